from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.zoom_meeting_breakout_rooms import ZoomMeetingBreakoutRooms
    from ..models.zoom_meeting_countries import ZoomMeetingCountries


@define(kw_only=True, repr=False)
class ZoomMeetingSettings(Model):
    """How a Zoom meeting is set up."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "host_video": Field("host_video"),
        "participant_video": Field("participant_video"),
        "cn_meeting": Field("cn_meeting"),
        "in_meeting": Field("in_meeting"),
        "join_before_host": Field("join_before_host"),
        "jbh_time": Field("jbh_time"),
        "mute_upon_entry": Field("mute_upon_entry"),
        "watermark": Field("watermark"),
        "use_pmi": Field("use_pmi"),
        "approval_type": Field("approval_type"),
        "audio": Field("audio"),
        "auto_recording": Field("auto_recording"),
        "enforce_login": Field("enforce_login"),
        "enforce_login_domains": Field("enforce_login_domains"),
        "alternative_hosts": Field("alternative_hosts"),
        "alternative_host_update_polls": Field("alternative_host_update_polls"),
        "alternative_hosts_email_notification": Field("alternative_hosts_email_notification"),
        "close_registration": Field("close_registration"),
        "registrants_confirmation_email": Field("registrants_confirmation_email"),
        "registrants_email_notification": Field("registrants_email_notification"),
        "show_share_button": Field("show_share_button"),
        "allow_multiple_devices": Field("allow_multiple_devices"),
        "waiting_room": Field("waiting_room"),
        "request_permission_to_unmute_participants": Field("request_permission_to_unmute_participants"),
        "meeting_authentication": Field("meeting_authentication"),
        "encryption_type": Field("encryption_type"),
        "approved_or_denied_countries_or_regions": Field(
            "approved_or_denied_countries_or_regions",
            ModelRef("polymeet_api.pyas.models.zoom_meeting_countries", "ZoomMeetingCountries"),
        ),
        "breakout_room": Field(
            "breakout_room",
            ModelRef("polymeet_api.pyas.models.zoom_meeting_breakout_rooms", "ZoomMeetingBreakoutRooms"),
        ),
        "show_join_info": Field("show_join_info"),
        "device_testing": Field("device_testing"),
        "focus_mode": Field("focus_mode"),
        "enable_dedicated_group_chat": Field("enable_dedicated_group_chat"),
        "private_meeting": Field("private_meeting"),
        "email_notification": Field("email_notification"),
        "host_save_video_order": Field("host_save_video_order"),
    }

    host_video: bool | Unset = UNSET
    """Whether the host's video starts with the meeting."""

    participant_video: bool | Unset = UNSET
    """Whether participants' video starts when they join."""

    cn_meeting: bool | Unset = UNSET
    """Whether the meeting is hosted in China."""

    in_meeting: bool | Unset = UNSET
    """Whether the meeting is hosted in India."""

    join_before_host: bool | Unset = UNSET
    """Whether participants may join before the host."""

    jbh_time: int | Unset = UNSET
    """How many minutes before the start they may join; 0 means any time."""

    mute_upon_entry: bool | Unset = UNSET
    """Whether participants are muted when they join."""

    watermark: bool | Unset = UNSET
    """Whether shared screens carry a watermark."""

    use_pmi: bool | Unset = UNSET
    """Whether the host's personal meeting id is used."""

    approval_type: int | Unset = UNSET
    """Registration: 0 approves by itself, 1 by hand, 2 asks for none."""

    audio: str | Unset = UNSET
    """How one may speak, such as voip."""

    auto_recording: str | Unset = UNSET
    """Where recording starts by itself, such as none."""

    enforce_login: bool | Unset = UNSET
    """Whether only users who are logged in may join."""

    enforce_login_domains: str | Unset = UNSET
    """Domains whose users may join; may be empty."""

    alternative_hosts: str | Unset = UNSET
    """E-mail addresses or ids of other hosts; may be empty."""

    alternative_host_update_polls: bool | Unset = UNSET
    """Whether other hosts may change polls."""

    alternative_hosts_email_notification: bool | Unset = UNSET
    """Whether other hosts are told by mail."""

    close_registration: bool | Unset = UNSET
    """Whether registration closes after the meeting's date."""

    registrants_confirmation_email: bool | Unset = UNSET
    """Whether registrants are sent a confirmation."""

    registrants_email_notification: bool | Unset = UNSET
    """Whether registrants are told of changes by mail."""

    show_share_button: bool | Unset = UNSET
    """Whether the registration page has buttons to share it."""

    allow_multiple_devices: bool | Unset = UNSET
    """Whether a registrant may join from several devices."""

    waiting_room: bool | Unset = UNSET
    """Whether there is a waiting room."""

    request_permission_to_unmute_participants: bool | Unset = UNSET
    """Whether participants are asked before they are unmuted."""

    meeting_authentication: bool | Unset = UNSET
    """Whether only authenticated users may join."""

    encryption_type: str | Unset = UNSET
    """How the meeting is encrypted, such as enhanced_encryption."""

    approved_or_denied_countries_or_regions: ZoomMeetingCountries | Unset = UNSET
    """From which countries or regions one may join."""

    breakout_room: ZoomMeetingBreakoutRooms | Unset = UNSET
    """Breakout rooms that were set up beforehand."""

    show_join_info: bool | Unset = UNSET
    """Whether the join details are shown in the meeting."""

    device_testing: bool | Unset = UNSET
    """Whether participants test their devices before they join."""

    focus_mode: bool | Unset = UNSET
    """Whether focus mode starts with the meeting."""

    enable_dedicated_group_chat: bool | Unset = UNSET
    """Whether the meeting has a group chat of its own."""

    private_meeting: bool | Unset = UNSET
    """Whether the meeting is private."""

    email_notification: bool | Unset = UNSET
    """Whether hosts and participants are told by mail."""

    host_save_video_order: bool | Unset = UNSET
    """Whether the host may keep the order of the videos."""
