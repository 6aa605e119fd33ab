"""Where long texts break into lines."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout
from pytestqt.qtbot import QtBot

from gui.views.eliding import breakable

_NO_LINE_BEGINS_WITH = "。、，！？：；）」』】》”’…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ.,:;!?)]}"
_JAPANESE = (
    "サウンドデバイスが見つかりません。「設定」でデバイスを選び、もう一度再生してください（USBの機器は、抜き差しすると認識されます）。"
    "コンピューターのメモリが足りないため、モデルACE-Step-1.5-turbo-continuousをロードできません。"
)
_CHINESE = (
    "引擎已经停止运行，正在进行的任务“重绘第3到5小节”没有完成。请重新启动引擎，"
    "或者在“设置”里选择一个更小的模型（例如Sketch）！"
)
_LATIN = (
    "The file /home/somebody/Music/Sessions/2026/A_very_long_name_of_a_mix_of_the_song_final_2.wav cannot be read. Why?"
)


def _lines(text: str, width: float) -> list[str]:
    layout, lines = QTextLayout(text, QFont()), []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines


@pytest.mark.parametrize("text", [_JAPANESE, _CHINESE, _LATIN, "internationalization. Next", "12345678901234567890!"])
def test_no_line_begins_with_a_closing_mark(qtbot: QtBot, text: str) -> None:
    em = QFontMetricsF(QFont()).height()
    for ems in range(12, 60):
        for line in _lines(breakable(text), ems * em):
            assert line[0] not in _NO_LINE_BEGINS_WITH, f"{ems} em: {line}"


@pytest.mark.parametrize("text", [_JAPANESE, _CHINESE])
def test_texts_without_spaces_break_where_qt_breaks_them(text: str) -> None:
    assert breakable(text).replace("ACE-Step-1.5-turbo-c\u200bontinuous", "ACE-Step-1.5-turbo-continuous") == text


def test_a_long_name_never_needs_more_than_its_label_has(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(QFont())
    width = metrics.horizontalAdvance("m" * 24)
    for line in _lines(breakable(_LATIN), width):
        assert metrics.horizontalAdvance(line.rstrip()) <= width, line
