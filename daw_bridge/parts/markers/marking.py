"""Markers of clips: from their files, from the DAW and by hand; jumps and regions by them."""

from dataclasses import replace
from typing import Any

from daw_bridge.core import events
from daw_bridge.core.axis import marker as axis
from daw_bridge.core.axis.marker import Marker, Markers, Section
from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.daw_state import Can
from daw_bridge.core.events import DeskEvent, LibraryOpened, SelectionChanged, TakeAdded
from daw_bridge.library.facts.file_facts import markers_of
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.undo import Kind, Undo
from daw_bridge.parts.index_writes import IndexWrites
from daw_bridge.parts.transport import Transport
from daw_bridge.sound.playback import Player
from engine.contract.audio import SAMPLE_RATE
from engine.contract.checks import check
from engine.contract.messages import MessageError, Region
from engine.contract.texts import declared, text

_JUST_PASSED_S = 0.5  # while it plays, the previous marker is not the one that was passed this moment


class Marking:
    """Part of the bridge; methods run on the inbox thread and raise MessageError.

    Times are in seconds of the take that is named, as regions are; markers are at samples of the clip. What is changed is
    known at once and written to the library as soon as its index is free.
    """

    def __init__(
        self,
        desk: Desk,
        player: Player,
        audition: Audition,
        transport: Transport,
        writes: IndexWrites,
        undo: Undo,
    ) -> None:
        self._desk, self._player, self._audition, self._transport = desk, player, audition, transport
        self._writes, self._undo = writes, undo
        self._changed: dict[str, Markers] = {}  # by clip, what may not have been written yet
        self._announced: tuple[str, Markers] = ("", ())
        undo.provide("marker", Kind(self._value, self._put, _words, True))
        desk.listen_inside(self._on_event)

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case LibraryOpened():
                self._changed.clear()
                self._announce(self._audition.selection.clip_id)
            case SelectionChanged(selection) if selection.clip_id != self._announced[0]:
                self._announce(selection.clip_id)
            case TakeAdded(take) if take.clip_id == self._announced[0]:  # its file has said which markers it has
                self._announce(take.clip_id)

    def _announce(self, clip_id: str) -> None:
        now = (clip_id, self._read(clip_id))
        if now != self._announced:
            self._announced = now
            self._desk.emit(events.MarkersChanged(*now))

    # --- what is there ------------------------------------------------------------------------------

    def markers(self, clip_id: str) -> Markers:
        """The markers of a clip: as the user changed them, else those of its file."""
        return self._announced[1] if clip_id == self._announced[0] else self._read(clip_id)

    def _read(self, clip_id: str) -> Markers:
        if clip_id in self._changed:
            return self._changed[clip_id]
        clip = self._clip(clip_id)
        if clip is None:
            return ()
        return self._of_file(clip_id) if clip.markers is None else clip.markers

    def _of_file(self, clip_id: str) -> Markers:
        """What the file said from which a clip was made; its takes hand it down."""
        tags = (take.recipe.tags.markers for take in self._desk.takes(clip_id))
        return axis.in_order(markers_of(next((each for each in tags if each), "")))

    def section_at(self, take: Take, time_s: float) -> Section | None:
        """The section of a take at a time, in samples of the clip; None where there is none."""
        start = take.start_samples
        return axis.section_at(
            self.markers(take.clip_id), start + axis.sample_at(time_s), start, start + take.n_samples
        )

    # --- changes ------------------------------------------------------------------------------------

    def add(self, take_id: str, time_s: float, name: str = "", end_s: float | None = None) -> None:
        """Add a marker, or a section that ends at `end_s`. Without a name it gets a number."""
        take = self._take(take_id)
        at = take.start_samples + axis.sample_at(time_s)
        length = 0 if end_s is None else take.start_samples + axis.sample_at(end_s) - at
        check(end_s is None or length > 0, declared("A section ends after its start"))
        now = self.markers(take.clip_id)
        if not axis.tidy_name(name):
            there, number = {each.name for each in now}, len(now) + 1
            while (name := text("Marker {number}", number=number)) in there:
                number += 1
        self._change(take.clip_id, axis.with_marker(now, Marker(at, name, length)), f"add {at} {length}")

    def change(self, clip_id: str, marker: Marker, to: Marker) -> None:
        """Move or rename a marker, or give a section other ends."""
        step = f"move {marker.name}" if to.name == marker.name else f"name {marker.at}"
        self._change(clip_id, axis.with_changed(self.markers(clip_id), marker, to), step)

    def remove(self, clip_id: str, marker: Marker) -> None:
        """Remove a marker."""
        self._change(clip_id, axis.without(self.markers(clip_id), marker), f"remove {marker.at}")

    def take_from_daw(self, take_id: str) -> None:
        """Add the markers of the DAW's session that lie within a take, at its place on the time line."""
        take, daw = self._take(take_id), self._desk.daw
        if reason := daw.reason(Can.MARKERS):
            raise MessageError(reason)
        if take.place_s is None:
            raise MessageError(text("The clip has no place in a session of the DAW. Fetch it from there."))
        origin = take.recipe.tags.time_reference
        start, end = take.start_samples, take.start_samples + take.n_samples
        found = axis.within([each.as_marker for each in daw.markers], -(origin + start), end - start)
        moved = tuple(replace(each, at=each.at + start) for each in found)
        check(bool(moved), declared("{daw} has no marker within the take"), daw=daw.name)
        self._change(take.clip_id, axis.merged(self.markers(take.clip_id), moved), "daw")

    def _change(self, clip_id: str, markers: Markers, what: str) -> None:
        """Change them as one step of undo. what: tells apart steps that follow each other quickly."""
        library, clip, before = self._desk.open_library(), self._clip(clip_id), self.markers(clip_id)
        if clip is None:
            raise self._desk.unknown_clip(clip_id)
        if markers == before:
            return
        self._changed[clip_id] = markers
        kept = None if markers == self._of_file(clip_id) else markers
        self._undo.note("marker", f"{clip_id} {what}", axis.listed(before), axis.listed(markers), clip.name)
        self._writes.write(library, lambda now: now.set_markers(clip_id, kept), self._written)
        if clip_id == self._announced[0]:
            self._announce(clip_id)

    def _written(self, clip: Clip | None) -> None:
        """Say that files of the clip carry other markers now."""
        if clip is not None:
            self._desk.emit(events.ClipChanged(clip))

    def _value(self, what: str) -> list[list[Any]] | None:
        clip_id = what.partition(" ")[0]
        return axis.listed(self.markers(clip_id)) if self._clip(clip_id) is not None else None

    def _put(self, what: str, value: Any) -> None:
        clip_id, _, step = what.partition(" ")
        self._change(clip_id, axis.stored_markers(value) or (), step)

    # --- jumps and regions --------------------------------------------------------------------------

    def step(self, step: int) -> None:
        """Move the playhead to the next (1) or previous (-1) marker of the selected clip; the start of the take is one."""
        take = self._selected()
        here_s = self._player.position_s
        if step < 0 and self._player.playing:
            here_s -= _JUST_PASSED_S
        place = axis.place_beside(self.markers(take.clip_id), take.start_samples + axis.sample_at(here_s), step)
        if place is None and step > 0:
            raise MessageError(text("There is no marker after the playhead"))
        time_s = 0.0 if place is None else (place - take.start_samples) / SAMPLE_RATE
        self._transport.seek(max(0.0, time_s))

    def select_section(self, time_s: float | None = None) -> None:
        """Select the section of the selected take at a time, or at the playhead, as its region."""
        take = self._selected()
        found = self.section_at(take, self._player.position_s if time_s is None else time_s)
        if found is None:
            raise MessageError(text("There is no section here. Add markers first."))
        self._select(take, found)

    def select_section_of(self, marker: Marker) -> None:
        """Select the section that a marker of the selected clip begins, as the region."""
        take = self._selected()
        end = take.start_samples + take.n_samples
        self._select(take, axis.section_of(marker, self.markers(take.clip_id), end))

    def _select(self, take: Take, section: Section) -> None:
        start_s, end_s = ((each - take.start_samples) / SAMPLE_RATE for each in (section.start, section.end))
        start_s, end_s = max(0.0, start_s), min(end_s, take.length_s)
        check(start_s < end_s, declared("The section lies outside the take"))
        self._audition.set_regions((Region(start_s, end_s),))

    # --- who is meant -------------------------------------------------------------------------------

    def _clip(self, clip_id: str) -> Clip | None:
        return self._desk.library.clip(clip_id) if self._desk.library is not None and clip_id else None

    def _take(self, take_id: str) -> Take:
        self._desk.open_library()
        if (found := self._desk.found(take_id)) is None:
            raise self._desk.unknown_take(take_id)
        return found[1]

    def _selected(self) -> Take:
        if (take := self._audition.take) is None:
            raise MessageError(text("No take is selected"))
        return take


def _words(name: str) -> str:
    return text("Change markers of {clip}", clip=name)
