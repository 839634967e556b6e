"""What a person chose for the register and finds again: filters under a name, the order and widths of the columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.access import Account

if TYPE_CHECKING:
    from desktop.usecases.desk import Desk
    from desktop.usecases.keep_filters import SavedFilter


@dataclass(frozen=True)
class OwnChoices:
    """All of these read or write the store, so they run in its lane; those that change filters return all of them."""

    filters: Callable[[], Sequence[SavedFilter]]
    save_filter: Callable[[SavedFilter], Sequence[SavedFilter]]
    rename_filter: Callable[[str, str], Sequence[SavedFilter]]
    remove_filter: Callable[[str], Sequence[SavedFilter]]
    columns: Callable[[], tuple[Sequence[str], Mapping[str, int]]]
    keep_columns: Callable[[Sequence[str], Mapping[str, int]], None]
    """Order and widths (pixels at 100 %) of the register's columns."""


def own_choices(by: Account, desk: Desk) -> OwnChoices:
    """Return the choices of ``by``."""
    from desktop.usecases.keep_columns import KeepColumns
    from desktop.usecases.keep_filters import KeepFilters

    keep, columns = KeepFilters(desk), KeepColumns(desk)
    return OwnChoices(
        filters=partial(keep.list, by),
        save_filter=partial(keep.save, by),
        rename_filter=partial(keep.rename, by),
        remove_filter=partial(keep.remove, by),
        columns=partial(columns.read, by),
        keep_columns=partial(columns.keep, by),
    )
