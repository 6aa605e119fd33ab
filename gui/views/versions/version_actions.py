"""What is done with a take of the tree or of the list: its recipe is loaded, or it is made again with one thing changed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.events import Problem
from daw_bridge.core.versions.loaded_recipe import LoadedRecipe, loaded_recipe
from daw_bridge.core.versions.made_again import Change, task_of
from engine.contract import catalog
from engine.contract.messages import MessageError
from gui.viewmodels.window_state import WindowState
from gui.views.versions.roll_menu import RollMenu, has_strength

_SHOWN = 40  # letters of a description in the status bar


class VersionActions(QObject):
    """Actions that get no take apply to the selected one. menu_place: where on the screen the menu of a take opens.

    Signals: `page_wanted` asks for the other page of takes, with their tree or their list.
    """

    status_message = Signal(str)
    problem = Signal(object)
    page_wanted = Signal()
    task_loaded = Signal(object, bool)  # of the recipe that was loaded, and whether it is a morph

    def __init__(self, bridge: Bridge, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._parent = bridge, state, parent
        self.menu_place: Callable[[str], QPoint] = lambda _: QCursor.pos()
        self.menu: QMenu | None = None  # the one that was opened last
        self.roll_menu: RollMenu | None = None  # and the one in it, or itself

    def load_recipe(self, take_id: str = "") -> None:
        """Put a take's recipe into the draft, and choose its model where that is installed."""
        take = self._take(take_id)
        if take is None:
            self.status_message.emit(self.tr("Select a take first."))
        else:
            self.load_recipe_of(take)

    def load_recipe_of(self, take: Take) -> None:
        """The same with a take of any clip."""
        seen = self._state.draft
        try:
            loaded = loaded_recipe(take.recipe, seen)
        except MessageError:
            self._refuse(self.tr("{take} was not made by a model, so it has no recipe to load").format(take=take.name))
            return
        is_missing = False
        if loaded.variant and loaded.variant != self._state.variant.folder:
            is_missing = loaded.variant not in {model.folder for model in self._models()}
            if not is_missing:
                self._bridge.change_settings(replace(self._state.settings, variant=loaded.variant))
        self._bridge.edit_draft(loaded.draft, seen)  # the last step, so the first that undo brings back
        self.task_loaded.emit(task_of(take.recipe), isinstance(take.recipe.raw.get("morph"), dict))
        text = self.tr("Loaded the recipe of {take}: {values}.")
        if is_missing:
            text = self.tr("Loaded the recipe of {take}: {values}. Its model {model} is not installed.")
        model = catalog.find_variant(loaded.variant).label if loaded.variant else ""
        self.status_message.emit(text.format(take=take.name, values=self._loaded(take, loaded, model), model=model))

    def roll_again(self, take_id: str = "") -> None:
        """Open the menu of what may be different."""
        take = self._take(take_id)
        if take is None:
            self.status_message.emit(self.tr("Select a take first."))
        elif self._can_roll(take):
            self._forget_menus()
            self.menu = self.roll_menu = menu = self._roll_menu(take)
            menu.popup(self.menu_place(take.id))
            menu.setActiveAction(menu.seed)

    def open_menu(self, take_id: str, at: QPoint) -> None:
        """Open the menu of a take at a place on the screen."""
        take = self._take(take_id)
        if take is None:
            return
        self._forget_menus()
        self.menu = menu = QMenu(self._parent)
        load = menu.addAction(self.tr("Load recipe into the prompt"), lambda: self.load_recipe(take_id))
        if self._is_made(take):
            self.roll_menu = self._roll_menu(take)
            menu.addMenu(self.roll_menu)
        else:
            load.setEnabled(False)
            note = menu.addAction(self.tr("Not made by a model: it has no recipe"))
            note.setEnabled(False)
        menu.popup(at)

    def _forget_menus(self) -> None:
        """Delete the menus from before; their dialogs, which belong to the window, are closed by then."""
        for menu in (self.menu, self.roll_menu):
            if menu is not None:
                menu.deleteLater()
        self.menu = self.roll_menu = None

    def _roll_menu(self, take: Take) -> RollMenu:
        menu = RollMenu(take, self._models(), self._parent)
        menu.chosen.connect(self._roll)
        return menu

    def _roll(self, take_id: str, change: Change) -> None:
        self._bridge.tasks.roll_again(take_id, change)

    def _take(self, take_id: str) -> Take | None:
        takes = self._state.takes
        row = takes.row_of(take_id or self._state.selection.take_id)
        return takes.items[row] if row >= 0 else None

    def _can_roll(self, take: Take) -> bool:
        if not self._is_made(take):
            self._refuse(self.tr("{take} was not made by a model, so it cannot be made again").format(take=take.name))
        return self._is_made(take)

    def _is_made(self, take: Take) -> bool:
        try:
            task_of(take.recipe)
        except MessageError:
            return False
        return True

    def _refuse(self, message: str) -> None:
        self.problem.emit(Problem(message, self.tr("Choose a take that was generated, repainted or covered.")))

    def _models(self) -> list[catalog.Variant]:
        """The models that can be used."""
        folder = Path(self._state.settings.model_folder)
        return [catalog.SKETCH, *catalog.installed_variants(folder)]

    def _loaded(self, take: Take, loaded: LoadedRecipe, model: str) -> str:
        """What was loaded, in words."""
        draft, prompt = loaded.draft, take.recipe.prompt
        caption = prompt.caption if len(prompt.caption) <= _SHOWN else prompt.caption[: _SHOWN - 1] + "…"
        values = [
            self.tr("“{caption}”").format(caption=" ".join(caption.split())) if caption else "",
            self.tr("lyrics") if draft.lyrics and prompt.lyrics else "",
            self.tr("seed {seed}").format(seed=draft.seed) if take.recipe.seed is not None else "",
            self.tr("strength {percent} %").format(percent=round(draft.strength * 100)) if has_strength(take) else "",
            self.tr("model {model}").format(model=model) if model else "",
        ]
        return ", ".join(value for value in values if value) or self.tr("no values")
