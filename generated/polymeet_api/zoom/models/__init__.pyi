from .archive_query_date_type import ArchiveQueryDateType as ArchiveQueryDateType
from .archive_status import ArchiveStatus as ArchiveStatus
from .archived_file import ArchivedFile as ArchivedFile
from .archived_file_extension_counts import ArchivedFileExtensionCounts as ArchivedFileExtensionCounts
from .archived_file_location import ArchivedFileLocation as ArchivedFileLocation
from .archived_file_recording_type import ArchivedFileRecordingType as ArchivedFileRecordingType
from .archived_file_statistics import ArchivedFileStatistics as ArchivedFileStatistics
from .archived_file_status import ArchivedFileStatus as ArchivedFileStatus
from .archived_file_status_counts import ArchivedFileStatusCounts as ArchivedFileStatusCounts
from .archived_file_type import ArchivedFileType as ArchivedFileType
from .archived_file_update import ArchivedFileUpdate as ArchivedFileUpdate
from .archived_meeting import ArchivedMeeting as ArchivedMeeting
from .archived_meeting_origin import ArchivedMeetingOrigin as ArchivedMeetingOrigin
from .archived_meeting_page import ArchivedMeetingPage as ArchivedMeetingPage
from .archived_meeting_type import ArchivedMeetingType as ArchivedMeetingType
from .archived_physical_file import ArchivedPhysicalFile as ArchivedPhysicalFile
from .authentication_exception import AuthenticationException as AuthenticationException
from .authentication_exception_create import AuthenticationExceptionCreate as AuthenticationExceptionCreate
from .batch_polls import BatchPolls as BatchPolls
from .batch_polls_create import BatchPollsCreate as BatchPollsCreate
from .batch_registrant import BatchRegistrant as BatchRegistrant
from .batch_registrant_input import BatchRegistrantInput as BatchRegistrantInput
from .batch_registrants import BatchRegistrants as BatchRegistrants
from .batch_registrants_create import BatchRegistrantsCreate as BatchRegistrantsCreate
from .breakout_room import BreakoutRoom as BreakoutRoom
from .breakout_room_settings import BreakoutRoomSettings as BreakoutRoomSettings
from .call_out_options import CallOutOptions as CallOutOptions
from .cloud_recording import CloudRecording as CloudRecording
from .cloud_recording_item import CloudRecordingItem as CloudRecordingItem
from .cloud_recording_page import CloudRecordingPage as CloudRecordingPage
from .continuous_chat_members import ContinuousChatMembers as ContinuousChatMembers
from .continuous_meeting_chat import ContinuousMeetingChat as ContinuousMeetingChat
from .continuous_meeting_chat_input import ContinuousMeetingChatInput as ContinuousMeetingChatInput
from .custom_registration_question import CustomRegistrationQuestion as CustomRegistrationQuestion
from .custom_registration_question_type import CustomRegistrationQuestionType as CustomRegistrationQuestionType
from .dashboard_custom_key import DashboardCustomKey as DashboardCustomKey
from .dashboard_device import DashboardDevice as DashboardDevice
from .dashboard_meeting import DashboardMeeting as DashboardMeeting
from .dashboard_meeting_include_field import DashboardMeetingIncludeField as DashboardMeetingIncludeField
from .dashboard_meeting_page import DashboardMeetingPage as DashboardMeetingPage
from .dashboard_meeting_type import DashboardMeetingType as DashboardMeetingType
from .dashboard_network_type import DashboardNetworkType as DashboardNetworkType
from .dashboard_participant import DashboardParticipant as DashboardParticipant
from .dashboard_participant_include_field import DashboardParticipantIncludeField as DashboardParticipantIncludeField
from .dashboard_participant_page import DashboardParticipantPage as DashboardParticipantPage
from .dashboard_participant_role import DashboardParticipantRole as DashboardParticipantRole
from .dashboard_quality import DashboardQuality as DashboardQuality
from .dashboard_tracking_field import DashboardTrackingField as DashboardTrackingField
from .device import Device as Device
from .device_app_type import DeviceAppType as DeviceAppType
from .device_assignment import DeviceAssignment as DeviceAssignment
from .device_base import DeviceBase as DeviceBase
from .device_create import DeviceCreate as DeviceCreate
from .device_item import DeviceItem as DeviceItem
from .device_page import DevicePage as DevicePage
from .device_platform import DevicePlatform as DevicePlatform
from .device_status import DeviceStatus as DeviceStatus
from .device_type import DeviceType as DeviceType
from .device_type_create import DeviceTypeCreate as DeviceTypeCreate
from .device_type_filter import DeviceTypeFilter as DeviceTypeFilter
from .device_type_update import DeviceTypeUpdate as DeviceTypeUpdate
from .device_update import DeviceUpdate as DeviceUpdate
from .dial_in_number import DialInNumber as DialInNumber
from .dial_in_number_type import DialInNumberType as DialInNumberType
from .employee_count import EmployeeCount as EmployeeCount
from .employee_count_input import EmployeeCountInput as EmployeeCountInput
from .h323_device import H323Device as H323Device
from .h323_device_input import H323DeviceInput as H323DeviceInput
from .h323_device_page import H323DevicePage as H323DevicePage
from .h323_encryption import H323Encryption as H323Encryption
from .h323_headers import H323Headers as H323Headers
from .h323_protocol import H323Protocol as H323Protocol
from .in_meeting_contact import InMeetingContact as InMeetingContact
from .in_meeting_control import InMeetingControl as InMeetingControl
from .in_meeting_control_method import InMeetingControlMethod as InMeetingControlMethod
from .in_meeting_control_params import InMeetingControlParams as InMeetingControlParams
from .invite_link import InviteLink as InviteLink
from .invite_link_attendee import InviteLinkAttendee as InviteLinkAttendee
from .invite_links import InviteLinks as InviteLinks
from .invite_links_create import InviteLinksCreate as InviteLinksCreate
from .join_before_host_time import JoinBeforeHostTime as JoinBeforeHostTime
from .join_token import JoinToken as JoinToken
from .language_interpretation import LanguageInterpretation as LanguageInterpretation
from .language_interpreter import LanguageInterpreter as LanguageInterpreter
from .live_meeting_chat_message_update import LiveMeetingChatMessageUpdate as LiveMeetingChatMessageUpdate
from .livestream import Livestream as Livestream
from .livestream_resolution import LivestreamResolution as LivestreamResolution
from .livestream_update import LivestreamUpdate as LivestreamUpdate
from .meeting import Meeting as Meeting
from .meeting_approval_type import MeetingApprovalType as MeetingApprovalType
from .meeting_audio import MeetingAudio as MeetingAudio
from .meeting_auto_recording import MeetingAutoRecording as MeetingAutoRecording
from .meeting_calendar_type import MeetingCalendarType as MeetingCalendarType
from .meeting_create import MeetingCreate as MeetingCreate
from .meeting_creation_source import MeetingCreationSource as MeetingCreationSource
from .meeting_custom_key import MeetingCustomKey as MeetingCustomKey
from .meeting_encryption_type import MeetingEncryptionType as MeetingEncryptionType
from .meeting_invitation import MeetingInvitation as MeetingInvitation
from .meeting_invitee import MeetingInvitee as MeetingInvitee
from .meeting_invitee_input import MeetingInviteeInput as MeetingInviteeInput
from .meeting_item import MeetingItem as MeetingItem
from .meeting_list_type import MeetingListType as MeetingListType
from .meeting_page import MeetingPage as MeetingPage
from .meeting_question_audience import MeetingQuestionAudience as MeetingQuestionAudience
from .meeting_region_access import MeetingRegionAccess as MeetingRegionAccess
from .meeting_registration_type import MeetingRegistrationType as MeetingRegistrationType
from .meeting_resource import MeetingResource as MeetingResource
from .meeting_resource_permission import MeetingResourcePermission as MeetingResourcePermission
from .meeting_resource_type import MeetingResourceType as MeetingResourceType
from .meeting_settings import MeetingSettings as MeetingSettings
from .meeting_settings_base import MeetingSettingsBase as MeetingSettingsBase
from .meeting_settings_create import MeetingSettingsCreate as MeetingSettingsCreate
from .meeting_settings_update import MeetingSettingsUpdate as MeetingSettingsUpdate
from .meeting_status import MeetingStatus as MeetingStatus
from .meeting_status_action import MeetingStatusAction as MeetingStatusAction
from .meeting_status_update import MeetingStatusUpdate as MeetingStatusUpdate
from .meeting_summary_audience import MeetingSummaryAudience as MeetingSummaryAudience
from .meeting_summary_item import MeetingSummaryItem as MeetingSummaryItem
from .meeting_summary_page import MeetingSummaryPage as MeetingSummaryPage
from .meeting_template import MeetingTemplate as MeetingTemplate
from .meeting_template_create import MeetingTemplateCreate as MeetingTemplateCreate
from .meeting_template_created import MeetingTemplateCreated as MeetingTemplateCreated
from .meeting_template_list import MeetingTemplateList as MeetingTemplateList
from .meeting_template_type import MeetingTemplateType as MeetingTemplateType
from .meeting_type import MeetingType as MeetingType
from .meeting_type_input import MeetingTypeInput as MeetingTypeInput
from .meeting_update import MeetingUpdate as MeetingUpdate
from .occurrence import Occurrence as Occurrence
from .occurrence_status import OccurrenceStatus as OccurrenceStatus
from .participant_audio_file import ParticipantAudioFile as ParticipantAudioFile
from .participant_status import ParticipantStatus as ParticipantStatus
from .past_meeting import PastMeeting as PastMeeting
from .past_meeting_instance import PastMeetingInstance as PastMeetingInstance
from .past_meeting_instances import PastMeetingInstances as PastMeetingInstances
from .past_meeting_poll_answer import PastMeetingPollAnswer as PastMeetingPollAnswer
from .past_meeting_poll_respondent import PastMeetingPollRespondent as PastMeetingPollRespondent
from .past_meeting_poll_results import PastMeetingPollResults as PastMeetingPollResults
from .past_meeting_type import PastMeetingType as PastMeetingType
from .past_participant import PastParticipant as PastParticipant
from .past_participant_page import PastParticipantPage as PastParticipantPage
from .poll import Poll as Poll
from .poll_create import PollCreate as PollCreate
from .poll_list import PollList as PollList
from .poll_prompt import PollPrompt as PollPrompt
from .poll_prompt_input import PollPromptInput as PollPromptInput
from .poll_question import PollQuestion as PollQuestion
from .poll_question_input import PollQuestionInput as PollQuestionInput
from .poll_question_type import PollQuestionType as PollQuestionType
from .poll_status import PollStatus as PollStatus
from .poll_type import PollType as PollType
from .poll_update import PollUpdate as PollUpdate
from .purchase_role import PurchaseRole as PurchaseRole
from .purchasing_time_frame import PurchasingTimeFrame as PurchasingTimeFrame
from .question_and_answer_settings import QuestionAndAnswerSettings as QuestionAndAnswerSettings
from .question_visibility import QuestionVisibility as QuestionVisibility
from .recording_analytics_day import RecordingAnalyticsDay as RecordingAnalyticsDay
from .recording_analytics_detail import RecordingAnalyticsDetail as RecordingAnalyticsDetail
from .recording_analytics_detail_page import RecordingAnalyticsDetailPage as RecordingAnalyticsDetailPage
from .recording_analytics_summary import RecordingAnalyticsSummary as RecordingAnalyticsSummary
from .recording_analytics_type import RecordingAnalyticsType as RecordingAnalyticsType
from .recording_approval_type import RecordingApprovalType as RecordingApprovalType
from .recording_custom_question import RecordingCustomQuestion as RecordingCustomQuestion
from .recording_custom_question_type import RecordingCustomQuestionType as RecordingCustomQuestionType
from .recording_delete_action import RecordingDeleteAction as RecordingDeleteAction
from .recording_employee_count import RecordingEmployeeCount as RecordingEmployeeCount
from .recording_file import RecordingFile as RecordingFile
from .recording_file_extension import RecordingFileExtension as RecordingFileExtension
from .recording_file_status import RecordingFileStatus as RecordingFileStatus
from .recording_file_type import RecordingFileType as RecordingFileType
from .recording_include_field import RecordingIncludeField as RecordingIncludeField
from .recording_meeting_type import RecordingMeetingType as RecordingMeetingType
from .recording_registrant import RecordingRegistrant as RecordingRegistrant
from .recording_registrant_action import RecordingRegistrantAction as RecordingRegistrantAction
from .recording_registrant_added import RecordingRegistrantAdded as RecordingRegistrantAdded
from .recording_registrant_create import RecordingRegistrantCreate as RecordingRegistrantCreate
from .recording_registrant_page import RecordingRegistrantPage as RecordingRegistrantPage
from .recording_registrant_reference import RecordingRegistrantReference as RecordingRegistrantReference
from .recording_registrant_status_update import RecordingRegistrantStatusUpdate as RecordingRegistrantStatusUpdate
from .recording_registration_questions import RecordingRegistrationQuestions as RecordingRegistrationQuestions
from .recording_settings import RecordingSettings as RecordingSettings
from .recording_settings_update import RecordingSettingsUpdate as RecordingSettingsUpdate
from .recording_sharing import RecordingSharing as RecordingSharing
from .recording_status_action import RecordingStatusAction as RecordingStatusAction
from .recording_status_update import RecordingStatusUpdate as RecordingStatusUpdate
from .recording_trash_type import RecordingTrashType as RecordingTrashType
from .recording_type import RecordingType as RecordingType
from .recurrence import Recurrence as Recurrence
from .recurrence_monthly_week import RecurrenceMonthlyWeek as RecurrenceMonthlyWeek
from .recurrence_type import RecurrenceType as RecurrenceType
from .recurrence_weekday import RecurrenceWeekday as RecurrenceWeekday
from .region_access_method import RegionAccessMethod as RegionAccessMethod
from .registrant import Registrant as Registrant
from .registrant_action import RegistrantAction as RegistrantAction
from .registrant_added import RegistrantAdded as RegistrantAdded
from .registrant_answer import RegistrantAnswer as RegistrantAnswer
from .registrant_answer_input import RegistrantAnswerInput as RegistrantAnswerInput
from .registrant_create import RegistrantCreate as RegistrantCreate
from .registrant_language import RegistrantLanguage as RegistrantLanguage
from .registrant_page import RegistrantPage as RegistrantPage
from .registrant_reference import RegistrantReference as RegistrantReference
from .registrant_status import RegistrantStatus as RegistrantStatus
from .registrant_status_update import RegistrantStatusUpdate as RegistrantStatusUpdate
from .registration_field import RegistrationField as RegistrationField
from .registration_question import RegistrationQuestion as RegistrationQuestion
from .registration_questions import RegistrationQuestions as RegistrationQuestions
from .room_system_call_type import RoomSystemCallType as RoomSystemCallType
from .sign_language_interpretation import SignLanguageInterpretation as SignLanguageInterpretation
from .sign_language_interpreter import SignLanguageInterpreter as SignLanguageInterpreter
from .sip_header import SipHeader as SipHeader
from .sip_headers import SipHeaders as SipHeaders
from .tracking_field import TrackingField as TrackingField
from .tracking_field_input import TrackingFieldInput as TrackingFieldInput
from .user import User as User
from .user_custom_attribute import UserCustomAttribute as UserCustomAttribute
from .user_include_field import UserIncludeField as UserIncludeField
from .user_license import UserLicense as UserLicense
from .user_license_info import UserLicenseInfo as UserLicenseInfo
from .user_license_type import UserLicenseType as UserLicenseType
from .user_page import UserPage as UserPage
from .user_status import UserStatus as UserStatus
from .user_type import UserType as UserType
from .user_verified import UserVerified as UserVerified
from .webinar_absentee_page import WebinarAbsenteePage as WebinarAbsenteePage
from .webinar_participant import WebinarParticipant as WebinarParticipant
from .webinar_participant_page import WebinarParticipantPage as WebinarParticipantPage
from .webinar_registrant import WebinarRegistrant as WebinarRegistrant
from .webinar_registrant_page import WebinarRegistrantPage as WebinarRegistrantPage
from .zdm_group import ZdmGroup as ZdmGroup
from .zdm_group_page import ZdmGroupPage as ZdmGroupPage
from .zpa_device_assignment import ZpaDeviceAssignment as ZpaDeviceAssignment
from .zpa_firmware_version import ZpaFirmwareVersion as ZpaFirmwareVersion
from .zpa_firmware_version_input import ZpaFirmwareVersionInput as ZpaFirmwareVersionInput
from .zpa_upgrade import ZpaUpgrade as ZpaUpgrade
from .zpa_upgrade_data import ZpaUpgradeData as ZpaUpgradeData
from .zpa_upgrade_type import ZpaUpgradeType as ZpaUpgradeType
from .zpa_versions import ZpaVersions as ZpaVersions

__all__ = (
    "ArchiveQueryDateType",
    "ArchiveStatus",
    "ArchivedFile",
    "ArchivedFileExtensionCounts",
    "ArchivedFileLocation",
    "ArchivedFileRecordingType",
    "ArchivedFileStatistics",
    "ArchivedFileStatus",
    "ArchivedFileStatusCounts",
    "ArchivedFileType",
    "ArchivedFileUpdate",
    "ArchivedMeeting",
    "ArchivedMeetingOrigin",
    "ArchivedMeetingPage",
    "ArchivedMeetingType",
    "ArchivedPhysicalFile",
    "AuthenticationException",
    "AuthenticationExceptionCreate",
    "BatchPolls",
    "BatchPollsCreate",
    "BatchRegistrant",
    "BatchRegistrantInput",
    "BatchRegistrants",
    "BatchRegistrantsCreate",
    "BreakoutRoom",
    "BreakoutRoomSettings",
    "CallOutOptions",
    "CloudRecording",
    "CloudRecordingItem",
    "CloudRecordingPage",
    "ContinuousChatMembers",
    "ContinuousMeetingChat",
    "ContinuousMeetingChatInput",
    "CustomRegistrationQuestion",
    "CustomRegistrationQuestionType",
    "DashboardCustomKey",
    "DashboardDevice",
    "DashboardMeeting",
    "DashboardMeetingIncludeField",
    "DashboardMeetingPage",
    "DashboardMeetingType",
    "DashboardNetworkType",
    "DashboardParticipant",
    "DashboardParticipantIncludeField",
    "DashboardParticipantPage",
    "DashboardParticipantRole",
    "DashboardQuality",
    "DashboardTrackingField",
    "Device",
    "DeviceAppType",
    "DeviceAssignment",
    "DeviceBase",
    "DeviceCreate",
    "DeviceItem",
    "DevicePage",
    "DevicePlatform",
    "DeviceStatus",
    "DeviceType",
    "DeviceTypeCreate",
    "DeviceTypeFilter",
    "DeviceTypeUpdate",
    "DeviceUpdate",
    "DialInNumber",
    "DialInNumberType",
    "EmployeeCount",
    "EmployeeCountInput",
    "H323Device",
    "H323DeviceInput",
    "H323DevicePage",
    "H323Encryption",
    "H323Headers",
    "H323Protocol",
    "InMeetingContact",
    "InMeetingControl",
    "InMeetingControlMethod",
    "InMeetingControlParams",
    "InviteLink",
    "InviteLinkAttendee",
    "InviteLinks",
    "InviteLinksCreate",
    "JoinBeforeHostTime",
    "JoinToken",
    "LanguageInterpretation",
    "LanguageInterpreter",
    "LiveMeetingChatMessageUpdate",
    "Livestream",
    "LivestreamResolution",
    "LivestreamUpdate",
    "Meeting",
    "MeetingApprovalType",
    "MeetingAudio",
    "MeetingAutoRecording",
    "MeetingCalendarType",
    "MeetingCreate",
    "MeetingCreationSource",
    "MeetingCustomKey",
    "MeetingEncryptionType",
    "MeetingInvitation",
    "MeetingInvitee",
    "MeetingInviteeInput",
    "MeetingItem",
    "MeetingListType",
    "MeetingPage",
    "MeetingQuestionAudience",
    "MeetingRegionAccess",
    "MeetingRegistrationType",
    "MeetingResource",
    "MeetingResourcePermission",
    "MeetingResourceType",
    "MeetingSettings",
    "MeetingSettingsBase",
    "MeetingSettingsCreate",
    "MeetingSettingsUpdate",
    "MeetingStatus",
    "MeetingStatusAction",
    "MeetingStatusUpdate",
    "MeetingSummaryAudience",
    "MeetingSummaryItem",
    "MeetingSummaryPage",
    "MeetingTemplate",
    "MeetingTemplateCreate",
    "MeetingTemplateCreated",
    "MeetingTemplateList",
    "MeetingTemplateType",
    "MeetingType",
    "MeetingTypeInput",
    "MeetingUpdate",
    "Occurrence",
    "OccurrenceStatus",
    "ParticipantAudioFile",
    "ParticipantStatus",
    "PastMeeting",
    "PastMeetingInstance",
    "PastMeetingInstances",
    "PastMeetingPollAnswer",
    "PastMeetingPollRespondent",
    "PastMeetingPollResults",
    "PastMeetingType",
    "PastParticipant",
    "PastParticipantPage",
    "Poll",
    "PollCreate",
    "PollList",
    "PollPrompt",
    "PollPromptInput",
    "PollQuestion",
    "PollQuestionInput",
    "PollQuestionType",
    "PollStatus",
    "PollType",
    "PollUpdate",
    "PurchaseRole",
    "PurchasingTimeFrame",
    "QuestionAndAnswerSettings",
    "QuestionVisibility",
    "RecordingAnalyticsDay",
    "RecordingAnalyticsDetail",
    "RecordingAnalyticsDetailPage",
    "RecordingAnalyticsSummary",
    "RecordingAnalyticsType",
    "RecordingApprovalType",
    "RecordingCustomQuestion",
    "RecordingCustomQuestionType",
    "RecordingDeleteAction",
    "RecordingEmployeeCount",
    "RecordingFile",
    "RecordingFileExtension",
    "RecordingFileStatus",
    "RecordingFileType",
    "RecordingIncludeField",
    "RecordingMeetingType",
    "RecordingRegistrant",
    "RecordingRegistrantAction",
    "RecordingRegistrantAdded",
    "RecordingRegistrantCreate",
    "RecordingRegistrantPage",
    "RecordingRegistrantReference",
    "RecordingRegistrantStatusUpdate",
    "RecordingRegistrationQuestions",
    "RecordingSettings",
    "RecordingSettingsUpdate",
    "RecordingSharing",
    "RecordingStatusAction",
    "RecordingStatusUpdate",
    "RecordingTrashType",
    "RecordingType",
    "Recurrence",
    "RecurrenceMonthlyWeek",
    "RecurrenceType",
    "RecurrenceWeekday",
    "RegionAccessMethod",
    "Registrant",
    "RegistrantAction",
    "RegistrantAdded",
    "RegistrantAnswer",
    "RegistrantAnswerInput",
    "RegistrantCreate",
    "RegistrantLanguage",
    "RegistrantPage",
    "RegistrantReference",
    "RegistrantStatus",
    "RegistrantStatusUpdate",
    "RegistrationField",
    "RegistrationQuestion",
    "RegistrationQuestions",
    "RoomSystemCallType",
    "SignLanguageInterpretation",
    "SignLanguageInterpreter",
    "SipHeader",
    "SipHeaders",
    "TrackingField",
    "TrackingFieldInput",
    "User",
    "UserCustomAttribute",
    "UserIncludeField",
    "UserLicense",
    "UserLicenseInfo",
    "UserLicenseType",
    "UserPage",
    "UserStatus",
    "UserType",
    "UserVerified",
    "WebinarAbsenteePage",
    "WebinarParticipant",
    "WebinarParticipantPage",
    "WebinarRegistrant",
    "WebinarRegistrantPage",
    "ZdmGroup",
    "ZdmGroupPage",
    "ZpaDeviceAssignment",
    "ZpaFirmwareVersion",
    "ZpaFirmwareVersionInput",
    "ZpaUpgrade",
    "ZpaUpgradeData",
    "ZpaUpgradeType",
    "ZpaVersions",
)
