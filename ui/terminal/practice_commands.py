"""The command ``sandbox``: the practice server, its faults, its link and its clock."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from resources.i18n import translate
from ui.terminal.assembly import Assembly, PracticeOptions
from ui.terminal.command_words import Commands, file_word
from ui.terminal.files import read_file
from ui.terminal.parser import a_number, a_rate

PRACTICE_PORT = 8975
LARGEST_SCRIPT = 1_000_000  # bytes
_YEAR_S = 366 * 86_400


def add_practice(commands: Commands) -> None:
    """Add sandbox."""
    sandbox = commands.add("sandbox", translate("Terminal", "server latihan SP4N-LAPOR! di komputer ini"))
    add = sandbox.options.add_argument
    add("--port", default=PRACTICE_PORT, metavar="PORT", type=a_number("--port", 0, 65_535))
    add("--latency-ms", default=0, metavar="N", type=a_number("--latency-ms", 0, 600_000))
    add(
        "--fault",
        default=[],
        nargs="+",
        action="extend",
        metavar=translate("Terminal", "NAMA=ANGKA"),
        type=a_rate,
    )
    add("--seed", default=0, metavar="N", type=a_number("--seed", 0, 2**31))
    add("--state-file", metavar=file_word(), help=translate("Terminal", "simpan yang diterima di berkas ini"))
    add(
        "--script",
        metavar=file_word(),
        help=translate(
            "Terminal", "naskah gangguan: satu baris untuk satu panggilan, ok atau NAMA@PANGGILAN"
        ),
    )
    add(
        "--bandwidth-kbit",
        default=0,
        metavar="N",
        type=a_number("--bandwidth-kbit", 0, 1_000_000),
        help=translate("Terminal", "lebar jalur dalam kbit/s, 0 tanpa batas"),
    )
    add(
        "--clock-offset-s",
        default=0,
        metavar="N",
        type=a_number("--clock-offset-s", -_YEAR_S, _YEAR_S),
        help=translate("Terminal", "geser jam server sekian detik, boleh negatif"),
    )


def serve_practice(args: Namespace, assembly: Assembly) -> None:
    """Run the practice server until interrupted.

    Raises:
        InvalidInput: an unknown fault, or the port is taken.
        StorageProblem: the script cannot be read.
    """
    assembly.serve_sandbox(
        PracticeOptions(
            port=args.port,
            latency_ms=args.latency_ms,
            faults=dict(args.fault),
            seed=args.seed,
            state_file=Path(args.state_file) if args.state_file else None,
            script=_script(args.script) if args.script else (),
            bandwidth_bps=args.bandwidth_kbit * 1000,
            clock_offset_s=args.clock_offset_s,
        )
    )


def _script(name: str) -> tuple[str, ...]:
    """Return the entries of a script file: one a line, nothing after ``#``."""
    text = read_file(name, LARGEST_SCRIPT, "script").decode("utf-8-sig", "replace")
    entries = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(entry for entry in entries if entry)
