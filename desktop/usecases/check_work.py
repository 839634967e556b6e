"""What IT asks of the desk's work: the office's file, its holidays, accounts, and what waits to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.access import Role
from desktop.domain.checkup import Check
from desktop.domain.outbox import SyncState
from desktop.domain.wording import long_date, moment
from desktop.runtime.clock import Clock
from desktop.runtime.key_store import SP4N_AUTH, SP4N_TOKEN, KeyStore
from desktop.store import accounts
from desktop.store.engine import Database
from desktop.store.health import states_of_reports, waiting_since
from desktop.usecases.office_setting import OfficeSetting
from resources.i18n import translate

LONGEST_WAIT = timedelta(days=1)
"""What waits longer has a reason that somebody should look at."""
HOLIDAYS_AHEAD = timedelta(days=31)
"""The decree of the next year's holidays comes in autumn; a month before the table ends it must be there."""


@dataclass(frozen=True)
class CheckWork:
    """Look at what the desk works with. ``setting`` is None before provisioning."""

    database: Database
    keys: KeyStore
    clock: Clock
    setting: OfficeSetting | None

    def secrets(self) -> Check:
        """Tell whether the two secrets for the national register are there."""
        if all(self.keys.get(name) for name in (SP4N_AUTH, SP4N_TOKEN)):
            return Check("secrets", True, translate("Checkup", "Kata sandi kantor untuk LAPOR! terpasang."))
        return Check("secrets", False, translate("Checkup", "Kata sandi kantor untuk LAPOR! belum dipasang."))

    def office(self) -> Check:
        """Tell which office this is and until when its file is valid."""
        if self.setting is None:
            return Check("office", False, translate("Checkup", "Kantor belum disiapkan."))
        office = self.setting.office
        name = f"{office.code}-{office.device_code}, {office.name}"
        until = office.valid_until
        if until is None:
            return Check("office", True, name)
        is_valid = until >= self._today()
        text = (
            translate("Checkup", "{office}, berkasnya berlaku sampai {day}.")
            if is_valid
            else translate("Checkup", "{office}, berkasnya habis masa berlaku {day}. Minta berkas baru.")
        )
        return Check("office", is_valid, text.format(office=name, day=long_date(until)))

    def holidays(self) -> Check:
        """Tell how far the table of holidays reaches; time limits beyond are estimates."""
        until = self.setting.calendar.decreed_until if self.setting is not None else None
        if until is None:
            return Check("holidays", True, translate("Checkup", "Tabel hari libur belum dipakai."))
        text = translate("Checkup", "Tabel hari libur berlaku sampai {day}.")
        return Check("holidays", until - self._today() >= HOLIDAYS_AHEAD, text.format(day=long_date(until)))

    def accounts(self) -> Check:
        """Tell how many may sign in, whether an admin is among them and whether somebody is shut out."""
        now = self.clock.now()
        with self.database.read() as connection:
            logins = [login for login in accounts.logins(connection) if login.account.is_active]
        if not any(login.account.role is Role.ADMIN for login in logins):
            return Check("accounts", False, translate("Checkup", "Belum ada admin yang dapat masuk."))
        locked = sum(login.attempts.seen_at(now).locked_until is not None for login in logins)
        if locked:
            text = translate("Checkup", "{count} akun terkunci sementara karena salah kata sandi.")
            return Check("accounts", False, text.format(count=locked))
        text = translate("Checkup", "{count} orang dapat masuk.")
        return Check("accounts", True, text.format(count=len(logins)))

    def queue(self) -> Check:
        """Tell since when the oldest of what waits has been waiting."""
        since = waiting_since(self.database)
        if since is None or self.setting is None:
            return Check("queue", True, translate("Checkup", "Tidak ada yang menunggu dikirim."))
        text = translate("Checkup", "Yang paling lama menunggu dikirim dicatat {time}.")
        is_recent = self.clock.now() - since <= LONGEST_WAIT
        return Check("queue", is_recent, text.format(time=moment(since, self.setting.office.zone)))

    def unsettled(self) -> Check:
        """Tell how many reports a person has to decide about."""
        states = states_of_reports(self.database)
        unknown, refused = states.get(SyncState.UNKNOWN.value, 0), states.get(SyncState.ATTENTION.value, 0)
        text = translate("Checkup", "Perlu dicek: {unknown}, ditolak: {refused}.")
        is_settled = not unknown and not refused
        return Check("unsettled", is_settled, text.format(unknown=unknown, refused=refused))

    def _today(self) -> date:
        now = self.clock.now()
        return now.date() if self.setting is None else now.astimezone(self.setting.office.zone).date()
