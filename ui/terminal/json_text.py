"""Reading JSON strictly: what two readers could understand differently is refused, each with one sentence.

RFC 8259 leaves open what repeated names mean and knows no NaN; a form that holds either was made by mistake.
"""

from __future__ import annotations

import json
from typing import NoReturn

from desktop.domain.errors import InvalidInput
from resources.i18n import translate

LARGEST_JSON = 64_000_000  # bytes; a narrative of 10 MB must still be refused by its own name


def read_json(content: bytes) -> object:
    """Return the value in ``content`` (UTF-8, with or without a byte order mark).

    Raises:
        InvalidInput: it is not JSON, or not one that means the same to everybody.
    """
    if len(content) > LARGEST_JSON:
        raise _refusal(
            "too_large", translate("Terminal", "JSON ini terlalu besar. Bagi menjadi beberapa berkas.")
        )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:4]:
        raise _refusal("not_utf8", translate("Terminal", "JSON ini UTF-16. Simpan ulang sebagai UTF-8."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal(
            "not_utf8", translate("Terminal", "JSON ini bukan UTF-8. Simpan ulang sebagai UTF-8.")
        ) from error
    if not text.strip():
        raise _refusal("malformed", translate("Terminal", "JSON ini kosong."))
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_not_a_number)
    except json.JSONDecodeError as error:
        raise _refusal(
            "malformed",
            translate("Terminal", "JSON rusak di baris {line}, kolom {column}. Perbaiki lalu ulangi.").format(
                line=error.lineno, column=error.colno
            ),
        ) from error
    except RecursionError as error:
        raise _refusal("too_deep", translate("Terminal", "JSON ini bersarang terlalu dalam.")) from error
    except ValueError as error:  # a whole number of thousands of digits
        raise _refusal(
            "malformed", translate("Terminal", "JSON ini memuat angka yang tidak wajar.")
        ) from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) != len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _value in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        raise _refusal(
            "duplicate_key",
            translate("Terminal", "Isian {name} tertulis dua kali di JSON ini.").format(name=twice[:60]),
            twice[:60],
        )
    return value


def _not_a_number(text: str) -> NoReturn:
    raise _refusal("malformed", translate("Terminal", "JSON tidak mengenal {name}.").format(name=text))


def _refusal(code: str, message: str, field: str = "file") -> InvalidInput:
    return InvalidInput.of(field, code, message)
