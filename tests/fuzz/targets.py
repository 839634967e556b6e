"""Every reader of what comes from outside, with whole files to begin from. Each builder gets an empty folder."""

from __future__ import annotations

import json
import random
import secrets
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.domain import carry_content, receipt_code, register_number
from desktop.domain.carry import SealedKind, SealedNote
from desktop.domain.errors import InvalidInput, LoketError
from desktop.domain.opening_code import new_code, read_opening_code
from desktop.domain.outbox import StepKind
from desktop.domain.recovery_code import new_recovery_code, read_recovery_code
from desktop.runtime.attached_file import judge
from desktop.runtime.backup_file import Piece, read_pieces, write_backup
from desktop.runtime.backup_head import read_note as read_backup_note
from desktop.runtime.certificate_file import read_authorities
from desktop.runtime.device_mark import DeviceMark
from desktop.runtime.holiday_table import load_holidays
from desktop.runtime.key_store import DATA_KEY, KeyStore
from desktop.runtime.paths import DataPaths
from desktop.runtime.reference_data import load_reference
from desktop.runtime.sealed_file import Part, open_sealed, seal
from desktop.runtime.vault import purpose_key
from desktop.runtime.window_memory import read_memory
from desktop.runtime.window_state import read_state
from desktop.usecases.check_backup import MANIFEST, PURPOSE, check_backup
from main import Program, open_program
from resources import resource
from sync.lapor_v3.answers import RawAnswer, probe_understood, understood
from sync.lapor_v3.reading import entries_reading, status_reading
from tests.fuzz import samples
from tests.fuzz.mutations import any_bytes, of_json, of_text
from tests.fuzz.running import Target
from tests.fuzz.signed_offices import signed_offices
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, form, make_desk
from ui.terminal.json_text import read_json

Make = Callable[[Path], Target]
GOLDEN = Path(__file__).parents[1] / "golden"
CARRIED_CODE = "1865B-R7R41-MZFFJ-PZY9F-PEQ8T"
WIB = ZoneInfo("Asia/Jakarta")
NOON = datetime(2026, 11, 24, 5, tzinfo=UTC)
_open = ExitStack()
"""Desks that stay open until the process ends."""


def desk_in(folder: Path) -> Program:
    """Make a desk with an office and people and leave it open."""
    make_desk(folder / "desk")
    program = open_program(DataPaths(folder / "desk"))
    _open.callback(program.close)
    return program


def count(program: Program, table: str) -> int:
    """Return how many rows a table has."""
    with program.database.read() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def complaint_forms(folder: Path) -> Target:
    """``complaint add``: JSON text, then the form, then the store."""
    program = desk_in(folder)
    desk, logged = program.at_desk(), [0]

    def feed(content: bytes) -> None:
        value = read_json(content)
        for each in value if isinstance(value, list) else [value]:
            desk.log_complaint(CLERK, each)
            logged[0] += 1

    seeds = [json.dumps(each).encode() for each in samples.forms(form)]
    return Target(seeds, of_json, feed, lambda: count(program, "complaint") - logged[0])


def office_files(folder: Path) -> Target:
    """A provisioning file as it would be shown before it is put into force."""
    program = desk_in(folder)
    tools, path = program.tools(), folder / "kantor.toml"
    (folder / "logo.png").write_bytes(resource("demo", "logo.png").read_bytes())

    def feed(content: bytes) -> None:
        path.write_bytes(content)
        tools.provision.show(path)

    seeds = [OFFICE_TOML.encode(), resource("demo", "office.toml").read_bytes()]
    return Target(seeds, of_text, feed, lambda: count(program, "provisioning"))


def signed_office_files(folder: Path) -> Target:
    """An office's file with its signature, key and what it names, as a desk and as a setup take it."""
    return signed_offices(desk_in(folder), folder)


def server_answers(_folder: Path) -> Target:
    """Whatever a server says to any call: understood somehow, never an exception."""
    golden = [json.loads(path.read_text("utf-8")) for path in sorted((GOLDEN / "sp4n").glob("*.json"))]
    bodies = [str(each["response"].get("body", "")).encode() for each in golden]

    def feed(content: bytes) -> None:
        chance = random.Random(content)
        status = chance.choice((200, 200, 200, 201, 204, 302, 400, 401, 404, 422, 429, 500, 503, 511, 0, 999))
        kind = chance.choice(("application/json", "text/html", "", "application/json; charset=utf-16"))
        headers = {"Content-Type": kind}
        for name in ("Date", "Retry-After", "Location"):
            if chance.random() < 0.5:
                headers[name] = content[: chance.randrange(60)].decode("latin-1")
        raw = RawAnswer(status, headers, content, chance.random() < 0.9)
        for step in StepKind:
            understood(step, raw, "4199657", 0.1)
        probe_understood(raw, 0.1)
        status_reading(raw, 0.1, WIB)
        entries_reading(raw, 0.1, WIB)

    return Target([each for each in bodies if each.startswith(b"{")], of_json, feed)


def pictures(_folder: Path) -> Target:
    """What a citizen brings: judged, scaled, and shown as the window shows it."""
    from ui.intake.previews import preview, thumbnail

    def feed(content: bytes) -> None:
        file = judge("foto.jpg", content)
        preview(file, 400)
        thumbnail(file)

    return Target(samples.pictures(), any_bytes, feed)


def carried_files(folder: Path) -> Target:
    """A sealed file from another desk, as it lies on the stick."""
    path = folder / "bawaan.loket"

    def feed(content: bytes) -> None:
        path.write_bytes(content)
        for _part in open_sealed(path, CARRIED_CODE).parts():
            pass

    return Target([(GOLDEN / "carried.loket").read_bytes()], any_bytes, feed)


def carried_reports(folder: Path) -> Target:
    """What stands inside a sealed file, written by somebody who has its code, taken in by a real desk."""
    program = desk_in(folder)
    desk = program.at_desk()
    for number in range(2):
        desk.log_complaint(CLERK, form(title=f"Jalan berlubang nomor {number}"))
    items = desk.outbox.list(ADMIN)
    head = carry_content.pack_head("16.03", len(items))
    parts = [head, *(carry_content.pack_report(item) for item in items)]

    def feed(content: bytes) -> None:
        chance, code = random.Random(content), new_code()
        note = SealedNote(SealedKind.CARRY, secrets.token_hex(8), NOON, "ME01-L2")
        path = folder / f"{note.carry_id}.loket"
        names = [carry_content.HEAD, carry_content.REPORT, carry_content.REPORT]
        mixed = [Part(name, part) for name, part in zip(names, parts, strict=True)]
        place = 0 if b"regency_code" in content else chance.choice((1, 2))
        mixed[place] = Part(mixed[place].name, content)
        seal(path, note, code, mixed)
        try:
            desk.carry.import_file(ADMIN, path, lambda: code)
        finally:
            path.unlink(missing_ok=True)  # what was taken in is gone already

    return Target(parts, of_json, feed, lambda: count(program, "complaint"))


def _made_backup(folder: Path) -> tuple[Program, Path, bytes]:
    program = desk_in(folder)
    desk = program.at_desk()
    jpeg = judge("foto.jpg", samples.pictures()[0])
    desk.log_complaint(CLERK, form(), [jpeg])
    made = program.tools().backups(None, folder=folder)
    return program, made.path, program.keys.master_key()


def backup_files(folder: Path) -> Target:
    """A backup as it lies on the disk, looked through whole."""
    _program, path, master_key = _made_backup(folder)
    content, target, place = path.read_bytes(), folder / "mutated.loketbak", folder / "scratch"
    place.mkdir()

    def feed(content: bytes) -> None:
        target.write_bytes(content)
        _check(target, master_key, place)

    return Target([content], any_bytes, feed)


def backup_pieces(folder: Path) -> Target:
    """What stands inside a backup, sealed again with its key."""
    _program, path, master_key = _made_backup(folder)
    note = read_backup_note(path)
    key = purpose_key(note.wraps["vault"], master_key, PURPOSE)
    pieces = [(each.name, b"".join(each.content)) for each in read_pieces(path, key)]
    small = [place for place, (name, _content) in enumerate(pieces) if name in (MANIFEST, "keys.json")]
    target, place = folder / "mutated.loketbak", folder / "scratch"
    place.mkdir()

    def feed(content: bytes) -> None:
        chance = random.Random(content)
        changed = list(pieces)
        is_whole = content in (pieces[each][1] for each in small)
        where = chance.choice(small)
        changed[where] = (changed[where][0], pieces[where][1] if is_whole else content)
        if not is_whole and chance.random() < 0.2:
            chance.shuffle(changed)
        if not is_whole and chance.random() < 0.2:
            odd = chance.choice(
                ("../x", "attachments/../../x", "attachments/zz", "", "LOKET.DB", "manifest.json")
            )
            changed.insert(chance.randrange(len(changed)), (odd, content))
        target.unlink(missing_ok=True)
        write_backup(target, note, key, (Piece(name, len(text), iter((text,))) for name, text in changed))
        _check(target, master_key, place)

    return Target(
        [pieces[each][1] for each in small],
        of_json,
        feed,
        lambda: sorted(each.name for each in folder.iterdir() if each != target),
    )


def _check(path: Path, master_key: bytes, place: Path) -> None:
    scratch = place / secrets.token_hex(4)
    scratch.mkdir()
    try:
        check_backup(path, master_key, scratch)
    finally:
        for each in sorted(scratch.rglob("*"), reverse=True):
            each.unlink() if each.is_file() else each.rmdir()
        scratch.rmdir()


def typed_codes(folder: Path) -> Target:
    """Codes and numbers as people type them."""
    program = desk_in(folder)
    desk = program.at_desk()
    logged = desk.log_complaint(CLERK, form())
    number = register_number.parse(logged.register_no)
    assert number is not None
    code = receipt_code.make_code(secrets.token_bytes(32), number, NOON.date())

    def feed(content: bytes) -> None:
        text = content.decode("utf-8", errors="surrogateescape")
        register_number.parse(text)
        register_number.read_query(text)
        receipt_code.looks_like_code(text)
        receipt_code.read_code(text)
        read_opening_code(text)
        desk.find.search(ADMIN, text)
        read_recovery_code(text)

    seeds = [
        logged.register_no.encode(),
        str(code).encode(),
        new_code().encode(),
        new_recovery_code().encode(),
    ]
    return Target(seeds, of_text, feed, lambda: count(program, "complaint"))


def backup_heads(folder: Path) -> Target:
    """What a backup says of its keys before anything of it is to be believed."""
    store = KeyStore(folder / "keys.json")
    store.set(**{DATA_KEY: bytes(32)})
    code = store.make_recovery_key()
    wraps = store.wraps()

    def feed(content: bytes) -> None:
        try:
            value = json.loads(content)
        except (ValueError, RecursionError):
            return
        if not isinstance(value, dict):  # nor would the reader of the head go on
            return
        problems: list[LoketError] = []
        for each in (code, None):
            try:
                KeyStore.open_backup_wraps(value, each)
            except LoketError as error:
                problems.append(error)
        if problems:
            raise problems[0]

    return Target([json.dumps(wraps).encode()], of_json, feed)


def tables(_folder: Path) -> Target:
    """Lists of holidays and agencies that an office brings along."""

    def feed(content: bytes) -> None:
        refused: list[InvalidInput] = []
        for read in (lambda: load_holidays(content), lambda: load_reference("16.03", content)):
            try:
                read()
            except InvalidInput as error:
                refused.append(error)
        if len(refused) == 2:
            raise max(refused, key=lambda error: len(error.message))

    return Target(samples.tables(), of_text, feed)


def certificates(_folder: Path) -> Target:
    """Certificates of an office's own authority."""
    return Target(samples.certificates(), of_text, read_authorities)


def key_files(folder: Path) -> Target:
    """keys.json, as a damaged disk or somebody's editor leaves it."""
    path = folder / "keys.json"
    store = KeyStore(path)
    store.set(**{DATA_KEY: bytes(32), "receipt_key": bytes(32)})
    store.make_recovery_key()
    content = path.read_bytes()

    def feed(content: bytes) -> None:
        path.write_bytes(content)
        fresh = KeyStore(path)
        fresh.get(DATA_KEY)
        fresh.wraps()
        fresh.has_recovery_key()
        fresh.protection()

    return Target([content], of_json, feed)


def remembered(folder: Path) -> Target:
    """What the window and the desk remember beside the database: anything in it is as good as nothing."""
    files = {
        folder / "window.json": (
            b'{"theme": "dark", "office": "Loket", "regency": "Muara Enim"}',
            read_memory,
        ),
        folder / "window-state.json": (samples.WINDOW_STATE, read_state),
        folder / "desk.mark": (json.dumps([3, "0" * 64]).encode(), lambda path: DeviceMark(path).read()),
    }

    def feed(content: bytes) -> None:
        for path, (_whole, read) in files.items():
            path.write_bytes(content)
            read(path)

    return Target([whole for whole, _read in files.values()], of_json, feed)


TARGETS: Mapping[str, Make] = {
    "complaint forms": complaint_forms,
    "office files": office_files,
    "signed office files": signed_office_files,
    "server answers": server_answers,
    "pictures": pictures,
    "carried files": carried_files,
    "carried reports": carried_reports,
    "backup files": backup_files,
    "backup pieces": backup_pieces,
    "backup heads": backup_heads,
    "typed codes": typed_codes,
    "tables": tables,
    "certificates": certificates,
    "key files": key_files,
    "remembered": remembered,
}
