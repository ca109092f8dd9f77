"""Every operation can be called: synthesised arguments go through the emitted method to a server
that is driven by the description, and its synthesised answer comes back equal.

`described` reads the description, `values` makes values of its schemas, `wire` says how they are
written, `server` checks what arrives and answers, `call` plays one operation, `corpus` many.
"""
