"""Letter-phone chunks of nb: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7995 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice nb.
"""

CHUNKS = """
r|r|2.4 t|t|2.6 n|n|2.6 s|s|2.8 e|ə|2.9 l|l|2.9 e|a|3.1 a|ɑ|3.3 k|k|3.4 e|ɛ|3.4 i|ɪ|3.5 e|e|3.6 m|m|3.6 i|i|3.7
a|a|3.8 d|d|3.8 v|v|3.8 f|f|3.8 o|ɔ|3.9 o|u|3.9 u|ʉ|3.9 b|b|4.1 g|ɡ|4.1 p|p|4.1 h|h|4.5 y|y|4.6 d|n|4.7 ø|ø|5.3
ø|œ|5.3 s|ʃ|5.4 å|o|5.4 j|j|5.7 d|l|5.9 ng|ŋ|6.1 o|ʊ|6.2 n|ŋ|6.2 g|j|6.3 æ|a|6.3 c|k|6.3 tt|t|6.4 å|ɔ|6.4 g|ŋ|6.9
w|v|6.9 kk|k|7.0 pp|p|7.1 ig|ɪ|7.1 k|x|7.1 sj|ʃ|7.2 ei|aɪ|7.4 nn|n|7.7 ll|l|7.9 kj|x|7.9 gj|j|8.0 gg|ɡ|8.2 c|s|8.2
øy|øy|8.3 dd|d|8.3 sk|ʃ|8.3 s|ɛ+s|8.5 m|ɛ+m|8.7 æ|ɛ|8.7 rd|r|8.8 ss|s|8.8 z|s|8.9 et|a|8.9 in|ɪ|8.9 r|ɛ+r|9.0
hv|v|9.0 f|ɛ+f|9.0 hj|j|9.1 rs|ʃ|9.1 au|aʊ|9.1 t|t+e|9.2 d|d+e|9.2 ch|ʃ|9.2 é|e|9.2 n|ɛ+n|9.2 k|k+o|9.2 p|p+e|9.2
tj|ʂ|9.3 x|k+s|9.3 bb|b|9.3 v|v+e|9.4 lj|j|9.5 b|b+e|9.6 h|h+o|9.6 ae|a|9.6 åt|ɔ|9.7 ai|ɑɪ|9.7 c|s+e|9.9 g|ɡ+e|9.9
l|ɛ+l|10.1 oi|ɔɪ|10.2 j|j+e|10.3 skj|ʃ|10.3 un|ʉ|10.6 et|ɛ|11.2 t||11.2 aa|o|11.2 ti|ʃ|11.2 yt|y|11.5 zz|z|11.6
øn|œ|11.7 op|ɔ|11.8
"""
