"""What the window has of the models: their list, their dialog when it is asked for, and the news when one is ready."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import ModelReady
from engine.contract import catalog
from gui.accessible.speech import announce
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.models import Models
from gui.viewmodels.window_state import WindowState
from gui.views.models.news import ModelNews


class ModelsDoor(QObject):
    """`said` carries a sentence for the status bar; `adapters_wanted` asks for the list of adapters."""

    said = Signal(str)
    adapters_wanted = Signal()

    def __init__(self, window: QMainWindow, bridge: Bridge, signals: BridgeSignals, state: WindowState) -> None:
        super().__init__(window)
        self._window, self._bridge, self._signals, self._state = window, bridge, signals, state
        self.models = Models(signals, self)
        self.news = ModelNews()
        window.statusBar().addPermanentWidget(self.news)
        self.dialog: QObject | None = None
        self.news.use_wanted.connect(self.use)
        signals.model_ready.connect(self._on_ready)
        self._chosen = "", ""  # a model that is to be used, and what is said when it is
        for changed in (state.settings_changed, state.draft_changed):
            changed.connect(self._say_used)

    def open(self, name: str = "") -> None:
        """Open the dialog, or bring it to the front. name: the model that is to be in front."""
        from gui.views.models.dialog import ModelsDialog  # so that the window is there sooner

        if not isinstance(self.dialog, ModelsDialog):
            self.dialog = dialog = ModelsDialog(self._state, self.models, self._bridge, self._signals, self._window)
            dialog.use_wanted.connect(self.use)
            dialog.adapters_wanted.connect(self.adapters_wanted)
            dialog.adapters_wanted.connect(self._window.activateWindow)
        self.dialog.open_at(name)

    def use(self, name: str) -> None:
        """Use a model, or a planner, from the next job on."""
        if name in {planner.folder for planner in catalog.PLANNERS}:
            seen = self._state.draft
            self._bridge.edit_draft(replace(seen, planner=name), seen)
            text = self.tr("The planner is now {model}.").format(model=catalog.find_planner(name).label)
        else:
            self._bridge.change_settings(replace(self._state.settings, variant=name))
            text = self.tr("The model is now {model}.").format(model=catalog.find_variant(name).label)
        if self.news.name == name:
            self.news.hide()
        self._chosen = name, text
        self._say_used()

    def _say_used(self) -> None:
        """Say so when it is used, and not before: news from before the choice would be the last word otherwise."""
        name, text = self._chosen
        if name and name in {self._state.settings.variant, self._state.draft.planner}:
            self._chosen = "", ""
            self.said.emit(text)

    def _on_ready(self, event: ModelReady) -> None:
        if event.is_in_use:
            self.said.emit(self.tr("{model} is ready, and the next job uses it.").format(model=event.title))
        else:
            self.news.tell(event)
            announce(self._window, self.news.text.text())
