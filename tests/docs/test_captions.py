"""``docs/captions.md`` has every rule and the limits that are measured."""

from __future__ import annotations

from captionsync.timing.captions.report import RULES
from captionsync.timing.tables import reading
from captionsync.wire.captions import MAX_FILE_BYTES
from tests.docs.pages import first_cells, page, section
from tools.report_table import table

PAGE = page("captions.md")


def test_the_table_of_rules_is_that_of_the_code() -> None:
    assert table() in PAGE
    assert first_cells(section(PAGE, "## Rules")) == list(RULES)


def test_the_limits_are_those_of_the_code() -> None:
    text = section(PAGE, "## Limits")
    names = {"English": "en", "Arabic": "ar", "Chinese": "zh", "Japanese": "ja", "Korean": "ko"}
    others = {reading.READING_CPS[code] for code in reading.READING_CPS.keys() - {*names.values(), "yue"}}
    assert others == {reading.DEFAULT_READING_CPS}
    speeds = {code: reading.READING_CPS[code] for code in names.values()}
    assert f"English and Arabic {speeds['en']}, Chinese {speeds['zh']}, Japanese {speeds['ja']}," in text
    assert f"Korean {speeds['ko']}, all others {reading.DEFAULT_READING_CPS}" in text
    assert f"{reading.MIN_CUE_MS} ms" in text and f"({reading.TWO_FRAMES_MS} ms at 24 a second)" in text
    assert f"{reading.FLICKER_MS} ms and more" in text
    assert f"{MAX_FILE_BYTES:,} bytes" in section(PAGE, "## Files")
