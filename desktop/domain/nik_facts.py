"""What a NIK tells of its owner, for offering it: birth date, age and sex; a clerk decides whether to take it over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.complaint import Gender
from desktop.domain.identity import read_nik
from desktop.domain.wording import label, long_date
from resources.i18n import translate


class _AnyDistrict:
    """Old cards name districts that were renamed or split since: the district does not matter here."""

    def __contains__(self, code: object) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class NikFacts:
    """Birth date, sex, and age in whole years."""

    born_on: date
    gender: Gender
    age: int

    @property
    def sentence(self) -> str:
        """Return the facts as they are shown beside the number."""
        return translate("NikFacts", "{gender}, lahir {day}, {age} tahun").format(
            gender=label(self.gender), day=long_date(self.born_on), age=self.age
        )


def nik_facts(nik: str, today: date) -> NikFacts | None:
    """Return the facts of a NIK in any grouping, None if it is not whole or its date does not exist.

    Digits 7 and 8 are the day, 40 more for a woman. The year has two digits: it is taken for the latest one that does not
    lie ahead, so 00 to this year's two digits mean this century. Nobody older than a hundred is told from a child by that;
    a look at the card decides.
    """
    reading = read_nik(nik, _AnyDistrict(), today)
    if reading.born_on is None or reading.gender is None:
        return None
    born_on = reading.born_on
    had_birthday = (today.month, today.day) >= (born_on.month, born_on.day)
    return NikFacts(born_on, reading.gender, today.year - born_on.year - (not had_birthday))
