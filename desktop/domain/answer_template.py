"""Standard answers: texts with placeholders in braces that become the words of one letter (domain.md 4.6).

A template is read once and its values are put in as they are: braces in what a citizen wrote stay braces.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.errors import InvalidInput, Problem
from resources.i18n import translate

PLACEHOLDERS = (
    "sapaan",
    "nama",
    "nomor_register",
    "pokok",
    "tanggal_terima",
    "instansi",
    "nomor_surat_instansi",
    "intisari",
    "batas_kelengkapan",
    "daftar_kelengkapan",
    "nomor_lapor",
)
"""The names that may stand in braces."""
_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")


@dataclass(frozen=True, slots=True)
class AnswerTemplate:
    """A standard answer: its name for commands, its title for people, its text with placeholders."""

    name: str
    title: str
    text: str


def placeholders(text: str) -> tuple[str, ...]:
    """Return the names in braces, each once, in the order in which they stand."""
    return tuple(dict.fromkeys(match[1].strip() for match in _PLACEHOLDER.finditer(text)))


def check_template(text: str) -> tuple[Problem, ...]:
    """Return what is wrong with the text of a template: names that nothing is known for, and lonely braces."""
    unknown = [name for name in placeholders(text) if name not in PLACEHOLDERS]
    found = [
        Problem(
            "text",
            "unknown_placeholder",
            translate("Answers", "Isian {name} tidak dikenal. Yang dikenal: {known}.").format(
                name=_braced(name[:40]), known=", ".join(map(_braced, PLACEHOLDERS))
            ),
        )
        for name in unknown
    ]
    if any(brace in _PLACEHOLDER.sub("", text) for brace in "{}"):
        words = translate("Answers", "Ada kurung kurawal tanpa pasangannya. Tulis isian sebagai {example}.")
        found.append(Problem("text", "lonely_brace", words.format(example=_braced("nama"))))
    return tuple(found)


def fill(template: AnswerTemplate, values: Mapping[str, str]) -> str:
    """Return the text of ``template`` with every placeholder replaced by its value.

    Raises:
        InvalidInput: the template is not sound (``text``), or values are missing or blank (each by its own name).
    """
    problems = check_template(template.text)
    if problems:
        raise InvalidInput(problems)
    missing = [name for name in placeholders(template.text) if not values.get(name, "").strip()]
    if missing:
        words = translate("Answers", "Isian {name} belum diisi.")
        raise InvalidInput(
            tuple(Problem(name, "required", words.format(name=_braced(name))) for name in missing)
        )
    return _PLACEHOLDER.sub(lambda match: values[match[1].strip()], template.text)


def _braced(name: str) -> str:
    return f"{{{name}}}"
