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
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.breakout_room_settings import BreakoutRoomSettings
    from ..models.join_before_host_time import JoinBeforeHostTime
    from ..models.language_interpretation import LanguageInterpretation
    from ..models.meeting_approval_type import MeetingApprovalType
    from ..models.meeting_audio import MeetingAudio
    from ..models.meeting_auto_recording import MeetingAutoRecording
    from ..models.meeting_calendar_type import MeetingCalendarType
    from ..models.meeting_encryption_type import MeetingEncryptionType
    from ..models.meeting_question_audience import MeetingQuestionAudience
    from ..models.meeting_region_access import MeetingRegionAccess
    from ..models.meeting_registration_type import MeetingRegistrationType
    from ..models.meeting_resource import MeetingResource
    from ..models.meeting_summary_audience import MeetingSummaryAudience
    from ..models.question_and_answer_settings import QuestionAndAnswerSettings
    from ..models.sign_language_interpretation import SignLanguageInterpretation

_GLOBAL_DIAL_IN_COUNTRIES = ListOf(ANY)
_APPROVED_OR_DENIED_COUNTRIES_OR_REGIONS = ModelRef(
    "polymeet_api.zoom.models.meeting_region_access", "MeetingRegionAccess"
)
_BREAKOUT_ROOM = ModelRef("polymeet_api.zoom.models.breakout_room_settings", "BreakoutRoomSettings")
_LANGUAGE_INTERPRETATION = ModelRef("polymeet_api.zoom.models.language_interpretation", "LanguageInterpretation")
_SIGN_LANGUAGE_INTERPRETATION = ModelRef(
    "polymeet_api.zoom.models.sign_language_interpretation", "SignLanguageInterpretation"
)
_QUESTION_AND_ANSWER = ModelRef("polymeet_api.zoom.models.question_and_answer_settings", "QuestionAndAnswerSettings")
_RESOURCES = ListOf(ModelRef("polymeet_api.zoom.models.meeting_resource", "MeetingResource"))


@define(kw_only=True, repr=False)
class MeetingSettingsBase(Model):
    """The settings that are the same in reading, creating and changing."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "join_before_host": Field("join_before_host"),
        "jbh_time": Field("jbh_time"),
        "waiting_room": Field("waiting_room"),
        "use_pmi": Field("use_pmi"),
        "host_video": Field("host_video"),
        "participant_video": Field("participant_video"),
        "disable_participant_video": Field("disable_participant_video"),
        "mute_upon_entry": Field("mute_upon_entry"),
        "allow_host_control_participant_mute_state": Field("allow_host_control_participant_mute_state"),
        "audio": Field("audio"),
        "global_dial_in_countries": Field("global_dial_in_countries", _GLOBAL_DIAL_IN_COUNTRIES),
        "focus_mode": Field("focus_mode"),
        "host_save_video_order": Field("host_save_video_order"),
        "watermark": Field("watermark"),
        "device_testing": Field("device_testing"),
        "participant_focused_meeting": Field("participant_focused_meeting"),
        "auto_recording": Field("auto_recording"),
        "auto_start_meeting_summary": Field("auto_start_meeting_summary"),
        "who_will_receive_summary": Field("who_will_receive_summary"),
        "summary_template_id": Field("summary_template_id"),
        "auto_start_ai_companion_questions": Field("auto_start_ai_companion_questions"),
        "who_can_ask_questions": Field("who_can_ask_questions"),
        "encryption_type": Field("encryption_type"),
        "meeting_authentication": Field("meeting_authentication"),
        "authentication_option": Field("authentication_option"),
        "authentication_domains": Field("authentication_domains"),
        "approved_or_denied_countries_or_regions": Field(
            "approved_or_denied_countries_or_regions", _APPROVED_OR_DENIED_COUNTRIES_OR_REGIONS
        ),
        "internal_meeting": Field("internal_meeting"),
        "private_meeting": Field("private_meeting"),
        "alternative_hosts": Field("alternative_hosts"),
        "alternative_hosts_email_notification": Field("alternative_hosts_email_notification"),
        "alternative_host_update_polls": Field("alternative_host_update_polls"),
        "email_notification": Field("email_notification"),
        "approval_type": Field("approval_type"),
        "registration_type": Field("registration_type"),
        "close_registration": Field("close_registration"),
        "contact_name": Field("contact_name"),
        "contact_email": Field("contact_email"),
        "registrants_email_notification": Field("registrants_email_notification"),
        "registrants_confirmation_email": Field("registrants_confirmation_email"),
        "show_share_button": Field("show_share_button"),
        "allow_multiple_devices": Field("allow_multiple_devices"),
        "email_in_attendee_report": Field("email_in_attendee_report"),
        "breakout_room": Field("breakout_room", _BREAKOUT_ROOM),
        "language_interpretation": Field("language_interpretation", _LANGUAGE_INTERPRETATION),
        "sign_language_interpretation": Field("sign_language_interpretation", _SIGN_LANGUAGE_INTERPRETATION),
        "question_and_answer": Field("question_and_answer", _QUESTION_AND_ANSWER),
        "resources": Field("resources", _RESOURCES),
        "calendar_type": Field("calendar_type"),
        "cn_meeting": Field("cn_meeting"),
        "in_meeting": Field("in_meeting"),
    }

    join_before_host: bool | Unset = UNSET
    """Whether participants may join before the host; types 2, 3 and 8. A waiting room switches it off. Zoom's own
    default is false."""

    jbh_time: JoinBeforeHostTime.Value | Unset = UNSET
    """How many minutes before the start participants may join, with join_before_host: 5, 10 or 15; 0 at any time."""

    waiting_room: bool | Unset = UNSET
    """Whether participants wait until the host lets them in. It switches join_before_host off."""

    use_pmi: bool | Unset = UNSET
    """Whether the host's personal meeting id is used in place of a new one; not for type 8. Zoom's own default is
    false."""

    host_video: bool | Unset = UNSET
    """Whether the host's camera is on at the start."""

    participant_video: bool | Unset = UNSET
    """Whether participants' cameras are on when they join."""

    disable_participant_video: bool | Unset = UNSET
    """Whether participants' cameras stay off; Zoom's support must enable it for the account. Zoom's own default is
    false."""

    mute_upon_entry: bool | Unset = UNSET
    """Whether participants are muted when they join. Zoom's own default is false."""

    allow_host_control_participant_mute_state: bool | Unset = UNSET
    """Whether hosts and co-hosts decide alone who is muted; otherwise the host's own setting counts."""

    audio: MeetingAudio.Value | Unset = UNSET
    """How people hear each other. both: telephone and computer; telephony: telephone only; voip: computer only;
    thirdParty: a conference of another maker. Zoom's own default is both."""

    global_dial_in_countries: list[str] | Unset = UNSET
    """Countries with dial-in numbers, as two-letter codes."""

    focus_mode: bool | Unset = UNSET
    """Whether the meeting starts in focus mode, where participants see only the hosts."""

    host_save_video_order: bool | Unset = UNSET
    """Whether the host can save the order of the video tiles."""

    watermark: bool | Unset = UNSET
    """Whether shared screens carry a watermark; when never set, the host's own setting counts."""

    device_testing: bool | Unset = UNSET
    """Whether participants can test their devices. Zoom's own default is false."""

    participant_focused_meeting: bool | Unset = UNSET
    """Whether the meeting is a participant focused meeting. Zoom's own default is false."""

    auto_recording: MeetingAutoRecording.Value | Unset = UNSET
    """Recording that starts by itself. local: on the host's device; cloud: in Zoom's cloud; none: not at all, which is
    Zoom's own default."""

    auto_start_meeting_summary: bool | Unset = UNSET
    """Whether a summary starts by itself; when never set, the host's own setting counts."""

    who_will_receive_summary: MeetingSummaryAudience.Value | Unset = UNSET
    """Who gets the summary, with auto_start_meeting_summary: 1 the host; 2 also co-hosts and alternative hosts; 3 the
    host and the invited people of the organisation; 4 all invited people."""

    summary_template_id: str | Unset = UNSET
    """Id of the template for the summary; when never set, the host's own setting counts. Zoom's support must enable it
    for the account."""

    auto_start_ai_companion_questions: bool | Unset = UNSET
    """Whether questions to the AI Companion are open from the start; when never set, the host's own setting counts."""

    who_can_ask_questions: MeetingQuestionAudience.Value | Unset = UNSET
    """Who may ask about the transcript, with auto_start_ai_companion_questions: 1 all participants and invited people;
    2 participants, about the time since they joined; 3 the host; 4 participants and invited people of the
    organisation; 5 participants of the organisation, about the time since they joined."""

    encryption_type: MeetingEncryptionType.Value | Unset = UNSET
    """enhanced_encryption: Zoom keeps the key; e2ee: only the participants' devices have it, which rules out cloud
    recording, dial-in and other features."""

    meeting_authentication: bool | Unset = UNSET
    """Whether only people who signed in can join."""

    authentication_option: str | Unset = UNSET
    """Id of the way to sign in, one of the host's authentication options; with meeting_authentication."""

    authentication_domains: str | Unset = UNSET
    """Domains whose people can join, with commas between them; wildcards are allowed."""

    approved_or_denied_countries_or_regions: MeetingRegionAccess | Unset = UNSET
    """Which countries and regions people can join from."""

    internal_meeting: bool | Unset = UNSET
    """Whether the meeting is internal. Zoom's own default is false."""

    private_meeting: bool | Unset = UNSET
    """Whether the meeting is private; with calendar_type it says if the calendar shows its details."""

    alternative_hosts: str | Unset = UNSET
    """E-mail addresses or ids of the alternative hosts, with semicolons between them; "" for none."""

    alternative_hosts_email_notification: bool | Unset = UNSET
    """Whether alternative hosts get mail. Zoom's own default is true."""

    alternative_host_update_polls: bool | Unset = UNSET
    """Whether alternative hosts can add and edit polls; clients from version 5.8.0."""

    email_notification: bool | Unset = UNSET
    """Whether mail goes to alternative hosts and to those who may schedule for the host. Zoom's own default is true."""

    approval_type: MeetingApprovalType.Value | Unset = UNSET
    """How registrants are approved: 0 at once; 1 by hand; 2 there is no registration, which is Zoom's own default.
    Registration needs a licensed host."""

    registration_type: MeetingRegistrationType.Value | Unset = UNSET
    """How people register for a series of type 8: 1 once for all occurrences, which is Zoom's own default; 2 for each
    occurrence; 3 once, choosing occurrences."""

    close_registration: bool | Unset = UNSET
    """Whether registration closes after the day of the meeting. Zoom's own default is false."""

    contact_name: str | Unset = UNSET
    """Name of the contact for registration."""

    contact_email: str | Unset = UNSET
    """E-mail address of the contact for registration."""

    registrants_email_notification: bool | Unset = UNSET
    """Whether registrants get mail when they are approved, denied or cancelled."""

    registrants_confirmation_email: bool | Unset = UNSET
    """Whether registrants get mail that confirms; needs registrants_email_notification."""

    show_share_button: bool | Unset = UNSET
    """Whether the registration page has buttons to share it; with registration only."""

    allow_multiple_devices: bool | Unset = UNSET
    """Whether one person can join from several devices; with registration only."""

    email_in_attendee_report: bool | Unset = UNSET
    """Whether reports list the e-mail addresses of signed-in guests."""

    breakout_room: BreakoutRoomSettings | Unset = UNSET
    """Rooms that people are assigned to before the meeting."""

    language_interpretation: LanguageInterpretation | Unset = UNSET
    """Interpretation between spoken languages. Ignored where the host's plan or settings do not have it."""

    sign_language_interpretation: SignLanguageInterpretation | Unset = UNSET
    """Interpretation into sign languages. Ignored where the host's account does not have it."""

    question_and_answer: QuestionAndAnswerSettings | Unset = UNSET
    """The written questions of participants and their answers."""

    resources: list[MeetingResource] | Unset = UNSET
    """Things attached to the meeting."""

    calendar_type: MeetingCalendarType.Value | Unset = UNSET
    """Add-on that scheduled the meeting: 1 Outlook, 2 Google Workspace."""

    cn_meeting: bool | Unset = UNSET
    """Whether the meeting is hosted in China. Zoom's own default is false."""

    in_meeting: bool | Unset = UNSET
    """Whether the meeting is hosted in India. Zoom's own default is false."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingSettingsBase or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("join_before_host")) is None:
            unset += 1
            value = UNSET
        model.join_before_host = value
        if (value := data.get("jbh_time")) is None:
            unset += 1
            value = UNSET
        model.jbh_time = value
        if (value := data.get("waiting_room")) is None:
            unset += 1
            value = UNSET
        model.waiting_room = value
        if (value := data.get("use_pmi")) is None:
            unset += 1
            value = UNSET
        model.use_pmi = value
        if (value := data.get("host_video")) is None:
            unset += 1
            value = UNSET
        model.host_video = value
        if (value := data.get("participant_video")) is None:
            unset += 1
            value = UNSET
        model.participant_video = value
        if (value := data.get("disable_participant_video")) is None:
            unset += 1
            value = UNSET
        model.disable_participant_video = value
        if (value := data.get("mute_upon_entry")) is None:
            unset += 1
            value = UNSET
        model.mute_upon_entry = value
        if (value := data.get("allow_host_control_participant_mute_state")) is None:
            unset += 1
            value = UNSET
        model.allow_host_control_participant_mute_state = value
        if (value := data.get("audio")) is None:
            unset += 1
            value = UNSET
        model.audio = value
        if (value := data.get("global_dial_in_countries")) is None or (
            value := _GLOBAL_DIAL_IN_COUNTRIES.decode(value)
        ) is UNSET:
            unset += 1
            value = UNSET
        model.global_dial_in_countries = value
        if (value := data.get("focus_mode")) is None:
            unset += 1
            value = UNSET
        model.focus_mode = value
        if (value := data.get("host_save_video_order")) is None:
            unset += 1
            value = UNSET
        model.host_save_video_order = value
        if (value := data.get("watermark")) is None:
            unset += 1
            value = UNSET
        model.watermark = value
        if (value := data.get("device_testing")) is None:
            unset += 1
            value = UNSET
        model.device_testing = value
        if (value := data.get("participant_focused_meeting")) is None:
            unset += 1
            value = UNSET
        model.participant_focused_meeting = value
        if (value := data.get("auto_recording")) is None:
            unset += 1
            value = UNSET
        model.auto_recording = value
        if (value := data.get("auto_start_meeting_summary")) is None:
            unset += 1
            value = UNSET
        model.auto_start_meeting_summary = value
        if (value := data.get("who_will_receive_summary")) is None:
            unset += 1
            value = UNSET
        model.who_will_receive_summary = value
        if (value := data.get("summary_template_id")) is None:
            unset += 1
            value = UNSET
        model.summary_template_id = value
        if (value := data.get("auto_start_ai_companion_questions")) is None:
            unset += 1
            value = UNSET
        model.auto_start_ai_companion_questions = value
        if (value := data.get("who_can_ask_questions")) is None:
            unset += 1
            value = UNSET
        model.who_can_ask_questions = value
        if (value := data.get("encryption_type")) is None:
            unset += 1
            value = UNSET
        model.encryption_type = value
        if (value := data.get("meeting_authentication")) is None:
            unset += 1
            value = UNSET
        model.meeting_authentication = value
        if (value := data.get("authentication_option")) is None:
            unset += 1
            value = UNSET
        model.authentication_option = value
        if (value := data.get("authentication_domains")) is None:
            unset += 1
            value = UNSET
        model.authentication_domains = value
        if (value := data.get("approved_or_denied_countries_or_regions")) is None or (
            value := _APPROVED_OR_DENIED_COUNTRIES_OR_REGIONS.decode(value)
        ) is UNSET:
            unset += 1
            value = UNSET
        model.approved_or_denied_countries_or_regions = value
        if (value := data.get("internal_meeting")) is None:
            unset += 1
            value = UNSET
        model.internal_meeting = value
        if (value := data.get("private_meeting")) is None:
            unset += 1
            value = UNSET
        model.private_meeting = value
        if (value := data.get("alternative_hosts")) is None:
            unset += 1
            value = UNSET
        model.alternative_hosts = value
        if (value := data.get("alternative_hosts_email_notification")) is None:
            unset += 1
            value = UNSET
        model.alternative_hosts_email_notification = value
        if (value := data.get("alternative_host_update_polls")) is None:
            unset += 1
            value = UNSET
        model.alternative_host_update_polls = value
        if (value := data.get("email_notification")) is None:
            unset += 1
            value = UNSET
        model.email_notification = value
        if (value := data.get("approval_type")) is None:
            unset += 1
            value = UNSET
        model.approval_type = value
        if (value := data.get("registration_type")) is None:
            unset += 1
            value = UNSET
        model.registration_type = value
        if (value := data.get("close_registration")) is None:
            unset += 1
            value = UNSET
        model.close_registration = value
        if (value := data.get("contact_name")) is None:
            unset += 1
            value = UNSET
        model.contact_name = value
        if (value := data.get("contact_email")) is None:
            unset += 1
            value = UNSET
        model.contact_email = value
        if (value := data.get("registrants_email_notification")) is None:
            unset += 1
            value = UNSET
        model.registrants_email_notification = value
        if (value := data.get("registrants_confirmation_email")) is None:
            unset += 1
            value = UNSET
        model.registrants_confirmation_email = value
        if (value := data.get("show_share_button")) is None:
            unset += 1
            value = UNSET
        model.show_share_button = value
        if (value := data.get("allow_multiple_devices")) is None:
            unset += 1
            value = UNSET
        model.allow_multiple_devices = value
        if (value := data.get("email_in_attendee_report")) is None:
            unset += 1
            value = UNSET
        model.email_in_attendee_report = value
        if (value := data.get("breakout_room")) is None or (value := _BREAKOUT_ROOM.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.breakout_room = value
        if (value := data.get("language_interpretation")) is None or (
            value := _LANGUAGE_INTERPRETATION.decode(value)
        ) is UNSET:
            unset += 1
            value = UNSET
        model.language_interpretation = value
        if (value := data.get("sign_language_interpretation")) is None or (
            value := _SIGN_LANGUAGE_INTERPRETATION.decode(value)
        ) is UNSET:
            unset += 1
            value = UNSET
        model.sign_language_interpretation = value
        if (value := data.get("question_and_answer")) is None or (value := _QUESTION_AND_ANSWER.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.question_and_answer = value
        if (value := data.get("resources")) is None or (value := _RESOURCES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.resources = value
        if (value := data.get("calendar_type")) is None:
            unset += 1
            value = UNSET
        model.calendar_type = value
        if (value := data.get("cn_meeting")) is None:
            unset += 1
            value = UNSET
        model.cn_meeting = value
        if (value := data.get("in_meeting")) is None:
            unset += 1
            value = UNSET
        model.in_meeting = value
        model.additional_properties = {} if len(data) + unset == 51 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingSettingsBase:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.join_before_host) is not UNSET:
            data["join_before_host"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.jbh_time) is not UNSET:
            data["jbh_time"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.waiting_room) is not UNSET:
            data["waiting_room"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.use_pmi) is not UNSET:
            data["use_pmi"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_video) is not UNSET:
            data["host_video"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participant_video) is not UNSET:
            data["participant_video"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.disable_participant_video) is not UNSET:
            data["disable_participant_video"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.mute_upon_entry) is not UNSET:
            data["mute_upon_entry"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.allow_host_control_participant_mute_state) is not UNSET:
            data["allow_host_control_participant_mute_state"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.audio) is not UNSET:
            data["audio"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.global_dial_in_countries) is not UNSET:
            data["global_dial_in_countries"] = convert(self, _GLOBAL_DIAL_IN_COUNTRIES, None, value)
        if (value := self.focus_mode) is not UNSET:
            data["focus_mode"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_save_video_order) is not UNSET:
            data["host_save_video_order"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.watermark) is not UNSET:
            data["watermark"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.device_testing) is not UNSET:
            data["device_testing"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participant_focused_meeting) is not UNSET:
            data["participant_focused_meeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_recording) is not UNSET:
            data["auto_recording"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_start_meeting_summary) is not UNSET:
            data["auto_start_meeting_summary"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.who_will_receive_summary) is not UNSET:
            data["who_will_receive_summary"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.summary_template_id) is not UNSET:
            data["summary_template_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_start_ai_companion_questions) is not UNSET:
            data["auto_start_ai_companion_questions"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.who_can_ask_questions) is not UNSET:
            data["who_can_ask_questions"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.encryption_type) is not UNSET:
            data["encryption_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meeting_authentication) is not UNSET:
            data["meeting_authentication"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.authentication_option) is not UNSET:
            data["authentication_option"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.authentication_domains) is not UNSET:
            data["authentication_domains"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.approved_or_denied_countries_or_regions) is not UNSET:
            data["approved_or_denied_countries_or_regions"] = convert(
                self, _APPROVED_OR_DENIED_COUNTRIES_OR_REGIONS, None, value
            )
        if (value := self.internal_meeting) is not UNSET:
            data["internal_meeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.private_meeting) is not UNSET:
            data["private_meeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.alternative_hosts) is not UNSET:
            data["alternative_hosts"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.alternative_hosts_email_notification) is not UNSET:
            data["alternative_hosts_email_notification"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.alternative_host_update_polls) is not UNSET:
            data["alternative_host_update_polls"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.email_notification) is not UNSET:
            data["email_notification"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.approval_type) is not UNSET:
            data["approval_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.registration_type) is not UNSET:
            data["registration_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.close_registration) is not UNSET:
            data["close_registration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.contact_name) is not UNSET:
            data["contact_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.contact_email) is not UNSET:
            data["contact_email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.registrants_email_notification) is not UNSET:
            data["registrants_email_notification"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.registrants_confirmation_email) is not UNSET:
            data["registrants_confirmation_email"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.show_share_button) is not UNSET:
            data["show_share_button"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.allow_multiple_devices) is not UNSET:
            data["allow_multiple_devices"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email_in_attendee_report) is not UNSET:
            data["email_in_attendee_report"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.breakout_room) is not UNSET:
            data["breakout_room"] = convert(self, _BREAKOUT_ROOM, None, value)
        if (value := self.language_interpretation) is not UNSET:
            data["language_interpretation"] = convert(self, _LANGUAGE_INTERPRETATION, None, value)
        if (value := self.sign_language_interpretation) is not UNSET:
            data["sign_language_interpretation"] = convert(self, _SIGN_LANGUAGE_INTERPRETATION, None, value)
        if (value := self.question_and_answer) is not UNSET:
            data["question_and_answer"] = convert(self, _QUESTION_AND_ANSWER, None, value)
        if (value := self.resources) is not UNSET:
            data["resources"] = convert(self, _RESOURCES, None, value)
        if (value := self.calendar_type) is not UNSET:
            data["calendar_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.cn_meeting) is not UNSET:
            data["cn_meeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.in_meeting) is not UNSET:
            data["in_meeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
