"""The exception of weights that cannot be loaded."""

from engine.contract.texts import text


class CheckpointError(Exception):
    """Weights that are missing, damaged or of another shape; `hint` says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or text("Download the model again, or choose another model folder.")
