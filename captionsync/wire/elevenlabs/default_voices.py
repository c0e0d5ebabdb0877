"""ElevenLabs' public default voices: their names, genders and accents, and what a voice id looks like.

Source: the ``labels`` that https://api.elevenlabs.io/v1/voices gives to every account, and the page "Default voices" of
its documentation. Accents are mapped to language tags here; a foreign accent of an English voice has no tag of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_VOICE_ID = re.compile(r"[A-Za-z0-9]{20}")


@dataclass(frozen=True, slots=True)
class DefaultVoice:
    """One voice."""

    id: str
    name: str
    gender: str
    """``female``, ``male`` or ``neutral``."""
    accent: str
    language: str
    """BCP 47 tag."""


_LANGUAGES = {"british": "en-GB", "australian": "en-AU", "irish": "en-IE"}
_ROWS = """
21m00Tcm4TlvDq8ikWAM Rachel female american
29vD33N1CtxCmqQRPOHJ Drew male american
2EiwWnXFnvU5JabPnv8n Clyde male american
5Q0t7uMcjvnagumLfvZi Paul male american
9BWtsMINqrJLrRacOk9x Aria female american
AZnzlk1XvdvUeBnXmlld Domi female american
CYw3kZ02Hs0563khs1Fj Dave male british
CwhRBWXzGAHq8TQ4Fs17 Roger male american
D38z5RcWu1voky8WS1ja Fin male irish
EXAVITQu4vr4xnSDxMaL Sarah female american
ErXwobaYiN019PkySvjV Antoni male american
FGY2WhTYpPnrIDTdsKH5 Laura female american
GBv7mTt0atIp3Br8iCZE Thomas male american
IKne3meq5aSn9XLyUdCD Charlie male australian
JBFqnCBsd6RMkjVDRZzb George male british
LcfcDJNUP1GQjkzn1xUU Emily female american
MF3mGyEYCl7XYWbV9V6O Elli female american
N2lVS1w4EtoT3dr4eOWO Callum male american
ODq5zmih8GrVes37Dizd Patrick male american
SAz9YHcvj6GT2YYXdXww River neutral american
SOYHLrjzK2X1ezoPC6cr Harry male american
TX3LPaxmHKxFdv7VOQHJ Liam male american
ThT5KcBeYPX3keUQqHPh Dorothy female british
TxGEqnHWrfWFTfGW9XjX Josh male american
VR6AewLTigWG4xSOukaG Arnold male american
XB0fDUnXU5powFXDhCwa Charlotte female swedish
Xb7hH8MSUJpSbSDYk0k2 Alice female british
XrExE9yKIg1WjnnlVkGX Matilda female american
ZQe5CZNOzWyzPSCn5a3c James male australian
Zlb1dXrM653N07WRdFW3 Joseph male british
bIHbv24MWmeRgasZH58o Will male american
bVMeCyTHy58xNoL34h3p Jeremy male irish
cgSgspJ2msm6clMCkdW9 Jessica female american
cjVigY5qzO86Huf0OWal Eric male american
flq6f7yk4E4fJM5XTYuZ Michael male american
g5CIjZEefAph4nQFvHAz Ethan male american
iP95p4xoKVk53GoZ742B Chris male american
jBpfuIE2acCO8z3wKNLl Gigi female american
jsCqWAovK2LkecY7zXl4 Freya female american
nPczCjzI2devNBz1zQrb Brian male american
oWAxZDx7w5VEj9dCyTzz Grace female american
onwK4e9ZLuTAKqWW03F9 Daniel male british
pFZP5JQG7iQjIQuC4Bku Lily female british
pMsXgVXv3BLzUgSXRplE Serena female american
pNInz6obpgDQGcFmaJgB Adam male american
piTKgcLEGmPE4e6mEKli Nicole female american
pqHfZKP75CvOlQylNhV4 Bill male american
t0jbNlBVZ17f02VDIeMI Jessie male american
wViXBPUzp2ZZixB1xQuM Ryan male american
yoZ06aMxZJJ28mfd3POQ Sam male american
z9fAnlkpzviPz146aGWa Glinda female american
zcAOhNBS3c14rBihAFp1 Giovanni male italian
zrHiDhphv9ZnVXBqCLjz Mimi female swedish
"""
DEFAULT_VOICES: dict[str, DefaultVoice] = {
    voice_id: DefaultVoice(voice_id, name, gender, accent, _LANGUAGES.get(accent, "en-US"))
    for voice_id, name, gender, accent in map(str.split, _ROWS.strip().splitlines())
}
"""By id."""


def is_voice_id(value: str) -> bool:
    """Return whether a value looks like one of ElevenLabs' voice ids."""
    return _VOICE_ID.fullmatch(value) is not None
