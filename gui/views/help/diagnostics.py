"""What helps to find a fault, as text: versions, machine, sound, model, DAW, ports, folders and the end of the log.

Names and values, no sentences: whoever helps may speak another language than the user.
"""

import os
import platform
import sys
from collections import deque
from dataclasses import fields
from pathlib import Path

from daw_bridge import __version__
from daw_bridge.core.draft import SAVED, Draft
from daw_bridge.core.settings import Settings, log_folder, settings_path
from gui.views.help.installed import version_of
from gui.views.help.scrubbing import scrubbed
from gui.views.help.window_facts import Facts

LOG_LINES = 200
_PACKAGES = (
    "PySide6-Essentials", "torch", "transformers", "numpy", "soundfile", "soxr", "sounddevice", "av", "mido",
    "python-rtmidi", "zeroconf", "msgspec", "JACK-Client", "LinkPython-extern",
)  # fmt: skip
_PRIVATE = {"learned", "osc_allowed"}  # addresses of other machines


def diagnostics(facts: Facts) -> str:
    """The whole text, in English for whoever helps, without names of user and computer. Reads files."""
    parts = {
        "DAW Bridge": (
            f"version: {__version__}",
            f"system: {platform.platform()}",
            f"machine: {platform.machine()}",
            f"processors: {os.cpu_count()}",
            f"python: {platform.python_version()}",
            f"interpreter: {sys.executable}",
            *(f"{name}: {number}" for name in _PACKAGES if (number := version_of(name))),
        ),
        **facts.lines,
        "Folders": (
            f"settings: {settings_path()}",
            f"log: {log_folder()}",
            f"library: {facts.settings.library_folder}",
            f"models: {facts.settings.model_folder}",
        ),
        "Changed": tuple(_changed(facts.settings, facts.draft)),
        **{path.name: tuple(last_lines(path)) for path in _logs()},
    }
    text = "\n\n".join("\n".join((f"## {heading}", *lines)) for heading, lines in parts.items())
    return scrubbed(f"{text}\n")


def last_lines(path: Path, count: int = LOG_LINES) -> list[str]:
    """The last lines of a file, without the ends of lines; none where it cannot be read."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return [line.rstrip("\n") for line in deque(file, count)]
    except OSError:
        return []


def _logs() -> tuple[Path, ...]:
    return log_folder() / "daw-bridge.log", log_folder() / "engine.log"


def _changed(settings: Settings, draft: Draft) -> list[str]:
    usual, usual_draft = Settings(), Draft()
    lines = []
    for each in fields(Settings):
        if (value := getattr(settings, each.name)) != getattr(usual, each.name):
            lines.append(f"{each.name}: {'set' if each.name in _PRIVATE else value}")
    for name in SAVED:
        if (value := getattr(draft, name)) != getattr(usual_draft, name):
            lines.append(f"{name}: {value}")
    return lines
