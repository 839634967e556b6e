"""Where a data folder must not be: on the network, in a folder that is synchronised to a cloud, on a disk that can be pulled out.

There locks are not kept, files are exchanged behind SQLite's back, or the disk goes in the middle of a write; each of them has
destroyed databases (https://www.sqlite.org/howtocorrupt.html, 2.1 and 3). Backups may go there: they are whole files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import StorageProblem
from resources.i18n import translate

CODE = "unsuitable_folder"
_NETWORK = frozenset(
    {
        "9p", "acfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
        "ocfs2", "orangefs", "smb3", "smbfs", "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.glusterfs", "fuse.ceph",
        "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.s3fs", "fuse.goofys", "fuse.onedriver", "fuse.google-drive-ocamlfuse",
        "fuse.smbnetfs", "fuse.curlftpfs", "fuse.httpdirfs", "fuse.jmtpfs", "fuse.hubicfuse",
    }
)  # fmt: skip
_CLOUD_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "iclouddrive": "iCloud",
    "icloud drive": "iCloud",
    "mobile documents": "iCloud",
    "pclouddrive": "pCloud",
    "pcloud drive": "pCloud",
    "megasync": "MEGA",
    "yandex.disk": "Yandex.Disk",
    "synologydrive": "Synology Drive",
    "box sync": "Box",
    "seafile": "Seafile",
}
_CLOUD_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".tmp.drivedownload": "Google Drive",
    ".stfolder": "Syncthing",
    ".synologyworkingdirectory": "Synology Drive",
    ".849c9593-d756-4e56-8d6e-42412f2a707b": "OneDrive",
}
_CLOUD_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_REMOVABLE_DRIVE, _REMOTE_DRIVE = 2, 4  # GetDriveTypeW


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of the table of mounts: ``device`` is its number, as ``8:1``."""

    device: str
    point: str
    kind: str
    source: str

    @property
    def is_remote(self) -> bool:
        """Tell whether another computer keeps the files."""
        is_share = self.source.startswith(("//", "\\\\"))
        is_export = ":/" in self.source and "://" not in self.source
        return self.kind in _NETWORK or is_share or (is_export and not self.source.startswith("/"))


def require_suitable(
    folder: Path,
    mounts: Sequence[Mount] | None = None,
    environment: Mapping[str, str] | None = None,
    system: Path = Path("/sys"),
) -> None:
    """Raise StorageProblem, naming the folder, where a database would not be safe; ``folder`` need not exist yet."""
    real = Path(os.path.realpath(folder))
    if cloud := _cloud(folder, environment) or _cloud(real, environment):
        raise StorageProblem(
            translate(
                "Storage",
                "Folder data {path} disinkronkan {cloud}; basis data di situ dapat rusak. Pakai folder di luar {cloud}.",
            ).format(path=folder, cloud=cloud),
            code=CODE,
        )
    remote, removable = _on_windows(real) if sys.platform == "win32" else _on_linux(real, mounts, system)
    if remote:
        raise StorageProblem(
            translate(
                "Storage",
                "Folder data {path} ada di jaringan; basis data di situ dapat rusak. Pakai folder di disk komputer ini.",
            ).format(path=folder),
            code=CODE,
        )
    if removable:
        raise StorageProblem(
            translate(
                "Storage",
                "Folder data {path} ada di disk yang dapat dicabut. Pakai disk tetap komputer ini; cadangan boleh di situ.",
            ).format(path=folder),
            code=CODE,
        )


def leaves_this_computer(
    folder: Path,
    mounts: Sequence[Mount] | None = None,
    environment: Mapping[str, str] | None = None,
    system: Path = Path("/sys"),
) -> bool:
    """Tell whether what is put into ``folder`` goes to another computer: over the network, or to a cloud."""
    real = Path(os.path.realpath(folder))
    if _cloud(folder, environment) or _cloud(real, environment):
        return True
    remote, _removable = _on_windows(real) if sys.platform == "win32" else _on_linux(real, mounts, system)
    return remote


def _cloud(folder: Path, environment: Mapping[str, str] | None) -> str:
    """Return what synchronises the folder, "" if nothing that is known does."""
    variables = os.environ if environment is None else environment
    for name in _CLOUD_VARIABLES:
        if (root := variables.get(name)) and folder.is_relative_to(root):
            return "OneDrive"
    for each in (folder, *folder.parents):
        word = each.name.lower()
        known = _CLOUD_NAMES.get(word) or _CLOUD_NAMES.get(word.split(" - ")[0])
        if known:
            return known
        for mark, cloud in _CLOUD_MARKS.items():
            if os.path.lexists(each / mark):
                return "" if mark == ".dropbox" and each == Path.home() else cloud
    return ""


def _on_linux(folder: Path, mounts: Sequence[Mount] | None, system: Path) -> tuple[bool, bool]:
    """Tell whether the folder is on the network, and whether its disk can be pulled out."""
    table = _mounts() if mounts is None else mounts
    mount = _mount_of(folder, table)
    if mount is None:
        return False, False
    root = _mount_of(Path("/"), table)
    disks = _disks(mount.device, system)
    is_of_system = root is not None and bool(disks & _disks(root.device, system))
    return mount.is_remote, not is_of_system and any(_can_be_pulled_out(disk) for disk in disks)


def _mounts() -> list[Mount]:
    """Read the kernel's table; nothing where there is none."""
    try:
        text = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    except OSError:
        return []
    return read_mounts(text)


def read_mounts(text: str) -> list[Mount]:
    """Read a table in the form of ``/proc/self/mountinfo`` (proc(5)); what is not understood is passed over."""
    found = []
    for line in text.splitlines():
        words, between, ends = line.partition(" - ")
        fields, kind = words.split(" "), ends.split(" ")
        if between and len(fields) > 4 and len(kind) > 1:
            found.append(Mount(fields[2], _plain(fields[4]), kind[0], _plain(kind[1])))
    return found


def _plain(text: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, character)
    return text


def _mount_of(folder: Path, mounts: Sequence[Mount]) -> Mount | None:
    """Return the last mount, among the longest, below which the folder stands."""
    around = [each for each in mounts if folder.is_relative_to(each.point)]
    return max(reversed(around), key=lambda each: len(each.point.rstrip("/")), default=None)


def _disks(device: str, system: Path) -> set[Path]:
    """Return the disks on which a device stands, through encryption and volumes."""
    entry = system / "dev" / "block" / device
    if not entry.exists():
        return set()
    place = entry.resolve()
    below = [each.resolve() for each in (place / "slaves").glob("*")]
    if below:
        return {disk for each in below for disk in _disks(_number(each), system)}
    return {place if (place / "removable").exists() else place.parent}


def _number(place: Path) -> str:
    try:
        return (place / "dev").read_text("ascii").strip()
    except OSError:
        return ""


def _can_be_pulled_out(disk: Path) -> bool:
    try:
        is_removable = (disk / "removable").read_text("ascii").strip() == "1"
    except OSError:
        is_removable = False
    return is_removable or any(part.startswith("usb") for part in disk.parts)


def _on_windows(folder: Path) -> tuple[bool, bool]:
    if sys.platform != "win32":
        return False, False
    import ctypes

    anchor = folder.anchor
    if anchor.startswith("\\\\") and not anchor.startswith("\\\\?\\"):
        return True, False
    kind = ctypes.windll.kernel32.GetDriveTypeW(anchor.removeprefix("\\\\?\\"))
    return kind == _REMOTE_DRIVE, kind == _REMOVABLE_DRIVE
