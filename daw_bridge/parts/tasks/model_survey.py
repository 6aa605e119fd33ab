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
        self._is_looking = self._is_stale = False
        desk.listen_inside(self._on_event)

    def look(self) -> None:
        """Look again: models may have been fetched or removed meanwhile. Several wishes while one looks are one."""
        if self._is_looking:
            self._is_stale = True  # the folder may have been read already
            return
        self._is_looking, self._is_stale = True, False
        folder = Path(self._desk.settings.model_folder)

        def found(usable: list[Variant]) -> None:
            self._is_looking = False
            is_other = folder != Path(self._desk.settings.model_folder)
            if not is_other and tuple(usable) != self._told:
                self._told = tuple(usable)
                self._desk.emit(ModelsFound(self._told))
            if is_other or self._is_stale:
                self.look()

        def failed(error: Exception) -> None:
            _log.warning("the model folder cannot be searched: %s", error)
            found([])

        self._desk.work(lambda: usable_variants(folder), found, failed)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SettingsChanged(settings, _, before) if before is None or before.model_folder != settings.model_folder:
                self.look()
