"""The panel that makes music: the task, its words and values, and the one button, with other pages beside the prompt."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QTabWidget, QVBoxLayout, QWidget

from daw_bridge.core.draft import WITHOUT_REFERENCE, Draft
from daw_bridge.core.versions.continuing import continuation
from engine.contract.checks import fits
from engine.contract.messages import Prompt, Region, Sampling, Task
from gui.accessible.labels import name_list
from gui.accessible.speech import announce
from gui.viewmodels.window_state import WindowState
from gui.views.fields.form import Form
from gui.views.fields.number_boxes import WholeBox
from gui.views.making.echo import Echo
from gui.views.making.make_button import MakeButton
from gui.views.making.more import More
from gui.views.making.notice import Notice
from gui.views.making.reference_field import ReferenceField
from gui.views.making.tab_texts import TabTexts
from gui.views.making.task_choice import TaskChoice
from gui.views.making.task_fields import TaskFields
from gui.views.making.task_tab import TaskTab, tab_of
from gui.views.making.verdict import Judge, Verdict, Way
from gui.views.making.words import Words
from gui.views.spin_boxes import ranged
from gui.views.tall_rows import scrolling

_NARROWEST_PX = 230
_LEAST_PX = 140  # of its fields; with less than that, the whole panel scrolls
_MOST_LINES = 36  # that the prompt is high before it scrolls by itself: with its tags and sections folded


class PromptPanel(QFrame):
    """`make_wanted` is emitted by the button; `tab`, `prompt`, `sampling` and others then say what it is to make.

    pages: what stands between tasks and button; the prompt becomes its first page. `draft_edited` carries the draft and
    the one of which it is an edited copy, `switch_wanted` the folder of a model, `looks_wanted` nothing: the models that
    are there may be others by now. `arranged` says that another tab is chosen, or More is opened or closed,
    `length_changed` that what the task makes may be longer or shorter.
    """

    make_wanted = Signal()
    draft_edited = Signal(object, object)
    switch_wanted = Signal(str)
    models_wanted = Signal()
    looks_wanted = Signal()
    arranged = Signal()
    length_changed = Signal()

    def __init__(self, state: WindowState, pages: QTabWidget) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setMinimumWidth(_NARROWEST_PX)
        self._state = state
        self._loop_seen: Region | None = None
        self._is_showing = False
        self._is_chosen = False  # whether the user has chosen a tab; until then, it fits what is there
        self._shown = _own(state.draft)  # as it last stood here
        self._echo = Echo(self._shown)
        self._texts, self._judge = TabTexts(self), Judge(state)
        self.choice = TaskChoice()
        self.words = Words(state.draft, self)
        self.fields = TaskFields(state.draft, self)
        self._form, self._pages = Form(), pages
        self.more = More(state.draft, self._form)
        self.reference = ReferenceField(state)
        self.takes = ranged(WholeBox(), Draft, "takes", state.draft.takes)
        self.takes.setToolTip(self.tr("Number of takes to make"))
        self.notice = Notice()
        self.make = MakeButton()
        self._name_fields()
        self._lay_out(pages)
        self._connect()
        self._show_model()
        self._show_tab(TaskTab.NEW)
        self._fit_tab()
        self._refresh()

    def _name_fields(self) -> None:
        """The fields under the names by which the window knows them."""
        self.caption, self.lyrics = self.words.caption, self.words.lyrics
        self.language, self.key = self.words.language, self.words.key
        self.strength, self.duration = self.fields.strength, self.fields.duration
        self.whole_bars, self.loop, self.seed = self.fields.whole_bars, self.fields.loop, self.more.seed

    # --- what is to be made -------------------------------------------------------------------------

    @property
    def tab(self) -> TaskTab:
        return self.choice.tab

    def draft(self) -> Draft:
        """The draft as the fields show it."""
        draft = self.words.taken_in(self._state.draft)
        draft = self.more.saved(self.more.taken_in(self.fields.taken_in(draft)))
        return replace(draft, takes=self.takes.value(), keyscale=self.words.key_now())

    def prompt(self, *, for_take: bool = True, at_s: float | None = None) -> Prompt:
        """The prompt, with tempo and time signature of the selected region, or of the take, if `for_take`, else with those
        of new music. at_s: the place in the take that counts, if not the region.
        """
        regions = self._state.selection.regions
        of_take = self._state.grid.at(at_s if at_s is not None else regions[0].start_s if regions else 0.0)
        return self.draft().prompt(*((of_take, self._state.take) if for_take else (self._state.new_grid,)))

    def sampling(self) -> Sampling:
        """The sampling values of the panel, completed from the draft."""
        return self.draft().sampling(self._state.settings.variant_in_use())

    def length_s(self) -> float:
        """Seconds of new music, rounded to whole bars (at least one) where that is switched on."""
        return self._length_of(self.draft())

    def _length_of(self, draft: Draft) -> float:
        draft = self.fields.limited(draft)
        return draft.new_length_s(self._state.new_grid, self._state.variant.longest_s)

    def sung_length_s(self) -> float:
        """Seconds of what the task makes with these lyrics; 0 where it sings none, or nothing is selected."""
        take, regions = self._state.take, self._state.selection.regions
        if self.tab is TaskTab.NEW:
            return self.length_s()
        if not self.tab.sings or take is None:
            return 0.0
        if self.tab is TaskTab.REPAINT:
            return sum(region.length_s for region in regions)
        added = self.continuation() if self.tab is TaskTab.CONTINUE else None
        return added.length_s if added is not None else take.length_s

    def is_loop(self) -> bool:
        return self.loop.isChecked()

    def origin(self) -> Prompt:
        """What a morph comes from: as typed, else as the take says."""
        take = self._state.take
        own = take.recipe.prompt.caption if take is not None else ""
        return Prompt(self.draft().from_caption or own)

    def continuation(self) -> Region | None:
        """Where the take is continued; None without one."""
        return self._continuation_of(self.draft())

    def _continuation_of(self, draft: Draft) -> Region | None:
        take, draft = self._state.take, self.fields.limited(draft)
        if take is None:
            return None
        return continuation(take.length_s, self._state.grid, draft.added, in_bars=draft.adds_bars)

    def verdict(self, tab: TaskTab | None = None) -> Verdict:
        """Whether a task can be done now, that of the chosen tab by default."""
        return self._judge.judge(tab or self.tab, self.draft())

    # --- the task -----------------------------------------------------------------------------------

    def choose(self, tab: TaskTab, *, is_said: bool = True) -> None:
        """Choose a tab as the user does. is_said: what stands in the way of its task is announced."""
        self._is_chosen = True
        self._show_tab(tab)
        self._refresh()
        verdict = self.verdict()
        if verdict.is_of_model:
            self.looks_wanted.emit()
        has_said_it = verdict.is_of_model and self.choice.tabs[tab].hasFocus()  # the tab says so itself
        announce(self, verdict.words if is_said and not has_said_it else "")
        self.arranged.emit()

    def choose_task(self, task: Task, is_morph: bool) -> None:
        """Choose the tab of a task, whose recipe was loaded."""
        self.choose(tab_of(task, is_morph=is_morph))

    def kept_tab(self) -> str:
        """What is remembered of the choice; "" if there was none."""
        return self.tab.value if self._is_chosen else ""

    def take_over_tab(self, kept: object) -> None:
        if isinstance(kept, str) and kept in set(TaskTab):
            self._is_chosen = True
            self._show_tab(TaskTab(kept))
            self._refresh()

    def show_sampler(self) -> None:
        """Unfold More and have the keys go to the steps."""
        self._pages.setCurrentIndex(0)
        self.more.fold.setChecked(True)
        QTimer.singleShot(0, self.more.steps, lambda: self.more.steps.setFocus(Qt.FocusReason.OtherFocusReason))

    def _fit_tab(self) -> None:
        """While the user has chosen none: repaint what there is, or make something new. Refreshes nothing."""
        tab = TaskTab.REPAINT if self._state.selection.clip_id else TaskTab.NEW
        if not self._is_chosen and tab is not self.tab:
            self._show_tab(tab)

    def _show_tab(self, tab: TaskTab) -> None:
        self.choice.show_tab(tab)
        for row in self.fields.rows:
            self._form.setRowVisible(row.field, tab in row.tabs)
        self._form.setRowVisible(self.reference, tab.task not in WITHOUT_REFERENCE)
        self.words.show_hints(tab, self._state.variant)

    def _refresh(self) -> None:
        """Show what the button would make, and whether it can."""
        draft, regions = self.draft(), self._state.selection.regions
        verdict = self._judge.judge(self.tab, draft)
        if self.tab is TaskTab.NEW:
            length_s = self._length_of(draft)
            bars = length_s / self._state.new_grid.bar_s if draft.whole_bars else None
            text = self._texts.new_music(length_s, bars, loop=draft.loop)
        else:
            text = self._texts.action(self.tab, draft, self._state.grid, regions, self._continuation_of(draft))
        self.make.setText(text.replace("&", "&&"))
        self.make.setAccessibleName(text)
        self.make.setAccessibleDescription(verdict.words or self._texts.about(self.tab))
        self.make.setToolTip("\n".join((text, verdict.reason or self._texts.about(self.tab))))
        self._keep_focus(verdict)
        self.notice.show_verdict(verdict)
        self.length_changed.emit()

    def _keep_focus(self, verdict: Verdict) -> None:
        """Use the button or not; the keyboard stays in the panel, while Qt would go to the start of the window."""
        has_left = self.notice.way.hasFocus() and verdict.way is Way.NONE
        if not verdict.is_possible and (has_left or self.make.hasFocus()):
            self.choice.tabs[self.tab].setFocus(Qt.FocusReason.OtherFocusReason)
        self.make.setEnabled(verdict.is_possible)
        if verdict.is_possible and has_left:
            self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_way_out(self, verdict: Verdict) -> None:
        match verdict.way:
            case Way.SWITCH if verdict.offer is not None:
                self.switch_wanted.emit(verdict.offer.folder)
            case Way.GET_MODELS:
                self.models_wanted.emit()
            case Way.WITHOUT_REFERENCE:
                self.reference.removal_wanted.emit()
            case Way.NEW:
                self.choose(TaskTab.NEW)
            case Way.REPAINT:
                self.choose(TaskTab.REPAINT)

    # --- what others change -------------------------------------------------------------------------

    def _on_selection_changed(self) -> None:
        self._fit_tab()
        self._show_limits()
        self._refresh()

    def _show_model(self) -> None:
        """Show what the loaded model can do, and its limits and defaults."""
        variant = self._state.variant
        for tab in TaskTab:
            why_not = self._judge.by_model(tab)
            self.choice.show_ability(tab, why_not.words if why_not is not None else "")
        self.more.show_model(variant)
        self.words.show_hints(self.tab, variant)
        self._show_limits()
        self._refresh()

    def _show_limits(self) -> None:
        take, grid, self._is_showing = self._state.take, self._state.grid, True
        bar_s = grid.at(take.length_s if take is not None else 0.0).bar_s
        self.fields.show_limits(self._shown, self._state.variant, bar_s)
        self._is_showing = False

    def _on_daw_changed(self) -> None:
        """Set the length of new music to the DAW's loop whenever that loop changes."""
        loop = self._state.daw.loop if self._state.is_following else None
        if loop is not None and loop != self._loop_seen and fits(Draft, "length_s", loop.length_s):
            self.duration.setValue(loop.length_s)
        self._loop_seen = loop

    def _on_draft_changed(self) -> None:
        """Show a draft that a controller changed. The panel ignores its own drafts, which come back late.

        What the settings file keeps comes back by itself, and late text would undo what is being typed: the two halves
        are shown separately.
        """
        self.words.show_key(self._state.draft.keyscale)
        self.more.show_saved(self._state.draft)
        if self.takes.value() != self._state.draft.takes:
            self.takes.blockSignals(True)
            self.takes.setValue(self._state.draft.takes)
            self.takes.blockSignals(False)
        draft = _own(self._state.draft)
        if self._echo.is_news(draft):
            self._shown = draft
            self._is_showing = True
            self.words.show_draft(draft)
            self.fields.show_draft(draft)
            self.more.show_draft(draft)
            self._is_showing = False
            self._show_limits()
            self._refresh()

    # --- what the user changes ----------------------------------------------------------------------

    def _on_draft_edited(self) -> None:
        draft = _own(self.draft())
        if self._is_showing:
            return
        if draft != self._shown:
            self._echo.sent(draft)
            self.draft_edited.emit(draft, self._shown)
            has_unit = draft.adds_bars == self._shown.adds_bars
            self._shown = draft
            if not has_unit:
                self._show_limits()
        self._refresh()

    def _on_saved_edited(self) -> None:
        """Store key and number of takes, which jobs started over OSC use, too."""
        draft = replace(self._state.draft, keyscale=self.words.key_now(), takes=self.takes.value())
        if draft != self._state.draft:
            self.draft_edited.emit(draft, self._state.draft)

    def _connect(self) -> None:
        self.make.clicked.connect(self.make_wanted)
        self.choice.chosen.connect(self.choose)
        self.notice.way_wanted.connect(self._take_way_out)
        self.more.unfolded.connect(self.arranged)
        self.more.saved_edited.connect(self.draft_edited)
        state = self._state
        for changed in (state.selection_changed, state.grid_changed):
            changed.connect(self._on_selection_changed)
        for changed in (state.settings_changed, state.models_found):
            changed.connect(self._show_model)
        state.reference_found.connect(self._refresh)
        state.daw_changed.connect(self._on_daw_changed)
        state.draft_changed.connect(self._on_draft_changed)
        for edited in (self.words.edited, self.fields.edited, self.more.edited):
            edited.connect(self._on_draft_edited)
        self.takes.valueChanged.connect(self._on_saved_edited)
        self.words.key_edited.connect(self._on_saved_edited)

    def _lay_out(self, pages: QTabWidget) -> None:
        form = self._form
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.add(self.tr("Language"), self.language)
        form.add(self.tr("Key"), self.key)
        for row in self.fields.rows:
            form.add(row.text, row.field)
        form.add(self.tr("Reference"), self.reference)
        form.add(self.tr("Takes"), self.takes)
        name_list(self.fields.unit, self.fields.unit.accessibleName())
        for box, name in ((self.key, self.tr("Key")), (self.language, self.tr("Language of the lyrics"))):
            if (typed := box.lineEdit()) is not None:
                typed.setAccessibleName(name)
        prompt = QWidget()
        fields = QVBoxLayout(prompt)
        fields.setContentsMargins(0, 6, 0, 0)
        fields.addWidget(self.words.desk, 1)
        fields.addLayout(form)
        fields.addWidget(self.more)
        scroll = scrolling(prompt, _MOST_LINES)
        scroll.setMinimumHeight(_LEAST_PX)
        pages.insertTab(0, scroll, self.tr("Prompt"))
        pages.setCurrentIndex(0)
        pages.setAccessibleName(self.tr("Prompt and adapters"))
        pages.tabBar().setAccessibleName(self.tr("Prompt and adapters"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.choice)
        layout.addWidget(pages, 1)
        layout.addWidget(self.notice)
        layout.addWidget(self.make)

    def heightForWidth(self, width: int) -> int:
        """The height in pixels that it needs: its fields scroll before it does as a whole, so its button stays in sight."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else super().heightForWidth(width)


def _own(draft: Draft) -> Draft:
    """The half of a draft that the fields of the panel hold. The reference is chosen in the bridge, and only shown here."""
    return replace(draft.unsaved(), reference="")
