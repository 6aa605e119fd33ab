"""Where the takes of a version tree are drawn, in numbers, without widgets.

The tree grows to the right. A take's oldest child goes on in its row, like the main line of a history, and each further
child begins a row below all that came before.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from daw_bridge.core.version_tree import VersionTree

SMALLEST_ROW, LARGEST_ROW, ROW = 0.25, 56.0, 46.0  # pixels
_ICON_ROW, _NAME_ROW, _CARD_ROW = 9.0, 22.0, 40.0  # the lowest rows of these forms
MARGIN_X, MARGIN_Y = 18.0, 6.0
_GAP = 30.0  # between a take and its children, where a take has a name


class Form(Enum):
    """How much of a take is drawn."""

    DOT = "dot"
    ICON = "icon"
    NAME = "name"
    CARD = "card"


class Way(Enum):
    PARENT = "parent"
    CHILD = "child"
    BELOW = "below"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class TreeLayout:
    """places: column and row of each take. columns: the rows in use and their takes, in order, of each column."""

    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    columns: tuple[tuple[tuple[int, ...], tuple[str, ...]], ...] = ()
    n_rows: int = 0

    @property
    def n_columns(self) -> int:
        return len(self.columns)

    def near(self, column: int, row: int, reach: int = 0) -> str:
        """The take at a place, or the nearest in its column within `reach` rows; "" for none."""
        if not 0 <= column < len(self.columns):
            return ""
        rows, ids = self.columns[column]
        at = bisect_left(rows, row)
        found = [n for n in (at - 1, at) if 0 <= n < len(rows) and abs(rows[n] - row) <= reach]
        return ids[min(found, key=lambda n: abs(rows[n] - row))] if found else ""

    def between(self, first_row: int, last_row: int) -> Iterator[str]:
        """The takes in some rows."""
        for rows, ids in self.columns:
            yield from ids[bisect_left(rows, first_row) : bisect_right(rows, last_row)]


def lay_out(tree: VersionTree) -> TreeLayout:
    """Lay out a tree whose versions are listed each after its parent."""
    places: dict[str, tuple[int, int]] = {}
    columns: list[tuple[list[int], list[str]]] = []
    n_rows = 0
    for take_id, version in tree.versions.items():
        parent = version.parent
        if parent and tree.children[parent][0] == take_id:
            row = places[parent][1]
        else:
            row, n_rows = n_rows, n_rows + 1
        places[take_id] = (version.depth, row)
        while len(columns) <= version.depth:
            columns.append(([], []))
        columns[version.depth][0].append(row)
        columns[version.depth][1].append(take_id)
    return TreeLayout(places, tuple((tuple(rows), tuple(ids)) for rows, ids in columns), n_rows)


def walk(tree: VersionTree, layout: TreeLayout, take_id: str, way: Way) -> str:
    """The take that an arrow key leads to; the same where there is none.

    Up and down lead to the siblings first, then to the nearest take of the same column.
    """
    if take_id not in layout.places:
        return take_id
    column, row = layout.places[take_id]
    match way:
        case Way.PARENT:
            return tree.versions[take_id].parent or take_id
        case Way.CHILD:
            return next(iter(tree.children.get(take_id, ())), take_id)
        case Way.BELOW | Way.ABOVE:
            rows, ids = layout.columns[column]
            at = bisect_left(rows, row) + (1 if way is Way.BELOW else -1)
            return ids[at] if 0 <= at < len(ids) else take_id


@dataclass(frozen=True, slots=True)
class Zoom:
    """row: the distance of rows in pixels, from which all other sizes follow."""

    row: float = ROW

    @property
    def form(self) -> Form:
        if self.row >= _CARD_ROW:
            return Form.CARD
        if self.row >= _NAME_ROW:
            return Form.NAME
        return Form.ICON if self.row >= _ICON_ROW else Form.DOT

    @property
    def column(self) -> float:
        """The distance of columns in pixels. It grows with `row`."""
        match self.form:
            case Form.CARD:
                return 200.0 + 2 * (self.row - _CARD_ROW)
            case Form.NAME:
                return 150.0 + (self.row - _NAME_ROW)
            case _:
                return self.row * 1.7

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a take, in pixels."""
        match self.form:
            case Form.CARD | Form.NAME:
                return self.column - _GAP, self.row - (8.0 if self.form is Form.CARD else 4.0)
            case Form.ICON:
                side = min(self.row - 2.0, 16.0)
                return side, side
            case Form.DOT:
                side = max(1.5, min(self.row - 2.0, 6.0))
                return side, side

    def box(self, column: int, row: int) -> Box:
        """Where a take is drawn, from the top left corner of the tree."""
        width, height = self.size
        return Box(MARGIN_X + column * self.column, MARGIN_Y + row * self.row + (self.row - height) / 2, width, height)

    def whole(self, layout: TreeLayout) -> tuple[float, float]:
        """Width and height of a whole tree, in pixels."""
        gap = self.column - self.size[0]
        return 2 * MARGIN_X + layout.n_columns * self.column - gap, 2 * MARGIN_Y + layout.n_rows * self.row

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Column and row at a place of the tree, as fractions."""
        return (x - MARGIN_X) / self.column, (y - MARGIN_Y) / self.row

    def point(self, column: float, row: float) -> tuple[float, float]:
        return MARGIN_X + column * self.column, MARGIN_Y + row * self.row

    def take_at(self, layout: TreeLayout, x: float, y: float) -> str:
        """The take at a place of the tree; small ones are found from up to six pixels away. "" for none."""
        column, row = self.place(x, y)
        if self.form in {Form.CARD, Form.NAME}:
            found = layout.near(int(column // 1), int(row // 1))
            return found if found and x <= self.box(*layout.places[found]).right else ""
        reach = int(6 // self.row)
        near = {layout.near(int((x + dx - MARGIN_X) // self.column), int(row // 1), reach) for dx in (-5, 0, 5)} - {""}

        def distance(take_id: str) -> float:
            box = self.box(*layout.places[take_id])
            return abs(box.x + box.width / 2 - x) + abs(box.middle - y)

        return min(sorted(near), key=distance, default="")

    def zoomed(self, factor: float) -> "Zoom":
        return Zoom(min(max(self.row * factor, SMALLEST_ROW), LARGEST_ROW))


def fitting(layout: TreeLayout, width: float, height: float, largest: float = ROW) -> Zoom:
    """The largest zoom that shows a whole tree in a view."""
    low, high = SMALLEST_ROW, largest
    for _ in range(24):
        middle = (low + high) / 2
        whole = Zoom(middle).whole(layout)
        if whole[0] <= width and whole[1] <= height:
            low = middle
        else:
            high = middle
    whole = Zoom(largest).whole(layout)
    return Zoom(largest) if whole[0] <= width and whole[1] <= height else Zoom(low)


def opening(layout: TreeLayout, height: float) -> Zoom:
    """The zoom in which a tree is first shown: as large as its rows allow, but so that takes have names.

    It may be wider than its view, as what was done is to be read from a few takes in a row.
    """
    return Zoom(min(max((height - 2 * MARGIN_Y) / max(1, layout.n_rows), _NAME_ROW), ROW))
