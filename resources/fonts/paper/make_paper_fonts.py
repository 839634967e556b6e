"""Cut the six faces of the printed papers out of Inter 4.1 (run by hand: the results are kept beside this file).

reportlab embeds TrueType outlines only and applies no OpenType features, so what the papers need is frozen into the
character map: digits of equal width everywhere, and in the face for codes also a slashed zero, a tailed l and a serifed I.
Hints and layout tables are dropped, since nothing on the way to paper reads them.

Needs fontTools with brotli, and the folder ``web`` of the npm package ``inter-ui`` 4.1.1:

    python make_paper_fonts.py path/to/inter-ui/web
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = {
    "Regular": ("Inter-Regular", ("tnum",)),
    "Medium": ("Inter-Medium", ("tnum",)),
    "SemiBold": ("Inter-SemiBold", ("tnum",)),
    "Bold": ("Inter-Bold", ("tnum",)),
    "Italic": ("Inter-Italic", ("tnum",)),
    "Code": ("Inter-SemiBold", ("tnum", "zero", "ss02")),
}
DIGITS = frozenset(range(0x30, 0x3A))
CHARACTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),  # Latin-1, Extended-A, Extended-B
    *range(0x2B9, 0x2CA),  # modifier letters, as in Maʼruf
    *range(0x1E00, 0x1F00),  # Extended Additional: transliterated Arabic, Vietnamese
    *range(0x2010, 0x2040),  # punctuation
    *(0x20AC, 0x2116, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265),
    *(0x25A0, 0x25A1, 0x25CB, 0x25CF, 0x2702, 0x2713, 0x2717, 0xFFFD),
)


def single_substitutions(font: TTFont, tag: str) -> dict[str, str]:
    """Return the glyphs that a feature puts in the place of others."""
    table = font["GSUB"].table
    found: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != tag:
            continue
        for index in record.Feature.LookupListIndex:
            for subtable in table.LookupList.Lookup[index].SubTable:
                found.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    return found


def freeze(font: TTFont, tag: str) -> None:
    """Make a feature's glyphs the ordinary ones. Of ``tnum`` only the digits: it also widens the hyphen."""
    substitutions = single_substitutions(font, tag)
    for table in font["cmap"].tables:
        for code, glyph in table.cmap.items():
            if glyph in substitutions and (tag != "tnum" or code in DIGITS):
                table.cmap[code] = substitutions[glyph]


def rename(font: TTFont, face: str) -> None:
    """Call the face ``Loket Inter …``, since it is a changed version."""
    name = f"Loket Inter {face}"
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = name
        elif record.nameID == 6:
            record.string = name.replace(" ", "")


def cut(source: Path, face: str, features: tuple[str, ...]) -> bytes:
    """Return the face as a TrueType file."""
    font = TTFont(source, recalcTimestamp=False)
    for tag in features:
        freeze(font, tag)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "STAT", "MATH"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    rename(font, face)
    font.flavor = None
    buffer = BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def main(web: Path) -> None:
    """Write all faces beside this file."""
    for face, (source, features) in FACES.items():
        (Path(__file__).parent / f"LoketInter-{face}.ttf").write_bytes(
            cut(web / f"{source}.woff2", face, features)
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
