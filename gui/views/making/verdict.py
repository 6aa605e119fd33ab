"""Whether a task can be done now, why not, and the way out that one click takes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject

from daw_bridge.core.draft import WITHOUT_REFERENCE, Draft
from engine.contract.catalog import SKETCH, VARIANTS, Variant
from engine.contract.messages import MAX_DURATION_S, Region
from engine.contract.texts import either
from gui.viewmodels.numbers import written
from gui.viewmodels.window_state import WindowState
from gui.views.making.task_tab import TaskTab

_SUNG = {"vocals", "backing_vocals"}
_NAMED = 3  # models that are named one by one
_ROUNDED_UP_S = 1.0  # how much longer than its limit a run of the smaller models may be


class Way(Enum):
    """What the button beside the reason does."""

    NONE = "none"
    SWITCH = "switch"  # to the model that is offered
    GET_MODELS = "get"
    WITHOUT_REFERENCE = "without"
    NEW = "new"  # to the tab
    REPAINT = "repaint"  # the same


@dataclass(frozen=True, slots=True)
class Verdict:
    """reason: "" if nothing stands in the way. hint: what can be done. is_possible: whether the task can be begun all the
    same. is_of_model: whether it is the loaded model that cannot.
    """

    reason: str = ""
    hint: str = ""
    way: Way = Way.NONE
    offer: Variant | None = None
    is_possible: bool = False
    is_of_model: bool = False

    @property
    def words(self) -> str:
        """Both sentences, for a screen reader."""
        return "\n".join(filter(None, (self.reason, self.hint)))


FINE = Verdict(is_possible=True)


class Judge(QObject):
    """Judges by the catalogue and by what the window knows, without touching the disk."""

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state

    def judge(self, tab: TaskTab, draft: Draft) -> Verdict:
        looks = (self.by_model, self._by_take, self._by_words, self._by_length, self._by_reference, self._by_song)
        for look in looks:
            if (found := look(tab, draft)) is not None:
                return found
        return FINE

    def by_model(self, tab: TaskTab, _: Draft | None = None) -> Verdict | None:
        """What the catalogue says of the loaded model."""
        model = self._state.variant
        if tab.task in model.tasks:
            return None
        able = [variant for variant in VARIANTS if tab.task in variant.tasks]
        return self._elsewhere(self._cannot(tab, model), [v for v in self._usable if v != SKETCH and v in able], able)

    # --- one look after the other -------------------------------------------------------------------

    def _by_take(self, tab: TaskTab, _: Draft) -> Verdict | None:
        if not tab.needs_take:
            return None
        if self._state.take is None:
            if self._state.selection.clip_id:
                return Verdict(self.tr("The file is still being read."))
            reason = self.tr("This task works on a take. Drop a sound file on the window, or make new music first.")
            return Verdict(reason, way=Way.NEW)
        if tab is TaskTab.REPAINT and not self._state.selection.regions:
            return Verdict(self.tr("Select a region first: drag across the waveform."))
        return None

    def _by_words(self, tab: TaskTab, draft: Draft) -> Verdict | None:
        take = self._state.take
        if tab is not TaskTab.MORPH or take is None:
            return None
        if not draft.caption:
            return Verdict(self.tr("Describe at the top what the take becomes."))
        if not (draft.from_caption or take.recipe.prompt.caption):
            return Verdict(self.tr("Describe the take as it is, beside “From”."))
        return None

    def _by_length(self, tab: TaskTab, _: Draft) -> Verdict | None:
        take, regions, model = self._state.take, self._state.selection.regions, self._state.variant
        if take is None or not tab.needs_take or tab is TaskTab.CONTINUE:
            return None
        most_s = _most_s(model)
        if tab is TaskTab.REPAINT or (tab is TaskTab.LAYER and regions):
            if _span_s(regions) <= most_s or any(region.has_own for region in regions):
                return None
            text = self.tr("The regions and what lies between them last {length} s. {model} takes in {most} s at most.")
            if len(regions) == 1:
                text = self.tr("The region lasts {length} s. {model} takes in {most} s at most.")
            return self._too_long(tab, text, _span_s(regions), self.tr("Make it shorter, or choose another model."))
        if take.length_s <= most_s:
            return None
        text = self.tr("The take lasts {length} s. {model} takes in {most} s at most.")
        if tab is TaskTab.LAYER:
            return self._too_long(tab, text, take.length_s, self.tr("Select a region to add the layer there."))
        return self._too_long(tab, text, take.length_s, self.tr("Select a region and repaint that."), Way.REPAINT)

    def _by_reference(self, tab: TaskTab, _: Draft) -> Verdict | None:
        found = self._state.reference
        if not found.fault or tab.task in WITHOUT_REFERENCE:
            return None
        reason = self.tr("The reference cannot be used: {fault}.").format(fault=found.fault)
        hint = self.tr("Connect its drive, choose another one, or go on without.")
        return Verdict(reason, hint, Way.WITHOUT_REFERENCE)

    def _by_song(self, tab: TaskTab, draft: Draft) -> Verdict | None:
        """The model cannot sing what is to be sung. The task can be done all the same, without voices."""
        model = self._state.variant
        is_sung = bool(draft.lyrics) and draft.lyrics.strip().casefold() != "[instrumental]"
        if tab is TaskTab.LAYER:
            is_sung = draft.track in _SUNG
        if model.sings or not is_sung or not tab.sings:
            return None
        reason = self.tr("{model} cannot sing. It leaves the lyrics out.").format(model=model.label)
        able = [variant for variant in VARIANTS if variant.sings and tab.task in variant.tasks]
        return self._elsewhere(reason, [v for v in self._usable if v in able], able, is_possible=True)

    # --- ways out -----------------------------------------------------------------------------------

    @property
    def _usable(self) -> tuple[Variant, ...]:
        return self._state.usable

    def _elsewhere(
        self, reason: str, usable: list[Variant], able: list[Variant], *, is_possible: bool = False
    ) -> Verdict:
        """Offer an installed model that can, or the place where models are got."""
        if usable:
            hint = self.tr("{model} is installed and can.").format(model=usable[0].label)
            return Verdict(reason, hint, Way.SWITCH, usable[0], is_possible, is_of_model=True)
        hint = self.tr("{model} and other ACE-Step models can. None of them is installed.").format(model=able[0].label)
        if len(able) <= _NAMED:
            hint = self.tr("{models} can, but is not installed.")
            hint = hint.format(models=either([variant.label for variant in able]))
        return Verdict(reason, hint, Way.GET_MODELS, None, is_possible, is_of_model=True)

    def _too_long(self, tab: TaskTab, text: str, length_s: float, hint: str, otherwise: Way = Way.NONE) -> Verdict:
        model = self._state.variant
        reason = text.format(length=f"{length_s:.0f}", model=model.label, most=written(model.longest_s, "g"))
        longer = next((v for v in self._usable if tab.task in v.tasks and _most_s(v) >= length_s), None)
        if longer is not None:
            return Verdict(reason, hint, Way.SWITCH, longer)
        return Verdict(reason, hint, otherwise)

    def _cannot(self, tab: TaskTab, model: Variant) -> str:
        sentences: dict[TaskTab, Callable[[], str]] = {
            TaskTab.LAYER: lambda: self.tr("{model} cannot add layers."),
            TaskTab.EXTRACT: lambda: self.tr("{model} cannot extract tracks."),
            TaskTab.COMPLETE: lambda: self.tr("{model} cannot complete tracks."),
        }
        sentence = sentences.get(tab, lambda: self.tr("{model} cannot do this."))()
        return sentence.format(model=model.label)


def _most_s(model: Variant) -> float:
    """How much of a source a model takes in at once, in seconds."""
    return MAX_DURATION_S if model.longest_s >= MAX_DURATION_S else model.longest_s + _ROUNDED_UP_S


def _span_s(regions: tuple[Region, ...]) -> float:
    """From the start of the first region to the end of the last, in seconds."""
    return max(region.end_s for region in regions) - min(region.start_s for region in regions) if regions else 0.0
