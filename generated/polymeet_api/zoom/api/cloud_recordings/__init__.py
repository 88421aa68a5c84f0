"""The operations of the tag `cloud_recordings`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .create_recording_registrant import CreateRecordingRegistrant
    from .delete_meeting_recording_file import DeleteMeetingRecordingFile
    from .delete_meeting_recordings import DeleteMeetingRecordings
    from .get_meeting_recordings import GetMeetingRecordings
    from .get_recording_analytics_details import GetRecordingAnalyticsDetails
    from .get_recording_analytics_summary import GetRecordingAnalyticsSummary
    from .get_recording_registration_questions import GetRecordingRegistrationQuestions
    from .get_recording_settings import GetRecordingSettings
    from .list_recording_registrants import ListRecordingRegistrants
    from .list_user_recordings import ListUserRecordings
    from .recover_meeting_recording_file import RecoverMeetingRecordingFile
    from .recover_meeting_recordings import RecoverMeetingRecordings
    from .update_recording_registrant_status import UpdateRecordingRegistrantStatus
    from .update_recording_registration_questions import UpdateRecordingRegistrationQuestions
    from .update_recording_settings import UpdateRecordingSettings

__all__ = ("CloudRecordings", "CloudRecordingsWithRawResponse")

_HERE = __name__


class CloudRecordings(Resource):
    """Operations of the tag `cloud_recordings`."""

    __slots__ = ()
    create_recording_registrant: Bound[CreateRecordingRegistrant] = Bound(
        f"{_HERE}.create_recording_registrant", "CreateRecordingRegistrant"
    )
    """Register a person to watch a meeting's recordings."""
    delete_meeting_recording_file: Bound[DeleteMeetingRecordingFile] = Bound(
        f"{_HERE}.delete_meeting_recording_file", "DeleteMeetingRecordingFile"
    )
    """Delete one recording file of a meeting."""
    delete_meeting_recordings: Bound[DeleteMeetingRecordings] = Bound(
        f"{_HERE}.delete_meeting_recordings", "DeleteMeetingRecordings"
    )
    """Delete all recording files of a meeting."""
    get_meeting_recordings: Bound[GetMeetingRecordings] = Bound(
        f"{_HERE}.get_meeting_recordings", "GetMeetingRecordings"
    )
    """Get the cloud recordings of a meeting."""
    get_recording_analytics_details: Bound[GetRecordingAnalyticsDetails] = Bound(
        f"{_HERE}.get_recording_analytics_details", "GetRecordingAnalyticsDetails"
    )
    """List who watched or downloaded a meeting's recordings."""
    get_recording_analytics_summary: Bound[GetRecordingAnalyticsSummary] = Bound(
        f"{_HERE}.get_recording_analytics_summary", "GetRecordingAnalyticsSummary"
    )
    """Get how often a meeting's recordings were watched and downloaded."""
    get_recording_registration_questions: Bound[GetRecordingRegistrationQuestions] = Bound(
        f"{_HERE}.get_recording_registration_questions", "GetRecordingRegistrationQuestions"
    )
    """Get the questions of a recording's registration form."""
    get_recording_settings: Bound[GetRecordingSettings] = Bound(
        f"{_HERE}.get_recording_settings", "GetRecordingSettings"
    )
    """Get the settings of a meeting's recordings."""
    list_recording_registrants: Bound[ListRecordingRegistrants] = Bound(
        f"{_HERE}.list_recording_registrants", "ListRecordingRegistrants"
    )
    """List who registered to watch a meeting's recordings."""
    list_user_recordings: Bound[ListUserRecordings] = Bound(f"{_HERE}.list_user_recordings", "ListUserRecordings")
    """List a user's cloud recordings."""
    recover_meeting_recording_file: Bound[RecoverMeetingRecordingFile] = Bound(
        f"{_HERE}.recover_meeting_recording_file", "RecoverMeetingRecordingFile"
    )
    """Take one recording file of a meeting out of the trash."""
    recover_meeting_recordings: Bound[RecoverMeetingRecordings] = Bound(
        f"{_HERE}.recover_meeting_recordings", "RecoverMeetingRecordings"
    )
    """Take all recording files of a meeting out of the trash."""
    update_recording_registrant_status: Bound[UpdateRecordingRegistrantStatus] = Bound(
        f"{_HERE}.update_recording_registrant_status", "UpdateRecordingRegistrantStatus"
    )
    """Approve or deny registrants of a recording."""
    update_recording_registration_questions: Bound[UpdateRecordingRegistrationQuestions] = Bound(
        f"{_HERE}.update_recording_registration_questions", "UpdateRecordingRegistrationQuestions"
    )
    """Change the questions of a recording's registration form."""
    update_recording_settings: Bound[UpdateRecordingSettings] = Bound(
        f"{_HERE}.update_recording_settings", "UpdateRecordingSettings"
    )
    """Change the settings of a meeting's recordings."""


class CloudRecordingsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    create_recording_registrant: RawBound[CreateRecordingRegistrant] = RawBound(
        f"{_HERE}.create_recording_registrant", "CreateRecordingRegistrant"
    )
    delete_meeting_recording_file: RawBound[DeleteMeetingRecordingFile] = RawBound(
        f"{_HERE}.delete_meeting_recording_file", "DeleteMeetingRecordingFile"
    )
    delete_meeting_recordings: RawBound[DeleteMeetingRecordings] = RawBound(
        f"{_HERE}.delete_meeting_recordings", "DeleteMeetingRecordings"
    )
    get_meeting_recordings: RawBound[GetMeetingRecordings] = RawBound(
        f"{_HERE}.get_meeting_recordings", "GetMeetingRecordings"
    )
    get_recording_analytics_details: RawBound[GetRecordingAnalyticsDetails] = RawBound(
        f"{_HERE}.get_recording_analytics_details", "GetRecordingAnalyticsDetails"
    )
    get_recording_analytics_summary: RawBound[GetRecordingAnalyticsSummary] = RawBound(
        f"{_HERE}.get_recording_analytics_summary", "GetRecordingAnalyticsSummary"
    )
    get_recording_registration_questions: RawBound[GetRecordingRegistrationQuestions] = RawBound(
        f"{_HERE}.get_recording_registration_questions", "GetRecordingRegistrationQuestions"
    )
    get_recording_settings: RawBound[GetRecordingSettings] = RawBound(
        f"{_HERE}.get_recording_settings", "GetRecordingSettings"
    )
    list_recording_registrants: RawBound[ListRecordingRegistrants] = RawBound(
        f"{_HERE}.list_recording_registrants", "ListRecordingRegistrants"
    )
    list_user_recordings: RawBound[ListUserRecordings] = RawBound(f"{_HERE}.list_user_recordings", "ListUserRecordings")
    recover_meeting_recording_file: RawBound[RecoverMeetingRecordingFile] = RawBound(
        f"{_HERE}.recover_meeting_recording_file", "RecoverMeetingRecordingFile"
    )
    recover_meeting_recordings: RawBound[RecoverMeetingRecordings] = RawBound(
        f"{_HERE}.recover_meeting_recordings", "RecoverMeetingRecordings"
    )
    update_recording_registrant_status: RawBound[UpdateRecordingRegistrantStatus] = RawBound(
        f"{_HERE}.update_recording_registrant_status", "UpdateRecordingRegistrantStatus"
    )
    update_recording_registration_questions: RawBound[UpdateRecordingRegistrationQuestions] = RawBound(
        f"{_HERE}.update_recording_registration_questions", "UpdateRecordingRegistrationQuestions"
    )
    update_recording_settings: RawBound[UpdateRecordingSettings] = RawBound(
        f"{_HERE}.update_recording_settings", "UpdateRecordingSettings"
    )
