"""`python -m engine`: one JSON request a line in, one JSON event a line out. Stray prints go to stderr.

`--state FOLDER`: where the paces of earlier sessions are kept, and what was measured of this machine.
"""

import io
import os
import sys
from pathlib import Path

PACES = "engine-paces.json"


def main() -> None:
    # file descriptor 1 stays ours alone: whatever a library prints must not break the message stream
    messages = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    if hasattr(os, "nice"):
        os.nice(5)  # the DAW and our playback come first
    requests = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

    from engine.contract.machine import figures
    from engine.contract.machine.process_variables import process_variables

    os.environ.update(process_variables())  # before torch is imported, and with it OpenMP, for who starts it by hand

    from engine.paces import Paces
    from engine.serving.server import Server

    state = Path(sys.argv[2]) if sys.argv[1:2] == ["--state"] and len(sys.argv) > 2 else None
    paces, machine = (state / PACES, state / figures.FILE) if state is not None else (None, None)
    Server(requests, messages, Paces(paces), machine).run()


if __name__ == "__main__":
    main()
