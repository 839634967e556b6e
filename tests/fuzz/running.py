"""Feeding a reader with broken files: each is read or refused in one sentence, and nothing else ever happens."""

from __future__ import annotations

import random
import tempfile
import time
import traceback
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.errors import LoketError
from tests.fuzz.mutations import HOSTILE, Mutate

LONGEST_SENTENCE = 400
PATIENCE_S = 20.0
"""Seconds on a busy machine after which an input counts as one that makes the program hang."""


@dataclass(frozen=True)
class Target:
    """A reader with whole files to begin from.

    ``feed`` reads one input and returns whether it was accepted; a refusal is a LoketError. ``unchanged`` returns what no
    refused input may change, and is asked before and after all of them.
    """

    seeds: Sequence[bytes]
    mutate: Mutate
    feed: Callable[[bytes], object]
    unchanged: Callable[[], object] = lambda: None


@dataclass
class Outcome:
    """How many were read and how many refused, and what else happened."""

    inputs: int = 0
    accepted: int = 0
    refused: int = 0
    longest_s: float = 0.0
    problems: list[str] = field(default_factory=list)


def run(make: Callable[[Path], Target], inputs: int, start: int, last_input: Path | None = None) -> Outcome:
    """Feed a target with ``inputs`` inputs, the whole files first, then what breaks many readers.

    Args:
        make: builds the target in an empty folder.
        inputs: how many.
        start: where chance starts.
        last_input: a file that always holds the input being read, so that the death of the process can be looked into.
    """
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as folder:
        target = make(Path(folder))
        before, whole = target.unchanged(), (*target.seeds, *HOSTILE)
        for number in range(inputs):
            chance = random.Random(f"{start}-{number}")
            content = whole[number] if number < len(whole) else target.mutate(chance, target.seeds)
            if last_input is not None:
                last_input.write_bytes(content)
            _feed(target, content, f"{start}-{number}", outcome)
        if target.unchanged() != before:
            outcome.problems.append("something was changed")
    return outcome


def _feed(target: Target, content: bytes, name: str, outcome: Outcome) -> None:
    outcome.inputs += 1
    began = time.monotonic()
    try:
        target.feed(content)
        outcome.accepted += 1
    except LoketError as error:
        outcome.refused += 1
        if not is_sentence(error.message):
            outcome.problems.append(f"{name}: no plain sentence: {error.message[:200]!r}")
    except Exception:
        outcome.problems.append(f"{name}: {traceback.format_exc(limit=-4)}")
    spent = time.monotonic() - began
    outcome.longest_s = max(outcome.longest_s, spent)
    if spent > PATIENCE_S:
        outcome.problems.append(f"{name}: took {spent:.0f} s")


def is_sentence(text: str) -> bool:
    """Tell whether a refusal can be shown as it is: one line, not too long, ended, nothing that steers a terminal."""
    return (
        0 < len(text) <= LONGEST_SENTENCE
        and text.rstrip()[-1:] in ".!?"
        and not any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in text)
    )
