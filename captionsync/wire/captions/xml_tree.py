"""XML as a tree with the row of each element. Nothing that a file declares is expanded, and nothing outside is loaded.

Source: XML 1.0; Namespaces in XML. The dangers are those that the package ``defusedxml`` lists: entities that grow,
entities that read files, and nesting without end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from captionsync.errors import InputError

MAX_DEPTH = 100
"""Elements within each other; TTML needs about ten."""


@dataclass(slots=True)
class Element:
    """An element: names and attributes without their namespaces."""

    name: str
    attributes: Mapping[str, str]
    row: int
    """From 1."""
    children: list[Element | Text] = field(default_factory=list)

    def elements(self, name: str) -> list[Element]:
        """Return the children of a name."""
        return [child for child in self.children if isinstance(child, Element) and child.name == name]


@dataclass(slots=True)
class Text:
    """A run of characters."""

    text: str
    row: int


def tree_of(text: str, rows_before: int = 0) -> Element:
    """Return the root element.

    Args:
        text: from its first ``<`` on.
        rows_before: rows of the file that precede it.

    Raises:
        InputError: it is not well-formed, nested too deeply or declares entities; the message names the row.
    """
    return _Builder(rows_before).built(text)


class _Builder:
    def __init__(self, rows_before: int) -> None:
        self._rows_before = rows_before
        self._open: list[Element] = []
        self._root: Element | None = None
        parser = self._parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._refuse

    def built(self, text: str) -> Element:
        try:
            self._parser.Parse(text.encode("utf-8", "replace"), True)
        except expat.ExpatError as error:
            row, reason = error.lineno + self._rows_before, expat.ErrorString(error.code)
            raise InputError(f"Line {row}: this is not well-formed XML: {reason}.") from None
        if self._root is None:
            raise InputError("Line 1: the XML has no element.")
        return self._root

    @property
    def _row(self) -> int:
        return self._parser.CurrentLineNumber + self._rows_before

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise InputError(f"Line {self._row}: more than {MAX_DEPTH} elements are nested.")
        plain = {name.rpartition(" ")[2]: value for name, value in attributes.items()}
        element = Element(tag.rpartition(" ")[2], plain, self._row)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        # Buffered text is delivered when what follows it is reached.
        self._open[-1].children.append(Text(text, self._row - text.count("\n")))

    def _refuse(self, *_: object) -> None:
        message = f"Line {self._row}: the file declares an entity, which is not read. Write the text itself."
        raise InputError(message)
