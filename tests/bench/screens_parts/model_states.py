"""The states of the dialog of the models that are pictured."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from daw_bridge.core import events
from daw_bridge.core.models.known_model import Activity, Faults, Presence
from daw_bridge.parts.models.listing import list_models
from gui.views.models.dialog import ModelsDialog
from tests.bench.screens_parts.stage import Stage

TURBO, BASE, XL = "acestep-v15-turbo", "acestep-v15-base", "acestep-v15-xl-turbo"
_LONG = "/home/musician/A very long folder name/with spaces and Überlänge/that goes on and on/checkpoints of last year"


def _open(stage: Stage, name: str = "", **presences: dict[str, object]) -> ModelsDialog:
    """The dialog over an empty model folder, in which the named models are otherwise. presences: fields by model."""
    stage.open()
    folder = "/home/musician/checkpoints"
    stage.window.models.open(name)
    dialog = stage.window.models.dialog
    if not isinstance(dialog, ModelsDialog):
        raise LookupError("there is no dialog")
    stage.until(lambda: bool(dialog.cards))
    dialog.resize(920, 720)
    found = [replace(each, **presences.get(each.name, {})) for each in list_models(Path(folder))]  # type: ignore[arg-type]
    stage.emit(
        events.ModelsListed(folder, tuple(found)),
        events.MemoryMeasured(3_100_000_000, 16_600_000_000, "cuda:0", 5_400_000_000, 12_600_000_000),
    )
    dialog._in_front, dialog._is_opening = name, True
    dialog._bring_to_front()
    return dialog


def _some() -> dict[str, dict[str, object]]:
    return {
        "acestep-v15-sketch": {"seconds_for_30": 11.0},
        TURBO: {
            "presence": Presence.INSTALLED,
            "is_ours": True,
            "place": f"/home/musician/checkpoints/{TURBO}",
            "total_bytes": 4_800_000_000,
            "seconds_for_30": 9.0,
            "peak_bytes": 7_200_000_000,
        },
        "acestep-v15-sft": {"presence": Presence.ADOPTED, "is_adopted": True, "place": "/media/old/acestep-v15-sft"},
        "acestep-5Hz-lm-1.7B": {"presence": Presence.INSTALLED, "is_ours": True, "total_bytes": 3_700_000_000},
    }


def models(stage: Stage) -> QWidget:
    """Some are there, one comes, one waits, one was paused."""
    paused = {"presence": Presence.PARTLY, "was_paused": True, "here_bytes": 1_500_000_000}
    dialog = _open(stage, **_some(), **{"acestep-v15-turbo-shift1": paused})
    stage.emit(
        events.ModelProgress(
            "acestep-v15-turbo-shift3", Activity.FETCHING, 2_400_000_000, 4_800_000_000, 11_300_000.0, 212.0
        ),
        events.ModelProgress("acestep-v15-turbo-continuous", Activity.WAITING),
    )
    return dialog


def models_end(stage: Stage) -> QWidget:
    dialog = _open(stage, **_some())
    stage.emit(events.ModelProgress("acestep-5Hz-lm-1.7B", Activity.VERIFYING, 1_200_000_000, 3_700_000_000))
    stage.settle()
    bar = dialog._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    return dialog


def models_at_first(stage: Stage) -> QWidget:
    """Nothing but the built-in model, and no server that can be reached."""
    dialog = _open(stage, TURBO)
    reason = "ACE-Step/Ace-Step1.5 cannot be reached: Temporary failure in name resolution"
    hint = "Check the connection to the internet, then try again. What was downloaded so far is kept."
    stage.emit(events.ModelProgress(TURBO, Activity.NONE, problem=reason, hint=hint))
    return dialog


def models_faulty(stage: Stage) -> QWidget:
    """Damaged files, a drive that is away, a part that is missing, long names, and why nothing was adopted."""
    dialog = _open(
        stage,
        **{
            TURBO: {"presence": Presence.GONE, "is_adopted": True, "place": f"{_LONG}/{TURBO}"},
            "acestep-v15-turbo-shift3": {
                "presence": Presence.INCOMPLETE,
                "is_ours": True,
                "lacks": ("vae", "Qwen3-Embedding-0.6B"),
                "total_bytes": 1_540_000_000,
            },
            "acestep-v15-turbo-shift1": {"presence": Presence.INSTALLED, "is_ours": True},
        },
    )
    lines = tuple(f"model-0000{n}-of-00004.safetensors: damaged" for n in range(1, 5))
    stage.emit(events.ModelProgress("acestep-v15-turbo-shift1", Activity.NONE, faults=Faults(lines)))
    dialog._tell(
        f"There are no ACE-Step 1.5 weights in {_LONG}. Choose the folder that holds acestep-v15-turbo.", is_bad=True
    )
    return dialog


def models_question(stage: Stage) -> QWidget:
    dialog = _open(stage, TURBO, **_some())
    dialog.cards[TURBO].buttons["remove"].click()
    stage.settle()
    return next(iter(dialog.findChildren(QMessageBox)))


def model_is_ready(stage: Stage) -> None:
    stage.open()
    stage.emit(events.ModelReady(TURBO, "Turbo", is_in_use=False))


STATES = {
    "models": models,
    "models end": models_end,
    "models at first": models_at_first,
    "models with faults": models_faulty,
    "models question": models_question,
    "model is ready": model_is_ready,
}
