"""What the corpus becomes, measured: `make scoreboard`."""
