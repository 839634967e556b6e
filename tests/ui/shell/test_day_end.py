"""The end of a day in the real window: one key prints what is left, a quiet line reminds, nobody is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.usecases.end_of_day import DayEnd
from desktop.usecases.toolbox import DeskTools
from tests.ui.common.fake_cups import FakeCups
from tests.ui.looking import clipped_texts, keep_picture, settle
from tests.ui.real_desk import ADMIN, CLERK, SUPERVISOR, RealDesk, desk_template, real_desk
from tests.ui.seat import cups
from ui.common.jobs import JobRunner
from ui.common.printing import Printing
from ui.shell.day_end import DayEndKeeper
from ui.shell.day_end_tools import day_end_tools
from ui.shell.receipt_printing import ReceiptPrinting

__all__ = ["cups", "desk_template", "real_desk"]
PATIENCE_MS = 20_000
MakeKeeper = Callable[..., DayEndKeeper]


@pytest.fixture
def keeper_for(
    real_desk: RealDesk, jobs: JobRunner, cups: FakeCups, shown: Callable[..., None]
) -> Iterator[MakeKeeper]:
    made: list[DayEndKeeper] = []

    def make(by: object = SUPERVISOR) -> DayEndKeeper:
        desk: DeskTools = real_desk.at_desk
        printing = Printing(jobs, look_every_ms=20, patience_ms=60)
        receipts = ReceiptPrinting(by, real_desk.tools, desk, jobs, printing)  # type: ignore[arg-type]
        tools = day_end_tools(by, real_desk.tools, desk, receipts.for_counter, printing)  # type: ignore[arg-type]
        keeper = DayEndKeeper(tools, jobs)
        shown(keeper.strip, 1366, 40)
        keeper.strip.hide()
        made.append(keeper)
        return keeper

    yield make
    for each in made:
        each.close()


def state(desk: RealDesk) -> DayEnd:
    return desk.at_desk.end_of_day.state(ADMIN, desk.at_desk.desk.today())


def after_hours(desk: RealDesk) -> None:
    desk.clock.forward(hours=4)  # 16.00 at the office


def test_one_key_prints_the_receipts_that_nobody_has_and_the_log(
    real_desk: RealDesk, keeper_for: MakeKeeper, cups: FakeCups, qtbot: QtBot
) -> None:
    first, second = real_desk.log("Satu"), real_desk.log("Dua")
    keeper = keeper_for()
    said: list[str] = []
    keeper.printing.progressed.connect(said.append)
    with qtbot.waitSignal(keeper.printing.ended, timeout=PATIENCE_MS) as ended:
        keeper.print_today()
    assert ended.args == ["2 tanda terima dan log hari ini sudah dicetak.", True]
    assert said[1:] == [
        f"Mencetak 1 dari 3: tanda terima {first.register_no}",
        f"Mencetak 2 dari 3: tanda terima {second.register_no}",
        "Mencetak 3 dari 3: log hari ini",
    ]
    left = state(real_desk)
    assert (left.unprinted, left.is_log_printed) == ((), True)
    with qtbot.waitSignal(keeper.printing.ended, timeout=PATIENCE_MS) as ended:
        keeper.print_today()
    assert ended.args == ["Tidak ada yang perlu dicetak: semua kertas hari ini sudah keluar.", True]


def test_a_clerk_prints_receipts_only(real_desk: RealDesk, keeper_for: MakeKeeper, qtbot: QtBot) -> None:
    real_desk.log()
    keeper = keeper_for(CLERK)
    with qtbot.waitSignal(keeper.printing.ended, timeout=PATIENCE_MS) as ended:
        keeper.print_today()
    assert ended.args == ["1 tanda terima sudah dicetak.", True]
    assert not state(real_desk).is_log_printed


def test_the_first_paper_that_does_not_come_out_ends_it_and_is_named(
    real_desk: RealDesk, keeper_for: MakeKeeper, cups: FakeCups, qtbot: QtBot
) -> None:
    first = real_desk.log("Satu").register_no
    real_desk.log("Dua")
    cups.set_printers([], usual=None)
    keeper = keeper_for()
    with qtbot.waitSignal(keeper.printing.ended, timeout=PATIENCE_MS) as ended:
        keeper.print_today()
    sentence, is_good = ended.args
    assert sentence.startswith(f"0 dari 3 dicetak. {first}: Belum ada pencetak.")
    assert not is_good
    assert keeper.strip.print.isVisible()
    assert len(state(real_desk).unprinted) == 2


def test_stopping_prints_nothing_more(real_desk: RealDesk, keeper_for: MakeKeeper, qtbot: QtBot) -> None:
    real_desk.log("Satu")
    real_desk.log("Dua")
    keeper = keeper_for()
    keeper.printing.progressed.connect(
        lambda words: keeper.strip.close_button.click() if "1 dari" in words else None
    )
    with qtbot.waitSignal(keeper.printing.ended, timeout=PATIENCE_MS) as ended:
        keeper.print_today()
    assert ended.args == ["1 dari 3 dicetak. Dihentikan.", True]
    assert len(state(real_desk).unprinted) == 1


def test_the_reminder_comes_after_the_closing_hour_and_can_be_put_off(
    real_desk: RealDesk, keeper_for: MakeKeeper, jobs: JobRunner, qtbot: QtBot
) -> None:
    real_desk.log()
    keeper = keeper_for()
    keeper.look()
    qtbot.waitUntil(lambda: jobs.is_idle)
    settle()
    assert not keeper.strip.isVisible()
    after_hours(real_desk)
    keeper.look()
    qtbot.waitUntil(keeper.strip.isVisible)
    assert keeper.strip.words.text() == "Belum dicetak: 1 tanda terima, log hari ini · Belum terkirim: 1"
    assert clipped_texts(keeper.strip) == []
    keep_picture(keeper.strip, "akhir-hari")
    keeper.strip.close_button.click()
    assert not keeper.strip.isVisible()
    keeper.look()
    qtbot.waitUntil(lambda: jobs.is_idle)
    settle()
    assert not keeper.strip.isVisible()
    real_desk.clock.forward(days=1)
    real_desk.log()
    keeper.look()
    qtbot.waitUntil(keeper.strip.isVisible)


def test_another_closing_hour(real_desk: RealDesk, keeper_for: MakeKeeper, qtbot: QtBot) -> None:
    real_desk.tools.settings.set("closing_time", "11:00", ADMIN)
    assert real_desk.tools.settings.all()["closing_time"] == "11.00"
    real_desk.log()
    keeper = keeper_for()
    keeper.look()
    qtbot.waitUntil(keeper.strip.isVisible)


def test_whoever_leaves_is_reminded_once_and_goes_with_the_next_try(
    real_desk: RealDesk, keeper_for: MakeKeeper, qtbot: QtBot
) -> None:
    real_desk.log()
    keeper = keeper_for()
    gone: list[bool] = []
    assert not keeper.may_leave(lambda: gone.append(True))
    qtbot.waitUntil(keeper.strip.isVisible)
    assert keeper.strip.words.text() == "Belum dicetak: 1 tanda terima · Belum terkirim: 1"
    assert gone == []
    assert keeper.may_leave(lambda: gone.append(True))
    QTest.keyClick(keeper.strip.close_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: gone == [True])


def test_whoever_has_nothing_left_goes_at_once(
    real_desk: RealDesk, keeper_for: MakeKeeper, qtbot: QtBot
) -> None:
    keeper = keeper_for()
    gone: list[bool] = []
    assert not keeper.may_leave(lambda: gone.append(True))
    qtbot.waitUntil(lambda: gone == [True])
    assert not keeper.strip.isVisible()


def test_a_store_that_does_not_answer_keeps_nobody(
    real_desk: RealDesk, keeper_for: MakeKeeper, qtbot: QtBot
) -> None:
    real_desk.log()
    keeper = keeper_for()
    real_desk.program.database.path.rename(real_desk.folder / "elsewhere")
    real_desk.program.database.close()
    gone: list[bool] = []
    assert not keeper.may_leave(lambda: gone.append(True))
    qtbot.waitUntil(lambda: gone == [True])
    real_desk.program.database.close()
    (real_desk.folder / "elsewhere").replace(real_desk.program.database.path)


def test_going_on_takes_the_question_away(real_desk: RealDesk, keeper_for: MakeKeeper, qtbot: QtBot) -> None:
    real_desk.log()
    keeper = keeper_for()
    keeper.may_leave(lambda: None)
    qtbot.waitUntil(keeper.strip.isVisible)
    keeper.stay()
    assert not keeper.strip.isVisible()
