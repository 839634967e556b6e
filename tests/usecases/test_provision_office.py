"""Provisioning: whatever is in the file, it is put into force whole or refused with one sentence, changing nothing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.domain.errors import InvalidInput
from desktop.runtime.paths import DataPaths
from desktop.usecases.toolbox import Tools
from main import Program, open_program
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, counts_of, form

QUIET = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
LITERALS = st.sampled_from(
    [
        "1", "-1", "0", "true", '"x"', '""', '"\\u0000"', '"\\n"', "[]", "[1]", '["a", 1]', "{}", "{a = 1}", "nan", "inf",
        "1979-05-27", "1979-05-27T07:32:00Z", "07:32:00", "9" * 19, "9" * 5_000, '"' + "x" * 300 + '"', '"Asia"',
        '"../../etc/passwd"', '"http://"', '"https://[::1"', '"https://a:99999"', '"http://127.0.0.1:x"', "0x10", "1e400",
        '"16.99"', '"\\uFEFF"', '"\\u202E"', "{name = 3}", '{name = "x", nip = "1"}', "[[]]", "1_000", '"ME99"', '"Z99"',
    ]
)  # fmt: skip
FRAGMENTS = LITERALS | st.text(max_size=20) | st.sampled_from(OFFICE_TOML.splitlines())


INVENTED = OFFICE_TOML.replace("[office]", "[office]\nsample = true")


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Tools]:
    """Return the tools of a computer that knows no office."""
    program = open_program(DataPaths(tmp_path / "fresh"))
    yield program.tools()
    program.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kantor.toml"


def attempt(tools: Tools, program: Program, file: Path, content: bytes) -> InvalidInput | None:
    """Show a file; return the refusal after asserting that it is one good sentence. Showing changes nothing at all."""
    file.write_bytes(content)
    before = counts_of(program.database)
    refused = None
    try:
        tools.provision.show(file)
    except InvalidInput as error:
        refused = error
    assert counts_of(program.database) == before
    if refused is not None:
        message = refused.problems[0].message
        assert message.isprintable()
        assert 10 < len(message) < 400
    return refused


def test_the_file_of_an_office_is_read_whole(tools: Tools, file: Path) -> None:
    file.write_text(OFFICE_TOML, encoding="utf-8")
    office = tools.provision.show(file).office
    assert (office.code, office.device_code, office.name) == ("ME01", "L1", "Loket Pengaduan Diskominfo")
    assert (office.regency_name, office.place) == ("Kabupaten Muara Enim", "Muara Enim")
    assert office.limits.aspirasi == 5
    assert office.sp4n.institution_ids == {"PUPR": "12838"}
    assert office.head is not None
    assert office.head.nip == "197506122000032004"


def test_cut_at_every_byte_it_is_refused_or_whole_lines(tools: Tools, program: Program, file: Path) -> None:
    """Without a signature a cut between two optional lines cannot be told from a shorter file; inside one it can."""
    content = OFFICE_TOML.encode()
    required = content.index(b"[letterhead]")
    for length in range(len(content)):
        refused = attempt(tools, program, file, content[:length])
        if length < required - len('\ntime_zone = "Asia/Jakarta"\n'):
            assert refused is not None, content[:length]
        elif refused is None:
            rest = content[length:].split(b"\n", 1)[0]
            assert not rest or content[:length].endswith((b"\n", b"]", b'"', b"5")), content[:length]


@QUIET
@given(st.binary(max_size=300))
def test_any_bytes(tools: Tools, program: Program, file: Path, content: bytes) -> None:
    attempt(tools, program, file, content)


@QUIET
@given(st.data())
def test_any_line_replaced_doubled_or_lost(
    tools: Tools, program: Program, file: Path, data: st.DataObject
) -> None:
    lines = OFFICE_TOML.splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(lines) - 1))
        key, equals, _value = lines[place].partition(" = ")
        change: Callable[[], str] = data.draw(
            st.sampled_from(
                [
                    lambda: f"{key} = {data.draw(FRAGMENTS)}" if equals else data.draw(FRAGMENTS),  # noqa: B023
                    lambda: f"baru = {data.draw(LITERALS)}\n{lines[place]}",  # noqa: B023
                    lambda: f"{lines[place]}\n{lines[place]}",  # noqa: B023
                    lambda: "",
                ]
            )
        )
        lines[place] = change()
    attempt(tools, program, file, "\n".join(lines).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"a = " + b"[" * 200_000, "file"),
        (b"a = " + b"9" * 10_000, "file"),
        (OFFICE_TOML.encode("utf-16"), "file"),
        (b"\xff\xfe\x00", "file"),
        (b"x" * 2_000_001, "file"),
        (OFFICE_TOML.replace("[office]", "[office]\nkode = 3").encode(), "office.kode"),
        (OFFICE_TOML.replace("[letterhead]", "[letterhead]\nbaris = 3").encode(), "letterhead.baris"),
        (OFFICE_TOML.replace("[signatories]", "[signatories]\nketua = 3").encode(), "signatories.ketua"),
        (OFFICE_TOML.replace("[sp4n]", "[sp4n]\ntoken = 'x'").encode(), "sp4n.token"),
        (OFFICE_TOML.replace("[limits]", "[limits]\nlain = 3").encode(), "limits.lain"),
        (OFFICE_TOML.replace("[limits]", "[files]\npegawai = 'x.csv'\n[limits]").encode(), "files.pegawai"),
        (OFFICE_TOML.replace("aspirasi = 5", "aspirasi = 0").encode(), "limits.aspirasi"),
        (OFFICE_TOML.replace("aspirasi = 5", "aspirasi = true").encode(), "limits.aspirasi"),
        (OFFICE_TOML.replace("197506122000032004", "123").encode(), "signatories.head.nip"),
        (OFFICE_TOML.replace("2099-12-31", "2099-12-31T00:00:00").encode(), "valid_until"),
        (OFFICE_TOML.replace("2099-12-31", "2026-11-23").encode(), "valid_until"),
        (OFFICE_TOML.replace("[sp4n]", "[sp4n]\nread_timeout_s = nan").encode(), "sp4n.read_timeout_s"),
        (OFFICE_TOML.replace("http://127.0.0.1:9", "ftp://x").encode(), "sp4n.base_url"),
        (
            OFFICE_TOML.replace("[letterhead]", "[letterhead]\nlogo = '../../etc/passwd'").encode(),
            "letterhead.logo",
        ),
        (OFFICE_TOML.replace("[letterhead]", "[letterhead]\nlogo = 'tidak-ada.png'").encode(), "file"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_is_named(
    tools: Tools, program: Program, file: Path, content: bytes, place: str
) -> None:
    refused = attempt(tools, program, file, content)
    assert refused is not None
    assert refused.field == place


def test_a_refused_file_leaves_the_office_in_force(tools: Tools, program: Program, file: Path) -> None:
    file.write_text(OFFICE_TOML.replace('"ME01"', '"me"'), encoding="utf-8")
    before = counts_of(program.database)
    with pytest.raises(InvalidInput):
        tools.provision.apply(ADMIN, file, allow_unsigned=True)
    assert counts_of(program.database) == before
    assert program.at_desk().desk.office.code == "ME01"


def test_another_device_counts_from_one(tools: Tools, program: Program, file: Path) -> None:
    assert program.at_desk().log_complaint(CLERK, form()).register_no.startswith("ME01-L1-26-00001")
    file.write_text(OFFICE_TOML.replace('"L1"', '"L2"'), encoding="utf-8")
    tools.provision.apply(ADMIN, file, allow_unsigned=True, move_office=True)
    assert program.at_desk().log_complaint(CLERK, form()).register_no.startswith("ME01-L2-26-00001")


def test_what_is_in_force_stays_in_force_past_its_date(tools: Tools, program: Program, file: Path) -> None:
    file.write_text(OFFICE_TOML.replace("2099-12-31", "2026-11-24"), encoding="utf-8")
    tools.provision.apply(ADMIN, file, allow_unsigned=True)
    program.clock.forward(days=400)  # type: ignore[attr-defined]
    assert program.at_desk().log_complaint(CLERK, form()).register_no.startswith("ME01-L1-27-")


def test_the_offices_own_lists_stand_beside_the_file(tools: Tools, program: Program, file: Path) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (20, 20)).save(picture, "PNG")
    (file.parent / "logo.png").write_bytes(picture.getvalue())
    (file.parent / "libur.csv").write_bytes(_holidays())
    text = OFFICE_TOML.replace("[letterhead]", '[letterhead]\nlogo = "logo.png"')
    file.write_text(text + '[files]\nholidays = "libur.csv"\n', encoding="utf-8")
    preview = tools.provision.apply(ADMIN, file, allow_unsigned=True)
    assert preview.office.letterhead.logo == picture.getvalue()
    assert program.at_desk().desk.office.letterhead.logo == picture.getvalue()


def _holidays() -> bytes:
    from resources import resource

    return resource("calendar", "holidays.csv").read_bytes()


def test_a_broken_list_beside_the_file_refuses_all(tools: Tools, program: Program, file: Path) -> None:
    (file.parent / "libur.csv").write_bytes(b"\x00\xff bukan tabel")
    refused = attempt(tools, program, file, (OFFICE_TOML + '[files]\nholidays = "libur.csv"\n').encode())
    assert refused is not None
    (file.parent / "logo.png").write_bytes(b"bukan gambar")
    logo = OFFICE_TOML.replace("[letterhead]", '[letterhead]\nlogo = "logo.png"')
    refused = attempt(tools, program, file, logo.encode())
    assert refused is not None
    assert refused.field == "letterhead.logo"


def test_only_a_true_mark_makes_an_office_invented(fresh: Tools, file: Path) -> None:
    file.write_text(OFFICE_TOML, encoding="utf-8")
    assert not fresh.provision.show(file).office.is_sample
    file.write_text(INVENTED, encoding="utf-8")
    assert fresh.provision.show(file).office.is_sample
    file.write_text(OFFICE_TOML.replace("[office]", '[office]\nsample = "ya"'), encoding="utf-8")
    with pytest.raises(InvalidInput, match=r"office\.sample"):
        fresh.provision.show(file)


def test_an_invented_office_sends_to_nobody_but_the_practice_server(fresh: Tools, file: Path) -> None:
    file.write_text(INVENTED.replace("http://127.0.0.1:9", "https://api.lapor.example"), encoding="utf-8")
    with pytest.raises(InvalidInput, match=r"sp4n\.base_url.*server latihan"):
        fresh.provision.show(file)


def test_invented_complaints_never_become_those_of_a_real_office(fresh: Tools, file: Path) -> None:
    file.write_text(INVENTED, encoding="utf-8")
    fresh.provision.apply(None, file, allow_unsigned=True)
    file.write_text(OFFICE_TOML, encoding="utf-8")
    with pytest.raises(InvalidInput, match="Selesai mencoba"):
        fresh.provision.show(file)
    with pytest.raises(InvalidInput, match="Selesai mencoba"):
        fresh.provision.apply(None, file, allow_unsigned=True)
    in_force = fresh.provision.current()
    assert in_force is not None
    assert in_force.office.is_sample
    file.write_text(INVENTED.replace("Diskominfo", "Dinas Kominfo"), encoding="utf-8")
    assert fresh.provision.apply(None, file, allow_unsigned=True).changes


def test_a_real_office_never_becomes_an_invented_one(tools: Tools, file: Path) -> None:
    file.write_text(INVENTED, encoding="utf-8")
    with pytest.raises(InvalidInput, match="kantor sungguhan"):
        tools.provision.apply(ADMIN, file, allow_unsigned=True)
    in_force = tools.provision.current()
    assert in_force is not None
    assert not in_force.office.is_sample
