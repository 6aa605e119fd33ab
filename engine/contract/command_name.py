"""How to type our command, and pip's, on this machine, for hints in messages; how to run our modules. Standard library only.

It lies in the engine's contract since the engine's hints name commands, too, and both run in one environment.
"""

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from functools import cache
from importlib.util import find_spec
from pathlib import Path

NAME = "daw-bridge"


def command(arguments: str = "") -> str:
    """The command with these arguments, for a terminal in any folder: `daw-bridge models list`, where that name starts
    the program of this environment, and otherwise that program's path. The arguments are put there as they are.
    """
    return f"{_program()} {arguments}".rstrip()


def pip_install(package: str) -> str:
    """What installs a package into this environment."""
    if find_spec("pip") is None and shutil.which("uv"):  # environments of uv have no pip
        return f"uv pip install --python {quoted(sys.executable)} {package}"
    return f"{quoted(sys.executable)} -m pip install {package}"


def module_command(module: str) -> tuple[list[str], dict[str, str]]:
    """Command line and environment that run a module of this installation, whatever files the working folder holds."""
    paths = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    return [sys.executable, "-P", "-m", module], {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def quoted(path: str) -> str:
    """A path as one word for the shell of this system."""
    return subprocess.list2cmdline([path]) if os.name == "nt" else shlex.quote(path)


@cache
def _program() -> str:
    own = [path for path in _places() if path.is_file()]
    on_path = shutil.which(NAME)
    if on_path is not None and any(_starts(Path(on_path), path) for path in own):
        return NAME
    if own:
        return quoted(str(own[0]))
    return f"{quoted(sys.executable)} -m daw_bridge"  # run from the sources, never installed


def _places() -> list[Path]:
    """Where pip puts the command of this environment, or of this user."""
    name = f"{NAME}.exe" if os.name == "nt" else NAME
    scheme = sysconfig.get_preferred_scheme("user")
    return [Path(sysconfig.get_path("scripts"), name), Path(sysconfig.get_path("scripts", scheme), name)]


def _starts(found: Path, program: Path) -> bool:
    """Whether what is on the PATH is the program, a link to it, or a .cmd file with its path."""
    if found.resolve() == program.resolve():
        return True
    return found.suffix.lower() == ".cmd" and str(program) in found.read_text("oem", errors="replace")
