"""Lists the models of a checkpoints folder: those that are there, and those that can be fetched. Reads the disk alone."""

from pathlib import Path

from daw_bridge.core.models.known_model import Kind, KnownModel, Presence
from daw_bridge.core.settings import has_built_in
from daw_bridge.making import unfinished, weights
from daw_bridge.making.fetching import parts_to_fetch
from daw_bridge.making.manifest import fetched_files
from engine.contract import catalog
from engine.contract.catalog import Component
from engine.contract.texts import text, translated

_SKETCH_BYTES = 50_000_000


def list_models(folder: Path) -> tuple[KnownModel, ...]:
    """Music models in the catalog's order, unknown ones of the folder, planners, and the parts that all of them need."""
    found = [_built_in()] if has_built_in() else []
    names = [variant.folder for variant in catalog.VARIANTS]
    names += [variant.folder for variant in catalog.installed_variants(folder) if variant.folder not in names]
    found += [_listed(folder, name, Kind.MUSIC) for name in names]
    found += [_listed(folder, planner.folder, Kind.PLANNER) for planner in catalog.PLANNERS]
    return (*found, *(_listed(folder, name, Kind.PART) for name in (catalog.VAE_FOLDER, catalog.TEXT_ENCODER_FOLDER)))


def _built_in() -> KnownModel:
    return KnownModel(
        catalog.SKETCH.folder,
        catalog.SKETCH.label,
        Kind.MUSIC,
        Presence.BUILT_IN,
        _SKETCH_BYTES,
        licence="MIT",
        what=text("short clips, no singing"),
        can_fetch=False,
    )


def _listed(folder: Path, name: str, kind: Kind) -> KnownModel:
    component = _published(name)
    lacks = tuple(catalog.missing_parts(folder, name) if kind is Kind.MUSIC else catalog.missing_from(folder, name))
    wanted = parts_to_fetch(folder, component) if component is not None else ()
    begun = unfinished.unfinished(folder)
    presence = _presence(folder, name, lacks, any(part.name in begun for part in wanted))
    total, here = _bytes(folder, name, presence, wanted)
    return KnownModel(
        name,
        title_of(name),
        kind,
        presence,
        total,
        here,
        component.licence if component is not None else "",
        translated(component.what) if component is not None else "",
        str(catalog.locate(folder, name)) if catalog.is_there(folder, name) or presence is Presence.GONE else "",
        lacks if presence is not Presence.AVAILABLE else (),
        is_ours=(folder / name).is_dir() and bool(fetched_files(folder, name)),
        is_adopted=name in catalog.adopted(folder) and not (folder / name).exists(),
        was_paused=any(begun[part.name].is_paused for part in wanted if part.name in begun),
        can_fetch=component is not None,
    )


def _published(name: str) -> Component | None:
    return next((component for component in catalog.COMPONENTS if component.name == name), None)


def _presence(folder: Path, name: str, lacks: tuple[str, ...], has_begun: bool) -> Presence:
    if has_begun:
        return Presence.PARTLY
    is_adopted = name in catalog.adopted(folder) and not (folder / name).exists()
    if is_adopted and not catalog.locate(folder, name).exists():
        return Presence.GONE
    if not catalog.is_there(folder, name):
        return Presence.AVAILABLE
    if lacks:
        return Presence.INCOMPLETE
    return Presence.ADOPTED if is_adopted else Presence.INSTALLED


def _bytes(folder: Path, name: str, presence: Presence, wanted: tuple[Component, ...]) -> tuple[int, int]:
    """How many bytes a model has, or a fetch of what it lacks would bring; and how many of the latter are there."""
    if presence in {Presence.INSTALLED, Presence.ADOPTED}:
        size = weights.size_of_component(folder, name)
        return size, size
    total = here = 0
    begun = unfinished.unfinished(folder)
    for part in wanted:
        known = begun.get(part.name)
        total += known.total if known is not None else round(part.gigabytes * 1e9)
        here += unfinished.bytes_here(folder, part.name, known) if known is not None else 0
    return total, here


def title_of(name: str) -> str:
    """The name of a model, a planner or a part for the user."""
    if name in {planner.folder for planner in catalog.PLANNERS}:
        return catalog.find_planner(name).label
    parts = {catalog.VAE_FOLDER: text("Codec"), catalog.TEXT_ENCODER_FOLDER: text("Text encoder")}
    return parts.get(name) or catalog.find_variant(name).label
