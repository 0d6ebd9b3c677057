"""References as files for reference managers: which forms there are, and how one is answered."""

from django.http import HttpResponse

FORMS = {
    "json": "application/vnd.citationstyles.csl+json",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}
FORMS_IN_WORDS = {"json": "CSL-JSON", "bib": "BibTeX", "ris": "RIS"}


def data_answer(text, form, name):
    """The text as a file that is saved under this name."""
    answer = HttpResponse(text, content_type=f"{FORMS[form]}; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer
