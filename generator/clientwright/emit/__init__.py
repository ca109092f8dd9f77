"""Emitting: views through templates to styled files, and files to disk."""
