"""Creating a recurring meeting from a `Series`, on each provider, and reading one back.

    await zoom.create_series("me", series, lambda when: MeetingCreate(topic="Review", **when))
    await pyas.create_zoom_series(account_id, series, lambda when: MeetingData(title="Review", description="", **when))
    await pyas.create_microsoft_series(account_id, calendar_id, series, lambda when: EventData(title="Review", description="", **when))
    await cube.create_series(series, lambda when: MeetingCreate(name="Review", attendees=[], **when))

The function gets the fields that say when: start, zone, length and recurrence, as that provider wants them, and returns the body. It is
called once for each meeting to create: once for a series that the provider can hold, once an occurrence on ConnectyCube.
"""

from ._result import Rollback, SeriesResult

__all__ = ("Rollback", "SeriesResult")
