"""Who they are, what they are called, and what part they had; and the kinds of places."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ActorKind(TextChoices):
    PERSON = "person", _("person")
    BODY = "body", _("body: court, office, newsroom, group")


class NameKind(TextChoices):
    OTHER = "other", _("other name in use")
    BIRTH = "birth", _("birth name")
    MARRIED = "married", _("married name")
    FORMER = "former", _("former name")
    ALIAS = "alias", _("alias")
    SHORT = "short", _("short form")
    TRANSLITERATION = "transliteration", _("transliteration")
    MISSPELLING = "misspelling", _("misspelling (search only)")


class Naming(TextChoices):
    """How readers see a person. Blank on a row means the house rule."""

    NAME = "name", _("by name")
    INITIALS = "initials", _("by initials")
    ROLE = "role", _("by role only, never by name")


class Living(TextChoices):
    YES = "yes", pgettext_lazy("living", "living, as far as we know")
    NO = "no", pgettext_lazy("living", "dead")
    UNKNOWN = "unknown", pgettext_lazy("living", "not known")


class RoleName(TextChoices):
    """An actor's part in an event or a campaign. Attribution comes from the speaker only."""

    SUBJECT = "subject", pgettext_lazy("part", "subject")
    VICTIM = "victim", pgettext_lazy("part", "victim")
    SURVIVOR = "survivor", pgettext_lazy("part", "survivor")
    RELATIVE = "relative", pgettext_lazy("part", "relative")
    WITNESS = "witness", pgettext_lazy("part", "witness")
    JUROR = "juror", pgettext_lazy("part", "juror")
    ACCUSED_NOT_CHARGED = "accused_not_charged", pgettext_lazy("part", "accused by others, never charged")
    COUNSEL = "counsel", pgettext_lazy("part", "defence lawyer")
    PROSECUTOR = "prosecutor", pgettext_lazy("part", "prosecutor")
    JUDGE = "judge", pgettext_lazy("part", "judge or court")
    OFFICIAL = "official", pgettext_lazy("part", "official")
    INVESTIGATOR = "investigator", pgettext_lazy("part", "investigator")
    LABORATORY = "laboratory", pgettext_lazy("part", "laboratory")
    EXPERT = "expert", pgettext_lazy("part", "expert")
    LEADER = "leader", pgettext_lazy("part", "leader of the campaign")
    ADVOCATE = "advocate", pgettext_lazy("part", "advocate")
    VISITOR = "visitor", pgettext_lazy("part", "visitor")
    JOURNALIST = "journalist", pgettext_lazy("part", "journalist")
    PUBLISHER = "publisher", pgettext_lazy("part", "publisher")
    SPEAKER = "speaker", pgettext_lazy("part", "speaker")
    ADDRESSEE = "addressee", pgettext_lazy("part", "addressee")
    PARTICIPANT = "participant", pgettext_lazy("part", "other participant")


class PlaceKind(TextChoices):
    COUNTRY = "country", "country"
    STATE = "state", "state or federal jurisdiction"
    COUNTY = "county", "county"
    TOWN = "town", "town"
    PRISON = "prison", "prison"
    JAIL = "jail", "jail"
    COURT = "court", "court building"
    HOSPITAL = "hospital", "hospital"
    HOME = "home", "home"
    OTHER = "other", "other place"


JURISDICTIONS = frozenset({PlaceKind.COUNTRY, PlaceKind.STATE})
