"""An editor in a real browser: signs in, fills the admin's forms, presses its buttons."""

from django.contrib.auth.hashers import make_password
from playwright.sync_api import Page, expect

from tests.factories import StaffFactory

PASSWORD = "a long enough pass phrase"


class Editor:
    """`add` fills a form and saves it; `rows` are inlines by their prefix. A tuple is chosen by searching."""

    def __init__(self, page: Page, address: str, role: str) -> None:
        self.page, self.address = page, address
        StaffFactory(username="editor", role=role, password=make_password(PASSWORD))
        self.sign_in("editor")

    def sign_in(self, name: str) -> None:
        self.page.context.clear_cookies()
        self.page.goto(f"{self.address}/admin/")
        self.page.fill("#id_username", name)
        self.page.fill("#id_password", PASSWORD)
        self.page.click("input[type=submit]")
        expect(self.page.locator("#user-tools")).to_contain_text(name, ignore_case=True)

    def add(self, model: str, *, rows: dict[str, list[dict[str, object]]] | None = None, **fields: object) -> str:
        """Add a record; returns the address of its own page."""
        self.page.goto(f"{self.address}/admin/cases/{model}/add/")
        for name, value in fields.items():
            self.fill(f"id_{name}", value)
        for prefix, held in (rows or {}).items():
            for number, row in enumerate(held):
                self.row(prefix, number)
                for name, value in row.items():
                    self.fill(f"id_{prefix}-{number}-{name}", value)
        self.page.click("input[name=_continue]")
        message = self.page.locator(".messagelist, .errornote").first
        expect(message).to_contain_text("was added successfully")
        return self.page.url

    def row(self, prefix: str, number: int) -> None:
        """Make sure that the inline has so many rows."""
        if not self.page.locator(f"#{prefix}-{number}").count():
            self.page.locator(f"#{prefix}-group .add-row a, #{prefix}-group a.add-row").last.click()

    def fill(self, field: str, value: object) -> None:
        if isinstance(value, tuple):
            for wanted in value:
                self.choose(field, str(wanted))
            return
        target = self.page.locator(f"#{field}")
        if isinstance(value, bool):
            target.set_checked(value)
        elif target.evaluate("element => element.tagName") == "SELECT":
            target.select_option(label=str(value))
        else:
            target.fill(str(value))

    def choose(self, field: str, wanted: str) -> None:
        """Type into a search box that completes, and take its only answer."""
        box = self.page.locator(f"#{field} + .select2")
        box.click()
        search = self.page.locator(".select2-container--open .select2-search__field").last
        search.fill(wanted)
        found = ".select2-results__option--selectable, .select2-results__option[role=option]:not(.loading-results)"
        answers = self.page.locator(found)
        expect(answers).to_have_count(1)
        answers.click()

    def publish(self, record: str, summary: str = "") -> None:
        """Propose it, let every warning stand, send it, and have a second person approve it."""
        self.page.goto(record)
        self.page.get_by_role("link", name="Propose", exact=True).click()
        self.page.get_by_role("button", name="Freeze and look at the changes").click()
        self.accept("This is the only article that we have read so far.")
        self.page.get_by_label("What is new").fill(summary)
        self.page.get_by_role("button", name="Save and send to review").click()
        expect(self.page.locator(".desk-state")).to_contain_text("Waiting for review")
        proposal = self.page.url
        StaffFactory(username="second", role="reviewer", password=make_password(PASSWORD))
        self.sign_in("second")
        self.page.goto(proposal)
        self.page.get_by_role("button", name="Approve and publish").click()
        expect(self.page.locator(".messagelist")).to_contain_text("Approved, and live: edition")

    def accept(self, reason: str) -> None:
        """Let every warning of the proposal stand, kind by kind, for one reason."""
        # The browser may still be on its way here, and what is counted is not waited for.
        expect(self.page.locator("#checks-heading")).to_be_visible()
        while (left := self.page.locator("input[name=finding]")).count():
            kind = left.first.get_attribute("data-kind")
            for box in self.page.locator(f"input[name=finding][data-kind={kind}]").all():
                box.check()
            self.page.get_by_label("Why the ticked ones may stand").fill(reason)
            with self.page.expect_navigation():  # a page that is still being read may hold no box yet
                self.page.get_by_role("button", name="Accept").click()
            expect(self.page.locator(f"input[name=finding][data-kind={kind}]")).to_have_count(0)
        expect(self.page.locator("#checks-heading")).to_contain_text("0 to mend, 0 to mend or accept")
