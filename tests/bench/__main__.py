"""Run every benchmark and print the table that docs/performance.md keeps: ``make bench``."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path


def main() -> int:
    """Print name, ratio, target and detail of every measure."""
    print(f"{'measure':46} {'ratio':>7} {'target':>7}  detail")
    missed = 0
    for module in sorted(pkgutil.iter_modules([str(Path(__file__).parent)]), key=lambda m: m.name):
        if not module.name.startswith("bench_"):
            continue
        for name, ratio, target, detail in importlib.import_module(f"tests.bench.{module.name}").measure():
            mark = " " if ratio <= target else "!"
            missed += ratio > target
            print(f"{name:46} {ratio:7.2f} {target:7.2f}{mark} {detail}", flush=True)
    print(f"{missed} over their target" if missed else "all within their targets")
    return 0


if __name__ == "__main__":
    sys.exit(main())
