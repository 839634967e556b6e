"""Five lanes beside the window: one thread each for the store, files, the network, the printing system and backups.

    jobs.store(lambda: log_complaint(content), self._on_logged, self._on_failed)
    jobs.network(lambda: sync_round(progress=jobs.on_gui(self._on_progress)), self._on_round, self._on_failed)
    jobs.printer(system.printers, self._on_printers, self._on_failed)

The printing system has a lane of its own because it may take half a minute to say that nothing answers, and neither a
complaint nor a report may wait for that. Files have one because five photos may take seconds to scale, and what is typed
meanwhile must be kept in time.

Work must not touch widgets; ``done`` and ``failed`` run on the GUI thread and may. Store jobs run one after the other in
the order given. ``failed`` always gets a :class:`LoketError`: expected ones as they are; any other exception first goes
to the crash hook and then arrives as a general one, so that a screen always leaves its busy state. Callbacks that are
methods of a widget already deleted are dropped.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.errors import LoketError
from resources.i18n import translate

T = TypeVar("T")
CrashHook = Callable[[BaseException], None]

_TURN_S = 0.0001
"""Seconds after which a lane that is busy in Python gives way to the window; Python's own 5 ms, waited for at each of the
many calls of one repaint, made a repaint beside the layout of a receipt take four times as long."""


class JobRunner(QObject):
    """Runs plain callables off the GUI thread and delivers what came of them on it."""

    _arrived = Signal(object)

    def __init__(self, crashed: CrashHook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN_S)
        self._crashed = crashed
        self._store = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._files = ThreadPoolExecutor(max_workers=1, thread_name_prefix="files")
        self._network = ThreadPoolExecutor(max_workers=1, thread_name_prefix="network")
        self._printer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="printer")
        self._backup = ThreadPoolExecutor(max_workers=1, thread_name_prefix="backup")
        self._waiting = 0
        self._is_closed = False
        self.closing = Event()
        """Set when the program ends: long work asks it between two steps."""
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Tell whether every outcome has been delivered."""
        return self._waiting == 0

    def store(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[LoketError], None]
    ) -> None:
        """Run ``work`` in the store lane, after everything given to it before."""
        self._submit(self._store, work, done, failed)

    def files(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[LoketError], None]
    ) -> None:
        """Run ``work`` in the lane of files: reading and scaling them, making pictures; it writes nothing to the store."""
        self._submit(self._files, work, done, failed)

    def network(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[LoketError], None]
    ) -> None:
        """Run ``work`` in the network lane; it never holds up the store."""
        self._submit(self._network, work, done, failed)

    def printer(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[LoketError], None]
    ) -> None:
        """Run ``work`` in the lane of the printing system; it holds up neither store nor network."""
        self._submit(self._printer, work, done, failed)

    def backup(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[LoketError], None]
    ) -> None:
        """Run ``work`` in the lane of backups, which take seconds to minutes; it must heed ``closing``."""
        self._submit(self._backup, work, done, failed)

    def on_gui(self, callback: Callable[[T], None]) -> Callable[[T], None]:
        """Return a function for use inside work that calls ``callback`` on the GUI thread with the same value."""
        return lambda value: self._post(partial(call_if_alive, callback, value))

    def close(self) -> None:
        """Finish the store's jobs, drop what waits in the other lanes, join the threads; call it once, at the end."""
        self.closing.set()
        beside = (self._files, self._network, self._printer, self._backup)
        for lane in beside:
            lane.shutdown(wait=False, cancel_futures=True)
        self._store.shutdown(wait=True)
        for lane in beside:
            lane.shutdown(wait=True)
        self._is_closed = True

    def _submit(
        self,
        lane: ThreadPoolExecutor,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[LoketError], None],
    ) -> None:
        future = lane.submit(work)
        self._waiting += 1
        future.add_done_callback(lambda ended: self._post(partial(self._finish, ended, done, failed)))

    def _post(self, call: Callable[[], None]) -> None:
        if shiboken6.isValid(self):
            self._arrived.emit(call)

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()

    def _finish(
        self, future: Future[T], done: Callable[[T], None], failed: Callable[[LoketError], None]
    ) -> None:
        self._waiting -= 1
        try:
            value = future.result()
        except CancelledError:
            return
        except LoketError as error:
            call_if_alive(failed, error)
        except BaseException as error:
            self._crashed(error)
            call_if_alive(failed, LoketError(_unexpected(), code="bug"))
        else:
            call_if_alive(done, value)


def call_if_alive(callback: Callable[[Any], None], value: object) -> None:
    """Call ``callback`` with ``value``, unless it is a method (or a partial one) of a Qt object deleted already."""
    method = callback.func if isinstance(callback, partial) else callback
    owner = getattr(method, "__self__", None)
    if isinstance(owner, QObject) and not shiboken6.isValid(owner):
        return
    callback(value)


def _unexpected() -> str:
    return translate("Jobs", "Ada kesalahan dalam program. Yang sudah tersimpan tetap aman.")
