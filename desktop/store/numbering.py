"""Giving out register numbers without gaps: the counter moves in the same transaction as the complaint."""

from __future__ import annotations

import sqlalchemy as sa

from desktop.domain.register_number import RegisterNumber


def next_number(connection: sa.Connection, office: str, device: str, year: int) -> RegisterNumber:
    """Take the next number of this device and (four-digit) year; must run inside a write transaction."""
    counter = connection.exec_driver_sql(
        "INSERT INTO number_series(office, device, year, last_counter) VALUES (?, ?, ?, 1) "
        "ON CONFLICT(office, device, year) DO UPDATE SET last_counter = last_counter + 1 RETURNING last_counter",
        (office, device, year),
    ).scalar_one()
    return RegisterNumber(office, device, year % 100, counter)
