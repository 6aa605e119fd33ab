"""Events come into the window in their order, and many at once leave it time for other things."""

import threading
import time

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Clip, Selection
from daw_bridge.core.events import ClipChanged, ClipRemoved, Event, LibraryProgress, SelectionChanged
from gui import bridge_signals
from gui.bridge_signals import BridgeSignals
from gui.viewmodels.clips import ClipsModel
from gui.views.eliding import ElidingDelegate
from gui.views.library.clips_panel import ClipsList


def send(signals: BridgeSignals, events: list[Event]) -> None:
    """As the inbox thread does."""
    thread = threading.Thread(target=lambda: [signals(event) for event in events])
    thread.start()
    thread.join()


def test_many_events_keep_their_order_and_leave_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bridge_signals, "_AT_ONCE_S", 0.001)
    signals, seen, turns = BridgeSignals(), list[Event](), list[int]()
    signals.clip_changed.connect(lambda event: (seen.append(event), time.sleep(0.0005)))
    signals.clip_removed.connect(seen.append)
    signals.selection_changed.connect(seen.append)
    sent: list[Event] = []
    for n in range(100):
        sent += [ClipChanged(Clip(f"{n}", "", 0.0)), SelectionChanged(Selection(f"{n}")), ClipRemoved(f"{n}")]
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: turns.append(len(seen)))
    timer.start()
    send(signals, sent)
    qtbot.waitUntil(lambda: len(seen) == len(sent))
    assert seen == sent
    assert len([count for count in turns if 0 < count < len(sent)]) > 10


def test_a_dialog_that_an_event_opens_gets_the_later_ones(qtbot: QtBot) -> None:
    signals, seen, loop = BridgeSignals(), list[int](), QEventLoop()
    signals.clip_removed.connect(lambda _: loop.exec())
    signals.library_progress.connect(lambda event: (seen.append(event.done), loop.quit()))
    send(signals, [ClipRemoved("a"), LibraryProgress(3, 10)])
    qtbot.waitUntil(lambda: seen == [3])


def test_a_row_that_changes_moves_no_other(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    original = ElidingDelegate.sizeHint
    monkeypatch.setattr(
        ElidingDelegate,
        "sizeHint",
        lambda *args: asked.append(args[2].row()) or original(*args),  # type: ignore[func-returns-value]
    )
    model, view = ClipsModel(), ClipsList()
    qtbot.addWidget(view)
    view.setItemDelegate(ElidingDelegate(view))
    model.replace_all([Clip(f"{n}", f"clip {n}", 0.0) for n in range(2000)])
    view.setModel(model)
    view.show()
    qtbot.waitUntil(lambda: bool(asked))
    asked.clear()
    model.put(Clip("7", "renamed", 0.0))
    model.put(Clip("new", "new", 0.0))
    qtbot.wait(50)
    assert len(asked) < 200
    assert view.visualRect(model.index(7)).isValid()
    assert view.visualRect(model.index(2000)).isValid()
