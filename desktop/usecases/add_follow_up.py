"""Adding to a report that is logged already: a note, an answer to the agency, papers that the citizen brought later.

What may have been sent is never changed (sp4n-api.md rule 8); everything later goes as a follow-up, queued like the report
itself and sent once that has a LAPOR! number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Attachment, Complaint, ComplaintStatus
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.follow_up import FollowUpPayload, FollowUpPurpose, marked, pieces
from desktop.domain.outbox import OutboxItem, SyncState
from desktop.runtime.attached_file import AttachedFile
from desktop.runtime.disk_room import require_room_for_files
from desktop.store import complaints, outbox
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from desktop.usecases.erased import refuse_without_words
from desktop.usecases.log_complaint import check_file_count
from resources.i18n import translate

LONGEST_TEXT = 5_000


@dataclass(frozen=True)
class AddFollowUp:
    """Queue a follow-up to a complaint."""

    desk: Desk

    def __call__(self, by: Account, number: str, text: str, files: Sequence[AttachedFile] = ()) -> int:
        """Queue ``text`` and ``files`` as a follow-up; return in how many pieces it will go.

        Raises:
            NotAllowed, NotFound, StorageProblem
            InvalidInput: the text is empty or too long, or there are too many files.
            Conflict: the complaint is void or withdrawn, or is not to be sent.
        """
        by.require(Right.ADD_FOLLOW_UP)
        plain = _checked(text)
        check_file_count(len(files))
        if files:
            require_room_for_files(self.desk.attachments.folder.parent)
        kept = tuple(
            Attachment(file.name, self.desk.attachments.put(file.content), len(file.content), file.media_type)
            for file in files
        )
        complaint_id = self.desk.complaint_id(number)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            complaint, item = complaint_and_report(connection, complaint_id)
            if complaint.status is not ComplaintStatus.DITERIMA or item.state is SyncState.WITHHELD:
                raise Conflict(
                    translate(
                        "FollowUp", "{number} tidak dikirim ke LAPOR!, jadi tidak ada susulannya."
                    ).format(number=complaint.register_no),
                    field="register_no",
                )
            complaints.attach(connection, complaint_id, kept)
            count = queue_follow_up(connection, complaint, FollowUpPurpose.NOTE, plain, kept)
            record(
                connection, Action.FOLLOW_UP_QUEUED, now, by, complaint_id, text=plain, attachments=len(kept)
            )
        return count


def piece_count(text: str) -> int:
    """Return in how many pieces ``text`` would go, at least one."""
    return len(pieces(_plain(text)))


def queue_follow_up(
    connection: Connection,
    complaint: Complaint,
    purpose: FollowUpPurpose,
    text: str,
    files: tuple[Attachment, ...] = (),
) -> int:
    """Queue ``text`` in as many pieces as it needs, the files with the first; return how many."""
    texts = pieces(text)
    before = outbox.follow_up_count(connection, complaint.id)
    for part, piece in enumerate(texts, start=1):
        payload = FollowUpPayload(
            register_no=complaint.register_no,
            ordinal=before + part,
            purpose=purpose,
            content=marked(complaint.register_no, before + part, part, len(texts), piece),
            is_secret=complaint.content.is_secret,
            target_agency=complaint.content.target_agency,
            attachments=files if part == 1 else (),
        )
        outbox.enqueue_follow_up(connection, complaint.id, complaint.content.title, payload)
    return len(texts)


def complaint_and_report(connection: Connection, complaint_id: str) -> tuple[Complaint, OutboxItem]:
    """Return a complaint with the item that is its report.

    Raises:
        NotFound: it is not here.
        Conflict: its words are erased or sealed.
    """
    complaint = complaints.get(connection, complaint_id)
    item = outbox.of_complaint(connection, complaint_id)
    if complaint is None or item is None:
        raise NotFound(translate("Complaint", "Pengaduan ini tidak ada di komputer ini."))
    refuse_without_words(complaint)
    return complaint, item


def _plain(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())


def _checked(text: str) -> str:
    plain = _plain(text)
    is_printable = all(ch.isprintable() or ch == "\n" for ch in plain)
    if not plain or len(plain) > LONGEST_TEXT or not is_printable:
        raise InvalidInput.of(
            "text",
            "invalid",
            translate("FollowUp", "Tulis isi susulan, paling banyak {limit} huruf.").format(
                limit=LONGEST_TEXT
            ),
        )
    return plain
