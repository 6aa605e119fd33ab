"""The settings file: what the user set is kept; what a command line or a DAW's session set for now is not."""

from dataclasses import fields, replace
from pathlib import Path

from daw_bridge.core.events import DeskEvent, Problem, SettingsChanged
from daw_bridge.core.settings import Settings, save_settings, without_options
from daw_bridge.parts.desk import Desk
from engine.contract.texts import text


class Preferences:
    """Part of the bridge; methods run on the inbox thread. path None: nothing is saved.

    stored: the file's settings, where the command line laid others on top for this run.
    """

    def __init__(self, desk: Desk, path: Path | None, stored: Settings) -> None:
        self._desk, self._path, self._stored = desk, path, stored
        self._started_with = desk.settings
        self._users: dict[str, object] = {}  # the user's value of each setting that the DAW's session has set
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SettingsChanged(settings, _, Settings() as before, from_daw):
                self._note_owner(settings, before, from_daw=from_daw)
                if self._path is not None and not from_daw:
                    self._save(self._path, settings)

    def _note_owner(self, settings: Settings, before: Settings, *, from_daw: bool) -> None:
        for name in (field.name for field in fields(settings)):
            if getattr(settings, name) == getattr(before, name):
                continue
            if from_daw:
                self._users.setdefault(name, getattr(before, name))
            else:
                self._users.pop(name, None)

    def _save(self, path: Path, settings: Settings) -> None:
        kept = without_options(replace(settings, **self._users), self._started_with, self._stored)  # type: ignore[arg-type]
        try:
            save_settings(path, kept)
        except OSError as error:
            self._desk.emit(Problem(text("The settings could not be saved"), str(error)))
