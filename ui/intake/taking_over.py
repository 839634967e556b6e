"""Which fields an identity of an earlier visit may fill: what a clerk typed is left alone. No Qt."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.complaint import Complainant
from ui.common.matching import fold
from ui.intake import form as names

_TEXTS = (
    (names.NAME, "name"),
    (names.PHONE, "phone"),
    (names.ADDRESS, "address"),
    (names.OCCUPATION, "occupation"),
    (names.EMAIL, "email"),
    (names.DISABILITY, "disability"),
)


def may_be(identity: Complainant, typed: names.Values) -> bool:
    """Tell whether a typed name may be this person's: a telephone is often shared by a family."""
    typed_name, known = _name_words(names.words(typed.get(names.NAME))), _name_words(identity.name or "")
    return not typed_name or not known or bool(typed_name & known)


def to_fill(identity: Complainant, typed: names.Values) -> dict[str, object]:
    """Return what to put into the form, as :meth:`FormView.typed` returns values; empty when there is nothing left to fill.

    Only empty fields are filled; a name that was begun is completed. In whose name somebody speaks is asked anew each time.
    """
    filled: dict[str, object] = {}
    for name, key in _TEXTS:
        value = getattr(identity, key)
        if value and (_is_empty(typed, name) or (name == names.NAME and _completes(value, typed))):
            filled[name] = value
    if identity.id_number and _is_empty(typed, names.ID_NUMBER):
        filled[names.ID_TYPE] = {"key": identity.id_type.value}
        filled[names.ID_NUMBER] = identity.id_number
    if identity.village_code and _is_empty(typed, names.VILLAGE):
        filled[names.VILLAGE] = {"key": identity.village_code}
    if identity.gender is not None and not names.chosen_key(typed.get(names.GENDER)):
        filled[names.GENDER] = {"key": identity.gender.value}
    return filled


def still_stands(filled: Mapping[str, object], typed: names.Values) -> bool:
    """Tell whether the fields still hold what was put into them."""
    return all(_plain(typed.get(name)) == _plain(value) for name, value in filled.items())


def _is_empty(typed: names.Values, name: str) -> bool:
    return not names.words(typed.get(name)).strip()


def _completes(known: str, typed: names.Values) -> bool:
    begun = _name_words(names.words(typed.get(names.NAME)))
    return bool(begun) and begun < _name_words(known)


def _name_words(name: str) -> set[str]:
    return set(fold(name).replace(",", " ").replace(".", " ").split())


def _plain(value: object) -> str:
    return names.chosen_key(value) or "".join(names.words(value).split())
