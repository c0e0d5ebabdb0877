"""The page's avatar.js, run by node, against the server's tables: both see the same mouth in every viseme."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from captionsync.compose import open_hub
from captionsync.config import Settings
from captionsync.espeak.phones import clean_phone
from captionsync.exports import export
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.timing.model import Phone, Viseme
from captionsync.timing.mouth.visemes import VisemeAssembler, relabel
from captionsync.timing.phoneset import split_phone
from captionsync.timing.tables.arkit import TARGETS
from captionsync.timing.tables.spelling import VOWELS
from captionsync.timing.tables.viseme_sets import GLOTTALS, SHAPE_OF_UNIT

SCRIPT = Path(__file__).parent / "node" / "avatar.mjs"
ENGINE_PHONES = (Path(__file__).parent / "data" / "phones.txt").read_text("utf-8").splitlines()
NEIGHBOURS = ("", "p", "f", "θ", "t", "k", "ʃ", "s", "n", "ɹ", "a", "ə", "i", "o", "u")
"""A phone of every shape: a sound behind the mouth shows a neighbour's."""

TEXTS = {
    "en-us": "Our poor choir fired four curious tourists near the hour; they bear the pure power of a rural lawyer. "
    "Little people hustle through the middle of a puzzle, oil the wheel, and steal a meal for the bishop's trial. "
    "Maria's idea: thirty-third birds heard the real area, though judges measured the beige garage, yes, you too! "
    "Button, kitten, rhythm, prism. 1,234,567 words cost $5.50 on 3 May 2024, Dr. Wright.",
    "de": "Der Bäcker fährt heute über neun Brücken zur Uhr; Pferde, Zähne, Chöre, Möwen und euer Feuer sind teuer. "
    "Ich höre Türen, Tiere, vier Biere, mehr Meer, Ohren, Kirchen und ein deutsches Quietschen im Häuschen.",
    "fr": "Un bon vin blanc, deux heures et quart; l'œuf, les yeux, la peur, la montagne et l'oiseau bleu. "
    "Juin, huit, puis lui: je l'ai vu hier soir à la gare, c'est vrai, n'est-ce pas?",
    "es": "El año pasado los niños vieron una llama, un perro grande y el jefe de Guadalajara; ¡qué bien, adiós! "
    "La ciudad huele a café, cuesta veintiún euros y suena una guitarra.",
    "ru": "Здравствуйте, съешьте ещё этих мягких французских булок, да выпейте чаю; щётка, жизнь, юла и яблоко. "
    "Семья любит объявления, цыплят и хороший хлеб.",
    "hi": "नमस्ते, मैं ठीक हूँ; भारत में ज्ञान, घर, छाता, झरना, ढोल, पढ़ाई और ऋषि। क्या आप हिंदी बोलते हैं?",
    "cmn": "我是一个学生,喜欢读书;中国人吃饭,女儿绿色,二月去学校,知识是力量。你呢?熊猫很可爱。",
    "ja": "今日は東京へ行きました。ありがとうございます、ちょっと待ってください。雪が降って、先生と学校へ。",
    "yue": "我今日去香港飲茶,好開心;請問靚女食咗飯未?歲月信件。",
    "vi": "Xin chào các bạn, hôm nay trời đẹp quá; tôi muốn uống nước chè ở Hà Nội.",
}


def test_every_phone_of_the_engine_is_the_same_mouth_to_the_server_and_the_page() -> None:
    pairs = (first + second for first in VOWELS for second in VOWELS)
    names = {clean_phone(name) or "" for name in [*ENGINE_PHONES, *SHAPE_OF_UNIT, *GLOTTALS, *pairs]}
    phones = sorted({part for name in names for part in split_phone(name)})
    assert len(phones) > 300
    visemes = [viseme for phone in phones for before in NEIGHBOURS for viseme in between(before, phone)]
    assert {viseme.phone for viseme in visemes} >= set(phones)
    check(visemes)


@pytest.mark.parametrize("language", TEXTS)
async def test_every_viseme_of_a_session_is_the_same_mouth_to_the_server_and_the_page(language: str) -> None:
    session = await speak(TEXTS[language], language)
    phones = list(session.timeline().phones)
    assert len(phones) > 60
    assert [phone.ipa for phone in phones if phone.ipa and split_phone(phone.ipa) != (phone.ipa,)] == []
    check(list(session.timeline().visemes))


@pytest.mark.parametrize("viseme_set", ["oculus", "azure"])
@pytest.mark.parametrize("language", TEXTS)
async def test_azure_events_are_those_of_the_servers_file(language: str, viseme_set: str) -> None:
    session = await speak(TEXTS[language], language)
    fields = ("phone", "start_ms", "end_ms", "weight", "word_index")
    visemes = [
        {field: getattr(viseme, field) for field in fields}
        | {"id": relabel(viseme.id, viseme.phone, viseme.part, viseme_set)}
        for viseme in session.timeline().visemes
    ]
    page = [(event["audioOffset"], event["visemeId"]) for event in run_node("azure.mjs", visemes)]
    file = json.loads(export(session.timeline(), "azure.json").data)
    assert page == [(event["AudioOffset"], event["VisemeId"]) for event in file]


def between(before: str, phone: str) -> list[Viseme]:
    """Return the visemes of a phone, long and short, behind another."""
    assembler = VisemeAssembler()
    spoken = [Phone(before, 0, 200), Phone(phone, 200, 400), Phone("", 400, 600), Phone(phone, 600, 650)]
    found = [viseme for item in spoken for viseme in assembler.feed(item, 0)] + assembler.finish()
    return [viseme for viseme in found if viseme.phone == phone]


async def speak(text: str, language: str) -> Session:
    async with open_hub(Settings(workers=1)) as hub:
        session = await hub.create(SessionSpec.from_json({"text": text, "language": language, "format": "pcm_8000"}))
        await session.wait()
    assert session.failure is None
    return session


def check(visemes: Sequence[Viseme]) -> None:
    """Compare the Azure id, the name and VRM's vowels of each viseme."""
    said = made_by_page(visemes)
    wrong = []
    for viseme, page in zip(visemes, said, strict=True):
        azure = int(relabel(viseme.id, viseme.phone, viseme.part, "azure"))
        shapes = {viseme.id} - {"sil"}
        if (page["azure"], set(page["shapes"]), page["vrm"]) != (azure, shapes, list(TARGETS[viseme.id].vrm)):
            wrong.append((viseme.phone, viseme.id, azure, page))
    assert wrong == []


def made_by_page(visemes: Sequence[Viseme]) -> list[dict[str, Any]]:
    data = [
        {"id": item.id, "phone": item.phone, "start_ms": item.start_ms, "end_ms": item.end_ms, "weight": item.weight}
        for item in visemes
    ]
    return run_node(SCRIPT.name, data)


def run_node(script: str, data: list[dict[str, Any]]) -> list[dict[str, Any]]:
    command = ["node", str(SCRIPT.with_name(script))]
    done = subprocess.run(command, input=json.dumps(data).encode(), capture_output=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found
