"""Judges the readers’ pages by Lighthouse, and a case of 40 events against TimelineJS with the same 40, in one run.

.venv/bin/python scripts/benchmark_readers.py

Everything is on this machine: the demonstration served as `make run` serves it, TimelineJS from its npm package by the
same server with the same compression, a Chromium without a way out. It needs Node 18 or newer with npm for the two
packages, which are installed into a temporary folder, or into `--npm`, where a second run finds them; `--data` does the
same for the demonstration, which takes minutes to make. `--json FILE` keeps all that was found.
"""

# ruff: noqa: TID251 - it starts servers of ours on this machine, and waits for them

import argparse
import json
import os
import platform
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from scripts import page_costs  # noqa: E402

CASE = "kevin-cooper"
EVENTS = 40
PACKAGES = {"lighthouse": "12.8.2", "@knight-lab/timelinejs": "3.9.11"}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FORMS = {"mobile": [], "desktop": ["--preset=desktop"]}
ENTRY = {"casetracker": "#timeline article", "TimelineJS": ".tl-slide"}
HEADLINE = {"casetracker": "#timeline article h4", "TimelineJS": ".tl-slide .tl-headline"}
ROWS = (
    ("bytes over the wire", "bytes"),
    ("of them script", "script_bytes"),
    ("requests", "requests"),
    ("to third parties", "third_party_requests"),
    ("elements", "elements"),
    ("first paint, ms", "first_paint_ms"),
    ("an event is seen, ms", "event_seen_ms"),
    ("work of its thread, ms", "work_ms"),
    ("axe: rules broken", "axe_rules"),
    ("axe: elements, at worst", "axe_elements"),
    ("events told", "told"),
    ("… with a link to a source", "with_a_source"),
    ("… with its very words", "with_words_of_a_source"),
    ("events told without script", "told_without_script"),
)


def need(program, words):
    found = shutil.which(program)
    if not found:
        sys.exit(f"{words} (looked for: {program})")
    return found


def packages(folder):
    """The two packages in a folder, installed unless they are there."""
    wanted = [f"{name}@{version}" for name, version in PACKAGES.items()]
    held = [folder / "node_modules" / name / "package.json" for name in PACKAGES]
    versions = [json.loads(path.read_text())["version"] for path in held if path.exists()]
    if versions != list(PACKAGES.values()):
        npm = need("npm", "Install Node 18 or newer with npm (Debian: apt-get install nodejs npm).")
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([npm, "install", "--no-fund", "--no-audit", "--prefix", folder, *wanted], check=True)  # noqa: S603
    return folder / "node_modules"


def free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


@contextmanager
def serving(command, port, environment, path, log):
    """A server of ours, answering; it is gone afterwards, its workers too."""
    server = subprocess.Popen(  # noqa: S603
        command, cwd=ROOT, env=os.environ | environment, stdout=log, stderr=log, start_new_session=True
    )
    try:
        wait_for(server, f"http://127.0.0.1:{port}{path}", log)
        yield f"http://127.0.0.1:{port}"
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=30)


def wait_for(server, url, log):
    while server.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=30).close()  # noqa: S310 - our own server
        except OSError:
            time.sleep(0.5)
        else:
            return
    sys.exit(f"The server stopped before it answered; it said why in {log.name}")


def lighthouse(modules, chromium, url, form, folder):
    """One report. On a machine that is busy its Chromium may not answer in time; then it is asked once more."""
    report = folder / "report.json"
    flags = " ".join(["--headless=new", *page_costs.FLAGS[:-1], *sandbox()])
    command = [need("node", "Install Node 18 or newer."), modules / "lighthouse/cli/index.js", url, *FORMS[form]]
    command += ["--quiet", "--output=json", f"--output-path={report}", f"--chrome-flags={flags}"]
    surroundings = os.environ | {"CHROME_PATH": chromium}
    for _ in range(2):
        done = subprocess.run(command, check=False, env=surroundings, capture_output=True, text=True)  # noqa: S603
        found = json.loads(report.read_text()) if done.returncode == 0 else {}
        if found and not found.get("runtimeError"):
            return found
    sys.exit(
        f"Lighthouse could not look at {url}:\n{found.get('runtimeError', {}).get('message') or done.stderr[-2000:]}"
    )


def judged(reports):
    """Of several reports the one with the middle performance: its scores, main figures and remarks."""
    middle = sorted(reports, key=lambda each: each["categories"]["performance"]["score"])[len(reports) // 2]
    audits = middle["audits"]
    remarks = [
        {
            "category": name,
            "audit": each["id"],
            "weight": each["weight"],
            "says": audits[each["id"]].get("displayValue", ""),
        }
        for name in CATEGORIES
        for each in middle["categories"][name]["auditRefs"]
        if (score := audits[each["id"]]["score"]) is not None and score < 1
    ]
    figures = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "server-response-time")
    return {
        "scores": {name: round(middle["categories"][name]["score"] * 100) for name in CATEGORIES},
        "performances": sorted(round(each["categories"]["performance"]["score"] * 100) for each in reports),
        "figures": {name: round(audits[name]["numericValue"]) for name in figures},
        "layout_shift": round(audits["cumulative-layout-shift"]["numericValue"], 3),
        "speed_of_this_machine": round(statistics.median(each["environment"]["benchmarkIndex"] for each in reports)),
        "remarks": remarks,
    }


def lighthouse_of(pages, modules, chromium, runs, folder):
    """Each page judged on a phone and on a desk, some times: performance differs with what else the machine does."""
    found = {}
    for name, url in pages.items():
        for form in FORMS:
            found[name, form] = judged([lighthouse(modules, chromium, url, form, folder) for _ in range(runs)])
            print_judged(name, form, found[name, form])
    return [{"page": name, "form": form, **each} for (name, form), each in found.items()]


def print_judged(name, form, found):
    scores = "".join(f"{found['scores'][each]:>16}" for each in CATEGORIES)
    print(f"{name:<14}{form:<9}{scores}   {found['performances']}", flush=True)
    for each in found["remarks"]:
        if each["weight"] or each["category"] != "performance":
            print(f"{'':<14}{each['category']}: {each['audit']} {each['says']}")


def compare(urls, facts, chromium, rounds):
    """Both pages by everything that `page_costs` can tell, in one browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=page_costs.FLAGS + sandbox())
        found = {name: page_costs.weight(browser, url) for name, url in urls.items()}
        timed = {
            name: {"url": at_event(name, url, facts), "headline": HEADLINE[name], "words": facts["first"]}
            for name, url in urls.items()
        }
        for name, taken in page_costs.times(browser, timed, rounds).items():
            found[name] |= taken
        for name, url in urls.items():
            asked = {"entry": ENTRY[name], "headlines": facts["headlines"]}
            found[name] |= page_costs.faults(browser, url) | page_costs.told(browser, url, **asked)
            bare = page_costs.told(browser, url, java_script_enabled=False, **asked)
            found[name]["told_without_script"] = bare["told"]
        browser.close()
    return found


def at_event(name, url, facts):
    """Each page’s own permanent address of the first event."""
    return f"{url}#{'event-' if name == 'TimelineJS' else ''}{facts['first_anchor']}"


def print_compared(found, facts):
    ours, theirs = found["casetracker"], found["TimelineJS"]
    print(f"\n{facts['events']} events of {facts['events_of_the_case']}, {facts['path']}")
    print(f"{'':<28}{'casetracker':>14}{'TimelineJS':>14}{'ratio':>9}")
    for words, key in ROWS:
        a, b = (each[key] if not isinstance(each[key], list) else len(each[key]) for each in (ours, theirs))
        ratio = f"{b / a:.1f}" if a and key not in ("told", "axe_rules") else ""
        print(f"{words:<28}{a:>14,}{b:>14,}{ratio:>9}")
    for name, each in found.items():
        print(f"axe on {name}: {', '.join(each['axe_rules']) or 'nothing'}")
    left_out = facts["without_a_first_day"], facts["events"]
    of_all = facts["of_those_without_a_first_day"], facts["events_of_the_case"]
    print(
        "TimelineJS leaves out events without a first day: {} of {}; of the whole case {} of {}.".format(
            *left_out, *of_all
        )
    )


def sandbox():
    return ["--no-sandbox"] if os.geteuid() == 0 else []


def asked_for():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--json", type=Path, help="write all that was found into this file")
    parser.add_argument("--npm", type=Path, help="where the two packages are, or are to be kept")
    parser.add_argument("--data", type=Path, help="where the demonstration is, or is to be kept")
    parser.add_argument("--only", choices=("lighthouse", "timelinejs"))
    parser.add_argument("--runs", type=int, default=3, help="of Lighthouse for each page; the middle one counts")
    parser.add_argument("--rounds", type=int, default=5, help="of measuring time; the middle one counts")
    return parser.parse_args()


def main():
    asked = asked_for()
    chromium = subprocess.run([ROOT / "scripts/chromium"], check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603
    found = {"at": time.strftime("%Y-%m-%d %H:%M"), "machine": f"{platform.machine()}, {os.cpu_count()} processors"}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        log = stack.enter_context((folder / "servers.log").open("w"))
        modules = packages((asked.npm or folder / "npm").resolve())
        data, port = (asked.data or folder / "data").resolve(), free_port()
        place = {"CASETRACKER_DATA_DIR": str(data), "PORT": str(port)}
        print("Making and serving the demonstration", flush=True)
        home = stack.enter_context(serving([ROOT / "scripts/run"], port, place, "/healthz", log))
        if asked.only != "timelinejs":
            pages = {"home": f"{home}/", "list": f"{home}/cases/", "case": f"{home}/cases/{CASE}/"}
            print(f"{'Lighthouse':<23}{''.join(f'{each:>16}' for each in CATEGORIES)}   performance in each run")
            found["lighthouse"] = lighthouse_of(pages, modules, chromium, asked.runs, folder)
        if asked.only != "lighthouse":
            found["events"] = facts = cut_case(folder / "timelinejs", modules, place)
            other = stack.enter_context(timelinejs(folder / "timelinejs", log))
            urls = {"casetracker": f"{home}{facts['path']}", "TimelineJS": f"{other}/"}
            found["compared"] = compare(urls, facts, chromium, asked.rounds)
            print_compared(found["compared"], facts)
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=1) + "\n")


def cut_case(folder, modules, place):
    """See timeline_page.py: it speaks to the data folder that is served, which is known only now."""
    command = [sys.executable, ROOT / "scripts/timeline_page.py", folder, "--case", CASE, "--events", str(EVENTS)]
    command += ["--timelinejs", modules / "@knight-lab/timelinejs"]
    made = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | place)  # noqa: S603
    return json.loads(made.stdout)


def timelinejs(folder, log):
    subprocess.run([sys.executable, "-m", "whitenoise.compress", "--quiet", folder], check=True)  # noqa: S603
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4"]
    return serving([*command, f"scripts.static_site:site({str(folder)!r})"], port, {}, "/", log)


if __name__ == "__main__":
    main()
