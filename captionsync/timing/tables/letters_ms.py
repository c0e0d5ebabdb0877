"""Letter-phone chunks of ms: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7970 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice ms.
"""

CHUNKS = """
a|a|1.9 n|n|2.6 e|ə|2.7 i|i|2.9 t|t|3.0 r|r|3.0 m|m|3.0 k|k|3.2 s|s|3.2 u|u|3.3 l|l|3.3 p|p|3.4 b|b|3.5 d|d|3.6
h|h|3.6 a|ə|3.7 o|o|3.8 e|ɛ|4.2 g|ɡ|4.4 j|dʒ|4.5 i|e|4.5 c|tʃ|4.5 u|o|4.6 e|e|4.7 k|ʔ|4.8 y|j|4.9 w|w|5.1 f|f|5.2
ng|ŋ|5.2 o|ɔ|5.6 r|ɾ+r|5.7 v|v|6.1 ny|ɲ|6.3 z|z|6.5 ai|aɪ|6.7 au|aʊ|7.8 ch|tʃ|8.0 r|ɹ|8.2 e|i|8.2 m|ɛ+m|8.2
p|p+i|8.3 ll|l|8.3 s|ɛ+s|8.4 sh|ʃ|8.5 t|t+i|8.5 kh|x|8.6 sy|ʃ|8.6 a|ɛ|8.7 x|k+s|8.8 q|k|8.8 d|d+i|8.9 k|k+e|8.9
a|e|9.0 b|b+i|9.1 ss|s|9.2 g|dʒ+i|9.2 h|e+tʃ|9.3 c|s+i|9.3 r|a+r|9.4 i|aɪ|9.4 u|a|9.4 e|ə+ɾ|9.6 o|ə|9.7 u|ə|9.7
l|ɛ+l|9.9 n|ɛ+n|9.9 l|i+d|9.9 s|e+n|9.9 n|i+d|9.9 e|ʔ|10.1 e|i+d|10.1 d|i+d|10.2 r|a+ɹ|10.2 v|v+i|10.2 t|i+d|10.2
y|i+d|10.2 g|dʒ|10.3 ff|f|10.3 j|dʒ+e|10.5 t|e+n|10.5 g|e+n|10.5 u|j+u|10.5 f|ɛ+f|10.5 n|n+d|10.5 au|o|10.5
d|e+n|10.7 k|e+n|10.7 a|i+d|10.7 l|e+n|10.7 o|ə+n|10.7 c|e+n|10.7 e|e+n|10.7 oe|u|10.9 pp|p|11.0 n|n+i|11.1
l|ə+l|11.1 a|d+eɪ|11.1 m|e+n|11.1 o|k+ɔ|11.1 s|i+d|11.1 p|i+d|11.1 d|a+d|11.1 o|u+l|11.1 r|i+d|11.1 w|e+n|11.1
s|s+t|11.1 a|ə+l|11.1 h|i+d|11.1 i|e+n|11.1 n|ɪ+n|11.1 r|ɹ+i|11.1 r|ɹ+ɪ|11.1 i|i+ə|11.1 er|r|11.5 ay|e|11.6
ea|i|11.6 er|ə|11.6 ge|ɡ|11.7 qu|k+w|14.7
"""
