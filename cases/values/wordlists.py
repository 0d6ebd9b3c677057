"""Lists of words that checks look for, by language: a language tag’s first part, and the words in lower case."""

from collections.abc import Mapping

ByLanguage = Mapping[str, tuple[str, ...]]

# Nouns that make a label of somebody in prison, as regular expressions. The page speaks of people: by name, or as
# “incarcerated person”. “Convict” is a verb as well (“voted to convict”), so the noun shows by what stands before it.
LABELS: ByLanguage = {
    "en": (
        "inmates?",
        "prisoners?",
        "felons?",
        "offenders?",
        "criminals",
        "jailbirds?",
        "lifers?",
        "ex-?cons?",
        r"(?:an?|the|this|that|these|those|every|other|fellow|former|escaped|ex)[\s-]+convicts?",
        r"convicted\s+(?:murderer|killer|rapist|robber|burglar|criminal)s?",
    ),
    "es": (
        "presos?",
        "presas?",
        "reos?",
        "reclus[oa]s?",
        "convict[oa]s",
        "presidiari[oa]s?",
        "delincuentes?",
        "criminales",
    ),
}

# Words for a speaker whom nobody could ask, and words that may stand beside them and make nobody of them either.
NOBODY: ByLanguage = {
    "en": (
        *("report", "reports", "source", "sources", "media", "press", "news", "outlet", "outlets", "rumour", "rumours"),
        *("rumor", "rumors", "officials", "official", "authorities", "investigators", "insider", "insiders", "experts"),
        *("critics", "observers", "people", "some", "many", "others", "online"),
    ),
    "es": (
        *("fuentes", "fuente", "informes", "informe", "medios", "prensa", "rumores", "funcionarios", "autoridades"),
        *("investigadores", "expertos", "críticos", "observadores", "algunos", "muchos"),
    ),
}
BESIDE_NOBODY: ByLanguage = {
    "en": (
        *("the", "a", "an", "several", "various", "multiple", "other", "unnamed", "anonymous", "unidentified"),
        *("unspecified", "undisclosed", "named", "not", "local", "recent", "certain", "different", "published"),
        *("police", "law", "enforcement", "close", "to", "familiar", "with", "case", "matter"),
    ),
    "es": (
        *("las", "los", "la", "el", "varias", "varios", "otras", "otros", "sin", "nombre", "anónimas", "anónimos"),
        *("policiales", "cercanas", "al", "caso", "de", "locales", "distintas", "distintos"),
    ),
}

# From Monday on, in full; then as they are cut short beside a date. The Sun is a newspaper, “Sun.” a day.
WEEKDAYS: ByLanguage = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
SHORT_WEEKDAYS: ByLanguage = {
    "en": ("mon", "tues?", "wed", "thu(?:rs?)?", "fri", "sat", r"sun\."),
    "es": ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
}
MONTHS: ByLanguage = {
    "en": (
        *("jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?"),
        *("sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"),
    ),
    "es": (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
        *("sep?tiembre", "octubre", "noviembre", "diciembre"),
    ),
}


def of_language(words: ByLanguage, *tags: str) -> tuple[str, ...]:
    """The words of the languages that these tags name (“pt-BR” is “pt”), each once; none for a language without."""
    parts = dict.fromkeys(tag.partition("-")[0].lower() for tag in tags)
    return tuple(dict.fromkeys(word for part in parts for word in words.get(part, ())))
