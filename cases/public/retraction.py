"""What the answer with a notice tells search engines."""


def marked(response, retraction):
    """The response, not to be indexed where it shows that something was taken back."""
    if retraction:
        response.headers["X-Robots-Tag"] = "noindex"
    return response
