"""Looks which models can make music, off the inbox: a folder on a network drive may take seconds to answer."""

import logging
from pathlib import Path

from daw_bridge.core.events import DeskEvent, ModelsFound, SettingsChanged
from daw_bridge.parts.desk import Desk
from engine.contract.catalog import Variant, usable_variants

_log = logging.getLogger(__name__)


class ModelSurvey:
    """Part of the bridge; methods run on the inbox thread. Emits `ModelsFound` where they are others than before."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._told: tuple[Variant, ...] | None = None
        self._is_looking = False
        desk.listen_inside(self._on_event)

    def look(self) -> None:
        """Look again: models may have been fetched or removed meanwhile."""
        if self._is_looking:
            return
        self._is_looking = True
        folder = Path(self._desk.settings.model_folder)

        def found(usable: list[Variant]) -> None:
            self._is_looking = False
            if folder != Path(self._desk.settings.model_folder):
                self.look()
            elif tuple(usable) != self._told:
                self._told = tuple(usable)
                self._desk.emit(ModelsFound(self._told))

        def failed(error: Exception) -> None:
            _log.warning("the model folder cannot be searched: %s", error)
            found([])

        self._desk.work(lambda: usable_variants(folder), found, failed)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SettingsChanged(settings, _, before) if before is None or before.model_folder != settings.model_folder:
                self.look()
