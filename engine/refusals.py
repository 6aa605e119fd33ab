"""What a model cannot make: refused before any work begins, or fitted to what it knows."""

from dataclasses import replace

from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.command_name import command
from engine.contract.messages import MAX_DURATION_S, Generate, MessageError
from engine.contract.texts import text
from engine.loading.checkpoint import Model
from engine.passes import passes_of
from engine.planning.planner import Planner
from engine.tasks import Canvas


def refuse(model: Model, request: Generate) -> None:
    """Raise MessageError for what this model was not made for."""
    if why := catalog.refusal(request.model.variant, request.task):
        raise MessageError(why)
    if model.networks.config.is_turbo:
        if request.sampling.guidance.scale > 1:
            raise MessageError(text("A turbo model has built-in guidance. Use guidance 1"))
        if request.sampling.steps > catalog.MOST_DISTILLED_STEPS:
            most, steps = catalog.MOST_DISTILLED_STEPS, request.sampling.steps
            raise MessageError(text("A turbo model takes 1 to {most} steps, not {steps}", most=most, steps=steps))


def refuse_length(model: Model, request: Generate, canvas: Canvas) -> None:
    """Raise MessageError for a run that is longer than the model knows."""
    variant = catalog.find_variant(request.model.variant)
    seconds = canvas.n_frames * model.vae.config.hop / SAMPLE_RATE
    if seconds <= variant.longest_s + 1:  # a repaint's run is rounded up
        return
    if request.context is not None:
        raise MessageError(
            text(
                "The regions and their context last {length:.0f} s together. {model} works on up to {most:g} s at once: "
                "choose a shorter context",
                length=seconds,
                model=variant.label,
                most=variant.longest_s,
            )
        )
    if len(canvas.spans) > 1:
        raise MessageError(
            text(
                "The regions and what lies between them last {length:.0f} s. {model} works on up to {most:g} s at "
                "once: repaint them one after the other",
                length=seconds,
                model=variant.label,
                most=variant.longest_s,
            )
        )
    if variant.longest_s >= MAX_DURATION_S:
        raise MessageError(
            text(
                "{model} makes up to {most:g} s at once, not {length:.0f}. Choose less",
                model=variant.label,
                most=variant.longest_s,
                length=seconds,
            )
        )
    raise MessageError(
        text(
            "{model} makes up to {most:g} s at once, not {length:.0f}. Choose less, or fetch a large model: {command}",
            command=command("models get turbo"),
            model=variant.label,
            most=variant.longest_s,
            length=seconds,
        )
    )


def refuse_planner(model: Model, planner: Planner, name: str) -> None:
    """Raise MessageError for a planner whose codes the model cannot read."""
    if planner.n_codes > model.networks.tokenizer.quantizer.n_codes:
        raise MessageError(
            text("{planner} writes codes that this model cannot read. Choose the planner of the model", planner=name)
        )


def fitted(request: Generate) -> Generate:
    """Within what the model knows: no words for one that cannot sing, less around the regions where it takes in less."""
    variant = catalog.find_variant(request.model.variant)
    if not variant.sings:
        silent = tuple(replace(region, lyrics="") for region in request.regions)
        request = replace(request, prompt=replace(request.prompt, lyrics="[Instrumental]"), regions=silent)
    if request.regions and variant.longest_s < MAX_DURATION_S:
        groups = [each.regions for each in passes_of(request)]
        span_s = max(max(r.end_s for r in group) - min(r.start_s for r in group) for group in groups)
        around_s = max(0.0, (variant.longest_s - span_s) / 2)
        request = replace(request, context_s=min(request.context_s, around_s))
    return request
