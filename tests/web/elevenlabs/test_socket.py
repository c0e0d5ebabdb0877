"""ElevenLabs' WebSockets against a real server."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from websockets.exceptions import InvalidStatus

from tests.live_server import LiveServer
from tests.web.elevenlabs.client import audio_of, socket, text_of

SENTENCE = "This is a sentence that is long enough to be counted. "
PCM = "output_format=pcm_16000"


def pcm_ms(messages: list[dict[str, Any]]) -> float:
    return len(audio_of(messages)) / 32


def spans(message: dict[str, Any]) -> list[tuple[int, int]]:
    found = message["alignment"]
    return list(zip(found["charStartTimesMs"], found["charDurationsMs"], strict=True))


def spoken(sock: Any, wanted: str) -> str:
    """Receive messages with audio until they have as much text as ``wanted``, in however many it comes; return it."""
    messages: list[dict[str, Any]] = []
    while len(text_of(messages)) < len(wanted):
        messages.append(sock.receive())
        assert messages[-1]["audio"]
    return text_of(messages)


def test_init_text_and_close_give_audio_a_final_message_and_close_1000(server: LiveServer) -> None:
    with socket(server) as sock:
        sock.send(text=" ", voice_settings={"stability": 0.5}, xi_api_key="any")
        sock.send(text="Hello there, ")
        sock.send(text="world. ")
        sock.send(text="")
        messages, code, _ = sock.rest()
    assert code == 1000
    assert messages[-1] == {"audio": None, "alignment": None, "normalizedAlignment": None, "isFinal": True}
    assert all(message["isFinal"] is None for message in messages[:-1])
    assert text_of(messages) == text_of(messages, "normalizedAlignment") == "Hello there, world. "
    assert audio_of(messages)


def test_text_waits_for_the_first_length_of_the_schedule(server: LiveServer) -> None:
    with socket(server) as sock:
        sock.send(text=" ")
        sock.send(text=SENTENCE)
        sock.send(text=SENTENCE)
        with pytest.raises(TimeoutError):
            sock.receive(0.5)
        sock.send(text=SENTENCE)
        assert text_of([sock.receive()])


def test_a_short_schedule_starts_early_and_floats_are_taken(server: LiveServer) -> None:
    with socket(server) as sock:
        sock.send(text=" ", generation_config={"chunk_length_schedule": [50.0]}, voice_settings=None)
        sock.send(text=SENTENCE)
        assert spoken(sock, SENTENCE) == SENTENCE


@pytest.mark.parametrize(
    "message", [{"text": "Hi. ", "flush": True}, {"text": SENTENCE, "try_trigger_generation": True}]
)
def test_flush_and_trigger_speak_at_once_and_keep_the_socket(server: LiveServer, message: dict[str, Any]) -> None:
    with socket(server) as sock:
        sock.send(text=" ")
        sock.send(**message)
        assert spoken(sock, message["text"]) == message["text"]
        sock.send(text="Again. ", flush=True)
        assert spoken(sock, "Again. ") == "Again. "


def test_auto_mode_speaks_sentences_as_they_come(server: LiveServer) -> None:
    with socket(server, query="auto_mode=true") as sock:
        sock.send(text=" ")
        sock.send(text="Short one.")
        assert spoken(sock, "Short one. ") == "Short one. "


def test_real_text_in_the_first_message_counts(server: LiveServer) -> None:
    with socket(server) as sock:
        sock.send(text="Straight to it. ", voice_settings={"similarity_boost": True, "optimize": 1}, unknown={"a": 1})
        sock.send(text="")
        messages, _, _ = sock.rest()
    assert text_of(messages) == "Straight to it. "


def test_a_lone_space_after_a_word_is_text_and_else_keeps_alive(server: LiveServer) -> None:
    with socket(server) as sock:
        for text in (" ", "Hello", " ", "there", " ", " ", "you. ", " ", ""):
            sock.send(text=text)
        messages, _, _ = sock.rest()
    assert text_of(messages) == "Hello there you. "


def test_synchronous_alignment_times_each_message_from_its_own_audio(server: LiveServer) -> None:
    with socket(server, query=f"sync_alignment=true&{PCM}") as sock:
        sock.send(text=SENTENCE * 4)
        sock.send(text="")
        messages, _, _ = sock.rest()
    assert text_of(messages) == SENTENCE * 4
    timed = [message for message in messages if message["alignment"]]
    assert len(timed) > 4
    for message in timed:
        assert spans(message)[0][0] <= pcm_ms([message])
    longest = max(start + length for message in timed for start, length in spans(message))
    assert longest < pcm_ms(messages) / 4


def test_synchronous_alignment_of_contexts_counts_from_each_context(server: LiveServer) -> None:
    with socket(server, "multi-stream-input", f"sync_alignment=true&{PCM}") as sock:
        for context_id in ("a", "b"):
            for _ in range(2):
                sock.send(text=SENTENCE * 2, context_id=context_id, flush=True)
            sock.send(context_id=context_id, close_context=True)
        messages = sock.until("isFinal") + sock.until("isFinal")
    for context_id in ("a", "b"):
        own = [message for message in messages if message["contextId"] == context_id]
        timed = [span for message in own if message["alignment"] for span in spans(message)]
        assert timed[0][0] < 100
        assert all(before + length <= start for (before, length), (start, _) in pairwise(timed))
        assert sum(timed[-1]) == pytest.approx(pcm_ms(own), abs=3)


def test_plain_alignment_of_contexts_counts_from_the_message(server: LiveServer) -> None:
    with socket(server, "multi-stream-input", PCM) as sock:
        for _ in range(2):
            sock.send(text=SENTENCE, context_id="a", flush=True)
            message = sock.receive()
            assert spans(message)[0][0] < 100
            assert sum(spans(message)[-1]) == pytest.approx(pcm_ms([message]), abs=3)


def test_plain_alignment_serves_a_segment_and_lasts_as_long(server: LiveServer) -> None:
    with socket(server, query=PCM) as sock:
        sock.send(text=" ")
        totals = []
        for _ in range(2):
            sock.send(text=SENTENCE, flush=True)
            message = sock.receive()
            starts = [start for start, _ in spans(message)]
            assert starts == sorted(starts) and starts[0] < 100
            # The resampler holds back up to 2 ms until more audio follows.
            assert sum(spans(message)[-1]) == pytest.approx(pcm_ms([message]), abs=3)
            totals.append(text_of([message]))
        sock.send(text="")
    assert totals == [SENTENCE, SENTENCE]


@pytest.mark.parametrize(
    "query", ["", "&sync_alignment=true", "&auto_mode=true", "&auto_mode=true&sync_alignment=true"]
)
def test_the_text_of_a_flush_and_of_a_context_ends_with_a_space(server: LiveServer, query: str) -> None:
    with socket(server, "multi-stream-input", PCM + query) as sock:
        for text in ("Hello there.", "And a word "):
            sock.send(text=text, context_id="a", flush=True)
        sock.send(text="to the end", context_id="a")
        sock.send(context_id="a", close_context=True)
        messages = sock.until("isFinal")
    assert text_of(messages) == text_of(messages, "normalizedAlignment") == "Hello there. And a word to the end "


def test_the_text_of_the_socket_without_contexts_ends_with_a_space(server: LiveServer) -> None:
    with socket(server, query="sync_alignment=true") as sock:
        sock.send(text="Hello there")
        sock.send(text="")
        messages, _, _ = sock.rest()
    assert text_of(messages) == text_of(messages, "normalizedAlignment") == "Hello there "


def test_messages_stay_well_under_a_mebibyte(server: LiveServer) -> None:
    with socket(server, query="output_format=pcm_48000") as sock:
        sock.send(text=SENTENCE * 9)
        sock.send(text="")
        messages, _, _ = sock.rest()
    assert len(audio_of(messages)) > 1_000_000
    assert max(len(message["audio"] or "") for message in messages) < 400_000
    assert text_of(messages) == SENTENCE * 9


def test_words_cues_and_visemes_ride_along(server: LiveServer) -> None:
    with socket(server, query="captionsync=1") as sock:
        sock.send(text="Hello there, world. ")
        sock.send(text="")
        messages, _, _ = sock.rest()
    words = [word for message in messages for word in message.get("words", [])]
    assert [word["text"] for word in words] == ["Hello", "there,", "world."]
    visemes = [viseme for message in messages for viseme in message.get("visemes", [])]
    assert visemes and all(a["end_ms"] == b["start_ms"] for a, b in pairwise(visemes))


def test_silence_ends_the_socket_with_an_error_and_1008(server: LiveServer) -> None:
    with socket(server, query="inactivity_timeout=1") as sock:
        sock.send(text=" ")
        messages, code, reason = sock.rest()
    assert code == 1008 and "inactivity_timeout" in reason
    assert messages[-1]["error"] == "input_timeout_exceeded" and messages[-1]["code"] == 1008


def test_keep_alive_resets_the_timer(server: LiveServer) -> None:
    with socket(server, query="inactivity_timeout=5") as sock:
        for _ in range(3):
            sock.send(text=" ")
            with pytest.raises(TimeoutError):
                sock.receive(2)
        sock.send(text="Still here. ", flush=True)
        assert spoken(sock, "Still here. ") == "Still here. "


def test_a_huge_length_is_clamped(server: LiveServer) -> None:
    with socket(server) as sock:
        sock.send(text=" ", generation_config={"chunk_length_schedule": [10**400]})
        sock.send(text="Hello. ", flush=True)
        assert spoken(sock, "Hello. ") == "Hello. "


def test_half_a_surrogate_pair_in_an_id_is_told(server: LiveServer) -> None:
    with socket(server, "multi-stream-input") as sock:
        sock.send(text="Hello. ", context_id="c\ud800", flush=True)
        messages, code, _ = sock.rest()
    assert messages[-1]["error"] == "invalid_input_message" and code == 1008


@pytest.mark.parametrize("data", ["{", "[]", '{"text": 5}', '{"text": "a", "context_id": {}}', b"{}", "[" * 100_000])
def test_a_broken_message_is_told_and_ends_the_socket(server: LiveServer, data: str | bytes) -> None:
    with socket(server) as sock:
        sock.connection.send(data)
        messages, code, reason = sock.rest()
    assert messages[-1]["error"] == "invalid_input_message" and messages[-1]["message"]
    assert code == 1008 and reason


def test_an_unknown_voice_is_told(server: LiveServer) -> None:
    with socket(server, voice="no-such-voice") as sock:
        messages, code, _ = sock.rest()
    assert messages[-1]["error"] == "voice_not_found" and code == 1008


@pytest.mark.parametrize("kind", ["stream-input", "multi-stream-input"])
def test_models_without_this_socket_are_refused_with_403(server: LiveServer, kind: str) -> None:
    with pytest.raises(InvalidStatus) as raised, socket(server, kind, "model_id=eleven_v3"):
        pass
    assert raised.value.response.status_code == 403


def test_contexts_speak_side_by_side_and_end_once_each(server: LiveServer) -> None:
    with socket(server, "multi-stream-input") as sock:
        sock.send(text=" ", context_id="a", voice_settings={"speed": 1.1})
        sock.send(text="First context. ", context_id="a")
        sock.send(text="Second context. ", context_id="b", flush=True)
        heard = sock.until("contextId", "b")
        sock.send(context_id="a", flush=True, close_context=True)
        heard += sock.until("isFinal")
        sock.send(close_socket=True)
        rest, code, _ = sock.rest()
    heard += rest
    assert code == 1000
    assert text_of([m for m in heard if m["contextId"] == "a"]) == "First context. "
    assert text_of([m for m in heard if m["contextId"] == "b"]) == "Second context. "
    assert [m["contextId"] for m in heard if m["isFinal"]] == ["a", "b"]


def test_no_context_id_is_a_context_and_empty_text_does_not_close(server: LiveServer) -> None:
    with socket(server, "multi-stream-input") as sock:
        sock.send(text="")
        sock.send(text="Hello. ")
        sock.send(text="", flush=True)
        assert spoken(sock, "Hello. ") == "Hello. "
        sock.send(text="", close_context=True)
        assert sock.until("isFinal")[-1]["audio"] is None


def test_a_closed_id_is_free_again(server: LiveServer) -> None:
    with socket(server, "multi-stream-input") as sock:
        for text in ("First turn. ", "Second turn. "):
            sock.send(text=text, context_id="turn")
            sock.send(text="", context_id="turn", flush=True)
            sock.send(context_id="turn", close_context=True)
        assert text_of(sock.until("isFinal")) == "First turn. "
        assert text_of(sock.until("isFinal")) == "Second turn. "


def test_the_sixth_context_ends_the_socket(server: LiveServer) -> None:
    with socket(server, "multi-stream-input") as sock:
        for number in range(5):
            sock.send(text=" ", context_id=str(number))
        sock.send(context_id="4", close_context=True)
        assert sock.receive()["isFinal"] is True
        sock.send(text="", context_id="keep-alive")
        sock.send(flush=True, context_id="one too many")
        messages, code, _ = sock.rest()
    assert messages[-1]["error"] == "max_active_conversations" and code == 1008


def test_a_client_that_goes_away_leaves_no_session(server: LiveServer) -> None:
    with socket(server) as sock:
        sock.send(text=SENTENCE * 40, flush=True)
        sock.receive()
    with socket(server) as sock:
        sock.send(text="Bye. ")
        sock.send(text="")
        sock.rest()
    assert json.loads(server.get("/readyz"))["live_sessions"] == 0


@pytest.mark.parametrize("kind", ["stream-input", "multi-stream-input"])
def test_audio_tags_are_text_for_the_models_of_the_sockets(server: LiveServer, kind: str) -> None:
    more = {"context_id": "a"} if kind.startswith("multi") else {}
    with socket(server, kind, "model_id=eleven_flash_v2_5&captionsync=1") as sock:
        sock.send(text="[laughs] That is funny. ", flush=True, **more)
        sock.send(**({"close_context": True} | more if more else {"text": ""}))
        messages = sock.until("isFinal")
    assert text_of(messages) == text_of(messages, "normalizedAlignment") == "[laughs] That is funny. "
    words = [word["text"] for message in messages for word in message.get("words", ())]
    assert words == ["[laughs]", "That", "is", "funny."]
