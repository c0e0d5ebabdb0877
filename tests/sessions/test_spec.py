"""What a session may be asked to be."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captionsync.audio.formats import ALIASES, FORMATS
from captionsync.errors import CaptionSyncError, InputError, UnknownFormatError
from captionsync.sessions.spec import DEFAULT_FORMAT, SessionSpec
from captionsync.timing.captions.lines import RANGES
from captionsync.timing.tables.viseme_sets import SETS

FIELDS = tuple(name for name in SessionSpec.__dataclass_fields__ if name != "turns")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text() | st.sampled_from(list(RANGES)), inner),
    max_leaves=5,
)


def test_an_empty_body_is_a_session_of_defaults() -> None:
    spec = SessionSpec.from_json({})
    assert spec == SessionSpec()
    assert (spec.text, spec.voice, spec.provider, spec.language, spec.curves) == (None, "", "", "", None)
    assert (spec.format.name, spec.pace, spec.viseme_set) == (DEFAULT_FORMAT, "asap", "oculus")
    assert not spec.cancel_on_disconnect


def test_every_field_is_taken() -> None:
    body = {
        "text": "Hello.",
        "voice": "en-gb",
        "provider": "elevenlabs,espeak",
        "model_id": "eleven_v3",
        "language": "en",
        "format": "pcm_16000",
        "pace": "realtime",
        "voice_settings": {"speed": 1.1},
        "generation_config": {"chunk_length_schedule": [50]},
        "pronunciation_dictionary_locators": [{"pronunciation_dictionary_id": "a", "version_id": "b"}],
        "captions": {"max_lines": 1},
        "viseme_set": "azure",
        "curves": "vrm",
        "audio_tags": False,
        "markdown": "speak",
        "seed": 7,
        "cancel_on_disconnect": True,
    }
    assert set(body) == set(FIELDS)
    spec = SessionSpec.from_json(body)
    assert {name: getattr(spec, name) for name in FIELDS} == body | {
        "format": FORMATS["pcm_16000"],
        "pronunciation_dictionary_locators": (("a", "b"),),
    }
    assert SessionSpec.from_json(spec.to_json() | {"text": "Hello."}) == spec


@pytest.mark.parametrize("name", [name for name in FIELDS if name != "cancel_on_disconnect"])
def test_null_is_the_same_as_left_out(name: str) -> None:
    assert SessionSpec.from_json({name: None}) == SessionSpec()


@pytest.mark.parametrize("name", ["voice", "provider", "model_id", "language", "format"])
def test_empty_text_in_an_option_is_the_default(name: str) -> None:
    assert SessionSpec.from_json({name: ""}) == SessionSpec()


def test_a_text_that_is_empty_differs_from_one_that_is_still_to_come() -> None:
    assert SessionSpec.from_json({"text": ""}).text == ""
    assert SessionSpec.from_json({}).text is None


@pytest.mark.parametrize("name", [*FORMATS, *ALIASES])
def test_every_audio_format_is_known_by_all_its_names(name: str) -> None:
    assert SessionSpec.from_json({"format": name.upper()}).format == FORMATS[ALIASES.get(name, name)]


@pytest.mark.parametrize("name", list(SETS))
def test_every_viseme_set_may_be_asked_for(name: str) -> None:
    assert SessionSpec.from_json({"viseme_set": name}).viseme_set == name


@pytest.mark.parametrize("body", [None, [], "text", 1, True, [{"text": "a"}]])
def test_a_body_that_is_no_object_is_invalid_json(body: Any) -> None:
    with pytest.raises(InputError) as caught:
        SessionSpec.from_json(body)
    assert caught.value.code == "invalid_json"


def test_an_unknown_field_is_told_with_those_that_are_known() -> None:
    with pytest.raises(InputError, match="Unknown field 'colour'") as caught:
        SessionSpec.from_json({"text": "a", "colour": "red", "zebra": 1})
    assert caught.value.code == "invalid_input"
    assert caught.value.message.endswith(f"Known: {', '.join(sorted(FIELDS))}.")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"text": 3}, "text must be a string, or a list of turns with voice and text."),
        ({"voice": ["a"]}, "voice must be a string."),
        ({"format": 44_100}, "format must be a string."),
        ({"pace": "slow"}, "pace must be one of asap, realtime, not 'slow'."),
        ({"pace": True}, "pace must be a string."),
        ({"viseme_set": "nobody"}, f"viseme_set must be one of {', '.join(SETS)}, not 'nobody'."),
        ({"curves": "fbx"}, "curves must be one of arkit, vrm, not 'fbx'."),
        ({"curves": ""}, "curves must be one of arkit, vrm, not ''."),
        ({"viseme_set": ""}, f"viseme_set must be one of {', '.join(SETS)}, not ''."),
        ({"pace": ""}, "pace must be one of asap, realtime, not ''."),
        ({"curves": "x" * 1000}, f"curves must be one of arkit, vrm, not {'x' * 40!r}."),
        ({"voice_settings": []}, "voice_settings must be an object."),
        ({"generation_config": "fast"}, "generation_config must be an object."),
        ({"captions": [1]}, "captions must be an object."),
        ({"captions": {"colour": 1}}, f"Unknown captions option 'colour'. Known: {', '.join(RANGES)}."),
        ({"seed": -1}, "seed must be a whole number from 0 to 4294967295."),
        ({"seed": 2**32}, "seed must be a whole number from 0 to 4294967295."),
        ({"seed": True}, "seed must be a whole number from 0 to 4294967295."),
        ({"seed": 1.5}, "seed must be a whole number from 0 to 4294967295."),
        ({"cancel_on_disconnect": 1}, "cancel_on_disconnect must be true or false."),
        ({"cancel_on_disconnect": "true"}, "cancel_on_disconnect must be true or false."),
    ],
)
def test_a_wrong_value_is_told_in_one_sentence(body: dict[str, Any], problem: str) -> None:
    with pytest.raises(InputError) as caught:
        SessionSpec.from_json(body)
    assert (caught.value.code, caught.value.message) == ("invalid_input", problem)


def test_an_unknown_audio_format_is_told_with_those_that_are_known() -> None:
    with pytest.raises(UnknownFormatError, match="Unknown audio format 'mp4'") as caught:
        SessionSpec.from_json({"format": "mp4"})
    assert "pcm_" in caught.value.message


@pytest.mark.parametrize("name", list(RANGES))
def test_a_limit_of_captions_is_taken_from_its_least_to_its_greatest_value(name: str) -> None:
    least, most = RANGES[name]
    for value in (least, most):
        assert SessionSpec.from_json({"captions": {name: value}}).captions == {name: value}
    for outside in (least - 1, most + 1, most + 0.5):
        with pytest.raises(InputError) as caught:
            SessionSpec.from_json({"captions": {name: outside}})
        assert caught.value.message == f"captions.{name} must lie between {least} and {most}."


@pytest.mark.parametrize("value", [None, True, "2", [2], float("nan"), float("inf"), float("-inf")])
def test_a_limit_of_captions_is_a_finite_number(value: Any) -> None:
    with pytest.raises(InputError, match=r"^captions\.max_lines must be a number\.$"):
        SessionSpec.from_json({"captions": {"max_lines": value}})


def test_a_limit_of_captions_is_whole() -> None:
    assert SessionSpec.from_json({"captions": {"max_cue_ms": 2_500.9}}).captions == {"max_cue_ms": 2_500}
    assert isinstance(SessionSpec.from_json({"captions": {"max_lines": 2.0}}).captions["max_lines"], int)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_any_json_is_a_session_or_a_clear_error(body: dict[str, Any]) -> None:
    try:
        spec = SessionSpec.from_json(body)
    except CaptionSyncError as error:
        assert isinstance(error, InputError | UnknownFormatError)
        assert error.message.endswith(".")
    else:
        assert spec.text == body.get("text")
        assert spec.voice_settings == (body.get("voice_settings") or {})
        json.dumps(spec.captions)
