"""deadlines: what is late, urgent and near, in the order of need."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.functional.conftest import Loket
from tests.usecases.desk import form

NEED = ["late", "red", "yellow", "green"]


def log_a_fortnight(loket: Loket) -> None:
    """Log a wish, which has five working days, for each of the last fourteen days."""
    now = datetime.now(UTC)
    told = [
        form(classification="aspirasi", received_at=(now - timedelta(days=back)).isoformat())
        for back in range(14)
    ]
    assert loket.add(told).code == 0


def pages(loket: Loket, *options: str) -> list[str]:
    """Return all numbers, read two at a time."""
    seen: list[str] = []
    cursor: str | None = None
    while True:
        after = ["--after", cursor] if cursor else []
        page = loket.json("deadlines", "--limit", "2", *options, *after).json
        assert len(page["items"]) <= 2
        seen += [item["register_no"] for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            return seen


def test_what_presses_is_listed_in_the_order_of_need(loket: Loket) -> None:
    log_a_fortnight(loket)
    listed = loket.json("deadlines").json
    assert listed["next"] is None
    bands = [item["band"] for item in listed["items"]]
    assert bands == sorted(bands, key=NEED.index)
    assert "late" in bands
    assert "green" not in bands
    assert sum(listed["counts"].values()) == 14
    assert len(bands) == 14 - listed["counts"]["green"]
    for item in listed["items"]:
        days = item["working_days"]
        assert days["total"] == 5
        assert (days["left"] < 0) <= (item["band"] == "late")
    assert pages(loket) == [item["register_no"] for item in listed["items"]]


def test_one_band_alone(loket: Loket) -> None:
    log_a_fortnight(loket)
    counts = loket.json("deadlines").json["counts"]
    for band in NEED:
        assert len(set(pages(loket, "--band", band))) == counts[band]


def test_people_read_a_table_and_the_counts(loket: Loket) -> None:
    assert loket("deadlines").out.splitlines() == [
        "Tidak ada tenggat seperti itu.",
        "",
        "Terbuka 0: terlambat 0, mendesak 0, mendekati batas 0, aman 0.",
    ]
    log_a_fortnight(loket)
    first, *_, last = loket("deadlines").out.splitlines()
    assert first.split()[:2] == ["Nomor", "Batas"]
    assert last.startswith("Terbuka 14: terlambat ")


def test_of_a_secret_report_only_supervisors_learn_the_place(loket: Loket) -> None:
    assert loket.add(form(classification="aspirasi", is_secret=True)).code == 0
    found = {
        user: loket.json("deadlines", "--band", "green", user=user).json["items"][0]
        for user in ("budi", "sari")
    }
    assert (found["budi"]["village_code"], found["budi"]["is_identity_hidden"]) == (None, True)
    assert (found["sari"]["village_code"], found["sari"]["is_identity_hidden"]) == ("16.03.02.1009", False)


@pytest.mark.parametrize(
    "words",
    [
        ("--band", "merah"),
        ("--after", "x"),
        ("--after", "late,2026-13-01,2026-01-01,1"),
        ("--after", "green"),
        ("--limit", "0"),
    ],
)
def test_what_no_page_can_begin_with_is_refused(loket: Loket, words: tuple[str, ...]) -> None:
    assert loket("deadlines", *words).code == 2


def test_nobody_reads_without_signing_in(loket: Loket) -> None:
    assert loket("deadlines", user=None).code == 4
