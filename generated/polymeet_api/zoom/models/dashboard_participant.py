from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.dashboard_device import DashboardDevice
    from ..models.dashboard_network_type import DashboardNetworkType
    from ..models.dashboard_participant_role import DashboardParticipantRole
    from ..models.dashboard_quality import DashboardQuality
    from ..models.participant_status import ParticipantStatus


@define(kw_only=True, repr=False)
class DashboardParticipant(Model):
    """One stay of one person in a live or past meeting. Email, camera, microphone, speaker and the facts of the
    computer are usually empty for people outside the host's account. The quality scores need the account's setting
    for quality scores and network alerts on the dashboard."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id"),
        "user_id": Field("user_id"),
        "participant_user_id": Field("participant_user_id"),
        "registrant_id": Field("registrant_id"),
        "customer_key": Field("customer_key"),
        "user_name": Field("user_name"),
        "email": Field("email"),
        "role": Field("role"),
        "status": Field("status"),
        "join_time": Field("join_time", DATE_TIME),
        "leave_time": Field("leave_time", DATE_TIME),
        "leave_reason": Field("leave_reason"),
        "bo_mtg_id": Field("bo_mtg_id"),
        "in_room_participants": Field("in_room_participants"),
        "device": Field("device"),
        "version": Field("version"),
        "pc_name": Field("pc_name"),
        "domain": Field("domain"),
        "mac_addr": Field("mac_addr"),
        "harddisk_id": Field("harddisk_id"),
        "ip_address": Field("ip_address"),
        "location": Field("location"),
        "network_type": Field("network_type"),
        "connection_type": Field("connection_type"),
        "data_center": Field("data_center"),
        "full_data_center": Field("full_data_center"),
        "sip_uri": Field("sip_uri"),
        "from_sip_uri": Field("from_sip_uri"),
        "microphone": Field("microphone"),
        "speaker": Field("speaker"),
        "camera": Field("camera"),
        "recording": Field("recording"),
        "share_application": Field("share_application"),
        "share_desktop": Field("share_desktop"),
        "share_whiteboard": Field("share_whiteboard"),
        "audio_quality": Field("audio_quality"),
        "video_quality": Field("video_quality"),
        "screen_share_quality": Field("screen_share_quality"),
    }

    id: str | Unset = UNSET
    """User id of somebody who was signed in to Zoom; empty otherwise."""

    user_id: str | Unset = UNSET
    """Id of this stay; valid in this meeting only."""

    participant_user_id: str | Unset = UNSET
    """User id of somebody who was signed in to Zoom; empty otherwise."""

    registrant_id: str | Unset = UNSET
    """Registrant id; sent only if `include_fields` is registrant_id, and never for live meetings."""

    customer_key: str | Unset = UNSET
    """Id given to the person through the SDK, up to 15 characters."""

    user_name: str | Unset = UNSET
    """Display name."""

    email: str | Unset = UNSET
    """Email address; usually empty for people outside the host's account."""

    role: DashboardParticipantRole.Value | Unset = UNSET
    """Part of the person in the meeting, host or attendee."""

    status: ParticipantStatus.Value | Unset = UNSET
    """Where the person was, in the meeting or in its waiting room."""

    join_time: datetime.datetime | Unset = UNSET
    """When the person joined, in UTC."""

    leave_time: datetime.datetime | Unset = UNSET
    """When the person left, in UTC; missing while the person is in a live meeting."""

    leave_reason: str | Unset = UNSET
    """Why the person left; an English sentence that may hold their name."""

    bo_mtg_id: str | Unset = UNSET
    """Id of the breakout room."""

    in_room_participants: int | Unset = UNSET
    """Number of people who joined through the same Zoom Room."""

    device: DashboardDevice.Value | Unset = UNSET
    """What the person joined with. Phone is the telephone network, H.323/SIP a room system, the others are Zoom
    clients; empty if unknown."""

    version: str | Unset = UNSET
    """Version of the Zoom client."""

    pc_name: str | Unset = UNSET
    """Name of the computer."""

    domain: str | Unset = UNSET
    """Network domain of the computer."""

    mac_addr: str | Unset = UNSET
    """MAC address."""

    harddisk_id: str | Unset = UNSET
    """Id of the hard disk."""

    ip_address: str | Unset = UNSET
    """IP address."""

    location: str | Unset = UNSET
    """Place guessed from the IP address."""

    network_type: DashboardNetworkType.Value | Unset = UNSET
    """Network of the person. PPP is point-to-point, Cellular is 3G to 5G, Others is unknown."""

    connection_type: str | Unset = UNSET
    """Transport of the connection."""

    data_center: str | Unset = UNSET
    """Data center that keeps the person's meeting data."""

    full_data_center: str | Unset = UNSET
    """Data centers of the tunnel (HT), room connector (CRC) and gateway (RWG); semicolons between them."""

    sip_uri: str | Unset = UNSET
    """SIP contact address; sent only for people who joined by SIP."""

    from_sip_uri: str | Unset = UNSET
    """SIP sender address; sent only for people who joined by SIP."""

    microphone: str | Unset = UNSET
    """Microphone."""

    speaker: str | Unset = UNSET
    """Speaker."""

    camera: str | Unset = UNSET
    """Camera."""

    recording: bool | Unset = UNSET
    """Whether the person recorded."""

    share_application: bool | Unset = UNSET
    """Whether the person shared an iPhone or iPad app."""

    share_desktop: bool | Unset = UNSET
    """Whether the person shared the desktop."""

    share_whiteboard: bool | Unset = UNSET
    """Whether the person shared a whiteboard."""

    audio_quality: DashboardQuality.Value | Unset = UNSET
    """Score of a stream: good is without faults, fair has rare short faults, poor is often disturbed, bad is unusable;
    empty if not scored."""

    video_quality: DashboardQuality.Value | Unset = UNSET
    """Score of a stream: good is without faults, fair has rare short faults, poor is often disturbed, bad is unusable;
    empty if not scored."""

    screen_share_quality: DashboardQuality.Value | Unset = UNSET
    """Score of a stream: good is without faults, fair has rare short faults, poor is often disturbed, bad is unusable;
    empty if not scored."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not DashboardParticipant or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = UNSET
        model.id = value
        if (value := data.get("user_id")) is None:
            unset += 1
            value = UNSET
        model.user_id = value
        if (value := data.get("participant_user_id")) is None:
            unset += 1
            value = UNSET
        model.participant_user_id = value
        if (value := data.get("registrant_id")) is None:
            unset += 1
            value = UNSET
        model.registrant_id = value
        if (value := data.get("customer_key")) is None:
            unset += 1
            value = UNSET
        model.customer_key = value
        if (value := data.get("user_name")) is None:
            unset += 1
            value = UNSET
        model.user_name = value
        if (value := data.get("email")) is None:
            unset += 1
            value = UNSET
        model.email = value
        if (value := data.get("role")) is None:
            unset += 1
            value = UNSET
        model.role = value
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        value = data.get("join_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.join_time = value
        value = data.get("leave_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.leave_time = value
        if (value := data.get("leave_reason")) is None:
            unset += 1
            value = UNSET
        model.leave_reason = value
        if (value := data.get("bo_mtg_id")) is None:
            unset += 1
            value = UNSET
        model.bo_mtg_id = value
        if (value := data.get("in_room_participants")) is None:
            unset += 1
            value = UNSET
        model.in_room_participants = value
        if (value := data.get("device")) is None:
            unset += 1
            value = UNSET
        model.device = value
        if (value := data.get("version")) is None:
            unset += 1
            value = UNSET
        model.version = value
        if (value := data.get("pc_name")) is None:
            unset += 1
            value = UNSET
        model.pc_name = value
        if (value := data.get("domain")) is None:
            unset += 1
            value = UNSET
        model.domain = value
        if (value := data.get("mac_addr")) is None:
            unset += 1
            value = UNSET
        model.mac_addr = value
        if (value := data.get("harddisk_id")) is None:
            unset += 1
            value = UNSET
        model.harddisk_id = value
        if (value := data.get("ip_address")) is None:
            unset += 1
            value = UNSET
        model.ip_address = value
        if (value := data.get("location")) is None:
            unset += 1
            value = UNSET
        model.location = value
        if (value := data.get("network_type")) is None:
            unset += 1
            value = UNSET
        model.network_type = value
        if (value := data.get("connection_type")) is None:
            unset += 1
            value = UNSET
        model.connection_type = value
        if (value := data.get("data_center")) is None:
            unset += 1
            value = UNSET
        model.data_center = value
        if (value := data.get("full_data_center")) is None:
            unset += 1
            value = UNSET
        model.full_data_center = value
        if (value := data.get("sip_uri")) is None:
            unset += 1
            value = UNSET
        model.sip_uri = value
        if (value := data.get("from_sip_uri")) is None:
            unset += 1
            value = UNSET
        model.from_sip_uri = value
        if (value := data.get("microphone")) is None:
            unset += 1
            value = UNSET
        model.microphone = value
        if (value := data.get("speaker")) is None:
            unset += 1
            value = UNSET
        model.speaker = value
        if (value := data.get("camera")) is None:
            unset += 1
            value = UNSET
        model.camera = value
        if (value := data.get("recording")) is None:
            unset += 1
            value = UNSET
        model.recording = value
        if (value := data.get("share_application")) is None:
            unset += 1
            value = UNSET
        model.share_application = value
        if (value := data.get("share_desktop")) is None:
            unset += 1
            value = UNSET
        model.share_desktop = value
        if (value := data.get("share_whiteboard")) is None:
            unset += 1
            value = UNSET
        model.share_whiteboard = value
        if (value := data.get("audio_quality")) is None:
            unset += 1
            value = UNSET
        model.audio_quality = value
        if (value := data.get("video_quality")) is None:
            unset += 1
            value = UNSET
        model.video_quality = value
        if (value := data.get("screen_share_quality")) is None:
            unset += 1
            value = UNSET
        model.screen_share_quality = value
        model.additional_properties = {} if len(data) + unset == 38 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not DashboardParticipant:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not UNSET:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.user_id) is not UNSET:
            data["user_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participant_user_id) is not UNSET:
            data["participant_user_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.registrant_id) is not UNSET:
            data["registrant_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.customer_key) is not UNSET:
            data["customer_key"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.user_name) is not UNSET:
            data["user_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.role) is not UNSET:
            data["role"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.join_time) is not UNSET:
            data["join_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.leave_time) is not UNSET:
            data["leave_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.leave_reason) is not UNSET:
            data["leave_reason"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.bo_mtg_id) is not UNSET:
            data["bo_mtg_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.in_room_participants) is not UNSET:
            data["in_room_participants"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.device) is not UNSET:
            data["device"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.version) is not UNSET:
            data["version"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.pc_name) is not UNSET:
            data["pc_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.domain) is not UNSET:
            data["domain"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.mac_addr) is not UNSET:
            data["mac_addr"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.harddisk_id) is not UNSET:
            data["harddisk_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.ip_address) is not UNSET:
            data["ip_address"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.location) is not UNSET:
            data["location"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.network_type) is not UNSET:
            data["network_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.connection_type) is not UNSET:
            data["connection_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.data_center) is not UNSET:
            data["data_center"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.full_data_center) is not UNSET:
            data["full_data_center"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.sip_uri) is not UNSET:
            data["sip_uri"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.from_sip_uri) is not UNSET:
            data["from_sip_uri"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.microphone) is not UNSET:
            data["microphone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.speaker) is not UNSET:
            data["speaker"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.camera) is not UNSET:
            data["camera"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recording) is not UNSET:
            data["recording"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.share_application) is not UNSET:
            data["share_application"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.share_desktop) is not UNSET:
            data["share_desktop"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.share_whiteboard) is not UNSET:
            data["share_whiteboard"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.audio_quality) is not UNSET:
            data["audio_quality"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.video_quality) is not UNSET:
            data["video_quality"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.screen_share_quality) is not UNSET:
            data["screen_share_quality"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
