"""What becomes of OSC requests while a library is being read: some are refused, some wait until it is open."""

from daw_bridge.controllers.osc_request import OscRequest

_FILE_LENGTHS = {"import": 1, "edit/open": 1, "repaint": 3, "cover": 2}  # how many arguments name a file among them
ON_CLIPS = frozenset(
    (
        *("morph", "continue", "clip/archived", "clip/collect", "clip/uncollect", "clip/delete"),
        *("repaint", "cover", "rework", "roll", "retry", "accept", "play", "position"),
        *("region", "bars/select", "bars/move", "clip/next", "clip/prev", "clip/name", "clip/tempo", "clip/signature"),
        *("take/next", "take/prev", "take/number", "take/discard", "take/restore", "take/save", "take/conform"),
        *("take/again", "undo", "redo", "context", "bars/context", "regions/add", "regions/caption", "regions/lyrics"),
        *("regions/strength", "regions/seam", "regions/plain", "reference/take", "reference/region"),
        *("take/star", "take/color", "comp/span", "comp/edge", "comp/remove", "comp/base", "comp/clear", "comp/hear"),
        *("comp/write", "marker/add", "marker/name", "marker/move", "marker/remove", "marker/next", "marker/prev"),
        *(
            "marker/select",
            "line/select",
            "marker/from_daw",
            "edit/return",
            "edit/restore",
            "daw/insert",
            "daw/insert_all",
        ),
    )
)


def brings_file(request: OscRequest) -> bool:
    """Return whether a request imports a file. It means the same a while later, so it can wait."""
    return _FILE_LENGTHS.get(_name(request)) == len(request.args)


def acts_on_clips(request: OscRequest) -> bool:
    """Return whether a request acts on clips, takes or the selection. A while later it would act on others."""
    return _name(request) in ON_CLIPS and not brings_file(request)


def _name(request: OscRequest) -> str:
    return request.path.removeprefix("/bridge/")
