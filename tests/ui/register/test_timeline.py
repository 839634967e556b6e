"""The history in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.runtime.reference_data import load_reference
from desktop.usecases.find_complaints import Action, HistoryEntry
from ui.register.step import Step
from ui.register.timeline import newest_day, steps

ZONE, TODAY = ZoneInfo("Asia/Jakarta"), date(2026, 11, 24)
REFERENCE = load_reference("16.03")
NBSP = "\N{NO-BREAK SPACE}"
LOGGED = {
    "register_no": "x",
    "channel": "tatap_muka",
    "counter": "Loket 1",
    "attachments": 0,
    "is_backdated": False,
}
OF_NO_COMPLAINT = {
    Action.LISTED_BY_HAND,
    Action.CARRIED_IN,
    Action.RESULTS_WRITTEN,
    Action.RESULTS_READ,
    Action.FOLLOW_UP_READ,  # the follow-up itself is shown
    Action.ACCOUNT_ADDED, Action.ACCOUNT_DISABLED, Action.PASSWORD_RESET, Action.SIGNED_IN,
    Action.OFFICE_PROVISIONED, Action.DAILY_LOG_PRINTED, Action.SETTING_CHANGED,
    Action.RECAP_PRINTED, Action.REGISTER_PRINTED, Action.DAY_CLOSED, Action.PAPERS_ARCHIVED, Action.ARCHIVE_OPENED,
    Action.ANSWER_CHANGED,
    Action.SIGN_IN_REFUSED, Action.ACCOUNT_LOCKED, Action.SIGNED_OUT, Action.SCREEN_LOCKED, Action.PASSWORD_CHANGED,
    Action.ACCOUNT_ENABLED, Action.ROLE_CHANGED, Action.PERSON_SEARCHED, Action.EXPORTED, Action.CREDENTIALS_SET,
    Action.BACKED_UP, Action.RESTORED, Action.RESTORE_REHEARSED, Action.DEVICE_CODE_CHANGED, Action.RECOVERY_KEY_MADE,
    Action.RECOVERY_KEY_USED, Action.RECOVERY_KEY_CHECKED, Action.DEVICE_KEY_MOVED, Action.ACCOUNT_CHANGED,
    Action.AUDIT_VERIFIED, Action.AUDIT_EXPORTED, Action.DIAGNOSTICS_SAVED, Action.OFFICER_KEY_MADE,
    Action.OFFICE_KEYS_CHANGED, Action.OFFICE_REFUSED, Action.PROGRAM_CHANGED, Action.UPDATE_FOUND, Action.UPDATE_REFUSED,
    Action.UPDATE_STARTED,
    Action.COMPLAINT_OPENED, Action.FILE_OPENED,  # looks: they stand in the whole history alone
}  # fmt: skip


def entry(action: Action, detail: Mapping[str, Any], at: datetime | None = None) -> HistoryEntry:
    moment = at or datetime(2026, 11, 24, 4, 20, tzinfo=UTC)
    return HistoryEntry(moment, "rina", "Rina Marlina", action, detail)


def only(action: Action, **detail: Any) -> Step:
    (step,) = steps([entry(action, detail)], REFERENCE, ZONE, TODAY)
    return step


@pytest.mark.parametrize(
    ("action", "detail", "title", "words"),
    [
        (Action.LOGGED, LOGGED, "Dicatat di Loket 1", "Rina Marlina, tatap muka"),
        (
            Action.LOGGED,
            LOGGED | {"attachments": 2, "is_backdated": True, "channel": "surat"},
            "Dicatat di Loket 1",
            "Rina Marlina, surat, 2 lampiran, dari formulir kertas",
        ),
        (
            Action.RECEIPT_PRINTED,
            {"copy": "citizen", "copy_no": 1, "paper": "a5"},
            "Tanda terima dicetak",
            "A5, lembar ke-1. Oleh Rina Marlina",
        ),
        (
            Action.RECEIPT_PRINTED,
            {"copy": "citizen", "copy_no": 3, "paper": "f4"},
            "Salinan tanda terima dicetak",
            "F4, salinan ke-3. Oleh Rina Marlina",
        ),
        (
            Action.RECEIPT_PRINTED,
            {"copy": "office", "copy_no": 1, "paper": "a4"},
            "Lembar kantor dicetak",
            "A4, lembar ke-1. Oleh Rina Marlina",
        ),
        (
            Action.RECEIPT_NOT_PRINTED,
            {"copy": "citizen", "copy_no": 1, "paper": "a5"},
            "Cetakan itu tidak keluar",
            "A5, lembar ke-1. Oleh Rina Marlina",
        ),
        (Action.CONFIRMED, {"lapor_no": "9214387"}, "Terkirim ke LAPOR!", "Nomor #9214387"),
        (Action.UNKNOWN, {"reason": "Sambungan putus."}, "Belum pasti sampai di LAPOR!", "Sambungan putus."),
        (Action.REJECTED, {"reason": "LAPOR! menolak."}, "Ditolak LAPOR!", "LAPOR! menolak."),
        (
            Action.RESOLVED_SENT,
            {"lapor_no": "91"},
            "Dipastikan sudah ada di LAPOR!",
            "Nomor #91. Oleh Rina Marlina",
        ),
        (Action.RESOLVED_NOT_SENT, {}, "Dipastikan belum ada, dikirim ulang", "Oleh Rina Marlina"),
        (
            Action.ENTERED_BY_HAND,
            {"lapor_no": "91"},
            "Dicatat manual di LAPOR!",
            "Nomor #91. Oleh Rina Marlina",
        ),
        (Action.RETRIED, {}, "Dikirim ulang", "Oleh Rina Marlina"),
        (
            Action.REDIRECTED,
            {
                "before": {"target_agency": None, "category": "JALAN BERLUBANG"},
                "after": {"target_agency": "PUPR", "category": "JEMBATAN"},
            },
            "Tujuan diubah",
            "– → Dinas PUPR; Jalan Berlubang → Jembatan. Oleh Rina Marlina",
        ),
        (
            Action.WITHHELD,
            {"reason": "Bukan layanan publik."},
            "Tidak dikirim ke LAPOR!",
            "Bukan layanan publik. Oleh Rina Marlina",
        ),
        (Action.VOIDED, {"reason": "Dua kali"}, "Dibatalkan", "Dua kali. Oleh Rina Marlina"),
        (Action.IDENTITY_REVEALED, {}, "Identitas dibuka", "Oleh Rina Marlina"),
        (
            Action.LETTER_WRITTEN,
            {"letter_no": "490/7/2026"},
            "Surat jawaban dibuat",
            "Nomor 490/7/2026. Oleh Rina Marlina",
        ),
        (
            Action.LETTER_PRINTED,
            {"letter_no": "490/7/2026"},
            "Surat jawaban dicetak lagi",
            "Nomor 490/7/2026. Oleh Rina Marlina",
        ),
    ],
)
def test_every_step_has_its_words(action: Action, detail: dict[str, Any], title: str, words: str) -> None:
    step = only(action, **detail)
    assert (step.title, step.detail) == (title, words)
    assert step.icon
    assert step.when == "11.20"


def test_no_action_of_a_complaint_is_left_out() -> None:
    """A new action that the timeline does not know would vanish from it in silence."""
    details = {"reason": "x", "lapor_no": "1", "copy": "citizen", "copy_no": 1, "paper": "a5", **LOGGED}
    details["letter_no"] = "490/7/2026"
    shown = {action for action in Action if steps([entry(action, details)], REFERENCE, ZONE, TODAY)}
    assert shown == set(Action) - OF_NO_COMPLAINT


def test_newest_first_and_days_are_told_apart() -> None:
    history = [
        entry(Action.LOGGED, LOGGED, datetime(2025, 12, 30, 17, 30, tzinfo=UTC)),
        entry(Action.UNKNOWN, {"reason": "x"}, datetime(2026, 11, 23, 2, 0, tzinfo=UTC)),
        entry(Action.RESOLVED_NOT_SENT, {}, datetime(2026, 11, 24, 1, 0, tzinfo=UTC)),
        entry(Action.CONFIRMED, {"lapor_no": "1"}, datetime(2026, 11, 24, 4, 24, tzinfo=UTC)),
    ]
    shown = steps(history, REFERENCE, ZONE, TODAY)
    assert newest_day(shown, ZONE) == TODAY
    assert [step.when for step in shown] == [
        "11.24",
        "08.00",
        f"23{NBSP}Nov, 09.00",
        f"31{NBSP}Des{NBSP}2025, 00.30",
    ]


def test_an_unknown_agency_keeps_its_code() -> None:
    step = only(Action.REDIRECTED, before={"target_agency": "LAMA"}, after={"target_agency": "PUPR"})
    assert step.detail.startswith("LAMA → Dinas PUPR")
