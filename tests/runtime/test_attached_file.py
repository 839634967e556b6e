from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from desktop.domain.errors import InvalidInput
from desktop.runtime.attached_file import (
    LARGEST_FILE,
    LARGEST_PHOTO,
    LONGEST_SIDE,
    judge,
    read_attached_file,
    readable_size,
)
from tests.fuzz import samples


def a_jpeg(size: tuple[int, int] = (640, 480), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 120, 40)).save(out, "JPEG", **options)
    return out.getvalue()


def a_docx(member: str = "word/document.xml") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(member, "<w/>")
    return out.getvalue()


def test_photo_loses_exif_and_place() -> None:
    exif = Image.Exif()
    exif[0x010E] = "RAHASIA-LOKASI"
    exif.get_ifd(0x8825)[1] = "S"
    photo = a_jpeg(exif=exif)
    assert b"RAHASIA-LOKASI" in photo
    kept = judge("foto.jpg", photo)
    assert b"RAHASIA-LOKASI" not in kept.content
    with Image.open(io.BytesIO(kept.content)) as picture:
        assert not dict(picture.getexif())


def test_photo_is_turned_upright_before_its_exif_goes() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    with Image.open(io.BytesIO(judge("foto.jpg", a_jpeg((400, 200), exif=exif)).content)) as picture:
        assert picture.size == (200, 400)


def test_large_photo_is_scaled_down() -> None:
    with Image.open(io.BytesIO(judge("foto.jpg", a_jpeg((4000, 1000))).content)) as picture:
        assert picture.size == (LONGEST_SIDE, LONGEST_SIDE // 4)


def a_noisy_picture(size: tuple[int, int], kind: str) -> bytes:
    out = io.BytesIO()
    picture = Image.frombytes("RGB", size, random.Random(3).randbytes(size[0] * size[1] * 3))
    picture.save(out, kind, quality=100)
    return out.getvalue()


def test_a_photo_above_the_limit_is_scaled_instead_of_refused(tmp_path: Path) -> None:
    path = tmp_path / "IMG_2031.JPG"
    path.write_bytes(a_noisy_picture((2600, 2000), "JPEG"))
    assert path.stat().st_size > LARGEST_FILE
    kept = read_attached_file(path)
    assert (kept.name, kept.media_type) == ("IMG_2031.JPG", "image/jpeg")
    assert len(kept.content) <= LARGEST_FILE
    with Image.open(io.BytesIO(kept.content)) as picture:
        assert max(picture.size) == LONGEST_SIDE


def test_a_photo_that_came_as_png_becomes_a_jpeg() -> None:
    kept = judge("tempelan.png", a_noisy_picture((1200, 900), "PNG"))
    assert (kept.name, kept.media_type) == ("tempelan.jpg", "image/jpeg")
    drawing = io.BytesIO()
    Image.new("RGB", (1200, 900), "white").save(drawing, "PNG")
    assert judge("layar.png", drawing.getvalue()).media_type == "image/png"


def test_a_file_is_no_photo_because_it_is_called_one(tmp_path: Path) -> None:
    path = tmp_path / "foto.jpg"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(InvalidInput, match="batasnya 5 MB"):
        read_attached_file(path)
    huge = tmp_path / "besar.jpg"
    with huge.open("wb") as file:
        file.write(b"\xff\xd8\xff\xe0")
        file.truncate(LARGEST_PHOTO + 1)
    with pytest.raises(InvalidInput, match=r"besar\.jpg tidak dapat dilampirkan: 40 MB"):
        read_attached_file(huge)


def test_png_keeps_its_transparency() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(io.BytesIO(judge("a.png", out.getvalue()).content)) as picture:
        assert picture.getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("surat.pdf", b"%PDF-1.7\n...", "application/pdf"),
        ("surat.docx", a_docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (
            "surat.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "application/msword",
        ),
    ],
)
def test_documents_are_kept_as_they_are(name: str, content: bytes, media_type: str) -> None:
    kept = judge(name, content)
    assert (kept.name, kept.content, kept.media_type) == (name, content, media_type)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("foto.jpg", b"MZ\x90\x00 this is a program"),
        ("tabel.docx", a_docx("xl/workbook.xml")),
        ("tabel.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 no word in here"),
        ("catatan.txt", b"halo"),
        ("rusak.docx", b"PK\x03\x04 cut in half"),
    ],
)
def test_wrong_kinds_are_refused_by_content(name: str, content: bytes) -> None:
    with pytest.raises(InvalidInput, match=name) as caught:
        judge(name, content)
    assert caught.value.field == "attachments"
    assert caught.value.code == "wrong_kind"


def test_a_name_follows_the_content() -> None:
    assert judge("foto.exe", a_jpeg()).name == "foto.jpg"
    assert judge("../../etc/foto.jpg", a_jpeg()).name == ".._.._etc_foto.jpg".strip(" .")


def test_damaged_photo_and_empty_file_are_refused() -> None:
    with pytest.raises(InvalidInput, match="rusak"):
        judge("foto.jpg", a_jpeg()[:300])
    with pytest.raises(InvalidInput, match="kosong"):
        judge("foto.jpg", b"")


def test_picture_bomb_is_refused() -> None:
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    assert len(out.getvalue()) < LARGEST_FILE
    with pytest.raises(InvalidInput, match="gambar"):
        judge("bom.png", out.getvalue())


def test_size_and_limit_are_told(tmp_path: Path) -> None:
    file = tmp_path / "video.mp4"
    with file.open("wb") as handle:
        handle.truncate(48 * 1024 * 1024)
    with pytest.raises(InvalidInput) as caught:
        read_attached_file(file)
    assert caught.value.message == "video.mp4 tidak dapat dilampirkan: 48 MB, batasnya 5 MB."


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"hilang\.jpg tidak ditemukan"):
        read_attached_file(tmp_path / "hilang.jpg")
    with pytest.raises(InvalidInput, match="bukan berkas"):
        read_attached_file(tmp_path)


def test_sizes_are_readable() -> None:
    assert readable_size(1_258_291) == "1,2 MB"
    assert readable_size(340 * 1024) == "340 kB"
    assert readable_size(5 * 1024 * 1024) == "5 MB"
    assert readable_size(3) == "1 kB"


@pytest.mark.parametrize("orientation", range(10))
def test_photos_stand_upright_as_the_library_would_turn_them(orientation: int) -> None:
    picture = Image.frombytes("RGB", (40, 24), random.Random(1).randbytes(40 * 24 * 3)).resize((80, 48))
    exif, out = Image.Exif(), io.BytesIO()
    exif[0x0112] = orientation
    picture.save(out, "PNG", exif=exif)
    upright = ImageOps.exif_transpose(Image.open(io.BytesIO(out.getvalue())))
    judged = Image.open(io.BytesIO(judge("foto.png", out.getvalue()).content))
    assert (judged.size, judged.tobytes()) == (upright.size, upright.tobytes())


def test_an_odd_entry_of_a_camera_costs_nobody_the_photo() -> None:
    """Over such an entry the library's own way of turning breaks with a TypeError."""
    odd = samples.pictures()[1]
    assert Image.open(io.BytesIO(judge("foto.jpg", odd).content)).size == (64, 96)


def test_a_zip_of_a_future_version_is_no_document() -> None:
    docx = bytearray(next(each for each in samples.pictures() if each.startswith(b"PK")))
    docx[docx.rindex(b"PK\x01\x02") + 6] = 190
    with pytest.raises(InvalidInput):
        judge("surat.docx", bytes(docx))
