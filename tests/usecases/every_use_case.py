"""Every method of every use case that takes ``by``, found where the program keeps them, with arguments for each."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, cast

from desktop import usecases
from desktop.domain.access import Account, Right, Role
from desktop.domain.letter import LetterForm
from desktop.domain.phrases import Phrase
from desktop.usecases.desk import Desk
from desktop.usecases.toolbox import DeskTools, Tools
from tests.usecases.desk import PASSWORD, form

TODAY = date(2026, 11, 24)
OTHER = Account("lain", "Orang Lain", Role.CLERK)
_BY_NAME: Mapping[str, Any] = {
    "account": Account("baru", "Baru", Role.CLERK),
    "archive": Path("arsip.loket"),
    "file": "berkas",
    "path": Path("berkas.loket"),
    "folder": Path("arsip"),
    "output": Path("keluaran"),
    "username": OTHER.username,
    "password": PASSWORD,
    "old": PASSWORD,
    "new": "kopi pagi di kantor",
    "number": "1",
    "numbers": ("1",),
    "first": TODAY,
    "last": TODAY,
    "on": TODAY,
    "changes": {"title": "Jembatan"},
    "values": {},
    "columns": (),
    "wanted": {},
    "files": {},
    "phrase": Phrase("baru", "Kalimat."),
    "was": None,
    "auth": "a",
    "token": "b",
    "lapor_no": "9165816",
    "sha256": "0" * 64,
    "complaint_id": "0",
    "passphrase": "perahu biru di sungai Enim",
    "reason": "Diminta Inspektorat",
    "id_number": "1603025708900001",
    "ask_code": lambda: "",
    "is_idle": True,
    "is_paused": True,
    "allow_unsigned": True,
    "key": None,
    "limit": 10,
}
_LETTER = LetterForm("1", "490/1/2026", TODAY, "Jawaban", "Dengan hormat,")


class Asked(Exception):
    """A use case asked for a right, which this person has."""

    def __init__(self, right: Right) -> None:
        super().__init__(right.value)
        self.right = right


class Asking(Account):
    """Somebody whose use cases end at the first right that they ask for and have."""

    def require(self, right: Right) -> None:
        super().require(right)
        raise Asked(right)


def asking(account: Account) -> Asking:
    return Asking(account.username, account.full_name, account.role, account.nip)


@dataclass(frozen=True, slots=True)
class Method:
    """One thing that can be asked of a use case; ``name`` is where it hangs: ``outbox.retry``."""

    name: str
    call: Callable[..., object]

    def ask(self, by: Account) -> object:
        """Call it for ``by``; raises LookupError for a parameter that no sample is known for."""
        arguments = {
            name: self._sample(name)
            for name, each in inspect.signature(self.call).parameters.items()
            if name != "by" and each.default is inspect.Parameter.empty
        }
        return self.call(by=by, **arguments)

    def _sample(self, name: str) -> Any:
        match self.name, name:
            case ("log_complaint", "form") | ("drafts.keep", "form"):
                return form()
            case (("letters" | "letters.preview"), "form"):
                return _LETTER
            case "settings.set", "name":
                return "receipt_anonymous_name"
            case "settings.set", "value":
                return "full"
        if name in _BY_NAME:
            return _BY_NAME[name]
        return "proses" if inspect.signature(self.call).parameters[name].annotation == "str" else None


def every_method(tools: Tools, desk: DeskTools) -> list[Method]:
    """Return every method with a parameter ``by``: of what the program gathers, and of what a screen makes for itself."""
    seen: set[type] = set()
    found = list(_methods_of([*_parts(tools, ""), *_parts(desk, "")], seen))
    made = [
        (cls.__name__, _made(cls, desk)) for cls in sorted(_classes() - seen, key=lambda each: each.__name__)
    ]
    return sorted((*found, *_methods_of(made, seen)), key=lambda each: each.name)


def _methods_of(parts: list[tuple[str, object]], seen: set[type]) -> Iterator[Method]:
    """Yield what can be asked of these and of what is inside them, each kind under the shortest name."""
    while parts:
        place, value = parts.pop(0)
        if not type(value).__module__.startswith(usecases.__name__) or type(value) in (Desk, *seen):
            continue
        seen.add(type(value))
        for name in _asked_by(type(value)):
            label = place if name == "__call__" else f"{place}.{name}"
            yield Method(
                label, cast("Callable[..., object]", value if name == "__call__" else getattr(value, name))
            )
        if is_dataclass(value):
            parts += _parts(value, f"{place}.")


def _parts(owner: Any, prefix: str) -> list[tuple[str, object]]:
    return [(f"{prefix}{each.name}", getattr(owner, each.name)) for each in fields(owner)]


def _asked_by(cls: type) -> list[str]:
    return [
        name
        for name, routine in inspect.getmembers(cls, inspect.isfunction)
        if (name == "__call__" or not name.startswith("_")) and "by" in inspect.signature(routine).parameters
    ]


def _classes() -> set[type]:
    """Return every class of the use cases that has such a method."""
    modules = [import_module(f"{usecases.__name__}.{each.name}") for each in iter_modules(usecases.__path__)]
    return {
        cls
        for module in modules
        for _name, cls in inspect.getmembers(module, inspect.isclass)
        if cls.__module__ == module.__name__ and _asked_by(cls)
    }


def _made(cls: type, desk: DeskTools) -> object:
    """Return a use case that a screen or another use case makes for itself."""
    known = {"desk": desk.desk, "alone": nullcontext, "rarity": None, "learned": None}
    return cls(**{each.name: known[each.name] for each in fields(cls)})
