"""OSCQuery: serves the address table over HTTP, so that controllers can build their pages automatically.

Sources: the OSCQuery proposal (github.com/Vidvox/OSCQueryProposal), its HOST_INFO and attributes; for the services and
their TXT keys, "Features and Future of Open Sound Control version 1.1 for NIME" (Freed and Schmeder, 2009).
"""

import json
import logging
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

from daw_bridge.controllers.addresses.address import Address
from daw_bridge.controllers.addresses.address_table import ADDRESSES
from daw_bridge.controllers.advertisement import Advertisement, Service
from daw_bridge.controllers.osc_guard import OscGuard
from engine.contract.texts import translated

_log = logging.getLogger(__name__)
NAME = "DAW Bridge"
_READ, _WRITE = 1, 2
_BY_TCP = {"txtvers": "1", "version": "1.1", "framing": "slip"}  # OSC 1.1 frames by SLIP; the other one works as well
_EXTENSIONS = ("ACCESS", "VALUE", "RANGE", "DESCRIPTION", "TYPE", "UNIT")
_ATTRIBUTES = {"VALUE", "TYPE", "RANGE", "DESCRIPTION", "ACCESS", "FULL_PATH", "CONTENTS", "UNIT"}
ReadValues = Callable[[], dict[str, tuple[Any, ...]]]


class OscQuery:
    """An HTTP server on any free port, `port`. read_values: returns the current values; called on the server's threads.

    It is announced within this machine only, unless the OSC port is open. has_tcp: OSC arrives by TCP, too, on the same port
    number. Raises OSError.
    """

    def __init__(
        self,
        osc_host: str,
        osc_port: int,
        read_values: ReadValues,
        guard: OscGuard,
        *,
        has_tcp: bool = False,
        is_advertised: bool = True,
    ) -> None:
        info = host_info(osc_port)

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if not guard.admits(b"/\0\0\0,\0\0\0", self.client_address[0]):
                    self.send_error(403)
                    return
                status, body = answer(self.path, info, read_values())
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None: ...

        self._server = ThreadingHTTPServer((osc_host, 0), Handler)
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="osc query", daemon=True)
        self._thread.start()
        self._advertisement: Advertisement | None = None
        if is_advertised:
            announced = services(self.port, osc_port, has_tcp=has_tcp)
            self._advertisement = Advertisement(announced, is_open=osc_host == "0.0.0.0")  # noqa: S104  compared, not bound

    def close(self) -> None:
        """Withdraw the announcement and stop serving."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(2)
        if self._advertisement is not None:
            self._advertisement.close()


def host_info(osc_port: int) -> dict[str, Any]:
    """Return HOST_INFO. It has room for one transport, and clients expect UDP; `services` announces TCP.

    Without OSC_IP, OSC is at the address that answers the query.
    """
    return {
        "NAME": NAME,
        "OSC_PORT": osc_port,
        "OSC_TRANSPORT": "UDP",
        "EXTENSIONS": dict.fromkeys(_EXTENSIONS, True),
    }


def services(query_port: int, osc_port: int, *, has_tcp: bool) -> tuple[Service, ...]:
    """Return what is announced: the tree, and OSC by each transport that there is."""
    by_udp = Service("_oscjson._tcp.local.", NAME, query_port), Service("_osc._udp.local.", NAME, osc_port)
    return (*by_udp, Service("_osc._tcp.local.", NAME, osc_port, _BY_TCP)) if has_tcp else by_udp


def answer(url: str, info: dict[str, Any], values: dict[str, tuple[Any, ...]]) -> tuple[int, bytes]:
    """Return status and JSON of a request for a node, an attribute of it, or HOST_INFO."""
    parts = urlsplit(url)
    query = parts.query.split("&")[0]
    if query == "HOST_INFO":
        return 200, json.dumps(info).encode()
    node = find(tree(values), unquote(parts.path))
    if node is None:
        return 404, b"{}"
    if query:
        if query not in _ATTRIBUTES:
            return 400, b"{}"
        return (200, json.dumps({query: node[query]}).encode()) if query in node else (204, b"")
    return 200, json.dumps(node).encode()


def find(node: dict[str, Any], path: str) -> dict[str, Any] | None:
    """Return the node at a path of the tree; None if there is none."""
    found: dict[str, Any] | None = node
    for word in path.strip("/").split("/") if path.strip("/") else []:
        found = found.get("CONTENTS", {}).get(word) if found is not None else None
    return found


def tree(values: dict[str, tuple[Any, ...]]) -> dict[str, Any]:
    """Build the nodes of all addresses. values: by address without `/bridge/`."""
    root: dict[str, Any] = {"FULL_PATH": "/", "ACCESS": 0, "CONTENTS": {}, "DESCRIPTION": NAME}
    for address in ADDRESSES:
        node, path = root, ""
        for word in address.path.strip("/").split("/"):
            path += f"/{word}"
            node = node.setdefault("CONTENTS", {}).setdefault(word, {"FULL_PATH": path, "ACCESS": 0})
        node |= _node(address, values.get(address.path.removeprefix("/bridge/")))
    return root


def _node(address: Address, value: tuple[Any, ...] | None) -> dict[str, Any]:
    kinds = address.reports or (address.signatures[0] if address.signatures else "")
    node: dict[str, Any] = {
        "DESCRIPTION": translated(address.does),
        "TYPE": kinds,
        "ACCESS": (_READ if address.reports else 0) + (_WRITE if address.signatures else 0),
    }
    if value is not None:
        node["VALUE"] = list(value)
    n_values = max(1, len(kinds) - address.numbered)
    place: list[Any] = [None] * address.numbered
    if address.low is not None or address.choices:
        limits = {"MIN": address.low, "MAX": address.high} if address.low is not None else {}
        node["RANGE"] = place + [limits | ({"VALS": list(address.choices)} if address.choices else {})] * n_values
    if address.unit:
        node["UNIT"] = place + [address.unit] * n_values
    return node
