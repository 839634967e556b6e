"""The main job without a window: a month at the demonstration office, its papers, and what reached the practice server."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import StorageProblem
from desktop.domain.outbox import SyncState
from desktop.domain.sync_round import RoundEnd
from desktop.domain.wording import label, long_date
from resources.i18n import translate
from ui.terminal.output import Output, pairs

if TYPE_CHECKING:
    from ui.terminal.assembly import Assembly, Demonstration

_RECEIPTS = 6
_MARK = "practice.jsonl"


def show_demonstration(assembly: Assembly, folder: Path, out: Output) -> None:
    """Do everything in ``folder``: the desk in ``demo-desk`` (made anew), papers in ``out``.

    Raises:
        StorageProblem: ``demo-desk`` holds something else than an earlier demonstration.
    """
    desk_folder, paper_folder = folder / "demo-desk", folder / "out"
    _make_room(desk_folder)
    paper_folder.mkdir(parents=True, exist_ok=True)

    def progress(day: date) -> None:
        out.note(f"  {long_date(day)}")

    out.note(translate("Demo", "Kantor contoh menjalani satu bulan kerja:"))
    with assembly.open_demonstration(desk_folder, progress) as demonstration:
        papers = _print_papers(demonstration, paper_folder)
        waiting = demonstration.desk.outbox.totals().waiting
        rounds = _send_rest(demonstration)
        totals = demonstration.desk.outbox.totals()
        done: dict[str, object] = {
            "office": demonstration.desk.desk.office.name,
            "complaints": totals.logged,
            "receipts_issued": demonstration.summary.receipts,
            "papers": [str(path) for path in papers],
            "waiting_before_last_sync": waiting,
            "rounds": rounds,
            "arrived": demonstration.arrived(),
            "totals": {state.value: getattr(totals, state.value) for state in SyncState}
            | {"logged": totals.logged},
        }
        out.result(done, _lines(demonstration, papers, waiting))


def _make_room(folder: Path) -> None:
    if not folder.exists():
        return
    if not (folder / _MARK).exists() and any(folder.iterdir()):
        raise StorageProblem(
            translate("Demo", "Folder {path} berisi hal lain; pilih folder lain dengan --folder.").format(
                path=folder
            )
        )
    shutil.rmtree(folder)


def _print_papers(demonstration: Demonstration, folder: Path) -> list[Path]:
    from desktop.usecases.fill_demo_office import CLERKS, SUPERVISOR
    from desktop.usecases.issue_receipt import ReceiptCopy

    desk, papers = demonstration.desk, []
    for logged in demonstration.summary.complaints[-_RECEIPTS:]:
        for copy in ReceiptCopy:
            by = CLERKS[0] if copy is ReceiptCopy.CITIZEN else SUPERVISOR
            issued = desk.issue_receipt(by, logged.register_no, copy=copy)
            path = folder / f"tanda-terima-{logged.register_no}-{copy.value}.pdf"
            path.write_bytes(issued.pdf)
            papers.append(path)
    if (day := demonstration.summary.last_day) is not None:
        path = folder / f"log-harian-{day.isoformat()}.pdf"
        path.write_bytes(desk.daily_log(SUPERVISOR, day).pdf)
        papers.append(path)
    return papers


def _send_rest(demonstration: Demonstration) -> int:
    """Send what waits, round by round, until nothing is due any more; return the number of rounds."""
    rounds = 0
    while True:
        report = demonstration.desk.queue.round(is_forced=True)
        rounds += 1
        if report.end is not RoundEnd.FINISHED:
            return rounds


def _lines(demonstration: Demonstration, papers: list[Path], waiting: int) -> list[str]:
    totals = demonstration.desk.outbox.totals()
    facts = [
        (translate("Demo", "Kantor"), demonstration.desk.desk.office.name),
        (translate("Demo", "Tercatat"), str(totals.logged)),
        (translate("Demo", "Menunggu sebelum sinkronisasi terakhir"), str(waiting)),
        *((label(state), str(getattr(totals, state.value))) for state in SyncState),
        (translate("Demo", "Tiba di server latihan"), str(demonstration.arrived())),
        (translate("Demo", "Tanda terima"), str(demonstration.summary.receipts)),
        (translate("Demo", "Berkas"), ""),
    ]
    return [*pairs(facts), *(f"  {path}" for path in papers)]
