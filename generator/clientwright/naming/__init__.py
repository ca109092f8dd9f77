"""Names: every Python name of an API, chosen together and late."""
