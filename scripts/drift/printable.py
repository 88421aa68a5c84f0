"""Text of a document made fit for a terminal and a log, whoever wrote it."""

__all__ = ("LONGEST", "one_line", "printable")

LONGEST = 300
"""Characters of a text that are shown."""


def printable(text: str, longest: int = LONGEST) -> str:
    r"""Return *text* in one line, cut, and with escapes (`\n`, `\x1b`, `\u202e`) in place of what a terminal would act on."""
    shown = "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text[:longest])
    return shown if len(text) <= longest else f"{shown}… ({len(text)} characters)"


def one_line(error: Exception) -> str:
    """Return the text of an error, its own line breaks as spaces."""
    return printable(" ".join(str(error).split()))
