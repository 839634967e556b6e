"""Sealing to an officer's key: what opens a box, and what does not."""

from __future__ import annotations

import json

import pytest

from desktop.domain.errors import InvalidInput
from desktop.domain.recovery_code import new_recovery_code
from desktop.runtime.officer_seal import (
    make_officer_key,
    open_box,
    open_by_passphrase,
    open_by_recovery_key,
    seal_to,
)
from desktop.runtime.vault import NotOpened

ID, PHRASE, TOLD = (
    "01a20f80-b5c2-7582-a186-edf7367027a1",
    "perahu biru \u00e9 di sungai",
    b"Terlapor: Si Anu",
)


def test_the_passphrase_opens_what_anybody_sealed() -> None:
    key = make_officer_key(ID, PHRASE)
    private = open_by_passphrase(
        ID, key.wrapped, PHRASE.replace("\u00e9", "e\u0301")
    )  # as another keyboard writes it
    box = seal_to(key.public, TOLD, b"satu")
    assert open_box(private, box, b"satu") == TOLD
    assert seal_to(key.public, TOLD, b"satu") != box
    assert TOLD not in box


def test_nothing_else_opens_it() -> None:
    key, other = make_officer_key(ID, PHRASE), make_officer_key(ID, PHRASE)
    private = open_by_passphrase(ID, key.wrapped, PHRASE)
    box = seal_to(key.public, TOLD, b"satu")
    for wrong in (box[:-1], box[:20], b"", bytes(32) + box[32:], box[:40] + bytes([box[40] ^ 1]) + box[41:]):
        with pytest.raises(NotOpened):
            open_box(private, wrong, b"satu")
    with pytest.raises(NotOpened):
        open_box(private, box, b"dua")
    with pytest.raises(NotOpened):
        open_box(open_by_passphrase(ID, other.wrapped, PHRASE), box, b"satu")
    with pytest.raises(NotOpened):
        open_by_passphrase(ID, key.wrapped, PHRASE + " ")
    with pytest.raises(NotOpened):
        open_by_passphrase(ID.replace("0", "1"), key.wrapped, PHRASE)


def test_the_recovery_key_opens_it_if_it_was_given() -> None:
    code = new_recovery_code()
    with_code, without = make_officer_key(ID, PHRASE, code), make_officer_key(ID, PHRASE)
    by_code = open_by_recovery_key(ID, with_code.wrapped, code.lower().replace("-", " "))
    assert by_code == open_by_passphrase(ID, with_code.wrapped, PHRASE)
    for wrapped, typed in ((without.wrapped, code), (with_code.wrapped, new_recovery_code())):
        with pytest.raises(NotOpened):
            open_by_recovery_key(ID, wrapped, typed)
    with pytest.raises(InvalidInput):
        open_by_recovery_key(ID, with_code.wrapped, "salah ketik")


def test_what_is_kept_tells_neither_key_nor_phrase() -> None:
    key = make_officer_key(ID, PHRASE)
    private = open_by_passphrase(ID, key.wrapped, PHRASE)
    assert private not in key.wrapped
    assert private.hex() not in key.wrapped.decode("ascii")
    assert set(json.loads(key.wrapped)) == {"format", "cost", "salt", "passphrase"}
