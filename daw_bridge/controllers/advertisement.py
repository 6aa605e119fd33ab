"""Announces services by zeroconf on every network of this machine, also on networks joined later."""

import contextlib
import ipaddress
import logging
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_log = logging.getLogger(__name__)
_CHECK_EVERY_S = 2.0


@dataclass(frozen=True, slots=True)
class Service:
    """A service of one port. kind: its type, such as `_osc._udp.local.`. facts: the keys of its TXT record."""

    kind: str
    name: str
    port: int
    facts: Mapping[str, str] = field(default_factory=dict)


class Advertisement:
    """services: what is announced. is_open: announce to the network, not only within this machine.

    Registering takes a second or two, so it runs on a thread. A network that was left and joined again has lost the
    registration, so the thread registers again whenever the addresses of the machine change.
    """

    def __init__(self, services: Sequence[Service], *, is_open: bool) -> None:
        self._services, self._is_open = services, is_open
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="advertiser", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Withdraw the announcement. Waits up to 5 s."""
        self._closing.set()
        self._thread.join(5)

    def _run(self) -> None:
        try:
            import zeroconf  # noqa: F401
        except ImportError:
            return
        announced: frozenset[str] = frozenset()
        registered: Any = None
        while not self._closing.is_set():
            there = own_addresses() if self._is_open else frozenset({"127.0.0.1"})
            if there != announced:
                _withdraw(registered)
                registered = self._register(there)
                announced = there if registered is not None else frozenset()
            self._closing.wait(_CHECK_EVERY_S)
        _withdraw(registered)

    def _register(self, addresses: frozenset[str]) -> Any:
        from zeroconf import ServiceInfo, Zeroconf

        here: Any = None
        try:
            here = Zeroconf(interfaces=sorted(addresses))
            reached_at = addresses if addresses == {"127.0.0.1"} else addresses - {"127.0.0.1"}
            packed = [ipaddress.ip_address(address).packed for address in sorted(reached_at)]
            for service in self._services:
                name = f"{service.name} {service.port}.{service.kind}"
                server = f"daw-bridge-{service.port}.local."
                facts = dict(service.facts)
                here.register_service(
                    ServiceInfo(service.kind, name, service.port, 0, 0, facts, server=server, addresses=packed)
                )
        except Exception as error:  # noqa: BLE001  without multicast, users can still type the port
            _log.info("not advertised: %s", error)
            _withdraw(here)
            return None
        return here


def own_addresses() -> frozenset[str]:
    """Return the current IPv4 addresses of this machine, 127.0.0.1 if it has no other."""
    import ifaddr

    found = {ip.ip for adapter in ifaddr.get_adapters() for ip in adapter.ips if isinstance(ip.ip, str)}
    return frozenset(found) or frozenset({"127.0.0.1"})


def _withdraw(registered: Any) -> None:
    if registered is not None:
        with contextlib.suppress(OSError):
            registered.close()
