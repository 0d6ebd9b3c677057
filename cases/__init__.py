"""Casetracker: wrongful-conviction and clemency cases in public view, every statement with its source."""
