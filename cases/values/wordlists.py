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

# Words that have a capital only where a sentence begins, or a title, and are no part of the name behind them.
_SMALL_ENGLISH = """
a an the this that these those such some any no not all both each i he she it we you they his her its our your their
my one two and but or nor so yet if as when while since because though although until unless once whether where who
whom whose what which why how there after before during against about under over of in on at to by with for from
into between among through despite according without within near then now later today yesterday tomorrow here also
only even still again was is were are did does do had has have can could would should may free justice family murder
murders killing killings case update editor photo
"""
_SMALL_SPANISH = """
el la los las un una unos unas este esta ese esa su sus mi tu y e o u ni pero sino si como cuando mientras porque
aunque que donde quien cual después antes durante contra sobre bajo de del en a al por con sin para desde hasta
entre según hoy ayer luego también solo aún fue es era son ha había señor señora sr sra don doña familia caso
"""
SMALL: ByLanguage = {"en": tuple(_SMALL_ENGLISH.split()), "es": tuple(_SMALL_SPANISH.split())}

# Words that speak of a sentence that was passed, as regular expressions.
SENTENCES: ByLanguage = {
    "en": (
        *("death[ -]row", "sentenced", "condemned to", "life (?:in prison|without parole|sentence)", "death sentence"),
        *("sentence of death", r"serving (?:a|\d+)", "execution date"),
    ),
    "es": (
        *("corredor de la muerte", "condenad[oa]s? a", "pena de muerte", "cadena perpetua", "sentenciad[oa]s? a"),
        *("cumple (?:una )?condena",),
    ),
}

# Words that accuse or acquit somebody, as regular expressions: what has no citation says none of them.
VERDICTS: ByLanguage = {
    "en": (
        *(
            "killers?",
            "murder(?:er|ers|ed)",
            "rapists?",
            "guilty",
            "culprits?",
            "perpetrators?",
            "innocent",
            "innocence",
        ),
        *("framed", "wrongful(?:ly)?", "wrongly", "exonerated", "corrupt", "racist", "liars?", "lied", "planted"),
        *("tampered", "fabricated", "coerced", "abus(?:ed|er|ive)", "suspects?", "convicted", "fraud(?:ulent)?"),
    ),
    "es": (
        *("asesin[oa]s?", "violador(?:es)?", "culpables?", "inocentes?", "inocencia", "corrupt[oa]s?", "racistas?"),
        *("mentiros[oa]s?", "mintió", "falsific(?:ó|ad[oa]s?)", "sospechos[oa]s?", "condenad[oa]s?", "exonerad[oa]s?"),
    ),
}

# What a child is called, or somebody who is a child to others, as regular expressions.
CHILDREN: ByLanguage = {
    "en": (
        *("sons?", "daughters?", "child(?:ren)?", "kids?", "bab(?:y|ies)", "infants?", "toddlers?"),
        *(
            "boys?",
            "girls?",
            "teen(?:ager)?s?",
            "minors?",
            "school(?:boy|girl|child)s?",
            "grand(?:son|daughter|child)s?",
        ),
        *("step(?:son|daughter|child)s?", "nieces?", "nephews?", "twins?", "brothers?", "sisters?", "siblings?"),
        *("cousins?", "newborns?", "juveniles?", "youths?", "eldest", "youngest", "little", "kindergart(?:n|en)ers?"),
        r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ]graders?",
    ),
    "es": (
        *("hij[oa]s?", "hijit[oa]s?", "niñ[oa]s?", "bebés?", "menor(?:es)?", "adolescentes?", "niet[oa]s?"),
        *("sobrin[oa]s?", "hijastr[oa]s?", "herman[oa]s?", "gemel[oa]s?", "prim[oa]s?", "pequeñ[oa]s?"),
    ),
}
# Behind “Boys” and the like, with a capital, these make the name of a body or a place (“Boys Club”, “Little Rock”).
BODIES: ByLanguage = {
    "en": (
        *("scouts", "club", "clubs", "protective", "services", "service", "abuse", "hospital", "court", "courts"),
        *("act", "town", "cities", "peaks", "vogue", "league", "school", "center", "centre", "bureau", "department"),
        *("coalition", "foundation", "fund", "plumbing", "inc", "company", "sisters", "brothers", "advocates"),
        *("defense", "welfare", "rock", "italy", "hall", "authority"),
    ),
    "es": ("unidos", "unidas", "tribunal", "juzgado", "ley", "instituto", "fundación"),
}
# What has a number that is nobody’s age: “Section A, 5”.
NUMBERED: ByLanguage = {
    "en": (
        *("exhibit", "section", "page", "volume", "vol", "part", "article", "chapter", "count", "counts", "rule"),
        *("vote", "amendment", "figure", "table", "appendix", "highway", "route", "room", "cell", "unit", "report"),
        *("daily", "item", "paragraph", "line", "footnote", "note", "step", "phase", "district", "box", "dna"),
    ),
    "es": ("artículo", "capítulo", "página", "tomo", "anexo", "prueba", "sección", "número", "diario"),
}
# Before the name of somebody who is no child.
OFFICES: ByLanguage = {
    "en": (
        *("judge", "justice", "justices", "governor", "gov", "sheriff", "detective", "officer", "deputy", "senator"),
        *("attorney", "president", "professor", "dr"),
    ),
    "es": ("juez", "jueza", "gobernador", "gobernadora", "fiscal", "presidente", "presidenta"),
}
NUMBERS_UNDER_18: ByLanguage = {
    "en": (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    ),
    "es": (
        *("un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
        *("trece", "catorce", "quince", "dieciséis", "diecisiete"),
    ),
}


def of_language(words: ByLanguage, *tags: str) -> tuple[str, ...]:
    """The words of the languages that these tags name (“pt-BR” is “pt”), each once; none for a language without."""
    parts = dict.fromkeys(tag.partition("-")[0].lower() for tag in tags)
    return tuple(dict.fromkeys(word for part in parts for word in words.get(part, ())))
