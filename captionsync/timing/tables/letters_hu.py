"""Letter-phone chunks of hu: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7946 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice hu.
"""

CHUNKS = """
e|ɛ|2.2 a|ɑ|2.6 t|t|2.7 l|l|2.8 n|n|2.9 k|k|3.0 r|r|3.0 i|i|3.1 o|o|3.1 á|a|3.3 m|m|3.3 s|ʃ|3.4 é|e|3.4 g|ɡ|3.8
d|d|3.8 v|v|3.9 b|b|4.0 z|z|4.1 h|h|4.2 u|u|4.3 j|j|4.4 p|p|4.4 ö|ø|4.5 f|f|4.5 ó|o|4.6 ő|ø|4.7 í|i|5.0 ü|y|5.0
c|ts|5.3 sz|s|5.4 ú|u|5.9 ű|y|6.1 z|s|6.4 tt|t|6.4 gy|ɟ|6.4 ny|ɲ|6.4 w|v|6.8 s|s|6.8 y|i|6.9 cs|tʃ|7.0 ly|j|7.0
l|ʎ|7.0 n|ɲ|7.3 bb|b|7.5 x|k+s|8.2 dt|t|8.4 zs|ʒ|8.6 dj|ɟ|8.6 tj|c|8.7 y|j|8.7 kk|k|8.8 l|j|8.8 z|ʃ|9.0 ts|tʃ|9.1
ll|l|9.1 dd|d|9.2 rr|r|9.2 n|l|9.2 t|t+e|9.2 b|b+e|9.2 n|m|9.4 s|ɛ+ʃ|9.5 d|d+e|9.5 pp|p|9.5 j|ɲ|9.5 gg|ɡ|9.7
p|p+e|9.7 k|k+a|9.8 ty|c|9.8 g|ɡ+e|9.9 c|ts+e|10.1 v|v+e|10.1 h|h+a|10.3 ch|h|10.4 gk|k|10.4 l|j+j|10.5 tc|ts|10.5
zd|s|10.6 eg|ɛ|10.6 tsz|ts|10.6 ds|tʃ|10.7 cc|ts|10.7 s|ʃ+ʃ|10.8 mu|u|10.9 ud|u|11.0 ry|i|11.1 dsz|ts|11.1 üg|y|11.2
z|z+e|11.2 j|j+e|11.2 dz|dz|11.2 ll|j|11.6 ch|c|11.6 hh|h|11.6 gyj|ɟ|11.9 ccs|tʃ|12.4 tts|tʃ|12.4 ész|e|12.6
dzs|dʒ|13.1 nj|ɲ+ɲ|14.4 tssz|ts|14.6
"""
