"""English names of the languages that ElevenLabs' models list, by ISO 639-1 code (``fil``: 639-2)."""

from __future__ import annotations

LANGUAGE_NAMES: dict[str, str] = dict(
    pair.split("=")
    for pair in (
        "en=English ja=Japanese zh=Chinese de=German hi=Hindi fr=French ko=Korean pt=Portuguese it=Italian es=Spanish "
        "id=Indonesian nl=Dutch tr=Turkish fil=Filipino pl=Polish sv=Swedish bg=Bulgarian ro=Romanian ar=Arabic "
        "cs=Czech el=Greek fi=Finnish hr=Croatian ms=Malay sk=Slovak da=Danish ta=Tamil uk=Ukrainian ru=Russian "
        "hu=Hungarian no=Norwegian vi=Vietnamese"
    ).split()
)
