"""Ten thousand broken office files, signatures and keys: no crash, a sentence for each, and nothing changed by a refused one."""

from __future__ import annotations

import pytest

from tests.fuzz.running import run
from tests.fuzz.targets import TARGETS

INPUTS = 10_000


@pytest.mark.filterwarnings(
    "default"
)  # what a library says of a damaged picture goes to stderr and nowhere else
def test_ten_thousand_broken_office_files_change_nothing() -> None:
    outcome = run(TARGETS["signed office files"], INPUTS, 20261125)
    assert outcome.problems == []
    assert outcome.inputs == INPUTS
    assert outcome.refused > INPUTS // 2
    assert outcome.accepted > 0
