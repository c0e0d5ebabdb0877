"""Letter-phone chunks of tr: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7997 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice tr.
"""

CHUNKS = """
a|a|2.1 n|n|2.7 i|ɪ|2.9 ı|ɯ|3.0 k|k|3.1 m|m|3.2 e|ɛ|3.2 r|r|3.2 e|e|3.2 d|d|3.3 s|s|3.3 t|t|3.3 l|ɫ|3.4 y|j|3.4
l|l|3.5 i|i|3.5 r|ɾ|3.6 b|b|4.0 u|ʊ|4.0 ş|ʃ|4.1 z|z|4.2 o|ɔ|4.4 o|o|4.4 e|æ|4.4 h|h|4.4 g|ɟ|4.5 u|u|4.5 p|p|4.6
ç|tʃ|4.6 c|dʒ|4.6 ü|ø|4.7 ö|œ|4.7 v|v|4.8 ü|y|4.9 f|f|5.0 ğ|j|5.6 g|ɡ|5.7 j|ʒ|6.6 k|c|7.3 ğı|ɯ|7.5 w|w|7.6 tt|t|8.2
â|a|8.5 oğ|o|8.5 ağ|a|8.7 t|t+ɛ|9.0 öğ|œ|9.1 d|d+ɛ|9.3 s|s+ɛ|9.3 m|m+ɛ|9.3 kk|k|9.3 p|p+ɛ|9.3 dd|d|9.5 ğl|ɫ|9.5
k|k+ɛ|9.6 c|dʒ+ɛ|9.7 h|h+ɛ|9.8 v|v+ɛ|10.0 î|ɪ|10.2 b|b+e|10.3 f|f+ɛ|10.3 x|k+s|10.3 uğu|ʊ|10.5 uğ|u|10.5 r|ɾ+ɛ|10.5
g|ɟ+ɛ|10.5 ığ|ɯ|10.5 ğr|ɾ|10.8 l|l+ɛ|10.8 z|z+ɛ|10.8 b|b+ɛ|10.8 n|n+ɛ|11.2 j|ʒ+ɛ|11.2 bb|b|11.3 ağa|a|11.4
üğü|ø|11.5 uğu|u|11.5 pp|p|11.7 üğü|y|12.8 ğaç|tʃ|13.2
"""
