"""Letter-phone chunks of it: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7950 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice it.
"""

CHUNKS = """
a|a|2.2 e|e|2.4 o|o|2.4 i|i|2.5 r|r|2.6 n|n|2.7 t|t|2.7 s|s|3.1 l|l|3.3 m|m|3.5 c|k|3.6 p|p|3.6 d|d|3.6 i|ɪ|3.7
e|ɛ|3.9 v|v|3.9 f|f|4.2 u|ʊ|4.4 o|ɔ|4.6 s|z|4.7 u|u|4.7 b|b|4.7 z|ts|4.7 i|j|4.8 c|tʃ|4.9 g|ɡ|4.9 r|ɾ|5.6 g|dʒ|5.6
u|w|5.8 à|a|6.1 tt|t|6.2 q|k|6.4 n|ŋ|6.7 ch|k|7.4 gi|dʒ|7.6 k|k|7.7 y|ɪ|7.8 pp|p|7.8 ò|ɔ|7.8 w|w|7.8 cc|k|7.8
ci|tʃ|7.9 sc|ʃ|7.9 z|dz|8.1 bb|b|8.1 j|dʒ|8.2 zz|ts|8.3 ì|i|8.3 cc|tʃ|8.4 gn|ɲ|8.4 h||8.7 zz|dz|8.7 x|k+s|8.8
è|ɛ|8.9 gg|dʒ|8.9 y|i|9.0 ù|u|9.0 a|ɛ|9.0 y|j|9.1 hi|j|9.2 gh|ɡ|9.3 gl|ʎ|9.5 i|aɪ|9.5 h|h|9.5 dd|d|9.5 c|s|9.5
z|z|9.5 gli|ʎ|9.6 é|e|9.7 u|a|9.7 ggi|dʒ|9.8 c|tʃ+i|9.9 e|i+t|9.9 ll|l|9.9 qu|w|10.0 d|d+i|10.0 sci|ʃ|10.2 e|i|10.2
j|j|10.2 ck|k|10.3 p|p+i|10.4 ch|tʃ|10.4 hé|e|10.4 ai|aɪ|10.5 th|t|10.6 j|e+n|10.6 sh|ʃ|10.6 cch|k|10.7 ce|s|10.8
ge|dʒ|10.8 cci|tʃ|10.8 v|v+u|10.9 b|b+i|10.9 s|i+t|10.9 s|e+n|10.9 n|i+t|10.9 a|ɛ+i|10.9 t|s+t|10.9 f|e+n|11.3
t|t+ɪ|11.3 a|dʒ+eɪ|11.3 w|e+n|11.3 o|ə+n|11.3 j|e+s|11.3 l|i+t|11.3 a|dʒ+a|11.3 a|ɛ+j|11.3 h|e+n|11.3 u|j+u|11.3
r|r+a|11.3 ph|f|11.3 ay|eɪ|11.3 ei|eɪ|11.3 gg|ɡ|11.3 ve|v|11.3 wh|w|11.3 me|m|11.4 ho|ɔ|11.5 ne|n|11.5 hè|ɛ|11.6
ee|i|11.6 ig|aɪ|11.7 oo|u|11.7 ay|ɛɪ|11.7 ch|ʃ|11.7 ne|ŋ|11.7 es|s|12.0 gn|ɲ+ɲ|12.7 igh|aɪ|13.2 qu|k+w|14.6
ow|a+w|15.1 ow|a+ʊ|15.8 ine|aɪ+n|17.3 ime|aɪ+m|17.3 wee|w+i|17.4 joh|dʒ+o|17.4 ack|ɛ+k|17.4
"""
