"""How a text is worded: carefully, as people talk, with slips, in capitals, or thumbed into a telephone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from random import Random

from desktop.domain.complaint import Channel
from desktop.usecases.sample_complaints.phrases import sentence
from desktop.usecases.sample_complaints.templates import wording

_PAUSES = (" ", ", ", ", ", " .. ", "\n", "\n")
SLIP_SHARE = 0.035
"""Share of longer words with a slip in careless writing."""
REPLACED_SHARE = 0.6


class Style(StrEnum):
    """A way of wording; the values name the sections of wording.toml."""

    FORMAL = "formal"
    COLLOQUIAL = "colloquial"
    MISSPELT = "misspelt"
    CAPITALS = "capitals"
    CHAT = "chat"


_AT_THE_DESK = {Style.FORMAL: 62, Style.COLLOQUIAL: 24, Style.MISSPELT: 8, Style.CAPITALS: 4, Style.CHAT: 2}
_BY_CHANNEL = {
    Channel.WHATSAPP: {Style.CHAT: 66, Style.MISSPELT: 20, Style.CAPITALS: 7, Style.COLLOQUIAL: 7},
    Channel.SURAT: {Style.FORMAL: 68, Style.MISSPELT: 20, Style.CAPITALS: 12},
    Channel.EMAIL: {Style.FORMAL: 75, Style.MISSPELT: 15, Style.CHAT: 10},
}


def choose_style(channel: Channel, rng: Random) -> Style:
    """Choose a way of wording that is usual on this channel."""
    weights = _BY_CHANNEL.get(channel, _AT_THE_DESK)
    return rng.choices(list(weights), list(weights.values()))[0]


def opening(style: Style, rng: Random) -> str:
    """Return the words with which somebody begins, often none."""
    return str(rng.choice(wording()[style]["openings"]))


def closing(style: Style, rng: Random) -> str:
    """Return the words with which somebody ends, often none."""
    return str(rng.choice(wording()[style]["closings"]))


def worded(text: str, style: Style, rng: Random) -> str:
    """Return ``text`` (careful sentences) in the given style."""
    match style:
        case Style.FORMAL:
            return text
        case Style.CAPITALS:
            return text.upper()
        case Style.COLLOQUIAL:
            return sentence(_replaced(text, style, rng))
        case Style.MISSPELT:
            return _with_slips(_replaced(text, style, rng), rng)
        case Style.CHAT:
            return _with_slips(_replaced(text, style, rng), rng).lower().rstrip(".")


def joined(sentences: Iterable[str], style: Style, rng: Random) -> str:
    """Return the sentences as one text; on a telephone one thought follows the other without full stops."""
    parts = [part for part in sentences if part]
    if style is not Style.CHAT or not parts:
        return " ".join(parts)
    return parts[0] + "".join(rng.choice(_PAUSES) + part for part in parts[1:])


def _replaced(text: str, style: Style, rng: Random) -> str:
    for word, choices in wording()[style]["words"]:
        parts = re.split(rf"(?<!-)\b({re.escape(word)})\b(?!-)", text, flags=re.IGNORECASE)
        parts[1::2] = [_in_its_place(found, choices, rng) for found in parts[1::2]]
        text = "".join(parts)
    return text


def _in_its_place(word: str, choices: str, rng: Random) -> str:
    if rng.random() > REPLACED_SHARE or (word[0].isupper() and word[1:2].isupper()):
        return word
    new = rng.choice(choices.split("|"))
    return sentence(new) if word[0].isupper() else new


def _with_slips(text: str, rng: Random) -> str:
    words = text.split(" ")
    for place, word in enumerate(words):
        if len(word) > 5 and word.isalpha() and word.islower() and rng.random() < SLIP_SHARE:
            words[place] = _slip(word, rng)
    return " ".join(words)


def _slip(word: str, rng: Random) -> str:
    place = rng.randint(1, len(word) - 3)
    match rng.randint(0, 2):
        case 0:
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        case 1:
            return word[:place] + word[place + 1 :]
        case _:
            return word[:place] + word[place] + word[place:]
