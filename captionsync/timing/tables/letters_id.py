"""Letter-phone chunks of id: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7994 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice id.
"""

CHUNKS = """
a|a|1.8 i|i|2.6 n|n|2.6 e|ə|2.7 r|r|2.8 k|k|3.0 t|t|3.0 m|m|3.0 s|s|3.0 u|u|3.0 l|l|3.4 p|p|3.4 b|b|3.5 d|d|3.5
o|o|3.7 e|ɛ|3.7 h|h|3.8 g|ɡ|4.4 j|dʒ|4.6 c|tʃ|4.7 w|w|5.1 y|j|5.2 ng|ŋ|5.3 f|f|5.3 o|ɔ|5.5 v|v|6.1 ny|ɲ|6.1
ai|aɪ|7.0 z|z|7.2 p|p+e|7.9 au|aʊ|8.0 t|t+e|8.4 d|d+e|8.4 m|ɛ+m|8.4 s|ɛ+s|8.5 k|k+a|8.6 ll|l|8.6 ie|i|8.7 b|b+e|8.7
ch|χ|8.7 x|k+s|9.0 c|tʃ+e|9.0 h|h+a|9.0 kh|x|9.2 ss|s|9.2 g|ɡ+e|9.2 s|ə+s|9.4 r|ɛ+r|9.5 sy|ʃ|9.5 v|f+e|9.8 r|ə+r|9.9
l|ɛ+l|9.9 w|w+e|9.9 j|dʒ+e|9.9 n|ɛ+n|10.1 m|ə+m|10.1 f|ɛ+f|10.1 ph|f|10.1 x|z|10.1 e|e|10.1 q|k|10.1 ff|f|10.4
l|ə+l|10.5 n|ə+n|10.5 pp|p|10.7 oe|u|10.9 q|k+i|11.2 rr|r|11.6 sj|ʃ|11.6 qu|k+w|14.6
"""
