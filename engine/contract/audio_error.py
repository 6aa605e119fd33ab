"""The one exception of sound files that cannot be read or written."""


class AudioError(Exception):
    """A sound file that cannot be read or written; `hint` says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint
