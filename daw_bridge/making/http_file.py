"""Fetches one file over HTTP into a part file, and goes on where it was broken off, also days later.

huggingface_hub, from its 1.x versions on, throws away what it has of a file when its download ends early.
"""

import contextlib
import threading
from collections.abc import Callable, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from daw_bridge.core.next_steps import FORBIDDEN, FULL, READ_ONLY

if TYPE_CHECKING:  # the modules of the network are loaded with the first fetch, so that the program starts sooner
    import ssl

_PIECE = 256 * 1024  # small enough that a pause and the shown rate follow at once
_TIMEOUT_S = 10.0
_TRIES = 5  # in a row that bring nothing
_PAUSE_S = 1.0
_TRY_AGAIN = {408, 429, 500, 502, 503, 504}  # of HTTP: the server is busy
_OURS = FULL | READ_ONLY | FORBIDDEN  # what the disk says; another try would say the same


def fetch_file(
    url: str,
    headers: Mapping[str, str],
    part: Path,
    size: int,
    on_bytes: Callable[[int], None],
    cancelled: threading.Event,
) -> None:
    """Add to `part` until it has `size` bytes, or more where the server's file is longer.

    on_bytes: called with how many bytes came, before they are written, and with a negative number where those that were
    there are given up, since the server begins anew. It raises to stop. Raises OSError.
    """
    import http.client
    import urllib.error

    tries = _TRIES
    while (had := size_of(part)) < size:
        try:
            _add(url, headers, part, size, on_bytes)
        except (OSError, http.client.HTTPException) as error:
            if isinstance(error, urllib.error.HTTPError):
                error.close()
                if error.code not in _TRY_AGAIN:
                    raise
            if isinstance(error, OSError) and error.errno in _OURS:
                raise
            tries = _TRIES if size_of(part) > had else tries - 1
            if tries == 0 and isinstance(error, OSError):
                raise
            if tries == 0:
                raise OSError(str(error) or type(error).__name__) from error
            cancelled.wait(_PAUSE_S)
        else:
            if size_of(part) <= had:  # a server that has nothing more to send, and says so each time
                raise OSError(f"{had} of {size} bytes")
        on_bytes(0)


def size_of(path: Path) -> int:
    """The bytes of a file; 0 where there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _add(url: str, headers: Mapping[str, str], part: Path, size: int, on_bytes: Callable[[int], None]) -> None:
    """One request for what is missing."""
    import urllib.request

    have = size_of(part)
    request = urllib.request.Request(url)  # noqa: S310  the address of a hub, which the user may choose
    for name, value in headers.items():
        if name.lower() == "authorization":  # for the hub alone, not for the servers that it sends us to
            request.add_unredirected_header(name, value)
        else:
            request.add_header(name, value)
    if have:
        request.add_header("Range", f"bytes={have}-")
    context = _trusting() if url.startswith("https:") else None
    with (
        urllib.request.urlopen(request, timeout=_TIMEOUT_S, context=context) as response,  # noqa: S310
        part.open("ab") as file,
    ):
        if have and response.status != HTTPStatus.PARTIAL_CONTENT:
            on_bytes(-have)
            file.truncate(0)
            have = 0
        while have <= size and (piece := response.read1(_PIECE)):
            on_bytes(len(piece))
            file.write(piece)
            have += len(piece)


def _trusting() -> "ssl.SSLContext":
    """The certificates of the system and, since some Pythons know none, those of certifi, where it is installed."""
    import ssl

    context = ssl.create_default_context()
    with contextlib.suppress(ImportError, OSError, ssl.SSLError):
        import certifi

        context.load_verify_locations(certifi.where())
    return context
