"""The names of takes: no two of a clip have the same one."""

from collections.abc import Collection

from daw_bridge.core.clip import ORIGINAL


class TakeNumbers:
    """The numbers that were given to takes which do not exist yet, by clip; a library that is opened again knows them."""

    def __init__(self) -> None:
        self._reserved: dict[str, int] = {}

    def reserve(self, clip_id: str, count: int, names: Collection[str]) -> int:
        """The first of `count` numbers in a row that no take of the clip has or will have. names: of all its takes."""
        generated = [name for name in names if name != ORIGINAL]
        highest = max((number_of(name) for name in generated), default=0)
        first = max(len(generated), highest, self._reserved.get(clip_id, 0)) + 1
        self._reserved[clip_id] = first + count - 1
        return first

    def free_name(self, name: str, clip_id: str, names: Collection[str]) -> str:
        """`name`, or where another take of the clip has it, the next one like it. What came first is always Original."""
        if name not in names or name == ORIGINAL:
            return name
        if number_of(name):
            return f"Take {self.reserve(clip_id, 1, names)}"
        n = 2
        while f"{name} {n}" in names:
            n += 1
        return f"{name} {n}"


def number_of(name: str) -> int:
    """The number in "Take 3"; 0 for other names."""
    word, _, number = name.partition(" ")
    return int(number) if word == "Take" and number.isascii() and number.isdecimal() else 0
