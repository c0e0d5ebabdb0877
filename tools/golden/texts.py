"""Texts in many scripts and with every kind of markup."""

from __future__ import annotations

TEXTS = {
    "en": "The train leaves at nine, so we should hurry. Dr. Smith said: “Never mind!” Is it really £5.50 for one?",
    "de": "Der Zug fährt um neun Uhr ab, wir müssen uns beeilen. Schönes Wochenende, Größe 42!",
    "fr": "Où es-tu ? L'été dernier, ma sœur a acheté un vélo rouge ; c'est « très » bien !",
    "ru": "Поезд отходит в девять, нам надо спешить. Никто не ожидал такого конца!",
    "zh": "火车九点出发，我们得快一点。科学家在月球表面下发现了水。",
    "ja": "電車は九時に出ますから、急ぎましょう。ありがとうございます。カタカナもあります。",
    "ar": "القطار يغادر في الساعة التاسعة، فلنسرع. شكراً جزيلاً!",
    "he": "הרכבת יוצאת בתשע, בואו נמהר. תודה רבה!",
    "hi": "ट्रेन नौ बजे जाती है, हमें जल्दी करनी चाहिए। बहुत धन्यवाद!",
    "ko": "기차는 아홉 시에 떠나니 서둘러야 해요. 정말 감사합니다!",
    "th": "รถไฟออกเก้าโมง เราควรรีบ ขอบคุณมาก",
    "vi": "Tàu rời ga lúc chín giờ, chúng ta nên nhanh lên. Cảm ơn bạn!",
    "emoji": "Well done 🎉👩‍👩‍👧‍👦! See you soon 🇩🇪 — bye 👋🏽. ❤️ it.",
    "numbers": "Call 555-0199 at 10:45 on 3/4/2025. It is 1,234.56 km, 50% of 2^10, or 12th place; v2.0.1 costs $3.",
    "markdown": "# Title\n\nThis is **bold**, _thin_ and `code`.\n\n- one\n- [two](https://a.org/?b=c)\n\n> Quote.",
    "ssml": 'Wait <break time="600ms"/> for <mark name="here"/>it. <speak>A <emphasis>big</emphasis> one.</speak>',
    "tags": "[laughs] That is so funny. [whispers] Do not tell them. [sighs]",
    "mixed": "She said 你好 and Привет, then спасибо, and wrote café naïve Straße.",
    "punctuation": "… — !!! ?? …",
    "spaces": "  One.   Two.\n\n\n\tThree.  ",
    "long_token": "See " + "ab1cd2ef" * 60 + " now. Then go on.",
    "escapes": "A < B & C > D --> E. <i>Not markup</i> & \"quotes\" 'single' \\ backslash {brace}.",
    "combining": "Cafe\u0301 nai\u0308ve \u200bzero\u200dwidth soft\u00adhyphen non\u00a0breaking.",
    "short": "Hi.",
    "letters": "I am A. B. C. from the U.S.A., e.g. at 5 p.m. etc. Mr. X vs. Mrs. Y.",
}

PARAGRAPH = (
    "Scientists found water under the surface of the moon, and nobody expected it. If it rains tomorrow, the game will "
    "be moved indoors; please turn off the lights before you go home! Who forgot the keys? Chapter two begins here. "
)
LONG = (PARAGRAPH * 40)[:10_000]
