"""Whose office files this desk takes, and the highest serial it has seen: kept beside the settings, written by provisioning only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa

from desktop.store import settings, tables

_SETTING = "office_trust"


@dataclass(frozen=True, slots=True)
class Trust:
    """``keys`` are lines with a public key each, ``signed_by`` is the one that signed the file in force (None: nobody did).

    ``serials`` holds, for each workstation ("ME01-L1") that this desk ever was, the serial and the SHA-256 of its newest
    signed file.
    """

    keys: tuple[str, ...] = ()
    signed_by: str | None = None
    serials: Mapping[str, tuple[int, str]] = field(default_factory=dict)


def read(connection: sa.Connection) -> Trust:
    """Return what the desk trusts; nobody before its first signed file."""
    text = settings.read(connection).get(_SETTING)
    if text is None:
        return Trust()
    told = json.loads(text)
    serials = {name: (serial, sha256) for name, (serial, sha256) in told["serials"].items()}
    return Trust(tuple(told["keys"]), told["signed_by"], serials)


def write(connection: sa.Connection, trust: Trust) -> None:
    """Store it."""
    told = {"keys": trust.keys, "signed_by": trust.signed_by, "serials": trust.serials}
    settings.write(connection, _SETTING, json.dumps(told))


def has_complaints(connection: sa.Connection) -> bool:
    """Tell whether anything was ever logged here, so that the desk cannot quietly become another."""
    return connection.execute(sa.select(tables.complaint.c.id).limit(1)).first() is not None
