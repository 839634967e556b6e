"""Keep the English catalogue fresh: ``--check`` fails if a text is new, gone or untranslated; without it, update.

Run by ``make check`` and ``make translations``.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "resources" / "i18n" / "loket_en.ts"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def main(arguments: list[str]) -> int:
    """Update the catalogue, or check it."""
    if "--check" not in arguments:
        update(CATALOGUE)
        return 0
    problems = check()
    for each in problems:
        print(each, file=sys.stderr)
    return 1 if problems else 0


def update(catalogue: Path) -> None:
    """Bring ``catalogue`` in line with the texts in the code; gone ones are dropped."""
    sources = sorted(
        str(path)
        for folder in ("desktop", "sync", "ui", "resources")
        for path in (ROOT / folder).rglob("*.py")
    )
    subprocess.run(
        [
            _tool("pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none",
            "-source-language", "id", "-target-language", "en", *sources, str(ROOT / "main.py"), "-ts", str(catalogue),
        ],
        check=True,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip


def check() -> list[str]:
    """Return what is wrong with the catalogue."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / CATALOGUE.name
        shutil.copy(CATALOGUE, fresh)
        update(fresh)
        problems = []
        if fresh.read_text("utf-8") != CATALOGUE.read_text("utf-8"):
            problems.append(
                "resources/i18n/loket_en.ts is not fresh: run make translations, then translate what is new"
            )
        problems += [found for message in messages(fresh) if (found := problem(*message))]
    return problems


def messages(catalogue: Path) -> list[tuple[str, str, str | None]]:
    """Return context, source and finished translation (None if there is none) of every text in ``catalogue``."""
    found = []
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            found.append(
                (
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    translation.text if finished and translation is not None else None,
                )
            )
    return found


def problem(context: str, source: str, translation: str | None) -> str | None:
    """Return what is wrong with a translation, None if nothing is."""
    if not translation:
        return f"untranslated in {context}: {source}"
    if sorted(_PLACEHOLDER.findall(source)) != sorted(_PLACEHOLDER.findall(translation)):
        return f"placeholders differ in {context}: {source} / {translation}"
    return None


def _tool(name: str) -> str:
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.exists() else name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
