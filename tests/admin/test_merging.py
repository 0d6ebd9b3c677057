"""At the desk: asked before something is entered twice, made one on a page that shows what moves, and undone."""

import pytest
from django.forms import SelectMultiple
from django.urls import reverse

from cases.admin.choosing import ChoicesField
from cases.choices import Deed
from cases.editing.doubles import doubles_of
from cases.editing.policy import may
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event, Role
from cases.models.desk.journal import Journal
from cases.models.desk.merging import Apart, Merger
from cases.models.desk.places import Place
from cases.models.desk.sources import Source
from tests.admin.conftest import signed_in
from tests.admin.desk import add_row, opened, text_of
from tests.factories import ActorFactory, EventFactory, InmateFactory, NameFactory, PlaceFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TOKEN = "m" * 24
NAMES = {
    "names-TOTAL_FORMS": "0",
    "names-INITIAL_FORMS": "0",
    "names-MIN_NUM_FORMS": "0",
    "names-MAX_NUM_FORMS": "1000",
}
COPIES = {name.replace("names", "copies"): value for name, value in NAMES.items()}
PERSON = {"kind": "person", "name": "Kevin Copper", "slug": "", "living": "unknown", "naming": "", "form_token": TOKEN}
PLACE = {"kind": "prison", "name": "San Quentin prison", "form_token": TOKEN}
SOURCE = {
    "title": "Board Hears Him",
    "csl_type": "webpage",
    "kind": "secondary",
    "published_basis": "stated",
    "language": "en",
    "form_token": TOKEN,
}
ASKED = "This may be there already."


@pytest.fixture
def kevin():
    return ActorFactory(name="Kevin Cooper", slug="kevin-cooper", kind="person")


def add(client, model, data, **more):
    extra = COPIES if model == "source" else NAMES
    return client.post(reverse(f"admin:cases_{model}_add"), {**data, **extra, **more})


@pytest.mark.parametrize(
    ("model", "make", "there", "data"),
    [
        (Actor, ActorFactory, {"name": "Kevin Cooper", "kind": "person"}, PERSON),
        (Place, PlaceFactory, {"name": "San Quentin State Prison", "kind": "prison"}, PLACE),
        (Source, SourceFactory, {"title": "Board hears him"}, SOURCE),
    ],
    ids=["person", "place", "source"],
)
def test_nothing_is_entered_twice_unasked(contributor, model, make, there, data):
    first, name = make(**there), model._meta.model_name
    asked = add(contributor, name, data)
    assert (asked.status_code, model.objects.count(), ASKED in text_of(asked)) == (200, 1, True)
    typed = data["title" if name == "source" else "name"]
    assert asked.context["adminform"].form["title" if name == "source" else "name"].value() == typed
    assert [(one["row"], one["told"]) for one in asked.context["doubles"]] == [(first, False)]
    saved = add(contributor, name, data, apart=first.pk)
    assert (saved.status_code, model.objects.count()) == (302, 2)
    apart = Apart.objects.get()
    assert {apart.one, apart.other} == set(model.objects.values_list("public_id", flat=True))
    assert apart.said_by == contributor.user


@pytest.mark.parametrize(
    ("there", "typed", "why"),
    [
        ("Kim Kardashian West", "Kim Kardashian", "the same name but for one more surname"),
        ("Jerry Brown", "Gerry Brown", "the same name but for its first letter"),
        ("Kevin Cooper", "Cooper Kevin", "the same name in another order"),
    ],
)
def test_a_slip_in_a_name_is_asked_about_once(contributor, there, typed, why):
    first = ActorFactory(name=there, kind="person")
    data = {**PERSON, "name": typed, "slug": "typed"}
    asked = add(contributor, "actor", data)
    assert [(one["row"], one["why"]) for one in asked.context["doubles"]] == [(first, why)]
    assert add(contributor, "actor", data, apart=first.pk).status_code == 302
    assert doubles_of(Actor.objects.get(name=typed)) == doubles_of(first) == []


def test_the_one_that_is_there_is_used_instead(contributor, kevin):
    used = add(contributor, "actor", PERSON, _use=kevin.pk)
    assert used["Location"] == reverse("admin:cases_actor_change", args=[kevin.pk])
    popup = add(contributor, "actor", PERSON, _use=kevin.pk, _popup="1")
    assert (popup.status_code, f"&quot;value&quot;: &quot;{kevin.pk}&quot;" in popup.content.decode()) == (200, True)
    assert Actor.objects.count() == 1
    assert add(contributor, "actor", PERSON, _use="999999").status_code == 404


def test_an_address_that_is_there_leads_to_its_source(contributor):
    there = SourceFactory(title="Another title", url="https://a.example/1")
    asked = add(contributor, "source", SOURCE, url="https://a.example/1")
    assert [(one["row"], one["why"]) for one in asked.context["doubles"]] == [(there, "the same address")]
    used = add(contributor, "source", SOURCE, _use=there.pk)
    assert used["Location"] == reverse("admin:cases_source_change", args=[there.pk])


def test_a_source_of_one_address_is_no_other(contributor):
    """Not even where the address is that of a source that was merged: there the model itself would let it pass."""
    there, gone = SourceFactory(title="One", url=""), SourceFactory(title="Two", url="https://a.example/1")
    gone.merged_into = there
    gone.save()
    for _ in range(2):
        asked = add(contributor, "source", SOURCE, url="https://a.example/1", apart=there.pk)
        assert (Source.objects.count(), Apart.objects.count()) == (2, 0)
        assert [(one["row"], one["is_sure"]) for one in asked.context["doubles"]] == [(there, True)]
        shown = asked.content.decode()
        assert ('name="apart"' in shown, 'name="_use"' in shown) == (False, True)
    new = SourceFactory(title="Three", url="https://a.example/1")
    page = reverse("admin:cases_source_apart", args=[there.pk, new.pk])
    assert "have one address" in text_of(contributor.post(page, follow=True))
    assert not Apart.objects.exists()


def test_that_two_are_not_the_same_is_taken_back(contributor, auditor, two):
    gone, kept = two
    contributor.post(reverse("admin:cases_actor_apart", args=[gone.pk, kept.pk]))
    page = f"{reverse('admin:cases_actor_merge', args=[gone.pk])}?into={kept.pk}"
    shown = contributor.get(page)
    assert ("Take that back" in text_of(shown), shown.context["apart"].said_by) == (True, contributor.user)
    assert (auditor.post(page, {"_together": "1"}).status_code, Apart.objects.count()) == (403, 1)
    assert contributor.post(page, {"_together": "1"})["Location"] == page
    assert (Apart.objects.count(), Journal.objects.filter(act="together").count()) == (0, 1)
    assert "Take that back" not in text_of(contributor.get(page))
    contributor.post(page, {"_together": "1"})
    contributor.post(*merging(contributor, gone, kept))
    assert (Merger.objects.count(), Journal.objects.filter(act="together").count()) == (1, 1)


def test_who_only_reads_is_told_of_nobody(auditor, kevin):
    assert add(auditor, "actor", PERSON, _use=kevin.pk).status_code == 403
    assert add(auditor, "actor", PERSON).status_code == 403


def test_saved_again_unchanged_nobody_is_asked(contributor, kevin):
    other = ActorFactory(name="Kevin J. Cooper", slug="kevin-j", kind="person")
    data = {**PERSON, **NAMES, "name": other.name, "slug": other.slug, "version": other.version}
    page = reverse("admin:cases_actor_change", args=[other.pk])
    assert contributor.post(page, {**data, "description": "A man."}).status_code == 302
    other.refresh_from_db()
    assert other.description == "A man."
    data |= {"version": other.version, "form_token": "n" * 24, "name": "Kevin James Cooper"}
    assert ASKED in text_of(contributor.post(page, data))


def test_another_name_that_is_somebody_elses_is_asked_about(contributor, kevin):
    NameFactory(actor=kevin, text="Richard Goodman")
    names = {**NAMES, "names-TOTAL_FORMS": "1", "names-0-text": "Richard Goodman", "names-0-kind": "alias"}
    asked = contributor.post(reverse("admin:cases_actor_add"), {**PERSON, **names, "name": "David Trautman"})
    assert [one["why"] for one in asked.context["doubles"]] == ["the same name, “Richard Goodman”"]


def test_a_copy_of_the_one_that_is_there_is_no_double(contributor):
    there = SourceFactory(title="Board hears him")
    assert add(contributor, "source", SOURCE, copy_of=there.pk).status_code == 302


def test_pairs_that_are_there_are_listed_made_one_or_told_apart(contributor, auditor, kevin):
    other = ActorFactory(name="Kevin J. Cooper", slug="kevin-j", kind="person")
    page = reverse("admin:cases_actor_doubles")
    (pair,) = contributor.get(page).context["pairs"]
    assert (pair["one"], pair["other"]) == (kevin, other)
    assert "Make them one" not in text_of(auditor.get(page))
    assert "1 pair of people and bodies" in text_of(contributor.get("/admin/"))
    assert contributor.get(pair["merge"]).status_code == 200
    contributor.post(pair["apart"])
    assert contributor.get(page).context["pairs"] == []


CALLED = {"called": "other"}


def merging(client, gone, kept):
    page = f"{reverse('admin:cases_actor_merge', args=[gone.pk])}?into={kept.pk}"
    form = client.get(page).context["form"]
    return page, {name: form[name].value() for name in ("form_token", "seen")} | CALLED


@pytest.fixture
def two(kevin):
    gone = ActorFactory(name="Kevin J. Cooper", slug="kevin-j", kind="person", description="A man.")
    Role.objects.create(
        event=EventFactory(inmates=[InmateFactory(actor=kevin)], headline="He speaks"), actor=gone, role="speaker"
    )
    return gone, kevin


def test_the_page_shows_what_moves_and_it_moves(contributor, two):
    gone, kept = two
    page, form = merging(contributor, gone, kept)
    shown = contributor.get(page).context
    assert (shown["moving"], shown["filled"]) == (
        ["Role “Kevin J. Cooper, speaker”, of “He speaks (19 February 1985)”"],
        [("Description", "A man.")],
    )
    assert contributor.post(page, form)["Location"] == reverse("admin:cases_actor_change", args=[kept.pk])
    assert list(kept.roles.values_list("role", flat=True)) == ["speaker"]
    contributor.post(page, form)
    assert Merger.objects.count() == 1


def test_of_two_parts_that_become_one_it_says_what_is_left_out(contributor, two):
    gone, kept = two
    event = gone.roles.get().event
    Role.objects.create(event=event, actor=kept, role="speaker", capacity="his lawyer")
    role = gone.roles.get()
    role.capacity = "a friend"
    role.save()
    page, _ = merging(contributor, gone, kept)
    (line,) = contributor.get(page).context["twins"]
    assert line.startswith(
        "Role “Kevin J. Cooper, speaker”, of “He speaks (19 February 1985)”: the one that stays has "
    )
    assert line.endswith("has this already; its capacity then “a friend” is left out for “his lawyer”")


def test_of_what_differs_the_editor_takes_which(contributor, two):
    gone, kept = two
    kept.description = "A writer."
    kept.save()
    page, form = merging(contributor, gone, kept)
    contributor.post(page, {**form, "take-description": "description"})
    kept.refresh_from_db()
    assert kept.description == "A man."


def test_what_kind_of_name_it_was_is_asked(contributor, two):
    gone, kept = two
    page, form = merging(contributor, gone, kept)
    asked = contributor.post(page, {**form, "called": ""})
    assert (asked.context["form"].errors, Merger.objects.count()) == ({"called": ["This field is required."]}, 0)
    contributor.post(page, {**form, "called": "misspelling"})
    assert list(kept.names.values_list("text", "kind")) == [("Kevin J. Cooper", "misspelling")]


def test_of_a_name_that_is_known_it_is_not_asked(contributor, two):
    gone, kept = two
    NameFactory(actor=kept, text="Kevin J. Cooper", kind="alias")
    page, form = merging(contributor, gone, kept)
    assert "called" not in contributor.get(page).context["form"].fields
    contributor.post(page, {**form, "called": ""})
    assert list(kept.names.values_list("text", "kind")) == [("Kevin J. Cooper", "alias")]


def test_what_was_saved_meanwhile_is_looked_at_again(contributor, two):
    gone, kept = two
    page, form = merging(contributor, gone, kept)
    gone.touch().save()
    again = contributor.post(page, form)
    assert ("Look again" in text_of(again), Merger.objects.count()) == (True, 0)
    fresh = {name: again.context["form"][name].value() for name in form}
    contributor.post(page, fresh | CALLED)
    assert Merger.objects.count() == 1


def test_what_moves_is_looked_at_again_where_it_changed(contributor, two):
    """Neither of the two rows was saved: a colleague has given the one that goes another part."""
    gone, kept = two
    page, form = merging(contributor, gone, kept)
    Role.objects.create(event=EventFactory(headline="He waits"), actor=gone, role="witness")
    again = contributor.post(page, {**form, "called": "misspelling"})
    assert ("Look again" in text_of(again), Merger.objects.count()) == (True, 0)
    assert len(again.context["moving"]) == 2
    assert again.context["form"]["called"].value() == "misspelling"
    contributor.post(page, {name: again.context["form"][name].value() for name in form})
    assert sorted(kept.roles.values_list("role", flat=True)) == ["speaker", "witness"]


def test_who_will_be_masked_is_told_before(contributor, two):
    gone, kept = two
    page, _ = merging(contributor, gone, kept)
    assert contributor.get(page).context["masks"] is False
    kept.naming, kept.naming_reason = "role", "He asked us to."
    kept.save()
    assert "is masked at once in every edition" in text_of(signed_in("privacy officer").get(page))
    assert "is masked at once in every edition" not in text_of(contributor.get(page)), "it is not theirs to do"
    kept.naming = ""
    kept.save()
    assert "is masked at once in every edition" not in text_of(contributor.get(page))


def test_every_link_that_moves_is_shown(contributor, two):
    gone, kept = two
    for count in range(120):
        Role.objects.create(event=EventFactory(headline=f"Day {count}"), actor=gone, role="witness")
    page, _ = merging(contributor, gone, kept)
    shown = text_of(contributor.get(page))
    assert [f"Day {count} (" in shown for count in range(120)] == [True] * 120


def test_what_was_merged_leads_to_what_stays_and_is_in_no_list(contributor, two):
    gone, kept = two
    contributor.post(*merging(contributor, gone, kept))
    old = contributor.get(reverse("admin:cases_actor_change", args=[gone.pk]))
    assert old["Location"] == reverse("admin:cases_actor_change", args=[kept.pk])
    listed = contributor.get(reverse("admin:cases_actor_changelist")).context["cl"].result_list
    assert list(listed) == [kept]
    box = "/admin/autocomplete/?term=kevin&app_label=cases&model_name=role&field_name=actor"
    assert [one["id"] for one in contributor.get(box).json()["results"]] == [str(kept.pk)]


def test_it_is_undone_from_the_page_of_what_stays(contributor, auditor, two):
    gone, kept = two
    contributor.post(*merging(contributor, gone, kept))
    undo = reverse("admin:cases_actor_unmerge", args=[gone.pk])
    page = reverse("admin:cases_actor_change", args=[kept.pk])
    shown = [undo in client.get(page).content.decode() for client in (contributor, auditor)]
    assert shown == [True, False]
    assert (auditor.post(undo).status_code, Merger.objects.filter(undone_at=None).count()) == (403, 1)
    contributor.get(undo)
    contributor.post(undo)
    assert list(gone.roles.values_list("role", flat=True)) == ["speaker"]
    assert contributor.get(undo).status_code == 404


def test_why_it_can_not_be_merged_or_undone_is_said(contributor, two):
    gone, kept = two
    body = ActorFactory(name="Kevin Cooper House", kind="body")
    page = f"{reverse('admin:cases_actor_merge', args=[gone.pk])}?into={body.pk}"
    assert "different kinds" in text_of(contributor.get(page))
    contributor.post(*merging(contributor, gone, kept))
    kept.refresh_from_db()
    kept.touch().save()
    undo = reverse("admin:cases_actor_unmerge", args=[gone.pk])
    assert "has been saved since" in text_of(contributor.get(undo))
    contributor.post(undo)
    assert Merger.objects.get().undone_at is None


def test_without_one_that_stays_the_page_asks_for_it(contributor, two):
    gone, kept = two
    page = reverse("admin:cases_actor_merge", args=[gone.pk])
    assert "The one that stays" in text_of(contributor.get(page))
    for wrong in ("999999", "x"):
        assert "not one of the available choices" in text_of(contributor.get(f"{page}?into={wrong}"))
    assert f"Merge “{gone}” into “{kept}”" in text_of(contributor.get(f"{page}?into_typed=%23{kept.pk}"))


def test_a_form_opened_before_chooses_the_one_that_stays(contributor, two):
    gone, kept = two
    third = ActorFactory(name="K. Cooper", slug="k-cooper", kind="person")
    page = reverse("admin:cases_event_add")
    form = opened(contributor, page) | {"headline": "He writes", "kind": "statement", "when": "1990"}
    form["standing"] = "reported"
    add_row(form, "roles", actor=third.pk, role="speaker")
    for one, into in ((third, gone), (gone, kept)):
        contributor.post(*merging(contributor, one, into))
    assert contributor.post(page, form).status_code == 302
    assert list(Event.objects.get(headline="He writes").roles.values_list("actor", flat=True)) == [kept.pk]


def test_so_does_a_box_for_several(contributor, two):
    gone, kept = two
    contributor.post(*merging(contributor, gone, kept))
    field = ChoicesField(Actor.objects.all(), widget=SelectMultiple)
    assert list(field.clean([str(gone.pk), str(kept.pk)])) == [kept]
    assert list(ChoicesField(Actor.objects.all(), required=False, widget=SelectMultiple).clean([])) == []


def test_what_was_typed_into_the_one_that_went_is_not_lost(contributor, two):
    gone, kept = two
    gone.refresh_from_db()
    data = {
        **PERSON,
        **NAMES,
        "name": gone.name,
        "slug": gone.slug,
        "version": gone.version,
        "description": "A man I met.",
    }
    contributor.post(*merging(contributor, gone, kept))
    page = contributor.post(reverse("admin:cases_actor_change", args=[gone.pk]), data)
    assert "was merged into “Kevin Cooper” since you opened this" in text_of(page)
    assert page.context["adminform"].form["description"].value() == "A man I met."
    gone.refresh_from_db()
    assert gone.description == "A man."


def test_what_was_merged_is_not_deleted(contributor, two):
    gone, kept = two
    contributor.post(*merging(contributor, gone, kept))
    page = f"{reverse('admin:cases_actor_delete', args=[gone.pk])}?version={Actor.objects.get(pk=gone.pk).version}"
    gone.refresh_from_db()
    assert (may(contributor.user, Deed.DELETE, gone), contributor.post(page, {"post": "yes"}).status_code) == (
        False,
        403,
    )
    assert Actor.objects.filter(pk=gone.pk).exists()
    alone = ActorFactory()
    assert may(contributor.user, Deed.DELETE, alone)


def test_on_the_form_of_one_that_is_there_merging_is_offered(contributor, kevin):
    """To use the other one would leave this one, and what was typed, behind."""
    other = ActorFactory(name="Kevin J. Cooper", slug="kevin-j", kind="person")
    data = {**PERSON, **NAMES, "name": "Kevin James Cooper", "slug": other.slug, "version": other.version}
    page = reverse("admin:cases_actor_change", args=[other.pk])
    asked = contributor.post(page, {**data, "description": "A man."})
    (one,) = asked.context["doubles"]
    assert one["merge"] == f"{reverse('admin:cases_actor_merge', args=[other.pk])}?into={kevin.pk}"
    shown = asked.content.decode()
    assert (f'href="{one["merge"]}" target="_blank"' in shown, 'name="_use"' in shown) == (True, False)
    assert asked.context["adminform"].form["description"].value() == "A man."
    added = add(contributor, "actor", PERSON)
    assert (added.context["doubles"][0]["merge"], 'name="_use"' in added.content.decode()) == ("", True)


def test_who_may_not_merge_into_somebody_protected_is_told_what_to_do_instead(contributor):
    named = ActorFactory(name="Chris Hughes", kind="person")
    child = ActorFactory(name="Christopher Hughes", kind="person", was_minor=True, label="a child")
    page = f"{reverse('admin:cases_actor_merge', args=[named.pk])}?into={child.pk}"
    shown = contributor.get(page)
    assert "a privacy officer makes them one. Meanwhile protect “Chris Hughes”" in text_of(shown)
    assert "Make them one" not in shown.content.decode()
    assert contributor.post(page, {"form_token": TOKEN}).status_code == 200
    assert not Merger.objects.exists()


def test_looking_it_over_shows_what_may_be_there_and_asks_nothing(contributor, kevin):
    shown = add(contributor, "actor", PERSON, _look="dates")
    assert "Kevin Cooper" in text_of(shown)
    assert "a surname spelled almost alike" in text_of(shown)
    assert ASKED not in text_of(shown)
    assert Actor.objects.count() == 1


def test_who_decides_on_names_says_on_the_page_that_merges_that_two_are_not_the_same(contributor):
    named = ActorFactory(name="Chris Hughes", kind="person")
    child = ActorFactory(name="Christopher Hughes", kind="person", was_minor=True, label="a child")
    page = f"{reverse('admin:cases_actor_merge', args=[named.pk])}?into={child.pk}"
    apart = reverse("admin:cases_actor_apart", args=[named.pk, child.pk])
    contributor.post(apart)
    assert "They are not the same" not in text_of(contributor.get(page))
    officer = signed_in("privacy officer")
    assert f'action="{apart}"' in officer.get(page).content.decode()
    officer.post(apart)
    assert Apart.objects.get().said_by == officer.user
    assert Journal.objects.filter(act="lowered", by=officer.user).count() == 1
    assert f'action="{apart}"' not in officer.get(page).content.decode()
    contributor.post(apart)
    assert Apart.objects.get().said_by == officer.user, "nobody says less of it afterwards"
