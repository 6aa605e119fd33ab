"""The texts of the buttons that solve problems."""

from PySide6.QtCore import QObject

from daw_bridge.core.events import NextStep


class StepTexts(QObject):
    def text(self, step: NextStep) -> str:
        match step:
            case NextStep.CHOOSE_MODEL:
                return self.tr("Choose model folder…")
            case NextStep.RESTART_ENGINE:
                return self.tr("Restart engine")
            case NextStep.CHOOSE_DEVICE:
                return self.tr("Audio settings…")
            case NextStep.TRY_AGAIN:
                return self.tr("Try again")
            case NextStep.SWITCH_MODEL:
                return self.tr("Switch model")
            case NextStep.SHOW_MODEL:
                return self.tr("Show the model…")
            case NextStep.NONE:
                return ""
