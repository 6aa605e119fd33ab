"""The DAW's session: reads its tempo, bars and key, fetches regions from it and inserts takes into it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from daw_bridge.core import events
from daw_bridge.core.axis.marker import within
from daw_bridge.core.clip import Take, family_signature, new_id, written_signature
from daw_bridge.core.daw_state import Can, DawError, DawState, DawTransport, Insertion
from daw_bridge.core.draft import Draft, model_tempo
from daw_bridge.core.events import DeskEvent, Problem, SettingsChanged
from daw_bridge.core.tempo_map import SAME_S, TempoMap
from daw_bridge.daws.connections import Connections, DawListener
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.known import known_daws
from daw_bridge.library.audio_files import ascii_name
from daw_bridge.library.exports.handed_over import How
from daw_bridge.library.facts.file_facts import markers_tag
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.files import Files
from engine.contract.audio import SAMPLE_RATE
from engine.contract.checks import fits
from engine.contract.texts import text


@dataclass(slots=True)
class _PendingInsertion:
    """Takes to insert, whose files are being written. All are sent to the DAW together.

    start_s: position of each take on the DAW's time line, by take id. leads: the samples by which its file begins earlier.
    paths: the files written so far, by take id. job_id: the request that a problem names.
    """

    takes: list[Take]
    track: str
    start_s: dict[str, float]
    leads: dict[str, int]
    paths: dict[str, Path]
    job_id: str


class DawSession:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, files: Files, daws: Sequence[Daw] | None = None) -> None:
        """daws: the ways to reach DAWs; by default every known one that the settings allow."""
        self._desk, self._files = desk, files
        self.transport = DawTransport()
        self._insertions: dict[str, _PendingInsertion] = {}
        self._explained: set[float] = set()  # tempi of sessions that the models do not know, in bpm
        post = desk.post
        self._listener = DawListener(
            lambda state: post(lambda: self.on_state(state)),
            lambda transport: post(lambda: self.on_transport(transport)),
            lambda request_id, error: post(lambda: self._on_done(request_id, error)),
            lambda: post(self.pull),
            lambda error: post(lambda: desk.complain(error)),
        )
        self._connections = self._connected(known_daws(desk.settings) if daws is None else daws)
        desk.listen_inside(self._on_event)

    @property
    def state(self) -> DawState:
        """The last known state of the connected DAW."""
        return self._desk.daw

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case SettingsChanged(settings, _, before) if before is not None:
                if (settings.connect_daws, settings.other_ways) != (before.connect_daws, before.other_ways):
                    self._use(known_daws(settings))
                self._connections.use_signature(settings.grid.signature)
                if settings.follow_daw != before.follow_daw:
                    self.apply_context()

    def start(self) -> None:
        self._connections.start()

    def close(self) -> None:
        self._connections.close()

    def _use(self, daws: Sequence[Daw]) -> None:
        """Replace the ways to reach DAWs and reconnect, once the ways before have given up their ports."""
        before, self._connections = self._connections, self._connected(daws)
        new = self._connections

        def start() -> None:
            self.on_state(DawState())
            if new is self._connections and not self._desk.closing.is_set():
                new.start()

        self._desk.work(before.close, lambda _: start(), lambda _: start(), is_promised=True)

    def _connected(self, daws: Sequence[Daw]) -> Connections:
        connections = Connections(daws, self._listener)
        connections.use_signature(self._desk.settings.grid.signature)
        return connections

    # --- what is read from the session --------------------------------------------------------------

    def on_state(self, state: DawState) -> None:
        self._desk.daw = replace(state, tempo_map=self._completed(state))
        self.apply_context()
        self._desk.emit(events.DawChanged(self.state))

    def _completed(self, state: DawState) -> TempoMap:
        """Return its tempo map, with tempo and signature from the settings where the DAW does not report them."""
        grid, mark = self._desk.settings.grid, state.tempo_map.marks[0]
        if Can.TEMPO not in state.can:
            mark = replace(mark, tempo_bpm=grid.tempo_bpm)
        if Can.SIGNATURE in state.can:
            return state.tempo_map
        upper, lower = grid.signature
        return TempoMap((replace(mark, numerator=upper, denominator=lower),))

    def on_transport(self, transport: DawTransport) -> None:
        self.transport = transport
        if not transport.is_playing:
            self.apply_context()
        self._desk.emit(events.DawMoved(transport))

    def apply_context(self) -> None:
        """While the DAW is followed, take its tempo and signature over into the settings, and its key into the draft."""
        state, settings = self.state, self._desk.settings
        is_followed = state.is_connected and settings.follow_daw and Can.TEMPO in state.can
        self._desk.follow_tempo_map(state.tempo_map if is_followed else None, self.place_s())
        if not is_followed:
            return
        mark = state.tempo_map.at(self.place_s())
        tempo = round(model_tempo(mark.tempo_bpm), 3)
        self._explain_tempi(state)
        self._desk.change_settings(
            replace(
                settings,
                tempo_bpm=tempo,
                timesignature=(Can.SIGNATURE in state.can and family_signature(mark)) or settings.timesignature,
            ),
            from_daw=True,
        )
        if self._tells_key():
            self._desk.change_draft(replace(self._desk.draft, keyscale=state.keyscale), from_daw=True)

    def _explain_tempi(self, state: DawState) -> None:
        """Say once for each tempo of the session which other tempo the model gets instead."""
        for mark in state.tempo_map.marks:
            tempo, other = round(mark.tempo_bpm, 3), round(model_tempo(mark.tempo_bpm), 3)
            if tempo != other and tempo not in self._explained:
                self._explained.add(tempo)
                message = text("The models do not know {tempo:.6g} bpm", tempo=tempo)
                hint = text(
                    "They are asked for {other:.6g} bpm instead, whose beats fall on those of {daw}. "
                    "Bars and grid follow {daw}.",
                    other=other,
                    daw=state.name,
                )
                self._desk.emit(Problem(message, hint))

    def _tells_key(self) -> bool:
        return Can.KEY in self.state.can and fits(Draft, "keyscale", self.state.keyscale)

    def place_s(self) -> float:
        """Where new music goes, in seconds on the time line: at the loop, the selected range or the next bar line."""
        span = self.state.loop or self.state.range
        if span is not None:
            return span.start_s
        return self.state.tempo_map.next_bar(max(0.0, self.transport.position()))

    def tags(self) -> dict[str, str]:
        """Return the tags that tie a new clip to the session; an empty dict if no DAW is followed."""
        if not self.state.is_connected or not self._desk.settings.follow_daw:
            return {}
        place = str(round(self.place_s() * SAMPLE_RATE))
        return {"session": self.state.session or self.state.name, "time_reference": place, "track": self.state.track}

    # --- fetching -----------------------------------------------------------------------------------

    def pull(self, job_id: str = "") -> None:
        """Make a clip of the selection in the DAW, with its trim and its place. job_id: the request that a problem names."""
        state = self.state
        if reason := state.reason(Can.CLIP):
            self._desk.emit(Problem(text("The selection of the DAW cannot be fetched"), reason, job_id=job_id))
        elif state.clip is None:
            hint = text("Select an audio clip or region there, then try again.")
            self._desk.emit(Problem(text("Nothing is selected in {daw}", daw=state.name), hint, job_id=job_id))
        else:
            mark = state.tempo_map.at(state.clip.start_s)
            tags = {
                "session": state.session or state.name,
                "tempo_bpm": f"{mark.tempo_bpm:.6g}",
                "timesignature": written_signature(mark),
                "keyscale": state.keyscale,
            }
            start, length = (round(each * SAMPLE_RATE) for each in (state.clip.start_s, state.clip.length_s))
            tags["markers"] = markers_tag(list(within([each.as_marker for each in state.markers], -start, length)))
            self._files.pull(state.clip, {name: value for name, value in tags.items() if value}, job_id)

    # --- inserting ----------------------------------------------------------------------------------

    def insert(self, take_ids: tuple[str, ...], *, onto_track: str | None = None, job_id: str = "") -> None:
        """Insert takes at their places: all on the named track, or each on a new track named after it.

        job_id: the request that `Inserted` or a problem names.
        """
        takes = [found[1] for take_id in take_ids if (found := self._desk.found(take_id)) is not None]
        if not takes:
            return
        wanted = Can.INSERT if onto_track else Can.NEW_TRACK
        if reason := self.state.reason(wanted):
            message = text("The take cannot be inserted into the DAW from here")
            self._desk.emit(Problem(message, reason, job_id=job_id))
            return
        starts = {take.id: self.place_s() if take.place_s is None else take.place_s for take in takes}
        if min(starts.values()) < 0:
            hint = text("Drag the take onto the track and trim it there.")
            self._desk.emit(Problem(text("The take begins before the start of the session"), hint, job_id=job_id))
            return
        request_id = new_id()
        leads = {take.id: min(self._files.lead_in(take), int(starts[take.id] * SAMPLE_RATE)) for take in takes}
        self._insertions[request_id] = _PendingInsertion(takes, onto_track or "", starts, leads, {}, job_id)
        for take in takes:
            written = partial(self._on_written, request_id, take.id)
            self._files.prepare_export(take.id, written, job_id, leads[take.id])

    def _on_written(self, request_id: str, take_id: str, path: Path | None) -> None:
        pending = self._insertions.get(request_id)
        if pending is None:
            return
        if path is None:  # the export has reported why; the takes go in together or not at all
            del self._insertions[request_id]
            return
        pending.paths[take_id] = path
        if len(pending.paths) < len(pending.takes):
            return
        lead_s = {take_id: lead / SAMPLE_RATE for take_id, lead in pending.leads.items()}
        insertions = [
            Insertion(
                pending.paths[take.id],
                self._track_name(take),
                pending.start_s[take.id] - lead_s[take.id],
                take.length_s + lead_s[take.id],
                pending.track,
            )
            for take in pending.takes
        ]
        for take in pending.takes:
            self._files.hand_over(take.id, (pending.paths[take.id],), How.INSERTED)
        self._connections.insert(request_id, insertions)

    def _on_done(self, request_id: str, error: DawError | None) -> None:
        whole_id, _, part = request_id.partition(".")
        if part and error is None:
            return  # one of several files; the last one ends the insertion
        pending = self._insertions.pop(whole_id, None)
        if pending is None:
            return
        if error is not None:
            self._desk.emit(Problem(str(error), error.hint, job_id=pending.job_id))
            return
        first = min(pending.start_s.values())
        bar, start_s = self.state.tempo_map.bar_at(first)
        after_s, where = first - start_s, text("bar {bar}", bar=bar)
        if after_s > SAME_S:
            where = text("bar {bar} + {seconds:.2f} s", bar=bar, seconds=after_s)
        new_tracks = () if pending.track else tuple(self._track_name(take) for take in pending.takes)
        ids = tuple(take.id for take in pending.takes)
        self._desk.emit(events.Inserted(ids, pending.track, where, new_tracks, pending.job_id))

    def _track_name(self, take: Take) -> str:
        found = self._desk.found(take.id)
        return f"{found[0].name} {take.name}" if found is not None else ascii_name(take.name)

    # --- transport ----------------------------------------------------------------------------------

    def play(self) -> None:
        self._connections.ask(lambda daw: daw.play())

    def stop(self) -> None:
        self._connections.ask(lambda daw: daw.stop())

    def locate(self, position_s: float) -> None:
        self._connections.ask(lambda daw: daw.locate(position_s))
