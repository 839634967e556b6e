from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.screens.picture_file import write_small

GROUND, INK, RARE = (245, 244, 240), (28, 29, 34), (176, 35, 24)


def test_grounds_words_and_rare_signs_keep_their_colours(tmp_path: Path) -> None:
    picture = Image.new("RGB", (300, 200), GROUND)
    picture.paste(INK, (10, 10, 110, 60))
    for n in range(4_000):  # a photograph with more colours than fit
        picture.putpixel((150 + n % 100, 50 + n // 100), (n % 251, n // 16, 255 - n % 83))
    picture.paste(RARE, (290, 190, 300, 200))
    file = tmp_path / "picture.png"
    write_small(picture, file)
    with Image.open(file) as small:
        assert small.mode == "P"
        shown = small.convert("RGB")
    for place, colour in (((0, 0), GROUND), ((50, 30), INK), ((295, 195), RARE)):
        assert shown.getpixel(place) == colour
    for n in range(0, 4_000, 37):
        place = (150 + n % 100, 50 + n // 100)
        before, after = picture.getpixel(place), shown.getpixel(place)
        assert isinstance(before, tuple)
        assert isinstance(after, tuple)
        assert max(abs(a - b) for a, b in zip(before, after, strict=True)) < 90


def test_the_same_picture_makes_the_same_file(tmp_path: Path) -> None:
    picture = Image.linear_gradient("L").convert("RGB")
    for name in ("a.png", "b.png"):
        write_small(picture, tmp_path / name)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
