"""The second part of the bar: the connected DAW, its bar, switches to follow it, buttons to fetch and to insert."""

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QSizePolicy

from daw_bridge.core.daw_state import Can, DawState
from daw_bridge.core.tempo_map import SAME_S
from engine.contract.texts import translated
from gui.theme import colors
from gui.viewmodels.numbers import written
from gui.viewmodels.window_state import WindowState
from gui.views.bar.readout import Readout
from gui.views.eliding import ElidedLabel
from gui.views.fitting.pieces import Piece

_LONGEST, _SHORTEST = 190, 60  # pixels of the name and the session


class _Connection(ElidedLabel):
    """As wide as its text, up to a limit."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_SHORTEST)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(_SHORTEST, min(hint.width() + 2, _LONGEST)), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_SHORTEST, super().minimumSizeHint().height())


class DawBar(QFrame):
    """Each `_wanted` signal is emitted when the user presses its button; `settings_edited` carries new settings.

    `pieces`: what the bar lays out.
    """

    settings_edited = Signal(object)
    pull_wanted = Signal()
    insert_wanted = Signal()
    insert_on_track_wanted = Signal()
    connect_wanted = Signal()

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state
        self.setAccessibleName(self.tr("DAW"))
        self.connection = _Connection()
        self.position = Readout("▶ 888.8")
        self.follow = QCheckBox(self.tr("Follow"))
        self.follow.setAccessibleName(self.tr("Follow tempo and bars"))
        self.follow.setToolTip(self.tr("Take tempo, time signature, key, loop and bar position from the DAW."))
        self.play_with = QCheckBox(self.tr("In sync"))
        self.play_with.setAccessibleName(self.tr("Play in sync"))
        self.play_with.setToolTip(self.tr("Play, stop, loop and locate the take together with the DAW."))
        self.pull = QPushButton(self.tr("Fetch selection"))
        self.insert = QPushButton(self.tr("Insert take"))
        self.insert_on_track = QPushButton(self.tr("Insert on track"))
        self.connect_ = QPushButton(self.tr("Connect a DAW…"))
        self.connect_.setToolTip(
            self.tr("Connect Ardour, Ableton Live, REAPER or Bitwig, to insert takes at their bar and to fetch clips.")
        )
        self.pieces = self._pieces()
        self.follow.toggled.connect(self._on_toggled)
        self.play_with.toggled.connect(self._on_toggled)
        self.pull.clicked.connect(self.pull_wanted)
        self.insert.clicked.connect(self.insert_wanted)
        self.insert_on_track.clicked.connect(self.insert_on_track_wanted)
        self.connect_.clicked.connect(self.connect_wanted)
        state.daw_changed.connect(self.refresh)
        state.settings_changed.connect(self.refresh)
        state.selection_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        daw, settings, take = self._state.daw, self._state.settings, self._state.take
        for box, is_on in ((self.follow, settings.follow_daw), (self.play_with, settings.play_with_daw)):
            box.blockSignals(True)
            box.setChecked(is_on)
            box.blockSignals(False)
            box.setVisible(daw.is_connected)
        for widget in (self.connection, self.position, self.pull, self.insert, self.insert_on_track):
            widget.setVisible(daw.is_connected)
        self.connect_.setVisible(not daw.is_connected)
        color = colors().good if daw.is_connected else colors().dim
        self.connection.setText(self._connection_text(daw))
        self.connection.setToolTip(self.connection.text())
        self.connection.setStyleSheet(f"color: {color if daw.is_connected else colors().dim}")
        self.play_with.setEnabled(daw.reports_time)
        self._show_pull(daw)
        self.insert.setEnabled(take is not None and Can.NEW_TRACK in daw.can)
        self.insert.setText(self._insert_text())
        new_track = self.tr("Insert the take on a new track in {daw}, at its bar.").format(daw=daw.name)
        self.insert.setToolTip(daw.reason(Can.NEW_TRACK) or new_track)
        self.insert_on_track.setEnabled(take is not None and Can.INSERT in daw.can and bool(daw.track))
        if daw.track:
            on_track = self.tr("Insert the take on track “{track}”.").format(track=daw.track)
        else:
            on_track = self.tr("Select a track in {daw} first.").format(daw=daw.name)
        self.insert_on_track.setToolTip(daw.reason(Can.INSERT) or on_track)

    def show_position(self, position_s: float) -> None:
        """Show bar and beat of the DAW. position_s: seconds on its time line."""
        daw = self._state.daw
        if daw.is_connected and Can.POSITION in daw.can:
            self.position.show_text(f"{'▶' if daw.is_playing else '■'} {daw.tempo_map.label(position_s)}")

    def _show_pull(self, daw: DawState) -> None:
        self.pull.setEnabled(Can.CLIP in daw.can and daw.clip is not None)
        if daw.clip is not None:
            text = self.tr("Import “{clip}” from track “{track}” as a clip.")
            text = text.format(clip=daw.clip.name, track=daw.clip.track)
        else:
            text = self.tr("Select a clip or region in {daw} first.").format(daw=daw.name)
        self.pull.setToolTip(daw.reason(Can.CLIP) or text)

    def _connection_text(self, daw: DawState) -> str:
        if not daw.is_connected:
            return self.tr("No DAW connected")
        name = " ".join(filter(None, (daw.name, daw.version)))
        about = daw.session or (translated(daw.note) if self._state.settings.play_with_daw else "")
        return self.tr("{daw} – {session}").format(daw=name, session=about) if about else name

    def _insert_text(self) -> str:
        """The text of the insert button, with the bar of the selected take where the DAW knows it."""
        take, daw = self._state.take, self._state.daw
        if take is None or not daw.is_connected or (place_s := take.place_s) is None:
            return self.tr("Insert take")
        bar, start_s = daw.tempo_map.bar_at(place_s)
        if place_s - start_s < SAME_S:
            return self.tr("Insert take at bar {bar}").format(bar=bar)
        after = written(place_s - start_s, ".2f")
        return self.tr("Insert take at bar {bar} + {seconds} s").format(bar=bar, seconds=after)

    def _on_toggled(self) -> None:
        settings = self._state.settings
        changed = replace(settings, follow_daw=self.follow.isChecked(), play_with_daw=self.play_with.isChecked())
        self.settings_edited.emit(changed)

    def _pieces(self) -> tuple[Piece, ...]:
        """What the bar shows, in this order. All that leaves it can be done by the DAW menu, too."""
        return (
            Piece(self.connect_, rank=13),
            Piece(self.connection, room=130),
            Piece(self.position, self.tr("Bar of the DAW"), rank=14),
            Piece(self.follow, rank=9),
            Piece(self.play_with, rank=8),
            Piece(self.pull, rank=6),
            Piece(self.insert, rank=7),
            Piece(self.insert_on_track, rank=1),
        )
