"""The runtime of the clients in this package: plain Python, the same files in every package."""
