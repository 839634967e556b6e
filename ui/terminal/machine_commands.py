"""provision apply --machine: what setups call. It opens no desk; whoever may write to the machine folder may do it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from resources.i18n import translate
from ui.terminal.office_commands import key_of, tell_office

if TYPE_CHECKING:
    from desktop.usecases.lay_office_file import LayOfficeFile
    from ui.terminal.output import Output


def lay_office(lay: LayOfficeFile, args: Namespace, out: Output) -> int:
    """Lay an office's file down for all users of this computer."""
    preview = lay(
        Path(args.file), key=key_of(args), allow_unsigned=args.allow_unsigned, move_office=args.move_office
    )
    code = tell_office(preview, out)
    out.note(
        translate(
            "Terminal", "Berkas kantor dipasang di {folder}. Tiap pengguna memakainya saat Loket dibuka lagi."
        ).format(folder=lay.folder)
    )
    return code
