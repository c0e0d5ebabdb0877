"""Caption files to reports: what ``captionsync check`` prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from captionsync.timing.captions.lines import rules_for
from captionsync.timing.captions.report import Breach, Report, Severity, report_of
from captionsync.timing.clock import vtt_timestamp
from captionsync.timing.languages import detect_language
from captionsync.wire.captions import CaptionFile, Problem, read_captions

_DETECTED_CHARS = 5_000
_PLURALS = {"error": "errors", "warning": "warnings", "info": "notes"}


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A caption file with its report."""

    name: str
    file: CaptionFile
    report: Report

    def severities(self) -> dict[Severity, int]:
        """Return the number of breaches and problems of each severity."""
        counts = self.report.severities()
        for problem in self.file.problems:
            counts[problem.severity] += 1
        return counts

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object: that of the report, with the rows of the file."""
        report = self.report.to_dict()
        rows = [{"row": self._row(breach)} for breach in self.report.breaches]
        breaches = [row | made for row, made in zip(rows, report["breaches"], strict=True)]
        problems = [
            {"row": problem.row, "severity": problem.severity, "message": problem.message}
            for problem in self.file.problems
        ]
        head = {"file": self.name, "format": self.file.format, "encoding": self.file.encoding}
        return head | report | {"problems": problems, "breaches": breaches}

    def text(self) -> Iterator[str]:
        """Yield one line for each problem and breach, in the order of the file, and a summary."""
        found = [(problem.row, self._problem(problem)) for problem in self.file.problems]
        found += [(self._row(breach), self._breach(breach)) for breach in self.report.breaches]
        yield from (line for _, line in sorted(found, key=lambda item: item[0]))
        yield self._summary()

    def _row(self, breach: Breach) -> int:
        cue = self.file.cues[breach.cue - 1]
        return cue.row if breach.line is None else cue.rows[breach.line - 1]

    def _problem(self, problem: Problem) -> str:
        return f"{self.name}:{problem.row} {problem.severity} file: {problem.message}"

    def _breach(self, breach: Breach) -> str:
        measured = ""
        if breach.measured is not None and breach.limit is not None:
            sign = ">" if breach.measured > breach.limit else "<" if breach.measured < breach.limit else "="
            measured = f" {breach.measured:.10g} {sign} {breach.limit:.10g}"
        where = f"{self.name}:{self._row(breach)} {vtt_timestamp(breach.start_ms)}"
        return f'{where} {breach.severity} {breach.rule}{measured}: "{breach.text}"'

    def _summary(self) -> str:
        summary, limits = self.report.summary, self.report.limits
        counts = ", ".join(
            f"{count} {_PLURALS[name] if count != 1 else _PLURALS[name][:-1]}"
            for name, count in self.severities().items()
        )
        speed = f"{summary.reading_cps.mean:g} characters a second (at most {limits.reading_cps})"
        cues = "1 cue" if summary.cues == 1 else f"{summary.cues} cues"
        return f"{self.name}: {cues}, {self.report.language}, {speed}: {counts}"


def check_file(data: bytes, name: str, *, language: str = "", limits: Mapping[str, int]) -> CheckedFile:
    """Read a caption file and measure it.

    Args:
        data: its bytes.
        name: shown before each line.
        language: BCP 47 tag; empty for what the file states, or else what its text looks like.
        limits: rows of ``CueRules`` in place of the defaults of the language.

    Raises:
        InputError: the file cannot be read, or a limit is out of its range.
    """
    file = read_captions(data, name)
    cues = [row.cue for row in file.cues]
    text = " ".join(line for cue in cues for line in cue.lines)[:_DETECTED_CHARS]
    language = language or file.language or detect_language(text)
    return CheckedFile(name, file, report_of(cues, language, rules_for(language, **limits)))
