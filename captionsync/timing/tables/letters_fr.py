"""Letter-phone chunks of fr: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7954 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice fr.
"""

CHUNKS = """
r|ʁ|2.5 a|a|2.8 i|i|2.8 t|t|3.0 é|e|3.3 p|p|3.4 l|l|3.4 c|k|3.5 s|s|3.5 m|m|3.5 e|ɛ|3.7 d|d|3.7 i|j|3.8 u|y|3.8
n|n|3.9 o|o|4.0 v|v|4.0 b|b|4.2 f|f|4.3 o|ɔ|4.4 e|ə|4.5 c|s|4.7 t|s|4.7 s|z|4.8 g|ɡ|5.0 o|w|5.1 g|ʒ|5.2 e||5.4
s||5.4 è|ɛ|5.4 on|ɔ|5.4 j|ʒ|5.6 i|a|5.7 er|e|6.0 en|ɑ|6.0 ou|u|6.2 re|ʁ|6.3 an|ɑ|6.3 in|ɛ|6.5 ai|ɛ|6.6 te|t|6.7
ch|ʃ|6.7 ê|ɛ|6.8 le|l|6.9 y|i|6.9 eu|œ|7.0 x|k+s|7.0 ss|s|7.0 om|ɔ|7.1 ce|s|7.1 qu|k|7.2 t||7.2 au|o|7.2 e|e|7.2
ne|n|7.3 â|a|7.3 ge|ʒ|7.4 ç|s|7.4 ô|o|7.6 pp|p|7.6 se|z|7.7 z|z|7.7 k|k|7.7 ve|v|7.7 ll|l|7.8 ée|e|7.8 me|m|7.8
em|ɑ|7.9 y|a+j|7.9 de|d|7.9 ff|f|7.9 és|e|8.0 eu|ø|8.0 en|ɛ|8.0 et|ɛ|8.0 ez|e|8.0 at|a|8.0 ent|ɑ|8.2 x|ɡ+z|8.2
ie|i|8.2 it|i|8.3 ph|f|8.3 y|j|8.4 û|y|8.5 e|f+r|8.5 u|ɔ|8.6 y|f+r|8.6 rr|ʁ|8.7 im|ɛ|8.7 que|k|8.7 rt|ʁ|8.8 nn|n|8.8
ant|ɑ|8.8 ons|ɔ|8.8 h||8.8 s|f+r|8.8 l|f+r|8.8 er|ɛ|8.9 à|a|8.9 w|e+n|8.9 b|e+n|8.9 res|ʁ|8.9 c|s+e|8.9 d|f+r|8.9
s|ɛ+s|9.0 ch|k|9.0 ha|a|9.0 n|f+r|9.0 rd|ʁ|9.0 am|ɑ|9.0 is|a|9.1 u|œ|9.1 gu|ɡ|9.1 p|p+e|9.2 c|e+n|9.2 aî|ɛ|9.2
x|k|9.2 cc|k|9.2 es|e|9.2 ou|w|9.2 c|ɡ|9.2 d|d+e|9.2 k|f+r|9.2 l|e+n|9.2 les|l|9.2 hé|e|9.2 tes|t|9.3 mm|m|9.3
s|e+n|9.3 ï|i|9.3 t|e+n|9.3 m|e+n|9.3 ait|ɛ|9.4 rs|ʁ|9.4 lle|l|9.4 ef|e|9.4 h|f+r|9.4 il|j|9.4 t|f+r|9.5 ais|ɛ|9.5
ue|y|9.5 a|ɛ|9.5 a|d|9.5 hu|y|9.5 f|ɛ+f|9.5 f|e+n|9.5 s|ʃ|9.5 e|z|9.6 î|a|9.6 e|i|9.6 ë|ɛ|9.6 x|s|9.6 î|i|9.6
a|t|9.6 w|w|9.6 a|ə|9.6 ck|k|9.6 t|t+e|9.6 v|v+e|9.6 g|e+n|9.6 r|f+r|9.6 a|e+n|9.6 j|e+n|9.6 p|e+n|9.6 ar|a|9.6
ll|j|9.7 sse|s|9.7 ho|o|9.7 th|t|9.7 r|ɛ+ʁ|9.7 ain|ɛ|9.8 g|f+r|9.8 is|i|9.8 it|a|9.8 ho|ɔ|9.8 hi|i|9.8 un|œ|9.8
che|ʃ|9.8 ai|e|9.9 em|a|9.9 g|ʒ+e|9.9 h|e+n|9.9 ces|s|9.9 i|w+ɪ|9.9 a|m|10.0 q|k|10.0 nes|n|10.0 l|i|10.0 a|k|10.0
i|s|10.0 j|dʒ|10.0 r|z|10.0 aux|o|10.0 us|y|10.0 x|z|10.1 l|ɛ+l|10.1 eux|ø|10.1 œu|œ|10.1 ym|ɛ|10.1 n|e+n|10.1
a|ɔ|10.1 n|ɛ+n|10.1 ès|ɛ|10.1 h|a+ʃ|10.1 o|ə+n|10.1 d|e+n|10.1 sc|s|10.1 o|j|10.2 hè|ɛ|10.2 ges|ʒ|10.2 gn|ɲ|10.2
ôt|o|10.2 ay|ɛ|10.2 mes|m|10.3 rê|ɛ|10.3 ut|y|10.3 r|ɹ+i|10.3 r|f+ɹ|10.3 n|n+i|10.3 hô|o|10.4 ens|ɛ|10.4 ill|j|10.4
ées|e|10.4 des|d|10.4 ie|a|10.5 ies|i|10.5 r|e+n|10.5 nne|n|10.6 ers|e|10.6 r|ɑ+k|10.6 ai|ə|10.6 ot|o|10.6
e|e+n|10.6 ses|z|10.6 m|ɛ+m|10.6 a|ə+n|10.6 a|k+a|10.6 n|a+n|10.6 b|b+e|10.6 i|l+aɪ|10.6 w|f+r|10.6 m|f+r|10.6
k|e+n|10.6 a|b+eɪ|10.6 r|b+ɹ|10.6 i|l+ɪ|10.6 e|ɪ+d|10.6 i|e+n|10.6 a|l+i|10.6 gne|ɲ|10.6 ac|a|10.6 ze|z|10.6
a|m+eɪ|10.7 or|o|10.7 l|ə+l|10.8 hi|j|10.8 he|ɛ|10.8 yn|ɛ|10.8 ix|a|10.8 ves|v|10.8 hy|i|10.8 its|i|10.8 mn|n|10.8
ent|ɛ|10.8 tte|t|10.9 ats|a|10.9 rts|ʁ|10.9 il|i|10.9 r|t+ɹ|10.9 ppe|p|11.0 ont|ɔ|11.0 o|dʒ+ɒ|11.0 t|t+i|11.0
s|s+t|11.0 d|d+i|11.0 e|ə+n|11.0 t|i+t|11.0 o|e+n|11.0 r|p+ɹ|11.0 y|e+n|11.0 e|w+i|11.0 o|k+ɒ|11.0 q|k+y|11.0
a|w+ɒ|11.0 i|b+ɪ|11.0 a|ɡ+eɪ|11.0 r|ɑ+l|11.0 i|t+aɪ|11.0 a|d+eɪ|11.0 o|ʊ+d|11.0 y|i+j|11.0 r|ə+d|11.0 e|i+n|11.0
e|i+t|11.0 n|n+d|11.0 o|u+l|11.0 r|ɜ+l|11.0 e|t+i|11.0 pt|t|11.0 gue|ɡ|11.0 o|b+ɔɪ|11.0 ey|ɛ|11.1 oû|u|11.1
rg|ʁ|11.1 gn|n|11.1 êt|ɛ|11.1 oc|ɔ|11.1 n|ɪ+ŋ|11.1 end|ɑ|11.1 eau|o|11.1 xe|k|11.2 ins|ɛ|11.2 our|u|11.3 th|θ|11.4
tt|t|11.4 ents|ɑ|11.4 ques|k|11.5 ei|ɛ|11.5 omp|ɔ|11.5 ond|ɔ|11.5 pes|p|11.6 ets|ɛ|11.7 lle|j|11.7 rds|ʁ|11.8
rre|ʁ|11.8 ues|y|11.8 ille|j|11.9 and|ɑ|11.9 oux|u|11.9 heu|ø|11.9 aît|ɛ|11.9 phe|f|11.9 int|ɛ|11.9 ine|n|11.9
hai|ɛ|11.9 hon|ɔ|11.9 out|u|11.9 ants|ɑ|12.0 lles|l|12.0 bes|b|12.1 oeu|œ|12.1 hau|o|12.1 com|ɔ|12.1 ans|ɑ|12.2
aut|o|12.2 ches|ʃ|12.2 cue|œ|12.3 heu|œ|12.3 ses|s|12.4 hom|ɔ|12.5 mme|m|12.5 aien|ɛ|12.5 anc|ɑ|12.5 nent|n|12.5
ains|ɛ|12.5 tent|t|12.5 oup|u|12.5 ign|ɲ|12.6 aud|o|12.6 êts|ɛ|12.6 sses|s|12.6 cqu|k|12.6 gn|n+j|12.6 cel|ɛ|12.7
rent|ʁ|12.7 ils|j|12.7 eaux|o|12.8 vent|v|12.9 sent|s|12.9 amp|ɑ|13.0 ang|ɑ|13.0 ong|ɔ|13.0 oût|u|13.0 dent|d|13.0
ing|ɛ|13.0 ent|j|13.0 ize|z|13.0 ils|i|13.0 sent|z|13.0 hor|o|13.0 ôts|o|13.1 ots|o|13.1 uts|y|13.1 its|a|13.1
eut|ø|13.1 hen|ɑ|13.2 lent|l|13.4 gues|ɡ|13.4 ends|ɑ|13.4 aint|ɛ|13.6 ay|ɛ+j|13.6 ttes|t|13.7 ment|m|13.8
quen|k|13.8 nnes|n|13.8 ance|ɑ|13.9 ient|a|14.1 gent|ʒ|14.1 emps|ɑ|14.1 ands|ɑ|14.1 mmes|m|14.2 aits|ɛ|14.3
eint|ɛ|14.4 rres|ʁ|14.4 pent|p|14.5 uent|y|14.5 chen|ʃ|14.5 oues|w|14.5 haut|o|14.5 oûts|u|14.5 amps|ɑ|14.5
oups|u|14.5 ancs|ɑ|14.5 lles|j|14.5 onds|ɔ|14.6 ints|ɛ|14.6 lleu|œ|14.7 in|ɪ+ŋ|14.8 ar|p+ɑ|15.5 ign|n+j|15.9
aye|ɛ+j|17.3 gnes|n+j|17.8
"""
