"""Adds up pytest's reports: prints the count as the last line, and fails if a test failed, was skipped, or none ran."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree


def main(reports: list[Path]) -> int:
    counts = [count(report) for report in reports]
    passed, failed, skipped = (sum(column) for column in zip(*counts, strict=True))
    for report, (good, *_) in zip(reports, counts, strict=True):
        if not good:
            print(f"{report.stem}: no test passed, so this pass proved nothing")
            failed += 1
    if skipped:
        print(f"{skipped} skipped: what cannot run here must be made to run here")
    print(f"{passed} passed, {failed + skipped} failed")
    return int(bool(failed or skipped))


def count(report: Path) -> tuple[int, int, int]:
    """How many passed, failed, were skipped (an expected failure counts as skipped). A missing report has none of them."""
    if not report.is_file():
        return 0, 0, 0
    suites = list(ElementTree.parse(report).getroot().iter("testsuite"))  # noqa: S314 - our own file of a moment ago
    total, failures, errors, skipped = (
        sum(int(suite.get(name, "0")) for suite in suites) for name in ("tests", "failures", "errors", "skipped")
    )
    return total - failures - errors - skipped, failures + errors, skipped


if __name__ == "__main__":
    sys.exit(main([Path(name) for name in sys.argv[1:]]))
