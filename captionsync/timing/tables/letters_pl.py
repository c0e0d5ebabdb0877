"""Letter-phone chunks of pl: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7962 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice pl.
"""

CHUNKS = """
a|a|2.3 o|ɔ|2.5 e|ɛ|2.6 r|r|3.2 y|ɨ|3.2 t|t|3.2 i|i|3.2 p|p|3.3 k|k|3.3 n|n|3.3 s|s|3.4 m|m|3.5 w|v|3.5 u|u|3.6
l|l|3.7 j|j|3.7 d|d|3.8 ł|w|3.9 z|z|4.0 b|b|4.2 c|ts|4.2 g|ɡ|4.3 w|f|4.5 ó|u|4.6 ś|ɕ|4.8 ć|tɕ|4.8 i|j|4.9 ą|ɔ|5.0
ę|ɛ|5.1 n|ɲ|5.2 ż|ʒ|5.3 f|f|5.4 d|t|5.6 c|tɕ|5.7 ni|ɲ|5.7 cz|tʃ|6.0 ch|x|6.1 ń|ɲ|6.1 sz|ʃ|6.2 n|ŋ|6.4 ie|ɛ|6.4
rz|ʃ|6.5 ż|ʃ|6.6 z|s|6.7 ci|tɕ|6.7 h|x|6.7 dz|dʑ|6.8 ą|ɔ+n|6.9 b|p|6.9 rz|ʒ|7.0 s|ɕ|7.0 wi|v|7.0 u|w|7.1 ę|ɛ+n|7.5
si|ɕ|7.6 ę|ɛ+ɲ|7.6 ź|ʑ|7.7 g|k|7.7 ę|ɛ+ŋ|7.8 v|v|7.9 h|c|7.9 mi|m|8.0 ę|ɛ+m|8.2 wi|f|8.3 dzi|dʑ|8.6 zi|ʑ|8.7 y|j|8.7
p|p+ɛ|8.8 ą|ɔ+ɲ|8.8 pi|p|8.8 z|ʑ|8.8 k|ɡ|9.0 c|k|9.2 dz|ts|9.4 t|t+ɛ|9.4 ź|ɕ|9.4 ą|ɔ+ŋ|9.4 m|ɛ+m|9.5 k|k+a|9.5
x|k+s|9.6 r|ɛ+r|9.7 c|ts+ɛ|9.7 s|ɛ+s|9.8 b|b+ɛ|9.8 ą|ɔ+m|9.8 dź|tɕ|9.8 dł|d|9.9 l|ɛ+l|9.9 h|x+a|10.1 gi|ɡ|10.1
ch|c|10.1 ś|ʑ|10.1 n|ɛ+n|10.5 d|d+ɛ|10.5 w|v+u|10.5 cz|dʒ|10.7 c|s+i|10.8 f|ɛ+f|10.8 i|a+j|10.8 dź|dʑ|10.9
j|dʒ+ɛ|11.2 x|ɡ+z|11.2 d|d+i|11.2 ee|i|11.2 rł|r|11.2 th|t|11.2 ry|ɨ|11.3 g|ŋ+k|11.4 ge|dʒ|11.6 sh|ʃ|11.6 dż|dʒ|11.6
dg|dʒ|11.6 zz|ts|11.6 gh|k|11.6 sł|s|11.6 vi|v|11.6 me|m|11.6 wsz|ʃ|11.8 joh|dʒ+ɔ|16.8 ame|j+m|17.2 jac|dʒ+ɛ|17.2
"""
