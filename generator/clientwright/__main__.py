"""`python -m clientwright`."""

from clientwright.cli import main

main()
