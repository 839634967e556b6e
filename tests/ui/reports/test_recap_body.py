"""A month in figures: every number is seen and heard, and nothing is cut at any width."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from desktop.domain.complaint import Classification
from desktop.domain.daily_log import Tally
from desktop.domain.recap import ClassRecap, CounterTally, LateReport, MonthCount, Recap, RecapCount
from tests.ui.looking import clipped_texts, keep_picture, overflowing, settle
from ui.common import theme
from ui.common.layout import column
from ui.common.panels import ScrollPage, Surface
from ui.reports.recap_body import RecapBody

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
COUNTS = (
    23,
    14,
    0,
    0,
    19,
    20,
    23,
    13,
    16,
    0,
    0,
    21,
    21,
    17,
    23,
    26,
    0,
    0,
    15,
    13,
    22,
    21,
    18,
    0,
    0,
    14,
    17,
    24,
    18,
    14,
    0,
)


def group(*counts: tuple[str, int]) -> tuple[RecapCount, ...]:
    return tuple(RecapCount(name, name, count, name.startswith("Lain")) for name, count in counts)


def october(late: int = 7) -> Recap:
    """The month of the design's paper."""
    days = [FIRST + timedelta(days=n) for n in range(31)]
    return Recap(
        office_name="Loket Pengaduan Diskominfo",
        first=FIRST,
        last=LAST,
        as_on=LAST,
        received=412,
        followed_up=389,
        mean_follow_up_days=2.1,
        service_days=22,
        per_day=tuple(zip(days, COUNTS, strict=True)),
        days_off=frozenset(day for day in days if day.weekday() > 4),
        classes=(
            ClassRecap(Classification.TIDAK_BERKADAR_PENGAWASAN, 14, 268, 9, 54 - late, late, 8.0),
            ClassRecap(Classification.BERKADAR_PENGAWASAN, 60, 2, 0, 7, 0, 31.0),
            ClassRecap(Classification.ASPIRASI, 5, 35, 1, 2, 0, 3.0),
            ClassRecap(Classification.PERMINTAAN_INFORMASI, 5, 33, 1, 0, 0, 2.0),
        ),
        mean_days=7.5,
        categories=group(("Pekerjaan Umum dan Penataan Ruang", 196), ("Kependudukan", 161), ("Lain", 55)),
        districts=group(("Muara Enim", 304), ("Lawang Kidul", 71), ("Gelumbang", 37), ("Muara Belida", 0)),
        channels=group(("Tatap muka", 412)),
        deliveries=group(("terkirim", 412)),
        counters=group(("Loket 1", 412)),
        officers=group(("Rina Marlina", 412)),
        agencies=group(*((f"Dinas {n}", 40) for n in range(10)), ("Lain", 12)),
        months=(MonthCount(FIRST, 412, 389),),
        late=tuple(
            LateReport(
                f"ME01-L1-26-{n:05d}-1",
                "Saluran irigasi tersier jebol, sawah 12 hektare kering",
                "Dinas PUPR",
                LAST,
                9,
            )
            for n in range(late)
        ),
        tallies=(CounterTally("Loket 1", "ME01-L1-26-", Tally(412, 412)),),
    )


def opened(shown: Callable[..., None], recap: Recap, width: int = 766, height: int = 688) -> RecapBody:
    body = RecapBody()
    page = Surface()
    page.setLayout(column((ScrollPage(body), 1), spacing=0))
    body.show_recap(recap)
    shown(page, width, height)
    return body


def test_every_number_is_heard(shown: Callable[..., None]) -> None:
    body = opened(shown, october())
    assert body.received.accessibleName() == "412 diterima"
    assert body.followed_up.accessibleDescription() == "94 persen dari diterima"
    assert body.in_time.accessibleName() == "338 selesai tepat waktu"
    assert body.days.accessibleName() == "2,1 hari ke tindak lanjut"
    assert "Jumat, 16\xa0Okt\xa02026: 26" in body.columns.accessibleDescription()
    assert ": 0" not in body.columns.accessibleDescription()
    courses = body.courses.accessibleDescription()
    assert (
        "Seluruh laporan: 394 dari 412 dalam batas (selesai tepat waktu 338, selesai terlambat 11" in courses
    )
    assert "berjalan, lewat batas 7" in courses
    assert body.districts.accessibleDescription() == (
        "Muara Enim: 304 (73,8 %), Lawang Kidul: 71 (17,2 %), Gelumbang: 37 (9,0 %), Muara Belida: 0 (0,0 %)"
    )
    assert body.agencies.accessibleDescription().endswith("Lainnya: 92 (22,3 %)")


def test_more_than_ten_late_ones_are_counted(shown: Callable[..., None]) -> None:
    body = opened(shown, october(late=14))
    assert body.late_head.text() == "Lewat batas waktu: 14"
    assert body.late.rowCount() == 21


def test_a_month_without_anything_says_so(shown: Callable[..., None]) -> None:
    nothing = Recap(
        "Loket",
        FIRST,
        LAST,
        LAST,
        0,
        0,
        None,
        22,
        (),
        frozenset(),
        (),
        None,
        (),
        (),
        (),
        (),
        (),
        (),
        (),
        (),
        (),
        (),
    )
    body = opened(shown, nothing)
    assert body.empty.isVisible()
    assert not body.charts.isVisible()
    assert body.days.accessibleName() == "– hari ke tindak lanjut"


@pytest.mark.parametrize("width", [540, 766, 1200])
def test_nothing_is_cut(shown: Callable[..., None], width: int) -> None:
    body = opened(shown, october(), width, 1400)
    settle()
    assert clipped_texts(body) == []
    assert overflowing(body) == []


@pytest.mark.parametrize("look", [theme.Mode.LIGHT, theme.Mode.DARK, theme.Mode.HIGH_CONTRAST])
def test_the_four_patterns_differ_without_colour(
    shown: Callable[..., None], qapp: QApplication, look: theme.Mode
) -> None:
    theme.set_mode(look)
    body = opened(shown, october(), 766, 1500)
    settle()
    keep_picture(body.window(), f"rekap-{look.value}")
    legend = body.courses._legend()
    image = body.courses.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ratio = image.devicePixelRatio()
    inked = []
    ground = image.pixelColor(image.width() - 1, 2).lightness()
    solid_at = legend[0][0].center().y() * ratio
    span = abs(image.pixelColor(round(10 * ratio), round(solid_at)).lightness() - ground)
    for rect, _course in legend:
        middle = round(rect.center().y() * ratio)
        left = round((rect.left() + 3) * ratio)
        dots = [
            abs(QColor(image.pixel(x, y)).lightness() - ground) / span
            for x in range(left, left + 17)
            for y in range(middle - 3, middle + 4)
        ]
        inked.append(sum(dots) / len(dots))
    solid, crossed, empty, hatched = inked
    assert solid > 0.95
    assert empty < 0.05
    assert 0.1 < hatched < crossed - 0.1 < 0.85
