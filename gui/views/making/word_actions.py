"""What the words of the prompt do: each act reads the window's state and calls the bridge, whose events it shows."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QTabWidget, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import AskedChanged, CaptionsChanged, LyricsOpened, PlannerFound, PresetsChanged, WordsSaved
from daw_bridge.core.versions.lyric_lines import lyric_lines
from daw_bridge.core.words.preset import Preset
from daw_bridge.core.words.proposal import Standing
from daw_bridge.core.words.singing import singing
from engine.contract.messages import AskFor, as_lrc
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.window_memory import Folders, WindowMemory
from gui.viewmodels.window_state import WindowState
from gui.views.making.prompt_panel import PromptPanel
from gui.views.words.edits import replace_text
from gui.views.words.proposal_page import ProposalPage

_SUFFIXES = {".lrc", ".txt"}
_LOOK_MS = 200  # how often the line at the playhead is looked up while something plays


class WordActions(QObject):
    """`said` carries a sentence for the user, `planner_wanted` the name of a planner to get."""

    said = Signal(str)
    planner_wanted = Signal(str)

    def __init__(
        self, bridge: Bridge, signals: BridgeSignals, state: WindowState, prompt: PromptPanel, pages: QTabWidget
    ) -> None:
        super().__init__(prompt)
        self._bridge, self._state, self._prompt, self._desk = bridge, state, prompt, prompt.words.desk
        self._words, self._folders = bridge.words, Folders()
        self.page = ProposalPage(pages)
        self._clock = QTimer(self, interval=_LOOK_MS)
        self._clock.timeout.connect(self._show_playhead)
        self._connect_asks(signals)
        self._connect_menus(signals)
        self._connect_lyrics(signals)
        self._words.look_for_presets()
        self._on_selection_changed()

    def keep(self, memory: WindowMemory) -> None:
        """Remember what is folded."""
        desk = self._desk
        memory.keep("words/tags", desk.tags.isChecked, desk.tags.take_over)
        memory.keep("words/group", lambda: desk.chips.group.value, desk.chips.take_over)
        memory.keep("words/sections", desk.outline.isChecked, desk.outline.take_over)
        desk.arranged.connect(memory.soon)

    def takes_in(self, files: list[Path]) -> list[Path]:
        """Use files of lyrics and presets among those that were dropped or pasted; return the others."""
        others = []
        for file in files:
            if file.suffix.lower() == ".json":
                self._words.take_preset_file(file)
            elif file.suffix.lower() in _SUFFIXES:
                self._words.open_lyrics(file)
            else:
                others.append(file)
        return others

    # --- the planner --------------------------------------------------------------------------------

    def write(self) -> None:
        self._words.inspire()

    def improve(self) -> None:
        self._words.improve()

    def understand(self) -> None:
        """Ask what the selected region is, or the take where none is selected."""
        take, regions = self._state.take, self._state.selection.regions
        if take is None:
            self.said.emit(self.tr("Select a take first: the planner describes it."))
        else:
            self._words.understand(take.id, regions[0] if regions else None)

    def _again(self, ask_for: object) -> None:
        acts = {AskFor.INSPIRE: self.write, AskFor.FORMAT: self.improve, AskFor.UNDERSTAND: self.understand}
        if isinstance(ask_for, AskFor) and ask_for in acts:
            acts[ask_for]()

    def _standing(self) -> Standing:
        grid = self._state.new_grid
        from_daw = grid.tempo_map is not None
        return Standing.of(self._state.draft, grid.tempo_bpm, grid.timesignature, from_daw=from_daw)

    def _connect_asks(self, signals: BridgeSignals) -> None:
        asks, page, state = self._desk.asks, self.page, self._state
        asks.write_wanted.connect(self.write)
        asks.improve_wanted.connect(self.improve)
        asks.understand_wanted.connect(self.understand)
        asks.cancel_wanted.connect(self._words.cancel_asking)
        asks.again_wanted.connect(self._again)
        asks.get_wanted.connect(self.planner_wanted)
        asks.said.connect(self.said)
        page.accepted.connect(self._on_accepted)
        page.left.connect(self._words.leave)
        signals.asked_changed.connect(self._on_asked)
        signals.planner_found.connect(self._on_planner)
        for changed in (state.draft_changed, state.grid_changed, state.daw_changed):
            changed.connect(lambda: page.refresh(self._standing()))

    def _on_asked(self, event: AskedChanged) -> None:
        self._desk.asks.show_asked(event.asked)
        self.page.show_asked(event.asked, self._standing())

    def _on_planner(self, event: PlannerFound) -> None:
        self._desk.asks.show_planner(event)

    def _on_accepted(self, ask_id: str, keys: tuple[str, ...]) -> None:
        self._words.accept(ask_id, keys)
        self.said.emit(self.tr("%n change(s) accepted. Undo takes them back.", "", len(keys)))

    # --- captions and presets -----------------------------------------------------------------------

    def _connect_menus(self, signals: BridgeSignals) -> None:
        desk = self._desk
        signals.captions_changed.connect(self._on_captions)
        signals.presets_changed.connect(self._on_presets)
        signals.words_saved.connect(self._on_saved)
        desk.caption.said.connect(self.said)
        desk.used.chosen.connect(lambda caption: replace_text(desk.caption, caption))
        desk.used.removal_wanted.connect(self._words.forget_caption)
        presets = desk.presets
        presets.opened.connect(self._words.look_for_presets)
        presets.save_wanted.connect(self._save_preset)
        presets.load_wanted.connect(self._load_preset)
        presets.rename_wanted.connect(self._rename_preset)
        presets.removal_wanted.connect(self._remove_preset)
        presets.export_wanted.connect(self._export_preset)
        presets.import_wanted.connect(self._import_preset)

    def _on_captions(self, event: CaptionsChanged) -> None:
        self._desk.used.used = self._desk.caption.used = event.captions

    def _on_presets(self, event: PresetsChanged) -> None:
        self._desk.presets.found = event

    def _on_saved(self, event: WordsSaved) -> None:
        self.said.emit(self.tr("Saved {file}.").format(file=event.file))

    def _save_preset(self) -> None:
        caption = self._state.draft.caption.split(",")[0].split("\n")[0][:40].strip()
        name = self._asked_name(self.tr("Save as preset"), self.tr("Name of the preset"), caption)
        if not name:
            return
        there = {preset.name.casefold() for preset in self._desk.presets.found.presets}
        if " ".join(name.split()).casefold() in there:
            question = self.tr("There is a preset named {name}. Replace it?").format(name=name)
            if (
                QMessageBox.question(self._window(), self.tr("Save as preset"), question)
                != QMessageBox.StandardButton.Yes
            ):
                return
        self._words.save_preset(name)

    def _load_preset(self, name: str) -> None:
        self._words.load_preset(name)
        self.said.emit(self.tr("Preset {name} is in use. Undo takes it back.").format(name=name))

    def _rename_preset(self, name: str) -> None:
        to = self._asked_name(self.tr("Rename preset"), self.tr("New name of {name}").format(name=name), name)
        if to and to != name:
            self._words.rename_preset(name, to)

    def _remove_preset(self, name: str) -> None:
        self._words.remove_preset(name)
        self.said.emit(self.tr("Preset {name} deleted. Undo brings it back.").format(name=name))

    def _export_preset(self, name: str) -> None:
        shown = str(Path(self._folders.last("presets")) / Preset(name).file_name)
        kinds = self.tr("Presets (*.json)")
        path, _ = QFileDialog.getSaveFileName(self._window(), self.tr("Save preset to a file"), shown, kinds)
        self._folders.used("presets", path)
        if path:
            self._words.write_preset_file(name, Path(path))

    def _import_preset(self) -> None:
        title, kinds = self.tr("Open a preset"), self.tr("Presets (*.json)")
        path, _ = QFileDialog.getOpenFileName(self._window(), title, self._folders.last("presets"), kinds)
        self._folders.used("presets", path)
        if path:
            self._words.take_preset_file(Path(path))

    def _asked_name(self, title: str, label: str, text: str) -> str:
        name, is_given = QInputDialog.getText(self._window(), title, label, QLineEdit.EchoMode.Normal, text)
        return name.strip() if is_given else ""

    def _window(self) -> QWidget:
        return self._prompt.window()

    # --- lyrics -------------------------------------------------------------------------------------

    def _connect_lyrics(self, signals: BridgeSignals) -> None:
        desk, state = self._desk, self._state
        desk.marks.chosen.connect(desk.lyrics.insert_mark)
        desk.sections.said.connect(self.said)
        desk.lyrics_menu.open_wanted.connect(self._open_lyrics)
        desk.lyrics_menu.copy_wanted.connect(self._copy_lrc)
        desk.lyrics_menu.save_wanted.connect(self._save_lrc)
        signals.lyrics_opened.connect(self._on_lyrics_opened)
        signals.playback_changed.connect(self._on_playback)
        for changed in (state.selection_changed, state.grid_changed, state.settings_changed):
            changed.connect(self._on_selection_changed)
        self._prompt.length_changed.connect(self._show_singing)
        desk.lyrics.textChanged.connect(self._show_singing)
        self._show_singing()

    def _on_selection_changed(self) -> None:
        take = self._state.take
        lines = lyric_lines(take) if take is not None else ()
        self._desk.lyrics.show_lines(lines)
        self._desk.lyrics_menu.has_times = bool(lines)
        self._desk.asks.show_selection(take is not None, bool(self._state.selection.regions))
        self._show_playhead()

    def _show_singing(self) -> None:
        length_s = self._prompt.sung_length_s()
        lyrics, bar_s = self._desk.lyrics.toPlainText(), self._state.new_grid.bar_s
        found = singing(lyrics if length_s else "", length_s, bar_s, self._prompt.language.currentData())
        variant = self._state.variant
        self._desk.singing.show_singing(found, "" if variant.sings else variant.label)

    def _on_playback(self) -> None:
        self._show_playhead()
        if self._bridge.player.playing and self._desk.lyrics.times:
            self._clock.start()

    def _show_playhead(self) -> None:
        """Mark the line that is sung; while nothing plays, look no further."""
        self._desk.lyrics.show_playhead(self._bridge.player.position_s)
        if not self._bridge.player.playing:
            self._clock.stop()

    def _open_lyrics(self) -> None:
        title, kinds = self.tr("Open lyrics"), self.tr("Lyrics (*.txt *.lrc)")
        path, _ = QFileDialog.getOpenFileName(self._window(), title, self._folders.last("lyrics"), kinds)
        self._folders.used("lyrics", path)
        if path:
            self._words.open_lyrics(Path(path))

    def _on_lyrics_opened(self, event: LyricsOpened) -> None:
        text = self.tr("{file}: %n line(s) to sing. Undo brings back what was there.", "", event.n_lines)
        self.said.emit(text.format(file=event.file))

    def _copy_lrc(self) -> None:
        take = self._state.take
        if take is not None and (lines := lyric_lines(take)):
            QGuiApplication.clipboard().setText(as_lrc(lines))
            self.said.emit(self.tr("Copied %n line(s) with their times.", "", len(lines)))

    def _save_lrc(self) -> None:
        take = self._state.take
        if take is None:
            return
        name = str(Path(self._folders.last("lyrics")) / f"{self._state.clip_name}.lrc")
        path, _ = QFileDialog.getSaveFileName(self._window(), self.tr("Save lyrics"), name, self.tr("LRC (*.lrc)"))
        self._folders.used("lyrics", path)
        if path:
            self._words.save_lrc(take.id, Path(path))
