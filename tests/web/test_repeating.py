"""The same text gives the same stream: again, whole or in pieces, with pauses, and in the voice of its language."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.live_server import LiveServer, run_server
from tests.stream_checks import Received, check_all, decode, displayed, of_type
from tests.web.test_sessions import make, post

TEXT = (
    "Hello there, my friend of the north. How are you today? Dr. Smith paid $5.50 for 3,000 apples in the U.S. "
    "last year! It's well-known; isn't it? “Quoted,” he said. <break time='200ms'/> Visit https://example.com now. "
    "Thank you."
)


@pytest.fixture(scope="module")
def server() -> Iterator[LiveServer]:
    """A server that takes many requests of one client."""
    with run_server("--max-requests-per-s", "10000") as running:
        yield running


def say(server: LiveServer, path: str, text: str, **more: Any) -> None:
    assert post(server, f"{path}/text", json.dumps({"text": text, **more}).encode())[0] == 202


def heard(server: LiveServer, path: str) -> list[tuple[str, dict[str, Any]]]:
    """Return all events, without the id of their session."""
    events = decode(server.get(f"{path}/events"))
    return [
        (event.type, {name: value for name, value in event.data.items() if name != "session_id"}) for event in events
    ]


def timed_words(server: LiveServer, path: str) -> list[dict[str, Any]]:
    return of_type(decode(server.get(f"{path}/events")), "word")


def cut(text: str, dice: random.Random, most: int) -> Iterator[str]:
    places = [0, *sorted(dice.sample(range(1, len(text)), dice.randint(1, most))), len(text)]
    yield from (text[a:b] for a, b in zip(places, places[1:], strict=False))


@pytest.fixture
def busy() -> Iterator[None]:
    """More processes that compute than there are processors."""
    code = "import time\nend_s = time.monotonic() + 120\nwhile time.monotonic() < end_s: pass"
    hogs = [subprocess.Popen([sys.executable, "-c", code]) for _ in range((os.cpu_count() or 1) + 1)]
    yield
    for hog in hogs:
        hog.kill()
        hog.wait()


def test_eight_times_the_same_text_gives_the_same_events(server: LiveServer) -> None:
    streams = [heard(server, make(server, text=TEXT, seed=number)) for number in range(7)]
    streams.append(heard(server, make(server, text=TEXT)))
    assert all(got == streams[0] for got in streams)


@pytest.mark.parametrize(
    "more",
    [{}, {"curves": "vrm"}, pytest.param({"pace": "realtime"}, marks=pytest.mark.slow)],
    ids=["asap", "curves", "realtime"],
)
@pytest.mark.usefixtures("busy")
def test_eight_sessions_at_once_on_a_busy_machine_give_the_same_events(
    server: LiveServer, more: dict[str, Any]
) -> None:
    with ThreadPoolExecutor(8) as several:
        first, *others = several.map(lambda _: heard(server, make(server, text=TEXT, **more)), range(8))
    assert all(got == first for got in others)
    asap = {name: value for name, value in more.items() if name != "pace"}
    assert heard(server, make(server, text=TEXT, **asap)) == first


@pytest.mark.usefixtures("busy")
def test_text_in_pieces_gives_the_events_of_the_whole_text(server: LiveServer) -> None:
    wanted = heard(server, make(server, text=TEXT))

    def in_pieces(number: int) -> list[tuple[str, dict[str, Any]]]:
        path, dice = make(server), random.Random(number)
        for piece in cut(TEXT, dice, 6):
            say(server, path, piece)
            time.sleep(dice.choice((0, 0.1, 0.4)))
        say(server, path, "", final=True)
        return heard(server, path)

    with ThreadPoolExecutor(8) as several:
        assert all(got == wanted for got in several.map(in_pieces, range(8)))


@pytest.mark.parametrize("count", [20, pytest.param(100, marks=pytest.mark.slow)])
def test_any_cuts_of_the_text_give_the_same_words_and_times(server: LiveServer, count: int) -> None:
    wanted = timed_words(server, make(server, text=TEXT))

    def in_pieces(number: int) -> list[dict[str, Any]]:
        path, dice = make(server), random.Random(number)
        for piece in cut(TEXT, dice, 12):
            say(server, path, piece)
        say(server, path, "", final=True)
        return timed_words(server, path)

    with ThreadPoolExecutor(8) as several:
        assert all(words == wanted for words in several.map(in_pieces, range(count)))


def test_no_pause_cuts_a_word_in_two(server: LiveServer) -> None:
    wanted = [data["text"] for data in of_type(decode(server.get(f"{make(server, text=TEXT)}/events")), "word")]

    def paused(number: int) -> list[str]:
        path, dice = make(server), random.Random(number)
        for piece in cut(TEXT, dice, 4):
            say(server, path, piece)
            time.sleep(dice.choice((0, 1.1, 1.5)))
        say(server, path, "", final=True)
        return [data["text"] for data in of_type(decode(server.get(f"{path}/events")), "word")]

    with ThreadPoolExecutor(24) as several:
        assert all(words == wanted for words in several.map(paused, range(24)))


GERMAN = "Guten Tag, wie geht es dir heute? Ich bin hier. "


def voices(events: list[Received]) -> list[tuple[str, str, str]]:
    """Return the kind, language and direction of each event that names a voice."""
    return [
        (event.type, event.data["language"], event.data["direction"])
        for event in events
        if event.type in ("start", "voice")
    ]


@pytest.mark.parametrize("size", [3, 20, 100])
def test_the_first_sentence_of_streamed_text_decides_on_the_voice(server: LiveServer, size: int) -> None:
    path = make(server)
    for at in range(0, len(GERMAN), size):
        say(server, path, GERMAN[at : at + size])
    say(server, path, "", final=True)
    events = decode(server.get(f"{path}/events"))
    check_all(events, GERMAN)
    assert voices(events) == [("start", "de", "ltr")]
    assert heard(server, path) == heard(server, make(server, text=GERMAN))


def test_a_given_voice_or_language_wins(server: LiveServer) -> None:
    for given in ({"voice": "en-us"}, {"language": "en"}, {"voice": "en-us", "language": "auto"}):
        path = make(server, **given)
        say(server, path, GERMAN, final=True)
        start = of_type(decode(server.get(f"{path}/events")), "start")[0]
        assert start["voice"] == "en-us"


def test_each_turn_of_an_auto_session_has_the_voice_of_its_language(server: LiveServer) -> None:
    path = make(server, language="auto")
    turns = (GERMAN, "OK. ", "Now let us speak English for a while, my dear friend. ", "שלום לכם, מה שלומכם היום? ")
    for turn in turns:
        say(server, path, turn, flush=True)
    say(server, path, "", final=True)
    events = decode(server.get(f"{path}/events"))
    check_all(events, "".join(turns))
    assert displayed(events) == "".join(turns)
    assert voices(events) == [("start", "de", "ltr"), ("voice", "en", "ltr"), ("voice", "he", "rtl")]
    cues = [cue for cue in of_type(events, "cue") if cue["final"]]
    assert (cues[0]["language"], cues[-1]["language"], cues[-1]["direction"]) == ("de", "he", "rtl")


def test_an_interruption_before_any_text_leaves_the_voice_open(server: LiveServer) -> None:
    path = make(server)
    assert post(server, f"{path}/interrupt", b'{"heard_ms": 0}')[0] == 200
    say(server, path, GERMAN, final=True)
    events = decode(server.get(f"{path}/events"))
    assert events[0].type == "start"
    assert voices(events)[-1] == ("voice", "de", "ltr")
    assert displayed(events) == GERMAN
