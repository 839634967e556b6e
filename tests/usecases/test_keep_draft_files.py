"""The files of drafts: kept with the words, replaced for good, gone with the draft, and no reason to lose a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.runtime.attached_file import AttachedFile
from desktop.usecases.keep_drafts import WITHOUT_FILES
from desktop.usecases.toolbox import DeskTools, Tools
from tests.ui.intake.full_disk import full_disk
from tests.usecases.desk import CLERK, SUPERVISOR, form, open_desk

LETTER = AttachedFile("surat.pdf", b"%PDF-1.4 SURAT-RAHASIA " + b"x" * 40_000, "application/pdf")
PHOTO = AttachedFile("foto.jpg", b"\xff\xd8\xff FOTO", "image/jpeg")


def test_files_come_back_with_their_draft_after_a_restart(folder: Path, tools: Tools) -> None:
    draft_id = tools.drafts.new_id()
    tools.drafts.keep(CLERK, draft_id, {"title": "a"}, {"f1": LETTER, "f2": PHOTO})
    with open_desk(folder) as again:
        (draft,) = again.tools().drafts.list(CLERK)
        assert [(each.id, each.name, each.size) for each in draft.files] == [
            ("f1", "surat.pdf", len(LETTER.content)),
            ("f2", "foto.jpg", len(PHOTO.content)),
        ]
        assert again.tools().drafts.file(draft_id, "f1") == LETTER


def test_a_draft_has_the_files_it_was_kept_with_last(folder: Path, tools: Tools) -> None:
    draft_id = tools.drafts.new_id()
    tools.drafts.keep(CLERK, draft_id, {}, {"f1": LETTER, "f2": PHOTO})
    tools.drafts.keep(CLERK, draft_id, {}, {"f2": PHOTO})
    assert [each.id for each in tools.drafts.list(CLERK)[0].files] == ["f2"]
    with pytest.raises(InvalidInput, match="tidak ada lagi"):
        tools.drafts.file(draft_id, "f1")


def test_a_file_not_read_again_yet_stays(tools: Tools) -> None:
    draft_id = tools.drafts.new_id()
    tools.drafts.keep(CLERK, draft_id, {"title": "a"}, {"f1": LETTER})
    tools.drafts.keep(CLERK, draft_id, {"title": "ab"}, {"f1": None, "f3": None})
    assert [each.id for each in tools.drafts.list(CLERK)[0].files] == ["f1"]
    assert tools.drafts.file(draft_id, "f1") == LETTER


def test_files_of_other_drafts_are_left_alone(tools: Tools, desk: DeskTools) -> None:
    mine, other = tools.drafts.new_id(), tools.drafts.new_id()
    tools.drafts.keep(CLERK, mine, form(), {"f1": PHOTO})
    tools.drafts.keep(SUPERVISOR, other, {}, {"f2": LETTER})
    (draft,) = tools.drafts.list(CLERK)
    assert [each.id for each in draft.files] == ["f1"]
    with pytest.raises(InvalidInput):
        tools.drafts.file(mine, "f2")
    desk.log_complaint(CLERK, form(), complaint_id=mine)
    assert tools.drafts.file(other, "f2") == LETTER
    with pytest.raises(InvalidInput):
        tools.drafts.file(mine, "f1")


def test_a_disk_with_room_for_words_alone_keeps_the_words(folder: Path, tools: Tools) -> None:
    draft_id = tools.drafts.new_id()
    tools.drafts.keep(CLERK, draft_id, {"title": "a"})
    large = AttachedFile("besar.pdf", bytes(3_000_000), "application/pdf")
    with open_desk(folder) as program, full_disk(program.database):
        with pytest.raises(StorageProblem, match="Tulisannya tersimpan") as told:
            program.tools().drafts.keep(CLERK, draft_id, {"title": "ab"}, {"f1": large})
        assert told.value.code == WITHOUT_FILES
        (draft,) = program.tools().drafts.list(CLERK)
        assert (draft.form, draft.files) == ({"title": "ab"}, ())
