"""The groups of the decoder's layers, each of which an adapter may act on with a strength of its own."""

from engine.contract.messages import Adapter

_PARTS = {"self_attn": "attention", "cross_attn": "cross_attention", "mlp": "mlp"}
GROUPS = (*_PARTS.values(), "others")


def group_of(layer: str) -> str:
    """The group of a layer, by its name in the decoder. Layers outside the blocks are `others`."""
    return next((_PARTS[part] for part in layer.split(".") if part in _PARTS), "others")


def strength_in(adapter: Adapter, layer: str) -> float:
    """The strength of an adapter on one layer."""
    factor: float = getattr(adapter, group_of(layer))
    return adapter.scale * factor
