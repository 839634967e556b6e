"""A desk to send from: the real encrypted store in a folder, complaints in its outbox, a clock that tests move."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from desktop.domain.complaint import (
    Attachment,
    Channel,
    Classification,
    Complainant,
    Complaint,
    ComplaintContent,
    Officer,
)
from desktop.domain.follow_up import FollowUpPayload, FollowUpPurpose, marked, thaw_follow_up
from desktop.domain.office import Sp4nSettings
from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from desktop.domain.outbox_payload import freeze
from desktop.domain.register_number import RegisterNumber
from desktop.runtime.sealed_content import ContentSeal
from desktop.store import complaints, outbox, tables
from desktop.store.attachments import AttachmentFolder
from desktop.store.delivery import Outbox
from desktop.store.engine import Database
from desktop.store.schema import ensure_schema
from desktop.store.values import new_id
from sync.dispatch import Bounds
from sync.gateway import ApiSecrets, Gateway
from sync.lapor_v3 import LaporV3
from sync.lease import Lease
from sync.round import SyncRound
from sync.sandbox import SandboxServer
from sync.sandbox.secrets import PracticeSecrets

KEY = bytes(range(32))
WIB = ZoneInfo("Asia/Jakarta")
NIK = "1603025708900001"
ADDRESS = "Jl. Jenderal Sudirman No. 12 RT 03 RW 01"
OFFICER = Officer("rina", "Rina Marlina")


def settings(url: str, **changes: Any) -> Sp4nSettings:
    """Return an office's settings for a server, with short time-outs."""
    basis = Sp4nSettings(
        base_url=url,
        user_id="151345",
        location_id="34",
        channel_id="13",
        tags="#tatapmuka",
        connect_timeout_s=2,
        submit_timeout_s=2,
        read_timeout_s=2,
        classification_ids={c.value: str(n) for n, c in enumerate(Classification, 3)},
        institution_ids={"PUPR": "12838", "Dinkes": "12840"},
        category_ids={"JALAN BERLUBANG": "436"},
    )
    return replace(basis, **changes)


def gateway_to(server: SandboxServer | str, kind: type[LaporV3] = LaporV3, **changes: Any) -> LaporV3:
    """Return the real adapter (or a kind of it) for a practice server or any address."""
    secrets = PracticeSecrets() if isinstance(server, str) else server.secrets
    url = server if isinstance(server, str) else server.url
    return kind(settings(url, **changes), ApiSecrets(secrets.bearer, secrets.braced))


def empty_store(folder: Path) -> Path:
    """Make an empty database to copy from, closed."""
    path = folder / "template.db"
    database = Database(path, KEY)
    ensure_schema(database, KEY)
    database.close()
    return path


class FakeClock:
    """A clock that only tests move."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 5, 17, tzinfo=UTC)  # 12.17 WIB

    def now(self) -> datetime:
        return self.at

    def forward(self, **time: float) -> None:
        self.at += timedelta(**time)


class PracticeDesk:
    """One workstation's data folder and what is needed to send from it."""

    def __init__(self, folder: Path, template: Path | None = None) -> None:
        self.folder = folder
        self.path = folder / "loket.db"
        if template is not None and not self.path.exists():
            shutil.copy(template, self.path)
        self.database = Database(self.path, KEY)
        self.files = AttachmentFolder(folder / "files", ContentSeal(KEY))
        self.outbox = Outbox(self.database, self.files)
        self.clock = FakeClock()
        self.random = random.Random(1)

    def close(self) -> None:
        self.database.close()

    def log(self, count: int = 1, files: Sequence[tuple[str, bytes, str]] = (), **changes: Any) -> list[str]:
        """Log complaints with these files; ``changes`` go to the content, ``handover_to`` to the payload."""
        return [self._log_one(files, dict(changes)) for _ in range(count)]

    def _log_one(self, files: Sequence[tuple[str, bytes, str]], changes: dict[str, Any]) -> str:
        handover_to = changes.pop("handover_to", None)
        with self.database.read() as connection:
            counter = outbox.totals(connection).logged + 1
        number = RegisterNumber("ME01", "L1", 26, counter)
        content = ComplaintContent(
            channel=Channel.TATAP_MUKA,
            complainant=Complainant("Siti Aminah", id_number=NIK, address=ADDRESS, phone="0812-7345-6789"),
            classification=Classification.TIDAK_BERKADAR_PENGAWASAN,
            category="JALAN BERLUBANG",
            title=f"Jalan berlubang di depan Pasar Inpres {counter}",
            narrative="Lubang sedalam 30 cm, dua motor jatuh pekan ini.",
            remedy_sought="Ditambal sebelum musim hujan.",
            incident_date=date(2026, 11, 20),
            incident_place="Depan Pasar Inpres",
            target_agency="PUPR",
        )
        content = replace(content, **changes)
        kept = tuple(Attachment(n, self.files.put(data), len(data), kind) for n, data, kind in files)
        complaint = Complaint(
            new_id(),
            str(number),
            content,
            self.clock.now(),
            self.clock.now().date(),
            OFFICER,
            date(2026, 12, 14),
            kept,
        )
        payload = freeze(complaint, "Muara Enim, Kec. Muara Enim", handover_to)
        with self.database.write() as connection:
            complaints.add(connection, complaint, number)
            outbox.enqueue(connection, complaint, payload)
        return complaint.register_no

    def follow_up(self, register_no: str, text: str, files: Sequence[tuple[str, bytes, str]] = ()) -> str:
        """Queue a follow-up to a logged complaint; return its content as it will be sent."""
        item = self.item(register_no)
        assert item.complaint_id is not None
        kept = tuple(Attachment(n, self.files.put(data), len(data), kind) for n, data, kind in files)
        with self.database.write() as connection:
            ordinal = outbox.follow_up_count(connection, item.complaint_id) + 1
            content = marked(register_no, ordinal, 1, 1, text)
            payload = FollowUpPayload(
                register_no, ordinal, FollowUpPurpose.NOTE, content, target_agency="PUPR", attachments=kept
            )
            outbox.enqueue_follow_up(connection, item.complaint_id, item.title, payload)
        return content

    def round(
        self,
        server: SandboxServer | str,
        gateway: Callable[[], Gateway] | None = None,
        connections: int = 1,
        **changes: Any,
    ) -> SyncRound:
        """Return a round over this desk's outbox to a server (or over another gateway)."""
        return SyncRound(
            outbox=self.outbox,
            open_gateway=gateway or (lambda: gateway_to(server, **changes)),
            lease=Lease(self.folder),
            now=self.clock.now,
            random=self.random.random,
            zone=WIB,
            bounds=Bounds(connections=connections),
        )

    def items(self, state: SyncState | None = None) -> list[OutboxItem]:
        """Return the items of a state (or all), oldest first."""
        with self.database.read() as connection:
            return outbox.in_state(connection, state, 100_000)

    def item(self, register_no: str) -> OutboxItem:
        """Return the item of one complaint."""
        i = tables.outbox_item.c
        with self.database.read() as connection:
            chosen = sa.select(i.id).where(i.register_no == register_no, i.kind == ItemKind.REPORT.value)
            item = outbox.of_id(connection, connection.execute(chosen).scalar_one())
        assert item is not None
        return item

    def follow_ups(self, register_no: str) -> list[OutboxItem]:
        """Return the follow-ups of one complaint, oldest first."""
        with self.database.read() as connection:
            return outbox.follow_ups_of(connection, self.item(register_no).complaint_id or "")

    @staticmethod
    def content(follow_up: OutboxItem) -> str:
        """Return the words of a follow-up as they are sent."""
        return thaw_follow_up(follow_up.payload, follow_up.payload_sha256).content

    def resolve(self, item: OutboxItem, lapor_no: str | None) -> None:
        """Settle an unknown item as a person would, who looked for its register number."""
        state = SyncState.CONFIRMED if lapor_no else SyncState.WAITING
        with self.database.write() as connection:
            outbox.settle(connection, item, state, self.clock.now(), lapor_no=lapor_no)
