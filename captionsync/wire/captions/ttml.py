"""TTML and its profiles: IMSC, EBU-TT-D, DFXP, iTunes Timed Text.

A paragraph is a cue. A paragraph without times of its own whose spans have some is a cue for each of their intervals.

Source: W3C TTML2, 8.1 (content), 12.2 (``begin``, ``end``, ``dur``, ``timeContainer``), 8.1.10 (white space), 10.2.40
(``tts:ruby``); EBU Tech 3380 (times on spans).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from captionsync.errors import InputError
from captionsync.timing.captions.report import ShownCue
from captionsync.timing.clock import round_ms
from captionsync.wire.captions.shape import CaptionFile, FileCue, Problem
from captionsync.wire.captions.ttml_time import TimeRates, rates_of
from captionsync.wire.captions.xml_tree import Element, Text, tree_of

_TIMED = ("begin", "end", "dur")
_OVER_THE_LINE = frozenset({"text", "textContainer", "delimiter"})
_SPACES = re.compile(r"[ \t\n]+")


@dataclass(frozen=True, slots=True)
class _Context:
    """What an element inherits."""

    begin_ms: Fraction = Fraction(0)
    end_ms: Fraction | None = None
    """None: without end."""
    preserves: bool = False
    agent: str = ""
    is_timed: bool = False
    """Whether the paragraph or the span that it is in has times of its own."""


@dataclass(slots=True)
class _Run:
    """Text that is shown for one interval."""

    begin_ms: Fraction
    end_ms: Fraction | None
    lines: list[tuple[int, str]]
    """Row and text of each line."""


def read_ttml(text: str, encoding: str, rows_before: int = 0) -> CaptionFile:
    """Read a TTML file.

    Args:
        text: from its first ``<`` on.
        encoding: that it was read in.
        rows_before: rows of the file that precede it.

    Raises:
        InputError: it is not well-formed XML, declares entities, or is another kind of XML.
    """
    root = tree_of(text, rows_before)
    if root.name != "tt":
        raise InputError(f"Line {root.row}: the root is <{root.name[:40]}>; a TTML file has <tt>.")
    walk = _Walk(rates_of(root.attributes), _agents_of(root))
    context = _Context(preserves=root.attributes.get("space") == "preserve")
    for body in root.elements("body"):
        walk.visit(body, context)
    language = root.attributes.get("lang", "").strip()
    return CaptionFile("ttml", encoding, language, tuple(walk.cues), tuple(walk.problems))


def _agents_of(root: Element) -> dict[str, str]:
    """Return the names of those who speak, by id."""
    names: dict[str, str] = {}
    waiting = root.elements("head")
    while waiting:
        element = waiting.pop()
        if element.name == "agent":
            found = element.elements("name")
            names[element.attributes.get("id", "")] = " ".join(_texts(found[0])).strip() if found else ""
        waiting += [child for child in element.children if isinstance(child, Element)]
    return names


def _texts(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Text):
            yield child.text


class _Walk:
    """Collects the cues of one document."""

    def __init__(self, rates: TimeRates, agents: dict[str, str]) -> None:
        self.cues: list[FileCue] = []
        self.problems: list[Problem] = []
        self._rates = rates
        self._agents = agents

    def visit(self, element: Element, outer: _Context) -> Fraction | None:
        """Collect the cues of a body, a division or a paragraph, and return when it ends."""
        context = self._context(element, outer)
        if context is None:
            return outer.begin_ms
        if element.name == "p":
            self._paragraph(element, context)
            return context.end_ms
        follows = element.attributes.get("timeContainer") == "seq"
        at_ms: Fraction | None = context.begin_ms
        for child in element.children:
            if isinstance(child, Element) and child.name in ("div", "p"):
                begin_ms = at_ms if follows and at_ms is not None else context.begin_ms
                at_ms = self.visit(child, replace(context, begin_ms=begin_ms))
        return context.end_ms if context.end_ms is not None or not follows else at_ms

    def _context(self, element: Element, outer: _Context) -> _Context | None:
        """Return what the children of an element inherit; None if its times cannot be read."""
        attributes = element.attributes
        given: dict[str, Fraction] = {}
        for name in _TIMED:
            if name in attributes:
                try:
                    given[name] = self._rates.ms(attributes[name])
                except ValueError:
                    message = f"{name}={attributes[name][:40]!r} cannot be read; <{element.name}> is skipped."
                    self.problems.append(Problem(element.row, message))
                    return None
        begin_ms = outer.begin_ms + given.get("begin", 0)
        ends_ms = [outer.begin_ms + given["end"]] if "end" in given else []
        ends_ms += [begin_ms + given["dur"]] if "dur" in given else []
        ends_ms += [] if outer.end_ms is None else [outer.end_ms]
        space = attributes.get("space")
        return _Context(
            begin_ms,
            min(ends_ms, default=None),
            outer.preserves if space is None else space == "preserve",
            attributes.get("agent", outer.agent),
            bool(given) or (outer.is_timed and element.name != "p"),
        )

    def _paragraph(self, element: Element, context: _Context) -> None:
        runs = [_Run(context.begin_ms, context.end_ms, [(element.row, "")])]
        self._collect(element, context, runs, splits=not context.is_timed or context.end_ms is None)
        agents = dict.fromkeys(self._agents.get(name, "") for name in context.agent.split())
        shown = [run for run in runs if any(text.strip() for _, text in run.lines)] or runs[:1]
        for run in shown:
            if run.end_ms is None:
                self.problems.append(Problem(element.row, "The paragraph has no end; it is skipped."))
                continue
            rows, lines = zip(*run.lines, strict=True)
            times_ms = round_ms(run.begin_ms), round_ms(run.end_ms)
            cue = ShownCue(*times_ms, tuple(lines), element.attributes.get("id", ""), " / ".join(filter(None, agents)))
            self.cues.append(FileCue(cue, element.row, tuple(rows)))

    def _collect(self, element: Element, context: _Context, runs: list[_Run], *, splits: bool) -> None:
        """Add the text of an element to the run of its interval; ``splits``: times of spans make runs."""
        follows = element.attributes.get("timeContainer") == "seq"
        at_ms: Fraction | None = context.begin_ms
        for child in element.children:
            if isinstance(child, Text):
                self._add(child, context, runs)
            elif child.name == "br":
                runs[-1].lines.append((child.row, ""))
            elif child.name == "span" and child.attributes.get("ruby") not in _OVER_THE_LINE:
                begin_ms = at_ms if follows and at_ms is not None else context.begin_ms
                inner = self._context(child, replace(context, begin_ms=begin_ms))
                if inner is None:
                    continue
                at_ms = inner.end_ms
                differs = (inner.begin_ms, inner.end_ms) != (runs[-1].begin_ms, runs[-1].end_ms)
                if splits and differs and any(name in child.attributes for name in _TIMED):
                    runs.append(_Run(inner.begin_ms, inner.end_ms, [(child.row, "")]))
                self._collect(child, inner, runs, splits=splits)

    def _add(self, child: Text, context: _Context, runs: list[_Run]) -> None:
        lines = runs[-1].lines
        parts = child.text.split("\n") if context.preserves else [_SPACES.sub(" ", child.text)]
        for number, part in enumerate(parts):
            if number:
                lines.append((child.row + number, ""))
            row, text = lines[-1]
            lines[-1] = (row if text.strip() or not part.strip() else child.row + number, text + part)
