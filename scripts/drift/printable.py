"""Sanitising of untrusted text for a terminal and a log."""

__all__ = ("LONGEST", "one_line", "printable")

LONGEST = 300
"""Largest number of characters shown."""


def printable(text: str, longest: int = LONGEST) -> str:
    r"""Return *text* in one line, cut, and with escapes (`\n`, `\x1b`, `\u202e`) in place of control characters."""
    shown = "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text[:longest])
    return shown if len(text) <= longest else f"{shown}… ({len(text)} characters)"


def one_line(error: Exception) -> str:
    """Return the text of an error, its own line breaks as spaces."""
    return printable(" ".join(str(error).split()))
