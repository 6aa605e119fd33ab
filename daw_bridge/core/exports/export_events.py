"""The events about takes that leave as files. `core.events` counts them among all events."""

import msgspec


class ExportReady(msgspec.Struct, frozen=True):
    """The finished file of a take can be dragged or copied."""

    take_id: str
    path: str


class TakeSaved(msgspec.Struct, frozen=True):
    """A take was written where the user wanted it."""

    take_id: str
    path: str


class Inserted(msgspec.Struct, frozen=True):
    """Takes were inserted on the DAW's time line. track: "" for new tracks, whose names are `new_tracks`. where: "bar 5".

    job_id: as in `Problem`.
    """

    take_ids: tuple[str, ...]
    track: str
    where: str
    new_tracks: tuple[str, ...] = ()
    job_id: str = ""


class Accepted(msgspec.Struct, frozen=True):
    """A take was accepted. path: its finished file."""

    take_id: str
    path: str


class HandedOver(msgspec.Struct, frozen=True):
    """Several takes and their tempo map were written to a folder."""

    folder: str
    count: int


class Returned(msgspec.Struct, frozen=True):
    """A file opened for editing was replaced by a take. is_restored: by what it was before. job_id: as in `Problem`."""

    take_id: str
    path: str
    is_restored: bool = False
    job_id: str = ""
