"""Pictures that editors upload: drawn anew, kept at the desk, and published with the edition that shows them."""
