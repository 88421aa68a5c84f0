"""MeetingQuestionAudience: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingQuestionAudience:
    """Who may ask about the transcript, with auto_start_ai_companion_questions: 1 all participants and invited people;
    2 participants, about the time since they joined; 3 the host; 4 participants and invited people of the
    organisation; 5 participants of the organisation, about the time since they joined."""

    Value: TypeAlias = Literal[1, 2, 3, 4, 5] | int
    """What a field takes: these, or any other."""

    EVERYONE: Final = 1
    PARTICIPANTS_SINCE_JOINING: Final = 2
    HOST: Final = 3
    ORGANIZATION: Final = 4
    ORGANIZATION_PARTICIPANTS_SINCE_JOINING: Final = 5
