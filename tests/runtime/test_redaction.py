"""What is blacked out is black in the stored bytes, and what lay below stands nowhere in them."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageDraw

from desktop.domain.errors import InvalidInput
from desktop.runtime.attached_file import AttachedFile, judge
from desktop.runtime.redaction import Box, black_out


def a_photo(mode: str = "RGB", kind: str = "JPEG") -> bytes:
    """Return a noisy picture of 320 × 240, which no compression flattens."""
    dice = random.Random(7)
    picture = Image.frombytes("RGB", (320, 240), dice.randbytes(320 * 240 * 3)).convert(mode)
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    with Image.open(io.BytesIO(content)) as picture:
        picture.load()
        return picture


@pytest.mark.parametrize(
    ("mode", "kind"), [("RGB", "JPEG"), ("L", "JPEG"), ("RGBA", "PNG"), ("P", "PNG"), ("1", "PNG")]
)
def test_the_part_is_black_and_the_rest_stays(mode: str, kind: str) -> None:
    file = judge(f"foto.{kind.lower()}", a_photo(mode, kind))
    done = black_out(file, [Box(40.4, 30.6, 119.2, 89.1)])
    before, after = opened(file.content).convert("RGB"), opened(done.content).convert("RGB")
    assert after.size == (320, 240)
    blur = 0 if kind == "PNG" else 4  # steps of 255 that JPEG's rounding adds to black
    assert max(after.crop((48, 40, 112, 80)).tobytes()) <= blur
    if kind == "PNG":
        assert max(after.crop((40, 30, 120, 90)).tobytes()) == 0
        assert after.getpixel((39, 60)) == before.getpixel((39, 60))
        assert after.getpixel((120, 60)) == before.getpixel((120, 60))
    away = (160, 120, 320, 240)
    difference = sum(
        abs(a - b) for a, b in zip(before.crop(away).tobytes(), after.crop(away).tobytes(), strict=True)
    ) / (160 * 120 * 3)
    assert difference < 12


def test_black_covers_what_was_transparent() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (20, 20), (255, 0, 0, 0)).save(out, "PNG")
    done = black_out(judge("a.png", out.getvalue()), [Box(0, 0, 10, 20)])
    picture = opened(done.content)
    assert picture.getpixel((3, 3)) == (0, 0, 0, 255)
    assert picture.getpixel((15, 3)) == (255, 0, 0, 0)


def test_nothing_beside_the_pixels_keeps_the_original() -> None:
    """A file may bring its preview along: EXIF has one, and so have comments and text chunks."""
    exif = Image.Exif()
    exif[0x010E] = "WAJAH-ASLI"
    out = io.BytesIO()
    opened(a_photo()).save(out, "JPEG", exif=exif, comment=b"WAJAH-ASLI")
    done = black_out(AttachedFile("foto.jpg", out.getvalue(), "image/jpeg"), [Box(0, 0, 320, 240)])
    assert b"WAJAH-ASLI" in out.getvalue()
    assert b"WAJAH-ASLI" not in done.content
    assert opened(done.content).getextrema() == ((0, 0), (0, 0), (0, 0))
    assert opened(done.content).info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_text_under_the_box_cannot_be_read_back() -> None:
    """Two pictures that differ only below the box become the same bytes."""
    made = []
    for word in ("BG 1234 XX", "BE 9876 YY"):
        picture = Image.new("RGB", (320, 240), "white")
        ImageDraw.Draw(picture).text((64, 64), word, fill="black")
        out = io.BytesIO()
        picture.save(out, "PNG")
        made.append(black_out(judge("plat.png", out.getvalue()), [Box(48, 48, 176, 96)]).content)
    assert made[0] == made[1]


def test_boxes_beyond_the_edge_and_empty_ones_do_no_harm() -> None:
    file = judge("foto.png", a_photo(kind="PNG"))
    done = black_out(
        file, [Box(300, 220, 900, 900), Box(-50, -50, 2, 2), Box(10, 10, 10, 10), Box(9, 9, 5, 5)]
    )
    picture = opened(done.content)
    assert picture.getpixel((310, 230)) == (0, 0, 0)
    assert picture.getpixel((1, 1)) == (0, 0, 0)
    assert picture.getpixel((10, 10)) != (0, 0, 0)


def test_only_pictures_can_be_blacked_out() -> None:
    with pytest.raises(InvalidInput, match=r"surat\.pdf"):
        black_out(AttachedFile("surat.pdf", b"%PDF-1.4", "application/pdf"), [Box(0, 0, 1, 1)])
