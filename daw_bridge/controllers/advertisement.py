"""Found by zeroconf: what controllers look for, on every network this machine is in, also those that come later."""

import contextlib
import ipaddress
import logging
import threading
from collections.abc import Sequence
from typing import Any

_log = logging.getLogger(__name__)
_LOOK_EVERY_S = 2.0


class Advertisement:
    """services: (kind, name, port) each. Only within this machine unless is_open.

    Registering takes a second or two of network time, so it has a thread; a network that went and came back has forgotten
    us, so that thread looks whether the machine's addresses are still the same.
    """

    def __init__(self, services: Sequence[tuple[str, str, int]], *, is_open: bool) -> None:
        self._services, self._is_open = services, is_open
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="advertiser", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take it back."""
        self._closing.set()
        self._thread.join(5)

    def _run(self) -> None:
        try:
            import zeroconf  # noqa: F401
        except ImportError:
            return
        told: frozenset[str] = frozenset()
        registered: Any = None
        while not self._closing.is_set():
            there = own_addresses() if self._is_open else frozenset({"127.0.0.1"})
            if there != told:
                _take_back(registered)
                registered = self._register(there)
                told = there if registered is not None else frozenset()
            self._closing.wait(_LOOK_EVERY_S)
        _take_back(registered)

    def _register(self, addresses: frozenset[str]) -> Any:
        from zeroconf import ServiceInfo, Zeroconf

        here: Any = None
        try:
            here = Zeroconf(interfaces=sorted(addresses))
            reached_at = addresses if addresses == {"127.0.0.1"} else addresses - {"127.0.0.1"}
            packed = [ipaddress.ip_address(address).packed for address in sorted(reached_at)]
            for kind, name, port in self._services:
                server = f"daw-bridge-{port}.local."
                here.register_service(ServiceInfo(kind, f"{name} {port}.{kind}", port, addresses=packed, server=server))
        except Exception as error:  # noqa: BLE001  without multicast the port typed by hand still works
            _log.info("not advertised: %s", error)
            _take_back(here)
            return None
        return here


def own_addresses() -> frozenset[str]:
    """IPv4 addresses of this machine as they are now."""
    import ifaddr

    found = {ip.ip for adapter in ifaddr.get_adapters() for ip in adapter.ips if isinstance(ip.ip, str)}
    return frozenset(found) or frozenset({"127.0.0.1"})


def _take_back(registered: Any) -> None:
    if registered is not None:
        with contextlib.suppress(OSError):
            registered.close()
