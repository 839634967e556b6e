"""What a sealed report says, as names and values for whoever opened it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop.domain.form_fields import label
from desktop.usecases.seal_secrets import OpenedContent
from resources.i18n import translate

_CODES = (
    "channel", "classification", "is_anonymous", "is_secret", "complainant.id_type", "complainant.acting_as",
)  # fmt: skip
"""What still stands in the register, or is a code that says little by itself; JSON has it."""
_FIRST = ("title", "narrative", "remedy_sought")


def told_words(opened: OpenedContent, files: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Return everything that was sealed but the details of the history; ``files`` are where its files were written."""
    return [(name, value) for name, value in _told(opened, files) if value]


def _told(opened: OpenedContent, files: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    told = opened.told
    content = dict(_flat(told["content"]))
    for name in (*_FIRST, *(each for each in content if each not in (*_FIRST, *_CODES))):
        yield label(name), content.get(name)
    yield translate("Sealing", "Alasan dibatalkan atau dicabut"), told["void_reason"]
    yield label("duplicate_of"), told["duplicate_of"]
    for each in told["follow_ups"]:
        yield translate("Sealing", "Susulan"), json.loads(each["payload"])["content"]
    for each in told["letters"]:
        text = json.loads(each["content"])["text"]
        yield translate("Sealing", "Surat {no}").format(no=each["letter_no"]), text
    for each in told["answers"]:
        yield translate("Sealing", "Di LAPOR!"), each["content"]
    yield label("attachments"), "\n".join(files or [name for name, _content in opened.files])


def _flat(content: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in content.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{name}.")
        elif value is not None and value != "":
            yield f"{prefix}{name}", str(value)
