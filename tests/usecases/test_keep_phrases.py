"""An office's phrases over those of the program: everybody reads them, supervisors and admins change them."""

from __future__ import annotations

import pytest

from desktop.domain.errors import InvalidInput, NotAllowed, NotFound
from desktop.domain.phrases import SHORT, Phrase, PhraseScope
from desktop.store.history import Action
from desktop.usecases.keep_phrases import LONGEST, shipped_phrases
from desktop.usecases.toolbox import Tools
from main import Program
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR


def test_what_comes_with_the_program_is_usable() -> None:
    shorts = [phrase.short for phrase in shipped_phrases()]
    assert len(shorts) == len(set(shorts))
    assert {"ktp", "foto", "ulang"} <= set(shorts)
    for phrase in shipped_phrases():
        assert SHORT.fullmatch(phrase.short), phrase
        assert 0 < len(phrase.text) <= LONGEST
        assert phrase.text.count("…") <= 1


def test_add_change_remove_and_bring_back(tools: Tools) -> None:
    before = [each.short for each in tools.phrases.list()]
    assert before == sorted(before)
    tools.phrases.keep(ADMIN, "::Parkir", "  Parkir di badan jalan. ", PhraseScope.NARRATIVE)
    tools.phrases.keep(ADMIN, "ktp", "KTP dilihat.")
    tools.phrases.remove(ADMIN, "::foto")
    found = {each.short: each for each in tools.phrases.list()}
    assert (found["parkir"].text, found["parkir"].scope) == ("Parkir di badan jalan.", PhraseScope.NARRATIVE)
    assert found["ktp"].text == "KTP dilihat."
    assert "foto" not in found
    with pytest.raises(NotFound, match="::foto"):
        tools.phrases.remove(ADMIN, "foto")
    tools.phrases.keep(ADMIN, "foto", "Ada foto.")
    assert "foto" in [each.short for each in tools.phrases.list()]


def test_clerks_use_them_and_change_nothing(tools: Tools) -> None:
    with pytest.raises(NotAllowed):
        tools.phrases.keep(CLERK, "baru", "Kalimat.")
    with pytest.raises(NotAllowed):
        tools.phrases.save(CLERK, Phrase("baru", "Kalimat."), None)
    with pytest.raises(NotAllowed):
        tools.phrases.remove(CLERK, "ktp")
    assert tools.phrases.list() == sorted(shipped_phrases(), key=lambda phrase: phrase.short)


def test_supervisors_keep_them(tools: Tools) -> None:
    tools.phrases.save(SUPERVISOR, Phrase("::Parkir", "Parkir di badan jalan."), None)
    tools.phrases.save(SUPERVISOR, Phrase("trotoar", "Parkir di trotoar.", PhraseScope.NARRATIVE), "parkir")
    tools.phrases.remove(SUPERVISOR, "ktp")
    found = {each.short: each for each in tools.phrases.list()}
    assert found["trotoar"] == Phrase("trotoar", "Parkir di trotoar.", PhraseScope.NARRATIVE)
    assert not {"parkir", "ktp"} & set(found)


@pytest.mark.parametrize("was", [None, "foto"])
def test_a_short_form_that_another_phrase_has_is_refused(tools: Tools, was: str | None) -> None:
    before = tools.phrases.list()
    with pytest.raises(InvalidInput, match="::ktp sudah dipakai") as refused:
        tools.phrases.save(ADMIN, Phrase("KTP", "Lain."), was)
    assert refused.value.field == "short"
    assert tools.phrases.list() == before


@pytest.mark.parametrize(
    ("short", "text", "field"),
    [
        ("", "Kalimat.", "short"),
        ("dua kata", "Kalimat.", "short"),
        ("-x", "Kalimat.", "short"),
        ("é", "Kalimat.", "short"),
        ("x" * 21, "Kalimat.", "short"),
        ("baru", " \n ", "text"),
        ("baru", "x" * (LONGEST + 1), "text"),
        ("baru", "\u202e", "text"),
    ],
)
def test_what_cannot_be_a_phrase_is_named(tools: Tools, short: str, text: str, field: str) -> None:
    before = tools.phrases.list()
    with pytest.raises(InvalidInput) as refused:
        tools.phrases.keep(ADMIN, short, text)
    assert refused.value.field == field
    assert tools.phrases.list() == before


def test_changes_are_written_down(tools: Tools, program: Program) -> None:
    tools.phrases.keep(ADMIN, "baru", "Kalimat.")
    with program.database.read() as connection:
        last = connection.exec_driver_sql(
            "SELECT action, actor, detail FROM history ORDER BY seq DESC LIMIT 1"
        ).one()
    assert (last.action, last.actor) == (Action.SETTING_CHANGED.value, "ani")
    assert "phrase.baru" in last.detail
