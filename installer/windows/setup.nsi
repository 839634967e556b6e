; Loket's setup. What changes with a build comes from exe.py: VERSION, OUT, ICON, BANNER, HELPER, FILES, SIZE, TEXTS; SMALL, SIGN where asked.
; The new version is unpacked beside the old one, started once and given the office's file before anything old is touched.
; Silent: /S [/OFFICE=file] [/KEY=file] [/WAIT=seconds] [/LANG=1057|1033] [/D=folder, last and unquoted].
; Exit codes: 0 done, 1 cancelled, 2 not written or broken, 3 file missing, 4 office file refused, 5 a newer version is installed,
; 6 Loket is open, 7 installed by the MSI.
Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!include x64.nsh
!include WinVer.nsh
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Loket"
!define OWN "Software\Loket\Exe"
!define MSI "Software\Loket\Msi"
!define PATIENCE_S 120

Name "Loket ${VERSION}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Loket"
RequestExecutionLevel admin
!ifdef SMALL
  SetCompressor /SOLID lzma
  SetCompressorDictSize 32
!else
  SetCompressor zlib
!endif
SetDateSave off
AllowSkipFiles off
ManifestSupportedOS Win10
ManifestDPIAware true
BrandingText "Loket ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1057 ProductName "Loket"
VIAddVersionKey /LANG=1057 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1057 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1057 FileDescription "Pemasang Loket"
VIAddVersionKey /LANG=1057 CompanyName "Loket"
VIAddVersionKey /LANG=1057 LegalCopyright "Loket"
!ifdef SIGN
  !uninstfinalize '${SIGN}' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "$(welcome_title)"
!define MUI_WELCOMEPAGE_TEXT "$(welcome_text)"
!define MUI_FINISHPAGE_TEXT "$(finish_text)"
!define MUI_LANGDLL_ALLLANGUAGES
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhereInstalled
!insertmacro MUI_PAGE_DIRECTORY
Page custom OfficePage OfficePageLeave
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(un_text)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE Indonesian
!insertmacro MUI_LANGUAGE English
!include "${TEXTS}/id.nsh"
!include "${TEXTS}/en.nsh"

Var Office
Var Key
Var Field
Var Said
Var Patience
Var Installed

; $Said <- what the helper said, $0 <- its exit code
!macro Helper WORDS
  nsExec::ExecToStack '"$PLUGINSDIR\helper.exe" ${WORDS}'
  Pop $0
  Pop $Said
!macroend

!macro Refuse CODE TEXT
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; An option, also where the whole word is quoted, as PowerShell does: "/OFFICE=D:\a b\office.toml"
!macro Option NAME TARGET
  StrCpy ${TARGET} ""
  ClearErrors
  ${GetOptions} $R0 "/${NAME}=" ${TARGET}
  ${If} ${Errors}
    ClearErrors
    ${WordFind2X} "$R0" '"/${NAME}=' '"' "E+1" ${TARGET}
    ${If} ${Errors}
      StrCpy ${TARGET} ""
    ${EndIf}
  ${EndIf}
  ClearErrors
!macroend

; Seconds that a silent run waits for Loket's end
!macro ReadPatience
  !insertmacro Option WAIT $Patience
  ${If} $Patience == ""
    StrCpy $Patience ${PATIENCE_S}
  ${EndIf}
!macroend

!macro RequireEnd
  ${If} ${Silent}
    !insertmacro Helper "wait $Patience 2"
  ${Else}
    !insertmacro Helper "wait 5 5"
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  SetShellVarContext all
  InitPluginsDir
  File "/oname=$PLUGINSDIR\helper.exe" "${HELPER}"
  ${GetParameters} $R0
  !insertmacro Option LANG $R1
  ${If} $R1 != ""
    StrCpy $LANGUAGE $R1
  ${ElseIfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro Refuse 2 "$(needs_windows)"
  ${EndIf}
  ReadRegStr $0 HKLM "${MSI}" "Version"
  ${If} $0 != ""
    !insertmacro Refuse 7 "$(by_msi)"
  ${EndIf}
  ReadRegStr $0 HKLM "${OWN}" "Version"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      !insertmacro Refuse 5 "$(newer)"
    ${EndIf}
    ; A newer version goes where the old one is, whatever /D= says: two copies on one computer help nobody.
    ReadRegStr $INSTDIR HKLM "${OWN}" "Folder"
    StrCpy $Installed yes
  ${EndIf}
  !insertmacro ReadPatience
  !insertmacro Option OFFICE $Office
  !insertmacro Option KEY $Key
  ${If} $Office != ""
    GetFullPathName $R1 "$Office"
    ${IfNot} ${FileExists} "$Office"
    ${OrIf} ${FileExists} "$Office\*.*"
      !insertmacro Refuse 3 "$(no_office)"
    ${EndIf}
    StrCpy $Office $R1
  ${ElseIf} ${FileExists} "$EXEDIR\office.toml"
    StrCpy $Office "$EXEDIR\office.toml"
  ${EndIf}
  ${If} $Key != ""
    GetFullPathName $R1 "$Key"
    ${IfNot} ${FileExists} "$Key"
    ${OrIf} ${FileExists} "$Key\*.*"
      !insertmacro Refuse 3 "$(no_key)"
    ${EndIf}
    StrCpy $Key $R1
  ${EndIf}
FunctionEnd

Function SkipWhereInstalled
  ${If} $Installed == yes
    Abort
  ${EndIf}
FunctionEnd

Function OfficePage
  !insertmacro MUI_HEADER_TEXT "$(office_title)" "$(office_subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 36u "$(office_text)"
  Pop $0
  ${NSD_CreateFileRequest} 0 44u 80% 13u "$Office"
  Pop $Field
  ${NSD_CreateBrowseButton} 82% 43u 18% 15u "$(choose)"
  Pop $0
  ${NSD_OnClick} $0 ChooseOffice
  nsDialogs::Show
FunctionEnd

Function ChooseOffice
  Pop $0
  nsDialogs::SelectFileDialog open "$Office" "$(office_files)|*.toml;*.loket"
  Pop $0
  ${If} $0 != ""
    ${NSD_SetText} $Field "$0"
  ${EndIf}
FunctionEnd

Function OfficePageLeave
  ${NSD_GetText} $Field $Office
  ${If} $Office != ""
  ${AndIfNot} ${FileExists} "$Office"
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(no_office)"
    Abort
  ${EndIf}
FunctionEnd

; Everything new goes; the old version is as it was.
Function Withdraw
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\new"
  RMDir "$INSTDIR"
FunctionEnd

Function .onInstFailed
  Call Withdraw
FunctionEnd

!macro Swap NAME
  ${If} ${FileExists} "$INSTDIR\${NAME}"
    Rename "$INSTDIR\${NAME}" "$INSTDIR\old\${NAME}"
  ${EndIf}
!macroend
!macro PutBack NAME
  ${If} ${FileExists} "$INSTDIR\old\${NAME}"
    RMDir /r "$INSTDIR\${NAME}"
    Delete "$INSTDIR\${NAME}"
    Rename "$INSTDIR\old\${NAME}" "$INSTDIR\${NAME}"
  ${EndIf}
!macroend
!macro PutAllBack
  !insertmacro PutBack runtime
  !insertmacro PutBack program
  !insertmacro PutBack loket-cli.exe
  !insertmacro PutBack Loket.exe
  RMDir "$INSTDIR\old"
!macroend

Section
  ; What an earlier run left when the power went: the old version whole again, or nothing.
  ${If} ${FileExists} "$INSTDIR\old\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\Loket.exe"
    !insertmacro PutAllBack
  ${EndIf}
  RMDir /r "$INSTDIR\old"
  RMDir /r "$INSTDIR\new"
  ClearErrors
  !include "${FILES}"
  SetOutPath "$INSTDIR\new"
  File "/oname=loket.ico" "${ICON}"
  SetOutPath "$TEMP"
  ${If} ${Errors}
    Call Withdraw
    !insertmacro Refuse 2 "$(not_written)"
  ${EndIf}
  nsExec::ExecToStack '"$INSTDIR\new\loket-cli.exe" --version'
  Pop $0
  Pop $Said
  ${If} $0 != 0
    Call Withdraw
    !insertmacro Refuse 2 "$(does_not_start)$\r$\n$\r$\n$Said"
  ${EndIf}
  !insertmacro RequireEnd
  ${If} $0 != 0
    Call Withdraw
    !insertmacro Refuse 6 "$(is_open)"
  ${EndIf}

  !insertmacro Helper 'provision "$INSTDIR\new\loket-cli.exe" "$Office" "$Key" "$EXEPATH"'
  ${If} $0 != 0
    StrCpy $1 $0
    Call Withdraw
    ${If} $1 = 3
      !insertmacro Refuse 3 "$Said"
    ${EndIf}
    !insertmacro Refuse 4 "$(refused)$\r$\n$\r$\n$Said"
  ${EndIf}

  ; Launchers go first, so that nobody can start a mixture, and come last.
  CreateDirectory "$INSTDIR\old"
  ClearErrors
  !insertmacro Swap Loket.exe
  !insertmacro Swap loket-cli.exe
  !insertmacro Helper "wait 0 2"
  ${If} $0 != 0
    !insertmacro PutAllBack
    Call Withdraw
    !insertmacro Refuse 6 "$(is_open)"
  ${EndIf}
  !insertmacro Swap program
  !insertmacro Swap runtime
  ${IfNot} ${Errors}
    Rename "$INSTDIR\new\program" "$INSTDIR\program"
    Rename "$INSTDIR\new\runtime" "$INSTDIR\runtime"
    Rename "$INSTDIR\new\loket-cli.exe" "$INSTDIR\loket-cli.exe"
    Rename "$INSTDIR\new\Loket.exe" "$INSTDIR\Loket.exe"
  ${EndIf}
  ${If} ${Errors}
    !insertmacro PutAllBack
    Call Withdraw
    !insertmacro Refuse 2 "$(not_written)"
  ${EndIf}
  CopyFiles /SILENT "$INSTDIR\new\loket.ico" "$INSTDIR\loket.ico"
  RMDir /r "$INSTDIR\old"
  RMDir /r "$INSTDIR\new"

  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Loket.lnk" "$INSTDIR\Loket.exe" "" "$INSTDIR\loket.ico"
  WriteRegStr HKLM "${OWN}" "Folder" "$INSTDIR"
  WriteRegStr HKLM "${OWN}" "Version" "${VERSION}"
  WriteRegStr HKLM "Software\Classes\.loket" "" "Loket.OfficeFile"
  WriteRegStr HKLM "Software\Classes\Loket.OfficeFile" "" "$(office_files)"
  WriteRegStr HKLM "Software\Classes\Loket.OfficeFile\DefaultIcon" "" "$INSTDIR\loket.ico"
  WriteRegStr HKLM "Software\Classes\Loket.OfficeFile\shell\open\command" "" \
    '"$SYSDIR\cmd.exe" /d /s /k ""$INSTDIR\loket-cli.exe" provision show "%1""'
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Loket"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "Publisher" "Loket"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\loket.ico"
  WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKLM "${UNINSTALL}" "Comments" "$(repair)"
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "EstimatedSize" ${SIZE}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  !insertmacro Helper 'task "$INSTDIR\Loket.exe"'
  ${If} $0 != 0
    DetailPrint "$(no_task)"
  ${EndIf}
SectionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  InitPluginsDir
  File "/oname=$PLUGINSDIR\helper.exe" "${HELPER}"
  ReadRegStr $0 HKLM "${OWN}" "Folder"
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${EndIf}
  ${GetParameters} $R0
  !insertmacro ReadPatience
  !insertmacro RequireEnd
  ${If} $0 != 0
    !insertmacro Refuse 6 "$(is_open)"
  ${EndIf}
FunctionEnd

Section Uninstall
  !insertmacro Helper "untask"
  Delete "$INSTDIR\Loket.exe"
  Delete "$INSTDIR\loket-cli.exe"
  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\old"
  RMDir /r "$INSTDIR\new"
  Delete "$INSTDIR\loket.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Loket.lnk"
  DeleteRegKey HKLM "${UNINSTALL}"
  DeleteRegKey HKLM "${OWN}"
  DeleteRegKey /ifempty HKLM "Software\Loket"
  DeleteRegKey HKLM "Software\Classes\Loket.OfficeFile"
  ReadRegStr $0 HKLM "Software\Classes\.loket" ""
  ${If} $0 == "Loket.OfficeFile"
    DeleteRegKey HKLM "Software\Classes\.loket"
  ${EndIf}
  ${GetParameters} $R0
  ${GetOptions} $R0 "/PURGE=" $R1
  ${If} $R1 == "hapus-semua"
    RMDir /r "$APPDATA\Loket"
    DetailPrint "$(purged)"
  ${Else}
    DetailPrint "$(kept)"
  ${EndIf}
SectionEnd
