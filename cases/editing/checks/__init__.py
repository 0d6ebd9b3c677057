"""What must be true before readers see it: one check, one function, one rule, and its line in this list."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from cases.editing.checks import (
    accusations,
    acts,
    ages,
    campaigns,
    dates,
    invented,
    labels,
    links,
    naming,
    photos,
    questions,
    quotes,
    sourcing,
    standing,
    unentered,
    voices,
    weekdays,
)
from cases.editing.checks.findings import Finding, Statement
from cases.editing.freeze import Candidate
from cases.editing.refusal import Level, Reason
from cases.values.edition import Document, EventItem, Item, QuestionItem
from cases.values.retraction import what_stands

ERROR, WARNING, NOTE = Level.ERROR, Level.WARNING, Level.NOTE


@dataclass(frozen=True, slots=True)
class Check:
    """`id` is kept with what was accepted, so it never changes; `name` is what an editor calls the fault."""

    id: str
    name: str
    level: Level
    run: Callable[[Candidate, date], Iterable[Finding]]


CHECKS: tuple[Check, ...] = (
    Check("uncited_event", "Event without a source", ERROR, sourcing.every_event_is_cited),
    Check("uncited_claim", "Claim without a source", ERROR, sourcing.every_claim_is_cited),
    Check("source_not_to_be_found", "Source that nobody could find", ERROR, sourcing.every_source_can_be_found),
    Check("unattributed_event", "Claimed event without a speaker", ERROR, voices.claimed_events_have_a_speaker),
    Check("unattributed_view", "Opinion without a speaker", ERROR, voices.views_have_a_speaker),
    Check(
        "unattributed_opening",
        "Opening sentence that nobody is said to say",
        ERROR,
        voices.what_opens_the_page_is_somebodys,
    ),
    Check("misquoted", "Quote not in our copy", ERROR, quotes.a_quote_is_in_the_copy),
    Check("long_quote", "Quote over 25 words without a reason", ERROR, quotes.long_quotes_have_a_reason),
    Check("occurred_in_the_future", "Occurred, but dated ahead", ERROR, dates.what_occurred_lies_in_the_past),
    Check("photo_without_alt", "Photo without alternative text", ERROR, photos.photos_have_an_alternative_text),
    Check("photo_without_credit", "Photo without a credit", ERROR, photos.photos_have_a_credit),
    Check(
        "pin_without_accepted_claim",
        "Pinned status without an accepted claim",
        ERROR,
        standing.a_pinned_status_rests_on_an_accepted_claim,
    ),
    Check(
        "not_carried_out_without_cause",
        "Not carried out, without a cause",
        ERROR,
        standing.what_was_not_carried_out_says_what_stopped_it,
    ),
    Check(
        "accused_named_without_reason",
        "Never charged, named without a reason",
        ERROR,
        standing.who_was_never_charged_is_named_only_with_a_reason,
    ),
    Check("protected_name", "Name that is not to be printed", ERROR, naming.protected_names_are_absent),
    Check("no_words_instead", "Not named, and no words instead", ERROR, naming.who_is_not_named_has_words_instead),
    Check("invented_or_real", "Invented after it was real, or the reverse", ERROR, invented.what_is_invented_stays_so),
    Check("invented_and_real", "Shared by what is invented and what is real", ERROR, invented.nothing_is_both),
    Check("protected_namesake", "May be somebody not to be named", ERROR, unentered.namesakes_are_told_apart),
    Check("namesake_apart", "Named almost as somebody not to be named", WARNING, unentered.namesakes_are_looked_at),
    Check("child_named", "Child or relative named whom nobody entered", WARNING, unentered.children_are_entered),
    Check("perhaps_protected", "May name somebody not to be named", WARNING, unentered.short_forms_are_somebodys),
    Check("told_in_a_case", "Way to act told in a case", ERROR, campaigns.only_a_campaign_tells_readers_what_to_do),
    Check("unpublished_link", "Link that readers can’t open", ERROR, links.links_lead_to_what_is_published),
    Check(
        "uncited_verdict",
        "Guilt or innocence told without a source",
        WARNING,
        sourcing.what_is_not_cited_judges_nobody,
    ),
    Check(
        "unattributed_claim",
        "Claim that nobody is said to make",
        WARNING,
        voices.claims_that_we_do_not_accept_have_a_speaker,
    ),
    Check(
        "told_for_the_campaign",
        "Ask or way to act that is not the campaign’s word",
        WARNING,
        campaigns.what_a_campaign_tells_is_its_own_word,
    ),
    Check(
        "picture_of_unnamed",
        "Photo of somebody who is not named",
        WARNING,
        photos.pictures_show_only_who_is_named,
    ),
    Check("speaker_is_nobody", "Speaker who is only “reports”", WARNING, voices.speakers_are_somebody),
    Check(
        "stated_otherwise",
        "Date stated otherwise in the words quoted",
        WARNING,
        dates.stated_dates_stand_in_a_quote,
    ),
    Check("event_after_source", "Event later than its source", WARNING, dates.sources_come_after_what_they_support),
    Check(
        "source_before_relayed",
        "Source older than what it passes on",
        WARNING,
        dates.sources_come_after_what_they_pass_on,
    ),
    Check("goes_on_untold", "Goes on, by sources of long ago", WARNING, dates.what_goes_on_has_a_source_of_late),
    Check("wrong_weekday", "Weekday that doesn’t fit its date", WARNING, weekdays.weekdays_fit_their_dates),
    Check(
        "quoted_weekday",
        "Weekday in a quote that doesn’t fit the event",
        WARNING,
        weekdays.weekdays_quoted_fit_the_events_date,
    ),
    Check("wrong_age", "Age that doesn’t fit the birth", WARNING, ages.ages_fit_births),
    Check("wrong_span", "Years in custody that don’t compute", WARNING, ages.years_in_custody_fit_the_record),
    Check("commutation_as_pardon", "Commutation called a pardon", WARNING, acts.a_commutation_is_not_called_a_pardon),
    Check("pardon_as_commutation", "Pardon told as a commutation", WARNING, acts.a_pardon_is_not_told_as_a_commutation),
    Check(
        "open_question", "Question without our reading", WARNING, questions.questions_on_which_sources_differ_are_read
    ),
    Check(
        "untold_difference",
        "A source says otherwise, and no question tells how",
        WARNING,
        questions.what_says_otherwise_stands_in_a_question,
    ),
    Check(
        "thin_accusation",
        "Accused on less than two sources",
        WARNING,
        accusations.the_accused_stand_on_record_or_two_sources,
    ),
    Check("stale_status", "Status not checked for long", WARNING, standing.a_status_is_checked_now_and_then),
    Check("sentence_not_entered", "Sentence spoken of, not entered", WARNING, standing.a_sentence_spoken_of_is_entered),
    Check("label_word", "Label for people in prison", WARNING, labels.people_are_not_labelled),
    Check("no_copy", "Quote of which we hold no copy", NOTE, quotes.a_copy_is_held),
    Check("rights_unknown", "Photo whose rights are not known", NOTE, photos.rights_to_photos_are_known),
    Check("picture_of_nobody", "Picture that names nobody in it", NOTE, photos.pictures_say_whom_they_show),
)


# What was taken back states nothing any more, but its notice could still name somebody.
OF_NOTICES_TOO = frozenset({"protected_name", "no_words_instead", "child_named", "perhaps_protected"})

# That one of these found something would tell readers of somebody whom they may not know of.
GUARD_NAMES = frozenset({"namesake_apart", "child_named", "perhaps_protected", "picture_of_unnamed"})


def run(candidate: Candidate, today: date) -> tuple[Reason, ...]:
    """Everything that the checks find in the candidate on that day: errors, warnings and notes, in the list's order.

    Of what is taken back they ask nothing but that its notice names nobody who is not named.

    Asks a fixed number of queries at most, whatever the candidate's size.
    """
    items = dict(_items_of(candidate.document))
    standing_part = replace(candidate, document=what_stands(candidate.document))
    is_notice = bool(candidate.document.facts.retraction)
    return tuple(
        _reason(candidate, check, finding, items)
        for check in CHECKS
        if check.id in OF_NOTICES_TOO or not is_notice
        for finding in check.run(candidate if check.id in OF_NOTICES_TOO else standing_part, today)
    )


def how_many(document: Document) -> int:
    """How many checks are asked of this document."""
    return len(OF_NOTICES_TOO if document.facts.retraction else CHECKS)


def blocking(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Those that have to be mended first."""
    return tuple(reason for reason in reasons if reason.level == ERROR)


def name_of(check: str) -> str:
    """What an editor calls the fault that a check finds; its id where no such check is left."""
    return next((each.name for each in CHECKS if each.id == check), check)


def _reason(candidate: Candidate, check: Check, finding: Finding, items: dict[str, str]) -> Reason:
    """What was carried over from the live edition may have no working row any more, so nothing to open."""
    item = items.get(finding.part, "")
    origin = candidate.origins.get(finding.part)
    if origin is None:
        return Reason(check.id, finding.text, level=check.level, item=item)
    return Reason(check.id, finding.text, origin.model, origin.pk, finding.field, check.level, item)


def _items_of(document: Document) -> Iterator[tuple[str, str]]:
    """Every part of the document that has a public id, with the id of the item that it lies in."""
    for item in document.items():
        yield from ((part, item.id) for part in _parts_of(item))


def _parts_of(item: Item) -> Iterator[str]:
    yield item.id
    owners: tuple[Statement, ...] = ()
    if isinstance(item, EventItem):
        owners = (item,)
    elif isinstance(item, QuestionItem):
        owners = item.claims
    for owner in owners:
        yield owner.id
        yield from (citation.id for citation in owner.citations)
