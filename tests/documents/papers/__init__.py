"""A sample of every paper, filled with invented data: what docs/paper/ shows. Each module here makes the papers of one topic."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from pathlib import Path

SAMPLES = Path(__file__).resolve().parents[3] / "docs" / "paper"


def every_paper() -> Mapping[str, Callable[[], bytes]]:
    """Return the maker of each sample by its file's name; raises ValueError if two have the same name."""
    found: dict[str, Callable[[], bytes]] = {}
    for module in pkgutil.iter_modules(__path__):
        if module.name == "__main__":
            continue
        for name, make in importlib.import_module(f"{__name__}.{module.name}").PAPERS.items():
            if name in found:
                raise ValueError(f"two samples are called {name}")
            found[name] = make
    return dict(sorted(found.items()))
