"""Numbers in the queries of lists."""

from __future__ import annotations

from multidict import MultiMapping

from captionsync.web.elevenlabs.problems import SchemaError


def whole_number(query: MultiMapping[str], name: str, default: int) -> int:
    """Return a number from 0 on; one with more than 18 digits is cut. Raises SchemaError."""
    if name not in query:
        return default
    value = query[name]
    if len(query.getall(name)) > 1:
        raise SchemaError(["query", name], "Input should be given once", "value_error")
    if not value.isascii() or not value.isdigit():
        raise SchemaError(["query", name], "Input should be a valid integer", "int_parsing")
    return int(value[:18])


def page_size(query: MultiMapping[str], default: int, most: int) -> int:
    """Return how many items a page has, 1 to ``most``. Raises SchemaError."""
    size = whole_number(query, "page_size", default)
    if not 1 <= size <= most:
        raise SchemaError(["query", "page_size"], f"Input should be a whole number from 1 to {most}", "int_range")
    return size
