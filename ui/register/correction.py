"""One correction as it is made: what was read, what stands in the fields now, and what that changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.complaint import ComplaintContent, IdType
from desktop.domain.form_fields import is_personal
from desktop.domain.form_fields import label as field_label
from desktop.usecases.correct_complaint import flat_content
from ui.register.correction_inputs import Correctable

_ID_TYPE, _ID_NUMBER = "complainant.id_type", "complainant.id_number"


@dataclass(frozen=True, slots=True)
class Change:
    """A value before and after, as people read it; empty words are an empty field."""

    name: str
    label: str
    before: str
    after: str


@dataclass(slots=True)
class CorrectionDraft:
    """What was typed and not saved yet, by field; ``reason`` as typed."""

    typed: dict[str, str] = field(default_factory=dict)
    reason: str = ""

    @property
    def is_blank(self) -> bool:
        """Tell whether there is nothing in it."""
        return not self.typed and not self.reason.strip()

    def kept(self) -> dict[str, object]:
        """Return what the store keeps of it."""
        return {} if self.is_blank else {"typed": dict(self.typed), "reason": self.reason}

    @classmethod
    def of(cls, kept: Mapping[str, object]) -> CorrectionDraft:
        """Return what was kept; whatever does not fit is left out."""
        typed = kept.get("typed")
        pairs = typed.items() if isinstance(typed, dict) else ()
        return cls({str(name): str(value) for name, value in pairs}, str(kept.get("reason") or ""))


class Correction:
    """Holds the fields against what was read."""

    def __init__(self, inputs: Mapping[str, Correctable], content: ComplaintContent) -> None:
        self._inputs = inputs
        self.content = content
        self._values: dict[str, Any] = {}
        self._typed: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self.read(content, {})

    def read(self, content: ComplaintContent, typed: Mapping[str, str]) -> None:
        """Hold the fields against ``content`` from now on; ``typed`` stays in its fields."""
        self.content = content
        self._values = flat_content(content)
        for name, each in self._inputs.items():
            each.show(self._values.get(name))
            self._typed[name], self._words[name] = each.typed(), each.words()
        for name, text in typed.items():
            if name in self._inputs:
                self._inputs[name].retype(text)

    def typed(self) -> dict[str, str]:
        """Return what was typed, by field."""
        return {
            name: each.typed() for name, each in self._inputs.items() if each.typed() != self._typed[name]
        }

    def changes(self) -> list[Change]:
        """Return what is another now, in the order of the form."""
        return [
            Change(name, field_label(name), self._words[name], self._inputs[name].words())
            for name in self.typed()
        ]

    def form(self) -> dict[str, object]:
        """Return the changes as part of the JSON form."""
        flat = {name: self._inputs[name].meant() for name in self.typed()}
        if flat.get(_ID_TYPE) == IdType.TIDAK_DIBERIKAN.value:
            flat[_ID_NUMBER] = None
        form: dict[str, object] = {}
        for name, value in flat.items():
            group, _, key = name.rpartition(".")
            if not group:
                form[key] = value
                continue
            inner = form.setdefault(group, {})
            assert isinstance(inner, dict)
            inner[key] = value
        return form

    def reaches_lapor(self) -> bool:
        """Tell whether LAPOR! gets any of what has changed."""
        return any(not is_personal(name) and name != "channel" for name in self.typed())

    def differing(self, content: ComplaintContent) -> list[str]:
        """Return the names of the fields that are another in ``content`` than in what was read."""
        values = flat_content(content)
        return [name for name in self._inputs if values.get(name) != self._values.get(name)]
