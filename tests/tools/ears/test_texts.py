"""What is kept out of training stays out."""

from __future__ import annotations

from tools.ears.signs import Token, breaks_of, signs_of, tokens_of
from tools.ears.texts import (
    CORPUS,
    ESPEAK_JUDGE,
    ESPEAK_TRAIN,
    ESPEAK_TUNE,
    HERE,
    KOKORO_JUDGE,
    KOKORO_TRAIN,
    KOKORO_TUNE,
    kept_jobs,
    read_sentences,
)


def voices(table: dict[str, str]) -> set[str]:
    return {voice for names in table.values() for voice in names.split()}


def test_no_voice_trains_tunes_and_judges() -> None:
    train, tune, judge = (voices(table) for table in (KOKORO_TRAIN, KOKORO_TUNE, KOKORO_JUDGE))
    assert not train & tune and not train & judge and not tune & judge
    assert len(train) >= 28
    assert not any(voice[0] in "hpjz" for voice in train), "Hindi, Portuguese, Japanese and Chinese voices are kept out"
    espeak = set(ESPEAK_TRAIN.split())
    assert not espeak & {*ESPEAK_TUNE.split(), *ESPEAK_JUDGE.split()}
    assert not {voice.partition("+")[0] for voice in espeak} & set(ESPEAK_TUNE.split())


def test_no_sentence_that_judges_is_spoken_in_training() -> None:
    training = {
        text for path in (CORPUS, HERE / "sentences.txt") for texts in read_sentences(path).values() for text in texts
    }
    kept = {job.text for purpose in ("tune", "judge") for job in kept_jobs(purpose)}
    assert kept and not kept & training
    assert not {job.text for job in kept_jobs("tune")} & {job.text for job in kept_jobs("judge")}


def test_short_phrases_are_read_together() -> None:
    assert "Die hard, Bye, Jo, Hello." in read_sentences(CORPUS)["en"]


def test_kokoro_reads_the_spaces_and_marks_of_the_text() -> None:
    text, phones = "Oh, you!", [("ˈoʊ", 0), ("j", 4), ("uː", 4)]
    assert tokens_of(text, phones) == [
        Token("ˈoʊ", 0), Token(","), Token(" "), Token("j", 1), Token("uː", 1), Token("!"),
    ]  # fmt: skip
    assert breaks_of(text, phones) == [0, 1]


def test_kokoro_has_its_own_signs_for_two_sounds() -> None:
    assert [signs_of("ˈoʊ", "en-us"), signs_of("əʊ", "en"), signs_of("tʃ", "it"), signs_of("uː", "en-us")] == [
        "ˈO", "Q", "ʧ", "u",
    ]  # fmt: skip
