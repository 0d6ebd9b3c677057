"""One module a group of pages: each view reads the request, makes one call and shows the answer."""
