"""Set up everything incl. test tools and test peers, then run the whole gate, headless: `python3 installers/test.py`.

Arguments go to pytest and leave the other checks out: `python3 installers/test.py tests/engine -k parity`.
"""

from __future__ import annotations  # an older Python shall get as far as saying that it is too old

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

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
    with ThreadPoolExecutor(1) as beside:  # the checks read files, while the first tests wait for processes
        checks = [] if arguments else [(name, beside.submit(check, command)) for name, command in CHECKS]
        has_passed = subprocess.call([*desktop(), str(PYTHON), "-m", "pytest", *arguments], cwd=ROOT) == 0
    failed = []
    for name, checked in checks:
        is_right, output = checked.result()
        say(f"== {name}")
        print(output, end="", flush=True)
        if not is_right:
            failed.append(name)
    if not has_passed:
        failed.append("tests")
    say(f"Failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def check(command: tuple[str, ...]) -> tuple[bool, str]:
    """Run a check. Returns whether it found nothing, and what it printed."""
    program = shutil.which(command[0], path=str(PYTHON.parent))
    if program is None:
        return False, f"{command[0]} is not installed\n"
    done = subprocess.run(
        [program, *command[1:]], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return done.returncode == 0, done.stdout


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
