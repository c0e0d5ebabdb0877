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

HAS_SPACES_BETWEEN_CLAUSES = frozenset({"th", "lo", "km", "my"})
"""Languages that write a space where others write a comma, and none between words."""
