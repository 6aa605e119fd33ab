"""A local server that speaks as much of the model hub's HTTP as a download needs, and misbehaves on request."""

import contextlib
import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

REVISION = "a" * 40


class Hub:
    """files: repository -> name -> content. Each fault is used up by one request for the file it names."""

    def __init__(self) -> None:
        self.files: dict[str, dict[str, bytes]] = {}
        self.break_off: dict[str, int] = {}  # name -> bytes after which the line is cut
        self.hold: dict[str, tuple[int, threading.Event]] = {}  # name -> bytes after which it waits for the event
        self.corrupt: dict[str, int] = {}  # name -> how many times its bytes are wrong
        self.lie: dict[str, int] = {}  # name -> size that the listing states
        self.ranges: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.url = ""

    def handler(self) -> type[BaseHTTPRequestHandler]:
        hub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None: ...

            def do_GET(self) -> None:
                hub.agents.add(self.headers.get("User-Agent", ""))
                path = self.path.split("?")[0]
                if path.startswith("/api/models/"):
                    self._list("/".join(path.split("/")[3:5]))
                else:
                    self._file(path)

            do_HEAD = do_GET

            def _list(self, repository: str) -> None:
                files = hub.files.get(repository)
                if files is None:
                    self._reply(404, b"{}")
                    return
                siblings = []
                for name, content in files.items():
                    size = hub.lie.get(name, len(content))
                    digest = hashlib.sha256(content).hexdigest()
                    entry = {"rfilename": name, "size": size, "blobId": "b"}
                    if name.endswith(".safetensors"):
                        entry["lfs"] = {"sha256": digest, "size": size, "pointerSize": 130}
                    siblings.append(entry)
                body = {"_id": "x", "id": repository, "modelId": repository, "sha": REVISION, "siblings": siblings}
                self._reply(200, json.dumps(body).encode(), {"Content-Type": "application/json"})

            def _file(self, path: str) -> None:
                owner, repository, _, _, *rest = path.strip("/").split("/")
                name = "/".join(rest)
                content = hub.files[f"{owner}/{repository}"][name]
                etag = f'"{hashlib.sha256(content).hexdigest()}"'
                headers = {"ETag": etag, "X-Repo-Commit": REVISION, "Accept-Ranges": "bytes"}
                if self.command == "HEAD":
                    self._reply(200, content, headers)
                    return
                asked, status = self.headers.get("Range", ""), 200
                hub.ranges.append((name, asked))
                if hub.corrupt.get(name, 0) > 0:
                    hub.corrupt[name] -= 1
                    content = bytes(len(content))
                start = int(asked.removeprefix("bytes=").split("-")[0]) if asked else 0
                if start:
                    status = 206
                    headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
                self._reply(status, content[start:], headers, hub.break_off.pop(name, None), hub.hold.pop(name, None))

            def _reply(
                self,
                status: int,
                body: bytes,
                headers: dict[str, str] | None = None,
                cut_at: int | None = None,
                hold: tuple[int, threading.Event] | None = None,
            ) -> None:
                self.send_response(status)
                for key, value in (headers or {}).items():
                    self.send_header(key, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command != "HEAD":
                    with contextlib.suppress(OSError):  # a client that pauses closes the line
                        if hold is not None:
                            self.wfile.write(body[: hold[0]])
                            self.wfile.flush()
                            hold[1].wait(30)
                            body = body[hold[0] :]
                        self.wfile.write(body if cut_at is None else body[:cut_at])
                if cut_at is not None:
                    self.close_connection = True

        return Handler


@contextmanager
def serve_hub() -> Iterator[Hub]:
    hub = Hub()
    server = ThreadingHTTPServer(("127.0.0.1", 0), hub.handler())
    hub.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
