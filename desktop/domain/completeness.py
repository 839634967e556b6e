"""What an agency will ask back: hints about a form that is being typed, at most two, never in the way of saving."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.domain.complaint import Channel, Classification, IdType
from desktop.domain.draft_words import Form, text_of
from resources.i18n import translate

MOST_HINTS = 2
_FEW_WORDS = 8
_HAPPENED = (Classification.TIDAK_BERKADAR_PENGAWASAN.value, Classification.BERKADAR_PENGAWASAN.value, "")
_WISH = (Classification.ASPIRASI.value, Classification.PERMINTAAN_INFORMASI.value)


@dataclass(frozen=True, slots=True)
class Hint:
    """One sentence about one field (dotted JSON name)."""

    field: str
    message: str


def hints(form: Form) -> tuple[Hint, ...]:
    """Return the most useful hints, the most useful first; nothing before the narrative was begun."""
    if not text_of(form, "narrative"):
        return ()
    found = (Hint(name, message()) for name, is_missing, message in _checks() if is_missing(form))
    return tuple(hint for _, hint in zip(range(MOST_HINTS), found, strict=False))


def _checks() -> Iterator[tuple[str, Callable[[Form], bool], Callable[[], str]]]:
    """Yield field, question and sentence in the order of what costs most time when it is missing."""
    yield (
        "narrative",
        _is_short,
        lambda: translate(
            "Hints", "Uraian masih singkat. Tanyakan apa yang terjadi dan siapa yang terdampak."
        ),
    )
    yield (
        "incident_place",
        lambda form: _happened(form) and not text_of(form, "incident_place"),
        lambda: translate(
            "Hints", "Tempat kejadian belum ada. Tanyakan letaknya, misalnya dekat bangunan apa."
        ),
    )
    yield (
        "complainant.phone",
        _is_out_of_reach,
        lambda: translate("Hints", "Belum ada telepon atau email, jadi pengadu tidak dapat dihubungi."),
    )
    yield (
        "incident_date",
        lambda form: _happened(form) and not text_of(form, "incident_date"),
        lambda: translate("Hints", "Tanggal kejadian belum ada. Perkiraan pun menolong."),
    )
    yield (
        "remedy_sought",
        lambda form: text_of(form, "classification") not in _WISH and not text_of(form, "remedy_sought"),
        lambda: translate("Hints", "Harapan pengadu belum ditulis. Tanyakan penyelesaian yang diminta."),
    )
    yield (
        "respondent.unit",
        _has_nobody_accused,
        lambda: translate("Hints", "Terlapor belum ditulis. Jabatan atau unit kerjanya saja sudah cukup."),
    )
    yield (
        "target_agency",
        lambda form: not text_of(form, "target_agency"),
        lambda: translate("Hints", "Instansi tujuan belum dipilih; verifikasi akan lebih lama."),
    )


def _is_short(form: Form) -> bool:
    return len(re.findall(r"\w+", text_of(form, "narrative"))) < _FEW_WORDS


def _happened(form: Form) -> bool:
    return text_of(form, "classification") in _HAPPENED


def _is_out_of_reach(form: Form) -> bool:
    has_person = text_of(form, "complainant.id_type") != IdType.TIDAK_DIBERIKAN.value
    came = text_of(form, "channel") in ("", Channel.TATAP_MUKA.value)
    return (
        has_person
        and came
        and not text_of(form, "complainant.phone")
        and not text_of(form, "complainant.email")
    )


def _has_nobody_accused(form: Form) -> bool:
    is_oversight = text_of(form, "classification") == Classification.BERKADAR_PENGAWASAN.value
    parts = ("name", "position", "unit")
    return is_oversight and not any(text_of(form, f"respondent.{part}") for part in parts)
