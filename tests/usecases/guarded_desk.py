"""A desk with a secret and an oversight-grade report full of marked words, beside one that everybody may read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from desktop.runtime.attached_file import AttachedFile
from desktop.usecases.toolbox import DeskTools
from tests.usecases.desk import CLERK, SUPERVISOR, form

NAME, NIK, PHONE = "Zulmarka Tandawang", "1603025708900777", "0812-9999-7777"
WORDS = ("zulmarka", NIK, "9999", "markajudul", "markanarasi", "markaminta", "markatempat", "markaterlapor", "markagang",
         "markasusulan", "markasebab", "markaberkas", "markamail")  # fmt: skip
"""Words that stand in guarded reports alone, as they are compared: in small letters."""
SECRET_TITLE, OVERSIGHT_TITLE = "Laporan rahasia", "Laporan berkadar pengawasan"


@dataclass(frozen=True)
class Guarded:
    """Register numbers: the secret report, the one of oversight grade, the one that is struck out, and the open one."""

    secret: str
    oversight: str
    void: str
    open: str

    @property
    def hidden(self) -> tuple[str, ...]:
        return (self.secret, self.oversight, self.void)


def marked(**changes: Any) -> dict[str, Any]:
    """Return a form in which everything that can be told is marked."""
    return form(
        complainant__name=NAME,
        complainant__id_number=NIK,
        complainant__phone=PHONE,
        complainant__email="markamail@contoh.id",
        complainant__address="Gang Markagang 7",
        title="Markajudul pungli",
        narrative="Markanarasi tentang pungli.",
        remedy_sought="Markaminta",
        incident_place="Markatempat",
        respondent={"name": "Markaterlapor", "nip": None, "position": "Kepala", "unit": None},
        **changes,
    )


def fill(desk: DeskTools) -> Guarded:
    """Log the reports, each with a file, a follow-up, a correction, and links from an open one."""
    file = AttachedFile("markaberkas.pdf", b"%PDF-1.4 marka", "application/pdf")

    def log(**changes: Any) -> str:
        number = desk.log_complaint(CLERK, marked(**changes), [file]).register_no
        desk.add_follow_up(CLERK, number, "Markasusulan dari pelapor.")
        desk.correct(SUPERVISOR, number, {"title": "Markajudul pungli baru"}, "markasebab")
        return number

    secret = log(is_secret=True)
    oversight = log(classification="berkadar_pengawasan")
    void = log(is_secret=True, classification="berkadar_pengawasan")
    desk.void(SUPERVISOR, void, "markasebab salah catat")
    open_one = desk.log_complaint(CLERK, form(duplicate_of=secret)).register_no
    return Guarded(secret, oversight, void, open_one)


def told(value: object) -> Iterator[str]:
    """Return every text in a result, however deep it lies, in small letters; of a PDF what can be read on it."""
    if isinstance(value, str):
        yield value.casefold()
    elif isinstance(value, bytes):
        yield _words_of(value).casefold()
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from told(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from told(key)
            yield from told(inner)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for inner in value:
            yield from told(inner)


def leaks(value: object, *, but: str = "") -> list[str]:
    """Return the marked words that a result tells; ``but`` are words that the reader brought along."""
    text = "\n".join(told(value)).replace(but.casefold(), "") if but else "\n".join(told(value))
    return [word for word in WORDS if word in text]


def _words_of(content: bytes) -> str:
    if not content.startswith(b"%PDF"):
        return content.decode("utf-8", "replace")
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
