"""Readers’ search: what was asked, the engines that find it, and what a page of it shows."""
