"""Commands on the engine's process and on the sound devices of this machine, from any thread."""

from collections.abc import Callable

from daw_bridge.core.events import OutputDevicesFound
from daw_bridge.core.held_commands import Command
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.machine.engine_use import EngineUses
from daw_bridge.parts.machine.loading_ahead import LoadingAhead
from daw_bridge.parts.queue.job_times import JobTimes
from daw_bridge.sound.playback import Player


class MachineCommands:
    """The door to what the machine lends: `Bridge.machine`. It builds the parts that measure the engine and have it
    load ahead.

    post: carries a command out on the inbox thread.
    """

    def __init__(
        self,
        post: Callable[[Command], None],
        desk: Desk,
        player: Player,
        engine_life: EngineLife,
        times: JobTimes,
    ) -> None:
        self._post, self._desk, self._player, self._engine_life = post, desk, player, engine_life
        self.uses = EngineUses(desk, engine_life, times)
        self._loading_ahead = LoadingAhead(desk, engine_life)

    def free_memory(self) -> None:
        """The engine gives back its memory now; the next job loads the model again."""
        self._post(self._engine_life.free)

    def restart_engine(self) -> None:
        def restart() -> None:
            self._loading_ahead.begin_anew()
            self._engine_life.restart()

        self._post(restart)

    def find_output_devices(self) -> None:
        """Emit `OutputDevicesFound` as soon as the sound system has answered."""
        found = lambda names: self._desk.emit(OutputDevicesFound(tuple(names)))  # noqa: E731
        self._post(lambda: self._desk.work(self._player.output_devices, found))
