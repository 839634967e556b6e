"""A long list of which only the pages that were looked at are held. Pure: no Qt."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence

from desktop.usecases.find_complaints import PAGE_SIZE, Outline
from ui.models.complaint_lines import ComplaintLine

MOST_PAGES = 40


class PagedLines:
    """The lines of an outline, page by page; beyond ``MOST_PAGES`` the page not looked at for longest is dropped.

    ``kept_row`` names a row whose page is never dropped: the chosen one.
    """

    def __init__(self, outline: Outline, pages: Mapping[int, Sequence[ComplaintLine]] | None = None) -> None:
        self.outline = outline
        self.kept_row: int | None = None
        self._pages: OrderedDict[int, Sequence[ComplaintLine]] = OrderedDict()
        for page, lines in (pages or {}).items():
            self.put(page, lines)

    @property
    def count(self) -> int:
        """Return the number of rows, held or not."""
        return self.outline.count

    @property
    def held_pages(self) -> tuple[int, ...]:
        """Return the pages in memory, the one looked at last at the end."""
        return tuple(self._pages)

    def line(self, row: int) -> ComplaintLine | None:
        """Return a line, None while its page is not here."""
        page = self._pages.get(row // PAGE_SIZE)
        place = row % PAGE_SIZE
        return page[place] if page is not None and place < len(page) else None

    def put(self, page: int, lines: Sequence[ComplaintLine]) -> bool:
        """Hold a page; return False if it has fewer lines than the outline says, which means that the list has changed."""
        firsts = self.outline.firsts
        end = firsts[page + 1] if page + 1 < len(firsts) else 0
        kept = [line for line in lines if line.seq > end]
        self._pages[page] = kept
        self._pages.move_to_end(page)
        self._drop()
        return len(kept) == min(PAGE_SIZE, self.count - page * PAGE_SIZE)

    def before(self, page: int) -> int:
        """Return the key before which a page begins."""
        return self.outline.firsts[page] + 1

    def missing(self, first: int, last: int) -> list[int]:
        """Return the pages between two rows that are not here, and count the others as looked at."""
        found = []
        for page in self._pages_between(first, last):
            if page in self._pages:
                self._pages.move_to_end(page)
            else:
                found.append(page)
        return found

    def row_of(self, seq: int) -> int | None:
        """Return the row with this key, None if it is not in the list or its page is not here."""
        page = self.outline.page_of(seq)
        lines = self._pages.get(page, ()) if page is not None else ()
        for place, line in enumerate(lines):
            if line.seq == seq and page is not None:
                return page * PAGE_SIZE + place
        return None

    def _pages_between(self, first: int, last: int) -> Iterator[int]:
        if self.count:
            lowest, highest = max(first, 0), min(last, self.count - 1)
            yield from range(lowest // PAGE_SIZE, highest // PAGE_SIZE + 1)

    def _drop(self) -> None:
        kept = None if self.kept_row is None else self.kept_row // PAGE_SIZE
        while len(self._pages) > MOST_PAGES:
            del self._pages[next(page for page in self._pages if page != kept)]
