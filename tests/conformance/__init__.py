"""A public suite for generators of clients: what must arrive, and what is answered.

Its documents lie outside the project, in `../shared/conformance` beside the checkout. Data files:

- `exceptions.json`: scenarios that no description can tell a client how to meet, with the reason;
- `known_failures.json`: scenarios that are not met yet, with the cause, as `record.py` finds it;
- `bodies.json`: bodies that the suite makes by a function, which its data cannot hold.

A scenario that is in one of the first two must fail: once it is met, its line has to go.
"""
