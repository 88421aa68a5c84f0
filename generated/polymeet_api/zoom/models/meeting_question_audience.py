"""MeetingQuestionAudience: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingQuestionAudience = Literal[1, 2, 3, 4, 5] | int
"""Who may ask about the transcript, with auto_start_ai_companion_questions: 1 all participants and invited people; 2
participants, about the time since they joined; 3 the host; 4 participants and invited people of the organisation; 5
participants of the organisation, about the time since they joined."""
