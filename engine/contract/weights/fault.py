"""What is wrong with a file of weights: a reason that goes after the file's name, in the user's words."""

from engine.contract.texts import text


class UnusableError(ValueError):
    """A file that cannot be used as it is. The message is the reason, without the file's name."""


class DamagedError(UnusableError):
    """A file that is not what its format wants: cut short, written over, or not of that format."""


class TruncatedError(DamagedError):
    """A file that ends too early. there, needed: its bytes; both 0 where not even that is known."""

    def __init__(self, there: int = 0, needed: int = 0) -> None:
        super().__init__(text("truncated"))
        self.there, self.needed = there, needed


def truncated() -> DamagedError:
    """The fault of a file that ends too early."""
    return TruncatedError()


def in_one_line(fault: UnusableError) -> str:
    """The fault as `models verify` prints it after the name of the file."""
    if isinstance(fault, DamagedError) and not isinstance(fault, TruncatedError):
        return text("damaged: {error}", error=fault)
    return str(fault)


def about(file: object, fault: UnusableError) -> str:
    """The fault as a sentence about the file."""
    if isinstance(fault, DamagedError):
        return text("{file} is damaged: {error}", file=file, error=fault)
    return text("{file} cannot be used: {error}", file=file, error=fault)
