"""Values for tests, made by the generator of realistic complaints: say only what the test is about.

``seed`` chooses another complaint; keyword arguments replace fields, ``complainant__name`` reaches into the complainant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from desktop.domain.complaint import Complainant, Complaint, ComplaintContent, Officer
from desktop.domain.complaint_form import read_form
from desktop.domain.deadlines import deadlines
from desktop.domain.office import Office, Signatory
from desktop.domain.register_number import RegisterNumber
from desktop.domain.working_calendar import WorkingCalendar
from desktop.runtime.holiday_table import load_holidays
from desktop.runtime.reference_data import RegencyReference, load_reference
from desktop.usecases.sample_complaints import SampleComplaint, sample_complaints

NOON = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
"""12.00 WIB on a Tuesday, the day of the pictures in design/."""
TODAY = date(2026, 11, 24)


@cache
def a_reference() -> RegencyReference:
    """Return the shipped data around Muara Enim."""
    return load_reference("16.03")


@cache
def a_calendar() -> WorkingCalendar:
    """Return the shipped calendar."""
    return load_holidays()


def some_samples(count: int, seed: int = 0, today: date = TODAY) -> Iterator[SampleComplaint]:
    """Yield complaints as people bring them, told on ``today``, with their files and labels."""
    return sample_complaints(seed, count, a_reference(), [today])


def a_form(seed: int = 0, **changes: Any) -> dict[str, Any]:
    """Return a complaint in the JSON form, valid unless ``changes`` make it otherwise."""
    form: dict[str, Any] = dict(next(some_samples(1, seed)).form)
    form["complainant"] = dict(form["complainant"])
    for key, value in changes.items():
        outer, _, inner = key.partition("__")
        if inner:
            form[outer] = {**(form[outer] or {}), inner: value}
        else:
            form[outer] = value
    return form


def a_content(seed: int = 0, **changes: Any) -> ComplaintContent:
    """Return what a citizen said, checked; ``changes`` are fields of the content itself."""
    now = NOON.astimezone(an_office().zone)
    return replace(read_form(a_form(seed), a_reference(), now).content, **changes)


def a_complainant(seed: int = 0, **changes: Any) -> Complainant:
    """Return somebody who complains."""
    return replace(a_content(seed).complainant, **changes)


def an_officer(**changes: Any) -> Officer:
    """Return the clerk at the counter."""
    return replace(Officer("rina.marlina", "Rina Marlina", "199104122015032004"), **changes)


def an_office(**changes: Any) -> Office:
    """Return the office of the counter."""
    office = Office(
        code="ME01",
        device_code="L1",
        name="Loket Pengaduan Diskominfo",
        regency_code="16.03",
        regency_name="Kabupaten Muara Enim",
        time_zone="Asia/Jakarta",
        place="Muara Enim",
        head=Signatory("Ir. Suryadi Mahmud, M.Si.", "196904171994031006", "Kepala Dinas"),
    )
    return replace(office, **changes)


def a_complaint(number: int = 1, **changes: Any) -> Complaint:
    """Return a logged complaint with the register number of ``number`` (its content too), received at noon.

    ``changes`` are fields of the complaint; the day of receipt and the due date follow from ``received_at``.
    """
    office, received_at = an_office(), changes.get("received_at", NOON + timedelta(minutes=number))
    content: ComplaintContent = changes.pop("content", None) or a_content(number)
    received_on = received_at.astimezone(office.zone).date()
    complaint = Complaint(
        id=f"00000000-0000-7000-8000-{number:012d}",
        register_no=str(RegisterNumber(office.code, office.device_code, received_on.year % 100, number)),
        content=content,
        received_at=received_at,
        received_on=received_on,
        received_by=an_officer(),
        due_on=deadlines(received_on, content.classification, office.limits, a_calendar()).finish_by,
    )
    return replace(complaint, **changes)
