"""What axe finds on a page, at the widths and in the schemes that people use."""

from axe_playwright_python.sync_playwright import Axe

STANDARDS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules that look at colour; what the others find doesn't change with the scheme.
COLOURS = ["color-contrast", "link-in-text-block"]
WIDTHS = (1280, 390)


def lay_out(page):
    """Lays everything out, what is far from the screen too, which a browser leaves until it is near."""
    page.evaluate("document.querySelectorAll('main *').forEach(each => each.style.contentVisibility = 'visible')")


def violations(page, options=None):
    """Findings of axe, each with the rule's `id`, its `impact` and the elements as `nodes`."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    # A colour on its way from one scheme to the other would be judged too.
    page.evaluate("document.getAnimations().forEach(each => each.finish())")
    asked = {"resultTypes": ["violations"]} | (options or {})
    return page.evaluate("options => axe.run(options).then(found => found.violations)", asked)


def violations_everywhere(page):
    """Rules and elements at each width, light and dark, by where they were found; by every standard there is."""
    rules = {"light": {"type": "tag", "values": STANDARDS}}
    rules["dark"] = {"type": "rule", "values": [*COLOURS, "color-contrast-enhanced"]}
    lay_out(page)
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, only in rules.items():
            page.emulate_media(color_scheme=scheme)
            for rule in violations(page, {"runOnly": only}):
                found[width, scheme, rule["id"]] = [node["html"] for node in rule["nodes"]]
    return found


def broken_rules(page, scheme="light", but=("minor",)):
    """The rules that are broken; Django's own admin breaks a few lightly, so `but` says which impacts to pass over."""
    page.emulate_media(color_scheme=scheme)
    options = {"runOnly": {"type": "rule", "values": COLOURS}} if scheme == "dark" else None
    return [rule["id"] for rule in violations(page, options) if rule["impact"] not in but]


def grave(page):
    """The rules that are broken gravely, light and dark."""
    return [rule for scheme in ("light", "dark") for rule in broken_rules(page, scheme, but=("minor", "moderate"))]
