"""Letter-phone chunks of nl: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7990 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice nl.
"""

CHUNKS = """
e|ə|2.3 n|n|2.5 r|r|2.5 t|t|2.8 l|l|3.1 s|s|3.1 d|d|3.4 a|ɑ|3.5 g|ɣ|3.6 k|k|3.6 e|ɛ|3.7 v|v|3.7 m|m|3.8 i|ɪ|3.8
o|ɔ|3.8 a|a|3.8 p|p|3.9 b|b|3.9 o|o|4.1 e|e|4.2 i|i|4.2 d|t|4.4 w|ʋ|4.5 h|h|4.6 f|f|4.6 z|z|4.7 c|k|4.8 u|ɵ|5.0
g|x|5.1 u|y|5.4 j|j|5.6 i|ə|5.8 e|ɪ|5.9 aa|a|5.9 c|s|5.9 ie|i|6.0 s|z|6.1 ch|x|6.1 ng|ŋ|6.2 y|i|6.4 oe|u|6.4 n|ŋ|6.4
ij|ɛɪ|6.5 i|j|6.6 ee|e|6.6 ui|œy|6.8 oo|o|6.9 ei|ɛɪ|6.9 ij|ə|7.2 ll|l|7.2 r|ɾ|7.3 oo|ɔ|7.3 t|t+s|7.3 ë|ə|7.3 w|w|7.4
ee|ɪ|7.5 t|s|7.5 y|j|7.6 ss|s|7.6 y|ɪ|7.7 x|k+s|7.8 eu|ø|7.8 kk|k|7.8 ou|ʌʊ|7.9 f|v|7.9 tt|t|8.0 b|p|8.0 v|f|8.1
pp|p|8.2 g|ʒ|8.2 é|e|8.3 uu|y|8.3 th|t|8.4 mm|m|8.5 z|s|8.7 tj|t|8.7 ë|ɛ|8.8 au|ʌʊ|8.8 a|e|8.8 s|ɛ+s|8.9 m|ɛ+m|8.9
v|f+e|8.9 dd|d|8.9 ff|f|8.9 ti|ʃ|9.0 ï|ɪ|9.0 i|aɪ|9.0 ch|ʃ|9.0 p|p+e|9.0 nn|n|9.0 b|b+e|9.1 w|ʊ|9.1 c|s+e|9.2
r|ɛ+r|9.2 d|d+e|9.2 ci|ʃ|9.3 ck|k|9.3 t|t+e|9.3 sh|ʃ|9.4 an|ɑ|9.4 in|ɪ|9.4 sch|s|9.4 dt|t|9.5 n|ɛ+n|9.6 e|n+l|9.6
k|k+a|9.6 gg|ɣ|9.6 a|ɛ|9.7 è|ɛ|9.7 ï|i|9.7 ai|ɛ|9.8 ë|e|9.8 en|ɛ|9.8 f|ɛ+f|9.9 g|ɣ+e|9.9 h|h+a|9.9 w|v+e|9.9
y|i+ɪ|10.1 ouw|ʌʊ|10.1 ch|k|10.1 ë|ɪ|10.1 e|s|10.1 on|ɔ|10.1 l|ɛ+l|10.3 u|j+ø|10.3 of|v|10.5 j|j+e|10.5 ph|f|10.5
ai|e|10.5 ce|s|10.7 gh|x|10.7 w|e+n|10.8 s|e+n|10.8 s|n+l|10.8 e|e+j|10.8 gn|ɲ|10.9 id|ɪ|11.0 ou|u|11.0 bb|b|11.1
sz|s|11.1 e|e+n|11.2 o|e+n|11.2 d|n+l|11.2 u|j+u|11.2 r|e+n|11.2 a|e+n|11.2 h|n+l|11.2 e|w+ɛ|11.2 i|s+aɪ|11.2
er|ɵ|11.2 nj|ɲ|11.2 ho|u|11.2 te|t|11.2 by|i|11.3 ug|ɵ|11.4 euw|w|11.4 sc|s|11.4 un|ɵ|11.4 il|j|11.5 ch|tʃ|11.5
da|ɑ|11.5 el|l|11.6 ny|i|11.6 si|ʃ|11.6 ea|i|11.6 ëi|ɛɪ|11.6 ii|i|11.6 ïe|i|11.6 jz|z|11.6 auw|ʌʊ|11.7 us|ɵ|11.8
ti|ə|11.9 eau|o|11.9 ssi|ʃ|12.4 ill|j|12.7 che|ʃ|12.7 tsj|tʃ|12.7 usi|ʒ|12.7 eeuw|eʊ|12.8 ach|tʃ|13.1 auf|o|13.2
oud|ʌʊ|13.4 qu|k+v|14.4 ew|y+ʊ|15.7 oi|ʋ+ɑ|15.7 jou|ʒ+u|16.5 cië|ʃ+e|16.9 joe|dʒ+o|17.2 tië|ʃ+e|17.4 chec|tʃ+ɛ|18.8
"""
