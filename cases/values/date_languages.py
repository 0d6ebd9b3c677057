"""Dates in words in each language that readers’ pages have."""

from collections.abc import Mapping
from types import MappingProxyType

from cases.values.date_words import ENGLISH, Wording

# Decades that go by a name and can be of one century only: “los años veinte” are a hundred years ago, or now.
_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")

SPANISH = Wording(
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    seasons=("primavera de {year}", "verano de {year}", "otoño de {year}"),
    quarters=("primer", "segundo", "tercer", "cuarto"),
    halves=("a.\xa0m.", "p.\xa0m."),
    units=(("{count} año", "{count} años"), ("{count} mes", "{count} meses"), ("{count} día", "{count} días")),
    phrases=MappingProxyType(
        {
            "day": "{day} de {month} de {year}",
            "day of year": "{day} de {month}",
            "day of month": "{day}",
            "month": "{month} de {year}",
            "month of year": "{month}",
            "year": "{year}",
            "winter": "invierno de {year}–{next_year}",
            "quarter": "el {quarter} trimestre de {year}",
            "decade": "la década de {year}",
            "first decade": "la década de {year}",
            "century": "el siglo que empieza en {year}",
            "-XX": "{date} (mes desconocido)",
            "-XX-XX": "{date} (mes y día desconocidos)",
            "-DD": "{date} (día desconocido)",
            "time": "{date}, {time} {half} (UTC{offset})",
            "~": "hacia {date}",
            "~ within": "aproximadamente {date}",
            "?": "posiblemente {date}",
            "%": "posiblemente hacia {date}",
            "% within": "posible y aproximadamente {date}",
            "lasting": "de {start} a {end}",
            "lasting, ends apart": "desde {start} hasta {end}",
            "going on": "desde {start}",
            "end unknown": "desde {start}, fin desconocido",
            "start unknown": "hasta {end}, comienzo desconocido",
            "no start": "hasta {end}, sin comienzo",
            "between": "entre {start} y {end}",
            "on or before": "{end} o antes",
            "in or before": "en {end} o antes",
            "on or after": "{start} o después",
            "in or after": "en {start} o después",
            "next choice": ", ",
            "last choice": " o ",
            "next choice with ranges": ", o bien ",
            "and": " y ",
            "as of": "a fecha de {date}",
            "since": "desde {date}",
            "until": "hasta {date}",
            "some time": "algún momento {date}",
            "some time before": "{date} o antes",
            "some time after": "{date} o después",
        }
    ),
    articles=MappingProxyType({"day": "el ", "21": "la ", "22": "el ", "23": "el ", "24": "el "}),
    placed=MappingProxyType({"day": "{date}", "longer": "en {date}"}),
    decades=MappingProxyType({f"19{ten}": f"los años {name}" for ten, name in enumerate(_TENS, start=3)}),
    mended=((r"\bde el\b", "del"), (r"\ba el\b", "al"), (r"\bo (?=8|11\b|octubre\b)", "u ")),
)

_BY_LANGUAGE: Mapping[str, Wording] = MappingProxyType({"en": ENGLISH, "es": SPANISH})


def wording_of(language: str) -> Wording:
    """The wording of a language; English where it has none of its own."""
    return _BY_LANGUAGE.get(language, ENGLISH)
