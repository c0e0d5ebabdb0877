"""Letter-phone chunks of sv: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7989 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice sv.
"""

CHUNKS = """
a|a|2.4 r|r|2.4 t|t|2.7 n|n|2.7 e|ə|2.7 s|s|2.8 l|l|3.1 d|d|3.2 k|k|3.4 i|ɪ|3.5 m|m|3.7 i|i|3.7 v|v|3.8 o|u|3.9
ä|ɛ|4.0 f|f|4.0 g|ɡ|4.0 e|e|4.0 a|ɑ|4.1 b|b|4.1 o|ɔ|4.2 p|p|4.3 e|ɛ|4.3 h|h|4.4 u|ɵ|4.5 u|ʉ|4.6 y|y|4.6 å|o|4.7
ö|ø|4.8 ö|œ|4.8 j|j|5.0 g|j|5.4 ä|ə|5.7 c|s|6.0 k|ɕ|6.1 k|x|6.2 g|k|6.2 ng|ŋ|6.2 ll|l|6.4 n|ŋ|6.4 c|k|6.5 tt|t|6.6
å|ɔ|6.7 w|v|6.9 ck|k|6.9 o|o|7.0 pp|p|7.0 rs|ʂ|7.1 j|x|7.1 o|ʊ|7.1 nn|n|7.2 ss|s|7.3 rt|t|7.3 g|ŋ|7.4 mm|m|7.4
x|k+s|7.5 gg|ɡ|8.1 i|x|8.2 ff|f|8.2 dd|d|8.3 é|e|8.5 h|x|8.5 s|ɛ+s|8.6 bb|b|8.6 m|ɛ+m|8.7 z|s|8.7 ch|ʃ|8.7 t|t+e|8.9
p|p+e|9.0 d|d+e|9.1 or|ɔ|9.1 rr|r|9.1 h|h+o|9.1 b|b+e|9.3 f|ɛ+f|9.3 tj|ɕ|9.3 r|ɛ+r|9.4 v|v+e|9.4 k|k+o|9.4 c|s+e|9.4
ör|œ|9.5 hj|j|9.5 g|ɡ+e|9.5 ål|ɔ|9.5 t|s|9.6 e|a|9.7 i|ɛ|9.7 l|ɛ+l|9.8 lj|j|9.8 n|ɛ+n|9.9 j|s+x|9.9 er|ɛ|10.0
dj|j|10.1 åt|ɔ|10.1 ät|ə|10.1 in|ɪ|10.5 ld|d|10.5 si|x|10.5 gj|j|10.5 tj|x|10.5 r||10.6 ou|ʊ|10.7 j|j+i|10.7
e|s+v|10.7 s|s+v|11.1 t|s+v|11.1 f|e+n|11.1 a|f+eɪ|11.1 n|s+v|11.1 g|e+n|11.1 i|w+ɪ|11.1 m|e+n|11.1 q|k+ʉ|11.1
w|e+n|11.1 sch|ʃ|11.1 ig|j|11.2 au|ɔ|11.2 ar|ɑ|11.3 ce|s|11.6 zz|z|11.6 yc|y|11.7 är|ɛ|11.7 so|ɔ|11.8 ri|i|11.8
skj|ɕ|11.8 ti|s+x|12.1 rss|ʂ|12.3
"""
