"""What each OSC address does, and who hears about it afterwards."""

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from daw_bridge import __version__
from daw_bridge.controllers.osc import OscMisfit, OscRequest, Sender
from daw_bridge.controllers.osc_guard import is_here, may_name
from daw_bridge.controllers.osc_values import OscValues
from daw_bridge.core.clip import Take
from daw_bridge.core.events import Event, Inserted, JobChanged, Problem, Returned, TakeAdded, TakeRemoved
from daw_bridge.core.jobs import Job, JobState
from daw_bridge.library.library import new_id
from engine.contract.messages import MessageError, Region, Task

if TYPE_CHECKING:
    from daw_bridge.bridge import Bridge

Act = Callable[[str, Take], None]
MAX_SUBSCRIBERS = 32
_PRIVATE = {
    "watch_folder",
    "osc_port",
    "osc_open",
    "osc_allowed",
    "osc_advertised",
    "library_folder",
    "model_folder",
    "adapters",
}  # not for other machines to set


class OscSurface:
    """Part of the bridge; methods run on the inbox thread.

    Sends `/bridge/progress ,ssff job stage fraction seconds_left` (-1: not known yet), `/bridge/state ,sss job state path`
    (the last take's path when there is one) and `/bridge/error ,sss job message hint` to whoever asked for the job and
    to subscribers, and `/bridge/ok ,sss id address job` to who gave a request an id.
    """

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self.values = OscValues(bridge)
        self._asked: dict[str, Sender] = {}
        self._paths: dict[str, str] = {}
        self._states: dict[str, tuple[JobState, int]] = {}
        self._discarded: list[str] = []
        self._inserting: Sender | None = None
        self._returning: Sender | None = None
        self._job = ""  # the job that the request being carried out made
        bridge.listen(self._on_event)

    def handle(self, request: OscRequest | OscMisfit) -> None:
        if isinstance(request, OscMisfit):
            if request.reason and not self._bridge.controllers.learning.hear_osc(request):
                self._error(request.sender, request.id, request.reason, "See the address table in the README.")
            return
        self._job = ""
        try:
            self._carry_out(request)
        except MessageError as error:
            self._error(request.sender, request.id or self._job, str(error), "Change the value and try again.")
            return
        if request.id:
            self._send(request.sender, "/bridge/ok", request.id, request.path, self._job)

    def _carry_out(self, request: OscRequest) -> None:
        name, args, sender = request.path.removeprefix("/bridge/"), request.args, request.sender
        for carry_out in (self._on_listeners, self._on_music, self._on_takes, self._on_playing, self._on_daw):
            if carry_out(name, args, sender):
                break
        else:
            if not args or not self.values.set(name, args[0]):
                raise MessageError(f"{request.path} does nothing")
        self.values.changed()

    # --- who listens ----------------------------------------------------------------------------------

    def _on_listeners(self, name: str, args: tuple[object, ...], sender: Sender) -> bool:
        port = args[0] if args else sender[1]
        match name:
            case "ping":
                self._pong(sender)
            case "subscribe" if isinstance(port, int):
                if len(self.values.subscribers) >= MAX_SUBSCRIBERS:
                    raise MessageError(f"{MAX_SUBSCRIBERS} listeners are enough")
                self.values.subscribers.add((sender[0], port))
                self.values.refresh((sender[0], port))
            case "unsubscribe" if isinstance(port, int):
                self.values.subscribers.discard((sender[0], port))
            case "refresh":
                self.values.refresh(sender)
            case "learn/arm":
                self._bridge.controllers.learning.arm(str(args[0]))
            case "learn/forget":
                self._bridge.controllers.learning.forget(str(args[0]))
            case _:
                return False
        return True

    def _pong(self, to: Sender) -> None:
        server = self._bridge.controllers.server
        if server is not None:
            self._send(to, "/bridge/pong", __version__, server.port, server.malformed, server.guard.refused)

    # --- music ----------------------------------------------------------------------------------------

    def _on_music(self, name: str, args: tuple[object, ...], sender: Sender) -> bool:  # noqa: PLR0912  a table
        bridge = self._bridge
        match name, args:
            case "generate", args:
                self._generate(sender, args)
            case "repaint", (str(path), float(start), float(end)):
                self._on_file(sender, path, lambda job, take: self._repaint(job, take, (Region(start, end),)))
            case "repaint", (float(start), float(end)):
                self._on_selected(sender, lambda job, take: self._repaint(job, take, (Region(start, end),)))
            case "repaint", ():
                self._on_selected(sender, lambda job, take: self._repaint(job, take, bridge.audition.selection.regions))
            case "cover", (str(path), str(caption)):
                self._on_file(sender, path, lambda job, take: self._rework(job, take, Task.COVER, caption))
            case "cover", args:
                caption = str(args[0]) if args else ""
                self._on_selected(sender, lambda job, take: self._rework(job, take, Task.COVER, caption))
            case "rework", (str(task), *tracks):
                wanted = {member.value: member for member in Task}.get(task)
                if wanted is None or wanted in {Task.TEXT2MUSIC, Task.REPAINT}:
                    raise MessageError(f"there is no such task: {task}")
                names = tuple(str(track) for track in tracks)
                self._on_selected(sender, lambda job, take: self._rework(job, take, wanted, "", names))
            case "roll", _:
                if bridge.audition.take is not None and bridge.audition.selection.regions:
                    return self._on_music("repaint", (), sender)
                self._generate(sender, ())
            case "cancel", args:
                wanted_ids = [str(args[0])] if args else [j.id for j in bridge.generation.jobs if not j.state.is_over]
                for job_id in wanted_ids:
                    bridge.generation.cancel(job_id)
            case "retry", args:
                self._retry(str(args[0]) if args else "")
            case "listen", _:
                bridge.audition.hear_early(bridge.generation.jobs.running)
            case "engine/restart", _:
                bridge.generation.restart()
            case "engine/free", _:
                bridge.generation.free()
            case "set", (str(setting), value):
                self._set(setting, value, sender)
            case _:
                return False
        return True

    def _generate(self, sender: Sender, args: tuple[object, ...]) -> None:
        bridge, draft = self._bridge, self._bridge.draft
        caption, length_s, lyrics = (*args, None, None, None)[:3]
        if caption is not None:
            draft = draft.with_(caption=caption)
        if lyrics is not None:
            draft = draft.with_(lyrics=lyrics)
        prompt = draft.prompt(bridge.settings, bridge.settings.grid)
        longest_s = bridge.settings.variant_in_use().longest_s
        drafted_s = draft.new_length_s(bridge.settings.grid, longest_s)
        seconds = float(length_s) if isinstance(length_s, float) else drafted_s
        bridge.generation.text2music(
            self._new_job(sender), prompt, draft.sampling(bridge.settings), seconds, loop=draft.loop
        )

    def _repaint(self, job_id: str, take: Take, regions: tuple[Region, ...]) -> None:
        if not regions:
            raise MessageError("no region is selected")
        bridge = self._bridge
        prompt = bridge.draft.prompt(bridge.settings, bridge.grid.on(take), take)
        bridge.generation.repaint(job_id, take.id, regions, prompt, bridge.draft.sampling(bridge.settings))

    def _rework(self, job_id: str, take: Take, task: Task, caption: str, tracks: tuple[str, ...] = ()) -> None:
        bridge = self._bridge
        draft = bridge.draft.with_(caption=caption) if caption else bridge.draft
        prompt = draft.prompt(bridge.settings, bridge.grid.on(take), take)
        bridge.generation.rework(job_id, task, take.id, prompt, draft.sampling(bridge.settings), tracks)

    def _retry(self, job_id: str) -> None:
        ended = [job.id for job in self._bridge.generation.jobs if job.state in {JobState.FAILED, JobState.CANCELLED}]
        wanted = job_id or (ended[-1] if ended else "")
        if wanted not in ended:
            raise MessageError("there is no job to try again")
        self._bridge.generation.retry(wanted)

    def _set(self, name: str, value: object, sender: Sender) -> None:
        settings = self._bridge.settings
        if name not in {field.name for field in fields(settings)}:
            raise MessageError(f"there is no setting {name}")
        if name in _PRIVATE and not is_here(sender[0]):
            raise MessageError(f"{name} can be set on the machine itself only")
        kind = type(getattr(settings, name))
        try:
            typed = kind(float(value)) if kind in {bool, int, float} else str(value)  # type: ignore[arg-type]
            changed = replace(settings, **{name: typed})  # type: ignore[arg-type]
            changed.sampling(1)
        except ValueError as error:
            raise MessageError(f"{name} cannot be {value}: {error}") from error
        self._bridge.adopt(changed)

    def _on_selected(self, sender: Sender, act: Act) -> None:
        take = self._bridge.audition.take
        if take is None:
            raise MessageError("no clip is selected; import or generate one first")
        act(self._new_job(sender), take)

    def _on_file(self, sender: Sender, path: str, act: Act) -> None:
        job_id = self._new_job(sender)

        def start(take: Take) -> None:
            try:
                act(job_id, take)
            except MessageError as error:
                self._error(sender, job_id, str(error), "Change the value and try again.")

        self._check_path(path, sender)
        self._bridge.files.import_file(Path(path), start, lambda e: self._error(sender, job_id, str(e), e.hint))

    def _check_path(self, path: str, sender: Sender) -> None:
        library = self._bridge.library
        if not may_name(Path(path), sender[0], [library.folder] if library is not None else []):
            raise MessageError("other machines may name files of the library only")

    def _new_job(self, sender: Sender) -> str:
        self._job = new_id()
        self._asked[self._job] = sender
        while len(self._asked) > 1000:
            del self._asked[next(iter(self._asked))]
        return self._job

    # --- clips, takes, regions ------------------------------------------------------------------------

    def _on_takes(self, name: str, args: tuple[object, ...], sender: Sender) -> bool:  # noqa: PLR0912  a table
        bridge = self._bridge
        match name, args:
            case "import", (str(path),):
                self._check_path(path, sender)
                bridge.files.import_file(Path(path), None, lambda e: self._error(sender, "", str(e), e.hint))
            case (("take/next" | "take/prev"), _):
                if not bridge.audition.step_take(1 if name.endswith("next") else -1):
                    raise MessageError("no clip is selected; import or generate one first")
            case (("clip/next" | "clip/prev"), _):
                self._step_clip(1 if name.endswith("next") else -1)
            case "take/restore", _:
                if not self._discarded:
                    raise MessageError("no take was discarded")
                bridge.audition.restore(self._discarded[-1])
            case "edit/open", (str(path),):
                self._check_path(path, sender)
                bridge.external_edit.open(Path(path))
            case (("take/discard" | "take/conform" | "take/save" | "accept" | "edit/return" | "edit/restore"), _):
                take = bridge.audition.take
                if take is None:
                    raise MessageError("no take is selected")
                self._on_take(name, take, args, sender)
            case "region", ():
                bridge.audition.set_regions(())
            case "region", (float(start), float(end)):
                bridge.audition.set_regions((Region(start, end),))
            case "bars/select", (float(first_bar), float(n_bars)):
                self.values.select_bars(first_bar, n_bars)
            case "bars/move", (float(n_bars),):
                self.values.move_region(n_bars)
            case _:
                return False
        return True

    def _on_take(self, name: str, take: Take, args: tuple[object, ...], sender: Sender) -> None:
        match name, args:
            case "take/discard", _:
                self._bridge.audition.discard(take.id)
            case "take/conform", _:
                self._bridge.timekeeping.conform(take.id)
            case "take/save", (str(path),):
                self._check_path(path, sender)
                self._bridge.files.save_take(take.id, Path(path))
            case "edit/return", _:
                self._returning = sender
                self._bridge.external_edit.give_back(take.id)
            case "edit/restore", _:
                self._returning = sender
                self._bridge.external_edit.restore(take.id)
            case "accept", _:
                self._bridge.files.accept(take.id, lambda path: self._send(sender, "/bridge/accepted", str(path)))

    def _step_clip(self, step: int) -> None:
        library, audition = self._bridge.library, self._bridge.audition
        ids = [clip.id for clip in library.clips()] if library is not None else []
        if not ids:
            raise MessageError("there is no clip yet")
        at = ids.index(audition.selection.clip_id) if audition.selection.clip_id in ids else -1
        audition.select_clip(ids[(at + step) % len(ids)])

    # --- playing and the DAW --------------------------------------------------------------------------

    def _on_playing(self, name: str, _args: tuple[object, ...], _sender: Sender) -> bool:
        audition = self._bridge.audition
        act = {"play": audition.play, "pause": audition.pause, "stop": audition.stop}.get(name)
        if act is not None:
            act()
        return act is not None

    def _on_daw(self, name: str, args: tuple[object, ...], sender: Sender) -> bool:
        session, audition = self._bridge.daw_session, self._bridge.audition
        match name, args:
            case "daw/fetch", _:
                session.pull()
            case (("daw/insert" | "daw/insert_all"), args):
                library = self._bridge.library
                takes = library.takes(audition.selection.clip_id) if library is not None else []
                is_all = name.endswith("all")
                wanted = tuple(
                    t.id for t in takes if (not t.is_original if is_all else t.id == audition.selection.take_id)
                )
                if not wanted:
                    raise MessageError("no take is selected")
                self._inserting = sender
                session.insert(wanted, onto_track=str(args[0]) if args else None)
            case "daw/play", _:
                session.play()
            case "daw/stop", _:
                session.stop()
            case "daw/locate", (float(position_s),):
                session.locate(max(0.0, position_s))
            case _:
                return False
        return True

    # --- what comes back ------------------------------------------------------------------------------

    def _on_event(self, event: Event) -> None:
        match event:
            case TakeAdded(take):
                self._paths[take.id] = take.path
            case TakeRemoved(take):
                self._discarded.append(take.id)
            case JobChanged(job):
                self._report(job)
            case Inserted(_, track, where):
                for listener in self.values.subscribers | ({self._inserting} if self._inserting else set()):
                    self._send(listener, "/bridge/inserted", track, where)
                self._inserting = None
            case Returned(_, path):
                for listener in self.values.subscribers | ({self._returning} if self._returning else set()):
                    self._send(listener, "/bridge/returned", path)
                self._returning = None
            case Problem(message, hint) if event.job_id:
                for listener in self._listeners(event.job_id):
                    self._error(listener, event.job_id, message, hint)
            case Problem(message, hint):
                for listener in self.values.subscribers:
                    self._send(listener, "/bridge/error", "", message, hint)

    def _report(self, job: Job) -> None:
        path = self._paths.get(job.take_ids[-1], "") if job.take_ids else ""
        state, key = job.state.value, (job.state, len(job.take_ids))
        is_news = self._states.get(job.id) != key
        self._states[job.id] = key
        for listener in self._listeners(job.id):
            if is_news:
                self._send(listener, "/bridge/state", job.id, state, path)
            if job.state is JobState.RUNNING and job.stage is not None:
                self._send(listener, "/bridge/progress", job.id, str(job.stage), job.fraction, job.seconds_left)
        if job.state.is_over:
            self._states.pop(job.id, None)

    def _listeners(self, job_id: str) -> set[Sender]:
        asked = self._asked.get(job_id)
        return self.values.subscribers | ({asked} if asked else set())

    def _error(self, to: Sender, job_id: str, message: str, hint: str) -> None:
        for listener in {to} | self.values.subscribers:
            self._send(listener, "/bridge/error", job_id, message, hint)

    def _send(self, to: Sender, path: str, *args: str | float | int | None) -> None:
        server = self._bridge.controllers.server
        if server is not None:
            server.send(to, path, *args)
