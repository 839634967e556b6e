"""All help at once, at every size: nothing cut, nothing out of place, the buttons at the foot where they were.

With ``LOKET_PICTURES`` naming a folder the pictures to look at are kept there.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources import i18n
from tests.ui.intake.counter import RINA, Counter
from tests.ui.intake.hands import ALT, CTRL, Hands
from tests.ui.intake.test_help import look
from tests.ui.intake.test_looks import WINDOWS, OpenBesideRail, open_beside_rail, problems
from tests.ui.looking import keep_picture, settle
from tests.usecases.desk import form
from ui.common import theme
from ui.intake import form as names
from ui.intake.screen import IntakeScreen

__all__ = ["open_beside_rail"]

VILLAGE = "16.03.25.2006"
_EARLIER = (
    (7 * 24, "Jalan rusak dekat SDN 3 Pagar Dewa", "Lubang besar di depan SDN 3, motor jatuh."),
    (18 * 24, "Lubang besar di jalan lintas depan SDN 3", "Jalan berlubang di depan SDN 3, dua motor jatuh."),
    (25 * 24, "Jalan berlubang membahayakan anak sekolah", "Jalan berlubang di depan SDN 3, anak sekolah jatuh."),
)  # fmt: skip
NIK = "1603025708900001"


@pytest.fixture
def busy_counter(counter: Counter) -> Counter:
    """Log what was told of the same matter before, by the same person the last time."""
    for hours, title, narrative in reversed(_EARLIER):
        counter.clock.forward(hours=-hours)
        counter.desk.log_complaint(
            RINA,
            form(
                title=title,
                narrative=narrative,
                incident_place="Depan SDN 3, jalan lintas",
                incident_village_code=VILLAGE,
                complainant__id_number="1603024512850002",
                complainant__phone=None,
                complainant__village_code=VILLAGE,
            ),
        )
        counter.clock.forward(hours=hours)
    return counter


def tell(screen: IntakeScreen, hands: Hands, qtbot: QtBot) -> None:
    """Type until everything is offered."""
    screen.form.put(
        {
            names.NAME: "Siti Aminah",
            names.ID_NUMBER: "1603024512850002",
            names.VILLAGE: {"key": VILLAGE},
            names.TITLE: "Jalan berlubang di depan SDN 3, motor sering jatuh",
            names.INCIDENT_PLACE: "Depan SDN 3, jalan lintas",
        }
    )
    screen.form.focus(names.NARRATIVE)
    hands.type(
        "Sejak hujan besar jalan di depan SDN 3 berlubang, kira-kira 6 lubang. Minggu lalu dua motor jatuh"
    )
    look(screen, hands, qtbot)
    settle()


def feet(screen: IntakeScreen) -> list[object]:
    """Return where the buttons stand."""
    return [
        each.mapTo(screen, each.rect().topLeft()) for each in screen.page.save_buttons if each.isVisible()
    ]


@pytest.mark.parametrize("size", WINDOWS)
@pytest.mark.parametrize("circumstance", ["", "longer_texts", "larger_text"])
def test_everything_offered_at_once(
    request: pytest.FixtureRequest,
    busy_counter: Counter,
    open_beside_rail: OpenBesideRail,
    hands: Hands,
    qtbot: QtBot,
    size: tuple[int, int],
    circumstance: str,
) -> None:
    if circumstance:
        request.getfixturevalue(circumstance)
    screen = open_beside_rail(*size)
    before = feet(screen)
    tell(screen, hands, qtbot)
    now = screen.offers.now
    assert now.person is not None
    assert len(now.earlier) == 3
    assert now.target is not None
    assert now.hints
    assert problems(screen) == []
    assert feet(screen) == before
    name = f"catat-bantuan-{size[0]}x{size[1]}{'-' if circumstance else ''}{circumstance}"
    keep_picture(screen.window(), name)
    hands.press(Qt.Key.Key_1, CTRL)
    hands.press(Qt.Key.Key_I, ALT)
    hands.wait()
    settle()
    assert problems(screen) == []
    assert feet(screen) == before
    keep_picture(screen.window(), f"{name}-terkait")


def test_help_after_a_saved_complaint(
    busy_counter: Counter, open_beside_rail: OpenBesideRail, hands: Hands, qtbot: QtBot
) -> None:
    screen = open_beside_rail(1366, 738)
    hands.fill()
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert screen.page.pane.today.isVisible()
    before = feet(screen)
    tell(screen, hands, qtbot)
    assert problems(screen) == []
    assert not screen.page.pane.today.isVisible()
    keep_picture(screen.window(), "catat-bantuan-sesudah-simpan")
    screen.begin_new()
    settle()
    assert screen.page.pane.today.isVisible()
    assert feet(screen)[:1] == before[:1]


@pytest.mark.parametrize("mode", [theme.Mode.DARK, theme.Mode.HIGH_CONTRAST])
def test_help_in_other_themes(
    busy_counter: Counter, open_beside_rail: OpenBesideRail, hands: Hands, qtbot: QtBot, mode: theme.Mode
) -> None:
    screen = open_beside_rail(1366, 738)
    tell(screen, hands, qtbot)
    hands.type(" ::")
    theme.set_mode(mode)
    settle()
    keep_picture(screen.window(), f"catat-bantuan-{mode.value}")
    picture = screen.window().grab().toImage()
    assert picture.pixelColor(1355, 400).name() == theme.colour("canvas").name()
    assert screen.phrases.list.isVisible()


def test_help_in_english(
    busy_counter: Counter, open_beside_rail: OpenBesideRail, hands: Hands, qtbot: QtBot
) -> None:
    i18n.set_language("en")
    screen = open_beside_rail(1366, 738)
    tell(screen, hands, qtbot)
    assert problems(screen) == []
    keep_picture(screen.window(), "catat-bantuan-inggris")


def test_tab_goes_from_the_form_through_the_offers_to_saving(
    busy_counter: Counter, open_beside_rail: OpenBesideRail, hands: Hands, qtbot: QtBot
) -> None:
    screen = open_beside_rail(1366, 738)
    tell(screen, hands, qtbot)
    screen.form.files.secret.control.setFocus()
    passed = []
    for _ in range(9):
        hands.press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        passed.append(focused.accessibleName().partition(":")[0] if focused is not None else "")
    assert passed == ["Pakai identitas itu", *["Lihat", "Kaitkan"] * 3, "Terima keduanya", "Simpan dan cetak"]
