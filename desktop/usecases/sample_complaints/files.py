"""Files that people bring along: small real photographs (drawn), screen pictures and letters."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date
from random import Random
from typing import TYPE_CHECKING

from desktop.domain.complaint import Channel
from desktop.usecases.sample_complaints.phrases import day_words

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

SHARE_WITH_FILES = 0.4
WIDTH, HEIGHT = 480, 360
Scene = Callable[["ImageDraw", Random], None]


def sample_files(
    kinds: Sequence[str], taken_on: date, channel: Channel, rng: Random
) -> tuple[tuple[str, bytes], ...]:
    """Return up to three files of the given kinds (names of scenes, "surat" or "layar"), often none."""
    if not kinds or rng.random() > SHARE_WITH_FILES:
        return ()
    count = rng.choices((1, 2, 3), (6, 3, 1))[0]
    files: dict[str, bytes] = {}
    for number in range(1, count + 1):
        name, content = _file(rng.choice(kinds), number, taken_on, channel, rng)
        files.setdefault(name, content)
    return tuple(files.items())


def _file(kind: str, number: int, taken_on: date, channel: Channel, rng: Random) -> tuple[str, bytes]:
    if kind == "surat":
        name = rng.choice(("surat-keterangan", "fotokopi-berkas", "surat-pengantar-rt", "bukti-bayar"))
        return f"{name}-{number}.pdf", letter_pdf(name.replace("-", " ").upper(), taken_on)
    if kind == "layar":
        return f"tangkapan-layar-{number}.png", _encoded(_draw(_screen, rng), "PNG")
    stamp = f"{rng.randint(6, 17):02d}.{rng.randint(0, 59):02d}.{rng.randint(0, 59):02d}"
    name = rng.choice(
        (
            f"foto-{kind}-{number}.jpg",
            f"IMG_{taken_on:%Y%m%d}_{stamp.replace('.', '')}.jpg",
            f"foto {number}.jpeg",
        )
    )
    if channel is Channel.WHATSAPP:
        name = f"WhatsApp Image {taken_on.isoformat()} at {stamp}.jpeg"
    return name, _encoded(_draw(_SCENES[kind], rng), "JPEG", taken_on, stamp)


def letter_pdf(title: str, day: date) -> bytes:
    """Return a PDF of one page with a heading and a few lines."""
    lines = (
        title,
        f"Tanggal {day_words(day)}",
        "Berkas contoh untuk peragaan aplikasi Loket.",
        "Tidak berlaku sebagai surat.",
    )
    text = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 14 Tf 22 TL 72 760 Td {text} ET".encode("latin-1")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start, size = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(out)


def _draw(scene: Scene, rng: Random) -> Image:
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (WIDTH, HEIGHT), "white")
    scene(ImageDraw.Draw(picture), rng)
    return picture


def _encoded(picture: Image, form: str, taken_on: date | None = None, stamp: str = "") -> bytes:
    """Return the file's bytes; a photograph carries the EXIF of a telephone, which the desk has to remove."""
    out = io.BytesIO()
    if form == "PNG":
        picture.save(out, form, optimize=True)
        return out.getvalue()
    exif = picture.getexif()
    exif[0x010F], exif[0x0110] = "Contoh", "Kamera Peragaan"
    exif[0x0132] = f"{taken_on:%Y:%m:%d} {stamp.replace('.', ':')}"
    picture.save(out, form, quality=72, exif=exif)
    return out.getvalue()


def _landscape(draw: ImageDraw, rng: Random, ground: str) -> int:
    """Draw sky, hills and ground; return the height of the horizon."""
    horizon = HEIGHT * rng.randint(38, 46) // 100
    for y in range(horizon):
        shade = 150 + 90 * y // horizon
        draw.line((0, y, WIDTH, y), fill=(shade, shade + 10, 245))
    for _ in range(4):
        x, width = rng.randint(-60, WIDTH), rng.randint(120, 260)
        draw.ellipse((x, horizon - 50, x + width, horizon + 70), fill=(70, 110 + rng.randint(0, 30), 70))
    draw.rectangle((0, horizon, WIDTH, HEIGHT), fill=ground)
    return horizon


def _speckle(draw: ImageDraw, rng: Random, top: int, colours: Sequence[str], count: int = 700) -> None:
    for _ in range(count):
        x, y = rng.randint(0, WIDTH), rng.randint(top, HEIGHT)
        draw.point((x, y), fill=rng.choice(colours))


def _road(draw: ImageDraw, rng: Random) -> None:
    horizon = _landscape(draw, rng, "#8a7a55")
    middle = WIDTH // 2 + rng.randint(-40, 40)
    draw.polygon(
        [(middle - 18, horizon), (middle + 18, horizon), (WIDTH - 30, HEIGHT), (30, HEIGHT)], fill="#6c6a68"
    )
    for _ in range(rng.randint(4, 8)):
        depth = rng.random() ** 0.7
        y = horizon + 20 + int((HEIGHT - horizon - 50) * depth)
        half = 8 + int(46 * depth)
        x = middle + rng.randint(-int(110 * depth) - 5, int(110 * depth) + 5)
        draw.ellipse((x - half, y - half // 3, x + half, y + half // 3), fill="#4a433c", outline="#938b80")
        if rng.random() < 0.5:
            draw.ellipse((x - half // 2, y - half // 6, x + half // 2, y + half // 6), fill="#9a8f70")
    _speckle(draw, rng, horizon, ("#5b5957", "#7d7a76", "#948460"))


def _water(draw: ImageDraw, rng: Random) -> None:
    horizon = _landscape(draw, rng, "#7d8a4e")
    draw.polygon([(140, horizon), (320, horizon), (WIDTH, HEIGHT), (0, HEIGHT)], fill="#8b6f47")
    for _ in range(60):
        y = rng.randint(horizon + 5, HEIGHT)
        x, length = rng.randint(40, WIDTH - 90), rng.randint(10, 60)
        draw.line((x, y, x + length, y), fill=rng.choice(("#a58a60", "#745b38", "#b79d74")))


def _flood(draw: ImageDraw, rng: Random) -> None:
    horizon = _landscape(draw, rng, "#8f7b55")
    for number in range(3):
        _house(draw, rng, 25 + 155 * number, horizon + 60)
    for _ in range(90):
        y = rng.randint(horizon + 66, HEIGHT)
        x = rng.randint(0, WIDTH - 40)
        draw.line((x, y, x + rng.randint(8, 50), y), fill=rng.choice(("#a8926a", "#77643f")))


def _house(draw: ImageDraw, rng: Random, x: int, base: int) -> None:
    wall = rng.choice(("#d9c9a3", "#c9b48a", "#b9c4c9"))
    draw.rectangle((x, base - 70, x + 120, base), fill=wall)
    draw.polygon([(x - 12, base - 70), (x + 60, base - 118), (x + 132, base - 70)], fill="#8c4a34")
    draw.rectangle((x + 48, base - 44, x + 72, base), fill="#5b4632")
    for left in (12, 84):
        draw.rectangle((x + left, base - 52, x + left + 24, base - 28), fill="#31404a")


def _building(draw: ImageDraw, rng: Random) -> None:
    horizon = _landscape(draw, rng, "#90865c")
    base = horizon + 120
    for number in range(2):
        _house(draw, rng, 60 + 190 * number, base)
    for _ in range(5):
        x, y = rng.randint(70, 380), base - rng.randint(10, 60)
        draw.line((x, y, x + rng.randint(-8, 8), y + 30), fill="#4b4036", width=2)
    _speckle(draw, rng, base, ("#7d744e", "#a39a70"))


def _rubbish(draw: ImageDraw, rng: Random) -> None:
    horizon = _landscape(draw, rng, "#94866a")
    colours = ("#d7d7d2", "#3c6ea5", "#b5412f", "#e0b43c", "#4f7d4a", "#2e2e2e", "#c98fa8")
    for _ in range(240):
        spread = rng.gauss(0, 90)
        y = HEIGHT - 40 - int(abs(rng.gauss(0, 55)))
        x, size = WIDTH // 2 + int(spread), rng.randint(6, 24)
        draw.ellipse(
            (x, max(y, horizon), x + size, max(y, horizon) + size * 2 // 3), fill=rng.choice(colours)
        )


def _lamp(draw: ImageDraw, rng: Random) -> None:
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#141a2b")
    draw.polygon([(200, 210), (280, 210), (WIDTH, HEIGHT), (0, HEIGHT)], fill="#23262e")
    lean = rng.randint(0, 40)
    draw.line((330, HEIGHT - 60, 330 - lean, 70), fill="#59606e", width=7)
    draw.line((330 - lean, 72, 270 - lean, 84), fill="#59606e", width=5)
    draw.ellipse((255 - lean, 80, 280 - lean, 92), fill="#3d4350")
    _speckle(draw, rng, 0, ("#2a3350", "#1b2238", "#39415a"), 500)


def _card(draw: ImageDraw, rng: Random) -> None:
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#6d5a44")
    draw.rounded_rectangle((50, 70, WIDTH - 50, HEIGHT - 70), 16, fill="#b9d3e6")
    draw.rectangle((WIDTH - 160, 120, WIDTH - 80, 220), fill="#8fa4b3")
    for row in range(7):
        draw.rectangle((80, 125 + row * 22, 80 + rng.randint(90, 200), 132 + row * 22), fill="#5b7488")
    draw.text((180, 84), "KARTU CONTOH", fill="#203040")


def _food(draw: ImageDraw, rng: Random) -> None:
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#b08b5f")
    draw.rounded_rectangle((40, 50, WIDTH - 40, HEIGHT - 50), 24, fill="#c9ccd1", outline="#8d9097", width=4)
    for x, colour in ((70, "#f3efe2"), (215, "#b5702f"), (340, "#5f8f3a")):
        draw.ellipse((x, 110 + rng.randint(-10, 10), x + 110, 240), fill=colour)
    _speckle(draw, rng, 110, ("#7b6a45", "#8d9a58"), 260)


def _screen(draw: ImageDraw, rng: Random) -> None:
    draw.rectangle((0, 0, WIDTH, HEIGHT), fill="#e9efe6")
    draw.rectangle((0, 0, WIDTH, 44), fill="#1f6f5c")
    draw.text((16, 14), "Tangkapan layar contoh", fill="white")
    top = 62
    while top < HEIGHT - 50:
        width, is_own = rng.randint(140, 300), rng.random() < 0.4
        left = WIDTH - width - 14 if is_own else 14
        draw.rounded_rectangle((left, top, left + width, top + 38), 8, fill="#d3f2c9" if is_own else "white")
        draw.rectangle((left + 12, top + 12, left + width - 40, top + 17), fill="#9aa39a")
        draw.rectangle((left + 12, top + 23, left + width - 80, top + 28), fill="#c2c9c2")
        top += 50


_SCENES: dict[str, Scene] = {
    "jalan": _road,
    "air": _water,
    "banjir": _flood,
    "rumah": _building,
    "sampah": _rubbish,
    "lampu": _lamp,
    "kartu": _card,
    "makanan": _food,
}
