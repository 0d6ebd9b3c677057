"""Says how often what is proposed from a passage is right: `.venv/bin/python scripts/measure_passages.py`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.values.measuring import measured
from tests.values.passages import TEXTS

print(f"{len(TEXTS)} texts.")
for kind, measure in measured().items():
    counts = f"{len(measure.right)} right, {len(measure.wrong)} wrong, {len(measure.missing)} missing"
    print(f"{kind:<12} precision {measure.precision:.2f}, recall {measure.recall:.2f}: {counts}")
    for word, told in (("wrong", measure.wrong), ("missing", measure.missing)):
        for number, words, value in told:
            print(f"    {word}, text {number + 1}: {words!r}: {value}")
