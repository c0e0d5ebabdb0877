"""Letter-phone chunks of fil: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7995 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice id.
"""

CHUNKS = """
a|a|1.6 i|i|2.5 n|n|2.6 t|t|2.9 l|l|3.0 o|o|3.0 s|s|3.1 p|p|3.2 m|m|3.2 k|k|3.3 r|r|3.3 u|u|3.3 g|ɡ|3.4 e|ə|3.6
b|b|3.7 d|d|3.8 y|j|4.0 h|h|4.0 e|ɛ|4.1 w|w|4.5 c|tʃ|4.6 ng|ŋ|5.2 o|ɔ|5.4 f|f|5.6 v|v|5.8 j|dʒ|6.4 z|z|7.1 ai|aɪ|7.2
sy|ʃ|7.2 ch|χ|7.9 au|aʊ|8.0 ll|l|8.1 x|k+s|8.1 ss|s|8.3 ny|ɲ|8.3 ie|i|8.3 p|p+e|8.8 t|t+e|8.9 m|ɛ+m|8.9 c|tʃ+e|9.1
d|d+e|9.2 b|b+e|9.2 ñ|n|9.2 g|ɡ+e|9.5 ph|f|9.6 h|h+a|9.6 kh|x|9.6 s|ɛ+s|9.7 ff|f|9.8 pp|p|9.8 n|ɛ+n|10.0 v|f+e|10.0
l|ɛ+l|10.0 r|ɛ+r|10.0 rr|r|10.0 k|k+a|10.1 j|dʒ+e|10.1 oe|u|10.2 x|z|10.2 q|k|10.2 f|ɛ+f|10.3 s|ə+s|10.3 n|ə+n|10.5
m|ə+m|10.5 r|ə+r|10.8 w|w+e|10.8 f|ə+f|10.8 q|k+i|11.2 l|ə+l|11.2 po|ɔ|11.8 or|ɔ|11.8 qu|k+w|13.2 err|r|13.2
"""
