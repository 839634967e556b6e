"""The index holds every complaint: after a loss it is built anew by itself, and names are in it as they sound."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from desktop.domain.complaint import Complainant
from desktop.store import complaints, search
from desktop.store.engine import Database
from desktop.store.search_index import ensure_index
from tests.store.rows import add

NAMES = ("Moh. Yoesoef", "Djoko Tjahjono", "Siti Fatimah", "M. Ridwan")


def find(database: Database, text: str) -> list[int]:
    with database.read() as connection:
        return search.find_words(connection, text, 50)


@pytest.fixture
def filled(database: Database) -> Database:
    """Return a database with a complaint of each name."""
    for name in NAMES:
        add(database, complainant=Complainant(name), title="Lampu padam", incident_place=None)
    return database


@pytest.mark.parametrize(
    ("text", "seq"),
    [
        ("muhamad jusuf", 1),
        ("Mochammad Yusuf", 1),
        ("yoesoef", 1),
        ("yoe", 1),
        ("muhammad lampu jus", 1),
        ("joko cahyono", 2),
        ("djoko", 2),
        ("joko ca", 2),
        ("sitti fatima", 3),
        ("Muhammad Ridwan", 4),
        ("ridwan m", 4),
    ],
)
def test_a_name_is_found_however_it_is_spelled(filled: Database, text: str, seq: int) -> None:
    assert find(filled, text) == [seq]


@pytest.mark.parametrize("text", ["lambu", "pademm", "tjahjonoo siti"])
def test_other_words_are_searched_for_as_they_are_written(filled: Database, text: str) -> None:
    assert find(filled, text) == []


def test_how_a_name_sounds_is_no_word_of_the_text(database: Database) -> None:
    add(database, complainant=Complainant("Jaya"), title="Pohon", incident_place=None)
    add(database, complainant=Complainant("Rina"), title="Jaya di simpang", incident_place=None)
    assert find(database, "yaya") == [1]


def test_a_corrected_name_is_found_by_its_new_sound_only(database: Database) -> None:
    stored = add(database, complainant=Complainant("Soekarno"))
    with database.write() as connection:
        complaints.correct(
            connection, replace(stored, content=replace(stored.content, complainant=Complainant("Achmad")))
        )
    assert find(database, "ahmad") == [1]
    assert find(database, "sukarno") == []


@pytest.mark.parametrize(
    "loss",
    [
        "DELETE FROM complaint_words WHERE rowid = 2",
        "DELETE FROM complaint_parts WHERE rowid = 4",
        "DROP TABLE complaint_words",
        "DROP TABLE complaint_parts",
    ],
)
def test_an_index_that_lost_something_is_built_anew(
    filled: Database, loss: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert not ensure_index(filled)
    with filled.write() as connection:
        connection.exec_driver_sql(loss)
    with caplog.at_level(logging.WARNING):
        assert ensure_index(filled)
    assert "built anew" in caplog.text
    assert not any(name in caplog.text for name in NAMES)
    assert [find(filled, text) for text in ("joko cahyono", "idwa", "lampu")] == [[2], [4], [4, 3, 2, 1]]
    assert not ensure_index(filled)
    add(filled, complainant=Complainant("Achmad"))
    assert find(filled, "ahmad") == [5]


def test_a_word_of_a_complaint_that_is_not_there_counts_as_a_loss(filled: Database) -> None:
    with filled.write() as connection:
        connection.exec_driver_sql("DELETE FROM complaint_words WHERE rowid = 1")
        connection.exec_driver_sql("INSERT INTO complaint_words(rowid, name) VALUES (99, 'Hantu')")
    assert ensure_index(filled)
    assert find(filled, "hantu") == []
