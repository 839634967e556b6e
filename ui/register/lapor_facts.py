"""Where a report stands at LAPOR!, as facts of the pane. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from desktop.domain.lapor_report import LaporState
from desktop.domain.wording import moment
from resources.i18n import translate
from ui.register.facts import Fact


def lapor_facts(lapor: LaporState | None, zone: ZoneInfo) -> Iterator[Fact]:
    """List status, agency and the trouble of the last look; statuses are shown as LAPOR! writes them."""
    if lapor is None:
        return
    status, read_at = lapor.status, moment(lapor.checked_at, zone)
    if name := status.name or status.code:
        text = translate("RegisterDetail", "{status} (dibaca {time})")
        yield Fact(translate("RegisterDetail", "Status di LAPOR!"), text.format(status=name, time=read_at))
    if status.disposition_name:
        yield Fact(translate("RegisterDetail", "Ditangani"), status.disposition_name)
    if lapor.reason:
        yield Fact(translate("RegisterDetail", "Catatan"), lapor.reason)
