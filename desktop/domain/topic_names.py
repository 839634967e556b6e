"""Topic names in readable letters.

The national topic tree is written in capitals throughout; on paper and on screen "Jalan Berlubang" reads better, as long
as KTP, PDAM and SP4N stay what they are. Words without a vowel or with a digit are abbreviations by themselves, the
others that occur in the tree are listed.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ABBREVIATION_LIST = """
AHU APBD APBN APD ASN BIOCF BPU BUMD BUMN COB COVID CSIRT EPS HAM HCU ICCU ICU IMB ISPA ITE JDIH JPO KAI KIP KIS
KITAP KITAS KUA KUR LAPOR MI MLA NICU NIDN NIK NISN NUPTK ODGJ OPD OSS PAUD PBI PBPU PDAM PICU PIPP PMI PPID PPU
REDD RI RSUD RTLH SARA SEP SIM SIMBG SIP SIPD SIPP SIRUP SLA SRGI TKA TKI UMKM UMP UMR VA WNA WNI
I II III IV VI VII VIII IX XI
"""
_SMALL_WORD_LIST = """
antara atas atau bagi dalam dan dari dengan di dll ke kepada oleh pada sebagai serta tanpa terkait untuk via yang yg
"""
_ABBREVIATIONS = frozenset(_ABBREVIATION_LIST.split())
_SMALL_WORDS = frozenset(_SMALL_WORD_LIST.split())
_WORD = re.compile(r"[^\W_]+")
_VOWEL = re.compile(r"[AEIOU]")
_DIGIT = re.compile(r"[0-9]")


@lru_cache(maxsize=4096)
def topic_name(text: str) -> str:
    """Return ``JALAN BERLUBANG`` as ``Jalan Berlubang``; a name that is not all capitals stays as it is."""
    if not text.isupper():
        return text
    return _WORD.sub(lambda match: _readable(match.group(), is_first=match.start() == 0), text)


def _readable(word: str, *, is_first: bool) -> str:
    lower = word.lower()
    if lower in _SMALL_WORDS:
        return word.capitalize() if is_first else lower
    if word in _ABBREVIATIONS or _DIGIT.search(word) or not _VOWEL.search(word):
        return word
    return word.capitalize()
