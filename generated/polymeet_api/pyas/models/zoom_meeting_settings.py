from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.zoom_meeting_breakout_rooms import ZoomMeetingBreakoutRooms
    from ..models.zoom_meeting_countries import ZoomMeetingCountries

_APPROVED_OR_DENIED_COUNTRIES_OR_REGIONS = ModelRef(
    "polymeet_api.pyas.models.zoom_meeting_countries", "ZoomMeetingCountries"
)
_BREAKOUT_ROOM = ModelRef("polymeet_api.pyas.models.zoom_meeting_breakout_rooms", "ZoomMeetingBreakoutRooms")


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
            "approved_or_denied_countries_or_regions", _APPROVED_OR_DENIED_COUNTRIES_OR_REGIONS
        ),
        "breakout_room": Field("breakout_room", _BREAKOUT_ROOM),
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZoomMeetingSettings or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("host_video")) is None:
            unset += 1
            value = UNSET
        model.host_video = value
        if (value := data.get("participant_video")) is None:
            unset += 1
            value = UNSET
        model.participant_video = value
        if (value := data.get("cn_meeting")) is None:
            unset += 1
            value = UNSET
        model.cn_meeting = value
        if (value := data.get("in_meeting")) is None:
            unset += 1
            value = UNSET
        model.in_meeting = value
        if (value := data.get("join_before_host")) is None:
            unset += 1
            value = UNSET
        model.join_before_host = value
        if (value := data.get("jbh_time")) is None:
            unset += 1
            value = UNSET
        model.jbh_time = value
        if (value := data.get("mute_upon_entry")) is None:
            unset += 1
            value = UNSET
        model.mute_upon_entry = value
        if (value := data.get("watermark")) is None:
            unset += 1
            value = UNSET
        model.watermark = value
        if (value := data.get("use_pmi")) is None:
            unset += 1
            value = UNSET
        model.use_pmi = value
        if (value := data.get("approval_type")) is None:
            unset += 1
            value = UNSET
        model.approval_type = value
        if (value := data.get("audio")) is None:
            unset += 1
            value = UNSET
        model.audio = value
        if (value := data.get("auto_recording")) is None:
            unset += 1
            value = UNSET
        model.auto_recording = value
        if (value := data.get("enforce_login")) is None:
            unset += 1
            value = UNSET
        model.enforce_login = value
        if (value := data.get("enforce_login_domains")) is None:
            unset += 1
            value = UNSET
        model.enforce_login_domains = value
        if (value := data.get("alternative_hosts")) is None:
            unset += 1
            value = UNSET
        model.alternative_hosts = value
        if (value := data.get("alternative_host_update_polls")) is None:
            unset += 1
            value = UNSET
        model.alternative_host_update_polls = value
        if (value := data.get("alternative_hosts_email_notification")) is None:
            unset += 1
            value = UNSET
        model.alternative_hosts_email_notification = value
        if (value := data.get("close_registration")) is None:
            unset += 1
            value = UNSET
        model.close_registration = value
        if (value := data.get("registrants_confirmation_email")) is None:
            unset += 1
            value = UNSET
        model.registrants_confirmation_email = value
        if (value := data.get("registrants_email_notification")) is None:
            unset += 1
            value = UNSET
        model.registrants_email_notification = value
        if (value := data.get("show_share_button")) is None:
            unset += 1
            value = UNSET
        model.show_share_button = value
        if (value := data.get("allow_multiple_devices")) is None:
            unset += 1
            value = UNSET
        model.allow_multiple_devices = value
        if (value := data.get("waiting_room")) is None:
            unset += 1
            value = UNSET
        model.waiting_room = value
        if (value := data.get("request_permission_to_unmute_participants")) is None:
            unset += 1
            value = UNSET
        model.request_permission_to_unmute_participants = value
        if (value := data.get("meeting_authentication")) is None:
            unset += 1
            value = UNSET
        model.meeting_authentication = value
        if (value := data.get("encryption_type")) is None:
            unset += 1
            value = UNSET
        model.encryption_type = value
        if (value := data.get("approved_or_denied_countries_or_regions")) is None or (
            value := _APPROVED_OR_DENIED_COUNTRIES_OR_REGIONS.decode(value)
        ) is UNSET:
            unset += 1
            value = UNSET
        model.approved_or_denied_countries_or_regions = value
        if (value := data.get("breakout_room")) is None or (value := _BREAKOUT_ROOM.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.breakout_room = value
        if (value := data.get("show_join_info")) is None:
            unset += 1
            value = UNSET
        model.show_join_info = value
        if (value := data.get("device_testing")) is None:
            unset += 1
            value = UNSET
        model.device_testing = value
        if (value := data.get("focus_mode")) is None:
            unset += 1
            value = UNSET
        model.focus_mode = value
        if (value := data.get("enable_dedicated_group_chat")) is None:
            unset += 1
            value = UNSET
        model.enable_dedicated_group_chat = value
        if (value := data.get("private_meeting")) is None:
            unset += 1
            value = UNSET
        model.private_meeting = value
        if (value := data.get("email_notification")) is None:
            unset += 1
            value = UNSET
        model.email_notification = value
        if (value := data.get("host_save_video_order")) is None:
            unset += 1
            value = UNSET
        model.host_save_video_order = value
        model.additional_properties = {} if len(data) + unset == 35 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZoomMeetingSettings:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.host_video) is not UNSET:
            data["host_video"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participant_video) is not UNSET:
            data["participant_video"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.cn_meeting) is not UNSET:
            data["cn_meeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.in_meeting) is not UNSET:
            data["in_meeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.join_before_host) is not UNSET:
            data["join_before_host"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.jbh_time) is not UNSET:
            data["jbh_time"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.mute_upon_entry) is not UNSET:
            data["mute_upon_entry"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.watermark) is not UNSET:
            data["watermark"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.use_pmi) is not UNSET:
            data["use_pmi"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.approval_type) is not UNSET:
            data["approval_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.audio) is not UNSET:
            data["audio"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_recording) is not UNSET:
            data["auto_recording"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.enforce_login) is not UNSET:
            data["enforce_login"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.enforce_login_domains) is not UNSET:
            data["enforce_login_domains"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.alternative_hosts) is not UNSET:
            data["alternative_hosts"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.alternative_host_update_polls) is not UNSET:
            data["alternative_host_update_polls"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.alternative_hosts_email_notification) is not UNSET:
            data["alternative_hosts_email_notification"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.close_registration) is not UNSET:
            data["close_registration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.registrants_confirmation_email) is not UNSET:
            data["registrants_confirmation_email"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.registrants_email_notification) is not UNSET:
            data["registrants_email_notification"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.show_share_button) is not UNSET:
            data["show_share_button"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.allow_multiple_devices) is not UNSET:
            data["allow_multiple_devices"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.waiting_room) is not UNSET:
            data["waiting_room"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.request_permission_to_unmute_participants) is not UNSET:
            data["request_permission_to_unmute_participants"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.meeting_authentication) is not UNSET:
            data["meeting_authentication"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.encryption_type) is not UNSET:
            data["encryption_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.approved_or_denied_countries_or_regions) is not UNSET:
            data["approved_or_denied_countries_or_regions"] = convert(
                self, _APPROVED_OR_DENIED_COUNTRIES_OR_REGIONS, None, value
            )
        if (value := self.breakout_room) is not UNSET:
            data["breakout_room"] = convert(self, _BREAKOUT_ROOM, None, value)
        if (value := self.show_join_info) is not UNSET:
            data["show_join_info"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.device_testing) is not UNSET:
            data["device_testing"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.focus_mode) is not UNSET:
            data["focus_mode"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.enable_dedicated_group_chat) is not UNSET:
            data["enable_dedicated_group_chat"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.private_meeting) is not UNSET:
            data["private_meeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email_notification) is not UNSET:
            data["email_notification"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_save_video_order) is not UNSET:
            data["host_save_video_order"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
