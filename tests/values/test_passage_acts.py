"""The kind of an event and its place are proposed where the words say them for certain, and nowhere else."""

import pytest

from cases.choices import EventKind
from cases.values.act_words import ACTS, PLACED
from cases.values.passage_acts import Read, is_post, kind_of, place_of
from cases.values.passage_dates import dates_in
from cases.values.passage_names import names_in
from cases.values.passage_voices import voice_of

PEOPLE = {1: ["Kevin Cooper", "Cooper"], 2: ["Kim Kardashian"], 3: ["Jerry Brown", "Brown"]}
PLACES = {1: ["San Quentin prison"], 2: ["Santa Barbara"], 3: ["California"], 4: ["San Quentin"]}


def read(text: str, language: str = "en") -> Read:
    people, places = names_in(text, PEOPLE), names_in(text, PLACES, of_people=False)
    return Read(text, language, people, dates_in(text, "2019-06-03"), places)


def kind(text: str, of: str = "", language: str = "en") -> str:
    start = text.index(of)
    return kind_of(read(text, language), start, start + len(of or text))


def place(text: str, of: str = "", kind: str = "") -> str:
    start = text.index(of)
    found = place_of(read(text), start, start + len(of or text), kind)
    return PLACES[found][0] if found else ""


def test_every_kind_is_one_of_ours() -> None:
    kinds = {act.kind for acts in ACTS.values() for act in acts}
    placed = {kind for acts in PLACED.values() for act in acts for kind in act.kinds}
    assert kinds | placed <= set(EventKind.values)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The actress later tweeted a photo of him.", "post"),
        ("His lawyer wrote on Facebook about it.", "post"),
        ("Back in 1983, Kevin Cooper was convicted of murdering four people.", "verdict"),
        ("He was wrongly found guilty of murder.", "verdict"),
        ("Kevin Cooper, who was at large for weeks, was convicted of murder.", "verdict"),
        ("In 1985 a jury convicted Cooper of murder.", "verdict"),
        ("Cooper was later sentenced to death.", "sentence"),
        ("Johnson was convicted in 1996 of five counts.", "verdict"),
        ("Johnson was sentenced in 1997.", "sentence"),
        ("Johnson had her life sentence commuted to time served.", "commutation"),
        ("He was arrested on July 30.", "arrest"),
        ("Police arrested him near the harbour.", "arrest"),
        ("In 1986 his lawyers filed an appeal.", "filing"),
        ("However, Cooper appealed the ruling.", "filing"),
        ("Cooper appealed his 1985 conviction.", "filing"),
        ("In 2016 Cooper filed a clemency petition.", "clemency_petition"),
        ("Governor Brown eventually ordered DNA testing.", "executive_order"),
        ("Kardashian asked Governor Brown for help, and Brown eventually ordered new tests.", "executive_order"),
        ("Further testing was ordered by California’s new Governor, Gavin Newsom.", "executive_order"),
        ("A federal judge ordered further DNA testing.", "court_order"),
        ("New tests were ordered by the court.", "court_order"),
        ("The governor granted him a full pardon.", "pardon"),
        ("He was granted a pardon in 2020.", "pardon"),
        ("The president pardoned Alice Johnson.", "pardon"),
        ("In 2020 she was pardoned.", "pardon"),
        ("He was denied clemency in 2004.", "clemency_denial"),
        ("He was released from prison on June 1.", "release"),
        ("The governor commuted his sentence.", "commutation"),
        ("Her life sentence was commuted in 2018.", "commutation"),
        ("Kevin Cooper died in prison.", "death"),
        ("On May 3 Kevin Cooper died.", "death"),
        ("He was arrested, according to the police report.", "arrest"),
    ],
)
def test_what_is_done_for_certain(text: str, found: str) -> None:
    assert kind(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He would have been convicted of murder.",
        "He was never arrested.",
        "He wasn’t arrested.",
        "He was never charged.",
        "No suspect was arrested.",
        "Nobody was convicted of it.",
        "He was not convicted of murder.",
        "He was nearly arrested.",
        "If he was convicted of murder, he could appeal.",
        "He asked him to commute the sentence.",
        "She asked the governor to grant a pardon.",
        "She asked that he be granted a pardon.",
        "He hopes to be granted a pardon.",
        "He was denied a pardon hearing.",
        "The list was released.",
        "She was granted a pardon hearing.",
        "Was he convicted of murder?",
        "He said he was arrested.",
        "The lawyer claims Cooper was convicted of murder by a trick.",
        "The jury learned that he was convicted of theft.",
        "When Cooper was convicted of murder, the shirt was not known.",
        "After he was sentenced to death, the shirt was looked at again.",
        "The man who was arrested had a beard.",
        "After Cooper, a stranger, was convicted of murder, it went on.",
        "Convicted murderer Kevin Cooper spoke with her.",
        "His conviction, his sentence and the appeal went through the courts.",
        "Cooper was arrested on July 30 and convicted in 1985.",
        "Cooper was convicted of murder and sentenced to death.",
        "Three were arrested; two were released.",
        "She appealed to the governor.",
        "She filed an appeal for clemency.",
        "She filed an appeal with the governor.",
        "The lab ordered testing.",
        "Brown ordered DNA testing.",
        "The court’s clerk saw it and the sheriff of the county ordered testing.",
        "The governor granted pardons to many.",
        "Four people died in the attack.",
        "His mother died in 1999.",
        "Cooper died of his wounds.",
        "He commuted to work.",
        "In the film he was arrested.",
        "He was convicted of nothing.",
        "He was sentenced in his absence.",
        "She never had her life sentence commuted.",
        "He may be arrested.",
        "“He was arrested,” it went on.",
        "They retweeted it.",
        "The star tweeted nothing.",
        "Police arrested no one.",
        "The prosecutor was found guilty of misconduct.",
        "Had he known, he was arrested for nothing.",
        "He was convicted of a murder that was overturned.",
    ],
)
def test_what_is_denied_supposed_told_or_one_of_two_is_left_open(text: str) -> None:
    assert kind(text) == ""


def test_only_the_words_marked_count_and_their_whole_sentence_may_deny_them() -> None:
    text = "He would not say if Cooper, who was arrested in 1983, was convicted of murder."
    assert kind(text, "was convicted of murder") == ""
    text = "Cooper, who was arrested in 1983, asked for a lawyer."
    assert kind(text) == ""
    assert kind(text, "was arrested in 1983") == "arrest"
    assert kind(text, "asked for a lawyer") == ""
    text = "Cooper was arrested. He was convicted of murder."
    assert (kind(text), kind(text, "Cooper was arrested."), kind(text, "He was convicted of murder.")) == (
        "",
        "arrest",
        "verdict",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kim Kardashian tweeted a photo of him.", "post"),
        ("After sitting down with him, Kim Kardashian later tweeted a photo.", "post"),
        ("“He is calm,” she tweeted.", "post"),
        ("“He was arrested,” said Kim Kardashian.", "statement"),
        ("Kim Kardashian, who met him, said it was late.", "statement"),
        ("“He is calm,” she said.", ""),  # who?
        ("Kim Kardashian tweeted nothing.", ""),
        ("Kim Kardashian said nothing.", ""),
        ("If Kim Kardashian tweeted, all would read it.", ""),
        ("Had Kim Kardashian tweeted, all would have read it.", ""),
        ("When Kim Kardashian tweeted a photo, he was asleep.", ""),
        ("Why has Kim Kardashian said so?", ""),
        ("According to Kim Kardashian, he was arrested.", ""),
        ("Kim Kardashian testified in 1985.", ""),
    ],
)
def test_what_is_said_is_a_statement_or_a_post_if_it_is_said_outright(text: str, found: str) -> None:
    known = read(text)
    assert kind_of(known, 0, len(text), voice_of(text, 0, len(text), known.people, frozenset())) == found


def test_of_words_that_are_quoted_the_verb_stands_behind_them() -> None:
    text = "“I met him. He is calm,” Kim Kardashian tweeted. It rained."
    known, end = read(text), text.index("He is")
    assert kind_of(known, 1, end, voice_of(text, 1, end, known.people, frozenset())) == "post"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("En 1985 fue condenado a muerte.", "sentence"),
        ("Fue declarado culpable de asesinato.", "verdict"),
        ("Kevin Cooper fue detenido en julio.", "arrest"),
        ("Su abogado apeló la sentencia.", "filing"),
        ("La gobernadora conmutó su pena.", "commutation"),
        ("El presidente le concedió el indulto.", "pardon"),
        ("Kevin Cooper falleció en prisión.", "death"),
        ("Nunca fue detenido.", ""),
        ("Pidió que conmutara su pena.", ""),
        ("Dijo que fue detenido.", ""),
        ("Cuando fue condenado a muerte, calló.", ""),
        ("Fue condenado a pagar la cena.", ""),
    ],
)
def test_in_spanish(text: str, found: str) -> None:
    assert kind(text, language="es-MX") == found


def test_in_a_language_without_words_nothing_is_read() -> None:
    assert kind("He was arrested.", language="fr") == ""
    assert place_of(read("He was arrested in Santa Barbara.", "fr"), 0, 33, "") is None


@pytest.mark.parametrize(
    ("verb", "language", "found"),
    [("tweeted", "en", True), ("tweeted", "en-US", True), ("said", "en", False), ("", "en", False)],
)
def test_a_verb_that_posts(verb: str, language: str, found: bool) -> None:
    assert is_post(verb, language) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On May 30, Kim Kardashian met Kevin Cooper in San Quentin prison.", "San Quentin prison"),
        ("She met with him at San Quentin prison on May 30.", "San Quentin prison"),
        ("Kardashian visited San Quentin prison.", "San Quentin prison"),
        ("Kardashian visited Kevin Cooper on May 30, 2019, in San Quentin prison, she said.", "San Quentin prison"),
        ("He was arrested on July 30, 1983, in Santa Barbara.", "Santa Barbara"),
        ("Cooper was born in California.", "California"),
    ],
)
def test_where_it_happened(text: str, found: str) -> None:
    assert place(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Kardashian spoke with murderer Kevin Cooper, who is on death row in San Quentin prison, to hear him.",
        "Kardashian met Kevin Cooper, who is held in San Quentin prison.",
        "Kardashian met Kevin Cooper, a prisoner in San Quentin prison.",
        "Kardashian spoke with Kevin Cooper in San Quentin prison.",  # by telephone, or of him who is there
        "Kardashian met a man in San Quentin prison.",
        "Kardashian tweeted about San Quentin prison.",
        "She never met him in San Quentin prison.",
        "She would have visited San Quentin prison.",
        "She asked if he was arrested in Santa Barbara.",
        "“I met him at San Quentin prison,” it says.",
        "When she met him in San Quentin prison, he was calm.",
        "He was convicted of murders in California.",
        "She visited California’s governor.",
        "She met him in California Street.",
        "He was arrested in Santa Barbara and in California.",
        "He was arrested in Santa Barbara and convicted in California.",
        "She met him outside San Quentin prison.",
        "She met him in California law school.",
    ],
)
def test_a_place_that_is_only_named_is_none_of_the_events(text: str) -> None:
    assert place(text) == ""


def test_a_place_goes_with_the_kind_of_the_event() -> None:
    text = "He was arrested in Santa Barbara."
    assert (place(text, kind="arrest"), place(text, kind="post"), place(text, kind="verdict")) == (
        "Santa Barbara",
        "",
        "",
    )
    assert place(text, "He was arrested in Santa") == ""
