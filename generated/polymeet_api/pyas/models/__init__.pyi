from .attendee import Attendee as Attendee
from .conferencing import Conferencing as Conferencing
from .conferencing_provider import ConferencingProvider as ConferencingProvider
from .day_of_week import DayOfWeek as DayOfWeek
from .event_attendee import EventAttendee as EventAttendee
from .event_data import EventData as EventData
from .event_data_update import EventDataUpdate as EventDataUpdate
from .event_location import EventLocation as EventLocation
from .meeting_data import MeetingData as MeetingData
from .meeting_data_update import MeetingDataUpdate as MeetingDataUpdate
from .microsoft_address import MicrosoftAddress as MicrosoftAddress
from .microsoft_attendee import MicrosoftAttendee as MicrosoftAttendee
from .microsoft_date_time import MicrosoftDateTime as MicrosoftDateTime
from .microsoft_email_address import MicrosoftEmailAddress as MicrosoftEmailAddress
from .microsoft_event import MicrosoftEvent as MicrosoftEvent
from .microsoft_event_body import MicrosoftEventBody as MicrosoftEventBody
from .microsoft_event_create import MicrosoftEventCreate as MicrosoftEventCreate
from .microsoft_event_created import MicrosoftEventCreated as MicrosoftEventCreated
from .microsoft_event_page import MicrosoftEventPage as MicrosoftEventPage
from .microsoft_event_page_data import MicrosoftEventPageData as MicrosoftEventPageData
from .microsoft_event_result import MicrosoftEventResult as MicrosoftEventResult
from .microsoft_event_result_data import MicrosoftEventResultData as MicrosoftEventResultData
from .microsoft_event_update import MicrosoftEventUpdate as MicrosoftEventUpdate
from .microsoft_event_updated import MicrosoftEventUpdated as MicrosoftEventUpdated
from .microsoft_location import MicrosoftLocation as MicrosoftLocation
from .microsoft_recipient import MicrosoftRecipient as MicrosoftRecipient
from .microsoft_recurrence import MicrosoftRecurrence as MicrosoftRecurrence
from .microsoft_response_status import MicrosoftResponseStatus as MicrosoftResponseStatus
from .recurrence import Recurrence as Recurrence
from .recurrence_type import RecurrenceType as RecurrenceType
from .zoom_meeting import ZoomMeeting as ZoomMeeting
from .zoom_meeting_breakout_rooms import ZoomMeetingBreakoutRooms as ZoomMeetingBreakoutRooms
from .zoom_meeting_countries import ZoomMeetingCountries as ZoomMeetingCountries
from .zoom_meeting_create import ZoomMeetingCreate as ZoomMeetingCreate
from .zoom_meeting_created import ZoomMeetingCreated as ZoomMeetingCreated
from .zoom_meeting_item import ZoomMeetingItem as ZoomMeetingItem
from .zoom_meeting_list_type import ZoomMeetingListType as ZoomMeetingListType
from .zoom_meeting_page import ZoomMeetingPage as ZoomMeetingPage
from .zoom_meeting_page_data import ZoomMeetingPageData as ZoomMeetingPageData
from .zoom_meeting_result import ZoomMeetingResult as ZoomMeetingResult
from .zoom_meeting_settings import ZoomMeetingSettings as ZoomMeetingSettings
from .zoom_meeting_type import ZoomMeetingType as ZoomMeetingType
from .zoom_meeting_update import ZoomMeetingUpdate as ZoomMeetingUpdate

__all__ = (
    "Attendee",
    "Conferencing",
    "ConferencingProvider",
    "DayOfWeek",
    "EventAttendee",
    "EventData",
    "EventDataUpdate",
    "EventLocation",
    "MeetingData",
    "MeetingDataUpdate",
    "MicrosoftAddress",
    "MicrosoftAttendee",
    "MicrosoftDateTime",
    "MicrosoftEmailAddress",
    "MicrosoftEvent",
    "MicrosoftEventBody",
    "MicrosoftEventCreate",
    "MicrosoftEventCreated",
    "MicrosoftEventPage",
    "MicrosoftEventPageData",
    "MicrosoftEventResult",
    "MicrosoftEventResultData",
    "MicrosoftEventUpdate",
    "MicrosoftEventUpdated",
    "MicrosoftLocation",
    "MicrosoftRecipient",
    "MicrosoftRecurrence",
    "MicrosoftResponseStatus",
    "Recurrence",
    "RecurrenceType",
    "ZoomMeeting",
    "ZoomMeetingBreakoutRooms",
    "ZoomMeetingCountries",
    "ZoomMeetingCreate",
    "ZoomMeetingCreated",
    "ZoomMeetingItem",
    "ZoomMeetingListType",
    "ZoomMeetingPage",
    "ZoomMeetingPageData",
    "ZoomMeetingResult",
    "ZoomMeetingSettings",
    "ZoomMeetingType",
    "ZoomMeetingUpdate",
)
