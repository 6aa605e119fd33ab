"""The environment that DAW Bridge runs in: one virtual environment beside the sources, made once. Standard library only."""

from __future__ import annotations  # an older Python shall get as far as saying that it is too old

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CONSTRAINTS = ROOT / "installers" / "constraints.txt"
NEWEST = "-newest"

# Debian and Ubuntu names; the wheels for macOS and Windows bring all of this along
SOUND_PACKAGES = ("libportaudio2",)
WINDOW_PACKAGES = (
    "libegl1", "libgl1", "libdbus-1-3", "libfontconfig1", "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4",
    "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0", "libxcb-xinerama0",
    "libxcb-xkb1", "fonts-dejavu-core",
)  # fmt: skip
PEER_PACKAGES = (
    "ableton-link-utils", "ardour", "at-spi2-core", "chuck", "csound", "dbus", "ffmpeg", "fluid-soundfont-gm",
    "fluidsynth", "hydrogen", "imagemagick", "jack-midi-clock", "jackd2", "libasound2-plugins",
    "libatomic1",  # Ableton Link
    "libgl1-mesa-dri", "liblo-tools", "lua5.4", "mediainfo", "mixxx", "openbox", "puredata-core", "pulseaudio",
    "pulseaudio-utils", "python3-dbus", "python3-gi", "sndfile-programs", "supercollider-language", "thunar", "x11-utils",
    "xdotool", "xvfb",
)  # fmt: skip


BOTH_FAILED = (
    "The lines above say why. Neither the tested versions (installers/constraints.txt) nor the newest ones (--newest) "
    "could be installed. Check the network connection and the free disk space, then try again."
)


class SetupError(Exception):
    """Something is missing that only the user can provide; the text says what to type."""


def prepare(packages: tuple[str, ...], *, for_tests: bool = False, newest: bool = False) -> None:
    """Make sure that the environment is there and up to date; quick when it is. Raises SetupError.

    newest: install the newest versions that pyproject.toml allows in place of the tested ones in constraints.txt.
    They stay until what DAW Bridge needs changes, as it does with an update.
    """
    if sys.version_info < (3, 11):  # noqa: UP036  this file runs before anything has checked
        raise SetupError(f"DAW Bridge needs Python 3.11 or newer; this is {platform.python_version()}.")
    if sys.platform == "linux":
        install_system_packages(packages)
    wanted = stamp(for_tests)
    if not newest and PYTHON.is_file() and installed_stamp() in {wanted, stamp(for_tests=True)}:
        return
    if not PYTHON.is_file() or not works(PYTHON):
        say("Making an environment of our own in .venv …")
        run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    say("Installing what DAW Bridge needs. The first time takes some minutes …")
    is_tested = install_packages(f"{ROOT}[test]" if for_tests else f"{ROOT}[media]", newest=newest)
    compile_sources(str(packages_folder()), "daw_bridge", "engine", "gui")
    (VENV / "installed").write_text(wanted if is_tested else wanted + NEWEST)


def packages_folder() -> Path:
    """Where pip installs packages of the environment."""
    return next(VENV.glob("[Ll]ib/python3*/site-packages"), VENV / "Lib" / "site-packages")


def compile_sources(*packages: str) -> None:
    """Write the bytecode of packages or folders, so that already the first start is a quick one. Python writes that of
    changed files itself, but not where PYTHONDONTWRITEBYTECODE is set: there each start would compile all anew.
    """
    command = [str(PYTHON), "-m", "compileall", "-q", "-j", "0", *packages]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)  # without it the program runs, too


def stamp(for_tests: bool) -> str:
    """Changes when what must be installed changes."""
    content = (ROOT / "pyproject.toml").read_bytes() + CONSTRAINTS.read_bytes() + sys.version.encode()
    return hashlib.sha256(content).hexdigest() + ("-tests" if for_tests else "")


def installed_stamp() -> str:
    """The stamp of what is installed, whether in the tested or in the newest versions; empty without an environment."""
    kept = VENV / "installed"
    return kept.read_text().removesuffix(NEWEST) if kept.is_file() else ""


def install_packages(target: str, *, newest: bool) -> bool:
    """Install torch, then the project at target with the rest. Returns whether all versions are the tested ones.

    Where the tested versions cannot be installed (none is built for this Python, say), the newest take their place.
    pip writes the bytecode of one file after the other; `compile_sources` does so on all processors.
    Raises SetupError when those cannot be installed either.
    """
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-compile"]
    # torch alone comes from its own index, which lacks the tested versions of what it needs; the next step brings those
    torch = [*pip, "--no-deps", "torch", *torch_index()]
    rest = [*pip, "--editable", target]
    if newest:
        upgrade = ["--upgrade", "--upgrade-strategy", "eager"]
        run([*torch, "--upgrade"])
        run([*rest, *upgrade])
        return False
    pins = CONSTRAINTS
    if not succeeds([*torch, "--constraint", str(pins)], constrained(pins)):
        say("The tested version of torch cannot be installed here; trying the newest, as --newest would …")
        run(torch, advice=BOTH_FAILED)
        pins = VENV / "constraints.txt"
        lines = CONSTRAINTS.read_text("utf-8").splitlines(keepends=True)
        pins.write_text("".join(line for line in lines if not line.startswith("torch==")), "utf-8")
    if not succeeds([*rest, "--constraint", str(pins)], constrained(pins)):
        say("The tested versions cannot be installed here; trying the newest, as --newest would …")
        run(rest, advice=BOTH_FAILED)
        return False
    return pins == CONSTRAINTS


def constrained(pins: Path) -> dict[str, str]:
    """The environment in which pip holds to the pins where it builds packages, too: older pips read the first name,
    newer ones the second. A URL, since a path may contain spaces, at which pip would cut it.
    """
    return {**os.environ, "PIP_CONSTRAINT": pins.as_uri(), "PIP_BUILD_CONSTRAINT": pins.as_uri()}


def works(python: Path) -> bool:
    return subprocess.run([str(python), "-c", "import pip"], capture_output=True, check=False).returncode == 0


def torch_index() -> list[str]:
    """On a PC without an NVIDIA card the CPU build, ten times smaller; where pip was set up by hand, what it was set to."""
    if sys.platform == "darwin" or shutil.which("nvidia-smi"):
        return []
    configured = subprocess.run(
        [str(PYTHON), "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    ).stdout
    if any(word in configured for word in ("index-url", "find-links", "index_url", "find_links")):
        return []
    return ["--index-url", "https://download.pytorch.org/whl/cpu"]


def install_system_packages(packages: tuple[str, ...]) -> None:
    """Install Debian packages that are missing, if we may; otherwise raise SetupError with the exact command."""
    wanted = (*packages, *venv_packages())
    if not wanted or shutil.which("dpkg-query") is None:
        return
    present = installed_packages()
    missing = [name for name in wanted if name not in present]
    if not missing:
        return
    elevate: list[str] | None = None
    if os.geteuid() == 0:
        elevate = []
    elif (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        elevate = ["sudo", "-n"]
    if elevate is None:
        # a system that was never updated knows no packages
        command = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(missing)}"
        as_root = f"sudo sh -c '{command}'" if shutil.which("sudo") else f"su -c '{command}'"
        raise SetupError(f"Some system packages are missing. Please type this, then start again:\n\n    {as_root}\n")
    say(f"Installing system packages: {' '.join(missing)} …")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run([*elevate, "apt-get", "update", "-q"], quiet)
    run([*elevate, "apt-get", "install", "-y", "-q", "--no-install-recommends", *missing], quiet)


def venv_packages() -> tuple[str, ...]:
    """Debian splits venv's pip off Python; needed only where the interpreter is the system's and lacks it."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return (f"python{sys.version_info.major}.{sys.version_info.minor}-venv",)
    return ()


def installed_packages() -> set[str]:
    """Names of all installed Debian packages, with the names they stand in for (libfoo1t64 provides libfoo1)."""
    command = ["dpkg-query", "-W", "-f", "${db:Status-Abbrev}\t${Package}\t${Provides}\n"]
    names: set[str] = set()
    for line in subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines():
        status, package, provides = line.split("\t")
        if status.startswith("ii"):
            names |= {package, *(name.split()[0] for name in provides.split(",") if name.strip())}
    return names


def has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(command: list[str], environment: dict[str, str] | None = None, advice: str = "") -> None:
    """Run to the end. Raises SetupError when it fails, with the advice in its text."""
    if not succeeds(command, environment):
        advice = advice or "The lines above say why."
        raise SetupError(f"This did not work:\n\n    {' '.join(command)}\n\n{advice}")


def succeeds(command: list[str], environment: dict[str, str] | None = None) -> bool:
    return subprocess.run(command, env=environment, check=False).returncode == 0


def say(text: str) -> None:
    print(text, flush=True)
