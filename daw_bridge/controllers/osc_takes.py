"""The acts of OSC addresses for clips, takes, regions, playback and the DAW."""

from pathlib import Path

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.osc_audience import OscAudience
from daw_bridge.controllers.osc_guard import check_path
from daw_bridge.controllers.osc_request import Acts, Arguments, Sender
from daw_bridge.controllers.osc_values import OscValues
from daw_bridge.core.clip import Take
from daw_bridge.core.events import Event, Inserted, Returned
from engine.contract.messages import MessageError, Region
from engine.contract.texts import text


class OscTakes:
    """Methods run on the inbox thread. An act raises MessageError if it cannot be carried out."""

    def __init__(self, bridge: Bridge, audience: OscAudience, values: OscValues) -> None:
        self._bridge, self._audience, self._values = bridge, audience, values
        bridge.listen(self._on_event)

    def acts(self) -> Acts:
        """Return the act of each address."""
        transport, session = self._bridge.transport, self._bridge.daw_session
        return {
            "import": self._import,
            "take/next": lambda _args, _sender: self._step_take(1),
            "take/prev": lambda _args, _sender: self._step_take(-1),
            "take/discard": lambda _args, _sender: self._bridge.discarding.discard(self._take().id),
            "undo": lambda _args, _sender: self._bridge.undo_steps.undo(),
            "redo": lambda _args, _sender: self._bridge.undo_steps.redo(),
            "take/restore": lambda _args, _sender: self._restore(),
            "take/save": self._save,
            "take/conform": lambda _args, _sender: self._conform(),
            "clip/next": lambda _args, _sender: self._step_clip(1),
            "clip/prev": lambda _args, _sender: self._step_clip(-1),
            "accept": self._accept,
            "edit/open": self._open_to_edit,
            "edit/return": lambda _args, _sender: self._give_back(),
            "edit/restore": lambda _args, _sender: self._restore_file(),
            "region": self._select_region,
            "bars/select": lambda args, _: self._values.select_bars(float(args[0]), float(args[1])),
            "bars/move": lambda args, _: self._values.move_region(float(args[0])),
            "play": lambda _args, _sender: transport.play(),
            "pause": lambda _args, _sender: transport.pause(),
            "stop": lambda _args, _sender: transport.stop(),
            "daw/fetch": lambda _args, _sender: session.pull(self._audience.new_request()),
            "daw/insert": lambda args, _sender: self._insert(args, every=False),
            "daw/insert_all": lambda args, _sender: self._insert(args, every=True),
            "daw/play": lambda _args, _sender: session.play(),
            "daw/stop": lambda _args, _sender: session.stop(),
            "daw/locate": lambda args, _: session.locate(max(0.0, float(args[0]))),
        }

    def _take(self) -> Take:
        if (take := self._bridge.audition.take) is None:
            raise MessageError(text("No take is selected"))
        return take

    def _import(self, args: Arguments, sender: Sender) -> None:
        path = self._checked(args, sender)
        self._bridge.files.import_file(path, job_id=self._audience.new_request())

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
        if not self._bridge.discarding.restore_last():
            raise MessageError(text("There is no discarded take"))

    def _save(self, args: Arguments, sender: Sender) -> None:
        path = self._checked(args, sender, is_written=True)
        self._bridge.files.save_take(self._take().id, path, self._audience.new_request())

    def _conform(self) -> None:
        self._bridge.timekeeping.conform(self._take().id, self._audience.new_request())

    def _accept(self, _: Arguments, sender: Sender) -> None:
        def accepted(path: Path) -> None:
            self._audience.reply(sender, "/bridge/accepted", str(path))

        self._bridge.watch_folder.accept(self._take().id, accepted, self._audience.new_request())

    def _open_to_edit(self, args: Arguments, sender: Sender) -> None:
        path = self._checked(args, sender, is_written=True)
        self._bridge.daw.external_edit.open(path, self._audience.new_request())

    def _give_back(self) -> None:
        self._bridge.daw.external_edit.give_back(self._take().id, self._audience.new_request())

    def _restore_file(self) -> None:
        self._bridge.daw.external_edit.restore(self._take().id, self._audience.new_request())

    def _select_region(self, args: Arguments, _: Sender) -> None:
        self._bridge.audition.set_regions((Region(float(args[0]), float(args[1])),) if args else ())

    def _insert(self, args: Arguments, *, every: bool) -> None:
        selection = self._bridge.audition.selection
        takes = self._bridge.desk.takes(selection.clip_id)
        wanted = tuple(t.id for t in takes if (not t.is_original if every else t.id == selection.take_id))
        if not wanted:
            raise MessageError(text("No take is selected"))
        onto_track = str(args[0]) if args else None
        self._bridge.daw_session.insert(wanted, onto_track=onto_track, job_id=self._audience.new_request())

    def _on_event(self, event: Event) -> None:
        match event:
            case Inserted(_, track, where):
                for receiver in self._audience.of(event.job_id):
                    self._audience.send(receiver, "/bridge/inserted", track, where)
            case Returned(_, path, is_restored):
                for receiver in self._audience.of(event.job_id):
                    self._audience.send(receiver, "/bridge/restored" if is_restored else "/bridge/returned", path)
