"""Complaints as rows: add, read, list newest first by key, strike out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from desktop.domain.complaint import (
    ActingAs,
    Attachment,
    Channel,
    Classification,
    Complainant,
    Complaint,
    ComplaintContent,
    ComplaintStatus,
    FirstReport,
    Gender,
    IdType,
    Officer,
    Respondent,
)
from desktop.domain.identity import digits, normal_phone
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import NumberQuery, RegisterNumber, from_canonical
from desktop.store import listing, search_index, tables
from desktop.store.listing import ComplaintFilter as ComplaintFilter
from desktop.store.values import insert_row, optional_date, optional_time, to_json, to_time, to_time_text

_c = tables.complaint.c
_o = tables.outbox_item.c


@dataclass(frozen=True, slots=True)
class ComplaintRow:
    """What a line of the register shows; ``seq`` is the key of paging."""

    seq: int
    id: str
    register_no: str
    received_at: datetime
    received_on: date
    due_on: date
    status: ComplaintStatus
    channel: Channel
    classification: Classification
    is_anonymous: bool
    is_secret: bool
    name: str | None
    village_code: str | None
    title: str
    category: str | None
    target_agency: str | None
    sync_state: SyncState
    lapor_no: str | None
    is_finished: bool = False
    is_hidden: bool = False
    """Whether who told what was taken out, because the reader may not see it."""


def add(connection: sa.Connection, complaint: Complaint, number: RegisterNumber) -> int:
    """Insert a complaint with its attachments and its words; return its ``seq``."""
    content = complaint.content
    seq = insert_row(
        connection,
        tables.complaint,
        {
            "id": complaint.id,
            "register_no": complaint.register_no,
            "office": number.office,
            "device": number.device,
            "year": number.year + 2000,
            "counter": number.counter,
            "received_at": to_time_text(complaint.received_at),
            "received_on": complaint.received_on.isoformat(),
            "received_by": complaint.received_by.username,
            "received_by_name": complaint.received_by.full_name,
            "received_by_nip": complaint.received_by.nip,
            "due_on": complaint.due_on.isoformat(),
            "status": complaint.status.value,
            "is_backdated": complaint.is_backdated,
            "sync_state": SyncState.WAITING.value,
            "duplicate_of": complaint.duplicate_of.id if complaint.duplicate_of else None,
            **_content_values(content),
        },
    )
    attach(connection, complaint.id, complaint.attachments)
    search_index.index(connection, seq, content)
    return seq


def attach(connection: sa.Connection, complaint_id: str, files: Sequence[Attachment]) -> None:
    """Add files to a complaint, after those it has."""
    if not files:
        return
    a = tables.attachment.c
    last = connection.scalar(sa.select(sa.func.max(a.ordinal)).where(a.complaint_id == complaint_id))
    for ordinal, file in enumerate(files, start=0 if last is None else last + 1):
        insert_row(
            connection,
            tables.attachment,
            {"complaint_id": complaint_id, "ordinal": ordinal, **asdict(file)},
        )


def correct(connection: sa.Connection, complaint: Complaint) -> None:
    """Store other content and another due date of a complaint that is there, and index its words anew."""
    seq = connection.scalar(
        sa.update(tables.complaint)
        .where(_c.id == complaint.id)
        .values(due_on=complaint.due_on.isoformat(), **_content_values(complaint.content))
        .returning(_c.seq)
    )
    assert seq is not None
    search_index.remove(connection, seq)
    search_index.index(connection, seq, complaint.content)


def _content_values(content: ComplaintContent) -> dict[str, Any]:
    person = content.complainant
    return {
        "channel": content.channel.value,
        "classification": content.classification.value,
        "is_anonymous": content.is_anonymous,
        "is_secret": content.is_secret,
        "category": content.category,
        "title": content.title,
        "narrative": content.narrative,
        "remedy_sought": content.remedy_sought,
        "incident_date": content.incident_date.isoformat() if content.incident_date else None,
        "incident_place": content.incident_place,
        "incident_village_code": content.incident_village_code,
        "target_agency": content.target_agency,
        "respondent": to_json(asdict(content.respondent)) if content.respondent else None,
        "name": person.name,
        "id_type": person.id_type.value,
        "id_number": person.id_number,
        "id_key": id_key(person.id_number),
        "phone": person.phone,
        "phone_key": normal_phone(person.phone) if person.phone else None,
        "email": person.email,
        "address": person.address,
        "village_code": person.village_code,
        "gender": person.gender.value if person.gender else None,
        "occupation": person.occupation,
        "disability": person.disability,
        "acting_as": person.acting_as.value,
    }


def id_key(id_number: str | None) -> str | None:
    """Return an identity number as it is searched for: digits and letters only, upper case."""
    if id_number is None:
        return None
    return "".join(ch for ch in id_number.upper() if ch.isalnum()) or None


def find_by_number(connection: sa.Connection, query: NumberQuery, limit: int) -> list[int]:
    """Return the ``seq`` of complaints whose number fits what was typed, newest first.

    A wrong check digit still finds the entry: a person who misread one digit must not be sent away.
    """
    statement = sa.select(_c.seq).where(_c.counter == query.counter)
    year = None if query.year is None else query.year + 2000
    for column, value in ((_c.office, query.office), (_c.device, query.device), (_c.year, year)):
        if value is not None:
            statement = statement.where(column == value)
    return list(connection.scalars(statement.order_by(_c.seq.desc()).limit(limit)))


def find_by_person(
    connection: sa.Connection, text: str, limit: int, *, with_guarded: bool = True
) -> list[int]:
    """Return the ``seq`` of complaints by an identity number or a telephone number in any spelling, newest first.

    Guarded ones only ``with_guarded``.
    """
    conditions = []
    if key := id_key(text):
        conditions.append(_c.id_key == key)
    if len(digits(text)) >= 6 and (phone := normal_phone(text)):
        conditions.append(_c.phone_key == phone)
    if not conditions:
        return []
    found = sa.select(_c.seq).where(sa.or_(*conditions)).order_by(_c.seq.desc()).limit(limit)
    return list(connection.scalars(found if with_guarded else found.where(~listing.GUARDED)))


def get(connection: sa.Connection, complaint_id: str) -> Complaint | None:
    """Return one complaint with its attachments and its link to an earlier one."""
    row = connection.execute(sa.select(tables.complaint).where(_c.id == complaint_id)).one_or_none()
    if row is None:
        return None
    first = _first_report(connection, row.duplicate_of) if row.duplicate_of else None
    return replace(_complaint(row, _attachments(connection, complaint_id)), duplicate_of=first)


def duplicates_of(connection: sa.Connection, complaint_id: str, *, with_guarded: bool) -> tuple[str, ...]:
    """Return the register numbers of the reports that tell of the same matter again, oldest first.

    Guarded ones only ``with_guarded``: their being about this matter is part of what they say.
    """
    numbers = sa.select(_c.register_no).where(_c.duplicate_of == complaint_id).order_by(_c.seq)
    return tuple(connection.scalars(numbers if with_guarded else numbers.where(~listing.GUARDED)))


def received_on(connection: sa.Connection, day: date) -> list[Complaint]:
    """Return all complaints of one day at the office in the order of their numbers, without attachments and links."""
    of_the_day = sa.select(tables.complaint).where(_c.received_on == day.isoformat())
    return read(connection, of_the_day.order_by(_c.office, _c.device, _c.year, _c.counter))


def read(connection: sa.Connection, wanted: sa.Select[Any]) -> list[Complaint]:
    """Return the complaints whose whole rows ``wanted`` selects, without attachments and links."""
    return [_complaint(row, ()) for row in connection.execute(wanted)]


def numbers_between(connection: sa.Connection, some: Sequence[Complaint]) -> dict[RegisterNumber, date]:
    """Return all numbers given out within the ranges that ``some`` complaints span, with the day of each at the office."""
    ranges: dict[str, list[RegisterNumber]] = {}
    for number in (from_canonical(complaint.register_no) for complaint in some):
        ranges.setdefault(number.prefix, []).append(number)
    found: dict[RegisterNumber, date] = {}
    for numbers in ranges.values():
        first, last = min(numbers), max(numbers)
        rows = connection.execute(
            sa.select(_c.counter, _c.received_on).where(
                _c.office == first.office,
                _c.device == first.device,
                _c.year == first.year + 2000,
                _c.counter.between(first.counter, last.counter),
            )
        )
        for counter, day in rows:
            number = RegisterNumber(first.office, first.device, first.year, counter)
            found[number] = date.fromisoformat(day)
    return found


def page(
    connection: sa.Connection, wanted: ComplaintFilter, limit: int, before_seq: int | None = None
) -> list[ComplaintRow]:
    """Return up to ``limit`` rows logged before ``before_seq``, newest first: paging by key at any depth."""
    return rows_of(connection, listing.page_keys(connection, wanted, limit, before_seq))


def rows_of(
    connection: sa.Connection,
    seqs: Sequence[int],
    wanted: ComplaintFilter | None = None,
    limit: int | None = None,
) -> list[ComplaintRow]:
    """Return up to ``limit`` rows with these keys that fit ``wanted``, newest first."""
    fits = listing.condition(wanted or ComplaintFilter())
    statement = _rows().where(_c.seq.in_(seqs), fits).order_by(_c.seq.desc()).limit(limit)
    return [_row(r) for r in connection.execute(statement)]


def end(
    connection: sa.Connection,
    complaint_id: str,
    status: ComplaintStatus,
    reason: str,
    at: datetime,
    by_name: str,
) -> None:
    """Strike a complaint out or mark it withdrawn; it keeps its number and all that was said."""
    connection.execute(
        sa.update(tables.complaint)
        .where(_c.id == complaint_id)
        .values(
            status=status.value,
            void_reason=reason,
            voided_at=to_time_text(at),
            voided_by=by_name,
        )
    )


def finished_at(connection: sa.Connection, complaint_id: str) -> datetime | None:
    """Return when a complaint was finished, at LAPOR! or at this desk; None while it is open."""
    return optional_time(connection.scalar(sa.select(_c.finished_at).where(_c.id == complaint_id)))


def set_finished(connection: sa.Connection, complaint_id: str, at: datetime | None) -> None:
    """Store when a complaint was finished at this desk, None to open it again."""
    connection.execute(
        sa.update(tables.complaint)
        .where(_c.id == complaint_id)
        .values(finished_at=to_time_text(at) if at else None)
    )


def redirect(connection: sa.Connection, complaint_id: str, content: ComplaintContent) -> None:
    """Store another target agency and category."""
    connection.execute(
        sa.update(tables.complaint)
        .where(_c.id == complaint_id)
        .values(target_agency=content.target_agency, category=content.category)
    )


def _rows() -> sa.Select[Any]:
    return sa.select(
        _c.seq, _c.id, _c.register_no, _c.received_at, _c.received_on, _c.due_on, _c.status, _c.channel,
        _c.classification, _c.is_anonymous, _c.is_secret, _c.name, _c.village_code, _c.title, _c.category,
        _c.target_agency, _c.finished_at, _o.state, _o.lapor_no,
    ).select_from(tables.complaint.outerjoin(tables.outbox_item, tables.report_of_complaint))  # fmt: skip


def _row(r: Any) -> ComplaintRow:
    return ComplaintRow(
        seq=r.seq,
        id=r.id,
        register_no=r.register_no,
        received_at=to_time(r.received_at),
        received_on=date.fromisoformat(r.received_on),
        due_on=date.fromisoformat(r.due_on),
        status=ComplaintStatus(r.status),
        channel=Channel(r.channel),
        classification=Classification(r.classification),
        is_anonymous=r.is_anonymous,
        is_secret=r.is_secret,
        name=r.name,
        village_code=r.village_code,
        title=r.title,
        category=r.category,
        target_agency=r.target_agency,
        sync_state=SyncState(r.state),
        lapor_no=r.lapor_no,
        is_finished=r.finished_at is not None,
    )


def _first_report(connection: sa.Connection, complaint_id: str) -> FirstReport:
    found = sa.select(_c.id, _c.register_no, listing.GUARDED).where(_c.id == complaint_id)
    return FirstReport(*connection.execute(found).one())


def _attachments(connection: sa.Connection, complaint_id: str) -> tuple[Attachment, ...]:
    a = tables.attachment.c
    rows = connection.execute(
        sa.select(a.name, a.sha256, a.size, a.media_type)
        .where(a.complaint_id == complaint_id)
        .order_by(a.ordinal)
    )
    return tuple(Attachment(*row) for row in rows)


def _complaint(r: Any, attachments: tuple[Attachment, ...]) -> Complaint:
    return Complaint(
        id=r.id,
        register_no=r.register_no,
        content=_content(r),
        received_at=to_time(r.received_at),
        received_on=date.fromisoformat(r.received_on),
        received_by=Officer(r.received_by, r.received_by_name, r.received_by_nip),
        due_on=date.fromisoformat(r.due_on),
        attachments=attachments,
        status=ComplaintStatus(r.status),
        is_backdated=r.is_backdated,
        void_reason=r.void_reason,
        voided_at=optional_time(r.voided_at),
        voided_by=r.voided_by,
        hold_reason=r.hold_reason,
        erased_at=optional_time(r.erased_at),
        sealed_for=r.sealed_for,
    )


def _content(r: Any) -> ComplaintContent:
    return ComplaintContent(
        channel=Channel(r.channel),
        complainant=Complainant(
            name=r.name,
            id_type=IdType(r.id_type),
            id_number=r.id_number,
            phone=r.phone,
            email=r.email,
            address=r.address,
            village_code=r.village_code,
            gender=Gender(r.gender) if r.gender else None,
            occupation=r.occupation,
            disability=r.disability,
            acting_as=ActingAs(r.acting_as),
        ),
        classification=Classification(r.classification),
        title=r.title,
        narrative=r.narrative,
        is_anonymous=r.is_anonymous,
        is_secret=r.is_secret,
        category=r.category,
        remedy_sought=r.remedy_sought,
        incident_date=optional_date(r.incident_date),
        incident_place=r.incident_place,
        incident_village_code=r.incident_village_code,
        respondent=Respondent(**json.loads(r.respondent)) if r.respondent else None,
        target_agency=r.target_agency,
    )
