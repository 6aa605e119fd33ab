"""The models of the model folder: lists them, has them fetched, and says when one is ready."""

from collections.abc import Iterable
from pathlib import Path

from daw_bridge.core.events import (
    DeskEvent,
    JobChanged,
    ModelReady,
    ModelsListed,
    NextStep,
    Problem,
    SettingsChanged,
)
from daw_bridge.core.models.known_model import Kind, KnownModel
from daw_bridge.core.settings import Settings
from daw_bridge.making import unfinished
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.models.fetches import Fetches
from daw_bridge.parts.models.listing import list_models, title_of
from daw_bridge.parts.models.measured import Measured
from daw_bridge.parts.models.model_care import ModelCare
from daw_bridge.parts.models.model_memory import ModelMemory
from daw_bridge.parts.queue.job_times import JobTimes
from daw_bridge.parts.queue.queue_run import QueueRun
from engine.contract import catalog
from engine.contract.catalog import Variant
from engine.contract.texts import text


class ModelShelf:
    """Part of the bridge; methods run on the inbox thread. fetches, care: what works on the models of the list.

    The list is read when somebody asks for it, and then whenever it has changed. times: what jobs took here.
    settings_path: beside it lies what models have taken of memory; None keeps it as long as this.
    """

    def __init__(
        self,
        desk: Desk,
        engine_life: EngineLife,
        queue_run: QueueRun,
        times: JobTimes,
        settings_path: Path | None = None,
    ) -> None:
        self._desk = desk
        kept = settings_path.with_name("model-memory.json") if settings_path is not None else None
        self.measured = Measured(desk, engine_life, queue_run, times, ModelMemory(kept))
        self.fetches = Fetches(desk, self._on_fetched)
        self.care = ModelCare(desk, queue_run, self.fetches, self._changed)
        self._usable: frozenset[str] | None = None  # the names in the list before; None while nobody has asked for one
        self._awaited: set[str] = set()  # what has just come
        self._listed: tuple[KnownModel, ...] = ()
        self._variant: Variant | None = None  # in use, as everybody was told last
        self._is_reading = self._is_stale = False
        desk.listen_inside(self._on_event)

    def start(self) -> None:
        """Offer the fetches that were broken off when the program ended; those that were paused wait in the list."""
        folder = Path(self._desk.settings.model_folder)
        self._desk.work(lambda: unfinished.unfinished(folder), self._offer, lambda _: None)

    def close(self) -> None:
        self.fetches.close()
        self.care.close()

    # --- the list ---------------------------------------------------------------------------------

    def look(self) -> None:
        """List all models. Several wishes while the folder is read are one."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading, self._is_stale = True, False
        settings = self._desk.settings

        def read() -> tuple[tuple[KnownModel, ...], Variant]:
            return list_models(Path(settings.model_folder)), settings.variant_in_use()

        self._desk.work(read, lambda found: self._show(settings, *found), self._not_read)

    def _show(self, settings: Settings, found: tuple[KnownModel, ...], variant: Variant) -> None:
        """settings: those under which the folder was read. variant: the one in use."""
        self._is_reading = False
        self._desk.models.forget(settings, variant)
        if settings == self._desk.settings and variant != self._variant is not None:
            self._desk.emit(
                SettingsChanged(settings, variant, settings)
            )  # nobody has chosen one, and a better one is there
        self._listed = tuple(self.measured.with_figures(model) for model in found)
        self._desk.emit(ModelsListed(settings.model_folder, self._listed))
        if not self._is_stale:
            self.fetches.tell_endings()
        usable = frozenset(model.name for model in found if model.presence.is_usable)
        new = (usable - self._usable if self._usable is not None else frozenset()) | (usable & self._awaited)
        self._usable = usable
        self._awaited -= new
        used = {variant.folder, catalog.find_planner(self._desk.draft.planner).folder}
        for model in found:
            if model.name in new and model.kind is not Kind.PART:
                self._desk.emit(ModelReady(model.name, model.title, model.name in used))
        if self._is_stale:
            self.look()

    def _not_read(self, error: Exception) -> None:
        self._is_reading = False
        self.fetches.tell_endings()
        self._desk.complain(error)

    def _on_event(self, event: DeskEvent) -> None:
        if isinstance(event, SettingsChanged):
            self._variant = event.variant
        match event:
            case SettingsChanged(settings, _, Settings() as before) if settings.model_folder != before.model_folder:
                self._usable = None  # what another folder holds is no news
                self.look()
            case SettingsChanged(settings, _, Settings() as before) if self._listed and (
                (settings.device, settings.dtype) != (before.device, before.dtype)
            ):
                self._refresh_figures()
            case JobChanged(job) if job.state.is_over and self._listed:
                self._refresh_figures()

    def _refresh_figures(self) -> None:
        """Tell what was measured since, or under other settings. No disk is read."""
        listed = tuple(self.measured.with_figures(model) for model in self._listed)
        if listed != self._listed:
            self._listed = listed
            self._desk.emit(ModelsListed(self._desk.settings.model_folder, listed))

    # --- fetching ---------------------------------------------------------------------------------

    def get(self, name: str) -> None:
        """Fetch a model, or go on with it."""
        component = catalog.find_component(name)
        if component is None:
            self._desk.emit(Problem(text("There is no model {name}", name=name), text("Choose one of the list.")))
            return
        self.fetches.get(component.name, title_of(component.name))

    def _on_fetched(self, name: str, is_whole: bool) -> None:
        self._changed((name,) if is_whole else ())

    def _changed(self, come: Iterable[str] = ()) -> None:
        """The folder holds something else: what was known of it is looked up anew. come: the names of what is there now."""
        self._awaited |= set(come)
        self.look()

    def _offer(self, begun: dict[str, unfinished.Unfinished]) -> None:
        broken = [name for name, each in begun.items() if not each.is_paused and name not in self.fetches.names]
        if broken:
            name = next((each for each in broken if each.startswith("acestep")), broken[0])
            message = text("The download of {model} has not ended", model=title_of(name))
            hint = text("What was downloaded so far is kept. Go on with it whenever you like.")
            self._desk.emit(Problem(message, hint, step=NextStep.SHOW_MODEL, offer=name))
