"""Labels for people in prison, and what of a text is our own."""

import pytest

from cases.values.labels import labels_in
from cases.values.own_words import own_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The inmate met two other Inmates.", ("inmate", "Inmates")),
        ("He was a convicted felon.", ("felon",)),
        ("An offender, she wrote.", ("offender",)),
        ("The convict’s letters", ("The convict",)),
        ("an escaped convict, an ex-convict and ex-cons", ("escaped convict", "ex-convict", "ex-cons")),
        ("a convicted murderer and convicted  killers", ("convicted murderer", "convicted  killers")),
        ("She was convicted of murder; the murderer is unknown.", ()),
        ("A jury convicts her; they voted to convict.", ()),
        ("the criminal justice system", ()),
        ("Those criminals", ("criminals",)),
        ("in prison, imprisoned, an incarcerated person", ()),
        ("a pro and a con", ()),
        ("The Inmate Locator lists the inmate.", ("inmate",)),
        ("“The inmate said so”, “an inmate”", ()),
        ("the “inmate’s words", ("inmate",)),
        ('He calls himself "a convict".', ()),
        ("‘the inmate’s own words’", ()),
        ("'an inmate'", ()),
        ("The inmate's and the other inmate's", ("inmate",)),
        ("«el inmate» and „the inmate“", ()),
        ("> An inmate\n\nwho spoke", ()),
        ("It is > an inmate", ("inmate",)),
        ("[text](https://example.org/an-inmate/a.inmate)", ()),
        ("https://example.org/inmate and <https://example.org/inmate>", ()),
        ("[inmate](https://example.org/)", ("inmate",)),
        ("[her][inmate]", ()),
        ("", ()),
    ],
)
def test_labels_in_our_own_words(text: str, expected: tuple[str, ...]) -> None:
    assert labels_in(text, "en", ["Inmate Locator", "The Paper"]) == expected


def test_each_language_has_its_own_list() -> None:
    text = "El reo y la inmate"
    assert labels_in(text, "es") == labels_in(text, "es-MX") == ("reo",)
    assert labels_in(text, "en-GB") == ("inmate",)
    assert labels_in(text, "xx") == ()


def test_a_quotation_leaves_a_gap_and_no_false_neighbours() -> None:
    assert own_words("not “so” a pardon, of Ada Example’s", ["Ada Example"]) == "not  ¦  a pardon, of  ¦ ’s"
    assert own_words("Adam, as Adam", ["Ada"]) == "Adam, as Adam"
