"""Messages, errors, requests and models: data in, data out."""

from __future__ import annotations

import base64
import contextlib
import json
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import (
    ProviderAuthError,
    ProviderBusyError,
    ProviderConnectionError,
    ProviderError,
    ProviderProtocolError,
    ProviderRefusedError,
    ProviderTimeoutError,
    VoiceNotFoundError,
)
from captionsync.providers.elevenlabs.voices import decode_voices
from captionsync.providers.shared.api_key import ApiKey
from captionsync.wire.elevenlabs.errors import (
    CAPACITY_HEADER,
    from_close,
    from_http,
    malformed,
    read_capacity,
    read_retry_after,
    scrub,
    unreadable,
)
from captionsync.wire.elevenlabs.models import MODELS, model_of, warnings
from captionsync.wire.elevenlabs.replies import MAX_MESSAGE_BYTES, ServerMessage, decode_message, read_message
from captionsync.wire.elevenlabs.requests import Dialogue, SpeechOptions, StreamInput, http_body, http_target

KEY = "sk_0123456789abcdef0123456789abcdef"


def said(**message: Any) -> ServerMessage:
    return decode_message(json.dumps(message))


def test_an_audio_message_is_read_in_both_spellings() -> None:
    audio = base64.b64encode(b"abc").decode()
    one = said(audio=audio, isFinal=None, alignment={"chars": ["a"], "charStartTimesMs": [0], "charDurationsMs": [9]})
    two = said(
        audio_base64=audio,
        is_final=None,
        alignment={
            "characters": ["a"],
            "character_start_times_seconds": [0],
            "character_end_times_seconds": [0.009],
        },
    )
    assert one == two
    assert one.audio == b"abc"
    assert one.chars[0].end_ms == 9


def test_ends_and_contexts_are_read_in_both_spellings() -> None:
    assert said(isFinal=True, contextId="a") == said(is_final=True, context_id="a")
    assert said(isFinal=True).final
    assert not said(isFinal="true").final
    assert said(audio="", isFinal=None) == said(audio=None)
    assert said(type="flush_done") == ServerMessage()


def test_errors_are_read_flat_and_nested() -> None:
    flat = said(message="Slow", error="input_timeout_exceeded", code=1008)
    assert (flat.error, flat.error_message, flat.close_code) == ("input_timeout_exceeded", "Slow", 1008)
    nested = said(detail={"status": "quota_exceeded", "message": "None left"})
    assert (nested.error, nested.error_message, nested.close_code) == ("quota_exceeded", "None left", 0)
    assert said(error="x", code=True).close_code == 0
    inner = said(error={"code": "quota_exceeded", "message": "None left"})
    assert (inner.error, inner.error_message) == ("quota_exceeded", "None left")


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe",
        b"",
        b"nonsense",
        b"[]",
        b"1",
        b"null",
        '{"audio": 5}',
        '{"audio": "***"}',
        '{"audio": "abcde"}',
        '{"audio": "\u00e9"}',
        b"[" * 100_000,
        "9" * 5000,
        " " * (MAX_MESSAGE_BYTES + 1),
    ],
)
def test_what_breaks_the_protocol_raises_its_own_error(data: str | bytes) -> None:
    with pytest.raises(ProviderProtocolError):
        decode_message(data)


@pytest.mark.parametrize(
    ("audio", "data"), [("YWJj", b"abc"), ("YW\nJj", b"abc"), ("*", b""), ("abcde", b""), (5, b""), (None, b"")]
)
def test_lenient_reading_takes_what_audio_there_is(audio: object, data: bytes) -> None:
    message = read_message({"audio_base64": audio, "alignment": {"chars": ["a"]}}, lenient_audio=True)
    assert message.audio == data
    assert message.chars[0].char == "a"


DEEP = "[" * 700 + "]" * 700
"""JSON that can be parsed, but is too deep to be shown or written again."""

ODD = [
    '{"detail":[{"loc":null}]}',
    '{"detail":[{"loc":5,"msg":{}}]}',
    '{"detail":[{"loc":[["a"],null,"b"],"msg":null}]}',
    '{"detail":[null]}',
    '{"detail":{"message":["a"],"code":7}}',
    '{"error":{"a":1}}',
    '{"error":"\\u0000"}',
    '{"error":' + DEEP + "}",
    '{"detail":' + DEEP + "}",
    '{"detail":{"message":' + DEEP + "}}",
    '{"detail":[{"msg":' + DEEP + "}]}",
]


@pytest.mark.parametrize("data", ODD)
def test_errors_of_any_shape_are_errors(data: str) -> None:
    assert decode_message(data).error
    for status in (400, 401, 422, 500):
        assert isinstance(from_http(status, data), ProviderError)


@pytest.mark.parametrize("depth", [900, 1000, 5000, 100_000])
def test_no_depth_of_nesting_raises_anything_else(depth: int) -> None:
    for name in ("detail", "error", "alignment", "audio", "isFinal"):
        data = f'{{"{name}":' + '{"detail":[' * depth + "]}" * depth + "}"
        with contextlib.suppress(ProviderProtocolError):
            decode_message(data)
        assert isinstance(from_http(422, data), ProviderError)


def test_what_cannot_be_read_is_the_services_fault_and_is_not_quoted() -> None:
    problem = unreadable(TypeError(KEY))
    assert isinstance(problem, ProviderProtocolError)
    assert problem.message == "ElevenLabs sent something that cannot be read (TypeError)."
    own, stop = malformed("x"), KeyboardInterrupt()
    assert unreadable(own) is own
    assert unreadable(stop) is stop


@given(st.binary() | st.text())
def test_any_bytes_raise_nothing_else(data: str | bytes) -> None:
    with contextlib.suppress(ProviderProtocolError):
        decode_message(data)


FIELDS = st.sampled_from(
    "audio audio_base64 isFinal is_final alignment normalizedAlignment error message code detail chars loc msg".split()
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(FIELDS, inner, max_size=4),
    max_leaves=10,
)


@given(st.dictionaries(FIELDS, JSON))
def test_any_json_raises_nothing_else(message: dict[str, Any]) -> None:
    with contextlib.suppress(ProviderProtocolError):
        decode_message(json.dumps(message))
    for status in (400, 401, 422):
        assert isinstance(from_http(status, json.dumps(message)), ProviderError)


@given(st.binary(max_size=300))
def test_any_list_of_voices_raises_nothing_else(data: bytes) -> None:
    with contextlib.suppress(ProviderProtocolError):
        decode_voices(data)


# errors

FORBIDDEN = (ProviderRefusedError, "provider_forbidden", False)
REFUSED = (ProviderRefusedError, "provider_refused", False)
REFUSED_CLOSE = (ProviderRefusedError, False)


@pytest.mark.parametrize(
    ("status", "detail", "kind", "code", "retryable"),
    [
        (401, {"status": "invalid_api_key", "message": "Bad"}, ProviderAuthError, "provider_auth", False),
        (401, {"status": "quota_exceeded", "message": "None left"}, ProviderAuthError, "provider_quota", False),
        (402, {"status": "payment_required"}, ProviderAuthError, "provider_quota", False),
        (403, {"status": "missing_permissions"}, ProviderAuthError, "provider_auth", False),
        (403, {"status": "model_x"}, ProviderRefusedError, "provider_forbidden", False),
        (403, {"type": "authorization_error", "code": "only_for_creator+"}, *FORBIDDEN),
        (403, {"code": "not_allowed", "message": "You are not authorized to use this voice."}, *FORBIDDEN),
        (403, {"status": "quota_exceeded"}, ProviderAuthError, "provider_quota", False),
        (403, {"message": "Invalid API key"}, ProviderAuthError, "provider_auth", False),
        (404, {}, ProviderRefusedError, "provider_not_served", False),
        (405, {}, ProviderRefusedError, "provider_not_served", False),
        (404, {"status": "voice_not_found"}, VoiceNotFoundError, "voice_not_found", False),
        (400, {"status": "voice_not_found"}, VoiceNotFoundError, "voice_not_found", False),
        (400, {"code": "max_character_limit_exceeded"}, ProviderRefusedError, "provider_refused", False),
        (400, {"status": "invalid_voice_settings"}, ProviderRefusedError, "provider_refused", False),
        (400, {"message": "language 'quota' of your plan is not known, api key"}, *REFUSED),
        (413, {}, ProviderRefusedError, "provider_refused", False),
        (422, [{"loc": ["body", "text"], "msg": "missing"}], ProviderRefusedError, "provider_invalid", False),
        (408, {}, ProviderTimeoutError, "provider_timeout", True),
        (429, {"status": "too_many_concurrent_requests"}, ProviderBusyError, "provider_busy", True),
        (429, {"status": "quota_exceeded"}, ProviderAuthError, "provider_quota", False),
        (500, "oops", ProviderConnectionError, "provider_connection", True),
        (503, {}, ProviderConnectionError, "provider_connection", True),
        (418, {}, ProviderRefusedError, "provider_refused", False),
        (307, {}, ProviderProtocolError, "provider_protocol", False),
    ],
)
def test_http_statuses_are_classified(
    status: int, detail: object, kind: type[ProviderError], code: str, retryable: bool
) -> None:
    problem = from_http(status, json.dumps({"detail": detail}))
    assert type(problem) is kind
    assert (problem.code, problem.retryable) == (code, retryable)
    assert problem.message.endswith(".")


@pytest.mark.parametrize(
    ("close", "reason", "name", "kind", "retryable"),
    [
        (1006, "", "", ProviderConnectionError, True),
        (1011, "Internal", "", ProviderConnectionError, True),
        (1012, "", "", ProviderConnectionError, True),
        (1009, "too big", "", ProviderProtocolError, True),
        (1007, "", "", ProviderProtocolError, True),
        (1008, "This request exceeds your quota", "", ProviderAuthError, False),
        (1008, "", "quota_exceeded", ProviderAuthError, False),
        (1008, "Invalid API key", "", ProviderAuthError, False),
        (1008, "", "authentication_required", ProviderAuthError, False),
        (1008, "", "input_timeout_exceeded", ProviderTimeoutError, True),
        (1008, "", "max_active_conversations", ProviderBusyError, True),
        (1008, "", "invalid_input_message", ProviderRefusedError, False),
        (1008, "voice_settings.stability: 5, of quota and api key", "invalid_voice_settings", *REFUSED_CLOSE),
        (1008, "This voice is not part of your plan", "", ProviderRefusedError, False),
        (1008, "You are not authorized to use this voice", "", ProviderRefusedError, False),
        (1011, "", "validation_error", ProviderRefusedError, False),
        (1008, "A voice with voice_id x does not exist", "voice_not_found", VoiceNotFoundError, False),
        (1008, "policy", "", ProviderRefusedError, False),
    ],
)
def test_close_codes_are_classified(
    close: int, reason: str, name: str, kind: type[ProviderError], retryable: bool
) -> None:
    problem = from_close(close, reason, name)
    assert type(problem) is kind
    assert problem.retryable is retryable


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": " 0 "}, 0.0),
        ({"Retry-After": "-1"}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "Wed, 25 Nov 2026 10:00:30 GMT", "Date": "Wed, 25 Nov 2026 10:00:00 GMT"}, 30.0),
        ({"Retry-After": "Wed, 25 Nov 2026 09:00:00 GMT", "Date": "Wed, 25 Nov 2026 10:00:00 GMT"}, 0.0),
        ({"Retry-After": "Wed, 25 Nov 2026 10:00:30 GMT"}, None),
        ({"Retry-After": "Wed, 25 Nov 2026 10:00:30 -0000", "Date": "Wed, 25 Nov 2026 10:00:00 GMT"}, None),
        ({"Retry-After": "9" * 5000}, 999_999_999.0),
    ],
)
def test_the_time_after_which_to_try_again_is_read(headers: dict[str, str], seconds: float | None) -> None:
    assert read_retry_after(headers) == seconds
    assert from_http(429, "", headers=headers).retry_after_s == seconds


@pytest.mark.parametrize("text", [f"key {KEY}", f"xi-api-key: {KEY}", f"Bearer {KEY}", f"api key {KEY[3:]} is bad"])
def test_what_looks_like_a_key_is_not_repeated(text: str) -> None:
    assert KEY[3:] not in scrub(text)
    assert KEY[3:] not in from_http(401, json.dumps({"detail": {"message": text}})).message
    assert KEY[3:] not in from_close(1008, text).message


CANARY = "Canary/Vogel+7:&~zwitschert="
"""A key that looks like none."""


def spellings(key: str) -> list[str]:
    data = key.encode()
    framed = [base64.b64encode(b"user:"[:n] + data + b"!").decode() for n in range(6)]
    return [key, key.upper(), quote(key), quote(key, safe=""), base64.urlsafe_b64encode(data).decode(), *framed]


@pytest.mark.parametrize("echo", spellings(CANARY))
def test_the_key_itself_is_not_repeated_in_any_spelling(echo: str) -> None:
    redact = ApiKey(CANARY).redact
    body = json.dumps({"detail": {"status": f"bad {echo}", "message": f"Invalid API key {echo} given"}})
    flat = decode_message(json.dumps({"error": f"bad {echo}", "message": f"key {echo}"}), redact)
    nested = decode_message(body, redact)
    listed = json.dumps({"detail": [{"loc": [echo], "msg": echo}]})
    voices = decode_voices(
        json.dumps({"voices": [{"voice_id": "a", "name": echo, "description": echo}]}).encode(), redact
    )
    shown = [flat, nested, decode_message(listed, redact), voices, redact(f"closed: {echo}")]
    shown += [from_http(status, text, redact) for status in (401, 422, 500) for text in (body, listed, f"no {echo} no")]
    core = echo[4:-4].casefold()
    assert not [text for text in map(str, shown) if core in text.casefold()]
    assert "Invalid API key [key]" in str(
        from_http(401, json.dumps({"detail": {"message": f"Invalid API key {CANARY}"}}), redact)
    )


def test_a_key_that_is_cut_off_is_not_repeated() -> None:
    redact = ApiKey(CANARY).redact
    assert redact(f"Invalid API key {CANARY[:15]}") == "Invalid API key [key]"
    shown = from_http(401, "x" * 190 + CANARY, redact).message
    assert CANARY[:4] not in shown


def test_a_key_as_short_as_a_word_leaves_messages_readable() -> None:
    assert ApiKey("key").redact("Invalid API key") == "Invalid API key"
    assert ApiKey().redact("Invalid API key") == "Invalid API key"


def test_messages_of_the_service_stay_one_short_line() -> None:
    problem = from_http(500, "a\r\nb\x1b[31m\x00" + "c" * 5000)
    assert problem.message.isprintable()
    assert len(problem.message) < 300


# requests


OPTIONS = SpeechOptions("voice/1", "eleven_flash_v2_5", "pcm_24000", "en", {"speed": 1.1})


def test_stream_input_speaks_the_documented_protocol() -> None:
    dialect = StreamInput(OPTIONS)
    assert dialect.target().startswith("/v1/text-to-speech/voice%2F1/stream-input?model_id=eleven_flash_v2_5&")
    assert json.loads(dialect.opening()[0]) == {"text": " ", "voice_settings": {"speed": 1.1}}
    assert [json.loads(m) for m in dialect.text("One.", flush=True)] == [{"text": "One. ", "flush": True}]
    assert [json.loads(m) for m in dialect.text("One ", flush=False)] == [{"text": "One "}]
    assert json.loads(dialect.keep_alive()) == {"text": " "}
    assert json.loads(dialect.ending()) == {"text": ""}
    assert json.loads(dialect.text("", flush=False)[0])["text"] == " ", "an empty text would end the stream"


def test_options_of_the_socket_are_asked_for() -> None:
    options = SpeechOptions("v", "m", "pcm_16000", "de", ssml=True, sync_alignment=False)
    target = StreamInput(options).target()
    assert "enable_ssml_parsing=true" in target
    assert "sync_alignment=false" in target
    assert "language_code=de" in Dialogue(options).target()
    assert json.loads(Dialogue(options).keep_alive()) == {"keep_alive": True}
    assert http_body(options, "One.", takes_context=True, parses_ssml=True) == {
        "text": "One.",
        "model_id": "m",
        "language_code": "de",
    }


def test_dialogue_speaks_the_documented_protocol() -> None:
    dialect = Dialogue(SpeechOptions("v", "eleven_v3", "pcm_24000", voice_settings={"stability": 0.5, "speed": 1.1}))
    assert json.loads(dialect.opening()[0]) == {"voices": ["v"], "voice_settings": {"stability": 0.5}}
    assert json.loads(dialect.text("One.", flush=True)[0]) == {
        "inputs": [{"text": "One.", "voice_id": "v"}],
        "flush": True,
    }
    assert dialect.text("", flush=False) == []
    assert json.loads(dialect.ending()) == {"close_socket": True}


def test_http_takes_context_where_the_model_does() -> None:
    options = SpeechOptions("v", "eleven_multilingual_v2", "mp3_44100_128", previous_text="x" * 900)
    assert http_target(options) == "/v1/text-to-speech/v/stream/with-timestamps?output_format=mp3_44100_128"
    assert len(http_body(options, "One.", takes_context=True, parses_ssml=True)["previous_text"]) == 300
    assert http_body(options, "One.", takes_context=False, parses_ssml=True) == {
        "text": "One.",
        "model_id": "eleven_multilingual_v2",
    }


# models


@pytest.mark.parametrize("status", [401, 402])
def test_a_voice_that_the_plan_does_not_cover_concerns_only_requests_for_it(status: int) -> None:
    message = "Free users cannot use library voices via the API. Please upgrade your subscription to use this voice."
    body = json.dumps({"detail": {"code": "paid_plan_required", "message": message}})
    problem = from_http(status, body)
    assert isinstance(problem, ProviderRefusedError)
    assert (problem.code, problem.reason) == ("provider_forbidden", "paid_plan_required")
    out = json.dumps({"detail": {"status": "quota_exceeded", "message": "No credits are left for this voice."}})
    assert isinstance(from_http(status, out), ProviderAuthError)


@pytest.mark.parametrize(
    ("value", "most"), [("10", 10), (" 3 ", 3), ("0", None), ("-1", None), ("many", None), ("\u0663", None)]
)
def test_the_capacity_is_read_from_the_headers(value: str, most: int | None) -> None:
    assert read_capacity({CAPACITY_HEADER: value}) == most
    assert read_capacity({}) is None


def test_models_know_their_transports() -> None:
    assert model_of("").id == "eleven_flash_v2_5"
    assert model_of("eleven_v3").transports == ("dialogue", "http")
    for model_id in ("eleven_v4", "eleven_v4_turbo", "eleven_v5_fast"):
        assert model_of(model_id).transports == ("dialogue",), "no other address streams them"
    assert model_of("something_else").transports == ("socket", "http")
    assert len(model_of("eleven_flash_v2_5").languages) == 32
    assert all(model.id == key for key, model in MODELS.items())


@pytest.mark.parametrize(
    ("model", "language", "transport", "said"),
    [
        ("eleven_flash_v2", "de-AT", "auto", "English only; use eleven_flash_v2_5 for de"),
        ("eleven_multilingual_v2", "hu", "auto", "29 languages, not hu"),
        ("eleven_multilingual_v2", "sw", "auto", "use eleven_v3 for sw"),
        ("eleven_v3", "sw", "socket", "no stream-input"),
        ("eleven_flash_v2_5", "en", "dialogue", "text-to-dialogue"),
        ("eleven_flsh_v2", "", "auto", "not known"),
    ],
)
def test_wrong_pairings_are_warned_about(model: str, language: str, transport: str, said: str) -> None:
    assert any(said in warning for warning in warnings(model, language, transport))


def test_right_pairings_are_not() -> None:
    assert warnings("eleven_flash_v2_5", "de-DE") == warnings("") == warnings("eleven_v3", "sw") == []


def test_voices_are_read_with_their_languages() -> None:
    body = {
        "voices": [
            {
                "voice_id": "a",
                "name": "Ann",
                "labels": {"language": "en", "age": None},
                "verified_languages": [{"language": "en"}, {"language": "de"}, 3],
            },
            {"voice_id": "b", "name": None, "labels": None, "description": "Deep"},
            {"name": "without an id"},
        ]
    }
    first, second = decode_voices(json.dumps(body).encode())
    assert (first.name, first.languages, first.labels) == ("Ann", ("en", "de"), {"language": "en"})
    assert (second.name, second.languages, second.description) == ("b", (), "Deep")
