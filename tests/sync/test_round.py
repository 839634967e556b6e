"""A round against the practice server and the real store: what arrives, what waits, what a person must look at."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from desktop.domain.complaint import Classification
from desktop.domain.errors import InvalidInput
from desktop.domain.outbox import OutboxItem, StepKind, StepState, SyncState
from desktop.domain.sync_round import RoundEnd, RoundProgress
from desktop.domain.wording import clock_time
from desktop.store import tables
from sync.dispatch import Bounds
from sync.gateway import Answer, AnswerKind
from sync.lapor_v3 import LaporV3
from sync.sandbox import SandboxServer
from tests.sync.desk import ADDRESS, NIK, WIB, PracticeDesk, gateway_to
from tests.sync.rounds import until_done

PHOTO = ("foto lubang é.jpg", b"\xff\xd8" + b"x" * 70_000, "image/jpeg")
LETTER = ("surat.pdf", b"%PDF-1.7 " + b"y" * 200_000, "application/pdf")


def test_everything_arrives_whole(server: SandboxServer, desk: PracticeDesk) -> None:
    plain = desk.log()[0]
    with_files = desk.log(files=[PHOTO, LETTER], is_secret=True)[0]

    report = desk.round(server)()

    assert report.end is RoundEnd.FINISHED
    assert (report.delivered, report.waiting, report.next_try_at) == (2, 0, None)
    assert report.message == "2 terkirim"
    first, second = server.arrived
    assert (first.register_no, second.register_no) == (plain, with_files)
    assert [(f.name, f.size, f.sha256, f.media_type) for f in second.files] == [
        (name, len(data), hashlib.sha256(data).hexdigest(), kind) for name, data, kind in (PHOTO, LETTER)
    ]
    assert desk.item(with_files).lapor_no == str(second.complaint_id)
    assert {i.state for i in desk.items()} == {SyncState.CONFIRMED}
    assert second.body["is_secret"] is True
    assert desk.outbox.last_round() == report


def test_nothing_of_the_citizen_leaves(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log()
    desk.round(server)()
    sent = json.dumps(server.arrived[0].body)
    for secret in (NIK, ADDRESS, "Siti Aminah", "6789"):
        assert secret not in sent


def test_one_bad_item_does_not_hold_up_the_rest(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(20)
    bad = desk.log(target_agency="DPRD")[0]
    desk.log(20)

    report = desk.round(server)()

    assert (report.end, report.delivered, report.attention) == (RoundEnd.FINISHED, 40, 1)
    item = desk.item(bad)
    assert item.state is SyncState.ATTENTION
    assert item.field == "target_agency"
    assert item.reason is not None
    assert "DPRD" in item.reason
    assert bad not in {r.register_no for r in server.arrived}


def test_a_missing_agency_is_named_before_any_byte_leaves(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log(target_agency=None, files=[PHOTO])[0]
    desk.round(server)()
    assert desk.item(number).reason == "Instansi tujuan kosong. Pilih instansinya, lalu kirim ulang."
    assert not server.arrivals.files


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"location_id": ""}, "location_id"),
        ({"channel_id": ""}, "channel_id"),
        ({"channel_id": "tiga"}, "channel_id"),
        ({"user_id": ""}, "user_id"),
        ({"classification_ids": {}}, Classification.TIDAK_BERKADAR_PENGAWASAN.value),
        ({"category_ids": {}}, "JALAN BERLUBANG"),
    ],
)
def test_a_missing_id_is_named(
    server: SandboxServer, desk: PracticeDesk, change: dict[str, Any], named: str
) -> None:
    number = desk.log()[0]
    report = desk.round(server, **change)()
    assert report.attention == 1
    assert named in (desk.item(number).reason or "")
    assert server.arrived == []


def test_a_lost_answer_is_unknown_until_somebody_looks(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log()[0]
    server.faults.replace({"drop_after_commit@create": 1.0})

    first = desk.round(server)()
    server.faults.replace({})
    desk.clock.forward(days=1)
    second = desk.round(server)()

    assert first.unknown == 1
    assert second.end is RoundEnd.NOTHING_DUE
    item = desk.item(number)
    assert item.state is SyncState.UNKNOWN
    assert item.lapor_no is None
    told = re.fullmatch(
        r"Sambungan putus setelah dikirim pukul (\d\d\.\d\d)\. Cari judulnya di LAPOR! lalu pilih: "
        r"sudah ada atau belum ada\.",
        item.reason or "",
    )
    assert told
    arrived_at = datetime.fromisoformat(server.arrived[0].arrived_at)
    minutes = [clock_time(arrived_at + timedelta(minutes=m), WIB) for m in (-1, 0)]
    assert told[1] in minutes, "the minute is the server's, whose clock differs from this one's"
    assert len(server.arrived) == 1


def test_a_lost_answer_about_a_file_is_simply_repeated(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log(files=[PHOTO, LETTER])[0]
    server.faults.replace({"drop_after_commit@file": 1.0})
    first = desk.round(server)()
    assert (first.end, first.waiting, first.unknown) == (RoundEnd.FINISHED, 1, 0)
    assert first.next_try_at is not None
    assert first.next_try_at > desk.clock.now()
    assert desk.item(number).state is SyncState.WAITING

    server.faults.replace({})
    desk.clock.forward(minutes=15)
    assert desk.round(server)().delivered == 1
    assert len(server.arrivals.files) == 3
    assert len(server.arrived[0].files) == 2


def test_a_retry_touches_only_the_leg_that_failed(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(files=[PHOTO])
    server.faults.replace({"rate_429@create": 1.0})
    assert desk.round(server)().end is RoundEnd.TOLD_TO_WAIT
    server.faults.replace({})
    desk.clock.forward(minutes=15)
    assert desk.round(server)().delivered == 1
    assert len(server.arrivals.files) == 1


def test_refused_secrets_stop_the_round_and_keep_everything(
    server: SandboxServer, desk: PracticeDesk
) -> None:
    desk.log(5)
    server.faults.replace({"unauthorized_401": 1.0})
    calls = server.calls
    report = desk.round(server)()
    assert (report.end, report.waiting, report.attention) == (RoundEnd.CREDENTIALS, 5, 0)
    assert "kata sandi kantor" in report.message
    assert server.calls == calls + 1


def test_secrets_refused_in_the_middle_stop_the_round(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(5)
    server.faults.replace({"unauthorized_401@create": 1.0})
    calls = server.calls
    report = desk.round(server)()
    assert (report.end, report.waiting) == (RoundEnd.CREDENTIALS, 5)
    assert server.calls == calls + 2


@pytest.mark.parametrize("fault", ["portal_html", "redirect_302"])
def test_a_sign_in_page_is_offline(server: SandboxServer, desk: PracticeDesk, fault: str) -> None:
    desk.log(3)
    server.faults.replace({fault: 1.0})
    report = desk.round(server)()
    assert (report.end, report.waiting) == (RoundEnd.PORTAL, 3)
    server.faults.replace({})
    assert desk.round(server)().delivered == 3


@pytest.mark.parametrize("fault", ["portal_html@create", "redirect_302@create"])
def test_a_page_in_answer_to_a_create_only_is_unknown(
    server: SandboxServer, desk: PracticeDesk, fault: str
) -> None:
    desk.log()
    server.faults.replace({fault: 1.0})
    assert desk.round(server)().unknown == 1


@pytest.mark.parametrize("fault", ["rate_429", "error_503"])
def test_a_wait_that_was_asked_for_is_kept(server: SandboxServer, desk: PracticeDesk, fault: str) -> None:
    desk.log(3)
    server.faults.replace({fault: 1.0})
    report = desk.round(server)()
    assert (report.end, report.waiting, report.unknown) == (RoundEnd.TOLD_TO_WAIT, 3, 0)
    assert report.next_try_at is not None
    assert report.next_try_at >= desk.clock.now() + timedelta(seconds=30)

    server.faults.replace({})
    calls = server.calls
    desk.clock.forward(seconds=29)
    held = desk.round(server)()
    assert (held.end, held.next_try_at) == (RoundEnd.TOLD_TO_WAIT, report.next_try_at)
    assert server.calls == calls
    desk.clock.forward(seconds=2)
    assert desk.round(server)().delivered == 3


def test_try_now_does_not_heed_the_wait(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log()
    server.faults.replace({"rate_429": 1.0})
    desk.round(server)()
    server.faults.replace({})
    assert desk.round(server)(is_forced=True).delivered == 1


def test_a_clock_set_back_does_not_stretch_the_wait(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log()
    server.faults.replace({"rate_429": 1.0})
    desk.round(server)()
    server.faults.replace({})
    desk.clock.forward(days=-2)
    assert desk.round(server)().delivered == 1


def test_a_clock_set_back_does_not_strand_an_item(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(files=[PHOTO])
    server.faults.replace({"error_500@file": 1.0})
    desk.round(server)()
    server.faults.replace({})
    desk.clock.forward(days=-2)
    report = desk.round(server)()
    assert (report.delivered, report.next_try_at) == (1, None)


def test_a_server_in_trouble_makes_few_items_unknown(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(20)
    server.faults.replace({"error_500@create": 1.0})
    report = desk.round(server)()
    assert (report.end, report.unknown, report.waiting) == (RoundEnd.SERVER_TROUBLE, 3, 17)


def test_a_server_wholly_in_trouble_makes_no_item_unknown(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(20)
    server.faults.replace({"error_500@all": 1.0})
    report = desk.round(server)()
    assert (report.end, report.unknown, report.waiting) == (RoundEnd.SERVER_TROUBLE, 0, 20)


def test_the_pace_slows_down_and_recovers(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log()
    desk.random.random = lambda: 0.999  # type: ignore[method-assign]
    url = server.url
    server.stop()
    waits = []
    for _ in range(12):
        report = desk.round(url)()
        assert report.end is RoundEnd.OFFLINE
        assert report.next_try_at is not None
        waits.append((report.next_try_at - desk.clock.now()).total_seconds())
        desk.clock.at = report.next_try_at
    assert waits == sorted(waits)
    assert waits[0] < 6
    assert 890 < waits[-1] <= 900
    assert desk.items()[0].attempts == 0
    server.start()
    assert desk.round(url)().stops_in_a_row == 0
    assert desk.items()[0].state is SyncState.CONFIRMED


def test_offline_stops_at_once(desk: PracticeDesk) -> None:
    desk.log(3)
    report = desk.round("https://lapor.tidak-ada.invalid")()
    assert (report.end, report.waiting) == (RoundEnd.OFFLINE, 3)
    assert report.message.startswith("Luring")


def test_rejections_tell_field_and_reason(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log()[0]
    server.faults.replace({"reject_422@create": 1.0})
    report = desk.round(server)()
    item = desk.item(number)
    assert (report.end, report.attention) == (RoundEnd.FINISHED, 1)
    assert item.field == "target_agency"
    assert item.reason == "LAPOR! menolak: instansi tujuan kosong. Pilih instansinya, lalu kirim ulang."


def test_a_rejected_item_goes_on_after_it_was_put_right(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log(files=[PHOTO])[0]
    server.faults.replace({"reject_422@create": 1.0})
    desk.round(server)()
    server.faults.replace({})
    desk.resolve(desk.item(number), None)
    assert desk.round(server)().delivered == 1
    assert len(server.arrivals.files) == 1


def test_hand_over_is_part_of_the_delivery(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log(handover_to="Dinkes")[0]
    _add_handover_step(desk, number)
    server.faults.replace({"drop_after_commit@handover": 1.0})
    assert desk.round(server)().unknown == 1
    item = desk.item(number)
    assert item.state is SyncState.UNKNOWN
    assert item.lapor_no == str(server.arrived[0].complaint_id)
    assert f"#{item.lapor_no}" in (item.reason or "")

    server.faults.replace({})
    desk.resolve(item, None)
    assert desk.round(server)().delivered == 1
    assert len(server.arrived) == 1
    assert [h["reason"] for h in server.arrived[0].handovers] == ["12840", "12840"]
    assert desk.item(number).state is SyncState.CONFIRMED


def test_a_leg_left_out_is_noticed(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log(files=[PHOTO, LETTER])[0]
    with desk.database.write() as connection:
        last = desk.item(number).steps[1].id
        connection.execute(tables.outbox_step.delete().where(tables.outbox_step.c.id == last))
    report = desk.round(server)()
    assert report.attention == 1
    assert server.arrived == []


def test_a_damaged_file_is_not_sent(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log(files=[PHOTO])[0]
    sha256 = desk.item(number).steps[0].attachment_sha256 or ""
    desk.files.path(sha256).write_bytes(b"cut")
    desk.log()
    report = desk.round(server)()
    assert (report.attention, report.delivered) == (1, 1)
    assert desk.item(number).field == "attachments"


def test_a_damaged_payload_does_not_hold_up_the_rest(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log()[0]
    with desk.database.write() as connection:
        connection.execute(tables.outbox_item.update().values(payload="{"))
    desk.log()
    report = desk.round(server)()
    assert (report.attention, report.delivered) == (1, 1)
    assert "rusak" in (desk.item(number).reason or "")


def test_a_number_given_twice_is_not_believed(server: SandboxServer, desk: PracticeDesk) -> None:
    class Repeating(LaporV3):
        def create_report(self, report: object, file_ids: object) -> Answer:
            return Answer(AnswerKind.ACCEPTED, 201, "9165816")

    desk.log(2)
    report = desk.round(server, gateway=lambda: gateway_to(server, Repeating))()
    assert (report.delivered, report.unknown) == (1, 1)
    assert "#9165816" in (desk.items(SyncState.UNKNOWN)[0].reason or "")


def test_a_bug_in_a_call_is_unknown_and_does_not_hold_up_the_rest(
    server: SandboxServer, desk: PracticeDesk, caplog: pytest.LogCaptureFixture
) -> None:
    first = desk.log(2)[0]

    class Broken(LaporV3):
        def create_report(self, report: object, file_ids: object) -> Answer:
            if first in str(report):
                raise KeyError("disposition_id")
            return super().create_report(report, file_ids)  # type: ignore[arg-type]

    report = desk.round(server, gateway=lambda: gateway_to(server, Broken))()
    assert (report.delivered, report.unknown) == (1, 1)
    assert desk.item(first).state is SyncState.UNKNOWN
    assert "a call to the national register broke" in caplog.text


def test_progress_and_cancel(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(files=[PHOTO])
    desk.log(2)
    seen: list[RoundProgress] = []
    report = desk.round(server)(progress=seen.append, is_cancelled=lambda: len(seen) == 3)
    assert [(p.item, p.items, p.step, p.steps, p.kind) for p in seen] == [
        (1, 3, 1, 1, StepKind.CREATE),
        (2, 3, 1, 1, StepKind.CREATE),
        (3, 3, 1, 2, StepKind.FILE),
    ]
    assert seen[2].attachment_name == PHOTO[0]
    assert (report.end, report.delivered, report.waiting) == (RoundEnd.CANCELLED, 2, 1)


def test_a_cancel_in_an_item_leaves_it_whole(server: SandboxServer, desk: PracticeDesk) -> None:
    number = desk.log(files=[PHOTO])[0]
    seen: list[RoundProgress] = []
    report = desk.round(server)(progress=seen.append, is_cancelled=lambda: len(seen) == 1)
    assert (report.end, report.waiting) == (RoundEnd.CANCELLED, 1)
    assert [s.state for s in desk.item(number).steps] == [StepState.DONE, StepState.PENDING]


def test_somebody_withholds_an_item_during_the_round(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(2)
    second = desk.items()[1]

    def withhold(progress: RoundProgress) -> None:
        if progress.item == 1:
            with desk.database.write() as connection:
                rows = tables.outbox_item
                connection.execute(
                    rows.update().where(rows.c.id == second.id).values(state=SyncState.WITHHELD.value)
                )

    report = desk.round(server)(progress=withhold)
    assert report.delivered == 1
    assert len(server.arrived) == 1


def test_rounds_are_bounded_and_run_until_done(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(23)
    bounded = replace(desk.round(server), bounds=Bounds(items=10, connections=1))
    first = bounded()
    assert (first.delivered, first.waiting, first.next_try_at) == (10, 13, desk.clock.now())
    assert [r.delivered for r in until_done(bounded)] == [10, 3]
    assert [r.end for r in until_done(bounded)] == [RoundEnd.NOTHING_DUE]


def test_until_done_ends_while_a_server_keeps_failing(server: SandboxServer, desk: PracticeDesk) -> None:
    desk.log(files=[PHOTO])
    server.faults.replace({"error_500@file": 1.0})
    reports = until_done(desk.round(server))
    assert [r.end for r in reports] == [RoundEnd.FINISHED]
    assert desk.outbox.totals().waiting == 1


def test_a_desk_that_is_not_set_up(server: SandboxServer, desk: PracticeDesk) -> None:
    def refuse() -> LaporV3:
        raise InvalidInput.of("sp4n.base_url", "missing", "Alamat LAPOR! kosong.")

    desk.log()
    report = desk.round(server, gateway=refuse)()
    assert (report.end, report.message, report.waiting) == (
        RoundEnd.NOT_CONFIGURED,
        "Alamat LAPOR! kosong.",
        1,
    )


def test_no_transaction_is_open_during_a_call(server: SandboxServer, desk: PracticeDesk) -> None:
    """Another writer gets in while a call runs: a round that held the write lock would make it wait and fail."""
    desk.log(files=[PHOTO])
    written: list[str] = []

    class Watched(LaporV3):
        def _exchange(self, *arguments: object) -> object:  # type: ignore[override]
            if len(written) < 3:
                written.extend(desk.log(target_agency="PUPR"))
            return super()._exchange(*arguments)  # type: ignore[arg-type]

    desk.round(server, gateway=lambda: gateway_to(server, Watched))()
    assert len(written) == 3


def test_the_addition_holds_over_random_bad_days(server: SandboxServer, desk: PracticeDesk) -> None:
    """Rule 10 and failure 8: whatever happens, logged = the sum of all states, and nothing is green that is not there."""
    faults: dict[str, float] = {f"{name}@writes": 0.08 for name in _WRITE_FAULTS}
    desk.log(60, files=[("a.png", b"\x89PNG", "image/png")])
    server.faults.replace(faults, seed=7)
    for _ in range(80):
        report = desk.round(server)()
        desk.clock.at = max(report.next_try_at or desk.clock.now(), desk.clock.now()) + timedelta(seconds=1)
        totals = desk.outbox.totals()
        assert totals.logged == 60
        arrived = {str(r.complaint_id): r for r in server.arrived}
        for item in desk.items(SyncState.CONFIRMED):
            assert arrived[item.lapor_no or ""].register_no == item.register_no
            assert len(arrived[item.lapor_no or ""].files) == 1
    totals = desk.outbox.totals()
    assert totals.waiting == 0
    assert totals.confirmed > 20
    assert totals.unknown > 5
    assert totals.attention > 5
    assert server.arrivals.duplicates() == {}


_WRITE_FAULTS = (
    "drop_before",
    "drop_after_commit",
    "error_500",
    "error_503",
    "rate_429",
    "reject_422",
    "truncated_json",
    "wrong_shape",
    "no_content_204",
    "gateway_504",
    "redirect_302",
    "portal_html",
)


def _add_handover_step(desk: PracticeDesk, register_no: str) -> None:
    item: OutboxItem = desk.item(register_no)
    with desk.database.write() as connection:
        connection.execute(
            tables.outbox_step.insert().values(
                id=f"{item.id}-h", item_id=item.id, ordinal=9, kind="handover", state="pending"
            )
        )
