"""Set DAW Bridge up if need be, then start it: `python3 installers/start.py [arguments of the daw-bridge command]`.

Options of the set-up itself, which go before or after those arguments:

    --newest            install the newest versions of what DAW Bridge needs, not the tested ones
    --add-command       make `daw-bridge` work in every terminal, then end
    --remove-command    undo that, then end
"""

from __future__ import annotations  # an older Python shall get as far as saying that it is too old

import os
import subprocess
import sys

sys.dont_write_bytecode = True

import path_command  # noqa: E402
from environment import PYTHON, ROOT, SOUND_PACKAGES, WINDOW_PACKAGES, SetupError, has_screen, prepare  # noqa: E402

NO_SCREEN = """There is no screen here, so the window cannot open. To make music without one, type for example:

    python3 installers/start.py render --caption "warm tape piano" --duration 8 --out piano.wav

or let another program control it by OSC:

    python3 installers/start.py serve
"""


# what each command needs of the system; without one the window opens
COMMANDS = {
    "render": (), "inspire": (), "understand": (), "train": (), "adapters": (), "models": (), "daw": (),
    "serve": SOUND_PACKAGES,
    "edit": (*SOUND_PACKAGES, *WINDOW_PACKAGES),
}  # fmt: skip
OPTIONS = ("--newest", "--add-command", "--remove-command")


def main() -> int:
    arguments = [word for word in sys.argv[1:] if word not in OPTIONS]
    chosen = {word for word in sys.argv[1:] if word in OPTIONS}
    command = next((a for a in arguments if a in COMMANDS), "")
    is_help = not command and any(a in {"-h", "--help"} for a in arguments)
    if is_help:
        print(__doc__)
    is_window = not command and not is_help and "--version" not in arguments
    try:
        if "--remove-command" in chosen:
            print(path_command.remove())
            return 0
        if "--add-command" not in chosen and is_window and not has_screen():
            print(NO_SCREEN)
            return 2
        needs_window = is_window and has_screen()
        packages = (*SOUND_PACKAGES, *WINDOW_PACKAGES) if needs_window else COMMANDS.get(command, ())
        prepare(packages, newest="--newest" in chosen)
        if "--add-command" in chosen:
            print(path_command.add())
            return 0
    except SetupError as problem:
        print(problem)
        return 3
    path_command.offer()
    # the window is started directly: one interpreter less until it shows
    module = "gui" if is_window else "daw_bridge"
    line = [str(PYTHON), "-m", module, *arguments]
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    if os.name == "posix":
        os.execv(line[0], line)
    return subprocess.call(line)


if __name__ == "__main__":
    sys.exit(main())
