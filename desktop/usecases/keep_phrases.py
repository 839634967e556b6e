"""The standard phrases of an office: those that come with the program, as far as the office left them, and its own.

Everybody uses them; supervisors and admins keep them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from desktop.domain.access import Account, Right
from desktop.domain.errors import InvalidInput, NotFound
from desktop.domain.form_fields import clean_text
from desktop.domain.phrases import MARK, SHORT, Phrase, PhraseScope
from desktop.runtime.clock import Clock
from desktop.store import phrases
from desktop.store.engine import Connection, Database
from desktop.store.history import Action, record
from resources import resource
from resources.i18n import translate

LONGEST = 500
"""Most characters of a phrase."""


@dataclass(frozen=True)
class KeepPhrases:
    """List, add, change and remove standard phrases."""

    database: Database
    clock: Clock

    def list(self) -> Sequence[Phrase]:
        """Return the phrases in use, by short form."""
        with self.database.read() as connection:
            return _in_use(connection)

    def keep(self, by: Account, short: str, text: str, scope: PhraseScope = PhraseScope.ANY) -> Phrase:
        """Add a phrase or change the one with this short form; a typed ``::`` before it does not matter.

        Raises:
            NotAllowed
            InvalidInput: the short form or the text is not acceptable.
        """
        by.require(Right.KEEP_PHRASES)
        phrase = Phrase(_checked_short(short), _checked_text(text), scope)
        with self.database.write() as connection:
            self._write(connection, by, phrase.short, phrase.text, scope)
        return phrase

    def save(self, by: Account, phrase: Phrase, was: str | None) -> Phrase:
        """Add a new phrase, or change the one whose short form ``was`` this, which then may get another.

        Raises:
            NotAllowed
            InvalidInput: the short form or the text is not acceptable, or another phrase has this short form.
        """
        by.require(Right.KEEP_PHRASES)
        saved = Phrase(_checked_short(phrase.short), _checked_text(phrase.text), phrase.scope)
        with self.database.write() as connection:
            taken = {each.short for each in _in_use(connection)}
            if saved.short != was and saved.short in taken:
                raise InvalidInput.of(
                    "short",
                    "taken",
                    translate("Phrases", "Singkatan {short} sudah dipakai. Pilih yang lain.").format(
                        short=MARK + saved.short
                    ),
                )
            self._write(connection, by, saved.short, saved.text, saved.scope)
            if was is not None and was != saved.short and was in taken:
                self._write(connection, by, was, None, saved.scope)
        return saved

    def remove(self, by: Account, short: str) -> None:
        """Remove a phrase.

        Raises:
            NotAllowed, NotFound
        """
        by.require(Right.KEEP_PHRASES)
        plain = _plain(short)
        with self.database.write() as connection:
            phrase = next((each for each in _in_use(connection) if each.short == plain), None)
            if phrase is None:
                raise NotFound(
                    translate("Phrases", "Tidak ada kalimat baku {short}.").format(short=MARK + plain[:20]),
                    field="short",
                )
            self._write(connection, by, phrase.short, None, phrase.scope)

    def _write(
        self, connection: Connection, by: Account, short: str, text: str | None, scope: PhraseScope
    ) -> None:
        now = self.clock.now()
        phrases.write(connection, short, text, scope, now, by.username)
        record(connection, Action.SETTING_CHANGED, now, by, name=f"phrase.{short}", value=text)


@cache
def shipped_phrases() -> tuple[Phrase, ...]:
    """Return the phrases that come with the program."""
    entries = tomllib.loads(resource("phrases.toml").read_text("utf-8"))["phrase"]
    return tuple(Phrase(e["short"], e["text"], PhraseScope(e.get("scope", "any"))) for e in entries)


def _in_use(connection: Connection) -> Sequence[Phrase]:
    changed = phrases.changes(connection)
    found = {phrase.short: phrase for phrase in (*shipped_phrases(), *changed.own)}
    return [found[short] for short in sorted(found) if short not in changed.removed]


def _plain(short: str) -> str:
    return short.strip().removeprefix(MARK).lower()


def _checked_short(short: str) -> str:
    plain = _plain(short)
    if not SHORT.fullmatch(plain):
        raise InvalidInput.of(
            "short",
            "invalid",
            translate(
                "Phrases", "Singkatan hanya huruf a sampai z, angka dan tanda hubung, paling banyak 20."
            ),
        )
    return plain


def _checked_text(text: str) -> str:
    plain = clean_text(text).strip()
    if not 0 < len(plain) <= LONGEST:
        raise InvalidInput.of(
            "text",
            "invalid",
            translate("Phrases", "Tulis kalimatnya, paling banyak {limit} huruf.").format(limit=LONGEST),
        )
    return plain
