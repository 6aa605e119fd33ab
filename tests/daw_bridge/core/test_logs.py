"""Logs stay small, and what cannot be logged disturbs nobody."""

import errno
import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from daw_bridge.core import logs
from daw_bridge.core.logs import BoundedLog
from daw_bridge.making.engine_process import EngineProcess

ROOT = Path(__file__).parents[3]


def run_engine(folder: Path, code: str) -> str:
    """The lines on stdout of a process that stands for the engine; its log is `folder`/engine.log."""
    lines: list[str] = []
    ended = threading.Event()
    command = (sys.executable, "-c", code)
    process = EngineProcess(lines.append, lambda _generation, _code: ended.set(), folder / "engine.log", command)
    process.start()
    assert ended.wait(60)
    process.stop()
    return "".join(lines)


def test_a_log_is_rotated_and_of_bounded_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "MAX_BYTES", 1000)
    log = BoundedLog(tmp_path / "x.log")
    assert not list(tmp_path.iterdir())  # opened by the first line
    for n in range(500):
        log.write(f"line {n} für")
    log.close()
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["x.log", "x.log.1", "x.log.2"]
    assert all(file.stat().st_size <= 1000 for file in files)
    assert files[0].read_text("utf-8").endswith("line 499 für\n")


def test_a_long_log_of_earlier_runs_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / "x.log").write_bytes(b"old\n" * (logs.MAX_BYTES // 4))
    log = BoundedLog(tmp_path / "x.log")
    log.write("new")
    log.close()
    assert (tmp_path / "x.log").read_text() == "new\n"
    assert (tmp_path / "x.log.1").stat().st_size == logs.MAX_BYTES


def test_a_file_that_cannot_be_renamed_grows_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "MAX_BYTES", 100)

    def in_use(*_paths: str) -> None:
        raise PermissionError(errno.EACCES, "another process has it open")

    log = BoundedLog(tmp_path / "x.log")
    monkeypatch.setattr(log, "rotate", in_use)
    for n in range(50):
        log.write(f"line {n}")
    log.close()
    assert (tmp_path / "x.log").read_text().splitlines() == [f"line {n}" for n in range(50)]


class FullDisk:
    def write(self, _text: str) -> int:
        raise OSError(errno.ENOSPC, "no space left")

    def seek(self, *_place: int) -> int:
        return 0

    tell = seek

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    close = flush


def test_a_full_disk_costs_lines_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = BoundedLog(tmp_path / "x.log")
    monkeypatch.setattr(log, "_open", FullDisk)
    log.write("lost")
    monkeypatch.undo()
    log.write("kept")
    log.close()
    assert (tmp_path / "x.log").read_text() == "kept\n"


def test_a_folder_that_is_gone_is_no_error(tmp_path: Path) -> None:
    log = BoundedLog(tmp_path / "missing" / "x.log")
    log.write("lost")
    log.close()


@pytest.mark.parametrize("has_folder", [True, False])
def test_the_program_logs_with_a_closed_stderr(tmp_path: Path, has_folder: bool) -> None:
    folder = tmp_path / "logs"
    if not has_folder:
        folder.write_text("a file in the folder's place")
    code = (
        "import logging, sys; from pathlib import Path; from daw_bridge.core.logs import log_to_file\n"
        "log_to_file(Path(sys.argv[1])); sys.stderr.close()\n"
        "logging.getLogger('x').warning('one %s', 'für'); logging.getLogger('x').warning('bad %d', 'arguments')\n"
        "print('alive')"
    )
    done = subprocess.run([sys.executable, "-c", code, str(folder)], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.strip() == b"alive"
    if has_folder:
        assert "x one für" in (folder / "daw-bridge.log").read_text("utf-8")


def test_records_have_time_and_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = logging.RootLogger(logging.WARNING)
    monkeypatch.setattr(logging, "root", root)
    monkeypatch.setattr(logging, "raiseExceptions", True)  # put back afterwards
    logs.log_to_file(tmp_path / "deep" / "logs")
    assert root.level == logging.INFO
    (handler,) = root.handlers
    assert isinstance(handler, BoundedLog)
    handler.close()


def test_what_the_engine_writes_to_stderr_is_in_its_log(tmp_path: Path) -> None:
    code = "import os, sys; print('out'); os.write(2, b'caf\\xc3\\xa9 \\xff\\n' + b'x' * 20_000); sys.exit(3)"
    assert run_engine(tmp_path / "new", code) == "out\n"
    log = (tmp_path / "new" / "engine.log").read_text("utf-8")
    assert log.startswith("café \ufffd\n")
    assert log.count("x") == 20_000


def test_an_engine_that_writes_without_end_is_not_stopped_and_fills_no_disk(tmp_path: Path) -> None:
    code = f"import sys\nfor n in range({5 * logs.MAX_BYTES} // 64): sys.stderr.write('%063d\\n' % n)\nprint('done')"
    assert run_engine(tmp_path, code) == "done\n"
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 3 * logs.MAX_BYTES


def test_the_engine_runs_without_a_log(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code = "import sys; sys.stderr.write('x' * 1_000_000); print('done')"  # more than a pipe holds
    assert run_engine(tmp_path / "file", code) == "done\n"
