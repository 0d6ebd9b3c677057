"""What is done in a case, in the words that say it for certain, by language: regular expressions.

Nothing is read from a noun: “his conviction”, “an arrest” and “the appeal” may be of any time, not of this sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cases.values.wordlists import ByLanguage


@dataclass(frozen=True, slots=True)
class Act:
    """The kind of event that a pattern says for certain. `by` must be found before it, close by, or behind a “by”.

    `needs_name`: somebody whom we know has to stand right before it.
    """

    kind: str
    pattern: str
    by: str = ""
    needs_name: bool = False


@dataclass(frozen=True, slots=True)
class PlacedAct:
    """What happens where it says: the pattern of the verb, and the kinds of event whose place that is.

    `is_of_a_place`: the place may follow at once, as in “visited Chino”.
    """

    pattern: str
    kinds: tuple[str, ...]
    is_of_a_place: bool = False


def _words(said: str) -> tuple[str, ...]:
    return tuple(said.split())


_WAS = (
    r"(?:was|were|has been|have been)(?:\s+(?:also|later|then|finally|eventually|first|wrongly|wrongfully|unjustly))?"
)
_THEIRS = r"(?:the|his|her|their|this|its|[A-Z][\w.-]+(?:\s+[A-Z][\w.-]+)?[’']s?)"
_TESTING = r"(?:(?:new|further|more|additional|independent|limited|DNA|forensic|genetic|blood)\s+)*test(?:s|ing)\b"
_GOVERNOR = r"\bGov(?:ernor\b|\.)"
_COURT = r"(?i:\b(?:court|judges?|justices?|magistrate|panel)\b)"
_GRANTED = r"\bgranted\s+(?:(?:him|her|them|(?:[A-Z][\w.’'-]+\s+){0,2}[A-Z][\w.’'-]+)\s+)?(?:an?\s+)?"
_NO_REQUEST = r"\b(?!\s+(?:hearing|board|request|petition|application|recommendation))"
_SOMEBODY = r"(?!\s+(?:no|nobody|neither|none)\b)"
_DIED_HOW = (
    r"(?=\s*[.;]?\s*$|\s+(?:on|at|behind\s+bars)\b|\s+in\s+(?:prison|custody|jail|hospital|\d{4})\b"
    r"|\s+of\s+(?:cancer|natural\s+causes|pneumonia|a\s+heart\s+attack)\b)"
)

ACTS: Mapping[str, tuple[Act, ...]] = {
    "en": (
        Act("post", r"\btweeted\b(?!\s+(?:no|nothing)\b)"),
        Act("post", r"\b(?:posted|wrote)\s+on\s+(?:Twitter|Facebook|Instagram|X|social\s+media)\b"),
        Act("verdict", rf"\b{_WAS}\s+convicted\s+(?:in\s+\d{{4}}\s+)?of\s+(?!no\b|nothing\b|neither\b)"),
        Act("verdict", rf"\b{_WAS}\s+found\s+guilty\s+of\s+(?:[a-z-]+\s+){{0,2}}(?:murder|killing|rape|robbery)"),
        Act("verdict", rf"\b(?:jury|jurors)\s+convicted\b{_SOMEBODY}"),
        Act("sentence", rf"\b{_WAS}\s+sentenced\s+(?:(?:in\s+\d{{4}}\s+)?to\s+(?!no\b)|in\s+\d{{4}}\b)"),
        Act("arrest", rf"\b{_WAS}\s+arrested\b"),
        Act(
            "arrest",
            rf"\b(?:[Pp]olice|[Oo]fficers|[Dd]eputies|[Dd]etectives)\s+(?:later\s+|then\s+)?arrested\b{_SOMEBODY}",
        ),
        Act(
            "filing",
            r"\bfiled\s+(?:(?:an|another|his|her|their|the)\s+)?(?:(?:new|first|second|direct|federal|state)\s+)?appeals?\b"
            r"(?!\s+for\b|\s+(?:to|with)\s+(?:the\s+)?(?:[Gg]ov|[Bb]oard|[Pp]resident))",
        ),
        Act(
            "filing",
            rf"\bappealed\s+{_THEIRS}\s+(?:\w+\s+)?(?:ruling|conviction|verdict|sentence|decision|judge?ment)s?\b",
        ),
        Act(
            "clemency_petition",
            rf"\b(?:filed|submitted)\s+(?:(?:an?|another)|{_THEIRS})\s+(?:(?:new|second|formal)\s+)?"
            r"(?:clemency\s+petition|(?:petition|application)\s+for\s+clemency)\b",
        ),
        Act("executive_order", rf"\bordered\s+{_TESTING}", by=_GOVERNOR),
        Act("executive_order", r"\btest(?:s|ing)\s+(?:was|were)\s+ordered\s+by\b", by=_GOVERNOR),
        Act("court_order", rf"\bordered\s+{_TESTING}", by=_COURT),
        Act("court_order", r"\btest(?:s|ing)\s+(?:was|were)\s+ordered\s+by\b", by=_COURT),
        Act("pardon", rf"{_GRANTED}(?:(?:full|posthumous|conditional|unconditional)\s+)?pardon{_NO_REQUEST}"),
        Act("pardon", rf"\b{_WAS}\s+pardoned\b|(?<!\bthe )(?<!\ba )\bpardoned\s+(?:him\b|her\b|them\b|[A-Z])"),
        Act("clemency_denial", rf"\b{_WAS}\s+denied\s+(?:a\s+(?:full\s+)?pardon\b|clemency\b){_NO_REQUEST}"),
        Act("release", rf"\b{_WAS}\s+(?:released|freed)\s+from\s+(?:prison|custody|jail|death\s+row)\b"),
        Act("commutation", rf"{_GRANTED}commutation{_NO_REQUEST}"),
        Act("commutation", rf"\bcommuted\s+{_THEIRS}\s+(?:(?:death|life|prison)\s+)?sentences?\b"),
        Act("commutation", r"\bhad\s+(?:his|her|their)\s+(?:(?:death|life|prison)\s+)?sentences?\s+commuted\b"),
        Act("commutation", rf"\bsentences?\s+{_WAS}\s+commuted\b"),
        Act("death", rf"\bdied\b{_DIED_HOW}", needs_name=True),
    ),
    "es": (
        Act("post", r"(?i)\btuiteó\b|\bpublicó\s+en\s+(?:Twitter|Facebook|Instagram|X)\b"),
        Act("verdict", r"(?i)\b(?:fue|fueron)\s+(?:declarad|hallad)[oa]s?\s+culpables?\s+de\b"),
        Act(
            "sentence",
            r"(?i)\b(?:fue|fueron)\s+(?:sentenciad|condenad)[oa]s?\s+a\s+"
            r"(?:muerte|cadena\s+perpetua|prisión|\d+\s+años|la\s+pena)\b",
        ),
        Act("arrest", r"(?i)\b(?:fue|fueron)\s+(?:arrestad|detenid)[oa]s?\b"),
        Act("filing", r"(?i)\bapeló\s+(?:la|el|su)\s+(?:sentencia|fallo|condena|decisión|veredicto)\b"),
        Act("filing", r"(?i)\b(?:presentó|interpuso)\s+(?:una|un|su)\s+(?:apelación|recurso\s+de\s+apelación)\b"),
        Act("pardon", r"(?i)\b(?:fue|fueron)\s+indultad[oa]s?\b|\bindultó\s+a\b"),
        Act("pardon", r"(?i)\b(?:concedió|otorgó)\s+(?:el|un)\s+indulto\b"),
        Act("commutation", r"(?i)\bconmutó\s+(?:la|su)\s+(?:sentencia|pena|condena)\b"),
        Act("commutation", r"(?i)\b(?:sentencia|pena|condena)\s+fue\s+conmutada\b"),
        Act(
            "death",
            r"(?i)\b(?:murió|falleció)\b(?=\s*[.;]?\s*$|\s+en\s+(?:prisión|la\s+cárcel|\d{4})\b)",
            needs_name=True,
        ),
    ),
}

# Any of these beside an act, and the words may be about two.
OTHER_ACTS: ByLanguage = {
    "en": _words(
        """
        arrested captured charged indicted tried convicted acquitted sentenced resentenced appealed filed ordered
        granted denied pardoned commuted stayed overturned vacated executed died killed murdered stabbed escaped
        released freed exonerated cleared moved transferred visited met tweeted ruled testified confessed guilty born
        """
    ),
    "es": _words(
        """
        arrestad[oa]s? detenid[oa]s? acusad[oa]s? procesad[oa]s? condenad[oa]s? sentenciad[oa]s? absuelt[oa]s? apeló
        presentó ordenó concedió negó indult(?:ó|ad[oa]s?) tuiteó nacid[oa] conmut(?:ó|ad[oa]s?) ejecutad[oa]s? murió
        falleció asesinad[oa]s? liberad[oa]s? visitó trasladad[oa]s? exonerad[oa]s? escapó culpables?
        """
    ),
}

# What makes of an act one that is denied, wished for, supposed, told by somebody, or made up; “May” is a month.
DENYING: ByLanguage = {
    "en": _words(
        r"""
        not \w+n[’']t no never nobody none neither nor without hardly nearly almost if unless whether that would
        could should might cannot must to\s+(?:be|have) (?-i:may) (?-i:can) (?-i:will) until instead rather
        allegedly supposedly reportedly said says? told tells? claim(?:s|ed)? alleg(?:es?|ed) insist(?:s|ed)?
        argue[sd]? believe[sd]? stat(?:es|ed) testified recalled wrote writes explained accuse[sd]? wished learned
        heard thought thinks? knew suspected feared hope[sd]? imagined denied rumou?rs? film movie novel episode
        fictional character plays? played
        """
    ),
    "es": _words(
        """
        no nunca jamás nadie ningun[oa]? ningún sin ni si que habría hubiera hubiese podría debería casi supuestamente
        presuntamente dijo afirmó película novela
        """
    ),
}

# What opens a clause that tells of another time, or whom one speaks of.
BACKGROUND: ByLanguage = {
    "en": _words(
        """
        who whom whose which where when after before since while because although though as once till during following
        despite
        """
    ),
    "es": _words("quien quienes cuando después antes desde mientras porque aunque como tras"),
}

PLACED: Mapping[str, tuple[PlacedAct, ...]] = {
    "en": (
        PlacedAct(r"\bmet\b(?:\s+with\b)?", ("meeting", "visit")),
        PlacedAct(r"\bvisited\b", ("visit",), is_of_a_place=True),
        PlacedAct(rf"\b{_WAS}\s+(?:arrested|captured)\b", ("arrest",)),
        PlacedAct(rf"\b{_WAS}\s+executed\b", ("execution",)),
        PlacedAct(rf"\b{_WAS}\s+(?:killed|murdered)\b", ("crime",)),
        PlacedAct(rf"\b{_WAS}\s+born\b", ("birth",)),
        PlacedAct(r"\bdied\b", ("death",)),
    ),
}

# Between the verb and the place: who else, when, and nothing that could have a place of its own.
BETWEEN: ByLanguage = {"en": _words("him her them with the on again each other alone")}
AT: ByLanguage = {"en": ("at", "in", "inside")}
BEHIND_PLACE: ByLanguage = {
    "en": _words(
        """
        on in at after before when while to for with during last this by and but as since again yesterday today where
        about from until
        """
    ),
}
