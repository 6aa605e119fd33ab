"""Set up everything incl. test tools and test peers, then run the whole gate, headless: `python3 installers/test.py`.

Arguments go to pytest and leave the other checks out: `python3 installers/test.py tests/engine -k parity`.
"""

from __future__ import annotations  # an older Python shall get as far as saying that it is too old

import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True

from environment import (  # noqa: E402
    PEER_PACKAGES,
    PYTHON,
    ROOT,
    SOUND_PACKAGES,
    WINDOW_PACKAGES,
    SetupError,
    prepare,
    say,
)

CHECKS = (
    ("format", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", ".")),
    ("types", ("mypy",)),
    ("imports", ("lint-imports",)),
)


def main() -> int:
    arguments = sys.argv[1:]
    try:
        prepare((*SOUND_PACKAGES, *WINDOW_PACKAGES, *PEER_PACKAGES), for_tests=True)
    except SetupError as problem:
        print(problem)
        return 3
    failed = [] if arguments else [name for name, command in CHECKS if not check(name, command)]
    if subprocess.call([*desktop(), str(PYTHON), "-m", "pytest", *arguments], cwd=ROOT) != 0:
        failed.append("tests")
    say(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def check(name: str, command: tuple[str, ...]) -> bool:
    say(f"== {name}")
    program = shutil.which(command[0], path=str(PYTHON.parent))
    return program is not None and subprocess.call([program, *command[1:]], cwd=ROOT) == 0


def desktop() -> list[str]:
    """A screen and a sound card of our own, where the programs for them are; elsewhere such tests skip and say so."""
    if sys.platform != "linux" or not all(shutil.which(name) for name in ("Xvfb", "openbox", "pulseaudio")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return []
    peers = ROOT / "tests" / "peers"
    return [
        "bash", str(peers / "virtual_audio.sh"), "run", "--", "bash", str(peers / "xvfb_desktop.sh"), "run", "--",
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
