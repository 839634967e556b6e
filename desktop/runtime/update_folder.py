"""The files of a repository as The Update Framework asks for them. Imported only when one is read: tuf costs a start."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from desktop.runtime.durable_copy import BLOCK
from desktop.runtime.update_refusals import cancelled


class FolderFetcher(FetcherInterface):
    """Reads from a folder, never from a network address; stops between two blocks once ``is_cancelled`` says so."""

    def __init__(self, is_cancelled: Callable[[], bool]) -> None:
        self._is_cancelled = is_cancelled

    def _fetch(self, url: str) -> Iterator[bytes]:
        path = Path(url)
        try:
            is_file = stat.S_ISREG(path.stat().st_mode)
        except FileNotFoundError as error:
            raise DownloadHTTPError(f"{path.name} is not there", 404) from error
        if not is_file:
            raise DownloadHTTPError(f"{path.name} is no file", 404)
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                if self._is_cancelled():
                    raise cancelled()
                yield block
