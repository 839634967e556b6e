"""The standard answers of an office: those that come with the program, some of them in the office's own words.

Supervisors and admins word them anew and put them back; the names stay, for commands and habits count on them.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from desktop.domain.access import Account, Right
from desktop.domain.answer_template import AnswerTemplate, check_template
from desktop.domain.errors import InvalidInput, NotFound, Problem
from desktop.domain.form_fields import clean_text
from desktop.runtime.clock import Clock
from desktop.store import answers
from desktop.store.engine import Connection, Database
from desktop.store.history import Action, record
from resources import resource
from resources.i18n import translate

LONGEST_TITLE = 80
LONGEST_TEXT = 8_000
"""Most characters of a template: two pages of a letter."""


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """A template in force; ``is_changed`` if the office worded it anew."""

    template: AnswerTemplate
    is_changed: bool


@dataclass(frozen=True)
class KeepAnswers:
    """List, change and put back standard answers."""

    database: Database
    clock: Clock

    def all(self, by: Account) -> tuple[KeptAnswer, ...]:
        """Return the templates in force, in the order in which they come. Raises NotAllowed."""
        by.require(Right.READ_COMPLAINTS)
        with self.database.read() as connection:
            return answers_in_force(connection)

    def get(self, by: Account, name: str) -> KeptAnswer:
        """Return one template in force. Raises NotAllowed, NotFound."""
        return named(self.all(by), name)

    def set(self, by: Account, name: str, title: str, text: str) -> KeptAnswer:
        """Word a template anew.

        Raises:
            NotAllowed, NotFound
            InvalidInput: the title or the text is empty or too long, or names a placeholder that nothing is known for.
        """
        by.require(Right.KEEP_PHRASES)
        shipped = named(_shipped_answers(), name).template
        template = AnswerTemplate(shipped.name, clean_text(title).strip(), clean_text(text).strip())
        problems = (*_lengths(template), *check_template(template.text))
        if problems:
            raise InvalidInput(problems)
        if template == shipped:
            return self.reset(by, shipped.name)
        with self.database.write() as connection:
            if answers.changed_templates(connection).get(template.name) != template:
                now = self.clock.now()
                answers.write_template(connection, template, now, by.username)
                record(connection, Action.ANSWER_CHANGED, now, by, name=template.name, text=template.text)
        return KeptAnswer(template, is_changed=True)

    def reset(self, by: Account, name: str) -> KeptAnswer:
        """Put a template back to how it came with the program. Raises NotAllowed, NotFound."""
        by.require(Right.KEEP_PHRASES)
        shipped = named(_shipped_answers(), name)
        with self.database.write() as connection:
            if answers.remove_template(connection, shipped.template.name):
                now = self.clock.now()
                record(connection, Action.ANSWER_CHANGED, now, by, name=shipped.template.name, text=None)
        return shipped


def answers_in_force(connection: Connection) -> tuple[KeptAnswer, ...]:
    """Return all templates, in the office's words where it has some."""
    changed = answers.changed_templates(connection)
    return tuple(
        KeptAnswer(changed.get(each.template.name, each.template), each.template.name in changed)
        for each in _shipped_answers()
    )


def named(kept: tuple[KeptAnswer, ...], name: str) -> KeptAnswer:
    """Return the one with this name. Raises NotFound, naming those there are."""
    plain = name.strip().casefold()
    found = next((each for each in kept if each.template.name == plain), None)
    if found is None:
        raise NotFound(
            translate("Answers", "Tidak ada balasan standar {name}. Yang ada: {known}.").format(
                name=plain[:40], known=", ".join(each.template.name for each in kept)
            ),
            field="template",
        )
    return found


@cache
def _shipped_answers() -> tuple[KeptAnswer, ...]:
    entries = tomllib.loads(resource("answers.toml").read_text("utf-8"))["answer"]
    return tuple(KeptAnswer(AnswerTemplate(e["name"], e["title"], e["text"].strip()), False) for e in entries)


def _lengths(template: AnswerTemplate) -> tuple[Problem, ...]:
    found = []
    if not 0 < len(template.title) <= LONGEST_TITLE or "\n" in template.title:
        words = translate("Answers", "Tulis nama balasan dalam satu baris, paling banyak {limit} huruf.")
        found.append(Problem("title", "invalid", words.format(limit=LONGEST_TITLE)))
    if not 0 < len(template.text) <= LONGEST_TEXT:
        words = translate("Answers", "Tulis isi balasan, paling banyak {limit} huruf.")
        found.append(Problem("text", "invalid", words.format(limit=LONGEST_TEXT)))
    return tuple(found)
