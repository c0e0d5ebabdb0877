"""Letter-phone chunks of ca: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7967 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice ca.
"""

CHUNKS = """
i|i|2.5 a|ə|2.5 e|ə|2.6 t|t|2.7 s|s|2.8 n|n|2.9 r|ɾ|3.1 a|a|3.2 c|k|3.2 o|u|3.3 m|m|3.4 l|l|3.4 p|p|3.5 r|r|3.7
u|u|3.8 c|s|4.1 e|e|4.1 e|ɛ|4.2 d|ð|4.2 d|d|4.3 f|f|4.4 o|o|4.7 s|z|4.7 o|ɔ|4.8 v|β|4.8 u|w|4.8 ó|o|4.9 v|b|5.0
b|β|5.0 à|a|5.1 g|ɣ|5.1 b|b|5.2 g|ʒ|5.5 g|ɡ|5.5 è|ɛ|5.6 í|i|5.7 j|ʒ|5.8 n|ŋ|5.9 nt|n|6.1 i|j|6.1 ò|ɔ|6.2 ç|s|6.3
ar|a|6.3 n|m|6.5 ll|ʎ|6.5 é|e|6.7 ú|u|6.9 n|ɱ|6.9 ss|s|6.9 b|p|7.1 d|t|7.1 x|k+s|7.2 ix|ʃ|7.2 qu|k|7.2 q|k|7.3
ï|i|7.3 x|ʃ|7.4 rr|r|7.4 b|b+b|7.4 or|o|7.6 ir|i|7.7 ny|ɲ|7.9 y|i|7.9 z|z|7.9 gu|ɣ|7.9 z|θ|8.0 k|k|8.1 er|e|8.2
w|w|8.3 x|ɡ+z|8.4 c|ɡ|8.5 ü|w|8.5 g|k|8.6 e|i|8.6 h||8.6 o|ə|8.6 tg|dʒ|8.6 j|χ|8.8 t|d|8.8 á|a|9.0 ha|ə|9.0 h|χ|9.1
w|b|9.1 r||9.1 tj|dʒ|9.1 t|m|9.3 c|θ|9.3 n|ɲ|9.3 t|ʎ|9.3 x|k|9.3 hi|i|9.4 rt|r|9.4 o|a|9.4 sc|s|9.5 ig|tʃ|9.5
g|tʃ|9.5 ñ|ɲ|9.5 mp|m|9.5 c|s+e|9.5 gu|ɡ|9.5 ho|u|9.6 ho|ɔ|9.7 nc|ŋ|9.7 y|j|9.8 m|ɱ|9.8 g|χ|9.8 er|ə|9.8 p|p+e|9.8
i|a+i|9.9 lt|l|10.0 g|ɡ+ɡ|10.0 s|ʃ|10.0 hu|u|10.1 a|e|10.1 ng|ŋ|10.1 er|ɛ|10.1 t|t+e|10.1 i|n|10.2 b|m|10.2 i|s|10.2
he|ə|10.3 tx|tʃ|10.3 ha|a|10.4 nt|m|10.4 o|a+w|10.5 g|ʒ+e|10.5 v|β+e|10.5 i|z+ə|10.5 ch|tʃ|10.6 rd|r|10.6 t||10.7
sh|ʃ|10.7 e||10.8 d|ð+e|10.8 d|d+e|10.8 b|β+e|10.8 h|a+k|10.8 x|d+i|10.8 n|n+ə|10.8 re|ɛ|10.9 ii|t|11.0 ee|i|11.0
rd|t|11.0 ur|u|11.0 es|z|11.0 mb|m|11.1 ck|k|11.2 i|u+j|11.2 b|b+e|11.2 k|k+a|11.2 x|b+i|11.2 x|n+t|11.2 x|ɔ+w|11.2
u|j+u|11.2 o|ə+w|11.2 v|s+ɛ|11.2 nd|n|11.3 ch|k|11.3 ph|f|11.3 ts|s|11.3 ll|l|11.4 he|e|11.5 es|ɛ|11.6 ps|s|11.6
or|ɔ|11.7 th|θ|11.7 oh|a|11.7 ou|u|11.8 hà|a|11.8 tz|d+z|12.4 her|e|13.3 rer|ə|13.4 qü|k+w|14.5 ho|χ+a|15.4
ay|e+i|15.4 ew|j+u|15.7 nys|ɲ+ʃ|15.8
"""
