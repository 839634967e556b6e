"""Complaints as rows, without use cases over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from desktop.domain.complaint import (
    Attachment,
    Channel,
    Classification,
    Complainant,
    Complaint,
    ComplaintContent,
    Gender,
    Officer,
    Respondent,
)
from desktop.domain.outbox import OutboxItem
from desktop.domain.outbox_payload import freeze
from desktop.domain.register_number import RegisterNumber
from desktop.store import complaints, outbox
from desktop.store.engine import Database
from desktop.store.numbering import next_number
from desktop.store.values import new_id

KEY = bytes(range(32))
NOW = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
CONTENT = ComplaintContent(
    channel=Channel.TATAP_MUKA,
    complainant=Complainant(
        name="Siti Aminah",
        id_number="1603 0257 0890 0001",
        phone="0812-7345-6789",
        email="siti@contoh.id",
        address="Jl. Jenderal Sudirman No. 12",
        village_code="16.03.02.1009",
        gender=Gender.PEREMPUAN,
        occupation="Pedagang",
        disability="tuna daksa",
    ),
    classification=Classification.TIDAK_BERKADAR_PENGAWASAN,
    title="Jalan berlubang di depan Pasar Inpres",
    narrative="Lubang sedalam 30 cm.\nDua motor jatuh pekan ini.",
    is_secret=True,
    category="JALAN BERLUBANG",
    remedy_sought="Ditambal.",
    incident_date=date(2026, 11, 20),
    incident_place="Depan Pasar Inpres",
    incident_village_code="16.03.02.1009",
    respondent=Respondent("Anton", "197506122000032004", "Staf", "Dinas PUPR"),
    target_agency="PUPR",
)


def complaint(number: RegisterNumber, attachments: Sequence[Attachment] = (), **changes: Any) -> Complaint:
    """Return a complaint; ``changes`` go to its content."""
    return Complaint(
        id=new_id(),
        register_no=str(number),
        content=replace(CONTENT, **changes),
        received_at=NOW,
        received_on=NOW.date(),
        received_by=Officer("budi", "Budi Santoso", "198001012005012001"),
        due_on=date(2026, 12, 14),
        attachments=tuple(attachments),
    )


def add(database: Database, attachments: Sequence[Attachment] = (), **changes: Any) -> Complaint:
    """Store a complaint with its outbox item, as logging does."""
    with database.write() as connection:
        number = next_number(connection, "ME01", "L1", 2026)
        new = complaint(number, attachments, **changes)
        complaints.add(connection, new, number)
        outbox.enqueue(connection, new, freeze(new))
    return new


def item_of(database: Database, stored: Complaint) -> OutboxItem:
    """Return the outbox item of a complaint."""
    with database.read() as connection:
        item = outbox.of_complaint(connection, stored.id)
    assert item is not None
    return item
