"""RegistrantLanguage: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RegistrantLanguage:
    """Language of the confirmation mails: English, German, Spanish, French, Japanese, Portuguese, Russian, Chinese
    (mainland), Chinese (Taiwan), Korean, Italian, Vietnamese, Polish, Turkish. Spelled as Zoom spells them: jp-JP,
    ko-KO and Tr-TR are not standard language tags."""

    Value: TypeAlias = (
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
    """What a field takes: these, or any other."""

    EN_US: Final = "en-US"
    DE_DE: Final = "de-DE"
    ES_ES: Final = "es-ES"
    FR_FR: Final = "fr-FR"
    JP_JP: Final = "jp-JP"
    PT_PT: Final = "pt-PT"
    RU_RU: Final = "ru-RU"
    ZH_CN: Final = "zh-CN"
    ZH_TW: Final = "zh-TW"
    KO_KO: Final = "ko-KO"
    IT_IT: Final = "it-IT"
    VI_VN: Final = "vi-VN"
    PL_PL: Final = "pl-PL"
    TR_TR: Final = "Tr-TR"
