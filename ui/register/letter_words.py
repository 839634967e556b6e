"""The words of a letter while it is written: what was typed, and what stands where something is still to be typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.answer_template import AnswerTemplate, fill, placeholders
from resources.i18n import translate

LONG_VALUES = frozenset({"intisari", "daftar_kelengkapan"})
"""Placeholders whose values have several lines."""


@dataclass(slots=True)
class TypedLetter:
    """A letter as typed so far. ``text`` is None as long as it is what the template makes of ``values``."""

    template: str
    values: dict[str, str] = field(default_factory=dict)
    text: str | None = None
    plain: dict[str, str] = field(default_factory=dict)
    """The other fields by name, as typed."""

    @property
    def is_blank(self) -> bool:
        """Tell whether closing would lose nothing that a person wrote."""
        return self.text is None and not any(value.strip() for value in self.values.values())


def value_label(name: str) -> str:
    """Return how the value of a placeholder is called."""
    labels = {
        "sapaan": translate("Letter", "Sapaan"),
        "nama": translate("Letter", "Nama pengadu"),
        "nomor_register": translate("Letter", "Nomor register"),
        "pokok": translate("Letter", "Pokok pengaduan"),
        "tanggal_terima": translate("Letter", "Tanggal diterima"),
        "instansi": translate("Letter", "Instansi"),
        "nomor_surat_instansi": translate("Letter", "Nomor dan tanggal surat instansi"),
        "intisari": translate("Letter", "Intisari jawaban"),
        "batas_kelengkapan": translate("Letter", "Batas melengkapi"),
        "daftar_kelengkapan": translate("Letter", "Data yang harus dilengkapi"),
        "nomor_lapor": translate("Letter", "Nomor LAPOR!"),
    }
    return labels[name]


def gap(name: str) -> str:
    """Return what stands in the text as long as a value is missing; a letter with it is never made."""
    return translate("Letter", "[{label}: belum diisi]").format(label=value_label(name))


def words_of(template: AnswerTemplate, known: Mapping[str, str], typed: Mapping[str, str]) -> str:
    """Return the text of the letter, with a gap for each value that is still missing.

    Raises:
        InvalidInput: the template is not sound.
    """
    values = {name: value.strip() for name, value in typed.items() if value.strip()}
    gaps = {name: gap(name) for name in placeholders(template.text) if name in typed and name not in values}
    return fill(template, {**known, **values, **gaps})


def gaps_in(text: str, names: Mapping[str, str]) -> list[str]:
    """Return those of ``names`` whose gap is still in the text."""
    return [name for name in names if gap(name) in text]


def put_in(text: str, name: str, before: str, now: str) -> str | None:
    """Return a text changed by hand with another value in it, None if its place cannot be told any more.

    The place is the gap, or else the value that stood there ``before`` where it occurs just once.
    """
    if gap(name) in text:
        return text.replace(gap(name), now.strip() or gap(name))
    was = before.strip()
    if was == now.strip():
        return text
    if was and text.count(was) == 1:
        return text.replace(was, now.strip() or gap(name))
    return None
