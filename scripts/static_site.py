"""A folder of files as a site for gunicorn, sent as casetracker sends its own: compressed beforehand, kept a year."""

from whitenoise import WhiteNoise


def nothing(environ, start_response):
    start_response("404 Not Found", [("Content-Type", "text/plain")])
    return [b"Nothing here."]


def site(folder):
    return WhiteNoise(nothing, root=folder, index_file=True, max_age=31536000)
