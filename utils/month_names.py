"""The names of months, in many languages and as statements cut them off."""

from __future__ import annotations

import unicodedata

# Beginnings of month names, accents taken off. Longer ones are tried first.
_MONTH_NAMES = """
1: jan gen ene sty led oca янв ιαν
1: tam ocak styczen stycznia leden ledna ianuarie january
2: feb fev fey lut uno sub фев φεβ hel shubat subat luty lutego unor unora
3: mar mrt maa mae maerz brez мар μαρ
3: maaliskuu marzec marca brezen brezna mrz mars marta
4: apr avr abr kwi dub nis апр απρ huh kwiecien kwietnia duben dubna
5: may mai maj mag kve май мая μαι touko mei maja kveten kvetna mayis
6: jun jui juin giu cze cer haz июн ιουν kesa czerwiec czerwca junho junio giugno cerven
7: jul juil lug lip tem июл ιουλ hei lipiec lipca julho julio luglio cervenec cervence
8: aug aou ago sie srp agu авг αυγ elo sierpien sierpnia srpen srpna agustus agostos
9: sep set wrz zar eyl сен σεπ syys wrzesien wrzesnia zari settembre
10: oct okt out ott paz rij eki окт οκτ loka pazdziernik pazdziernika rijen rijna
11: nov lis kas noy ноя νοε marras listopad listopada
12: dec dez dic des gru pro ara
12: дек δεκ joulu grudzien grudnia prosinec prosince desember
1: січ ינו يناير jaan ian
2: лют פבר فبراير vee
3: бер מרץ مارس mac
4: кві אפר ابريل
5: тра מאי مايو
6: чер יונ يونيو juuni iun
7: лип יול يوليو juuli iul
8: сер אוג اغسطس ogo
9: вер ספט سبتمبر
10: жов אוק اكتوبر
11: лис נוב نوفمبر noi
12: гру דצמ ديسمبر det dis
1: בינו जन มค มกรา جانفي
2: בפבר फर กพ กุมภา شباط فيفري
3: במרצ במרס מרס मार्च มีค มีนา اذار
4: באפר अप्रै เมย เมษา نيسان افريل
5: במאי मई พค พฤษภา ايار ماي
6: ביונ जून มิย มิถุนา حزيران جوان
7: ביול जुल กค กรกฎา تموز جويلي
8: באוג अग สค สิงหา اوت
9: בספט सित กย กันยา ايلول
10: באוק अक्टू अक्तू ตค ตุลา
11: בנוב नव พย พฤศจิกา
12: בדצמ दिस ธค ธันวา
1: sijec saus
2: velj vasar
3: ozuj kov במרץ
4: trav baland
5: svib geguz
6: lipnj lipanj birzel
7: srpnj srpanj liep
8: kolov rugpj
9: rujn rujan rugs
10: spal
11: studen lapkr
12: gruod
1: яну জান ಜನ ஜன జన જાન जाने
2: ফেব ಫೆಬ್ பிப் ఫిబ్ ફેબ फेब
3: মার্চ ಮಾರ್ಚ್ மார்ச் మార్చి માર્ચ
4: এপ্রি ಏಪ್ರಿ ஏப்ர ఏప్రి એપ્રિ एप्रि
5: মে ಮೇ மே మే મે मे
6: জুন ಜೂನ್ ஜூன் జూన్ જૂન юни
7: জুলা ಜುಲೈ ஜூலை జూలై જુલા юли
8: আগ ಆಗ ஆகஸ் ఆగ ઓગ ऑग avg agt
9: সেপ্ ಸೆಪ್ செப் సెప్ సెప్టె સપ્ટે सप्टे сеп szep
10: অক্টো ಅಕ್ಟೋ அக்டோ అక్టో ઑક્ટો ऑक्टो
11: নভে ನವೆಂ நவம் నవం નવે नोव्हें ное
12: ডিসে ಡಿಸೆಂ டிசம் డిసెం ડિસે डिसें
"""


def _letters(word: str) -> str:
    """Take off case, accents and the dots of Thai abbreviations."""
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(
        letter
        for letter in plain
        if letter != "." and not unicodedata.combining(letter)
    )


_MONTHS = {
    _letters(name): int(line.partition(":")[0])
    for line in _MONTH_NAMES.strip().splitlines()
    for name in line.partition(":")[2].split()
}
_STEMS = sorted(_MONTHS, key=len, reverse=True)


def named_month(word: str) -> int | None:
    """Give the number of a month by the beginning of its name; None if it is none."""
    plain = _letters(word)
    return next((_MONTHS[stem] for stem in _STEMS if plain.startswith(stem)), None)
