"""What it means that a call broke: the kind of error tells why, never whether the body had begun to leave."""

from __future__ import annotations

import errno
from collections.abc import Iterator

from sync.gateway import AnswerKind


def after_sending(failure: Exception) -> AnswerKind:
    """Return what a call came to whose body had begun to leave."""
    from requests import ReadTimeout

    return AnswerKind.READ_TIMEOUT if isinstance(failure, ReadTimeout) else AnswerKind.CUT_OFF


def before_sending(failure: Exception) -> AnswerKind:
    """Return what kept a call from beginning."""
    from requests import exceptions
    from urllib3.exceptions import NameResolutionError

    if isinstance(failure, exceptions.Timeout):  # a silent TLS handshake shows as a read time-out
        return AnswerKind.CONNECT_TIMEOUT
    if isinstance(failure, exceptions.ProxyError):
        return AnswerKind.PROXY_FAILED
    if isinstance(failure, exceptions.SSLError):
        return AnswerKind.TLS_FAILED
    causes = list(_causes(failure))
    if any(isinstance(cause, NameResolutionError) for cause in causes):
        return AnswerKind.NOT_RESOLVED
    if any(isinstance(c, OSError) and c.errno == errno.ECONNREFUSED for c in causes):
        return AnswerKind.REFUSED
    return AnswerKind.UNREACHABLE


def _causes(failure: BaseException) -> Iterator[BaseException]:
    """List an error and everything it was raised from or wraps."""
    seen: set[int] = set()
    pending: list[object] = [failure]
    while pending:
        error = pending.pop()
        if not isinstance(error, BaseException) or id(error) in seen:
            continue
        seen.add(id(error))
        yield error
        pending += [error.__cause__, error.__context__, getattr(error, "reason", None), *error.args]
