"""What a description means, without a word of Python: closed sums of frozen dataclasses."""
