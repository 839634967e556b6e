"""``complaint add``: one complaint from a JSON object, or several from a list, each its own transaction.

A bad entry of a list does not keep the others from being logged; a disk that fails does, since every further entry would
fail the same way.
"""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput, LoketError, StorageProblem
from desktop.domain.wording import long_date, moment
from desktop.runtime.attached_file import read_attached_file
from desktop.usecases.complaint_json import Json, logged_json
from desktop.usecases.log_complaint import LoggedComplaint, check_file_count
from desktop.usecases.toolbox import DeskTools, Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, code_of
from ui.terminal.files import STDIN, read_input
from ui.terminal.json_text import LARGEST_JSON, read_json
from ui.terminal.output import Output, error_json
from ui.terminal.session import signed_in


def add_complaints(tools: Tools, args: Namespace, out: Output) -> int:
    """Log what a JSON file (or stdin) holds."""
    by = signed_in(tools, args)
    batch = _Batch(tools.at_desk(), by, Path() if args.file == STDIN else Path(args.file).parent)
    value = read_json(read_input(args.file, LARGEST_JSON))
    if isinstance(value, list):
        return batch.log_all(value, out)
    logged = batch.log(value)
    _warn(logged, out)
    out.result(logged_json(logged, batch.zone), [_line(logged, batch.zone)])
    return ExitCode.DONE


@dataclass(frozen=True)
class _Batch:
    desk: DeskTools
    by: Account
    folder: Path

    @property
    def zone(self) -> ZoneInfo:
        return self.desk.desk.office.zone

    def log(self, form: object) -> LoggedComplaint:
        checked, problems = self.desk.desk.check_form(form)
        if checked is None:
            raise InvalidInput(problems)
        check_file_count(len(checked.attachments))
        files = [read_attached_file(self.folder / name) for name in checked.attachments]
        return self.desk.log_complaint(self.by, form, files)

    def log_all(self, forms: list[object], out: Output) -> int:
        results: list[Json] = []
        code = ExitCode.DONE
        for index, form in enumerate(forms):
            try:
                logged = self.log(form)
            except LoketError as error:
                code = max(code, code_of(error))
                results.append({"error": {"index": index, **error_json(error)}})
                out.note(_of_entry(index, error.message))
                if isinstance(error, StorageProblem):
                    results += [_not_tried(later) for later in range(index + 1, len(forms))]
                    break
            else:
                _warn(logged, out, index)
                results.append(logged_json(logged, self.zone))
                out.progress(_line(logged, self.zone))
        done = sum("error" not in result for result in results)
        text = translate("Terminal", "{done} dari {count} pengaduan tercatat.")
        out.result(results, [text.format(done=done, count=len(forms))])
        return code


def _line(logged: LoggedComplaint, zone: ZoneInfo) -> str:
    return translate("Terminal", "{number} tercatat. Diterima {time}; batas selesai {due}.").format(
        number=logged.register_no, time=moment(logged.received_at, zone), due=long_date(logged.due_on)
    )


def _warn(logged: LoggedComplaint, out: Output, index: int | None = None) -> None:
    for warning in logged.warnings:
        text = translate("Terminal", "Peringatan: {message}").format(message=warning.message)
        out.note(text if index is None else _of_entry(index, text))


def _of_entry(index: int, message: str) -> str:
    return translate("Terminal", "Entri ke-{number}: {message}").format(number=index + 1, message=message)


def _not_tried(index: int) -> Json:
    message = translate("Terminal", "Belum dicoba karena entri sebelumnya gagal disimpan.")
    return {"error": {"index": index, "code": "not_tried", "field": None, "message": message}}
