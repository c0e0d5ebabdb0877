"""Letter-phone chunks of fi: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7996 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice fi.
"""

CHUNKS = """
a|a|2.4 n|n|2.5 t|t|2.5 s|s|2.5 e|e|2.7 l|l|2.7 k|k|3.0 i|ɪ|3.1 o|o|3.2 u|u|3.3 m|m|3.4 ä|æ|3.5 r|r|3.6 v|v|3.6
i|i|3.6 h|h|3.8 p|p|3.9 j|j|4.1 y|y|4.2 d|d|4.6 ö|ø|5.5 aa|a|5.6 n|ŋ|5.7 tt|t|5.8 ai|ai|6.0 oi|oi|6.3 ää|æ|6.3
uu|u|6.4 ee|e|6.6 ei|ei|6.8 b|b|6.8 f|f|6.9 kk|k|7.0 ii|i|7.1 g|ɡ|7.2 au|au|7.2 c|k|7.2 ii|ɪ|7.4 g|ŋ|7.4 äi|æi|7.6
w|v|7.6 ou|ou|7.7 yy|y|7.9 eu|eu|7.9 oo|o|8.0 äy|æy|8.2 pp|p|8.2 c|s|8.6 n|m|9.0 öy|øy|9.1 m|æ+m|9.2 s|æ+s|9.2
öi|øi|9.3 t|t+e|9.3 k|k+o|9.3 p|p+e|9.5 d|d+e|9.6 h|h+o|9.6 ey|ey|9.8 c|s+e|10.0 v|v+e|10.0 ng|ŋ|10.1 b|b+e|10.1
l|æ+l|10.1 x|k+s|10.1 y|ɪ|10.2 n|æ+n|10.3 r|æ+r|10.3 g|ɡ+e|10.8 j|j+i|10.8 f|æ+f|10.8 äyt|æy|10.9 tii|ɪ|11.1
öö|ø|11.3 go|ɡ|11.9 iit|i|12.1 ouk|ou|12.2 ikk|k|12.5 oit|oi|12.9 iik|i|13.0 kka|k|13.3 ikke|k|14.8
"""
