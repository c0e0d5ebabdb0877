from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.captions.joined import run_together
from captionsync.timing.captions.sentences import SentenceSplitter
from tests.timing.timed import cut


def spaced(text: str) -> str:
    for offset in reversed(run_together(text)):
        text = text[:offset] + "|" + text[offset:]
    return text


@pytest.mark.parametrize(
    "expected",
    [
        "It works.|Now try it again!|And then stop?|Yes.",
        "wait...|Then go…|Now",
        'He said "Go."|Then left.',
        'He left.|"Then" he',
        "(works.)|Now it. *So.*|Yes",
        "Er sagte „Los!“|Dann ging er.|Nein",
        "It was in 1999.|Then it ended",
        "I work.|I'm here.|A man",
        "¿Qué?|¡No!|¿Por qué?|Sí.|Él",
        "«Да.»|Он ушёл.|Она",
        "यह है।|अब वह गया।",
        "갔다.|그리고 왔다!|네",
        "كيف حالك؟|أنا بخير",
        "好!|你",
    ],
)
def test_a_sentence_ends_before_a_capital_without_a_space(expected: str) -> None:
    assert spaced(expected.replace("|", "")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "See example.com, Example.Com, www.Example.De or a@b.Co now.",
        "https://a.b/x?Yes=1 and /home/User.Files/My.Doc",
        "Node.js, ASP.NET, README.md, Report.Pdf and v2.Beta, Python 3.11",
        "System.Windows.Forms and java.util.List",
        "The U.S.A., e.g.This, J.R.R. Tolkien, Ph.D. and p.m.",
        "Dr.Smith and St.Louis",
        "1.Introduction",
        "f?B=c",
        "3.14 and 1.000.000",
        "د.أحمد ص.ب",
        "works.now and stop?yes",
        "!Now ?Yes ...And",
    ],
)
def test_addresses_names_versions_and_abbreviations_stay_whole(text: str) -> None:
    assert run_together(text) == []


@pytest.mark.parametrize("pieces", [1, 3, 1000])
def test_sentences_without_spaces_are_cut(pieces: int) -> None:
    text = "It works.Now try it again!And then “stop?”Yes, on example.com.No.\nEnd.So"
    splitter = SentenceSplitter("en")
    found = [one for at in range(0, len(text), pieces) for one in splitter.feed(text[at : at + pieces])]
    assert found + splitter.finish() == [
        "It works.",
        "Now try it again!",
        "And then “stop?”",
        "Yes, on example.com.No.\n",
        "End.",
        "So",
    ]


@given(
    st.lists(st.sampled_from(["a", "ab", "Now", "I", ".", "!", "?", '"', "”", " ", "/", "1", "\n", "है", "।", "N"]),
             max_size=40).map("".join),
    st.lists(st.integers(0, 80), max_size=6),
)  # fmt: skip
def test_any_cut_gives_the_same_sentences(text: str, cuts: list[int]) -> None:
    def parts(pieces: list[str]) -> list[list[str]]:
        splitter = SentenceSplitter("en")
        found = [one for piece in pieces for one in splitter.feed(piece)] + splitter.finish()
        return [one.split() for one in found if one.split()]

    assert parts(cut(text, cuts)) == parts([text])


@pytest.mark.parametrize("piece", ["a.", "!", "a!A", ".)))", "aa.Aa", '."', "A.", "a?\u0301", "है।"])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    text = (piece * 2**15)[: 2**15]
    begin = time.process_time()
    run_together(text)
    assert time.process_time() - begin < 5
