"""Letter-phone chunks of ro: ``letters|phones|nats``, made by ``tools/train_letters.py``.

From the 7972 most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice ro.
"""

CHUNKS = """
e|e|2.2 a|a|2.3 i|i|2.6 t|t|2.6 n|n|2.8 r|r|2.9 l|l|2.9 u|u|3.0 o|o|3.1 s|s|3.2 c|k|3.3 p|p|3.5 m|m|3.5 ă|ə|3.6
r|ɾ|3.6 d|d|3.7 i|j|4.1 v|v|4.3 f|f|4.4 ț|ts|4.4 b|b|4.5 c|tʃ|4.5 i|ɪ|4.7 z|z|4.8 g|ɡ|4.8 ș|ʃ|5.2 â|ɨ|5.4 g|dʒ|5.5
o|ɔ|5.6 î|ɨ|5.6 j|ʒ|5.7 u|w|5.9 h|h|6.2 n|ŋ|6.5 u|ʊ|6.5 k|k|7.0 y|i|7.1 w|w|7.3 x|k+s|7.3 ei|eɪ|7.3 ți|ts|7.5
ch|k|7.6 ri|ɾ|7.8 i||7.9 ci|tʃ|8.1 ri|r|8.2 au|aʊ|8.5 ni|n|8.6 ti|t|8.6 ai|aɪ|8.7 x|ɡ+z|8.8 eo|ɵ|8.8 ou|oʊ|9.1
și|ʃ|9.1 ll|l|9.3 y|j|9.4 p|p+e|9.4 s|s+e|9.5 d|d+e|9.5 c|tʃ+e|9.5 a|ə|9.5 a|e|9.5 gh|ɡ|9.5 r|r+e|9.5 a|aɪ|9.8
e|ə|9.8 zi|z|9.8 f|f+e|9.9 e|j+e|10.0 t|t+e|10.0 ău|əʊ|10.1 gi|dʒ|10.1 m|m+e|10.1 v|v+e|10.1 ph|f|10.2 ã|a|10.2
eu|eʊ|10.3 ăi|əɪ|10.3 l|l+e|10.3 b|b+e|10.6 tt|t|10.7 mi|m|10.7 ss|s|10.8 rr|r|10.8 ry|i|10.8 bi|b|10.8 n|n+e|10.8
g|dʒ+e|10.8 oi|oɪ|11.0 sh|ʃ|11.0 vi|v|11.1 j|ʒ+e|11.2 ee|eɪ|11.3 ff|f|11.3 ly|i|11.5 zz|z|11.7 ei|aɪ|11.7 my|i|11.7
chi|k|12.3 you|j+oʊ|16.7
"""
