"""Filling standard answers: nothing in braces reaches paper, and braces of a citizen are only characters."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answer_template import PLACEHOLDERS, AnswerTemplate, check_template, fill, placeholders
from desktop.domain.errors import InvalidInput
from resources import resource

SHIPPED = [
    AnswerTemplate(each["name"], each["title"], each["text"].strip())
    for each in tomllib.loads(resource("answers.toml").read_text("utf-8"))["answer"]
]


@pytest.mark.parametrize("template", SHIPPED, ids=lambda each: each.name)
def test_shipped_answers_are_sound_and_quote_no_law(template: AnswerTemplate) -> None:
    assert check_template(template.text) == ()
    filled = fill(template, {name: f"<{name}>" for name in PLACEHOLDERS})
    assert "{" not in filled
    assert not any(word in filled for word in ("Undang-Undang", "UU ", "Pasal", "Peraturan"))


def test_what_is_missing_or_blank_is_named() -> None:
    template = AnswerTemplate("x", "X", "Yth. {nama}, lihat {nomor_surat_instansi} dan {intisari}.")
    with pytest.raises(InvalidInput) as refused:
        fill(template, {"nama": "Siti", "intisari": " \n"})
    assert [each.field for each in refused.value.problems] == ["nomor_surat_instansi", "intisari"]
    assert refused.value.code == "required"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Yth. {namaa}", "unknown_placeholder"),
        ("Yth. {}", "unknown_placeholder"),
        ("Yth. {nama", "lonely_brace"),
        ("Yth. nama}", "lonely_brace"),
        ("Yth. {{nama}}", "lonely_brace"),
    ],
)
def test_an_unsound_template_is_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        fill(AnswerTemplate("x", "X", text), dict.fromkeys(PLACEHOLDERS, "ada"))
    assert refused.value.code == code
    assert refused.value.field == "text"


def test_names_stand_once_in_their_order() -> None:
    assert placeholders("{pokok} {nama} { pokok }") == ("pokok", "nama")


_WORDS = st.text(min_size=1).filter(lambda each: bool(each.strip())) | st.sampled_from(
    ("{nama}", "{intisari}", "{", "}}", r"\1 \g<0>", "{0}", "%s")
)


@given(_WORDS, _WORDS)
def test_values_are_put_in_as_they_are(name: str, gist: str) -> None:
    template = AnswerTemplate("x", "X", "Yth. {nama}: {intisari}, {nama}.")
    assert fill(template, {"nama": name, "intisari": gist}) == f"Yth. {name}: {gist}, {name}."
