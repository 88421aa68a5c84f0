"""The operations of the tag `archiving`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .delete_past_meeting_archived_files import DeletePastMeetingArchivedFiles
    from .get_archived_file_statistics import GetArchivedFileStatistics
    from .get_past_meeting_archived_files import GetPastMeetingArchivedFiles
    from .list_archived_files import ListArchivedFiles
    from .update_archived_file import UpdateArchivedFile

__all__ = ("Archiving", "ArchivingWithRawResponse")

_HERE = __name__


class Archiving(Resource):
    """Operations of the tag `archiving`."""

    __slots__ = ()
    delete_past_meeting_archived_files: Bound[DeletePastMeetingArchivedFiles] = Bound(
        f"{_HERE}.delete_past_meeting_archived_files", "DeletePastMeetingArchivedFiles"
    )
    """Delete all archived files of one meeting instance."""
    get_archived_file_statistics: Bound[GetArchivedFileStatistics] = Bound(
        f"{_HERE}.get_archived_file_statistics", "GetArchivedFileStatistics"
    )
    """Count the account's archived files by status and by extension."""
    get_past_meeting_archived_files: Bound[GetPastMeetingArchivedFiles] = Bound(
        f"{_HERE}.get_past_meeting_archived_files", "GetPastMeetingArchivedFiles"
    )
    """Get the archived files of one meeting instance."""
    list_archived_files: Bound[ListArchivedFiles] = Bound(f"{_HERE}.list_archived_files", "ListArchivedFiles")
    """List the account's archived meetings and webinars with their files."""
    update_archived_file: Bound[UpdateArchivedFile] = Bound(f"{_HERE}.update_archived_file", "UpdateArchivedFile")
    """Set whether an archived file is deleted by itself."""


class ArchivingWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    delete_past_meeting_archived_files: RawBound[DeletePastMeetingArchivedFiles] = RawBound(
        f"{_HERE}.delete_past_meeting_archived_files", "DeletePastMeetingArchivedFiles"
    )
    get_archived_file_statistics: RawBound[GetArchivedFileStatistics] = RawBound(
        f"{_HERE}.get_archived_file_statistics", "GetArchivedFileStatistics"
    )
    get_past_meeting_archived_files: RawBound[GetPastMeetingArchivedFiles] = RawBound(
        f"{_HERE}.get_past_meeting_archived_files", "GetPastMeetingArchivedFiles"
    )
    list_archived_files: RawBound[ListArchivedFiles] = RawBound(f"{_HERE}.list_archived_files", "ListArchivedFiles")
    update_archived_file: RawBound[UpdateArchivedFile] = RawBound(f"{_HERE}.update_archived_file", "UpdateArchivedFile")
