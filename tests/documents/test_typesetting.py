from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.fonts import FALLBACK, Face, character_widths, printable
from desktop.documents.typesetting import bind, break_lines, fit_size, width, wrap
from desktop.domain.wording import NBSP

texts = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=200) | st.text(
    "ab W-/.\n\N{NO-BREAK SPACE}", max_size=200
)
measures = st.floats(5, 100)


@given(texts, measures, st.sampled_from([Face.REGULAR, Face.SEMIBOLD]), st.sampled_from([6.6, 7.0, 8.0]))
def test_nothing_is_lost_and_everything_fits(text: str, measure: float, face: Face, size: float) -> None:
    shown = printable(text)
    lines = break_lines(shown, face, size, measure)
    assert "".join(line.text for line in lines).replace(" ", "") == shown.replace(" ", "").replace("\n", "")
    for line in lines:
        assert width(line.text, face, size) <= measure + 1e-6
        assert " ".join(word for word in shown[line.start : line.end].split(" ") if word) == line.text
    assert [line.start for line in lines] == sorted(line.start for line in lines)


@given(texts)
def test_any_text_becomes_printable(text: str) -> None:
    shown = printable(text)
    assert set(shown) <= set(character_widths(Face.REGULAR)) | {"\n"}
    assert printable(shown) == shown


def test_all_faces_have_the_same_characters() -> None:
    regular = set(character_widths(Face.REGULAR))
    for face in Face:
        assert set(character_widths(face)) == regular


def test_digits_are_of_equal_width() -> None:
    for face in Face:
        widths = character_widths(face)
        assert len({widths[digit] for digit in "0123456789"}) == 1
        assert widths["-"] != widths["0"]


def test_what_the_font_lacks_is_shown_as_a_box() -> None:
    assert printable("a😀b") == f"a{FALLBACK}b"
    assert printable("👍🏽") == FALLBACK * 2
    assert printable("مرحبا") == FALLBACK * 5
    assert printable("漢字") == FALLBACK * 2
    assert printable("e\u0301") == "é"
    assert printable("a\u200d\u202eb\ufe0f") == "ab"
    assert printable("a\tb\u3000c") == "a b c"
    assert printable("a\r\nb\rc") == "a\nb\nc"
    assert printable("\x07") == FALLBACK


def test_no_break_space_holds_words_together() -> None:
    long = f"satu dua tiga empat lima{NBSP}enam tujuh"
    for line in wrap(long, Face.REGULAR, 8, 30):
        assert not line.endswith("lima")


def test_a_short_last_word_takes_another_one_along() -> None:
    text = "Jalan rusak berat di desa kami sudah lama sekali"
    measure = width("Jalan rusak berat di desa kami sudah lama", Face.REGULAR, 8) + 0.1
    assert wrap(text, Face.REGULAR, 8, measure) == ["Jalan rusak berat di desa kami sudah", "lama sekali"]


def test_long_words_break_after_a_mark_of_theirs() -> None:
    address = "https://www.lapor.go.id/laporan/detil/jalan-berlubang-di-depan-pasar-inpres"
    lines = wrap(address, Face.REGULAR, 8, 50)
    assert len(lines) > 1
    assert all(line[-1] in "-/." for line in lines[:-1])
    assert "".join(lines) == address


def test_a_narrow_first_line_is_left_empty_for_a_word_that_does_not_fit() -> None:
    assert wrap("Kependudukan baru", Face.REGULAR, 8, 40, first=5) == ["", "Kependudukan baru"]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("10 hari", "10~hari"),
        ("20 November 2026", "20~November 2026"),
        ("pukul 06.30 WIB", "pukul 06.30~WIB"),
        ("Kec. Lawang Kidul", "Kec.~Lawang Kidul"),
        ("RT 03 RW 01", "RT~03 RW~01"),
        ("sedalam 20 cm dan", "sedalam 20~cm dan"),
        ("20 cmx", "20 cmx"),
        ("SMART 5", "SMART 5"),
        ("Loket 1", "Loket~1"),
    ],
)
def test_binding(text: str, bound: str) -> None:
    assert bind(text).replace(NBSP, "~") == bound


def test_sizes_shrink_by_quarters_down_to_the_smallest() -> None:
    text = "DINAS KOMUNIKASI DAN INFORMATIKA"
    full = width(text, Face.BOLD, 13)
    assert fit_size(text, Face.BOLD, 13, full + 0.1) == 13
    assert fit_size(text, Face.BOLD, 13, full - 0.1) == 12.75
    assert fit_size(text, Face.BOLD, 13, 1) == 6
