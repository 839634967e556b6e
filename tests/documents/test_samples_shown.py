"""docs/paper/ shows what the program prints today."""

from __future__ import annotations

import pytest

from tests.documents.papers import SAMPLES, every_paper


def test_every_sample_is_shown_and_nothing_else() -> None:
    assert {file.name for file in SAMPLES.glob("*.pdf")} == set(every_paper())


@pytest.mark.parametrize("name", every_paper())
def test_sample_is_what_would_be_printed(name: str) -> None:
    shown = (SAMPLES / name).read_bytes()
    assert shown == every_paper()[name](), f"{name} is printed differently now: look at it, then make papers"
    assert (SAMPLES / f"{name.removesuffix('.pdf')}-1.png").exists()
