"""What is installed beside DAW Bridge, with versions and licences. Reads many small files, so not on the GUI thread."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distributions, version
from pathlib import Path

_LONGEST = 60  # characters; a longer value of the field License is a text
_TEXTS = re.compile(r"(?i)(^|/)(licen[cs]e|copying|notice)[^/]*$")


@dataclass(frozen=True, slots=True)
class Package:
    """One package. licence: its name, "" where the package names none. texts: the files of its licences."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...] = ()


def installed_packages() -> tuple[Package, ...]:
    """All packages of this Python environment, by name."""
    found = {package.name.lower(): package for each in distributions() if (package := _package(each)).name}
    return tuple(found[name] for name in sorted(found) if name != "daw-bridge")


def version_of(name: str) -> str:
    """The version of a package, "" where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _package(found: Distribution) -> Package:
    return Package(_fact(found, "Name"), _fact(found, "Version"), _licence(found), tuple(_texts(found)))


def _fact(found: Distribution, name: str) -> str:
    facts = found.metadata
    return str(facts[name] or "") if name in facts else ""


def _licence(found: Distribution) -> str:
    """The expression of the package, else its short field, else its classifiers."""
    if expression := _fact(found, "License-Expression"):
        return expression
    classified = [
        each.rsplit(" :: ", 1)[-1]
        for each in found.metadata.get_all("Classifier") or []
        if each.startswith("License ::")
    ]
    named = _fact(found, "License").strip()
    if named and len(named) <= _LONGEST and "\n" not in named:
        return named
    return ", ".join(each for each in dict.fromkeys(classified) if not each.startswith("OSI"))


def _texts(found: Distribution) -> Iterator[Path]:
    for file in found.files or ():
        if _TEXTS.search(str(file)) and file.suffix.lower() not in {".py", ".pyc", ".h", ".so"}:
            yield Path(str(file.locate()))


def licence_text(package: Package) -> str:
    """The texts of a package's licences, "" where it came without."""
    texts = []
    for path in package.texts:
        try:
            texts.append(path.read_text("utf-8", "replace").strip())
        except OSError:
            continue
    return "\n\n".join(filter(None, texts))
