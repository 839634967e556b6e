"""What Sinkronisasi can do: callables, filled from the use cases for the person signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput
from desktop.domain.outbox_view import OutboxQuery, OutboxView
from desktop.domain.places import ReferenceData
from resources.i18n import translate
from ui.sync_panel.decisions import ByHand, Decision, NotSent, Redirect, Retry, Sent, Withhold

if TYPE_CHECKING:  # importing these would load SQLAlchemy before the first paint
    from desktop.usecases.carry_results import Results
    from desktop.usecases.list_by_hand import WrittenList
    from desktop.usecases.toolbox import DeskTools


@dataclass(frozen=True)
class SyncTools:
    """All but ``now`` use the store, so they run in its lane."""

    view: Callable[[OutboxQuery], OutboxView]
    decide: Callable[[Decision], None]
    """Carry a decision out.

    Raises NotAllowed, NotFound, InvalidInput, Conflict.
    """
    retry_mended: Callable[[], int]
    read_results: Callable[[Path], Results]
    """Read a file of results; raises NotAllowed, InvalidInput, Conflict, StorageProblem."""
    list_by_hand: Callable[[str], WrittenList]
    """Write the list as ``pdf`` or ``csv``; raises NotAllowed, StorageProblem."""
    reference: ReferenceData
    zone: ZoneInfo
    now: Callable[[], datetime]


def sync_tools(by: Account, desk: DeskTools) -> SyncTools:
    """Return the tools for ``by`` at a provisioned desk."""
    return SyncTools(
        view=partial(desk.outbox.view, by),
        decide=partial(carry_out, by, desk),
        retry_mended=partial(desk.outbox.items.retry_mended, by),
        read_results=partial(_read_results, by, desk),
        list_by_hand=partial(_list_by_hand, by, desk),
        reference=desk.desk.reference,
        zone=desk.desk.office.zone,
        now=desk.desk.now,
    )


def carry_out(by: Account, desk: DeskTools, decision: Decision) -> None:
    """Carry a decision out; raises as the use case behind it does."""
    items = desk.outbox.items
    match decision:
        case Sent(item, lapor_no):
            items.sent(by, item.id, lapor_no)
        case NotSent(item):
            items.not_sent(by, item.id)
        case ByHand(item, lapor_no):
            items.entered_by_hand(by, item.id, lapor_no)
        case Redirect(item, agency, category):
            desk.redirect(by, item.register_no, agency, category)
        case Retry(item):
            items.retry(by, item.id)
        case Withhold(item, reason):
            items.withhold(by, item.id, reason)


def _read_results(by: Account, desk: DeskTools, path: Path) -> Results:
    from desktop.usecases.carry_in import TakenIn

    read = desk.carry.import_file(by, path, _refuse_reports)
    assert not isinstance(read, TakenIn)  # nothing is taken in without a code
    return read


def _refuse_reports() -> str:
    """Refuse a file of reports where results are asked for: nobody is asked for an opening code here."""
    raise InvalidInput.of(
        "file",
        "not_results",
        translate("SyncPanel", "Berkas ini berisi laporan, bukan hasil. Pilih berkas hasil dari loket lain."),
    )


def _list_by_hand(by: Account, desk: DeskTools, form: str) -> WrittenList:
    from desktop.usecases.list_by_hand import ListForm

    return desk.by_hand(by, ListForm(form))
