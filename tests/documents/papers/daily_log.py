"""Samples of the daily log: an ordinary day of an invented counter, and one on which nothing came."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from desktop.documents.daily_log import render_daily_log
from desktop.domain.complaint import Channel, Classification
from desktop.domain.daily_log import DailyLog, GapKind, LogGap, LogRow, LogSection, Void
from desktop.domain.daily_log_builder import HIDDEN_PERSON, HIDDEN_TITLE
from desktop.domain.office import Signatory
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import RegisterNumber
from tests.documents.samples import DAY, HENDRA, OFFICE, RINA

_PRINTED_AT = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
_CLERK = Signatory(RINA.full_name, RINA.nip, "Petugas Loket Pengaduan", "Penata Muda Tk. I")
_FIRST = 409
_GAP = 429
_VOID = 425
_KINDS = {
    "P": (Classification.TIDAK_BERKADAR_PENGAWASAN, date(2026, 12, 14)),
    "B": (Classification.BERKADAR_PENGAWASAN, date(2027, 2, 23)),
    "A": (Classification.ASPIRASI, date(2026, 12, 1)),
    "I": (Classification.PERMINTAAN_INFORMASI, date(2026, 12, 1)),
}
_STATES = {
    "terkirim": SyncState.CONFIRMED,
    "menunggu": SyncState.WAITING,
    "perlu dicek": SyncState.UNKNOWN,
    "perlu tindakan": SyncState.ATTENTION,
    "dicatat manual": SyncState.BY_HAND,
    "tidak dikirim": SyncState.WITHHELD,
    "—": SyncState.WITHHELD,
}
_DAY = """\
08.17|Hasan Basri|Desa Karang Endah|Gelumbang|Tatap muka|P|Jalan poros desa rusak berat sepanjang 1,2 km|Jalan Berlubang|Dinas PUPR|terkirim|#9214321|H
08.27|Nurhayati|Kel. Pasar II Muara Enim|Muara Enim|Tatap muka|P|KTP elektronik belum terbit sejak perekaman bulan Juli|KTP|Disdukcapil|terkirim|#9214359|R
08.32|Joko Prasetyo|Desa Tegal Rejo|Lawang Kidul|Tatap muka|P|Lampu penerangan jalan padam di tikungan SMP Negeri 2|Penerangan Jalan|Dishub|terkirim|#9214404|R
08.40|Yuliana Dewi|Desa Darmo|Lawang Kidul|WhatsApp|A|Usul penambahan jam layanan puskesmas pada hari Sabtu|Puskesmas|Dinkes|terkirim|#9214422|H
08.50|Ahmad Fauzi|Kel. Pasar I Muara Enim|Muara Enim|Tatap muka|P|Sampah menumpuk di belakang Pasar Inpres tiga minggu|Sampah|DLH|terkirim|#9214477|R
08.56|Rosmala Dewi|Desa Muara Lawai|Muara Enim|Tatap muka|I|Syarat dan biaya pecah sertifikat tanah warisan|Pertanahan|Disperkimtan|terkirim|#9214495|R
09.02|Sumiati|Desa Pagar Gunung|Lubai|Tatap muka|P|Bantuan PKH terhenti tanpa pemberitahuan|PKH|Dinsos|terkirim|#9214530|H
09.16|—|(dirahasiakan)||Tatap muka|B|Pungutan di luar ketentuan pada pengurusan surat keterangan|Pelayanan Publik|Inspektorat|tidak dikirim||R
09.23|Herman Sawiran|Kel. Tungkal|Muara Enim|Tatap muka|P|Drainase tersumbat, air masuk ke rumah warga setiap hujan|Drainase|Dinas PUPR|terkirim|#9214623|R
09.35|Muhammad Arifin bin Zainal Abidin|Desa Tegal Rejo|Lawang Kidul|Tatap muka|P|Air PDAM mati berulang selama tiga bulan, tagihan tetap terbit|Layanan Air Minum|Setda (Bag. Perekonomian)|terkirim|#9214661|H
09.44|Suparman|Desa Sugihan|Rambang|WhatsApp|P|Pupuk bersubsidi tidak tersedia pada kios resmi|Pupuk|Dinas TPHP|terkirim|#9214679|R
09.57|Zulkarnain|Desa Tanjung Raya|Rambang|Surat|P|Jembatan gantung putus tali seling di sisi timur|Jembatan|Dinas PUPR|terkirim|#9214731|R
10.06|Dewi Anggraini|Desa Kepur|Muara Enim|Tatap muka|P|Kartu Keluarga belum berubah setelah pindah domisili|Kartu Keluarga|Disdukcapil|terkirim|#9214774|H
10.14|Rudi Hartono|Desa Gunung Raja|Lubai|Telepon|P|Angkutan batu bara melintas pada jam sekolah|Lalu Lintas|Dishub|perlu dicek||R
10.28|Marlina|Desa Harapan Mulia|Muara Belida|Telepon|P|Ruang kelas SD bocor, siswa belajar bergantian|Sarana Pendidikan|Disdikbud|terkirim|#9214834|R
10.35|Erwin Saputra|Kel. Air Lintang|Muara Enim|Tatap muka|P|Antrean pendaftaran poli penyakit dalam lebih dari empat jam|Rumah Sakit|RSUD Rabain|terkirim|#9214876|H
10.42|Erwin Saputra|Kel. Air Lintang|Muara Enim|Tatap muka|P|Antrean pendaftaran poli penyakit dalam lebih dari empat jam|Rumah Sakit|RSUD Rabain|—||R
10.54|Fitriani|Desa Lubuk Emplas|Muara Enim|Tatap muka|I|Cara mengurus akta kelahiran anak usia tujuh tahun|Akta Kelahiran|Disdukcapil|terkirim|#9214936|R
11.08|Burhanuddin|Desa Keban Agung|Lawang Kidul|WhatsApp|P|Tiang listrik miring hampir roboh di depan masjid|Listrik|Disperindag ESDM|dicatat manual|#9214961|H
11.15|Tri Wahyuni|Kel. Pasar III Muara Enim|Muara Enim|Tatap muka|P|Parkir liar di Jalan Jenderal Sudirman pada malam hari|Parkir Liar|Dishub|terkirim|#9215019|R
11.28|Agus Salim|Kel. Gelumbang|Gelumbang|WhatsApp|A|Usul pembuatan taman bermain di lapangan kelurahan|Ruang Terbuka Hijau|Disperkimtan|terkirim|#9215049|R
11.41|Maryati|Kel. Muara Enim|Muara Enim|Tatap muka|P|Gaji tenaga kebersihan dua bulan belum dibayar|Gaji Pekerja|Disnakertrans|terkirim|#9215102|H
11.49|Andi Kurniawan|Kel. Pasar Tanjung Enim|Lawang Kidul|Tatap muka|P|Anjing liar mengganggu warga di sekitar pasar|Evakuasi Hewan Liar|Damkar|perlu tindakan||R
11.57|Samsul Bahri|Desa Segayam|Gelumbang|Tatap muka|P|Laporan realisasi dana desa tidak dipasang di papan pengumuman|Dana Desa|DPMD|terkirim|#9215154|R
13.02|Lilis Suryani|Kel. Pasar I Muara Enim|Muara Enim|WhatsApp|P|Pelayanan loket pembayaran PBB tutup sebelum jam istirahat|Pajak Daerah|Bapenda|terkirim|#9215199|H
13.15|Bambang Irawan|Desa Saka Jaya|Muara Enim|Tatap muka|I|Jadwal operasi pasar murah menjelang Natal dan tahun baru|Pasar|Disperindag ESDM|terkirim|#9215246|R
13.23|—|(dirahasiakan)||Email|B|Dugaan penggunaan kendaraan dinas untuk keperluan pribadi|Disiplin ASN|Inspektorat|tidak dikirim||R
13.31|Iskandar|Desa Lingga|Lawang Kidul|Tatap muka|P|Sungai berwarna keruh diduga akibat limbah cucian batu bara|Pencemaran Air|DLH|terkirim|#9215325|H
13.40|Rohani|Desa Arisan Musi|Muara Belida|Tatap muka|P|BPNT tidak cair dua bulan berturut-turut|BPNT|Dinsos|terkirim|#9215349|R
13.46|Siti Aminah|Kel. Pasar I Muara Enim|Muara Enim|Tatap muka|P|Jalan berlubang di depan Pasar Inpres membahayakan pengendara|Jalan Berlubang|Dinas PUPR|terkirim|#9215389|R
13.56|Eka Putri Lestari|Desa Jiwa Baru|Lubai|Tatap muka|P|Kursi ruang tunggu puskesmas rusak dan tidak mencukupi|Puskesmas|Dinkes|terkirim|#9215437|H
14.06|Darwis|Desa Bitis|Gelumbang|Telepon|P|Rumah tidak layak huni milik lansia belum terdata|Perumahan|Disperkimtan|menunggu||R
14.13|Yoga Pratama|Desa Tanjung Raja|Muara Enim|Tatap muka|A|Usul pelatihan las bagi pemuda putus sekolah|Pelatihan Kerja|Disnakertrans|terkirim|#9215508|R
14.27|Ratna Sari|Desa Karang Raja|Muara Enim|Tatap muka|P|Petugas menara telekomunikasi membakar sampah di permukiman|Sampah|DLH|terkirim|#9215548|H
14.38|Hendri Yanto|Kel. Tanjung Enim|Lawang Kidul|Tatap muka|P|Izin usaha warung makan terkendala di sistem OSS|Perizinan|DPMPTSP|menunggu||R
14.46|Nurlela|Desa Air Keruh|Rambang|Tatap muka|P|Guru mata pelajaran matematika kosong sejak awal semester|Tenaga Pendidik|Disdikbud|menunggu||R
14.56|Abdul Rahman|Desa Suka Merindu|Lubai|Tatap muka|P|Pohon tumbang menutup saluran irigasi tersier|Irigasi|Dinas PUPR|menunggu||H
"""
"""Invented: time, name, village, kecamatan, channel, kind, title, category, agency, state, LAPOR! number, officer."""


def number(counter: int) -> RegisterNumber:
    """Return a number of the counter."""
    return RegisterNumber("ME01", "L1", 26, counter)


def ordinary_day() -> DailyLog:
    """Return 37 rows with a void one, two secret ones and a number that was never used."""
    lines: list[LogRow | LogGap] = []
    for counter, text in enumerate(_DAY.splitlines(), _FIRST):
        if counter == _GAP:
            reason = f"listrik padam pukul 11.19 sebelum penyimpanan selesai, entri diulang sebagai {number(_GAP + 1)}"
            lines.append(LogGap(number(_GAP), number(_GAP), GapKind.UNUSED, reason))
        lines.append(_row(counter + (counter >= _GAP), text))
    return DailyLog(DAY, OFFICE.name, OFFICE.time_zone, (LogSection("Loket 1", tuple(lines)),))


def _row(counter: int, text: str) -> LogRow:
    time, name, village, district, channel, kind, title, category, agency, state, lapor_no, clerk = (
        text.split("|")
    )
    hour, minute = map(int, time.split("."))
    classification, due_on = _KINDS[kind]
    is_secret = classification is Classification.BERKADAR_PENGAWASAN
    officer = RINA if clerk == "R" else HENDRA
    ending = Void(
        f"dicatat dua kali, sama dengan {number(_VOID - 1)}",
        "Hendra Gunawan",
        datetime(2026, 11, 24, 3, 49, tzinfo=UTC),
    )
    return LogRow(
        number=number(counter),
        received_at=datetime(2026, 11, 24, tzinfo=UTC) + timedelta(hours=hour - 7, minutes=minute),
        complainant=HIDDEN_PERSON if is_secret else name,
        address="" if is_secret else f"{village}, Kec. {district}",
        channel=_channel(channel),
        classification=classification,
        title=HIDDEN_TITLE if is_secret else title,
        category=None if is_secret else category,
        agency=agency,
        due_on=due_on,
        sync_state=_STATES[state],
        lapor_no=lapor_no or None,
        officer=officer.full_name,
        initials=officer.initials,
        is_secret=is_secret,
        void=ending if counter == _VOID else None,
        district=None if is_secret else district,
    )


def _channel(name: str) -> Channel:
    return Channel(name.lower().replace(" ", "_"))


def _paper(log: DailyLog) -> bytes:
    return render_daily_log(log, OFFICE, printed_at=_PRINTED_AT, printed_by=HENDRA, clerk=_CLERK)


PAPERS = {
    "log-harian.pdf": lambda: _paper(ordinary_day()),
    "log-harian-kosong.pdf": lambda: _paper(DailyLog(DAY, OFFICE.name, OFFICE.time_zone)),
}
