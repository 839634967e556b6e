"""Green only when it is proven (failures.md 9): every link, every kind of totals, every last word of the server."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest

from desktop.domain.outbox import OtherTotals, OutboxTotals
from desktop.domain.sync_round import Link, LinkState, RoundEnd, RoundReport
from resources import i18n
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.standing import is_proven, standing
from ui.sync_panel.status_words import is_for_settings, trouble_words

NOW = datetime(2026, 11, 24, 7, 10, tzinfo=UTC)
LINKS: list[LinkState | None] = [None, *LinkState]
CLEAN = [
    OutboxTotals(),
    OutboxTotals(confirmed=5, by_hand=1, withheld=1),
    OutboxTotals(waiting=2),
    OutboxTotals(others=OtherTotals(waiting=1)),
]
DIRTY = [
    OutboxTotals(unknown=1),
    OutboxTotals(attention=1),
    OutboxTotals(others=OtherTotals(unknown=1)),
    OutboxTotals(others=OtherTotals(attention=1)),
]


def word(end: RoundEnd, **counts: int) -> RoundReport:
    return RoundReport(end, NOW, NOW, **counts)  # type: ignore[arg-type]


GOOD_WORD = word(RoundEnd.FINISHED, delivered=2)
OTHER_WORDS = [
    None,
    *(word(end, delivered=2) for end in RoundEnd if end is not RoundEnd.FINISHED),
    *(word(end) for end in RoundEnd),
    word(RoundEnd.FINISHED, delivered=2, unknown=1),
    word(RoundEnd.FINISHED, delivered=2, attention=1),
    word(RoundEnd.FINISHED, delivered=2, waiting=1),
]
GOOD_LINK = Link(LinkState.ONLINE, NOW, "Terhubung.", 0.1, 1.0)


@pytest.mark.parametrize("link", LINKS)
def test_one_row_of_the_table_is_green(link: LinkState | None) -> None:
    for totals, last in product([*CLEAN, *DIRTY], [GOOD_WORD, *OTHER_WORDS]):
        is_good = link is LinkState.ONLINE and totals in CLEAN and last is GOOD_WORD
        assert is_proven(link, totals, last) == is_good, (link, totals, last)


def test_only_what_is_proven_is_green() -> None:
    for link, totals, last in product(LINKS, [*CLEAN, *DIRTY], [GOOD_WORD, *OTHER_WORDS]):
        status = SyncStatus(totals, Link(link, NOW, "Terhubung.") if link else None, last_word=last)
        sign = standing(status)
        assert (sign.tone == "ok") == sign.is_proven == is_proven(link, totals, last)


@pytest.mark.parametrize(
    "changes",
    [
        {"paused_at": NOW},
        {"trouble": "Ruang disk habis."},
        {"link": Link(LinkState.ONLINE, NOW, "Terhubung.", 0.1, 420.0, "Jam komputer berbeda 7 menit.")},
    ],
)
def test_a_pause_trouble_or_a_wrong_clock_is_not_green(changes: dict[str, object]) -> None:
    status = SyncStatus(OutboxTotals(confirmed=2), GOOD_LINK, last_word=GOOD_WORD)
    assert standing(status).tone == "ok"
    sign = standing(replace(status, **changes))  # type: ignore[arg-type]
    assert sign.tone != "ok"
    assert not sign.is_proven


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_standing_has_words_of_its_own(language: str) -> None:
    i18n.set_language(language)
    signs = [standing(SyncStatus(link=Link(state, NOW, "…"))).words for state in LinkState]
    signs += [standing(SyncStatus()).words, standing(SyncStatus(paused_at=NOW)).words]
    assert len(set(signs)) == len(LinkState) + 2
    assert all(words[:1].isupper() for words in signs)


def test_a_wrong_clock_is_said_in_words_and_leads_to_the_screen() -> None:
    wrong = SyncStatus(link=replace(GOOD_LINK, clock_skew_s=-420.0))
    assert trouble_words(wrong) == "Jam komputer berbeda 7 menit dari server"
    assert not is_for_settings(wrong)
    refused = SyncStatus(link=Link(LinkState.CREDENTIALS, NOW, "LAPOR! menolak kata sandi kantor."))
    assert trouble_words(refused) == "LAPOR! menolak kata sandi kantor."
    assert is_for_settings(refused)
    assert trouble_words(SyncStatus(link=GOOD_LINK)) is None
