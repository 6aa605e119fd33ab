"""Part of the bench: from the start of the engine's process to the first take."""

import json
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

from tests.bench.gpu.jobs import PROMPT, VARIANT, Setup
from tests.bench.gpu.rows import Say, row

ROOT = Path(__file__).resolve().parents[3]
_LENGTH_S = 10.0


def cold(setup: Setup, say: Say) -> None:
    """An engine as the window starts it, which knows neither model nor machine; then the next job of the same engine."""
    errors = setup.work / "engine.log"
    with errors.open("w") as log:
        began = time.perf_counter()
        engine = subprocess.Popen(
            [sys.executable, "-m", "engine", "--state", str(setup.work)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True,
        )  # fmt: skip
        try:
            _job(engine, setup, 1)
            for title, seconds in _moments(engine, began):
                say(row(f"process start to {title}", seconds, "s"))
            began = time.perf_counter()
            _job(engine, setup, 2)
            for title, seconds in _moments(engine, began):
                say(row(f"second job to {title}", seconds, "s"))
        except RuntimeError as error:
            raise RuntimeError(f"{error}\n{errors.read_text('utf-8')[-2000:]}") from error
        finally:
            if engine.stdin is not None:
                engine.stdin.close()
            try:
                engine.wait(10)
            except subprocess.TimeoutExpired:
                engine.kill()


def _job(engine: "subprocess.Popen[str]", setup: Setup, seed: int) -> None:
    request = {
        "type": "generate", "job_id": f"cold{seed}", "task": "text2music", "prompt": asdict(PROMPT),
        "sampling": {"seed": seed}, "duration_s": _LENGTH_S, "out_dir": str(setup.work),
        "model": {"folder": str(setup.folder), "variant": VARIANT, "device": setup.device.type},
    }  # fmt: skip
    assert engine.stdin is not None
    engine.stdin.write(json.dumps(request) + "\n")
    engine.stdin.flush()


def _moments(engine: "subprocess.Popen[str]", began: float) -> list[tuple[str, float]]:
    """When what is heard of the engine came, up to the end of a job. Raises RuntimeError where it fails."""
    found: dict[str, float] = {}
    assert engine.stdout is not None
    for line in engine.stdout:
        event, now = json.loads(line), time.perf_counter() - began
        match event["type"]:
            case "ready":
                found[f"an engine on {event['device']}"] = now
            case "soundready":
                found.setdefault("first sound", now)
            case "takemade":
                found[f"the first take, of {_LENGTH_S:g} s"] = now
            case "failed":
                raise RuntimeError(f"{event['message']} {event['detail']}")
            case "finished":
                return list(found.items())
    raise RuntimeError("the engine has ended")
