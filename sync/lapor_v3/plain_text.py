"""Words of other people made harmless: markup becomes plain text, and what could deceive the eye is left out.

Read by hand, for html.parser takes a time that grows with the square of what a hostile text holds, and drops words that
only look like a tag (``<budi@contoh.id>``). Every step here is linear, and nothing raises.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

LIMIT = 5_000
"""The most characters that are kept of one text."""
_READ_LIMIT = 100_000
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]{0,30})(?:[\s/][^<>]*)?>|<[!?][^<>]*>")
_BLOCK = re.compile(
    "address|article|aside|blockquote|br|center|d[dlt]|div|fig(caption|ure)|footer|form|h[1-6r]|header|li|main|nav|ol|p|"
    "pre|section|table|tr|ul"
)
_OTHER = re.compile(
    "a|abbr|acronym|audio|b|big|body|button|caption|cite|code|col|colgroup|del|em|embed|font|head|html|i|iframe|img|input|"
    "ins|kbd|label|link|mark|meta|object|option|param|q|s|samp|select|small|source|span|strike|strong|sub|sup|svg|path|"
    "tbody|td|textarea|tfoot|th|thead|time|tt|u|var|video|wbr|.*:.*"
)
_UNSEEN = re.compile("script|style|template|noscript|title")
_LINE_ENDS = str.maketrans(dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co"})
"""Controls, invisible and direction-changing marks, halves of characters, and private signs."""


def plain_text(text: str, limit: int = LIMIT) -> str:
    """Return ``text``, which may hold HTML, as at most ``limit`` plain characters; longer text ends with an ellipsis."""
    is_cut = len(text) > _READ_LIMIT
    read = _whole_tags(text[:_READ_LIMIT]) if is_cut else text
    lines = (" ".join(line.split()) for line in _visible(_without_markup(read)).splitlines())
    shown = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    if len(shown) > limit or (is_cut and shown):
        return shown[: limit - 1].rstrip() + "…"
    return shown


def plain_line(text: str, limit: int) -> str:
    """Return ``text`` as one plain line of at most ``limit`` characters."""
    line = " ".join(plain_text(text).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def _whole_tags(text: str) -> str:
    """Return ``text`` without a tag that was cut in two at its end."""
    opened = text.rfind("<")
    return text[:opened] if opened > text.rfind(">") else text


def _without_markup(text: str) -> str:
    if "<" not in text and "&" not in text:
        return text
    return "".join(_seen_parts(_without_comments(text)))


def _without_comments(text: str) -> str:
    parts = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts.append(text[at:start])
        at = end + 3
    return "".join((*parts, text[at:]))


def _seen_parts(text: str) -> Iterator[str]:
    """List what a reader of the page would see: words, and the breaks and bullets that tags mean."""
    at = 0
    unseen = None
    for tag in _TAG.finditer(text):
        closes, name = tag[1], (tag[2] or "").lower()
        if unseen is not None:
            if closes and name == unseen:
                unseen, at = None, tag.end()
            continue
        if name and not (_BLOCK.fullmatch(name) or _OTHER.fullmatch(name) or _UNSEEN.fullmatch(name)):
            continue  # no tag of HTML: words between angle brackets
        yield unescape(text[at : tag.start()])
        at = tag.end()
        if _UNSEEN.fullmatch(name):
            unseen = None if closes else name
        elif name == "li":
            yield "" if closes else "\n- "
        elif name in ("td", "th"):
            yield " "
        elif _BLOCK.fullmatch(name):
            yield "\n"
    if unseen is None:
        yield unescape(text[at:])


def _visible(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").translate(_LINE_ENDS)
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in _HIDDEN)
