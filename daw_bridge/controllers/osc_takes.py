"""The acts of OSC addresses for clips, takes, regions, playback and the DAW."""

from collections.abc import Callable
from pathlib import Path

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.osc import Acts, Arguments, Sender
from daw_bridge.controllers.osc_audience import OscAudience
from daw_bridge.controllers.osc_guard import check_path
from daw_bridge.controllers.osc_values import OscValues
from daw_bridge.core.clip import Take
from daw_bridge.core.events import Event, Inserted, Returned
from daw_bridge.core.next_steps import next_step
from engine.contract.messages import MessageError, Region
from engine.contract.texts import text


class OscTakes:
    """Methods run on the inbox thread. An act raises MessageError if it cannot be carried out."""

    def __init__(self, bridge: Bridge, audience: OscAudience, values: OscValues) -> None:
        self._bridge, self._audience, self._values = bridge, audience, values
        self._inserting: Sender | None = None
        self._returning: Sender | None = None
        bridge.listen(self._on_event)

    def acts(self) -> Acts:
        """Return the act of each address."""
        transport, session = self._bridge.transport, self._bridge.daw_session
        return {
            "import": self._import,
            "take/next": lambda _args, _sender: self._step_take(1),
            "take/prev": lambda _args, _sender: self._step_take(-1),
            "take/discard": lambda _args, _sender: self._bridge.audition.discard(self._take().id),
            "take/restore": lambda _args, _sender: self._restore(),
            "take/save": self._save,
            "take/conform": lambda _args, _sender: self._bridge.timekeeping.conform(self._take().id),
            "clip/next": lambda _args, _sender: self._step_clip(1),
            "clip/prev": lambda _args, _sender: self._step_clip(-1),
            "accept": self._accept,
            "edit/open": self._open_to_edit,
            "edit/return": lambda _args, sender: self._give_back(sender, self._bridge.external_edit.give_back),
            "edit/restore": lambda _args, sender: self._give_back(sender, self._bridge.external_edit.restore),
            "region": self._select_region,
            "bars/select": lambda args, _: self._values.select_bars(float(args[0]), float(args[1])),
            "bars/move": lambda args, _: self._values.move_region(float(args[0])),
            "play": lambda _args, _sender: transport.play(),
            "pause": lambda _args, _sender: transport.pause(),
            "stop": lambda _args, _sender: transport.stop(),
            "daw/fetch": lambda _args, _sender: session.pull(),
            "daw/insert": lambda args, sender: self._insert(args, sender, every=False),
            "daw/insert_all": lambda args, sender: self._insert(args, sender, every=True),
            "daw/play": lambda _args, _sender: session.play(),
            "daw/stop": lambda _args, _sender: session.stop(),
            "daw/locate": lambda args, _: session.locate(max(0.0, float(args[0]))),
        }

    def _take(self) -> Take:
        if (take := self._bridge.audition.take) is None:
            raise MessageError(text("No take is selected"))
        return take

    def _import(self, args: Arguments, sender: Sender) -> None:
        self._bridge.files.import_file(self._checked(args, sender), None, self._answer_failure(sender))

    def _answer_failure(self, sender: Sender) -> Callable[[Exception], None]:
        """Sends an error to a sender that no subscription tells of the problem."""

        def failed(error: Exception) -> None:
            if sender not in self._audience.subscribers:
                self._audience.send(sender, "/bridge/error", "", str(error), next_step(error))

        return failed

    def _checked(self, args: Arguments, sender: Sender, *, is_written: bool = False) -> Path:
        check_path(str(args[0]), sender[0], self._bridge.library, is_written=is_written)
        return Path(str(args[0]))

    def _step_take(self, step: int) -> None:
        if not self._bridge.audition.step_take(step):
            raise MessageError(text("No clip is selected. Import or generate one first"))

    def _step_clip(self, step: int) -> None:
        library, audition = self._bridge.library, self._bridge.audition
        beside = library.clip_beside(audition.selection.clip_id, step) if library is not None else ""
        if not beside:
            raise MessageError(text("There is no clip yet"))
        audition.select_clip(beside)

    def _restore(self) -> None:
        if not self._bridge.audition.restore_last():
            raise MessageError(text("There is no discarded take"))

    def _save(self, args: Arguments, sender: Sender) -> None:
        path = self._checked(args, sender, is_written=True)
        self._bridge.files.save_take(self._take().id, path, self._answer_failure(sender))

    def _accept(self, _: Arguments, sender: Sender) -> None:
        def accepted(path: Path) -> None:
            self._audience.send(sender, "/bridge/accepted", str(path))

        self._bridge.watch_folder.accept(self._take().id, accepted)

    def _open_to_edit(self, args: Arguments, sender: Sender) -> None:
        self._bridge.external_edit.open(self._checked(args, sender, is_written=True))

    def _give_back(self, sender: Sender, act: Callable[[str], None]) -> None:
        take = self._take()
        self._returning = sender
        act(take.id)

    def _select_region(self, args: Arguments, _: Sender) -> None:
        self._bridge.audition.set_regions((Region(float(args[0]), float(args[1])),) if args else ())

    def _insert(self, args: Arguments, sender: Sender, *, every: bool) -> None:
        selection = self._bridge.audition.selection
        takes = self._bridge.desk.takes(selection.clip_id)
        wanted = tuple(t.id for t in takes if (not t.is_original if every else t.id == selection.take_id))
        if not wanted:
            raise MessageError(text("No take is selected"))
        self._inserting = sender
        self._bridge.daw_session.insert(wanted, onto_track=str(args[0]) if args else None)

    def _on_event(self, event: Event) -> None:
        match event:
            case Inserted(_, track, where):
                for receiver in self._audience.with_(self._inserting):
                    self._audience.send(receiver, "/bridge/inserted", track, where)
                self._inserting = None
            case Returned(_, path):
                for receiver in self._audience.with_(self._returning):
                    self._audience.send(receiver, "/bridge/returned", path)
                self._returning = None
