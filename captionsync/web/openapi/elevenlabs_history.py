"""The paths of the ElevenLabs-compatible API for what was said, and for how words are said: history, dictionaries."""

from __future__ import annotations

from captionsync.audio.formats import ALIASES, FORMATS
from captionsync.web.elevenlabs import dictionaries, history
from captionsync.web.openapi.elevenlabs_errors import refusals
from captionsync.web.openapi.elevenlabs_forms import get, page_size
from captionsync.web.openapi.elevenlabs_schemas import (
    DICTIONARIES,
    HISTORY,
    MADE_DICTIONARY,
    RULES,
    SHOWN_DICTIONARY,
    SHOWN_ITEM,
)
from captionsync.web.openapi.errors import BODY, ENGINE, FIND, LOCAL
from captionsync.web.openapi.forms import (
    Schema,
    answer,
    answered,
    json_answer,
    json_body,
    listed,
    nullable,
    operation,
    path,
    query,
    record,
    string,
    whole,
)
from captionsync.web.openapi.listening import AUDIO_TYPES, FILE_ANSWERS, FILE_PARAMETERS

_HISTORY = "ElevenLabs: history"
_WORDS = "ElevenLabs: pronunciation dictionaries"
_ITEM_ID = path("history_item_id", "The session's id.", "_qGAe9oDTV06ZuW3iA7w1w")
_DICTIONARY_ID = path("dictionary_id", "Id of the dictionary.", "hTyGqkCYlDqQnRsW")
_ITEM: Schema = {
    "history_item_id": "_qGAe9oDTV06ZuW3iA7w1w",
    "request_id": "_qGAe9oDTV06ZuW3iA7w1w",
    "voice_id": "en-us",
    "voice_name": "English (America)",
    "voice_category": "premade",
    "model_id": None,
    "text": "Hi.",
    "date_unix": 1_795_981_601,
    "character_count_change_from": 0,
    "character_count_change_to": 3,
    "content_type": "audio/mpeg",
    "state": "created",
    "settings": {},
    "source": "TTS",
    "output_format": "mp3_44100_128",
    "alignments": None,
}
_DICTIONARY = {
    "id": "hTyGqkCYlDqQnRsW",
    "name": "Words",
    "description": None,
    "created_by": "captionsync",
    "creation_time_unix": 1_795_981_601,
    "permission_on_resource": "admin",
}
_LATEST = _DICTIONARY | {
    "latest_version_id": "9xTqYwPbHq1nRrX2",
    "latest_version_rules_num": 1,
    "archived_time_unix": None,
}
_RULE = {
    "string_to_replace": "W3C",
    "type": "alias",
    "alias": "World Wide Web Consortium",
    "case_sensitive": True,
    "word_boundaries": True,
}
_NEWEST = "$response.body#/history/0/history_item_id"
_SECONDS = whole()

HISTORY_PATHS: dict[str, dict[str, Schema]] = {
    "/v1/history": get(
        "list_history",
        _HISTORY,
        "List the sessions that are over and have audio; only for clients on the server's own machine.",
        {
            200: json_answer(
                "A page.",
                HISTORY,
                {
                    "history": [_ITEM],
                    "last_history_item_id": "_qGAe9oDTV06ZuW3iA7w1w",
                    "has_more": False,
                    "scanned_until": 1_795_981_601,
                },
                links={
                    name: {"operationId": name, "parameters": {"history_item_id": _NEWEST}}
                    for name in ("show_item", "get_item_audio", "delete_item")
                },
            )
        },
        LOCAL,
        FIND,
        ENGINE,
        parameters=[
            page_size(history.MAX_PAGE_SIZE, history.PAGE_SIZE),
            query("start_after_history_item_id", "The last item of the page before.", string()),
            query("voice_id", "Only of this voice.", string(), example="en-us"),
            query("model_id", "Only of this model.", string(), example="eleven_v3"),
            query("search", "Text that is in the text.", string(), example="Hi"),
            query("source", "Items of other sources than `TTS` are not here.", string(), example="TTS"),
            query("date_after_unix", "Seconds; items from then on.", _SECONDS, example=1_700_000_000),
            query("date_before_unix", "Seconds; items before.", _SECONDS, example=4_000_000_000),
            query("sort_direction", "`asc`: the oldest first.", string(), example="asc"),
        ],
    ),
    "/v1/history/{history_item_id}": get(
        "show_item",
        _HISTORY,
        "Show an item and its character times.",
        {200: json_answer("The item.", SHOWN_ITEM, _ITEM)},
        FIND,
        ENGINE,
        parameters=[_ITEM_ID],
    )
    | {
        "delete": operation(
            "delete_item",
            _HISTORY,
            "Delete an item with its session.",
            {200: json_answer("Deleted.", answered({"status": string(const="ok")}), {"status": "ok"})},
            refusals=refusals(FIND),
            parameters=[_ITEM_ID],
        )
    },
    "/v1/history/{history_item_id}/audio": get(
        "get_item_audio",
        _HISTORY,
        "Get an item's audio in the format it was made in.",
        FILE_ANSWERS,
        FIND,
        parameters=[_ITEM_ID, *FILE_PARAMETERS],
    ),
    "/v1/history/download": {
        "post": operation(
            "download_items",
            _HISTORY,
            "Get the audio of one item, or an archive with that of several.",
            {
                200: answer("The file.", AUDIO_TYPES | {"application/zip": {"schema": {}}}),
                304: FILE_ANSWERS[304],
            },
            refusals=refusals(BODY, FIND, frozenset({"unknown_format"})),
            takes=json_body(
                record(
                    {
                        "history_item_ids": listed(string(), minItems=1, maxItems=history.MAX_DOWNLOADS),
                        "output_format": nullable(
                            string(
                                "`default`, `wav`, or an audio format.", enum=["default", "", "wav", *FORMATS, *ALIASES]
                            )
                        ),
                    },
                    ["history_item_ids"],
                ),
                {"One item": {"history_item_ids": ["_qGAe9oDTV06ZuW3iA7w1w"], "output_format": "wav"}},
            ),
        )
    },
}
DICTIONARY_PATHS: dict[str, dict[str, Schema]] = {
    "/v1/pronunciation-dictionaries": get(
        "list_dictionaries",
        _WORDS,
        "List the dictionaries, newest first; only for clients on the server's own machine.",
        {
            200: json_answer(
                "A page.",
                DICTIONARIES,
                {"pronunciation_dictionaries": [_LATEST], "has_more": False, "next_cursor": None},
            )
        },
        LOCAL,
        parameters=[
            page_size(dictionaries.MAX_PAGE_SIZE, dictionaries.PAGE_SIZE),
            query("cursor", "`next_cursor` of the page before.", string()),
        ],
    ),
    "/v1/pronunciation-dictionaries/add-from-rules": {
        "post": operation(
            "add_dictionary",
            _WORDS,
            "Make a dictionary.",
            {
                200: json_answer(
                    "The dictionary.",
                    MADE_DICTIONARY,
                    _DICTIONARY | {"version_id": "9xTqYwPbHq1nRrX2", "version_rules_num": 1},
                    links={
                        "Dictionary": {
                            "operationId": "show_dictionary",
                            "parameters": {"dictionary_id": "$response.body#/id"},
                        }
                    },
                )
            },
            refusals=refusals(BODY, frozenset({"too_many_dictionaries"})),
            takes=json_body(
                record(
                    {
                        "name": string(minLength=1, maxLength=dictionaries.MAX_NAME_CHARS, pattern=r"\S"),
                        "description": nullable(string(maxLength=dictionaries.MAX_NAME_CHARS)),
                        "rules": RULES,
                    },
                    ["name", "rules"],
                ),
                {"An alias": {"name": "Words", "rules": [_RULE]}},
            ),
            text="Dictionaries live as long as the server.",
        )
    },
    "/v1/pronunciation-dictionaries/{dictionary_id}": get(
        "show_dictionary",
        _WORDS,
        "Show a dictionary with its rules.",
        {200: json_answer("The dictionary.", SHOWN_DICTIONARY, _LATEST | {"rules": [_RULE]})},
        frozenset({"dictionary_not_found"}),
        parameters=[_DICTIONARY_ID],
    ),
}
