"""Letter-phone chunks of ms: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7972 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice ms.
"""

CHUNKS = """
a|a|1.9 n|n|2.6 e|ə|2.7 i|i|2.9 t|t|3.0 r|r|3.0 m|m|3.0 k|k|3.1 s|s|3.1 u|u|3.3 l|l|3.3 p|p|3.4 b|b|3.5 d|d|3.6
h|h|3.6 a|ə|3.7 o|o|3.8 e|ɛ|4.2 g|ɡ|4.4 j|dʒ|4.5 i|e|4.5 c|tʃ|4.5 u|o|4.6 e|e|4.7 k|ʔ|4.8 y|j|4.9 w|w|5.1 f|f|5.2
ng|ŋ|5.2 o|ɔ|5.6 r|ɾ+r|5.7 v|v|6.1 ny|ɲ|6.3 z|z|6.5 ai|aɪ|6.7 au|aʊ|7.8 r|ɹ|7.8 ch|tʃ|8.0 e|i|8.2 m|ɛ+m|8.2
p|p+i|8.3 ll|l|8.3 s|ɛ+s|8.4 sh|ʃ|8.5 kh|x|8.6 t|t+i|8.6 sy|ʃ|8.6 a|ɛ|8.7 x|k+s|8.8 q|k|8.8 k|k+e|8.9 d|d+i|8.9
o|ə|9.0 i|ɪ|9.0 b|b+i|9.1 ss|s|9.2 h|e+tʃ|9.3 c|s+i|9.3 g|dʒ+i|9.3 r|a+r|9.4 i|aɪ|9.4 y|i|9.4 u|ə|9.4 u|a|9.4
a|e|9.4 e|ə+ɾ|9.7 l|ɛ+l|9.9 n|ɛ+n|9.9 a|eɪ|10.0 e|ʔ|10.1 v|v+i|10.2 u|j+u|10.2 r|a+ɹ|10.2 ff|f|10.3 j|dʒ+e|10.5
f|ɛ+f|10.5 au|o|10.5 oe|u|10.9 pp|p|11.0 l|ə+l|11.1 er|ə|11.2 ea|i|11.2 ee|i|11.5 ay|e|11.6 ge|ɡ|11.7 qu|k+w|14.7
"""
