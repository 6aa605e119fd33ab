"""Reads the window's sources: which texts are keys of the catalogue, and which are written outside it."""

import ast
import re

Key = tuple[str, str]

# calls that show a text, by the last part of their name; the text may be in any argument
_SHOWN_BY = (
    "setText setToolTip setStatusTip setWhatsThis setWindowTitle setTitle setPlaceholderText setSpecialValueText "
    "setSuffix setPrefix setFormat setLabelText setInformativeText setDetailedText setAccessibleName "
    "setAccessibleDescription setHeaderLabels setHorizontalHeaderLabels showMessage drawText addAction addMenu "
    "addRow addItem addItems addTab getOpenFileName getOpenFileNames getSaveFileName getExistingDirectory getText "
    "warning critical information question about emit show_status show_problem Problem Step QLabel ElidedLabel "
    "QPushButton QToolButton QCheckBox QRadioButton QGroupBox QAction QMenu QTableWidgetItem QListWidgetItem "
    "QMessageBox QSpinBox QDoubleSpinBox NumberBox WholeBox"
)
SHOWN_BY = frozenset(_SHOWN_BY.split())
# calls whose texts only developers read
NOT_SHOWN_BY = frozenset({"debug", "info", "error", "exception", "print", "SystemExit", "Template"})
NAMES = frozenset({"DAW Bridge", "Apple MPS"})  # the same in every language
_MARKUP = re.compile(r"<[^>]*(>|$)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE = re.compile(r"[^\W\d_]{2,}\S? [^\W\d_]")


def read_keys(source: str) -> set[Key]:
    """Context and key of every text that the source translates."""
    keys: set[Key] = set()

    def visit(node: ast.AST, context: str) -> None:
        if isinstance(node, ast.ClassDef):
            context = node.name
        if isinstance(node, ast.Call) and (name := _name(node)) in {"tr", "translate"}:
            texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            keys.add((context, texts[0]) if name == "tr" else (texts[0], texts[1]))
        for child in ast.iter_child_nodes(node):
            visit(child, context)

    visit(ast.parse(source), "")
    return keys


def literal_texts(source: str) -> list[str]:
    """Texts outside the catalogue, and translated ones that are glued or that Qt's tools cannot read, with line."""
    found: list[str] = []

    def report(node: ast.AST, text: str) -> None:
        found.append(f"line {getattr(node, 'lineno', 0)}: {text}")

    def visit(node: ast.AST, is_shown: bool) -> None:
        if _is_docstring_or_names(node):
            return
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            pattern = _WORD if is_shown else _SENTENCE
            if pattern.search(_MARKUP.sub("", node.value)) and node.value not in NAMES:
                report(node, node.value)
            return
        if isinstance(node, ast.BinOp | ast.JoinedStr) and any(map(_is_translation, _parts(node))):
            report(node, "a translated text is glued to another")
        if isinstance(node, ast.Call):
            name = _name(node)
            if name in NOT_SHOWN_BY:
                return
            if _is_translation(node):
                if (fault := _fault_of(node)) is not None:
                    report(node, fault)
                return
            if isinstance(node.func, ast.Attribute):
                visit(node.func.value, is_shown)
            is_shown = (is_shown and name in {"format", "join"}) or name in SHOWN_BY
            for argument in (*node.args, *node.keywords):
                visit(argument, is_shown)
            return
        for child in ast.iter_child_nodes(node):
            if not (isinstance(node, ast.FormattedValue) and child is node.format_spec):
                visit(child, is_shown and not isinstance(node, ast.Lambda | ast.Compare | ast.Subscript))

    visit(ast.parse(source), is_shown=False)
    return found


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _is_translation(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _name(node) in {"tr", "translate"}


def _parts(node: ast.BinOp | ast.JoinedStr) -> list[ast.AST]:
    """What is joined; a `format` call stands for the text that it fills."""
    if isinstance(node, ast.BinOp):
        parts: list[ast.AST] = [node.left, node.right]
    else:
        parts = [value.value for value in node.values if isinstance(value, ast.FormattedValue)]
    return [p.func.value if isinstance(p, ast.Call) and isinstance(p.func, ast.Attribute) and _name(p) == "format" else p
            for p in parts]  # fmt: skip


def _fault_of(call: ast.Call) -> str | None:
    """Why `lupdate` does not find the key of a translation, or None."""
    count = 1 if _name(call) == "tr" else 2
    texts = call.args[:count]
    if len(texts) < count or not all(isinstance(t, ast.Constant) and isinstance(t.value, str) for t in texts):
        return "the key is no literal text"
    is_plural = "%n" in str(getattr(texts[-1], "value", ""))
    if is_plural and count == 2:
        return "plurals need tr(): lupdate reads them there only"
    if is_plural != (len(call.args) == 3 and count == 1):
        return "a plural needs %n, an empty comment and a number"
    return None


def _is_docstring_or_names(node: ast.AST) -> bool:
    """A string as a statement, or a list of words as in `"one two".split()`."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Call) and _name(node) == "split" and not node.args
