"""Whole files of every kind that the readers take."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from resources import resource

AGENCIES = (
    b"code,name,short\nPUPR,Dinas Pekerjaan Umum dan Penataan Ruang,PUPR\nDISHUB,Dinas Perhubungan,Dishub\n"
)
WINDOW_STATE = b'{"x": 10, "y": 20, "width": 1366, "height": 768, "is_maximized": false, "screen": "intake"}'


def forms(form: Callable[..., dict[str, Any]]) -> list[Any]:
    """Return forms of every kind: ordinary, anonymous, secret, with a respondent, several at once."""
    respondent = {"name": "Joko", "nip": None, "position": "Kepala Seksi", "unit": "Bidang Jalan"}
    return [
        form(),
        form(is_anonymous=True),
        form(is_secret=True, classification="berkadar_pengawasan", respondent=respondent),
        form(complainant__village_code=None, complainant__phone=None, incident_date=None),
        [form(), form(title="Lampu jalan padam di simpang empat")],
    ]


@cache
def pictures() -> tuple[bytes, ...]:
    """Return photos, drawings and documents, each of a few kilobytes."""
    from PIL import Image

    chance = random.Random(7)
    noise = Image.frombytes("RGB", (96, 64), chance.randbytes(96 * 64 * 3))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x9286] = 6, "Kamera", "komentar"
    odd = b"Exif\x00\x00II*\x00\x08\x00\x00\x00\x02\x00" + (
        b"\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00"
        + b"\x1a\x01\x02\x00\x04\x00\x00\x00abc\x00"
        + bytes(4)
    )  # upright by a quarter turn; its resolution is a text where a fraction belongs
    return (
        _saved(noise, "JPEG", quality=70, exif=exif.tobytes()),
        _saved(noise, "JPEG", exif=odd),
        _saved(noise.convert("L"), "JPEG", progressive=True, quality=40),
        _saved(noise.convert("CMYK"), "JPEG"),
        _saved(noise, "PNG"),
        _saved(noise.convert("RGBA"), "PNG"),
        _saved(noise.convert("P"), "PNG", transparency=3),
        _saved(noise.convert("1"), "PNG"),
        _pdf(),
        pdf_with_a_missing_page(),
        _docx(),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\x00" * 500
        + "WordDocument".encode("utf-16-le")
        + b"\x00" * 500,
    )


def _saved(picture: Any, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def _pdf() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(300, 400))
    for page in range(2):
        canvas.drawString(40, 300, f"Surat pengaduan halaman {page}")
        canvas.rect(20, 20, 100, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def pdf_with_a_missing_page() -> bytes:
    """Return a PDF that counts two pages of which one is not there, as a cut download has."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 9 0 R]/Count 2>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
    )
    content, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj%bendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(content)
    return content + b"xref\n0 4\n0000000000 65535 f \n" + table + end


def _docx() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>" * 40)
    return out.getvalue()


def tables() -> list[bytes]:
    """Return the shipped table of holidays in several spellings, and a list of agencies."""
    holidays = resource("calendar", "holidays.csv").read_bytes()
    short = b"".join(holidays.splitlines(keepends=True)[:25])
    return [
        short,
        short.replace(b",", b";"),
        AGENCIES,
        AGENCIES.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + AGENCIES,
    ]


@cache
def certificates() -> list[bytes]:
    """Return two authorities, made just now."""
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    made = []
    for number in range(2):
        key = Ed25519PrivateKey.generate()
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, f"Kantor {number}")])
        now = datetime.now(UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(number + 1)
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=900))
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, None)
        )
        made.append(certificate.public_bytes(serialization.Encoding.PEM))
    return [made[0], b"".join(made)]
