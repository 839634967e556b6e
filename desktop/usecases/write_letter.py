"""Writing a letter of answer: from a template to the PDF, kept for ever and printed again byte for byte the same."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.access import Account, Right
from desktop.domain.answer_template import fill, placeholders
from desktop.domain.complaint import Complaint, ComplaintStatus
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.form_fields import clean_text
from desktop.domain.letter import (
    SECRET,
    USUAL,
    LetterForm,
    address,
    check_letter,
    known_values,
    proposed_number,
    subject,
)
from desktop.domain.receipt_code import make_code
from desktop.domain.register_number import from_canonical
from desktop.domain.visibility import require_sight
from desktop.store import answers, complaints, office_files, outbox
from desktop.store.answers import KeptLetter
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from desktop.usecases.erased import refuse_without_words
from desktop.usecases.issue_receipt import receipt_key
from desktop.usecases.keep_answers import answers_in_force, named
from desktop.usecases.letter_record import from_record, to_record
from resources.i18n import translate

if TYPE_CHECKING:
    from desktop.documents.letter import LetterContent

__all__ = ["KeptLetter", "LetterDraft", "LetterForm", "LetterPaper", "WriteLetter", "WrittenLetter"]


class LetterPaper(StrEnum):
    """Sheets a letter can be laid out for."""

    A4 = "a4"
    F4 = "f4"


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """What a letter begins with. ``missing`` are the placeholders that a person must fill; until then ``text`` is empty.

    ``letter_no`` is a proposal whose counter is open, empty before the first letter.
    """

    register_no: str
    addressee: tuple[str, ...]
    subject: str
    text: str
    missing: tuple[str, ...]
    values: dict[str, str]
    letter_no: str
    letter_on: date
    nature: str


@dataclass(frozen=True, slots=True)
class WrittenLetter:
    """A letter ready for paper; ``sha256`` is of the file."""

    id: str
    register_no: str
    letter_no: str
    pdf: bytes
    sha256: str


@dataclass(frozen=True)
class WriteLetter:
    """Begin, fill, lay out, keep and print again letters of answer.

    All of it raises NotAllowed for those who may not write letters, and about a guarded report for those who may not see
    it; NotFound if no complaint has the number.
    """

    desk: Desk

    def begin(self, by: Account, number: str, template_name: str) -> LetterDraft:
        """Return what the letter begins with. Raises NotFound for an unknown template too."""
        with self.desk.database.read() as connection:
            complaint, lapor_no = self._complaint(connection, by, self._id(by, number))
            template = named(answers_in_force(connection), template_name).template
            last = answers.last_letter_no(connection)
        values = known_values(complaint, self.desk.reference, lapor_no)
        missing = tuple(name for name in placeholders(template.text) if name not in values)
        today = self.desk.today()
        return LetterDraft(
            complaint.register_no,
            address(complaint, self.desk.reference, self.desk.office.place),
            subject(complaint),
            "" if missing else fill(template, values),
            missing,
            values,
            proposed_number(last, today.year),
            today,
            SECRET if complaint.content.is_secret else USUAL,
        )

    def fill(self, by: Account, number: str, template_name: str, values: Mapping[str, str]) -> str:
        """Return the text of the letter; ``values`` go before what the complaint itself says.

        Raises:
            InvalidInput: naming every placeholder without a value.
        """
        with self.desk.database.read() as connection:
            complaint, lapor_no = self._complaint(connection, by, self._id(by, number))
            template = named(answers_in_force(connection), template_name).template
        given = {name: clean_text(value).strip() for name, value in values.items()}
        known = known_values(complaint, self.desk.reference, lapor_no)
        return fill(template, known | {name: value for name, value in given.items() if value})

    def plain_text(self, by: Account, number: str, template_name: str, values: Mapping[str, str]) -> str:
        """Return the text to be sent as a message, with the office's name below it; raises as :meth:`fill` does."""
        return f"{self.fill(by, number, template_name, values)}\n\n{self.desk.office.name}"

    def preview(self, by: Account, form: LetterForm, paper: LetterPaper = LetterPaper.A4) -> bytes:
        """Return the PDF without keeping it. Raises InvalidInput, Conflict as writing does."""
        with self.desk.database.read() as connection:
            content, _complaint = self._content(connection, by, self._id(by, form.number), form)
        return _render(content, paper)

    def __call__(self, by: Account, form: LetterForm, paper: LetterPaper = LetterPaper.A4) -> WrittenLetter:
        """Lay the letter out and keep it.

        Raises:
            InvalidInput: number, subject or text is empty or too long, the day is before that of the complaint …
            Conflict: a letter with this number answers another complaint, or the complaint was struck out.
        """
        complaint_id, now = self._id(by, form.number), self.desk.now()
        with self.desk.database.read() as connection:
            content, complaint = self._content(connection, by, complaint_id, form)
        pdf = _render(content, paper)
        sha256 = hashlib.sha256(pdf).hexdigest()
        with self.desk.database.write() as connection:
            self._check_number(connection, complaint_id, content.letter_no)
            letter_id = answers.add_letter(
                connection,
                complaint_id,
                content.letter_no,
                content.letter_on,
                to_record(content),
                now,
                by.username,
            )
            self._record(connection, by, complaint_id, content.letter_no, paper, sha256, is_again=False)
        return WrittenLetter(letter_id, complaint.register_no, content.letter_no, pdf, sha256)

    def letters(self, by: Account, number: str) -> tuple[KeptLetter, ...]:
        """Return the letters about a complaint, oldest first."""
        by.require(Right.WRITE_LETTER)
        complaint_id = self.desk.complaint_id(number)
        with self.desk.database.read() as connection:
            self._complaint(connection, by, complaint_id)
            return answers.letters_of(connection, complaint_id)

    def again(self, by: Account, letter_id: str, paper: LetterPaper = LetterPaper.A4) -> WrittenLetter:
        """Print a kept letter again, byte for byte the same on the same paper.

        Raises:
            NotFound: there is no letter with this id.
            StorageProblem: what is stored is not what was given out.
        """
        by.require(Right.WRITE_LETTER)
        with self.desk.database.read() as connection:
            kept = answers.letter(connection, letter_id)
            if kept is None:
                raise NotFound(translate("Letter", "Surat ini tidak ada di komputer ini."), field="letter")
            complaint, _lapor_no = self._complaint(connection, by, kept.complaint_id)
            try:
                content = from_record(kept.content, lambda sha256: office_files.logo_of(connection, sha256))
            except ValueError as error:
                raise answers.damaged(kept.letter_no) from error
        pdf = _render(content, paper)
        sha256 = hashlib.sha256(pdf).hexdigest()
        with self.desk.database.write() as connection:
            self._record(connection, by, kept.complaint_id, kept.letter_no, paper, sha256, is_again=True)
        return WrittenLetter(letter_id, complaint.register_no, kept.letter_no, pdf, sha256)

    def _id(self, by: Account, number: str) -> str:
        by.require(Right.WRITE_LETTER)
        return self.desk.complaint_id(number)

    def _complaint(
        self, connection: Connection, by: Account, complaint_id: str
    ) -> tuple[Complaint, str | None]:
        """Return the complaint and its LAPOR! number."""
        complaint = complaints.get(connection, complaint_id)
        if complaint is None:
            raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
        require_sight(by, complaint.content)
        refuse_without_words(complaint)
        item = outbox.of_complaint(connection, complaint_id)
        return complaint, item.lapor_no if item else None

    def _content(
        self, connection: Connection, by: Account, complaint_id: str, typed: LetterForm
    ) -> tuple[LetterContent, Complaint]:
        from desktop.documents.letter import LetterContent

        complaint, lapor_no = self._complaint(connection, by, complaint_id)
        if complaint.status is ComplaintStatus.BATAL:
            raise Conflict(
                translate(
                    "Letter", "Pengaduan ini dibatalkan, jadi tidak dijawab. Jawab pada nomor yang benar."
                ),
                field="register_no",
            )
        form = _cleaned(typed)
        if problems := check_letter(form, complaint):
            raise InvalidInput(problems)
        self._check_number(connection, complaint_id, form.letter_no)
        office = self.desk.office
        number = from_canonical(complaint.register_no)
        content = LetterContent(
            letterhead=office.letterhead,
            place=office.place,
            letter_on=form.letter_on,
            letter_no=form.letter_no,
            nature=SECRET if complaint.content.is_secret and form.nature == USUAL else form.nature,
            enclosures=form.attachments,
            subject=form.subject,
            address=address(complaint, self.desk.reference, office.place),
            text=form.text,
            signatory=office.head,
            code=make_code(receipt_key(self.desk.keys), number, complaint.received_on),
            lapor_no=lapor_no,
            copies_to=form.copies_to,
            printed_at=self.desk.now(),
            zone=office.zone,
            is_sample=office.is_sample,
        )
        return content, complaint

    def _check_number(self, connection: Connection, complaint_id: str, letter_no: str) -> None:
        others = set(answers.complaints_with_letter_no(connection, letter_no)) - {complaint_id}
        if others:
            raise Conflict(
                translate(
                    "Letter", "Nomor surat {letter_no} sudah dipakai untuk pengaduan lain. Periksa nomornya."
                ).format(letter_no=letter_no),
                field="letter_no",
            )

    def _record(
        self,
        connection: Connection,
        by: Account,
        complaint_id: str,
        letter_no: str,
        paper: LetterPaper,
        sha256: str,
        *,
        is_again: bool,
    ) -> None:
        action = Action.LETTER_PRINTED if is_again else Action.LETTER_WRITTEN
        record(
            connection,
            action,
            self.desk.now(),
            by,
            complaint_id,
            letter_no=letter_no,
            paper=paper.value,
            sha256=sha256,
        )


def _cleaned(form: LetterForm) -> LetterForm:
    """Return the form without what no paper can show; only the text has lines."""

    def line(text: str) -> str:
        return " ".join(clean_text(text).split())

    return replace(
        form,
        letter_no=line(form.letter_no),
        subject=line(form.subject),
        text=clean_text(form.text).strip(),
        nature=line(form.nature) or USUAL,
        attachments=line(form.attachments) or "-",
        copies_to=tuple(name for name in map(line, form.copies_to) if name),
    )


def _render(content: LetterContent, paper: LetterPaper) -> bytes:
    from desktop.documents.layout import PaperSize
    from desktop.documents.letter import render_letter

    return render_letter(content, PaperSize.A4 if paper is LetterPaper.A4 else PaperSize.F4)
