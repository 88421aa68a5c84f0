"""Creating a recurring meeting from a `Series`, in as many parts as the provider needs.

    result = await client.create_series(..., series, lambda when: MeetingCreate(topic="Review", **when))

The clients have methods to create a series, some have one for each kind of meeting, and methods to read one back. The function receives
the time fields (start, zone, length and recurrence in the provider's format) and returns the body. It is called once for each meeting to
create: once for a series that the provider can hold, else once for each part or occurrence.
"""

from ._result import Rollback, SeriesResult

__all__ = ("Rollback", "SeriesResult")
