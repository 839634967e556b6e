"""Cut the table of the whole country into one small file per regency, so that a desk reads only its own.

Run once when a new decree of codes is taken over: ``python resources/regions/pack.py TABLE.csv.gz`` writes
``indonesia.zip`` and ``districts.txt`` beside this module, byte for byte the same for the same table.
"""

from __future__ import annotations

import csv
import gzip
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

HOME = Path(__file__).parent
Row = Mapping[str, str]


def read_table(path: Path) -> list[Row]:
    """Read the table with the columns code, name, level and parent."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def regency_of(code: str) -> str:
    """Return the regency part of a code: ``16.03`` of ``16.03.02.1006``."""
    return ".".join(code.split(".")[:2])


def by_regency(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Group the rows by regency; each group starts with its province."""
    provinces: dict[str, Row] = {}
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["level"] == "province":
            provinces[row["code"]] = row
            continue
        group = groups[regency_of(row["code"])]
        if not group:
            group.append(provinces[row["code"].split(".")[0]])
        group.append(row)
    return groups


def as_csv(rows: Iterable[Row]) -> str:
    """Return the rows as CSV text with the columns code, name and level."""
    lines = ["code,name,level"]
    for row in rows:
        name = f'"{row["name"]}"' if "," in row["name"] else row["name"]
        lines.append(f"{row['code']},{name},{row['level']}")
    return "\n".join(lines) + "\n"


def write_archive(groups: Mapping[str, list[Row]], path: Path) -> None:
    """Write one member per regency, with fixed times."""
    with zipfile.ZipFile(path, "w") as archive:
        for code, rows in groups.items():
            member = zipfile.ZipInfo(f"{code}.csv", (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, as_csv(rows), compresslevel=9)


def write_districts(rows: Iterable[Row], path: Path) -> None:
    """Write one line per regency: its code, then the last two digits of each of its districts."""
    districts: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["level"] == "district":
            districts[regency_of(row["code"])].append(row["code"][-2:])
    lines = [f"{code} {' '.join(suffixes)}" for code, suffixes in districts.items()]
    path.write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    table = read_table(Path(sys.argv[1]))
    write_archive(by_regency(table), HOME / "indonesia.zip")
    write_districts(table, HOME / "districts.txt")
