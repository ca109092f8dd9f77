"""From any dialect to OpenAPI 3.1."""
