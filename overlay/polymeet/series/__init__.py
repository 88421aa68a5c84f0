"""Creating a recurring meeting from a `Series`, in as many parts as the provider needs.

    result = await client.create_series(..., series, lambda when: MeetingCreate(topic="Review", **when))

The clients have the methods, some one for each kind of meeting, and others that read a series back. The function gets the fields that say
when: start, zone, length and recurrence, as that provider wants them, and returns the body. It is called once for each meeting to create:
once for a series that the provider can hold, else once for each part or occurrence.
"""

from ._result import Rollback, SeriesResult

__all__ = ("Rollback", "SeriesResult")
