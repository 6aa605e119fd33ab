"""The page *General*: how the window looks and where the library is."""

from dataclasses import replace

from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from gui.views.settings.fields import FolderRow, choose, list_box
from gui.views.settings.page import Page


class GeneralPage(Page):
    key, icon = "general", "screen"

    def __init__(self) -> None:
        super().__init__(self.tr("General"))
        self.color_scheme = list_box(
            {self.tr("System"): "system", self.tr("Dark"): "dark", self.tr("Light"): "light"},
        )
        self.color_scheme.setToolTip(self.tr("“System” is dark or light as the desktop is."))
        self.add(self.tr("Colour scheme"), self.color_scheme, words=self.tr("theme, appearance, look, night, contrast"))
        folder = FolderRow(self.tr("Library folder"), self.tr("Choose library folder"))
        self.library_folder = folder.field
        self.library_folder.setToolTip(self.tr("Where clips and takes are kept, as WAV files. Nothing is moved there."))
        self.add(
            self.tr("Library folder"), folder, words=self.tr("library, music folder, clips, where files are, path")
        )

    def show_values(self, settings: Settings, draft: Draft) -> None:  # noqa: ARG002
        choose(self.color_scheme, settings.color_scheme)
        self.library_folder.setText(settings.library_folder)

    def edited(self, settings: Settings, draft: Draft) -> tuple[Settings, Draft]:
        folder = self.library_folder.text().strip() or settings.library_folder
        return replace(settings, library_folder=folder, color_scheme=self.color_scheme.currentData()), draft
