"""Which paragraph or point of a letter is being drawn, for those who have it read out: one may run over two pages."""

from __future__ import annotations

from contextlib import ExitStack

from desktop.documents.layout import Paper, Tag


class Blocks:
    """Keeps one paragraph or list item open while its lines are drawn, and one list around neighbouring items."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._list, self._block = ExitStack(), ExitStack()
        self._number: int | None = None
        self._is_list = False

    def turn_to(self, number: int, *, is_point: bool) -> None:
        """Let the next line belong to paragraph ``number``, a new element unless it is open already."""
        if number == self._number:
            return
        self._block.close()
        if is_point != self._is_list:
            self._list.close()
            if is_point:
                self._list.enter_context(self._paper.tag(Tag.L))
        self._block.enter_context(self._paper.tag(Tag.LI if is_point else Tag.P))
        self._number, self._is_list = number, is_point

    def close(self) -> None:
        """End what is open."""
        self._block.close()
        self._list.close()
        self._number, self._is_list = None, False
