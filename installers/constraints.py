"""Write constraints.txt anew from the environment in `.venv`: `python3 installers/constraints.py`.

Run it when the whole gate has passed with the versions that are installed: `python3 installers/test.py --newest` installs
the newest, tests them, and this keeps them. Every package that DAW Bridge or its tests need, directly or through another,
is pinned to its version without a local tag (`2.13.0`, not `2.13.0+cpu`), so that the pins hold on every system.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import metadata

sys.dont_write_bytecode = True

from environment import CONSTRAINTS, PYTHON, ROOT, VENV  # noqa: E402

PROJECT = "daw-bridge"
HEADER = """\
# The versions that passed the whole gate together, written by installers/constraints.py. The set-up installs these;
# `python3 installers/start.py --newest` installs the newest that pyproject.toml allows instead.
"""


def main() -> int:
    if not PYTHON.is_file():
        sys.exit("There is no environment yet: python3 installers/test.py makes one and tests it.")
    if sys.prefix != str(VENV):  # the packages are those of the environment
        return subprocess.call([str(PYTHON), __file__])
    pins, absent = tested_versions()
    text = HEADER + "".join(f"{name}=={version}\n" for name, version in sorted(pins.items()))
    if absent:
        text += f"# needed on other systems only, so no version was tested: {', '.join(sorted(absent))}\n"
    CONSTRAINTS.write_text(text, "utf-8")
    print(f"{len(pins)} versions written to {CONSTRAINTS}")
    return 0


def tested_versions() -> tuple[dict[str, str], set[str]]:
    """Name to version of all that the project needs with its test extra; and names needed on other systems only."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name
    from packaging.version import Version

    own = own_requirements()  # the file's, which may have changed since the project was installed
    pins: dict[str, str] = {}
    absent: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [(PROJECT, extra) for extra in ("", "test")]
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        for line in own if name == PROJECT else metadata.requires(name) or ():
            needed = Requirement(line)
            other = canonicalize_name(needed.name)
            if needed.marker is not None and not needed.marker.evaluate({"extra": extra}):
                if "extra" not in str(needed.marker) and "python_version" not in str(needed.marker):
                    absent.add(other)
                continue
            waiting += [(other, wanted) for wanted in ("", *needed.extras)]
            if other != PROJECT:
                pins[other] = Version(metadata.version(other)).public
    return pins, absent - set(pins)


def own_requirements() -> list[str]:
    """What pyproject.toml asks for, that of its extras with a marker that names the extra, as package metadata has it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = list(project["dependencies"])
    for extra, needed in project["optional-dependencies"].items():
        lines += [f"{line}; extra == '{extra}'" for line in needed]
    return lines


if __name__ == "__main__":
    sys.exit(main())
