"""What is cited, how, and whether it was found there."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class SourceKind(TextChoices):
    PRIMARY = "primary", _("primary: the record or document itself")
    SECONDARY = "secondary", _("secondary: reporting")
    TERTIARY = "tertiary", _("tertiary: compiled from other reports")
    PARTY = "party", _("party: somebody with a side in the case")
    ADVOCACY = "advocacy", _("advocacy")
    OPINION = "opinion", _("opinion")
    REWRITTEN = "rewritten", _("rewritten by machine or without reporting")


class CslType(TextChoices):
    """Item types of the Citation Style Language 1.0.2 that sources of a case have."""

    ARTICLE_NEWSPAPER = "article-newspaper", pgettext_lazy("form", "newspaper article")
    ARTICLE_MAGAZINE = "article-magazine", pgettext_lazy("form", "magazine article")
    ARTICLE_JOURNAL = "article-journal", pgettext_lazy("form", "journal article")
    WEBPAGE = "webpage", pgettext_lazy("form", "web page")
    POST = "post", pgettext_lazy("form", "social media post")
    POST_WEBLOG = "post-weblog", pgettext_lazy("form", "blog post")
    LEGAL_CASE = "legal_case", pgettext_lazy("form", "court opinion or order")
    LEGISLATION = "legislation", pgettext_lazy("form", "statute or executive order")
    REGULATION = "regulation", pgettext_lazy("form", "regulation")
    HEARING = "hearing", pgettext_lazy("form", "hearing")
    BILL = "bill", pgettext_lazy("form", "bill")
    BROADCAST = "broadcast", pgettext_lazy("form", "broadcast")
    MOTION_PICTURE = "motion_picture", pgettext_lazy("form", "film")
    INTERVIEW = "interview", pgettext_lazy("form", "interview")
    PERSONAL_COMMUNICATION = "personal_communication", pgettext_lazy("form", "letter or e-mail")
    REPORT = "report", pgettext_lazy("form", "report")
    DOCUMENT = "document", pgettext_lazy("form", "document")
    BOOK = "book", pgettext_lazy("form", "book")
    GRAPHIC = "graphic", pgettext_lazy("form", "photograph")
    DATASET = "dataset", pgettext_lazy("form", "data set")


class CopyMethod(TextChoices):
    PASTED = "pasted", "pasted by an editor"
    FETCHED = "fetched", "fetched from the web"
    UPLOADED = "uploaded", "uploaded file"
    TRANSCRIBED = "transcribed", "transcribed by an editor"


class IntakeState(TextChoices):
    """How far the reading of a page or file has come."""

    WAITING = "waiting", "waiting to be read"
    READING = "reading", "being read"
    READY = "ready", "read, to be confirmed"
    FAILED = "failed", "not read"


UNDER_WAY = (IntakeState.WAITING, IntakeState.READING)


class CaptureKind(TextChoices):
    """What a file is, told by its first bytes."""

    HTML = "html", "web page"
    PDF = "pdf", "PDF"
    TEXT = "text", "plain text"
    WARC = "warc", "web archive (WARC)"
    WACZ = "wacz", "web archive (WACZ)"


class Bearing(TextChoices):
    SUPPORTS = "supports", "supports"
    CONTRADICTS = "contradicts", "contradicts"
    CONTEXT = "context", "gives context"


class Aspect(TextChoices):
    """Which part of a statement a citation speaks to."""

    STATEMENT = "statement", pgettext_lazy("aspect", "the whole statement")
    DATE = "date", pgettext_lazy("aspect", "date")
    PLACE = "place", pgettext_lazy("aspect", "place")
    PEOPLE = "people", pgettext_lazy("aspect", "people and capacities")
    ACCOUNT = "account", pgettext_lazy("aspect", "account")
    NUMBER = "number", pgettext_lazy("aspect", "number or instrument")
    OUTCOME = "outcome", pgettext_lazy("aspect", "outcome")


class LinkState(TextChoices):
    """What an address answers."""

    THERE = "there", "there"
    CHANGED = "changed", "there, and changed since we read it"
    MOVED = "moved", "moved to another address"
    GONE = "gone", "gone"
    REFUSED = "refused", "refused to us"
    BUSY = "busy", "busy; asked again later"
    SILENT = "silent", "no answer"


BROKEN_LINKS = (LinkState.CHANGED, LinkState.MOVED, LinkState.GONE)


class ArchiveDeed(TextChoices):
    """What a web archive was asked for."""

    FIND = "find", "the capture nearest to when we read the page"
    KEEP = "keep", "a new capture"


class CaptureState(TextChoices):
    """What a web archive answered."""

    FOUND = "found", "found"
    NONE = "none", "not held by the archive"
    UNFIT = "unfit", "of no use"
    LATER = "later", "being made"
    REFUSED = "refused", "refused by the archive"
    BUSY = "busy", "busy; asked again later"
    SILENT = "silent", "no answer"


class CaptureFate(TextChoices):
    """What an editor made of a capture."""

    OPEN = "open", "to be looked at"
    USED = "used", "used"
    PASSED = "passed", "passed over"


class QuoteState(TextChoices):
    """What was found when the quoted words were looked up in the copy that we hold."""

    NOT_CHECKED = "not_checked", "not checked yet"
    FOUND = "found", "found in our copy"
    FOUND_MORE_THAN_ONCE = "found_more_than_once", "found more than once in our copy"
    CHANGED = "changed", "the words near it have changed"
    NOT_FOUND = "not_found", "not found in our copy"
    NO_COPY = "no_copy", "we hold no copy"
    NOT_CHECKABLE = "not_checkable", "cannot be checked against a text"


class Rights(TextChoices):
    OURS = "ours", _("ours")
    LICENSED = "licensed", _("licensed to us")
    PERMISSION = "permission", _("used by permission")
    PUBLIC_DOMAIN = "public_domain", _("public domain")
    OPEN_LICENCE = "open_licence", _("open licence")
    LINK_ONLY = "link_only", _("link only: we may not show it")
    UNKNOWN = "unknown", _("not known: not shown")


SHOWABLE = frozenset({Rights.OURS, Rights.LICENSED, Rights.PERMISSION, Rights.PUBLIC_DOMAIN, Rights.OPEN_LICENCE})
