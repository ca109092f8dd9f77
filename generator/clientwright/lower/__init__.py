"""Lowering: from the words of a description to what they mean."""
