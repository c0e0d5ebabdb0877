"""SSML from the request to captions and mouth: captions show what is written, the mouth follows what is spoken."""

from __future__ import annotations

import json

from tests.live_server import LiveServer
from tests.web.elevenlabs.client import post

TEXT = 'The <sub alias="World Wide Web Consortium">W3C</sub> likes <phoneme ph="təˈmɑːtoʊz">tomatoes</phoneme>.'


def test_captions_show_what_is_written_and_visemes_follow_what_is_spoken(server: LiveServer) -> None:
    made = post(server, "/v1/sessions", {"text": TEXT, "voice": "en-us"}).json()
    server.get(made["links"]["audio"])
    vtt = server.get(made["links"]["captions"]).decode()
    assert "The W3C likes tomatoes." in vtt and "Consortium" not in vtt and "<" not in vtt.partition("The W3C")[2]
    timeline = json.loads(server.get(made["links"]["captions"].replace(".vtt", ".json")))
    assert [word["text"] for word in timeline["words"]] == ["The", "W3C", "likes", "tomatoes."]
    phones = "".join(phone["ipa"] for phone in timeline["phones"])
    assert "wɜːldwaɪdwɛb" in phones and "mɑː" in phones
    first, last = timeline["words"][1]["start_ms"], timeline["words"][1]["end_ms"]
    shapes = [v for v in timeline["visemes"] if first <= v["start_ms"] < last and v["id"] != "sil"]
    assert len(shapes) > 15
    assert all(viseme["word_index"] == 1 for viseme in shapes)


def test_the_compatible_api_keeps_the_characters_that_were_sent(server: LiveServer) -> None:
    timed = post(server, "/v1/text-to-speech/en-us/with-timestamps", {"text": TEXT}).json()
    assert "".join(timed["alignment"]["characters"]) == TEXT
    assert "".join(timed["normalized_alignment"]["characters"]) == "The W3C likes tomatoes."


MARKED = "<speak>- This *is* AT&amp;T, see [it](https://a.b).</speak>"


def test_the_compatible_api_keeps_markdown_in_the_alignment_and_does_not_speak_it(server: LiveServer) -> None:
    timed = post(server, "/v1/text-to-speech/en-us/with-timestamps", {"text": MARKED}).json()
    assert "".join(timed["alignment"]["characters"]) == MARKED
    assert "".join(timed["normalized_alignment"]["characters"]) == "- This is AT&T, see it."


def test_words_have_their_places_in_the_text_that_was_sent(server: LiveServer) -> None:
    made = post(server, "/v1/sessions", {"text": MARKED, "voice": "en-us"}).json()
    server.get(made["links"]["audio"])
    entries = json.loads(server.get(f"/v1/sessions/{made['id']}/characters"))["entries"]
    assert "".join(entry["text"] for entry in entries) == MARKED
    assert "- This is AT&amp;T, see it." in server.get(made["links"]["captions"]).decode()


def test_what_becomes_of_markdown_is_a_choice(server: LiveServer) -> None:
    made = post(server, "/v1/sessions", {"text": "*so*", "voice": "en-us", "markdown": "speak"}).json()
    server.get(made["links"]["audio"])
    assert "*so*" in server.get(made["links"]["captions"]).decode()
    assert post(server, "/v1/sessions", {"text": "a", "markdown": "no"}).status == 422
