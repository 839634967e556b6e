"""Commands that make papers: receipts and the daily log; and the check of a receipt's code."""

from __future__ import annotations

from argparse import Namespace

from desktop.usecases.issue_receipt import ReceiptCopy, ReceiptPaper
from desktop.usecases.note_print import NotePrint, PrintState
from desktop.usecases.toolbox import Tools
from desktop.usecases.verdict_sentence import verdict_sentence
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, UsageProblem
from ui.terminal.files import output_file
from ui.terminal.output import Output
from ui.terminal.session import signed_in

VERIFY = "verify"


def receipt(tools: Tools, args: Namespace, out: Output) -> int:
    """Issue a receipt, or check a code: both commands begin with the same word."""
    if args.words[0] == VERIFY:
        return _verify(tools, " ".join(args.words[1:]), out)
    if args.output is None:
        raise UsageProblem(
            translate("Terminal", "Belum ditulis: --output BERKAS.pdf. Lihat: loket receipt --help."),
            field="output",
        )
    return _issue(tools, args, " ".join(args.words), out)


def _issue(tools: Tools, args: Namespace, number: str, out: Output) -> int:
    by, desk = signed_in(tools, args), tools.at_desk()
    paper = ReceiptPaper(args.paper)
    issued, outcome = None, PrintState.FAILED
    try:
        with output_file(args.output) as write:
            issued = desk.issue_receipt(by, number, paper, ReceiptCopy(args.copy))
            write(issued.pdf)
        outcome = PrintState.SAVED
    finally:  # a file that could not be made leaves its number to the next
        if issued is not None:
            NotePrint(desk.desk)(by, issued, outcome)
    text = translate("Terminal", "Tanda terima {number}, lembar ke-{copy_no}: {path}.").format(
        number=issued.register_no, copy_no=issued.copy_no, path=args.output
    )
    out.result({"path": args.output, "copy_no": issued.copy_no, "sha256": issued.sha256}, [text])
    return ExitCode.DONE


def _verify(tools: Tools, code: str, out: Output) -> int:
    if not code.strip():
        raise UsageProblem(translate("Terminal", "Tulis kodenya: loket receipt verify KODE."), field="code")
    verdict = tools.at_desk().verify_receipt(code)
    day = verdict.received_on
    out.result(
        {
            "genuine": verdict.genuine,
            "verdict": verdict.finding.value,
            "register_no": verdict.register_no,
            "received_on": day.isoformat() if day else None,
            "belongs_to": verdict.belongs_to,
        },
        [verdict_sentence(verdict)],
    )
    return ExitCode.DONE
