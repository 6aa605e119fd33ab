"""The page *General*: the window's language, how it looks, and where the library is."""

from dataclasses import replace

from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from gui.views.settings.fields import FolderRow, Note, choose, list_box
from gui.views.settings.page import Page

_LANGUAGES = {  # each in its own language, so that everybody finds theirs
    "Deutsch": "de",
    "English": "en",
    "Español": "es",
    "Français": "fr",
    "日本語": "ja",
    "简体中文": "zh_CN",
}


class GeneralPage(Page):
    key, icon = "general", "screen"

    def __init__(self) -> None:
        super().__init__(self.tr("General"))
        self.language = list_box({self.tr("System"): ""} | _LANGUAGES)
        self.language.setToolTip(self.tr("“System” is the language of the desktop, or English."))
        when = Note(self.tr("Takes effect when DAW Bridge starts again."))
        self.add(
            self.tr("Language"), self.language, when, words=", ".join((self.tr("translation, locale"), *_LANGUAGES))
        )
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
        choose(self.language, settings.language)
        choose(self.color_scheme, settings.color_scheme)
        self.library_folder.setText(settings.library_folder)

    def edited(self, settings: Settings, draft: Draft) -> tuple[Settings, Draft]:
        folder = self.library_folder.text().strip() or settings.library_folder
        settings = replace(settings, language=self.language.currentData(), color_scheme=self.color_scheme.currentData())
        return replace(settings, library_folder=folder), draft
