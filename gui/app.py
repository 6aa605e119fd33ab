"""Start and shutdown: settings, bridge, signals and window are built in this order and closed in reverse."""

import logging
import signal
import sys
import types
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.events import Problem
from daw_bridge.core.options import window_parser, with_options
from daw_bridge.core.settings import read_settings, settings_path, stored_language
from daw_bridge.library.claims.claim import Answer, Call, Claim, ask_holder
from daw_bridge.parts.desk import unexpected
from engine.contract.texts import use_languages
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.theme import apply_sheet, choose_colors
from gui.translations.catalogue import chosen_locale, install_translations
from gui.window.collector import spare_what_stays

_log = logging.getLogger(__name__)
_ENDING_S = 15.0  # how long the end of a DAW Bridge may take


def run(argv: list[str]) -> int:
    """Open the window and run until the user closes it. Returns the exit status."""
    args = window_parser().parse_args(argv)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101  for the type checker
    app.setApplicationName("DAW Bridge")
    use_languages([install_translations(app, chosen_locale(stored_language(settings_path())))])
    loaded = read_settings(settings_path())
    settings = with_options(loaded.settings, args)
    claim = Claim()
    if (status := claim_or_hand_over(claim, Path(settings.library_folder), args.edit)) is not None:
        return status
    choose_colors(app, settings.color_scheme)
    bridge, signals = Bridge(settings, settings_path(), stored=loaded, claim=claim), BridgeSignals()
    controllers = Controllers(bridge)
    bridge.listen(signals)
    window = MainWindow(bridge, signals, controllers)
    _show_unexpected_errors(window)
    wake = _let_python_see_signals(app)
    apply_sheet(app)
    window.show()
    spare_what_stays(signals)
    for note in loaded.notes:
        bridge.post(partial(bridge.emit, Problem(note)))
    bridge.start()
    door = _Door(window)
    claim.answer(partial(_carry_out, bridge, door))
    if args.edit is not None:
        bridge.daw.edit_file(args.edit)
    try:
        return app.exec()
    finally:
        wake.stop()
        bridge.close()


def claim_or_hand_over(claim: Claim, folder: Path, edit: Path | None) -> int | None:
    """Claim the library; where another DAW Bridge has it, ask that one, say so, and return the exit status."""
    if claim.take(folder):
        return None
    answer = ask_holder(folder, Call(str(edit.absolute()) if edit is not None else ""))
    if answer is None and claim.take(folder, _ENDING_S):
        return None  # it was just ending
    translate = QCoreApplication.translate
    if answer is Answer.SHOWN:
        print(translate("App", "DAW Bridge is open already. Its window is now in front."))  # noqa: T201
        return 0
    if answer is Answer.NO_WINDOW and edit is not None:
        print(translate("App", "The DAW Bridge that runs without a window has opened the file."))  # noqa: T201
        return 0
    message = translate("App", "Another DAW Bridge, which has no window or does not answer, uses the library {folder}.")
    hint = translate("App", "End it, or start this one with another library: --library FOLDER")
    told = f"{message.format(folder=folder)}\n\n{hint}"
    print(told, file=sys.stderr)  # noqa: T201
    QMessageBox.warning(None, "DAW Bridge", told)
    return 1


class _Door(QObject):
    """Brings the window to the front, asked from any thread."""

    knocked = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.knocked.connect(self._show)

    def _show(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        window.show_status(self.tr("DAW Bridge was open already. This is its window."))


def _carry_out(bridge: Bridge, door: _Door, call: Call) -> Answer:
    """Do what a later start of DAW Bridge asks for. On a thread of the claim."""
    if call.edit:
        bridge.daw.edit_file(Path(call.edit))
    door.knocked.emit()
    return Answer.SHOWN


def _show_unexpected_errors(window: MainWindow) -> None:
    """Show and log an error in a slot; the window stays open."""

    def hook(kind: type[BaseException], error: BaseException, trace: types.TracebackType | None) -> None:
        _log.error("unexpected", exc_info=(kind, error, trace))
        window.problems.show_problem(unexpected(error))

    sys.excepthook = hook


def _let_python_see_signals(app: QApplication) -> QTimer:
    """Ctrl+C and SIGTERM close the window; the timer gives Python a turn to notice them."""
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda *_: app.quit())
    timer = QTimer(interval=200)
    timer.timeout.connect(lambda: None)
    timer.start()
    return timer
