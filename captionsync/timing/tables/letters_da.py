"""Letter-phone chunks of da: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7990 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice da.
"""

CHUNKS = """
e|ə|2.6 s|s|2.7 n|n|2.8 t|t|2.9 l|l|3.0 a|a|3.3 k|k|3.4 i|i|3.4 r|ʁ|3.6 e|e|3.7 m|m|3.7 d|ð|3.8 e|ɛ|3.8 b|b|3.8
f|f|3.8 r|ɐ|4.0 i|e|4.0 v|ʋ|4.0 o|o|4.0 a|ɑ|4.1 p|p|4.1 d|d|4.2 g|ɡ|4.2 u|u|4.3 o|ʌ|4.3 h|h|4.4 æ|ɛ|4.4 t|ð|4.6
ø|œ|4.6 y|y|4.9 j|j|5.0 er|ʌ|5.1 t|d|5.1 g|j|5.2 e|ʌ|5.3 u|ɒ|5.3 v|w|5.4 e|ɑ|5.6 å|ɒ|5.7 o|ɒ|5.8 c|s|5.9 nd|n|5.9
c|k|6.1 k|ɡ|6.1 g|w|6.2 ng|ŋ|6.2 ig|i|6.2 e|a|6.2 i|j|6.3 y|œ|6.5 f|w|6.5 re|ʌ|6.7 ar|ɑ|6.7 ø|ʌ|6.7 æ|a|6.8 w|w|6.8
ll|l|6.8 or|ɒ|6.9 å|ʌ|6.9 n|ŋ|6.9 or|ʌ|6.9 mm|m|7.2 ld|l|7.3 y|i|7.3 tt|t|7.4 j|dʒ|7.6 o|ɔ|7.7 kk|k|7.7 ti|ʃ|7.8
ss|s|7.9 e|ɒ|8.0 u|w|8.0 y|j|8.1 år|ɒ|8.2 nn|n|8.2 é|e|8.3 v|u|8.4 pp|p|8.4 g|ʃ|8.5 hv|ʋ|8.5 e||8.5 dt|t|8.6
x|ɡ+s|8.6 s|e+s|8.6 m|ɛ+m|8.6 r|ɑ|8.7 ff|f|8.7 e|i|8.7 gg|ɡ|8.7 hj|j|8.8 h|h+ɒ|8.8 g|u|8.8 d|d+e|8.8 ch|ʃ|8.8
z|s|8.9 yg|y|8.9 u|y|8.9 t|t+e|9.0 p|p+e|9.0 r|ʌ|9.0 u|ʌ|9.0 ug|u|9.0 de|ə|9.0 ds|s|9.1 f|ɛ+f|9.1 k|k+ɒ|9.1
a|ɛ+j|9.1 rd|ɐ|9.1 g|ɒ|9.2 yk|œ|9.2 c|s+e|9.2 r|ɛ+ɐ|9.2 re|ɒ|9.2 ck|k|9.2 en|ɛ|9.3 a|ɛ|9.3 b|b+e|9.3 yt|œ|9.3
j|ʃ|9.3 d||9.3 s|ʃ|9.3 i|ə|9.3 i|aɪ|9.4 v|ʋ+e|9.4 og|o|9.4 lv|l|9.5 i|ɪ|9.5 ag|a|9.5 oo|u|9.5 nk|ŋ|9.6 æk|a|9.6
ch|k|9.6 i|ɑ|9.6 te|ə|9.7 n|ɛ+n|9.7 l|ɛ+l|9.7 ød|œ|9.7 ee|i|9.7 rer|ʌ|9.7 tj|tʃ|9.7 o|ɑ|9.8 ou|u|9.8 u|ɔ|9.8
si|ʃ|9.8 ey|i|9.9 ea|i|9.9 ov|o|9.9 sh|ʃ|9.9 es|a|10.0 g|dʒ|10.0 e|ɜ|10.0 w|u|10.0 o|əʊ|10.0 i|a|10.0 g|k|10.0
ce|s|10.0 eg|aɪ|10.2 g|ɡ+e|10.2 ch|tʃ|10.2 lg|l|10.2 rg|ɐ|10.3 et|a|10.3 nt|ŋ|10.3 uk|ɒ|10.4 iv|i|10.4 rr|ʁ|10.4
o|ɒ+w|10.4 o|w+ɛ|10.4 u|j+u|10.4 tt|d|10.5 yd|y|10.5 ps|s|10.5 ue|u|10.6 ed|ɛ|10.6 dd|ð|10.6 id|e|10.6 ør|œ|10.6
ej|aɪ|10.6 jo|ʃ|10.6 re|ɑ|10.7 s|s+ɑ|10.7 dt|d|10.7 e|ʃ+e|10.8 ah|a|10.8 af|a|10.8 ie|i|10.9 g|s+j|10.9 gt|t|10.9
ew|u|11.0 ke|k|11.0 et|e|11.1 at|a|11.1 r|ɹ+eɪ|11.1 o|ɒ+u|11.1 au|o|11.1 an|a|11.1 e|ʃ+ə|11.1 ph|f|11.1 or|ɔ|11.1
e|ʔ+ɛ|11.2 uc|ʌ|11.2 der|ʌ|11.2 th|t|11.2 ub|u|11.2 as|a|11.2 me|m|11.3 ce|e|11.3 id|i|11.3 ge|ə|11.3 ud|u|11.3
ssi|ʃ|11.3 ive|i|11.3 rde|ʌ|11.4 gt|d|11.4 er|e|11.4 ou|ʌ|11.5 il|e|11.5 ge|dʒ|11.5 de|ʌ|11.5 ai|ɛ|11.5 uh|u|11.5
in|ŋ|11.5 by|i|11.6 th|ð|11.6 uf|ɔ|11.6 jr|ɐ|11.6 ve|w|11.6 ev|e|11.7 ge|j|11.8 er|a|11.8 ård|ɒ|12.1 igh|aɪ|12.3
eau|o|12.3 arr|ɑ|12.4 ter|ʌ|12.4 age|a|12.6 nde|n|12.7 dag|a|12.7 agd|a|12.7 lle|l|12.9 bbe|b|13.0 ear|œ|13.0
lar|ʌ|13.0 int|ŋ|13.0 rer|ɑ|13.0 sch|ʃ|13.0 auf|o|13.1 ger|ɐ|13.2 rth|θ|13.3 ay|ɛ+j|14.0 eu|œ+w|14.5 åg|ɔ+u|14.9
ew|j+u|14.9 gn|n+j|14.9 le|ə+l|15.1 ag|ɛ+dʒ|15.6 wa|w+ɒ|15.6 oe|ɔ+w|15.7 ou|ɑ+w|15.7 wal|w+ʌ|16.7 joh|dʒ+ʌ|17.1
urg|o+ɐ|17.1 rry|ɾ+i|17.1 udg|y+ʃ|17.1 wor|w+œ|17.1 ine|aɪ+n|17.1 tle|ə+l|17.1 unk|ɔ+ŋ|17.2 eres|ʁ+ɜ|17.7
"""
