"""Letters of answer over a real desk: begun from a template, kept, printed again the same; secret ones protected."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from desktop.domain.access import RIGHTS, Account, Right, Role
from desktop.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound, StorageProblem
from desktop.domain.letter import LetterForm, proposed_number
from desktop.usecases.toolbox import DeskTools, Tools
from desktop.usecases.write_letter import LetterPaper, WrittenLetter
from tests.documents.reading import words
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, SUPERVISOR, DeskClock, form, open_desk

DAY = date(2026, 11, 24)
NUMBER = "490/1187/DISKOMINFO-IKP/2026"


def a_letter(number: str, **changes: object) -> LetterForm:
    """Return a letter as somebody typed it."""
    values: dict[str, object] = {
        "number": number,
        "letter_no": NUMBER,
        "letter_on": DAY,
        "subject": f"Jawaban atas pengaduan nomor {number}",
        "text": "Dengan hormat,\n\n1. Lubang telah ditambal.\n2. Rambu telah dipasang.\n\nTerima kasih.",
    }
    return LetterForm(**(values | changes))  # type: ignore[arg-type]


def refused(desk: DeskTools, letter: LetterForm, by: Account = SUPERVISOR) -> set[str]:
    """Return the names of the fields for which a letter is refused."""
    with pytest.raises(InvalidInput) as error:
        desk.letters(by, letter)
    return {problem.field for problem in error.value.problems}


@pytest.fixture
def number(desk: DeskTools) -> str:
    return desk.log_complaint(CLERK, form()).register_no


def test_what_the_complaint_says_is_filled_in(desk: DeskTools, number: str) -> None:
    draft = desk.letters.begin(SUPERVISOR, "1", "proses")
    assert draft.missing == ()
    assert "pengaduan Saudari yang kami terima pada hari Selasa, 24\u00a0November 2026" in draft.text
    assert "“Jalan berlubang di depan Pasar Inpres”" in draft.text
    assert number in draft.text
    assert draft.addressee[0] == "Yth. Saudari Siti Aminah"
    assert draft.addressee[1] == "Jl. Jenderal Sudirman No. 12 RT 03 RW 01"
    assert draft.addressee[-1] == "di Muara Enim"
    assert (draft.letter_no, draft.letter_on, draft.nature) == ("", DAY, "Biasa")


def test_what_is_missing_is_named_and_never_printed_as_braces(desk: DeskTools, number: str) -> None:
    draft = desk.letters.begin(SUPERVISOR, number, "selesai")
    assert (draft.missing, draft.text) == (("nomor_surat_instansi", "intisari"), "")
    with pytest.raises(InvalidInput) as error:
        desk.letters.fill(SUPERVISOR, number, "selesai", {"intisari": " \n"})
    assert [problem.field for problem in error.value.problems] == ["nomor_surat_instansi", "intisari"]
    text = desk.letters.fill(
        SUPERVISOR, number, "selesai", {"intisari": "1. {nama} ditambal.", "nomor_surat_instansi": "620/9"}
    )
    assert "1. {nama} ditambal." in text
    assert desk.letters.plain_text(SUPERVISOR, number, "proses", {}).endswith(
        "terima kasih.\n\nLoket Pengaduan Diskominfo"
    )


def test_braces_of_a_citizen_stay_braces(desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, form(title="Lampu {nama} dan {intisari} mati")).register_no
    assert "“Lampu {nama} dan {intisari} mati”" in desk.letters.begin(SUPERVISOR, number, "proses").text


def test_a_letter_prints_the_same_for_ever(
    desk: DeskTools, folder: Path, clock: DeskClock, number: str
) -> None:
    written = desk.letters(SUPERVISOR, a_letter(number))
    assert hashlib.sha256(written.pdf).hexdigest() == written.sha256
    folio = desk.letters.again(SUPERVISOR, written.id, LetterPaper.F4).pdf
    desk.correct(SUPERVISOR, number, {"title": "Jembatan", "complainant": {"name": "Siti Rohani"}}, "salah")
    clock.forward(days=40)
    other = folder.parent / "baru.toml"
    other.write_text(OFFICE_TOML.replace("Hj. Nurhayati", "Hj. Rahmawati"), encoding="utf-8")
    with open_desk(folder, clock) as program:
        program.tools().provision.apply(ADMIN, other, allow_unsigned=True)
        letters = program.at_desk().letters
        again = letters.again(ADMIN, written.id)
        assert (again.pdf, again.sha256) == (written.pdf, written.sha256)
        assert letters.again(ADMIN, written.id, LetterPaper.F4).pdf == folio
        assert "Rahmawati" in words(letters.preview(SUPERVISOR, a_letter(number)))


def test_the_emblem_of_then_is_printed_again(desk: DeskTools, folder: Path, tmp_path: Path) -> None:
    from PIL import Image

    number = desk.log_complaint(CLERK, form()).register_no
    files: list[bytes] = []
    written: WrittenLetter | None = None
    for place, colour in enumerate(("red", "blue")):
        with open_desk(folder, DeskClock()) as program:
            file = tmp_path / "kantor.toml"
            toml = OFFICE_TOML.replace("[letterhead]", '[letterhead]\nlogo = "logo.png"')
            file.write_text(f"{toml}# {place}\n", encoding="utf-8")
            Image.new("RGB", (40, 50), colour).save(tmp_path / "logo.png")
            program.tools().provision.apply(ADMIN, file, allow_unsigned=True)
        with open_desk(folder, DeskClock()) as program:
            letters = program.at_desk().letters
            if written is None:
                written = letters(SUPERVISOR, a_letter(number))
            files.append(letters.preview(SUPERVISOR, a_letter(number)))
            assert letters.again(SUPERVISOR, written.id).pdf == written.pdf
    assert files[0] != files[1]


def test_every_letter_is_kept_and_told(desk: DeskTools, clock: DeskClock, number: str) -> None:
    first = desk.letters(SUPERVISOR, a_letter(number))
    clock.forward(hours=1)
    second = desk.letters(ADMIN, a_letter(number, letter_no="490/1190/DISKOMINFO-IKP/2026"))
    kept = desk.letters.letters(SUPERVISOR, number)
    assert [(each.id, each.letter_no, each.created_by) for each in kept] == [
        (first.id, NUMBER, "Sari Dewi"),
        (second.id, "490/1190/DISKOMINFO-IKP/2026", "Ani Rahmawati, S.Kom."),
    ]
    desk.letters.again(SUPERVISOR, first.id)
    history = desk.find.show(SUPERVISOR, number).history
    assert [(each.action.value, each.detail.get("letter_no")) for each in history][1:] == [
        ("letter_written", NUMBER),
        ("letter_written", "490/1190/DISKOMINFO-IKP/2026"),
        ("letter_printed", NUMBER),
    ]
    assert desk.letters.begin(SUPERVISOR, number, "proses").letter_no == "490/…/DISKOMINFO-IKP/2026"


def test_a_preview_keeps_nothing_and_says_the_same(desk: DeskTools, number: str) -> None:
    before = desk.letters.preview(SUPERVISOR, a_letter(number))
    assert desk.letters.letters(SUPERVISOR, number) == ()
    assert desk.letters(SUPERVISOR, a_letter(number)).pdf == before


def test_the_code_on_the_letter_is_genuine(desk: DeskTools, number: str) -> None:
    text = words(desk.letters.preview(SUPERVISOR, a_letter(number)))
    code = re.search(r"Kode keaslian ((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})", text)
    assert code is not None
    verdict = desk.verify_receipt(code[1])
    assert (verdict.genuine, verdict.register_no) == (True, number)


def test_a_letter_about_a_secret_report_is_for_few_and_its_envelope_says_nothing(desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, form(is_secret=True)).register_no
    with pytest.raises(NotAllowed):
        desk.letters.begin(CLERK, number, "proses")
    draft = desk.letters.begin(SUPERVISOR, number, "proses")
    assert draft.nature == "Rahasia"
    assert "jalan" not in draft.subject.lower()
    named = a_letter(number, subject="Jawaban: JALAN BERLUBANG di depan Pasar Inpres")
    assert refused(desk, named) == {"subject"}
    written = desk.letters(SUPERVISOR, a_letter(number))
    assert "Sifat : Rahasia" in words(written.pdf)
    told = [str(each.detail) for each in desk.find.show(CLERK, number).history]
    assert not any("Siti" in each or "Jalan" in each for each in told)


def test_whoever_may_not_see_a_secret_identity_writes_no_letter_to_it(
    desk: DeskTools, number: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = desk.log_complaint(CLERK, form(is_secret=True)).register_no
    written = desk.letters(SUPERVISOR, a_letter(secret))
    rights = RIGHTS[Role.SUPERVISOR] - {Right.SEE_SECRET_IDENTITY}
    monkeypatch.setitem(RIGHTS, Role.SUPERVISOR, rights)
    desk.letters.begin(SUPERVISOR, number, "proses")
    deeds: tuple[Callable[[], object], ...] = (
        lambda: desk.letters.begin(SUPERVISOR, secret, "proses"),
        lambda: desk.letters.fill(SUPERVISOR, secret, "proses", {}),
        lambda: desk.letters.preview(SUPERVISOR, a_letter(secret)),
        lambda: desk.letters(SUPERVISOR, a_letter(secret)),
        lambda: desk.letters.letters(SUPERVISOR, secret),
        lambda: desk.letters.again(SUPERVISOR, written.id),
    )
    for deed in deeds:
        with pytest.raises(NotAllowed):
            deed()


def test_whoever_gave_no_name_is_written_to_all_the_same(desk: DeskTools) -> None:
    nobody = {
        "id_type": "tidak_diberikan",
        "acting_as": "diri_sendiri",
        "address": "Pasar Inpres,\nlos 3",
    }
    number = desk.log_complaint(CLERK, form(complainant=nobody, is_anonymous=True)).register_no
    draft = desk.letters.begin(SUPERVISOR, number, "proses")
    assert draft.addressee == (
        f"Yth. Saudara/i Pengadu nomor register {number}",
        "Pasar Inpres,",
        "los 3",
        "di Muara Enim",
    )
    anonymous = desk.log_complaint(CLERK, form(is_anonymous=True)).register_no
    assert desk.letters.begin(SUPERVISOR, anonymous, "proses").addressee[0] == "Yth. Saudari Siti Aminah"


def test_what_cannot_be_a_letter_is_refused_field_by_field(desk: DeskTools, number: str) -> None:
    assert refused(desk, a_letter(number, letter_no=" ", subject="", text="\n")) == {
        "letter_no",
        "subject",
        "text",
    }
    assert refused(desk, a_letter(number, letter_no="490/…/DISKOMINFO-IKP/2026")) == {"letter_no"}
    assert refused(desk, a_letter(number, letter_on=date(2026, 11, 23))) == {"letter_on"}
    long = a_letter(number, letter_no="9" * 101, subject="x" * 251, text="x" * 20_001, nature="x" * 41)
    assert refused(desk, long) == {"letter_no", "subject", "text", "nature"}
    assert refused(desk, a_letter(number, copies_to=("x" * 201,))) == {"copies_to"}
    assert refused(desk, a_letter(number, copies_to=("Bupati",) * 21)) == {"copies_to"}
    assert desk.letters.letters(SUPERVISOR, number) == ()


def test_a_number_answers_one_complaint_only(desk: DeskTools, number: str) -> None:
    other = desk.log_complaint(CLERK, form(title="Jembatan putus")).register_no
    desk.letters(SUPERVISOR, a_letter(number))
    desk.letters(SUPERVISOR, a_letter(number, text="Dengan hormat, kami ralat."))
    for attempt in (desk.letters, desk.letters.preview):
        with pytest.raises(Conflict, match="sudah dipakai"):
            attempt(SUPERVISOR, a_letter(other))


def test_what_was_struck_out_is_not_answered_but_its_letters_are_printed_again(
    desk: DeskTools, number: str
) -> None:
    written = desk.letters(SUPERVISOR, a_letter(number))
    desk.void(SUPERVISOR, number, "Tercatat dua kali.")
    with pytest.raises(Conflict, match="dibatalkan"):
        desk.letters(SUPERVISOR, a_letter(number, letter_no="490/1/2026"))
    assert desk.letters.again(SUPERVISOR, written.id).pdf == written.pdf


def test_a_letter_that_somebody_changed_is_not_printed(desk: DeskTools, number: str) -> None:
    written = desk.letters(SUPERVISOR, a_letter(number))
    with pytest.raises(sa.exc.IntegrityError), desk.desk.database.write() as connection:
        connection.execute(sa.text("UPDATE answer_letter SET letter_no = '1'"))
    with desk.desk.database.write() as connection:
        connection.execute(sa.text("DROP TRIGGER answer_letter_no_update"))
        connection.execute(
            sa.text("UPDATE answer_letter SET content = replace(content, 'ditambal', 'batal')")
        )
    with pytest.raises(StorageProblem, match="tidak lagi seperti"):
        desk.letters.again(SUPERVISOR, written.id)


def test_what_does_not_exist_is_not_found(desk: DeskTools, number: str) -> None:
    for attempt in (
        lambda: desk.letters.begin(SUPERVISOR, number, "tidak-ada"),
        lambda: desk.letters.begin(SUPERVISOR, "99", "proses"),
        lambda: desk.letters.again(SUPERVISOR, "tidak-ada"),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_the_words_of_the_office_are_used_until_put_back(tools: Tools, desk: DeskTools, number: str) -> None:
    shipped = tools.answers.get(CLERK, "proses")
    changed = tools.answers.set(SUPERVISOR, "proses", "Sedang diproses", "Kepada {sapaan}: {nomor_register}.")
    assert (shipped.is_changed, changed.is_changed) == (False, True)
    assert desk.letters.begin(SUPERVISOR, number, "PROSES ").text == f"Kepada Saudari: {number}."
    assert [each.is_changed for each in tools.answers.all(CLERK)] == [True] + [False] * 5
    assert tools.answers.reset(SUPERVISOR, "proses") == shipped
    assert tools.answers.get(CLERK, "proses") == shipped
    again = tools.answers.set(SUPERVISOR, "proses", shipped.template.title, f" {shipped.template.text}\r\n")
    assert again == shipped  # the same words as before are no change


@pytest.mark.parametrize(
    ("title", "text", "fields"),
    [
        ("", "Isi.", {"title"}),
        ("a\nb", "Isi.", {"title"}),
        ("x" * 81, "Isi.", {"title"}),
        ("Judul", " ", {"text"}),
        ("Judul", "x" * 8001, {"text"}),
        ("Judul", "Kepada {nik}", {"text"}),
        ("Judul", "Kepada {nama", {"text"}),
    ],
)
def test_unsound_templates_are_refused(tools: Tools, title: str, text: str, fields: set[str]) -> None:
    with pytest.raises(InvalidInput) as error:
        tools.answers.set(SUPERVISOR, "proses", title, text)
    assert {problem.field for problem in error.value.problems} == fields
    assert not tools.answers.get(SUPERVISOR, "proses").is_changed


@pytest.mark.parametrize(
    ("last", "proposed"),
    [
        (None, ""),
        ("490/1187/DISKOMINFO-IKP/2025", "490/…/DISKOMINFO-IKP/2026"),
        ("1187/IKP/2026", "…/IKP/2026"),
        ("B-12", ""),
        ("490/12/IKP/XI/2026", "490/…/IKP/XI/2026"),
    ],
)
def test_a_number_is_proposed_with_its_counter_open(last: str | None, proposed: str) -> None:
    assert proposed_number(last, 2026) == proposed
