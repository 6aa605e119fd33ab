"""What a job that failed is told as: a cause and a next step in a musician's words."""

import traceback

import torch

from engine.contract.audio import AudioError
from engine.contract.messages import Ask, Failed, Generate, MessageError
from engine.contract.texts import text
from engine.flaws import FlawError
from engine.loading import device
from engine.loading.adapters import AdapterError
from engine.loading.checkpoint import CheckpointError
from engine.loading.device import DeviceError, MemoryPlan
from engine.models.finite import NotFiniteError


def _way_out(request: Generate | Ask, plan: MemoryPlan | None) -> str:
    """What to do when what the networks made is not music."""
    is_exact = plan is not None and plan.dtype is torch.float32 and not plan.int8
    has_adapters = isinstance(request, Generate) and any(adapter.scale for adapter in request.adapters)
    if not is_exact and has_adapters:
        return text("Remove the adapter or lower its scale, or set the precision to float32 in the settings.")
    if has_adapters:
        return text("Remove the adapter, lower its scale, or choose another one.")
    if not is_exact:
        return text("Set the precision to float32 in the settings and try again.")
    return text("Try another seed or prompt. If it happens again, download the model again.")


def failure(request: Generate | Ask, error: Exception, plan: MemoryPlan | None) -> Failed:
    """The event of a job that an error has ended; the traceback goes into the detail. plan: None before there was one."""
    job_id = request.job_id
    detail = "".join(traceback.format_exception(error))[-4000:]
    match error:
        case AudioError() | CheckpointError() | DeviceError() | AdapterError():
            return Failed(job_id, str(error), error.hint, detail)
        case NotFiniteError():
            message = text("The model computed values that are no numbers, so there is no sound")
            return Failed(job_id, message, _way_out(request, plan), detail)
        case FlawError():
            return Failed(job_id, str(error), _way_out(request, plan), detail)
        case MessageError():
            return Failed(job_id, str(error), text("Change the setting and try again."), detail)
        case _ if device.is_out_of_memory(error):
            hint = text("Choose a shorter clip, or close other programs that use the graphics card.")
            return Failed(job_id, text("There is not enough memory for this job"), hint, detail)
        case OSError():
            return Failed(
                job_id,
                text("A file could not be written: {error}", error=error.strerror or error),
                text("Free some disk space."),
                detail,
            )
        case _:
            hint = text("Try again. If it happens again, report it with the details.")
            return Failed(
                job_id, text("An unexpected error occurred in the engine: {error}", error=error), hint, detail
            )
