"""Runs one job of a command in an engine of its own, and prints progress and errors on stderr."""

import queue
import sys
from collections.abc import Callable, Sequence

from daw_bridge.core.settings import log_folder
from daw_bridge.making.engine_client import EngineClient, EngineEvent
from engine.contract.messages import (
    Answered,
    Ask,
    Cancel,
    Cancelled,
    Failed,
    Finished,
    Freed,
    Generate,
    MessageError,
    Notice,
    Progress,
    Ready,
    TakeMade,
    Weighed,
)
from engine.contract.texts import text, with_hint


def run_job(request: Generate | Ask, deliver: Callable[[TakeMade | Answered], None], *, is_quiet: bool) -> int:
    """Run one job in a new engine, with progress on the last line of a terminal. Returns the exit status.

    deliver: called with each take or answer.
    """
    return run_jobs([request], deliver, is_quiet=is_quiet)


def run_jobs(
    requests: Sequence[Generate | Ask], deliver: Callable[[TakeMade | Answered], None], *, is_quiet: bool
) -> int:
    """Run jobs one after another in one new engine, as far as they succeed. Returns the exit status of the last."""
    inbox: queue.SimpleQueue[EngineEvent | int] = queue.SimpleQueue()
    engine = EngineClient(inbox.put, lambda _generation, code: inbox.put(code), log_folder() / "engine.log")
    engine.start()
    job_id, status = requests[0].job_id, 0
    try:
        for request in requests:
            job_id = request.job_id
            engine.send(request)
            if status := _follow(inbox, deliver, "" if is_quiet else "\r"):
                break
        return status
    except MessageError as error:
        return complain(str(error), text("Rename the file or its folder."), 2)
    except KeyboardInterrupt:
        engine.send(Cancel(job_id))
        return complain(text("The job was interrupted"), "", 130)
    finally:
        engine.stop()


def _follow(
    inbox: "queue.SimpleQueue[EngineEvent | int]", deliver: Callable[[TakeMade | Answered], None], line_start: str
) -> int:
    while True:
        event = inbox.get()
        match event:
            case Ready() | Freed() | Weighed():
                pass
            case Notice(_, message):
                sys.stderr.write(f"daw-bridge: {with_hint(message)}\n")
            case Progress(_, stage, fraction, left):
                if line_start and sys.stderr.isatty():
                    if left is None:
                        line = f"{fraction:4.0%} {stage}"
                    else:
                        line = text(
                            "{share:4.0%} {stage}, about {seconds:.0f} s left",
                            share=fraction,
                            stage=stage,
                            seconds=left,
                        )
                    sys.stderr.write(f"{line_start}{line}          ")
            case TakeMade() | Answered():
                deliver(event)
            case Finished():
                return 0
            case Cancelled():
                return 130
            case Failed(_, message, hint):
                return complain(message, hint, 1)
            case int(code):
                return complain(
                    text("The engine stopped (exit {code})", code=code),
                    text("Its log is in {folder}", folder=log_folder()),
                    1,
                )


def complain(message: str, hint: str, status: int) -> int:
    """Print an error and its hint on stderr. Returns `status`."""
    sys.stderr.write(f"daw-bridge: {with_hint(message, hint)}\n")
    return status
