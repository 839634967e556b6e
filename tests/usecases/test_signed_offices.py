"""Whose office file a desk takes: the regency's that it trusts, the newest, and its own; anything else changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput, NotAllowed, NotSignedIn
from desktop.runtime.paths import DataPaths
from desktop.usecases.office_changes import changes, summary
from desktop.usecases.toolbox import Tools
from main import Program, open_program
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, SUPERVISOR, counts_of, form
from tests.usecases.office_keys import Regency, contents, office_text, trusting

OURS, OTHER, NEW = Regency(), Regency("Kabupaten Lain"), Regency("Muara Enim 2028")


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Program]:
    """Return a computer that knows no office."""
    program = open_program(DataPaths(tmp_path / "fresh"))
    yield program
    program.close()


@pytest.fixture
def box(tmp_path: Path) -> Path:
    return tmp_path / "berkas"


def refused(program: Program, file: Path, code: str, **how: object) -> str:
    """Apply a file that is refused; return the sentence after asserting that nothing was changed."""
    before, folder = counts_of(program.database), contents(file.parent)
    options = {"by": ADMIN, "allow_unsigned": False, **how}
    with pytest.raises(InvalidInput) as caught:
        program.tools().provision.apply(path=file, **options)  # type: ignore[arg-type]
    assert caught.value.code == code
    assert counts_of(program.database) == before
    assert contents(file.parent) == folder
    assert caught.value.message.isprintable()
    assert 10 < len(caught.value.message) < 300
    return caught.value.message


def trust_ours(tools: Tools, box: Path, serial: int = 1) -> None:
    tools.provision.apply(ADMIN, OURS.write(box, office_text(serial)), allow_unsigned=False, key=OURS.key)


def last_detail(program: Program, action: str) -> str:
    with program.database.read() as connection:
        return str(
            connection.exec_driver_sql(
                "SELECT detail FROM history WHERE action = ? ORDER BY seq DESC LIMIT 1", (action,)
            ).scalar_one()
        )


def test_the_first_signed_file_makes_its_key_trusted(fresh: Program, box: Path) -> None:
    file = OURS.write(box, office_text(1))
    assert "--key regency.pub" in refused(fresh, file, "unsigned", by=None)
    preview = fresh.tools().provision.apply(None, file, allow_unsigned=False, key=OURS.key)
    assert preview.signed_by == f"Kabupaten Muara Enim ({OURS.key.fingerprint})"
    second = OURS.write(box, office_text(2, name="Loket Baru"))
    assert fresh.tools().provision.apply(None, second, allow_unsigned=False).office.name == "Loket Baru"
    assert OURS.key.fingerprint in last_detail(fresh, "office_keys_changed")


def test_from_then_on_nothing_unsigned(fresh: Program, box: Path) -> None:
    tools = fresh.tools()
    tools.provision.apply(None, OURS.write(box, office_text(1)), allow_unsigned=False, key=OURS.key)
    plain = box / "polos.toml"
    plain.write_text(office_text(2, name="Tanpa Tanda Tangan"), "utf-8")
    refused(fresh, plain, "unsigned", by=None)
    refused(fresh, plain, "unsigned", by=None, allow_unsigned=True)  # nobody is signed in
    refused(fresh, plain, "unsigned", by=ADMIN)
    assert tools.provision.show(plain).signed_by is None


def test_only_a_signed_in_admin_may_say_that_an_unsigned_one_counts(
    program: Program, tools: Tools, box: Path
) -> None:
    trust_ours(tools, box)
    plain = box / "polos.toml"
    plain.write_text(office_text(2, name="Tanpa Tanda Tangan"), "utf-8")
    for by in (CLERK, SUPERVISOR):
        with pytest.raises(NotAllowed):
            tools.provision.apply(by, plain, allow_unsigned=True)
    tools.provision.apply(ADMIN, plain, allow_unsigned=True)
    assert '"signed_by":null' in last_detail(program, "office_provisioned").replace(" ", "")
    refused(program, OTHER.write(box / "lain", office_text(3)), "bad_signature")  # the key is still trusted


def test_a_signature_counts_only_by_a_trusted_key(program: Program, tools: Tools, box: Path) -> None:
    trust_ours(tools, box)
    other = OTHER.write(box / "lain", office_text(9, name="Kantor Palsu"))
    refused(program, other, "bad_signature")
    refused(program, other, "bad_signature", allow_unsigned=True)
    assert OTHER.key.fingerprint in refused(program, other, "other_key", key=OTHER.key)


def test_a_changed_file_is_refused_whoever_asks(program: Program, tools: Tools, box: Path) -> None:
    trust_ours(tools, box)
    file = OURS.write(box, office_text(2))
    file.write_text(office_text(2, name="Diubah"), "utf-8")
    refused(program, file, "bad_signature", allow_unsigned=True)
    file.with_name("office.toml.sig").write_bytes(b"rusak")
    refused(program, file, "bad_signature", allow_unsigned=True)
    file.with_name("office.toml.sig").unlink()
    file.with_name("office.toml.sig").mkdir()
    refused(program, file, "not_found", allow_unsigned=True)


def test_a_signature_covers_the_files_beside_it(program: Program, tools: Tools, box: Path) -> None:
    from resources import resource

    holidays = resource("calendar", "holidays.csv").read_bytes()
    text, sum_of = office_text(1), hashlib.sha256(holidays).hexdigest()
    unbound = text + '[files]\nholidays = "libur.csv"\n'
    file = OURS.write(box, unbound, {"libur.csv": holidays})
    assert "files.holidays_sha256" in refused(program, file, "invalid", key=OURS.key)
    bound = unbound + f'holidays_sha256 = "{sum_of}"\n'
    file = OURS.write(box, bound, {"libur.csv": holidays + b"\n"})
    assert "tidak cocok" in refused(program, file, "invalid", key=OURS.key)
    (box / "libur.csv").write_bytes(holidays)
    tools.provision.apply(ADMIN, file, allow_unsigned=False, key=OURS.key)
    for broken in ('holidays_sha256 = "x"', f'agencies_sha256 = "{sum_of}"', "holidays_sha256 = 1"):
        file = OURS.write(box, office_text(2) + f'[files]\nholidays = "libur.csv"\n{broken}\n')
        refused(program, file, "invalid")


def test_an_older_file_is_not_played_again(program: Program, tools: Tools, box: Path) -> None:
    trust_ours(tools, box, serial=5)
    assert "serialnya 4" in refused(program, OURS.write(box / "lama", office_text(4)), "older")
    same = OURS.write(box / "lain", office_text(5, name="Isi Lain"))
    assert "serial 5" in refused(program, same, "replayed")
    assert not tools.provision.apply(ADMIN, box / "office.toml", allow_unsigned=False).changes  # once more
    refused(program, OURS.write(box / "tanpa", OFFICE_TOML), "required")


def test_an_unsigned_file_in_between_forgets_no_serial(program: Program, tools: Tools, box: Path) -> None:
    trust_ours(tools, box, serial=5)
    plain = box / "polos.toml"
    plain.write_text(office_text(9), "utf-8")
    tools.provision.apply(ADMIN, plain, allow_unsigned=True)
    refused(program, OURS.write(box / "lama", office_text(4)), "older")
    tools.provision.apply(ADMIN, OURS.write(box / "baru", office_text(6)), allow_unsigned=False)


@pytest.mark.parametrize("values", [{"device_code": "L2"}, {"code": "ME02"}])
def test_a_desk_with_complaints_takes_no_other_desks_file(
    program: Program, tools: Tools, box: Path, values: dict[str, str]
) -> None:
    trust_ours(tools, box)
    file = OURS.write(box / "lain", office_text(1, **values))
    assert not tools.provision.show(file).moves  # nothing is logged yet
    program.at_desk().log_complaint(CLERK, form())
    assert tools.provision.show(file).moves
    sentence = refused(program, file, "other_desk")
    assert "ME01-L1" in sentence
    assert "--move-office" in sentence
    tools.provision.apply(ADMIN, file, allow_unsigned=False, move_office=True)
    assert '"moved":true' in last_detail(program, "office_provisioned").replace(" ", "")
    number = program.at_desk().log_complaint(CLERK, form()).register_no
    assert number.startswith(f"{values.get('code', 'ME01')}-{values.get('device_code', 'L1')}-26-00001")


def test_each_desk_that_this_one_was_has_serials_of_its_own(
    program: Program, tools: Tools, box: Path
) -> None:
    trust_ours(tools, box, serial=5)
    tools.provision.apply(ADMIN, OURS.write(box, office_text(1, device_code="L2")), allow_unsigned=False)
    refused(program, OURS.write(box, office_text(4)), "older")
    tools.provision.apply(ADMIN, OURS.write(box, office_text(6)), allow_unsigned=False)


def test_keys_are_replaced_by_a_file_that_the_old_one_signed(
    program: Program, tools: Tools, box: Path
) -> None:
    trust_ours(tools, box)
    refused(program, NEW.write(box, trusting(office_text(2), NEW)), "bad_signature")
    tools.provision.apply(ADMIN, OURS.write(box, trusting(office_text(2), OURS, NEW)), allow_unsigned=False)
    tools.provision.apply(ADMIN, NEW.write(box, office_text(3)), allow_unsigned=False)  # both count
    tools.provision.apply(ADMIN, NEW.write(box, trusting(office_text(4), NEW)), allow_unsigned=False)
    refused(program, OURS.write(box, office_text(5)), "bad_signature")
    assert NEW.key.fingerprint in last_detail(program, "office_keys_changed")


def test_an_unsigned_file_names_no_keys(program: Program, box: Path) -> None:
    box.mkdir()
    file = box / "polos.toml"
    file.write_text(trusting(office_text(2), OTHER), "utf-8")
    assert "trust.keys" in refused(program, file, "unsigned", allow_unsigned=True)


def test_a_lost_key_is_replaced_by_an_admin_and_written_down(
    program: Program, tools: Tools, box: Path
) -> None:
    trust_ours(tools, box)
    tools.provision.trust_key(ADMIN, NEW.key)
    refused(program, OURS.write(box, office_text(2)), "bad_signature")
    tools.provision.apply(ADMIN, NEW.write(box, office_text(2)), allow_unsigned=False)
    assert OURS.key.fingerprint in last_detail(program, "office_keys_changed")


def test_the_computers_key_counts_before_any_other(
    fresh: Program, box: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOKET_MACHINE_DIR", str(tmp_path / "etc"))
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "regency.pub").write_bytes(OURS.key.pem)
    refused(fresh, OTHER.write(box / "lain", office_text(1)), "other_key", by=None, key=OTHER.key)
    file = OURS.write(box, office_text(1))
    assert fresh.tools().provision.apply(None, file, allow_unsigned=False).signed_by is not None
    (tmp_path / "etc" / "regency.pub").write_bytes(b"rusak")
    assert fresh.tools().provision.show(file).signed_by is not None  # the desk has its own list by now


def test_expiry_is_said_before_anything_is_changed(program: Program, tools: Tools, box: Path) -> None:
    trust_ours(tools, box)
    text = office_text(2).replace("2099-12-31", "2026-11-23")
    assert "2026-11-23" in refused(program, OURS.write(box, text), "expired")


def test_once_there_are_accounts_somebody_signs_in(program: Program, tools: Tools, box: Path) -> None:
    file = OURS.write(box, office_text(1))
    with pytest.raises(NotSignedIn):
        tools.provision.apply(None, file, allow_unsigned=False, key=OURS.key)


def test_hundreds_of_changed_ids_are_told_in_a_line(tools: Tools, box: Path) -> None:
    many = "\n".join(f'"Masalah {number:03}" = "{number}"' for number in range(950))
    old = tools.provision.show(
        OURS.write(box, office_text(1).replace('"JALAN BERLUBANG" = "436"', many)), OURS.key
    )
    told = summary(old.changes, old.before, old.office)[1]
    assert next(table.in_words() for table in told).startswith(
        "950 nomor (sebelumnya 1); 950 baru: Masalah 000,"
    )
    few = many.replace('"Masalah 003" = "3"', '"Masalah 003" = "3000"')
    few = "\n".join(line for line in few.splitlines() if "90" not in line.split(" = ")[0])
    new = tools.provision.show(
        OURS.write(box, office_text(1).replace('"JALAN BERLUBANG" = "436"', few)), OURS.key
    )
    found = changes(old.office, new.office)
    single, (table,) = summary(found, old.office, new.office)
    assert (table.before, len(table.removed), table.changed) == (950, 950 - table.after, ("Masalah 003",))
    assert single == []
    assert "1 berubah: Masalah 003" in table.in_words()
