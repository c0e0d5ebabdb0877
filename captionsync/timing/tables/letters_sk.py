"""Letter-phone chunks of sk: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7985 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice sk.
"""

CHUNKS = """
e|e|2.5 o|o|2.5 a|a|2.6 i|i|2.8 r|r|3.0 t|t|3.0 s|s|3.1 n|n|3.1 l|l|3.3 v|v|3.3 k|k|3.3 p|p|3.4 m|m|3.4 d|d|3.5
u|u|3.6 á|a|3.8 n|ɲ|4.0 y|i|4.1 j|j|4.1 z|z|4.1 b|b|4.2 c|ts|4.3 h|h|4.3 í|i|4.4 ý|i|4.5 č|tʃ|4.5 š|ʃ|4.6 é|e|4.7
ť|t|4.7 ú|u|4.8 ž|ʒ|5.0 v|w|5.2 d|t|5.4 ľ|ʎ|5.5 f|f|5.5 g|ɡ|5.9 ch|x|6.0 z|s|6.1 n|ŋ|6.5 ó|o|6.5 b|p|6.5 v|f|6.8
ž|ʃ|6.8 ň|ɲ|6.8 ä|e|6.9 r|ə+r|7.0 ô|u+o|7.2 ou|oʊ|7.3 h|x|7.4 ď|d|7.4 w|v|7.7 l|ə+l|7.9 x|k+s|8.1 g|k|8.1 ď|t|8.1
w|w|8.4 t|d|8.5 dz|dʑ|8.6 s|e+s|9.1 m|e+m|9.2 p|p+e|9.2 d|d+e|9.3 h|h+a|9.3 č|dʒ|9.5 t|t+e|9.7 k|k+a|9.8 ĺ|ə+l|9.8
c|ts+e|10.0 g|ɡ+e|10.1 v|v+e|10.3 b|b+e|10.3 l|e+l|10.3 n|e+n|10.3 f|e+f|10.3 dz|ts|10.4 j|j+e|10.8 ŕ|ə+r|10.8
wh|v|11.0 ry|i|11.0 š|e+ʃ|11.2 ng|ŋ+k|15.9
"""
