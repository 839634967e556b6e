"""The visual kit: theme, icons, painted controls, job lanes.

Everything a screen is made of comes from here, so that no screen chooses a colour, a font or a measure of its own:

``theme``            ``colour("text2")``, ``font(Size.SMALL, Weight.MEDIUM)``, ``px(32)``; install once, switch at any time
``icons``            ``icon("printer")``, ``paint_icon(painter, "clock", x, y, 16, "wait")``
``painting``         ``draw_text`` (elided, returns the width used), ``paint_outline``: for delegates and painted rows
``layout``           ``row(a, (b, 1), None, c)``, ``column(...)``: layouts in one line
``panels``           ``Surface``, ``Canvas``, ``SidePane``, ``ScreenHeader``
``labels``           ``Label``, ``ElidedLabel``, ``IconLabel``, ``IconText``, ``Hairline``
``button``           ``Button("Simpan", icon="save", key="Ctrl+S", kind="framed")``
``message``          ``Message``: one sentence of help, warning or refusal, where a ``Field`` does not show it
``field``            ``Field("Judul", LineEdit(), required=True)``: label, control, reserved line for help and errors
``line_edit``        ``LineEdit``, ``PasswordEdit``; ``text_area``: ``TextArea``; ``date_edit``: ``DateEdit``
``completing_edit``  ``CompletingEdit``; ``combo_box``: ``ComboBox``; ``check_box``: ``CheckBox``; ``segments``: ``SegmentedChoice``
``menu``             ``Menu``; ``sheet``: ``Sheet``, ``Question`` (deleting and voiding only)
``header_tabs``      ``HeaderTabs``; ``chips``: ``FileChip``, ``FilterChip``; ``marks``: ``StateMark``, ``DeadlineMark``, ``Badge``
``blocks``           ``TintBlock``, ``ProgressBar``
``scrolling``        ``dress_scrolling(view)``, ``TableHeader``
``dates``            "24 Nov 2026, 14.05 WIB"; ``shortcuts``: the one table of keys
``translate``        ``install_qt_words``: Qt's own words in Indonesian
``printing``         ``Printing(jobs).print_pdf(PrintJob(...), done)``, never blocking; ``pdf_view``: ``PdfView``; ``save_file``: a PDF to a place
``pane_width``       ``pane_width(screen)``: a full pane, a narrow one, or a strip
``jobs``             ``JobRunner``: four lanes; ``crash``: what happens to bugs

Rules: text given to a control is already translated (``resources.i18n.translate``); a control never holds a colour, it
asks the theme while painting, so switching light and dark repaints everything; every control gets an accessible name,
``Field`` gives it to the control inside.
"""
