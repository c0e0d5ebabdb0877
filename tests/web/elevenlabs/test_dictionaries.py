"""Pronunciation dictionaries through ElevenLabs' SDK, and what the embedded engine says with them."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

import pytest
from elevenlabs import PronunciationDictionaryVersionLocator as Locator
from elevenlabs.client import ElevenLabs
from elevenlabs.core.api_error import ApiError
from elevenlabs.pronunciation_dictionaries import (
    BodyAddAPronunciationDictionaryV1PronunciationDictionariesAddFromRulesPostRulesItem_Alias as Alias,
)
from elevenlabs.pronunciation_dictionaries import (
    BodyAddAPronunciationDictionaryV1PronunciationDictionariesAddFromRulesPostRulesItem_Phoneme as Phoneme,
)

from tests.live_server import LiveServer
from tests.web.elevenlabs.client import get, post, socket, text_of

RACHEL = "21m00Tcm4TlvDq8ikWAM"
TEXT = "The W3C likes a tomato, not tomatoes."
RULES = [
    Alias(string_to_replace="W3C", alias="World Wide Web Consortium"),
    Phoneme(string_to_replace="Tomato", phoneme="təˈmɑːtoʊ", alphabet="ipa", case_sensitive=False),
]


@pytest.fixture(scope="module")
def client(server: LiveServer) -> Any:
    return ElevenLabs(base_url=server.url, api_key="anything")


@pytest.fixture(scope="module")
def made(client: Any) -> Any:
    return client.pronunciation_dictionaries.create_from_rules(name="Words", description="Ours.", rules=RULES)


def locator(made: Any) -> Locator:
    return Locator(pronunciation_dictionary_id=made.id, version_id=made.version_id)


def phones_of(server: LiveServer, session_id: str) -> str:
    timeline = json.loads(server.get(f"/v1/sessions/{session_id}/captions.json"))
    assert "".join(word["text"] + word["after"] for word in timeline["words"]).rstrip() == TEXT
    return "".join(phone["ipa"] for phone in timeline["phones"])


def test_a_dictionary_is_made_listed_and_shown(client: Any, made: Any) -> None:
    assert (made.name, made.description, made.version_rules_num) == ("Words", "Ours.", 2)
    listed = client.pronunciation_dictionaries.list().pronunciation_dictionaries
    assert made.id in [own.id for own in listed]
    shown = client.pronunciation_dictionaries.get(made.id)
    assert (shown.latest_version_id, shown.latest_version_rules_num) == (made.version_id, 2)
    assert [rule.string_to_replace for rule in shown.rules] == ["W3C", "Tomato"]
    for number in range(2):
        client.pronunciation_dictionaries.create_from_rules(name=f"More {number}", rules=RULES[:1])
    page = client.pronunciation_dictionaries.list(page_size=2)
    assert page.has_more and [own.name for own in page.pronunciation_dictionaries] == ["More 1", "More 0"]
    rest = client.pronunciation_dictionaries.list(page_size=2, cursor=page.next_cursor)
    assert [own.id for own in rest.pronunciation_dictionaries] == [made.id] and not rest.has_more


def test_speech_that_names_it_says_its_words_and_shows_what_is_written(
    server: LiveServer, client: Any, made: Any
) -> None:
    timed = client.text_to_speech.convert_with_timestamps(
        voice_id=RACHEL, text=TEXT, pronunciation_dictionary_locators=[locator(made)]
    )
    assert "".join(timed.alignment.characters) == TEXT
    item = client.history.list(page_size=1).history[0]
    phones = phones_of(server, item.history_item_id)
    assert "wɜːldwaɪdwɛb" in phones
    assert "təmɑː" in phones and "təmeɪ" in phones  # a rule for a word leaves longer words alone
    client.text_to_speech.convert_with_timestamps(voice_id=RACHEL, text=TEXT)
    plain = phones_of(server, client.history.list(page_size=1).history[0].history_item_id)
    assert "wɜːld" not in plain and "mɑː" not in plain


def test_sockets_and_native_sessions_take_it_too(server: LiveServer, client: Any, made: Any) -> None:
    own = {"pronunciation_dictionary_id": made.id, "version_id": made.version_id}
    with socket(server, voice=RACHEL) as sock:
        sock.send(text=" ", pronunciation_dictionary_locators=[own])
        sock.send(text=TEXT)
        sock.send(text="")
        messages, code, _ = sock.rest()
    assert (text_of(messages).strip(), code) == (TEXT, 1000)
    assert "wɜːldwaɪdwɛb" in phones_of(server, client.history.list(page_size=1).history[0].history_item_id)
    body = {"text": TEXT, "pronunciation_dictionary_locators": [{"pronunciation_dictionary_id": made.id}]}
    session = post(server, "/v1/sessions", body).json()
    server.get(session["links"]["audio"])
    assert "wɜːldwaɪdwɛb" in phones_of(server, session["id"])


def test_an_unknown_one_is_refused(server: LiveServer, client: Any, made: Any) -> None:
    for dictionary_id, version_id in (("nobody", "x"), (made.id, "old")):
        wanted = [Locator(pronunciation_dictionary_id=dictionary_id, version_id=version_id)]
        with pytest.raises(ApiError) as raised:
            client.text_to_speech.convert_with_timestamps(
                voice_id=RACHEL, text=TEXT, pronunciation_dictionary_locators=wanted
            )
        assert raised.value.status_code == 404
        assert raised.value.body["detail"]["status"] == "pronunciation_dictionary_not_found"
    body = {"text": "Hi.", "pronunciation_dictionary_locators": [{"pronunciation_dictionary_id": "nobody"}]}
    answer = post(server, "/v1/sessions", body)
    assert (answer.status, answer.json()["error"]["code"]) == (422, "dictionary_not_found")
    assert get(server, "/v1/pronunciation-dictionaries/nobody").status == 404
    wrongs: list[Any] = [5, [{}], [{"pronunciation_dictionary_id": 5}], [{"pronunciation_dictionary_id": "a"}] * 4]
    for wrong in wrongs:
        assert post(server, "/v1/sessions", {"text": "Hi.", "pronunciation_dictionary_locators": wrong}).status == 422


@pytest.mark.parametrize(
    "body",
    [
        [], {}, {"name": "a"}, {"name": "a", "rules": []}, {"name": "", "rules": [{}]}, {"name": "a", "rules": ["x"]},
        {"name": "a", "rules": [{"type": "alias", "string_to_replace": "a"}]},
        {"name": "a", "rules": [{"type": "other", "string_to_replace": "a", "alias": "b"}]},
        {"name": "a", "rules": [{"type": "phoneme", "string_to_replace": "a", "phoneme": "b"}]},
        {"name": "a", "rules": [{"type": "alias", "string_to_replace": "a" * 201, "alias": "b"}]},
        {"name": "a", "rules": [{"type": "alias", "string_to_replace": "a", "alias": "b"}] * 501},
    ],
)  # fmt: skip
def test_wrong_rules_are_refused_with_their_place(server: LiveServer, body: Any) -> None:
    answer = post(server, "/v1/pronunciation-dictionaries/add-from-rules", body)
    assert answer.status == 422
    assert answer.json()["detail"][0]["msg"]


def test_only_local_clients_may_list(server: LiveServer) -> None:
    url = server.url + "/v1/pronunciation-dictionaries"
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(urllib.request.Request(url, headers={"Forwarded": "for=203.0.113.9"}), timeout=60)
    assert raised.value.code == 403
