"""Letter-phone chunks of pt: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7936 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice pt-br.
"""

CHUNKS = """
i|i|2.7 a|a|2.8 s|s|2.8 e|e|3.0 o|o|3.1 a|æ|3.2 t|t|3.2 o|ʊ|3.2 n|ŋ|3.2 d|d|3.3 r|r|3.3 c|k|3.4 m|m|3.4 p|p|3.6
l|l|3.7 r|ɾ|3.8 e|y|3.9 u|u|3.9 n|n|4.0 e|eɪ|4.0 v|v|4.0 t|tʃ|4.2 b|b|4.4 f|f|4.4 a|ɐ|4.4 c|s|4.4 g|ɡ|4.5 d|dʒ|4.6
s|z|4.8 ç|s|4.8 r|x|4.9 e|ɛ|4.9 o|ɔ|5.1 i|j|5.1 u|w|5.2 r|ɾ+ə|5.3 g|ʒ|5.4 á|a|5.5 j|ʒ|5.6 í|i|5.6 m|ŋ|5.8 z|z|5.8
h|j|6.1 é|ɛ|6.2 ó|ɔ|6.2 l|w|6.3 ão|ɐʊ|6.4 x|s|6.6 ei|eɪ|6.7 ê|eɪ|6.8 x|ʃ|6.8 ú|u|6.8 al|aʊ|6.9 ss|s|7.0 w|w|7.1
q|k|7.1 u|ʊ|7.2 ê|e|7.2 â|ɐ|7.2 am|ɐʊ|7.3 qu|k|7.3 x|z|7.3 z|s|7.4 i|ɪ|7.4 y|i|7.4 ô|o|7.4 nh|ɲ|7.4 ai|aɪ|7.4
k|k|7.5 l|ʊ|7.5 rr|x|7.5 ch|ʃ|7.7 ã|ɐ|7.9 au|aʊ|8.1 eu|eʊ|8.2 ç|s+o|8.2 gu|ɡ|8.3 é|eɪ|8.4 x|k+s|8.5 õe|j|8.7
el|ɛʊ|8.7 a|eɪ|8.7 y|j|8.8 oi|oɪ|9.0 el|eʊ|9.0 ho|o|9.1 h||9.3 sc|s|9.4 i|aɪ|9.5 e|j|9.5 y|y|9.5 es|ɛ|9.5 ha|a|9.5
c|s+e|9.6 hi|i|9.6 e|i|9.7 a|ɛ|9.7 ll|l|9.8 th|t|9.9 hu|u|10.0 v|v+e|10.1 p|p+e|10.1 h|h|10.2 w|v|10.2 ck|k|10.3
ei|ɛɪ|10.3 éi|ɛɪ|10.3 ay|aɪ|10.3 he|e|10.3 d|d+e|10.3 b|b+e|10.3 t|t+e|10.5 t|ŋ+t|10.5 ee|i|10.6 ao|aʊ|10.8
xc|s|10.8 ho|ɔ|10.8 wh|w|10.8 ê|w+eɪ|10.9 sh|ʃ|11.0 ey|eɪ|11.0 éu|ɛʊ|11.0 ói|ɔɪ|11.0 ce|eɪ|11.2 ál|aʊ|11.2
q|k+e|11.2 k|k+a|11.2 g|ʒ+e|11.2 o|o+w|11.2 ay|eɪ|11.3 ow|aʊ|11.3 áu|aʊ|11.3 pp|p|11.3 tt|tʃ|11.3 há|a|11.3
ix|ʃ|11.3 ng|ŋ|11.4 j|ʒ+ɪ|11.4 tt|t|11.4 ff|f|11.4 i|a+i|11.5 ok|k|11.7 ig|aɪ|11.7 lh|ʎ|11.7 ai|eɪ|11.7 oy|ɔɪ|11.7
ph|f|11.7 se|i|11.8 ly|i|11.9 he|eɪ|11.9 õe|o+j|12.4 igh|aɪ|13.2 ceu|eʊ|13.4 sõe|o+j|17.5
"""
