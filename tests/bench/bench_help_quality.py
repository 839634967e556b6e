"""How right help while typing is on invented reports of which it is known which repeat which: docs/help-while-typing.md.

``python -m tests.bench.bench_help_quality`` prints the tables of that page. The generator tells each matter from templates,
so real reports will differ more than these; what the figures are good for is noticing that a change made things worse.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from desktop.domain.complaint_form import read_form
from desktop.usecases.find_similar import DAYS_BACK, Similar
from desktop.usecases.sample_complaints import Relation, SampleComplaint, sample_complaints, sample_days
from desktop.usecases.toolbox import DeskTools
from tests.builders import NOON, a_calendar, a_reference
from tests.usecases.desk import SUPERVISOR, DeskClock, make_desk, open_desk

UNTIL = date(2026, 11, 24)
SEED, DAYS, A_DAY = 12, 150, 20
TRAIN_SHARE = 0.8
Row = tuple[str, float, float, str]


@dataclass
class Duplicates:
    """Counts over all drafts; ``repeating`` drafts tell of a matter that was told in the 30 days before.

    ``lookalikes`` are told like an earlier report of the village, but of another object; ``misled`` counts those for which
    that report is shown, ``misranked`` those drafts for which another matter is shown above the same one.
    """

    drafts: int = 0
    shown: int = 0
    right: int = 0
    repeating: int = 0
    found: int = 0
    lookalikes: int = 0
    misled: int = 0
    misranked: int = 0

    @property
    def precision(self) -> float:
        """Share of what was shown that is the same matter."""
        return self.right / max(self.shown, 1)

    @property
    def recall(self) -> float:
        """Share of the repeating drafts for which an earlier report of the matter was shown."""
        return self.found / max(self.repeating, 1)


@dataclass
class Choices:
    """Counts of proposals for one field."""

    cases: int = 0
    offered: int = 0
    right: int = 0
    first: int = 0
    top_three: int = 0


def measure() -> list[Row]:
    """Return shares of what goes wrong over the share that is tolerated."""
    samples, days = _samples()
    full, _title = duplicates(samples, days)
    category, agency = (choices(*_split(samples))[name] for name in ("category", "target_agency"))
    return [
        _row(
            "help: duplicates missed",
            1 - full.recall,
            0.15,
            f"of {full.repeating} that repeat an earlier report",
        ),
        _row("help: shown, but another matter", 1 - full.precision, 0.45, f"of {full.shown} shown"),
        _row("help: lookalike shown", full.misled / full.lookalikes, 0.15, f"of {full.lookalikes}"),
        _row("help: ranked above the same matter", full.misranked / full.found, 0.05, f"of {full.found}"),
        _row(
            "help: proposed category wrong",
            1 - category.right / category.offered,
            0.05,
            f"of {category.offered}",
        ),
        _row("help: proposed agency wrong", 1 - agency.right / agency.offered, 0.05, f"of {agency.offered}"),
    ]


def _row(name: str, share: float, tolerated: float, detail: str) -> Row:
    return (name, share / tolerated, 1.0, f"{share:.1%} {detail}, tolerated {tolerated:.0%}")


def _samples() -> tuple[list[SampleComplaint], list[datetime]]:
    days = list(sample_days(SEED, UNTIL, DAYS, a_calendar(), A_DAY))
    told = [at.date() for at in days]
    return list(sample_complaints(SEED, len(days), a_reference(), told)), days


def duplicates(samples: Sequence[SampleComplaint], days: Sequence[datetime]) -> tuple[Duplicates, Duplicates]:
    """Live through the days, asking before each save: with the whole form, and with village and title alone."""
    full, early = Duplicates(), Duplicates()
    matters = _matters(samples)
    with tempfile.TemporaryDirectory() as folder:
        make_desk(Path(folder, "desk"))
        clock = DeskClock(NOON)
        with open_desk(Path(folder, "desk"), clock) as program:
            desk = program.at_desk()
            ids: dict[str, int] = {}
            for place, (sample, at) in enumerate(zip(samples, days, strict=True)):
                clock.at = at
                earlier = _was_told(matters, days, place)
                for counts, form in ((full, sample.form), (early, _title_only(sample.form))):
                    shown = desk.help.similar(SUPERVISOR, form)
                    _count(counts, sample, shown, ids, matters, place, earlier)
                ids[desk.log_complaint(SUPERVISOR, sample.form).id] = place
                while desk.help.learned.learn():
                    pass
    return full, early


def _matters(samples: Sequence[SampleComplaint]) -> list[int]:
    """Return for each complaint the place of the one that first told its matter."""
    found: list[int] = []
    for place, sample in enumerate(samples):
        of = sample.label.of
        is_again = sample.label.relation is Relation.DUPLICATE and of is not None
        found.append(found[of] if is_again and of is not None else place)
    return found


def _was_told(matters: Sequence[int], days: Sequence[datetime], place: int) -> bool:
    """Tell whether the matter was told before within the days that are looked through."""
    since = days[place].date() - timedelta(days=DAYS_BACK)
    return any(matters[each] == matters[place] and days[each].date() >= since for each in range(place))


def _title_only(form: dict[str, object]) -> dict[str, object]:
    return form | {"narrative": "", "incident_place": None, "category": None}


def _count(
    counts: Duplicates,
    sample: SampleComplaint,
    shown: Sequence[Similar],
    ids: dict[str, int],
    matters: Sequence[int],
    place: int,
    is_repeating: bool,
) -> None:
    right = [matters[ids[each.complaint_id]] == matters[place] for each in shown]
    counts.drafts += 1
    counts.shown += len(right)
    counts.right += sum(right)
    counts.repeating += is_repeating
    counts.found += is_repeating and any(right)
    counts.misranked += any(right) and not right[0]
    if sample.label.relation is Relation.OTHER_OBJECT:
        counts.lookalikes += 1
        counts.misled += sample.label.of in [ids[each.complaint_id] for each in shown]


def _split(samples: Sequence[SampleComplaint]) -> tuple[list[SampleComplaint], list[SampleComplaint]]:
    cut = int(len(samples) * TRAIN_SHARE)
    return list(samples[:cut]), list(samples[cut:])


def choices(train: Sequence[SampleComplaint], test: Sequence[SampleComplaint]) -> dict[str, Choices]:
    """Learn from some complaints and ask for others."""
    counts = {"category": Choices(), "target_agency": Choices()}
    with tempfile.TemporaryDirectory() as folder:
        make_desk(Path(folder, "desk"))
        with open_desk(Path(folder, "desk"), DeskClock(NOON)) as program:
            desk = program.at_desk()
            for sample in train:
                desk.log_complaint(SUPERVISOR, sample.form)
            desk.help.learned.learn_all()
            for sample in test:
                _judge(desk, sample, counts)
    return counts


def _judge(desk: DeskTools, sample: SampleComplaint, counts: dict[str, Choices]) -> None:
    from desktop.usecases.learned_words import report_words
    from desktop.usecases.proposal_seeds import agency_of_class

    content = read_form(sample.form, a_reference(), NOON.astimezone(desk.desk.office.zone)).content
    proposal = desk.help.propose(SUPERVISOR, sample.form)
    words = report_words(content.title, content.narrative)
    village = content.incident_village_code or content.complainant.village_code
    learned = desk.help.learned
    for name, wanted, offered, ranked in (
        (
            "category",
            content.category,
            proposal.category if proposal else None,
            [guess.value for guess in learned.categories.rank(words)],
        ),
        (
            "target_agency",
            content.target_agency,
            proposal.agency if proposal else None,
            [agency_of_class(guess.value, village, a_reference()) for guess in learned.agencies.rank(words)],
        ),
    ):
        if wanted is None:
            continue
        count = counts[name]
        count.cases += 1
        count.first += ranked[:1] == [wanted]
        count.top_three += wanted in ranked
        if offered is not None:
            count.offered += 1
            count.right += offered.value == wanted


def _print_all() -> None:
    samples, days = _samples()
    for name, found in zip(("whole form", "village and title"), duplicates(samples, days), strict=True):
        print(f"{name}: precision {found.precision:.2f}, recall {found.recall:.2f}, {found}")
    train, test = _split(samples)
    kinds = sorted({sample.label.template for sample in samples})
    Random(1).shuffle(kinds)
    seen = set(kinds[::2])
    for name, learned, asked in (
        ("four fifths learned", train, test),
        ("100 learned", train[:100], test),
        ("nothing learned", [], test),
        (
            "kinds of matter never seen",
            [each for each in train if each.label.template in seen],
            [each for each in test if each.label.template not in seen],
        ),
    ):
        for field, c in choices(learned, asked).items():
            print(
                f"{name}, {field}: top-1 {c.first / c.cases:.2f}, top-3 {c.top_three / c.cases:.2f}, "
                f"offered {c.offered / c.cases:.2f}, of these right {c.right / max(c.offered, 1):.2f} ({c.cases})"
            )


if __name__ == "__main__":
    _print_all()
