"""Days as readers have them, and hours never without their zone: the server’s is UTC. Numbers as in English."""

DATE_FORMAT = r"j \d\e F \d\e Y"
DATETIME_FORMAT = r"j \d\e F \d\e Y, H:i \U\T\C"
SHORT_DATETIME_FORMAT = DATETIME_FORMAT
# In the United States and Mexico a point parts the decimals; so do the coordinates of drawings, in any language.
DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
