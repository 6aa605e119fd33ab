#!/usr/bin/env python3
"""A small PySide6 window that is both ends of a file drag, for trying out XDND.

    dnd_window.py --title SRC --source clip.wav [more.wav ...]   left half drags these files
    dnd_window.py --title DST                                    anything dropped is reported

Every event is one JSON line on stdout (flushed), e.g.
    {"event": "ready", "title": "SRC", "platform": "xcb", "geometry": [x, y, w, h]}
    {"event": "drag_start", "files": [...]}
    {"event": "drag_end", "action": "CopyAction"}          what QDrag.exec() returned
    {"event": "enter", "formats": [...], "proposed": "CopyAction"}
    {"event": "drop", "formats": [...], "urls": ["file:///..."], "action": "CopyAction"}
Ends on SIGTERM, when its window is closed, or after --seconds.
"""

import argparse
import json
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel


def say(event, **more):
    print(json.dumps({"event": event, **more}, ensure_ascii=False), flush=True)


class Pad(QLabel):
    def __init__(self, files, allow_move):
        super().__init__("drag me: %d file(s)" % len(files) if files else "drop here")
        self.files, self.allow_move, self.pressed = files, allow_move, None
        self.setAlignment(Qt.AlignCenter)
        self.setAcceptDrops(True)
        self.setStyleSheet("background: %s; font-size: 20px" % ("#cfe8cf" if files else "#cfd8e8"))

    # -- as a source -------------------------------------------------------
    def mousePressEvent(self, ev):
        self.pressed = ev.position().toPoint()

    def mouseReleaseEvent(self, ev):
        self.pressed = None

    def mouseMoveEvent(self, ev):
        if self.pressed is None or not self.files:
            return
        moved = (ev.position().toPoint() - self.pressed).manhattanLength()
        if moved < QApplication.startDragDistance():
            return
        self.pressed = None
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(f) for f in self.files])  # text/uri-list
        drag = QDrag(self)
        drag.setMimeData(mime)
        say("drag_start", files=self.files)
        actions = Qt.CopyAction | (Qt.MoveAction | Qt.LinkAction if self.allow_move else Qt.CopyAction)
        done = drag.exec(actions, Qt.CopyAction)  # returns when the button is let go
        say("drag_end", action=done.name)

    # -- as a target -------------------------------------------------------
    def dragEnterEvent(self, ev):
        say("enter", formats=ev.mimeData().formats(), proposed=ev.proposedAction().name)
        if ev.mimeData().hasUrls():
            ev.setDropAction(Qt.CopyAction)
            ev.accept()

    def dragMoveEvent(self, ev):
        ev.setDropAction(Qt.CopyAction)
        ev.accept()

    def dragLeaveEvent(self, ev):
        say("leave")

    def dropEvent(self, ev):
        m = ev.mimeData()
        ev.setDropAction(Qt.CopyAction)
        ev.accept()
        say(
            "drop",
            formats=m.formats(),
            urls=[u.toString() for u in m.urls()],
            files=[u.toLocalFile() for u in m.urls()],
            action=ev.dropAction().name,
            raw=bytes(m.data("text/uri-list")).decode("utf-8", "replace"),
        )


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--title", default="dnd")
    ap.add_argument("--source", nargs="*", default=[], help="files to drag out")
    ap.add_argument("--allow-move", action="store_true", help="offer copy, move and link, not copy only")
    ap.add_argument("--pos", default="40,40", help="window position x,y")
    ap.add_argument("--size", default="260x160")
    ap.add_argument("--on-top", action="store_true")
    ap.add_argument("--seconds", type=float, default=120)
    a = ap.parse_args()
    app = QApplication(sys.argv[:1])
    signal.signal(signal.SIGTERM, lambda *_: app.quit())
    wake = QTimer()
    wake.timeout.connect(lambda: None)
    wake.start(100)  # lets Python see the signal
    w = Pad([str(Path(f).resolve()) for f in a.source], a.allow_move)
    w.setWindowTitle(a.title)
    if a.on_top:
        w.setWindowFlag(Qt.WindowStaysOnTopHint)
    w.resize(*map(int, a.size.split("x")))
    w.move(*map(int, a.pos.split(",")))
    w.show()
    QTimer.singleShot(int(a.seconds * 1000), app.quit)
    QTimer.singleShot(
        300,
        lambda: say(
            "ready",
            title=a.title,
            platform=QGuiApplication.platformName(),
            winid=int(w.winId()),
            geometry=list(w.geometry().getRect()),
            dpr=w.devicePixelRatioF(),
        ),
    )
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
