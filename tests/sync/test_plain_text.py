"""Words from LAPOR! as harmless text: what markup means is kept, what could deceive or run is not."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.lapor_v3.plain_text import LIMIT, plain_line, plain_text

_PIECES = (
    "<p>",
    "</p>",
    "<script>",
    "</script",
    "<!--",
    "-->",
    "<![CDATA[",
    "&lt;",
    "&#x202e;",
    "<li",
    ">",
    "\x00",
    "\ud800",
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Sudah ditambal.", "Sudah ditambal."),
        ("<p>Yth. Bapak,</p><p>Sudah&nbsp;<b>ditambal</b>.</p>", "Yth. Bapak,\n\nSudah ditambal."),
        ("Satu<br>dua<br/>tiga", "Satu\ndua\ntiga"),
        ("<ul><li>Aspal</li><li>Rambu</li></ul>Salam", "- Aspal\n- Rambu\nSalam"),
        ("<table><tr><td>Ruas</td><td>4 km</td></tr></table>", "Ruas 4 km"),
        ("<script>alert(1)</script>Selesai<style>p{}</style>", "Selesai"),
        ("<script>tak pernah ditutup", ""),
        ("a<!-- <b>rahasia</b> -->b", "ab"),
        ("Tulis ke <budi@contoh.id> atau <PUPR>", "Tulis ke <budi@contoh.id> atau <PUPR>"),
        ("5 < 7 dan 9 > 3 & seterusnya", "5 < 7 dan 9 > 3 & seterusnya"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ('<a href="https://x.id" onclick="y()">tautan</a><img src=x onerror=z>', "tautan"),
        ("<o:p>Word</o:p>", "Word"),
        ("\u202etxt.exe\u2066 a\u200bb\x1b[31m\x00", "txt.exe ab[31m"),
        ("&#x202e;&#0;&#xd800;&#27;aman", "aman"),
        ("a\ud800b", "ab"),
        ("baris 1\r\nbaris 2\u2028baris 3\n\n\n\n\nbaris 4", "baris 1\nbaris 2\nbaris 3\n\nbaris 4"),
        ("  banyak \t spasi  ", "banyak spasi"),
    ],
)
def test_what_a_reader_sees(html: str, text: str) -> None:
    shown = plain_text(html)
    assert shown.replace("\ufffd", "") == text


def test_long_words_are_cut() -> None:
    assert len(plain_text("kata " * 5_000)) <= LIMIT
    assert plain_text("kata " * 5_000).endswith("…")
    assert plain_text("x" * LIMIT) == "x" * LIMIT
    assert plain_text("<b></b>" * 50_000 + "ekor") == ""
    assert plain_text("awal" + "<b></b>" * 50_000 + "ekor") == "awal…"
    assert plain_line("satu\ndua\n\ntiga", 9) == "satu dua…"


@settings(max_examples=300)
@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=8)), max_size=40).map("".join))
def test_any_text_becomes_harmless(text: str) -> None:
    shown = plain_text(text)
    assert len(shown) <= LIMIT
    assert all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co") for c in shown)
    shown.encode("utf-8")
    assert plain_line(text, 20) == " ".join(plain_line(text, 20).split())


@pytest.mark.parametrize("piece", ["<a ", "<a b='\"", "<!--", "<![", "</", "&#", "<li>", "<script>", "<p><!"])
def test_hostile_text_costs_no_time(piece: str) -> None:
    """The parser of the standard library needs two minutes for some of these."""
    began = time.process_time()
    plain_text(piece * 100_000)
    assert time.process_time() - began < 2
