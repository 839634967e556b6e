"""The reason that a person gives for changing what was logged."""

from __future__ import annotations

from desktop.domain.errors import InvalidInput

LONGEST_REASON = 300


def checked_reason(text: str, refusal: str) -> str:
    """Return the reason as one line.

    ``refusal`` is the sentence for an empty or too long one; ``{limit}`` in it is the number of characters.

    Raises:
        InvalidInput: naming ``reason``.
    """
    plain = " ".join(text.split())
    if not plain or len(plain) > LONGEST_REASON or not plain.isprintable():
        raise InvalidInput.of("reason", "invalid", refusal.format(limit=LONGEST_REASON))
    return plain
