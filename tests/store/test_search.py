"""Finding by words, whatever people type: accents, beginnings, parts, and the query language of the index as mere text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.complaint import Complainant
from desktop.store import search
from desktop.store.engine import Database
from tests.store.rows import add


def find(database: Database, text: str, limit: int = 50) -> list[int]:
    with database.read() as connection:
        return search.find_words(connection, text, limit)


@pytest.fixture
def filled(database: Database) -> Database:
    """Return a database whose first complaint is looked for among others."""
    add(database, title="Drainase tersumbat NEAR kantor camat", narrative="Air meluap: AND, OR, NOT.")
    add(database, complainant=Complainant("Joko"), title="Lampu", narrative="Padam.", incident_place=None)
    add(database, complainant=Complainant("Rina"), title="Sampah", narrative="Bau.", incident_place=None)
    return database


@pytest.mark.parametrize(
    "text",
    ["drainase", "DRAINASE", "drai", "dr", "tersumbat drainase", "umbat", "rain", "siti", "minah", "Sudirman", "meluap",
     "pasar", "near", "and", "or not", "camat near"],
)  # fmt: skip
def test_words_beginnings_and_parts(filled: Database, text: str) -> None:
    assert find(filled, text) == [1]


@pytest.mark.parametrize("text", ["", " ", "tidakada", "drainase tidakada", "eluap", "xx", "🚧", "?", "---"])
def test_what_is_not_there(filled: Database, text: str) -> None:
    assert find(filled, text) == []


@pytest.mark.parametrize(
    "text",
    ['"', '""', '"drainase', "*", "drainase*", "*drainase", "NEAR(", "NEAR(a b, 2)", "-", "-drainase", "^drainase", "title:drainase",
     "title : {", "{title} : x", "(", ")", "(drainase", "drainase AND", "NOT", "OR OR", "+", "drainase + x", "a\x00b", "\udcff",
     "';DROP TABLE complaint;--", "%", "_", "\\", "a" * 10_000, "drainase " * 25_000, '"' * 200_000, "٣" * 100],
)  # fmt: skip
def test_hostile_text_is_mere_text(filled: Database, text: str) -> None:
    assert find(filled, text) in ([], [1])
    assert find(filled, "drainase") == [1]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_at_all(filled: Database, text: str) -> None:
    assert set(find(filled, text)) <= {1, 2, 3}


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["Drainase", "tersumbat", "kantor", "camat", "Siti", "Aminah"]),
        min_size=1,
        max_size=4,
    ),
    st.data(),
)
def test_any_beginnings_in_any_order(filled: Database, words: list[str], data: st.DataObject) -> None:
    cut = [word[: data.draw(st.integers(2, len(word)))] for word in words]
    assert 1 in find(filled, " ".join(cut).upper())


def test_newest_first_up_to_the_limit(database: Database) -> None:
    for _ in range(30):
        add(database)
    assert find(database, "jalan", 10) == list(range(30, 20, -1))
    assert find(database, "alan", 10) == list(range(30, 20, -1))


def test_parts_of_words_come_with_whole_words_by_recency(database: Database) -> None:
    add(database, title="Pasar")
    add(database, title="Supasar")
    assert find(database, "pasar") == [2, 1]


def test_every_complaint_is_in_both_indexes(database: Database) -> None:
    for number in range(25):
        add(database, title=f"Laporan{number}")
    with database.read() as connection:
        for index in ("complaint_words", "complaint_parts"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {index}").scalar() == 25
    for number in range(25):
        assert find(database, f"laporan{number}")[-1] == number + 1
