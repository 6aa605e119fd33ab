"""A small window of another process that is both ends of a file drag.

python -m tests.peers.dnd_window TITLE X,Y [FILE ...]: with files the window drags them out, without it reports what is
dropped. Each event is one JSON line on stdout: ready, drag_end (action), drop (files, formats, action).
"""

import json
import signal
import sys

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


def say(event: str, **more: object) -> None:
    print(json.dumps({"event": event, **more}, ensure_ascii=False), flush=True)


class Pad(QLabel):
    def __init__(self, files: list[str]) -> None:
        super().__init__("drag me" if files else "drop here")
        self.files = files
        self._pressed: QPoint | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAcceptDrops(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not self.files:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(file) for file in self.files])
        drag = QDrag(self)
        drag.setMimeData(mime)
        say("drag_end", action=drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction).name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        mime = event.mimeData()
        say(
            "drop",
            files=[url.toLocalFile() for url in mime.urls()],
            formats=mime.formats(),
            action=event.dropAction().name,
            offered=event.possibleActions().name,
        )


def main() -> int:
    title, place, *files = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    signal.signal(signal.SIGTERM, lambda *_: app.quit())
    wake = QTimer(interval=100)
    wake.timeout.connect(lambda: None)  # lets Python see the signal
    wake.start()
    pad = Pad(files)
    pad.setWindowTitle(title)
    pad.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
    pad.resize(200, 90)
    pad.move(*map(int, place.split(",")))
    pad.show()
    QTimer.singleShot(300, lambda: say("ready"))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
