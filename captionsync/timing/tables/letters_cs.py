"""Letter-phone chunks of cs: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7985 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice cs.
"""

CHUNKS = """
e|e|2.7 o|o|2.7 a|a|2.8 t|t|3.0 l|l|3.1 i|i|3.1 s|s|3.2 n|n|3.2 v|v|3.2 r|r|3.3 k|k|3.3 í|i|3.3 p|p|3.3 m|m|3.4
d|d|3.5 u|u|3.6 á|a|3.7 n|ɲ|3.8 y|i|4.0 z|z|4.0 b|b|4.1 j|j|4.2 c|ts|4.2 h|h|4.3 ř|r|4.3 ě|e|4.5 é|e|4.5 č|tʃ|4.6
ý|i|4.7 š|ʃ|4.8 t|c|4.9 d|ɟ|5.0 ž|ʒ|5.0 ů|u|5.1 d|t|5.3 f|f|5.6 z|s|5.6 g|ɡ|5.9 ch|x|6.2 v|f|6.3 ě|j+e|6.3 ú|u|6.3
ž|ʃ|6.4 n|ŋ|6.5 ou|oʊ|6.5 b|p|6.6 r|ə+r|6.9 ě|ɲ+e|7.1 ň|ɲ|7.5 l|ə+l|7.5 ej|eɪ|7.5 h|x|7.5 i|i+j|7.6 ť|c|7.8 w|v|7.8
ó|o|8.1 x|k+s|8.1 t|d|8.2 g|k|8.4 ď|c|8.4 s|z|8.5 s|e+s|8.6 au|aʊ|8.7 d|d+e|9.1 m|e+m|9.1 h|h+a|9.3 t|t+e|9.4
č|dʒ|9.4 č|tʃ+e|9.5 p|p+e|9.5 k|k+a|9.5 eu|eʊ|9.6 ď|ɟ|9.7 c|ts+e|9.8 nn|n|9.8 v|v+e|9.9 b|b+e|9.9 l|e+l|9.9 w|f|10.1
g|ɡ+e|10.2 n|e+n|10.5 r|e+r|10.5 j|j+e|10.5 f|e+f|10.5 nn|ɲ|10.7 i|a+j|10.8 dz|dʑ|10.9 ll|l|11.1 né|e|11.1
s|e+z|11.2 š|e+ʃ|11.2 in|i|11.6 me|m|11.6 ew|u|11.6 ai|eɪ|11.6 ss|s|11.6 ng|ŋ+k|15.8 wil|v+i|17.3
"""
