"""The lists of E7 and E8 at the practice server: the agencies of the demonstration office, those of the tests, templates."""

from __future__ import annotations

import csv
import tomllib
from functools import cache

from resources import resource

_KNOWN = (
    (12838, "Dinas Pekerjaan Umum dan Penataan Ruang"),
    (12839, "Dinas Pendidikan dan Kebudayaan"),
    (12840, "Dinas Kesehatan"),
    (12841, "Dinas Sosial"),
    (12842, "Dinas Perhubungan"),
    (12843, "Dinas Lingkungan Hidup"),
    (12844, "Dinas Kependudukan dan Pencatatan Sipil"),
    (12845, "Satuan Polisi Pamong Praja"),
    (12846, "Inspektorat Daerah"),
)
TEMPLATES = (
    (1, "Proses verifikasi dan telaah"),
    (2, "Menunggu kelengkapan data dukung"),
    (3, "Diteruskan kepada instansi berwenang"),
    (4, "Penanganan selesai"),
)


@cache
def institutions() -> tuple[tuple[int, str], ...]:
    """Return the agencies as (id, name)."""
    office = tomllib.loads(resource("demo", "office.toml").read_text("utf-8"))
    with resource("agencies", "16.03.csv").open(encoding="utf-8", newline="") as file:
        names = {row["code"]: row["name"] for row in csv.DictReader(file)}
    ids = office["sp4n"]["institution_ids"]
    return (*_KNOWN, *((int(number), names.get(code, code)) for code, number in ids.items()))


def institution_name(number: object) -> str | None:
    """Return the name of an agency, None if E7 does not list it."""
    return next((name for known, name in institutions() if str(known) == str(number)), None)
