"""A package, so that what is loaded once for it (conftest.py) is rolled back before the tests of the next folder."""
