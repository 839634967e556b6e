"""A desk with secret reports full of planted words, their fate settled, and an officer to whom they are sealed."""

from __future__ import annotations

from datetime import timedelta

from desktop.domain.letter import LetterForm
from desktop.runtime.attached_file import AttachedFile
from desktop.usecases.keep_unsent import KeepUnsent, UnsentKind
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, DeskClock, form
from tests.usecases.old_desk import MARKERS, PICTURE, THEN, marked_form, settle

PASSPHRASE = "perahu biru di sungai Enim"
DAY_AFTER = THEN + timedelta(days=1)
PLANTED = tuple(each for each in MARKERS if each not in ("Selesaimarkah", "Tahanmarkah"))
"""What must be gone: not the reasons that supervisors write about finishing and holding."""


def secret(desk: DeskTools, clock: DeskClock, minutes: int = 0, *, is_settled: bool = True) -> str:
    """Log a secret report with everything that can hang on one; return its number."""
    clock.at = THEN + timedelta(minutes=minutes)
    file = AttachedFile("berkasmarkah.pdf", PICTURE, "application/pdf")
    number = desk.log_complaint(CLERK, {**marked_form(), "is_secret": True}, [file]).register_no
    desk.correct(SUPERVISOR, number, {"remedy_sought": "Permintaanmarkah kedua"}, "Koreksimarkah")
    desk.add_follow_up(CLERK, number, "Susulanmarkah dari pengadu")
    letter = LetterForm(
        number, f"600/{number[-8:]}", clock.at.date(), "Jawaban", "Suratmarkah kepada Zubaidahmarkah."
    )
    desk.letters(SUPERVISOR, letter)
    KeepUnsent(desk.desk).keep(CLERK, UnsentKind.FOLLOW_UP, number, {"text": "Susulanmarkah belum jadi"})
    if is_settled:
        settle(desk, number, clock.at, marked=True)
    return number


def plain(desk: DeskTools, clock: DeskClock, minutes: int = 0) -> str:
    """Log a report that everybody may read, and let it be at LAPOR!."""
    clock.at = THEN + timedelta(minutes=minutes)
    number = desk.log_complaint(CLERK, form(incident_date="2026-03-01")).register_no
    settle(desk, number, clock.at)
    return number


def name_officer(desk: DeskTools, recovery_code: str | None = None) -> None:
    """Let the supervisor have a key, and the admin name them."""
    desk.secrets.make_key(SUPERVISOR, PASSPHRASE, recovery_code)
    desk.secrets.name_officer(ADMIN, SUPERVISOR.username)


def seal_on_the_day_after(desk: DeskTools, clock: DeskClock) -> int:
    """Seal what is due on the day after, and return how many that were."""
    clock.at = DAY_AFTER
    return desk.secrets.seal_due()
