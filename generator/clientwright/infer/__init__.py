"""Inference: what a description means but does not say."""
