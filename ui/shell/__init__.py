"""The window: frame, rail, page stack, status bar, key list and finder.

``Frame`` is the top-level window; it shows one page at a time: ``ui.sign_in`` first, then ``MainWindow``. ``MainWindow``
gets its screens as :class:`ScreenEntry` values and builds each at its first visit. The status bar is fed with frozen
:class:`StatusLine` values.
"""
