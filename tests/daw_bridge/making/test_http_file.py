"""One file over HTTP, from a server that redirects, is busy, breaks off, or does not know ranges."""

import threading
import urllib.error
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from daw_bridge.making import http_file
from daw_bridge.making.http_file import fetch_file

CONTENT = bytes(range(256)) * 4000  # 1 MB
HEADERS = {"user-agent": "us/1.0", "authorization": "Bearer secret"}


class Site:
    """answers: the status of the next requests, 200 for the file. asked: path, range and token of each request."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.knows_ranges = True
        self.cut_at = 0  # bytes after which the line breaks, once
        self.content = CONTENT
        self.asked: list[tuple[str, str, str]] = []
        self.agents: set[str] = set()
        self.url = ""


@pytest.fixture
def site() -> Iterator[Site]:
    it = Site()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

        def do_GET(self) -> None:
            asked = self.headers.get("Range", "")
            it.asked.append((self.path, asked, self.headers.get("Authorization", "")))
            it.agents.add(self.headers.get("User-Agent", ""))
            status = it.answers.pop(0) if it.answers else 200
            if status in {302, 307}:
                self.send_response(status)
                self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and it.knows_ranges else 0
            body = it.content[start:] if status == 200 else b"no"
            self.send_response(206 if start and status == 200 else status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            cut, it.cut_at = it.cut_at, 0
            self.wfile.write(body[:cut] if cut else body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    it.url = f"http://127.0.0.1:{server.server_port}/file"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield it
    server.shutdown()
    server.server_close()
    thread.join(5)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits between two tries."""
    monkeypatch.setattr(http_file, "_PAUSE_S", 0.0)


def fetched(site: Site, part: Path, size: int = len(CONTENT)) -> list[int]:
    """Fetch the file. Returns the numbers of bytes that were reported."""
    reported: list[int] = []
    fetch_file(site.url, HEADERS, part, size, reported.append, threading.Event())
    return reported


def test_what_is_there_is_not_asked_for_again(site: Site, tmp_path: Path) -> None:
    part = tmp_path / "a.part"
    part.write_bytes(CONTENT[:300_000])
    assert sum(fetched(site, part)) == len(CONTENT) - 300_000
    assert part.read_bytes() == CONTENT
    assert site.asked == [("/file", "bytes=300000-", "Bearer secret")]
    assert site.agents == {"us/1.0"}
    assert fetched(site, part) == []
    assert len(site.asked) == 1


def test_a_broken_line_is_gone_on_with(site: Site, tmp_path: Path) -> None:
    site.cut_at = 400_000
    reported = fetched(site, tmp_path / "a.part")
    assert (tmp_path / "a.part").read_bytes() == CONTENT
    assert sum(reported) == len(CONTENT)
    assert [asked for _, asked, _ in site.asked] == ["", "bytes=400000-"]


def test_a_redirect_keeps_the_range_and_not_the_token(site: Site, tmp_path: Path) -> None:
    site.answers = [302]
    part = tmp_path / "a.part"
    part.write_bytes(CONTENT[:1000])
    fetched(site, part)
    assert site.asked == [("/file", "bytes=1000-", "Bearer secret"), ("/elsewhere", "bytes=1000-", "")]
    assert part.read_bytes() == CONTENT


def test_a_server_without_ranges_begins_anew(site: Site, tmp_path: Path) -> None:
    site.knows_ranges = False
    part = tmp_path / "a.part"
    part.write_bytes(b"x" * 1000)
    reported = fetched(site, part)
    assert reported[0] == -1000
    assert part.read_bytes() == CONTENT


def test_a_busy_server_is_asked_again(site: Site, tmp_path: Path) -> None:
    site.answers = [503, 429, 500]
    fetched(site, tmp_path / "a.part")
    assert (tmp_path / "a.part").read_bytes() == CONTENT


def test_one_that_stays_busy_is_given_up(site: Site, tmp_path: Path) -> None:
    site.answers = [503] * 20
    with pytest.raises(urllib.error.HTTPError):
        fetched(site, tmp_path / "a.part")
    assert len(site.asked) == 5


@pytest.mark.parametrize("status", [401, 403, 404, 416])
def test_a_refusal_is_final(site: Site, tmp_path: Path, status: int) -> None:
    site.answers = [status]
    with pytest.raises(urllib.error.HTTPError, match=str(status)):
        fetched(site, tmp_path / "a.part")
    assert len(site.asked) == 1


def test_a_longer_file_ends_soon_and_shows(site: Site, tmp_path: Path) -> None:
    fetched(site, tmp_path / "a.part", 1000)
    assert 1000 < (tmp_path / "a.part").stat().st_size < len(CONTENT)


def test_a_shorter_file_does_not_ask_forever(site: Site, tmp_path: Path) -> None:
    site.content = CONTENT[:1000]
    with pytest.raises(OSError, match="1000 of 2000 bytes"):
        fetched(site, tmp_path / "a.part", 2000)


def test_whoever_stops_keeps_what_came(site: Site, tmp_path: Path) -> None:
    class Stop(Exception): ...

    seen = []

    def stop(n: int) -> None:
        if seen:
            raise Stop
        seen.append(n)

    with pytest.raises(Stop):
        fetch_file(site.url, HEADERS, tmp_path / "a.part", len(CONTENT), stop, threading.Event())
    assert (tmp_path / "a.part").read_bytes() == CONTENT[: seen[0]]
