"""Samples of the record of an erasure and of a citizen's copy of their data."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desktop.documents.erasure_record import ErasedLine, ErasureRecord, render_erasure_record
from desktop.documents.person_data import PersonComplaint, PersonRecord, render_person_data
from desktop.domain.complaint import Attachment, Classification, Respondent
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import RegisterNumber
from tests.documents.samples import COMPLAINT, CONTENT, OFFICE

_KINDS = tuple(Classification)
_FIRST = date(2026, 1, 5)
RECORD = ErasureRecord(
    act="01912c5e-7d70-7a3b-9f52-0c6f3b2a1d44",
    at=datetime(2032, 1, 12, 2, 40, tzinfo=UTC),
    basis="Nota Persetujuan Bupati Muara Enim Nomor 045/12/2032 tanggal 8 Januari 2032",
    years=5,
    officer="Ani Rahmawati, S.Kom.",
    officer_nip="198001012005012001",
    lines=tuple(
        ErasedLine(
            str(RegisterNumber("ME01", "L1", 26, place)),
            _FIRST + timedelta(days=4 * place),
            _FIRST + timedelta(days=4 * place + 9),
            _KINDS[place % len(_KINDS)],
        )
        for place in range(1, 53)
    ),
    files=81,
    letters=37,
    carried=0,
    closed_days=49,
)
_FILES = tuple(
    Attachment(name, f"{place:064x}", size, kind)
    for place, (name, size, kind) in enumerate(
        (("foto-jalan-1.jpg", 412_000, "image/jpeg"), ("surat-keterangan-rt.pdf", 96_000, "application/pdf"))
    )
)
_PERSON = PersonRecord(
    made_at=datetime(2026, 12, 9, 3, 5, tzinfo=UTC),
    made_by="Atasan",
    years=5,
    complaints=(
        PersonComplaint(
            complaint=replace(
                COMPLAINT,
                attachments=_FILES,
                content=replace(
                    CONTENT, respondent=Respondent("Kepala UPTD Jalan", None, None, "Dinas PUPR")
                ),
            ),
            agency="Dinas PUPR",
            home="Pasar I Muara Enim, Kec. Muara Enim",
            place="Pasar I Muara Enim, Kec. Muara Enim",
            state=SyncState.CONFIRMED,
            lapor_no="9215389",
            sent_at=datetime(2026, 11, 24, 6, 50, tzinfo=UTC),
            sent_follow_ups=1,
            finished_on=date(2026, 12, 4),
            letters=(("490/1187/DISKOMINFO-IKP/2026", date(2026, 12, 4)),),
            answers=(("2 Des 2026", "Lubang telah ditambal dan rambu dipasang pada 2 Desember 2026."),),
            deeds=(
                ("24 Nov 2026", "Petugas", "mencatat pengaduan"),
                ("24 Nov 2026", "Petugas", "mencetak tanda terima"),
                ("24 Nov 2026", "Loket (otomatis)", "mengirim ke SP4N-LAPOR!"),
                ("1 Des 2026", "Atasan", "membuka catatan lengkap, 3 kali"),
                ("1 Des 2026", "Atasan", "melihat NIK dan telepon"),
                ("4 Des 2026", "Atasan", "menulis surat jawaban"),
            ),
        ),
    ),
)
PAPERS = {
    "berita-acara-pemusnahan.pdf": lambda: render_erasure_record(RECORD, OFFICE),
    "data-pribadi.pdf": lambda: render_person_data(_PERSON, OFFICE),
}
