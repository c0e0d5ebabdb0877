"""The schemas of the ElevenLabs-compatible API: what its clients send, and what they get.

Bodies are read as leniently as by the service: unknown fields are ignored, and null counts as absent.
"""

from __future__ import annotations

from captionsync.audio.formats import ALIASES, FORMATS
from captionsync.sessions.spec import DEFAULT_FORMAT, MAX_NAME_CHARS, MAX_SEED
from captionsync.web.openapi.forms import (
    Schema,
    answered,
    boolean,
    listed,
    nullable,
    nullable_fields,
    number,
    record,
    ref,
    string,
    whole,
)
from captionsync.web.openapi.schemas import LOCATORS
from captionsync.wire.elevenlabs.dictionaries import MAX_RULE_CHARS, MAX_RULES
from captionsync.wire.elevenlabs.models import MODELS
from captionsync.wire.elevenlabs.settings import SPEAKER_BOOST, VOICE_RANGES

NAMES = {"maxLength": MAX_NAME_CHARS}
MODEL = string("Model; the server's engine speaks. Known: " + ", ".join(MODELS) + ".", **NAMES)
LANGUAGE = string("ISO 639-1 or BCP 47; empty to detect it.", **NAMES)
OUTPUT_FORMAT = string("Audio format; letter case is ignored.", enum=[*FORMATS, *ALIASES], default=DEFAULT_FORMAT)


def _settings() -> dict[str, Schema]:
    """Return the settings: numerals and booleans count as numbers."""
    types = ["number", "string", "boolean", "null"]
    low, high = VOICE_RANGES["speed"]
    text = {"speed": f"1 is the voice's own; a value outside {low:g} to {high:g} is moved into that range."}
    numbers: dict[str, Schema] = {
        name: {"type": types, "description": text.get(name, "A number or a numeral; true is 1.")}
        | ({} if name in text else {"minimum": low, "maximum": high})
        for name, (low, high) in VOICE_RANGES.items()
    }
    return numbers | {SPEAKER_BOOST: {"type": types, "description": "True, false, or a word or number for it."}}


VOICE_SETTINGS = record(_settings(), description="How the voice speaks. Every engine honours `speed`.")
SPEECH = record(
    {"text": string("What is said.", pattern=r"\S")}
    | nullable_fields(
        {
            "model_id": MODEL,
            "language_code": LANGUAGE,
            "voice_settings": ref("ElevenLabsVoiceSettings"),
            "pronunciation_dictionary_locators": LOCATORS,
            "seed": whole("The same seed asks the engine for the same speech.", maximum=MAX_SEED),
        }
    ),
    ["text"],
)
DIALOGUE = record(
    {
        "inputs": listed(
            record(
                {"text": string("What is said.", pattern=r"\S"), "voice_id": string("Who says it.")},
                ["text", "voice_id"],
            ),
            minItems=1,
        )
    }
    | nullable_fields(
        {
            "model_id": MODEL,
            "language_code": LANGUAGE,
            "settings": ref("ElevenLabsVoiceSettings"),
            "pronunciation_dictionary_locators": LOCATORS,
        }
    ),
    ["inputs"],
)
_SECONDS = listed(number(minimum=0), "Seconds.")
ALIGNMENT = answered(
    {
        "characters": listed(string()),
        "character_start_times_seconds": _SECONDS,
        "character_end_times_seconds": _SECONDS,
    },
    description="Characters and their times; the three lists have one length.",
)
_ALIGNED = nullable(ref("ElevenLabsAlignment"))
EXTRAS: dict[str, Schema] = {
    "words": listed(ref("WordEvent"), "With `captionsync=1`."),
    "cues": listed(ref("CueEvent"), "With `captionsync=1`."),
    "visemes": listed(ref("VisemeEvent"), "With `captionsync=1`."),
}
_TIMED: dict[str, Schema] = {
    "audio_base64": string("The audio.", contentEncoding="base64"),
    "alignment": _ALIGNED,
    "normalized_alignment": _ALIGNED,
}
TIMED = answered(_TIMED | EXTRAS, EXTRAS, description="Audio and the times of its characters.")
SEGMENT = answered(
    {
        "voice_id": string("As in the request."),
        "start_time_seconds": number(minimum=0),
        "end_time_seconds": number(minimum=0),
        "character_start_index": whole("In the characters of this answer."),
        "character_end_index": whole("In the characters of this answer."),
        "dialogue_input_index": whole("Of the request's `inputs`."),
    }
)
TIMED_DIALOGUE = answered(
    _TIMED | {"voice_segments": listed(SEGMENT)} | EXTRAS, EXTRAS, description="A dialogue's audio and times."
)
OWN_SETTINGS = answered(
    {name: number() for name in VOICE_RANGES} | {SPEAKER_BOOST: boolean()},
    description="What applies where a request sets nothing.",
)
VOICE = answered(
    {
        "voice_id": string(minLength=1),
        "name": string(),
        "category": string(),
        "description": string(),
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        "languages": listed(string(), "BCP 47 tags, the main one first."),
        "preview_url": {"type": "null"},
        "available_for_tiers": listed(string()),
        "high_quality_base_model_ids": listed(string()),
        "settings": ref("ElevenLabsOwnSettings"),
        "is_owner": boolean(),
        "is_legacy": boolean(),
        "provider": string("Engine that has this voice."),
    },
    description="A voice.",
)
_MODEL_FLAGS = (
    "can_be_finetuned can_do_text_to_speech can_do_voice_conversion can_use_style can_use_speaker_boost "
    "serves_pro_voices requires_alpha_access"
)
_MODEL_LIMITS = (
    "max_characters_request_free_user max_characters_request_subscribed_user maximum_text_length_per_request"
)
OWN_MODEL = answered(
    {"model_id": string(), "name": string(), "description": string(), "token_cost_factor": number()}
    | {name: boolean() for name in _MODEL_FLAGS.split()}
    | {name: whole() for name in _MODEL_LIMITS.split()}
    | {"languages": listed(answered({"language_id": string(), "name": string()}))},
    description="A model. Its name is accepted, but the server's engine speaks.",
)
_USAGE_COUNTS = (
    "character_count character_limit max_credit_limit_extension voice_slots_used voice_limit voice_add_edit_counter "
    "professional_voice_slots_used professional_voice_slots_used_in_workspace professional_voice_limit"
)
_USAGE_FLAGS = (
    "can_extend_character_limit allowed_to_extend_character_limit can_extend_voice_limit "
    "can_use_instant_voice_cloning can_use_professional_voice_cloning"
)
_USAGE: dict[str, Schema] = (
    {"tier": string(), "status": string()}
    | {name: whole() for name in _USAGE_COUNTS.split()}
    | {name: boolean() for name in _USAGE_FLAGS.split()}
    | {"current_overage": answered({"amount": string(), "currency": string()})}
)
USAGE = answered(_USAGE, description="Characters that were taken. There are no plans: the rest is neutral.")
SUBSCRIPTION = answered(_USAGE | {"open_invoices": listed({}, maxItems=0), "has_open_invoices": boolean()})
_USER_FLAGS = "is_new_user can_use_delayed_payment_methods is_onboarding_completed is_onboarding_checklist_completed"
USER = answered(
    {"user_id": string(), "workspace_id": string(), "subscription": ref("ElevenLabsUsage")}
    | {name: boolean() for name in _USER_FLAGS.split()}
    | {"created_at": whole(), "seat_type": string()},
    description="The only user.",
)
_ITEM: dict[str, Schema] = {
    "history_item_id": string("The session's id.", minLength=1),
    "request_id": string(),
    "voice_id": string("The voice that was asked for, or that spoke."),
    "voice_name": string(),
    "voice_category": string(),
    "model_id": nullable(string()),
    "text": string("The source text."),
    "date_unix": whole("Seconds."),
    "character_count_change_from": whole(),
    "character_count_change_to": whole(),
    "content_type": string("Media type of the audio."),
    "state": string(),
    "settings": {"type": "object"},
    "source": string(),
    "output_format": string(enum=list(FORMATS)),
}
ITEM = answered(_ITEM | {"alignments": {"type": "null"}}, description="A session that is over and has audio.")
SHOWN_ITEM = answered(
    _ITEM
    | {
        "alignments": nullable(
            answered({"alignment": ref("ElevenLabsAlignment"), "normalized_alignment": ref("ElevenLabsAlignment")})
        )
    },
    description="A session with the times of the characters that were heard.",
)
HISTORY = answered(
    {
        "history": listed(ref("ElevenLabsHistoryItem")),
        "last_history_item_id": nullable(string()),
        "has_more": boolean(),
        "scanned_until": nullable(whole("Seconds.")),
    }
)
_SWITCHES: dict[str, Schema] = {"case_sensitive": boolean(default=True), "word_boundaries": boolean(default=True)}
_SAID = {"minLength": 1, "maxLength": MAX_RULE_CHARS, "pattern": r"\S"}
_ALIAS: dict[str, Schema] = {
    "string_to_replace": string("What is written.", **_SAID),
    "type": string(const="alias"),
    "alias": string("What is said.", **_SAID),
}
_PHONEME: dict[str, Schema] = {
    "string_to_replace": string("What is written.", **_SAID),
    "type": string(const="phoneme"),
    "phoneme": string("How it is said.", **_SAID),
    "alphabet": string("`ipa` or `cmu-arpabet`.", **_SAID),
}
RULE: Schema = {
    "description": "How a word is said.",
    "oneOf": [record(rule | _SWITCHES, list(rule)) for rule in (_ALIAS, _PHONEME)],
}
RULES = listed(ref("PronunciationRule"), minItems=1, maxItems=MAX_RULES)
_DICTIONARY: dict[str, Schema] = {
    "id": string(minLength=1),
    "name": string(),
    "description": nullable(string()),
    "created_by": string(),
    "creation_time_unix": whole("Seconds."),
    "permission_on_resource": string(),
}
MADE_DICTIONARY = answered(_DICTIONARY | {"version_id": string(), "version_rules_num": whole()})
_LATEST = _DICTIONARY | {
    "latest_version_id": string(),
    "latest_version_rules_num": whole(),
    "archived_time_unix": {"type": "null"},
}
DICTIONARY = answered(_LATEST, description="A pronunciation dictionary.")
SHOWN_DICTIONARY = answered(_LATEST | {"rules": RULES}, description="A pronunciation dictionary with its rules.")
DICTIONARIES = answered(
    {
        "pronunciation_dictionaries": listed(ref("ElevenLabsDictionary")),
        "has_more": boolean(),
        "next_cursor": nullable(string()),
    }
)

COMPATIBLE: dict[str, Schema] = {
    "ElevenLabsVoiceSettings": VOICE_SETTINGS,
    "ElevenLabsSpeech": SPEECH,
    "ElevenLabsDialogue": DIALOGUE,
    "ElevenLabsAlignment": ALIGNMENT,
    "ElevenLabsTimedAudio": TIMED,
    "ElevenLabsTimedDialogue": TIMED_DIALOGUE,
    "ElevenLabsOwnSettings": OWN_SETTINGS,
    "ElevenLabsVoice": VOICE,
    "ElevenLabsModel": OWN_MODEL,
    "ElevenLabsUsage": USAGE,
    "ElevenLabsUser": USER,
    "ElevenLabsHistoryItem": ITEM,
    "PronunciationRule": RULE,
    "ElevenLabsDictionary": DICTIONARY,
}
"""The named schemas."""
