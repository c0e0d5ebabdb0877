"""Letter-phone chunks of en: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7985 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice en-us.
"""

CHUNKS = """
n|n|2.7 r|ɹ|2.9 i|ɪ|2.9 t|t|3.0 s|s|3.1 l|l|3.1 d|d|3.2 c|k|3.5 p|p|3.5 e|ɛ|3.5 m|m|3.6 s|z|3.7 a|æ|3.8 o|ə|3.9
b|b|4.1 a|ə|4.1 e|ᵻ|4.2 a|eɪ|4.2 f|f|4.3 y|i|4.4 i|aɪ|4.4 o|ɑ|4.5 v|v|4.5 e|ə|4.6 t|ɾ|4.6 o|oʊ|4.6 g|ɡ|4.7 u|ʌ|4.8
o|ɔ|5.0 c|s|5.0 e|ɪ|5.0 w|w|5.1 h|h|5.1 k|k|5.1 e||5.2 a|ɑ|5.2 a|ɐ|5.3 e|i|5.3 u|u|5.5 i|i|5.5 i|ᵻ|5.5 g|dʒ|5.6
j|dʒ|5.8 ng|ŋ|5.8 e|ɚ|5.9 n|ŋ|5.9 o|ʌ|5.9 er|ɚ|6.0 u|ə|6.0 a|ɛ|6.2 ti|ʃ|6.4 a|ɔ|6.6 y|aɪ|6.6 a|ɪ|6.6 y|ɪ|6.7
u|j+u|6.7 l|ə+l|6.8 x|k+s|6.9 ll|l|6.9 a|ɚ|7.0 ea|i|7.0 o|ɚ|7.0 z|z|7.0 sh|ʃ|7.0 ss|s|7.1 ch|tʃ|7.1 ed|d|7.1 o|u|7.2
ve|v|7.2 i|ə|7.2 th|θ|7.2 ce|s|7.3 ai|eɪ|7.3 y|j|7.4 er|ɜ|7.4 ck|k|7.4 ee|i|7.4 or|ɚ|7.5 es|z|7.5 te|t|7.5 ou|aʊ|7.5
t|tʃ|7.5 u|ʊ|7.6 ed|t|7.6 ie|i|7.7 ay|eɪ|7.8 u|j+ʊ|7.9 ur|ɜ|8.0 ge|dʒ|8.0 th|ð|8.1 ow|oʊ|8.1 ff|f|8.1 tt|ɾ|8.2
pp|p|8.2 ea|ɛ|8.2 d|dʒ|8.2 ch|k|8.2 ar|ɚ|8.2 ph|f|8.2 ke|k|8.3 mm|m|8.3 oo|u|8.3 e|eɪ|8.3 nn|n|8.4 re|ɚ|8.5 oo|ʊ|8.5
me|m|8.5 au|ɔ|8.5 ow|aʊ|8.5 i|j|8.6 p|p+i|8.6 oa|oʊ|8.6 re|ɹ|8.6 c|s+i|8.7 ir|ɜ|8.7 ci|ʃ|8.7 ne|n|8.7 ou|ə|8.7
al|ɔ|8.7 s|ɛ+s|8.8 x|ɡ+z|8.8 oy|ɔɪ|8.8 oi|ɔɪ|8.8 ea|ɪ|8.8 or|ɜ|8.9 ai|ɛ|8.9 s|ʒ|8.9 ew|u|8.9 o|ʊ|8.9 m|ɛ+m|8.9
x|k|8.9 si|ʒ|8.9 se|z|8.9 t|t+i|9.0 b|b+i|9.1 wh|w|9.1 u|ɪ|9.1 gu|ɡ|9.1 h|eɪ+tʃ|9.1 ap|ɐ|9.1 r|ɚ|9.2 at|ɐ|9.2
aw|ɔ|9.2 ur|ɚ|9.2 t|ə|9.2 rr|ɹ|9.2 t|ʃ|9.2 ou|ʌ|9.2 n|ɛ+n|9.3 m|ə+m|9.3 d|d+i|9.3 u|w|9.3 dd|d|9.3 u|ɚ|9.5 l|ɛ+l|9.5
ze|z|9.5 u|ʊ+ɹ|9.5 g|dʒ+i|9.5 wr|ɹ|9.5 gg|ɡ|9.5 s|ʃ|9.5 c|ʃ|9.6 e|i+ə|9.6 y|ə|9.6 i|ɚ|9.6 kn|n|9.7 ou|ɔ|9.7 ou|u|9.7
r|ɑ+ɹ|9.7 ig|aɪ|9.7 e|j|9.7 ui|u|9.7 ac|ɐ|9.8 f|ɛ+f|9.8 si|ʃ|9.8 oa|ɔ|9.9 igh|aɪ|9.9 cc|k|9.9 de|d|9.9 ry|i|9.9
ad|ɐ|10.0 ul|ʊ|10.0 o|w+ʌ|10.0 ho|ɑ|10.0 q|k|10.0 u|j|10.0 i|aɪ+ɚ|10.1 up|ə|10.1 e|ɑ|10.1 gi|dʒ|10.1 mb|m|10.1
ch|ʃ|10.1 ti|tʃ|10.1 ci|aɪ|10.2 se|s|10.3 tt|ʔ|10.3 tur|tʃ|10.3 t|ʔ|10.3 ue|u|10.3 an|æ|10.3 le|l|10.3 ssi|ʃ|10.4
k|k+eɪ|10.4 v|v+i|10.4 x|k+ʃ|10.4 bb|b|10.4 ey|eɪ|10.4 oo|ɔ|10.4 w|j+u|10.4 uy|aɪ|10.4 ug|ə|10.5 dg|dʒ|10.5 a||10.5
tch|tʃ|10.5 sc|s|10.5 bu|b|10.6 ly|i|10.6 ar|ɹ|10.6 yo|j|10.6 as|ɐ|10.6 mn|m|10.7 j|dʒ+eɪ|10.7 ai|aɪ|10.7 ear|ɜ|10.7
ar|æ|10.7 u|ɡ+w|10.7 at|ʔ|10.7 al|æ|10.7 ta|t|10.8 ou|oʊ|10.8 ol|oʊ|10.8 ou|ɜ|10.8 oo|ʌ|10.8 gh|ɡ|10.8 ri|ɹ|10.9
ro|ɚ|10.9 te|ə|10.9 tt|t|11.0 ou|ʊ|11.0 ar|ɔ|11.0 ha|ʌ|11.0 si|ə|11.0 i|ɹ+i|11.1 z|t+s|11.1 i|ɹ+ᵻ|11.1 al|ɑ|11.1
dge|dʒ|11.1 at|æ|11.1 r|ɹ+ɹ|11.1 zz|z|11.1 a|i+ə|11.1 au|ɑ|11.1 un|ʌ|11.2 t||11.2 sed|t|11.2 qu|w|11.3 wh|h|11.3
ie|ɛ|11.4 ol|ə|11.4 ugh|f|11.4 our|ɚ|11.4 ia|ə|11.5 eo|i|11.5 di|dʒ|11.5 hi|ə|11.5 is|aɪ|11.5 ah|ɑ|11.5 uh|ʌ|11.5
oh|oʊ|11.5 eb|ɛ|11.5 ub|ʌ|11.6 oh|ɑ|11.6 cal|k|11.7 ri|ᵻ|11.7 ur|j|11.7 ce|i|11.7 ga|ɡ|11.8 ped|t|11.8 our|ɜ|11.8
qu|k+w|12.1 ked|t|12.2 low|oʊ|12.2 ror|ɚ|12.3 gue|ɡ|12.3 row|oʊ|12.3 pea|ɪ|12.4 rie|i|12.4 oul|ʊ|12.6 bea|b|12.6
que|k|12.6 tte|t|12.7 eye|aɪ|12.7 sur|ʒ|12.7 ffe|f|12.7 shi|ʃ|12.7 nou|aʊ|12.8 cur|ɜ|12.8 wer|ɚ|12.9 ses|ɛ|12.9
eigh|eɪ|12.9 uth|θ|13.0 all|l|13.0 awy|ɔɪ|13.0 for|f|13.0 hai|aɪ|13.0 oub|aʊ|13.0 aig|eɪ|13.0 aye|ɛ|13.0 ngh|ŋ|13.1
cel|ə|13.1 poi|ɔɪ|13.2 tau|t|13.2 ces|ɛ|13.3 ough|ɔ|13.3 rre|ɹ|13.3 asur|ʒ|13.3 ough|oʊ|13.8 augh|ɔ|13.8
tu|tʃ+ɚ|13.8 erre|ɜ|14.1 scio|ʃ|14.3 ough|u|14.5 ou|ʊ+ɹ|15.2 su|ʃ+ʊ|15.2 iew|j+u|15.4 le|ə+l|15.5 who|h+u|16.5
usi|ɪ+z|16.7 tai|ʔ+ə|16.7 asu|ʒ+ɚ|16.7 ssue|ʃ+u|17.9 casi|eɪ+ʒ|18.1 ture|tʃ+ɚ|18.2 hour|aʊ+ɚ|18.6 thei|ð+ɛ|18.6
know|n+ɑ|18.6 iewe|j+u|18.8
"""
