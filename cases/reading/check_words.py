"""What a check warned of, in readers' words: what editors let stand is no secret, but for what guards a name."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as lazy

WARNINGS = {
    "uncited_verdict": lazy("guilt or innocence told without a source beside it"),
    "unattributed_claim": lazy("a claim that nobody is said to make"),
    "told_for_the_campaign": lazy("what a campaign asks, in words that are not its own"),
    "speaker_is_nobody": lazy("a speaker who is only “reports” or “sources”"),
    "stated_otherwise": lazy("a date that differs from the words quoted for it"),
    "event_after_source": lazy("a source older than what it tells of"),
    "source_before_relayed": lazy("a source older than the one that it passes on"),
    "goes_on_untold": lazy("something said to go on, by sources of long ago"),
    "wrong_weekday": lazy("a weekday that does not fit its date"),
    "quoted_weekday": lazy("a weekday in a quote that does not fit the event"),
    "wrong_age": lazy("an age that does not fit the birth"),
    "wrong_span": lazy("years in custody that do not fit the record"),
    "commutation_as_pardon": lazy("a commutation called a pardon"),
    "pardon_as_commutation": lazy("a pardon told as a commutation"),
    "open_question": lazy("a question on which we have not settled"),
    "untold_difference": lazy("a source that says otherwise, without a question that tells how"),
    "thin_accusation": lazy("an accusation on fewer than two independent sources"),
    "stale_status": lazy("a status that nobody had checked for long"),
    "sentence_not_entered": lazy("a sentence spoken of, but not on the timeline"),
    "label_word": lazy("a word that labels people in prison"),
}
NO_LONGER_RUN = lazy("something that a check looked for then, and none looks for now")


def warnings_in_words(stood: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Each warning with how often it stood, the most frequent first."""
    found: dict[str, int] = {}
    for check, number in stood:
        words = str(WARNINGS.get(check, NO_LONGER_RUN))
        found[words] = found.get(words, 0) + number
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
