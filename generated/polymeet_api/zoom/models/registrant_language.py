"""RegistrantLanguage: the documented values; any other is taken as it comes."""

from typing import Literal

RegistrantLanguage = (
    Literal[
        "en-US",
        "de-DE",
        "es-ES",
        "fr-FR",
        "jp-JP",
        "pt-PT",
        "ru-RU",
        "zh-CN",
        "zh-TW",
        "ko-KO",
        "it-IT",
        "vi-VN",
        "pl-PL",
        "Tr-TR",
    ]
    | str
)
"""Language of the confirmation mails: English, German, Spanish, French, Japanese, Portuguese, Russian, Chinese
(mainland), Chinese (Taiwan), Korean, Italian, Vietnamese, Polish, Turkish. Spelled as Zoom spells them: jp-JP,
ko-KO and Tr-TR are not standard language tags."""
