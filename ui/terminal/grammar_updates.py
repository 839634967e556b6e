"""Words of the commands about newer versions."""

from __future__ import annotations

from resources.i18n import translate
from ui.terminal.command_words import Commands


def add_updates(commands: Commands) -> None:
    """Add update check, show and install."""
    group = commands.group("update", translate("Terminal", "versi Loket yang lebih baru"))
    check = group.add("check", translate("Terminal", "cari versi baru dan periksa tanda tangannya"))
    check.options.add_argument(
        "--from",
        dest="folder",
        metavar="FOLDER",
        help=translate("Terminal", "folder pembaruan, misalnya di USB; tanpa ini menurut berkas kantor"),
    )
    group.add("show", translate("Terminal", "tampilkan yang ditemukan terakhir"))
    group.add("install", translate("Terminal", "pasang yang ditemukan, bila berkas kantor mengizinkan"))
