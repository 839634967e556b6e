"""Every text a person reads has its English, and reaches the person in the language chosen."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.domain.outbox import SyncState
from desktop.domain.wording import label
from resources.i18n import SOURCE_LANGUAGE, language, read_catalogue, set_language, translate
from tests.architecture.translations import CATALOGUE, ROOT, messages, problem

_FOLDERS = ("desktop", "sync", "ui")
_MODULE = "resources.i18n"


class _Call(NamedTuple):
    """A call of ``translate``; ``key`` is its context and text, None if they are no literals."""

    where: str
    key: tuple[str, str] | None


def test_every_text_has_its_english() -> None:
    catalogue = read_catalogue("en")
    texts = {call.key: call.where for call in _calls() if call.key is not None}
    assert len(texts) > 700
    lacking = [f"{where}: {key}" for key, where in texts.items() if key not in catalogue]
    assert lacking == [], "run make translations, then translate what is new"


def test_catalogue_holds_no_text_that_is_gone() -> None:
    texts = {call.key for call in _calls()}
    assert [
        (context, source)
        for context, source, _english in messages(CATALOGUE)
        if (context, source) not in texts
    ] == []


def test_english_is_finished_and_keeps_placeholders() -> None:
    assert [trouble for message in messages(CATALOGUE) if (trouble := problem(*message))] == []


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("{count} berkas", None),
        ("{count} berkas", ""),
        ("{count} berkas", "files"),
        ("{count} berkas", "{number} files"),
        ("{name!r} tidak dikenal", "{name} is not known"),
    ],
)
def test_an_english_text_that_would_break_is_found(source: str, english: str | None) -> None:
    assert problem("Context", source, english) is not None


def test_english_keeps_the_shape_of_its_source() -> None:
    """Prompts keep the space behind them, hints their lines, file filters their patterns."""
    differing = [
        source
        for _context, source, english in messages(CATALOGUE)
        if english is None
        or _margins(source) != _margins(english)
        or source.count("\n") != english.count("\n")
        or re.findall(r"\*(?:\.\w+)?", source) != re.findall(r"\*(?:\.\w+)?", english)
        or source.count("LAPOR!") != english.count("LAPOR!")
    ]
    assert differing == []


def test_nobody_is_shouted_at() -> None:
    """Only LAPOR! carries an exclamation mark (design.md, "Words")."""
    loud = [
        text
        for _context, source, english in messages(CATALOGUE)
        for text in (source, english or "")
        if "!" in re.sub(r"LAPOR!|\{\w+!r\}", "", text)
    ]
    assert loud == []


def test_the_walk_sees_every_folder() -> None:
    seen = {call.where.split("/")[0] for call in _calls()}
    assert seen >= set(_FOLDERS)
    assert any(call.where.startswith("ui/terminal/") for call in _calls())


def test_translate_is_called_with_literals_only() -> None:
    """Anything else would be invisible to the collector of texts, and stay Indonesian for ever."""
    assert [call.where for call in _calls() if call.key is None] == []


@pytest.mark.parametrize(
    "code",
    [
        "from resources.i18n import translate\ntranslate('Context', f'{count} berkas')",
        "from resources.i18n import translate\ntranslate('Context', words)",
        "from resources.i18n import translate\ntranslate(context, 'teks')",
        "from resources.i18n import translate\ntranslate('Context', text='teks')",
        "from resources.i18n import translate as tr\ntr('Context', 'teks')",
        "from resources.i18n import translate\nlist(map(translate, contexts, texts))",
        "from resources import i18n\ni18n.translate('Context', words)",
    ],
)
def test_a_text_that_cannot_be_collected_is_found(code: str) -> None:
    assert [call.key for call in _calls_in(ast.parse(code), "code.py")] == [None]


def test_a_literal_in_parts_is_one_text() -> None:
    code = "from resources.i18n import translate\ntranslate('Context', 'satu '\n'dua').format()\npainter.translate(1, 2)"
    assert [call.key for call in _calls_in(ast.parse(code), "code.py")] == [("Context", "satu dua")]


@pytest.mark.parametrize(
    ("context", "indonesian", "english"),
    [
        ("MainWindow", "Catat", "Log"),
        ("SyncStatus", "Luring", "Offline"),
        (
            "Identity",
            "NIK harus 16 angka, ini baru {count}.",
            "A NIK has 16 digits; so far there are {count}.",
        ),
        ("SignIn", "Nama pengguna atau kata sandi tidak cocok.", "User name or password does not match."),
        ("Finder", "Cari “{text}” di register", "Search the register for “{text}”"),
        ("Terminal", "Kata sandi: ", "Password: "),
    ],
)
def test_choosing_english_changes_what_is_said(context: str, indonesian: str, english: str) -> None:
    assert translate(context, indonesian) == indonesian
    set_language("en")
    assert language() == "en"
    assert translate(context, indonesian) == english
    set_language(SOURCE_LANGUAGE)
    assert translate(context, indonesian) == indonesian


def test_a_text_without_english_stays_indonesian() -> None:
    set_language("en")
    assert translate("MainWindow", "Belum diterjemahkan") == "Belum diterjemahkan"
    assert translate("NoSuchContext", "Catat") == "Catat"


def test_an_unknown_language_changes_nothing() -> None:
    with pytest.raises(ValueError, match="'fr'"):
        set_language("fr")
    assert language() == SOURCE_LANGUAGE


@pytest.mark.parametrize("chosen", ["id", "en"])
def test_window_and_commands_name_the_states_alike(chosen: str) -> None:
    set_language(chosen)
    shown = {
        SyncState.WAITING: translate("State", "Menunggu"),
        SyncState.UNKNOWN: translate("State", "Perlu dicek"),
        SyncState.CONFIRMED: translate("State", "Terkirim"),
        SyncState.ATTENTION: translate("State", "Perlu tindakan"),
        SyncState.BY_HAND: translate("State", "Dicatat manual"),
        SyncState.WITHHELD: translate("State", "Tidak dikirim"),
    }
    assert {state: words.lower() for state, words in shown.items()} == {
        state: label(state) for state in SyncState
    }


def _margins(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


@cache
def _calls() -> tuple[_Call, ...]:
    paths = [path for folder in _FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    return tuple(call for path in [*paths, ROOT / "main.py"] for call in _calls_of(path))


def _calls_of(path: Path) -> list[_Call]:
    text = path.read_text("utf-8")
    return _calls_in(ast.parse(text), str(path.relative_to(ROOT))) if _MODULE.split(".")[1] in text else []


def _calls_in(tree: ast.Module, name: str) -> list[_Call]:
    """Return every use of ``translate``; one that is no call, or under another name, counts as no literal."""
    functions, modules = _imported(tree)
    called = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
    found = []
    for node in ast.walk(tree):
        if _is_ours(node, functions, modules):
            call = called.get(id(node))
            is_known_by_name = not isinstance(node, ast.Name) or node.id == "translate"
            key = _key(call) if call is not None and is_known_by_name else None
            found.append(_Call(f"{name}:{node.lineno}", key))  # type: ignore[attr-defined]
    return found


def _imported(tree: ast.Module) -> tuple[set[str], set[str]]:
    """Return the names under which a module knows the function ``translate`` and the module it is in."""
    functions, modules = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if f"{node.module}.{alias.name}" == f"{_MODULE}.translate":
                    functions.add(alias.asname or alias.name)
                elif f"{node.module}.{alias.name}" == _MODULE:
                    modules.add(alias.asname or alias.name)
        elif isinstance(node, ast.Import):
            modules |= {alias.asname or alias.name for alias in node.names if alias.name == _MODULE}
    return functions, modules


def _is_ours(node: ast.AST, functions: set[str], modules: set[str]) -> bool:
    if isinstance(node, ast.Name):
        return node.id in functions
    return isinstance(node, ast.Attribute) and node.attr == "translate" and ast.unparse(node.value) in modules


def _key(call: ast.Call) -> tuple[str, str] | None:
    values = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
    match values:
        case [str(context), str(text)] if not call.keywords:
            return context, text
        case _:
            return None
