"""The project around the app: settings, addresses, the server's entry and what every response carries."""
