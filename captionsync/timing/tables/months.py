"""Names of months in languages that write the day before them with a full stop: ``3. Mai``. Data only.

Source: CLDR 45, formats of the Gregorian calendar, wide and abbreviated (Unicode License v3).
"""

from __future__ import annotations

MONTHS = frozenset(
    # de
    "januar jänner februar feber märz april mai juni juli august september oktober november dezember "
    "jan feb mär apr jun jul aug sep sept okt nov dez "
    # da, nb, nn, is
    "januar februar marts mars april maj mai juni juli august september oktober november december desember "
    "janúar febrúar apríl maí júní júlí ágúst október nóvember "
    # fi, et
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
    "marraskuuta joulukuuta tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu "
    "marraskuu joulukuu jaanuar veebruar märts aprill juuni juuli oktoober detsember "
    # cs, sk
    "ledna února března dubna května června července srpna září října listopadu prosince "
    "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra "
    # pl
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia "
    # hu
    "január február március április május június július augusztus szeptember október november december "
    # hr, bs, sr, sl
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca "
    "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra "
    "januarja februarja marca junija julija јануара фебруара марта априла маја јуна јула августа септембра октобра "
    "новембра децембра "
    # lv, lt, tr
    "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris "
    "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī "
    "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio "
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık".split()
)
"""In lower case."""
