"""How words begin and end where endings tell more than whole words do: Japanese and Korean. Data only.

Source: chosen by hand, the frequent connective and adnominal endings and the verbs that follow others.
"""

from __future__ import annotations

ENDS_CLAUSE: dict[str, tuple[str, ...]] = {
    "ko": tuple(
        "하고 되고 이고 지만 니까 는데 면서 도록 려고 으며 하며 되며 이며 으면 하면 라면 자마자 어서 아서 해서 므로 "
        "거나".split()
    ),
    "ja": tuple("ので のに けど けれど けれども から たら れば ながら ため".split()),
}
"""A clause ends with a word that ends so."""

ENDS_PHRASE: dict[str, tuple[str, ...]] = {
    "ja": tuple("は が を に で へ も と から まで より て や".split()),
}
"""A phrase ends with a word that ends so."""

ENDS_MODIFIER: dict[str, tuple[str, ...]] = {
    "ko": tuple("하는 되는 있는 없는 않는 하던 했던 적인 한 된 될 할 같은 려는 의 스러운 로운".split()),
    "ja": ("の", "な"),
    "zh": ("的",),
}
"""A word that ends so modifies the next one."""

FOLLOWS: dict[str, tuple[str, ...]] = {
    "zh": tuple("的 了 吗 嗎 呢 吧 们 們".split()),
    "ko": tuple(
        "있었 있습 있어 있겠 없었 없습 없어 않았 않습 않아 않을 싶어 싶습 싶다 주세 주십 했습 했어 합니 됩니 되었 됐습 "
        "못했 못합".split()
    ),
    "ja": tuple(
        "こと もの ため よう はず ところ いる います いました いた いない ください 下さい できます できました できる "
        "ある あります ありました なる なります なりました しまい しまっ ほしい です でした ました ません "
        "ついて つき よって よる よると 対する 対して 関する 関して おいて おける とって という といった として".split()
    ),
}
"""A word that begins so belongs to the word before it."""
FOLLOWS_NOT: dict[str, tuple[str, ...]] = {
    "zh": tuple("了解 了不起 了结 的确 的士 的话题".split()),
}
"""Of these words, the ones that do not."""

ENDS_COUNT: dict[str, tuple[str, ...]] = {"ko": ()} | dict.fromkeys(
    ("ja", "zh"), tuple("第一二三四五六七八九十百千万两兩幾几数0123456789")
)
"""A number ends with it."""
BEGINS_COUNTER = tuple(
    "万萬亿億千百十个個人枚本冊匹台回度年月日时時分秒点點円元块塊页頁章次名位条條张張岁歳天号號公里米克キロメグリページ"
)
"""What is counted, or a power of ten, begins with it."""

PARTICLES: dict[str, tuple[str, ...]] = {
    "ko": tuple(
        "에서는 에서 에는 에게 까지 부터 으로 이나 입니다 이다 이고 쯤 째 씩 은 는 이 가 을 를 에 의 도 만 로 과 와 "
        "나".split()
    ),
}
"""Written at the end of a word, whose class they do not change; the longest first."""

HAS_SPACES_BETWEEN_CLAUSES = frozenset({"th", "lo", "km", "my"})
"""Languages that write a space where others write a comma, and none between words."""
