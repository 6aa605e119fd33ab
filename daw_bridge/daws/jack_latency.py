"""How much later the sound is heard that JACK's programs compute now."""

import logging
from typing import Any

_log = logging.getLogger(__name__)


def heard_after_s(client: Any) -> float:
    """Return the seconds until what a client computes is heard: two periods on most servers.

    JACK-Client 0.5.7 cannot ask for the latency of a port.
    """
    return float(2 * client.blocksize / client.samplerate)


def server_heard_after_s() -> float:
    """Return the same for the server that runs; 0 without a server, or without the extra JACK-Client."""
    try:
        import jack
    except (ImportError, OSError):  # the package, or the library of JACK
        return 0.0
    try:
        client = jack.Client("DAW Bridge", no_start_server=True)
    except jack.JackError as error:
        _log.info("JACK: %s", error)
        return 0.0
    try:
        return heard_after_s(client)
    finally:
        client.close()
