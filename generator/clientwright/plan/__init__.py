"""Planning: views that carry final strings, so that templates only loop."""
