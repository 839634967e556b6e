"""Make the interface fonts of this folder from Inter's web fonts.

The shipped files come from version 4.1.1 of the npm package ``inter-ui`` (folder ``web``; SIL Open Font License,
``OFL.txt`` beside this file). Unpack that package and run::

    python resources/fonts/ui/build.py UNPACKED_PACKAGE

It needs ``fonttools`` and ``brotli``. The result is TrueType with Latin letters, punctuation, arrows and signs, kerning
and tabular figures. Contextual alternates are left out on purpose: they would show a typed ``->`` or ``2x3`` as
something that was not typed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = ("Regular", "Medium", "SemiBold")
FEATURES = ("kern", "tnum", "case", "ccmp", "locl", "mark", "mkmk")
UNICODES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Extended-A, Extended-B
    (0x02B0, 0x036F),  # modifier letters, combining marks
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency signs
    (0x2100, 0x214F),  # letterlike signs
    (0x2150, 0x218B),  # fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2300, 0x23FF),  # keys
    (0x25A0, 0x25FF),  # the password bullet and other shapes
    (0x2713, 0x2717),  # ticks and crosses
)


def build(source: Path, target: Path) -> None:
    """Write the subset of the font file ``source`` to ``target`` as TrueType."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = list(FEATURES)
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in UNICODES for code in range(first, last + 1)])
    subsetter.subset(font)
    font.flavor = None
    font.save(target)


def main() -> None:
    """Build all weights from the unpacked package named on the command line."""
    package = Path(sys.argv[1])
    here = Path(__file__).parent
    for weight in WEIGHTS:
        build(package / "web" / f"Inter-{weight}.woff2", here / f"Inter-{weight}.ttf")


if __name__ == "__main__":
    main()
