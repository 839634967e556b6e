; Setup of Loket for Windows, per machine. Options: /S silent, /OFFICE=path, /KEY=path, /D=folder (last).
; Exit codes: 0 done, 1 cancelled, 2 failed and undone, 3 office file or key missing, 4 office file refused and all undone,
; 5 a newer version is installed, 6 Loket is open, 7 installed from the MSI.
; Built by exe.py, which defines VERSION, NUMBERS, TREE, OUT, ICON and COMPRESSOR.
Unicode true
Target amd64-unicode
SetCompressor /SOLID ${COMPRESSOR}
SetDateSave off
SetOverwrite on
Name "Loket ${VERSION}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Loket"
InstallDirRegKey HKLM "Software\Loket" "InstallDir"
RequestExecutionLevel admin
ManifestSupportedOS Win10
ManifestDPIAware true
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText "Loket ${VERSION}"

!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Loket"
!define TASK "Loket background"
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT HKLM
!define MUI_LANGDLL_REGISTRY_KEY "Software\Loket"
!define MUI_LANGDLL_REGISTRY_VALUENAME "SetupLanguage"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(FINISHED)"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE Indonesian
!insertmacro MUI_LANGUAGE English
!include "texts.nsh"
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1057 ProductName "Loket"
VIAddVersionKey /LANG=1057 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1057 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1057 FileDescription "Pemasang Loket"
VIAddVersionKey /LANG=1057 CompanyName "Loket"
VIAddVersionKey /LANG=1057 LegalCopyright "Loket"

Var Office
Var Key
Var Staging
Var Before

; Say why nothing was installed, and end with an exit code.
!macro Refuse TEXT CODE
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; Read an option's path into VARIABLE: /NAME=path, /NAME="path", or the whole argument quoted, as PowerShell does.
!macro ReadPath NAME VARIABLE
  ClearErrors
  ${GetOptions} $R0 "/${NAME}=" ${VARIABLE}
  ${If} ${Errors}
    ClearErrors
    ${WordFind2X} "$R0" '"/${NAME}=' '"' "E+1" ${VARIABLE}
    ${If} ${Errors}
      StrCpy ${VARIABLE} ""
    ${EndIf}
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro Refuse "$(NEEDS_WINDOWS_10)" 2
  ${EndIf}
  SetRegView 64
  SetShellVarContext all
  !insertmacro MUI_LANGDLL_DISPLAY
  ${GetParameters} $R0
  !insertmacro ReadPath OFFICE $Office
  !insertmacro ReadPath KEY $Key
  ${If} $Office == ""
  ${AndIf} ${FileExists} "$EXEDIR\office.toml"
    StrCpy $Office "$EXEDIR\office.toml"
  ${EndIf}
  ${If} $Office != ""
  ${AndIf} $Key == ""
  ${AndIf} ${FileExists} "$EXEDIR\regency.pub"
    StrCpy $Key "$EXEDIR\regency.pub"
  ${EndIf}
  ${If} $Office != ""
  ${AndIfNot} ${FileExists} "$Office"
    !insertmacro Refuse "$(OFFICE_MISSING) $Office" 3
  ${EndIf}
  ${If} $Key != ""
  ${AndIfNot} ${FileExists} "$Key"
    !insertmacro Refuse "$(KEY_MISSING) $Key" 3
  ${EndIf}
  ReadRegStr $0 HKLM "Software\Loket" "InstalledBy"
  ${If} $0 == "msi"
    !insertmacro Refuse "$(INSTALLED_BY_MSI)" 7
  ${EndIf}
  ReadRegStr $0 HKLM "${ENTRY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      !insertmacro Refuse "$(NEWER_INSTALLED) $0" 5
    ${EndIf}
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; The new version is unpacked beside the old one and tried, then takes its place; whatever fails, the old one stands as before.
Section "Loket"
  StrCpy $Staging "$INSTDIR.baru"
  StrCpy $Before "$INSTDIR.lama"
  RMDir /r "$Staging"
  RMDir /r "$Before"
  SetOutPath "$Staging"
  ClearErrors
  File /r "${TREE}/*"
  WriteUninstaller "$Staging\uninstall.exe"
  SetOutPath "$TEMP"
  ${If} ${Errors}
    RMDir /r "$Staging"
    !insertmacro Refuse "$(NOT_UNPACKED)" 2
  ${EndIf}
  nsExec::Exec '"$Staging\loket-cli.exe" --version'
  Pop $0
  ${If} $0 != 0
    RMDir /r "$Staging"
    !insertmacro Refuse "$(DOES_NOT_START) $0" 2
  ${EndIf}
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\*"
    Rename "$INSTDIR" "$Before"
    ${If} ${Errors}
      RMDir /r "$Staging"
      !insertmacro Refuse "$(LOKET_IS_OPEN)" 6
    ${EndIf}
  ${EndIf}
  Rename "$Staging" "$INSTDIR"
  ${If} ${Errors}
    Rename "$Before" "$INSTDIR"
    RMDir /r "$Staging"
    !insertmacro Refuse "$(NOT_UNPACKED)" 2
  ${EndIf}
  ${If} $Office != ""
    StrCpy $1 ""
    ${If} $Key != ""
      StrCpy $1 '--key "$Key"'
    ${EndIf}
    nsExec::ExecToStack '"$INSTDIR\loket-cli.exe" provision apply "$Office" $1 --machine'
    Pop $0
    Pop $2
    ${If} $0 != 0
      RMDir /r "$INSTDIR"
      ${If} ${FileExists} "$Before\*"
        Rename "$Before" "$INSTDIR"
      ${EndIf}
      !insertmacro Refuse "$(OFFICE_REFUSED)$\r$\n$2" 4
    ${EndIf}
  ${EndIf}
  RMDir /r "$Before"
  CreateDirectory "$APPDATA\Loket\claims"
  nsExec::Exec 'icacls "$APPDATA\Loket\claims" /grant *S-1-5-32-545:(OI)(CI)M'
  Pop $0
  CreateShortCut "$SMPROGRAMS\Loket.lnk" "$INSTDIR\Loket.exe" "" "$INSTDIR\Loket.exe" 0
  WriteRegStr HKLM "Software\Loket" "InstallDir" "$INSTDIR"
  WriteRegStr HKLM "Software\Loket" "InstalledBy" "setup"
  WriteRegStr HKLM "Software\Loket" "Version" "${VERSION}"
  WriteRegStr HKLM "Software\Classes\.loket" "" "Loket.Office"
  WriteRegStr HKLM "Software\Classes\Loket.Office" "" "$(OFFICE_FILE)"
  WriteRegStr HKLM "Software\Classes\Loket.Office\DefaultIcon" "" "$INSTDIR\Loket.exe,0"
  WriteRegStr HKLM "Software\Classes\Loket.Office\shell\open\command" "" 'cmd.exe /k ""$INSTDIR\loket-cli.exe" provision show "%1""'
  WriteRegStr HKLM "${ENTRY}" "DisplayName" "Loket"
  WriteRegStr HKLM "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${ENTRY}" "Publisher" "Loket"
  WriteRegStr HKLM "${ENTRY}" "DisplayIcon" "$INSTDIR\Loket.exe"
  WriteRegStr HKLM "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKLM "${ENTRY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKLM "${ENTRY}" "EstimatedSize" "$0"
  nsExec::Exec 'schtasks /Create /F /TN "${TASK}" /XML "$INSTDIR\background-task.xml"'
  Pop $0
  ${If} $0 == 0
  ${AndIf} "$INSTDIR" != "$PROGRAMFILES64\Loket"
    nsExec::Exec 'schtasks /Change /TN "${TASK}" /TR "\"$INSTDIR\Loket.exe\" background"'
    Pop $0
  ${EndIf}
  ${If} $0 != 0
    DetailPrint "$(NO_TASK)"
  ${EndIf}
SectionEnd

; Complaints lie in each user's own folder and stay. /PURGE=hapus-semua also removes what was set for the computer.
Section Uninstall
  ClearErrors
  Rename "$INSTDIR\program" "$INSTDIR\program.lama"
  ${If} ${Errors}
    !insertmacro Refuse "$(LOKET_IS_OPEN)" 6
  ${EndIf}
  nsExec::Exec 'schtasks /Delete /F /TN "${TASK}"'
  Pop $0
  RMDir /r "$INSTDIR\program.lama"
  RMDir /r "$INSTDIR\runtime"
  Delete "$INSTDIR\Loket.exe"
  Delete "$INSTDIR\loket-cli.exe"
  Delete "$INSTDIR\background-task.xml"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Loket.lnk"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/PURGE=" $R1
  ${IfNot} ${Errors}
  ${AndIf} $R1 == "hapus-semua"
    RMDir /r "$APPDATA\Loket"
  ${EndIf}
  DeleteRegKey HKLM "${ENTRY}"
  DeleteRegKey HKLM "Software\Classes\Loket.Office"
  DeleteRegKey HKLM "Software\Classes\.loket"
  DeleteRegKey HKLM "Software\Loket"
SectionEnd
