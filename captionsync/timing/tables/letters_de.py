"""Letter-phone chunks of de: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7975 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice de.
"""

CHUNKS = """
n|n|2.4 e|ə|2.4 t|t|2.6 r|ɾ|3.1 l|l|3.2 a|a|3.4 i|ɪ|3.4 e|ɛ|3.5 g|ɡ|3.5 b|b|3.7 d|d|3.8 m|m|3.8 r|r|3.9 f|f|3.9
s|s|3.9 k|k|4.0 u|ʊ|4.0 a|ɑ|4.1 o|o|4.1 s|z|4.2 e|e|4.3 w|v|4.3 o|ɔ|4.4 i|i|4.4 p|p|4.5 h|h|4.6 z|ts|4.6 s|ʃ|4.7
v|f|4.8 u|u|4.9 ä|ɛ|5.0 d|t|5.3 g|k|5.5 ü|ʏ|5.6 ei|aɪ|5.6 er|ɜ|5.6 b|p|5.6 j|j|5.8 ch|c|5.9 ü|y|5.9 g|c|6.0 ng|ŋ|6.0
v|v|6.0 ie|i|6.1 ö|ø|6.3 au|aʊ|6.3 ö|œ|6.3 n|ŋ|6.4 ss|s|6.4 r|ɐ|6.4 c|k|6.5 ll|l|6.8 ch|x|6.9 i|j|7.2 eh|e|7.2
ck|k|7.3 tz|ts|7.3 sch|ʃ|7.4 mm|m|7.5 ah|ɑ|7.6 tt|t|7.6 x|k+s|7.9 y|i|8.0 y|y|8.0 ff|f|8.0 y|ʏ|8.0 nn|n|8.2 üh|y|8.2
äh|ɛ|8.2 oh|o|8.5 d|d+e|8.5 an|a|8.5 w|f|8.6 ch|k|8.7 s|ɛ+s|8.7 s|e+n|8.8 e|d+e|8.9 pp|p|8.9 th|t|8.9 r|ɛ+ɾ|9.0
g|ɡ+e|9.0 b|b+e|9.1 t|t+e|9.1 h|h+ɑ|9.1 t|ts|9.1 m|ɛ+m|9.2 y|j|9.2 it|ɪ|9.2 g|ʒ|9.2 ph|f|9.2 p|p+e|9.2 v|f+aʊ|9.2
ee|e|9.3 in|ɪ|9.3 s|d+e|9.3 uh|u|9.3 en|ɛ|9.4 aa|ɑ|9.4 w|v+e|9.4 c|ts+e|9.4 w|w|9.4 l|ɛ+l|9.5 f|ɛ+f|9.5 öh|ø|9.5
rr|r|9.5 pf|pf|9.5 t|d+e|9.6 c|s|9.7 n|ɛ+n|9.7 y|d+e|9.7 i|aɪ|9.7 ou|u|9.7 a|eɪ|9.7 h|e|9.7 dt|t|9.7 öf|œ|9.8
c|e+n|9.8 t|e+n|9.8 ch|ʃ|9.8 r|d+e|9.9 oo|o|9.9 ai|aɪ|10.0 ds|ts|10.0 üc|ʏ|10.0 er|ɛ|10.0 k|k+ɑ|10.1 l|d+e|10.1
l|e+n|10.1 c|s+d|10.1 e|a|10.1 ay|ɛɪ|10.1 o|k|10.1 a|t|10.1 e|ɪ|10.1 i|l|10.1 é|e|10.1 r|k|10.1 y|ø|10.1 a|ɛ|10.1
he|e|10.2 ih|i|10.2 e|i|10.2 w|e+n|10.3 t|t+i|10.3 b|e+n|10.3 h|e+n|10.3 t|s+t|10.3 o|s+ɒ|10.3 on|ɔ|10.3 e|t|10.3
ay|aɪ|10.4 g|e+n|10.5 p|e+n|10.5 u|e+n|10.5 d|e+n|10.5 g|ɡ+ə|10.5 ai|ɛ|10.5 eu|ø|10.5 ön|œ|10.7 ey|aɪ|10.7
o|e+n|10.8 m|e+n|10.8 a|m+eɪ|10.8 p|d+e|10.8 j|e+n|10.8 k|d+e|10.8 ieh|i|10.8 ho|o|10.9 äd|ɛ|11.0 yo|j|11.0
o|ɒ+p|11.1 n|d+e|11.1 e|e+n|11.2 n|n+t|11.2 n|e+n|11.2 m|d+e|11.2 w|d+e|11.2 o|u+l|11.2 a|b+eɪ|11.2 i|s+ɪ|11.2
i|w+ɪ|11.2 w|w+e|11.2 a|e+n|11.2 e|dʒ+i|11.2 f|e+n|11.2 d|d+i|11.2 v|ɪ+v|11.2 e|ə+l|11.2 i|l+aɪ|11.2 i|n+aɪ|11.2
n|j+u|11.2 t|t+s|11.2 u|j+u|11.2 c|tʃ+d|11.2 h||11.2 nc|s|11.2 r|ɹ+i|11.2 p|s+p|11.2 et|ɛ|11.3 ad|a|11.3 än|ɛ|11.3
ha|ɑ|11.3 wh|v|11.4 n||11.4 om|ɔ|11.4 gh|t|11.6 ch|tʃ|11.6 eu|ɔ+ø|11.6 au|o|11.6 ow|aʊ|11.6 ig|aɪ|11.6 zz|ts|11.6
sh|ʃ|11.7 ny|i|11.8 ou|aʊ|11.8 at|a|11.8 ag|a|11.9 ti|ts+j|12.1 hei|aɪ|12.8 äu|ɔ+ø|12.9 eih|aɪ|13.0 ail|aɪ|13.1
ant|ɑ|13.1 tch|tʃ|13.1 qu|k+v|13.7 tsch|tʃ|14.6 er|s+ɜ|15.7 er|dʒ+ɜ|15.7
"""
