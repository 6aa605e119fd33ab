"""Saves what the user changes to the settings file, and leaves out what a command line or a DAW's session set."""

from dataclasses import fields, replace
from pathlib import Path

from daw_bridge.core.events import DeskEvent, Problem, SettingsChanged
from daw_bridge.core.settings import Settings, save_settings, without_options
from daw_bridge.parts.desk import Desk
from engine.contract.texts import text


class Preferences:
    """Part of the bridge; methods run on the inbox thread.

    path: the settings file; None saves nothing. stored: the settings in the file, without command-line options.
    """

    def __init__(self, desk: Desk, path: Path | None, stored: Settings) -> None:
        self._desk, self._path, self._stored = desk, path, stored
        self._started_with = desk.settings
        self._user_values: dict[str, object] = {}  # the user's values of settings that the DAW's session overrides
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SettingsChanged(settings, _, Settings() as before, from_daw):
                self._note_owner(settings, before, from_daw=from_daw)
                if self._path is not None and not from_daw:
                    self._save(self._path, settings)
                if settings.adapters != before.adapters:
                    self._desk.work(settings.adapter_faults, self._report_adapters)

    def _report_adapters(self, faults: list[str]) -> None:
        """Name what is wrong with the adapters as soon as they are set; they stay set, since a drive may come back."""
        if faults:
            self._desk.emit(Problem("; ".join(faults), text("Change the list of adapters in the settings.")))

    def _note_owner(self, settings: Settings, before: Settings, *, from_daw: bool) -> None:
        for name in (field.name for field in fields(settings)):
            if getattr(settings, name) == getattr(before, name):
                continue
            if from_daw:
                self._user_values.setdefault(name, getattr(before, name))
            else:
                self._user_values.pop(name, None)

    def _save(self, path: Path, settings: Settings) -> None:
        kept = without_options(replace(settings, **self._user_values), self._started_with, self._stored)  # type: ignore[arg-type]
        try:
            save_settings(path, kept)
        except OSError as error:
            self._desk.emit(Problem(text("The settings could not be saved"), str(error)))
