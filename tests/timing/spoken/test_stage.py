from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from captionsync.timing.marks import BLOCK, REMOVED, Markdown, blanked, said, shown, silenced
from captionsync.timing.spoken.blocks import Blocks
from captionsync.timing.spoken.inline import Inline
from captionsync.timing.spoken.stage import SpokenText, marked_text


def in_pieces(text: str, cuts: Sequence[int], markdown: Markdown = "strip") -> str:
    stage = SpokenText(markdown)
    edges = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    return "".join(stage.feed(text[a:b]) for a, b in pairwise(edges)) + stage.flush()


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("This is *very* important.", "This is very important."),
        ("**Bold**, ***both***, __bold__ and _it_.", "Bold, both, bold and it."),
        ("*a **b** c* **d *e***", "a b c d e"),
        ("**Note:**The **API**s", "Note:The APIs"),
        ("*over\na line*", "over\na line"),
        ("这是**重要**的", "这是重要的"),
        ("“**Quoted**”, (*in brackets*)", "“Quoted”, (in brackets)"),
        ("~~old~~ new", "old new"),
        ("`code` and ``a`b`` and `*x*`", "code and a`b and *x*"),
        ('See [the *docs*](https://a.b/c_d(e) "title") now', "See the docs now"),
        ("![a cat](cat.png) here", "a cat here"),
        ("<https://a.b/c> and <me@a.b>", "https://a.b/c and me@a.b"),
        (r"\*not\* snake\_case", "*not* snake_case"),
        ("# Title\nText", "Title\nText"),
        ("> quoted\n>\n> more", "quoted\n\nmore"),
        ("A\n\n---\n\nB", "A\n\n\n\nB"),
        ("Title\n=====\nB", "Title\n\nB"),
        ("```python\nx = *a*\n# b\n```\n*Then*", "\nx = *a*\n# b\n\nThen"),
        ("~~~\nnever closed\n- *x*", "\nnever closed\n- *x*"),
        ("| Name | Age |\n|---|:-:|\n| Anna | *30* |\n\nEnd", "Name, Age\nAnna, 30\n\nEnd"),
        ("- [ ] to do\n- [x] done", "- to do\n- done"),
    ],
)
def test_markdown_leaves_and_its_text_stays(source: str, wanted: str) -> None:
    assert shown(marked_text(source, "strip")) == wanted


@pytest.mark.parametrize(
    "source",
    [
        "2 * 3 * 4 and 2*3*4 and 2**3",
        "5 > 3 < 4",
        "snake_case, _private, __init__ and a__b__c",
        "#1 and C# and # and #tag",
        "~50 or ~~ and a~b",
        "|x| = 5, a|b, ||",
        "$5* and 4* to 5* hotels, *footnote",
        "char *p = q*2; f(*args, **kwargs)",
        "[1] says [laughs] (x) [a] (b) [",
        "a `lone tick and ``two",
        r"C:\_old\*x and \\server\_x and a\b",
        "f[i] (x) ![not] an image! [x](not a link",
        "*one\n\ntwo*",
        "-5 degrees, - in a line, 3.5, 1.5 kg",
        "AT&T, R&D; &foo; & &#0; &#xFDD0; a&b;",
        "a < b, <b>bold</b>, <3, <-- <!-",
        "1980. The year\n1. Januar ist frei.\n1. und 2. Klasse",
        "***\u200b",
        "",
    ],
)
def test_plain_text_is_never_damaged(source: str) -> None:
    assert marked_text(source, "strip") == source


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("<speak>AT&amp;T earns &lt;5%.</speak>", "<speak>AT&T earns <5%.</speak>"),
        ("&quot;x&quot; &#65;&#x42; &copy;&nbsp;&hellip;", '"x" AB © …'),
        ("<?xml version='1.0'?>\n<!-- *no* &amp; -->A<!DOCTYPE speak>B", "\nAB"),
        ("<![CDATA[a < b &amp; *c*]]>!", "a < b &amp; *c*!"),
        ('<phoneme ph="a*b_c&amp;">x</phoneme>', '<phoneme ph="a*b_c&amp;">x</phoneme>'),
    ],
)
@pytest.mark.parametrize("markdown", ["strip", "speak"])
def test_entities_are_read_and_what_is_no_text_leaves(source: str, wanted: str, markdown: Markdown) -> None:
    assert shown(marked_text(source, markdown)) == wanted


@pytest.mark.parametrize("mark", ["-", "*", "+", "•", "–", "—", "1.", "1)"])
@pytest.mark.parametrize("markdown", ["strip", "speak"])
def test_the_mark_of_a_list_item_is_shown_and_not_said(mark: str, markdown: Markdown) -> None:
    source = f"Do:\n  {mark} this - now\n  {mark.replace('1', '2')} that"
    marked = marked_text(source, markdown)
    assert shown(marked) == source
    assert said(marked) == "Do:\n  this - now\n  that"


def test_markdown_is_text_where_it_is_to_be_spoken() -> None:
    source = "# *a* `b` [c](d)\n> e\n|f|\n|-|\n```\n~~g~~"
    assert marked_text(source, "speak") == source


def test_marks_have_the_length_of_what_they_stand_for() -> None:
    marked = marked_text("# A *b*\n- c", "strip")
    assert marked == f"{BLOCK}{REMOVED}A {REMOVED}b{REMOVED}\n{silenced('-')} c"
    assert blanked(marked) == "  A  b \n  c"


PARTS = st.sampled_from(
    [
        *"* ** _ ~~ ` ``` [ ](u) ! # | --- a Be &amp; & < <!-- --> <p> <![CDATA[ ]]> \\ > = 的 . 5 ===== :".split(),
        *["# ", "- ", "1. ", "[x] ", " ", "\n", "\n\n"],
    ]
)


@given(
    st.lists(PARTS, max_size=30).map("".join),
    st.lists(st.integers(0, 90), max_size=6),
    st.sampled_from(["strip", "speak"]),
)
@example("| a |\n|---|\n| b |\n", [3, 7, 9], "strip")
@example("1. a\n2. b", [1, 2, 3], "strip")
@example("`" * 3 + "\na\n" + "`" * 3 + "\n*b*", list(range(20)), "strip")
def test_the_result_does_not_depend_on_cuts(text: str, cuts: list[int], markdown: Markdown) -> None:
    whole = marked_text(text, markdown)
    assert len(whole) == len(text)
    assert in_pieces(text, cuts, markdown) == whole
    assert in_pieces(text, range(len(text)), markdown) == whole


def test_what_cannot_become_markup_is_not_held() -> None:
    stage = SpokenText("strip")
    assert stage.feed("This costs 5 * 3 euros. ") == "This costs 5 * 3 euros. "
    assert stage.feed("A *very") == "A "
    assert stage.held == 5
    assert shown(stage.feed("* good")) == "very good"
    assert stage.feed(" *" + "x" * 500).endswith("x")


def test_a_flush_decides_and_begins_a_line() -> None:
    stage = SpokenText("strip")
    assert stage.feed("one *two") + stage.flush() == "one *two"
    assert said(stage.feed("- three*") + stage.flush()) == "three*"


@pytest.mark.parametrize(
    "unit",
    [
        *"* ` [ < & _a [a]( ![ <!-- \\ ~~a `a`` [[a]] # &a *_".split(),
        *["*a ", "a* ", "** ", "> ", "- ", "| - ", "<p ", "\n", " ", "```\n", "|a|\n", "1. a\n"],
    ],
)
def test_hostile_text_takes_linear_time(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, steps = unit * (10_000 // len(unit)), 0

    def counted(step: Callable[..., int | None]) -> Callable[..., int | None]:
        def count(*arguments: Any, **options: Any) -> int | None:
            nonlocal steps
            steps += 1
            return step(*arguments, **options)

        return count

    monkeypatch.setattr(Inline, "step", counted(Inline.step))
    monkeypatch.setattr(Blocks, "step", counted(Blocks.step))
    assert len(marked_text(text, "strip")) == len(text)
    stage = SpokenText("strip")
    for at in range(0, len(text), 7):
        stage.feed(text[at : at + 7])
        assert stage.held < 3_000
    assert steps < 5 * len(text)
