"""The connected DAW: what it is, where it is, whether it is followed; its selection fetched, takes laid on its bars."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton

from daw_bridge.core.daw_state import Can, DawState
from gui.theme import colors
from gui.viewmodels.session import Session
from gui.views.eliding import ElidedLabel


class DawBar(QFrame):
    """Each signal means that its button was pressed."""

    settings_edited = Signal(object)
    pull_wanted = Signal()
    insert_wanted = Signal()
    insert_on_track_wanted = Signal()
    connect_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = session
        self.state = ElidedLabel("")
        self.state.setMinimumWidth(140)
        self.position = QLabel("")
        self.position.setFixedWidth(76)
        self.follow = QCheckBox("Follow its tempo and bars")
        self.follow.setToolTip("Tempo, time signature, key, loop and bar position come from the DAW")
        self.play_with = QCheckBox("Play with it")
        self.play_with.setToolTip("The take starts, stops, loops and locates with the DAW, at its own bar")
        self.pull = QPushButton("Fetch selection")
        self.insert = QPushButton("Insert take")
        self.insert_on_track = QPushButton("…on its track")
        self.connect_ = QPushButton("Connect a DAW…")
        self.connect_.setToolTip("Ardour, Ableton Live, REAPER, Bitwig: takes on the right bar, regions fetched")
        self._lay_out()
        self.follow.toggled.connect(self._on_toggled)
        self.play_with.toggled.connect(self._on_toggled)
        self.pull.clicked.connect(self.pull_wanted)
        self.insert.clicked.connect(self.insert_wanted)
        self.insert_on_track.clicked.connect(self.insert_on_track_wanted)
        self.connect_.clicked.connect(self.connect_wanted)
        session.daw_changed.connect(self.refresh)
        session.settings_changed.connect(self.refresh)
        session.selection_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        daw, settings, take = self._session.daw, self._session.settings, self._session.take
        for box, is_on in ((self.follow, settings.follow_daw), (self.play_with, settings.play_with_daw)):
            box.blockSignals(True)
            box.setChecked(is_on)
            box.blockSignals(False)
            box.setVisible(daw.is_connected)
        for widget in (self.pull, self.insert, self.insert_on_track, self.position):
            widget.setVisible(daw.is_connected)
        self.connect_.setVisible(not daw.is_connected)
        color = colors().good if daw.is_connected else colors().dim
        name = " ".join(filter(None, (daw.name, daw.version)))
        text = f"{name} – {daw.session}" if daw.session else name
        self.state.setText(text if daw.is_connected else "No DAW connected")
        self.state.setStyleSheet(f"color: {color if daw.is_connected else colors().dim}")
        self.play_with.setEnabled(daw.tells_time)
        self._show_pull(daw)
        self.insert.setEnabled(take is not None and Can.NEW_TRACK in daw.can)
        where = self._where()
        self.insert.setText(f"Insert take at {where}" if where else "Insert take")
        self.insert.setToolTip(daw.reason(Can.NEW_TRACK) or f"Lay the take on a new track of {daw.name}, at its bar")
        self.insert_on_track.setEnabled(take is not None and Can.INSERT in daw.can and bool(daw.track))
        on = f"Lay it on “{daw.track}”" if daw.track else f"Select a track in {daw.name} first"
        self.insert_on_track.setToolTip(daw.reason(Can.INSERT) or on)

    def show_position(self, position_s: float) -> None:
        """Bar and beat of the DAW, 30 times a second."""
        daw = self._session.daw
        if daw.is_connected and Can.POSITION in daw.can:
            mark, (bar, start_s) = daw.tempo_map.at(position_s), daw.tempo_map.bar_at(position_s)
            beat = int((position_s - start_s + 1e-6) / (mark.bar_s / mark.numerator)) + 1
            self.position.setText(f"{'▶' if daw.is_playing else '■'} {bar}.{beat}")

    def _show_pull(self, daw: DawState) -> None:
        self.pull.setEnabled(Can.CLIP in daw.can and daw.clip is not None)
        what = f"Fetch “{daw.clip.name}” from “{daw.clip.track}” as a clip" if daw.clip is not None else ""
        self.pull.setToolTip(daw.reason(Can.CLIP) or what or f"Select a clip or region in {daw.name} first")

    def _where(self) -> str:
        take, daw = self._session.take, self._session.daw
        if take is None or not daw.is_connected or (place_s := take.place_s) is None:
            return ""
        bar, start_s = daw.tempo_map.bar_at(place_s)
        return f"bar {bar}" if abs(place_s - start_s) < 0.01 else f"bar {bar} +{place_s - start_s:.2f} s"

    def _on_toggled(self) -> None:
        settings = self._session.settings
        changed = replace(settings, follow_daw=self.follow.isChecked(), play_with_daw=self.play_with.isChecked())
        self.settings_edited.emit(changed)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(9, 5, 9, 5)
        layout.setSpacing(10)
        layout.addWidget(self.state, 1)
        layout.addWidget(self.position)
        for widget in (self.follow, self.play_with, self.pull, self.insert, self.insert_on_track, self.connect_):
            widget.setAccessibleName(widget.text())
            layout.addWidget(widget)
