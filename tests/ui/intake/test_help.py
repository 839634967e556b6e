"""Help while typing in the window, over a real store: what is offered, what each key takes, and what is left alone."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import StorageProblem
from desktop.usecases.known_person import KnownPerson
from desktop.usecases.log_complaint import LoggedComplaint
from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import RINA, Counter
from tests.ui.intake.hands import ALT, CTRL, Hands
from tests.ui.looking import settle
from tests.usecases.desk import SUPERVISOR, form
from ui.intake import form as names
from ui.intake.notices import Topic
from ui.intake.screen import IntakeScreen

NIK, OTHER_NIK, PHONE = "1603024512850002", "1603021203790004", "081366001122"
MORNING_NIK = "1603025708900001"
ADDRESS = "Jl. Lintas Tengah 12, RT 3 RW 1"
VILLAGE = "16.03.19.2003"
TITLE = "Jalan rusak berlubang dekat SD Negeri 3"
NARRATIVE = (
    "Enam lubang besar di depan SD Negeri 3, dua motor jatuh pekan lalu, anak sekolah lewat setiap hari."
)


@pytest.fixture
def earlier(counter: Counter) -> LoggedComplaint:
    """Log what somebody told a week ago."""
    counter.clock.forward(hours=-24 * 7)
    told = form(
        title=TITLE,
        narrative=NARRATIVE,
        incident_place="Depan SD Negeri 3",
        incident_village_code=VILLAGE,
        complainant__name="Rohani Binti Ali",
        complainant__id_number=NIK,
        complainant__phone=PHONE,
        complainant__address=ADDRESS,
        complainant__village_code=VILLAGE,
    )
    logged = counter.desk.log_complaint(RINA, told)
    counter.clock.forward(hours=24 * 7)
    return logged


def look(screen: IntakeScreen, hands: Hands, qtbot: QtBot) -> None:
    """Wait until the help has said what there is to say of the form as it is."""
    qtbot.waitUntil(lambda: not screen.helping._timer.isActive())
    hands.wait()


def text(screen: IntakeScreen, name: str) -> str:
    return names.words(screen.form.typed()[name])


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def write(screen: IntakeScreen, hands: Hands, name: str, text: str) -> None:
    screen.form.focus(name)
    hands.type(text)


def tell_the_same(screen: IntakeScreen, hands: Hands, qtbot: QtBot) -> None:
    """Type what makes the matter of ``earlier``."""
    screen.form.put({names.VILLAGE: {"key": VILLAGE}})
    write(screen, hands, names.TITLE, "Jalan berlubang dekat SD Negeri 3")
    write(screen, hands, names.NARRATIVE, "Lubang besar di depan SD Negeri 3, motor jatuh pekan lalu.")
    write(screen, hands, names.INCIDENT_PLACE, "Depan SD Negeri 3")
    look(screen, hands, qtbot)


class TestKnownPerson:
    def test_a_scanned_nik_brings_the_last_identity(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, counter: Counter
    ) -> None:
        screen.form.person.number.take_focus()
        QTest.keyClicks(screen.form.person.number.control, NIK)
        hands.press(Qt.Key.Key_Return)
        hands.wait()  # asked at once, not only after a pause
        notice = screen.offers.now.person
        assert notice is not None
        assert plain(notice.heading) == "Pernah datang 17 Nov 2026"
        assert notice.text == "Rohani Binti Ali, Pagar Dewa, Kec. Benakat. Satu pengaduan sebelum ini"
        assert hands.focused_name() == "Telepon atau WA"
        hands.press(Qt.Key.Key_I, ALT)
        hands.wait()
        assert text(screen, names.NAME) == "Rohani Binti Ali"
        assert text(screen, names.ADDRESS) == ADDRESS
        assert text(screen, names.PHONE) == "0813 6600 1122"
        assert screen.form.person.village.control.key == VILLAGE
        assert "Judul" in hands.focused_name()
        assert counter.desk.find.show(RINA, earlier.register_no).history[-1].detail["offered"] is True

    def test_the_same_key_takes_it_back(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        write(screen, hands, names.ID_NUMBER, NIK)
        look(screen, hands, qtbot)
        hands.press(Qt.Key.Key_I, ALT)
        hands.wait()
        assert screen.offers.now.person is not None
        assert screen.offers.now.person.action == "Urungkan"
        hands.press(Qt.Key.Key_I, ALT)
        assert (text(screen, names.NAME), text(screen, names.ADDRESS)) == ("", "")
        assert screen.offers.now.person.action == "Pakai identitas itu"

    def test_what_the_clerk_wrote_is_left_alone(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        write(screen, hands, names.NAME, "Rohani Ali, S.Pd.")
        write(screen, hands, names.ADDRESS, "Jl. Baru 1")
        write(screen, hands, names.ID_NUMBER, NIK)
        look(screen, hands, qtbot)
        hands.press(Qt.Key.Key_I, ALT)
        hands.wait()
        assert text(screen, names.NAME) == "Rohani Ali, S.Pd."
        assert text(screen, names.ADDRESS) == "Jl. Baru 1"
        assert screen.offers.now.person is not None
        assert screen.offers.now.person.text == "Yang sudah Anda tulis tidak diubah."

    def test_another_nik_ends_the_offer(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        write(screen, hands, names.ID_NUMBER, NIK)
        look(screen, hands, qtbot)
        assert screen.offers.now.person is not None
        write(screen, hands, names.ID_NUMBER, OTHER_NIK)
        look(screen, hands, qtbot)
        assert screen.offers.now.person is None
        hands.press(Qt.Key.Key_I, ALT)
        hands.wait()
        assert text(screen, names.NAME) == ""

    def test_a_telephone_of_somebody_with_another_name_offers_nobody(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        write(screen, hands, names.PHONE, PHONE)
        look(screen, hands, qtbot)
        assert screen.offers.now.person is not None
        write(screen, hands, names.NAME, "Herman")
        look(screen, hands, qtbot)
        assert screen.offers.now.person is None

    def test_without_a_trace_nothing_is_taken_over(
        self, earlier: LoggedComplaint, open_screen: OpenScreen, counter: Counter, hands: Hands, qtbot: QtBot
    ) -> None:
        def refuse(_person: object) -> None:
            raise StorageProblem("Ruang disk habis.")

        tools = replace(counter.tools, help=replace(counter.tools.help, accepted=refuse))
        screen = open_screen(tools=tools)
        write(screen, hands, names.ID_NUMBER, NIK)
        look(screen, hands, qtbot)
        hands.press(Qt.Key.Key_I, ALT)
        hands.wait()
        assert text(screen, names.NAME) == ""
        notice = screen.board.get(Topic.TAKING)
        assert notice is not None
        assert (notice.heading, notice.text) == ("Identitas belum dapat dipakai", "Ruang disk habis.")

    def test_an_identity_that_is_offered_no_more_is_not_filled_in(
        self, earlier: LoggedComplaint, open_screen: OpenScreen, counter: Counter, hands: Hands, qtbot: QtBot
    ) -> None:
        is_recorded = Event()
        accepted = counter.tools.help.accepted

        def record_slowly(person: KnownPerson) -> None:
            is_recorded.wait(10)
            accepted(person)

        tools = replace(counter.tools, help=replace(counter.tools.help, accepted=record_slowly))
        screen = open_screen(tools=tools)
        write(screen, hands, names.ID_NUMBER, NIK)
        look(screen, hands, qtbot)
        hands.press(Qt.Key.Key_I, ALT)
        screen.offers.show_person(counter.tools.help.known_person(form(complainant__id_number=MORNING_NIK)))
        is_recorded.set()
        hands.wait()
        assert text(screen, names.NAME) == ""

    def test_a_nik_scanned_into_the_name_is_moved_by_one_key(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        QTest.keyClicks(screen.form.person.name.control, NIK)
        hands.press(Qt.Key.Key_Return)
        assert screen.form.person.name_field.message == "Ini NIK. Tekan Alt+N untuk memindahkannya."
        hands.press(Qt.Key.Key_N, ALT)
        hands.wait()
        assert text(screen, names.NAME) == ""
        assert text(screen, names.ID_NUMBER) == "1603 0245 1285 0002"
        assert screen.form.person.name_field.message == ""
        assert "Nama" in hands.focused_name()
        assert screen.offers.now.person is not None


class TestEarlierReports:
    def test_a_report_of_the_same_matter_is_shown_and_can_be_looked_at(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        tell_the_same(screen, hands, qtbot)
        (found,) = screen.offers.now.earlier
        assert found.title == TITLE
        assert plain(found.where).startswith("17 Nov  ·  Loket 1  ·  tempat yang sama")
        with qtbot.waitSignal(screen.open_requested) as asked:
            hands.press(Qt.Key.Key_1, ALT)
        assert asked.args == [earlier.register_no]
        assert text(screen, names.TITLE) == "Jalan berlubang dekat SD Negeri 3"

    def test_a_link_stands_in_pane_draft_and_complaint(
        self,
        earlier: LoggedComplaint,
        screen: IntakeScreen,
        hands: Hands,
        qtbot: QtBot,
        counter: Counter,
        open_screen: OpenScreen,
    ) -> None:
        tell_the_same(screen, hands, qtbot)
        hands.press(Qt.Key.Key_1, CTRL)
        assert screen.offers.now.link is not None
        assert screen.offers.now.link.heading == f"Terkait {earlier.register_no[5:]}"
        assert screen.offers.now.earlier == ()
        write(screen, hands, names.NAME, "Herman")
        write(screen, hands, names.ADDRESS, "Jl. Baru 1")
        screen.hide()
        hands.wait()
        again = open_screen()
        again.go_on_with_draft()
        assert again.offers.now.link is not None
        assert again.offers.now.link.text == TITLE
        with qtbot.waitSignal(again.saved) as saved:
            again.save(wants_paper=False)
        assert saved.args is not None
        complaint = counter.desk.find.show(RINA, saved.args[0].register_no).complaint
        assert complaint.duplicate_of is not None
        assert complaint.duplicate_of.register_no == earlier.register_no
        assert again.offers.now.link is None

    def test_enter_leads_from_the_last_field_to_saving_past_the_link(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        tell_the_same(screen, hands, qtbot)
        hands.press(Qt.Key.Key_1, CTRL)
        settle()
        screen.form.files.secret.control.setFocus()
        hands.press(Qt.Key.Key_Return)
        assert hands.focused_name() == "Simpan dan cetak"

    def test_a_link_can_be_taken_off(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        tell_the_same(screen, hands, qtbot)
        hands.press(Qt.Key.Key_1, CTRL)
        hands.press(Qt.Key.Key_K, ALT)
        assert screen.offers.now.link is None
        assert len(screen.offers.now.earlier) == 1
        assert names.DUPLICATE not in names.to_form(screen.form.meant())

    def test_a_report_that_was_struck_out_meanwhile_is_said_in_the_pane(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot, counter: Counter
    ) -> None:
        tell_the_same(screen, hands, qtbot)
        hands.press(Qt.Key.Key_1, CTRL)
        write(screen, hands, names.NAME, "Herman")
        write(screen, hands, names.ADDRESS, "Jl. Baru 1")
        counter.desk.void(SUPERVISOR, earlier.register_no, "salah orang")
        screen.save(wants_paper=False)
        hands.wait()
        notice = screen.board.get(Topic.SAVING)
        assert notice is not None
        assert "sudah dibatalkan" in notice.text


class TestProposal:
    def test_both_fields_are_filled_by_one_key(
        self, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        write(screen, hands, names.TITLE, "Jalan berlubang")
        write(screen, hands, names.NARRATIVE, "Jalan rusak dan berlubang di depan rumah saya.")
        look(screen, hands, qtbot)
        target = screen.offers.now.target
        assert target is not None
        assert "jalan" in target.because
        hands.press(Qt.Key.Key_U, ALT)
        assert bool(screen.form.report.agency.control.key) == bool(target.agency)
        assert bool(screen.form.report.category.control.key) == bool(target.category)
        look(screen, hands, qtbot)
        assert screen.offers.now.target is None

    def test_what_the_clerk_chose_is_left_alone(
        self, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        write(screen, hands, names.AGENCY, "dinas kesehatan")
        write(screen, hands, names.CATEGORY, "apa saja")
        hands.press(Qt.Key.Key_Escape)
        write(screen, hands, names.TITLE, "Jalan berlubang")
        write(screen, hands, names.NARRATIVE, "Jalan rusak dan berlubang di depan rumah saya.")
        look(screen, hands, qtbot)
        before = screen.form.typed()
        assert screen.offers.now.target is None
        hands.press(Qt.Key.Key_U, ALT)
        assert screen.form.typed() == before


def test_hints_come_when_there_is_something_to_add_to(
    screen: IntakeScreen, hands: Hands, qtbot: QtBot
) -> None:
    write(screen, hands, names.NARRATIVE, "Jalan rusak")
    look(screen, hands, qtbot)
    assert screen.offers.now.hints == ()
    hands.type(" di depan rumah saya sejak bulan lalu, motor jatuh")
    look(screen, hands, qtbot)
    assert len(screen.offers.now.hints) == 2
    assert screen.offers.now.hints[0].startswith("Tempat kejadian belum ada")


def test_a_short_narrative_is_said_once_it_is_left(screen: IntakeScreen, hands: Hands, qtbot: QtBot) -> None:
    write(screen, hands, names.NARRATIVE, "Jalan rusak")
    look(screen, hands, qtbot)
    assert not screen.offers.now.hints
    screen.form.focus(names.INCIDENT_PLACE)
    look(screen, hands, qtbot)
    assert [each[:20] for each in screen.offers.now.hints][:1] == ["Uraian masih singkat"]


class TestAsking:
    def test_nothing_is_asked_for_a_screen_that_is_not_seen(
        self, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        write(screen, hands, names.TITLE, "Jalan berlubang")
        before = screen.helping.matters.asked
        screen.hide()
        screen.helping.ask()
        hands.wait()
        assert screen.helping.matters.asked == before

    def test_one_question_for_many_letters(self, screen: IntakeScreen, hands: Hands, qtbot: QtBot) -> None:
        look(screen, hands, qtbot)
        before = (screen.helping.persons.asked, screen.helping.matters.asked)
        write(screen, hands, names.TITLE, "Jalan berlubang di depan pasar")
        look(screen, hands, qtbot)
        asked = screen.helping.matters.asked - before[1]
        assert 1 <= asked <= 2
        assert screen.helping.persons.asked == before[0]
        look(screen, hands, qtbot)
        screen.helping.ask()
        assert screen.helping.matters.asked - before[1] == asked  # nothing has changed

    def test_an_answer_for_another_draft_is_dropped(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        write(screen, hands, names.ID_NUMBER, NIK)
        screen.helping.ask()
        screen.begin_new()
        look(screen, hands, qtbot)
        assert screen.offers.now.person is None

    def test_an_older_answer_is_dropped(
        self, earlier: LoggedComplaint, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        write(screen, hands, names.ID_NUMBER, NIK)
        screen.helping.ask()
        screen.form.person.number.control.setText(
            OTHER_NIK
        )  # before the answer, and nobody has asked again yet
        hands.wait()
        assert screen.offers.now.person is None

    def test_nothing_is_asked_while_a_complaint_is_saved(
        self, screen: IntakeScreen, hands: Hands, qtbot: QtBot
    ) -> None:
        hands.fill()
        look(screen, hands, qtbot)
        hands.type(" Lagi.")
        before = screen.helping.matters.asked
        screen.save(wants_paper=False)
        assert screen.turn.is_busy
        screen.helping.ask()
        assert screen.helping.matters.asked == before
        with qtbot.waitSignal(screen.saved):
            pass
        look(screen, hands, qtbot)
        assert screen.offers.now.earlier == ()
        assert screen.offers.now.target is None


class TestLearning:
    def test_it_learns_after_opening_and_after_each_save(
        self, open_screen: OpenScreen, counter: Counter, hands: Hands, qtbot: QtBot
    ) -> None:
        learned = counter.desk.help.learned
        screen = open_screen()
        secret = 1  # of which nothing is learned
        qtbot.waitUntil(lambda: learned._reports == counter.count() - secret)
        hands.fill()
        with qtbot.waitSignal(screen.saved):
            screen.save(wants_paper=False)
        qtbot.waitUntil(lambda: learned._reports == counter.count() - secret == 4)

    def test_one_piece_at_a_time_and_none_after_leaving(
        self, open_screen: OpenScreen, counter: Counter, hands: Hands, qtbot: QtBot
    ) -> None:
        pieces: list[int] = []

        def learn() -> bool:
            pieces.append(len(pieces))
            return True

        screen = open_screen(tools=replace(counter.tools, help=replace(counter.tools.help, learn=learn)))
        qtbot.waitUntil(lambda: len(pieces) == 3)
        screen.hide()
        hands.wait()
        count = len(pieces)
        assert not screen.learning._timer.isActive()
        screen.learning._go()
        settle()
        assert len(pieces) == count
