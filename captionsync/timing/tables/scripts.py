"""Which characters may begin or end a word in writing without spaces. Data only.

Source: characters that may not begin a line (kinsoku shori) from JIS X 4051 and W3C JLREQ 3.1.7, for Thai and Lao
repetition marks UAX #14 class NS and Thai SA practice; opening and closing punctuation is taken from Unicode's general
categories and from Terminal_Punctuation.
"""

from __future__ import annotations

NO_BREAK_SPACES = frozenset("\u00a0\u2007\u202f")
"""White space that does not separate words."""

KANA_NONSTARTERS = frozenset(
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿーゝゞヽヾ々〻・〜～゠゛゜ｧｨｩｪｫｬｭｮｯｰ･ﾞﾟ"
)
THAI_NONSTARTERS = frozenset("ๆฯ")
OTHER_NONSTARTERS = frozenset("ໆៗ\u0eaf")

DASHES = frozenset("—―⸺⸻")
"""A word may end after these, between letters."""
HYPHENS = frozenset("-‐")
"""A word may end after two or more of these, between letters."""

PREFIXES = frozenset("¿¡$£€¥￥＄￡￦₩₹₽№#＃")
"""Opening characters: they belong to what follows."""
POSTFIXES = frozenset("%％‰°℃℉…‥¢￠")
"""Closing characters: they belong to what precedes."""

WORD_SPACES = frozenset("\u0f0b\u1361")
"""Visible separators of words or syllables: the Tibetan tsheg, the Ethiopic word space."""

UNSPACED_SCRIPTS = ("Lao", "Khmer", "Myanmar", "Tibetan", "Tai_Le", "New_Tai_Lue", "Tai_Tham", "Tai_Viet")
"""Scripts without spaces between words and without a phrase model here."""

MAX_UNSPACED_GRAPHEMES = 20
"""Graphemes: a word of a script without spaces is cut here, so its audio need not wait longer."""
MAX_UNMODELLED_GRAPHEMES = 10
"""Graphemes: a shorter limit for scripts without a model, whose graphemes are syllables."""
MAX_PUNCTUATED_GRAPHEMES = 28
"""Graphemes: a word is cut here even between characters that should stay together."""
