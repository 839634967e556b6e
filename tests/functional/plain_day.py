"""A full day at a real desk, every field with words that nobody else uses; at its end the process waits to be killed.

Run as ``python -m tests.functional.plain_day WORK``: the data folder is WORK/desk, what people take away with them is in
WORK/out. ``MARKERS`` are the words that must be legible nowhere in the data folder. The last line on stdout is ``ready``.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.access import Account
from desktop.domain.letter import LetterForm
from desktop.runtime.attached_file import AttachedFile, read_attached_file
from desktop.runtime.crash_folder import CrashFolder
from desktop.runtime.paths import DataPaths
from desktop.runtime.window_state import write_state
from desktop.usecases.issue_receipt import ReceiptCopy
from main import Program, WindowOpening, open_program
from sync.sandbox.secrets import PracticeSecrets
from sync.sandbox.server import SandboxServer
from tests.usecases.desk import ADMIN, CLERK, NOON, PASSWORD, SUPERVISOR, DeskClock, form, make_desk
from ui.common import theme
from ui.common.crash import CrashHook
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen
from ui.shell.desk_page import DeskPage
from ui.shell.flow import DeskFlow
from ui.shell.frame import Frame
from ui.shell.window_place import state_of
from ui.sign_in.screen import SignInScreen

NIK = "3174099107640023"
PHONE = "81298761234"
MARKERS = (
    "Zubaidah", "Penandasurel", "Penandagang", "Penandakerja", NIK, PHONE,
    "Penandajudul", "Penandauraian", "Penandaharapan", "Penandatempat", "Penandaterlapor", "Penandajabatan",
    "Penandaisilampiran", "Penandanamaberkas", "Penandadraf", "Penandalampirandraf", "Penandajendela",
    "Penandasusulan", "Penandasurat", "Penandaalasan", "Penandakoreksi", "Penandacari", "Penandapetugas",
    "penandabearer", "penandakurung", "penandaproksi", "penandasandi", "Penandagalat", "Penandacatatan", PASSWORD,
)  # fmt: skip


def live(work: Path) -> None:
    """Live through the day."""
    folder, out = work / "desk", work / "out"
    out.mkdir()
    make_desk(folder)
    clock = DeskClock()
    program = open_program(DataPaths(folder), clock)
    secrets = PracticeSecrets("Bearer penandabearer", "{penandakurung}")
    server = SandboxServer(0, secrets=secrets).start()
    _at_the_desk(program, server.url, work, out)
    _break(DataPaths(folder))
    program.close()
    _at_the_window(folder, clock)


def _at_the_desk(program: Program, url: str, work: Path, out: Path) -> None:
    tools, today = program.tools(), NOON.date()
    office = work / "kantor.toml"
    office.write_text((work / "desk.toml").read_text("utf-8").replace("http://127.0.0.1:9", url), "utf-8")
    tools.provision.apply(ADMIN, office, allow_unsigned=True)
    tools.credentials("Bearer penandabearer", "{penandakurung}", ADMIN)
    tools.accounts.add(ADMIN, Account("dewi", "Dewi Penandapetugas", CLERK.role), PASSWORD)
    tools.settings.set("network.proxy", "http://penandaproksi:penandasandi@127.0.0.1:9", ADMIN)
    tools.settings.set("network.proxy", "none", ADMIN)
    paper = work / "Penandanamaberkas.pdf"
    paper.write_bytes(b"%PDF-1.4\n% Penandaisilampiran\n%%EOF\n" * 400)
    file = read_attached_file(paper)
    paper.unlink()
    desk = tools.at_desk()
    report = form(
        complainant__name="Zubaidah Penanda",
        complainant__id_number=NIK,
        complainant__phone=f"0{PHONE}",
        complainant__email="penandasurel@contoh.id".capitalize(),
        complainant__address="Gang Penandagang 7",
        complainant__occupation="Penandakerja",
        title="Penandajudul jalan rusak",
        narrative="Penandauraian. " * 30,
        remedy_sought="Penandaharapan",
        incident_place="Penandatempat",
        respondent={"name": "Penandaterlapor", "nip": None, "position": "Penandajabatan", "unit": "PUPR"},
    )
    first = desk.log_complaint(CLERK, report, [file]).register_no
    secret = desk.log_complaint(CLERK, report | {"is_secret": True}, [file]).register_no
    wrong = desk.log_complaint(CLERK, report).register_no
    draft_file = AttachedFile(
        "Penandanamaberkas.pdf", b"%PDF-1.4\n% Penandalampirandraf" * 90, "application/pdf"
    )
    tools.drafts.keep(
        CLERK, tools.drafts.new_id(), {"typed": {"narrative": "Penandadraf"}}, {"f": draft_file}
    )
    for words in ("Zubaidah", NIK, f"0{PHONE}", "Penandauraian", "Penandacari"):
        desk.find.search(SUPERVISOR, words)
    desk.issue_receipt(CLERK, first)
    desk.queue.round(is_forced=True)
    desk.add_follow_up(CLERK, first, "Penandasusulan dari warga", [file])
    desk.correct(SUPERVISOR, first, {"narrative": "Penandakoreksi"}, "Penandaalasan koreksi")
    desk.void(SUPERVISOR, wrong, "Penandaalasan pembatalan")
    letter = LetterForm(first, "490/1/2026", today, "Jawaban", "Penandasurat, telah ditambal.")
    desk.letters(SUPERVISOR, letter)
    desk.daily_log(SUPERVISOR, today)
    desk.archive(SUPERVISOR, out / "arsip", today, today, with_receipts=True)
    desk.archive.receipts(SUPERVISOR, out / "polos", today, today, ReceiptCopy.OFFICE)
    desk.log_complaint(CLERK, report, [file])
    desk.carry.export(SUPERVISOR, out / "bawaan.loket")
    desk.close_day(SUPERVISOR, today)
    desk.queue.round(is_forced=True)
    desk.find.show(SUPERVISOR, secret, is_whole=True)
    tools.backups(ADMIN)
    tools.rehearse(ADMIN)
    (out / "diagnosa.zip").write_bytes(tools.diagnostics.pack(ADMIN, tools.diagnostics.gather()))
    tools.recovery_key.make(ADMIN)


def _break(paths: DataPaths) -> None:
    """Let something break whose message is full of what a citizen said."""
    hook = CrashHook("1", show=lambda _report: None, kept=CrashFolder(paths.crashes))
    try:
        raise ValueError(f"Penandagalat {NIK} Zubaidah")
    except ValueError as error:
        hook(error)
        logging.getLogger("loket.test").error("it broke", exc_info=error)


def _at_the_window(folder: Path, clock: DeskClock) -> None:
    app = QApplication([])
    theme.install(app, theme.Mode.LIGHT)
    jobs, frame = JobRunner(lambda error: sys.exit(repr(error))), Frame()
    paths = DataPaths(folder)
    program = open_program(paths, clock)
    flow = DeskFlow(
        frame,
        jobs,
        WindowOpening(paths, program),
        lambda signed_in, flow: DeskPage(signed_in, flow, jobs, frame),
        office="",
        regency="",
        wants_sample=False,
    )
    titles = set[str]()

    def until(reached: Callable[[], bool]) -> None:
        limit = time.monotonic() + 60
        while not (reached() and jobs.is_idle):
            if time.monotonic() > limit:
                sys.exit("the window did not come to rest")
            QTest.qWait(20)
            titles.update(widget.windowTitle() for widget in QApplication.topLevelWidgets())

    flow.open()
    frame.resize(1366, 768)
    frame.show()
    until(lambda: any(screen.isVisible() for screen in frame.findChildren(SignInScreen)))
    sign_in = next(screen for screen in frame.findChildren(SignInScreen) if screen.isVisible())
    sign_in.submitted.emit("sari", PASSWORD)
    until(lambda: any(page.isVisible() for page in frame.findChildren(DeskPage)))
    page = next(page for page in frame.findChildren(DeskPage) if page.isVisible())
    page.show_screen("register")
    until(lambda: True)
    page.show_screen("intake")
    until(lambda: bool(frame.findChildren(IntakeScreen)))
    QTest.keyClicks(frame.findChildren(IntakeScreen)[0].form.report.narrative.control, "Penandajendela")
    until(lambda: any("Penandajendela" in str(d.form) for d in program.tools().drafts.list(SUPERVISOR)))
    write_state(paths.window_state, state_of(frame, flow.last_seen.screen, flow.last_seen.person))
    sys.stdout.write("\n".join(sorted(titles)) + "\nready\n")
    sys.stdout.flush()
    time.sleep(600)


if __name__ == "__main__":
    live(Path(sys.argv[1]))
