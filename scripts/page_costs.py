"""What a page costs who reads it in a Chromium: bytes, requests, time, what axe finds, what is left without script."""

import json
import statistics
from collections import Counter
from urllib.parse import urlsplit

from tests.browser.accessibility import violations_everywhere

FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
PHONE = {"viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True, "has_touch": True}
SLOWER = 4  # times, for the processor
# Slow 4G as Lighthouse throttles it in a browser that delays each request: the round trip of 150 ms 3.75 times over.
SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 184_320, "uploadThroughput": 84_375}

# Runs before the page’s own script and looks at each frame that is drawn, so never before the style sheet is there.
WATCH = """
const look = () => {
  const place = document.querySelector(HEADLINE);
  const box = place && place.getBoundingClientRect();
  const isSeen = box && box.width && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0
    && place.textContent.includes(WORDS) && place.checkVisibility({opacityProperty: true, visibilityProperty: true});
  if (isSeen) requestAnimationFrame(() => { window.seenAt = performance.now(); });
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint').map(each => each.startTime)[0]"


def visited(browser, url, *, settle=2000, **options):
    """A page that has come to rest, and its requests: address, bytes over the wire (headers too), kind."""
    page = browser.new_context(**(PHONE | options)).new_page()
    session = page.context.new_cdp_session(page)
    asked = {}
    session.on("Network.requestWillBeSent", lambda sent: asked.setdefault(sent["requestId"], sent["request"]["url"]))
    received = {}
    session.on("Network.loadingFinished", lambda done: received.update({done["requestId"]: done["encodedDataLength"]}))
    session.send("Network.enable")
    page.goto(url, wait_until="load")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(settle)
    requests = [(each, received.get(key, 0)) for key, each in asked.items() if not each.startswith(("data:", "blob:"))]
    return page, requests


def weight(browser, url):
    """Bytes, requests, requests to other hosts and elements, of a first visit."""
    page, requests = visited(browser, url)
    here = urlsplit(url).netloc
    elements = page.evaluate("document.querySelectorAll('*').length")
    page.context.close()
    return {
        "bytes": sum(size for _, size in requests),
        "script_bytes": sum(size for each, size in requests if urlsplit(each).path.endswith(".js")),
        "requests": len(requests),
        "third_party_requests": sum(urlsplit(each).netloc != here for each, _ in requests),
        "elements": elements,
    }


def work(browser, url):
    """Milliseconds of processor time that the page’s main thread takes at full speed; other load hardly changes it."""
    page = browser.new_context(**PHONE).new_page()
    browser.start_tracing(page=page, categories=["toplevel", "__metadata"])
    page.goto(url, wait_until="load")
    page.wait_for_timeout(2000)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.context.close()
    named = {(each["pid"], each["tid"]): each["args"]["name"] for each in events if each["name"] == "thread_name"}
    spent = Counter()
    for each in events:
        if each["name"] == "ThreadControllerImpl::RunTask" and named[each["pid"], each["tid"]] == "CrRendererMain":
            spent[each["pid"]] += each.get("tdur", 0) / 1000
    return max(spent.values())


def time_once(browser, url, *, headline, words):
    """Milliseconds to the first words or lines drawn, and until an event’s headline stands on a slow phone’s screen."""
    page = browser.new_context(**PHONE).new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCH.replace("HEADLINE", repr(headline)).replace("WORDS", repr(words)))
    page.goto(url, wait_until="load", timeout=120_000)
    page.wait_for_function("window.seenAt", timeout=120_000)
    times = {"first_paint_ms": page.evaluate(FIRST_PAINT), "event_seen_ms": page.evaluate("window.seenAt")}
    page.context.close()
    return times


def times(browser, pages, rounds):
    """The middle of several rounds for each of `pages`, in turn, so that whatever else the machine does strikes all."""
    taken = {name: [] for name in pages}
    for _ in range(rounds):
        for name, page in pages.items():
            taken[name].append(time_once(browser, **page) | {"work_ms": work(browser, page["url"])})
    return {
        name: {key: round(statistics.median(each[key] for each in found)) for key in found[0]}
        for name, found in taken.items()
    }


def faults(browser, url):
    """What axe finds at 1280 and 390 pixels, light and dark: the rules broken, and where it was worst the elements."""
    page, _ = visited(browser, url)
    found = violations_everywhere(page)
    page.context.close()
    elements = {}
    for (width, scheme, _), nodes in found.items():
        elements[width, scheme] = elements.get((width, scheme), 0) + len(nodes)
    return {"axe_rules": sorted({rule for *_, rule in found}), "axe_elements": max(elements.values(), default=0)}


def told(browser, url, *, entry, headlines, **options):
    """How many of the events a page tells, and what their entries lead to.

    Words of a source are a quotation in the entry, or a link to the place in the source where they stand.
    """
    page, _ = visited(browser, url, **options)
    found = {
        "told": sum(page.get_by_text(words, exact=True).count() > 0 for words in headlines),
        "with_a_source": page.locator(f"{entry}:has(a[href^='http'])").count(),
        "with_words_of_a_source": page.locator(f"{entry}:has(blockquote, q, a[href*=':~:text='])").count(),
    }
    page.context.close()
    return found
