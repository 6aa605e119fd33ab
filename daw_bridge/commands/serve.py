"""`daw-bridge serve`: the whole bridge without a window, until SIGINT or SIGTERM."""

import json
import signal
import sys
import threading
from pathlib import Path

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.events import EngineChanged, Event, OscChanged, Problem
from daw_bridge.core.queue.jobs import EngineStatus
from daw_bridge.core.settings import Saved, Settings, settings_path
from daw_bridge.library.claims.claim import Answer, Call, Claim
from engine.contract.texts import text, with_hint

_PATIENCE_S = 10.0  # for one that is just ending


def serve(settings: Settings, stored: Saved) -> int:
    """Print `{"ready": true, "osc_port": …, "osc_query_port": …}` once jobs are accepted, problems on stderr.

    Returns the exit status: 1 where another DAW Bridge uses the library.
    """
    claim, folder = Claim(), Path(settings.library_folder)
    if not claim.take(folder, _PATIENCE_S):
        message = text("Another DAW Bridge uses the library {folder}", folder=folder)
        hint = text("Close it, or choose another library with {option}.", option="--library FOLDER")
        sys.stderr.write(f"{with_hint(message, hint)}\n")
        return 1
    ended = threading.Event()
    bridge = Bridge(settings, settings_path(), stored=stored, claim=claim)
    Controllers(bridge)
    bridge.listen(_Announcer())
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda *_: ended.set())
    bridge.start()

    def carry_out(call: Call) -> Answer:
        if call.edit:
            bridge.daw.edit_file(Path(call.edit))
        return Answer.NO_WINDOW

    claim.answer(carry_out)
    while not ended.wait(0.5):
        pass
    bridge.close()
    return 0


class _Announcer:
    """Says "ready" once, when both the OSC port and the engine are there."""

    def __init__(self) -> None:
        self._ports: dict[str, int] = {}
        self._said = False

    def __call__(self, event: Event) -> None:
        match event:
            case OscChanged(_, port, query_port):
                self._ports = {"osc_port": port, "osc_query_port": query_port}
            case EngineChanged(EngineStatus.READY | EngineStatus.BUSY, _) if not self._said:
                self._said = True
                sys.stdout.write(json.dumps({"ready": True, **self._ports}) + "\n")
                sys.stdout.flush()
            case Problem(message, hint):
                sys.stderr.write(f"{with_hint(message, hint)}\n")
                sys.stderr.flush()
