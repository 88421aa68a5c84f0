from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)

if TYPE_CHECKING:
    import datetime

    from ..models.recording_approval_type import RecordingApprovalType
    from ..models.recording_sharing import RecordingSharing


@define(kw_only=True, repr=False)
class RecordingSettings(Model):
    """Who may watch a meeting's recordings, and how."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "topic": Field("topic"),
        "share_recording": Field("share_recording"),
        "viewer_download": Field("viewer_download"),
        "password": Field("password", secret=True),
        "recording_authentication": Field("recording_authentication"),
        "authentication_option": Field("authentication_option"),
        "authentication_name": Field("authentication_name"),
        "authentication_domains": Field("authentication_domains"),
        "on_demand": Field("on_demand"),
        "approval_type": Field("approval_type"),
        "send_email_to_host": Field("send_email_to_host"),
        "show_social_share_buttons": Field("show_social_share_buttons"),
        "auto_delete": Field("auto_delete"),
        "auto_delete_date": Field("auto_delete_date", DATE),
    }

    topic: str | Unset = UNSET
    """Name of the recordings."""

    share_recording: RecordingSharing.Value | Unset = UNSET
    """publicly: with everybody who has the link; internally: with members of the account; none: with nobody."""

    viewer_download: bool | Unset = UNSET
    """Whether those who watch may download too."""

    password: str | Unset = UNSET
    """Passcode that a viewer needs."""

    recording_authentication: bool | Unset = UNSET
    """Whether viewers must sign in."""

    authentication_option: str | Unset = UNSET
    """Id of the way in which they sign in, as the account defines it."""

    authentication_name: str | Unset = UNSET
    """Name of that way."""

    authentication_domains: str | Unset = UNSET
    """Domains whose users may watch."""

    on_demand: bool | Unset = UNSET
    """Whether people must register before they watch."""

    approval_type: RecordingApprovalType.Value | Unset = UNSET
    """How registrants are approved: 0 at once; 1 by hand; 2 there is no registration."""

    send_email_to_host: bool | Unset = UNSET
    """Whether the host gets mail when somebody registers; only of on-demand recordings."""

    show_social_share_buttons: bool | Unset = UNSET
    """Whether the registration page shows buttons of social networks; only of on-demand recordings."""

    auto_delete: bool | Unset = UNSET
    """Whether the recordings will be deleted by themselves; only known where the host has that setting switched on."""

    auto_delete_date: datetime.date | Unset = UNSET
    """Day on which they will be; missing unless auto_delete is true."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingSettings or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("topic")) is None:
            unset += 1
            value = UNSET
        model.topic = value
        if (value := data.get("share_recording")) is None:
            unset += 1
            value = UNSET
        model.share_recording = value
        if (value := data.get("viewer_download")) is None:
            unset += 1
            value = UNSET
        model.viewer_download = value
        if (value := data.get("password")) is None:
            unset += 1
            value = UNSET
        model.password = value
        if (value := data.get("recording_authentication")) is None:
            unset += 1
            value = UNSET
        model.recording_authentication = value
        if (value := data.get("authentication_option")) is None:
            unset += 1
            value = UNSET
        model.authentication_option = value
        if (value := data.get("authentication_name")) is None:
            unset += 1
            value = UNSET
        model.authentication_name = value
        if (value := data.get("authentication_domains")) is None:
            unset += 1
            value = UNSET
        model.authentication_domains = value
        if (value := data.get("on_demand")) is None:
            unset += 1
            value = UNSET
        model.on_demand = value
        if (value := data.get("approval_type")) is None:
            unset += 1
            value = UNSET
        model.approval_type = value
        if (value := data.get("send_email_to_host")) is None:
            unset += 1
            value = UNSET
        model.send_email_to_host = value
        if (value := data.get("show_social_share_buttons")) is None:
            unset += 1
            value = UNSET
        model.show_social_share_buttons = value
        if (value := data.get("auto_delete")) is None:
            unset += 1
            value = UNSET
        model.auto_delete = value
        if (value := data.get("auto_delete_date")) is None or (value := DATE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.auto_delete_date = value
        model.additional_properties = {} if len(data) + unset == 14 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingSettings:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.share_recording) is not UNSET:
            data["share_recording"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.viewer_download) is not UNSET:
            data["viewer_download"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.password) is not UNSET:
            data["password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recording_authentication) is not UNSET:
            data["recording_authentication"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.authentication_option) is not UNSET:
            data["authentication_option"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.authentication_name) is not UNSET:
            data["authentication_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.authentication_domains) is not UNSET:
            data["authentication_domains"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.on_demand) is not UNSET:
            data["on_demand"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.approval_type) is not UNSET:
            data["approval_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.send_email_to_host) is not UNSET:
            data["send_email_to_host"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.show_social_share_buttons) is not UNSET:
            data["show_social_share_buttons"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_delete) is not UNSET:
            data["auto_delete"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_delete_date) is not UNSET:
            data["auto_delete_date"] = convert(self, DATE, None, value)
