"""What the checks of the desk are called in the window; scripts know them by their own names."""

from __future__ import annotations

from resources.i18n import translate


def check_name(name: str) -> str:
    """Return what people call a check, its own name if it is new here."""
    names = {
        "version": translate("CheckNames", "Versi"),
        "program_before": translate("CheckNames", "Versi sebelumnya"),
        "update": translate("CheckNames", "Pembaruan"),
        "libraries": translate("CheckNames", "Pustaka"),
        "installation": translate("CheckNames", "Pemasangan"),
        "data_folder": translate("CheckNames", "Folder data"),
        "folder_kind": translate("CheckNames", "Jenis folder"),
        "free_disk": translate("CheckNames", "Ruang disk"),
        "log_files": translate("CheckNames", "Catatan program"),
        "schema": translate("CheckNames", "Skema"),
        "integrity": translate("CheckNames", "Keutuhan basis data"),
        "audit_log": translate("CheckNames", "Catatan audit"),
        "key_store": translate("CheckNames", "Kunci perangkat"),
        "key_place": translate("CheckNames", "Penjaga kunci"),
        "recovery_key": translate("CheckNames", "Kunci pemulihan"),
        "backup": translate("CheckNames", "Cadangan"),
        "second_copy": translate("CheckNames", "Disk kedua"),
        "restore_drill": translate("CheckNames", "Latihan memulihkan"),
        "accounts": translate("CheckNames", "Akun"),
        "office": translate("CheckNames", "Kantor"),
        "device": translate("CheckNames", "Kode loket"),
        "holidays": translate("CheckNames", "Hari libur"),
        "secrets": translate("CheckNames", "Kunci LAPOR!"),
        "queue": translate("CheckNames", "Antrean kirim"),
        "unsettled": translate("CheckNames", "Perlu keputusan"),
        "retention": translate("CheckNames", "Masa simpan"),
        "local_clock": translate("CheckNames", "Jam komputer"),
        "printers": translate("CheckNames", "Pencetak"),
    }
    return names.get(name, name)
