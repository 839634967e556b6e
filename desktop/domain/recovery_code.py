"""The recovery key as it stands on paper: 160 bits of chance in eight groups of five characters.

Each group ends in a character that checks it: a weighted sum over the field of 32 elements of its characters and its place.
So a wrong character, two swapped characters and two swapped groups are told at once, with the number of the group.
"""

from __future__ import annotations

import re
import secrets

from desktop.domain.crockford import ALPHABET, check_character, read_alike
from desktop.domain.errors import InvalidInput
from resources.i18n import translate

GROUPS = 8
_GROUP = 5


def new_recovery_code() -> str:
    """Return a new code by chance, as it is shown: ``7K3QM-2X9RT-…``."""
    groups = []
    for place in range(1, GROUPS + 1):
        body = "".join(secrets.choice(ALPHABET) for _ in range(_GROUP - 1))
        groups.append(body + _check(place, body))
    return "-".join(groups)


def read_recovery_code(text: str) -> str:
    """Return the code as :func:`new_recovery_code` shows it, typed in any letter case and grouping.

    What looks alike is read alike: O is 0, I and L are 1.

    Raises:
        InvalidInput: naming the first group that is mistyped, or how many characters there are instead of 40.
    """
    pieces = [piece for piece in re.split(r"[-–—·.\s]+", read_alike(text.upper())) if piece]
    characters = "".join(pieces)
    if len(pieces) != GROUPS or len(characters) == GROUPS * _GROUP:
        pieces = _grouped(characters)
    for place, group in enumerate(pieces, 1):
        if (
            len(group) != _GROUP
            or any(c not in ALPHABET for c in group)
            or _check(place, group[:-1]) != group[-1]
        ):
            raise InvalidInput.of(
                "recovery_key",
                "mistyped",
                translate(
                    "RecoveryKey",
                    "Kelompok ke-{place} kunci pemulihan salah ketik. Periksa lagi di lembarnya.",
                ).format(place=place),
            )
    return "-".join(pieces)


def _grouped(characters: str) -> list[str]:
    """Cut what was typed in other groups, or in none; raises InvalidInput if it is not as long as a code."""
    if len(characters) != GROUPS * _GROUP:
        raise InvalidInput.of(
            "recovery_key",
            "wrong_length",
            translate("RecoveryKey", "Kunci pemulihan terdiri dari 40 huruf; yang diketik {count}.").format(
                count=len(characters)
            ),
        )
    return [characters[at : at + _GROUP] for at in range(0, len(characters), _GROUP)]


def _check(place: int, body: str) -> str:
    return check_character(ALPHABET[place] + body)
