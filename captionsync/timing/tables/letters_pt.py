"""Letter-phone chunks of pt: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7936 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice pt-br.
"""

CHUNKS = """
i|i|2.7 a|a|2.8 s|s|2.9 e|e|3.0 o|o|3.1 a|æ|3.2 o|ʊ|3.2 t|t|3.2 n|ŋ|3.2 r|ɾ|3.3 r|r|3.3 d|d|3.4 c|k|3.5 m|m|3.5
p|p|3.6 l|l|3.7 e|ɪ|3.9 u|u|3.9 e|eɪ|4.0 n|n|4.0 v|v|4.1 t|tʃ|4.3 b|b|4.4 a|ɐ|4.4 f|f|4.4 c|s|4.4 g|ɡ|4.6 d|dʒ|4.7
s|z|4.8 r|x|4.9 ç|s|4.9 e|ɛ|4.9 o|ɔ|5.1 i|j|5.1 u|w|5.2 á|a|5.5 g|ʒ|5.5 j|ʒ|5.6 í|i|5.6 m|ŋ|5.8 z|z|5.8 h|j|6.1
é|ɛ|6.2 ó|ɔ|6.2 l|w|6.3 ão|ɐʊ|6.4 x|s|6.6 ei|eɪ|6.7 ê|eɪ|6.8 x|ʃ|6.8 ú|u|6.8 al|aʊ|6.9 ss|s|7.0 q|k|7.1 w|w|7.1
m|ə+m|7.1 t|ə+t|7.2 u|ʊ|7.2 ê|e|7.2 â|ɐ|7.2 am|ɐʊ|7.3 x|z|7.3 z|s|7.4 i|ɪ|7.4 y|i|7.4 ô|o|7.4 nh|ɲ|7.4 ai|aɪ|7.4
qu|k|7.4 l|ʊ|7.5 rr|x|7.5 n|ə+n|7.6 t|ə+tʃ|7.7 k|k|7.7 ch|ʃ|7.7 d|ə+d|7.7 ã|ɐ|7.9 s|ə+s|8.1 au|aʊ|8.1 ç|s+o|8.2
eu|eʊ|8.2 v|ə+v|8.2 g|ə+ɡ|8.3 gu|ɡ|8.3 c|ə+s|8.3 é|eɪ|8.4 c|ə+k|8.4 x|k+s|8.5 õe|j|8.6 g|ə+ʒ|8.6 el|ɛʊ|8.7 a|eɪ|8.7
y|j|8.8 oi|oɪ|9.0 el|eʊ|9.0 ho|o|9.1 l|ə+l|9.2 d|ə+dʒ|9.2 i|aɪ|9.3 ç|ə+s|9.3 h||9.3 sc|s|9.4 e|j|9.5 y|ɪ|9.5
es|ɛ|9.5 ha|a|9.5 b|ə+b|9.5 p|ə+p|9.5 f|ə+f|9.5 c|s+e|9.6 hi|i|9.6 e|i|9.7 a|ɛ|9.7 ll|l|9.8 th|t|9.9 hu|u|10.0
v|v+e|10.1 p|p+e|10.1 k|ə+k|10.1 h|h|10.2 w|v|10.2 ck|k|10.3 ei|ɛɪ|10.3 éi|ɛɪ|10.3 ay|aɪ|10.3 he|e|10.3 d|d+e|10.3
b|b+e|10.3 t|t+e|10.5 t|ŋ+t|10.5 ee|i|10.6 ao|aʊ|10.8 xc|s|10.8 ho|ɔ|10.8 wh|w|10.8 ê|w+eɪ|10.9 sh|ʃ|11.0 ey|eɪ|11.0
éu|ɛʊ|11.0 ói|ɔɪ|11.0 ál|aʊ|11.2 ce|eɪ|11.2 q|k+e|11.2 k|k+a|11.2 g|ʒ+e|11.2 o|o+w|11.2 ay|eɪ|11.3 ow|aʊ|11.3
áu|aʊ|11.3 pp|p|11.3 tt|tʃ|11.3 há|a|11.3 ix|ʃ|11.3 tt|t|11.4 ng|ŋ|11.4 j|ʒ+ɪ|11.4 ff|f|11.4 i|a+i|11.5 ok|k|11.7
ig|aɪ|11.7 lh|ʎ|11.7 ai|eɪ|11.7 oy|ɔɪ|11.7 ph|f|11.7 se|i|11.8 ly|i|11.9 he|eɪ|11.9 õe|o+j|12.4 igh|aɪ|13.2
ceu|eʊ|13.4 qu|ə+k|13.9 sõe|o+j|17.5
"""
