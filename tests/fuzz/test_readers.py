"""A few hundred broken files for every reader; ten thousand each in ``tests/campaign/fuzz_parsers.py``."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput
from tests.campaign import fuzz_parsers
from tests.fuzz.mutations import any_bytes
from tests.fuzz.running import Target, is_sentence, run
from tests.fuzz.targets import TARGETS

INPUTS = 200
SLOW = {
    "backup files": 40,
    "backup pieces": 40,
    "complaint forms": 80,
    "carried reports": 80,
    "typed codes": 80,
    "office files": 40,
    "signed office files": 80,
}
"""Readers whose inputs take some milliseconds each."""


@pytest.mark.filterwarnings(
    "default"
)  # what a library says of a damaged picture goes to stderr and nowhere else
@pytest.mark.parametrize("name", TARGETS)
def test_broken_files_are_read_or_refused_in_a_sentence(name: str) -> None:
    outcome = run(TARGETS[name], SLOW.get(name, INPUTS), 1)
    assert outcome.problems == []
    assert outcome.accepted > 0  # at least the whole files, or the test shows nothing
    assert outcome.accepted + outcome.refused == outcome.inputs


def test_the_campaign_notices_a_process_that_dies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = fuzz_parsers.run("no such reader", 3, 1, tmp_path)
    assert (outcome.deaths, len(outcome.problems)) == (1, 1)


def target_of(feed: object) -> object:
    return lambda _folder: Target([b"whole file"], any_bytes, feed)  # type: ignore[arg-type]


def test_the_runner_notices_bugs_bad_sentences_and_changes() -> None:
    def bug(_content: bytes) -> None:
        raise KeyError("x")

    def refuse(_content: bytes) -> None:
        raise InvalidInput.of("file", "x", "tidak\nbaik")

    assert len(run(target_of(bug), 5, 1).problems) == 5  # type: ignore[arg-type]
    assert len(run(target_of(refuse), 5, 1).problems) == 5  # type: ignore[arg-type]
    seen: list[bytes] = []
    changing = Target([b"x"], any_bytes, seen.append, lambda: len(seen))
    assert run(lambda _folder: changing, 2, 1).problems == ["something was changed"]


@pytest.mark.parametrize("text", ["", "tanpa akhir", "dua\nbaris.", "\x1b[31mmerah.", "x" * 401 + "."])
def test_what_is_no_sentence(text: str) -> None:
    assert not is_sentence(text)
