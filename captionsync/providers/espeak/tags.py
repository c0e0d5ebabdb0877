"""Tells language tags from names that merely look like them: ``en-AU`` is a tag, ``en-whatever`` is not.

Subtags count only if they are registered, each kind once and in order, so that a misspelt voice id is not taken for a
language with unusual subtags.

Source: RFC 5646 section 2.1; IANA Language Subtag Registry (regions, variants, and scripts of languages that the engine
speaks).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

REGIONS = frozenset(
    "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz "
    "ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo "
    "fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je "
    "jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo "
    "mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw "
    "py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm "
    "tn to tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw".split()
)
"""Two-letter regions; ``uk`` is reserved for the United Kingdom."""
_SCRIPTS = frozenset(
    "arab armn beng brai cans cher cyrl deva ethi geor goth grek gujr guru hang hani hans hant hebr hira hrkt jpan "
    "kana khmr knda kore laoo latf latg latn mlym mong mymr nkoo olck orya sinh syrc taml "
    "telu tfng thaa thai tibt".split()
)
_VARIANTS = frozenset(
    "1606nict 1694acad 1901 1959acad 1994 1996 abl1943 akuapem alalc97 aluku anpezo ao1990 aranes arevela arevmda "
    "asante auvern baku1926 balanka barla basiceng bauddha biscayan biske bohoric boont bornholm cisaup colb1945 "
    "cornu creiss dajnko ekavsk emodeng fascia fodom fonipa fonkirsh fonnapa fonupa fonxsamp gascon gherd grclass "
    "grital grmistr hepburn heploc hognorsk hsistemo ijekavsk itihasa ivanchov jauer jyutping kkcor kociewie kscor "
    "laukika lemosin lengadoc lipaw ltg1929 ltg2007 luna1918 mdcegyp mdctrans metelko monoton ndyuka nedis newfound "
    "nicard njiva nulik osojs oxendict pahawh2 pahawh3 pahawh4 pamaka peano petr1708 pinyin polyton provenc puter "
    "rigik rozaj rumgr scotland scouse simple solba sotav spanglis surmiran sursilv sutsilv synnejyl tarask "
    "tongyong tunumiit uccor ucrcor ulster unifon vaidika valbadia valencia vallader vecdruka vivaraup wadegile "
    "xsistemo".split()
)
_KINDS = (re.compile("[a-z]{3}"), re.compile("[a-z]{4}"), re.compile("[a-z]{2}|[0-9]{3}"), re.compile("[a-z0-9]{4,8}"))
_EXTENDED = frozenset({"cmn", "yue", "hak", "nan", "wuu"})
"""Languages that may follow ``zh``."""
_SUBTAG = re.compile("[a-z0-9]{1,8}")


def are_subtags(parts: Sequence[str]) -> bool:
    """Return whether what follows a language is extended language, script, region, variants and extensions, in order.

    Args:
        parts: lower-case subtags after the language.
    """
    step = 0
    for place, part in enumerate(parts):
        if len(part) == 1:  # extensions and private use may be anything well-formed
            return place + 1 < len(parts) and all(map(_SUBTAG.fullmatch, parts[place:]))
        kind = _kind(part)
        if kind < step:
            return False
        step = kind if kind == _VARIANT else kind + 1
    return True


_VARIANT = 3


def _kind(part: str) -> int:
    known: tuple[frozenset[str], ...] = (_EXTENDED, _SCRIPTS, REGIONS, _VARIANTS)
    for kind, pattern in enumerate(_KINDS):
        if pattern.fullmatch(part) and (part in known[kind] or part.isdigit()):
            return kind
    return -1
