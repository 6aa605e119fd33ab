"""The waveform and the lanes below it, exactly under each other, with the switches of the lanes at the left."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from gui.look.icons import put_icon, put_picture
from gui.viewmodels.view_options import EdgeSnap
from gui.views.axis.waveform_view import WaveformView
from gui.views.fields.wheel import ComboBox
from gui.views.lanes.header import NARROWEST, WIDTH
from gui.views.lanes.lanes_view import SCROLL_WIDTH, LanesView

_SIZES = [200, 260]  # pixels of waveform and lanes, until the user moves the border
_NARROWEST = 120  # pixels of the waveform
_ROOM = 12  # pixels of the margins of the switches
_SHARE = 0.3  # of the width that the headers have at most


class LaneTools(QWidget):
    """Stands left of the waveform, as wide as the headers of the lanes. Narrow, its switches show icons without words."""

    def __init__(self, lanes: LanesView) -> None:
        super().__init__()
        self._lanes, self._view = lanes, lanes.shared.waveform.view
        self.setFixedWidth(WIDTH)
        self.differences = self._switch(self.tr("Show differences"), "differs")
        self.differences.setToolTip(
            self.tr(
                "Show how far each take departs from the one that it was made from; hatched where both are the same"
            )
        )
        self.loudness = self._switch(self.tr("Equally loud"), "loudness")
        self.loudness.setToolTip(
            self.tr("Play all takes as loud as the first one over the loop. Files are never changed.")
        )
        self.snap = ComboBox()
        for text, snap in {
            self.tr("As regions"): EdgeSnap.REGIONS,
            self.tr("Silence"): EdgeSnap.SILENCE,
            self.tr("Nothing"): EdgeSnap.OFF,
        }.items():
            self.snap.addItem(text, snap)
        self.snap.setAccessibleName(self.tr("What edges of the comp snap to"))
        self.snap.setToolTip(
            self.tr("What spans of the comp snap to: the choice at the top (bars, beats, zero crossings), or silence")
        )
        edges, magnet = QLabel(self.tr("Edges:")), QLabel()
        edges.setBuddy(self.snap)
        put_picture(magnet, "magnet", "dim")
        name = QHBoxLayout()
        name.addWidget(magnet)
        name.addWidget(edges, 1)
        self._edges = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._edges.setSpacing(6)
        self._edges.addLayout(name)
        self._edges.addWidget(self.snap, 1)
        self._switches = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._switches.setSpacing(6)
        for switch in (self.loudness, self.differences):
            self._switches.addWidget(switch)
        self._switches.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 10, 2)
        layout.setSpacing(6)
        layout.addLayout(self._switches)
        layout.addLayout(self._edges)
        layout.addStretch(1)
        self.loudness.clicked.connect(lanes.commands.match_loudness)
        self.differences.clicked.connect(lambda is_on: self._view.set(has_differences=is_on))
        self.snap.activated.connect(lambda _: self._view.set(edge_snap=EdgeSnap(self.snap.currentData())))
        lanes.shared.state.settings_changed.connect(self.show_options)
        self._view.changed.connect(self.show_options)
        self.show_options()

    def _switch(self, text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("switch")
        button.setText(text)
        button.setAccessibleName(text)
        button.setCheckable(True)
        put_icon(button, name, checked=name)
        return button

    def set_width(self, width: int) -> None:
        self.setFixedWidth(width)
        style, is_whole = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, True
        for switch in (self.loudness, self.differences):
            switch.setToolButtonStyle(style)
            is_whole = is_whole and switch.sizeHint().width() <= width - _ROOM
        if not is_whole:
            for switch in (self.loudness, self.differences):
                switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._switches.setDirection(down if is_whole else across)
        self._edges.setDirection(across if is_whole else down)

    def show_options(self) -> None:
        self.loudness.setChecked(self._lanes.shared.state.settings.match_loudness)
        self.differences.setChecked(self._view.options.has_differences)
        self.snap.setCurrentIndex(self.snap.findData(self._view.options.edge_snap))


class Stage(QSplitter):
    """Shows the lanes while there is something to choose from, unless the view has them off.

    In place of the waveform it shows what `put_in_place` gave it, for as long as that is asked for.
    """

    def __init__(self, waveform: WaveformView, lanes: LanesView) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.lanes, self.tools = lanes, LaneTools(lanes)
        self._view = waveform.canvas.view
        self._has_lanes: bool | None = None  # whether they are shown
        self._waveform = waveform
        waveform.setMinimumWidth(_NARROWEST)
        upper = QWidget()
        self._upper = layout = QHBoxLayout(upper)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._margin = QWidget()  # as wide as the scroll bar of the lanes
        self._margin.setFixedWidth(SCROLL_WIDTH)
        layout.addWidget(self.tools)
        layout.addWidget(waveform, 1)
        layout.addWidget(self._margin)
        self.addWidget(upper)
        self.addWidget(lanes)
        self.setSizes(_SIZES)
        lanes.has_lanes_changed.connect(self._show_lanes)
        self._view.changed.connect(self._show_lanes)
        self._show_lanes()

    def whole_minimum(self) -> QSize:
        """The least size with lanes, whether they are shown now or not."""
        upper, lanes = self._upper.minimumSize(), self.lanes.minimumHeight()
        width = NARROWEST + SCROLL_WIDTH + _NARROWEST
        return QSize(max(width, upper.width()), upper.height() + self.handleWidth() + lanes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_headers()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_headers()

    def _fit_headers(self) -> None:
        """Leave the time axis most of the width."""
        width = min(WIDTH, max(NARROWEST, round(self.width() * _SHARE)))
        self.tools.set_width(width)
        self.lanes.set_header_width(width)

    def put_in_place(self, other: QWidget) -> None:
        """Add what may be shown in place of the waveform."""
        self._upper.insertWidget(2, other, 1)
        other.hide()

    def show_in_place(self, other: QWidget, *, is_shown: bool) -> None:
        """Show it, or the waveform again, which gets the keyboard if that was where it was."""
        focus = self.window().focusWidget()  # also while a dialog is in front
        had_focus = focus is not None and other.isAncestorOf(focus)
        self._waveform.setVisible(not is_shown)
        if had_focus and not is_shown:
            self._waveform.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        other.setVisible(is_shown)

    def _show_lanes(self) -> None:
        is_shown = self.lanes.has_lanes and self._view.options.has_lanes
        if is_shown is self._has_lanes:
            return
        self._has_lanes = is_shown
        for widget in (self.tools, self._margin, self.lanes):
            widget.setVisible(is_shown)
        self._fit_headers()  # what is measured before it is shown may not have its style yet
        if is_shown and self.sizes()[1] < self.lanes.minimumHeight():  # the window was closed while they were hidden
            self.setSizes(_SIZES)
