"""Making broken files out of whole ones: bytes turned over, cut, doubled and mixed, and changes that keep the structure.

Chance is a seeded series, so that an input can be made again from its number.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Sequence
from typing import Any

Mutate = Callable[[random.Random, Sequence[bytes]], bytes]

_ODD = (
    b"",
    b"\x00",
    b"\xff",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\r",
    b"\n" * 300,
    b"%s%n%d",
    b"'; DROP TABLE complaint; --",
    b"../../../../etc/passwd",
    b"C:\\con",
    "\u202e\u200b\ufeff".encode(),
    "é\U0001f600Ａ٣".encode(),
    b"\xed\xa0\x80",
    b"[" * 2_000,
    b'{"a":' * 2_000,
    b"9" * 5_000,
    b"1e999",
    b"-0",
    b"NaN",
    b"A" * 70_000,
    b"\x7f\x80\x00\x00",
    b"\xff\xff\xff\xff",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"2026-02-30",
    b"9999-12-31",
    b"0000-00-00",
)
HOSTILE = (
    b"",
    b"\x00",
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b"[" * 100_000 + b"]" * 100_000,
    b"9" * 10_000,
    b"null",
    b"[]",
    b"{}",
    b'"x"',
    b"\xff\xfe\x00",
    "\u202e".encode() * 1_000,
)
"""What every reader is given, whatever it reads: it broke one of them, once."""
_ODD_VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    2**63,
    10**400,
    1.5,
    1e308,
    "",
    " ",
    "\x00",
    "\ud800",
    "\u202e",
    "a" * 20_000,
    "2026-02-30",
    "9999-12-31T23:59:59+14:00",
    "0001-01-01",
    "'; DROP TABLE complaint; --",
    "../../etc/passwd",
    [],
    {},
    [[[[]]]],
    {"": {"": ""}},
    list(range(200)),
)
_TOKEN = re.compile(rb"[A-Za-z0-9_.:+-]+|[^A-Za-z0-9\s]")


def any_bytes(chance: random.Random, seeds: Sequence[bytes]) -> bytes:
    """Change a seed in one to six places without any regard to what it is."""
    content = bytearray(chance.choice(seeds))
    for _step in range(chance.randint(1, 6)):
        _break(chance, content, seeds)
    return bytes(content)


def _break(chance: random.Random, content: bytearray, seeds: Sequence[bytes]) -> None:
    place = chance.randrange(len(content) + 1)
    match chance.randrange(9):
        case 0 if content:
            content[place % len(content)] ^= 1 << chance.randrange(8)
        case 1 if content:
            content[place % len(content)] = chance.randrange(256)
        case 2:
            del content[place:]
        case 3:
            del content[place : place + chance.choice((1, 2, 16, 300))]
        case 4:
            content[place:place] = chance.choice(_ODD)
        case 5:
            content[place:place] = chance.randbytes(chance.choice((1, 4, 64)))
        case 6:
            piece = content[place : place + chance.choice((1, 8, 200))]
            content[place:place] = piece * chance.choice((1, 2, 50))
        case 7:
            other = chance.choice(seeds)
            cut = chance.randrange(len(other) + 1)
            content[place:] = other[cut : cut + 200_000]
        case _:
            content[place : place + 4] = chance.choice(
                (b"\x00" * 4, b"\xff" * 4, b"\x7f\xff\xff\xff", b"\x80\x00\x00\x00")
            )


def of_text(chance: random.Random, seeds: Sequence[bytes]) -> bytes:
    """Change tokens and lines of a text, now and then its bytes."""
    if chance.random() < 0.3:
        return any_bytes(chance, seeds)
    content = chance.choice(seeds)
    for _step in range(chance.randint(1, 4)):
        content = _text_step(chance, content, seeds)
    return content


def _text_step(chance: random.Random, content: bytes, seeds: Sequence[bytes]) -> bytes:
    lines = content.splitlines(keepends=True)
    tokens = list(_TOKEN.finditer(content))
    choice = chance.randrange(6)
    if choice == 0 and tokens:
        found = chance.choice(tokens)
        return content[: found.start()] + chance.choice(_ODD) + content[found.end() :]
    if choice == 1 and len(tokens) > 1:
        one, other = sorted(chance.sample(range(len(tokens)), 2))
        a, b = tokens[one], tokens[other]
        return b"".join((content[: a.start()], b[0], content[a.end() : b.start()], a[0], content[b.end() :]))
    if choice == 2 and lines:
        del lines[chance.randrange(len(lines))]
        return b"".join(lines)
    if choice == 3 and lines:
        lines.insert(
            chance.randrange(len(lines)),
            chance.choice(lines) * (200 if len(content) < 5_000 and chance.random() < 0.3 else 1),
        )
        return b"".join(lines)
    if choice == 4 and len(lines) > 1:
        chance.shuffle(lines)
        return b"".join(lines)
    if tokens:
        foreign = _TOKEN.findall(chance.choice(seeds))
        found = chance.choice(tokens)
        new = chance.choice(foreign) if foreign else b""
        return content[: found.start()] + new + content[found.end() :]
    return content + chance.choice(_ODD)


def of_json(chance: random.Random, seeds: Sequence[bytes]) -> bytes:
    """Change values of a JSON text and keep it JSON, mostly."""
    if chance.random() < 0.3:
        return of_text(chance, seeds)
    value = json.loads(chance.choice(seeds))
    for step in range(chance.randint(1, 4)):
        value = _changed(chance, value, may_grow=step == 0)
    return json.dumps(value, ensure_ascii=chance.random() < 0.5).encode("utf-8", errors="surrogatepass")


def _changed(chance: random.Random, value: Any, *, may_grow: bool) -> Any:
    """Return the value with something in it replaced, renamed, taken out or added; one list of it may grow."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(list(value))
        match chance.randrange(8):
            case 0:
                return {name: each for name, each in value.items() if name != key}
            case 1:
                return {**value, chance.choice(("baru", "", "id", "\x00", key.upper())): value[key]}
            case 2:
                return {**value, key: value[chance.choice(list(value))]}
            case _:
                return {**value, key: _changed(chance, value[key], may_grow=may_grow)}
    if isinstance(value, list) and value and chance.random() < 0.9:
        place = chance.randrange(len(value))
        times = chance.choice((1, 1, 1, 60)) if may_grow else 1
        inner = _changed(chance, value[place], may_grow=may_grow and times == 1)
        return [*value[:place], inner, *value[place + 1 :]] * times
    if isinstance(value, str) and value and chance.random() < 0.4:
        text = list(value)
        text[chance.randrange(len(text))] = chance.choice(("\x00", "é", "\u200b", "9", " ", "\ud800", "'"))
        return "".join(text)
    return chance.choice(_ODD_VALUES)
