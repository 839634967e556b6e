/* What both setups do beside copying files; each command is one step, its exit code the setup's.
 *
 *   wait SECONDS UILEVEL           until no Loket runs on this computer: 0, or 6 if one still does; asks where somebody looks
 *   provision CLI OFFICE KEY SETUP makes %ProgramData%\Loket, writable by administrators alone, with claims in it, writable by
 *                                  users, and lays an office's file down there: 0, 3 missing, 4 refused; empty OFFICE: the
 *                                  one beside SETUP, if any
 *   preflight OFFICE KEY SETUP     the same by the version that the MSI has installed before, if any: 0, 3, 4; an MSI that is
 *                                  refused then has not begun to remove anything
 *   task PROGRAM                   the scheduled task that works in the background
 *   untask                         and away with it
 *
 * Everything said goes to standard output and to loket-setup.log in the folder of temporary files.
 */
#define WIN32_LEAN_AND_MEAN
#include <aclapi.h>
#include <sddl.h>
#include <stdio.h>
#include <stdlib.h>
#include <tlhelp32.h>
#include <wchar.h>
#include <windows.h>

#include "task.h"

#define LONGEST 4096
#define NAME L"\"Loket background\""
#define REFUSED_BY_PROGRAM 2 /* commands.md: the input is not valid */
enum { DONE = 0, FAILED = 1, MISSING = 3, REFUSED = 4, RUNNING = 6 };

static HANDLE log_file = INVALID_HANDLE_VALUE;

static void say_bytes(const char *bytes, DWORD count)
{
    DWORD written;
    HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE);
    if (out && out != INVALID_HANDLE_VALUE)
        WriteFile(out, bytes, count, &written, NULL);
    if (log_file != INVALID_HANDLE_VALUE)
        WriteFile(log_file, bytes, count, &written, NULL);
}

static void say(const wchar_t *form, const wchar_t *what)
{
    static wchar_t text[2 * LONGEST];
    static char bytes[6 * LONGEST];
    swprintf(text, 2 * LONGEST, form, what);
    int count = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
    if (count > 1)
        say_bytes(bytes, count - 1);
    say_bytes("\r\n", 2);
}

static void open_log(const char *command)
{
    static wchar_t path[LONGEST];
    char stamp[64];
    SYSTEMTIME now;
    GetTempPathW(LONGEST - 32, path);
    wcscat(path, L"loket-setup.log");
    log_file = CreateFileW(path, FILE_APPEND_DATA, FILE_SHARE_READ, NULL, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    GetLocalTime(&now);
    int count = snprintf(stamp, sizeof stamp, "%04d-%02d-%02d %02d:%02d:%02d %.16s\r\n", now.wYear, now.wMonth, now.wDay,
                         now.wHour, now.wMinute, now.wSecond, command);
    DWORD written;
    if (log_file != INVALID_HANDLE_VALUE)
        WriteFile(log_file, stamp, count, &written, NULL);
}

/* Run a program without a window, pass on what it says, and return its exit code. */
static DWORD run(const wchar_t *form, const wchar_t *first, const wchar_t *second, const wchar_t *third)
{
    static wchar_t line[4 * LONGEST];
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
    STARTUPINFOW start = {.cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES};
    PROCESS_INFORMATION process;
    HANDLE reading, writing;
    char got[LONGEST];
    DWORD count, code = FAILED;
    swprintf(line, 4 * LONGEST, form, first, second, third);
    if (!CreatePipe(&reading, &writing, &inherited, 0))
        return FAILED;
    SetHandleInformation(reading, HANDLE_FLAG_INHERIT, 0);
    start.hStdInput = CreateFileW(L"NUL", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0, NULL);
    start.hStdOutput = start.hStdError = writing;
    BOOL started = CreateProcessW(NULL, line, NULL, NULL, TRUE, CREATE_NO_WINDOW, NULL, NULL, &start, &process);
    CloseHandle(writing);
    if (!started) {
        say(L"Tidak dapat dijalankan: %ls", line);
        CloseHandle(reading);
        return FAILED;
    }
    while (ReadFile(reading, got, sizeof got, &count, NULL) && count)
        say_bytes(got, count);
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &code);
    CloseHandle(process.hProcess);
    CloseHandle(process.hThread);
    CloseHandle(reading);
    return code;
}

static int is_running(void)
{
    PROCESSENTRY32W each = {.dwSize = sizeof each};
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    int found = 0;
    if (all == INVALID_HANDLE_VALUE)
        return 0;
    for (BOOL more = Process32FirstW(all, &each); more && !found; more = Process32NextW(all, &each))
        found = !_wcsicmp(each.szExeFile, L"Loket.exe") || !_wcsicmp(each.szExeFile, L"loket-cli.exe");
    CloseHandle(all);
    return found;
}

/* Nobody's program is ended from outside: it may be saving. */
static int wait_for_end(int seconds, int ui_level)
{
    static const wchar_t question[] = L"Loket masih terbuka di komputer ini, mungkin oleh pengguna lain. Tutup dulu, lalu pilih "
                                      L"Coba Lagi.\n\nLoket is still open on this computer. Close it, then choose Retry.";
    ULONGLONG until = GetTickCount64() + 1000ULL * seconds;
    while (is_running()) {
        if (GetTickCount64() < until) {
            Sleep(250);
            continue;
        }
        if (ui_level < 3 || MessageBoxW(NULL, question, L"Loket", MB_RETRYCANCEL | MB_ICONWARNING) != IDRETRY) {
            say(L"Loket masih terbuka di komputer ini; tidak ada yang diubah.%ls", L"");
            return RUNNING;
        }
    }
    return DONE;
}

static void allow(const wchar_t *path, const wchar_t *rights)
{
    PSECURITY_DESCRIPTOR asked;
    BOOL present, defaulted;
    PACL list;
    PSID owner;
    DWORD error = ERROR_INVALID_ACL;
    CreateDirectoryW(path, NULL);
    if (ConvertStringSecurityDescriptorToSecurityDescriptorW(rights, SDDL_REVISION_1, &asked, NULL)) {
        GetSecurityDescriptorDacl(asked, &present, &list, &defaulted);
        GetSecurityDescriptorOwner(asked, &owner, &defaulted);
        SECURITY_INFORMATION what = DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION;
        error = SetNamedSecurityInfoW((wchar_t *)path, SE_FILE_OBJECT, what, NULL, NULL, list, NULL);
        SetNamedSecurityInfoW((wchar_t *)path, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION, owner, NULL, NULL, NULL);
        LocalFree(asked);
    }
    if (error)
        say(L"Hak atas folder tidak dapat diatur: %ls", path);
}

static wchar_t machine[LONGEST], claims[LONGEST];
static int machine_is_new;

static void make_folders(void)
{
    if (!GetEnvironmentVariableW(L"ProgramData", machine, LONGEST - 32))
        wcscpy(machine, L"C:\\ProgramData");
    wcscat(machine, L"\\Loket");
    swprintf(claims, LONGEST, L"%ls\\claims", machine);
    machine_is_new = GetFileAttributesW(machine) == INVALID_FILE_ATTRIBUTES;
    allow(machine, L"O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)");
    allow(claims, L"O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;BU)");
}

static int withdraw(int code)
{
    if (machine_is_new) {
        RemoveDirectoryW(claims);
        RemoveDirectoryW(machine);
    }
    return code;
}

static int is_file(const wchar_t *path)
{
    DWORD attributes = GetFileAttributesW(path);
    return attributes != INVALID_FILE_ATTRIBUTES && !(attributes & FILE_ATTRIBUTE_DIRECTORY);
}

static void beside(wchar_t *found, const wchar_t *path, const wchar_t *name)
{
    const wchar_t *end = wcsrchr(path, L'\\');
    swprintf(found, LONGEST, L"%.*ls%ls", end ? (int)(end - path + 1) : 0, path, name);
    if (!is_file(found))
        found[0] = 0;
}

/* Let a program lay an office's file down; returns its exit code, DONE without a file, MISSING negated. */
static int lay(const wchar_t *cli, const wchar_t *given, const wchar_t *given_key, const wchar_t *setup)
{
    static wchar_t office[LONGEST], key[LONGEST];
    swprintf(office, LONGEST, L"%ls", given);
    swprintf(key, LONGEST, L"%ls", given_key);
    if (!office[0])
        beside(office, setup, L"office.toml");
    if (!office[0])
        return DONE;
    if (!is_file(office)) {
        say(L"Berkas kantor tidak ditemukan: %ls", office);
        return -MISSING;
    }
    if (key[0] && !is_file(key)) {
        say(L"Berkas kunci tidak ditemukan: %ls", key);
        return -MISSING;
    }
    if (!key[0])
        beside(key, office, L"regency.pub");
    const wchar_t *form = key[0] ? L"\"%ls\" provision apply \"%ls\" --machine --key \"%ls\""
                                 : L"\"%ls\" provision apply \"%ls\" --machine%ls";
    return run(form, cli, office, key);
}

static int provision(const wchar_t *cli, const wchar_t *office, const wchar_t *key, const wchar_t *setup)
{
    make_folders();
    int code = lay(cli, office, key, setup);
    if (code == DONE)
        return DONE;
    return withdraw(code == -MISSING ? MISSING : REFUSED);
}

static int preflight(const wchar_t *office, const wchar_t *key, const wchar_t *setup)
{
    static wchar_t cli[LONGEST];
    DWORD bytes = (LONGEST - 32) * sizeof *cli;
    if (RegGetValueW(HKEY_LOCAL_MACHINE, L"Software\\Loket\\Msi", L"Folder", RRF_RT_REG_SZ, NULL, cli, &bytes))
        return DONE;
    wcscat(cli, L"loket-cli.exe");
    if (!is_file(cli))
        return DONE;
    int code = lay(cli, office, key, setup);
    return code == -MISSING ? MISSING : code == REFUSED_BY_PROGRAM ? REFUSED : DONE;
}

static int add_task(const wchar_t *program)
{
    static wchar_t folder[LONGEST], path[LONGEST], text[4 * LONGEST], escaped[LONGEST];
    DWORD written;
    size_t at = 0;
    for (const wchar_t *each = program; *each && at < LONGEST - 8; each++) {
        if (*each == L'&') {
            wcscpy(escaped + at, L"&amp;");
            at += 5;
        } else
            escaped[at++] = *each;
    }
    GetTempPathW(LONGEST - 32, folder);
    if (!GetTempFileNameW(folder, L"lok", 0, path))
        return FAILED;
    int count = swprintf(text, 4 * LONGEST, TASK, escaped);
    HANDLE file = CreateFileW(path, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    if (count < 0 || file == INVALID_HANDLE_VALUE)
        return FAILED;
    WriteFile(file, L"\xfeff", 2, &written, NULL);
    WriteFile(file, text, 2 * count, &written, NULL);
    CloseHandle(file);
    GetSystemDirectoryW(folder, LONGEST);
    DWORD code = run(L"\"%ls\\schtasks.exe\" /Create /F /TN " NAME L" /XML \"%ls\"%ls", folder, path, L"");
    DeleteFileW(path);
    if (code)
        say(L"Tugas terjadwal \"Loket background\" tidak dapat dibuat; pengiriman hanya berjalan saat Loket terbuka.%ls", L"");
    return code ? FAILED : DONE;
}

static int remove_task(void)
{
    static wchar_t folder[LONGEST];
    GetSystemDirectoryW(folder, LONGEST);
    return run(L"\"%ls\\schtasks.exe\" /Delete /F /TN " NAME L"%ls%ls", folder, L"", L"") ? FAILED : DONE;
}

int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show)
{
    int count = __argc;
    wchar_t **words = __wargv;
    char command[16];
    (void)self, (void)before, (void)line, (void)show;
    snprintf(command, sizeof command, "%ls", count > 1 ? words[1] : L"");
    open_log(command);
    if (count == 4 && !wcscmp(words[1], L"wait"))
        return wait_for_end(_wtoi(words[2]), _wtoi(words[3]));
    if (count == 6 && !wcscmp(words[1], L"provision"))
        return provision(words[2], words[3], words[4], words[5]);
    if (count == 5 && !wcscmp(words[1], L"preflight"))
        return preflight(words[2], words[3], words[4]);
    if (count == 3 && !wcscmp(words[1], L"task"))
        return add_task(words[2]);
    if (count == 2 && !wcscmp(words[1], L"untask"))
        return remove_task();
    say(L"setup_helper: perintah tidak dikenal%ls", L"");
    return FAILED;
}
