"""How agencies deal with a report in time: after how many working days it is passed on, taken up and closed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_NEVER = 0.03
"""Share of the reports that nobody answers in time."""
_EARLIEST, _LATEST = 0.3, 1.05
"""Between which shares of their limit the others are closed."""


@dataclass(frozen=True, slots=True)
class Step:
    """A status of LAPOR! with its note, reached after so many working days."""

    after: int
    status: str
    note: str


def answer_steps(seed: int, register_no: str, limit: int) -> tuple[Step, ...]:
    """Return what becomes of a report whose limit is ``limit`` working days; the same arguments give the same steps."""
    rng = Random(f"answer:{seed}:{register_no}")
    passed_on = rng.randint(0, min(2, limit // 4))
    steps = [Step(passed_on, "Terdisposisi Belum Ditindaklanjuti", "Terdisposisi ke instansi tujuan")]
    if rng.random() < _NEVER:
        return tuple(steps)
    closed = max(passed_on + 1, round(limit * rng.uniform(_EARLIEST, _LATEST)))
    taken_up = rng.randint(passed_on, max(passed_on, closed - 1))
    steps.append(Step(taken_up, "Terdisposisi Sedang Diproses", "Ditindaklanjuti oleh Instansi"))
    steps.append(Step(closed, "Terdisposisi Selesai", "Selesai ditindaklanjuti"))
    return tuple(steps)
