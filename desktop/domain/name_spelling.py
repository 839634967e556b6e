"""Names as they sound, so that one is found however it was spelled: "muhamad jusuf" is "Moh. Yoesoef".

Each word is brought to one form: the spellings of before 1972 (oe, dj, tj, nj, sj, j for y, ch for kh), letters of Arabic
names that are written in two ways (kh and h, sh, sy and s, dh and d, th and t, q and k), doubled letters, and the usual short
forms (Moh., Ach., Abd.). The form is for comparing only and is shown nowhere. Different names may share one; that finds a
person too many, never one too few.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHES = re.compile(r"['’‘`ʼ]")
_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"oe|oo", "u"),
        (r"[ck]h", "h"),
        (r"tj", "c"),
        (r"dj", "j"),
        (r"s[jyh]", "s"),
        (r"j", "y"),
        (r"dz", "z"),
        (r"([dtgb])h", r"\1"),
        (r"q", "k"),
        (r"v", "f"),
        (r"ie|iy", "i"),
        (r"uw", "u"),
        (r"(.)\1+", r"\1"),
        (r"^moh", "muh"),
        (r"^muhamed", "muhamad"),
        (r"(?<=..[aiu])h$", ""),
    )
)
_SHORT_FORMS = {
    "m": "muhamad",
    "md": "muhamad",
    "mhd": "muhamad",
    "mhmd": "muhamad",
    "muh": "muhamad",
    "muhd": "muhamad",
    "muhmd": "muhamad",
    "ah": "ahmad",
    "ahm": "ahmad",
    "ahmd": "ahmad",
    "abd": "abdul",
    "st": "siti",
}
"""By what the rules above leave of them ("Moh." is "muh" by then). A lone M. before a name is nearly always the prophet's."""


def sounds(name: str) -> str:
    """Return the words of ``name`` as they sound, parted by spaces."""
    whole = _APOSTROPHES.sub("", unicodedata.normalize("NFKD", name.casefold()))
    plain = "".join(letter for letter in whole if not unicodedata.combining(letter))
    return " ".join(sound(word) for word in _WORD.findall(plain))


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """Return one word in small letters as it sounds; remembered, since names recur."""
    for pattern, letters in _RULES:
        word = pattern.sub(letters, word)
    return _SHORT_FORMS.get(word, word)
