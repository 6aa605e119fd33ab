"""Has the engine load the model of the settings before the first job asks for it."""

from daw_bridge.core.events import DeskEvent, SettingsChanged
from daw_bridge.making.engine_client import EngineEvent
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from engine.contract.messages import Load, MessageError, ModelChoice, Ready


class LoadingAhead:
    """Part of the bridge; methods run on the inbox thread.

    Each choice of a model is asked for once: an engine that ended while it loaded is not made to try it again before
    somebody wants music.
    """

    def __init__(self, desk: Desk, engine_life: EngineLife) -> None:
        self._desk, self._life = desk, engine_life
        self._asked: ModelChoice | None = None
        desk.listen_inside(self._on_event)
        engine_life.listen(self._on_engine_event)

    def begin_anew(self) -> None:
        """Ask again when the engine is ready the next time."""
        self._asked = None

    def _on_event(self, event: DeskEvent) -> None:
        if isinstance(event, SettingsChanged):
            self._ask()

    def _on_engine_event(self, event: EngineEvent) -> None:
        if isinstance(event, Ready):
            self._ask()

    def _ask(self) -> None:
        settings, models = self._desk.settings, self._desk.models
        if not settings.load_ahead or not self._life.is_ready:
            return
        try:
            choice = models.choice(settings)
        except MessageError:  # settings of which no job can be made
            return
        if choice != self._asked and not models.missing_parts(choice.folder, choice.variant):
            self._asked = choice
            self._life.send(Load(choice))
