"""The office's provisioning as applied: every version is kept, the last one counts."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from desktop.domain.access import Account
from desktop.store import tables
from desktop.store.values import insert_row, to_time_text

_p = tables.provisioning.c


@dataclass(frozen=True, slots=True)
class OfficeFiles:
    """A provisioning file (its text) and what stood beside it."""

    toml: str
    sha256: str
    logo: bytes | None = None
    agencies: bytes | None = None
    holidays: bytes | None = None
    ca: bytes | None = None


def add(connection: sa.Connection, files: OfficeFiles, at: datetime, by: Account | None) -> None:
    """Keep a version; it is in force from now on."""
    insert_row(
        connection,
        tables.provisioning,
        {
            "applied_at": to_time_text(at),
            "applied_by": by.username if by else None,
            "toml": files.toml,
            "sha256": files.sha256,
            "logo": files.logo,
            "agencies": files.agencies,
            "holidays": files.holidays,
            "ca": files.ca,
        },
    )


def current(connection: sa.Connection) -> OfficeFiles | None:
    """Return the version in force, None before the first."""
    row = connection.execute(
        sa.select(_p.toml, _p.sha256, _p.logo, _p.agencies, _p.holidays, _p.ca)
        .order_by(_p.seq.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else OfficeFiles(*row)


def current_text(connection: sa.Connection) -> str:
    """Return the text of the version in force, "" before the first."""
    return connection.scalar(sa.select(_p.toml).order_by(_p.seq.desc()).limit(1)) or ""


def logo_of(connection: sa.Connection, sha256: str) -> bytes | None:
    """Return the emblem with this SHA-256 among all that the office ever had."""
    logos = connection.scalars(sa.select(_p.logo).where(_p.logo.is_not(None)).order_by(_p.seq.desc()))
    return next((logo for logo in logos if hashlib.sha256(logo).hexdigest() == sha256), None)
