"""IPA in the phoneme names of a voice."""

from __future__ import annotations

import pytest

from captionsync.espeak.ipa import ipa_of, phoneme_input
from captionsync.espeak.phones import clean_phone
from captionsync.espeak.pool import EspeakPool

KNOWN = {
    "t": "t", "s": "s", "ʃ": "S", "tʃ": "tS", "m": "m", "n": "n", "ɹ": "r", "ɡ": "g", "b": "b", "ə": "@", "eɪ": "eI",
    "ɑː": "A:", "iː": "i:", "i": "i", "oʊ": "oU", "ɪ": "I", "ɜː": "3:", "ʌ": "V", "ɔ": "O",
}  # fmt: skip


@pytest.mark.parametrize(
    ("ipa", "written"),
    [
        ("təˈmeɪtoʊ", "[[t@m'eItoU]]"),
        ("/təˈmɑːtəʊ/", "[[t@m'A:toU]]"),
        ("ˈniːʃ", "[[n'i:S]]"),
        ("nɪʃ", "[[n'IS]]"),
        ("t͡ʃiː", "[[tS'i:]]"),
        ("ˌsiːˈniː", "[[s,i:n'i:]]"),
        ("ˈbʌ.tɚ", "[[b'Vt@r]]"),
        ("ˈtɝ", "[[t'3:r]]"),
        ("giː ˈʁi", "[[g'i:]] [[r'i]]"),
        ("ɔ̃", "[['O]]"),
        ("tʰiː", "[[t'i:]]"),
    ],
)
def test_ipa_becomes_the_names_of_the_voice(ipa: str, written: str) -> None:
    assert phoneme_input(ipa, KNOWN) == written


@pytest.mark.parametrize("ipa", ["ǃa", "hello!", "", "ˈ", "[[t", "q"])
def test_what_the_voice_cannot_say_is_not_written(ipa: str) -> None:
    written = phoneme_input(ipa, KNOWN)
    assert written is None or "[[[" not in written


@pytest.mark.parametrize(
    ("phonemes", "alphabet", "ipa"),
    [
        ("ˈnɪʃ", "ipa", "ˈnɪʃ"),
        (" ˈnɪʃ ", "", "ˈnɪʃ"),
        ("M AE1 D IH0 S AH0 N", "cmu-arpabet", "mˈædɪsən"),
        ("AH2", "CMU-Arpabet", "ˌʌ"),
        ("QQ1", "cmu-arpabet", None),
        ("", "ipa", None),
        ("nIS", "x-sampa", None),
    ],
)
def test_alphabets(phonemes: str, alphabet: str, ipa: str | None) -> None:
    assert ipa_of(phonemes, alphabet) == ipa


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(
    ("voice", "ipa", "said"),
    [
        ("en-US", "ʃəˈnuːbi", "ʃ ə n uː b i"),
        ("en", "ʃəˈnuːbi", "ʃ ə n uː b i"),
        ("de", "ʃøːˈnyː", "ʃ øː n yː"),
        ("fr", "ʃɔ̃ˈbø", "ʃ ɔ̃ b ø"),
        ("es", "ˈtʃano", "tʃ a n o"),
        ("it", "ˈtʃano", "tʃ a n o"),
        ("en-US+f3", "ʃəˈnuːbi", "ʃ ə n uː b i"),
    ],
)
async def test_the_engine_says_what_was_written(pool: EspeakPool, voice: str, ipa: str, said: str) -> None:
    written = await pool.phoneme_input(ipa, voice)
    assert written is not None
    events = await pool.events(written, voice)
    phones = [clean_phone(event.name, voice.partition("-")[0]) for event in events if event.kind == "phone"]
    assert " ".join(phone for phone in phones if phone) == said
