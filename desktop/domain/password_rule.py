"""What a password that somebody chooses for themselves must be (NIST SP 800-63B 5.1.1.2: length, no common ones)."""

from __future__ import annotations

from resources.i18n import translate

SHORTEST_PASSWORD = 8
_COMMON = """
00000000 11111111 12121212 12345678 123456789 1234567890 12344321 87654321 88888888 99999999
abcd1234 abc12345 admin123 admin1234 adminadmin administrator bismillah bismillah1 diskominfo
iloveyou indonesia indonesia1 indonesia45 kabupaten katasandi katasandi1 loket123 loketloket
merdeka45 p@ssw0rd p@ssword passw0rd password password1 password12 password123 pemerintah
pengaduan q1w2e3r4 qwerty123 qwertyui qwertyuiop rahasia1 rahasia12 rahasia123 sayangku
sayangkamu selamat1 1q2w3e4r 1qaz2wsx
"""
COMMON_PASSWORDS = frozenset(_COMMON.split())
"""The commonest ones of eight letters or more here, as attackers try them first; compared without regard to case."""


def too_short() -> str:
    """Return the sentence about a password with too few letters."""
    return translate("Accounts", "Kata sandi harus paling sedikit {count} huruf.").format(
        count=SHORTEST_PASSWORD
    )


def weakness_of(password: str, username: str, before: str | None = None) -> str | None:
    """Return why ``username`` must not choose this password, as a sentence; None if it may.

    ``before`` is the password that it replaces, if that is known.
    """
    if len(password) < SHORTEST_PASSWORD:
        return too_short()
    if password == before:
        return translate("Accounts", "Kata sandi baru harus lain dari yang lama.")
    plain = password.casefold()
    name = username.strip().casefold()
    if name and plain in (name, name[::-1], name * 2):
        return translate("Accounts", "Kata sandi tidak boleh sama dengan nama pengguna.")
    if plain in COMMON_PASSWORDS or len(set(plain)) < 3:
        return translate("Accounts", "Kata sandi ini terlalu mudah ditebak. Pilih yang lain.")
    return None
