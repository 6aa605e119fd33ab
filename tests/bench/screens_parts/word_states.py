"""The states of the words of the prompt that are pictured."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from daw_bridge.core import events
from daw_bridge.core.draft import Draft
from daw_bridge.core.words.preset import BrokenPreset, Preset
from daw_bridge.core.words.proposal import Asked, AskState, Proposal, Standing
from engine.contract.messages import AskFor, Prompt
from engine.contract.messages import Stage as Step
from gui.views.making.task_tab import TaskTab
from tests.bench.screens_parts.stage import Stage

Shown = QWidget | None
TURBO = "acestep-v15-turbo"
LYRICS = (
    "[Verse 1]\nSlow rain on the harbour lights\nand nobody calls your name\n\n[Chorus]\nSing it anyway\n\n[Verse 2]\n"
    "Morning comes\nand nobody sings"
)
BETTER = (
    "[Verse 1]\nSlow rain on the harbour lights\nand nobody knows your name\n\n[Chorus]\nSing it anyway\nsing it till the "
    "morning (oh)\n\n[Verse 2]\nMorning comes & goes\nand nobody sings\n\n[Outro]"
)
CAPTION = "slow piano ballad, warm strings, brushed drums"


def _prompt(stage: Stage, size: tuple[int, int] = (1400, 860), **drafted: object) -> None:
    stage.open(size, variant=TURBO)
    stage.window.prompt.choose(TaskTab.NEW)
    draft = Draft(caption=CAPTION, lyrics=LYRICS, language="ja", length_s=40.0).with_(**drafted)
    stage.bridge.edit_draft(draft)
    stage.emit(events.PlannerFound("Planner 1.7B"))
    stage.until(lambda: stage.window.state.draft == draft)


def unfolded(stage: Stage) -> Shown:
    """Tags and sections are open, and the lyrics are too many for the length."""
    _prompt(stage, length_s=4.0)
    stage.window.prompt.words.desk.tags.setChecked(True)
    stage.window.prompt.words.desk.outline.setChecked(True)
    stage.emit(events.PlannerFound("", "acestep-5Hz-lm-1.7B"))
    return None


def dragged(stage: Stage) -> Shown:
    """The last of eight sections is held between two others."""
    sections = "\n\n".join(f"[Verse {n}]\nSlow rain on the harbour lights" for n in range(1, 8))
    _prompt(stage, lyrics=f"{sections}\n\n[Outro]\nSing it anyway", length_s=120.0)
    stage.window.prompt.words.desk.outline.setChecked(True)
    stage.settle()
    rows = stage.window.prompt.words.desk.sections.list
    rows.scrollToBottom()
    held, over = rows.visualItemRect(rows.item(7)).center(), rows.visualItemRect(rows.item(4)).center()
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=held)
    QTest.mouseMove(rows.viewport(), (held + over) / 2)
    QTest.mouseMove(rows.viewport(), over + QPoint(0, 4))
    return None


def small(stage: Stage) -> Shown:
    _prompt(stage, (840, 500))
    stage.window.page.show_panel(stage.window.prompt)
    stage.window.prompt.words.desk.tags.setChecked(True)
    return None


def at_work(stage: Stage) -> Shown:
    _prompt(stage)
    asked = Asked("a", AskFor.INSPIRE, "Planner 1.7B", state=AskState.RUNNING, stage=Step.PLAN, fraction=0.4)
    stage.emit(events.AskedChanged(asked))
    return None


def failed(stage: Stage) -> Shown:
    _prompt(stage)
    why = "There is not enough memory for this job"
    asked = Asked("a", AskFor.FORMAT, "Planner 1.7B", state=AskState.FAILED, problem=why, hint="Close other programs.")
    stage.emit(events.AskedChanged(asked))
    return None


def proposed(
    ask_for: AskFor, lyrics: str = LYRICS, size: tuple[int, int] = (1400, 860), subject: str = ""
) -> Callable[[Stage], Shown]:
    def build(stage: Stage) -> Shown:
        _prompt(stage, size, lyrics=lyrics)
        base = Standing.of(stage.window.state.draft, 120.0, "4")
        better = "a slow, intimate piano ballad with warm strings and a tape choir, brushed drums"
        prompt = Prompt(better, BETTER, "en", 97.0, "F# minor", "3")
        proposal = Proposal.between(base, prompt, 64.0)
        stage.bridge.edit_draft(stage.window.state.draft.with_(keyscale="A minor"))
        stage.until(lambda: stage.window.state.draft.keyscale == "A minor")
        asked = Asked("a", ask_for, "Planner 1.7B", subject, AskState.DONE, proposal=proposal)
        stage.emit(events.AskedChanged(asked))
        page = stage.window.words.page
        stage.window.page.show_panel(stage.window.prompt)
        page.model.tick("lyrics 1", is_ticked=False)
        page.list.setFocus()
        return None

    return build


def presets(stage: Stage) -> Shown:
    _prompt(stage)
    found = tuple(Preset(name, {"caption": CAPTION}) for name in ("Evening", "Funk & soul", "Sketch for strings"))
    menu = stage.window.prompt.words.desk.presets
    menu.opened.disconnect()
    stage.emit(events.PresetsChanged(found, (BrokenPreset("Old.preset.json", "it cannot be read"),)))
    menu.entries.popup(stage.window.pos())
    return menu.entries


STATES: dict[str, Callable[[Stage], Shown]] = {
    "words unfolded": unfolded,
    "words dragged": dragged,
    "words small": small,
    "words asked": at_work,
    "words failed": failed,
    "proposal": proposed(AskFor.FORMAT),
    "proposal new": proposed(AskFor.INSPIRE, lyrics=""),
    "proposal small": proposed(AskFor.UNDERSTAND, LYRICS, (840, 500), "bars 3 to 5 of Evening song"),
    "presets": presets,
}
