"""Words of the interface: Indonesian in the code, English from the Qt Linguist file beside this module.

One catalogue serves the window, the commands and the documents, so it must not need Qt: ``loket_en.ts`` is read as XML
when (and only when) English is asked for. ``pyside6-lupdate`` finds every ``translate("Context", "text")`` call.
"""

from __future__ import annotations

from pathlib import Path

SOURCE_LANGUAGE = "id"
LANGUAGES = ("id", "en")

_catalogue: dict[tuple[str, str], str] = {}
_language = SOURCE_LANGUAGE


def set_language(language: str) -> None:
    """Choose the language of all later ``translate`` calls: "id" or "en"."""
    global _language
    if language not in LANGUAGES:
        raise ValueError(f"unknown language {language!r}")
    _language = language
    if language != SOURCE_LANGUAGE and not _catalogue:
        _catalogue.update(read_catalogue(language))


def language() -> str:
    """Return the language in use, "id" or "en"."""
    return _language


def translate(context: str, text: str) -> str:
    """Return ``text`` in the language in use; placeholders in braces stay as they are."""
    if _language == SOURCE_LANGUAGE:
        return text
    return _catalogue.get((context, text), text)


def read_catalogue(language: str) -> dict[tuple[str, str], str]:
    """Read a Qt Linguist file into (context, source) → finished translation."""
    from xml.etree import ElementTree  # here, because it costs start-up and Indonesian needs none of it

    root = ElementTree.fromstring(Path(__file__).with_name(f"loket_{language}.ts").read_bytes())  # noqa: S314 - a file of ours, installed with the program
    found: dict[tuple[str, str], str] = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[name, message.findtext("source", "")] = translation.text
    return found
