from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

import pytest

from desktop.domain import access, complaint, deadlines, outbox, wording, working_calendar
from desktop.domain.complaint import ActingAs, Channel, Classification, IdType
from desktop.domain.outbox import SyncState
from resources import i18n

NB = "\N{NO-BREAK SPACE}"
JAKARTA = ZoneInfo("Asia/Jakarta")
TUESDAY = date(2026, 11, 24)


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_language", "en")


def plain(text: str) -> str:
    return text.replace(NB, " ")


def test_dates_in_indonesian() -> None:
    assert plain(wording.weekday_date(TUESDAY)) == "Selasa, 24 November 2026"
    assert plain(wording.long_date(date(2026, 8, 17))) == "17 Agustus 2026"
    assert plain(wording.short_date(date(2026, 8, 7))) == "7 Agu 2026"


def test_day_and_month_never_part() -> None:
    assert f"24{NB}November" in wording.weekday_date(TUESDAY)
    assert wording.moment(datetime(2026, 11, 24, 6, 46, tzinfo=UTC), JAKARTA).count(" ") == 1


@pytest.mark.usefixtures("english")
def test_dates_follow_the_interface_unless_told_otherwise() -> None:
    assert plain(wording.weekday_date(TUESDAY)) == "Tuesday, 24 November 2026"
    assert plain(wording.short_date(date(2026, 8, 7))) == "7 Aug 2026"
    assert plain(wording.weekday_date(TUESDAY, "id")) == "Selasa, 24 November 2026"


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Asia/Jakarta", "24 Nov 2026, 23.46 WIB"),
        ("Asia/Pontianak", "24 Nov 2026, 23.46 WIB"),
        ("Asia/Makassar", "25 Nov 2026, 00.46 WITA"),
        ("Asia/Jayapura", "25 Nov 2026, 01.46 WIT"),
        ("Asia/Kolkata", "24 Nov 2026, 22.16 UTC+5:30"),
        ("America/New_York", "24 Nov 2026, 11.46 UTC-5"),
    ],
)
def test_moment_is_the_offices(zone: str, expected: str) -> None:
    at = datetime(2026, 11, 24, 16, 46, tzinfo=UTC)
    assert plain(wording.moment(at, ZoneInfo(zone))) == expected
    assert plain(wording.moment(at.astimezone(ZoneInfo("Europe/Berlin")), ZoneInfo(zone))) == expected


def test_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        wording.clock_time(datetime(2026, 11, 24, 6, 46), JAKARTA)  # noqa: DTZ001


def test_numbers() -> None:
    assert wording.number(1234.5, 1) == "1.234,5"
    assert wording.number(1234567) == "1.234.567"
    assert wording.number(1234.5, 1, "en") == "1,234.5"


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1_000, "1 kB"),
        (64_400, "64 kB"),
        (999_499, "999 kB"),
        (999_500, "1,0 MB"),
        (1_310_000, "1,3 MB"),
    ],
)
def test_file_sizes(size: int, expected: str) -> None:
    assert plain(wording.file_size(size)) == expected


def test_nip_in_groups() -> None:
    assert plain(wording.nip("198907142015032004")) == "19890714 201503 2 004"
    assert plain(wording.nip("19890714 201503 2 004")) == "19890714 201503 2 004"
    assert wording.nip(" 12345 ") == "12345"


def domain_enums() -> Iterator[type[StrEnum]]:
    for module in (access, complaint, deadlines, outbox, working_calendar):
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum:
                yield value


@pytest.mark.parametrize("enum", sorted(set(domain_enums()), key=str), ids=lambda e: e.__name__)
def test_every_member_has_a_distinct_term_in_both_languages(enum: type[StrEnum]) -> None:
    for lang in ("id", "en"):
        terms = [wording.label(member, lang) for member in enum]
        assert all(terms)
        assert len(set(terms)) == len(terms)


def test_equal_values_of_different_enums_are_told_apart() -> None:
    assert IdType.LAINNYA == ActingAs.LAINNYA == Channel.LAINNYA  # type: ignore[comparison-overlap]
    assert wording.label(IdType.SIM) == "SIM"
    assert wording.label(SyncState.UNKNOWN) == "perlu dicek"
    assert wording.label(Classification.BERKADAR_PENGAWASAN) == "Pengaduan Berkadar Pengawasan"


def test_short_classifications() -> None:
    assert [wording.short_classification(c, "id") for c in Classification] == [
        "Pengaduan",
        "Berkadar pengawasan",
        "Aspirasi",
        "Permintaan informasi",
    ]
    assert wording.short_classification(Classification.ASPIRASI, "en") == "Suggestion"


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("JALAN BERLUBANG", "Jalan Berlubang"),
        ("PEKERJAAN UMUM DAN PENATAAN RUANG", "Pekerjaan Umum dan Penataan Ruang"),
        ("KTP (KARTU TANDA PENDUDUK)", "KTP (Kartu Tanda Penduduk)"),
        ("BIAYA/TARIF PDAM", "Biaya/Tarif PDAM"),
        ("BANTUAN PANGAN NON TUNAI (BPNT)", "Bantuan Pangan Non Tunai (BPNT)"),
        ("SP4N-LAPOR!", "SP4N-LAPOR!"),
        ("DI BAYARKAN DI MUKA", "Di Bayarkan di Muka"),
        ("Sudah Terbaca", "Sudah Terbaca"),
        ("", ""),
    ],
)
def test_topic_names(topic: str, expected: str) -> None:
    assert wording.topic_name(topic) == expected


def test_sentence_case() -> None:
    assert (
        wording.sentence_case("Pengaduan Tidak Berkadar Pengawasan") == "Pengaduan tidak berkadar pengawasan"
    )
    assert wording.sentence_case("") == ""
