"""A clerk who saves without a pause while reports are sent, backed up and printed beside them (failures.md, 13)."""

from __future__ import annotations

from pathlib import Path

from tests.campaign import soak


def test_nobody_is_locked_out(tmp_path: Path) -> None:
    outcome = soak.run(15, 0.0, tmp_path)
    assert outcome.problems == []
