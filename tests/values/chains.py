"""Events of a case written in words, as in “charge 1983; verdict 1985; appeal_ruling 1991 reverses verdict”.

An event is its kind, its date and any of: an effect and the id of what it has it on; a sentence; an outcome; a relief;
`of me`, `of other` for its subjects. Its id is its kind, with a letter where there are several: `verdict:B`.
"""

from cases.choices import Effect, Outcome, Relief, Sentence
from cases.values.edition import AnswerItem, EventItem, RoleItem

ME = "me"


def chain(words: str) -> list[EventItem]:
    return [one(text.split()) for text in words.split(";") if text.strip()]


def one(words: list[str]) -> EventItem:
    name, when, *rest = words
    more: dict[str, str] = {}
    answers: list[AnswerItem] = []
    roles: list[RoleItem] = []
    while rest:
        word = rest.pop(0)
        if word in Effect.values:
            answers.append(AnswerItem(rest.pop(0), word, "", ""))
        elif word == "of":
            roles.append(RoleItem(rest.pop(0), "subject"))
        elif word in Outcome.values:
            more["outcome"] = word
        elif word in Sentence.values and name.split(":")[0] in ("sentence", "commutation"):
            more["sentence"] = word
        else:
            more["relief"] = Relief(word).value
    kind = name.partition(":")[0]
    return EventItem(id=name, kind=kind, headline=name, when=when, answers=tuple(answers), roles=tuple(roles), **more)
