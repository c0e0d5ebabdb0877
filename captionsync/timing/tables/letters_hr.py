"""Letter-phone chunks of hr: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7995 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice hr.
"""

CHUNKS = """
o|o|2.4 a|æ|2.6 i|ɪ|2.7 e|ɛ|2.7 n|n|2.9 t|t|3.0 s|s|3.1 v|v|3.3 a|a|3.3 k|k|3.4 l|l|3.4 p|p|3.4 r|ɾ|3.4 d|d|3.4
m|m|3.5 j|j|3.5 r|r|3.6 i|i|3.7 u|ʊ|3.7 z|z|4.0 e|e|4.0 u|u|4.1 g|ɡ|4.1 b|b|4.2 a|ɑ|4.4 c|ts|4.5 č|tʃ|4.6 š|ʃ|4.7
ž|ʒ|5.1 h|h|5.2 ć|tɕ|5.3 f|f|5.7 đ|dʑ|6.0 h|x|6.4 nj|ɲ|6.4 lj|ʎ|6.8 d|t|7.0 n|ŋ|7.0 v|f|7.7 w|v|7.8 y|j|7.9 y|ɪ|8.2
s|s+ə|9.3 x|k+s|9.3 r|r+ə|9.4 d|d+ə|9.5 p|p+ə|9.5 t|t+ə|9.5 m|m+ə|9.7 k|k+ə|9.7 l|l+ə|10.0 ou|oʊ|10.0 v|v+ə|10.1
h|x+ə|10.1 f|f+ə|10.1 y|i|10.2 w|f|10.2 g|ɡ+ə|10.3 dž|dʒ|10.4 n|n+ə|10.5 b|b+ə|10.8 j|j+ə|10.8 c|ts+ə|10.8
z|z+ə|10.8 ng|ŋ+k|15.3
"""
