"""The operations of the tag `registrants`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .add_meeting_registrant import AddMeetingRegistrant
    from .create_batch_registrants import CreateBatchRegistrants
    from .delete_meeting_registrant import DeleteMeetingRegistrant
    from .get_meeting_registration_questions import GetMeetingRegistrationQuestions
    from .list_meeting_registrants import ListMeetingRegistrants
    from .update_meeting_registrant_status import UpdateMeetingRegistrantStatus
    from .update_meeting_registration_questions import UpdateMeetingRegistrationQuestions

__all__ = ("Registrants", "RegistrantsWithRawResponse")

_HERE = __name__


class Registrants(Resource):
    """Operations of the tag `registrants`."""

    __slots__ = ()
    add_meeting_registrant: Bound[AddMeetingRegistrant] = Bound(
        f"{_HERE}.add_meeting_registrant", "AddMeetingRegistrant"
    )
    """Register a person for a meeting."""
    create_batch_registrants: Bound[CreateBatchRegistrants] = Bound(
        f"{_HERE}.create_batch_registrants", "CreateBatchRegistrants"
    )
    """Register up to 30 people for a meeting."""
    delete_meeting_registrant: Bound[DeleteMeetingRegistrant] = Bound(
        f"{_HERE}.delete_meeting_registrant", "DeleteMeetingRegistrant"
    )
    """Remove a registrant from a meeting."""
    get_meeting_registration_questions: Bound[GetMeetingRegistrationQuestions] = Bound(
        f"{_HERE}.get_meeting_registration_questions", "GetMeetingRegistrationQuestions"
    )
    """Get the questions of a meeting's registration form."""
    list_meeting_registrants: Bound[ListMeetingRegistrants] = Bound(
        f"{_HERE}.list_meeting_registrants", "ListMeetingRegistrants"
    )
    """List a meeting's registrants."""
    update_meeting_registrant_status: Bound[UpdateMeetingRegistrantStatus] = Bound(
        f"{_HERE}.update_meeting_registrant_status", "UpdateMeetingRegistrantStatus"
    )
    """Approve, cancel or deny registrants."""
    update_meeting_registration_questions: Bound[UpdateMeetingRegistrationQuestions] = Bound(
        f"{_HERE}.update_meeting_registration_questions", "UpdateMeetingRegistrationQuestions"
    )
    """Change the questions of a meeting's registration form."""


class RegistrantsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    add_meeting_registrant: RawBound[AddMeetingRegistrant] = RawBound(
        f"{_HERE}.add_meeting_registrant", "AddMeetingRegistrant"
    )
    create_batch_registrants: RawBound[CreateBatchRegistrants] = RawBound(
        f"{_HERE}.create_batch_registrants", "CreateBatchRegistrants"
    )
    delete_meeting_registrant: RawBound[DeleteMeetingRegistrant] = RawBound(
        f"{_HERE}.delete_meeting_registrant", "DeleteMeetingRegistrant"
    )
    get_meeting_registration_questions: RawBound[GetMeetingRegistrationQuestions] = RawBound(
        f"{_HERE}.get_meeting_registration_questions", "GetMeetingRegistrationQuestions"
    )
    list_meeting_registrants: RawBound[ListMeetingRegistrants] = RawBound(
        f"{_HERE}.list_meeting_registrants", "ListMeetingRegistrants"
    )
    update_meeting_registrant_status: RawBound[UpdateMeetingRegistrantStatus] = RawBound(
        f"{_HERE}.update_meeting_registrant_status", "UpdateMeetingRegistrantStatus"
    )
    update_meeting_registration_questions: RawBound[UpdateMeetingRegistrationQuestions] = RawBound(
        f"{_HERE}.update_meeting_registration_questions", "UpdateMeetingRegistrationQuestions"
    )
