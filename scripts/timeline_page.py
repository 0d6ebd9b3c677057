"""Publishes a case cut to some of its events, and makes a TimelineJS page of the same: what benchmark_readers compares.

`timeline_page.py FOLDER --case SLUG --events 40 --timelinejs node_modules/@knight-lab/timelinejs` publishes in the data
folder that the environment names, writes the other page into FOLDER, and prints what there is to compare as JSON.
"""

# ruff: noqa: E402, TID251 - Django is told its settings and set up before anything of it can be imported

import argparse
import json
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "casetracker.settings")

import django

django.setup()

from django.utils.html import escape

from cases.reading import prose
from cases.reading.addresses import address, anchor
from cases.reading.dates import read, when
from cases.reading.documents import live_document
from cases.values.changes import references
from tests.reading.documents import publish, uid

PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{name}</title>
    <meta name="description" content="A timeline of the case of {name}.">
    <link rel="stylesheet" href="css/timeline.css">
    <script src="js/timeline.js"></script>
  </head>
  <body>
    <div id="timeline-embed" style="width: 100%; height: 600px"></div>
    <script>new TL.Timeline("timeline-embed", "timeline.json", {{hash_bookmark: true}});</script>
  </body>
</html>
"""


def narrowed(document, count):
    """The document with this many of its events, spread evenly over them, and with what those cannot be shown without.

    The event that the status rests on is always among them. Questions stay that hang on none of the events left out.
    """
    ids = [event.id for event in document.events]
    count = min(count, len(ids))
    chosen = {ids[place * (len(ids) - 1) // max(count - 1, 1)] for place in range(count)}
    basis = document.facts.status_event
    if basis in ids and basis not in chosen:
        chosen.remove(min(chosen, key=lambda each: abs(ids.index(each) - ids.index(basis))))
        chosen.add(basis)
    left_out = set(ids) - chosen
    questions = tuple(one for one in document.questions if one.event not in left_out)
    photos = tuple(one for one in document.photos if one.event not in left_out)
    items = {item.id: item for item in document.items() if item.id not in left_out}
    kept, rest = set(), {document.facts.id, *chosen, *(one.id for one in (*questions, *photos, *document.linked))}
    while rest:
        kept |= rest
        rest = {each for one in rest for each in references(items[one]) if each in items} - kept
    groups = ("events", "people", "sources", "exhibits", "topics", "linked")
    held = {name: tuple(item for item in getattr(document, name) if item.id in kept) for name in groups}
    return replace(document, **held, questions=questions, photos=photos)


def as_timeline(document):
    """The events as TimelineJS takes them, by its documentation: https://timeline.knightlab.com/docs/json-format.html.

    It has no field for sources, so each is linked to below the text, as its users do by hand. Where no first day is
    known there is no `start_date`: any other would be made up.
    """
    publishers = {person.id: person.shown for person in document.people}
    sources = {source.id: source for source in document.sources}
    return {"events": [as_slide(event, sources, publishers) for event in document.events]}


def as_slide(event, sources, publishers):
    cited = {citation.source: sources[citation.source] for citation in event.citations}
    links = "; ".join(as_link(source, publishers) for source in cited.values())
    text = prose.html(event.account) + (f"<p>Sources: {links}</p>" if links else "")
    slide = {"unique_id": anchor("e", event.id), "text": {"headline": escape(event.headline), "text": text}}
    parsed = read(event.when)
    if parsed.earliest:
        slide["start_date"] = as_date(parsed.earliest, parsed.precision)
        slide["display_date"] = when(event.when).words
        if parsed.is_span and parsed.latest:
            slide["end_date"] = as_date(parsed.latest, parsed.precision)
    return slide


def as_link(source, publishers):
    words = escape(publishers.get(source.publisher) or source.title)
    return f'<a href="{escape(source.url)}">{words}</a>' if source.url else words


def as_date(day, precision):
    parts = {"year": day.year}
    if precision in ("time", "day", "month", "season", "quarter"):
        parts["month"] = day.month
    if precision in ("time", "day"):
        parts["day"] = day.day
    return parts


def write(folder, document, package):
    """The page, its data, and the library’s own files, as they are published."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in ("css", "js"):
        shutil.copytree(package / "dist" / part, folder / part, dirs_exist_ok=True)
    (folder / "timeline.json").write_text(json.dumps(as_timeline(document), ensure_ascii=False))
    (folder / "index.html").write_text(PAGE.format(name=escape(document.facts.name)))


def compared(document, whole):
    """What the measuring needs to know of both pages."""
    first = next(event for event in document.events if read(event.when).earliest)
    return {
        "path": address("case", document.facts.slug),
        "events": len(document.events),
        "without_a_first_day": sum(read(event.when).earliest is None for event in document.events),
        "events_of_the_case": len(whole.events),
        "of_those_without_a_first_day": sum(read(event.when).earliest is None for event in whole.events),
        "first": first.headline,
        "first_anchor": anchor("e", first.id),
        "headlines": [event.headline for event in document.events],
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--case", required=True)
    parser.add_argument("--events", type=int, required=True)
    parser.add_argument("--timelinejs", type=Path, required=True)
    asked = parser.parse_args()
    whole, _ = live_document("case", asked.case)
    cut = narrowed(whole, asked.events)
    slug = f"{asked.case}-cut"
    cut = replace(cut, facts=replace(cut.facts, id=uid(slug), slug=slug))
    publish(cut)
    write(asked.folder, cut, asked.timelinejs)
    json.dump(compared(cut, whole), sys.stdout)


if __name__ == "__main__":
    main()
