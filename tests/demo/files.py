"""The demonstration's data files, and the fact files that they were written from where these are at hand."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "cases" / "fixtures" / "demo"
SHARED = ROOT.parent / "shared" / "data"
FACT_FILES = {"": "cooper.json", "AJ-": "alice-marie-johnson.json", "JJ-": "julius-jones.json"}

Row = dict[str, Any]


def rows(stem: str) -> list[Row]:
    """All rows of the files whose name begins so."""
    return [row for path in sorted(DEMO.rglob(f"{stem}*.json")) for row in json.loads(path.read_text("utf-8"))]


def claims() -> Iterator[Row]:
    for question in [*rows("questions"), *rows("campaign-questions")]:
        yield from question["claims"]


def citations() -> Iterator[Row]:
    """Every citation of the final state, and those that only a step of the story has."""
    for owner in [*rows("events"), *claims()]:
        yield from owner["citations"]
    for said in (said for step in story() for said in step.get("says", {}).values()):
        for owner in [said, *said.get("claims", {}).values()]:
            yield from owner.get("citations") or ()


def story() -> list[Row]:
    """The steps of the story, in their order."""
    return [json.loads(path.read_text("utf-8")) for path in sorted((DEMO / "story").glob("*.json"))]


def beside(name: str) -> Any:
    """A JSON file that lies beside the tests."""
    return json.loads((Path(__file__).parent / name).read_text("utf-8"))


def shared(name: str) -> str:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"needs {name}, which lies beside the project on its makers' machines only")
    return path.read_text("utf-8")


def facts() -> dict[str, Row]:
    """Every event of the fact files under the name that the demonstration gives it."""
    return {
        prefix + event["id"]: event
        for prefix, name in FACT_FILES.items()
        for event in json.loads(shared(name))["events"]
    }
