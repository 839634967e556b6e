"""The command line from its words to an exit code.

Whatever happens, a person reads one plain sentence and never a traceback: problems with a sentence of their own carry it,
trouble with files gets one here, and everything else is a bug: where it broke goes to the log file, without the values that an
exception's message carries.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import LoketError, StorageProblem
from resources.i18n import LANGUAGES, SOURCE_LANGUAGE, set_language, translate
from ui.terminal.exit_code import ExitCode, code_of
from ui.terminal.output import Output, silence_stdout, use_utf8

if TYPE_CHECKING:
    from argparse import Namespace

    from ui.terminal.assembly import Assembly


def run_command(argv: Sequence[str], assembly: Assembly) -> int:
    """Carry out what ``argv`` (without the program's name) says and return the exit code; raises nothing."""
    use_utf8()
    out = Output("--json" in argv)
    set_language(_wanted_language(argv))
    try:
        return int(_perform(argv, assembly, out))
    except BrokenPipeError:
        silence_stdout()
        return ExitCode.DONE
    except KeyboardInterrupt:
        out.note(translate("Terminal", "Dihentikan."))
        return ExitCode.INTERRUPTED
    except Exception as error:
        return _failed(error, argv, out)


def _perform(argv: Sequence[str], assembly: Assembly, out: Output) -> int:
    plain = _plain_window(argv)
    if plain is not None:
        return assembly.open_window(*plain)
    from ui.terminal.grammar import build_parser
    from ui.terminal.parser import HelpWanted

    parser = build_parser()
    try:
        args, unknown = parser.parse_known_args(argv)
    except HelpWanted as wanted:
        out.result({"help": str(wanted)}, [str(wanted).rstrip()])
        return ExitCode.DONE
    if unknown:
        parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    out.is_json = args.json
    if args.version:
        return _show_version(out)
    return _carry_out(args, assembly, out)


def _plain_window(argv: Sequence[str]) -> tuple[str | None, str | None, bool] | None:
    """Understand the few words that open the window without the whole grammar, whose import would delay the paint."""
    words = list(argv)
    options: dict[str, str | None] = {"--data-dir": None, "--lang": None}
    while len(words) > 1 and words[0] in options:
        options[words[0]], words = words[1], words[2:]
    if words not in ([], ["gui"], ["gui", "--demo"]) or options["--lang"] not in (None, *LANGUAGES):
        return None
    return options["--data-dir"], options["--lang"], "--demo" in words


def _carry_out(args: Namespace, assembly: Assembly, out: Output) -> int:
    match args.command:
        case "gui":
            return assembly.open_window(args.data_dir, args.lang, args.demo)
        case "sandbox":
            from ui.terminal.practice_commands import serve_practice

            serve_practice(args, assembly)
            return ExitCode.DONE
        case "demo":
            from ui.terminal.demo import show_demonstration

            show_demonstration(assembly, Path(args.folder), out)
            return ExitCode.DONE
        case "background":
            from ui.terminal.background_command import work_in_background

            with assembly.open_quietly(args.data_dir) as quiet:
                return work_in_background(quiet, out)
        case "provision apply" if args.machine:
            from ui.terminal.machine_commands import lay_office

            return lay_office(assembly.laying(), args, out)
        case "backup verify" | "backup restore":
            from ui.terminal.restore_commands import BACKUP_FILES

            return BACKUP_FILES[args.command](assembly.restoring(args.data_dir), args, out)
        case "rescue":
            from ui.terminal.rescue_commands import rescue

            return rescue(assembly.rescuing(args.data_dir), args, out)
        case "recovery-key open":
            from ui.terminal.key_commands import open_data

            return open_data(assembly.opening(args.data_dir), args, out)
    from ui.terminal.dispatch import COMMANDS

    with assembly.open(args.data_dir) as tools:
        if args.lang is None:
            set_language(tools.settings.all()["language"])
        return COMMANDS[args.command](tools, args, out)


def _failed(error: Exception, argv: Sequence[str], out: Output) -> int:
    problem = _with_a_sentence(error)
    code = ExitCode.BUG
    if problem is None:
        problem = LoketError(_bug_sentence(_log_bug(error, argv)), code="bug")
    else:
        code = code_of(problem)
    try:
        out.error(problem)
        if sys.stdout is not None:
            sys.stdout.flush()  # what a full disk left in the buffer would fail again at the interpreter's end
    except OSError:
        silence_stdout()
    return code


def _with_a_sentence(error: Exception) -> LoketError | None:
    if isinstance(error, LoketError):
        return error
    if isinstance(error, OSError):
        from desktop.runtime.file_trouble import reason_of

        name = error.filename if isinstance(error.filename, str) else translate("Terminal", "keluaran")
        return StorageProblem(
            translate("Terminal", "{name} tidak dapat dipakai: {reason}.").format(
                name=name, reason=reason_of(error)
            )
        )
    return None


def _log_bug(error: Exception, argv: Sequence[str]) -> Path | None:
    """Append where it broke to the log of the data folder, if there is one; return where it went."""
    from desktop import VERSION
    from desktop.runtime.crash_report import report_of
    from desktop.runtime.paths import data_paths

    try:
        path = data_paths(_value_of("--data-dir", argv)).log
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            at = datetime.now(UTC).isoformat(timespec="seconds")
            log.write(f"{at} BUG\n{report_of(error, f'Loket {VERSION}')}\n")
    except (OSError, ValueError):
        return None
    return path


def _bug_sentence(log: Path | None) -> str:
    if log is None:
        return translate(
            "Terminal", "Ada kesalahan di dalam Loket, dan log tidak dapat ditulis. Hubungi petugas TI."
        )
    return translate("Terminal", "Ada kesalahan di dalam Loket. Kirim berkas {path} ke petugas TI.").format(
        path=log
    )


def _show_version(out: Output) -> int:
    from desktop import VERSION

    out.result({"version": VERSION}, [f"Loket {VERSION}"])
    return ExitCode.DONE


def _wanted_language(argv: Sequence[str]) -> str:
    """Return the language for errors in the words themselves, before they are understood."""
    wanted = _value_of("--lang", argv)
    return wanted if wanted in LANGUAGES else SOURCE_LANGUAGE


def _value_of(option: str, argv: Sequence[str]) -> str | None:
    for place, word in enumerate(argv):
        if word == option:
            return argv[place + 1] if place + 1 < len(argv) else None
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return None
