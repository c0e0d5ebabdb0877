"""Finding the embedded engine's voices."""

from __future__ import annotations

import re

import pytest

from captionsync.errors import VoiceNotFoundError
from captionsync.espeak.protocol import EngineVoice
from captionsync.providers.espeak.voices import VoiceTable

FILES = {
    "gmw/en": ("English (Great Britain)", ("en-gb", "en")),
    "gmw/en-US": ("English (America)", ("en-us", "en")),
    "roa/fr": ("French (France)", ("fr-fr", "fr")),
    "roa/es": ("Spanish (Spain)", ("es",)),
    "roa/es-419": ("Spanish (Latin America)", ("es-419", "es-mx")),
    "gmq/nb": ("Norwegian Bokmål", ("nb", "no")),
    "sit/cmn": ("Chinese (Mandarin)", ("cmn", "zh")),
    "sit/yue": ("Chinese (Cantonese)", ("yue",)),
    "poz/id": ("Indonesian", ("id",)),
    "sem/he": ("Hebrew", ("he",)),
    "ko": ("Korean", ("ko",)),
    "sit/cmn-Latn-pinyin": ("Chinese (Pinyin)", ("cmn-latn-pinyin",)),
}


@pytest.fixture
def table() -> VoiceTable:
    voices = [EngineVoice(name, languages, file) for file, (name, languages) in FILES.items()]
    return VoiceTable(voices, ["f2", "f3", "f5", "m3", "whisper", "Alex"])


@pytest.mark.parametrize(
    ("language", "voice_id"),
    [
        ("", "en-us"), ("en", "en-us"), ("en-GB", "en-gb"), ("en_AU", "en-gb"), ("en-Latn-US-x-mine", "en-us"),
        ("fr-FR", "fr"), ("fr-CA", "fr"), ("es", "es"), ("es-ES", "es"), ("es-AR", "es-419"), ("no", "nb"),
        ("zh", "cmn"), ("zh-TW", "cmn"), ("zh-HK", "yue"), ("zh-Hant-HK", "yue"), ("fil", "id"), ("tl-PH", "id"),
        ("iw", "he"), ("KO-kr", "ko"), ("jv", "id"), ("spa", "es"),
    ],
)  # fmt: skip
def test_every_language_tag_finds_its_voice(table: VoiceTable, language: str, voice_id: str) -> None:
    assert table.find("", language).id == voice_id
    if language:
        assert table.find(language, "de").id == voice_id


@pytest.mark.parametrize(
    ("voice", "voice_id", "engine_name"),
    [
        ("en-us", "en-us", "en-US"),
        ("EN-US", "en-us", "en-US"),
        ("en-gb", "en-gb", "en"),
        ("English (America)", "en-us", "en-US"),
        ("en-us+f3", "en-us+f3", "en-US+f3"),
        ("en-us f3", "en-us+f3", "en-US+f3"),
        ("ko+alex", "ko+Alex", "ko+Alex"),
        ("cmn-latn-pinyin", "cmn-latn-pinyin", "cmn-Latn-pinyin"),
    ],
)
def test_voices_are_found_by_id_and_name(table: VoiceTable, voice: str, voice_id: str, engine_name: str) -> None:
    found = table.find(voice, "")
    assert found.id == voice_id
    assert table.engine_name(found.id) == engine_name


@pytest.mark.parametrize(
    ("voice", "language", "message"),
    [
        ("en-uss", "", "Did you mean en-us"),
        ("en-us+nobody", "", "en-us"),
        ("21m00Tcm4TlvDq8ikWAM-", "", "see the list of voices"),
        ("", "xx", "no voice for the language 'xx'"),
        ("../../etc", "", "no voice"),
        ("x" * 500, "", "no voice 'xxx"),
    ],
)
def test_unknown_voices_are_refused_with_a_hint(table: VoiceTable, voice: str, language: str, message: str) -> None:
    with pytest.raises(VoiceNotFoundError, match=re.escape(message)) as caught:
        table.find(voice, language)
    assert len(caught.value.message) < 200
    assert caught.value.code == "voice_not_found"


def test_the_list_is_sorted_with_the_default_first_and_ids_are_url_safe(table: VoiceTable) -> None:
    voices = table.all()
    assert voices[0].id == "en-us"
    assert [voice.id for voice in voices[1:]] == sorted(voice.id for voice in voices[1:])
    assert all(re.fullmatch(r"[a-z0-9-]+(\+[a-z0-9]+)?", voice.id) for voice in voices)
    assert len({voice.id for voice in voices}) == len(voices)
    by_id = {voice.id: voice for voice in voices}
    assert by_id["en-us+f3"].labels["gender"] == "female"
    assert by_id["en-us"].languages == ("en-US", "en")
    assert by_id["en-us"].labels["accent"] == "America"
    assert by_id["cmn-latn-pinyin"].languages == ("cmn-Latn-pinyin",)
    assert by_id["es-419"].languages[0] == "es-419"
    assert "cmn-latn-pinyin+f3" not in by_id


@pytest.mark.parametrize(
    "name",
    [
        "no-such-voice",
        "en-whatever",
        "en-us-whatever",
        "de-such",
        "fr-fr-be",
        "ko-kor",
        "en-x",
        "es-xyz",
        "en--us",
        "no-",
    ],
)
def test_a_misspelt_id_is_not_a_language(table: VoiceTable, name: str) -> None:
    for voice, language in ((name, ""), ("", name)):
        with pytest.raises(VoiceNotFoundError):
            table.find(voice, language)


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("no-such-voice", "nb"),
        ("en-whatever", "en-us, en-gb"),
        ("frensh (France)", "fr"),
        ("hebrew2", "he"),
        ("xx", "The default is en-us"),
    ],
)
def test_near_names_are_listed(table: VoiceTable, name: str, near: str) -> None:
    with pytest.raises(VoiceNotFoundError, match=re.escape(near)):
        table.find(name, "")


@pytest.mark.parametrize(
    ("foreign_id", "language", "voice_id"),
    [
        ("21m00Tcm4TlvDq8ikWAM", "", "en-us+f3"),
        ("21m00Tcm4TlvDq8ikWAM", "en", "en-us+f3"),
        ("21m00Tcm4TlvDq8ikWAM", "fr-CA", "fr+f3"),
        ("JBFqnCBsd6RMkjVDRZzb", "", "en-gb"),
        ("JBFqnCBsd6RMkjVDRZzb", "fr", "fr"),
        ("Zz9yYx8wWv7uUt6sSr5q", "", "en-us"),
        ("Zz9yYx8wWv7uUt6sSr5q", "ko", "ko"),
    ],
)
def test_a_voice_stands_in_for_those_of_elevenlabs(
    table: VoiceTable, foreign_id: str, language: str, voice_id: str
) -> None:
    found = table.find(foreign_id, language)
    assert (found.id, found.stands_in) == (voice_id, True)
    assert not table.find(voice_id, "").stands_in


@pytest.mark.parametrize("name", ["Zz9yYx8wWv7uUt6sSr5", "Zz9yYx8wWv7uUt6sSr5qq", "Zz9yYx8wWv7u-t6sSr5q", "Rachel"])
def test_what_looks_like_no_id_of_theirs_is_refused(table: VoiceTable, name: str) -> None:
    with pytest.raises(VoiceNotFoundError):
        table.find(name, "")
