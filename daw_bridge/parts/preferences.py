"""Saves what the user changes to the settings file, and leaves out what a command line or a DAW's session set.

A change is written at once. A fader may change a setting hundreds of times: what follows is written after a pause, and
when the bridge ends. `keep` writes it earlier, for whoever is promised that it outlives a killed process.
"""

import math
import time
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from daw_bridge.core.draft import SAVED, Draft
from daw_bridge.core.events import DeskEvent, DraftChanged, Problem, SettingsChanged
from daw_bridge.core.settings import SETTINGS, Saved, Settings, save_settings, without_options
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.retry import Retry
from engine.contract.texts import text

T = TypeVar("T", Settings, Draft)
_PAUSE_S = 1.0
_AGAIN_S, _LONGEST_S = 0.5, 5.0


class Preferences:
    """Part of the bridge; methods run on the inbox thread.

    path: the settings file; None saves nothing. stored: what is in the file, without command-line options.
    """

    def __init__(self, desk: Desk, path: Path | None, stored: Saved) -> None:
        self._desk, self._path, self._stored = desk, path, stored
        self._in_file = stored
        self._is_due, self._saved_at = False, -math.inf
        self._is_kept = True  # the file holds what was changed, though a power cut may lose it
        self._is_check_due, self._checked_at = False, -math.inf
        self._adapter_faults: list[str] = []
        self._retry = Retry(desk, self.save, _AGAIN_S, _LONGEST_S)
        self._started_with = desk.settings
        self._user_values: dict[str, object] = {}  # the user's values of settings that the DAW's session overrides
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SettingsChanged(settings, _, Settings() as before, from_daw):
                self._note(before, settings, SETTINGS, from_daw)
            case DraftChanged(draft, before, from_daw):
                self._note(before, draft, SAVED, from_daw)
                if draft.adapters != before.adapters:
                    self._check_soon()

    def _now(self) -> Saved:
        return Saved(self._desk.settings, self._desk.draft)

    def _check_soon(self) -> None:
        """Look at the files of the adapters: at most once a second, since a fader or slider changes the list each time, and
        one look at a time, since their drive may be slow.
        """
        if not self._is_check_due:
            self._is_check_due = True
            self._desk.post_later(max(0.0, self._checked_at + _PAUSE_S - time.monotonic()), self._check_adapters)

    def _check_adapters(self) -> None:
        self._checked_at = time.monotonic()
        draft = self._desk.draft

        def end() -> None:
            self._is_check_due = False
            if self._desk.draft.adapters != draft.adapters:
                self._check_soon()

        def found(faults: list[str]) -> None:
            end()
            self._report_adapters(faults)

        def failed(error: Exception) -> None:
            end()
            self._desk.complain(error)

        self._desk.work(draft.adapter_faults, found, failed)

    def _report_adapters(self, faults: list[str]) -> None:
        """Name what is wrong with the adapters, once; they stay set, since a drive may come back.

        What was wrong already is not named again, whatever else changes in the list.
        """
        new = [fault for fault in faults if fault not in self._adapter_faults]
        self._adapter_faults = faults
        for fault in new:
            self._desk.emit(Problem(fault, text("Switch it off, or remove it from the list of adapters.")))

    def _note(self, before: T, after: T, names: tuple[str, ...], from_daw: bool) -> None:
        """Note whose the changed ones of the named values are, and that the user's are to be saved. Faders call it often."""
        changed = [name for name in names if getattr(after, name) != getattr(before, name)]
        for name in changed:
            if from_daw:
                self._user_values.setdefault(name, getattr(before, name))
            else:
                self._user_values.pop(name, None)
        if not changed or self._path is None or from_daw:
            return
        self._is_kept = False
        if not self._is_due:
            self._is_due = True
            self._desk.post_later(max(0.0, self._saved_at + _PAUSE_S - time.monotonic()), self.save)

    def save(self) -> None:
        """Write what has changed since the last time; other processes' changes in the file stay."""
        if not self._is_due or self._path is None:
            return
        self._is_due, self._saved_at = False, time.monotonic()
        self._write(self._path)

    def keep(self) -> None:
        """Write what has changed so that a killed process does not lose it; the flush to the disk comes with `save`."""
        if not self._is_kept and self._path is not None:
            self._write(self._path, is_lasting=False)

    def _write(self, path: Path, *, is_lasting: bool = True) -> None:
        own = self._now().with_(**self._user_values)
        kept = replace(own, settings=without_options(own.settings, self._started_with, self._stored.settings))
        try:
            save_settings(path, kept, self._in_file, is_lasting=is_lasting)
            self._in_file, self._is_kept = kept, True
            self._retry.succeeded()
        except OSError as error:
            self._is_due = True  # it is tried again, since the next change may never come, and when the bridge ends
            if self._retry.failed():
                self._desk.complain(error, text("The settings could not be saved: {error}", error=error))
