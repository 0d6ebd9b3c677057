"""Days as readers have them, and hours never without their zone: the server’s is UTC."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = r"j F Y, H:i \U\T\C"
SHORT_DATETIME_FORMAT = DATETIME_FORMAT
