"""A training that speaks to a program: held, paused, finished, left alone; and a pause that costs nothing."""

import io
import json
import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.contract.adapting.messages import (
    Begun,
    Curve,
    Ended,
    Failed,
    Fault,
    Finish,
    Go,
    Hold,
    Measured,
    Outcome,
    Pause,
    Sampled,
    Stepped,
    TrainingMessage,
    said,
    told,
)
from engine.contract.checks import MessageError
from engine.contract.wire import to_line
from engine.contract.writing.sound_writer import write_wav
from engine.training.adapter import adapt, adapter_stage, rehearsal
from engine.training.adapter.followed import Followed, seconds_for
from engine.training.adapter.talk import LineTalk
from engine.training.loop.trainer import TrainingConfig
from engine.training.loop.watch import Interrupted
from tests.tiny_checkpoint import write_tiny_checkpoint

PATIENCE_S = 60
Train = Callable[..., int]


class Program:
    """The program at the other end: it says lines, and reads what comes."""

    def __init__(self) -> None:
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self.heard: list[TrainingMessage] = []
        self.answers: dict[type, list[Go | Hold | Pause | Finish | None]] = {}

    def tell(self, message: Go | Hold | Pause | Finish | None) -> None:
        """None closes the input."""
        self._lines.put(to_line(message) if message is not None else None)

    def lines(self) -> Iterator[str]:
        while (line := self._lines.get()) is not None:
            yield line + "\n"

    def write(self, line: str) -> None:
        self.heard.append(said(line))
        for answer in self.answers.pop(type(self.heard[-1]), []):
            self.tell(answer)

    def flush(self) -> None: ...

    def all(self, kind: type) -> list[TrainingMessage]:
        return [message for message in self.heard if isinstance(message, kind)]


@pytest.mark.parametrize("message", [Go(), Hold(), Pause(), Finish()])
def test_what_it_is_told_is_read_back(message: Go) -> None:
    assert told(to_line(message)) == message


@pytest.mark.parametrize(
    "message",
    [
        Begun("/run", 4, 10, ("the rank is 4, not 2",)),
        Measured(0.5, 2.0, 100.0, 5, 6, 7, 8, "cpu"),
        Curve((2, 4), (0.5, 0.25)),
        Stepped(4, (0.5,), 0.1, 3.0),
        Sampled(4, "/run/sample.wav"),
        Ended(Outcome.PAUSED, 4),
        Failed("No room", "Make some.", Fault.DISK),
    ],
)
def test_what_it_says_is_read_back(message: TrainingMessage) -> None:
    assert said(to_line(message)) == message


@pytest.mark.parametrize(
    "line", ["", "[]", '{"type":"go","x":1}', '{"type":"ended","outcome":"no"}', '{"type":"ready"}']
)
def test_other_lines_are_refused(line: str) -> None:
    with pytest.raises(MessageError):
        told(line)
    with pytest.raises(MessageError):
        said(line)


def test_a_hold_waits_and_gives_memory_back() -> None:
    program, held = Program(), threading.Event()
    talk = LineTalk(program.lines(), program, held.set)
    program.tell(Go())
    talk.wait_for_go()
    talk.look()
    program.tell(Hold())
    passed = threading.Event()

    def work() -> None:
        while not held.is_set():
            talk.look()
        passed.set()

    thread = threading.Thread(target=work)
    thread.start()
    assert held.wait(PATIENCE_S)
    assert not passed.is_set()
    program.tell(Go())
    assert passed.wait(PATIENCE_S)
    thread.join()
    program.tell(None)


@pytest.mark.parametrize(
    ("message", "is_finished", "is_closed"), [(Pause(), False, False), (Finish(), True, False), (None, False, True)]
)
def test_a_wish_ends_it_once_even_while_it_is_held(message: Pause, is_finished: bool, is_closed: bool) -> None:
    program = Program()
    talk = LineTalk(program.lines(), program)
    program.tell(message)
    with pytest.raises(Interrupted) as caught:
        talk.wait_for_go()
    assert (caught.value.is_finished, caught.value.is_closed) == (is_finished, is_closed)
    talk.look()  # what is left to do is not stopped again
    program.tell(None)


def test_the_time_left_counts_steps_and_samples() -> None:
    config = TrainingConfig(1000, 1e-4, sample_every=300)
    assert seconds_for(config, 0, 0.5, 10.0) == 500 + 4 * 10  # after 300, 600, 900 and 1000
    assert seconds_for(config, 600, 0.5, 10.0) == 200 + 2 * 10
    assert seconds_for(config, 1000, 0.5, 10.0) == 0


def test_the_curve_of_a_long_run_is_short_and_a_way_back_shortens_it() -> None:
    program, now = Program(), [0.0]
    talk = LineTalk(io.StringIO(""), program)
    talk.look = lambda: None  # type: ignore[method-assign]
    watch = Followed(talk, TrainingConfig(9000, 1e-4), 0.5, 1.0, lambda: now[0])
    watch.began(4000, [float(n % 2) for n in range(4000)])
    curve = program.all(Curve)[0]
    assert isinstance(curve, Curve)
    assert len(curve.steps) == 1000
    assert curve.steps[-1] == 4000
    assert set(curve.losses) == {0.5}
    watch.stepped(4001, 0.25, 0.4)  # too soon after the last message
    now[0] = 1.0
    watch.stepped(4002, 0.75, 0.4)
    stepped = program.all(Stepped)[-1]
    assert isinstance(stepped, Stepped)
    assert (stepped.done, stepped.losses) == (4002, (0.25, 0.75))
    watch.went_back(3900)
    assert watch.done == 3900
    assert program.all(Stepped)[-1].done == 3900  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_checkpoint(tmp_path_factory.mktemp("model"))


@pytest.fixture
def songs(tmp_path: Path) -> Path:
    folder = tmp_path / "songs"
    folder.mkdir()
    t = np.arange(24_000)
    write_wav(folder / "a.wav", (np.sin(t * 0.02)[:, None].repeat(2, 1) * 0.4).astype(np.float32))
    return folder


@pytest.fixture
def train(monkeypatch: pytest.MonkeyPatch, model: Path, songs: Path, tmp_path: Path) -> Iterator[Train]:
    """Train in this process with a program at the other end; returns the exit status."""
    monkeypatch.setattr(adapter_stage, "_SAMPLE_S", 1)
    monkeypatch.setattr(rehearsal, "_STEPS", 2)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # of so small a network, several wait for each other

    def run(program: Program, name: str, *more: str) -> int:
        monkeypatch.setattr(adapt, "_line_talk", lambda: LineTalk(program.lines(), program))
        words = [str(songs), "--model", str(model), "--out", str(tmp_path / name), "--device", "cpu", "--lines"]
        words += ["--dtype", "float32", "--steps", "6", "--rank", "2", "--alpha", "4", "--learning-rate", "3e-3"]
        status = adapt.main([*words, *more])
        program.tell(None)
        return status

    yield run
    torch.set_num_threads(threads)


def test_a_pause_changes_nothing(train: Train, tmp_path: Path) -> None:
    straight = Program()
    straight.answers[Measured] = [Go()]
    assert train(straight, "straight") == 0
    assert straight.all(Ended) == [Ended(Outcome.DONE, 6, str(tmp_path / "straight"))]

    first, second = Program(), Program()
    first.answers[Measured] = [Go()]
    first.answers[Stepped] = [Pause()]
    assert train(first, "paused") == 130
    (ended,) = first.all(Ended)
    assert isinstance(ended, Ended)
    assert ended.outcome is Outcome.PAUSED
    assert 0 < ended.done < 6
    assert not (tmp_path / "paused" / "adapter_model.safetensors").exists()
    second.answers[Measured] = [Go()]
    assert train(second, "paused") == 0
    assert second.all(Begun) == [Begun(str(tmp_path / "paused-training"), ended.done, 6)]
    files = [tmp_path / name / "adapter_model.safetensors" for name in ("straight", "paused")]
    assert files[0].read_bytes() == files[1].read_bytes()


def test_finished_early_it_has_an_adapter_and_a_sample(train: Train, tmp_path: Path) -> None:
    program = Program()
    program.answers[Measured] = [Go()]
    program.answers[Stepped] = [Finish()]
    assert train(program, "early") == 0
    (ended,) = program.all(Ended)
    assert isinstance(ended, Ended)
    assert (ended.outcome, ended.adapter) == (Outcome.DONE, str(tmp_path / "early"))
    assert (tmp_path / "early" / "adapter_model.safetensors").is_file()
    assert (tmp_path / "early-training" / "samples" / f"{ended.done:07d}" / "sample.wav").is_file()


def test_a_check_that_is_given_up_leaves_nothing(train: Train, tmp_path: Path) -> None:
    program = Program()
    program.answers[Measured] = [None]
    assert train(program, "nothing") == 130
    assert program.all(Ended) == [Ended(Outcome.CLOSED)]
    assert not list(tmp_path.glob("nothing*"))


def test_a_fault_is_told_with_its_kind(train: Train, songs: Path) -> None:
    (songs / "a.json").write_text(json.dumps({"bpm": 4000}))
    program = Program()
    assert train(program, "bad") == 1
    (failed,) = program.all(Failed)
    assert isinstance(failed, Failed)
    assert failed.fault is Fault.SONGS
    assert "a.json, line 1" in failed.message


def test_a_full_disk_and_a_full_memory_lead_to_other_next_steps() -> None:
    assert adapt._failure(OSError(28, "No space left on device", "/run/last.pt")).fault is Fault.DISK
    assert adapt._failure(OSError(13, "Permission denied", "/run")).fault is Fault.OTHER
    assert adapt._failure(MemoryError()).fault is Fault.MEMORY
    assert adapt._failure(RuntimeError("DefaultCPUAllocator: can't allocate memory")).fault is Fault.MEMORY
