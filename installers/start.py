"""Set DAW Bridge up if need be, then start it: `python3 installers/start.py [arguments of the daw-bridge command]`."""

from __future__ import annotations  # an older Python shall get as far as saying that it is too old

import os
import subprocess
import sys

sys.dont_write_bytecode = True

from environment import PYTHON, ROOT, SOUND_PACKAGES, WINDOW_PACKAGES, SetupError, has_screen, prepare  # noqa: E402

NO_SCREEN = """There is no screen here, so the window cannot open. To make music without one, type for example:

    python3 installers/start.py render --model FOLDER --task text2music \\
        --caption "warm tape piano" --duration 20 --out piano.wav

or drive it by OSC from another program:

    python3 installers/start.py serve --model FOLDER
"""


# what each command needs of the system; without one the window opens
COMMANDS = {
    "render": (), "inspire": (), "understand": (), "train": (), "models": (), "daw": (), "serve": SOUND_PACKAGES,
    "edit": (*SOUND_PACKAGES, *WINDOW_PACKAGES),
}  # fmt: skip


def main() -> int:
    arguments = sys.argv[1:]
    command = next((a for a in arguments if a in COMMANDS), "")
    is_window = not command and not any(a in {"-h", "--help", "--version"} for a in arguments)
    if is_window and not has_screen():
        print(NO_SCREEN)
        return 2
    packages = COMMANDS.get(command, (*SOUND_PACKAGES, *WINDOW_PACKAGES))
    try:
        prepare(packages)
    except SetupError as problem:
        print(problem)
        return 3
    # the window is started directly: one interpreter less until it shows
    module = "gui" if is_window else "daw_bridge"
    line = [str(PYTHON), "-m", module, *arguments]
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    if os.name == "posix":
        os.execv(line[0], line)
    return subprocess.call(line)


if __name__ == "__main__":
    sys.exit(main())
