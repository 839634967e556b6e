"""What wixl reads: the laid out folder as an MSI, with ids that follow from paths, so that they stay from version to version."""

from __future__ import annotations

import hashlib
import os
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

_NAMESPACE = uuid.UUID("5b0e6ce2-7c57-4f0e-9d51-0f6b4a6d2a31")
LANGUAGE = 1057
"""Indonesian. wixl makes no transforms: sentences of ours carry the English behind the Indonesian."""

_MSI = "Software\\Loket\\Msi"
_EXE = "Software\\Loket\\Exe"
_NEWER = "Di komputer ini sudah terpasang Loket yang lebih baru. / A newer Loket is already installed."
_BY_EXE = (
    "Loket di komputer ini dipasang dengan setup.exe; perbarui dengan itu pula, atau hapus dulu (pengaduan tetap). / "
    "Loket was installed by setup.exe: upgrade by it, or remove it first (complaints are kept)."
)
_OLD_WINDOWS = "Loket memerlukan Windows 10 64-bit. / Loket needs Windows 10, 64-bit."
_PATIENCE_S = 120
_ALL_FILES = "amus"
"""Every file is laid down anew: a DLL of the old version counts as there when costs are summed up, and is removed after that."""
_OPEN = '"[System64Folder]cmd.exe" /d /s /k ""[ProgramFolder]loket-cli.exe" provision show "%1""'


@dataclass(frozen=True, slots=True)
class Source:
    """What the MSI is made of: the laid out folder, the icon, the helper (setup_helper.c).

    wixl finds files from the folder in which it runs, ``start``.
    """

    start: Path
    layout: Path
    icon: Path
    helper: Path
    version: str

    def named(self, path: Path) -> str:
        """Return a path as an attribute that wixl finds."""
        return _quoted(os.path.relpath(path, self.start))


def write_wxs(source: Source, target: Path) -> None:
    """Write wixl's source."""
    folders = list(_folder(source.layout, source, " " * 10))
    ids = [_id("c", _inside(each, source.layout)) for each in _with_files(source.layout)]
    references = "\n".join(f'      <ComponentRef Id="{each}"/>' for each in (*ids, "Menu", "OfficeFiles"))
    target.write_text(_document(source, "\n".join(folders), references), "utf-8")


def _document(source: Source, folders: str, references: str) -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="{_guid("product/" + source.version)}" Name="Loket" Version="{source.version}" Manufacturer="Loket"
           Language="{LANGUAGE}" UpgradeCode="{_guid("upgrade")}">
    <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Manufacturer="Loket"
             Description="Loket {source.version}" Comments="Pengaduan warga / complaint desk"/>
    <MajorUpgrade DowngradeErrorMessage="{_NEWER}"/>
    <Media Id="1" Cabinet="loket.cab" EmbedCab="yes"/>
    <Icon Id="loket.ico" SourceFile={source.named(source.icon)}/>
    <Binary Id="Helper" SourceFile={source.named(source.helper)}/>
    <Property Id="ARPPRODUCTICON" Value="loket.ico"/>
    <Property Id="ARPNOMODIFY" Value="1"/>
    <Property Id="ARPCOMMENTS" Value="Pengaduan tidak ikut dihapus. / Complaints are not removed."/>
    <Property Id="REINSTALLMODE" Value="{_ALL_FILES}"/>
    <Property Id="WAITSECONDS" Value="{_PATIENCE_S}"/>
    <Property Id="BYEXE">
      <RegistrySearch Id="ByExe" Root="HKLM" Key="{_EXE}" Name="Version" Type="raw" Win64="yes"/>
    </Property>
    <Condition Message="{_BY_EXE}">Installed OR NOT BYEXE</Condition>
    <Condition Message="{_OLD_WINDOWS}">Installed OR (VersionNT64 &gt;= 603)</Condition>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramFiles64Folder">
        <Directory Id="ProgramFolder" Name="Loket">
{folders}
        </Directory>
      </Directory>
      <Directory Id="ProgramMenuFolder">
        <Component Id="Menu" Guid="{_guid("menu")}" Win64="yes">
          <Shortcut Id="MenuEntry" Name="Loket" Target="[ProgramFolder]Loket.exe" WorkingDirectory="ProgramFolder" Icon="loket.ico"/>
          <RegistryValue Root="HKLM" Key="{_MSI}" Name="Version" Type="string" Value="{source.version}" KeyPath="yes"/>
          <RegistryValue Root="HKLM" Key="{_MSI}" Name="Folder" Type="string" Value="[ProgramFolder]"/>
        </Component>
        <Component Id="OfficeFiles" Guid="{_guid("office-files")}" Win64="yes">
          <RegistryValue Root="HKLM" Key="Software\\Classes\\.loket" Type="string" Value="Loket.OfficeFile" KeyPath="yes"/>
          <RegistryValue Root="HKLM" Key="Software\\Classes\\Loket.OfficeFile" Type="string" Value="Berkas kantor Loket"/>
          <RegistryValue Root="HKLM" Key="Software\\Classes\\Loket.OfficeFile\\DefaultIcon" Type="string" Value="[ProgramFolder]Loket.exe"/>
          <RegistryValue Root="HKLM" Key="Software\\Classes\\Loket.OfficeFile\\shell\\open\\command" Type="string" Value={_quoted(_OPEN)}/>
        </Component>
      </Directory>
    </Directory>
    <Feature Id="Main" Level="1">
{references}
    </Feature>
  </Product>
</Wix>
"""


def _folder(folder: Path, source: Source, indent: str) -> Iterator[str]:
    """Describe a folder's files, one component for all of them, and its folders."""
    files = sorted(each for each in folder.iterdir() if each.is_file())
    if files:
        inside = _inside(folder, source.layout)
        yield f'{indent}<Component Id="{_id("c", inside)}" Guid="{_guid("component/" + inside)}" Win64="yes">'
        for each in files:
            key = ' KeyPath="yes"' if each == files[0] else ""
            name, place = _quoted(each.name), source.named(each)
            yield f'{indent}  <File Id="{_id("f", _inside(each, source.layout))}" Name={name} Source={place}{key}/>'
        yield f"{indent}</Component>"
    for each in sorted(each for each in folder.iterdir() if each.is_dir()):
        yield f'{indent}<Directory Id="{_id("d", _inside(each, source.layout))}" Name={_quoted(each.name)}>'
        yield from _folder(each, source, indent + "  ")
        yield f"{indent}</Directory>"


def _with_files(layout: Path) -> list[Path]:
    folders = [layout, *sorted(each for each in layout.rglob("*") if each.is_dir())]
    return [each for each in folders if any(inner.is_file() for inner in each.iterdir())]


def _quoted(text: str) -> str:
    return quoteattr(text.replace("$", "$$"))  # wixl takes $ for a variable of its own


def _inside(path: Path, layout: Path) -> str:
    return path.relative_to(layout).as_posix()


def _id(kind: str, text: str) -> str:
    return kind + hashlib.sha256(text.encode()).hexdigest()[:24].upper()


def _guid(text: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, text)).upper()
