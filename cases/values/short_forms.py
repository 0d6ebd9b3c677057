"""Short and familiar forms of given names: “Chris” for Christopher, “Paco” for Francisco."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from nicknames import NickNamer

from cases.values.name_parts import forms_of, take_apart

# English comes from the library `nicknames`, but for a few; Spanish forms as they are in use, without accents.
_SPANISH = """
adelaida ade ada | adriana adri | agustin tin | alberto beto berto | alejandra ale jandra sandra |
alejandro ale jandro | alonso poncho | alfonso alfon poncho fonso | alfredo fredo fredi | ana anita |
anastasia tasia | andrea andi | antonia tona tonia toni | antonio tono toni tonin antonito | armando mando |
arturo turo | beatriz bea betty | carlos carlitos carlo | carmen carmina mamen menchu | catalina cata lina cati |
cecilia ceci chila | concepcion concha conchita chonita | consuelo chelo consu | cristian cris |
cristina cris tina | cristobal tobal | daniela dani | daniel dani | diego dieguito | dolores lola loles lolita |
eduardo edu lalo guayo | elena nena lena | elisa eli | enrique quique kike | ernesto neto tito | esperanza espe |
esteban teban | eugenia geni quena | eva evita | federico fede quico | felipe pipe feli | fernanda fer nanda |
fernando fer nando | francisca paca paquita pancha fran |
francisco paco pancho curro kiko quico fran cisco paquito | gabriela gabi | gabriel gabi | gerardo gera |
gloria glorita | gonzalo gonzo chalo | graciela chela | gregorio goyo | guadalupe lupe lupita guada |
guillermina mina guille | guillermo guille memo | gustavo gus tavo | hector tito | ignacia nacha |
ignacio nacho iggy | inmaculada inma | isabel isa chabela chabelita bela | javier javi | jesus chus chuy suso |
joaquin quino joaco | jorge jorgito coque | josefa pepa pepita fina | josefina pepa fina josefa |
jose pepe pepito chepe josito | juan juanito juancho | juana juanita | julia julita | julian juli | laura laurita |
leonardo leo nardo | leticia leti | lorenzo lencho | lourdes lulu | lucia luci | luis lucho luisito |
luisa luisita | manuela manoli lola manolita | manuel manolo manu lolo manolito | marcos marquitos |
margarita marga rita magui | maria mari mariquita maruja marita | mariano nano | mario mayito | martin tincho |
mercedes merche meche | miguel migue miguelito | monica moni | nicolas nico colas | octavio tavo | pablo pablito |
patricia patri pati | patricio pato patri | pedro perico pedrito | pilar pili | rafael rafa rafita | rafaela rafa |
ramon moncho | raquel raque | raul raulito | ricardo richi cardo | roberto beto berto | rocio chio | rodrigo rodri |
rosario charo chari | rosa rosita | salvador salva chava | santiago santi chago | sebastian seba sebas |
sergio checo | silvia silvi | sofia sofi | susana susi | teodoro teo | teresa tere | tomas tomi tomasito |
trinidad trini | valentina vale tina | valeria vale | vanesa vane | veronica vero | vicente chente vicentito |
victor vitin | victoria vicky toya | virginia vicki | yolanda yoli
"""
_ENGLISH_BESIDES = "christopher topher | jessica jessy | alexander xander lex | nathaniel nate | isabella izzy bella"
_LONG_ENOUGH = 4
_VOWELS = frozenset("aeiouy")


def full_forms(given: str) -> frozenset[str]:
    """Every name of the same person that may stand before the surname, folded and without `given` itself.

    Both ways: “chris” of “christopher”, “christopher” of “chris”.
    """
    return (_shorter(given) | _longer(given)) - {given}


def likely_alone(given: str) -> frozenset[str]:
    """Those that mean this person when they stand alone: four letters at least, and no other name's by rights.

    A longer name counts where the short one is how it begins (“joshua” for “josh”, but not “marion” for “mary”).
    """
    stem = given.removesuffix("ie").removesuffix("y")
    longer = {each for each in _longer(given) if len(stem) >= _LONG_ENOUGH and each.startswith(stem)}
    return frozenset(each for each in (_shorter(given) | longer) - {given} if len(each) >= _LONG_ENOUGH)


def perhaps_alone(given: str) -> frozenset[str]:
    """Those that may mean this person when they stand alone, as far as anybody can tell: an editor has to say."""
    short = {given} if len(given) < _LONG_ENOUGH else set()
    return (full_forms(given) | short) - likely_alone(given)


@cache
def _names() -> NickNamer:
    return NickNamer()


def listed_forms(given: str) -> frozenset[str]:
    """Those of `full_forms` that some list has, without what is only made after their fashion."""
    return (_listed_shorter(given) | _longer(given)) - {given}


@cache
def _listed_shorter(given: str) -> frozenset[str]:
    return _folded(_names().nicknames_of(given)) | _listed()[0].get(given, frozenset())


@cache
def _shorter(given: str) -> frozenset[str]:
    listed = _listed_shorter(given)
    return listed | {form for short in (given, *listed) for form in _diminutives(short)}


def _diminutives(short: str) -> Iterator[str]:
    """“Joshie” and “Joshy” of Josh, “Robbie” and “Robby” of Rob: no list has them all."""
    if 3 <= len(short) <= 5 and short[-1] not in _VOWELS:
        yield from (f"{short}{doubled}{ending}" for doubled in ("", short[-1]) for ending in ("ie", "y"))


@cache
def _longer(given: str) -> frozenset[str]:
    return _folded(_names().canonicals_of(given)) | _listed()[1].get(given, frozenset())


def _folded(names: set[str]) -> frozenset[str]:
    return frozenset(form for name in names for form in forms_of(take_apart(name).surname) if " " not in form)


@cache
def _listed() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    shorter: dict[str, frozenset[str]] = {}
    longer: dict[str, frozenset[str]] = defaultdict(frozenset)
    for line in f"{_SPANISH}|{_ENGLISH_BESIDES}".split("|"):
        given, *short = line.split()
        shorter[given] = frozenset(short)
        for each in short:
            longer[each] |= {given}
    return shorter, dict(longer)
