"""Recorded exchanges with the five billing APIs, and the tests that replay them."""
