"""Which networks lie in a single file of weights, and whether they can be loaded from it. No torch."""

from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path

from engine.contract import catalog
from engine.contract.texts import series, text
from engine.contract.weights.fault import UnusableError
from engine.contract.weights.first_bytes import GGUF, OLD_TORCH, TORCH, format_of
from engine.contract.weights.gguf_file import MERGES, NAME, TOKENS, Gguf, read_gguf
from engine.contract.weights.safetensors_header import Header, read_header
from engine.contract.weights.scales import find_scales
from engine.contract.weights.variant_name import title_of, variant_of

DIT, CODEC, TEXT_ENCODER, PLANNER, LANGUAGE = "dit", "codec", "text encoder", "planner", "language model"
SUFFIXES = (".safetensors", ".sft", ".gguf")
_ARCHITECTURES = {"acestep-text-enc": TEXT_ENCODER, "acestep-lm": PLANNER}
_LANGUAGE_LANDMARK = "layers.0.self_attn.q_norm.weight"
_DIT_PARTS = ("decoder.", "encoder.", "tokenizer.", "detokenizer.", "null_condition_emb")


@dataclass(frozen=True, slots=True)
class Contents:
    """networks: each kind and what the names of its tensors begin with. Either header or gguf is there."""

    file: Path
    networks: dict[str, str]
    shapes: dict[str, tuple[int, ...]]
    header: Header | None = None
    gguf: Gguf | None = None

    def component(self, kind: str) -> str:
        """The name under which a network of the file is known; "" where it cannot be used from here."""
        if kind == CODEC:
            return catalog.VAE_FOLDER
        if kind == TEXT_ENCODER:
            return catalog.TEXT_ENCODER_FOLDER
        if kind == PLANNER:
            return self._planner()
        if kind != DIT:
            return ""
        shape = self.shapes[self.networks[DIT] + catalog.DIT_LANDMARK]  # from the encoder's width to the decoder's
        is_turbo = self.gguf is None or bool(self.gguf.config.get("is_turbo", True))
        return variant_of(self.title, is_xl=len(set(shape)) > 1, is_turbo=is_turbo)

    @property
    def title(self) -> str:
        """What the file says that it was made of, where that is a published name; else its own name."""
        noted = str(self.gguf.fields.get(NAME, "")) if self.gguf is not None else ""
        return noted if noted in {component.name for component in catalog.COMPONENTS} else title_of(self.file)

    def _planner(self) -> str:
        """By its name, or else by its width, which differs from one published planner to the next."""
        for planner in catalog.PLANNERS:
            if self.title.startswith(planner.folder):
                return planner.folder
        width = self.shapes.get(f"{self.networks[PLANNER]}norm.weight", (0,))[0]
        sizes = {1024: "acestep-5Hz-lm-0.6B", 2048: "acestep-5Hz-lm-1.7B", 2560: "acestep-5Hz-lm-4B"}
        return sizes.get(width, self.title)


def look_into(file: Path, *, whole: bool = True) -> Contents:
    """What a file holds. Raises UnusableError where it is damaged, of another format, or, if `whole`, cut short."""
    found = format_of(file)
    if found in {TORCH, OLD_TORCH}:
        raise UnusableError(text("it is a {format} file. Those are read from a folder with its config", format=found))
    if found == GGUF or file.suffix == ".gguf":
        gguf = read_gguf(file, whole=whole)
        shapes = {name: tensor.shape for name, tensor in gguf.tensors.items()}
        networks = networks_in(shapes.keys())
        if LANGUAGE in networks and (kind := _ARCHITECTURES.get(gguf.architecture)):
            networks[kind] = networks.pop(LANGUAGE)
        return Contents(file, networks, shapes, gguf=gguf)
    header = read_header(file, whole=whole)
    shapes = {name: stored.shape for name, stored in header.tensors.items()}
    return Contents(file, networks_in(shapes.keys()), shapes, header=header)


def networks_in(names: Set[str]) -> dict[str, str]:
    """The kinds of network among tensors, each with what its names begin with."""
    found: dict[str, str] = {}
    for kind, landmark in (
        (DIT, catalog.DIT_LANDMARK),
        *((CODEC, landmark) for landmark in catalog.VAE_LANDMARKS),
        (LANGUAGE, _LANGUAGE_LANDMARK),
    ):
        for prefix in (name.removesuffix(landmark) for name in names if name.endswith(landmark)):
            # the other stacks of the family embed by a layer with a bias
            table = f"{prefix}embed_tokens"
            if kind != LANGUAGE or (f"{table}.weight" in names and f"{table}.bias" not in names):
                found.setdefault(kind, prefix)
    return found


def check_network(contents: Contents, kind: str) -> None:
    """Raise UnusableError where this network of the file cannot be loaded, OSError."""
    if kind not in contents.networks:
        raise UnusableError(text("it does not hold this network any more"))
    prefix = contents.networks[kind]
    if contents.header is not None:
        find_scales(contents.header, prefix)
    if kind == DIT:
        lacking = [part for part in _DIT_PARTS if not any(n.startswith(prefix + part) for n in contents.shapes)]
        if lacking:
            raise UnusableError(text("it lacks {parts}", parts=series(part.rstrip(".") for part in lacking)))
    if kind in {TEXT_ENCODER, PLANNER} and contents.gguf is not None:
        fields = contents.gguf.fields
        lacking = [name for name in (TOKENS, MERGES) if not isinstance(fields.get(name), list)]
        if not contents.gguf.config:
            lacking.append(text("its config"))
        if lacking:
            raise UnusableError(text("it lacks {parts}", parts=", ".join(lacking)))


def kind_of(component: str) -> str:
    """The kind of network that a component is."""
    if component == catalog.VAE_FOLDER:
        return CODEC
    if component == catalog.TEXT_ENCODER_FOLDER:
        return TEXT_ENCODER
    return PLANNER if catalog.find_planner(component) in catalog.PLANNERS else DIT
