from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop.runtime.attached_file import AttachedFile
from desktop.store.drafts import Draft
from ui.common.chosen_files import ChosenFile, add_files
from ui.intake import form as names
from ui.intake.drafts import DraftBook, OpenDraft, open_draft, when

NOW = datetime(2026, 11, 24, 7, 5, tzinfo=UTC)
WIB = ZoneInfo("Asia/Jakarta")


def a_draft(key: str, name: str = "", minutes_ago: int = 0) -> OpenDraft:
    return OpenDraft(key, {names.NAME: name} if name else {}, updated_at=NOW - timedelta(minutes=minutes_ago))


def test_tabs_are_named_after_who_complains() -> None:
    assert a_draft("1").title == "Pengadu baru"
    assert a_draft("1", "Herman").title == "Herman"
    nameless = OpenDraft("1", {names.NARRATIVE: "Air mati\nsejak Senin"})
    assert (nameless.title, nameless.subject) == ("Tanpa nama", "Tanpa nama, Air mati")
    assert OpenDraft("1", {names.NAME: "Herman", names.TITLE: "Air mati"}).subject == "Herman, Air mati"


def test_a_draft_comes_back_as_it_was() -> None:
    draft = OpenDraft("1", {names.NAME: "Herman"}, [ChosenFile(Path("/x/a.jpg"))])
    back = open_draft(Draft("1", "rina", NOW, draft.content()))
    assert (back.typed, back.files, back.kept_at) == (draft.typed, draft.files, NOW)


@pytest.mark.parametrize("form", [{}, {"typed": 3, "files": 4}, {"typed": None, "files": [1, None]}])
def test_a_damaged_draft_is_an_empty_one(form: dict[str, object]) -> None:
    assert open_draft(Draft("1", "rina", NOW, form)).is_blank


def test_drafts_of_earlier_come_behind_the_new_one_latest_first() -> None:
    book = DraftBook(a_draft("new"))
    book.offer_back([a_draft("a", "Ana", 60), a_draft("b", "Budi", 5), a_draft("c"), a_draft("new", "x")])
    assert [each.id for each in book.all] == ["new", "b", "a"]
    assert [each.id for each in book.others] == ["b", "a"]


def test_closing_the_draft_in_the_form_leaves_an_empty_one() -> None:
    book = DraftBook(a_draft("1", "Siti"))
    book.offer_back([a_draft("2", "Herman", 5)])
    book.close("1", OpenDraft("3"))
    assert (book.current.id, [each.id for each in book.all]) == ("3", ["3", "2"])
    book.turn_to("2")
    assert [each.id for each in book.all] == ["2"], "an empty one that is left needs no tab"
    book.close("2", OpenDraft("4"))
    assert (book.current.id, [each.id for each in book.all]) == ("4", ["4"])
    with pytest.raises(KeyError):
        book.turn_to("2")


def test_closing_another_draft_leaves_the_form_alone() -> None:
    book = DraftBook(a_draft("1", "Siti"))
    book.offer_back([a_draft("2", "Herman", 5)])
    book.close("2", OpenDraft("3"))
    assert (book.current.id, len(book.all)) == ("1", 1)


def test_files_are_added_up_to_the_limit_and_once() -> None:
    draft = OpenDraft("1")
    paths = [Path(f"/x/{number}.jpg") for number in range(4)]
    accepted, refusals = add_files(draft.files, [paths[0], paths[0], *paths[1:]], 3)
    assert accepted == paths[:3]
    assert refusals == [
        "0.jpg sudah dilampirkan.",
        "3.jpg tidak dapat dilampirkan: paling banyak 3 berkas.",
    ]


def test_a_file_read_takes_its_place_and_a_refused_one_leaves() -> None:
    draft = OpenDraft("1")
    add_files(draft.files, [Path("/x/a.jpg"), Path("/x/b.jpg")], 5)
    read = AttachedFile("a.jpg", b"x", "image/jpeg")
    assert draft.settle_file(Path("/x/a.jpg"), read, "") == ""
    assert draft.settle_file(Path("/x/b.jpg"), None, "b.jpg kosong.") == "b.jpg kosong."
    assert draft.files == [ChosenFile(Path("/x/a.jpg"), read)]
    assert draft.settle_file(Path("/x/b.jpg"), read, "") == ""  # taken off meanwhile: it does not come back
    assert len(draft.files) == 1


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 11, 24, 2, 41, tzinfo=UTC), "09.41"),
        (datetime(2026, 11, 23, 16, 59, tzinfo=UTC), "kemarin"),
        (datetime(2026, 11, 23, 17, 1, tzinfo=UTC), "00.01"),
        (datetime(2026, 11, 3, 2, 0, tzinfo=UTC), "3\N{NO-BREAK SPACE}Nov"),
    ],
)
def test_when_a_draft_was_left_is_told_by_the_offices_clock(at: datetime, words: str) -> None:
    assert when(at, NOW, WIB) == words
