"""Colours come from the tokens alone: no module of the window names one, but for paper and what is blacked out."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

UI = Path(__file__).parents[2] / "ui"
_LITERAL = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b|\brgba?\(")
_ALLOWED = {
    ("common/pdf_view.py", "white"),  # paper is white in every theme
    ("intake/redaction_canvas.py", "black"),  # what is blacked out is black on the picture, too
}
_NO_COLOUR = "transparent"


def colours_in(source: str) -> Iterator[str]:
    """Yield every colour that ``source`` names by itself."""
    tree = ast.parse(source)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield from _LITERAL.findall(node.value)
        elif isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith("GlobalColor"):
            yield from [node.attr] * (node.attr != _NO_COLOUR)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("QColor", "QColor.fromRgb"):
            yield from [ast.unparse(node)] * any(isinstance(each, ast.Constant) for each in node.args)


def test_no_module_of_the_window_names_a_colour() -> None:
    found = {
        (path.relative_to(UI).as_posix(), colour)
        for path in UI.rglob("*.py")
        for colour in colours_in(path.read_text("utf-8"))
    }
    assert found == _ALLOWED


def test_the_search_finds_colours() -> None:
    source = (
        'x = "color: #1C1D22"\ny = f"{a} rgba(1, 2, 3, 4)"\nQColor(1, 2, 3)\nQColor("red")\nQt.GlobalColor.red\n'
        'QColor(tone)\nQt.GlobalColor.transparent\nz = "Laporan #9166060"\nw = """#FFFFFF"""'
    )
    assert sorted(colours_in(source)) == [
        "#1C1D22",
        "#FFFFFF",
        "QColor('red')",
        "QColor(1, 2, 3)",
        "red",
        "rgba(",
    ]
