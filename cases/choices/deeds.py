"""What somebody may do at the desk: the words that the policy is asked in."""

from django.db.models import TextChoices


class Deed(TextChoices):
    """The first five are done to a table or a row; the others to whatever is proposed, published or shown."""

    ENTER = "enter", "come in to the desk"
    READ = "read", "read this"
    ADD = "add", "add one of these"
    CHANGE = "change", "change this"
    DELETE = "delete", "delete this"
    NAME = "name", "change how somebody is named"
    PROPOSE = "propose", "propose, label and hold back changes, and accept warnings"
    PREVIEW = "preview", "make and revoke preview links"
    REVIEW = "review", "approve or return what others proposed"
    PUBLISH = "publish", "publish, or set the hour for it"
    PUBLISH_UNREVIEWED = "publish_unreviewed", "publish before a review, for a reason that is kept"
    RETRACT = "retract", "take back what was published, with a notice"
    PROTECT = "protect", "decide how people are named"
    REDACT = "redact", "destroy words everywhere"
    VERIFY_JOURNAL = "verify_journal", "verify the journal"
    ASSIGN = "assign", "give work to a colleague, and take it"
    FINISH = "finish", "say that work is done"
    GIVE_ROLES = "give_roles", "give an account its roles, or bar it"
    MAKE_SUPERUSERS = "make_superusers", "give an account every right"
