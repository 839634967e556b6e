"""What is typed survives: kept within a second, offered back with what it holds, several at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.store.drafts import Draft
from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import HERMAN, RINA, Counter
from tests.ui.intake.full_disk import full_disk
from tests.ui.intake.hands import ALT, CTRL, Hands
from ui.common.jobs import JobRunner
from ui.common.sheet import Question
from ui.intake import form as names
from ui.intake.notices import Topic
from ui.intake.screen import IntakeScreen

KEPT_WITHIN_MS = 2_000


def kept(counter: Counter) -> Sequence[Draft]:
    return counter.tools.drafts.list()


def typed_name(draft: Draft) -> object:
    typed = draft.form["typed"]
    assert isinstance(typed, dict)
    return typed[names.NAME]


def keep_earlier(counter: Counter, name: str, title: str, *, hours_ago: float) -> str:
    """Keep a draft of earlier and return its id."""
    draft_id = counter.tools.drafts.new_id()
    counter.clock.forward(hours=-hours_ago)
    counter.tools.drafts.keep(draft_id, {"typed": {names.NAME: name, names.TITLE: title}, "files": []}, {})
    counter.clock.forward(hours=hours_ago)
    return draft_id


def tabs(screen: IntakeScreen) -> list[str]:
    return [screen.page.tabs.accessibleTabName(index) for index in range(screen.page.tabs.count())]


def test_typing_is_kept_within_two_seconds_and_said(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    assert kept(counter) == []
    hands.type("Siti Aminah")
    qtbot.waitUntil(lambda: len(kept(counter)) == 1, timeout=KEPT_WITHIN_MS)
    assert typed_name(kept(counter)[0]) == "Siti Aminah"
    hands.wait()
    assert screen.form.report.narrative_field._note.text() == "Draf tersimpan 14.05"
    assert tabs(screen) == ["Siti Aminah"]


def test_everything_typed_comes_back_right_or_wrong(
    open_screen: OpenScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    screen = open_screen()
    hands.fill()
    form = screen.form
    form.focus(names.DISABILITY)
    hands.type("Tuna netra")
    form.report.incident_date.control.setFocus()
    hands.type("31 Feb")
    form.report.category.control.setFocus()
    hands.type("jlan brlbng")
    hands.press(Qt.Key.Key_Escape)
    form.person.village.control.setFocus()
    form.person.village.control.selectAll()
    hands.type("Pagar Dewa")
    hands.press(Qt.Key.Key_Escape)
    form.files.anonymous.control.setFocus()
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_M, ALT)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    before = form.typed()
    screen.hide()
    hands.wait()
    again = open_screen()
    assert again.form.person.name.control.text() == ""
    assert hands.focused_name() == "Nama sesuai KTP, wajib"
    hands.press(Qt.Key.Key_J, ALT)
    assert again.form.typed() == before
    assert again.form.person.village_field.message == "Ada 3 Pagar Dewa. Pilih kecamatan."
    assert again.form.person.id_field.message.startswith("Perempuan, lahir")
    assert again.form.person.more.text() == "Lengkapi lagi (1)"


def test_a_draft_found_is_offered_and_goes_on_where_it_was(
    open_screen: OpenScreen, hands: Hands, counter: Counter
) -> None:
    keep_earlier(counter, "", "Jalan rusak", hours_ago=30)
    keep_earlier(counter, "Herman", "air PDAM mati", hours_ago=4.4)
    screen = open_screen()
    assert tabs(screen) == ["Pengadu baru", "Herman 09.41", "Tanpa nama kemarin"]
    notice = screen.board.get(Topic.DRAFT_FOUND)
    assert notice is not None
    assert (notice.heading, notice.text) == ("Ada draf dari 09.41", "Herman, air PDAM mati. Lanjutkan?")
    hands.press(Qt.Key.Key_J, ALT)
    assert screen.form.report.title.control.text() == "air PDAM mati"
    assert tabs(screen) == ["Herman", "Tanpa nama kemarin"]
    assert screen.board.get(Topic.DRAFT_FOUND) is None


def test_the_offer_goes_once_somebody_writes(open_screen: OpenScreen, hands: Hands, counter: Counter) -> None:
    keep_earlier(counter, "Herman", "air PDAM mati", hours_ago=1)
    screen = open_screen()
    hands.type("S")
    assert screen.board.get(Topic.DRAFT_FOUND) is None
    assert tabs(screen) == ["S", "Herman 13.05"]


def test_drafts_belong_to_one_person(open_screen: OpenScreen, hands: Hands, counter: Counter) -> None:
    keep_earlier(counter, "Herman", "air PDAM mati", hours_ago=1)
    screen = open_screen(HERMAN)
    assert tabs(screen) == ["Pengadu baru"]


def test_the_last_letter_is_kept_when_the_program_ends_at_once(
    open_screen: OpenScreen, hands: Hands, counter: Counter, jobs: JobRunner
) -> None:
    screen = open_screen()
    hands.type("Siti Amina")
    screen.drafting.keep_now()
    hands.type("h")
    screen.hide()  # while the state before is still being written
    jobs.close()  # no event is processed any more
    assert [typed_name(draft) for draft in kept(counter)] == ["Siti Aminah"]


def test_several_complaints_at_once(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    hands.type("Siti")
    hands.press(Qt.Key.Key_N, CTRL)
    hands.press(Qt.Key.Key_N, CTRL)  # a second empty one would be of no use
    assert tabs(screen) == ["Pengadu baru", "Siti 14.05"]
    hands.type("Herman")
    screen.page.tabs.setFocus()
    hands.press(Qt.Key.Key_Right)
    assert screen.form.person.name.control.text() == "Siti"
    assert tabs(screen) == ["Herman 14.05", "Siti"]
    screen.page.tabs.setFocus()
    hands.press(Qt.Key.Key_Left)
    assert screen.form.person.name.control.text() == "Herman"
    hands.wait()
    assert sorted(str(typed_name(draft)) for draft in kept(counter)) == ["Herman", "Siti"]


def test_a_saved_draft_is_gone_and_the_others_stay(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    hands.type("Herman")
    hands.press(Qt.Key.Key_N, CTRL)
    hands.fill()
    screen.drafting.keep_now()
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()
    assert tabs(screen) == ["Pengadu baru", "Herman 14.05"]
    screen.hide()
    hands.wait()
    assert [typed_name(draft) for draft in kept(counter)] == ["Herman"]


def test_an_emptied_draft_leaves_nothing_behind(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    hands.type("Si")
    qtbot.waitUntil(lambda: len(kept(counter)) == 1, timeout=KEPT_WITHIN_MS)
    hands.press(Qt.Key.Key_Backspace, times=2)
    qtbot.waitUntil(lambda: kept(counter) == [], timeout=KEPT_WITHIN_MS)


def test_throwing_a_draft_away_is_asked_first(screen: IntakeScreen, hands: Hands, counter: Counter) -> None:
    hands.type("Siti")
    screen.drafting.keep_now()
    hands.wait()
    hands.press(Qt.Key.Key_W, CTRL)
    question = screen.window().findChild(Question)
    assert question is not None
    assert QApplication.focusWidget() is question.safe
    hands.press(Qt.Key.Key_Escape)
    assert screen.form.person.name.control.text() == "Siti"
    hands.press(Qt.Key.Key_W, CTRL)
    second = [each for each in screen.window().findChildren(Question) if each.isVisible()]
    second[0].risky.click()
    hands.wait()
    assert (screen.form.person.name.control.text(), tabs(screen)) == ("", ["Pengadu baru"])
    assert kept(counter) == []
    assert hands.focused_name() == "Nama sesuai KTP, wajib"


def test_a_full_disk_keeps_the_draft_in_memory_and_tries_again(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    area = screen.form.report.narrative.control
    area.setFocus()
    with full_disk(counter.program.database):
        area.insertPlainText("Lubang. " * 600)
        qtbot.waitUntil(lambda: screen.board.get(Topic.KEEPING) is not None)
        notice = screen.board.get(Topic.KEEPING)
        assert notice is not None
        assert notice.heading == "Draf belum tersimpan"
        assert notice.text.startswith("Ruang disk habis.")
        hands.type("Masih bisa mengetik.")
        assert screen.form.report.narrative_field._note.text().startswith("Draf belum tersimpan")
        hands.wait()
    hands.type(" Lagi.")
    qtbot.waitUntil(lambda: screen.board.get(Topic.KEEPING) is None)
    hands.wait()
    (draft,) = kept(counter)
    typed = draft.form["typed"]
    assert isinstance(typed, dict)
    assert typed[names.NARRATIVE] == area.text()
    assert RINA.username == draft.username


def test_a_disk_without_room_for_the_photo_keeps_the_words_and_says_so(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot, tmp_path: Path
) -> None:
    letter = tmp_path / "surat.pdf"
    letter.write_bytes(b"%PDF-1.7" + bytes(2_000_000))
    hands.type("Siti")
    screen.drafting.keep_now()
    hands.wait()
    with full_disk(counter.program.database):
        screen.drafting.files.attach([letter])
        hands.type(" Aminah")
        qtbot.waitUntil(lambda: screen.board.get(Topic.KEEPING) is not None)
        notice = screen.board.get(Topic.KEEPING)
        assert notice is not None
        assert notice.heading == "Lampiran draf belum tersimpan"
        hands.wait()
        screen.drafting.keep_now()
        hands.wait()
        assert [(typed_name(each), each.files) for each in kept(counter)] == [("Siti Aminah", ())]
        hands.type(", S.Pd.")
    qtbot.waitUntil(lambda: screen.board.get(Topic.KEEPING) is None)
    hands.wait()
    (draft,) = kept(counter)
    assert (typed_name(draft), [each.name for each in draft.files]) == ("Siti Aminah, S.Pd.", ["surat.pdf"])
