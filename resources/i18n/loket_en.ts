<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>Access</name>
    <message>
        <source>Peran {role} tidak boleh melakukan ini. Minta atasan atau admin.</source>
        <translation>The role {role} may not do this. Ask a supervisor or an admin.</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Akun pertama harus admin.</source>
        <translation>The first account must be an admin.</translation>
    </message>
    <message>
        <source>Nama pengguna {name} sudah dipakai.</source>
        <translation>The user name {name} is already taken.</translation>
    </message>
    <message>
        <source>Ini admin terakhir; tambahkan admin lain dulu.</source>
        <translation>This is the last admin; add another admin first.</translation>
    </message>
    <message>
        <source>Kata sandi harus paling sedikit {count} huruf.</source>
        <translation>The password needs at least {count} characters.</translation>
    </message>
    <message>
        <source>Kata sandi baru harus lain dari yang lama.</source>
        <translation>The new password must differ from the old one.</translation>
    </message>
    <message>
        <source>Kata sandi tidak boleh sama dengan nama pengguna.</source>
        <translation>The password must not be the user name.</translation>
    </message>
    <message>
        <source>Kata sandi ini terlalu mudah ditebak. Pilih yang lain.</source>
        <translation>This password is too easy to guess. Choose another one.</translation>
    </message>
    <message>
        <source>Nama pengguna harus 2 sampai 40 huruf kecil, angka, titik atau garis, mulai dengan huruf.</source>
        <translation>A user name has 2 to 40 small letters, digits, dots or dashes and begins with a letter.</translation>
    </message>
    <message>
        <source>Nama lengkap harus 1 sampai 100 huruf.</source>
        <translation>The full name must have 1 to 100 characters.</translation>
    </message>
    <message>
        <source>NIP harus 18 angka.</source>
        <translation>A NIP has 18 digits.</translation>
    </message>
    <message>
        <source>Sudah ada akun di sini; masuk sebagai admin dulu.</source>
        <translation>There are accounts here already; sign in as an admin first.</translation>
    </message>
    <message>
        <source>Tidak ada akun bernama {name}.</source>
        <translation>There is no account named {name}.</translation>
    </message>
    <message>
        <source>Peran sendiri tidak dapat diubah. Minta admin lain.</source>
        <translation>You cannot change your own role. Ask another admin.</translation>
    </message>
    <message>
        <source>Kata sandi lama tidak cocok.</source>
        <translation>The old password does not match.</translation>
    </message>
</context>
<context>
    <name>Agencies</name>
    <message>
        <source>nama instansi atau singkatannya kosong.</source>
        <translation>the agency’s name or abbreviation is empty.</translation>
    </message>
    <message>
        <source>singkatan {code} dipakai dua kali atau tidak terbaca.</source>
        <translation>the abbreviation {code} is used twice or unreadable.</translation>
    </message>
    <message>
        <source>tidak ada satu instansi pun di dalamnya.</source>
        <translation>there is not a single agency in it.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Isian {name} tidak dikenal. Yang dikenal: {known}.</source>
        <translation>The placeholder {name} is not known. Known ones: {known}.</translation>
    </message>
    <message>
        <source>Ada kurung kurawal tanpa pasangannya. Tulis isian sebagai {example}.</source>
        <translation>A brace stands without its partner. Write placeholders as {example}.</translation>
    </message>
    <message>
        <source>Isian {name} belum diisi.</source>
        <translation>The placeholder {name} is not filled in.</translation>
    </message>
    <message>
        <source>Tidak ada balasan standar {name}. Yang ada: {known}.</source>
        <translation>There is no standard answer {name}. There are: {known}.</translation>
    </message>
    <message>
        <source>Tulis nama balasan dalam satu baris, paling banyak {limit} huruf.</source>
        <translation>Write the name of the answer on one line, at most {limit} characters.</translation>
    </message>
    <message>
        <source>Tulis isi balasan, paling banyak {limit} huruf.</source>
        <translation>Write the text of the answer, at most {limit} characters.</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>Arsip tidak boleh di dalam folder data Loket. Pilih folder lain.</source>
        <translation>An archive must not lie in Loket&apos;s data folder. Choose another folder.</translation>
    </message>
    <message>
        <source>{name} di folder itu bukan indeks arsip Loket. Pilih folder lain atau pindahkan berkas itu.</source>
        <translation>{name} in that folder is not the index of a Loket archive. Choose another folder or move that file away.</translation>
    </message>
    <message>
        <source>{name} tidak dapat ditulis: {reason}. Pilih tempat lain.</source>
        <translation>{name} cannot be written: {reason}. Choose another place.</translation>
    </message>
    <message>
        <source>Tanggal akhir harus sama dengan atau sesudah tanggal awal, paling lama 5 tahun.</source>
        <translation>The last day must be the same as or after the first one, at most 5 years.</translation>
    </message>
    <message>
        <source>Di {folder} tidak ada indeks.csv, jadi itu bukan arsip Loket.</source>
        <translation>There is no indeks.csv in {folder}, so it is not a Loket archive.</translation>
    </message>
    <message>
        <source>Pilih folder lain daripada arsip itu sendiri.</source>
        <translation>Choose a folder other than the archive itself.</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>{name} bukan berkas.</source>
        <translation>{name} is not a file.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak ditemukan.</source>
        <translation>The file {name} was not found.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat dibaca.</source>
        <translation>The file {name} cannot be read.</translation>
    </message>
    <message>
        <source>{name} kosong, jadi tidak dilampirkan.</source>
        <translation>{name} is empty, so it was not attached.</translation>
    </message>
    <message>
        <source>{name} tidak dapat dilampirkan: isinya bukan jpg, png, pdf, doc atau docx.</source>
        <translation>{name} cannot be attached: it does not contain jpg, png, pdf, doc or docx.</translation>
    </message>
    <message>
        <source>{name} tidak dapat dibuka sebagai gambar. Mungkin rusak.</source>
        <translation>{name} cannot be opened as a picture. It may be damaged.</translation>
    </message>
    <message>
        <source>{name} tidak dapat dilampirkan: {size}, batasnya {limit}.</source>
        <translation>{name} cannot be attached: {size}, the limit is {limit}.</translation>
    </message>
    <message>
        <source>Paling banyak {limit} lampiran, ini {count}.</source>
        <translation>At most {limit} attachments; these are {count}.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Catatan audit utuh: {count} catatan.</source>
        <translation>The audit log is whole: {count} entries.</translation>
    </message>
    <message>
        <source>Catatan audit nomor {number} hilang atau dipindah.</source>
        <translation>Audit entry number {number} is missing or was moved.</translation>
    </message>
    <message>
        <source>Isi catatan audit nomor {number} diubah.</source>
        <translation>The content of audit entry number {number} was changed.</translation>
    </message>
    <message>
        <source>Catatan audit nomor {number} diubah.</source>
        <translation>Audit entry number {number} was changed.</translation>
    </message>
    <message>
        <source>Akhir catatan audit tidak cocok dengan segelnya, mulai nomor {number}.</source>
        <translation>The end of the audit log does not fit its seal, from number {number} on.</translation>
    </message>
    <message>
        <source>Catatan audit nomor {number} lain dari yang dicatat komputer ini.</source>
        <translation>Audit entry number {number} differs from what this computer noted.</translation>
    </message>
    <message>
        <source>Pengaduan dicatat</source>
        <translation>Complaint logged</translation>
    </message>
    <message>
        <source>Tanda terima dicetak</source>
        <translation>Receipt printed</translation>
    </message>
    <message>
        <source>Tanda terima gagal dicetak</source>
        <translation>Receipt not printed</translation>
    </message>
    <message>
        <source>Pengaduan dicoret</source>
        <translation>Complaint struck out</translation>
    </message>
    <message>
        <source>Pengaduan dicabut</source>
        <translation>Complaint withdrawn</translation>
    </message>
    <message>
        <source>Ditandai selesai</source>
        <translation>Marked as finished</translation>
    </message>
    <message>
        <source>Dibuka kembali</source>
        <translation>Opened again</translation>
    </message>
    <message>
        <source>Pengaduan diperbaiki</source>
        <translation>Complaint corrected</translation>
    </message>
    <message>
        <source>Susulan diantrekan</source>
        <translation>Follow-up queued</translation>
    </message>
    <message>
        <source>Diterima LAPOR!</source>
        <translation>Accepted by LAPOR!</translation>
    </message>
    <message>
        <source>Perlu dicek di LAPOR!</source>
        <translation>To be checked in LAPOR!</translation>
    </message>
    <message>
        <source>Ditolak LAPOR!</source>
        <translation>Refused by LAPOR!</translation>
    </message>
    <message>
        <source>Dipastikan terkirim</source>
        <translation>Found to be sent</translation>
    </message>
    <message>
        <source>Dipastikan belum terkirim</source>
        <translation>Found not to be sent</translation>
    </message>
    <message>
        <source>Dimasukkan sendiri ke LAPOR!</source>
        <translation>Entered in LAPOR! by hand</translation>
    </message>
    <message>
        <source>Daftar untuk LAPOR! dibuat</source>
        <translation>List for LAPOR! made</translation>
    </message>
    <message>
        <source>Dibawa keluar dalam berkas</source>
        <translation>Carried out in a file</translation>
    </message>
    <message>
        <source>Berkas loket lain dibaca</source>
        <translation>File of another desk read</translation>
    </message>
    <message>
        <source>Berkas hasil ditulis</source>
        <translation>File of results written</translation>
    </message>
    <message>
        <source>Berkas hasil dibaca</source>
        <translation>File of results read</translation>
    </message>
    <message>
        <source>Hasil berbeda dari catatan</source>
        <translation>Results differ from the record</translation>
    </message>
    <message>
        <source>Terbukti terkirim</source>
        <translation>Proved to be sent</translation>
    </message>
    <message>
        <source>Status LAPOR! dibaca</source>
        <translation>Status at LAPOR! read</translation>
    </message>
    <message>
        <source>Tindak lanjut LAPOR! dibaca</source>
        <translation>Follow-up of LAPOR! read</translation>
    </message>
    <message>
        <source>Dikirim ulang</source>
        <translation>Sent again</translation>
    </message>
    <message>
        <source>Tujuan diganti</source>
        <translation>Target changed</translation>
    </message>
    <message>
        <source>Tidak dikirim</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Identitas dibuka</source>
        <translation>Identity shown</translation>
    </message>
    <message>
        <source>Akun ditambah</source>
        <translation>Account added</translation>
    </message>
    <message>
        <source>Akun dinonaktifkan</source>
        <translation>Account disabled</translation>
    </message>
    <message>
        <source>Kata sandi diganti admin</source>
        <translation>Password changed by an admin</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Berkas kantor dipasang</source>
        <translation>Office file applied</translation>
    </message>
    <message>
        <source>Berkas kantor di komputer ditolak</source>
        <translation>Office file of the computer refused</translation>
    </message>
    <message>
        <source>Kunci tanda tangan berkas kantor berganti</source>
        <translation>Keys for signed office files changed</translation>
    </message>
    <message>
        <source>Log harian dicetak</source>
        <translation>Daily log printed</translation>
    </message>
    <message>
        <source>Rekap dicetak</source>
        <translation>Recap printed</translation>
    </message>
    <message>
        <source>Buku register dicetak</source>
        <translation>Register book printed</translation>
    </message>
    <message>
        <source>Surat jawaban dibuat</source>
        <translation>Letter of answer written</translation>
    </message>
    <message>
        <source>Surat jawaban dicetak lagi</source>
        <translation>Letter of answer printed again</translation>
    </message>
    <message>
        <source>Balasan standar diubah</source>
        <translation>Standard answer changed</translation>
    </message>
    <message>
        <source>Hari ditutup</source>
        <translation>Day closed</translation>
    </message>
    <message>
        <source>Berkas cetak diarsipkan</source>
        <translation>Papers archived</translation>
    </message>
    <message>
        <source>Arsip berkas cetak dibuka</source>
        <translation>Archive of papers opened</translation>
    </message>
    <message>
        <source>Pengaturan diubah</source>
        <translation>Setting changed</translation>
    </message>
    <message>
        <source>Gagal masuk</source>
        <translation>Sign-in refused</translation>
    </message>
    <message>
        <source>Akun ditahan sementara</source>
        <translation>Account held for a while</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Layar terkunci</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>Kata sandi diganti</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>Akun diaktifkan lagi</source>
        <translation>Account enabled again</translation>
    </message>
    <message>
        <source>Akun diubah</source>
        <translation>Account changed</translation>
    </message>
    <message>
        <source>Peran diubah</source>
        <translation>Role changed</translation>
    </message>
    <message>
        <source>Pengaduan dibuka</source>
        <translation>Complaint opened</translation>
    </message>
    <message>
        <source>NIK atau telepon dicari</source>
        <translation>NIK or telephone searched</translation>
    </message>
    <message>
        <source>Lampiran dibuka</source>
        <translation>Attachment opened</translation>
    </message>
    <message>
        <source>Data disalin keluar</source>
        <translation>Data copied out</translation>
    </message>
    <message>
        <source>Cadangan dibuat</source>
        <translation>Backup made</translation>
    </message>
    <message>
        <source>Dipulihkan dari cadangan</source>
        <translation>Restored from a backup</translation>
    </message>
    <message>
        <source>Pemulihan dicoba</source>
        <translation>Restore rehearsed</translation>
    </message>
    <message>
        <source>Kode loket berganti</source>
        <translation>Desk code changed</translation>
    </message>
    <message>
        <source>Kunci pemulihan dibuat</source>
        <translation>Recovery key made</translation>
    </message>
    <message>
        <source>Kunci pemulihan dicoba</source>
        <translation>Recovery key tried</translation>
    </message>
    <message>
        <source>Data dibuka dengan kunci pemulihan</source>
        <translation>Data opened with the recovery key</translation>
    </message>
    <message>
        <source>Kunci perangkat dipindahkan</source>
        <translation>Key of the computer moved</translation>
    </message>
    <message>
        <source>Kunci LAPOR! dipasang</source>
        <translation>LAPOR! secrets set</translation>
    </message>
    <message>
        <source>Catatan audit diperiksa</source>
        <translation>Audit log verified</translation>
    </message>
    <message>
        <source>Catatan audit disalin</source>
        <translation>Audit log copied</translation>
    </message>
    <message>
        <source>Paket diagnostik disimpan</source>
        <translation>Diagnostics bundle saved</translation>
    </message>
    <message>
        <source>Ditahan dari pemusnahan</source>
        <translation>Held from erasure</translation>
    </message>
    <message>
        <source>Penahanan diakhiri</source>
        <translation>Hold ended</translation>
    </message>
    <message>
        <source>Dimusnahkan sesuai JRA</source>
        <translation>Erased under the retention schedule</translation>
    </message>
    <message>
        <source>Data warga diberikan kepadanya</source>
        <translation>A citizen&apos;s data given to them</translation>
    </message>
    <message>
        <source>Isi disegel</source>
        <translation>Content sealed</translation>
    </message>
    <message>
        <source>Isi tersegel dibuka</source>
        <translation>Sealed content opened</translation>
    </message>
    <message>
        <source>Kunci segel dibuat</source>
        <translation>Key for sealing made</translation>
    </message>
    <message>
        <source>Versi Loket berganti</source>
        <translation>Loket&apos;s version changed</translation>
    </message>
    <message>
        <source>Versi baru ditemukan</source>
        <translation>Newer version found</translation>
    </message>
    <message>
        <source>Pembaruan ditolak</source>
        <translation>Update refused</translation>
    </message>
    <message>
        <source>Pemasang versi baru dimulai</source>
        <translation>Installer of a newer version started</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Kunci ini bukan untuk cadangan {name}.</source>
        <translation>This key is not for the backup {name}.</translation>
    </message>
    <message>
        <source>Ruang disk tidak cukup untuk cadangan: kosongkan {size} lagi di {folder}.</source>
        <translation>There is not enough room for a backup: free another {size} in {folder}.</translation>
    </message>
    <message>
        <source>Folder {folder} tidak ada. Pasang disk atau USB-nya, lalu pilih lagi.</source>
        <translation>The folder {folder} is not there. Plug in its disk or stick, then choose again.</translation>
    </message>
    <message>
        <source>Salinan kedua tidak boleh di folder data Loket. Pilih disk lain.</source>
        <translation>The second copy cannot be in Loket&apos;s data folder. Choose another disk.</translation>
    </message>
    <message>
        <source>Cadangan sedang dibuat atau diperiksa. Tunggu sebentar, lalu ulangi.</source>
        <translation>A backup is being made or checked. Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>Folder {folder} tidak dapat dipakai untuk cadangan: {reason}.</source>
        <translation>The folder {folder} cannot be used for backups: {reason}.</translation>
    </message>
    <message>
        <source>Cadangan di {folder} tidak dapat ditulis: {reason}. Tidak ada yang berubah.</source>
        <translation>The backup in {folder} cannot be written: {reason}. Nothing was changed.</translation>
    </message>
    <message>
        <source>Cadangan {name} rusak atau terpotong. Pakai cadangan yang lain.</source>
        <translation>The backup {name} is damaged or cut. Use another one.</translation>
    </message>
    <message>
        <source>{name} bukan cadangan Loket.</source>
        <translation>{name} is no backup of Loket.</translation>
    </message>
    <message>
        <source>Cadangan {name} dibuat oleh Loket yang lebih baru. Pasang Loket terbaru dulu.</source>
        <translation>The backup {name} was made by a newer Loket. Install the newest Loket first.</translation>
    </message>
    <message>
        <source>Cadangan {name} tidak dapat dibaca: {reason}.</source>
        <translation>The backup {name} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>baris yang merujuk ke baris yang tidak ada</source>
        <translation>a row that refers to one that is not there</translation>
    </message>
    <message>
        <source>catatan audit nomor {n}</source>
        <translation>audit log entry {n}</translation>
    </message>
    <message>
        <source>Pencadangan dihentikan sebelum selesai.</source>
        <translation>The backup was stopped before it was finished.</translation>
    </message>
    <message>
        <source>Cadangan tidak dapat dibuat: ruang disk habis atau disk tidak menjawab.</source>
        <translation>The backup cannot be made: the disk is full or does not answer.</translation>
    </message>
    <message>
        <source>Cadangan tidak dapat dibuat: {reason}.</source>
        <translation>The backup cannot be made: {reason}.</translation>
    </message>
    <message>
        <source>Basis data di dalam cadangan tidak utuh: {what}.</source>
        <translation>The database in the backup is not whole: {what}.</translation>
    </message>
    <message>
        <source>Cadangan tidak dapat dibongkar di {folder}: {reason}.</source>
        <translation>The backup cannot be unpacked in {folder}: {reason}.</translation>
    </message>
    <message>
        <source>ada bagian yang tidak ada</source>
        <translation>a part is missing</translation>
    </message>
    <message>
        <source>isinya lain dari daftar isinya</source>
        <translation>its content differs from its manifest</translation>
    </message>
    <message>
        <source>lampirannya lain dari daftar isinya</source>
        <translation>its attached files differ from its manifest</translation>
    </message>
    <message>
        <source>jumlah isinya lain dari daftar isinya</source>
        <translation>its counts differ from its manifest</translation>
    </message>
    <message>
        <source>ada lampiran yang tidak ikut</source>
        <translation>attached files are missing from it</translation>
    </message>
    <message>
        <source>Cadangan {name} tidak utuh: {what}. Pakai cadangan yang lain.</source>
        <translation>The backup {name} is not whole: {what}. Use another one.</translation>
    </message>
    <message>
        <source>{count} lampiran sudah hilang atau rusak di komputer ini, jadi tidak ikut dicadangkan.</source>
        <translation>{count} attached files are missing or damaged on this computer, so they are not in the backup.</translation>
    </message>
    <message>
        <source>Belum ada cadangan. Buat cadangan dulu.</source>
        <translation>There is no backup yet. Make one first.</translation>
    </message>
    <message>
        <source>Pengaduan {number} di dalam cadangan tidak dapat dibaca.</source>
        <translation>The complaint {number} in the backup cannot be read.</translation>
    </message>
    <message>
        <source>Disk kedua tidak terpasang: {folder} tidak ada.</source>
        <translation>The second disk is not plugged in: {folder} is not there.</translation>
    </message>
    <message>
        <source>Salinan di {folder} lain dari aslinya. Ganti disknya.</source>
        <translation>The copy in {folder} differs from its original. Replace that disk.</translation>
    </message>
    <message>
        <source>Salinan di {folder} tidak dapat ditulis: {reason}.</source>
        <translation>The copy in {folder} cannot be written: {reason}.</translation>
    </message>
    <message>
        <source>Folder salinan kedua ada di jaringan atau cloud: salinannya keluar dari komputer ini.</source>
        <translation>The folder of second copies is on the network or in a cloud: the copies leave this computer.</translation>
    </message>
    <message>
        <source>Cadangan terakhir sudah lebih dari 2 hari. Buat cadangan sekarang.</source>
        <translation>The last backup is more than 2 days old. Make one now.</translation>
    </message>
    <message>
        <source>Sudah lebih dari 31 hari tidak ada latihan memulihkan. Jalankan latihan.</source>
        <translation>For more than 31 days no restore was rehearsed. Rehearse one.</translation>
    </message>
    <message>
        <source>{count} lampiran sudah hilang di komputer asalnya, jadi tidak ada di dalam cadangan.</source>
        <translation>{count} attached files had been lost on their own computer, so they are not in the backup.</translation>
    </message>
</context>
<context>
    <name>CannotOpen</name>
    <message>
        <source>Tidak ada yang dihapus. Data yang sudah tersimpan tidak diubah.</source>
        <translation>Nothing was deleted. What is saved was not changed.</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Salin teks</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Basis data dari versi lebih baru</source>
        <translation>Database from a newer version</translation>
    </message>
    <message>
        <source>Folder data tidak aman</source>
        <translation>Data folder is not safe</translation>
    </message>
    <message>
        <source>Ruang disk habis</source>
        <translation>Disk is full</translation>
    </message>
    <message>
        <source>Basis data rusak</source>
        <translation>Database is damaged</translation>
    </message>
    <message>
        <source>Data tidak dapat dibuka</source>
        <translation>The data cannot be opened</translation>
    </message>
</context>
<context>
    <name>Carry</name>
    <message>
        <source>Berkas ini dibuat di loket ini. Impor di loket yang terhubung.</source>
        <translation>This file was made at this desk. Import it at the connected desk.</translation>
    </message>
    <message>
        <source>Berkas ini untuk loket {desk}, bukan loket ini ({own}).</source>
        <translation>This file is for desk {desk}, not for this one ({own}).</translation>
    </message>
    <message>
        <source>Berkas ini sudah diimpor di sini pada {time}.</source>
        <translation>This file was imported here already, on {time}.</translation>
    </message>
    <message>
        <source>Berkas ini dari kabupaten atau kota lain. Loket ini tidak mengirimnya.</source>
        <translation>This file is from another regency or city. This desk does not send it.</translation>
    </message>
    <message>
        <source>Isi {name} tidak cocok dengan versi Loket ini. Tidak ada yang diubah.</source>
        <translation>The content of {name} does not fit this version of Loket. Nothing was changed.</translation>
    </message>
    <message>
        <source>Tidak ada pengaduan yang menunggu untuk dibawa.</source>
        <translation>No complaint waits to be carried.</translation>
    </message>
    <message>
        <source>Berkas bawaan {id} tidak ada di komputer ini.</source>
        <translation>The carried file {id} is not known on this computer.</translation>
    </message>
    <message>
        <source>Semua isi berkas itu sudah selesai. Tidak ada yang ditulis.</source>
        <translation>Everything in that file is settled. Nothing was written.</translation>
    </message>
    <message>
        <source>Tulis loket tujuan seperti awal nomor registernya, misalnya ME01-L2.</source>
        <translation>Write the desk as its register numbers begin, for example ME01-L2.</translation>
    </message>
    <message>
        <source>Loket tujuan adalah loket ini sendiri.</source>
        <translation>The desk named is this desk itself.</translation>
    </message>
    <message>
        <source>loket lain</source>
        <translation>another desk</translation>
    </message>
    <message>
        <source>Dibawa keluar ke {desk} dengan berkas {file}. Tunggu hasilnya, lalu impor di sini.</source>
        <translation>Carried out to {desk} with the file {file}. Wait for its results, then import them here.</translation>
    </message>
    <message>
        <source>{number} berubah sementara berkas ditulis. Ulangi.</source>
        <translation>{number} changed while the file was being written. Try again.</translation>
    </message>
    <message>
        <source>Sebutkan loket asalnya, salah satu dari: {desks}.</source>
        <translation>Name the desk it came from, one of: {desks}.</translation>
    </message>
    <message>
        <source>Belum ada berkas dari loket itu yang diimpor di sini.</source>
        <translation>No file of that desk was imported here yet.</translation>
    </message>
    <message>
        <source>Hasil ini bukan dari berkas yang dibawa keluar dari loket ini.</source>
        <translation>These results are not of a file that left this desk.</translation>
    </message>
    <message>
        <source>Dikembalikan oleh {desk}: {reason}</source>
        <translation>Returned by {desk}: {reason}</translation>
    </message>
    <message>
        <source>tanpa keterangan</source>
        <translation>no reason given</translation>
    </message>
</context>
<context>
    <name>CheckNames</name>
    <message>
        <source>Versi</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Versi sebelumnya</source>
        <translation>Version before</translation>
    </message>
    <message>
        <source>Pembaruan</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Pustaka</source>
        <translation>Libraries</translation>
    </message>
    <message>
        <source>Pemasangan</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Folder data</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Jenis folder</source>
        <translation>Kind of folder</translation>
    </message>
    <message>
        <source>Ruang disk</source>
        <translation>Disk space</translation>
    </message>
    <message>
        <source>Catatan program</source>
        <translation>Program log</translation>
    </message>
    <message>
        <source>Skema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Keutuhan basis data</source>
        <translation>Integrity of the database</translation>
    </message>
    <message>
        <source>Catatan audit</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>Kunci perangkat</source>
        <translation>Device key</translation>
    </message>
    <message>
        <source>Penjaga kunci</source>
        <translation>Key store</translation>
    </message>
    <message>
        <source>Kunci pemulihan</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Disk kedua</source>
        <translation>Second disk</translation>
    </message>
    <message>
        <source>Latihan memulihkan</source>
        <translation>Restore rehearsal</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Kode loket</source>
        <translation>Desk code</translation>
    </message>
    <message>
        <source>Hari libur</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Kunci LAPOR!</source>
        <translation>LAPOR! secrets</translation>
    </message>
    <message>
        <source>Antrean kirim</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Perlu keputusan</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>Masa simpan</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Jam komputer</source>
        <translation>Computer&apos;s clock</translation>
    </message>
    <message>
        <source>Pencetak</source>
        <translation>Printers</translation>
    </message>
</context>
<context>
    <name>Checkup</name>
    <message>
        <source>Server menjawab dalam {seconds} detik.</source>
        <translation>The server answered within {seconds} seconds.</translation>
    </message>
    <message>
        <source>Kata sandi kantor diterima server.</source>
        <translation>The server accepts the office&apos;s secrets.</translation>
    </message>
    <message>
        <source>E7: jawaban {status} bukan objek JSON yang utuh.</source>
        <translation>E7: the answer {status} is no whole JSON object.</translation>
    </message>
    <message>
        <source>E7: results tidak ada atau bukan objek.</source>
        <translation>E7: results is missing or no object.</translation>
    </message>
    <message>
        <source>E7: results.data tidak ada atau bukan daftar.</source>
        <translation>E7: results.data is missing or no list.</translation>
    </message>
    <message>
        <source>E7: {count} dari {all} entri tanpa id atau name.</source>
        <translation>E7: {count} of {all} entries without id or name.</translation>
    </message>
    <message>
        <source>E7: halaman {page} tidak terbaca karena sambungan putus.</source>
        <translation>E7: page {page} could not be read, the connection broke.</translation>
    </message>
    <message>
        <source>Server tidak menyebut jamnya.</source>
        <translation>The server does not tell the time.</translation>
    </message>
    <message>
        <source>Jam komputer cocok dengan server, selisih {seconds} detik.</source>
        <translation>The computer&apos;s clock agrees with the server&apos;s, {seconds} seconds apart.</translation>
    </message>
    <message>
        <source>Id instansi di berkas kantor yang tidak ada di LAPOR!: {ids}.</source>
        <translation>Institution ids of the office&apos;s file that LAPOR! does not list: {ids}.</translation>
    </message>
    <message>
        <source>{count} id instansi di berkas kantor ada di LAPOR! ({all} instansi).</source>
        <translation>All {count} institution ids of the office&apos;s file are known to LAPOR! ({all} institutions).</translation>
    </message>
    <message>
        <source>Bentuk daftar instansi (E7) sesuai kontrak.</source>
        <translation>The list of institutions (E7) has the shape of the contract.</translation>
    </message>
    <message>
        <source>Tidak ada isian baru di jawaban.</source>
        <translation>No new keys in the answer.</translation>
    </message>
    <message>
        <source>Isian yang belum dikenal, tidak mengganggu: {keys}.</source>
        <translation>Keys not known yet, harmless: {keys}.</translation>
    </message>
    <message>
        <source>Basis data utuh, {size}.</source>
        <translation>The database is sound, {size}.</translation>
    </message>
    <message>
        <source>Pemeriksaan ini gagal ({kind}). Kirim paket diagnostik ke petugas TI.</source>
        <translation>This check failed ({kind}). Send the diagnostics bundle to IT.</translation>
    </message>
    <message>
        <source>Basis data rusak: {what}. Jangan dipakai; hubungi petugas TI.</source>
        <translation>The database is damaged: {what}. Do not use it; call IT.</translation>
    </message>
    <message>
        <source>Berkas kunci {path} dapat dibaca pengguna lain. Batasi izinnya.</source>
        <translation>The key file {path} can be read by other users. Restrict its permissions.</translation>
    </message>
    <message>
        <source>Berkas kunci {path} tidak lengkap. Pulihkan dari cadangan.</source>
        <translation>The key file {path} is not complete. Restore it from a backup.</translation>
    </message>
    <message>
        <source>Kunci perangkat dijaga oleh sistem operasi.</source>
        <translation>The device key is kept by the operating system.</translation>
    </message>
    <message>
        <source>Kunci perangkat ada di berkas biasa; lindungi dengan enkripsi disk.</source>
        <translation>The device key is in an ordinary file; protect it by disk encryption.</translation>
    </message>
    <message>
        <source>Kunci pemulihan dibuat {day}.</source>
        <translation>Recovery key made on {day}.</translation>
    </message>
    <message>
        <source>Kunci pemulihan belum dibuat. Bila komputer ini rusak, cadangan tidak dapat dibuka.</source>
        <translation>No recovery key has been made. If this computer breaks, backups cannot be opened.</translation>
    </message>
    <message>
        <source>Cadangan terakhir gagal: {reason}</source>
        <translation>The last backup failed: {reason}</translation>
    </message>
    <message>
        <source>Belum ada cadangan. Jalankan: loket backup create.</source>
        <translation>There is no backup yet. Run: loket backup create.</translation>
    </message>
    <message>
        <source>Cadangan terakhir {time}, sudah diperiksa.</source>
        <translation>Last backup {time}, verified.</translation>
    </message>
    <message>
        <source>Salinan di disk kedua belum diatur; cadangan hanya di komputer ini.</source>
        <translation>No second disk is set up; backups are on this computer only.</translation>
    </message>
    <message>
        <source>Salinan terakhir di disk kedua {time}.</source>
        <translation>Last copy on the second disk {time}.</translation>
    </message>
    <message>
        <source>Pemulihan belum pernah dicoba. Jalankan: loket backup rehearse.</source>
        <translation>Restoring was never rehearsed. Run: loket backup drill.</translation>
    </message>
    <message>
        <source>Pemulihan terakhir dicoba {time}.</source>
        <translation>Restoring last rehearsed {time}.</translation>
    </message>
    <message>
        <source>Kode loket belum ada.</source>
        <translation>There is no device code yet.</translation>
    </message>
    <message>
        <source>{code}. {why} Tetapkan kodenya: loket device set.</source>
        <translation>{code}. {why} Set the code: loket device set.</translation>
    </message>
    <message>
        <source>Tidak ada pengaduan yang habis masa simpannya.</source>
        <translation>No complaint has outlived its retention.</translation>
    </message>
    <message>
        <source>{count} pengaduan habis masa simpannya dan perlu dimusnahkan.</source>
        <translation>{count} complaints have outlived their retention and need erasing.</translation>
    </message>
    <message>
        <source>Jam komputer mundur: yang terakhir dicatat {time}. Betulkan jam.</source>
        <translation>The clock went back: the last entry is of {time}. Set it right.</translation>
    </message>
    <message>
        <source>Belum ada salinan di disk kedua. Colokkan disknya.</source>
        <translation>There is no copy on the second disk yet. Plug the disk in.</translation>
    </message>
    <message>
        <source>Kata sandi kantor untuk LAPOR! terpasang.</source>
        <translation>The office&apos;s secrets for LAPOR! are set.</translation>
    </message>
    <message>
        <source>Kata sandi kantor untuk LAPOR! belum dipasang.</source>
        <translation>The office&apos;s secrets for LAPOR! are not set.</translation>
    </message>
    <message>
        <source>Kantor belum disiapkan.</source>
        <translation>No office has been set up yet.</translation>
    </message>
    <message>
        <source>{office}, berkasnya berlaku sampai {day}.</source>
        <translation>{office}, its file is valid until {day}.</translation>
    </message>
    <message>
        <source>{office}, berkasnya habis masa berlaku {day}. Minta berkas baru.</source>
        <translation>{office}, its file expired on {day}. Ask for a new one.</translation>
    </message>
    <message>
        <source>Tabel hari libur belum dipakai.</source>
        <translation>No holiday table is in use yet.</translation>
    </message>
    <message>
        <source>Tabel hari libur berlaku sampai {day}.</source>
        <translation>The holiday table reaches until {day}.</translation>
    </message>
    <message>
        <source>Belum ada admin yang dapat masuk.</source>
        <translation>No admin can sign in yet.</translation>
    </message>
    <message>
        <source>{count} akun terkunci sementara karena salah kata sandi.</source>
        <translation>{count} accounts are locked for now after wrong passwords.</translation>
    </message>
    <message>
        <source>{count} orang dapat masuk.</source>
        <translation>{count} people can sign in.</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu dikirim.</source>
        <translation>Nothing waits to be sent.</translation>
    </message>
    <message>
        <source>Yang paling lama menunggu dikirim dicatat {time}.</source>
        <translation>The oldest that waits to be sent was logged {time}.</translation>
    </message>
    <message>
        <source>Perlu dicek: {unknown}, ditolak: {refused}.</source>
        <translation>To be checked: {unknown}, refused: {refused}.</translation>
    </message>
    <message>
        <source>Folder data ada di disk komputer ini.</source>
        <translation>The data folder is on a disk of this computer.</translation>
    </message>
    <message>
        <source>Berkas program hilang: {names}. Pasang Loket lagi.</source>
        <translation>Program files are missing: {names}. Install Loket again.</translation>
    </message>
    <message>
        <source>Berkas program lengkap.</source>
        <translation>Program files are complete.</translation>
    </message>
    <message>
        <source>Sistem cetak tidak menjawab.</source>
        <translation>The printing system does not answer.</translation>
    </message>
    <message>
        <source>Belum ada pencetak di komputer ini.</source>
        <translation>There is no printer on this computer yet.</translation>
    </message>
    <message>
        <source>Berkas kantor di {folder} sudah dipakai.</source>
        <translation>The office file in {folder} is in use.</translation>
    </message>
    <message>
        <source>Tidak ada berkas kantor di {folder}.</source>
        <translation>There is no office file in {folder}.</translation>
    </message>
    <message>
        <source>Berkas kantor belum ditandatangani; belum ada kunci yang dipercaya.</source>
        <translation>The office file is not signed; no key is trusted yet.</translation>
    </message>
    <message>
        <source>Berkas kantor yang berlaku tidak ditandatangani. Kunci: {keys}.</source>
        <translation>The office file in force is not signed. Keys: {keys}.</translation>
    </message>
    <message>
        <source>Berkas kantor ditandatangani. Kunci yang dipercaya: {keys}.</source>
        <translation>The office file is signed. Trusted keys: {keys}.</translation>
    </message>
    <message>
        <source>Kode loket ini hanya dipakai di sini.</source>
        <translation>This device code is used by this desk alone.</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Jam komputer menunjukkan {now}. Betulkan jam komputer, lalu simpan; tulisan tetap ada.</source>
        <translation>The computer&apos;s clock shows {now}. Set the clock, then save; what you typed stays.</translation>
    </message>
    <message>
        <source>Jam komputer menunjukkan {now}. Betulkan sebelum mencatat.</source>
        <translation>The computer&apos;s clock shows {now}. Set it before logging.</translation>
    </message>
    <message>
        <source>Jam komputer menunjukkan {now}, catatan terakhir {last}. Periksa jam komputer.</source>
        <translation>The computer&apos;s clock shows {now}, the last record {last}. Check the computer&apos;s clock.</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <source>Nomor register {number} tidak ditemukan. Periksa angkanya.</source>
        <translation>Register number {number} was not found. Check the digits.</translation>
    </message>
    <message>
        <source>Pengaduan ini tidak ada di komputer ini.</source>
        <translation>This complaint is not on this computer.</translation>
    </message>
    <message>
        <source>Ini sudah tersimpan sebagai {number}; perubahan sesudahnya belum. Buka {number} di Register.</source>
        <translation>This is already saved as {number}; later changes are not. Open {number} in Register.</translation>
    </message>
    <message>
        <source>Tulis alasan pembatalan, paling banyak {limit} huruf.</source>
        <translation>Enter the reason for voiding it, at most {limit} characters.</translation>
    </message>
    <message>
        <source>Tulis alasan pencabutan, paling banyak {limit} huruf.</source>
        <translation>Write the reason for the withdrawal, {limit} characters at most.</translation>
    </message>
    <message>
        <source>{number} sudah dibatalkan.</source>
        <translation>{number} is already void.</translation>
    </message>
    <message>
        <source>{number} sudah dicabut.</source>
        <translation>{number} has been withdrawn already.</translation>
    </message>
    <message>
        <source>Tulis alasan koreksi, paling banyak {limit} huruf.</source>
        <translation>Write the reason for the correction, {limit} characters at most.</translation>
    </message>
    <message>
        <source>{number} sudah {status}, jadi tidak dikoreksi.</source>
        <translation>{number} is {status}, so it is not corrected.</translation>
    </message>
    <message>
        <source>{number} baru saja dikoreksi orang lain.</source>
        <translation>{number} has just been corrected by somebody else.</translation>
    </message>
    <message>
        <source>{field} tidak dapat dikoreksi.</source>
        <translation>{field} cannot be corrected.</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah dari catatan semula.</source>
        <translation>Nothing differs from what was logged.</translation>
    </message>
    <message>
        <source>Laporan pertama {number} tidak ditemukan. Periksa angkanya atau kosongkan.</source>
        <translation>There is no first report {number}. Check the digits or leave it empty.</translation>
    </message>
    <message>
        <source>Laporan pertama {number} sudah dibatalkan. Pilih laporan lain.</source>
        <translation>The first report {number} was voided. Choose another report.</translation>
    </message>
    <message>
        <source>Tulis bagaimana dijawab, paling banyak {limit} huruf.</source>
        <translation>Write how it was answered, at most {limit} letters.</translation>
    </message>
    <message>
        <source>{number} sudah selesai.</source>
        <translation>{number} is finished already.</translation>
    </message>
    <message>
        <source>Tulis alasan membuka kembali, paling banyak {limit} huruf.</source>
        <translation>Write why it is opened again, at most {limit} letters.</translation>
    </message>
    <message>
        <source>{number} belum selesai.</source>
        <translation>{number} is not finished.</translation>
    </message>
    <message>
        <source>Tanggal selesai belum terjadi.</source>
        <translation>The day of finishing has not come yet.</translation>
    </message>
    <message>
        <source>Pengaduan ini baru diterima {day}. Periksa tanggal selesainya.</source>
        <translation>This complaint was received on {day} only. Check the day of finishing.</translation>
    </message>
    <message>
        <source>Isi {number} sudah dimusnahkan sesuai JRA; hanya nomornya yang tersisa.</source>
        <translation>The content of {number} was erased by the retention schedule; only its number is left.</translation>
    </message>
    <message>
        <source>Isi {number} disegel untuk {officer}. Lanjutkan urusannya di SP4N-LAPOR!.</source>
        <translation>The content of {number} is sealed for {officer}. Go on with it at SP4N-LAPOR!.</translation>
    </message>
    <message>
        <source>Berkas ini tidak terlampir pada pengaduan itu.</source>
        <translation>This file is not attached to that complaint.</translation>
    </message>
</context>
<context>
    <name>CompletingEdit</name>
    <message>
        <source>Ada {count} yang cocok dengan {text}. Pilih satu.</source>
        <translation>{text} matches {count} entries. Choose one.</translation>
    </message>
    <message>
        <source>{text} tidak ada di daftar. Pilih dari daftar.</source>
        <translation>{text} is not in the list. Choose from the list.</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Belum ada yang berubah. Betulkan isian di sebelah kiri.</source>
        <translation>Nothing has changed yet. Put right what is at the left.</translation>
    </message>
    <message>
        <source>Pengadu</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Tidak diisi</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Perbaiki {number}</source>
        <translation>Correct {number}</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Orang lain baru saja memperbaiki: {names}. Isian Anda tetap ada; periksa lagi, lalu simpan.</source>
        <translation>Somebody else has just corrected: {names}. What you typed is still there; look again, then save.</translation>
    </message>
    <message>
        <source>Yang berubah</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Laporan ini tidak dikirim ke LAPOR!, jadi hanya diperbaiki di sini.</source>
        <translation>This report is not sent to LAPOR!, so it is only corrected here.</translation>
    </message>
    <message>
        <source>LAPOR! tidak menerima data pengadu, jadi ini hanya diperbaiki di sini.</source>
        <translation>LAPOR! does not get this, so it is only corrected here.</translation>
    </message>
    <message>
        <source>LAPOR! diberi tahu lewat susulan begitu tersambung.</source>
        <translation>LAPOR! is told by a follow-up as soon as there is a link.</translation>
    </message>
    <message>
        <source>Laporan ini dikirim ulang ke LAPOR! dengan isian yang baru.</source>
        <translation>This report is sent to LAPOR! again with what is new.</translation>
    </message>
    <message>
        <source>Laporan terkirim seperti semula, lalu LAPOR! diberi tahu lewat susulan.</source>
        <translation>The report goes as it was, then LAPOR! is told by a follow-up.</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Ada kesalahan dalam program</source>
        <translation>The program has a fault</translation>
    </message>
    <message>
        <source>Laporan kesalahan</source>
        <translation>Fault report</translation>
    </message>
    <message>
        <source>Salin laporan</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>Simpan laporan…</source>
        <translation>Save report…</translation>
    </message>
    <message>
        <source>Mulai ulang Loket</source>
        <translation>Restart Loket</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Laporan tersalin.</source>
        <translation>Report copied.</translation>
    </message>
    <message>
        <source>Simpan laporan kesalahan</source>
        <translation>Save error report</translation>
    </message>
    <message>
        <source>Laporan disimpan sebagai {name}.</source>
        <translation>Report saved as {name}.</translation>
    </message>
    <message>
        <source>Loket sebelumnya berhenti tiba-tiba</source>
        <translation>Loket stopped unexpectedly before</translation>
    </message>
    <message>
        <source>Yang sudah tersimpan tetap aman, dan yang sedang diketik ditawarkan lagi sebagai draf. Kirim laporan ini ke petugas TI; tidak ada data warga di dalamnya.</source>
        <translation>What was saved is safe, and what was being typed is offered again as a draft. Send this report to IT; it holds no data about citizens.</translation>
    </message>
    <message>
        <source>Yang sudah tersimpan tetap aman, dan yang Anda ketik tetap ada. Kirim laporan ini ke petugas TI; tidak ada data warga di dalamnya.</source>
        <translation>What was saved is safe, and what you typed is still there. Send this report to IT; it holds no data about citizens.</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>Isi berkas {name} harus satu baris teks biasa.</source>
        <translation>The file {name} must hold one line of plain text.</translation>
    </message>
    <message>
        <source>Kunci LAPOR! di berkas kantor ini disegel untuk perangkat lain. Kirim kunci perangkat ini ke petugas TI: loket credentials device-key.</source>
        <translation>The LAPOR! secrets in this office file are sealed for another device. Send the key of this device to IT: loket credentials device-key.</translation>
    </message>
</context>
<context>
    <name>DailyLog</name>
    <message>
        <source>Log harian tidak dicetak: setelah nomor sebelumnya diharapkan {expected}, tetapi tercatat {found}. Periksa register atau hubungi petugas TI.</source>
        <translation>The daily log was not printed: {expected} was expected next, but {found} is logged. Check the register or call IT staff.</translation>
    </message>
    <message>
        <source>Log harian tidak dicetak: jumlah nomor dan jumlah baris berbeda.</source>
        <translation>The daily log was not printed: the counts of numbers and rows differ.</translation>
    </message>
    <message>
        <source>Log harian tidak dicetak: tabel {table} berjumlah {total}, pengaduan sah berjumlah {valid}.</source>
        <translation>The daily log was not printed: table {table} adds up to {total}, but there are {valid} valid complaints.</translation>
    </message>
    <message>
        <source>Tanggal {day} belum tiba.</source>
        <translation>{day} is still to come.</translation>
    </message>
    <message>
        <source>Log harian {day} yang sudah ditutup tidak lagi seperti saat ditutup, jadi tidak dicetak. Pulihkan dari cadangan atau hubungi petugas TI.</source>
        <translation>The closed daily log of {day} is no longer what was closed, so it is not printed. Restore it from a backup or call IT.</translation>
    </message>
    <message>
        <source>Log harian {day} sudah ditutup. Cetak saja; yang masuk sesudahnya ada di log berikutnya.</source>
        <translation>The daily log of {day} is closed already. Just print it; what came in later is in a following log.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>hh bb tttt</source>
        <translation>dd mm yyyy</translation>
    </message>
    <message>
        <source>Tulis tanggal seperti 16 Nov 2026.</source>
        <translation>Enter a date like 16 Nov 2026.</translation>
    </message>
    <message>
        <source>Tanggal kejadian belum terjadi. Periksa tahunnya.</source>
        <translation>The incident date is in the future. Check the year.</translation>
    </message>
</context>
<context>
    <name>DayEnd</name>
    <message>
        <source>Cetak hari ini</source>
        <translation>Print today</translation>
    </message>
    <message>
        <source>Nanti</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Keluar saja</source>
        <translation>Leave anyway</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{count} tanda terima</source>
        <translation>{count} receipts</translation>
    </message>
    <message>
        <source>log hari ini</source>
        <translation>today&apos;s log</translation>
    </message>
    <message>
        <source>Belum dicetak: {papers}</source>
        <translation>Not printed: {papers}</translation>
    </message>
    <message>
        <source>Belum terkirim: {count}</source>
        <translation>Not sent: {count}</translation>
    </message>
    <message>
        <source>Perlu dicek: {count}</source>
        <translation>Check needed: {count}</translation>
    </message>
    <message>
        <source>Perlu tindakan: {count}</source>
        <translation>Action needed: {count}</translation>
    </message>
    <message>
        <source>{count} tanda terima dan log hari ini sudah dicetak.</source>
        <translation>{count} receipts and today&apos;s log have been printed.</translation>
    </message>
    <message>
        <source>{count} tanda terima sudah dicetak.</source>
        <translation>{count} receipts have been printed.</translation>
    </message>
    <message>
        <source>Log hari ini sudah dicetak.</source>
        <translation>Today&apos;s log has been printed.</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu dicetak: semua kertas hari ini sudah keluar.</source>
        <translation>Nothing to print: all of today&apos;s papers are out.</translation>
    </message>
    <message>
        <source>Melihat apa yang belum dicetak…</source>
        <translation>Looking what is not printed yet…</translation>
    </message>
    <message>
        <source>Dihentikan.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>tanda terima {number}</source>
        <translation>receipt {number}</translation>
    </message>
    <message>
        <source>Mencetak {at} dari {all}: {what}</source>
        <translation>Printing {at} of {all}: {what}</translation>
    </message>
    <message>
        <source>{done} dari {all} dicetak.</source>
        <translation>{done} of {all} printed.</translation>
    </message>
    <message>
        <source>Tutup pengingat akhir hari</source>
        <translation>Close the end-of-day reminder</translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message>
        <source>Aman</source>
        <translation>On track</translation>
    </message>
    <message>
        <source>Segera</source>
        <translation>Soon</translation>
    </message>
    <message>
        <source>Mendesak</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Lewat</source>
        <translation>Late</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>terima</source>
        <translation>logged</translation>
    </message>
    <message>
        <source>hari diterima</source>
        <translation>day of receipt</translation>
    </message>
    <message>
        <source>ke-{number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>hari kerja ke-{number}</source>
        <translation>working day {number}</translation>
    </message>
    <message>
        <source>cuti</source>
        <translation>leave</translation>
    </message>
    <message>
        <source>libur</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>tenggat</source>
        <translation>due</translation>
    </message>
    <message>
        <source>Kalender {months}</source>
        <translation>Calendar {months}</translation>
    </message>
    <message>
        <source>Mengapa {day}?</source>
        <translation>Why {day}?</translation>
    </message>
    <message>
        <source>Diterima {day}. Hitungan mulai besoknya.</source>
        <translation>Received {day}. The count begins the next day.</translation>
    </message>
    <message>
        <source>Diterima {day}. Hitungan mulai {first}.</source>
        <translation>Received {day}. The count begins {first}.</translation>
    </message>
    <message>
        <source>Dilewati: {count} hari Sabtu dan Minggu.</source>
        <translation>Skipped: {count} Saturdays and Sundays.</translation>
    </message>
    <message>
        <source>Dilewati: {days}.</source>
        <translation>Skipped: {days}.</translation>
    </message>
    <message>
        <source>Dilewati: {day}, {reason}.</source>
        <translation>Skipped: {day}, {reason}.</translation>
    </message>
    <message>
        <source>Hari kerja ke-{number}: {day}, {left}.</source>
        <translation>Working day {number}: {day}, {left}.</translation>
    </message>
    <message>
        <source>Batas {days} hari kerja untuk {classification}, dari tabel batas waktu kantor.</source>
        <translation>Limit of {days} working days for: {classification}, from the office&apos;s table of limits.</translation>
    </message>
    <message>
        <source>Diverifikasi paling lambat {day}.</source>
        <translation>To be verified by {day}.</translation>
    </message>
    <message>
        <source>Diverifikasi paling lambat {day}, tindak lanjut pertama paling lambat {follow_up}.</source>
        <translation>To be verified by {day}, first follow-up by {follow_up}.</translation>
    </message>
    <message>
        <source>Menurut batas dan hari libur yang berlaku sekarang jatuhnya {day}. Yang dijanjikan di tanda terima tetap {due}.</source>
        <translation>By the limits and holidays now in force it would be {day}. What the receipt promises is still {due}.</translation>
    </message>
    <message>
        <source>Dapat bergeser: hari libur dalam hitungan ini belum semuanya ditetapkan.</source>
        <translation>May move: not all holidays in this count are decreed yet.</translation>
    </message>
    <message>
        <source>Tampilkan {count} berikutnya, masih ada {rest}</source>
        <translation>Show the next {count} of {rest} more</translation>
    </message>
    <message>
        <source>instansi dan tempat dirahasiakan</source>
        <translation>agency and place kept secret</translation>
    </message>
    <message>
        <source>instansi belum dipilih</source>
        <translation>no agency yet</translation>
    </message>
    <message>
        <source>tenggat {due}</source>
        <translation>due {due}</translation>
    </message>
    <message>
        <source>diterima {day}</source>
        <translation>received {day}</translation>
    </message>
    <message>
        <source>Tampilkan</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Sembunyikan</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Tenggat menurut mendesaknya</source>
        <translation>Due dates by urgency</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Due dates</translation>
    </message>
    <message>
        <source>{number} selesai.</source>
        <translation>{number} is finished.</translation>
    </message>
    <message>
        <source>Tidak ada tenggat yang berjalan. Pengaduan baru muncul di sini begitu dicatat.</source>
        <translation>Nothing is due. New complaints appear here as soon as they are logged.</translation>
    </message>
    <message>
        <source>Buka Catat</source>
        <translation>Open Log</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Sedang membaca…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Mengapa tanggal ini</source>
        <translation>Why this date</translation>
    </message>
    <message>
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Minggu-minggu sebelumnya (Alt+←)</source>
        <translation>Earlier weeks (Alt+←)</translation>
    </message>
    <message>
        <source>Minggu-minggu berikutnya (Alt+→)</source>
        <translation>Later weeks (Alt+→)</translation>
    </message>
    <message>
        <source>Catat selesai</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Buka di Register</source>
        <translation>Open in Register</translation>
    </message>
    <message>
        <source>Pilih satu pengaduan untuk melihat dari mana tenggatnya.
Panah ↑ ↓ memilih.</source>
        <translation>Choose a complaint to see where its due date comes from.
The arrows ↑ ↓ choose.</translation>
    </message>
    <message>
        <source>Buka pengaduan, atau tampilkan lebih banyak</source>
        <translation>Open the complaint, or show more</translation>
    </message>
    <message>
        <source>Kembali ke daftar</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Salin nomor</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>Tampilkan atau sembunyikan yang aman</source>
        <translation>Show or hide what is on track</translation>
    </message>
    <message>
        <source>Minggu-minggu sebelumnya</source>
        <translation>Earlier weeks</translation>
    </message>
    <message>
        <source>Minggu-minggu berikutnya</source>
        <translation>Later weeks</translation>
    </message>
    <message>
        <source>Sisa 1 hari</source>
        <translation>1 day left</translation>
    </message>
    <message>
        <source>Sisa {days} hari</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>Lewat 1 hari</source>
        <translation>1 day late</translation>
    </message>
    <message>
        <source>Lewat {days} hari</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>Baru lewat</source>
        <translation>Just passed</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>0 dari {total} hari kerja</source>
        <translation>0 of {total} working days</translation>
    </message>
    <message>
        <source>hari kerja ke-{used} dari {total}</source>
        <translation>working day {used} of {total}</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Kantor contoh menjalani satu bulan kerja:</source>
        <translation>The sample office works for one month:</translation>
    </message>
    <message>
        <source>Folder {path} berisi hal lain; pilih folder lain dengan --folder.</source>
        <translation>The folder {path} holds other things; choose another one with --folder.</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Tercatat</source>
        <translation>Logged</translation>
    </message>
    <message>
        <source>Menunggu sebelum sinkronisasi terakhir</source>
        <translation>Waiting before the last sync</translation>
    </message>
    <message>
        <source>Tiba di server latihan</source>
        <translation>At the practice server</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Loket ini dipulihkan dari cadangan {time}; laporan ini mungkin sudah terkirim sesudahnya. Cari dulu di LAPOR!.</source>
        <translation>This desk was restored from the backup of {time}; this report may have been sent after it. Look for it in LAPOR! first.</translation>
    </message>
    <message>
        <source>Data loket ini dikembalikan ke keadaan lama; laporan ini mungkin sudah terkirim. Cari dulu di LAPOR!.</source>
        <translation>This desk&apos;s data were put back to an older state; this report may have been sent. Look for it in LAPOR! first.</translation>
    </message>
    <message>
        <source>Ini salinan loket lain; laporan ini mungkin dikirim dari loket asalnya. Cari dulu di LAPOR!.</source>
        <translation>This is a copy of another desk; this report may be sent from the original. Look for it in LAPOR! first.</translation>
    </message>
    <message>
        <source>Loket ini pindah dari komputer lain; laporan ini mungkin sudah terkirim dari sana. Cari dulu di LAPOR!.</source>
        <translation>This desk came from another computer; this report may have been sent from there. Look for it in LAPOR! first.</translation>
    </message>
    <message>
        <source>Kode loket harus satu huruf dan satu atau dua angka, misalnya L7.</source>
        <translation>The desk&apos;s code must be one letter and one or two digits, like L7.</translation>
    </message>
    <message>
        <source>Kantor belum disiapkan, jadi kode loket belum ada.</source>
        <translation>No office is set up yet, so there is no desk code.</translation>
    </message>
    <message>
        <source>Nomor berkode {code} sudah pernah diberikan di sini. Pilih kode lain.</source>
        <translation>Numbers with the code {code} were given here already. Choose another code.</translation>
    </message>
    <message>
        <source>Loket ini dipulihkan dari cadangan, jadi memakai kode baru.</source>
        <translation>This desk was restored from a backup, so it uses a new code.</translation>
    </message>
    <message>
        <source>Data loket ini dikembalikan ke keadaan lama, jadi memakai kode baru.</source>
        <translation>This desk&apos;s data were put back to an older state, so it uses a new code.</translation>
    </message>
    <message>
        <source>Folder data ini salinan dari loket lain di komputer ini, jadi memakai kode baru.</source>
        <translation>This data folder is a copy of another desk on this computer, so it uses a new code.</translation>
    </message>
    <message>
        <source>Loket ini disalin atau dipindah dari komputer lain, jadi memakai kode baru.</source>
        <translation>This desk was copied or moved from another computer, so it uses a new code.</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Paket diagnostik Loket untuk petugas TI. Isinya keadaan program, bukan data warga: tidak ada nama, NIK, judul, isi, lampiran, atau nomor pengaduan, dan tidak ada kata sandi atau kunci.</source>
        <translation>Loket diagnostics bundle for IT. It holds the state of the program, nothing about citizens: no name, NIK, title, text, attachment or number of a complaint, and no password or key.</translation>
    </message>
    <message>
        <source>Paket diagnostik</source>
        <translation>Diagnostics bundle</translation>
    </message>
    <message>
        <source>Simpan paket…</source>
        <translation>Save bundle…</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Inilah seluruh isi yang akan dikirim ke petugas TI. Tidak ada data warga, kata sandi, atau kunci.</source>
        <translation>This is all that will be sent to IT staff. There are no citizens&apos; data, passwords or keys in it.</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>{reason} Tulisannya tersimpan, berkas lampirannya belum.</source>
        <translation>{reason} The words are kept, the attached files are not yet.</translation>
    </message>
    <message>
        <source>Berkas lampiran draf ini tidak ada lagi.</source>
        <translation>The attached file of this draft is no longer there.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>{label}, wajib</source>
        <translation>{label}, required</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>tidak ada</source>
        <translation>it does not exist</translation>
    </message>
    <message>
        <source>tidak diizinkan</source>
        <translation>not allowed</translation>
    </message>
    <message>
        <source>disk penuh</source>
        <translation>disk full</translation>
    </message>
    <message>
        <source>itu folder</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>foldernya tidak ada</source>
        <translation>its folder does not exist</translation>
    </message>
    <message>
        <source>disk hanya dapat dibaca</source>
        <translation>the disk is read-only</translation>
    </message>
    <message>
        <source>disk tidak menjawab</source>
        <translation>the disk does not answer</translation>
    </message>
    <message>
        <source>namanya terlalu panjang</source>
        <translation>its name is too long</translation>
    </message>
    <message>
        <source>bukan nama berkas biasa</source>
        <translation>not the name of an ordinary file</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>Lepaskan {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message>
        <source>Enter untuk melihat, Delete untuk melepaskan</source>
        <translation>Enter to look at it, Delete to remove it</translation>
    </message>
</context>
<context>
    <name>FilePreview</name>
    <message>
        <source>Isi berkas</source>
        <translation>Content of the file</translation>
    </message>
    <message>
        <source>Berkas sebelumnya (←)</source>
        <translation>Previous file (←)</translation>
    </message>
    <message>
        <source>Berkas berikutnya (→)</source>
        <translation>Next file (→)</translation>
    </message>
    <message>
        <source>Lepaskan</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Hitamkan bagian</source>
        <translation>Black out parts</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{place} dari {count}</source>
        <translation>{place} of {count}</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Isi {name}</source>
        <translation>Content of {name}</translation>
    </message>
    <message>
        <source>Berkas ini tidak dapat ditampilkan di sini, tetapi tetap terlampir.</source>
        <translation>This file cannot be shown here, but it stays attached.</translation>
    </message>
    <message>
        <source>halaman 1 dari {count}</source>
        <translation>page 1 of {count}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Pilih foto atau dokumen</source>
        <translation>Choose photos or documents</translation>
    </message>
    <message>
        <source>Foto dan dokumen (*.jpg *.jpeg *.png *.pdf *.doc *.docx)</source>
        <translation>Photos and documents (*.jpg *.jpeg *.png *.pdf *.doc *.docx)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Lampirkan</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Nama berkas</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>{name} sudah dilampirkan.</source>
        <translation>{name} is already attached.</translation>
    </message>
    <message>
        <source>{name} tidak dapat dilampirkan: paling banyak {count} berkas.</source>
        <translation>{name} cannot be attached: at most {count} files.</translation>
    </message>
    <message>
        <source>Tambah berkas</source>
        <translation>Add file</translation>
    </message>
    <message>
        <source>dibaca…</source>
        <translation>reading…</translation>
    </message>
    <message>
        <source>Sudah {count} berkas, tidak bisa lagi</source>
        <translation>Files: {count}, no more possible</translation>
    </message>
    <message>
        <source>Masih bisa {count} lagi</source>
        <translation>{count} more possible</translation>
    </message>
    <message>
        <source>Paling banyak {count}, masing-masing {size} ({kinds})</source>
        <translation>At most {count}, {size} each ({kinds})</translation>
    </message>
    <message>
        <source>Foto yang lebih besar dikecilkan sendiri; tempat dan waktu pemotretan dihapus.</source>
        <translation>Larger photos are scaled down by themselves; where and when they were taken is removed.</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Lepaskan saringan {name}</source>
        <translation>Remove filter {name}</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Cari apa saja</source>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>Layar, tindakan, nomor register, nama</source>
        <translation>Screen, action, register number, name</translation>
    </message>
    <message>
        <source>Cari “{text}” di register</source>
        <translation>Search the register for “{text}”</translation>
    </message>
</context>
<context>
    <name>FinishSheet</name>
    <message>
        <source>Catat {number} selesai</source>
        <translation>Finish {number}</translation>
    </message>
    <message>
        <source>Bagaimana dijawab</source>
        <translation>How it was answered</translation>
    </message>
    <message>
        <source>Misalnya surat instansi, tanggal dan nomornya</source>
        <translation>For example the agency&apos;s letter, its date and number</translation>
    </message>
    <message>
        <source>Tanggal selesai</source>
        <translation>Day of finishing</translation>
    </message>
    <message>
        <source>Tenggatnya tidak dihitung lagi. Pengiriman ke LAPOR! tetap berjalan; bila statusnya di sana kemudian berubah, tenggat berjalan lagi.</source>
        <translation>Its time limit is not counted any more. Sending to LAPOR! goes on; if its status there changes afterwards, the limit runs again.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Catat selesai</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Tulis tanggal selesainya.</source>
        <translation>Write the day of finishing.</translation>
    </message>
    <message>
        <source>Mencatat…</source>
        <translation>Storing…</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Memeriksa berkas kantor…</source>
        <translation>Checking the office file…</translation>
    </message>
    <message>
        <source>Kunci kabupaten baru pertama kali dipakai di komputer ini. Cocokkan sidiknya dengan kartu loket, lewat telepon bila perlu.</source>
        <translation>This computer sees the key of the regency for the first time. Compare its fingerprint with the card of this desk, by telephone if need be.</translation>
    </message>
    <message>
        <source>Berkas ini belum ditandatangani. Terapkan hanya bila Anda menerimanya langsung dari petugas TI.</source>
        <translation>This file is not signed. Apply it only if you had it directly from IT staff.</translation>
    </message>
    <message>
        <source>Tanda tangan berkas ini belum dapat diperiksa di komputer ini. Terapkan hanya bila Anda menerimanya langsung dari petugas TI.</source>
        <translation>The signature of this file cannot be checked on this computer yet. Apply it only if you got it directly from IT.</translation>
    </message>
    <message>
        <source>Ditandatangani</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Menerapkan berkas kantor…</source>
        <translation>Applying the office file…</translation>
    </message>
    <message>
        <source>Menyiapkan data contoh satu bulan…</source>
        <translation>Preparing one month of sample data…</translation>
    </message>
    <message>
        <source>Membuat akun…</source>
        <translation>Creating account…</translation>
    </message>
    <message>
        <source>Pilih berkas kantor</source>
        <translation>Choose office file</translation>
    </message>
    <message>
        <source>Berkas kantor (*.toml)</source>
        <translation>Office files (*.toml)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Coba dengan data contoh</source>
        <translation>Try with sample data</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Siapkan loket ini</source>
        <translation>Set up this counter</translation>
    </message>
    <message>
        <source>Komputer ini belum tahu kantornya.</source>
        <translation>This computer does not know its office yet.</translation>
    </message>
    <message>
        <source>Nama kantor, kop surat, dan sambungan LAPOR! dari admin kabupaten.</source>
        <translation>The office’s name, letterhead and LAPOR! connection, from the regency’s admin.</translation>
    </message>
    <message>
        <source>Loket yang rusak atau hilang: cadangannya dan kunci pemulihannya cukup.</source>
        <translation>A desk that broke or was lost: its backup and its recovery key are enough.</translation>
    </message>
    <message>
        <source>Kantor contoh dengan ratusan pengaduan karangan; ke LAPOR! tidak ada yang dikirim.</source>
        <translation>A sample office with hundreds of invented complaints; nothing is sent to LAPOR!.</translation>
    </message>
    <message>
        <source>Pakai kantor ini</source>
        <translation>Use this office</translation>
    </message>
    <message>
        <source>Pilih berkas lain</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Benar ini kantor Anda?</source>
        <translation>Is this your office?</translation>
    </message>
    <message>
        <source>Belum ada yang diubah.</source>
        <translation>Nothing is changed yet.</translation>
    </message>
    <message>
        <source>Buat akun admin</source>
        <translation>Create admin account</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kata sandi sekali lagi</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>Akun admin pertama</source>
        <translation>First admin account</translation>
    </message>
    <message>
        <source>Admin menambah akun petugas dan mengatur pencetak.</source>
        <translation>The admin adds the clerks’ accounts and sets up the printer.</translation>
    </message>
    <message>
        <source>Tulis nama lengkap Anda.</source>
        <translation>Enter your full name.</translation>
    </message>
    <message>
        <source>Tulis nama pengguna, misalnya budi.hartono.</source>
        <translation>Enter a user name, for instance budi.hartono.</translation>
    </message>
    <message>
        <source>Tulis kata sandi.</source>
        <translation>Enter a password.</translation>
    </message>
    <message>
        <source>Kedua kata sandi tidak sama. Ketik ulang.</source>
        <translation>The two passwords differ. Type them again.</translation>
    </message>
    <message>
        <source>Menyiapkan data contoh: {day}</source>
        <translation>Preparing sample data: {day}</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>{number} tidak dikirim ke LAPOR!, jadi tidak ada susulannya.</source>
        <translation>{number} is not sent to LAPOR!, so nothing can be added to it.</translation>
    </message>
    <message>
        <source>Tulis isi susulan, paling banyak {limit} huruf.</source>
        <translation>Write what is to be added, {limit} characters at most.</translation>
    </message>
</context>
<context>
    <name>FollowUpSheet</name>
    <message>
        <source>Laporan ini ada di LAPOR!{number}. Susulan dikirim begitu tersambung.</source>
        <translation>The report is in LAPOR!{number}. The follow-up goes as soon as there is a connection.</translation>
    </message>
    <message>
        <source>Laporan ini masih perlu dicek. Susulan dikirim begitu laporan punya nomor LAPOR!.</source>
        <translation>The report has still to be checked. The follow-up goes once the report has a LAPOR! number.</translation>
    </message>
    <message>
        <source>Laporan ini belum terkirim. Susulan dikirim begitu laporan punya nomor LAPOR!.</source>
        <translation>The report was not sent yet. The follow-up goes once the report has a LAPOR! number.</translation>
    </message>
    <message>
        <source>sudah dibatalkan</source>
        <translation>is void</translation>
    </message>
    <message>
        <source>sudah dicabut</source>
        <translation>was withdrawn</translation>
    </message>
    <message>
        <source>tidak dikirim ke LAPOR!</source>
        <translation>is not sent to LAPOR!</translation>
    </message>
    <message>
        <source>Susulan untuk {number}</source>
        <translation>Follow-up to {number}</translation>
    </message>
    <message>
        <source>Isi susulan</source>
        <translation>Text of the follow-up</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kirim susulan</source>
        <translation>Send follow-up</translation>
    </message>
    <message>
        <source>Pelapor minta identitasnya dijaga: jangan tulis nama, NIK atau teleponnya di sini.</source>
        <translation>The complainant asked to stay hidden: write no name, NIK or telephone number here.</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Tempelan terlalu panjang: hanya {kept} dari {offered} huruf yang diambil. Ringkaskan, atau lampirkan.</source>
        <translation>The pasted text is too long: only {kept} of {offered} characters were taken. Shorten it, or attach it.</translation>
    </message>
    <message>
        <source>Membaca berkas…</source>
        <translation>Reading files…</translation>
    </message>
    <message>
        <source>akan dikirim dalam {count} bagian</source>
        <translation>will go in {count} parts</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>{field} harus berupa objek JSON.</source>
        <translation>{field} must be a JSON object.</translation>
    </message>
    <message>
        <source>Isian {field} tidak dikenal. Periksa ejaannya.</source>
        <translation>The field {field} is not known. Check its spelling.</translation>
    </message>
    <message>
        <source>{field} harus berupa teks.</source>
        <translation>{field} must be text.</translation>
    </message>
    <message>
        <source>{field} terlalu panjang: {count} huruf, batasnya {limit}.</source>
        <translation>{field} is too long: {count} characters, the limit is {limit}.</translation>
    </message>
    <message>
        <source>{field} memuat huruf yang tidak dapat dicetak. Ketik ulang bagian itu.</source>
        <translation>{field} contains characters that cannot be printed. Type that part again.</translation>
    </message>
    <message>
        <source>Tulis nama sesuai KTP, atau pilih &quot;Identitas tidak diberikan&quot;.</source>
        <translation>Enter the name as on the KTP, or choose &quot;Identity not given&quot;.</translation>
    </message>
    <message>
        <source>{field} belum diisi.</source>
        <translation>{field} is missing.</translation>
    </message>
    <message>
        <source>{field} harus salah satu dari: {options}.</source>
        <translation>{field} must be one of: {options}.</translation>
    </message>
    <message>
        <source>{field} harus true atau false.</source>
        <translation>{field} must be true or false.</translation>
    </message>
    <message>
        <source>{field} &quot;{value}&quot; tidak ada di daftar.</source>
        <translation>{field} &quot;{value}&quot; is not in the list.</translation>
    </message>
    <message>
        <source>{field} harus kode seperti 16.03.02.1001.</source>
        <translation>{field} must be a code like 16.03.02.1001.</translation>
    </message>
    <message>
        <source>{field}: kode {value} tidak ada di daftar wilayah.</source>
        <translation>{field}: code {value} is not in the list of regions.</translation>
    </message>
    <message>
        <source>Alamat email ini tampak tidak lengkap. Boleh dilanjutkan.</source>
        <translation>This email address looks incomplete. You may continue.</translation>
    </message>
    <message>
        <source>Tanggal kejadian harus tanggal yang ada, seperti 2026-11-20.</source>
        <translation>The incident date must be an existing date like 2026-11-20.</translation>
    </message>
    <message>
        <source>Tanggal kejadian belum terjadi. Periksa tahunnya.</source>
        <translation>The incident date is in the future. Check the year.</translation>
    </message>
    <message>
        <source>Tanggal kejadian sebelum 1945. Periksa tahunnya.</source>
        <translation>The incident date is before 1945. Check the year.</translation>
    </message>
    <message>
        <source>Kejadian lebih dari 30 hari yang lalu. Boleh dilanjutkan.</source>
        <translation>The incident was more than 30 days ago. You may continue.</translation>
    </message>
    <message>
        <source>Waktu terima harus ditulis seperti 2026-11-20T09:30:00+07:00.</source>
        <translation>Write the time of receipt like 2026-11-20T09:30:00+07:00.</translation>
    </message>
    <message>
        <source>Waktu terima belum tiba. Periksa tanggal dan jamnya.</source>
        <translation>The time of receipt is in the future. Check date and time.</translation>
    </message>
    <message>
        <source>Waktu terima sebelum 2020. Periksa tahunnya.</source>
        <translation>The time of receipt is before 2020. Check the year.</translation>
    </message>
    <message>
        <source>Lampiran harus berupa daftar nama berkas.</source>
        <translation>Attachments must be a list of file names.</translation>
    </message>
    <message>
        <source>Pengaduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Klasifikasi</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Uraian</source>
        <translation>Narrative</translation>
    </message>
    <message>
        <source>Permintaan atau harapan</source>
        <translation>Remedy sought</translation>
    </message>
    <message>
        <source>Tanggal kejadian</source>
        <translation>Incident date</translation>
    </message>
    <message>
        <source>Tempat kejadian</source>
        <translation>Incident place</translation>
    </message>
    <message>
        <source>Desa tempat kejadian</source>
        <translation>Incident village</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Instansi tujuan</source>
        <translation>Target agency</translation>
    </message>
    <message>
        <source>Anonim</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>Rahasia</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Waktu terima</source>
        <translation>Time of receipt</translation>
    </message>
    <message>
        <source>Laporan pertama</source>
        <translation>First report</translation>
    </message>
    <message>
        <source>Pengadu</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>Nama sesuai KTP</source>
        <translation>Name as on KTP</translation>
    </message>
    <message>
        <source>Jenis tanda pengenal</source>
        <translation>Type of ID</translation>
    </message>
    <message>
        <source>Nomor tanda pengenal</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Telepon atau WA</source>
        <translation>Phone or WhatsApp</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Desa atau kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Disabilitas</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>Bertindak sebagai</source>
        <translation>Acting as</translation>
    </message>
    <message>
        <source>Terlapor</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>Nama terlapor</source>
        <translation>Respondent’s name</translation>
    </message>
    <message>
        <source>NIP terlapor</source>
        <translation>Respondent’s NIP</translation>
    </message>
    <message>
        <source>Jabatan terlapor</source>
        <translation>Respondent’s post</translation>
    </message>
    <message>
        <source>Unit kerja terlapor</source>
        <translation>Respondent’s unit</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Panduan petugas</source>
        <translation>Clerk guide</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Uraian masih singkat. Tanyakan apa yang terjadi dan siapa yang terdampak.</source>
        <translation>The narrative is short. Ask what happened and who is affected.</translation>
    </message>
    <message>
        <source>Tempat kejadian belum ada. Tanyakan letaknya, misalnya dekat bangunan apa.</source>
        <translation>There is no place yet. Ask where it is, for instance near which building.</translation>
    </message>
    <message>
        <source>Belum ada telepon atau email, jadi pengadu tidak dapat dihubungi.</source>
        <translation>No phone or email yet, so the complainant cannot be reached.</translation>
    </message>
    <message>
        <source>Tanggal kejadian belum ada. Perkiraan pun menolong.</source>
        <translation>There is no date yet. Even an estimate helps.</translation>
    </message>
    <message>
        <source>Harapan pengadu belum ditulis. Tanyakan penyelesaian yang diminta.</source>
        <translation>What the complainant wants is not written yet. Ask what would settle it.</translation>
    </message>
    <message>
        <source>Terlapor belum ditulis. Jabatan atau unit kerjanya saja sudah cukup.</source>
        <translation>Nobody is named as respondent yet. A position or unit is enough.</translation>
    </message>
    <message>
        <source>Instansi tujuan belum dipilih; verifikasi akan lebih lama.</source>
        <translation>No agency is chosen yet; verification will take longer.</translation>
    </message>
</context>
<context>
    <name>HoldSheet</name>
    <message>
        <source>Akhiri penahanan {number}?</source>
        <translation>End the hold on {number}?</translation>
    </message>
    <message>
        <source>Sesudah ini pengaduan mengikuti masa simpan biasa.</source>
        <translation>From then on the complaint is kept as long as any other.</translation>
    </message>
    <message>
        <source>Akhiri penahanan</source>
        <translation>End the hold</translation>
    </message>
    <message>
        <source>Misalnya nomor putusan atau surat selesainya pemeriksaan</source>
        <translation>For example the number of the ruling, or of the letter that ended the inspection</translation>
    </message>
    <message>
        <source>Tahan {number} dari pemusnahan?</source>
        <translation>Hold {number} from erasure?</translation>
    </message>
    <message>
        <source>Isinya tetap disimpan, berapa pun umurnya, sampai penahanan diakhiri.</source>
        <translation>Its content is kept, whatever its age, until the hold ends.</translation>
    </message>
    <message>
        <source>Tahan</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Misalnya perkara, audit, atau pemeriksaan dengan nomornya</source>
        <translation>For example a court case, audit or inspection with its number</translation>
    </message>
</context>
<context>
    <name>Holidays</name>
    <message>
        <source>tidak ada satu hari libur pun di dalamnya.</source>
        <translation>there is not a single holiday in it.</translation>
    </message>
    <message>
        <source>nama hari libur kosong.</source>
        <translation>the holiday’s name is empty.</translation>
    </message>
    <message>
        <source>jenis {category} tidak dikenal, pilih libur_nasional, cuti_bersama, atau lokal.</source>
        <translation>the kind {category} is not known, choose libur_nasional, cuti_bersama or lokal.</translation>
    </message>
    <message>
        <source>tanggal {date} tidak terbaca, tulis misalnya 2026-12-25.</source>
        <translation>the date {date} is unreadable, write for instance 2026-12-25.</translation>
    </message>
    <message>
        <source>tanggal {date} tidak ada di kalender.</source>
        <translation>the date {date} is not in the calendar.</translation>
    </message>
    <message>
        <source>tahun pada tanggal {date} tidak masuk akal.</source>
        <translation>the year of the date {date} is not plausible.</translation>
    </message>
    <message>
        <source>kolom estimated berisi {value}, tulis 1 atau 0.</source>
        <translation>the column estimated holds {value}, write 1 or 0.</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>NIK hanya berisi angka. Periksa lagi; boleh dilanjutkan.</source>
        <translation>A NIK has digits only. Check it; you may continue.</translation>
    </message>
    <message>
        <source>NIK harus 16 angka, ini baru {count}.</source>
        <translation>A NIK has 16 digits; so far there are {count}.</translation>
    </message>
    <message>
        <source>NIK harus 16 angka, ini {count}.</source>
        <translation>A NIK has 16 digits; this has {count}.</translation>
    </message>
    <message>
        <source>Tanggal lahir di NIK tidak ada. Periksa lagi; boleh dilanjutkan.</source>
        <translation>The birth date in the NIK does not exist. Check it; you may continue.</translation>
    </message>
    <message>
        <source>Empat angka terakhir NIK tidak mungkin 0000. Periksa lagi; boleh dilanjutkan.</source>
        <translation>The last four digits of a NIK cannot be 0000. Check them; you may continue.</translation>
    </message>
    <message>
        <source>Kode wilayah NIK tidak dikenal. Periksa lagi; boleh dilanjutkan.</source>
        <translation>The region code in the NIK is not known. Check it; you may continue.</translation>
    </message>
    <message>
        <source>Telepon biasanya hanya angka. Boleh dilanjutkan.</source>
        <translation>Phone numbers usually have digits only. You may continue.</translation>
    </message>
    <message>
        <source>Nomor ini terlalu pendek untuk telepon. Boleh dilanjutkan.</source>
        <translation>This is too short for a phone number. You may continue.</translation>
    </message>
    <message>
        <source>Nomor ini terlalu panjang untuk telepon. Boleh dilanjutkan.</source>
        <translation>This is too long for a phone number. You may continue.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Draf tersimpan {time}</source>
        <translation>Draft saved {time}</translation>
    </message>
    <message>
        <source>Draf belum tersimpan</source>
        <translation>Draft not saved yet</translation>
    </message>
    <message>
        <source>Tempelan {time}</source>
        <translation>Pasted {time}</translation>
    </message>
    <message>
        <source>Itu hanya alamat di internet. Simpan dulu gambarnya, lalu lampirkan berkasnya.</source>
        <translation>That is only an address on the internet. Save the picture first, then attach the file.</translation>
    </message>
    <message>
        <source>{reason} Lampirkan lagi bila perlu.</source>
        <translation>{reason} Attach it again if needed.</translation>
    </message>
    <message>
        <source>Pengadu baru</source>
        <translation>New complainant</translation>
    </message>
    <message>
        <source>Tanpa nama</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>kemarin</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>Ada {count} {name}. Pilih kecamatan.</source>
        <translation>There are {count} {name}. Choose the district.</translation>
    </message>
    <message>
        <source>Ada {count} desa yang cocok dengan {name}. Pilih satu.</source>
        <translation>{name} matches {count} villages. Choose one.</translation>
    </message>
    <message>
        <source>{name} tidak ada di daftar desa. Pilih dari daftar, atau kosongkan dan tulis di Alamat.</source>
        <translation>{name} is not in the list of villages. Choose from the list, or leave it empty and put it in Address.</translation>
    </message>
    <message>
        <source>Identitas tidak diberikan</source>
        <translation>Identity not given</translation>
    </message>
    <message>
        <source>Tidak diisi</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>16 angka</source>
        <translation>16 digits</translation>
    </message>
    <message>
        <source>Nomor SIM</source>
        <translation>SIM number</translation>
    </message>
    <message>
        <source>Nomor paspor</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <source>Jenis dan nomor</source>
        <translation>Type and number</translation>
    </message>
    <message>
        <source>Tambah berkas</source>
        <translation>Add file</translation>
    </message>
    <message>
        <source>Diusulkan untuk pengawasan: isi laporan tidak tampil untuk publik.</source>
        <translation>Advised for oversight: the public does not see the report.</translation>
    </message>
    <message>
        <source>Isi laporan tidak tampil untuk publik.</source>
        <translation>The public does not see the report.</translation>
    </message>
    <message>
        <source>Nama tidak diberitahukan kepada terlapor dan publik.</source>
        <translation>The respondent and the public do not learn the name.</translation>
    </message>
    <message>
        <source>Pengadu</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>di {village}</source>
        <translation>in {village}</translation>
    </message>
    <message>
        <source>Ini NIK. Tekan {key} untuk memindahkannya.</source>
        <translation>This is a NIK. Press {key} to move it.</translation>
    </message>
    <message>
        <source>{gender}, lahir {date}</source>
        <translation>{gender}, born {date}</translation>
    </message>
    <message>
        <source>Simpan dan cetak</source>
        <translation>Save and print</translation>
    </message>
    <message>
        <source>Simpan saja</source>
        <translation>Save only</translation>
    </message>
    <message>
        <source>Lampirkan foto baru</source>
        <translation>Attach the new photo</translation>
    </message>
    <message>
        <source>Tempel foto atau berkas</source>
        <translation>Paste a photo or file</translation>
    </message>
    <message>
        <source>Draf baru</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Buang draf</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>Lanjutkan draf yang ditawarkan</source>
        <translation>Continue the draft on offer</translation>
    </message>
    <message>
        <source>Lengkapi lagi</source>
        <translation>More details</translation>
    </message>
    <message>
        <source>Media pengaduan</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Cetak tanda terima terakhir</source>
        <translation>Print the last receipt</translation>
    </message>
    <message>
        <source>Buka pengaduan terakhir</source>
        <translation>Open the last complaint</translation>
    </message>
    <message>
        <source>Pakai identitas lama, atau urungkan</source>
        <translation>Use the last identity, or undo that</translation>
    </message>
    <message>
        <source>Terima usulan</source>
        <translation>Accept the proposal</translation>
    </message>
    <message>
        <source>Lepaskan kaitan</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>Pindahkan NIK dari Nama</source>
        <translation>Move the NIK out of the name</translation>
    </message>
    <message>
        <source>Lihat laporan serupa {place}</source>
        <translation>View similar report {place}</translation>
    </message>
    <message>
        <source>Kaitkan ke laporan serupa {place}</source>
        <translation>Link to similar report {place}</translation>
    </message>
    <message>
        <source>Kalimat baku di Judul, Uraian dan Permintaan</source>
        <translation>Standard phrases in title, narrative and remedy</translation>
    </message>
    <message>
        <source>Isian berikutnya; di Uraian baris baru</source>
        <translation>Next field; in Narrative a new line</translation>
    </message>
    <message>
        <source>Tanda terima {number}: {reason}</source>
        <translation>Receipt {number}: {reason}</translation>
    </message>
    <message>
        <source>Belum tersimpan</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>{reason} Isian tetap ada di sini.</source>
        <translation>{reason} Your entries are still here.</translation>
    </message>
    <message>
        <source>{reason} Isian tetap ada di sini; dicoba lagi sendiri.</source>
        <translation>{reason} Your entries are still here; saving is tried again by itself.</translation>
    </message>
    <message>
        <source>Lampiran draf belum tersimpan</source>
        <translation>Attachments of the draft not kept yet</translation>
    </message>
    <message>
        <source>Tanda terima belum keluar</source>
        <translation>Receipt not printed yet</translation>
    </message>
    <message>
        <source>Ada draf dari {time}</source>
        <translation>Draft from {time}</translation>
    </message>
    <message>
        <source>{subject}. Lanjutkan?</source>
        <translation>{subject}. Continue it?</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Draf {time}</source>
        <translation>Draft {time}</translation>
    </message>
    <message>
        <source>Identitas belum dapat dipakai</source>
        <translation>The identity cannot be used yet</translation>
    </message>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Catat pengaduan</source>
        <translation>Log complaint</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>{count} hari kerja</source>
        <translation>{count} working days</translation>
    </message>
    <message>
        <source>Paling lambat dijawab</source>
        <translation>Answer due by</translation>
    </message>
    <message>
        <source>Ringkaskan</source>
        <translation>Fewer details</translation>
    </message>
    <message>
        <source>Boleh dikosongkan</source>
        <translation>May stay empty</translation>
    </message>
    <message>
        <source>Tanda pengenal</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Ketik bagian mana pun</source>
        <translation>Type any part of it</translation>
    </message>
    <message>
        <source>Sama dengan desa pengadu</source>
        <translation>Same as complainant’s</translation>
    </message>
    <message>
        <source>Apa yang diminta?</source>
        <translation>What is asked for?</translation>
    </message>
    <message>
        <source>Ketik, atau terima usulan</source>
        <translation>Type, or accept the proposal</translation>
    </message>
    <message>
        <source>{count} dari {limit} huruf</source>
        <translation>{count} of {limit} characters</translation>
    </message>
    <message>
        <source>Cetak salinan</source>
        <translation>Print copy</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Cetak tanda terima</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Tanda terima sedang dicetak</source>
        <translation>Printing the receipt</translation>
    </message>
    <message>
        <source>Salinan sudah dicetak</source>
        <translation>Copy printed</translation>
    </message>
    <message>
        <source>Tanda terima sudah dicetak</source>
        <translation>Receipt printed</translation>
    </message>
    <message>
        <source>Nama dirahasiakan</source>
        <translation>Name withheld</translation>
    </message>
    <message>
        <source>Tersimpan {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Tanda terima belum dicetak</source>
        <translation>Receipt not printed yet</translation>
    </message>
    <message>
        <source>Dijawab paling lambat {date}</source>
        <translation>Answer due by {date}</translation>
    </message>
    <message>
        <source>Menunggu dikirim ke LAPOR!</source>
        <translation>Waiting to be sent to LAPOR!</translation>
    </message>
    <message>
        <source>Terkirim ke LAPOR!</source>
        <translation>Sent to LAPOR!</translation>
    </message>
    <message>
        <source>Tidak dikirim ke LAPOR!</source>
        <translation>Not sent to LAPOR!</translation>
    </message>
    <message>
        <source>Dicatat manual di LAPOR!</source>
        <translation>Entered by hand in LAPOR!</translation>
    </message>
    <message>
        <source>Perlu dicek di LAPOR!</source>
        <translation>Check needed in LAPOR!</translation>
    </message>
    <message>
        <source>Perlu tindakan sebelum dikirim</source>
        <translation>Action needed before sending</translation>
    </message>
    <message>
        <source>Buang draf {name}?</source>
        <translation>Discard draft {name}?</translation>
    </message>
    <message>
        <source>Isinya tidak dapat dikembalikan.</source>
        <translation>It cannot be brought back.</translation>
    </message>
    <message>
        <source>Tidak, biarkan</source>
        <translation>No, keep it</translation>
    </message>
    <message>
        <source>Dibatalkan. {name}</source>
        <translation>Void. {name}</translation>
    </message>
    <message>
        <source>Dicabut pelapor. {name}</source>
        <translation>Withdrawn. {name}</translation>
    </message>
    <message>
        <source>Belum ada pengaduan hari ini.</source>
        <translation>No complaints yet today.</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>{count} pengaduan</source>
        <translation>{count} logged</translation>
    </message>
    <message>
        <source>Tempelan terlalu panjang: hanya {kept} dari {offered} huruf yang diambil. Ringkaskan, atau lampirkan sebagai berkas.</source>
        <translation>The pasted text is too long: only {kept} of {offered} characters were taken. Shorten it, or attach it as a file.</translation>
    </message>
    <message>
        <source>Lepas di sini untuk melampirkan</source>
        <translation>Let go here to attach</translation>
    </message>
    <message>
        <source>Lampirkan</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Jangan lampirkan</source>
        <translation>Do not attach</translation>
    </message>
    <message>
        <source>Pindaian baru: {name}. Lampirkan?</source>
        <translation>New scan: {name}. Attach it?</translation>
    </message>
    <message>
        <source>Foto baru: {name}. Lampirkan?</source>
        <translation>New photo: {name}. Attach it?</translation>
    </message>
    <message>
        <source>{count} berkas baru, terakhir {name}. Lampirkan semua?</source>
        <translation>{count} new files, the last one {name}. Attach all?</translation>
    </message>
    <message>
        <source>Mungkin sudah dilaporkan</source>
        <translation>May have been reported already</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Kaitkan</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Terima keduanya</source>
        <translation>Accept both</translation>
    </message>
    <message>
        <source>Pernah datang {date}</source>
        <translation>Came before, {date}</translation>
    </message>
    <message>
        <source>{who}. {count}</source>
        <translation>{who}. {count}</translation>
    </message>
    <message>
        <source>Pakai identitas itu</source>
        <translation>Use that identity</translation>
    </message>
    <message>
        <source>Identitas lama</source>
        <translation>Last identity</translation>
    </message>
    <message>
        <source>Identitas lama dipakai</source>
        <translation>Last identity filled in</translation>
    </message>
    <message>
        <source>Yang sudah Anda tulis tidak diubah.</source>
        <translation>What you have written is unchanged.</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Terkait {number}</source>
        <translation>Linked to {number}</translation>
    </message>
    <message>
        <source>Lepaskan</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>{count} serupa</source>
        <translation>{count} similar</translation>
    </message>
    <message>
        <source>Usulan</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Karena ada kata: {words}</source>
        <translation>Because of the words: {words}</translation>
    </message>
    <message>
        <source>{count} pengaduan atau lebih</source>
        <translation>{count} complaints or more</translation>
    </message>
    <message>
        <source>Satu pengaduan sebelum ini</source>
        <translation>One complaint before this one</translation>
    </message>
    <message>
        <source>{count} pengaduan sebelum ini</source>
        <translation>{count} complaints before this one</translation>
    </message>
    <message>
        <source>Kalimat baku</source>
        <translation>Standard phrases</translation>
    </message>
    <message>
        <source>Usulan dari uraian</source>
        <translation>Proposed from the narrative</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Ada kesalahan dalam program. Yang sudah tersimpan tetap aman.</source>
        <translation>The program has a fault. What was saved is safe.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Tidak ada pemusnahan dengan tanda {act}.</source>
        <translation>There was no erasure with the mark {act}.</translation>
    </message>
    <message>
        <source>Belum ada pengaduan yang habis masa simpannya.</source>
        <translation>No complaint has outlived its time yet.</translation>
    </message>
    <message>
        <source>Yang habis masa simpannya sekarang {count} pengaduan, bukan {expected}. Periksa lagi daftarnya.</source>
        <translation>{count} complaints have outlived their time now, not {expected}. Look at the list again.</translation>
    </message>
    <message>
        <source>Tulis nomor dan tanggal nota persetujuan pemusnahan, paling banyak {limit} huruf.</source>
        <translation>Write number and date of the note that approves the erasure, at most {limit} characters.</translation>
    </message>
    <message>
        <source>Tulis alasan penahanan, paling banyak {limit} huruf.</source>
        <translation>Write why it is held, at most {limit} characters.</translation>
    </message>
    <message>
        <source>{number} sudah ditahan dari pemusnahan.</source>
        <translation>{number} is held from erasure already.</translation>
    </message>
    <message>
        <source>Tulis alasan mengakhiri penahanan, paling banyak {limit} huruf.</source>
        <translation>Write why the hold ends, at most {limit} characters.</translation>
    </message>
    <message>
        <source>{number} tidak sedang ditahan.</source>
        <translation>{number} is not held.</translation>
    </message>
    <message>
        <source>Musnahkan isi {count} pengaduan?</source>
        <translation>Erase the content of {count} complaints?</translation>
    </message>
    <message>
        <source>Dasar: {basis}. Sesudah ini isinya tidak dapat dibuka lagi di loket ini. Cadangan dibuat lebih dulu.</source>
        <translation>Basis: {basis}. After this the content cannot be opened at this desk again. A backup is made first.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Musnahkan {count} pengaduan</source>
        <translation>Erase {count} complaints</translation>
    </message>
    <message>
        <source>{count} tahun</source>
        <translation>{count} years</translation>
    </message>
    <message>
        <source>Simpan kalimat</source>
        <translation>Save the words</translation>
    </message>
    <message>
        <source>Nota persetujuan</source>
        <translation>Note of approval</translation>
    </message>
    <message>
        <source>Nomor dan tanggalnya; tercetak di berita acara</source>
        <translation>Its number and date; printed on the record</translation>
    </message>
    <message>
        <source>Musnahkan…</source>
        <translation>Erase…</translation>
    </message>
    <message>
        <source>Pemberitahuan data pribadi</source>
        <translation>Personal data notice</translation>
    </message>
    <message>
        <source>Di tanda terima. Kosong: kalimat baku yang menyebut tujuan, dasar, masa simpan, dan hak</source>
        <translation>On the receipt. Empty: the standard sentence naming purpose, basis, time kept and rights</translation>
    </message>
    <message>
        <source>Masa simpan dan pemusnahan</source>
        <translation>Keeping and erasing</translation>
    </message>
    <message>
        <source>Disimpan selama</source>
        <translation>Kept for</translation>
    </message>
    <message>
        <source>Dihitung dari akhir tahun selesainya. Sesuaikan dengan jadwal retensi arsip daerah.</source>
        <translation>Counted from the end of the year in which it ended. Follow the regency&apos;s retention schedule.</translation>
    </message>
    <message>
        <source>Habis masa simpannya hari ini</source>
        <translation>Outlived their time today</translation>
    </message>
    <message>
        <source>Pemusnahan menghapus isi: nama, identitas, uraian, lampiran, surat. Nomor register, tanggal, dan klasifikasinya tetap. Cadangan dibuat dan diperiksa dulu; cadangan lama masih memuat isinya sampai berganti.</source>
        <translation>Erasing removes the content: names, identity, account, attachments, letters. Register number, days and classification stay. A backup is made and verified first; older backups still hold the content until they rotate out.</translation>
    </message>
    <message>
        <source>Pemusnahan sebelumnya</source>
        <translation>Erasures so far</translation>
    </message>
    <message>
        <source>Belum pernah ada.</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>Berita acara…</source>
        <translation>Record…</translation>
    </message>
    <message>
        <source>{count} pengaduan, {at}</source>
        <translation>{count} complaints, {at}</translation>
    </message>
    <message>
        <source>Tulis nomor dan tanggal nota persetujuan.</source>
        <translation>Write number and date of the note of approval.</translation>
    </message>
    <message>
        <source>Mencadangkan lalu memusnahkan…</source>
        <translation>Backing up, then erasing…</translation>
    </message>
    <message>
        <source>Isi {count} pengaduan sudah dimusnahkan. Simpan berita acaranya.</source>
        <translation>The content of {count} complaints is erased. Save the record of it.</translation>
    </message>
    <message>
        <source>Berita acara tersimpan: {name}</source>
        <translation>Record saved: {name}</translation>
    </message>
    <message>
        <source>berakhir sebelum {day}</source>
        <translation>ended before {day}</translation>
    </message>
    <message>
        <source>{total}, sekali jalan {now}</source>
        <translation>{total}, {now} at once</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Dapat dimusnahkan</source>
        <translation>May be erased</translation>
    </message>
    <message>
        <source>Bersamanya</source>
        <translation>With them</translation>
    </message>
    <message>
        <source>{files} lampiran ({size}), {letters} surat, {days} log harian</source>
        <translation>{files} attachments ({size}), {letters} letters, {days} daily logs</translation>
    </message>
    <message>
        <source>Ditahan</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Menunggu keputusan</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>Tidak pernah selesai</source>
        <translation>Never finished</translation>
    </message>
    <message>
        <source>Log masih dipakai</source>
        <translation>Logs still needed</translation>
    </message>
    <message>
        <source>Titipan loket lain</source>
        <translation>Carried for other desks</translation>
    </message>
    <message>
        <source>{count} pengaduan dimusnahkan. Berita acara: {path}</source>
        <translation>{count} complaints erased. Record: {path}</translation>
    </message>
    <message>
        <source>Berita acara: {path}</source>
        <translation>Record: {path}</translation>
    </message>
    <message>
        <source>{number} tidak lagi ditahan.</source>
        <translation>{number} is no longer held.</translation>
    </message>
    <message>
        <source>{number} ditahan dari pemusnahan.</source>
        <translation>{number} is held from erasure.</translation>
    </message>
    <message>
        <source>Masa simpan {years} tahun: yang berakhir sebelum {day} habis masa simpannya.</source>
        <translation>Kept for {years} years: what ended before {day} has outlived its time.</translation>
    </message>
    <message>
        <source>Dapat dimusnahkan: {count} pengaduan, {files} lampiran, {letters} surat.</source>
        <translation>May be erased: {count} complaints, {files} attachments, {letters} letters.</translation>
    </message>
    <message>
        <source>Ditahan: {count}.</source>
        <translation>Held: {count}.</translation>
    </message>
    <message>
        <source>Menunggu kiriman atau keputusan: {count}.</source>
        <translation>Waiting to be sent or decided: {count}.</translation>
    </message>
    <message>
        <source>Sama tuanya tetapi tidak pernah dicatat selesai: {count}.</source>
        <translation>As old, but never noted as finished: {count}.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Tombol</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Panduan</source>
        <translation>Guide</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Kunci perangkat ini disimpan oleh {system}.</source>
        <translation>The key of this computer is kept by {system}.</translation>
    </message>
    <message>
        <source>Kunci perangkat ini ada di berkas {path}, di luar folder data.</source>
        <translation>The key of this computer is in file {path}, outside the data folder.</translation>
    </message>
    <message>
        <source>Berkas kunci {path} tidak dapat ditulis: {reason}.</source>
        <translation>Key file {path} cannot be written: {reason}.</translation>
    </message>
    <message>
        <source>Berkas kunci {path} tidak dapat dibaca: {reason}.</source>
        <translation>Key file {path} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Di folder {path} sudah ada berkas kunci. Pilih folder lain.</source>
        <translation>Folder {path} has a key file already. Choose another folder.</translation>
    </message>
    <message>
        <source>Untuk data ini belum pernah dibuat kunci pemulihan.</source>
        <translation>No recovery key was ever made for these data.</translation>
    </message>
    <message>
        <source>Kunci pemulihan ini bukan untuk data ini. Cari lembar {id} bertanggal {day}.</source>
        <translation>This recovery key is not for these data. Look for sheet {id} of {day}.</translation>
    </message>
    <message>
        <source>Kepala cadangan ini rusak. Pakai cadangan yang lain.</source>
        <translation>The head of this backup is damaged. Use another backup.</translation>
    </message>
    <message>
        <source>Komputer ini tidak punya kunci untuk cadangan itu. Masukkan kunci pemulihan.</source>
        <translation>This computer has no key for that backup. Enter the recovery key.</translation>
    </message>
    <message>
        <source>Komputer atau akun ini tidak punya kunci untuk data Loket. Masukkan kunci pemulihan: loket recovery-key open.</source>
        <translation>This computer or account has no key to Loket&apos;s data. Enter the recovery key: loket recovery-key open.</translation>
    </message>
    <message>
        <source>Penyimpanan kunci komputer ini terkunci atau tidak menjawab. Buka dulu, lalu ulangi.</source>
        <translation>This computer&apos;s key store is locked or does not answer. Unlock it, then try again.</translation>
    </message>
    <message>
        <source>Berkas kunci {path} dibuat oleh Loket yang lebih baru. Pasang Loket terbaru; tidak ada yang diubah.</source>
        <translation>Key file {path} was made by a newer Loket. Install the latest Loket; nothing was changed.</translation>
    </message>
    <message>
        <source>Berkas kunci {path} tidak ada. Pulihkan dari cadangan.</source>
        <translation>Key file {path} is not there. Restore it from a backup.</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Lengkapi nomor surat: ganti tanda {mark} dengan nomor agenda.</source>
        <translation>Complete the letter number: put the figure of the register of letters in place of {mark}.</translation>
    </message>
    <message>
        <source>Tanggal surat mendahului tanggal pengaduan diterima. Periksa tanggalnya.</source>
        <translation>The letter is dated before the complaint was received. Check the date.</translation>
    </message>
    <message>
        <source>Pengaduan ini rahasia: hal surat terbaca di amplop, jadi jangan memuat judulnya.</source>
        <translation>This complaint is secret: the subject can be read through the envelope, so leave its title out.</translation>
    </message>
    <message>
        <source>Tulis nomor surat.</source>
        <translation>Write the letter number.</translation>
    </message>
    <message>
        <source>Tulis hal surat.</source>
        <translation>Write the subject.</translation>
    </message>
    <message>
        <source>Tulis isi surat.</source>
        <translation>Write the text of the letter.</translation>
    </message>
    <message>
        <source>{field} terlalu panjang, paling banyak {limit} huruf.</source>
        <translation>{field} is too long, at most {limit} characters.</translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>Hal</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Sifat</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Enclosures</translation>
    </message>
    <message>
        <source>Tembusan</source>
        <translation>Copies to</translation>
    </message>
    <message>
        <source>Isi surat</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>Tembusan paling banyak {limit}.</source>
        <translation>At most {limit} copies.</translation>
    </message>
    <message>
        <source>Surat {letter_no} tidak lagi seperti saat dibuat, jadi tidak dicetak. Pulihkan dari cadangan atau hubungi petugas TI.</source>
        <translation>Letter {letter_no} is no longer as it was made, so it is not printed. Restore a backup or call the IT staff.</translation>
    </message>
    <message>
        <source>Surat ini tidak ada di komputer ini.</source>
        <translation>This letter is not on this computer.</translation>
    </message>
    <message>
        <source>Pengaduan ini dibatalkan, jadi tidak dijawab. Jawab pada nomor yang benar.</source>
        <translation>This complaint was struck out, so it is not answered. Answer the right number.</translation>
    </message>
    <message>
        <source>Nomor surat {letter_no} sudah dipakai untuk pengaduan lain. Periksa nomornya.</source>
        <translation>The letter number {letter_no} is used for another complaint. Check the number.</translation>
    </message>
    <message>
        <source>Balasan standar</source>
        <translation>Standard answer</translation>
    </message>
    <message>
        <source>Tanggal surat</source>
        <translation>Date of the letter</translation>
    </message>
    <message>
        <source>Baris berawalan 1. menjadi butir bernomor</source>
        <translation>Lines beginning with 1. become numbered points</translation>
    </message>
    <message>
        <source>Satu penerima per baris</source>
        <translation>One recipient per line</translation>
    </message>
    <message>
        <source>Tulis tanggal surat.</source>
        <translation>Type the date of the letter.</translation>
    </message>
    <message>
        <source>Isi dulu, atau hapus {gap} dari isi surat.</source>
        <translation>Fill this in first, or delete {gap} from the text.</translation>
    </message>
    <message>
        <source>Isi surat sudah diubah: ganti juga di dalam isi surat.</source>
        <translation>The text was changed by hand: change it in the text too.</translation>
    </message>
    <message>
        <source>Surat jawaban {number}</source>
        <translation>Letter of answer {number}</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Surat yang sudah dibuat</source>
        <translation>Letters made already</translation>
    </message>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Pratinjau surat jawaban</source>
        <translation>Preview of the letter of answer</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Salin teks</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Catat selesai</source>
        <translation>Note as finished</translation>
    </message>
    <message>
        <source>Mencetak…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Teks tersalin, tanpa kop dan nomor surat.</source>
        <translation>Text copied, without letterhead and letter number.</translation>
    </message>
    <message>
        <source>surat jawaban</source>
        <translation>letter of answer</translation>
    </message>
    <message>
        <source>Sapaan</source>
        <translation>Salutation</translation>
    </message>
    <message>
        <source>Nama pengadu</source>
        <translation>Complainant&apos;s name</translation>
    </message>
    <message>
        <source>Nomor register</source>
        <translation>Register number</translation>
    </message>
    <message>
        <source>Pokok pengaduan</source>
        <translation>Subject of the complaint</translation>
    </message>
    <message>
        <source>Tanggal diterima</source>
        <translation>Date received</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Nomor dan tanggal surat instansi</source>
        <translation>Number and date of the agency&apos;s letter</translation>
    </message>
    <message>
        <source>Intisari jawaban</source>
        <translation>Gist of the answer</translation>
    </message>
    <message>
        <source>Batas melengkapi</source>
        <translation>Deadline to complete</translation>
    </message>
    <message>
        <source>Data yang harus dilengkapi</source>
        <translation>Data to be provided</translation>
    </message>
    <message>
        <source>Nomor LAPOR!</source>
        <translation>LAPOR! number</translation>
    </message>
    <message>
        <source>[{label}: belum diisi]</source>
        <translation>[{label}: not filled in yet]</translation>
    </message>
    <message>
        <source>Surat jawaban {number}.pdf</source>
        <translation>Letter of answer {number}.pdf</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Catat</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Due dates</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Sinkronisasi</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Di mana pun</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Cari apa saja</source>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>Daftar tombol</source>
        <translation>List of keys</translation>
    </message>
    <message>
        <source>Panduan</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock screen</translation>
    </message>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Sign out</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Alamat proksi harus seperti http://proksi.kantor.go.id:8080. Periksa penulisannya.</source>
        <translation>A proxy address looks like http://proksi.kantor.go.id:8080. Check how it is written.</translation>
    </message>
    <message>
        <source>Berkas sertifikat memuat kunci rahasia. Minta berkas yang hanya berisi sertifikat CA.</source>
        <translation>The certificate file holds a private key. Ask for a file with the CA certificate alone.</translation>
    </message>
    <message>
        <source>Berkas sertifikat tidak berisi sertifikat CA. Minta berkas .pem atau .crt dari TI.</source>
        <translation>The certificate file holds no CA certificate. Ask IT for a .pem or .crt file.</translation>
    </message>
    <message>
        <source>Proksi pada pengaturan komputer ini tidak dapat dipakai. Isi alamatnya di Pengaturan, bagian Sambungan.</source>
        <translation>The proxy in this computer&apos;s settings cannot be used. Enter its address in Settings, Connection.</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Berlaku mulai Anda masuk berikutnya.</source>
        <translation>Counts from your next sign-in.</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Kata sandi Anda sudah diganti.</source>
        <translation>Your password has been changed.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Kata sandi baru sekali lagi</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>Paling sedikit 8 huruf. Tiga kata yang tidak berhubungan mudah diingat dan sulit ditebak.</source>
        <translation>At least 8 characters. Three unrelated words are easy to remember and hard to guess.</translation>
    </message>
    <message>
        <source>Isi kata sandi ini.</source>
        <translation>Fill in this password.</translation>
    </message>
    <message>
        <source>Kedua kata sandi tidak sama. Ketik ulang.</source>
        <translation>The two passwords differ. Type again.</translation>
    </message>
    <message>
        <source>Simpan dan masuk</source>
        <translation>Save and sign in</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Selamat datang, {name}</source>
        <translation>Welcome, {name}</translation>
    </message>
    <message>
        <source>Kata sandi tadi dibuat orang lain. Pilih yang hanya Anda tahu; yang lama tidak berlaku lagi.</source>
        <translation>That password was made by somebody else. Choose one that only you know; the old one no longer counts.</translation>
    </message>
</context>
<context>
    <name>OfficeFacts</name>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Kop surat</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>Kepala</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Nomor LAPOR! {lapor_no} sudah dipakai pengaduan lain.</source>
        <translation>LAPOR! number {lapor_no} already belongs to another complaint.</translation>
    </message>
    <message>
        <source>{number} tidak sedang ditolak, jadi tujuannya tidak diubah.</source>
        <translation>{number} is not refused at present, so its destination stays as it is.</translation>
    </message>
    <message>
        <source>{value} tidak ada di daftar. Pilih dari daftar.</source>
        <translation>{value} is not in the list. Choose from the list.</translation>
    </message>
    <message>
        <source>Tulis alasan tidak dikirim, paling banyak {limit} huruf.</source>
        <translation>Say why it is not to be sent, in at most {limit} characters.</translation>
    </message>
    <message>
        <source>{number} adalah laporan loket ini. Batalkan di Register bila tidak jadi dikirim.</source>
        <translation>{number} is this desk’s own report. Void it in the register if it is not to be sent.</translation>
    </message>
    <message>
        <source>{number} tidak dalam keadaan itu (sekarang: {state}). Muat ulang lalu periksa.</source>
        <translation>{number} is no longer in that state (now: {state}). Reload, then check.</translation>
    </message>
    <message>
        <source>LAPOR! sudah memberi nomor #{lapor_no} untuk {number}. Periksa lagi.</source>
        <translation>LAPOR! already gave the number #{lapor_no} to {number}. Check again.</translation>
    </message>
    <message>
        <source>Nomor LAPOR! hanya angka, 4 sampai 10, misalnya 9165816.</source>
        <translation>A LAPOR! number has 4 to 10 digits, for instance 9165816.</translation>
    </message>
    <message>
        <source>Nomor LAPOR! {lapor_no} sudah dipakai {number}. Periksa lagi.</source>
        <translation>LAPOR! number {lapor_no} already belongs to {number}. Check it.</translation>
    </message>
</context>
<context>
    <name>PasswordEdit</name>
    <message>
        <source>Tampilkan kata sandi</source>
        <translation>Show password</translation>
    </message>
    <message>
        <source>Sembunyikan kata sandi</source>
        <translation>Hide password</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Tombol + atau klik dua kali untuk memperbesar</source>
        <translation>The + key or a double click enlarges</translation>
    </message>
    <message>
        <source>{page} dari {count}</source>
        <translation>{page} of {count}</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Tanggal akhir lebih awal daripada tanggal mulai.</source>
        <translation>The last day lies before the first.</translation>
    </message>
    <message>
        <source>Masa itu belum mulai. Pilih tanggal lain.</source>
        <translation>That period has not begun. Choose another date.</translation>
    </message>
    <message>
        <source>Masa paling lama satu tahun. Perpendek masanya.</source>
        <translation>A period is a year at most. Shorten it.</translation>
    </message>
</context>
<context>
    <name>PersonData</name>
    <message>
        <source>NIK kosong. Tulis NIK seperti di KTP.</source>
        <translation>The NIK is empty. Write it as on the identity card.</translation>
    </message>
    <message>
        <source>Tidak ada pengaduan dengan NIK itu di loket ini.</source>
        <translation>No complaint at this desk has that NIK.</translation>
    </message>
    <message>
        <source>Salinan data pribadi pengadu {number}</source>
        <translation>Copy of the complainant&apos;s data, {number}</translation>
    </message>
    <message>
        <source>Hanya untuk pengadu sendiri. Cocokkan dulu KTP orang di depan Anda dengan nama dan NIK di catatan ini.</source>
        <translation>For the complainant only. First compare the identity card of the person before you with name and NIK of this record.</translation>
    </message>
    <message>
        <source>Memuat semua pengaduan dengan NIK yang sama, ke mana dikirim, dan siapa membukanya. Pembuatannya dicatat.</source>
        <translation>It holds all complaints with the same NIK, where they were sent, and who opened them. Making it is recorded.</translation>
    </message>
    <message>
        <source>KTP cocok, simpan PDF…</source>
        <translation>Card matches, save PDF…</translation>
    </message>
    <message>
        <source>Pilih satu: --nik-file BERKAS atau --register NOMOR.</source>
        <translation>Choose one: --nik-file FILE or --register NUMBER.</translation>
    </message>
    <message>
        <source>Salinan data {count} pengaduan: {path}</source>
        <translation>Copy of the data of {count} complaints: {path}</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Singkatan {short} sudah dipakai. Pilih yang lain.</source>
        <translation>The short form {short} is in use already. Choose another one.</translation>
    </message>
    <message>
        <source>Tidak ada kalimat baku {short}.</source>
        <translation>There is no standard phrase {short}.</translation>
    </message>
    <message>
        <source>Singkatan hanya huruf a sampai z, angka dan tanda hubung, paling banyak 20.</source>
        <translation>A short form has only letters a to z, digits and hyphens, at most 20.</translation>
    </message>
    <message>
        <source>Tulis kalimatnya, paling banyak {limit} huruf.</source>
        <translation>Write the sentence, at most {limit} characters.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>{paper} sudah dicetak.</source>
        <translation>{paper} printed.</translation>
    </message>
    <message>
        <source>Belum ada pencetak. Simpan sebagai PDF atau pilih pencetak.</source>
        <translation>No printer yet. Save as PDF or choose a printer.</translation>
    </message>
    <message>
        <source>Belum ada pencetak: layanan cetak belum terpasang di komputer ini. Simpan sebagai PDF atau hubungi admin.</source>
        <translation>No printer yet: this computer has no print service. Save as PDF or call your admin.</translation>
    </message>
    <message>
        <source>Layanan cetak di komputer ini tidak berjalan. Simpan sebagai PDF, lalu nyalakan ulang komputer atau hubungi admin.</source>
        <translation>Printing is not running on this computer. Save as PDF, then restart the computer or call your admin.</translation>
    </message>
    <message>
        <source>Pencetak tidak menjawab: {paper} menunggu. Cetak lagi (Ctrl+P) atau pilih pencetak lain.</source>
        <translation>The printer does not answer: {paper} waiting. Print again (Ctrl+P) or choose another printer.</translation>
    </message>
    <message>
        <source>Layanan cetak tidak menjawab. Nyalakan pencetak, lalu coba lagi; pencatatan jalan terus.</source>
        <translation>The print service does not answer. Turn on the printer, then try again; logging goes on.</translation>
    </message>
    <message>
        <source>{paper} ada di antrean {printer} dan belum keluar. Periksa kertas dan kabel pencetak sebelum mencetak lagi.</source>
        <translation>{paper} is in the queue of {printer} and not out yet. Check the printer’s paper and cable before printing again.</translation>
    </message>
    <message>
        <source>Pencetak {printer} tidak ada lagi. Pilih pencetak lain.</source>
        <translation>The printer {printer} is no longer there. Choose another printer.</translation>
    </message>
    <message>
        <source>Cetakan {paper} di {printer} terhenti di tengah jalan. Periksa kertasnya sebelum mencetak lagi (Ctrl+P).</source>
        <translation>The {paper} was broken off halfway on {printer}. Check the paper before you print again (Ctrl+P).</translation>
    </message>
    <message>
        <source>Cetakan {paper} dihapus dari antrean {printer}. Tidak ada yang keluar; cetak lagi (Ctrl+P).</source>
        <translation>The {paper} was removed from the queue of {printer}. Nothing came out; print again (Ctrl+P).</translation>
    </message>
    <message>
        <source>Pencetak {printer} menolak {paper}. Cetak lagi (Ctrl+P) atau pilih pencetak lain.</source>
        <translation>The printer {printer} refused the {paper}. Print again (Ctrl+P) or choose another printer.</translation>
    </message>
    <message>
        <source>Pilih pencetak</source>
        <translation>Choose printer</translation>
    </message>
    <message>
        <source>Layanan cetak sedang lambat. Pilih pencetak di Pengaturan, bagian Pencetak.</source>
        <translation>The print service is slow. Choose a printer in Settings, under Printer.</translation>
    </message>
    <message>
        <source>tanda terima</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>Uraiannya panjang: lembar A5 ada di Register, Simpan PDF.</source>
        <translation>The narrative is long: an A5 sheet is in Register, Save PDF.</translation>
    </message>
    <message>
        <source>Lembar kantor belum dicetak.</source>
        <translation>The office&apos;s copy has not been printed yet.</translation>
    </message>
    <message>
        <source>halaman uji</source>
        <translation>test page</translation>
    </message>
    <message>
        <source>Pencetak termal hanya untuk kertas gulung 80 mm dan 58 mm. Pilih pencetak lain untuk {paper}.</source>
        <translation>Thermal printers are only for rolls of 80 mm and 58 mm. Choose another printer for the {paper}.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Loket sudah terbuka di komputer ini, tetapi tidak menjawab. Tutup dulu.</source>
        <translation>Loket is already open on this computer but does not answer. Close it first.</translation>
    </message>
    <message>
        <source>Tidak ada layar di sini, jadi jendela tidak dapat dibuka. Lihat: loket --help.</source>
        <translation>There is no display here, so no window can open. See: loket --help.</translation>
    </message>
    <message>
        <source>Kantor belum disiapkan. Jalankan: loket provision apply BERKAS.</source>
        <translation>The office is not set up yet. Run: loket provision apply FILE.</translation>
    </message>
    <message>
        <source>Pengiriman sedang berjalan. Tunggu sampai selesai, lalu ulangi.</source>
        <translation>Sending is under way. Wait until it ends, then try again.</translation>
    </message>
    <message>
        <source>Alamat server LAPOR! belum diatur di berkas kantor.</source>
        <translation>The office file has no address of the LAPOR! server yet.</translation>
    </message>
    <message>
        <source>Kunci LAPOR! belum dipasang. Pasang di Pengaturan, bagian Sambungan.</source>
        <translation>The LAPOR! keys are not installed. Install them in Settings, under Connection.</translation>
    </message>
</context>
<context>
    <name>Provisioning</name>
    <message>
        <source>harus nama berkas di folder yang sama</source>
        <translation>must be the name of a file in the same folder</translation>
    </message>
    <message>
        <source>baris {line}</source>
        <translation>line {line}</translation>
    </message>
    <message>
        <source>akhir berkas</source>
        <translation>end of file</translation>
    </message>
    <message>
        <source>Berkas kantor rusak atau terpotong ({where}). Minta berkas baru.</source>
        <translation>The office file is damaged or cut off ({where}). Ask for a new one.</translation>
    </message>
    <message>
        <source>harus ada di berkas yang ditandatangani</source>
        <translation>must be there in a signed file</translation>
    </message>
    <message>
        <source>harus sidik SHA-256, 64 angka heksadesimal</source>
        <translation>must be a SHA-256 sum, 64 hexadecimal digits</translation>
    </message>
    <message>
        <source>menyebut berkas yang tidak disebut</source>
        <translation>names a file that is not mentioned</translation>
    </message>
    <message>
        <source>tidak cocok; berkas di sampingnya sudah berubah</source>
        <translation>does not fit; the file beside it has changed</translation>
    </message>
    <message>
        <source>Berkas kantor: {place} {what}.</source>
        <translation>Office file: {place} {what}.</translation>
    </message>
    <message>
        <source>harus berupa bagian [{name}]</source>
        <translation>must be a section [{name}]</translation>
    </message>
    <message>
        <source>harus {format}; Loket ini tidak mengenal yang lain</source>
        <translation>must be {format}; this Loket knows no other</translation>
    </message>
    <message>
        <source>tidak dikenal</source>
        <translation>is not known</translation>
    </message>
    <message>
        <source>harus tanggal seperti 2027-12-31</source>
        <translation>must be a date like 2027-12-31</translation>
    </message>
    <message>
        <source>Berkas kantor hanya berlaku sampai {until}. Minta berkas baru.</source>
        <translation>The office file was valid until {until} only. Ask for a new one.</translation>
    </message>
    <message>
        <source>harus teks sampai {count} huruf</source>
        <translation>must be text of up to {count} characters</translation>
    </message>
    <message>
        <source>belum diisi</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>harus berbentuk seperti {example}</source>
        <translation>must look like {example}</translation>
    </message>
    <message>
        <source>harus true atau false</source>
        <translation>must be true or false</translation>
    </message>
    <message>
        <source>harus server latihan di komputer ini, karena kantornya contoh</source>
        <translation>must be the practice server on this computer, because the office is invented</translation>
    </message>
    <message>
        <source>bukan zona waktu, misalnya Asia/Jakarta</source>
        <translation>is not a time zone, for instance Asia/Jakarta</translation>
    </message>
    <message>
        <source>harus daftar sampai 5 baris teks</source>
        <translation>must be a list of up to 5 lines of text</translation>
    </message>
    <message>
        <source>harus berisi name, nip, title dan rank berupa teks</source>
        <translation>must hold name, nip, title and rank as text</translation>
    </message>
    <message>
        <source>harus 18 angka</source>
        <translation>must have 18 digits</translation>
    </message>
    <message>
        <source>harus 1 sampai {count} hari kerja</source>
        <translation>must be 1 to {count} working days</translation>
    </message>
    <message>
        <source>harus https:// (http:// hanya ke komputer ini sendiri)</source>
        <translation>must be https:// (http:// only to this computer itself)</translation>
    </message>
    <message>
        <source>harus 1 sampai 600 detik</source>
        <translation>must be 1 to 600 seconds</translation>
    </message>
    <message>
        <source>harus berisi nama = &quot;id&quot; berupa teks</source>
        <translation>must hold name = &quot;id&quot; as text</translation>
    </message>
    <message>
        <source>Berkas kantor: trust.keys hanya boleh ada di berkas yang ditandatangani dan dapat diperiksa.</source>
        <translation>Office file: trust.keys may only stand in a signed file whose signature can be checked.</translation>
    </message>
    <message>
        <source>Berkas kantor: serial harus ada di berkas yang ditandatangani.</source>
        <translation>Office file: serial must be there in a signed file.</translation>
    </message>
    <message>
        <source>Berkas kantor ini lama: serialnya {serial}, yang terakhir diterima di sini {last}. Minta yang terbaru.</source>
        <translation>This office file is old: its serial is {serial}, the last one taken here was {last}. Ask for the newest.</translation>
    </message>
    <message>
        <source>Berkas kantor berserial {serial} sudah pernah diterima dengan isi lain. Minta berkas dengan serial baru.</source>
        <translation>An office file with serial {serial} and other content was taken before. Ask for a file with a new serial.</translation>
    </message>
    <message>
        <source>Berkas ini untuk {other}, sedangkan loket ini {own} dan sudah menyimpan pengaduan. Minta berkas untuk {own}; bila memang pindah, admin memakai --move-office.</source>
        <translation>This file is for {other}, but this desk is {own} and holds complaints. Ask for the file for {own}; if it really moves, an admin uses --move-office.</translation>
    </message>
    <message>
        <source>Di sini hanya berkas kantor yang ditandatangani yang diterima. Minta yang bertanda tangan; tanpa itu, admin yang masuk memakai --allow-unsigned.</source>
        <translation>Only signed office files are taken here. Ask for a signed one; without it, a signed-in admin uses --allow-unsigned.</translation>
    </message>
    <message>
        <source>Tanda tangan berkas kantor belum dapat diperiksa: di sini belum ada kunci publik kabupaten. Tambahkan --key regency.pub.</source>
        <translation>The signature of the office file cannot be checked yet: no public key of the regency is known here. Add --key regency.pub.</translation>
    </message>
    <message>
        <source>Berkas kantor ini belum ditandatangani. Pakai --allow-unsigned bila memang dimaksud.</source>
        <translation>This office file is not signed. Use --allow-unsigned if that is intended.</translation>
    </message>
    <message>
        <source>Loket ini berisi data contoh. Tekan Selesai mencoba dulu, lalu pasang berkas kantor.</source>
        <translation>This desk holds sample data. Press Finish trying out first, then install the office file.</translation>
    </message>
    <message>
        <source>Ini berkas kantor contoh, sedangkan loket ini milik kantor sungguhan.</source>
        <translation>This is the file of a sample office, and this desk belongs to a real one.</translation>
    </message>
    <message>
        <source>Tanda tangan {name}.sig rusak. Salin ulang kedua berkasnya.</source>
        <translation>The signature {name}.sig is damaged. Copy both files again.</translation>
    </message>
    <message>
        <source>Berkas kantor {name} ditandatangani kunci lain ({fingerprint}) daripada yang dipercaya di sini.</source>
        <translation>The office file {name} was signed by another key ({fingerprint}) than the one trusted here.</translation>
    </message>
    <message>
        <source>Berkas kantor {name} berubah setelah ditandatangani, atau ditandatangani kunci yang tidak dipercaya.</source>
        <translation>The office file {name} was changed after it was signed, or was signed by a key that is not trusted.</translation>
    </message>
    <message>
        <source>Berkas kantor {name} bukan teks UTF-8.</source>
        <translation>The office file {name} is not UTF-8 text.</translation>
    </message>
    <message>
        <source>Logo {name} tidak dapat dibuka sebagai gambar png atau jpg.</source>
        <translation>The logo {name} cannot be opened as a png or jpg picture.</translation>
    </message>
    <message>
        <source>Berkas {name} terlalu besar untuk berkas kantor.</source>
        <translation>The file {name} is too large for an office file.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak ditemukan atau tidak dapat dibaca.</source>
        <translation>The file {name} was not found or cannot be read.</translation>
    </message>
    <message>
        <source>harus {system}, {none} atau alamat seperti {example}</source>
        <translation>must be {system}, {none} or an address like {example}</translation>
    </message>
    <message>
        <source>tidak boleh memuat nama atau kata sandi; isikan di Pengaturan, bagian Sambungan</source>
        <translation>must hold no name or password; enter them in Settings, Connection</translation>
    </message>
    <message>
        <source>peran tidak dikenal; yang ada: {names}</source>
        <translation>is an unknown role; there are: {names}</translation>
    </message>
    <message>
        <source>harus daftar nama hak, misalnya [&quot;read_complaints&quot;]</source>
        <translation>must be a list of rights, such as [&quot;read_complaints&quot;]</translation>
    </message>
    <message>
        <source>hak {name} tidak dikenal</source>
        <translation>has the unknown right {name}</translation>
    </message>
    <message>
        <source>hak {name} tidak dimiliki peran ini; hanya boleh dikurangi</source>
        <translation>has the right {name}, which this role does not have; it can only take away</translation>
    </message>
    <message>
        <source>harus tetap berisi {name}</source>
        <translation>must still hold {name}</translation>
    </message>
    <message>
        <source>Berkas kantor: nama berkas {name} tidak boleh dipakai di sampingnya.</source>
        <translation>Office file: the name {name} must not be used beside it.</translation>
    </message>
    <message>
        <source>Folder {folder} tidak dapat ditulisi: {reason}. Hanya administrator yang dapat memasang untuk semua pengguna.</source>
        <translation>The folder {folder} cannot be written to: {reason}. Only an administrator can install for all users.</translation>
    </message>
    <message>
        <source>tidak ditemukan</source>
        <translation>was not found</translation>
    </message>
    <message>
        <source>berisi kunci rahasia; yang dibagikan hanya kunci publik (regency.pub)</source>
        <translation>holds a secret key; only the public key (regency.pub) is handed out</translation>
    </message>
    <message>
        <source>tidak berisi kunci publik Ed25519</source>
        <translation>holds no Ed25519 public key</translation>
    </message>
    <message>
        <source>Kunci publik {name} {what}.</source>
        <translation>Public key {name} {what}.</translation>
    </message>
    <message>
        <source>harus bilangan bulat mulai dari 1</source>
        <translation>must be a whole number from 1 on</translation>
    </message>
    <message>
        <source>harus daftar 1 sampai {count} kunci publik</source>
        <translation>must be a list of 1 to {count} public keys</translation>
    </message>
    <message>
        <source>memuat baris yang bukan kunci publik Ed25519</source>
        <translation>holds a line that is no Ed25519 public key</translation>
    </message>
    <message>
        <source>harus base64 seperti yang ditulis pembuat berkas kantor</source>
        <translation>must be base64 as whoever makes office files writes it</translation>
    </message>
    <message>
        <source>Kode loket {name} sudah memberi nomor di komputer ini, tetapi datanya tidak ada lagi. Pulihkan dari cadangan, atau minta berkas kantor berkode lain; petugas TI dapat melepasnya: hapus {file}.</source>
        <translation>Device code {name} has given numbers on this computer, but its data are gone. Restore the backup, or ask for an office file with another code; IT can let it go: delete {file}.</translation>
    </message>
    <message>
        <source>Kode loket {name} sudah dipakai pengguna {user} di komputer ini. Minta berkas kantor berkode lain; petugas TI dapat melepasnya: hapus {file}.</source>
        <translation>Device code {name} is used by {user} on this computer. Ask for an office file with another code; IT can let it go: delete {file}.</translation>
    </message>
    <message>
        <source>Komputer ini disiapkan sebagai {own}, sedangkan berkas ini untuk {other}. Bila memang pindah, pakai --move-office.</source>
        <translation>This computer is set up as {own}, and this file is for {other}. If it really moves, use --move-office.</translation>
    </message>
    <message>
        <source>{count} baru: {names}</source>
        <translation>{count} new: {names}</translation>
    </message>
    <message>
        <source>{count} berubah: {names}</source>
        <translation>{count} changed: {names}</translation>
    </message>
    <message>
        <source>{count} hilang: {names}</source>
        <translation>{count} gone: {names}</translation>
    </message>
    <message>
        <source>{after} nomor (sebelumnya {before})</source>
        <translation>{after} ids (before: {before})</translation>
    </message>
    <message>
        <source>dan {count} lagi</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Folder {folder} tidak dapat dibaca: {reason}.</source>
        <translation>The folder {folder} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>{path} dapat diubah orang lain, jadi berkas kantor di sana tidak dipakai. Administrator: pasang ulang izinnya (hanya root yang menulis).</source>
        <translation>{path} can be changed by others, so the office file there is not used. Administrator: set its rights again (only root writes).</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>{count} menunggu Anda</source>
        <translation>{count} waiting for you</translation>
    </message>
    <message>
        <source>Layar</source>
        <translation>Screens</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>Recap</name>
    <message>
        <source>Rekapitulasi tidak dibuat: {group} berjumlah {total}, seharusnya {expected}.</source>
        <translation>The recap was not made: {group} adds up to {total} and should be {expected}.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Ini bukan kode tanda terima. Ketik 16 huruf di bawah QR, atau pindai QR-nya.</source>
        <translation>This is not a receipt code. Type the 16 characters below the QR code, or scan it.</translation>
    </message>
    <message>
        <source>Lembar instansi dicetak pada kertas a5, a4, atau f4. Pilih kertas itu.</source>
        <translation>The agency&apos;s copy is printed on a5, a4 or f4. Choose one of those papers.</translation>
    </message>
    <message>
        <source>Tanda terima {number} asli, diterima {day}.</source>
        <translation>Receipt {number} is genuine, received {day}.</translation>
    </message>
    <message>
        <source>Tanda terima {number} asli, diterima {day}, tetapi pengaduannya sudah BATAL.</source>
        <translation>Receipt {number} is genuine, received {day}, but its complaint is VOID.</translation>
    </message>
    <message>
        <source>Tanda terima {number} asli, diterima {day}; pengaduannya sudah dicabut.</source>
        <translation>Receipt {number} is genuine, received {day}; its complaint was withdrawn.</translation>
    </message>
    <message>
        <source>Tanda terima ini TIDAK asli: kodenya tidak dibuat komputer ini.</source>
        <translation>This receipt is NOT genuine: its code was not made by this computer.</translation>
    </message>
    <message>
        <source>Tanda terima ini TIDAK asli: kodenya milik nomor {belongs_to}, disalin ke nomor {number}.</source>
        <translation>This receipt is NOT genuine: its code belongs to number {belongs_to} and was copied to number {number}.</translation>
    </message>
    <message>
        <source>Kodenya dibuat komputer ini untuk {number}, {day}, tetapi nomor itu tidak ada di buku registernya. Periksa apakah data pernah dipulihkan dari cadangan.</source>
        <translation>This computer made the code for {number}, {day}, but its register does not have that number. Check whether data was restored from a backup.</translation>
    </message>
    <message>
        <source>Nomor {number} dari komputer lain: hanya komputer itu yang dapat memeriksa kodenya.</source>
        <translation>Number {number} is another computer&apos;s: only that computer can check its code.</translation>
    </message>
    <message>
        <source>Tidak terbukti asli: kode ini bukan milik pengaduan mana pun pada hari itu di komputer ini; palsu, atau dari komputer lain.</source>
        <translation>Not proved genuine: this code belongs to no complaint of that day on this computer; it is forged, or another computer&apos;s.</translation>
    </message>
</context>
<context>
    <name>RecoveryKey</name>
    <message>
        <source>Kelompok ke-{place} kunci pemulihan salah ketik. Periksa lagi di lembarnya.</source>
        <translation>Group {place} of the recovery key is mistyped. Look at the sheet again.</translation>
    </message>
    <message>
        <source>Kunci pemulihan terdiri dari 40 huruf; yang diketik {count}.</source>
        <translation>A recovery key has 40 characters; {count} were typed.</translation>
    </message>
    <message>
        <source>Komputer ini belum punya kunci</source>
        <translation>This computer has no key yet</translation>
    </message>
    <message>
        <source>Data loket tersandi, dan akun komputer ini tidak memegang kuncinya: foldernya disalin dari komputer lain, atau kunci perangkatnya hilang. Kunci pemulihan di kertas membukanya.</source>
        <translation>The data of the desk are encrypted, and this computer&apos;s account does not hold their key: the folder was copied from another computer, or the device key was lost. The recovery key on paper opens them.</translation>
    </message>
    <message>
        <source>Kunci pemulihan</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Buka data</source>
        <translation>Open the data</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Membuka…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>Redaction</name>
    <message>
        <source>{count} bagian dihitamkan. Bingkai: {left} % dari kiri, {top} % dari atas, lebar {width} %, tinggi {height} %.</source>
        <translation>{count} parts blacked out. Frame: {left} % from the left, {top} % from the top, {width} % wide, {height} % high.</translation>
    </message>
    <message>
        <source>Hitamkan bagian {name}</source>
        <translation>Black out parts of {name}</translation>
    </message>
    <message>
        <source>Gambar {name}</source>
        <translation>Picture {name}</translation>
    </message>
    <message>
        <source>Seret menutupi wajah, pelat nomor atau data orang lain.</source>
        <translation>Drag over faces, number plates or other people&apos;s data.</translation>
    </message>
    <message>
        <source>Tanpa tetikus: panah menggeser bingkai, Shift+panah mengubah ukurannya, Enter menghitamkan.</source>
        <translation>Without a mouse: arrows move the frame, Shift+arrows change its size, Enter blacks out.</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Pakai gambar ini</source>
        <translation>Use this picture</translation>
    </message>
    <message>
        <source>Gambar aslinya tidak ikut disimpan.</source>
        <translation>The picture as it was is not saved.</translation>
    </message>
    <message>
        <source>Menghitamkan…</source>
        <translation>Blacking out…</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Kode kabupaten atau kota {code} tidak dikenal. Contoh: 16.03.</source>
        <translation>The regency or city code {code} is not known. Example: 16.03.</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>belum dipilih</source>
        <translation>not chosen yet</translation>
    </message>
    <message>
        <source>dirahasiakan</source>
        <translation>kept secret</translation>
    </message>
    <message>
        <source>Nama dirahasiakan</source>
        <translation>Name withheld</translation>
    </message>
    <message>
        <source>Identitas tidak diberikan</source>
        <translation>Identity not given</translation>
    </message>
    <message>
        <source>tenggat {due}</source>
        <translation>due {due}</translation>
    </message>
    <message>
        <source>Sedang dibaca</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Pengaduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok dengan “{text}”. Coba satu kata saja, atau periksa angkanya.</source>
        <translation>Nothing matches “{text}”. Try a single word, or check the digits.</translation>
    </message>
    <message>
        <source>Kosongkan pencarian</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>Belum ada pengaduan untuk saringan {filter}.</source>
        <translation>No complaints yet for the filter {filter}.</translation>
    </message>
    <message>
        <source>Belum ada pengaduan. Mulai di Catat (F2).</source>
        <translation>No complaints yet. Begin in Log (F2).</translation>
    </message>
    <message>
        <source>Buka Catat</source>
        <translation>Open Log</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>“{text}” tidak ada di {filter}, tetapi {count} cocok di luar saringan itu.</source>
        <translation>“{text}” is not in {filter}, but {count} outside that filter.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok dengan “{text}”. Coba satu kata saja, atau lepaskan saringan {filter}.</source>
        <translation>Nothing matches “{text}”. Try a single word, or remove the filter {filter}.</translation>
    </message>
    <message>
        <source>Lepaskan saringan</source>
        <translation>Remove filter</translation>
    </message>
    <message>
        <source>{count} terbaru dari lebih banyak lagi; tambah satu kata</source>
        <translation>the newest {count} of many more; add a word</translation>
    </message>
    <message>
        <source>{count} dari {total} pengaduan</source>
        <translation>{count} of {total} complaints</translation>
    </message>
    <message>
        <source>{total} pengaduan</source>
        <translation>Complaints: {total}</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Sedang membaca…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Cari; sekali lagi: saring</source>
        <translation>Search; once more: filter</translation>
    </message>
    <message>
        <source>Buka pengaduan</source>
        <translation>Open complaint</translation>
    </message>
    <message>
        <source>Kembali ke daftar</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Salin nomor</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Atur kolom</source>
        <translation>Arrange columns</translation>
    </message>
    <message>
        <source>Cetak salinan</source>
        <translation>Print copy</translation>
    </message>
    <message>
        <source>Cetak lembar kantor</source>
        <translation>Print office copy</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Salin kalimat untuk pengadu</source>
        <translation>Copy the sentence for the citizen</translation>
    </message>
    <message>
        <source>Tampilkan NIK dan telepon</source>
        <translation>Show ID number and phone</translation>
    </message>
    <message>
        <source>Tulis susulan</source>
        <translation>Write a follow-up</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Catat selesai</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Surat jawaban</source>
        <translation>Letter of answer</translation>
    </message>
    <message>
        <source>Batalkan atau cabut</source>
        <translation>Void or withdraw</translation>
    </message>
    <message>
        <source>Cari nomor, nama, NIK, telepon, atau kata</source>
        <translation>Search number, name, NIK, phone or word</translation>
    </message>
    <message>
        <source>Cari di register</source>
        <translation>Search the register</translation>
    </message>
    <message>
        <source>Saring</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Nomor, waktu</source>
        <translation>Number, time</translation>
    </message>
    <message>
        <source>Instansi, tenggat</source>
        <translation>Agency, due date</translation>
    </message>
    <message>
        <source>Kirim ke LAPOR!</source>
        <translation>LAPOR! delivery</translation>
    </message>
    <message>
        <source>Daftar pengaduan</source>
        <translation>List of complaints</translation>
    </message>
    <message>
        <source>Seret untuk mengatur kolom; dengan tombol: Shift+K</source>
        <translation>Drag to arrange the columns; by keyboard: Shift+K</translation>
    </message>
    <message>
        <source>Kolom {name}, {place} dari {count}</source>
        <translation>Column {name}, {place} of {count}</translation>
    </message>
    <message>
        <source>Panah memilih, Alt+Shift+panah memindahkan, + dan - mengubah lebar, Delete mengembalikan</source>
        <translation>Arrows choose, Alt+Shift+arrow moves, + and - change the width, Delete resets</translation>
    </message>
    <message>
        <source>Lihat yang ini saja; tekan lagi untuk melihat semua</source>
        <translation>See only these; press again to see all</translation>
    </message>
    <message>
        <source>Lewat tenggat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Jumlah yang terlihat</source>
        <translation>Totals of what is listed</translation>
    </message>
    <message>
        <source>Buku register tidak dicetak: sampai nomor {number} terhitung {count} nomor. Periksa register atau hubungi petugas TI.</source>
        <translation>The register is not printed: up to number {number} there are {count} numbers. Check the register or call IT.</translation>
    </message>
</context>
<context>
    <name>RegisterDetail</name>
    <message>
        <source>Tanda terima {number}.pdf</source>
        <translation>Receipt {number}.pdf</translation>
    </message>
    <message>
        <source>Tersimpan sebagai {name}.</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message>
        <source>Identitas ditampilkan; alasannya dicatat.</source>
        <translation>The identity is shown; the reason is recorded.</translation>
    </message>
    <message>
        <source>Tidak ada program untuk membuka {name}. Minta admin memasangnya.</source>
        <translation>No program here can open {name}. Ask your admin to install one.</translation>
    </message>
    <message>
        <source>{number} dibatalkan.</source>
        <translation>{number} is now void.</translation>
    </message>
    <message>
        <source>{number} dicabut.</source>
        <translation>{number} is withdrawn.</translation>
    </message>
    <message>
        <source>Susulan belum dikirim. Tekan U untuk melanjutkannya.</source>
        <translation>The follow-up was not sent. Press U to go on with it.</translation>
    </message>
    <message>
        <source>Susulan untuk {number} tersimpan di antrean.</source>
        <translation>The follow-up to {number} is queued.</translation>
    </message>
    <message>
        <source>Susulan untuk {number} tersimpan di antrean, {count} bagian.</source>
        <translation>The follow-up to {number} is queued in {count} parts.</translation>
    </message>
    <message>
        <source>Pengaduan yang dipilih</source>
        <translation>Chosen complaint</translation>
    </message>
    <message>
        <source>Salin nomor</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Salin kalimat untuk pengadu</source>
        <translation>Copy the sentence for the citizen</translation>
    </message>
    <message>
        <source>Cetak salinan</source>
        <translation>Print copy</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Tindakan lain</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Lanjutkan susulan</source>
        <translation>Go on with follow-up</translation>
    </message>
    <message>
        <source>Lanjutkan perbaikan</source>
        <translation>Go on correcting</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Tersalin</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Pilih satu pengaduan untuk membacanya.
Panah ↑ ↓ memilih, Enter membuka, P mencetak salinan.</source>
        <translation>Choose a complaint to read it.
Arrows ↑ ↓ choose, Enter opens, P prints a copy.</translation>
    </message>
    <message>
        <source>Tidak ada susulan: {number} {reason}.</source>
        <translation>No follow-up: {number} {reason}.</translation>
    </message>
    <message>
        <source>Tidak dapat diperbaiki: {number} {reason}.</source>
        <translation>Cannot be corrected: {number} {reason}.</translation>
    </message>
    <message>
        <source>isinya disegel</source>
        <translation>its content is sealed</translation>
    </message>
    <message>
        <source>Cetak lembar kantor</source>
        <translation>Print office copy</translation>
    </message>
    <message>
        <source>Catat selesai</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Surat jawaban…</source>
        <translation>Letter of answer…</translation>
    </message>
    <message>
        <source>isinya sudah dimusnahkan</source>
        <translation>its content is erased</translation>
    </message>
    <message>
        <source>Akhiri penahanan…</source>
        <translation>End the hold…</translation>
    </message>
    <message>
        <source>Tahan dari pemusnahan…</source>
        <translation>Hold from erasure…</translation>
    </message>
    <message>
        <source>Data pribadi untuk pengadu…</source>
        <translation>Personal data for the complainant…</translation>
    </message>
    <message>
        <source>Buka isi tersegel…</source>
        <translation>Open sealed content…</translation>
    </message>
    <message>
        <source>Tulis susulan</source>
        <translation>Write a follow-up</translation>
    </message>
    <message>
        <source>Batalkan atau cabut</source>
        <translation>Void or withdraw</translation>
    </message>
    <message>
        <source>Mencetak…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Pengadu</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>Bertindak</source>
        <translation>Acting as</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Disabilitas</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Klasifikasi</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Belum dipilih</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>Terlapor</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>Kejadian</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Permintaan</source>
        <translation>Remedy</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Kerahasiaan</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>anonim</source>
        <translation>anonymous</translation>
    </message>
    <message>
        <source>rahasia</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>Tampilkan</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Sembunyikan</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>NIK, telepon dan email secara lengkap; permintaan dan alasannya dicatat</source>
        <translation>ID number, phone and e-mail in full; the request and its reason are recorded</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Buka {name}</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <source>{name} tidak dapat dibuka: {reason}.</source>
        <translation>{name} cannot be opened: {reason}.</translation>
    </message>
    <message>
        <source>Isi dimusnahkan</source>
        <translation>Content erased</translation>
    </message>
    <message>
        <source>untuk {name}</source>
        <translation>for {name}</translation>
    </message>
    <message>
        <source>Isi disegel</source>
        <translation>Content sealed</translation>
    </message>
    <message>
        <source>Ditahan dari pemusnahan</source>
        <translation>Held from erasure</translation>
    </message>
    <message>
        <source>coba lagi {time}</source>
        <translation>next try {time}</translation>
    </message>
    <message>
        <source>, sesudah tenggat</source>
        <translation>, after the time limit</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>sisa {days} hari kerja</source>
        <translation>working days left: {days}</translation>
    </message>
    <message>
        <source>hari terakhir</source>
        <translation>last day</translation>
    </message>
    <message>
        <source>lewat {days} hari kerja</source>
        <translation>working days late: {days}</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>{at} oleh {name}</source>
        <translation>{at} by {name}</translation>
    </message>
    <message>
        <source>Dicabut pelapor</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>{at}, dicatat {name}</source>
        <translation>{at}, noted by {name}</translation>
    </message>
    <message>
        <source>{status} (dibaca {time})</source>
        <translation>{status} (read {time})</translation>
    </message>
    <message>
        <source>Status di LAPOR!</source>
        <translation>Status at LAPOR!</translation>
    </message>
    <message>
        <source>Ditangani</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Perbaikan belum disimpan. Tekan E untuk melanjutkannya.</source>
        <translation>The correction is not saved yet. Press E to go on with it.</translation>
    </message>
    <message>
        <source>{number} diperbaiki. LAPOR! diberi tahu lewat susulan di antrean.</source>
        <translation>{number} corrected. LAPOR! is told by a follow-up in the queue.</translation>
    </message>
    <message>
        <source>{number} diperbaiki.</source>
        <translation>{number} corrected.</translation>
    </message>
    <message>
        <source>sudah selesai</source>
        <translation>finished already</translation>
    </message>
    <message>
        <source>sudah berakhir</source>
        <translation>ended already</translation>
    </message>
    <message>
        <source>{number} selesai.</source>
        <translation>{number} is finished.</translation>
    </message>
    <message>
        <source>Sudah pernah dilaporkan dalam</source>
        <translation>First reported in</translation>
    </message>
    <message>
        <source>Dilaporkan lagi {count} kali</source>
        <translation>Reported again {count} times</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>is void</translation>
    </message>
    <message>
        <source>Tidak ada surat jawaban: {number} {reason}.</source>
        <translation>No letter of answer: {number} {reason}.</translation>
    </message>
    <message>
        <source>Surat belum dicetak. Tekan J untuk melanjutkannya.</source>
        <translation>The letter is not printed yet. Press J to go on with it.</translation>
    </message>
    <message>
        <source>{number} tidak lagi ditahan.</source>
        <translation>{number} is no longer held.</translation>
    </message>
    <message>
        <source>{number} ditahan dari pemusnahan.</source>
        <translation>{number} is held from erasure.</translation>
    </message>
    <message>
        <source>Salinan data pribadi tersimpan: {name}</source>
        <translation>Copy of the personal data saved: {name}</translation>
    </message>
</context>
<context>
    <name>RegisterFilter</name>
    <message>
        <source>Saringan</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Lepaskan semua</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Waktu diterima</source>
        <translation>Time of receipt</translation>
    </message>
    <message>
        <source>Kirim ke LAPOR!</source>
        <translation>LAPOR! delivery</translation>
    </message>
    <message>
        <source>Klasifikasi</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>7 hari terakhir</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Semua waktu</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>Pilih tanggal</source>
        <translation>Choose dates</translation>
    </message>
    <message>
        <source>Lewat tenggat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>sampai {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>sejak {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>Semua keadaan</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Semua klasifikasi</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>Semua tenggat</source>
        <translation>Any time limit</translation>
    </message>
</context>
<context>
    <name>Replaced</name>
    <message>
        <source>Buka ulang sekarang</source>
        <translation>Reopen now</translation>
    </message>
    <message>
        <source>Loket versi {version} sudah dipasang di komputer ini. Buka ulang bila sempat; yang sedang ditulis disimpan sebagai draf.</source>
        <translation>Loket version {version} is now installed on this computer. Reopen when it suits you; what you are writing is kept as a draft.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Hari sebelumnya</source>
        <translation>Previous day</translation>
    </message>
    <message>
        <source>Hari berikutnya</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>Bulan sebelumnya</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Bulan laporan</source>
        <translation>Month of the report</translation>
    </message>
    <message>
        <source>Bulan berikutnya</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Triwulan sebelumnya</source>
        <translation>Previous quarter</translation>
    </message>
    <message>
        <source>Triwulan laporan</source>
        <translation>Quarter of the report</translation>
    </message>
    <message>
        <source>Triwulan berikutnya</source>
        <translation>Next quarter</translation>
    </message>
    <message>
        <source>Masa sebelumnya</source>
        <translation>Previous period</translation>
    </message>
    <message>
        <source>Masa buku register</source>
        <translation>Period of the register book</translation>
    </message>
    <message>
        <source>Masa berikutnya</source>
        <translation>Next period</translation>
    </message>
    <message>
        <source>Triwulan ini</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>Bulan ini</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Hari laporan</source>
        <translation>Report day</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Triwulan {quarter} {year}</source>
        <translation>Quarter {quarter} {year}</translation>
    </message>
    <message>
        <source>Tahun {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>Tulis bulan seperti Nov 2026.</source>
        <translation>Type a month like Nov 2026.</translation>
    </message>
    <message>
        <source>Tulis triwulan seperti IV 2026.</source>
        <translation>Type a quarter like IV 2026.</translation>
    </message>
    <message>
        <source>Tulis bulan, tahun, atau dua tanggal seperti 1 Nov – 24 Nov 2026.</source>
        <translation>Type a month, a year, or two dates like 1 Nov – 24 Nov 2026.</translation>
    </message>
    <message>
        <source>Hari itu belum tiba. Pilih hari ini atau sebelumnya.</source>
        <translation>That day is still to come. Choose today or an earlier day.</translation>
    </message>
    <message>
        <source>Masa itu belum dimulai. Pilih masa ini atau sebelumnya.</source>
        <translation>That period has not begun. Choose this one or an earlier one.</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Jenis laporan</source>
        <translation>Kind of report</translation>
    </message>
    <message>
        <source>Hari</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Triwulan</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Buku register</source>
        <translation>Register book</translation>
    </message>
    <message>
        <source>diterima</source>
        <translation>received</translation>
    </message>
    <message>
        <source>batal</source>
        <translation>void</translation>
    </message>
    <message>
        <source>terkirim</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>menunggu</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>Diterima per jam</source>
        <translation>Received per hour</translation>
    </message>
    <message>
        <source>Klasifikasi</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>Tutup hari…</source>
        <translation>Close the day…</translation>
    </message>
    <message>
        <source>terkirim dari diterima</source>
        <translation>sent out of received</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Clerks</translation>
    </message>
    <message>
        <source>{valid} pengaduan sah</source>
        <translation>{valid} valid</translation>
    </message>
    <message>
        <source>alasannya ada di log</source>
        <translation>reasons are in the log</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{share} persen dari yang sah</source>
        <translation>{share} percent of the valid</translation>
    </message>
    <message>
        <source>Belum ada pengaduan hari ini. Mulai di Catat (F2). Log yang kosong juga bisa dicetak.</source>
        <translation>No complaints yet today. Begin in Log (F2). An empty log can be printed too.</translation>
    </message>
    <message>
        <source>Tidak ada pengaduan pada hari itu. Lognya kosong, tetap sah, dan bisa dicetak.</source>
        <translation>No complaints on that day. Its log is empty, still valid, and can be printed.</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>{sent} dari {received}</source>
        <translation>{sent} of {received}</translation>
    </message>
    <message>
        <source>Cetak beberapa hari…</source>
        <translation>Print several days…</translation>
    </message>
    <message>
        <source>Arsipkan ke folder…</source>
        <translation>Archive to a folder…</translation>
    </message>
    <message>
        <source>Buka arsip tersandi…</source>
        <translation>Open an encrypted archive…</translation>
    </message>
    <message>
        <source>Pilih pencetak…</source>
        <translation>Choose a printer…</translation>
    </message>
    <message>
        <source>Cetak beberapa hari</source>
        <translation>Print several days</translation>
    </message>
    <message>
        <source>Satu log untuk setiap hari, berurutan. Hari libur tanpa pengaduan dilewati; bila satu log tidak keluar, pencetakan berhenti dan harinya disebut.</source>
        <translation>One log for each day, in order. Days off without complaints are skipped; if a log does not come out, printing stops and names the day.</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>PDF yang dapat dibaca siapa pun</source>
        <translation>PDFs that anybody can read</translation>
    </message>
    <message>
        <source>tidak disandikan; memuat nama warga</source>
        <translation>not encrypted; they hold citizens&apos; names</translation>
    </message>
    <message>
        <source>Log setiap hari, register dan rekapitulasi setiap bulan yang utuh, dengan daftar sidiknya (SHA256SUMS). Berkas disandikan: hanya loket ini yang dapat membukanya (Lainnya › Buka arsip tersandi). Yang sudah ada tidak pernah ditimpa.</source>
        <translation>The log of every day, register and recap of every whole month, with the list of their hashes (SHA256SUMS). Files are encrypted: only this desk can open them (More › Open an encrypted archive). What is already there is never replaced.</translation>
    </message>
    <message>
        <source>Pilih folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Buku register (F4) dicetak di {printer}.</source>
        <translation>The register book (F4) is printed on {printer}.</translation>
    </message>
    <message>
        <source>Dengan lampiran PEKPPP</source>
        <translation>With PEKPPP annex</translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Tabel…</source>
        <translation>Table…</translation>
    </message>
    <message>
        <source>Simpan sebagai tabel untuk Excel atau program lain</source>
        <translation>Save as a table for Excel or another program</translation>
    </message>
    <message>
        <source>Lainnya: beberapa hari, arsip, pencetak</source>
        <translation>More: several days, archive, printer</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Laporan, seperti dicetak</source>
        <translation>Report, as printed</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Log harian {day}</source>
        <translation>Daily log {day}</translation>
    </message>
    <message>
        <source>Menyiapkan log {day}…</source>
        <translation>Preparing the log of {day}…</translation>
    </message>
    <message>
        <source>Mencetak…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>log harian</source>
        <translation>daily log</translation>
    </message>
    <message>
        <source>rekapitulasi</source>
        <translation>recap</translation>
    </message>
    <message>
        <source>buku register</source>
        <translation>register book</translation>
    </message>
    <message>
        <source>Rekapitulasi {period}</source>
        <translation>Recap {period}</translation>
    </message>
    <message>
        <source>Buku register {period}</source>
        <translation>Register book {period}</translation>
    </message>
    <message>
        <source>Menyiapkan {report} {period}…</source>
        <translation>Preparing the {report} {period}…</translation>
    </message>
    <message>
        <source>log-harian-{day}.pdf</source>
        <translation>daily-log-{day}.pdf</translation>
    </message>
    <message>
        <source>rekapitulasi-{period}</source>
        <translation>recap-{period}</translation>
    </message>
    <message>
        <source>rekapitulasi-triwulan-{period}</source>
        <translation>recap-quarter-{period}</translation>
    </message>
    <message>
        <source>buku-register-{period}</source>
        <translation>register-book-{period}</translation>
    </message>
    <message>
        <source>Simpan sebagai Excel (XLSX)…</source>
        <translation>Save as Excel (XLSX)…</translation>
    </message>
    <message>
        <source>Simpan sebagai CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>Simpan laporan</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>{name} tersimpan.</source>
        <translation>{name} saved.</translation>
    </message>
    <message>
        <source>Laporan dicetak di {printer}.</source>
        <translation>Reports will print on {printer}.</translation>
    </message>
    <message>
        <source>Masa ini</source>
        <translation>Present period</translation>
    </message>
    <message>
        <source>Log harian dibuka dan dicetak oleh atasan atau admin. Minta mereka masuk di komputer ini.</source>
        <translation>A supervisor or an admin opens and prints the daily log. Ask them to sign in on this computer.</translation>
    </message>
    <message>
        <source>Mengarsipkan…</source>
        <translation>Archiving…</translation>
    </message>
    <message>
        <source>Arsipkan ke folder</source>
        <translation>Archive to a folder</translation>
    </message>
    <message>
        <source>Mengarsipkan: {done} dari {days} hari</source>
        <translation>Archiving: {done} of {days} days</translation>
    </message>
    <message>
        <source>Dihentikan. {written} berkas baru, {unchanged} sudah ada, di {folder}.</source>
        <translation>Stopped. {written} new files, {unchanged} already there, in {folder}.</translation>
    </message>
    <message>
        <source>Arsip {days} hari: {written} berkas baru, {unchanged} sudah ada, di {folder}.</source>
        <translation>Archive of {days} days: {written} new files, {unchanged} already there, in {folder}.</translation>
    </message>
    <message>
        <source>Tutup {day}?</source>
        <translation>Close {day}?</translation>
    </message>
    <message>
        <source>Log hari itu disimpan seperti sekarang dan sejak itu selalu dicetak sama persis. Yang masuk sesudahnya tercatat di log hari berikutnya. Ini tidak dapat dibatalkan.</source>
        <translation>The log of that day is kept as it is now and prints exactly the same from then on. What comes in later stands in the log of a later day. This cannot be undone.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tutup hari</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Menutup…</source>
        <translation>Closing…</translation>
    </message>
    <message>
        <source>Belum ditutup: log masih mengikuti catatan.</source>
        <translation>Not closed: the log still follows the register.</translation>
    </message>
    <message>
        <source>Ditutup {moment} oleh {name}. Log ini selalu dicetak sama persis seperti saat ditutup.</source>
        <translation>Closed {moment} by {name}. This log always prints exactly as it was when closed.</translation>
    </message>
    <message>
        <source>Diterima per hari</source>
        <translation>Received per day</translation>
    </message>
    <message>
        <source>Diterima per minggu</source>
        <translation>Received per week</translation>
    </message>
    <message>
        <source>Diterima per bulan</source>
        <translation>Received per month</translation>
    </message>
    <message>
        <source>{day} libur</source>
        <translation>{day} holiday</translation>
    </message>
    <message>
        <source>{count} log harian sudah dicetak.</source>
        <translation>{count} daily logs printed.</translation>
    </message>
    <message>
        <source>Dihentikan: {count} log harian sudah dicetak.</source>
        <translation>Stopped: {count} daily logs printed.</translation>
    </message>
    <message>
        <source>Mencetak log {day}…</source>
        <translation>Printing the log of {day}…</translation>
    </message>
    <message>
        <source>Berhenti pada log {day}, {count} sudah dicetak. {why}</source>
        <translation>Stopped at the log of {day}, {count} printed. {why}</translation>
    </message>
    <message>
        <source>Dari tanggal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Sampai tanggal</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Tanggal awal harus sebelum tanggal akhir.</source>
        <translation>The first date must be before the last.</translation>
    </message>
    <message>
        <source>Paling banyak {days} hari sekali cetak.</source>
        <translation>At most {days} days in one go.</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>ditindaklanjuti</source>
        <translation>followed up</translation>
    </message>
    <message>
        <source>selesai tepat waktu</source>
        <translation>done in time</translation>
    </message>
    <message>
        <source>hari ke tindak lanjut</source>
        <translation>days to follow-up</translation>
    </message>
    <message>
        <source>Tidak ada pengaduan pada masa itu.</source>
        <translation>No complaints in that period.</translation>
    </message>
    <message>
        <source>Ketepatan waktu</source>
        <translation>Within the time limit</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>District</translation>
    </message>
    <message>
        <source>{count} hari layanan</source>
        <translation>{count} days of service</translation>
    </message>
    <message>
        <source>{share} persen dari diterima</source>
        <translation>{share} percent of received</translation>
    </message>
    <message>
        <source>{count} lewat batas</source>
        <translation>{count} past the limit</translation>
    </message>
    <message>
        <source>tidak ada yang lewat batas</source>
        <translation>none past the limit</translation>
    </message>
    <message>
        <source>rata-rata hari kerja</source>
        <translation>working days on average</translation>
    </message>
    <message>
        <source>Lewat batas waktu: {count}</source>
        <translation>Past the time limit: {count}</translation>
    </message>
    <message>
        <source>{count} lainnya ada di lampiran cetakan</source>
        <translation>{count} more in the printed annex</translation>
    </message>
    <message>
        <source>batas {day}, lewat {days} hari kerja</source>
        <translation>due {day}, {days} working days late</translation>
    </message>
    <message>
        <source>batas {days} hari kerja</source>
        <translation>limit {days} working days</translation>
    </message>
    <message>
        <source>keadaan {day}</source>
        <translation>as of {day}</translation>
    </message>
    <message>
        <source>Seluruh laporan</source>
        <translation>All reports</translation>
    </message>
    <message>
        <source>pengaduan</source>
        <translation>complaints</translation>
    </message>
    <message>
        <source>lembar</source>
        <translation>sheets</translation>
    </message>
    <message>
        <source>selesai</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>Tidak ada pengaduan pada masa itu. Buku yang kosong tetap sah dan bisa dicetak.</source>
        <translation>No complaints in that period. An empty book is valid all the same and can be printed.</translation>
    </message>
    <message>
        <source>Terisi di buku</source>
        <translation>Filled in the book</translation>
    </message>
    <message>
        <source>Tanggal disposisi</source>
        <translation>Date of disposition</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Tanggal selesai</source>
        <translation>Date finished</translation>
    </message>
    <message>
        <source>Nomor LAPOR!</source>
        <translation>LAPOR! number</translation>
    </message>
    <message>
        <source>dari pengaduan sah</source>
        <translation>of valid complaints</translation>
    </message>
    <message>
        <source>dari {count} loket</source>
        <translation>of {count} counters</translation>
    </message>
    <message>
        <source>13 nomor selembar</source>
        <translation>13 numbers a sheet</translation>
    </message>
    <message>
        <source>lembar {number}</source>
        <translation>sheet {number}</translation>
    </message>
    <message>
        <source>lembar {first}–{last}</source>
        <translation>sheets {first}–{last}</translation>
    </message>
    <message>
        <source>Masa ini: {sum}</source>
        <translation>This period: {sum}</translation>
    </message>
    <message>
        <source>Sejak awal {year} sampai nomor {number}: {sum}</source>
        <translation>From the start of {year} to number {number}: {sum}</translation>
    </message>
    <message>
        <source>Diterima pada masa ini, tercatat di lembar lain: {numbers}</source>
        <translation>Received in this period, noted on other sheets: {numbers}</translation>
    </message>
    <message>
        <source>{count} dicabut, tetap dihitung</source>
        <translation>{count} withdrawn, counted all the same</translation>
    </message>
    <message>
        <source>tidak ada yang dicabut</source>
        <translation>none withdrawn</translation>
    </message>
    <message>
        <source>{numbers} nomor = {valid} sah + {void} batal + {unused} tidak terpakai</source>
        <translation>{numbers} numbers = {valid} valid + {void} void + {unused} unused</translation>
    </message>
    <message>
        <source>selesai terlambat</source>
        <translation>done late</translation>
    </message>
    <message>
        <source>berjalan, dalam batas</source>
        <translation>open, within limit</translation>
    </message>
    <message>
        <source>berjalan, lewat batas</source>
        <translation>open, past limit</translation>
    </message>
    <message>
        <source>{part} dari {whole}</source>
        <translation>{part} of {whole}</translation>
    </message>
    <message>
        <source>{label}: {words} dalam batas</source>
        <translation>{label}: {words} within the limit</translation>
    </message>
    <message>
        <source>Tidak ada nomor pada hari ini: {sum}</source>
        <translation>No numbers on this day: {sum}</translation>
    </message>
    <message>
        <source>Seluruhnya dari {count} awalan: {sum}</source>
        <translation>All of {count} prefixes: {sum}</translation>
    </message>
    <message>
        <source>susulan hari yang sudah ditutup: {count}</source>
        <translation>late entries of closed days: {count}</translation>
    </message>
    <message>
        <source>Nomor {first}: {sum}</source>
        <translation>Number {first}: {sum}</translation>
    </message>
    <message>
        <source>Nomor {first} sampai {last}: {sum}</source>
        <translation>Numbers {first} to {last}: {sum}</translation>
    </message>
    <message>
        <source>{numbers} nomor = {rows} baris ({valid} pengaduan sah + {void} batal) + {unused} nomor tidak terpakai</source>
        <translation>{numbers} numbers = {rows} rows ({valid} valid + {void} void) + {unused} unused numbers</translation>
    </message>
    <message>
        <source>{count} nomor bertanggal lain</source>
        <translation>{count} numbers of other days</translation>
    </message>
    <message>
        <source>Arsip yang dibuka</source>
        <translation>Archive to open</translation>
    </message>
    <message>
        <source>Membuka arsip…</source>
        <translation>Opening the archive…</translation>
    </message>
    <message>
        <source>Folder untuk PDF-nya</source>
        <translation>Folder for the PDFs</translation>
    </message>
    <message>
        <source>{written} PDF ditulis ke {folder}, {unchanged} sudah ada.</source>
        <translation>{written} PDFs written to {folder}, {unchanged} were already there.</translation>
    </message>
    <message>
        <source>{count} tidak dapat dibuka (rusak, hilang, atau dari loket lain): {first}.</source>
        <translation>{count} cannot be opened (damaged, missing, or from another desk): {first}.</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Di {path} tidak ada basis data Loket.</source>
        <translation>There is no Loket database in {path}.</translation>
    </message>
    <message>
        <source>Nama atau kata sandi admin tidak cocok.</source>
        <translation>Name or password of the admin do not match.</translation>
    </message>
    <message>
        <source>Folder {path} tidak dapat ditulisi: {reason}. Pilih folder baru.</source>
        <translation>The folder {path} cannot be written: {reason}. Choose a new folder.</translation>
    </message>
    <message>
        <source>sudah ada</source>
        <translation>it exists already</translation>
    </message>
    <message>
        <source>{count} pengaduan dan {files} lampiran ditulis ke {path}.</source>
        <translation>{count} complaints and {files} attachments written to {path}.</translation>
    </message>
    <message>
        <source>Isinya terbaca siapa saja yang memegang folder ini. Simpan di tempat aman.</source>
        <translation>Whoever has this folder can read it. Keep it in a safe place.</translation>
    </message>
    <message>
        <source>Lampiran tidak terbaca pada: {numbers}.</source>
        <translation>Attachments that cannot be read at: {numbers}.</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Pemulihan di {folder} belum selesai: {reason}. Buka Loket lagi untuk melanjutkan.</source>
        <translation>The restore in {folder} is not finished: {reason}. Open Loket again to go on.</translation>
    </message>
    <message>
        <source>Pemulihan di {folder} tidak dapat diselesaikan: {reason}.</source>
        <translation>The restore in {folder} cannot be finished: {reason}.</translation>
    </message>
    <message>
        <source>Loket masih terbuka di folder ini. Tutup jendelanya, lalu ulangi.</source>
        <translation>Loket is still open in this folder. Close its window, then try again.</translation>
    </message>
    <message>
        <source>Ruang disk di {folder} tidak cukup untuk memulihkan.</source>
        <translation>There is not enough room in {folder} to restore.</translation>
    </message>
    <message>
        <source>Pilih cadangan</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Cadangan Loket (*{ending})</source>
        <translation>Loket backup (*{ending})</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan ini?</source>
        <translation>Restore from this backup?</translation>
    </message>
    <message>
        <source>Belum ada yang diubah. Yang sudah ada di komputer ini tidak dihapus.</source>
        <translation>Nothing has been changed yet. What is already on this computer is not deleted.</translation>
    </message>
    <message>
        <source>Kunci pemulihan</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Dari lembar di brankas; kosongkan untuk cadangan komputer ini</source>
        <translation>From the sheet in the safe; leave empty for a backup of this computer</translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Pilih cadangan lain</source>
        <translation>Choose another backup</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Loket sudah dipulihkan</source>
        <translation>The desk has been restored</translation>
    </message>
    <message>
        <source>Masuk dengan akun dan kata sandi seperti di loket yang dicadangkan.</source>
        <translation>Sign in with the account and password of the desk that was backed up.</translation>
    </message>
    <message>
        <source>Memeriksa dan memulihkan…</source>
        <translation>Checking and restoring…</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Belum ada kantor</source>
        <translation>No office yet</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Dibuat</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Isinya</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Up to</translation>
    </message>
    <message>
        <source>{code}, supaya nomor baru tidak sama dengan nomor di komputer lama</source>
        <translation>{code}, so that new numbers differ from those of the old computer</translation>
    </message>
    <message>
        <source>Kode loket baru</source>
        <translation>New desk code</translation>
    </message>
    <message>
        <source>{count} laporan mungkin sudah terkirim dari komputer lama: lihat Perlu dicek</source>
        <translation>{count} reports may have been sent by the old computer: see To be checked</translation>
    </message>
    <message>
        <source>Perlu dicek</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>{count} lampiran sudah hilang sebelum dicadangkan</source>
        <translation>{count} attachments were lost before the backup was made</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>{count} pengaduan</source>
        <translation>{count} complaints</translation>
    </message>
</context>
<context>
    <name>Reveal</name>
    <message>
        <source>Tulis alasannya, paling banyak {limit} huruf.</source>
        <translation>Write the reason, at most {limit} characters.</translation>
    </message>
</context>
<context>
    <name>RevealSheet</name>
    <message>
        <source>Tampilkan identitas {number}</source>
        <translation>Show the identity of {number}</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tampilkan</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Alasan dan nama Anda dicatat. Jangan menulis nama atau nomor orang di sini.</source>
        <translation>Your reason and your name are recorded. Do not write anybody&apos;s name or number here.</translation>
    </message>
    <message>
        <source>Mencatat…</source>
        <translation>Recording…</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Buat kunci…</source>
        <translation>Make a key…</translation>
    </message>
    <message>
        <source>Periksa kunci…</source>
        <translation>Check a key…</translation>
    </message>
    <message>
        <source>Bila komputer ini rusak atau hilang, data dan cadangannya hanya dapat dibuka dengan kunci pemulihan di kertas. Simpan lembarnya di brankas, jauh dari komputer ini.</source>
        <translation>If this computer breaks or is lost, its data and backups can only be opened with the recovery key on paper. Keep the sheet in a safe, far from this computer.</translation>
    </message>
    <message>
        <source>Kunci pemulihan</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Kunci perangkat</source>
        <translation>Device key</translation>
    </message>
    <message>
        <source>Belum ada kunci pemulihan. Bila komputer ini hilang, datanya ikut hilang.</source>
        <translation>There is no recovery key. If this computer is lost, its data are lost with it.</translation>
    </message>
    <message>
        <source>Minta admin membuatnya.</source>
        <translation>Ask an admin to make one.</translation>
    </message>
    <message>
        <source>Yang berlaku: lembar {mark}, dibuat {day}.</source>
        <translation>In force: sheet {mark}, made on {day}.</translation>
    </message>
    <message>
        <source>Buat kunci pemulihan yang baru?</source>
        <translation>Make a new recovery key?</translation>
    </message>
    <message>
        <source>Lembar lama tidak lagi membuka data ini; ia hanya membuka cadangan yang dibuat sebelum ini.</source>
        <translation>The old sheet will no longer open these data; it opens only backups made before.</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Buat yang baru</source>
        <translation>Make a new one</translation>
    </message>
    <message>
        <source>Membuat kunci…</source>
        <translation>Making the key…</translation>
    </message>
    <message>
        <source>Mencetak…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>lembar kunci pemulihan</source>
        <translation>recovery key sheet</translation>
    </message>
    <message>
        <source>Cocok: lembar ini membuka data loket ini.</source>
        <translation>It fits: this sheet opens the data of this desk.</translation>
    </message>
    <message>
        <source>Belum ada kunci pemulihan untuk data ini.</source>
        <translation>There is no recovery key for these data yet.</translation>
    </message>
    <message>
        <source>Tidak cocok. Yang berlaku: lembar {mark}, dibuat {day}.</source>
        <translation>It does not fit. In force: sheet {mark}, made on {day}.</translation>
    </message>
    <message>
        <source>Kunci pemulihan {mark}</source>
        <translation>Recovery key {mark}</translation>
    </message>
    <message>
        <source>Kunci ini hanya diperlihatkan sekali. Pastikan lembarnya tercetak, atau salin hurufnya dengan tangan, lalu simpan di brankas.</source>
        <translation>This key is shown only once. Make sure that the sheet is printed, or copy the letters by hand, then keep it in a safe.</translation>
    </message>
    <message>
        <source>Cetak lagi</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Sudah tersimpan</source>
        <translation>It is kept safe</translation>
    </message>
    <message>
        <source>Periksa kunci pemulihan</source>
        <translation>Check a recovery key</translation>
    </message>
    <message>
        <source>Kunci di lembar</source>
        <translation>Key on the sheet</translation>
    </message>
    <message>
        <source>Huruf besar dan kecil, spasi, dan tanda hubung tidak dibedakan</source>
        <translation>Capital and small letters, spaces and hyphens make no difference</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Cadangkan sekarang</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Latih pemulihan</source>
        <translation>Rehearse a restore</translation>
    </message>
    <message>
        <source>Pilih folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Berhenti menyalin</source>
        <translation>Stop copying</translation>
    </message>
    <message>
        <source>Latihan membongkar cadangan terbaru seperti di komputer baru, membacanya, lalu membuangnya lagi.</source>
        <translation>A rehearsal unpacks the newest backup as on a new computer, reads it, and throws it away again.</translation>
    </message>
    <message>
        <source>Salinan kedua</source>
        <translation>Second copy</translation>
    </message>
    <message>
        <source>Setiap cadangan juga disalin ke disk atau USB lain, lalu dibaca ulang di sana.</source>
        <translation>Every backup is also copied to another disk or USB stick and read again there.</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Cadangan yang tersimpan</source>
        <translation>Backups that are kept</translation>
    </message>
    <message>
        <source>dan {count} lagi yang lebih lama</source>
        <translation>and {count} older ones</translation>
    </message>
    <message>
        <source>Belum ada.</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>Mencadangkan…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Melatih pemulihan…</source>
        <translation>Rehearsing…</translation>
    </message>
    <message>
        <source>Cadangan dibuat, dibaca ulang, dan utuh.</source>
        <translation>The backup was made, read again, and is whole.</translation>
    </message>
    <message>
        <source>Latihan berhasil: cadangan terbaru dapat mengembalikan loket ini.</source>
        <translation>The rehearsal went well: the newest backup can bring this desk back.</translation>
    </message>
    <message>
        <source>Folder di disk atau USB lain</source>
        <translation>Folder on another disk or USB stick</translation>
    </message>
    <message>
        <source>Belum pernah</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Cadangan terakhir</source>
        <translation>Last backup</translation>
    </message>
    <message>
        <source>Segera, dengan sendirinya</source>
        <translation>Soon, by itself</translation>
    </message>
    <message>
        <source>Sesudah {at}, dengan sendirinya</source>
        <translation>After {at}, by itself</translation>
    </message>
    <message>
        <source>Tersimpan di</source>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Latihan pemulihan</source>
        <translation>Rehearsed restore</translation>
    </message>
    <message>
        <source>Disalin ke</source>
        <translation>Copied to</translation>
    </message>
    <message>
        <source>Salinan terakhir</source>
        <translation>Last copy</translation>
    </message>
    <message>
        <source>Cadangan terakhir gagal.</source>
        <translation>The last backup failed.</translation>
    </message>
    <message>
        <source>Belum ada cadangan sama sekali.</source>
        <translation>There is no backup at all.</translation>
    </message>
    <message>
        <source>Cadangan terakhir lebih dari dua hari yang lalu.</source>
        <translation>The last backup is more than two days old.</translation>
    </message>
    <message>
        <source>Latihan pemulihan terakhir gagal.</source>
        <translation>The last rehearsal of a restore failed.</translation>
    </message>
    <message>
        <source>Pemulihan belum dilatih selama sebulan.</source>
        <translation>No restore has been rehearsed for a month.</translation>
    </message>
    <message>
        <source>Salinan kedua tidak dibuat.</source>
        <translation>The second copy was not made.</translation>
    </message>
    <message>
        <source>{count} pengaduan</source>
        <translation>{count} complaints</translation>
    </message>
    <message>
        <source>ada lampiran yang hilang</source>
        <translation>attachments are missing</translation>
    </message>
    <message>
        <source>{backup}, salinan kedua</source>
        <translation>{backup}, second copy</translation>
    </message>
    <message>
        <source>Berhasil, {at}</source>
        <translation>Succeeded, {at}</translation>
    </message>
    <message>
        <source>Gagal, {at}</source>
        <translation>Failed, {at}</translation>
    </message>
    <message>
        <source>Buka Cadangan</source>
        <translation>Open Backups</translation>
    </message>
    <message>
        <source>Cadangan perlu diperhatikan. Beri tahu atasan atau admin; Anda dapat terus mencatat.</source>
        <translation>Backups need attention. Tell your supervisor or admin; you can go on logging.</translation>
    </message>
    <message>
        <source>Belum ada kunci pemulihan: bila komputer ini hilang, datanya ikut hilang.</source>
        <translation>There is no recovery key: if this computer is lost, its data are lost with it.</translation>
    </message>
    <message>
        <source>Belum ada cadangan</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Cadangan {day}</source>
        <translation>Backup {day}</translation>
    </message>
    <message>
        <source>{backup}, belum dilatih</source>
        <translation>{backup}, not rehearsed</translation>
    </message>
    <message>
        <source>{backup}, dilatih {day}</source>
        <translation>{backup}, rehearsed {day}</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>Data contoh. Semua karangan; tidak ada yang dikirim ke LAPOR!</source>
        <translation>Sample data. All of it is invented; nothing is sent to LAPOR!</translation>
    </message>
    <message>
        <source>Selesai mencoba</source>
        <translation>Finish trying out</translation>
    </message>
    <message>
        <source>Selesai mencoba?</source>
        <translation>Finish trying out?</translation>
    </message>
    <message>
        <source>Kembali mencoba</source>
        <translation>Keep trying out</translation>
    </message>
    <message>
        <source>Hapus data contoh</source>
        <translation>Delete the sample data</translation>
    </message>
    <message>
        <source>Semua data contoh di komputer ini dihapus, juga yang Anda ketik sendiri. Sesudah itu Loket mulai dari awal: pilih berkas kantor Anda.</source>
        <translation>All sample data on this computer are deleted, also what you typed yourself. Then Loket begins anew: choose your office file.</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>Naskah gangguan harus daftar nama, misalnya {example}.</source>
        <translation>A script of faults must be a list of names, such as {example}.</translation>
    </message>
    <message>
        <source>Gangguan {name!r} tidak dikenal. Yang ada: {known}.</source>
        <translation>The fault {name!r} is not known. There are: {known}.</translation>
    </message>
    <message>
        <source>Peluang {name} harus antara 0 dan 1.</source>
        <translation>The rate of {name} must be between 0 and 1.</translation>
    </message>
    <message>
        <source>SP4N-LAPOR! latihan</source>
        <translation>SP4N-LAPOR! for practice</translation>
    </message>
    <message>
        <source>Laporan yang masuk</source>
        <translation>Reports that arrived</translation>
    </message>
    <message>
        <source>Server latihan di komputer ini saja. Tidak ada yang dikirim ke LAPOR! yang sebenarnya.</source>
        <translation>A practice server on this computer only. Nothing is sent to the real LAPOR!.</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Tindak lanjut dari Loket</source>
        <translation>Follow-ups from Loket</translation>
    </message>
    <message>
        <source>Panggilan</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Kembar</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Pelanggaran format</source>
        <translation>Format violations</translation>
    </message>
    <message>
        <source>{count} laporan kembar: nomor register yang sama masuk lebih dari sekali.</source>
        <translation>{count} duplicate reports: the same register number arrived more than once.</translation>
    </message>
    <message>
        <source>{count} tindak lanjut kembar: isi yang sama pada laporan yang sama.</source>
        <translation>{count} duplicate follow-ups: the same words on the same report.</translation>
    </message>
    <message>
        <source>{count} pelanggaran format: kiriman tidak seperti yang diketahui.</source>
        <translation>{count} format violations: what was sent is not as known.</translation>
    </message>
    <message>
        <source>Nomor register</source>
        <translation>Register number</translation>
    </message>
    <message>
        <source>Nomor LAPOR!</source>
        <translation>LAPOR! number</translation>
    </message>
    <message>
        <source>Laporan kembar</source>
        <translation>Duplicate reports</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Kata server</source>
        <translation>Words of the server</translation>
    </message>
    <message>
        <source>naskah: {entries}</source>
        <translation>script: {entries}</translation>
    </message>
    <message>
        <source>jeda {n} ms</source>
        <translation>latency {n} ms</translation>
    </message>
    <message>
        <source>lebar jalur {n} kbit/s</source>
        <translation>bandwidth {n} kbit/s</translation>
    </message>
    <message>
        <source>jam server bergeser {n} detik</source>
        <translation>the server&apos;s clock is off by {n} seconds</translation>
    </message>
    <message>
        <source>format tidak diperiksa</source>
        <translation>the format is not checked</translation>
    </message>
    <message>
        <source>Gangguan yang menyala</source>
        <translation>Faults switched on</translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Panggilan menurut jenis</source>
        <translation>Calls by kind</translation>
    </message>
    <message>
        <source>E1 unggah berkas</source>
        <translation>E1 upload a file</translation>
    </message>
    <message>
        <source>E2 buat laporan</source>
        <translation>E2 create a report</translation>
    </message>
    <message>
        <source>E3 teruskan ke instansi lain</source>
        <translation>E3 hand over to another agency</translation>
    </message>
    <message>
        <source>E4 status laporan</source>
        <translation>E4 status of a report</translation>
    </message>
    <message>
        <source>E5 baca tindak lanjut</source>
        <translation>E5 read follow-ups</translation>
    </message>
    <message>
        <source>E6 tambah tindak lanjut</source>
        <translation>E6 add a follow-up</translation>
    </message>
    <message>
        <source>E7 daftar instansi</source>
        <translation>E7 list of agencies</translation>
    </message>
    <message>
        <source>E8 daftar templat</source>
        <translation>E8 list of templates</translation>
    </message>
    <message>
        <source>alamat yang tidak ada</source>
        <translation>an address that does not exist</translation>
    </message>
    <message>
        <source>{count} kali masuk</source>
        <translation>arrived {count} times</translation>
    </message>
    <message>
        <source>tanpa nomor register</source>
        <translation>without a register number</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>dari Loket</source>
        <translation>from Loket</translation>
    </message>
    <message>
        <source>anonim</source>
        <translation>anonymous</translation>
    </message>
    <message>
        <source>rahasia</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>Belum ada laporan. Catat pengaduan di Loket, lalu kirim (F7).</source>
        <translation>No reports yet. Log a complaint in Loket, then send it (F7).</translation>
    </message>
    <message>
        <source>dan {count} laporan sebelumnya.</source>
        <translation>and {count} earlier reports.</translation>
    </message>
    <message>
        <source>Port {port} sudah dipakai program lain. Pilih port lain.</source>
        <translation>Port {port} is used by another program. Choose another port.</translation>
    </message>
    <message>
        <source>Nilai {name} untuk server latihan tidak bisa dipakai.</source>
        <translation>The value of {name} cannot be used for the practice server.</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>Simpan PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>{name} tidak dapat disimpan di {folder}. Pilih folder lain atau kosongkan disk.</source>
        <translation>{name} cannot be saved in {folder}. Choose another folder or free up the disk.</translation>
    </message>
</context>
<context>
    <name>SavedFilter</name>
    <message>
        <source>Perlu tindakan</source>
        <translation>Needs action</translation>
    </message>
    <message>
        <source>Lewat tenggat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Sudah ada {count} saringan. Hapus satu dulu.</source>
        <translation>There are {count} filters already. Delete one first.</translation>
    </message>
    <message>
        <source>Tulis nama saringan, paling banyak {limit} huruf.</source>
        <translation>Write a name for the filter, at most {limit} letters.</translation>
    </message>
    <message>
        <source>Nama {name} sudah dipakai. Pilih nama lain.</source>
        <translation>The name {name} is taken. Choose another.</translation>
    </message>
    <message>
        <source>Simpan saringan ini</source>
        <translation>Save this filter</translation>
    </message>
    <message>
        <source>Ganti nama</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Nama saringan</source>
        <translation>Name of the filter</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Jangan simpan</source>
        <translation>Do not save</translation>
    </message>
    <message>
        <source>Saringan tersimpan</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>Pilih saringan</source>
        <translation>Choose a filter</translation>
    </message>
</context>
<context>
    <name>Sealed</name>
    <message>
        <source>Berkas {name} tidak dapat ditulis: {reason}. Pilih tempat lain.</source>
        <translation>The file {name} cannot be written: {reason}. Choose another place.</translation>
    </message>
    <message>
        <source>Kode pembuka salah ketik. Periksa 25 hurufnya, lalu ulangi.</source>
        <translation>The opening code is mistyped. Check its 25 characters and try again.</translation>
    </message>
    <message>
        <source>Kode pembuka ini bukan untuk {name}.</source>
        <translation>This opening code is not the one of {name}.</translation>
    </message>
    <message>
        <source>Berkas {name} sudah ada. Pilih nama lain.</source>
        <translation>The file {name} exists already. Choose another name.</translation>
    </message>
    <message>
        <source>{name} bukan berkas yang dibawa dari loket lain.</source>
        <translation>{name} is not a file carried from another desk.</translation>
    </message>
    <message>
        <source>{name} dibuat oleh Loket yang lebih baru. Perbarui Loket di komputer ini.</source>
        <translation>{name} was made by a newer Loket. Update Loket on this computer.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat dibaca: {reason}.</source>
        <translation>The file {name} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>{name} rusak atau terpotong, jadi tidak ada yang diubah. Salin ulang dari asalnya.</source>
        <translation>{name} is damaged or cut off, so nothing was changed. Copy it again from where it came.</translation>
    </message>
</context>
<context>
    <name>SealedSheet</name>
    <message>
        <source>Buka isi tersegel {number}</source>
        <translation>Open the sealed content of {number}</translation>
    </message>
    <message>
        <source>Kalimat sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Alasan dan nama Anda dicatat. Isinya tampil sampai lembar ini ditutup.</source>
        <translation>Your reason and name are recorded. The content is shown until this sheet is closed.</translation>
    </message>
    <message>
        <source>Isi tersegel</source>
        <translation>Sealed content</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Membuka…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>Sealing</name>
    <message>
        <source>Kunci pemulihan ini bukan untuk data ini.</source>
        <translation>This recovery key is not for these data.</translation>
    </message>
    <message>
        <source>{name} belum punya kunci segel. Buat dulu: loket seal key.</source>
        <translation>{name} has no sealing key yet. Make one first: loket seal key.</translation>
    </message>
    <message>
        <source>Tulis alasan membuka isi tersegel, paling banyak {limit} huruf.</source>
        <translation>Write why the sealed content is opened, in at most {limit} letters.</translation>
    </message>
    <message>
        <source>Isi {number} disegel untuk {officer}, bukan untuk Anda.</source>
        <translation>The content of {number} is sealed for {officer}, not for you.</translation>
    </message>
    <message>
        <source>Kunci pemulihan ini tidak membuka isi itu.</source>
        <translation>This recovery key does not open that content.</translation>
    </message>
    <message>
        <source>Kalimat sandi tidak cocok. Ketik lagi.</source>
        <translation>The passphrase does not fit. Type it again.</translation>
    </message>
    <message>
        <source>Isi tersegel {number} rusak. Pulihkan dari cadangan.</source>
        <translation>The sealed content of {number} is damaged. Restore it from a backup.</translation>
    </message>
    <message>
        <source>Isi pengaduan ini tidak disegel.</source>
        <translation>The content of this complaint is not sealed.</translation>
    </message>
    <message>
        <source>Kalimat sandi harus paling sedikit {count} huruf.</source>
        <translation>The passphrase must have at least {count} letters.</translation>
    </message>
    <message>
        <source>Kalau kalimat sandinya hilang, isinya tidak dapat dibuka lagi.</source>
        <translation>If the passphrase is lost, the content can never be opened again.</translation>
    </message>
    <message>
        <source>Kunci segel {name} sudah dibuat.</source>
        <translation>The sealing key of {name} was made.</translation>
    </message>
    <message>
        <source>Pilih satu: nama petugas atau --off.</source>
        <translation>Choose one: an officer&apos;s name or --off.</translation>
    </message>
    <message>
        <source>Isi laporan rahasia tidak disegel lagi.</source>
        <translation>The content of secret reports is no longer sealed.</translation>
    </message>
    <message>
        <source>Isi laporan rahasia mulai sekarang disegel untuk {name}.</source>
        <translation>From now on the content of secret reports is sealed for {name}.</translation>
    </message>
    <message>
        <source>Disegel untuk</source>
        <translation>Sealed for</translation>
    </message>
    <message>
        <source>tidak ada (tidak dipakai)</source>
        <translation>nobody (not in use)</translation>
    </message>
    <message>
        <source>Punya kunci</source>
        <translation>Have a key</translation>
    </message>
    <message>
        <source>Sudah disegel</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Menunggu disegel</source>
        <translation>Waiting to be sealed</translation>
    </message>
    <message>
        <source>{count} laporan rahasia disegel.</source>
        <translation>{count} secret reports sealed.</translation>
    </message>
    <message>
        <source>Alasan dibatalkan atau dicabut</source>
        <translation>Why it was voided or withdrawn</translation>
    </message>
    <message>
        <source>Susulan</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Surat {no}</source>
        <translation>Letter {no}</translation>
    </message>
    <message>
        <source>Di LAPOR!</source>
        <translation>At LAPOR!</translation>
    </message>
    <message>
        <source>Tulis --passphrase-file BERKAS dengan kalimat sandi.</source>
        <translation>Give --passphrase-file FILE with the passphrase.</translation>
    </message>
    <message>
        <source>Kalimat sandi: </source>
        <translation>Passphrase: </translation>
    </message>
    <message>
        <source>Ulangi kalimat sandi: </source>
        <translation>Repeat the passphrase: </translation>
    </message>
    <message>
        <source>Kedua kalimat sandi berbeda.</source>
        <translation>The two passphrases differ.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Pengaturan {name} tidak dapat diisi dengan nilai itu.</source>
        <translation>The setting {name} cannot take that value.</translation>
    </message>
    <message>
        <source>Ketik lagi kata sandi proksi untuk nama itu.</source>
        <translation>Type the proxy&apos;s password again for that name.</translation>
    </message>
    <message>
        <source>Alamat pencetak termal hanya untuk kertas gulung. Pilih pencetak dari daftar untuk kertas ini.</source>
        <translation>Addresses of thermal printers are only for rolls. Choose a printer from the list for this paper.</translation>
    </message>
    <message>
        <source>Tulis jam tutup seperti 15.30.</source>
        <translation>Type the closing hour like 15.30.</translation>
    </message>
    <message>
        <source>Tulis nama pendek kantor paling banyak {count} huruf.</source>
        <translation>Write a short name of the office of at most {count} letters.</translation>
    </message>
    <message>
        <source>Tulis pemberitahuan data pribadi paling banyak {count} huruf.</source>
        <translation>Write the notice on personal data in at most {count} characters.</translation>
    </message>
    <message>
        <source>Folder {name} tidak ada. Pilih folder kamera atau pemindai.</source>
        <translation>Folder {name} is not there. Choose the folder of the camera or scanner.</translation>
    </message>
    <message>
        <source>Berkas sertifikat {name} tidak ada atau tidak dapat dibaca.</source>
        <translation>The certificate file {name} does not exist or cannot be read.</translation>
    </message>
    <message>
        <source>Tidak aktif</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>{role}, terkunci</source>
        <translation>{role}, locked</translation>
    </message>
    <message>
        <source>Akun</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Ubah data</source>
        <translation>Change details</translation>
    </message>
    <message>
        <source>Nonaktifkan</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>Aktifkan lagi</source>
        <translation>Enable again</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ya, nonaktifkan</source>
        <translation>Yes, disable</translation>
    </message>
    <message>
        <source>Kata sandi Anda sendiri diganti di menu nama Anda, kiri bawah.</source>
        <translation>Change your own password in the menu at your name, lower left.</translation>
    </message>
    <message>
        <source>Hanya sementara: saat masuk, orangnya diminta memilih kata sandi sendiri.</source>
        <translation>Only for now: at sign-in the person is asked to choose a password of their own.</translation>
    </message>
    <message>
        <source>Terkunci sampai pukul {time} karena kata sandinya salah beberapa kali. Kata sandi baru membukanya.</source>
        <translation>Locked until {time} after several wrong passwords. A new password opens it.</translation>
    </message>
    <message>
        <source>Belum memilih kata sandi sendiri.</source>
        <translation>Has not chosen a password of their own yet.</translation>
    </message>
    <message>
        <source>Boleh semua yang boleh {role}, juga {rights}.</source>
        <translation>May do all that {role} may, and {rights}.</translation>
    </message>
    <message>
        <source>Boleh {rights}.</source>
        <translation>May {rights}.</translation>
    </message>
    <message>
        <source>Orang ini tidak bisa masuk lagi. Yang sudah dicatatnya tetap ada dengan namanya.</source>
        <translation>This person can no longer sign in. What they logged stays, under their name.</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Huruf kecil, misalnya rina.marlina</source>
        <translation>Lower case, for instance rina.marlina</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Bila ada</source>
        <translation>If there is one</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Peran sendiri hanya dapat diubah admin lain.</source>
        <translation>Only another admin can change your role.</translation>
    </message>
    <message>
        <source>Berlaku saat orangnya masuk lagi.</source>
        <translation>Counts when the person signs in again.</translation>
    </message>
    <message>
        <source>Ubah data {name}</source>
        <translation>Change details of {name}</translation>
    </message>
    <message>
        <source>Kata sandi pertama</source>
        <translation>First password</translation>
    </message>
    <message>
        <source>Tambah akun</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>Akun baru</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Yang boleh masuk di komputer ini</source>
        <translation>Who may sign in on this computer</translation>
    </message>
    <message>
        <source>Kunci layar bila ditinggal</source>
        <translation>Lock the screen when left</translation>
    </message>
    <message>
        <source>Ketikan tetap ada; orang yang sama kembali ke tempatnya.</source>
        <translation>What was typed stays; the same person returns to their place.</translation>
    </message>
    <message>
        <source>Data {name} sudah diubah.</source>
        <translation>The details of {name} have been changed.</translation>
    </message>
    <message>
        <source>Akun {name} siap dipakai.</source>
        <translation>The account {name} is ready.</translation>
    </message>
    <message>
        <source>Kata sandi {name} sudah diganti.</source>
        <translation>The password of {name} has been changed.</translation>
    </message>
    <message>
        <source>{name} tidak bisa masuk lagi.</source>
        <translation>{name} can no longer sign in.</translation>
    </message>
    <message>
        <source>{name} bisa masuk lagi.</source>
        <translation>{name} can sign in again.</translation>
    </message>
    <message>
        <source>Setelah {count} menit</source>
        <translation>After {count} minutes</translation>
    </message>
    <message>
        <source>Tidak pernah</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Uji sambungan</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <source>Ganti</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Kata sandi kantor</source>
        <translation>Office password</translation>
    </message>
    <message>
        <source>Server SP4N-LAPOR!</source>
        <translation>SP4N-LAPOR! server</translation>
    </message>
    <message>
        <source>Uji</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Menguji…</source>
        <translation>Testing…</translation>
    </message>
    <message>
        <source>Menunggu jawaban server; pengiriman yang sedang berjalan diselesaikan dulu.</source>
        <translation>Waiting for the server; a round under way is finished first.</translation>
    </message>
    <message>
        <source>Terhubung, jawaban {seconds} detik.</source>
        <translation>Connected, answer in {seconds} seconds.</translation>
    </message>
    <message>
        <source>Jam komputer cocok dengan server.</source>
        <translation>The computer clock matches the server.</translation>
    </message>
    <message>
        <source>Sudah diatur; isinya tidak ditampilkan.</source>
        <translation>Set; its contents are not shown.</translation>
    </message>
    <message>
        <source>Belum diatur. Tanpa ini tidak ada yang terkirim.</source>
        <translation>Not set yet. Without it nothing is sent.</translation>
    </message>
    <message>
        <source>Baris otorisasi</source>
        <translation>Authorization line</translation>
    </message>
    <message>
        <source>Seluruhnya, mulai dari kata Bearer.</source>
        <translation>All of it, from the word Bearer on.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Dengan kurung kurawalnya.</source>
        <translation>With its braces.</translation>
    </message>
    <message>
        <source>Tempel satu baris penuh, tanpa huruf di luar abjad biasa.</source>
        <translation>Paste one whole line of plain letters and signs.</translation>
    </message>
    <message>
        <source>{connect} detik menyambung, {submit} detik mengirim</source>
        <translation>{connect} seconds to connect, {submit} seconds to send</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>belum diatur di berkas kantor</source>
        <translation>not set in the office file yet</translation>
    </message>
    <message>
        <source>Header rahasia</source>
        <translation>Secret header</translation>
    </message>
    <message>
        <source>Id pengguna</source>
        <translation>User id</translation>
    </message>
    <message>
        <source>Batas tunggu</source>
        <translation>Time-outs</translation>
    </message>
    <message>
        <source>Padanan id</source>
        <translation>Known ids</translation>
    </message>
    <message>
        <source>{agencies} instansi, {categories} kategori</source>
        <translation>{agencies} agencies, {categories} categories</translation>
    </message>
    <message>
        <source>Salin semua</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <source>Periksa loket</source>
        <translation>Check the desk</translation>
    </message>
    <message>
        <source>Paket diagnostik…</source>
        <translation>Diagnostics bundle…</translation>
    </message>
    <message>
        <source>Tidak ada data warga di dalamnya, jadi aman dikirim ke petugas TI.</source>
        <translation>It holds no citizens’ data, so it is safe to send to IT staff.</translation>
    </message>
    <message>
        <source>Tentang Loket di komputer ini</source>
        <translation>About Loket on this computer</translation>
    </message>
    <message>
        <source>Pencetak</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Tersalin.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>{count} dari {all} pemeriksaan perlu diperhatikan.</source>
        <translation>{count} of {all} checks need attention.</translation>
    </message>
    <message>
        <source>Semua {all} pemeriksaan baik.</source>
        <translation>All {all} checks are good.</translation>
    </message>
    <message>
        <source>Mengumpulkan…</source>
        <translation>Collecting…</translation>
    </message>
    <message>
        <source>Simpan paket diagnostik</source>
        <translation>Save the diagnostics bundle</translation>
    </message>
    <message>
        <source>Paket diagnostik disimpan sebagai {name}.</source>
        <translation>Diagnostics bundle saved as {name}.</translation>
    </message>
    <message>
        <source>Ikut komputer</source>
        <translation>Like the computer</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Kontras tinggi</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Cetakan resmi selalu berbahasa Indonesia.</source>
        <translation>Official papers are always in Indonesian.</translation>
    </message>
    <message>
        <source>Warna</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Gelap lebih nyaman di ruang redup.</source>
        <translation>Dark is easier on the eyes in a dim room.</translation>
    </message>
    <message>
        <source>Jam tutup loket</source>
        <translation>Closing hour of the counter</translation>
    </message>
    <message>
        <source>Sesudah jam ini Loket mengingatkan apa yang belum dicetak atau dikirim.</source>
        <translation>After this hour Loket reminds of what is not printed or sent yet.</translation>
    </message>
    <message>
        <source>Berlaku saat Loket dibuka lagi.</source>
        <translation>In force when Loket is opened again.</translation>
    </message>
    <message>
        <source>Pasang berkas kantor…</source>
        <translation>Apply office file…</translation>
    </message>
    <message>
        <source>Catatan audit</source>
        <translation>Audit log</translation>
    </message>
    <message>
        <source>Periksa keutuhan</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Salin…</source>
        <translation>Copy…</translation>
    </message>
    <message>
        <source>Siapa melakukan apa, terbaru di atas. Tiap baris terikat pada baris sebelumnya, jadi tidak dapat diubah diam-diam.</source>
        <translation>Who did what, newest on top. Each line is bound to the one before, so none can be changed unnoticed.</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Salin catatan audit</source>
        <translation>Copy the audit log</translation>
    </message>
    <message>
        <source>Menyalin…</source>
        <translation>Copying…</translation>
    </message>
    <message>
        <source>{count} catatan tersimpan di {name}. Kunci tanda tangan: {key}</source>
        <translation>{count} entries saved in {name}. Signing key: {key}</translation>
    </message>
    <message>
        <source>Pilih berkas kantor</source>
        <translation>Choose office file</translation>
    </message>
    <message>
        <source>Berkas kantor (*.toml)</source>
        <translation>Office files (*.toml)</translation>
    </message>
    <message>
        <source>Proksi</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Pilih sertifikat…</source>
        <translation>Choose certificate…</translation>
    </message>
    <message>
        <source>Sertifikat kantor</source>
        <translation>The office&apos;s certificate</translation>
    </message>
    <message>
        <source>Lepas</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Jalan ke internet</source>
        <translation>Way to the internet</translation>
    </message>
    <message>
        <source>Pilih sertifikat CA kantor</source>
        <translation>Choose the office&apos;s CA certificate</translation>
    </message>
    <message>
        <source>Sertifikat (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Tersimpan. Coba dengan Uji sambungan.</source>
        <translation>Saved. Try it with Test connection.</translation>
    </message>
    <message>
        <source>Proksi mengikuti pengaturan komputer.</source>
        <translation>The proxy follows this computer&apos;s settings.</translation>
    </message>
    <message>
        <source>Langsung, tanpa proksi.</source>
        <translation>Direct, without a proxy.</translation>
    </message>
    <message>
        <source>Lewat proksi {place}, masuk sebagai {user}.</source>
        <translation>Through the proxy {place}, signed in as {user}.</translation>
    </message>
    <message>
        <source>Lewat proksi {place}.</source>
        <translation>Through the proxy {place}.</translation>
    </message>
    <message>
        <source>Sertifikat: lembaga umum saja.</source>
        <translation>Certificates: public authorities only.</translation>
    </message>
    <message>
        <source>{name} (sampai {day})</source>
        <translation>{name} (until {day})</translation>
    </message>
    <message>
        <source>Sertifikat: lembaga umum, ditambah {names}.</source>
        <translation>Certificates: public authorities and {names}.</translation>
    </message>
    <message>
        <source>Ditentukan berkas kantor.</source>
        <translation>Set by the office&apos;s file.</translation>
    </message>
    <message>
        <source>Memasang…</source>
        <translation>Applying…</translation>
    </message>
    <message>
        <source>Berkas kantor terpasang. Keluar lalu masuk lagi supaya berlaku.</source>
        <translation>The office file is applied. Sign out and in again for it to take effect.</translation>
    </message>
    <message>
        <source>Terapkan</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Berkas kantor</source>
        <translation>Office file</translation>
    </message>
    <message>
        <source>Nama kantor, kop surat, penanda tangan, batas waktu, dan nomor-nomor LAPOR! datang dari satu berkas yang dibuat petugas TI. Sebelum dipasang, perubahannya ditampilkan di sini.</source>
        <translation>The office’s name, letterhead, signatories, time limits and LAPOR! ids come from one file made by IT staff. What it changes is shown here before it is applied.</translation>
    </message>
    <message>
        <source>{count} nilai akan berubah.</source>
        <translation>Values that will change: {count}.</translation>
    </message>
    <message>
        <source>Isinya sama dengan yang sudah berlaku.</source>
        <translation>Its contents are already in force.</translation>
    </message>
    <message>
        <source>dan {count} lagi</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>(dihapus)</source>
        <translation>(removed)</translation>
    </message>
    <message>
        <source>Tanda tangan</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>tidak ditandatangani</source>
        <translation>not signed</translation>
    </message>
    <message>
        <source>Berkas kantor yang dipasang untuk komputer ini tidak dipakai. {why}</source>
        <translation>The office file installed for this computer is not used. {why}</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Kop surat</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>ada</source>
        <translation>present</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Kepala</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Cara bertanya</source>
        <translation>How to ask</translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Batas hari kerja</source>
        <translation>Working-day limits</translation>
    </message>
    <message>
        <source>pengaduan {plain}, berkadar pengawasan {grave}, aspirasi {idea}, informasi {info}</source>
        <translation>complaint {plain}, oversight-grade {grave}, suggestion {idea}, information {info}</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Nomor register berikutnya berawalan {after}, bukan {before}.</source>
        <translation>The next register numbers begin with {after}, not {before}.</translation>
    </message>
    <message>
        <source>Loket ini sudah menyimpan pengaduan dan akan menjadi loket lain.</source>
        <translation>This desk holds complaints and will become another one.</translation>
    </message>
    <message>
        <source>Tanda tangannya belum dapat diperiksa: di sini belum ada kunci kabupaten.</source>
        <translation>Its signature cannot be checked yet: no key of the regency is known here.</translation>
    </message>
    <message>
        <source>Berkas ini belum ditandatangani. Pastikan Anda menerimanya langsung dari kantor.</source>
        <translation>This file is not signed. Make sure that you got it from the office itself.</translation>
    </message>
    <message>
        <source>(belum ada)</source>
        <translation>(nothing yet)</translation>
    </message>
    <message>
        <source>Cetak halaman uji</source>
        <translation>Print test page</translation>
    </message>
    <message>
        <source>Siap. Halaman uji dicetak {time}.</source>
        <translation>Ready. Test page printed {time}.</translation>
    </message>
    <message>
        <source>Pencetak utama</source>
        <translation>Default printer</translation>
    </message>
    <message>
        <source>Utama: {name}</source>
        <translation>Default: {name}</translation>
    </message>
    <message>
        <source>Menurut alamat…</source>
        <translation>By its address…</translation>
    </message>
    <message>
        <source>Coba dengan halaman uji.</source>
        <translation>Try it with a test page.</translation>
    </message>
    <message>
        <source>Tulis alamat pencetaknya.</source>
        <translation>Type the printer&apos;s address.</translation>
    </message>
    <message>
        <source>Mencari pencetak…</source>
        <translation>Looking for printers…</translation>
    </message>
    <message>
        <source>Pencetak {printer} tidak ada lagi. Pilih yang lain.</source>
        <translation>The printer {printer} is no longer there. Choose another one.</translation>
    </message>
    <message>
        <source>Pilih pencetaknya.</source>
        <translation>Choose the printer.</translation>
    </message>
    <message>
        <source>Siap.</source>
        <translation>Ready.</translation>
    </message>
    <message>
        <source>Pencetak A5</source>
        <translation>Printer for A5</translation>
    </message>
    <message>
        <source>Pencetak A4</source>
        <translation>Printer for A4</translation>
    </message>
    <message>
        <source>Pencetak F4</source>
        <translation>Printer for F4</translation>
    </message>
    <message>
        <source>Pencetak gulungan 80 mm</source>
        <translation>Printer for 80 mm rolls</translation>
    </message>
    <message>
        <source>Pencetak gulungan 58 mm</source>
        <translation>Printer for 58 mm rolls</translation>
    </message>
    <message>
        <source>Log harian, rekap, dan surat.</source>
        <translation>Daily log, recap and letters.</translation>
    </message>
    <message>
        <source>Buku register.</source>
        <translation>Register book.</translation>
    </message>
    <message>
        <source>Tanda terima, log harian, rekap, dan surat.</source>
        <translation>Receipts, daily log, recap and letters.</translation>
    </message>
    <message>
        <source>Tanda terima dan buku register.</source>
        <translation>Receipts and register book.</translation>
    </message>
    <message>
        <source>Tanda terima, dipakai tombol Simpan dan cetak.</source>
        <translation>Receipts, used by the button Simpan dan cetak.</translation>
    </message>
    <message>
        <source>Untuk uraian di atas 600 karakter, A5 lebih hemat: lembarnya dapat disimpan dari Register.</source>
        <translation>For narratives above 600 characters A5 saves paper: the sheet can be saved from Register.</translation>
    </message>
    <message>
        <source>Gulungan 80 mm</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>Gulungan 58 mm</source>
        <translation>58 mm roll</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>A5 mendatar</source>
        <translation>A5 landscape</translation>
    </message>
    <message>
        <source>A4 tegak, dua lembar</source>
        <translation>A4 portrait, two copies</translation>
    </message>
    <message>
        <source>F4 tegak, 215 × 330 mm</source>
        <translation>F4 portrait, 215 × 330 mm</translation>
    </message>
    <message>
        <source>1: pengadu</source>
        <translation>1: complainant</translation>
    </message>
    <message>
        <source>2: pengadu dan arsip</source>
        <translation>2: complainant and office</translation>
    </message>
    <message>
        <source>Cari lagi</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>A4 dan F4 memuat lembar pengadu dan arsip untuk digunting.</source>
        <translation>A4 and F4 hold the complainant’s copy and the office copy, to be cut.</translation>
    </message>
    <message>
        <source>Jaringan tcp://…, USB usb://04b8:0e15, Windows win://…, berkas file:…</source>
        <translation>Network tcp://…, USB usb://04b8:0e15, Windows win://…, file file:…</translation>
    </message>
    <message>
        <source>Alamat pencetak</source>
        <translation>Printer&apos;s address</translation>
    </message>
    <message>
        <source>Lembar arsip memuat data lengkap.</source>
        <translation>The office copy shows all data.</translation>
    </message>
    <message>
        <source>Lembar</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Pencetak menurut kertas</source>
        <translation>Printers by paper</translation>
    </message>
    <message>
        <source>Mencetak…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Contoh tanda terima</source>
        <translation>Sample receipt</translation>
    </message>
    <message>
        <source>Contoh ini berkas PDF yang sama dengan yang dicetak.</source>
        <translation>This sample is the same PDF that is printed.</translation>
    </message>
    <message>
        <source>Bagian pengaturan</source>
        <translation>Settings pages</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Perubahan langsung disimpan</source>
        <translation>Changes are saved at once</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Kamera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Jawaban</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Sambungan</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Retensi</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>Pembaruan</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Diagnostik</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Sistem</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Folder data</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Basis data</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Catatan program</source>
        <translation>Program log</translation>
    </message>
    <message>
        <source>Ruang disk tersisa</source>
        <translation>Free disk space</translation>
    </message>
    <message>
        <source>Cara menyambung</source>
        <translation>Way to connect</translation>
    </message>
    <message>
        <source>Alamat proksi</source>
        <translation>Proxy address</translation>
    </message>
    <message>
        <source>Misalnya http://10.1.1.1:8080</source>
        <translation>For example http://10.1.1.1:8080</translation>
    </message>
    <message>
        <source>Nama pengguna proksi</source>
        <translation>Proxy user name</translation>
    </message>
    <message>
        <source>Kata sandi proksi</source>
        <translation>Proxy password</translation>
    </message>
    <message>
        <source>Ikuti pengaturan komputer</source>
        <translation>As this computer is set</translation>
    </message>
    <message>
        <source>Langsung, tanpa proksi</source>
        <translation>Direct, without a proxy</translation>
    </message>
    <message>
        <source>Lewat proksi ini</source>
        <translation>Through this proxy</translation>
    </message>
    <message>
        <source>Ikuti berkas kantor</source>
        <translation>As the office&apos;s file says</translation>
    </message>
    <message>
        <source>Pilih folder…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Dipantau sekarang</source>
        <translation>Watched now</translation>
    </message>
    <message>
        <source>Berhenti memantau</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>Foto dan pindaian baru di folder ini ditawarkan di Catat. Tidak ada yang terlampir sendiri, dan berkas di sana tidak diubah.</source>
        <translation>New photos and scans in this folder are offered in Log. Nothing is attached by itself, and the files there are not changed.</translation>
    </message>
    <message>
        <source>Folder yang dipantau</source>
        <translation>Watched folder</translation>
    </message>
    <message>
        <source>Sebelum disimpan, foto dikecilkan, dan tempat serta waktu pemotretannya dihapus.</source>
        <translation>Before they are saved, photos are scaled down, and where and when they were taken is removed.</translation>
    </message>
    <message>
        <source>Kamera dan pemindai</source>
        <translation>Camera and scanner</translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Dipantau sekarang: {folder}</source>
        <translation>Watched now: {folder}</translation>
    </message>
    <message>
        <source>Pilih folder kamera atau pemindai</source>
        <translation>Choose the folder of the camera or scanner</translation>
    </message>
    <message>
        <source>Pantau folder ini</source>
        <translation>Watch this folder</translation>
    </message>
    <message>
        <source>Contoh</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Jalan berlubang di depan SDN 3</source>
        <translation>Potholes in front of SDN 3</translation>
    </message>
    <message>
        <source>Kirim ke LAPOR!</source>
        <translation>Sending to LAPOR!</translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation>Time limits</translation>
    </message>
    <message>
        <source>Singkatan</source>
        <translation>Short form</translation>
    </message>
    <message>
        <source>Misalnya ktp; di Catat diketik ::ktp</source>
        <translation>For example ktp; in Log you type ::ktp</translation>
    </message>
    <message>
        <source>Kalimat</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Tanda … ialah tempat yang nanti diisi</source>
        <translation>The sign … is a place to be filled in later</translation>
    </message>
    <message>
        <source>Ditawarkan di</source>
        <translation>Offered in</translation>
    </message>
    <message>
        <source>Hapus kalimat ini</source>
        <translation>Delete this phrase</translation>
    </message>
    <message>
        <source>Ya, hapus</source>
        <translation>Yes, delete</translation>
    </message>
    <message>
        <source>Kalimat baru</source>
        <translation>New phrase</translation>
    </message>
    <message>
        <source>Hapus {short}? Laporan yang sudah memakainya tidak berubah.</source>
        <translation>Delete {short}? Reports that already use it stay as they are.</translation>
    </message>
    <message>
        <source>Menghapus…</source>
        <translation>Deleting…</translation>
    </message>
    <message>
        <source>Kalimat baku</source>
        <translation>Standard phrases</translation>
    </message>
    <message>
        <source>Tambah kalimat</source>
        <translation>Add a phrase</translation>
    </message>
    <message>
        <source>Di Catat, ketik :: dan singkatannya di Judul, Uraian atau Permintaan, lalu spasi.</source>
        <translation>In Log, type :: and the short form in Title, Narrative or Request, then a space.</translation>
    </message>
    <message>
        <source>Atasan atau admin dapat mengubah daftar ini.</source>
        <translation>A supervisor or admin can change this list.</translation>
    </message>
    <message>
        <source>Balasan standar</source>
        <translation>Standard answers</translation>
    </message>
    <message>
        <source>Surat jawaban dimulai dari salah satu balasan ini; isian {example} diganti isinya.</source>
        <translation>A letter of answer starts from one of these; placeholders such as {example} are replaced by their values.</translation>
    </message>
    <message>
        <source>{short} tersimpan.</source>
        <translation>{short} is saved.</translation>
    </message>
    <message>
        <source>{title} kembali ke bawaan.</source>
        <translation>{title} is back to the original.</translation>
    </message>
    <message>
        <source>diubah</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>{short} dihapus.</source>
        <translation>{short} is deleted.</translation>
    </message>
    <message>
        <source>Nama balasan</source>
        <translation>Name of the answer</translation>
    </message>
    <message>
        <source>Isi balasan</source>
        <translation>Text of the answer</translation>
    </message>
    <message>
        <source>Isian yang dikenal: {names}</source>
        <translation>Known placeholders: {names}</translation>
    </message>
    <message>
        <source>Kembalikan ke bawaan</source>
        <translation>Put back to the original</translation>
    </message>
    <message>
        <source>Ya, kembalikan</source>
        <translation>Yes, put back</translation>
    </message>
    <message>
        <source>Kembalikan balasan ini ke bawaan? Surat yang sudah dibuat tidak berubah.</source>
        <translation>Put this answer back to the original? Letters already made do not change.</translation>
    </message>
    <message>
        <source>Mengembalikan…</source>
        <translation>Putting back…</translation>
    </message>
    <message>
        <source>Disamarkan</source>
        <translation>Masked</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>In full</translation>
    </message>
    <message>
        <source>Nama pendek kantor</source>
        <translation>Short name of the office</translation>
    </message>
    <message>
        <source>Di kertas gulung dan tanda terima rahasia; kosong: nama kantor.</source>
        <translation>On rolls and receipts of secret reports; empty: the name of the office.</translation>
    </message>
    <message>
        <source>Nama pengadu anonim</source>
        <translation>Name of anonymous complainants</translation>
    </message>
    <message>
        <source>Di lembar pengadu; lembar arsip selalu lengkap.</source>
        <translation>On their own copy; the office&apos;s is always complete.</translation>
    </message>
    <message>
        <source>Satu huruf dan satu atau dua angka; tiap loket di kantor ini punya kodenya sendiri.</source>
        <translation>One letter and one or two digits; each desk of this office has its own code.</translation>
    </message>
    <message>
        <source>Kode nomor berikutnya</source>
        <translation>Code of the next numbers</translation>
    </message>
    <message>
        <source>{why} Nomor berikutnya memakai kode {code}.</source>
        <translation>{why} The next numbers have the code {code}.</translation>
    </message>
    <message>
        <source>Nomor berikutnya memakai kode {code}.</source>
        <translation>The next numbers have the code {code}.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Nama pengguna atau kata sandi tidak cocok.</source>
        <translation>User name or password does not match.</translation>
    </message>
    <message>
        <source>Nama pengguna</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Layar terkunci</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>Ketikan tetap ada. Orang lain boleh masuk dengan namanya sendiri, draf Anda tersimpan.</source>
        <translation>What you typed is still there. Others may sign in under their own name; your drafts are kept.</translation>
    </message>
    <message>
        <source>Lupa kata sandi? Minta {name}, admin kantor Anda.</source>
        <translation>Forgot your password? Ask {name}, the admin of your office.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Sedang luring. Anda tetap bisa masuk dan mencatat.</source>
        <translation>Offline at present. You can still sign in and log complaints.</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>{count} draf menunggu dilanjutkan.</source>
        <translation>Drafts waiting to be continued: {count}.</translation>
    </message>
    <message>
        <source>Lupa kata sandi? Minta admin kantor Anda.</source>
        <translation>Forgot your password? Ask your office’s admin.</translation>
    </message>
    <message>
        <source>Caps Lock menyala</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <source>Caps Lock menyala.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>Tulis nama pengguna.</source>
        <translation>Enter your user name.</translation>
    </message>
    <message>
        <source>Tulis kata sandi.</source>
        <translation>Enter your password.</translation>
    </message>
    <message>
        <source>Menghapus data contoh…</source>
        <translation>Deleting the sample data…</translation>
    </message>
    <message>
        <source>Kantor contoh: semua karangan, tidak ada yang dikirim. Masuk sebagai:</source>
        <translation>Sample office: all of it is invented, nothing is sent. Enter as:</translation>
    </message>
    <message>
        <source>Akun Anda sudah diubah admin. Masuk lagi untuk melanjutkan.</source>
        <translation>An admin has changed your account. Sign in again to continue.</translation>
    </message>
    <message>
        <source>Kata sandi salah beberapa kali. Coba lagi pukul {time}.</source>
        <translation>Wrong password several times. Try again at {time}.</translation>
    </message>
</context>
<context>
    <name>Similar</name>
    <message>
        <source>orang yang sama</source>
        <translation>the same person</translation>
    </message>
    <message>
        <source>tempat yang sama</source>
        <translation>the same place</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Perlu dicek</source>
        <translation>Check needed</translation>
    </message>
    <message>
        <source>Terkirim</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>Action needed</translation>
    </message>
    <message>
        <source>Dicatat manual</source>
        <translation>Entered by hand</translation>
    </message>
    <message>
        <source>Tidak dikirim</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>Dicabut</source>
        <translation>Withdrawn</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Ctrl+K Cari apa saja</source>
        <translation>Ctrl+K Find anything</translation>
    </message>
    <message>
        <source>F1 Tombol</source>
        <translation>F1 Keys</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Antrean {count}</source>
        <translation>Queue {count}</translation>
    </message>
    <message>
        <source>Perlu dicek {count}</source>
        <translation>Check needed {count}</translation>
    </message>
    <message>
        <source>Perlu tindakan {count}</source>
        <translation>Action needed {count}</translation>
    </message>
    <message>
        <source>Belum pernah terkirim</source>
        <translation>Nothing sent yet</translation>
    </message>
    <message>
        <source>Terakhir terkirim {time}</source>
        <translation>Last sent {time}</translation>
    </message>
    <message>
        <source>Coba berikutnya {time}</source>
        <translation>Next try {time}</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock screen</translation>
    </message>
    <message>
        <source>Ganti kata sandi</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Sign out</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Kunci basis data {path} tidak ditemukan. Pulihkan berkas kunci dari cadangan.</source>
        <translation>The database key {path} was not found. Restore the key file from a backup.</translation>
    </message>
    <message>
        <source>Berkas kunci {path} tidak dapat dibaca. Pulihkan dari cadangan.</source>
        <translation>The key file {path} cannot be read. Restore it from a backup.</translation>
    </message>
    <message>
        <source>Folder data {path} tidak dapat dibuat: {reason}.</source>
        <translation>The data folder {path} cannot be created: {reason}.</translation>
    </message>
    <message>
        <source>Folder data {path} tidak dapat ditulisi. Minta admin memeriksa izin folder dan disknya.</source>
        <translation>The data folder {path} cannot be written to. Ask the admin to check the permissions of the folder and the disk.</translation>
    </message>
    <message>
        <source>Lampiran tidak dapat disimpan: {reason}. Pengaduan belum disimpan.</source>
        <translation>The attachment cannot be saved: {reason}. The complaint is not saved yet.</translation>
    </message>
    <message>
        <source>Berkas lampiran {name} hilang dari disk. Hubungi admin.</source>
        <translation>The attachment {name} is missing from the disk. Call your admin.</translation>
    </message>
    <message>
        <source>Berkas lampiran {name} rusak di disk. Hubungi admin.</source>
        <translation>The attachment {name} is damaged on the disk. Call your admin.</translation>
    </message>
    <message>
        <source>Basis data {path} tidak dapat dibuka: kuncinya tidak cocok atau berkasnya rusak.</source>
        <translation>The database {path} cannot be opened: its key does not match or the file is damaged.</translation>
    </message>
    <message>
        <source>Ruang disk habis. Kosongkan disk, lalu ulangi; yang sudah tersimpan aman.</source>
        <translation>The disk is full. Free up space, then try again; what was saved is safe.</translation>
    </message>
    <message>
        <source>Basis data sedang dipakai program lain. Ulangi sebentar lagi.</source>
        <translation>Another program is using the database. Try again in a moment.</translation>
    </message>
    <message>
        <source>Disk menolak dibaca atau ditulisi. Ulangi; bila berulang, hubungi admin: disk atau jatahnya bermasalah.</source>
        <translation>The disk refuses to be read or written. Try again; if it happens again, call the admin: the disk or its quota is in trouble.</translation>
    </message>
    <message>
        <source>Berkas basis data {path} rusak. Berhenti memakainya; admin memulihkannya dari cadangan.</source>
        <translation>The database file {path} is damaged. Stop using it; the admin restores it from a backup.</translation>
    </message>
    <message>
        <source>Basis data {path} hanya dapat dibaca. Minta admin memeriksa izin folder dan disknya.</source>
        <translation>The database {path} can only be read. Ask the admin to check the permissions of the folder and the disk.</translation>
    </message>
    <message>
        <source>Basis data {path} tidak dapat dibuka. Periksa apakah folder datanya ada dan boleh ditulisi.</source>
        <translation>The database {path} cannot be opened. Check whether the data folder is there and may be written to.</translation>
    </message>
    <message>
        <source>Memori komputer habis. Tutup program lain, lalu ulangi.</source>
        <translation>The computer is out of memory. Close other programs, then try again.</translation>
    </message>
    <message>
        <source>Basis data tidak dapat dipakai: {reason}.</source>
        <translation>The database cannot be used: {reason}.</translation>
    </message>
    <message>
        <source>{path} bukan basis data Loket. Pindahkan berkas itu dari sana.</source>
        <translation>{path} is not a Loket database. Move the file away.</translation>
    </message>
    <message>
        <source>Basis data ini dari versi lebih baru. Pasang Loket terbaru; data tidak diubah.</source>
        <translation>This database is from a newer version. Install the latest Loket; no data was changed.</translation>
    </message>
    <message>
        <source>salinannya lain dari aslinya</source>
        <translation>its copy differs from the original</translation>
    </message>
    <message>
        <source>Basis data {path} sedang dipakai program lain. Tutup dulu, lalu ulangi.</source>
        <translation>Another program is using the database {path}. Close it first, then try again.</translation>
    </message>
    <message>
        <source>Basis data {path} yang belum tersandi tidak dapat disandikan: {reason}. Isinya tetap.</source>
        <translation>The unencrypted database {path} cannot be encrypted: {reason}. Nothing in it has changed.</translation>
    </message>
    <message>
        <source>Basis data ini dari versi lebih baru. Pasang Loket terbaru; data tidak diubah. Isinya dapat dikeluarkan admin: loket rescue.</source>
        <translation>This database is from a newer version. Install the latest Loket; the data were not changed. An admin can get its content out: loket rescue.</translation>
    </message>
    <message>
        <source>Basis data tidak dapat diperbarui; isinya tetap seperti semula. Hubungi admin.</source>
        <translation>The database cannot be upgraded; its contents are as before. Call your admin.</translation>
    </message>
    <message>
        <source>Salinan cadangan tidak utuh: {reason}. Tidak ada yang diubah.</source>
        <translation>The backup copy is not complete: {reason}. Nothing was changed.</translation>
    </message>
    <message>
        <source>Ini kantor sungguhan; datanya tidak dihapus.</source>
        <translation>This is a real office; its data are not deleted.</translation>
    </message>
    <message>
        <source>Data contoh tidak dapat dihapus: {reason}.</source>
        <translation>The sample data cannot be deleted: {reason}.</translation>
    </message>
    <message>
        <source>Ruang disk tinggal {free}. Kosongkan sebelum lampiran ditolak.</source>
        <translation>Only {free} of disk space left. Make room before attachments are refused.</translation>
    </message>
    <message>
        <source>Ruang disk tinggal {free}: lampiran ditolak. Kosongkan disk.</source>
        <translation>Only {free} of disk space left: attachments are refused. Make room.</translation>
    </message>
    <message>
        <source>Ruang disk tinggal {free}, lampiran tidak diterima. Kosongkan disk, atau simpan tanpa lampiran.</source>
        <translation>Only {free} of disk space left, so attachments are not taken. Make room, or save without attachments.</translation>
    </message>
    <message>
        <source>Folder data {path} disinkronkan {cloud}; basis data di situ dapat rusak. Pakai folder di luar {cloud}.</source>
        <translation>The data folder {path} is synchronised by {cloud}; a database there can be damaged. Use a folder outside {cloud}.</translation>
    </message>
    <message>
        <source>Folder data {path} ada di jaringan; basis data di situ dapat rusak. Pakai folder di disk komputer ini.</source>
        <translation>The data folder {path} is on the network; a database there can be damaged. Use a folder on this computer&apos;s disk.</translation>
    </message>
    <message>
        <source>Folder data {path} ada di disk yang dapat dicabut. Pakai disk tetap komputer ini; cadangan boleh di situ.</source>
        <translation>The data folder {path} is on a disk that can be pulled out. Use this computer&apos;s fixed disk; backups may go there.</translation>
    </message>
    <message>
        <source>Salinan basis data {path} tidak dapat dihapus. Tutup program lain.</source>
        <translation>The copy of the database {path} cannot be removed. Close other programs.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Isi antrean rusak. Data pengaduan tetap ada di Register; beri tahu admin.</source>
        <translation>The queued copy is damaged. The complaint is still in Register; tell your admin.</translation>
    </message>
    <message>
        <source>Jam komputer berbeda {minutes} menit dari server. Betulkan jam; nomor dan tanggal tetap aman.</source>
        <translation>The computer’s clock is {minutes} min off the server’s. Set the clock; numbers and dates are safe.</translation>
    </message>
    <message>
        <source>LAPOR! menjawab dengan nomor #{number} yang sudah dipakai pengaduan lain. Cari judulnya di LAPOR! lalu pilih: sudah ada atau belum ada.</source>
        <translation>LAPOR! answered with number #{number}, which already belongs to another complaint. Search for the title in LAPOR!, then choose: there or not there.</translation>
    </message>
    <message>
        <source>Program tersandung saat mengirim ini. Cari judulnya di LAPOR! lalu pilih: sudah ada atau belum ada.</source>
        <translation>The program stumbled while sending this. Search for the title in LAPOR!, then choose: there or not there.</translation>
    </message>
    <message>
        <source>Langkah pengiriman tidak cocok dengan isi laporan. Beri tahu admin.</source>
        <translation>The sending steps do not match the report. Tell your admin.</translation>
    </message>
    <message>
        <source>Program tidak dapat menyiapkan laporan ini. Beri tahu admin; datanya aman.</source>
        <translation>The program cannot prepare this report. Tell your admin; the data is safe.</translation>
    </message>
    <message>
        <source>Alamat LAPOR! di berkas kantor kosong atau salah.</source>
        <translation>The LAPOR! address in the office file is empty or wrong.</translation>
    </message>
    <message>
        <source>Alamat LAPOR! tidak boleh memuat kata sandi atau tanda tanya.</source>
        <translation>The LAPOR! address must not contain a password or a question mark.</translation>
    </message>
    <message>
        <source>Alamat LAPOR! harus https. Tanpa itu isi laporan bisa dibaca orang lain.</source>
        <translation>The LAPOR! address must be https. Without it others could read the reports.</translation>
    </message>
    <message>
        <source>Kata sandi kantor untuk LAPOR! kosong atau rusak. Minta admin memasangnya lagi.</source>
        <translation>The office’s password for LAPOR! is empty or damaged. Ask your admin to install it again.</translation>
    </message>
    <message>
        <source>Instansi tujuan kosong. Pilih instansinya, lalu kirim ulang.</source>
        <translation>The target agency is empty. Choose the agency, then send again.</translation>
    </message>
    <message>
        <source>Nomor LAPOR! untuk instansi {code} belum ada. Minta admin melengkapi berkas kantor.</source>
        <translation>Agency {code} has no LAPOR! number yet. Ask your admin to complete the office file.</translation>
    </message>
    <message>
        <source>Nomor LAPOR! untuk klasifikasi {code} belum ada. Minta admin melengkapi berkas kantor.</source>
        <translation>Classification {code} has no LAPOR! number yet. Ask your admin to complete the office file.</translation>
    </message>
    <message>
        <source>Nomor LAPOR! untuk kategori {code} belum ada. Minta admin melengkapi berkas kantor.</source>
        <translation>Category {code} has no LAPOR! number yet. Ask your admin to complete the office file.</translation>
    </message>
    <message>
        <source>Isian {setting} di berkas kantor kosong atau salah. Minta admin melengkapinya.</source>
        <translation>The entry {setting} in the office file is empty or wrong. Ask your admin to complete it.</translation>
    </message>
    <message>
        <source>Terhubung ke LAPOR!.</source>
        <translation>Connected to LAPOR!.</translation>
    </message>
    <message>
        <source>Program tertutup saat mengirim ini. Cari judulnya di LAPOR! lalu pilih: sudah ada atau belum ada.</source>
        <translation>The program closed while sending this. Search for the title in LAPOR!, then choose: there or not there.</translation>
    </message>
    <message>
        <source>Lampiran belum sampai. Dicoba lagi sendiri; tidak ada yang hilang.</source>
        <translation>The attachment has not arrived yet. It is tried again by itself; nothing is lost.</translation>
    </message>
    <message>
        <source>Susulan dikirim pukul {time}, tetapi belum pasti sampai. Buka laporan #{number} di LAPOR!, lihat tindak lanjutnya, lalu pilih: sudah ada atau belum ada.</source>
        <translation>A follow-up was sent at {time}, but whether it arrived is not certain. Open report #{number} in LAPOR!, look at its follow-ups, then choose: it is there, or it is not.</translation>
    </message>
    <message>
        <source>Laporan sudah ada di LAPOR! dengan nomor #{number}, tetapi penerusannya belum pasti. Buka di LAPOR! lalu pilih: sudah diteruskan atau belum.</source>
        <translation>The report is in LAPOR! as number #{number}, but its handover is uncertain. Open it in LAPOR!, then choose: handed over or not handed over.</translation>
    </message>
    <message>
        <source>Luring: alamat LAPOR! tidak ditemukan. Periksa sambungan internet.</source>
        <translation>Offline: the LAPOR! address was not found. Check the internet connection.</translation>
    </message>
    <message>
        <source>Server LAPOR! sedang tidak menerima sambungan. Dicoba lagi sendiri.</source>
        <translation>The LAPOR! server takes no connections now. It is tried again by itself.</translation>
    </message>
    <message>
        <source>Server LAPOR! tidak menjawab. Dicoba lagi sendiri.</source>
        <translation>The LAPOR! server does not answer. It is tried again by itself.</translation>
    </message>
    <message>
        <source>Luring: LAPOR! tidak terjangkau. Periksa sambungan internet.</source>
        <translation>Offline: LAPOR! is out of reach. Check the internet connection.</translation>
    </message>
    <message>
        <source>Sambungan aman ke LAPOR! tidak terbentuk. Periksa tanggal dan jam komputer, lalu beri tahu admin.</source>
        <translation>No secure connection to LAPOR! could be made. Check the computer’s date and time, then tell your admin.</translation>
    </message>
    <message>
        <source>Proksi kantor tidak meneruskan sambungan. Minta admin memeriksanya.</source>
        <translation>The office’s proxy does not pass the connection on. Ask your admin to check it.</translation>
    </message>
    <message>
        <source>Jaringan ini minta masuk dulu. Buka peramban, masuk ke jaringan, lalu coba lagi.</source>
        <translation>This network wants a sign-in first. Open a browser, sign in to the network, then try again.</translation>
    </message>
    <message>
        <source>LAPOR! menolak kata sandi kantor. Pengiriman dijeda. Hubungi admin; pencatatan jalan terus.</source>
        <translation>LAPOR! refused the office’s password. Sending is paused. Call your admin; logging goes on.</translation>
    </message>
    <message>
        <source>LAPOR! sedang sibuk dan minta menunggu. Dicoba lagi sendiri.</source>
        <translation>LAPOR! is busy and asks to wait. It is tried again by itself.</translation>
    </message>
    <message>
        <source>LAPOR! tidak mengenal nomor ini. Periksa nomornya.</source>
        <translation>LAPOR! does not know this number. Check it.</translation>
    </message>
    <message>
        <source>Server LAPOR! sedang terganggu. Dicoba lagi sendiri.</source>
        <translation>The LAPOR! server has trouble. It is tried again by itself.</translation>
    </message>
    <message>
        <source>LAPOR! tidak mengizinkan kantor ini membaca laporan ini.</source>
        <translation>LAPOR! does not allow this office to read this report.</translation>
    </message>
    <message>
        <source>Jawaban LAPOR! tentang laporan ini tidak terbaca. Dicoba lagi sendiri.</source>
        <translation>LAPOR!&apos;s answer about this report cannot be read. Tried again by itself.</translation>
    </message>
    <message>
        <source>Tidak ada laporan yang perlu dibaca sekarang.</source>
        <translation>No report needs to be read now.</translation>
    </message>
    <message>
        <source>{checked} laporan dibaca, {changed} ada yang baru.</source>
        <translation>{checked} reports read, something new in {changed}.</translation>
    </message>
    <message>
        <source>Sambungan putus setelah dikirim pukul {time}. Cari judulnya di LAPOR! lalu pilih: sudah ada atau belum ada.</source>
        <translation>The connection broke after sending at {time}. Search for the title in LAPOR!, then choose: there or not there.</translation>
    </message>
    <message>
        <source>Jawaban LAPOR! pukul {time} tidak terbaca. Cari judulnya di LAPOR! lalu pilih: sudah ada atau belum ada.</source>
        <translation>The answer of LAPOR! at {time} is unreadable. Search for the title in LAPOR!, then choose: there or not there.</translation>
    </message>
    <message>
        <source>Server LAPOR! terganggu saat menerima kiriman pukul {time}. Cari judulnya di LAPOR! lalu pilih: sudah ada atau belum ada.</source>
        <translation>The LAPOR! server had trouble taking this at {time}. Search for the title in LAPOR!, then choose: there or not there.</translation>
    </message>
    <message>
        <source>Lampiran terlalu besar untuk LAPOR!. Kecilkan atau lepaskan, lalu kirim ulang.</source>
        <translation>The attachment is too large for LAPOR!. Make it smaller or remove it, then send again.</translation>
    </message>
    <message>
        <source>Laporan terlalu besar untuk LAPOR!. Ringkas uraiannya, lalu kirim ulang.</source>
        <translation>The report is too large for LAPOR!. Shorten the narrative, then send again.</translation>
    </message>
    <message>
        <source>LAPOR! tidak menerima jenis berkas lampiran ini. Ganti, lalu kirim ulang.</source>
        <translation>LAPOR! does not take this type of attachment. Replace it, then send again.</translation>
    </message>
    <message>
        <source>LAPOR! menolak: {reason}. Perbaiki, lalu kirim ulang; bila perlu beri tahu admin.</source>
        <translation>LAPOR! refused it: {reason}. Correct it, then send again; tell your admin if needed.</translation>
    </message>
    <message>
        <source>LAPOR! tidak mengenal alamat ini. Minta admin memeriksa berkas kantor, lalu kirim ulang.</source>
        <translation>LAPOR! does not know this address. Ask your admin to check the office file, then send again.</translation>
    </message>
    <message>
        <source>Menurut LAPOR! laporan ini sudah ada. Cari judulnya di LAPOR!, lalu catat nomornya.</source>
        <translation>LAPOR! says that it has this report. Search for the title in LAPOR!, then enter its number.</translation>
    </message>
    <message>
        <source>LAPOR! menolak tanpa alasan. Periksa isinya, lalu kirim ulang atau beri tahu admin.</source>
        <translation>LAPOR! refused it without a reason. Check the contents, then send again or tell your admin.</translation>
    </message>
    <message>
        <source>Susulan terlalu besar untuk LAPOR!. Kirim ulang tanpa lampiran, atau catat manual.</source>
        <translation>The follow-up is too large for LAPOR!. Send it without attachments, or enter it by hand.</translation>
    </message>
    <message>
        <source>LAPOR! menolak {field}: {reason}. Perbaiki, lalu kirim ulang.</source>
        <translation>LAPOR! refused the {field}: {reason}. Correct it, then send again.</translation>
    </message>
    <message>
        <source>LAPOR! menolak: {field} {what}. Pilih instansinya, lalu kirim ulang.</source>
        <translation>LAPOR! refused it: the {field} is {what}. Choose the agency, then send again.</translation>
    </message>
    <message>
        <source>LAPOR! menolak: {field} {what}. Perbaiki, lalu kirim ulang.</source>
        <translation>LAPOR! refused it: the {field} is {what}. Correct it, then send again.</translation>
    </message>
    <message>
        <source>judul</source>
        <translation>title</translation>
    </message>
    <message>
        <source>uraian</source>
        <translation>narrative</translation>
    </message>
    <message>
        <source>instansi tujuan</source>
        <translation>target agency</translation>
    </message>
    <message>
        <source>klasifikasi</source>
        <translation>classification</translation>
    </message>
    <message>
        <source>kategori</source>
        <translation>category</translation>
    </message>
    <message>
        <source>tanggal kejadian</source>
        <translation>incident date</translation>
    </message>
    <message>
        <source>lampiran</source>
        <translation>attachment</translation>
    </message>
    <message>
        <source>lokasi di berkas kantor</source>
        <translation>location in the office file</translation>
    </message>
    <message>
        <source>kanal di berkas kantor</source>
        <translation>channel in the office file</translation>
    </message>
    <message>
        <source>akun kantor</source>
        <translation>office account</translation>
    </message>
    <message>
        <source>tagar di berkas kantor</source>
        <translation>hashtag in the office file</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>terlalu panjang</source>
        <translation>too long</translation>
    </message>
    <message>
        <source>tidak dikenal di LAPOR!</source>
        <translation>not known to LAPOR!</translation>
    </message>
    <message>
        <source>Pengiriman sudah berjalan.</source>
        <translation>Sending is already under way.</translation>
    </message>
    <message>
        <source>{count} terkirim</source>
        <translation>{count} sent</translation>
    </message>
    <message>
        <source>{count} perlu dicek</source>
        <translation>{count} check needed</translation>
    </message>
    <message>
        <source>{count} perlu tindakan</source>
        <translation>{count} action needed</translation>
    </message>
    <message>
        <source>{count} dicoba lagi</source>
        <translation>{count} to try again</translation>
    </message>
    <message>
        <source>Dihentikan.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu dikirim</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>Server LAPOR! berulang kali terganggu. Pengiriman dijeda, lalu dicoba lagi sendiri.</source>
        <translation>The LAPOR! server had trouble several times. Sending is paused and will be tried again by itself.</translation>
    </message>
    <message>
        <source>Nomor #{number} di LAPOR! ternyata milik {other}. Cari judul laporan ini di LAPOR! lalu pilih: sudah ada atau belum ada.</source>
        <translation>Number #{number} at LAPOR! turned out to belong to {other}. Look for the title of this report at LAPOR!, then choose: there or not there.</translation>
    </message>
    <message>
        <source>Nomor #{number} di LAPOR! berisi laporan {other}. Periksa nomornya.</source>
        <translation>Number #{number} at LAPOR! holds the report {other}. Check the number.</translation>
    </message>
</context>
<context>
    <name>SyncPanel</name>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Menyimpan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Simpan nomor</source>
        <translation>Save number</translation>
    </message>
    <message>
        <source>Nomor LAPOR!</source>
        <translation>LAPOR! number</translation>
    </message>
    <message>
        <source>Tulis nomor yang tampil di LAPOR!, misalnya 9165816.</source>
        <translation>Enter the number that LAPOR! shows, for instance 9165816.</translation>
    </message>
    <message>
        <source>Tulis alasannya.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>Ketik sebagian namanya</source>
        <translation>Type part of its name</translation>
    </message>
    <message>
        <source>Kirim ulang</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Pilih satu dari daftar.</source>
        <translation>Choose one from the list.</translation>
    </message>
    <message>
        <source>Sudah ada</source>
        <translation>There</translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>Not there</translation>
    </message>
    <message>
        <source>Sudah diteruskan</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Belum diteruskan</source>
        <translation>Not handed over</translation>
    </message>
    <message>
        <source>Pilih instansi</source>
        <translation>Choose agency</translation>
    </message>
    <message>
        <source>Pilih kategori</source>
        <translation>Choose category</translation>
    </message>
    <message>
        <source>Catat nomor LAPOR!</source>
        <translation>Record LAPOR! number</translation>
    </message>
    <message>
        <source>Tidak jadi dikirim</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>Kembalikan ke loketnya</source>
        <translation>Give back to its desk</translation>
    </message>
    <message>
        <source>Kirim dari sini? Hanya bila berkasnya hilang atau tidak jadi dibawa; kalau loket lain mengirimnya juga, laporannya menjadi dua.</source>
        <translation>Send from here? Only if the file was lost or never taken; if another desk sends it too, there will be two reports.</translation>
    </message>
    <message>
        <source>Kirim lagi? Pastikan judul dan nomornya tidak ada di LAPOR!; kalau ternyata ada, laporannya menjadi dua.</source>
        <translation>Send again? Make sure that neither title nor number is in LAPOR!; if it is there after all, there will be two reports.</translation>
    </message>
    <message>
        <source>Catat laporan #{number} sudah diteruskan?</source>
        <translation>Record that report #{number} was handed over?</translation>
    </message>
    <message>
        <source>Ya, sudah diteruskan</source>
        <translation>Yes, it was handed over</translation>
    </message>
    <message>
        <source>Susulan ini sudah ada di tindak lanjut laporan #{number}?</source>
        <translation>Is this follow-up among the follow-ups of report #{number}?</translation>
    </message>
    <message>
        <source>Ya, sudah ada</source>
        <translation>Yes, it is there</translation>
    </message>
    <message>
        <source>Kirim lagi? Pastikan tidak ada di tindak lanjut laporan #{number}; kalau ternyata ada, susulannya menjadi dua.</source>
        <translation>Send again? Make sure that it is not among the follow-ups of report #{number}; if it is there after all, there will be two.</translation>
    </message>
    <message>
        <source>Kirim ulang seperti adanya? Lakukan bila sebabnya sudah dibetulkan.</source>
        <translation>Send again as it is? Do so once the cause has been put right.</translation>
    </message>
    <message>
        <source>Ya, kirim ulang</source>
        <translation>Yes, send again</translation>
    </message>
    <message>
        <source>Alasan tidak dikirim</source>
        <translation>Why it is not sent</translation>
    </message>
    <message>
        <source>Jangan kirim</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>Alasan untuk loket asalnya</source>
        <translation>Reason, for the desk it came from</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Sudah dimasukkan sendiri ke LAPOR!? Catat nomornya</source>
        <translation>Already entered by hand in LAPOR!? Note its number</translation>
    </message>
    <message>
        <source>Teruskan lagi? Laporannya sendiri tidak dikirim ulang.</source>
        <translation>Hand over again? The report itself is not sent again.</translation>
    </message>
    <message>
        <source>Ya, teruskan lagi</source>
        <translation>Yes, hand over again</translation>
    </message>
    <message>
        <source>Ya, kirim lagi</source>
        <translation>Yes, send again</translation>
    </message>
    <message>
        <source>Instansi tujuan</source>
        <translation>Target agency</translation>
    </message>
    <message>
        <source>Kategori</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Tercatat</source>
        <translation>Logged</translation>
    </message>
    <message>
        <source>sedang dikirim</source>
        <translation>being sent</translation>
    </message>
    <message>
        <source>dicoba lagi {when}</source>
        <translation>tried again {when}</translation>
    </message>
    <message>
        <source>sesudahnya</source>
        <translation>after that</translation>
    </message>
    <message>
        <source>berikutnya</source>
        <translation>next</translation>
    </message>
    <message>
        <source>kurang dari 1 detik</source>
        <translation>less than 1 second</translation>
    </message>
    <message>
        <source>{seconds} detik</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{hours} jam {minutes} menit</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} menit</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} menit {seconds} detik</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{count} percobaan luring</source>
        <translation>{count} tries offline</translation>
    </message>
    <message>
        <source>{what}, {count} kali</source>
        <translation>{what}, {count} times</translation>
    </message>
    <message>
        <source>Sedang berjalan</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>{count} item, sedang berjalan</source>
        <translation>{count} in progress</translation>
    </message>
    <message>
        <source>Kemarin, {day}</source>
        <translation>Yesterday, {day}</translation>
    </message>
    <message>
        <source>{count} terkirim</source>
        <translation>{count} sent</translation>
    </message>
    <message>
        <source>{count} perlu dicek</source>
        <translation>{count} check needed</translation>
    </message>
    <message>
        <source>{count} ditolak</source>
        <translation>{count} refused</translation>
    </message>
    <message>
        <source>belum ada yang sampai</source>
        <translation>nothing arrived yet</translation>
    </message>
    <message>
        <source>tidak ada yang perlu dikirim</source>
        <translation>nothing to send</translation>
    </message>
    <message>
        <source>dihentikan</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>sudah berjalan di tempat lain</source>
        <translation>already running elsewhere</translation>
    </message>
    <message>
        <source>sambungan belum diatur</source>
        <translation>connection not set up yet</translation>
    </message>
    <message>
        <source>server tidak menjawab</source>
        <translation>server does not answer</translation>
    </message>
    <message>
        <source>jaringan minta masuk dulu</source>
        <translation>network wants a sign-in</translation>
    </message>
    <message>
        <source>kata sandi kantor ditolak</source>
        <translation>office’s password refused</translation>
    </message>
    <message>
        <source>server minta menunggu</source>
        <translation>server asks to wait</translation>
    </message>
    <message>
        <source>server terganggu</source>
        <translation>server has trouble</translation>
    </message>
    <message>
        <source>kurang dari 1 menit lagi</source>
        <translation>less than 1 min left</translation>
    </message>
    <message>
        <source>kira-kira {minutes} menit lagi</source>
        <translation>about {minutes} min left</translation>
    </message>
    <message>
        <source>kira-kira {hours} jam lagi</source>
        <translation>about {hours} h left</translation>
    </message>
    <message>
        <source>Pengiriman terhenti</source>
        <translation>Sending has stopped</translation>
    </message>
    <message>
        <source>Sejak {when}. Tidak ada yang dikirim sampai Anda menekan Lanjutkan.</source>
        <translation>Paused {when}. Nothing is sent until you press Continue.</translation>
    </message>
    <message>
        <source>Pengiriman dijeda</source>
        <translation>Sending is paused</translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu</source>
        <translation>Nothing is waiting</translation>
    </message>
    <message>
        <source>{count} menunggu dikirim</source>
        <translation>{count} waiting to be sent</translation>
    </message>
    <message>
        <source>pukul {time}</source>
        <translation>at {time}</translation>
    </message>
    <message>
        <source>{day} pukul {time}</source>
        <translation>{day} at {time}</translation>
    </message>
    <message>
        <source>Berkas {step} dari {steps}</source>
        <translation>File {step} of {steps}</translation>
    </message>
    <message>
        <source>Penerusan ke instansi</source>
        <translation>Handover to the agency</translation>
    </message>
    <message>
        <source>Susulan</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Titipan, {part}</source>
        <translation>For another desk, {part}</translation>
    </message>
    <message>
        <source>Berhenti setelah langkah ini selesai.</source>
        <translation>Stops after this step.</translation>
    </message>
    <message>
        <source>Dihentikan; sisanya dikirim lagi sendiri.</source>
        <translation>Stopped; the rest is sent by itself later.</translation>
    </message>
    <message>
        <source>Komputer ini sedang mengirim lewat perintah lain.</source>
        <translation>This computer is sending through another command.</translation>
    </message>
    <message>
        <source>Segera dikirim.</source>
        <translation>Will be sent at once.</translation>
    </message>
    <message>
        <source>Coba berikutnya {when}.</source>
        <translation>Next try {when}.</translation>
    </message>
    <message>
        <source>Kemajuan pengiriman</source>
        <translation>Sending progress</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Berkas kantor yang baru mungkin sudah melengkapi nomornya.</source>
        <translation>The new office file may have brought the missing numbers.</translation>
    </message>
    <message>
        <source>Kirim ulang semua ({count})</source>
        <translation>Send all again ({count})</translation>
    </message>
    <message>
        <source>Putuskan satu per satu hanya bila berkas hasilnya tidak akan datang lagi.</source>
        <translation>Decide one by one only if the file of results will never come.</translation>
    </message>
    <message>
        <source>Perlu dicek oleh atasan atau admin: minta mereka melihat layar ini.</source>
        <translation>A supervisor or an admin must check this: ask them to look at this screen.</translation>
    </message>
    <message>
        <source>Perlu keputusan Anda</source>
        <translation>Needs your decision</translation>
    </message>
    <message>
        <source>Sinkronisasi</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>ke SP4N-LAPOR!</source>
        <translation>to SP4N-LAPOR!</translation>
    </message>
    <message>
        <source>Jeda</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hentikan</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Coba sekarang</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Daftar untuk dicatat manual</source>
        <translation>List for entering by hand</translation>
    </message>
    <message>
        <source>{count} menunggu</source>
        <translation>{count} waiting</translation>
    </message>
    <message>
        <source>{count} perlu tindakan</source>
        <translation>{count} need action</translation>
    </message>
    <message>
        <source>Menunggu giliran</source>
        <translation>Waiting in line</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Dari yang perlu dicek, {count} dibawa keluar dan menunggu hasilnya.</source>
        <translation>Of those to be checked, {count} were carried out and wait for their results.</translation>
    </message>
    <message>
        <source>Susulan dan titipan, di luar hitungan di atas: {counts}.</source>
        <translation>Follow-ups and carried reports, outside the addition above: {counts}.</translation>
    </message>
    <message>
        <source>Belum ada pengaduan. Yang dicatat di Catat (F2) dikirim sendiri begitu terhubung.</source>
        <translation>No complaints yet. What you log in Log (F2) is sent by itself once connected.</translation>
    </message>
    <message>
        <source>Semua sudah beres. Pengaduan baru dikirim sendiri begitu terhubung.</source>
        <translation>All done. New complaints are sent by themselves once connected.</translation>
    </message>
    <message>
        <source>Memeriksa sambungan…</source>
        <translation>Checking connection…</translation>
    </message>
    <message>
        <source>Terhubung</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Terhubung, jawaban {seconds} detik</source>
        <translation>Connected, answer in {seconds} s</translation>
    </message>
    <message>
        <source>Jam komputer belum dicocokkan</source>
        <translation>Computer clock not compared yet</translation>
    </message>
    <message>
        <source>Jam komputer cocok dengan server</source>
        <translation>Computer clock matches the server</translation>
    </message>
    <message>
        <source>Jeda atau lanjutkan</source>
        <translation>Pause or continue</translation>
    </message>
    <message>
        <source>Berhenti…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>{number} disalin. Tempelkan di pencarian LAPOR!.</source>
        <translation>{number} copied. Paste it into LAPOR!’s search.</translation>
    </message>
    <message>
        <source>Susulan {number}</source>
        <translation>Follow-up {number}</translation>
    </message>
    <message>
        <source>{number} tercatat sudah terkirim.</source>
        <translation>{number} is recorded as sent.</translation>
    </message>
    <message>
        <source>{number} tercatat sudah dimasukkan manual.</source>
        <translation>{number} is recorded as entered by hand.</translation>
    </message>
    <message>
        <source>{number} tidak dikirim.</source>
        <translation>{number} will not be sent.</translation>
    </message>
    <message>
        <source>{number} masuk antrean lagi.</source>
        <translation>{number} is back in the queue.</translation>
    </message>
    <message>
        <source>{count} masuk antrean lagi.</source>
        <translation>{count} are in the queue again.</translation>
    </message>
    <message>
        <source>{count} dicatat manual</source>
        <translation>{count} entered by hand</translation>
    </message>
    <message>
        <source>{count} dikembalikan</source>
        <translation>{count} given back</translation>
    </message>
    <message>
        <source>{count} belum ada hasilnya</source>
        <translation>{count} without a result yet</translation>
    </message>
    <message>
        <source>Hasil dari {desk}: {counts}.</source>
        <translation>Results from {desk}: {counts}.</translation>
    </message>
    <message>
        <source>Nomor LAPOR! berbeda untuk {numbers}: yang di sini dipakai. Lihat riwayatnya.</source>
        <translation>LAPOR! numbers differ for {numbers}: the one known here is kept. See the history.</translation>
    </message>
    <message>
        <source>{name} tersimpan, {count} laporan.</source>
        <translation>{name} saved, {count} reports.</translation>
    </message>
    <message>
        <source>{count} laporan rahasia tidak ikut; minta atasan mencetaknya.</source>
        <translation>{count} secret reports are left out; ask a supervisor to print them.</translation>
    </message>
    <message>
        <source>Impor hasil</source>
        <translation>Import results</translation>
    </message>
    <message>
        <source>Lihat isinya</source>
        <translation>Look inside</translation>
    </message>
    <message>
        <source>Dibawa keluar {when}</source>
        <translation>Carried out {when}</translation>
    </message>
    <message>
        <source>{file}: {count} laporan</source>
        <translation>{file}: {count} reports</translation>
    </message>
    <message>
        <source>{file}: {count} laporan, {open} belum ada hasilnya</source>
        <translation>{file}: {count} reports, {open} without a result yet</translation>
    </message>
    <message>
        <source>Dikirim oleh loket yang mengimpornya. Tunggu berkas hasilnya, lalu impor di sini.</source>
        <translation>The desk that imports it sends them. Wait for its file of results, then import that here.</translation>
    </message>
    <message>
        <source>Dikirim oleh loket {desk}. Tunggu berkas hasilnya, lalu impor di sini.</source>
        <translation>Desk {desk} sends them. Wait for its file of results, then import that here.</translation>
    </message>
    <message>
        <source>Salin {number} untuk dicari di LAPOR!</source>
        <translation>Copy {number} to look for it in LAPOR!</translation>
    </message>
    <message>
        <source>titipan {number}</source>
        <translation>for another desk, {number}</translation>
    </message>
    <message>
        <source>{kind} untuk #{lapor_no} ({number})</source>
        <translation>{kind} to #{lapor_no} ({number})</translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>{first}–{last} dari {total}</source>
        <translation>{first}–{last} of {total}</translation>
    </message>
    <message>
        <source>Riwayat pengiriman</source>
        <translation>History of sending</translation>
    </message>
    <message>
        <source>Sehari ini belum ada pengiriman.</source>
        <translation>Nothing was sent in the last day.</translation>
    </message>
    <message>
        <source>Lebih lama</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>Berkas ini berisi laporan, bukan hasil. Pilih berkas hasil dari loket lain.</source>
        <translation>This file holds reports, not results. Choose the file of results from the other desk.</translation>
    </message>
    <message>
        <source>Semua berkas (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Untuk dicetak (PDF)</source>
        <translation>For printing (PDF)</translation>
    </message>
    <message>
        <source>Tabel (CSV)</source>
        <translation>Table (CSV)</translation>
    </message>
    <message>
        <source>dicatat-manual-{day}</source>
        <translation>enter-by-hand-{day}</translation>
    </message>
    <message>
        <source>Simpan daftar</source>
        <translation>Save list</translation>
    </message>
</context>
<context>
    <name>SyncStatus</name>
    <message>
        <source>Menyiapkan pengiriman</source>
        <translation>Preparing to send</translation>
    </message>
    <message>
        <source>Mengirim {item} dari {items}</source>
        <translation>Sending {item} of {items}</translation>
    </message>
    <message>
        <source>Jam komputer berbeda {minutes} menit dari server</source>
        <translation>Computer clock is {minutes} min off the server’s</translation>
    </message>
    <message>
        <source>Dijeda</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Memeriksa sambungan</source>
        <translation>Checking the link</translation>
    </message>
    <message>
        <source>Terhubung</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Jaringan minta masuk</source>
        <translation>Network wants sign-in</translation>
    </message>
    <message>
        <source>Kata sandi ditolak</source>
        <translation>Password refused</translation>
    </message>
    <message>
        <source>Server terganggu</source>
        <translation>Server in trouble</translation>
    </message>
    <message>
        <source>Sambungan belum diatur</source>
        <translation>Link not set up</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>{file} baris {line}</source>
        <translation>{file} line {line}</translation>
    </message>
    <message>
        <source>ada {count} kolom, seharusnya {expected}.</source>
        <translation>there are {count} columns instead of {expected}.</translation>
    </message>
    <message>
        <source>kolom {column} tidak ada di baris judul.</source>
        <translation>the column {column} is not in the heading.</translation>
    </message>
    <message>
        <source>ada nama kolom yang dipakai dua kali.</source>
        <translation>a column name is used twice.</translation>
    </message>
    <message>
        <source>baris tidak terbaca, periksa tanda kutipnya.</source>
        <translation>the line is unreadable, check its quotation marks.</translation>
    </message>
    <message>
        <source>berkas terlalu besar untuk sebuah daftar.</source>
        <translation>the file is too large for a list.</translation>
    </message>
    <message>
        <source>isinya bukan teks CSV.</source>
        <translation>it is not CSV text.</translation>
    </message>
    <message>
        <source>ada isian yang terlalu panjang atau tidak dapat dicetak.</source>
        <translation>an entry is too long or cannot be printed.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>{done} dari {count} pengaduan tercatat.</source>
        <translation>{done} of {count} complaints logged.</translation>
    </message>
    <message>
        <source>{number} tercatat. Diterima {time}; batas selesai {due}.</source>
        <translation>{number} logged. Received {time}; due {due}.</translation>
    </message>
    <message>
        <source>Peringatan: {message}</source>
        <translation>Warning: {message}</translation>
    </message>
    <message>
        <source>Entri ke-{number}: {message}</source>
        <translation>Entry {number}: {message}</translation>
    </message>
    <message>
        <source>Belum dicoba karena entri sebelumnya gagal disimpan.</source>
        <translation>Not tried yet, because an earlier entry could not be saved.</translation>
    </message>
    <message>
        <source>Halaman berikut: --after {cursor}</source>
        <translation>Next page: --after {cursor}</translation>
    </message>
    <message>
        <source>{number} dibatalkan; pengiriman: {state}.</source>
        <translation>{number} is now void; delivery: {state}.</translation>
    </message>
    <message>
        <source>Tulis apa yang dicari.</source>
        <translation>Write what to search for.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok.</source>
        <translation>Nothing matches.</translation>
    </message>
    <message>
        <source>--from harus sebelum --to.</source>
        <translation>--from must be before --to.</translation>
    </message>
    <message>
        <source>--after harus nilai &quot;next&quot; dari halaman sebelumnya.</source>
        <translation>--after must be the &quot;next&quot; value of the previous page.</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Balasan standar</source>
        <translation>Standard answer</translation>
    </message>
    <message>
        <source>Isi balasan bukan teks UTF-8.</source>
        <translation>The text of the answer is not UTF-8.</translation>
    </message>
    <message>
        <source>diubah kantor</source>
        <translation>changed by the office</translation>
    </message>
    <message>
        <source>bawaan</source>
        <translation>as shipped</translation>
    </message>
    <message>
        <source>Judul</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Batas</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Pengiriman</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Nomor LAPOR!</source>
        <translation>LAPOR! number</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>{time} (tanggal mundur)</source>
        <translation>{time} (back-dated)</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Batas selesai</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Disegel untuk</source>
        <translation>Sealed for</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Dicabut</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>identitas dirahasiakan</source>
        <translation>identity withheld</translation>
    </message>
    <message>
        <source>Tanda</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Dilaporkan lagi</source>
        <translation>Reported again</translation>
    </message>
    <message>
        <source>dicatat</source>
        <translation>logged</translation>
    </message>
    <message>
        <source>tanda terima dibuat</source>
        <translation>receipt made</translation>
    </message>
    <message>
        <source>tanda terima tidak tercetak</source>
        <translation>receipt not printed</translation>
    </message>
    <message>
        <source>dibatalkan</source>
        <translation>voided</translation>
    </message>
    <message>
        <source>dicabut</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>diperbaiki</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>susulan ditulis</source>
        <translation>follow-up written</translation>
    </message>
    <message>
        <source>selesai dijawab</source>
        <translation>answered and finished</translation>
    </message>
    <message>
        <source>dibuka kembali</source>
        <translation>opened again</translation>
    </message>
    <message>
        <source>terkirim</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>perlu dicek</source>
        <translation>check needed</translation>
    </message>
    <message>
        <source>ditolak server</source>
        <translation>refused by server</translation>
    </message>
    <message>
        <source>dipastikan terkirim</source>
        <translation>settled as sent</translation>
    </message>
    <message>
        <source>dipastikan belum terkirim</source>
        <translation>settled as not sent yet</translation>
    </message>
    <message>
        <source>dimasukkan sendiri ke LAPOR!</source>
        <translation>entered by hand in LAPOR!</translation>
    </message>
    <message>
        <source>dibawa keluar dengan berkas</source>
        <translation>carried out with a file</translation>
    </message>
    <message>
        <source>hasil berkas berbeda dengan catatan di sini</source>
        <translation>a file&apos;s result differs from the record here</translation>
    </message>
    <message>
        <source>dipastikan dari LAPOR!</source>
        <translation>settled by LAPOR!&apos;s word</translation>
    </message>
    <message>
        <source>status LAPOR! dibaca</source>
        <translation>status at LAPOR! read</translation>
    </message>
    <message>
        <source>tindak lanjut dibaca</source>
        <translation>follow-up read</translation>
    </message>
    <message>
        <source>diantrekan lagi</source>
        <translation>queued again</translation>
    </message>
    <message>
        <source>tujuan diganti</source>
        <translation>destination changed</translation>
    </message>
    <message>
        <source>tidak akan dikirim</source>
        <translation>will not be sent</translation>
    </message>
    <message>
        <source>identitas dibuka</source>
        <translation>identity shown</translation>
    </message>
    <message>
        <source>isi disegel</source>
        <translation>content sealed</translation>
    </message>
    <message>
        <source>isi tersegel dibaca</source>
        <translation>sealed content read</translation>
    </message>
    <message>
        <source>surat jawaban dibuat</source>
        <translation>letter of answer written</translation>
    </message>
    <message>
        <source>surat jawaban dicetak lagi</source>
        <translation>letter of answer printed again</translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat dibaca: {reason}.</source>
        <translation>The file {name} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Berkas {name} terlalu besar, batasnya {limit} MB.</source>
        <translation>The file {name} is too large, the limit is {limit} MB.</translation>
    </message>
    <message>
        <source>Berkas {name} bukan teks UTF-8. Simpan ulang sebagai UTF-8.</source>
        <translation>The file {name} is not UTF-8 text. Save it again as UTF-8.</translation>
    </message>
    <message>
        <source>Berkas {name} tidak dapat ditulis: {reason}. Pilih tempat lain.</source>
        <translation>The file {name} cannot be written: {reason}. Choose another place.</translation>
    </message>
    <message>
        <source>AKSI</source>
        <translation>ACTION</translation>
    </message>
    <message>
        <source>PERINTAH</source>
        <translation>COMMAND</translation>
    </message>
    <message>
        <source>Perintah</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Loket: mencatat pengaduan warga, juga tanpa internet.</source>
        <translation>Loket: log citizens’ complaints, also without internet.</translation>
    </message>
    <message>
        <source>tampilkan versi</source>
        <translation>show the version</translation>
    </message>
    <message>
        <source>folder data (bila tidak ditulis: LOKET_DATA_DIR atau folder pengguna)</source>
        <translation>data folder (if not given: LOKET_DATA_DIR or the user’s folder)</translation>
    </message>
    <message>
        <source>hasil sebagai satu nilai JSON di stdout</source>
        <translation>result as one JSON value on stdout</translation>
    </message>
    <message>
        <source>bahasa</source>
        <translation>language</translation>
    </message>
    <message>
        <source>nama pengguna untuk masuk</source>
        <translation>user name for signing in</translation>
    </message>
    <message>
        <source>berkas yang baris pertamanya kata sandi</source>
        <translation>file whose first line is the password</translation>
    </message>
    <message>
        <source>berkas kantor: lihat atau terapkan</source>
        <translation>office file: show or apply it</translation>
    </message>
    <message>
        <source>lihat isi berkas kantor dan apa yang akan berubah</source>
        <translation>show what is in an office file and what would change</translation>
    </message>
    <message>
        <source>terapkan berkas kantor</source>
        <translation>apply an office file</translation>
    </message>
    <message>
        <source>kunci publik kabupaten; berlaku selama belum ada yang dipercaya</source>
        <translation>public key of the regency; counts while none is trusted yet</translation>
    </message>
    <message>
        <source>terima berkas yang belum ditandatangani</source>
        <translation>accept a file that is not signed</translation>
    </message>
    <message>
        <source>loket ini memang menjadi kantor atau loket lain</source>
        <translation>this desk really becomes another office or workstation</translation>
    </message>
    <message>
        <source>pasang untuk semua pengguna komputer ini; hanya oleh administrator</source>
        <translation>install for all users of this computer; administrators only</translation>
    </message>
    <message>
        <source>ganti kunci yang dipercaya, bila yang lama hilang</source>
        <translation>replace the trusted key if the old one is lost</translation>
    </message>
    <message>
        <source>akun petugas</source>
        <translation>staff accounts</translation>
    </message>
    <message>
        <source>tambah akun; yang pertama harus admin</source>
        <translation>add an account; the first one must be an admin</translation>
    </message>
    <message>
        <source>peran</source>
        <translation>role</translation>
    </message>
    <message>
        <source>nama lengkap di tanda terima</source>
        <translation>full name on receipts</translation>
    </message>
    <message>
        <source>NIP, 18 angka</source>
        <translation>NIP, 18 digits</translation>
    </message>
    <message>
        <source>daftar akun</source>
        <translation>list accounts</translation>
    </message>
    <message>
        <source>ubah peran, nama lengkap atau NIP sebuah akun</source>
        <translation>change an account&apos;s role, full name or NIP</translation>
    </message>
    <message>
        <source>nonaktifkan akun</source>
        <translation>disable an account</translation>
    </message>
    <message>
        <source>aktifkan lagi sebuah akun</source>
        <translation>enable an account again</translation>
    </message>
    <message>
        <source>ganti kata sandi sebuah akun</source>
        <translation>change the password of an account</translation>
    </message>
    <message>
        <source>ganti kata sandi sendiri</source>
        <translation>change your own password</translation>
    </message>
    <message>
        <source>berkas yang baris pertamanya kata sandi baru</source>
        <translation>file whose first line is the new password</translation>
    </message>
    <message>
        <source>tampilkan NIK, telepon dan email utuh; alasannya dicatat</source>
        <translation>show ID number, phone and e-mail in full; the reason is recorded</translation>
    </message>
    <message>
        <source>alasan dengan kata sendiri, untuk lainnya</source>
        <translation>the reason in your own words, for lainnya</translation>
    </message>
    <message>
        <source>catat, lihat, daftar atau batalkan pengaduan</source>
        <translation>log, show, list or void complaints</translation>
    </message>
    <message>
        <source>catat pengaduan dari JSON</source>
        <translation>log complaints from JSON</translation>
    </message>
    <message>
        <source>objek JSON atau daftarnya; - untuk stdin</source>
        <translation>a JSON object or a list of them; - for stdin</translation>
    </message>
    <message>
        <source>tampilkan satu pengaduan dengan riwayatnya</source>
        <translation>show one complaint with its history</translation>
    </message>
    <message>
        <source>daftar pengaduan, terbaru dulu</source>
        <translation>list complaints, newest first</translation>
    </message>
    <message>
        <source>batalkan catatan; isinya tetap tersimpan</source>
        <translation>void an entry; its contents are kept</translation>
    </message>
    <message>
        <source>alasan pembatalan</source>
        <translation>reason for voiding it</translation>
    </message>
    <message>
        <source>tenggat: yang lewat, mendesak dan mendekati batas</source>
        <translation>time limits: late, urgent and approaching</translation>
    </message>
    <message>
        <source>satu keadaan saja; green ialah yang aman</source>
        <translation>one state only; green is what is on track</translation>
    </message>
    <message>
        <source>cari nomor, nama, NIK, telepon, kata atau potongan kata</source>
        <translation>search number, name, NIK, phone, word or part of a word</translation>
    </message>
    <message>
        <source>koreksi isian; LAPOR! diberi tahu lewat susulan</source>
        <translation>correct what was logged; LAPOR! is told by a follow-up</translation>
    </message>
    <message>
        <source>JSON berisi isian yang berubah saja</source>
        <translation>JSON with only the values that change</translation>
    </message>
    <message>
        <source>catat bahwa warga mencabut pengaduannya</source>
        <translation>note that the citizen withdraws the complaint</translation>
    </message>
    <message>
        <source>catat bahwa pengaduan sudah dijawab dan selesai</source>
        <translation>take note that a complaint was answered and is finished</translation>
    </message>
    <message>
        <source>tanggal selesai; bila kosong: hari ini</source>
        <translation>day of finishing; if left out: today</translation>
    </message>
    <message>
        <source>buka kembali yang sudah selesai</source>
        <translation>open a finished one again</translation>
    </message>
    <message>
        <source>alasan</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>kirim susulan untuk sebuah pengaduan</source>
        <translation>send a follow-up to a complaint</translation>
    </message>
    <message>
        <source>teks susulan; - untuk stdin</source>
        <translation>text of the follow-up; - for stdin</translation>
    </message>
    <message>
        <source>lampiran; boleh berulang</source>
        <translation>an attachment; may be repeated</translation>
    </message>
    <message>
        <source>KURSOR</source>
        <translation>CURSOR</translation>
    </message>
    <message>
        <source>nilai &quot;next&quot; dari halaman sebelumnya</source>
        <translation>the &quot;next&quot; value of the previous page</translation>
    </message>
    <message>
        <source>buat tanda terima sebagai PDF, atau periksa kodenya</source>
        <translation>make a receipt as PDF, or verify its code</translation>
    </message>
    <message>
        <source>loket receipt NOMOR --output BERKAS.pdf [--paper a5|a4|f4|80mm|58mm] [--copy citizen|office|agency]
           loket receipt verify KODE</source>
        <translation>loket receipt NUMBER --output FILE.pdf [--paper a5|a4|f4|80mm|58mm] [--copy citizen|office|agency]
           loket receipt verify CODE</translation>
    </message>
    <message>
        <source>lembar warga (tersamar), lembar kantor, atau lembar instansi</source>
        <translation>the citizen&apos;s copy (masked), the office&apos;s, or the agency&apos;s</translation>
    </message>
    <message>
        <source>log harian sebagai PDF, XLSX atau CSV; menutup hari</source>
        <translation>daily log as PDF, XLSX or CSV; closing a day</translation>
    </message>
    <message>
        <source>tutup log hari itu untuk seterusnya</source>
        <translation>close that day&apos;s log for good</translation>
    </message>
    <message>
        <source>keadaan sekarang dari hari yang sudah ditutup</source>
        <translation>a closed day as it is now</translation>
    </message>
    <message>
        <source>rekapitulasi suatu masa sebagai PDF atau XLSX</source>
        <translation>recap of a period as PDF or XLSX</translation>
    </message>
    <message>
        <source>sertakan lampiran bukti PEKPPP, indikator 25 sampai 28</source>
        <translation>add the annex of proofs for PEKPPP, indicators 25 to 28</translation>
    </message>
    <message>
        <source>buku register suatu masa sebagai PDF, XLSX atau CSV</source>
        <translation>the register of a period as PDF, XLSX or CSV</translation>
    </message>
    <message>
        <source>arsipkan log harian, register dan rekapitulasi bulanan ke folder, dengan sidik SHA-256</source>
        <translation>archive daily logs, monthly registers and recaps in a folder, with SHA-256 sums</translation>
    </message>
    <message>
        <source>sertakan tanda terima lembar kantor (data pribadi)</source>
        <translation>include the office&apos;s copies of the receipts (personal data)</translation>
    </message>
    <message>
        <source>PDF yang dapat dibaca siapa pun, tidak disandikan</source>
        <translation>PDFs that anybody can read, not encrypted</translation>
    </message>
    <message>
        <source>tulis isi arsip yang tersandi sebagai PDF ke folder lain</source>
        <translation>write the papers of an encrypted archive as PDFs into another folder</translation>
    </message>
    <message>
        <source>folder untuk PDF-nya</source>
        <translation>folder for the PDFs</translation>
    </message>
    <message>
        <source>tanda terima dari suatu masa, satu berkas setiapnya</source>
        <translation>receipts of a period, one file each</translation>
    </message>
    <message>
        <source>folder arsip</source>
        <translation>folder of the archive</translation>
    </message>
    <message>
        <source>NOMOR | verify KODE</source>
        <translation>NUMBER | verify CODE</translation>
    </message>
    <message>
        <source>kertas</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>bila kosong: hari ini</source>
        <translation>if empty: today</translation>
    </message>
    <message>
        <source>kirim yang menunggu ke SP4N-LAPOR!</source>
        <translation>send what is waiting to SP4N-LAPOR!</translation>
    </message>
    <message>
        <source>satu putaran saja, bukan sampai habis</source>
        <translation>one round only, not until nothing is left</translation>
    </message>
    <message>
        <source>kirim dan baca dengan diam, untuk tugas terjadwal komputer</source>
        <translation>send and read back quietly, for the computer&apos;s scheduled task</translation>
    </message>
    <message>
        <source>baca status dan tindak lanjut dari LAPOR!</source>
        <translation>read statuses and follow-ups from LAPOR!</translation>
    </message>
    <message>
        <source>antrean kiriman</source>
        <translation>sending queue</translation>
    </message>
    <message>
        <source>daftar antrean</source>
        <translation>list the queue</translation>
    </message>
    <message>
        <source>daftar untuk diketik sendiri di situs LAPOR!</source>
        <translation>a list for typing into LAPOR!&apos;s website by hand</translation>
    </message>
    <message>
        <source>jumlah menurut keadaan</source>
        <translation>totals by state</translation>
    </message>
    <message>
        <source>pastikan yang perlu dicek</source>
        <translation>settle what needs checking</translation>
    </message>
    <message>
        <source>sudah ada di LAPOR! dengan nomor ini</source>
        <translation>is in LAPOR! under this number</translation>
    </message>
    <message>
        <source>tidak ada di LAPOR!: antrekan lagi</source>
        <translation>is not in LAPOR!: queue it again</translation>
    </message>
    <message>
        <source>coba kirim lagi sekarang</source>
        <translation>try to send again now</translation>
    </message>
    <message>
        <source>ganti tujuan kiriman yang ditolak</source>
        <translation>change the destination of what was refused</translation>
    </message>
    <message>
        <source>instansi tujuan</source>
        <translation>target agency</translation>
    </message>
    <message>
        <source>kategori</source>
        <translation>category</translation>
    </message>
    <message>
        <source>kunci LAPOR!</source>
        <translation>LAPOR! keys</translation>
    </message>
    <message>
        <source>simpan kedua kunci LAPOR!</source>
        <translation>store the two LAPOR! keys</translation>
    </message>
    <message>
        <source>kunci publik perangkat ini, untuk menyegel kunci LAPOR!</source>
        <translation>public key of this device, to seal the LAPOR! secrets to</translation>
    </message>
    <message>
        <source>buka jendela (juga bila tanpa perintah)</source>
        <translation>open the window (also without a command)</translation>
    </message>
    <message>
        <source>dengan data contoh</source>
        <translation>with sample data</translation>
    </message>
    <message>
        <source>keluarkan isi basis data versi lebih baru</source>
        <translation>get the content out of a database of a newer version</translation>
    </message>
    <message>
        <source>folder baru untuk hasilnya</source>
        <translation>a new folder for the result</translation>
    </message>
    <message>
        <source>kerjakan satu hari loket dengan data contoh</source>
        <translation>work through one day of a counter with sample data</translation>
    </message>
    <message>
        <source>folder hasil, .demo</source>
        <translation>result folder, .demo</translation>
    </message>
    <message>
        <source>catatan audit</source>
        <translation>audit log</translation>
    </message>
    <message>
        <source>periksa keutuhan catatan audit</source>
        <translation>check that the audit log is whole</translation>
    </message>
    <message>
        <source>salin catatan audit, bertanda tangan</source>
        <translation>copy the audit log, signed</translation>
    </message>
    <message>
        <source>kode loket ini di nomor register</source>
        <translation>this desk&apos;s code in register numbers</translation>
    </message>
    <message>
        <source>tampilkan kode dan yang diketahui tentangnya</source>
        <translation>show the code and what is known of it</translation>
    </message>
    <message>
        <source>ganti kode loket ini</source>
        <translation>change this desk&apos;s code</translation>
    </message>
    <message>
        <source>KODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>periksa pemasangan dan server LAPOR!</source>
        <translation>check the installation and the LAPOR! server</translation>
    </message>
    <message>
        <source>cocokkan server LAPOR! dengan kontrak; tidak mengirim apa pun</source>
        <translation>hold the LAPOR! server against the contract; sends nothing</translation>
    </message>
    <message>
        <source>tulis paket diagnostik untuk petugas TI, tanpa data warga</source>
        <translation>write a diagnostics bundle for IT, without data about citizens</translation>
    </message>
    <message>
        <source>server latihan SP4N-LAPOR! di komputer ini</source>
        <translation>practice server of SP4N-LAPOR! on this computer</translation>
    </message>
    <message>
        <source>NAMA=ANGKA</source>
        <translation>NAME=RATE</translation>
    </message>
    <message>
        <source>simpan yang diterima di berkas ini</source>
        <translation>keep what arrives in this file</translation>
    </message>
    <message>
        <source>naskah gangguan: satu baris untuk satu panggilan, ok atau NAMA@PANGGILAN</source>
        <translation>script of faults: a line for each call, ok or NAME@CALL</translation>
    </message>
    <message>
        <source>lebar jalur dalam kbit/s, 0 tanpa batas</source>
        <translation>bandwidth in kbit/s, 0 is no limit</translation>
    </message>
    <message>
        <source>geser jam server sekian detik, boleh negatif</source>
        <translation>move the server&apos;s clock by so many seconds, may be negative</translation>
    </message>
    <message>
        <source>nomor register, ejaan apa pun</source>
        <translation>register number, in any spelling</translation>
    </message>
    <message>
        <source>berkas PDF yang dibuat</source>
        <translation>PDF file to make</translation>
    </message>
    <message>
        <source>berkas yang dibuat; akhiran namanya menentukan jenisnya</source>
        <translation>the file to make; the ending of its name says as what</translation>
    </message>
    <message>
        <source>BERKAS</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>NAMA</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TEKS</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>TANGGAL</source>
        <translation>DATE</translation>
    </message>
    <message>
        <source>NOMOR</source>
        <translation>NUMBER</translation>
    </message>
    <message>
        <source>NOMOR_LAPOR</source>
        <translation>LAPOR_NO</translation>
    </message>
    <message>
        <source>JSON ini terlalu besar. Bagi menjadi beberapa berkas.</source>
        <translation>This JSON is too large. Split it into several files.</translation>
    </message>
    <message>
        <source>JSON ini UTF-16. Simpan ulang sebagai UTF-8.</source>
        <translation>This JSON is UTF-16. Save it again as UTF-8.</translation>
    </message>
    <message>
        <source>JSON ini bukan UTF-8. Simpan ulang sebagai UTF-8.</source>
        <translation>This JSON is not UTF-8. Save it again as UTF-8.</translation>
    </message>
    <message>
        <source>JSON ini kosong.</source>
        <translation>This JSON is empty.</translation>
    </message>
    <message>
        <source>JSON rusak di baris {line}, kolom {column}. Perbaiki lalu ulangi.</source>
        <translation>The JSON is broken at line {line}, column {column}. Correct it, then try again.</translation>
    </message>
    <message>
        <source>JSON ini bersarang terlalu dalam.</source>
        <translation>This JSON is nested too deeply.</translation>
    </message>
    <message>
        <source>JSON ini memuat angka yang tidak wajar.</source>
        <translation>This JSON contains an unreasonable number.</translation>
    </message>
    <message>
        <source>Isian {name} tertulis dua kali di JSON ini.</source>
        <translation>The field {name} appears twice in this JSON.</translation>
    </message>
    <message>
        <source>JSON tidak mengenal {name}.</source>
        <translation>JSON does not know {name}.</translation>
    </message>
    <message>
        <source>Berkas kantor diterapkan.</source>
        <translation>The office file was applied.</translation>
    </message>
    <message>
        <source>Akun {name} ({role}) ditambahkan.</source>
        <translation>The account {name} ({role}) was added.</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Peran</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Akun {name} ({role}) diubah.</source>
        <translation>Account {name} ({role}) changed.</translation>
    </message>
    <message>
        <source>Kata sandi Anda, {name}, diganti.</source>
        <translation>Your password, {name}, has been changed.</translation>
    </message>
    <message>
        <source>terkunci sementara</source>
        <translation>locked for now</translation>
    </message>
    <message>
        <source>Tidak ada tenggat seperti itu.</source>
        <translation>There is no such deadline.</translation>
    </message>
    <message>
        <source>Sisa hari kerja</source>
        <translation>Working days left</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Terbuka {total}: {words}.</source>
        <translation>Open {total}: {words}.</translation>
    </message>
    <message>
        <source>Akun {name} dinonaktifkan.</source>
        <translation>The account {name} was disabled.</translation>
    </message>
    <message>
        <source>Akun {name} diaktifkan lagi.</source>
        <translation>Account {name} enabled again.</translation>
    </message>
    <message>
        <source>Kata sandi {name} diganti.</source>
        <translation>The password of {name} was changed.</translation>
    </message>
    <message>
        <source>Kedua kunci LAPOR! disimpan.</source>
        <translation>The two LAPOR! keys were stored.</translation>
    </message>
    <message>
        <source>Sidik kunci perangkat: {fingerprint}</source>
        <translation>Fingerprint of the device key: {fingerprint}</translation>
    </message>
    <message>
        <source>Ditulis ke {path}.</source>
        <translation>Written to {path}.</translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Ditandatangani</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>belum dapat diperiksa; tambahkan --key regency.pub</source>
        <translation>cannot be checked yet; add --key regency.pub</translation>
    </message>
    <message>
        <source>tidak ditandatangani</source>
        <translation>not signed</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Mulai sekarang hanya berkas kantor dari kunci {fingerprint} yang diterima.</source>
        <translation>From now on only office files of the key {fingerprint} are taken.</translation>
    </message>
    <message>
        <source>tanpa batas</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>Isian</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation>Nothing changes.</translation>
    </message>
    <message>
        <source>aktif</source>
        <translation>active</translation>
    </message>
    <message>
        <source>nonaktif</source>
        <translation>disabled</translation>
    </message>
    <message>
        <source>Belum ditulis: --output BERKAS.pdf. Lihat: loket receipt --help.</source>
        <translation>Missing: --output FILE.pdf. See: loket receipt --help.</translation>
    </message>
    <message>
        <source>Belum ditulis: --output BERKAS (.pdf, .xlsx atau .csv). Lihat: loket daily-log --help.</source>
        <translation>Missing: --output FILE (.pdf, .xlsx or .csv). See: loket daily-log --help.</translation>
    </message>
    <message>
        <source>Log harian {day}: {rows} pengaduan, {path}.</source>
        <translation>Daily log {day}: {rows} rows, {path}.</translation>
    </message>
    <message>
        <source>Log harian dibuat sebagai .pdf, .xlsx atau .csv. Pakai salah satunya.</source>
        <translation>The daily log is made as .pdf, .xlsx or .csv. Use one of them.</translation>
    </message>
    <message>
        <source>Keadaan sekarang, bukan log yang sudah ditutup.</source>
        <translation>As it is now, not the log that was closed.</translation>
    </message>
    <message>
        <source>Keadaan saat hari ditutup. Keadaan sekarang: --live.</source>
        <translation>As it was when the day was closed. As it is now: --live.</translation>
    </message>
    <message>
        <source>Log harian {day} ditutup: {rows} pengaduan.</source>
        <translation>Daily log of {day} closed: {rows} complaints.</translation>
    </message>
    <message>
        <source>Tanda terima {number}, lembar ke-{copy_no}: {path}.</source>
        <translation>Receipt {number}, copy {copy_no}: {path}.</translation>
    </message>
    <message>
        <source>Tulis kodenya: loket receipt verify KODE.</source>
        <translation>Write the code: loket receipt verify CODE.</translation>
    </message>
    <message>
        <source>Pilihan</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>tampilkan bantuan ini</source>
        <translation>show this help</translation>
    </message>
    <message>
        <source>Pemakaian: </source>
        <translation>Usage: </translation>
    </message>
    <message>
        <source>{name} harus tanggal yang ada, seperti 2026-11-24.</source>
        <translation>{name} must be an existing date like 2026-11-24.</translation>
    </message>
    <message>
        <source>{name} harus angka {lowest} sampai {highest}.</source>
        <translation>{name} must be a number from {lowest} to {highest}.</translation>
    </message>
    <message>
        <source>{name} harus salah satu dari: {choices}.</source>
        <translation>{name} must be one of: {choices}.</translation>
    </message>
    <message>
        <source>--fault harus NAMA=ANGKA antara 0 dan 1, misalnya error_503=0.3.</source>
        <translation>--fault must be NAME=RATE between 0 and 1, for instance error_503=0.3.</translation>
    </message>
    <message>
        <source>Lihat: {program} --help.</source>
        <translation>See: {program} --help.</translation>
    </message>
    <message>
        <source>Perintah {name} tidak ada.</source>
        <translation>There is no command {name}.</translation>
    </message>
    <message>
        <source>Nilai untuk {name} belum ditulis.</source>
        <translation>The value for {name} is missing.</translation>
    </message>
    <message>
        <source>{one} dan {other} tidak dapat dipakai bersama.</source>
        <translation>{one} and {other} cannot be used together.</translation>
    </message>
    <message>
        <source>{name} tidak memakai nilai.</source>
        <translation>{name} takes no value.</translation>
    </message>
    <message>
        <source>Belum ditulis: {names}.</source>
        <translation>Missing: {names}.</translation>
    </message>
    <message>
        <source>Tulis salah satu dari: {names}.</source>
        <translation>Write one of: {names}.</translation>
    </message>
    <message>
        <source>Perintah ini tidak dipahami.</source>
        <translation>This command is not understood.</translation>
    </message>
    <message>
        <source>{name} ditulis sebelum nama perintah.</source>
        <translation>{name} goes before the name of the command.</translation>
    </message>
    <message>
        <source>{name} tidak dikenal di sini.</source>
        <translation>{name} is not known here.</translation>
    </message>
    <message>
        <source>Dihentikan.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>keluaran</source>
        <translation>the output</translation>
    </message>
    <message>
        <source>{name} tidak dapat dipakai: {reason}.</source>
        <translation>{name} cannot be used: {reason}.</translation>
    </message>
    <message>
        <source>Ada kesalahan di dalam Loket, dan log tidak dapat ditulis. Hubungi petugas TI.</source>
        <translation>Loket has a fault, and the log cannot be written. Call IT staff.</translation>
    </message>
    <message>
        <source>Ada kesalahan di dalam Loket. Kirim berkas {path} ke petugas TI.</source>
        <translation>Loket has a fault. Send the file {path} to IT staff.</translation>
    </message>
    <message>
        <source>Coba lagi: {time}</source>
        <translation>Next try: {time}</translation>
    </message>
    <message>
        <source>Percobaan</source>
        <translation>Tries</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Next try</translation>
    </message>
    <message>
        <source>Antrean kosong.</source>
        <translation>The queue is empty.</translation>
    </message>
    <message>
        <source>Tulis --agency atau --category yang baru.</source>
        <translation>Write the new --agency or --category.</translation>
    </message>
    <message>
        <source>{count} kiriman dicoba lagi pada putaran berikut.</source>
        <translation>To be tried again in the next round: {count}.</translation>
    </message>
    <message>
        <source>Putaran: terkirim {sent}, perlu dicek {unknown}, perlu tindakan {attention}.</source>
        <translation>Round: sent {sent}, check needed {unknown}, action needed {attention}.</translation>
    </message>
    <message>
        <source>tercatat</source>
        <translation>logged</translation>
    </message>
    <message>
        <source>Kata sandi ini hanya sementara. Ganti dulu: loket user change-password.</source>
        <translation>This password is only temporary. Change it first: loket user change-password.</translation>
    </message>
    <message>
        <source>Perintah ini perlu --user dan --password-file sebelum nama perintah.</source>
        <translation>This command needs --user and --password-file before its name.</translation>
    </message>
    <message>
        <source>Nama pengguna: </source>
        <translation>User name: </translation>
    </message>
    <message>
        <source>Kata sandi: </source>
        <translation>Password: </translation>
    </message>
    <message>
        <source>Tulis --new-password-file BERKAS dengan kata sandi baru.</source>
        <translation>Write --new-password-file FILE with the new password.</translation>
    </message>
    <message>
        <source>Kata sandi baru: </source>
        <translation>New password: </translation>
    </message>
    <message>
        <source>Ulangi kata sandi baru: </source>
        <translation>Repeat the new password: </translation>
    </message>
    <message>
        <source>Kedua kata sandi berbeda. Ulangi.</source>
        <translation>The two passwords differ. Try again.</translation>
    </message>
    <message>
        <source>Daftar isian LAPOR!: {rows} pengaduan, {path}.</source>
        <translation>List for LAPOR!: {rows} complaints, {path}.</translation>
    </message>
    <message>
        <source>{count} pengaduan rahasia tidak dimuat. Minta atasan membuatnya.</source>
        <translation>{count} secret complaints are not in it. Ask a supervisor to make it.</translation>
    </message>
    <message>
        <source>Nama berkas --output harus berakhir .pdf atau .csv.</source>
        <translation>The name of the --output file must end in .pdf or .csv.</translation>
    </message>
    <message>
        <source>Koreksi harus satu objek JSON berisi isian yang berubah.</source>
        <translation>A correction must be one JSON object with the values that change.</translation>
    </message>
    <message>
        <source>{number} selesai {day}.</source>
        <translation>{number} was finished on {day}.</translation>
    </message>
    <message>
        <source>{number} dibuka kembali.</source>
        <translation>{number} is open again.</translation>
    </message>
    <message>
        <source>Isi susulan bukan teks UTF-8.</source>
        <translation>The text of the follow-up is not UTF-8.</translation>
    </message>
    <message>
        <source>{number}: {status}, pengiriman {state}, {count} susulan diantrekan.</source>
        <translation>{number}: {status}, sending {state}, {count} follow-ups queued.</translation>
    </message>
    <message>
        <source>--again menulis berkas untuk loket yang sama; jangan tulis --for.</source>
        <translation>--again writes the file for the same desk; leave --for out.</translation>
    </message>
    <message>
        <source>{items} pengaduan dibawa dengan {path}.</source>
        <translation>{items} complaints carried with {path}.</translation>
    </message>
    <message>
        <source>Kode pembuka: {code}</source>
        <translation>Opening code: {code}</translation>
    </message>
    <message>
        <source>Catat kodenya terpisah dari berkas. Impor berkas ini di satu loket saja.</source>
        <translation>Keep the code apart from the file. Import this file at one desk only.</translation>
    </message>
    <message>
        <source>{left} pengaduan tetap menunggu di sini: terlalu besar atau lampirannya hilang.</source>
        <translation>{left} complaints go on waiting here: too large, or an attachment is lost.</translation>
    </message>
    <message>
        <source>Tulis --code-file BERKAS dengan kode pembuka berkas bawaan.</source>
        <translation>Write --code-file FILE with the opening code of the carried file.</translation>
    </message>
    <message>
        <source>Kode pembuka: </source>
        <translation>Opening code: </translation>
    </message>
    <message>
        <source>{items} pengaduan dari {desk} masuk antrean.</source>
        <translation>{items} complaints from {desk} were queued.</translation>
    </message>
    <message>
        <source>{count} sudah ada di sini dari berkas sebelumnya.</source>
        <translation>{count} were here already from an earlier file.</translation>
    </message>
    <message>
        <source>Hasil ({desk}): terkirim {confirmed}, dicatat manual {by_hand}, dikembalikan {returned}, belum selesai {open}.</source>
        <translation>Results ({desk}): sent {confirmed}, entered by hand {by_hand}, returned {returned}, still open {open}.</translation>
    </message>
    <message>
        <source>{number}: nomor LAPOR!-nya lain dari catatan di sini. Periksa keduanya di LAPOR!.</source>
        <translation>{number}: its LAPOR! number differs from the record here. Check both in LAPOR!.</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Arah</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Loket</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Cadangan dibuat dan diperiksa: {path} ({size}, {complaints} pengaduan, {files} lampiran).</source>
        <translation>Backup made and checked: {path} ({size}, {complaints} complaints, {files} attached files).</translation>
    </message>
    <message>
        <source>Salinan kedua: {path}</source>
        <translation>Second copy: {path}</translation>
    </message>
    <message>
        <source>Latihan memulihkan berhasil dari {name}: {complaints} pengaduan, {files} lampiran.</source>
        <translation>The rehearsed restore went well from {name}: {complaints} complaints, {files} attached files.</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Pengaduan</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>{when} (salinan kedua)</source>
        <translation>{when} (second copy)</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Kode pembuka</source>
        <translation>Opening code</translation>
    </message>
    <message>
        <source>keluar</source>
        <translation>out</translation>
    </message>
    <message>
        <source>masuk</source>
        <translation>in</translation>
    </message>
    <message>
        <source>Belum ada berkas bawaan.</source>
        <translation>No carried files yet.</translation>
    </message>
    <message>
        <source>KANTOR-LOKET</source>
        <translation>OFFICE-DESK</translation>
    </message>
    <message>
        <source>bawa yang menunggu ke loket yang terhubung</source>
        <translation>carry what waits to a connected desk</translation>
    </message>
    <message>
        <source>loket tujuan, misalnya ME01-L2</source>
        <translation>the desk it is for, for example ME01-L2</translation>
    </message>
    <message>
        <source>tulis hasil pengiriman untuk loket asalnya</source>
        <translation>write the results for the desk where they were logged</translation>
    </message>
    <message>
        <source>tulis lagi berkas bawaan yang hilang</source>
        <translation>write a lost file again</translation>
    </message>
    <message>
        <source>ambil berkas bawaan atau hasilnya</source>
        <translation>take in a carried file or its results</translation>
    </message>
    <message>
        <source>berkas yang baris pertamanya kode pembuka</source>
        <translation>a file whose first line is the opening code</translation>
    </message>
    <message>
        <source>daftar berkas bawaan dengan kode pembukanya</source>
        <translation>list carried files with their opening codes</translation>
    </message>
    <message>
        <source>Paket diagnostik ditulis ke {name}; tidak ada data warga di dalamnya. Isinya:</source>
        <translation>Diagnostics bundle written to {name}; it holds nothing about citizens. Its content:</translation>
    </message>
    <message>
        <source>Jam komputer cocok dengan server.</source>
        <translation>The computer clock matches the server.</translation>
    </message>
    <message>
        <source>Pemeriksaan</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>baik</source>
        <translation>good</translation>
    </message>
    <message>
        <source>periksa</source>
        <translation>look</translation>
    </message>
    <message>
        <source>{status} (dibaca {time})</source>
        <translation>{status} (read {time})</translation>
    </message>
    <message>
        <source>Status di LAPOR!</source>
        <translation>Status at LAPOR!</translation>
    </message>
    <message>
        <source>Di instansi</source>
        <translation>At the agency</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Kabar LAPOR!</source>
        <translation>News of LAPOR!</translation>
    </message>
    <message>
        <source>Susulan</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>tanpa waktu</source>
        <translation>no time given</translation>
    </message>
    <message>
        <source>{written} PDF ditulis ke {path}, {unchanged} sudah ada.</source>
        <translation>{written} PDFs written to {path}, {unchanged} were already there.</translation>
    </message>
    <message>
        <source>Rusak, hilang, atau bukan dari loket ini: {path}</source>
        <translation>Damaged, missing, or not from this desk: {path}</translation>
    </message>
    <message>
        <source>Belum ditulis: --{option} TANGGAL.</source>
        <translation>Missing: --{option} DATE.</translation>
    </message>
    <message>
        <source>{days} hari di {path}: {written} berkas baru, {unchanged} sudah ada.</source>
        <translation>{days} days in {path}: {written} new files, {unchanged} already there.</translation>
    </message>
    <message>
        <source>buat surat jawaban sebagai PDF, atau lihat yang sudah dibuat</source>
        <translation>make a letter of answer as PDF, or see those made</translation>
    </message>
    <message>
        <source>loket letter NOMOR --template NAMA --number NOMOR_SURAT --output BERKAS.pdf [--set ISIAN=TEKS]…
           loket letter list NOMOR
           loket letter again ID --output BERKAS.pdf</source>
        <translation>loket letter NUMBER --template NAME --number LETTER_NUMBER --output FILE.pdf [--set PLACEHOLDER=TEXT]…
           loket letter list NUMBER
           loket letter again ID --output FILE.pdf</translation>
    </message>
    <message>
        <source>NOMOR | list NOMOR | again ID</source>
        <translation>NUMBER | list NUMBER | again ID</translation>
    </message>
    <message>
        <source>balasan standar; lihat: loket answers list</source>
        <translation>standard answer; see: loket answers list</translation>
    </message>
    <message>
        <source>nomor surat menurut agenda kantor</source>
        <translation>number of the letter in the office&apos;s register of letters</translation>
    </message>
    <message>
        <source>ISIAN=TEKS</source>
        <translation>PLACEHOLDER=TEXT</translation>
    </message>
    <message>
        <source>isi sebuah isian dari balasan standar; boleh berulang</source>
        <translation>the value of a placeholder of the standard answer; may be repeated</translation>
    </message>
    <message>
        <source>tanggal surat; bila kosong: hari ini</source>
        <translation>date of the letter; if empty: today</translation>
    </message>
    <message>
        <source>hal; bila kosong: nomor register saja</source>
        <translation>subject; if empty: the register number only</translation>
    </message>
    <message>
        <source>tembusan; boleh berulang</source>
        <translation>who gets a copy; may be repeated</translation>
    </message>
    <message>
        <source>balasan standar: lihat, ubah, kembalikan</source>
        <translation>standard answers: see, change, put back</translation>
    </message>
    <message>
        <source>daftar balasan standar</source>
        <translation>list of standard answers</translation>
    </message>
    <message>
        <source>tampilkan isi satu balasan standar</source>
        <translation>show the text of one standard answer</translation>
    </message>
    <message>
        <source>ganti isi balasan standar dengan kata-kata kantor</source>
        <translation>word a standard answer the office&apos;s own way</translation>
    </message>
    <message>
        <source>kembalikan balasan standar seperti semula</source>
        <translation>put a standard answer back to how it came</translation>
    </message>
    <message>
        <source>isi dengan isian seperti {nama}; - untuk stdin</source>
        <translation>text with placeholders like {nama}; - for stdin</translation>
    </message>
    <message>
        <source>nama yang ditampilkan; bila kosong: tetap</source>
        <translation>name that is shown; if empty: as before</translation>
    </message>
    <message>
        <source>Tulis nomor registernya: loket letter list NOMOR.</source>
        <translation>Write the register number: loket letter list NUMBER.</translation>
    </message>
    <message>
        <source>Tulis ID suratnya; lihat: loket letter list NOMOR.</source>
        <translation>Write the ID of the letter; see: loket letter list NUMBER.</translation>
    </message>
    <message>
        <source>Belum ditulis: --{option}. Lihat: loket letter --help.</source>
        <translation>Missing: --{option}. See: loket letter --help.</translation>
    </message>
    <message>
        <source>Isian belum ada: {names}. Tulis dengan --set {example}=TEKS.</source>
        <translation>Placeholders without a value: {names}. Write them with --set {example}=TEXT.</translation>
    </message>
    <message>
        <source>Surat {letter_no} untuk {number}: {path}.</source>
        <translation>Letter {letter_no} for {number}: {path}.</translation>
    </message>
    <message>
        <source>Nomor surat</source>
        <translation>Letter number</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Dibuat</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Oleh</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Belum ada surat jawaban.</source>
        <translation>No letter of answer yet.</translation>
    </message>
    <message>
        <source>--set harus ISIAN=TEKS dengan isian salah satu dari: {known}.</source>
        <translation>--set must be PLACEHOLDER=TEXT with one of these placeholders: {known}.</translation>
    </message>
    <message>
        <source>Tulis masanya: loket recap --from TANGGAL --to TANGGAL.</source>
        <translation>Give the period: loket recap --from DATE --to DATE.</translation>
    </message>
    <message>
        <source>Rekapitulasi dibuat sebagai .pdf atau .xlsx. Pakai salah satunya.</source>
        <translation>The recap is made as .pdf or .xlsx. Use one of these.</translation>
    </message>
    <message>
        <source>Rekapitulasi {count} pengaduan: {path}.</source>
        <translation>Recap of {count} complaints: {path}.</translation>
    </message>
    <message>
        <source>Tulis masanya: loket register --from TANGGAL --to TANGGAL.</source>
        <translation>Give the period: loket register --from DATE --to DATE.</translation>
    </message>
    <message>
        <source>Buku register: {rows} pengaduan, {path}.</source>
        <translation>Register: {rows} complaints, {path}.</translation>
    </message>
    <message>
        <source>Buku register dibuat sebagai .pdf, .xlsx atau .csv. Pakai salah satunya.</source>
        <translation>The register is made as .pdf, .xlsx or .csv. Use one of these.</translation>
    </message>
    <message>
        <source>Kunci tanda tangan: {key}</source>
        <translation>Signing key: {key}</translation>
    </message>
    <message>
        <source>{count} catatan ditulis ke {name}. Kunci tanda tangan: {key}</source>
        <translation>{count} entries written to {name}. Signing key: {key}</translation>
    </message>
    <message>
        <source>Kode loket ini: {code}</source>
        <translation>Code of this desk: {code}</translation>
    </message>
    <message>
        <source>cadangan: buat, periksa, pulihkan</source>
        <translation>backups: make, check, restore</translation>
    </message>
    <message>
        <source>buat cadangan dan periksa isinya</source>
        <translation>make a backup and check what is in it</translation>
    </message>
    <message>
        <source>folder cadangan, bila bukan folder cadangan loket</source>
        <translation>folder of the backup, if not the desk&apos;s own</translation>
    </message>
    <message>
        <source>cadangan yang ada dan keadaannya</source>
        <translation>the backups that are there and how they stand</translation>
    </message>
    <message>
        <source>periksa seluruh isi sebuah cadangan</source>
        <translation>check everything in a backup</translation>
    </message>
    <message>
        <source>latihan memulihkan; loket ini tidak berubah</source>
        <translation>rehearse a restore; this desk is not changed</translation>
    </message>
    <message>
        <source>pulihkan loket dari sebuah cadangan</source>
        <translation>restore a desk from a backup</translation>
    </message>
    <message>
        <source>berkas yang baris pertamanya kunci pemulihan, bila komputer ini lain</source>
        <translation>file whose first line is the recovery key, on another computer</translation>
    </message>
    <message>
        <source>masa simpan: lihat, musnahkan, berita acara</source>
        <translation>retention: list, erase, record</translation>
    </message>
    <message>
        <source>pengaduan yang habis masa simpannya; tidak ada yang dihapus</source>
        <translation>complaints that have outlived their time; nothing is erased</translation>
    </message>
    <message>
        <source>musnahkan isinya sesudah membuat cadangan, dan buat berita acara</source>
        <translation>erase their content after a backup, and write the record</translation>
    </message>
    <message>
        <source>nomor dan tanggal nota persetujuan</source>
        <translation>number and date of the note of approval</translation>
    </message>
    <message>
        <source>batal bila jumlahnya bukan ini</source>
        <translation>stop if their number is another</translation>
    </message>
    <message>
        <source>pemusnahan yang sudah dilakukan</source>
        <translation>erasures so far</translation>
    </message>
    <message>
        <source>berita acara sebuah pemusnahan, sekali lagi</source>
        <translation>the record of an erasure, once more</translation>
    </message>
    <message>
        <source>TANDA</source>
        <translation>MARK</translation>
    </message>
    <message>
        <source>tahan pengaduan dari pemusnahan, atau akhiri</source>
        <translation>hold a complaint from erasure, or end its hold</translation>
    </message>
    <message>
        <source>akhiri penahanannya</source>
        <translation>end its hold</translation>
    </message>
    <message>
        <source>salinan data pribadi untuk pengadu sendiri</source>
        <translation>a citizen&apos;s copy of their own data</translation>
    </message>
    <message>
        <source>berkas yang baris pertamanya NIK</source>
        <translation>file whose first line is the NIK</translation>
    </message>
    <message>
        <source>kunci pemulihan di atas kertas</source>
        <translation>the recovery key on paper</translation>
    </message>
    <message>
        <source>buat kunci baru; yang lama tidak berlaku lagi</source>
        <translation>make a new key; the old one is no longer valid</translation>
    </message>
    <message>
        <source>lembar untuk dicetak; hapus berkasnya sesudah dicetak</source>
        <translation>the sheet to print; delete the file once it is printed</translation>
    </message>
    <message>
        <source>apakah lembar ini masih membuka data?</source>
        <translation>does this sheet still open the data?</translation>
    </message>
    <message>
        <source>buka data di komputer atau akun lain</source>
        <translation>open the data on another computer or account</translation>
    </message>
    <message>
        <source>pindahkan kunci perangkat ini</source>
        <translation>move the key of this computer</translation>
    </message>
    <message>
        <source>ke penyimpanan kunci sistem (system) atau berkas (file)</source>
        <translation>into the system&apos;s key store (system) or a file (file)</translation>
    </message>
    <message>
        <source>berkas yang baris pertamanya kunci pemulihan</source>
        <translation>a file whose first line is the recovery key</translation>
    </message>
    <message>
        <source>Dasar</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Lembar kunci pemulihan {mark} ditulis ke {path}.</source>
        <translation>Sheet {mark} of the recovery key was written to {path}.</translation>
    </message>
    <message>
        <source>Cetak, simpan di brankas, lalu hapus berkasnya. Kunci yang lebih lama tidak berlaku lagi.</source>
        <translation>Print it, keep it in a safe, then delete the file. Any older key is no longer valid.</translation>
    </message>
    <message>
        <source>Kunci ini cocok: lembar {mark} membuka data loket ini.</source>
        <translation>This key fits: sheet {mark} opens the data of this desk.</translation>
    </message>
    <message>
        <source>Belum ada kunci pemulihan untuk data ini. Buat: loket recovery-key make.</source>
        <translation>There is no recovery key for these data yet. Make one: loket recovery-key make.</translation>
    </message>
    <message>
        <source>Kunci ini tidak cocok. Yang berlaku: lembar {mark} tanggal {day}.</source>
        <translation>This key does not fit. Valid is sheet {mark} of {day}.</translation>
    </message>
    <message>
        <source>Data loket dapat dibuka di komputer ini. Jalankan Loket seperti biasa.</source>
        <translation>The data of the desk can be opened on this computer. Start Loket as usual.</translation>
    </message>
    <message>
        <source>Tulis --key-file BERKAS dengan kunci pemulihan.</source>
        <translation>Write --key-file FILE with the recovery key.</translation>
    </message>
    <message>
        <source>Kunci pemulihan: </source>
        <translation>Recovery key: </translation>
    </message>
    <message>
        <source>Cadangan {name} utuh.</source>
        <translation>The backup {name} is whole.</translation>
    </message>
    <message>
        <source>Loket dipulihkan di {folder}.</source>
        <translation>The desk was restored in {folder}.</translation>
    </message>
    <message>
        <source>Yang dicatat sesudah {day} tidak ada di dalamnya: cari tanda terima dan log harian.</source>
        <translation>What was logged after {day} is not in it: look for receipts and daily logs.</translation>
    </message>
    <message>
        <source>Nomor register berikutnya memakai kode loket {code}.</source>
        <translation>The next register number has the device code {code}.</translation>
    </message>
    <message>
        <source>{count} laporan perlu dicek: mungkin sudah terkirim sesudah cadangan dibuat.</source>
        <translation>{count} reports need a look: they may have been sent after the backup was made.</translation>
    </message>
    <message>
        <source>Data yang tadinya ada dipindahkan ke {folder}; tidak ada yang dihapus.</source>
        <translation>What was there before was moved to {folder}; nothing was deleted.</translation>
    </message>
    <message>
        <source>Nomor terakhir</source>
        <translation>Last number</translation>
    </message>
    <message>
        <source>Lampiran</source>
        <translation>Attached files</translation>
    </message>
    <message>
        <source>segel isi laporan rahasia untuk satu petugas</source>
        <translation>seal what secret reports say for one officer</translation>
    </message>
    <message>
        <source>buat kunci segel sendiri, dengan kalimat sandi</source>
        <translation>make one&apos;s own sealing key, with a passphrase</translation>
    </message>
    <message>
        <source>berkas yang baris pertamanya kunci pemulihan; kunci itu juga akan membukanya</source>
        <translation>file whose first line is the recovery key; that key will open it, too</translation>
    </message>
    <message>
        <source>tetapkan untuk siapa isinya disegel</source>
        <translation>say for whom it is sealed</translation>
    </message>
    <message>
        <source>jangan menyegel lagi</source>
        <translation>seal no longer</translation>
    </message>
    <message>
        <source>untuk siapa, dan berapa yang disegel</source>
        <translation>for whom, and how many are sealed</translation>
    </message>
    <message>
        <source>segel sekarang yang sudah waktunya</source>
        <translation>seal now what is due</translation>
    </message>
    <message>
        <source>baca isi tersegel; tercatat di riwayat</source>
        <translation>read sealed content; it is recorded in the history</translation>
    </message>
    <message>
        <source>alasan membukanya</source>
        <translation>why it is opened</translation>
    </message>
    <message>
        <source>berkas yang baris pertamanya kunci pemulihan, bila petugasnya tidak ada</source>
        <translation>file whose first line is the recovery key, if the officer is gone</translation>
    </message>
    <message>
        <source>tulis lampirannya ke folder ini; hapus sesudah dipakai</source>
        <translation>write its files into this folder; delete them after use</translation>
    </message>
    <message>
        <source>berkas yang baris pertamanya kalimat sandi</source>
        <translation>file whose first line is the passphrase</translation>
    </message>
    <message>
        <source>versi Loket yang lebih baru</source>
        <translation>newer versions of Loket</translation>
    </message>
    <message>
        <source>cari versi baru dan periksa tanda tangannya</source>
        <translation>look for a newer version and check its signatures</translation>
    </message>
    <message>
        <source>folder pembaruan, misalnya di USB; tanpa ini menurut berkas kantor</source>
        <translation>folder of updates, on a USB stick for example; without it as the office file says</translation>
    </message>
    <message>
        <source>tampilkan yang ditemukan terakhir</source>
        <translation>show what was found last</translation>
    </message>
    <message>
        <source>pasang yang ditemukan, bila berkas kantor mengizinkan</source>
        <translation>install what was found, if the office file allows it</translation>
    </message>
    <message>
        <source>Berkas kantor dipasang di {folder}. Tiap pengguna memakainya saat Loket dibuka lagi.</source>
        <translation>Office file installed in {folder}. Each user&apos;s desk takes it over when Loket is opened again.</translation>
    </message>
</context>
<context>
    <name>Thermal</name>
    <message>
        <source>Alamat pencetak {address} tidak dikenal. Tulis tcp://alamat:9100, usb://04b8:0e15, win://Nama pencetak, atau file:/dev/usb/lp0.</source>
        <translation>Printer address {address} is not known. Write tcp://address:9100, usb://04b8:0e15, win://Printer name, or file:/dev/usb/lp0.</translation>
    </message>
    <message>
        <source>Alamat pencetak {address} belum lengkap: nama atau tempatnya kosong.</source>
        <translation>Printer address {address} is incomplete: its name or place is empty.</translation>
    </message>
    <message>
        <source>Pilihan pada alamat pencetak {address} tidak dikenal. Yang ada: cut=yes, cut=no, qr=printer, qr=picture.</source>
        <translation>An option in printer address {address} is not known. There are: cut=yes, cut=no, qr=printer, qr=picture.</translation>
    </message>
    <message>
        <source>Alamat pencetak {address} tidak dapat dibaca. Tulis tcp://, nama atau nomor IP pencetak, titik dua, lalu port (1 sampai 65535; biasanya 9100).</source>
        <translation>Printer address {address} cannot be read. Write tcp://, the printer&apos;s name or IP number, a colon, then the port (1 to 65535; usually 9100).</translation>
    </message>
    <message>
        <source>Alamat pencetak {address} tidak dapat dibaca. Tulis usb:// lalu nomor pabrik dan nomor barang, masing-masing empat angka heksadesimal: usb://04b8:0e15.</source>
        <translation>Printer address {address} cannot be read. Write usb://, then the numbers of vendor and product, four hexadecimal digits each: usb://04b8:0e15.</translation>
    </message>
    <message>
        <source>tidak ada di USB, atau tidak menyala</source>
        <translation>it is not on USB, or not switched on</translation>
    </message>
    <message>
        <source>komputer ini belum punya pustaka libusb</source>
        <translation>this computer does not have the libusb library</translation>
    </message>
    <message>
        <source>tidak dapat dibuka di USB</source>
        <translation>it cannot be opened on USB</translation>
    </message>
    <message>
        <source>di alamat USB itu bukan pencetak</source>
        <translation>what is at that USB address is no printer</translation>
    </message>
    <message>
        <source>win:// hanya ada di Windows</source>
        <translation>win:// exists only on Windows</translation>
    </message>
    <message>
        <source>Windows tidak mengenal pencetak itu</source>
        <translation>Windows does not know that printer</translation>
    </message>
    <message>
        <source>masih ada di antrean Windows</source>
        <translation>it is still in the queue of Windows</translation>
    </message>
    <message>
        <source>program ditutup</source>
        <translation>the program was closed</translation>
    </message>
    <message>
        <source>pencetak berhenti menerima</source>
        <translation>the printer stopped taking data</translation>
    </message>
    <message>
        <source>pencetak tidak membenarkan bahwa semuanya diterima</source>
        <translation>the printer did not confirm that it took everything</translation>
    </message>
    <message>
        <source>tidak menjawab</source>
        <translation>it does not answer</translation>
    </message>
    <message>
        <source>menolak sambungan</source>
        <translation>it refuses the connection</translation>
    </message>
    <message>
        <source>sambungan terputus</source>
        <translation>the connection broke</translation>
    </message>
    <message>
        <source>namanya tidak dikenal di jaringan ini</source>
        <translation>its name is not known in this network</translation>
    </message>
    <message>
        <source>Pencetak {address} tidak dapat dipakai: {reason}. Tidak ada yang tercetak.</source>
        <translation>Printer {address} cannot be used: {reason}. Nothing was printed.</translation>
    </message>
    <message>
        <source>Belum pasti tercetak di {address}: {reason}. Periksa kertasnya sebelum mencetak lagi.</source>
        <translation>It is not certain that {address} printed: {reason}. Look at the paper before printing again.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Oleh {name}</source>
        <translation>By {name}</translation>
    </message>
    <message>
        <source>{count} lampiran</source>
        <translation>attachments: {count}</translation>
    </message>
    <message>
        <source>dari formulir kertas</source>
        <translation>from a paper form</translation>
    </message>
    <message>
        <source>{paper}, lembar ke-{copy_no}</source>
        <translation>{paper}, sheet {copy_no}</translation>
    </message>
    <message>
        <source>{paper}, salinan ke-{copy_no}</source>
        <translation>{paper}, copy {copy_no}</translation>
    </message>
    <message>
        <source>Nomor #{number}</source>
        <translation>Number #{number}</translation>
    </message>
    <message>
        <source>Nomor {number}</source>
        <translation>Number {number}</translation>
    </message>
    <message>
        <source>Lembar kantor dicetak</source>
        <translation>Office copy printed</translation>
    </message>
    <message>
        <source>Tanda terima dicetak</source>
        <translation>Receipt printed</translation>
    </message>
    <message>
        <source>Salinan tanda terima dicetak</source>
        <translation>Copy of receipt printed</translation>
    </message>
    <message>
        <source>Dicatat di {counter}</source>
        <translation>Logged at {counter}</translation>
    </message>
    <message>
        <source>Dicatat</source>
        <translation>Logged</translation>
    </message>
    <message>
        <source>Susulan terbaca di LAPOR!, jadi sudah terkirim</source>
        <translation>Follow-up read at LAPOR!, so it was sent</translation>
    </message>
    <message>
        <source>Penerusan terbaca di LAPOR!, jadi sudah terkirim</source>
        <translation>Hand-over read at LAPOR!, so it was sent</translation>
    </message>
    <message>
        <source>Terbaca di LAPOR!, jadi sudah terkirim</source>
        <translation>Read at LAPOR!, so it was sent</translation>
    </message>
    <message>
        <source>Susulan terkirim ke LAPOR!</source>
        <translation>Follow-up sent to LAPOR!</translation>
    </message>
    <message>
        <source>Susulan belum pasti sampai</source>
        <translation>Follow-up not sure to have arrived</translation>
    </message>
    <message>
        <source>Susulan ditolak LAPOR!</source>
        <translation>Follow-up refused by LAPOR!</translation>
    </message>
    <message>
        <source>Susulan dipastikan sudah ada</source>
        <translation>Follow-up settled: it is there</translation>
    </message>
    <message>
        <source>Susulan dipastikan belum ada, dikirim ulang</source>
        <translation>Follow-up settled: not there, sent again</translation>
    </message>
    <message>
        <source>Susulan dikirim ulang</source>
        <translation>Follow-up sent again</translation>
    </message>
    <message>
        <source>Susulan tidak dikirim</source>
        <translation>Follow-up not sent</translation>
    </message>
    <message>
        <source>Cetakan itu tidak keluar</source>
        <translation>That print did not come out</translation>
    </message>
    <message>
        <source>Terkirim ke LAPOR!</source>
        <translation>Sent to LAPOR!</translation>
    </message>
    <message>
        <source>Belum pasti sampai di LAPOR!</source>
        <translation>Arrival at LAPOR! uncertain</translation>
    </message>
    <message>
        <source>Ditolak LAPOR!</source>
        <translation>Refused by LAPOR!</translation>
    </message>
    <message>
        <source>Dipastikan sudah ada di LAPOR!</source>
        <translation>Settled: is in LAPOR!</translation>
    </message>
    <message>
        <source>Dipastikan belum ada, dikirim ulang</source>
        <translation>Settled: not there, sent again</translation>
    </message>
    <message>
        <source>Dicatat manual di LAPOR!</source>
        <translation>Entered by hand in LAPOR!</translation>
    </message>
    <message>
        <source>Dibawa keluar dengan berkas</source>
        <translation>Carried out with a file</translation>
    </message>
    <message>
        <source>Hasil berkas lain dari catatan ini</source>
        <translation>A file&apos;s result differs from this record</translation>
    </message>
    <message>
        <source>Status di LAPOR!</source>
        <translation>Status at LAPOR!</translation>
    </message>
    <message>
        <source>Susulan ditulis</source>
        <translation>Follow-up written</translation>
    </message>
    <message>
        <source>Dicabut pelapor</source>
        <translation>Withdrawn by the complainant</translation>
    </message>
    <message>
        <source>Selesai, sudah dijawab</source>
        <translation>Finished, answered</translation>
    </message>
    <message>
        <source>Dibuka kembali</source>
        <translation>Opened again</translation>
    </message>
    <message>
        <source>Dikirim ulang</source>
        <translation>Sent again</translation>
    </message>
    <message>
        <source>Tujuan diubah</source>
        <translation>Destination changed</translation>
    </message>
    <message>
        <source>Tidak dikirim ke LAPOR!</source>
        <translation>Not sent to LAPOR!</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>Identitas dibuka</source>
        <translation>Identity shown</translation>
    </message>
    <message>
        <source>Ditahan dari pemusnahan</source>
        <translation>Held from erasure</translation>
    </message>
    <message>
        <source>Penahanan berakhir</source>
        <translation>Hold ended</translation>
    </message>
    <message>
        <source>Isi dimusnahkan sesuai JRA</source>
        <translation>Text erased under the retention schedule</translation>
    </message>
    <message>
        <source>Data pribadi diberikan kepada pemiliknya</source>
        <translation>Personal data given to their owner</translation>
    </message>
    <message>
        <source>Isi disegel untuk satu petugas</source>
        <translation>Text sealed for one officer</translation>
    </message>
    <message>
        <source>Isi bersegel dibuka</source>
        <translation>Sealed text opened</translation>
    </message>
    <message>
        <source>Surat jawaban dibuat</source>
        <translation>Letter of answer written</translation>
    </message>
    <message>
        <source>Surat jawaban dicetak lagi</source>
        <translation>Letter of answer printed again</translation>
    </message>
    <message>
        <source>Lampiran: {names}</source>
        <translation>Attachments: {names}</translation>
    </message>
    <message>
        <source>Tindak lanjut</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Catatan LAPOR!</source>
        <translation>Note of LAPOR!</translation>
    </message>
    <message>
        <source>Instansi tidak disebut</source>
        <translation>Agency not named</translation>
    </message>
    <message>
        <source>Susulan</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Susulan {number}</source>
        <translation>Follow-up {number}</translation>
    </message>
    <message>
        <source>Dikirim begitu laporan punya nomor LAPOR!.</source>
        <translation>Sent as soon as the report has a LAPOR! number.</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>ya</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>tidak</source>
        <translation>no</translation>
    </message>
    <message>
        <source>{field} diperbaiki</source>
        <translation>{field} corrected</translation>
    </message>
    <message>
        <source>{count} isian diperbaiki</source>
        <translation>{count} fields corrected</translation>
    </message>
    <message>
        <source>Tenggat: {days}</source>
        <translation>Due date: {days}</translation>
    </message>
</context>
<context>
    <name>Update</name>
    <message>
        <source>Pemasang {name} berubah sejak diperiksa. Tidak dijalankan; periksa pembaruan lagi.</source>
        <translation>The installer {name} changed after it was verified. It was not started; check for updates again.</translation>
    </message>
    <message>
        <source>Pemasang {name} tidak dapat dijalankan: {reason}. Minta petugas TI.</source>
        <translation>The installer {name} cannot be started: {reason}. Ask IT.</translation>
    </message>
    <message>
        <source>Di komputer ini hanya petugas TI yang dapat memasang: sudo apt install {path}</source>
        <translation>Only IT can install on this computer: sudo apt install {path}</translation>
    </message>
    <message>
        <source>{path} tidak dapat ditulis: {reason}.</source>
        <translation>{path} cannot be written: {reason}.</translation>
    </message>
    <message>
        <source>Pembaruan di {path} tidak dapat dibaca: {reason}.</source>
        <translation>The updates in {path} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Pemeriksaan pembaruan dihentikan.</source>
        <translation>The check for updates was stopped.</translation>
    </message>
    <message>
        <source>Pembaruan di {path} sudah lewat masa berlakunya. Minta salinan terbaru dari petugas TI, dan periksa jam komputer.</source>
        <translation>The updates in {path} have expired. Ask IT for the latest copy, and check the computer&apos;s clock.</translation>
    </message>
    <message>
        <source>Pembaruan di {path} lebih lama daripada yang sudah dilihat loket ini, atau berkasnya dicampur. Ambil salinan terbaru.</source>
        <translation>The updates in {path} are older than what this desk has seen, or its files were mixed. Take the latest copy.</translation>
    </message>
    <message>
        <source>Berkas pembaruan di {path} lebih besar daripada yang ditandatangani. Tidak dipakai; ambil salinan baru.</source>
        <translation>An update file in {path} is larger than what was signed. It is not used; take a fresh copy.</translation>
    </message>
    <message>
        <source>Di {path} tidak ada pembaruan Loket yang lengkap. Salin lagi seluruh foldernya.</source>
        <translation>There are no complete Loket updates in {path}. Copy the whole folder again.</translation>
    </message>
    <message>
        <source>Tanda tangan pembaruan di {path} bukan dari penerbit yang dipercaya loket ini. Tidak dipakai; lapor ke petugas TI.</source>
        <translation>The updates in {path} are not signed by the publisher that this desk trusts. They are not used; tell IT.</translation>
    </message>
    <message>
        <source>Pembaruan di {path} berubah sejak ditandatangani. Tidak dipakai; ambil salinan baru dan lapor ke petugas TI.</source>
        <translation>The updates in {path} were changed after they were signed. They are not used; take a fresh copy and tell IT.</translation>
    </message>
    <message>
        <source>Versi {version} tidak ditawarkan lagi. Periksa lagi.</source>
        <translation>Version {version} is no longer offered. Check again.</translation>
    </message>
    <message>
        <source>Folder pembaruan {path} tidak ada atau tidak terjangkau. Pasang USB atau sambungkan jaringan.</source>
        <translation>The update folder {path} is missing or out of reach. Plug in the USB stick or connect the network.</translation>
    </message>
    <message>
        <source>Pemasang {name} terlalu besar. Tidak dipasang; hubungi penerbitnya.</source>
        <translation>The installer {name} is too large. It is not installed; ask its publisher.</translation>
    </message>
    <message>
        <source>Ruang disk tidak cukup untuk pemasang. Kosongkan disk, lalu ulangi.</source>
        <translation>There is not enough disk space for the installer. Free some, then try again.</translation>
    </message>
    <message>
        <source>{path} tidak dapat dibaca: {reason}.</source>
        <translation>{path} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Kunci pembaruan {path} tidak dapat dibaca: {reason}.</source>
        <translation>The update key {path} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Kunci pembaruan {path} bukan berkas kunci. Salin lagi dari petugas TI kabupaten.</source>
        <translation>The update key {path} is no key file. Copy it again from the regency&apos;s IT officer.</translation>
    </message>
    <message>
        <source>Tidak ada versi yang lebih baru. Periksa pembaruan dulu.</source>
        <translation>There is no newer version. Check for updates first.</translation>
    </message>
    <message>
        <source>Versi {version} hanya dapat dipasang di atas versi {minimum}. Pasang itu dulu.</source>
        <translation>Version {version} can only be installed over version {minimum}. Install that one first.</translation>
    </message>
    <message>
        <source>Komputer ini belum punya kunci pembaruan (update-root.json), jadi tidak ada yang dipercaya. Minta petugas TI memasangnya.</source>
        <translation>This computer has no update key (update-root.json) yet, so nothing is trusted. Ask IT to install it.</translation>
    </message>
    <message>
        <source>Petugas TI yang memasang: {name} dari {path}</source>
        <translation>IT installs it: {name} from {path}</translation>
    </message>
    <message>
        <source>Berkas kantor tidak menyebut tempat pembaruan. Tunjuk foldernya: loket update check --from FOLDER.</source>
        <translation>The office file names no place for updates. Name the folder: loket update check --from FOLDER.</translation>
    </message>
    <message>
        <source>Tempat pembaruan {path} bukan folder lengkap seperti /media/usb/loket. Perbaiki berkas kantor.</source>
        <translation>The place for updates {path} is no full folder path such as /media/usb/loket. Correct the office file.</translation>
    </message>
    <message>
        <source>Di {path} tidak ada pemasang untuk Linux. Minta salinan yang memuat .deb.</source>
        <translation>There is no installer for Linux in {path}. Ask for a copy with the .deb.</translation>
    </message>
    <message>
        <source>Di {path} tidak ada pemasang untuk Windows seperti yang terpasang di sini.</source>
        <translation>There is no installer in {path} for Windows of the kind installed here.</translation>
    </message>
    <message>
        <source>Versi {version} tersedia di {path}.</source>
        <translation>Version {version} is available in {path}.</translation>
    </message>
    <message>
        <source>Berkas kantor tidak menyebut tempat pembaruan.</source>
        <translation>The office file names no place for updates.</translation>
    </message>
    <message>
        <source>Belum pernah diperiksa.</source>
        <translation>Never checked.</translation>
    </message>
    <message>
        <source>Tidak ada versi yang lebih baru pada {day}.</source>
        <translation>There was no newer version on {day}.</translation>
    </message>
    <message>
        <source>Data sudah pernah dibuka Loket versi {newer}, ini versi {running}. Pasang lagi versi {newer}.</source>
        <translation>The data were opened by Loket version {newer} before, this is version {running}. Install version {newer} again.</translation>
    </message>
    <message>
        <source>Tidak ada versi lebih baru yang membuka data ini.</source>
        <translation>No newer version has opened these data.</translation>
    </message>
    <message>
        <source>Ruang disk tidak cukup untuk salinan basis data. Kosongkan disk.</source>
        <translation>There is not enough disk space for a copy of the database. Free some.</translation>
    </message>
    <message>
        <source>Periksa sekarang</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Periksa folder…</source>
        <translation>Check a folder…</translation>
    </message>
    <message>
        <source>Pasang…</source>
        <translation>Install…</translation>
    </message>
    <message>
        <source>Loket hanya memercayai versi yang ditandatangani penerbitnya, dari folder kantor atau USB. Pengaduan dan draf tidak tersentuh.</source>
        <translation>Loket trusts only versions signed by their publisher, from the office&apos;s folder or a USB stick. Complaints and drafts are not touched.</translation>
    </message>
    <message>
        <source>Pembaruan</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Yang baru di versi {version}</source>
        <translation>What is new in version {version}</translation>
    </message>
    <message>
        <source>Pasang versi {version}…</source>
        <translation>Install version {version}…</translation>
    </message>
    <message>
        <source>Yang memasang petugas TI, dengan {name} dari folder di atas.</source>
        <translation>IT installs it, with {name} from the folder above.</translation>
    </message>
    <message>
        <source>Pemasang versi {version} sudah dijalankan, tetapi Loket masih versi {running}. Pasang lagi.</source>
        <translation>The installer of version {version} was started, but Loket is still version {running}. Install again.</translation>
    </message>
    <message>
        <source>Memeriksa…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Folder pembaruan</source>
        <translation>Folder of updates</translation>
    </message>
    <message>
        <source>Tidak ada versi yang lebih baru.</source>
        <translation>There is no newer version.</translation>
    </message>
    <message>
        <source>Pemasang diperiksa dulu. Sesudah itu Loket menutup dengan rapi: yang sedang ditulis disimpan sebagai draf. Komputer lalu meminta kata sandi administrator.</source>
        <translation>The installer is verified first. Loket then closes tidily: what is being written is kept as a draft. After that the computer asks for an administrator&apos;s password.</translation>
    </message>
    <message>
        <source>Pasang versi {version}?</source>
        <translation>Install version {version}?</translation>
    </message>
    <message>
        <source>Nanti</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Tutup dan pasang</source>
        <translation>Close and install</translation>
    </message>
    <message>
        <source>Memeriksa pemasang…</source>
        <translation>Verifying the installer…</translation>
    </message>
    <message>
        <source>Versi {version} tersedia</source>
        <translation>Version {version} available</translation>
    </message>
    <message>
        <source>Versi terpasang</source>
        <translation>Installed version</translation>
    </message>
    <message>
        <source>Diperiksa</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Versi baru</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Diambil dari</source>
        <translation>Taken from</translation>
    </message>
    <message>
        <source>Ditandatangani</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Sidik kunci</source>
        <translation>Key fingerprint</translation>
    </message>
    <message>
        <source>Berlaku sampai</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Pemasang {name} berakhir dengan kode {code}. Lihat pesannya, lalu ulangi.</source>
        <translation>The installer {name} ended with code {code}. Read its message, then try again.</translation>
    </message>
    <message>
        <source>Pemasang versi {version} dijalankan.</source>
        <translation>The installer of version {version} was started.</translation>
    </message>
</context>
<context>
    <name>Visibility</name>
    <message>
        <source>Laporan rahasia</source>
        <translation>Secret report</translation>
    </message>
    <message>
        <source>Laporan berkadar pengawasan</source>
        <translation>Oversight-grade report</translation>
    </message>
    <message>
        <source>Isi dan identitasnya hanya dapat dibuka oleh atasan.</source>
        <translation>Only a supervisor can open its text and identities.</translation>
    </message>
</context>
<context>
    <name>VoidSheet</name>
    <message>
        <source>Batalkan atau cabut {number}?</source>
        <translation>Void or withdraw {number}?</translation>
    </message>
    <message>
        <source>Apa yang terjadi</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Salah catat</source>
        <translation>Logged by mistake</translation>
    </message>
    <message>
        <source>Dicabut pelapor</source>
        <translation>Withdrawn by the complainant</translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Mencatat…</source>
        <translation>Noting…</translation>
    </message>
    <message>
        <source>Batalkan pengaduan</source>
        <translation>Void complaint</translation>
    </message>
    <message>
        <source>Catat pencabutan</source>
        <translation>Note the withdrawal</translation>
    </message>
    <message>
        <source>Membatalkan…</source>
        <translation>Voiding…</translation>
    </message>
    <message>
        <source>Pengaduan dicoret dan tidak dihitung lagi; nomor, isi dan riwayatnya tetap tercatat.</source>
        <translation>The complaint is struck out and no longer counted; number, text and history stay on record.</translation>
    </message>
    <message>
        <source>Pengaduan tetap tercatat dan tetap dihitung di log harian, dengan keterangan dicabut.</source>
        <translation>The complaint stays on record and counts in the daily log, marked as withdrawn.</translation>
    </message>
    <message>
        <source>Laporannya mungkin sudah ada di LAPOR!. Bila ada, LAPOR! diberi tahu lewat susulan; bila tidak, tidak akan dikirim.</source>
        <translation>Its report may be in LAPOR! already. If it is, LAPOR! is told by a follow-up; if not, it will not be sent.</translation>
    </message>
    <message>
        <source>Laporannya sudah ada di LAPOR! dan tidak terhapus di sana; LAPOR! diberi tahu lewat susulan.</source>
        <translation>Its report is in LAPOR! and is not deleted there; LAPOR! is told by a follow-up.</translation>
    </message>
    <message>
        <source>Laporannya mungkin sudah ada di LAPOR!. Bila ada, pencabutannya diberitahukan lewat susulan; bila tidak, tidak akan dikirim.</source>
        <translation>Its report may be in LAPOR! already. If it is, the withdrawal is told by a follow-up; if not, it will not be sent.</translation>
    </message>
    <message>
        <source>Laporannya sudah ada di LAPOR!; pencabutannya diberitahukan lewat susulan.</source>
        <translation>Its report is in LAPOR!; the withdrawal is told by a follow-up.</translation>
    </message>
    <message>
        <source>Laporannya belum dikirim ke LAPOR! dan tidak akan dikirim.</source>
        <translation>Its report was not sent to LAPOR! yet and will not be sent.</translation>
    </message>
    <message>
        <source>Laporannya memang tidak dikirim ke LAPOR!.</source>
        <translation>Its report is not sent to LAPOR! anyway.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Pengaduan warga {regency}</source>
        <translation>Citizens’ complaints, {regency}</translation>
    </message>
    <message>
        <source>Pengaduan warga</source>
        <translation>Citizens’ complaints</translation>
    </message>
    <message>
        <source>Catat, cetak tanda terima, kirim ke LAPOR!</source>
        <translation>Log, print the receipt, send to LAPOR!</translation>
    </message>
    <message>
        <source>Tetap jalan tanpa jaringan.</source>
        <translation>Keeps working without a network.</translation>
    </message>
</context>
</TS>
