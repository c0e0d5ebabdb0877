"""The wrapping that keeps an engine's key out of sight."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from urllib.parse import quote

MIN_SECRET_CHARS = 6
"""Characters: a shorter key, or piece of a key, is too much like an ordinary word to be searched for."""


class ApiKey:
    """A key that is revealed only by an explicit call."""

    __slots__ = ("_forms", "_value")

    def __init__(self, value: str = "") -> None:
        self._value = value.strip()
        forms = set(_forms(self._value)) if len(self._value) >= MIN_SECRET_CHARS else set()
        self._forms = sorted((form for form in forms if len(form) >= MIN_SECRET_CHARS), key=len, reverse=True)

    def reveal(self) -> str:
        """Return the key, only to be put into the header of a request."""
        return self._value

    def redact(self, text: str) -> str:
        """Return ``text`` without the key: as it is, URL-encoded, in base64, or cut off by the end of the text."""
        small = text.lower()
        for form in self._forms:
            if form.lower() in small:  # much faster than the expression, for megabytes of audio
                text = re.sub(re.escape(form), "[key]", text, flags=re.IGNORECASE)
        # A close reason holds 123 bytes, so a quotation of the key may be cut off.
        for form in self._forms:
            at = text.rfind(form[:MIN_SECRET_CHARS])
            if at >= 0 and form.startswith(text[at:]):
                text = text[:at] + "[key]"
        return text

    def __bool__(self) -> bool:
        return bool(self._value)

    def __repr__(self) -> str:
        return "ApiKey(set)" if self._value else "ApiKey(empty)"

    def __reduce__(self) -> str:
        raise TypeError("a key is not written anywhere")


def _forms(key: str) -> Iterator[str]:
    """Yield the spellings of a key; in base64, text before the key shifts it by up to two bytes."""
    import html  # its table is large, and most starts have no key

    data = key.encode("utf-8", "replace")
    yield from (key, quote(data), quote(data, safe=""), html.escape(key))
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        yield encode(data).decode()
        for before in range(3):
            shifted = encode(bytes(before) + data).decode().rstrip("=")
            whole = (before + len(data)) * 8 // 6
            yield shifted[-(-before * 8 // 6) : whole]
