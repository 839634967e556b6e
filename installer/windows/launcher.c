/* Starts Loket with the CPython beside it: Loket.exe (no console) and, with CONSOLE defined, loket-cli.exe.
 *
 * The interpreter is told everything here: no environment variable, registry key, user site or current folder has a say.
 * Exit codes are main.py's own; 5 where the program is not complete (commands.md: storage or file problem).
 */
#define WIN32_LEAN_AND_MEAN
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define INCOMPLETE 5
#define LONGEST 32768

typedef int(__cdecl *main_function)(int, wchar_t **);

static int incomplete(const wchar_t *what)
{
#ifdef CONSOLE
    fwprintf(stderr, L"Loket tidak lengkap (%ls). Pasang ulang Loket.\n", what);
#else
    static wchar_t text[512];
    swprintf(text, 512, L"Loket tidak lengkap (%ls). Pasang ulang Loket, atau hubungi petugas TI.", what);
    MessageBoxW(NULL, text, L"Loket", MB_ICONERROR);
#endif
    return INCOMPLETE;
}

#ifdef CONSOLE
int wmain(int argc, wchar_t **argv)
{
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show)
{
    int argc = __argc;
    wchar_t **argv = __wargv;
    (void)self, (void)before, (void)line, (void)show;
#endif
    static wchar_t folder[LONGEST], library[LONGEST], program[LONGEST], beside[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST - 64);
    while (length && folder[length - 1] != L'\\')
        length--;
    folder[length] = 0;
    swprintf(library, LONGEST, L"%lsruntime\\" PYTHON_DLL, folder);
    swprintf(program, LONGEST, L"%lsprogram\\main.py", folder);
    if (GetFileAttributesW(program) == INVALID_FILE_ATTRIBUTES)
        return incomplete(L"program\\main.py");
    SetDllDirectoryW(L"");
    swprintf(beside, LONGEST, L"%lsruntime", folder);
    AddDllDirectory(beside); /* extension modules elsewhere need what lies there: pywintypes313.dll, msvcp140.dll */
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!python)
        return incomplete(PYTHON_DLL);
    main_function py_main = (main_function)(void *)GetProcAddress(python, "Py_Main");
    wchar_t **words = calloc(argc + 6, sizeof *words);
    int count = 0;
    if (!py_main || !words)
        return incomplete(PYTHON_DLL);
    words[count++] = argv[0];
    words[count++] = L"-I"; /* isolated: no environment, no user site, no current folder */
    words[count++] = L"-B"; /* no caches beside the program: they would outlive it */
    words[count++] = L"-X";
    words[count++] = L"utf8";
    words[count++] = program;
    for (int each = 1; each < argc; each++)
        words[count++] = argv[each];
    return py_main(count, words);
}
