"""What the office's own reports teach: how rare a word is, and what is usually chosen for which words.

Nothing of it is stored: it is counted anew from the newest reports, in pieces, so that a save never waits for it. Counting
12,000 takes less than a second; a table of counts would make every save slower instead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from desktop.domain.likeness import Rarity
from desktop.domain.proposal import WordModel
from desktop.domain.stems import stems
from desktop.store import learning
from desktop.store.learning import LearnedRow
from desktop.usecases.desk import Desk
from desktop.usecases.proposal_seeds import agency_class, agency_seeds, category_seeds

MOST_REPORTS = 12_000
PIECE = 400
"""Reports read at once: some 25 ms."""


@dataclass
class LearnedWords:
    """Counts of the newest reports. One thread at a time may learn; others may read meanwhile."""

    desk: Desk
    rarity: Rarity = field(default_factory=lambda: Rarity({}))
    _newest: int = 0
    _oldest: int | None = None
    _reports: int = 0

    @cached_property
    def categories(self) -> WordModel:
        """What is known of topics; on the first day no more than what they are called."""
        return WordModel(category_seeds(self.desk.reference))

    @cached_property
    def agencies(self) -> WordModel:
        """What is known of agencies; on the first day what they are called and look after."""
        return WordModel(agency_seeds(self.desk.reference))

    def learn(self) -> bool:
        """Count one piece: first what was logged since the last time, then older ones; return whether there is more."""
        with self.desk.database.read() as connection:
            rows = learning.newer_than(connection, self._newest, PIECE) if self._oldest is not None else []
            if not rows and self._reports < MOST_REPORTS:
                rows = learning.older_than(connection, self._oldest, PIECE)
        for row in rows:
            self._count(row)
        if rows:
            self._newest = max(self._newest, *(row.seq for row in rows))
            self._oldest = min(self._oldest or rows[0].seq, *(row.seq for row in rows))
        return len(rows) == PIECE or (bool(rows) and self._reports < MOST_REPORTS)

    def learn_all(self) -> int:
        """Count everything there is to count now; return how many reports are known."""
        while self.learn():
            pass
        return self._reports

    def _count(self, row: LearnedRow) -> None:
        words = report_words(row.title, row.narrative)
        self._reports += 1
        counts = self.rarity.counts
        for word in set(words):
            counts[word] = counts.get(word, 0) + 1
        self.rarity = Rarity(counts, self._reports)
        if row.category:
            self.categories.add(row.category, words)
        if row.agency:
            self.agencies.add(agency_class(row.agency), words)


def report_words(title: str, narrative: str) -> list[str]:
    """Return the stems that speak for a choice, each once, those of the title twice: the clerk wrote it to say what it is."""
    in_title = dict.fromkeys(stems(title))
    return [*in_title, *dict.fromkeys((*in_title, *stems(narrative)))]
