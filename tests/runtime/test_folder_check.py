"""Folders in which a database would not be safe are refused by name (failures.md, 14)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.domain.errors import StorageProblem
from desktop.runtime.folder_check import CODE, Mount, read_mounts, require_suitable
from desktop.runtime.paths import DataPaths
from tests.small_disk import small_disk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
ROOT = Mount("8:1", "/", "ext4", "/dev/sda1")
TABLE = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
30 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
99 30 0:50 / /media/Data\\040Kantor rw,relatime shared:7 - cifs //server/kantor rw,vers=3.0
broken line
"""


@pytest.mark.parametrize(
    ("kind", "source"),
    [
        ("nfs4", "10.0.0.5:/srv"),
        ("nfs", "nas:/volume1/kantor"),
        ("cifs", "//server/kantor"),
        ("smb3", "//server/kantor"),
        ("fuse.sshfs", "ani@server:/home"),
        ("fuse.rclone", "gdrive:kantor"),
        ("fuse.gvfsd-fuse", "gvfsd-fuse"),
        ("9p", "C:\\"),
        ("fuse.baru", "server:/srv"),
        ("fuse", "//server/kantor"),
    ],
)
def test_the_network_is_refused(kind: str, source: str) -> None:
    mounts = [ROOT, Mount("0:50", "/data", kind, source)]
    with pytest.raises(StorageProblem, match="ada di jaringan") as refused:
        require_suitable(Path("/data/loket"), mounts, {})
    assert refused.value.code == CODE
    assert "/data/loket" in refused.value.message
    require_suitable(Path("/database/loket"), mounts, {})


@pytest.mark.parametrize(
    ("kind", "source"),
    [("ext4", "/dev/sda2"), ("btrfs", "/dev/mapper/home"), ("tmpfs", "tmpfs"), ("fuseblk", "/dev/sdb1"), ("overlay", "overlay"), ("zfs", "tank/home")],
)  # fmt: skip
def test_disks_of_this_computer_are_taken(kind: str, source: str) -> None:
    require_suitable(Path("/data/loket"), [ROOT, Mount("0:50", "/data", kind, source)], {})


def test_the_mount_that_counts_is_the_nearest_and_the_latest() -> None:
    share, disk = Mount("0:50", "/data", "nfs", "nas:/a"), Mount("8:2", "/data/local", "ext4", "/dev/sda2")
    require_suitable(Path("/data/local/loket"), [ROOT, share, disk], {})
    over = Mount("8:3", "/data", "ext4", "/dev/sda3")
    require_suitable(Path("/data/loket"), [ROOT, share, over], {})
    with pytest.raises(StorageProblem):
        require_suitable(Path("/data/loket"), [ROOT, over, share], {})


def test_the_table_of_the_kernel_is_read() -> None:
    mounts = read_mounts(TABLE)
    assert mounts[1:] == [ROOT, Mount("0:50", "/media/Data Kantor", "cifs", "//server/kantor")]
    with pytest.raises(StorageProblem):
        require_suitable(Path("/media/Data Kantor/loket"), mounts, {})


@pytest.mark.parametrize(
    ("name", "cloud"),
    [("OneDrive", "OneDrive"), ("OneDrive - Diskominfo", "OneDrive"), ("Dropbox", "Dropbox"), ("Google Drive", "Google Drive"), ("Nextcloud", "Nextcloud"), ("iCloudDrive", "iCloud")],
)  # fmt: skip
def test_synchronised_folders_are_refused_by_their_names(tmp_path: Path, name: str, cloud: str) -> None:
    with pytest.raises(StorageProblem, match=f"disinkronkan {cloud}"):
        DataPaths(tmp_path / name / "loket").create()
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("mark", [".dropbox.cache", ".nextcloudsync.log", ".stfolder", ".tmp.drivedownload"])
def test_and_by_their_marks(tmp_path: Path, mark: str) -> None:
    (tmp_path / mark).mkdir()
    with pytest.raises(StorageProblem, match="disinkronkan"):
        DataPaths(tmp_path / "a" / "loket").create()


def test_and_by_what_the_system_says(tmp_path: Path) -> None:
    with pytest.raises(StorageProblem, match="disinkronkan OneDrive"):
        require_suitable(tmp_path / "Awan" / "loket", [], {"OneDriveCommercial": str(tmp_path / "Awan")})


def test_a_link_into_a_synchronised_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "biasa").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(StorageProblem, match="disinkronkan Dropbox"):
        require_suitable(tmp_path / "biasa" / "loket", [], {})


def disk(system: Path, number: str, place: str, *, removable: str = "0", below: str = "") -> None:
    """Lay down a disk with one partition ``number`` as the kernel shows it in /sys."""
    part = system / "devices" / place / "part"
    part.mkdir(parents=True)
    (part / "dev").write_text(f"{number}\n")
    (part.parent / "removable").write_text(f"{removable}\n")
    if below:
        (part / "slaves").mkdir()
        (part / "slaves" / "under").symlink_to(system / "devices" / below / "part")
    link = system / "dev" / "block" / number
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(part)


def test_disks_that_can_be_pulled_out(tmp_path: Path) -> None:
    disk(tmp_path, "8:1", "pci0/ata1/sda")
    disk(tmp_path, "8:17", "pci0/usb2/2-1/sdb")
    disk(tmp_path, "8:33", "pci0/mmc/sdc", removable="1")
    disk(tmp_path, "253:0", "virtual/dm-0", below="pci0/usb2/2-1/sdb")
    for number in ("8:17", "8:33", "253:0"):
        stick = Mount(number, "/media/stik", "ext4", "/dev/x")
        with pytest.raises(StorageProblem, match="dapat dicabut"):
            require_suitable(Path("/media/stik/loket"), [ROOT, stick], {}, tmp_path)
        require_suitable(Path("/home/loket"), [ROOT, stick], {}, tmp_path)
    system_on_usb = [Mount("8:17", "/", "ext4", "/dev/sdb1")]
    require_suitable(Path("/home/loket"), system_on_usb, {}, tmp_path)


def test_a_folder_that_can_only_be_read(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1) as small:
        if small.is_mounted:
            small.remount("ro")
        else:
            small.folder.chmod(0o500)
        with pytest.raises(StorageProblem, match="tidak dapat d") as refused:
            DataPaths(small.folder).create()
        assert str(small.folder) in refused.value.message
        with pytest.raises(StorageProblem, match="tidak dapat dibuat"):
            DataPaths(small.folder / "loket").create()
