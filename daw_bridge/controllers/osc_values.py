"""The values of the OSC surface: reads them, sets them and sends their changes to subscribers."""

import queue
from dataclasses import replace

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.addresses.address_table import ADDRESSES
from daw_bridge.controllers.axis.osc_lyric_lines import OscLyricLines
from daw_bridge.controllers.axis.osc_markers import OscMarkers
from daw_bridge.controllers.osc_adapters import OscAdapters
from daw_bridge.controllers.osc_audience import OscAudience
from daw_bridge.controllers.osc_comp import OscComp
from daw_bridge.controllers.osc_request import Act, Acts, Argument, Sender
from daw_bridge.controllers.regions.osc_regions import OscRegions
from daw_bridge.controllers.shelf.osc_shelf import OscShelf
from daw_bridge.controllers.words.osc_words import OscWords
from daw_bridge.core.clip import clip_signature, clip_tempo
from daw_bridge.core.daw_state import Can
from daw_bridge.core.events import Event, JobChanged, PeaksChanged
from engine.contract.messages import MessageError, Region
from engine.contract.texts import text

ValueTable = dict[str, tuple[Argument, ...]]  # by address, without /bridge/; in a list with a number after it
_FRAME_S, _PATIENCE_S = 0.05, 1.0
_SWITCHES = {"daw/follow": "follow_daw", "daw/with": "play_with_daw"}


class OscValues:
    """Methods run on the inbox thread. Changed values are sent together, at most every 50 ms.

    Nothing is computed while nobody subscribes; `current` answers a reader of OSCQuery.
    """

    def __init__(self, bridge: Bridge, audience: OscAudience) -> None:
        self._bridge, self._audience = bridge, audience
        self.adapters = OscAdapters(bridge)
        self.comp = OscComp(bridge, audience)
        self.markers = OscMarkers(bridge)
        self.lyric_lines = OscLyricLines(bridge)
        self.regions = OscRegions(bridge)
        self.words = OscWords(bridge, audience.new_request)
        self.shelf = OscShelf(bridge)
        self._sent: ValueTable = {}
        self._is_due = False
        bridge.listen(self._on_event)

    def acts(self) -> Acts:
        """Return an act for each address that sets a single value."""
        names = [
            a.path.removeprefix("/bridge/") for a in ADDRESSES if a.reports and [len(s) for s in a.signatures] == [1]
        ]
        return {name: self._setter(name) for name in names}

    def _setter(self, name: str) -> Act:
        def act(args: tuple[Argument, ...], _: Sender) -> None:
            self._set(name, args[0])

        return act

    def refresh(self, to: Sender) -> None:
        """Send all values to one receiver."""
        self._audience.send_bundle(to, [(_path(name), args) for name, args in self.now().items()])

    def current(self) -> ValueTable:
        """Return all current values, from any thread but the inbox. Empty when the bridge does not answer in time."""
        found: queue.SimpleQueue[ValueTable] = queue.SimpleQueue()
        self._bridge.post(lambda: found.put(self.now()))
        try:
            return found.get(timeout=_PATIENCE_S)
        except queue.Empty:
            return {}

    def now(self) -> ValueTable:
        """Return all current values."""
        bridge = self._bridge
        settings, draft, audition, session = bridge.settings, bridge.draft, bridge.audition, bridge.daw_session
        library, take = bridge.library, bridge.audition.take
        grid = bridge.desk.grid_of(take)
        takes = bridge.desk.takes(audition.selection.clip_id)
        clip = library.clip(audition.selection.clip_id) if library is not None else None
        version = bridge.version_trees.version(audition.selection.take_id)
        region = audition.selection.regions[0] if audition.selection.regions else None
        start_bar = grid.position(region.start_s) if region is not None else 0.0
        end_bar = grid.position(region.end_s) if region is not None else 0.0
        values: ValueTable = {
            "caption": (draft.caption,),
            "lyrics": (draft.lyrics,),
            "language": (draft.language,),
            "strength": (float(draft.strength),),
            "seed": (draft.seed,),
            "length/seconds": (float(draft.length_s),),
            "length/bars": (draft.length_s / bridge.grid.bar_s,),
            "length/loop": (int(draft.loop),),
            "takes": (draft.takes,),
            "reference/path": (draft.reference,),
            "clip/name": (clip.name if clip is not None else "",),
            "clip/tempo": (clip_tempo(take, clip) or 0.0 if take is not None else 0.0,),
            "clip/signature": (clip_signature(take, clip) if take is not None else "",),
            "clip/measured": (bridge.clip_grids.measured(audition.selection.clip_id) or 0.0,),
            "clip/count": (library.clip_count() if library is not None else 0,),
            "take/number": (
                next((n for n, known in enumerate(takes, 1) if known.id == audition.selection.take_id), 0),
            ),
            "take/count": (len(takes),),
            "take/parent": (
                next((n for n, known in enumerate(takes, 1) if version is not None and known.id == version.parent), 0),
            ),
            "take/kind": (str(version.made) if version is not None else "",),
            "take/star": (int(take.has_star) if take is not None else 0,),
            "take/color": (take.color if take is not None else "",),
            "take/name": (take.name if take is not None else "",),
            "take/timing": (bridge.timekeeping.words(take.id) if take is not None else "",),
            "take/length": (take.length_s if take is not None else 0.0,),
            "queue/paused": (int(bridge.queue_run.is_paused),),
            "queue/waiting": (" ".join(bridge.queue_run.jobs.waiting),),
            "undoes": (bridge.undo_steps.next_undo,),
            "redoes": (bridge.undo_steps.next_redo,),
            "region": (float(region.start_s), float(region.end_s)) if region is not None else (0.0, 0.0),
            "bars/select": (start_bar, end_bar - start_bar),
            "playing": (int(bridge.player.playing),),
            "loop": (int(audition.looping),),
            "position": (float(bridge.player.position_s),),
            "tempo": (float(bridge.grid.tempo_bpm),),
            "signature": (bridge.grid.timesignature,),
            "key": (draft.keyscale,),
            "steps": (draft.steps,),
            "guidance": (float(draft.guidance),),
            "daw/name": (session.state.name if session.state.is_connected else "",),
            "daw/position": (bridge.daw.position_s if Can.POSITION in session.state.can else 0.0,),
            "daw/follow": (int(settings.follow_daw),),
            "daw/with": (int(settings.play_with_daw),),
            "engine/state": (str(bridge.queue_run.status.value),),
        }
        return (
            values
            | self.adapters.now()
            | self.comp.now()
            | self.markers.now()
            | self.lyric_lines.now()
            | self.regions.now()
            | self.words.now()
            | self.shelf.now()
        )

    def _set(self, name: str, value: Argument) -> None:  # noqa: PLR0912  a table
        """Set a value, which is within the range of its address. Raises MessageError."""
        bridge, settings, desk = self._bridge, self._bridge.settings, self._bridge.desk
        match name, value:
            case (("caption" | "lyrics" | "language" | "strength" | "seed" | "takes" | "steps" | "guidance"), _):
                desk.change_draft(bridge.draft.with_(**{name: value}))
            case "length/seconds", (int() | float()):
                desk.change_draft(bridge.draft.with_(length_s=float(value), whole_bars=False))
            case "length/bars", (int() | float()):
                length_s = float(value) * bridge.grid.bar_s
                desk.change_draft(bridge.draft.with_(length_s=length_s, whole_bars=float(value).is_integer()))
            case "length/loop", int():
                desk.change_draft(bridge.draft.with_(loop=bool(value)))
            case "key", _:
                desk.change_draft(bridge.draft.with_(keyscale=value))
            case (("daw/follow" | "daw/with"), int()):
                desk.change_settings(replace(settings, **{_SWITCHES[name]: bool(value)}))  # type: ignore[arg-type]
            case "tempo", float():
                desk.change_settings(replace(settings, tempo_bpm=value))
            case "signature", str():
                desk.change_settings(replace(settings, timesignature=value))
            case "clip/name", str():
                bridge.files.rename_clip(bridge.audition.selection.clip_id, value)
            case "clip/archived", int():
                self.shelf.archive(is_archived=bool(value))
            case "clip/tempo", float():
                bridge.clip_grids.change(bridge.audition.selection.clip_id, tempo_bpm=value or None)
            case "clip/signature", str():
                bridge.clip_grids.change(bridge.audition.selection.clip_id, timesignature=value)
            case "take/number", int():
                self._choose_take(value)
            case "queue/paused", int():
                bridge.queue_run.pause(bool(value))
            case "take/star", int():
                bridge.take_marks.set_star(bridge.audition.selection.take_id, has_star=bool(value))
            case "take/color", str():
                bridge.take_marks.set_color(bridge.audition.selection.take_id, value)
            case "loop", int():
                bridge.audition.set_looping(bool(value))
            case "position", float():
                bridge.transport.seek(value)
            case _:
                raise MessageError(text("/bridge/{name} cannot be {value}", name=name, value=value))

    def select_bars(self, first_bar: float, n_bars: float) -> None:
        """Select a region by bars, as the waveform counts them. Raises MessageError."""
        grid = self._bridge.desk.grid_of(self._bridge.audition.take)
        region = Region(grid.time_of(first_bar), grid.time_of(first_bar + n_bars))
        self._bridge.audition.set_regions((region,))

    def move_region(self, n_bars: float) -> None:
        """Move all regions later by a number of bars, earlier if negative. Raises MessageError."""
        audition = self._bridge.audition
        grid = self._bridge.desk.grid_of(audition.take)

        def moved(time_s: float) -> float:
            return grid.time_of(grid.position(time_s) + n_bars)

        regions = audition.selection.regions
        audition.set_regions(tuple(each.between(moved(each.start_s), moved(each.end_s)) for each in regions))

    def _choose_take(self, number: int) -> None:
        audition = self._bridge.audition
        takes = self._bridge.desk.takes(audition.selection.clip_id)
        if not 1 <= number <= len(takes):
            if not takes:
                raise MessageError(text("No clip is selected"))
            raise MessageError(
                text("Take {number} does not exist. The last take is {last}", number=number, last=len(takes))
            )
        audition.select_take(takes[number - 1].id)

    # --- changes --------------------------------------------------------------------------------------

    def _on_event(self, event: Event) -> None:
        is_progress = isinstance(event, JobChanged) and event.job.stage is not None and not event.job.state.is_over
        if not isinstance(event, PeaksChanged) and not is_progress:
            self.changed()

    def changed(self) -> None:
        """Schedule sending the values that have changed, within 50 ms."""
        if not self._is_due:
            self._is_due = True
            self._bridge.post_later(_FRAME_S, self._send_changes)

    def _send_changes(self) -> None:
        self._is_due = False
        if self._audience.server is None or not self._audience.subscribers:
            self._sent = {}
            return
        now = self.now()
        changes = [(_path(name), args) for name, args in now.items() if self._sent.get(name) != args]
        self._sent = now
        for subscriber in tuple(self._audience.subscribers) if changes else ():
            self._audience.send_bundle(subscriber, changes)
        if self._bridge.player.playing or self._bridge.desk.daw.is_playing:
            self.changed()


def _path(name: str) -> str:
    """Return the address of a name in the table of values."""
    return f"/bridge/{name.partition(' ')[0]}"
