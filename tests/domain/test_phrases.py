"""Short forms become sentences where they are typed, and nowhere else."""

from __future__ import annotations

import pytest

from desktop.domain.phrases import Phrase, PhraseScope, expand, suggest

PHRASES = (
    Phrase("ktp", "Pengadu menunjukkan KTP asli."),
    Phrase("foto", "Ada … lembar foto."),
    Phrase("ulang", "Sudah pernah dilaporkan.", PhraseScope.NARRATIVE),
    Phrase("ulangi", "Sudah diulangi.", PhraseScope.NARRATIVE),
    Phrase("cek", "Mohon diperiksa.", PhraseScope.REMEDY),
)


@pytest.mark.parametrize(
    ("before", "length", "text"),
    [
        ("::ktp", 5, "Pengadu menunjukkan KTP asli."),
        ("Jalan rusak. ::KTP", 5, "Pengadu menunjukkan KTP asli."),
        ("baris\n::k", 3, "Pengadu menunjukkan KTP asli."),
        ("(::ktp", 5, "Pengadu menunjukkan KTP asli."),
        ("::ulang", 7, "Sudah pernah dilaporkan."),
        ("::ulangi", 8, "Sudah diulangi."),
        ("::c", 3, "Mohon diperiksa."),
    ],
)
def test_a_short_form_or_its_only_possible_beginning(before: str, length: int, text: str) -> None:
    found = expand(before, PHRASES)
    assert found is not None
    assert (found.length, found.text, found.cursor) == (length, text, None)


@pytest.mark.parametrize(
    "before",
    ["", "ktp", ":ktp", "::", ":::ktp", "a::ktp", "http::ktp", "::ktp ", "::ktp.", "::ula", "::x", "::k tp"],
)
def test_anything_else_stays_as_it_was_typed(before: str) -> None:
    assert expand(before, PHRASES) is None


def test_the_cursor_goes_to_the_blank() -> None:
    found = expand("::foto", PHRASES)
    assert found is not None
    assert found.cursor is not None
    assert found.text[found.cursor] == "…"


def test_a_field_offers_only_its_own() -> None:
    assert expand("::cek", PHRASES, PhraseScope.NARRATIVE) is None
    assert expand("::u", PHRASES, PhraseScope.REMEDY) is None
    assert expand("::ktp", PHRASES, PhraseScope.REMEDY) is not None


def test_suggestions_are_in_order_and_empty_without_a_mark() -> None:
    assert [each.short for each in suggest("Lalu ::", PHRASES)] == ["cek", "foto", "ktp", "ulang", "ulangi"]
    assert [each.short for each in suggest("::ul", PHRASES)] == ["ulang", "ulangi"]
    assert suggest("ul", PHRASES) == ()
