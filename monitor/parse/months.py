"""Names of months in feeds' dates: English, and the languages of Europe."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            """jan january janvier janv januar jänner enero ene gennaio gen januari janeiro
            styczeń stycznia sty ocak oca янв января січ січня""",
            """feb february février févr fév februar febrero febbraio februari fevereiro fev
            luty lutego lut şubat şub фев февр февраля лют лютого""",
            """mar march mars märz mär mrz marzo maart mrt março
            marzec marca mart мар марта бер березня""",
            """apr april avril avr abril abr aprile
            kwiecień kwietnia kwi nisan nis апр апреля кві квітня""",
            """may mai mayo maggio mag mei maio maj maja mayıs мая май трав травня""",
            """jun june juin juni junio giugno giu junho
            czerwiec czerwca cze haziran haz июн июня черв червня""",
            """jul july juillet juil juli julio luglio lug julho
            lipiec lipca lip temmuz tem июл июля лип липня""",
            """aug august août aou agosto ago augustus
            sierpień sierpnia sie ağustos ağu авг августа серп серпня""",
            """sep sept september septembre septiembre settembre set setembro
            wrzesień września wrz eylül eyl сен сент сентября вер вересня""",
            """oct october octobre oktober okt octubre ottobre ott outubro out
            październik października paź ekim eki окт октября жовт жовтня""",
            """nov november novembre noviembre novembro
            listopad listopada lis kasım kas ноя нояб ноября лист листопада""",
            """dec december décembre déc dezember dez diciembre dic dicembre desember dezembro
            grudzień grudnia gru aralık ara дек декабря груд грудня""",
        ),
        start=1,
    )
    for name in names.split()
}
