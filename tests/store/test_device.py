"""A desk that is a copy gives no number a second time and sends nothing a second time."""

from __future__ import annotations

import sqlalchemy as sa

from desktop.domain.outbox import SyncState
from desktop.domain.register_number import DEVICE_CODE
from desktop.runtime.sealed_content import ContentSeal
from desktop.store import audit_log, device, outbox, tables
from desktop.store.attachments import AttachmentFolder
from desktop.store.delivery import Outbox
from desktop.store.device import Noticed, become_another
from desktop.store.engine import Database
from tests.store.rows import KEY, NOW, add


def test_a_copy_takes_a_code_that_nobody_had(database: Database) -> None:
    codes = set()
    for _ in range(30):
        with database.write() as connection:
            codes.add(become_another(connection, Noticed.COPIED, NOW, "salinan", "L1"))
            assert device.code_in_force(connection, "L1") in codes
    assert "L1" not in codes
    assert len(codes) > 20
    assert all(DEVICE_CODE.fullmatch(code) for code in codes)


def test_what_was_still_to_be_sent_waits_for_somebody_to_look(database: Database) -> None:
    for _ in range(3):
        add(database)
    with database.write() as connection:
        first = outbox.in_state(connection, SyncState.WAITING, 1)[0]
        outbox.settle(connection, first, SyncState.CONFIRMED, NOW, lapor_no="9165816")
        become_another(connection, Noticed.RESTORED, NOW, "mungkin sudah terkirim", "L1", detail={"a": 1})
    with database.read() as connection:
        totals = outbox.totals(connection)
        unknown = outbox.in_state(connection, SyncState.UNKNOWN, 10)
        assert audit_log.verify(connection).is_whole
        actions = connection.scalars(sa.select(tables.history.c.action).order_by(tables.history.c.seq)).all()
    assert (totals.waiting, totals.unknown, totals.confirmed) == (0, 2, 1)
    assert [item.reason for item in unknown] == ["mungkin sudah terkirim"] * 2
    assert all(item.may_be_there for item in unknown)
    assert actions[-4:] == ["restored", "device_code_changed", "unknown", "unknown"]


def test_nothing_of_it_is_due_and_a_person_can_queue_it_again(database: Database) -> None:
    add(database)
    with database.write() as connection:
        become_another(connection, Noticed.OLDER, NOW, "lama", "L1")
    queue = Outbox(database, AttachmentFolder(database.path.parent / "attachments", ContentSeal(KEY)))
    assert queue.due(NOW, 10) == []
    with database.write() as connection:
        (item,) = outbox.in_state(connection, SyncState.UNKNOWN, 10)
        outbox.settle(connection, item, SyncState.WAITING, NOW)
    assert [each.id for each in queue.due(NOW, 10)] == [item.id]


def test_a_code_set_by_a_person_settles_what_was_noticed(database: Database) -> None:
    with database.write() as connection:
        device.settle_here(connection, "pc", "/data")
        become_another(connection, Noticed.OTHER_COMPUTER, NOW, "pindah", "L1")
    with database.read() as connection:
        known = device.read(connection)
    assert known is not None
    assert (known.noticed, known.noticed_at, known.folder) == (Noticed.OTHER_COMPUTER, NOW, "/data")
    with database.write() as connection:
        device.set_code(connection, "L7")
        assert device.code_in_force(connection, "L1") == "L7"
        device.set_code(connection, None)
        assert device.code_in_force(connection, "L1") == "L1"
        known = device.read(connection)
    assert known is not None
    assert known.noticed is None
