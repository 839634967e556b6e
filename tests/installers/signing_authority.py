"""An authority of a test's own that vouches for who signs programs and who sets their time; gone with the test."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_BITS = 2048  # enough for an afternoon, and quick to make
PASSWORD = "kata sandi uji"


@dataclass(frozen=True, slots=True)
class Authority:
    """Files of an authority: its certificate, a signer as PKCS#12 (under PASSWORD), the same in two open PEM files, a time-stamper."""

    certificate: Path
    signer: Path
    signer_pem: Path
    signer_key: Path
    tsa_certificate: Path
    tsa_key: Path


def make_authority(folder: Path, name: str = "Loket UJI") -> Authority:
    """Make keys and certificates in ``folder``; what is there already is taken."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Authority(
        *(
            folder / each
            for each in ("ca.pem", "signer.p12", "signer.pem", "signer.key", "tsa.pem", "tsa.key")
        )
    )
    if all(file.exists() for file in (made.certificate, made.signer, made.tsa_key)):
        return made
    root_key = rsa.generate_private_key(65537, _BITS)
    root_name = _name(f"{name} root")
    root = (
        _begin(root_name, root_name, root_key)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_usage(signs_others=True), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    made.certificate.write_bytes(root.public_bytes(Encoding.PEM))
    for purpose, is_critical, pem, key_file in (
        (ExtendedKeyUsageOID.CODE_SIGNING, False, made.signer_pem, made.signer_key),
        (ExtendedKeyUsageOID.TIME_STAMPING, True, made.tsa_certificate, made.tsa_key),
    ):
        key = rsa.generate_private_key(65537, _BITS)
        certificate = (
            _begin(_name(f"{name} {pem.stem}"), root_name, key)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(signs_others=False), critical=True)
            .add_extension(x509.ExtendedKeyUsage([purpose]), critical=is_critical)
            .sign(root_key, hashes.SHA256())
        )
        pem.write_bytes(certificate.public_bytes(Encoding.PEM))
        key_file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        if pem == made.signer_pem:
            sealed = BestAvailableEncryption(PASSWORD.encode())
            made.signer.write_bytes(
                pkcs12.serialize_key_and_certificates(b"uji", key, certificate, [root], sealed)
            )
    return made


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _usage(*, signs_others: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_others,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_others,
        crl_sign=signs_others,
        encipher_only=False,
        decipher_only=False,
    )


def _begin(subject: x509.Name, issuer: x509.Name, key: rsa.RSAPrivateKey) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=3650))  # builds carry the second of their commit
        .not_valid_after(now + timedelta(days=30))
    )
