"""The few ways in which a person's wish cannot be carried out, each with one plain sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a value is refused, or one warning about it.

    ``field`` is the dotted JSON name of the value ("complainant.name"), ``code`` is stable for scripts,
    ``message`` is one plain sentence in the interface's language.
    """

    field: str
    code: str
    message: str


class LoketError(Exception):
    """Base of all errors that carry a sentence for the person at the desk."""

    code = "error"

    def __init__(self, message: str, *, code: str | None = None, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        if code is not None:
            self.code = code


class InvalidInput(LoketError):
    """What was given breaks a rule; nothing was stored."""

    code = "invalid"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        super().__init__(first.message, code=first.code, field=first.field)
        self.problems = problems

    @classmethod
    def of(cls, field: str, code: str, message: str) -> InvalidInput:
        """Build the error for a single field."""
        return cls((Problem(field, code, message),))


class NotFound(LoketError):
    """The named record does not exist here."""

    code = "not_found"


class NotSignedIn(LoketError):
    """Name or password do not match, or nobody is signed in."""

    code = "not_signed_in"


class NotAllowed(LoketError):
    """The signed-in person's role does not include this right."""

    code = "not_allowed"


class StorageProblem(LoketError):
    """A file, folder, disk or database does not do what is needed."""

    code = "storage"


class Conflict(LoketError):
    """The record is in a state in which this cannot be done."""

    code = "conflict"
