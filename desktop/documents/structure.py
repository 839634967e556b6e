"""The structure of a tagged PDF: what is a heading, a table, a picture, in which order it is read (ISO 32000-1, 14.7 and 14.8).

Content belongs to the innermost element that is open when it is drawn; what is decoration (rules, running heads, page numbers)
is marked as an artifact, which readers leave out.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

MOST_CELLS = 20_000
"""From here on the cells of a row are one element: a long table stays readable and its file stays small."""


class Tag(StrEnum):
    """Standard structure types."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    P = "P"
    L = "L"
    LI = "LI"
    TABLE = "Table"
    TR = "TR"
    TH = "TH"
    TD = "TD"
    FIGURE = "Figure"


_CONTAINERS = frozenset({Tag.DOCUMENT, Tag.SECTION, Tag.L, Tag.TABLE, Tag.TR})
_CELLS = frozenset({Tag.TH, Tag.TD})


class Element:
    """One node; ``kids`` are elements, and pieces of content as (page, number on that page).

    ``span`` is the number of columns that a cell stands for.
    """

    __slots__ = ("alt", "kids", "parent", "reference", "span", "tag")

    def __init__(self, tag: Tag, parent: Element | None, alt: str = "", span: int = 1) -> None:
        self.tag = tag
        self.parent = parent
        self.alt = alt
        self.span = span
        self.kids: list[Element | tuple[int, int]] = []
        self.reference = ""


class Structure:
    """The tree in the making. Pages are counted from 0."""

    def __init__(self) -> None:
        self.root = Element(Tag.DOCUMENT, None)
        self.pages: list[list[Element]] = [[]]
        self._open = self.root
        self._artifacts = 0
        self._cells = 0

    @contextmanager
    def tag(self, tag: Tag, alt: str = "", span: int = 1) -> Iterator[None]:
        """Let what is drawn meanwhile belong to a new element."""
        outside = self._open
        self._open = self._element(tag, alt, span)
        try:
            yield
        finally:
            self._open = outside

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Let what is drawn meanwhile be decoration."""
        self._artifacts += 1
        try:
            yield
        finally:
            self._artifacts -= 1

    @contextmanager
    def one_paragraph(self) -> Iterator[None]:
        """Let lines drawn meanwhile be one paragraph, where nothing else is open for text."""
        if self._artifacts or self._open.tag not in _CONTAINERS:
            yield
        else:
            with self.tag(Tag.P):
                yield

    def _element(self, tag: Tag, alt: str, span: int = 1) -> Element:
        parent = self._open
        if tag in _CELLS:
            self._cells += 1
            last = parent.kids[-1] if parent.kids else None
            if self._cells > MOST_CELLS and isinstance(last, Element):
                last.span += span
                return last
        element = Element(tag, parent, alt, span)
        parent.kids.append(element)
        return element

    def for_text(self) -> Element | None:
        """Return what text belongs to now, None for decoration: a paragraph of its own where nothing else is open."""
        if self._artifacts:
            return None
        return self._element(Tag.P, "") if self._open.tag in _CONTAINERS else self._open

    def for_drawing(self) -> Element | None:
        """Return the picture that a drawing belongs to, None for decoration."""
        is_picture = self._open.tag is Tag.FIGURE and not self._artifacts
        return self._open if is_picture else None

    def begin_content(self, element: Element | None) -> str:
        """Return the operator that begins a piece of content of ``element`` on the current page."""
        if element is None:
            return "/Artifact BMC"
        page = self.pages[-1]
        number = len(page)
        page.append(element)
        element.kids.append((len(self.pages) - 1, number))
        return f"/{element.tag} <</MCID {number}>> BDC"

    def new_page(self) -> None:
        """Begin to count on another page."""
        self.pages.append([])


class MarkedStream:
    """Operators of a page, each within the marked content of what it belongs to."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._operators: list[str] = []
        self._is_open = False
        self._element: Element | None = None

    def add(self, element: Element | None, *operators: str) -> None:
        """Add operators that belong to ``element``, None for decoration."""
        if not self._is_open or element is not self._element:
            self._close()
            self._operators.append(self._structure.begin_content(element))
            self._is_open, self._element = True, element
        self._operators += operators

    def _close(self) -> None:
        if self._is_open:
            self._operators.append("EMC")

    def finish(self) -> str:
        """Return the whole stream."""
        self._close()
        return " ".join(self._operators)


class _Raw:
    """An object of the file that is written when everything it refers to has its number."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def __str__(self) -> str:
        return self._text


def write_structure(structure: Structure, document: Any) -> None:
    """Put the tree into reportlab's document, and mark its pages as belonging to it."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFPage

    pages = document.Pages.pages
    elements = list(_depth_first(structure.root))
    for number, element in enumerate(elements):
        name = f"structure-{number}"
        document.Reference(element, name)
        element.reference = _reference(document, name)
    page_references = [_page_reference(document, page) for page in pages]
    root_name = "structure-root"
    document.Reference(_Raw(""), root_name)
    root = _reference(document, root_name)
    for number, element in enumerate(elements):
        parent = element.parent.reference if element.parent else root
        document.idToObject[f"structure-{number}"] = _Raw(_written(element, parent, page_references))
    nums = " ".join(
        f"{place} [{' '.join(element.reference for element in page)}]"
        for place, page in enumerate(structure.pages)
    )
    document.idToObject[root_name] = _Raw(
        f"<</Type /StructTreeRoot /K {structure.root.reference} /ParentTree <</Nums [{nums}]>> "
        f"/ParentTreeNextKey {len(structure.pages)}>>"
    )
    for place, page in enumerate(pages):
        page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = place, PDFName("S")
    document.Catalog.StructTreeRoot = _Raw(root)
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _depth_first(element: Element) -> Iterator[Element]:
    yield element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _depth_first(kid)


def _reference(document: Any, name: str) -> str:
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


def _page_reference(document: Any, page: Any) -> str:
    return _reference(document, document.Reference(page).name)


def _written(element: Element, parent: str, pages: list[str]) -> str:
    first = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
    kids = [_kid(kid, first, pages) for kid in element.kids]
    page = f"/Pg {pages[first]}" if first is not None else ""
    alt = f"/Alt <feff{element.alt.encode('utf-16-be').hex()}>" if element.alt else ""
    scope = "/Scope/Column" if element.tag is Tag.TH else ""
    span = f"/ColSpan {element.span}" if element.span > 1 else ""
    attributes = f"/A <</O/Table{scope}{span}>>" if scope or span else ""
    content = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
    return f"<</S/{element.tag}/P {parent}{page}{alt}{attributes}/K {content}>>"


def _kid(kid: Element | tuple[int, int], first: int | None, pages: list[str]) -> str:
    if isinstance(kid, Element):
        return kid.reference
    page, number = kid
    return str(number) if page == first else f"<</Type/MCR/Pg {pages[page]}/MCID {number}>>"
