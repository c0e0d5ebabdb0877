"""Letter-phone chunks of es: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7943 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice es.
"""

CHUNKS = """
a|a|2.1 e|e|2.3 o|o|2.5 s|s|2.6 n|n|2.7 r|ɾ|2.7 t|t|2.9 i|i|2.9 c|k|3.4 l|l|3.4 m|m|3.5 p|p|3.6 i|j|3.6 d|ð|3.7
c|θ|3.9 u|u|3.9 d|d|3.9 f|f|4.6 ó|o|4.6 b|β|4.6 e|ɛ|4.8 v|β|4.8 r|r|4.9 g|ɣ|5.0 u|w|5.1 v|b|5.1 j|x|5.2 í|i|5.2
b|b|5.3 z|θ|5.5 á|a|5.6 g|ɡ|5.6 g|x|5.7 é|e|6.0 ñ|ɲ|6.4 y|ʝ|6.5 n|ŋ|6.7 n|m|6.8 ú|u|7.0 x|k+s|7.0 ll|ʎ|7.2 qu|k|7.4
rr|r|7.6 ch|tʃ|7.6 w|w|7.7 k|k|7.9 h||8.1 ha|a|8.1 y|i|8.2 au|aʊ|8.4 gu|ɣ|8.8 ho|o|8.8 hi|i|9.0 x|x|9.3 ai|aɪ|9.4
he|e|9.4 hu|u|9.5 eu|eʊ|9.6 ü|u|9.8 hu|w|9.9 c|θ+e|10.0 ay|aɪ|10.1 gu|ɡ|10.1 j|dʒ|10.2 ng|ŋ|10.3 ei|eɪ|10.3
p|p+e|10.4 ck|k|10.5 oy|oɪ|10.6 ey|eɪ|10.8 i|θ+e|10.9 hí|i|10.9 oi|oɪ|11.0 d|d+e|11.3 b|b+e|11.3 i|tʃ+o|11.3
hé|e|11.4 wh|w|11.4 sh|ʃ|11.7
"""
