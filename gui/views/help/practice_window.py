"""`python -m gui.views.help.practice_window SCHEME LANGUAGE`: the practice field as a program of its own, as a DAW is."""

import sys

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.theme import apply_theme
from gui.translations.catalogue import chosen_locale, install_translations
from gui.views.help.practice_field import PracticeField


class PracticeWindow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Practice field of DAW Bridge"))
        self.field = PracticeField()
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        self.resize(460, 220)


def main(argv: list[str]) -> int:
    """argv: colour scheme and language, as in the settings. Returns the exit status when the window is closed."""
    scheme = argv[0] if argv else "system"
    language = argv[1] if len(argv) > 1 else ""
    app = QApplication(sys.argv[:1])
    install_translations(app, chosen_locale(language))
    apply_theme(app, scheme)
    window = PracticeWindow()
    window.field.was_told.connect(lambda text: print(text, flush=True))  # noqa: T201  for who started it in a terminal
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
