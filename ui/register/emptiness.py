"""What an empty list says: one sentence and one action. Pure: no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.wording import number
from desktop.usecases.find_complaints import ComplaintFilter
from desktop.usecases.verdict_sentence import verdict_sentence
from desktop.usecases.verify_receipt import Finding
from resources.i18n import translate
from ui.common.message import Note
from ui.register.feed import Listing
from ui.register.filters import in_words


class Remedy(StrEnum):
    """What the button of an empty list does."""

    LOG = "log"
    CLEAR_FILTER = "clear_filter"
    CLEAR_SEARCH = "clear_search"
    READ_AGAIN = "read_again"


@dataclass(frozen=True, slots=True)
class Emptiness:
    """A sentence, the word of its button and what that does."""

    sentence: str
    word: str
    remedy: Remedy


def emptiness(listing: Listing, today: date) -> Emptiness:
    """Return what to say when nothing is in the list."""
    question = listing.question
    is_filtered = question.wanted != ComplaintFilter()
    filter_words = in_words(question.wanted, today)
    if listing.verdict is not None and not listing.elsewhere:
        return Emptiness(verdict_sentence(listing.verdict), _clear_words(), Remedy.CLEAR_SEARCH)
    if question.text and is_filtered:
        return _nothing_in_filter(listing, filter_words)
    if question.text:
        sentence = translate(
            "Register", "Tidak ada yang cocok dengan “{text}”. Coba satu kata saja, atau periksa angkanya."
        ).format(text=question.text)
        return Emptiness(sentence, _clear_words(), Remedy.CLEAR_SEARCH)
    if is_filtered and listing.total:
        sentence = translate("Register", "Belum ada pengaduan untuk saringan {filter}.").format(
            filter=filter_words
        )
        return Emptiness(sentence, _drop_words(), Remedy.CLEAR_FILTER)
    sentence = translate("Register", "Belum ada pengaduan. Mulai di Catat (F2).")
    return Emptiness(sentence, translate("Register", "Buka Catat"), Remedy.LOG)


def trouble(sentence: str) -> Emptiness:
    """Return what to say when the register could not be read."""
    return Emptiness(sentence, translate("Register", "Coba lagi"), Remedy.READ_AGAIN)


def _nothing_in_filter(listing: Listing, filter_words: str) -> Emptiness:
    text = listing.question.text
    if listing.elsewhere:
        sentence = translate(
            "Register", "“{text}” tidak ada di {filter}, tetapi {count} cocok di luar saringan itu."
        ).format(text=text, filter=filter_words, count=number(listing.elsewhere))
    else:
        sentence = translate(
            "Register",
            "Tidak ada yang cocok dengan “{text}”. Coba satu kata saja, atau lepaskan saringan {filter}.",
        ).format(text=text, filter=filter_words)
    return Emptiness(sentence, _drop_words(), Remedy.CLEAR_FILTER)


def verdict_note(listing: Listing) -> tuple[str, Note]:
    """Return what is said of a receipt's code above what it names, and how; "" where an empty list says it or there is none."""
    verdict = listing.verdict
    if verdict is None or not (listing.lines.count or listing.elsewhere):
        return "", Note.HINT
    looks = {Finding.GENUINE: Note.GOOD, Finding.FORGED: Note.ERROR, Finding.COPIED: Note.ERROR}
    return verdict_sentence(verdict), looks.get(verdict.finding, Note.WARNING)


def _clear_words() -> str:
    return translate("Register", "Kosongkan pencarian")


def _drop_words() -> str:
    return translate("Register", "Lepaskan saringan")


def count_words(listing: Listing) -> str:
    """Return how many of how many are listed: ``57 dari 412 pengaduan``."""
    count, total = number(listing.lines.count), number(listing.total)
    if listing.is_cut:
        return translate("Register", "{count} terbaru dari lebih banyak lagi; tambah satu kata").format(
            count=count
        )
    if listing.question.text or listing.question.wanted != ComplaintFilter():
        return translate("Register", "{count} dari {total} pengaduan").format(count=count, total=total)
    return translate("Register", "{total} pengaduan").format(total=total)
