"""Frequent words of US English that espeak-ng 1.52 reads differently from the CMU Pronouncing Dictionary.

``word:phones``, ARPAbet in lower case, ``ax`` for an unstressed ``ah``; made by ``tools/make_us_english.py``. The
pronunciations are from CMUdict:

Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
   disclaimer. The contents of this file are deemed to be source code.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
   disclaimer in the documentation and/or other materials provided with the distribution.

This work was supported in part by funding from the Defense Advanced Research Projects Agency, the Office of Naval
Research and the National Science Foundation of the United States of America, and by member companies of the Carnegie
Mellon Sphinx Speech Consortium. We acknowledge the contributions of many volunteers to the expansion and improvement
of this dictionary.

THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY "AS IS" AND ANY EXPRESSED OR IMPLIED WARRANTIES, INCLUDING, BUT
NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO
EVENT SHALL CARNEGIE MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL,
EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF
USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT,
STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN
IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
"""

READINGS = """
aaa:t+r+ih+p+ax+l+ey aba:ey+b+iy+ey abacus:ae+b+ax+k+ax+s abalone:ae+b+ax+l+ow+n+iy abbas:ax+b+aa+s abd:ey+b+iy+d+iy
abdicate:ae+b+d+ax+k+ey+t abdominal:ae+b+d+aa+m+ax+n+ax+l abduct:ae+b+d+ah+k+t aberrant:ae+b+eh+r+ax+n+t
abhor:ae+b+hh+ao+r abhorrent:ae+b+hh+ao+r+ax+n+t abigail:ae+b+ax+g+ey+l abilene:ae+b+ih+l+iy+n
abkhazia:ae+b+k+aa+z+y+ax ablation:ah+b+l+ey+sh+ax+n abner:ae+b+n+er abnormal:ae+b+n+ao+r+m+ax+l
abnormalities:ae+b+n+ao+r+m+ae+l+ax+t+iy+z abnormality:ae+b+n+ao+r+m+ae+l+ax+t+iy abnormally:ae+b+n+ao+r+m+ax+l+iy
abo:aa+b+ow abolitionist:ae+b+ax+l+ih+sh+ax+n+ax+s+t abolitionists:ae+b+ax+l+ih+sh+ax+n+ax+s+t+s
abominable:ax+b+aa+m+ax+n+ax+b+ax+l abomination:ax+b+aa+m+ax+n+ey+sh+ax+n aboriginal:ae+b+er+ih+jh+ax+n+ax+l
abram:ax+b+r+ae+m abrams:ey+b+r+ax+m+z absentia:ae+b+s+eh+n+sh+ax abstinence:ae+b+s+t+ax+n+ax+n+s
abstracted:ae+b+s+t+r+ae+k+t+ih+d abstraction:ae+b+s+t+r+ae+k+sh+ax+n abstractions:ae+b+s+t+r+ae+k+sh+ax+n+z
abstracts:ae+b+s+t+r+ae+k+t+s absurdity:ax+b+s+er+d+ax+t+iy aca:ae+k+ax acapulco:ae+k+ax+p+uh+l+k+ow acc:ay+s+iy+s+iy
accelerate:ae+k+s+eh+l+er+ey+t accelerated:ae+k+s+eh+l+er+ey+t+ih+d accelerates:ae+k+s+eh+l+er+ey+t+s
accelerating:ae+k+s+eh+l+er+ey+t+ih+ng acceleration:ae+k+s+eh+l+er+ey+sh+ax+n accelerator:ae+k+s+eh+l+er+ey+t+er
accelerators:ae+k+s+eh+l+er+ey+t+er+z acceptability:ax+k+s+eh+p+t+ax+b+ih+l+ax+t+iy accepts:ae+k+s+eh+p+t+s
accessories:ae+k+s+eh+s+er+iy+z accessory:ae+k+s+eh+s+er+iy accident:ae+k+s+ax+d+ax+n+t
accidental:ae+k+s+ax+d+eh+n+t+ax+l accidentally:ae+k+s+ax+d+eh+n+t+ax+l+iy accidently:ae+k+s+ax+d+ax+n+t+l+iy
accidents:ae+k+s+ax+d+ax+n+t+s accompaniment:ax+k+ah+m+p+n+ih+m+ax+n+t accomplice:ax+k+aa+m+p+l+ax+s
accomplices:ax+k+aa+m+p+l+ax+s+ax+z accosted:ax+k+aa+s+t+ih+d accra:aa+k+r+aa accreditation:ax+k+r+eh+d+ax+t+ey+sh+ax+n
accretion:ax+k+r+iy+sh+ax+n accumulate:ax+k+y+uw+m+y+ax+l+ey+t accumulated:ax+k+y+uw+m+y+ax+l+ey+t+ih+d
accumulates:ax+k+y+uw+m+y+ax+l+ey+t+s accumulating:ax+k+y+uw+m+y+ax+l+ey+t+ih+ng
accumulation:ax+k+y+uw+m+y+ax+l+ey+sh+ax+n accumulator:ax+k+y+uw+m+y+ax+l+ey+t+er accuracy:ae+k+y+er+ax+s+iy
accurate:ae+k+y+er+ax+t accurately:ae+k+y+er+ax+t+l+iy accursed:ae+k+er+s+t acetaminophen:ax+s+iy+t+ax+m+ih+n+ax+f+ax+n
acetate:ae+s+ax+t+ey+t acetic:ax+s+eh+t+ih+k acetone:ae+s+ax+t+ow+n ach:ey+s+iy+ey+ch acid:ae+s+ax+d
acidification:ax+s+ih+d+ax+f+ax+k+ey+sh+ax+n acidity:ax+s+ih+d+ax+t+iy acids:ae+s+ax+d+z acknowledge:ae+k+n+aa+l+ih+jh
acknowledged:ae+k+n+aa+l+ih+jh+d acknowledgement:ae+k+n+aa+l+ih+jh+m+ax+n+t acknowledges:ae+k+n+aa+l+ih+jh+ih+z
acknowledging:ae+k+n+aa+l+ih+jh+ih+ng acknowledgment:ae+k+n+aa+l+ih+jh+m+ax+n+t acm:ey+s+iy+eh+m acosta:ax+k+ao+s+t+ax
acquisition:ae+k+w+ax+z+ih+sh+ax+n acquisitions:ae+k+w+ax+z+ih+sh+ax+n+z acropolis:ax+k+r+aa+p+ax+l+ax+s
across:ax+k+r+ao+s acta:ae+k+t+aa actin:ae+k+t+ax+n activate:ae+k+t+ax+v+ey+t activated:ae+k+t+ax+v+ey+t+ih+d
activates:ae+k+t+ax+v+ey+t+s activating:ae+k+t+ax+v+ey+t+ih+ng activation:ae+k+t+ax+v+ey+sh+ax+n
activator:ae+k+t+ax+v+ey+t+er activist:ae+k+t+ax+v+ax+s+t activists:ae+k+t+ax+v+ax+s+t+s
activities:ae+k+t+ih+v+ax+t+iy+z activity:ae+k+t+ih+v+ax+t+iy actual:ae+k+ch+ax+w+ax+l
actuality:ae+k+ch+uw+ae+l+ax+t+iy acuity:ax+k+y+uw+ax+t+iy acumen:ax+k+y+uw+m+ax+n acura:ae+k+y+er+ax adage:ae+d+ax+jh
adamson:ae+d+ax+m+s+ax+n adaptability:ax+d+ae+p+t+ax+b+ih+l+ax+t+iy adaptation:ae+d+ax+p+t+ey+sh+ax+n added:ae+d+ax+d
addison:ae+d+ax+s+ax+n additionally:ax+d+ih+sh+ax+n+ah+l+iy additive:ae+d+ax+t+ih+v additives:ae+d+ax+t+ih+v+z ade:ey+d
adenosine:ax+d+eh+n+ax+s+iy+n adequacy:ae+d+ax+k+w+ax+s+iy adequate:ae+d+ax+k+w+ax+t adequately:ae+d+ax+k+w+ax+t+l+iy
adherents:ae+d+hh+ih+r+ax+n+t+s adhering:ax+d+hh+ih+r+ih+ng adhesion:ae+d+hh+iy+zh+ax+n adidas:ax+d+iy+d+ax+s
adieu:ax+d+uw adipose:ae+d+ax+p+ow+s adjudication:ax+jh+uw+d+ax+k+ey+sh+ax+n adjunct:ae+jh+ah+ng+k+t
adjutant:ae+jh+ax+t+ax+n+t administer:ax+d+m+ih+n+ax+s+t+er administered:ax+d+m+ih+n+ax+s+t+er+d
administering:ae+d+m+ih+n+ih+s+t+er+ih+ng administers:ae+d+m+ih+n+ih+s+t+er+z
administration:ae+d+m+ih+n+ih+s+t+r+ey+sh+ax+n administrations:ae+d+m+ih+n+ih+s+t+r+ey+sh+ax+n+z
administrative:ax+d+m+ih+n+ax+s+t+r+ey+t+ih+v administratively:ae+d+m+ih+n+ax+s+t+r+ey+t+ih+v+l+iy
administrator:ax+d+m+ih+n+ax+s+t+r+ey+t+er administrators:ae+d+m+ih+n+ih+s+t+r+ey+t+er+z admirable:ae+d+m+er+ax+b+ax+l
admirably:ae+d+m+er+ax+b+l+iy admire:ae+d+m+ay+r admirer:ae+d+m+ay+r+er admirers:ax+d+m+ay+r+er+z admires:ae+d+m+ay+r+z
admiring:ae+d+m+ay+r+ih+ng admissible:ax+d+m+ih+s+ax+b+ax+l admittedly:ae+d+m+ih+t+ih+d+l+iy adnan:ae+d+n+ax+n
adolf:ey+d+aa+l+f adolph:ey+d+ao+l+f adonis:ax+d+aa+n+ax+s adrenaline:ax+d+r+eh+n+ax+l+ax+n adriana:ey+d+r+iy+ae+n+ax
adriatic:ey+d+r+iy+ae+t+ih+k advances:ax+d+v+ae+n+s+ax+z advantage:ae+d+v+ae+n+t+ih+jh advantaged:ae+d+v+ae+n+t+ih+jh+d
advantageous:ae+d+v+ax+n+t+ey+jh+ax+s advantages:ae+d+v+ae+n+t+ih+jh+ih+z adventures:ae+d+v+eh+n+ch+er+z
adversaries:ae+d+v+er+s+eh+r+iy+z adversary:ae+d+v+er+s+eh+r+iy adviser:ae+d+v+ay+z+er advisers:ae+d+v+ay+z+er+z
advises:ae+d+v+ay+z+ih+z advising:ae+d+v+ay+z+ih+ng advisor:ae+d+v+ay+z+er advisors:ae+d+v+ay+z+er+z
advisory:ae+d+v+ay+z+er+iy adwords:ae+d+w+er+d+z ae:ey aegis:iy+jh+ax+s aegon:ey+g+aa+n aerobics:er+ow+b+ih+k+s
aeronautical:eh+r+ow+n+aa+t+ax+k+ax+l aeronautics:eh+r+ax+n+ao+t+ih+k+s aetna:eh+t+n+ax affidavit:ae+f+ax+d+ey+v+ax+t
affinities:ax+f+ih+n+ax+t+iy+z affinity:ax+f+ih+n+ax+t+iy affleck:ae+f+l+ih+k
affordability:ax+f+ao+r+d+ax+b+ih+l+ax+t+iy afforded:ax+f+ao+r+d+ax+d afghanistan:ae+f+g+ae+n+ax+s+t+ae+n
afl:ey+eh+f+eh+l african:ae+f+r+ax+k+ax+n africans:ae+f+r+ax+k+ax+n+z afrikaans:ae+f+r+ax+k+aa+n+z
agamemnon:ae+g+ax+m+eh+m+n+aa+n agar:ey+g+er agarwal:aa+g+aa+r+w+aa+l agate:ae+g+ax+t ages:ey+jh+ax+z
aggregate:ae+g+r+ax+g+ax+t aggregated:ae+g+r+ax+g+ey+t+ih+d aggregates:ae+g+r+ax+g+ih+t+s
aggregation:ae+g+r+ax+g+ey+sh+ax+n agility:ax+jh+ih+l+ax+t+iy agitate:ae+jh+ax+t+ey+t agitated:ae+jh+ax+t+ey+t+ih+d
agitating:ae+jh+ax+t+ey+t+ih+ng agitation:ae+jh+ax+t+ey+sh+ax+n agnes:ae+g+n+ih+s agora:ae+g+er+ax
agrarian:ax+g+r+eh+r+iy+ax+n agribusiness:ae+g+r+ax+b+ih+z+n+ax+s agricultural:ae+g+r+ax+k+ah+l+ch+er+ax+l
aguero:aa+g+eh+r+ow aguilar:ae+g+ax+l+aa+r aguilera:aa+g+w+iy+l+eh+r+ax aguirre:aa+g+w+ih+r+ey ahmed:aa+m+ax+d
aida:ay+iy+d+ax aidan:ey+d+aa+n aided:ey+d+ax+d aiken:ey+k+ih+n aileen:ay+l+iy+n airbus:eh+r+b+ax+s aires:eh+r+iy+z
airlock:eh+r+l+ao+k aisha:ay+sh+ax aitken:ay+t+k+ax+n aja:ay+ax ajay:eh+jh+ey akhtar:ae+k+t+er aki:aa+k+iy
akira:ax+k+iy+r+ax akron:ae+k+r+ax+n ala:ae+l+ax aladdin:ae+l+ae+d+ih+n alameda:ae+l+ax+m+iy+d+ax alana:aa+l+ae+n+ax
alban:aa+l+b+ax+n albans:ae+l+b+ae+n+z albatross:ae+l+b+ax+t+r+aa+s albemarle:ae+l+b+ax+m+aa+r+l
albrecht:ao+l+b+r+eh+k+t albright:ao+l+b+r+ay+t alchemist:ae+l+ch+ax+m+ih+s+t alcoholism:ae+l+k+ax+hh+ao+l+ih+z+ax+m
alden:aa+l+d+ax+n aldermen:ao+l+d+er+m+ih+n aldi:aa+l+d+iy aldo:aa+l+d+ow aldous:aa+l+d+ax+s alegre:aa+l+eh+g+r+iy
alejandro:aa+l+ey+y+aa+n+d+r+ow aleksandr:ae+l+ax+k+s+ae+n+d+er alessandra:ae+l+eh+s+ae+n+d+r+aa
alessandro:aa+l+ey+z+aa+n+d+r+ow alex:ae+l+ax+k+s alexander:ae+l+ax+g+z+ae+n+d+er alexandra:ae+l+eh+g+z+ae+n+d+r+ax
alexandria:ae+l+ax+g+z+ae+n+d+r+iy+ax alfonso:ae+l+f+aa+n+s+ow alford:ae+l+f+er+d alfred:ae+l+f+r+ax+d algae:ae+l+jh+iy
algebra:ae+l+jh+ax+b+r+ax algebraic:ae+l+jh+ax+b+r+ey+ih+k algonquin:ae+l+g+aa+ng+k+w+ih+n
algorithmic:ae+l+g+er+ih+dh+ax+m+ih+k alhambra:ae+l+hh+ae+m+b+r+ax alibi:ae+l+ax+b+ay alice:ae+l+ax+s
alimony:ae+l+ax+m+ow+n+iy alina:ax+l+iy+n+ax alisa:ax+l+iy+s+ax allegation:ae+l+ax+g+ey+sh+ax+n
allegations:ae+l+ax+g+ey+sh+ax+n+z allegedly:ax+l+eh+jh+ax+d+l+iy alleges:ax+l+eh+jh+ax+z allegheny:ae+l+ax+g+ey+n+iy
allegorical:ae+l+ax+g+ao+r+ax+k+ax+l allegory:ae+l+ax+g+ao+r+iy allele:ax+l+eh+l+iy alleles:ax+l+eh+l+iy+z
allende:aa+y+eh+n+d+ey alliances:ax+l+ay+ax+n+s+ax+z allianz:ae+l+iy+ax+n+z alligator:ae+l+ax+g+ey+t+er
alligators:ae+l+ax+g+ey+t+er+z allison:ae+l+ax+s+ax+n allman:ao+l+m+ax+n alluvial:ae+l+uw+v+iy+ax+l alm:aa+l+m
alma:aa+l+m+ax almanac:aa+l+m+ax+n+ae+k almeida:aa+l+m+iy+d+ax almond:aa+m+ax+n+d almonds:aa+l+m+ax+n+d+z
aloha:ax+l+ow+hh+aa alphonse:ae+l+f+aa+n+z alsace:ae+l+s+aa+s alston:ao+l+s+t+ax+n alta:aa+l+t+ax
altercation:aa+l+t+er+k+ey+sh+ax+n altitude:ae+l+t+ax+t+uw+d alton:ao+l+t+ax+n altruism:ae+l+t+r+uw+ih+z+ax+m
alumina:ax+l+uw+m+ax+n+ax aluminium:ax+l+uw+m+ih+n+ax+m aluminum:ax+l+uw+m+ax+n+ax+m alumni:ax+l+ah+m+n+ay
alvarado:ae+l+v+er+aa+d+ow alvaro:ax+l+v+aa+r+ow alveolar:ae+l+v+iy+ax+l+er alves:aa+l+v+eh+s aly:ey+l+iy
ama:ey+eh+m+ey amadeus:ae+m+ax+d+ey+ax+s amalgam:ax+m+ae+l+g+ax+m amar:ax+m+aa+r ambassador:ae+m+b+ae+s+ax+d+er
ambassadors:ae+m+b+ae+s+ax+d+er+z ambiguity:ae+m+b+ih+g+y+uw+ax+t+iy ambulance:ae+m+b+y+ax+l+ax+n+s
ambulances:ae+m+b+y+ax+l+ax+n+s+ax+z ambulatory:ae+m+b+y+ax+l+ax+t+ao+r+iy amc:ey+eh+m+s+iy
amenities:ax+m+eh+n+ax+t+iy+z amenity:ax+m+eh+n+ax+t+iy america:ax+m+eh+r+ax+k+ax american:ax+m+eh+r+ax+k+ax+n
americana:ax+m+eh+r+ax+k+ae+n+ax americans:ax+m+eh+r+ax+k+ax+n+z americas:ax+m+eh+r+ax+k+ax+z
amethyst:ae+m+ih+th+ih+s+t amex:ae+m+eh+k+s amherst:ae+m+er+s+t amicus:ax+m+iy+k+ax+s amine:ey+m+iy+n
ammonia:ax+m+ow+n+y+ax ammonium:ax+m+ow+n+iy+ax+m ammunition:ae+m+y+ax+n+ih+sh+ax+n amon:aa+m+ao+n amore:aa+m+ao+r
amortization:ae+m+er+t+ih+z+ey+sh+ax+n amos:ey+m+ax+s amour:aa+m+uw+r amphitheater:ae+m+f+ax+th+iy+ey+t+er
amphitheatre:ae+m+f+ax+th+iy+ey+t+er amplification:ae+m+p+l+ax+f+ax+k+ey+sh+ax+n amplified:ae+m+p+l+ax+f+ay+d
amplifier:ae+m+p+l+ax+f+ay+er amplifiers:ae+m+p+l+ax+f+ay+er+z amplifies:ae+m+p+l+ax+f+ay+z amplify:ae+m+p+l+ax+f+ay
amplifying:ae+m+p+l+ax+f+ay+ih+ng amplitude:ae+m+p+l+ax+t+uw+d amputated:ae+m+p+y+ax+t+ey+t+ih+d
amputation:ae+m+p+y+ax+t+ey+sh+ax+n amputee:ae+m+p+y+ax+t+iy amritsar:ae+m+r+ih+t+s+er amulet:ae+m+y+ax+l+ax+t
anachronistic:ax+n+ae+k+r+ax+n+ih+s+t+ih+k anaerobic:ae+n+er+ow+b+ih+k anakin:ae+n+aa+k+ih+n analog:ae+n+ax+l+ao+g
analogue:ae+n+ax+l+ao+g analyses:ax+n+ae+l+ax+s+iy+z analysis:ax+n+ae+l+ax+s+ax+s anand:ae+n+ax+n+d
anarchist:ae+n+er+k+ih+s+t anarchists:ae+n+er+k+ih+s+t+s anarchy:ae+n+er+k+iy anatoly:ae+n+ax+t+ow+l+iy
anatomical:ae+n+ax+t+aa+m+ax+k+ax+l anatomically:ae+n+ax+t+aa+m+ax+k+l+iy anchorage:ae+ng+k+er+ax+jh
ancillary:ae+n+s+ax+l+eh+r+iy androgynous:ae+n+d+r+ao+jh+ax+n+ax+s andromeda:ae+n+d+r+aa+m+ax+d+ax andros:ae+n+d+r+aa+s
anecdotal:ae+n+ax+k+d+ow+t+ax+l anecdote:ae+n+ax+k+d+ow+t anecdotes:ae+n+ax+k+d+ow+t+s
anesthesiologist:ae+n+ax+s+th+iy+z+iy+aa+l+ax+jh+ax+s+t anesthetic:ae+n+ax+s+th+eh+t+ih+k
aneurysm:ae+n+y+uh+r+ih+z+ax+m ange:ey+n+jh angelina:ae+n+jh+eh+l+iy+n+ax angelique:ae+n+jh+eh+l+iy+k
angelo:ae+n+jh+ax+l+ow angelou:ae+n+jh+ax+l+uw anglican:ae+ng+g+l+ax+k+ax+n angling:ae+ng+g+l+ih+ng
angrily:ae+ng+g+r+ax+l+iy angst:aa+ng+k+s+t angular:ae+ng+g+y+ax+l+er animal:ae+n+ax+m+ax+l animals:ae+n+ax+m+ax+l+z
animate:ae+n+ax+m+ax+t animated:ae+n+ax+m+ey+t+ih+d animating:ae+n+ax+m+ey+t+ih+ng+g animation:ae+n+ax+m+ey+sh+ax+n
animations:ae+n+ax+m+ey+sh+ax+n+z animator:ae+n+ax+m+ey+t+er animators:ae+n+ax+m+ey+t+er+z
animosity:ae+n+ax+m+aa+s+ax+t+iy anion:ae+n+ay+ao+n anise:ae+n+ax+s aniston:ae+n+ax+s+t+ax+n anja:aa+n+jh+ax
ankara:ae+ng+k+er+ax annette:ax+n+eh+t annexation:ae+n+eh+k+s+ey+sh+ax+n annexing:ax+n+eh+k+s+ih+ng
anniversaries:ae+n+ax+v+er+s+er+iy+z anniversary:ae+n+ax+v+er+s+er+iy annualized:ae+n+y+uw+w+ax+l+ay+z+d
annuals:ae+n+uw+ax+l+z annuities:ax+n+uw+ih+t+iy+z annular:ae+n+y+ax+l+er annulled:ae+n+ax+l+d
annulment:ae+n+ax+l+m+ax+n+t anon:ae+n+ao+n anorexia:ae+n+er+eh+k+s+iy+ax anorexic:ae+n+er+eh+k+s+ih+k
ansel:ax+n+s+eh+l antagonist:ae+n+t+ae+g+ax+n+ax+s+t antagonists:ae+n+t+ae+g+ax+n+ax+s+t+s antelope:ae+n+t+ax+l+ow+p
anterior:ae+n+t+ih+r+iy+er anthropological:ae+n+th+r+ax+p+ax+l+aa+jh+ax+k+ax+l
anthropologist:ae+n+th+r+ax+p+aa+l+ax+jh+ax+s+t anthropologists:ae+n+th+r+ax+p+aa+l+ax+jh+ax+s+t+s
anticipate:ae+n+t+ih+s+ax+p+ey+t anticipated:ae+n+t+ih+s+ax+p+ey+t+ih+d anticipates:ae+n+t+ih+s+ax+p+ey+t+s
anticipating:ae+n+t+ih+s+ax+p+ey+t+ih+ng anticipation:ae+n+t+ih+s+ax+p+ey+sh+ax+n antigen:ae+n+t+ax+jh+ax+n
antigua:ae+n+t+iy+g+w+ax antimatter:ae+t+ay+m+ae+t+er antioxidant:ae+n+t+iy+aa+k+s+ax+d+ax+n+t
antioxidants:ae+n+t+iy+aa+k+s+ax+d+ax+n+t+s antiquated:ae+n+t+ax+k+w+ey+t+ih+d antiquities:ae+n+t+ih+k+w+ax+t+iy+z
antiquity:ae+n+t+ih+k+w+ax+t+iy antiseptic:ae+n+t+ax+s+eh+p+t+ih+k antithesis:ae+n+t+ih+th+ax+s+ax+s
antithetical:ae+n+t+ax+th+eh+t+ih+k+ax+l antitrust:ae+n+t+ay+t+r+ah+s+t antiviral:ae+n+t+iy+v+ay+r+ax+l
antoine:aa+n+t+w+aa+n antoinette:ae+n+t+w+ax+n+eh+t anton:ae+n+t+ao+n anubis:ax+n+uw+b+ih+s anus:ey+n+ax+s
anwar:ae+n+w+aa+r anxiously:ae+ng+k+sh+ax+s+l+iy anybody:eh+n+iy+b+ax+d+iy aoi:aw+iy aoki:ey+ow+k+iy ap:ey+p+iy
apaches:ax+p+ae+ch+iy+z apartheid:ax+p+aa+r+t+ay+t apc:ey+p+iy+s+iy aphids:ae+f+ih+d+z apnea:ae+p+n+iy+ax
apo:ey+p+iy+ow apocryphal:ax+p+aa+k+r+ax+f+ax+l apolitical:ey+p+ax+l+ih+t+ih+k+ax+l apologist:ax+p+aa+l+ax+jh+ax+s+t
apologists:ax+p+aa+l+ax+jh+ax+s+t+s apoptosis:ae+p+ao+p+t+ow+s+ih+z apostolic:ae+p+ax+s+t+ao+l+ih+k
apostrophe:ax+p+aa+s+t+r+ax+f+iy apothecary:ax+p+aa+th+ax+k+eh+r+iy appalachia:ae+p+ax+l+ae+ch+iy+ax
apparent:ax+p+eh+r+ax+n+t apparently:ax+p+eh+r+ax+n+t+l+iy appearances:ax+p+ih+r+ax+n+s+ax+z appellant:ax+p+eh+l+ih+n+t
appellate:ax+p+eh+l+ih+t appellation:ae+p+ax+l+ey+sh+ax+n appetite:ae+p+ax+t+ay+t appetites:ae+p+ax+t+ay+t+s
appetizer:ae+p+ax+t+ay+z+er appetizers:ae+p+ax+t+ay+z+er+z appliances:ax+p+l+ay+ax+n+s+ax+z
applicability:ae+p+l+ax+k+ax+b+ih+l+ax+t+iy applicable:ae+p+l+ax+k+ax+b+ax+l application:ae+p+l+ax+k+ey+sh+ax+n
applications:ae+p+l+ax+k+ey+sh+ax+n+z appreciable:ax+p+r+iy+sh+ax+b+ax+l apprentice:ax+p+r+eh+n+t+ax+s
apprenticed:ax+p+r+eh+n+t+ax+s+t apprentices:ax+p+r+eh+n+t+ax+s+ih+z apprenticeship:ax+p+r+eh+n+t+ax+s+sh+ih+p
apprenticeships:ax+p+r+eh+n+t+ax+s+sh+ih+p+s approaches:ax+p+r+ow+ch+ax+z appropriately:ax+p+r+ow+p+r+iy+ih+t+l+iy
approximate:ax+p+r+aa+k+s+ax+m+ax+t approximated:ax+p+r+aa+k+s+ax+m+ey+t+ih+d
approximately:ax+p+r+aa+k+s+ax+m+ax+t+l+iy approximation:ax+p+r+aa+k+s+ax+m+ey+sh+ax+n
approximations:ax+p+r+aa+k+s+ax+m+ey+sh+ax+n+z apricot:ey+p+r+ax+k+aa+t apricots:ae+p+r+ax+k+aa+t+s
aptitude:ae+p+t+ax+t+uw+d aqueduct:ae+k+w+ax+d+ah+k+t aquifer:ae+k+w+ax+f+er aquifers:ae+k+w+ax+f+er+z
aquila:ae+k+w+ax+l+ax aquinas:ax+k+w+ay+n+ax+s arabia:ax+r+ey+b+iy+ax arabian:ax+r+ey+b+iy+ax+n arafat:eh+r+ax+f+ae+t
aragon:eh+r+ax+g+aa+n aramaic:aa+r+aa+m+eh+y+ih+k arbitrage:aa+r+b+ih+t+r+aa+zh arbitrarily:aa+r+b+ih+t+r+eh+r+ax+l+iy
arbitrary:aa+r+b+ax+t+r+eh+r+iy arboretum:aa+r+b+er+iy+t+ax+m archangel:aa+r+k+ey+n+jh+ax+l
archdiocese:aa+r+ch+d+ay+ax+s+ax+s arches:aa+r+ch+ax+z archetypal:aa+r+k+t+ay+p+ax+l archibald:aa+r+ch+ax+b+ao+l+d
archimedes:aa+r+k+ax+m+iy+d+iy+z archipelago:aa+r+k+ax+p+eh+l+ax+g+ow architect:aa+r+k+ax+t+eh+k+t
architects:aa+r+k+ax+t+eh+k+t+s architectural:aa+r+k+ax+t+eh+k+ch+er+ax+l architecture:aa+r+k+ax+t+eh+k+ch+er
architectures:aa+r+k+ax+t+eh+k+ch+er+z arduous:aa+r+jh+uw+ax+s ares:aa+r+z aretha:er+iy+th+ax argent:aa+r+jh+ih+n+t
argentine:aa+r+jh+ax+n+t+iy+n argument:aa+r+g+y+ax+m+ax+n+t argumentation:aa+r+g+y+ax+m+eh+n+t+ey+sh+ax+n
argumentative:aa+r+g+y+ax+m+eh+n+t+ax+t+ih+v arguments:aa+r+g+y+ax+m+ax+n+t+s argyll:aa+r+g+ay+l aria:aa+r+iy+ax
arian:ae+r+iy+ax+n ariane:eh+r+iy+ae+n arias:aa+r+iy+ax+z arid:ae+r+ax+d arie:eh+r+iy ariel:eh+r+iy+ax+l aris:er+iy+s
arises:er+ay+z+ax+z aristocracy:eh+r+ax+s+t+aa+k+r+ax+s+iy aristotle:eh+r+ax+s+t+aa+t+ax+l arizona:eh+r+ih+z+ow+n+ax
arjun:aa+r+jh+ax+n arkansas:aa+r+k+ax+n+s+aa armin:aa+r+m+ax+n armistice:aa+r+m+ax+s+t+ax+s arnaud:aa+r+n+ow
arnett:aa+r+n+eh+t aromatherapy:ax+r+ow+m+ax+th+er+ax+p+iy aromatic:eh+r+ax+m+ae+t+ih+k aron:eh+r+ax+n
arrhythmia:er+ih+dh+m+iy+ax arrogance:eh+r+ax+g+ax+n+s arrogant:eh+r+ax+g+ax+n+t arroyo:er+oy+ow
arsehole:aa+r+s+hh+ow+l arsenic:aa+r+s+ax+n+ih+k arthritis:aa+r+th+r+ay+t+ax+s artichoke:aa+r+t+ax+ch+ow+k
article:aa+r+t+ax+k+ax+l articles:aa+r+t+ax+k+ax+l+z articulate:aa+r+t+ih+k+y+ax+l+ey+t
articulated:aa+r+t+ih+k+y+ax+l+ey+t+ih+d articulating:aa+r+t+ih+k+y+ax+l+ey+t+ih+ng
articulation:aa+r+t+ih+k+y+ax+l+ey+sh+ax+n artifact:aa+r+t+ax+f+ae+k+t artifacts:aa+r+t+ax+f+ae+k+t+s
artificial:aa+r+t+ax+f+ih+sh+ax+l artificially:aa+r+t+ax+f+ih+sh+ax+l+iy artisan:aa+r+t+ax+z+ax+n
artisans:aa+r+t+ax+z+ax+n+z artist:aa+r+t+ax+s+t artur:aa+r+t+uh+r arturo:aa+r+t+uh+r+ow aruba:er+uw+b+ax
arundel:eh+r+ax+n+d+ax+l ary:eh+r+iy asa:aa+s+ax asbury:ae+z+b+eh+r+iy ascot:ae+s+k+aa+t asean:ax+z+iy+ax+n
asexual:ey+s+eh+k+s+y+uw+ax+l asha:aa+sh+ax ashes:ae+sh+ax+z ashok:ae+sh+aa+k asic:ae+z+ih+k asics:ae+z+ih+k+s
askin:ax+s+k+ih+n asparagus:ax+s+p+eh+r+ax+g+ax+s aspire:ax+s+p+ay+r aspired:ax+s+p+ay+r+d aspiring:ax+s+p+ay+r+ih+ng
assassin:ax+s+ae+s+ax+n assassinate:ax+s+ae+s+ax+n+ey+t assassinated:ax+s+ae+s+ax+n+ey+t+ih+d
assassination:ax+s+ae+s+ax+n+ey+sh+ax+n assassinations:ax+s+ae+s+ax+n+ey+sh+ax+n+z assassins:ax+s+ae+s+ax+n+z
assay:ae+s+iy assays:ae+s+ey+z assemblage:ax+s+eh+m+b+l+ax+jh asses:ae+s+ax+z assimilate:ax+s+ih+m+ax+l+ey+t
assimilated:ax+s+ih+m+ax+l+ey+t+ih+d assimilation:ax+s+ih+m+ax+l+ey+sh+ax+n associative:ax+s+ow+sh+ax+t+ih+v
assuredly:ax+sh+uh+r+ax+d+l+iy aston:ae+s+t+ax+n astor:ae+s+t+er astoria:ae+s+t+ao+r+iy+ax
astrologer:ax+s+t+r+aa+l+ax+jh+er astrological:ae+s+t+r+ax+l+aa+jh+ih+k+ax+l astronaut:ae+s+t+r+ax+n+aa+t
astronomical:ae+s+t+r+ax+n+aa+m+ih+k+ax+l astrophysicist:ae+s+t+r+ow+f+ih+s+ih+s+ih+s+t
astrophysics:ae+s+t+r+ow+f+ih+z+ih+k+s asymmetric:ey+s+ax+m+eh+t+r+ih+k asymmetrical:ey+s+ax+m+eh+t+r+ih+k+ax+l
asymptomatic:ey+s+ih+m+p+t+ax+m+ae+t+ih+k asymptotic:ae+s+ih+m+p+t+ao+t+ih+k asynchronous:ey+s+ih+ng+k+r+ax+n+ax+s
atari:ax+t+aa+r+iy atheist:ey+th+iy+ax+s+t atheists:ey+th+iy+ax+s+t+s athena:ax+th+iy+n+ax athenian:ax+th+iy+n+iy+ax+n
athenians:ax+th+iy+n+iy+ax+n+z athens:ae+th+ax+n+z atherosclerosis:ae+th+er+ow+s+k+l+er+ow+s+ih+s
athleticism:ae+th+l+eh+t+ih+s+ih+z+m atkinson:ae+t+k+ax+n+s+ax+n atp:ey+t+iy+p+iy atrocities:ax+t+r+aa+s+ax+t+iy+z
atrocity:ax+t+r+aa+s+ax+t+iy attenborough:ae+t+ah+n+b+er+ow attitude:ae+t+ax+t+uw+d attitudes:ae+t+ax+t+uw+d+z
attributable:ax+t+r+ih+b+y+ax+t+ax+b+ax+l attribute:ae+t+r+ax+b+y+uw+t attributed:ax+t+r+ih+b+y+ax+t+ih+d
attributes:ae+t+r+ax+b+y+uw+t+s attributing:ax+t+r+ih+b+y+ax+t+ih+ng attribution:ae+t+r+ih+b+y+uw+sh+ax+n
atx:ey+t+iy+eh+k+s auburn:aa+b+er+n auckland:aa+k+l+ax+n+d auctioneer:aa+k+sh+ax+n+ih+r audacious:aa+d+ey+sh+ax+s
audacity:aa+d+ae+s+ax+t+iy audible:aa+d+ax+b+ax+l audiences:aa+d+iy+ax+n+s+ax+z audio:aa+d+iy+ow
auditing:aa+d+ax+t+ih+ng audition:aa+d+ih+sh+ax+n auditioning:aa+d+ih+sh+ax+n+ih+ng auditorium:ao+d+ax+t+ao+r+iy+ax+m
auditors:aa+d+ax+t+er+z audits:aa+d+ax+t+s aug:ao+g+ax+s+t augmentation:aa+g+m+eh+n+t+ey+sh+ax+n
augmented:aa+g+m+eh+n+t+ih+d augusta:ax+g+ah+s+t+ax auguste:ao+g+ax+s+t augustin:aw+g+uw+s+t+iy+n
augustus:aa+g+ah+s+t+ax+s aureus:ao+r+eh+ax+s aurora:er+ao+r+ax aus:aw+z auspicious:aa+s+p+ih+sh+ax+s aussie:ao+s+iy
austin:ao+s+t+ax+n authenticate:ao+th+eh+n+t+ax+k+ey+t authenticated:ao+th+eh+n+t+ax+k+ey+t+ih+d
authentication:ao+th+eh+n+t+ax+k+ey+sh+ax+n authoritarian:ax+th+ao+r+ax+t+eh+r+iy+ax+n
authoritarianism:ax+th+ao+r+ax+t+eh+r+iy+ax+n+ih+z+ax+m authoritative:ax+th+ao+r+ax+t+ey+t+ih+v
authorities:ax+th+ao+r+ax+t+iy+z authority:ax+th+ao+r+ax+t+iy authorization:ao+th+er+ax+z+ey+sh+ax+n
autobiographical:ao+t+ax+b+ay+ax+g+r+ae+f+ih+k+ax+l autobiography:ao+t+ax+b+ay+aa+g+r+ax+f+iy
autocratic:ao+t+ax+k+r+ae+t+ih+k autoimmune:ao+t+oy+m+y+uw+n automaker:ao+t+ow+m+ey+k+er automakers:ao+t+ow+m+ey+k+er+z
automata:ao+t+aa+m+ax+t+ax automaton:ao+t+aa+m+ax+t+aa+n automobile:ao+t+ax+m+ow+b+iy+l
automobiles:ao+t+ax+m+ow+b+iy+l+z automotive:ao+t+ax+m+ow+t+ih+v autonomously:ao+t+aa+n+ow+m+ax+s+l+iy autumn:ao+t+ax+m
aux:ow auxiliary:aa+g+z+ih+l+y+er+iy av:ey+v+iy ava:ey+v+ax availability:ax+v+ey+l+ax+b+ih+l+ax+t+iy
avalon:ae+v+ax+l+aa+n avant:ax+v+aa+n+t averaged:ae+v+r+ax+jh+d avid:ae+v+ax+d avignon:ae+v+ih+n+y+ao+n
avila:ax+v+ih+l+ax avis:ey+v+ih+s aviv:aa+v+iy+v avril:ae+v+r+ih+l aways:ey+w+ey+z awesome:aa+s+ax+m
awesomeness:ao+s+ax+m+n+eh+s awning:aa+n+ih+ng awol:ey+w+ao+l axelrod:ae+k+s+ax+l+r+aa+d axis:ae+k+s+ax+s
ayala:ax+y+aa+l+ax ayatollah:ay+ax+t+ow+l+ax ayesha:ay+s+aa aylesbury:ey+l+z+b+er+iy ayn:ey+n ayr:ey+r
ayrshire:ey+er+sh+ay+er azalea:ax+z+ey+l+y+ax azhar:ax+z+aa+r aziz:ax+z+iy+z azores:ax+z+ao+r+z baa:b+iy+ey+ey
babcock:b+ae+b+k+ao+k babel:b+ae+b+ax+l baboon:b+ax+b+uw+n babylon:b+ae+b+ax+l+aa+n babylonian:b+ae+b+ax+l+ow+n+iy+ax+n
baccalaureate:b+ae+k+ax+l+ao+r+iy+ax+t bacchus:b+ae+k+ih+s bachelors:b+ae+ch+l+er+z bacillus:b+ax+s+ih+l+ax+s
backfire:b+ae+k+f+ay+r backstreet:b+ae+k+s+t+iy+t baden:b+ey+d+ax+n badlands:b+ae+d+l+ae+n+d+z bae:b+ay
baggage:b+ae+g+ax+jh bahama:b+ax+hh+aa+m+ax bahamas:b+ax+hh+aa+m+ax+z bahia:b+aa+hh+iy+ax bailiff:b+ey+l+ax+f
bailiffs:b+ey+l+ax+f+s bakersfield:b+ey+k+er+z+f+iy+l+d balances:b+ae+l+ax+n+s+ax+z baldwin:b+ao+l+d+w+ax+n
balfour:b+ae+l+f+ao+r balinese:b+ae+l+ih+n+iy+z ballard:b+ae+l+er+d bally:b+ae+l+iy balsamic:b+aa+l+s+aa+m+ih+k
baltimore:b+ao+l+t+ax+m+ao+r balzac:b+aa+l+z+ae+k banal:b+ax+n+aa+l bandaged:b+ae+n+d+ax+jh+d
bandages:b+ae+n+d+ax+jh+ax+z bandit:b+ae+n+d+ax+t bandits:b+ae+n+d+ax+t+s banerjee:b+ax+n+er+jh+iy banged:b+ae+ng+d
banger:b+ae+ng+er bangers:b+ae+ng+er+z bangla:b+ae+ng+l+aa bangladesh:b+ae+ng+l+ax+d+eh+sh
bangladeshi:b+ae+ng+l+ax+d+eh+sh+iy bankrupt:b+ae+ng+k+r+ax+p+t bankruptcies:b+ae+ng+k+r+ax+p+t+s+iy+z
bankruptcy:b+ae+ng+k+r+ax+p+s+iy bannister:b+ae+n+ax+s+t+er banquet:b+ae+ng+k+w+ax+t banquets:b+ae+ng+k+w+ax+t+s
bantam:b+ae+n+t+ax+m baptist:b+ae+p+t+ax+s+t baptiste:b+ax+p+t+ih+s+t baptists:b+ae+p+t+ax+s+t+s barack:b+aa+r+ax+k
barak:b+aa+r+ax+k barbarism:b+aa+r+b+er+ih+z+ax+m barbeque:b+aa+r+b+ih+k+y+uw bargain:b+aa+r+g+ax+n
bargained:b+aa+r+g+ax+n+d bargains:b+aa+r+g+ax+n+z barges:b+aa+r+jh+ax+z baritone:b+eh+r+ax+t+ow+n
barnabas:b+aa+r+n+ax+b+ax+s barnett:b+aa+r+n+eh+t baroness:b+eh+r+ax+n+ih+s baronet:b+eh+r+ax+n+ax+t
barracuda:b+eh+r+ax+k+uw+d+ax barricade:b+ae+r+ax+k+ey+d barricaded:b+ae+r+ax+k+ey+d+ih+d barricades:b+ae+r+ax+k+ey+d+z
barriers:b+ae+r+iy+er+z baruch:b+aa+r+uw+k bases:b+ey+s+ax+z bashar:b+ax+sh+aa+r bashir:b+ax+sh+ih+r basil:b+ae+z+ax+l
basilica:b+ax+s+ih+l+ih+k+ax basis:b+ey+s+ax+s basket:b+ae+s+k+ax+t basketball:b+ae+s+k+ax+t+b+ao+l
baskets:b+ae+s+k+ax+t+s basra:b+aa+s+r+aa basset:b+ae+s+ih+t bastian:b+ae+s+ch+ih+n bastion:b+ae+s+ch+ax+n
bastions:b+ae+s+ch+ax+n+z batavia:b+ax+t+ey+v+iy+ax batches:b+ae+ch+ax+z bathtub:b+ae+th+t+ax+b
batista:b+ax+t+ih+s+t+aa bauman:b+aw+m+ax+n bayard:b+ey+er+d bayesian:b+ey+zh+ih+n bayonne:b+ey+y+ow+n
beaches:b+iy+ch+ax+z bearded:b+ih+r+d+ax+d beatrice:b+iy+ax+t+r+ax+s beaufort:b+ow+f+er+t beautiful:b+y+uw+t+ax+f+ax+l
beautifully:b+y+uw+t+ax+f+l+iy beavis:b+iy+v+ax+s bebe:b+iy+b+iy becca:b+eh+k+aa becket:b+eh+k+ax+t
beckham:b+eh+k+hh+ae+m bedbugs:b+eh+d+b+ax+g+z bedlam:b+eh+d+l+ax+m beebe:b+iy+b+iy begotten:b+iy+g+ao+t+ih+n
behemoth:b+ax+hh+iy+m+ax+th bein:b+iy+n belarus:b+eh+l+aa+r+ax+s believable:b+ax+l+iy+v+ax+b+ax+l
believer:b+ax+l+iy+v+er believers:b+ax+l+iy+v+er+z belinda:b+ax+l+ih+n+d+ax bellamy:b+eh+l+ax+m+iy
belligerent:b+ax+l+ih+jh+er+ax+n+t bellingham:b+eh+l+ih+ng+hh+ae+m belmont:b+eh+l+m+aa+n+t belo:b+eh+l+ow
belted:b+eh+l+t+ax+d beltran:b+eh+l+t+r+ax+n belvedere:b+eh+l+v+ax+d+ih+r bene:b+eh+n+ax benedict:b+eh+n+ax+d+ih+k+t
benedictine:b+eh+n+ax+d+ih+k+t+iy+n benefactor:b+eh+n+ax+f+ae+k+t+er benefactors:b+eh+n+ax+f+ae+k+t+er+z
beneficial:b+eh+n+ax+f+ih+sh+ax+l beneficiaries:b+eh+n+ax+f+ih+sh+iy+eh+r+iy+z beneficiary:b+eh+n+ax+f+ih+sh+iy+eh+r+iy
benefit:b+eh+n+ax+f+ih+t benefited:b+eh+n+ax+f+ih+t+ih+d benefiting:b+eh+n+ax+f+ih+t+ih+ng benefits:b+eh+n+ax+f+ih+t+s
benefitted:b+eh+n+ax+f+ih+t+ih+d benefitting:b+eh+n+ax+f+ih+t+ih+ng bengal:b+eh+ng+g+ax+l bengals:b+eh+ng+g+ax+l+z
benin:b+iy+n+ih+n benitez:b+ey+n+iy+t+eh+z benito:b+eh+n+iy+t+ow benjamin:b+eh+n+jh+ax+m+ax+n bennett:b+eh+n+ax+t
benoit:b+ax+n+oy+t benz:b+eh+n+z bequeathed:b+ax+k+w+iy+th+t bereaved:b+er+iy+v+d bereavement:b+er+iy+v+m+ax+n+t
bereft:b+er+eh+f+t beresford:b+ih+r+z+f+er+d beret:b+eh+r+ax+t beretta:b+er+eh+t+ax bergen:b+er+g+ax+n berger:b+er+g+er
bergeron:b+er+g+er+ao+n bernardino:b+er+n+ax+d+iy+n+ow bernardo:b+er+n+aa+r+d+ow bertram:b+er+t+r+ax+m
bertrand:b+er+t+r+ax+n+d berwick:b+er+w+ih+k bes:b+iy+z bespoke:b+uh+s+p+ow+k bestiality:b+eh+s+ch+ae+l+ih+t+iy
bethlehem:b+eh+th+l+ih+hh+eh+m bette:b+eh+t+iy bevan:b+eh+v+ax+n beverages:b+eh+v+r+ih+jh+ih+z beyonce:b+ih+y+ao+n+s+ey
beyond:b+ih+aa+n+d bhutto:b+uw+t+ow bianchi:b+iy+aa+n+ch+iy bibi:b+ih+b+iy biblical:b+ih+b+l+ax+k+ax+l
bibliographic:b+ih+b+l+iy+aa+g+r+aa+f+ih+k bicarbonate:b+ay+k+aa+r+b+ax+n+ax+t bien:b+iy+n biennale:b+iy+eh+n+ey+l
bigelow:b+ih+g+ax+l+ow biggest:b+ih+g+ax+s+t bikinis:b+ax+k+iy+n+iy+z bilingualism:b+ay+l+ih+ng+g+w+ax+l+ih+z+ax+m
billet:b+ih+l+ax+t biloxi:b+ax+l+ah+k+s+iy binaries:b+ay+n+ax+r+iy+z bingham:b+ih+ng+ax+m
binoculars:b+ax+n+aa+k+y+ax+l+er+z biochemical:b+ay+ow+k+eh+m+ax+k+ax+l biochemistry:b+ay+ow+k+eh+m+ax+s+t+r+iy
biodegradable:b+ay+ow+d+ax+g+r+ey+d+ax+b+ax+l biodiversity:b+ay+ow+d+ay+v+er+s+ax+t+iy biomass:b+ay+ax+m+ae+s
biometric:b+ay+ax+m+eh+t+r+ax+k bionic:b+ay+ao+n+ih+k birdman:b+er+d+m+ae+n birmingham:b+er+m+ih+ng+hh+ae+m
bischoff:b+ih+s+k+hh+ao+f biscuit:b+ih+s+k+ax+t biscuits:b+ih+s+k+ax+t+s bisexuality:b+ay+s+eh+k+sh+uw+ae+l+ax+t+iy
bismuth:b+ih+z+m+ax+th biweekly:b+ay+w+iy+k+l+iy bizarre:b+ax+z+aa+r blackest:b+l+ae+k+ax+s+t blanket:b+l+ae+ng+k+ax+t
blankets:b+l+ae+ng+k+ax+t+s blasted:b+l+ae+s+t+ax+d bligh:b+l+ay blog:b+l+ao+g blogger:b+l+ao+g+er
bloggers:b+l+ao+g+er+z blogging:b+l+ao+g+ih+ng blogosphere:b+l+ao+g+ax+s+f+ih+r blogs:b+l+ao+g+z
bloomberg:b+l+uw+m+b+er+g blossom:b+l+aa+s+ax+m blossomed:b+l+aa+s+ax+m+d blossoming:b+l+aa+s+ax+m+ih+ng
blossoms:b+l+aa+s+ax+m+z blouses:b+l+aw+s+ax+z blum:b+l+uw+m blumenthal:b+l+uw+m+ax+n+th+ao+l blushes:b+l+ah+sh+ax+z
blvd:b+uh+l+ax+v+aa+r+d boarded:b+ao+r+d+ax+d boasted:b+ow+s+t+ax+d bobble:b+ao+b+ax+l bodega:b+ow+d+ey+g+ax
bodily:b+aa+d+ax+l+iy boehner:b+ow+n+er boer:b+ao+r boggs:b+ao+g+z bohr:b+ao+r bois:b+w+aa bolivar:b+aa+l+ax+v+er
bollinger:b+aa+l+ih+ng+er bollocks:b+ao+l+ao+k+s bolshevik:b+ow+l+sh+ax+v+ih+k bolsheviks:b+ow+l+sh+ax+v+ih+k+s
bolshoi:b+ow+l+sh+oy bolted:b+ow+l+t+ax+d bombard:b+aa+m+b+aa+r+d bombarded:b+aa+m+b+aa+r+d+ih+d
bombarding:b+aa+m+b+aa+r+d+ih+ng bombardment:b+aa+m+b+aa+r+d+m+ax+n+t bombastic:b+aa+m+b+ae+s+t+ih+k
bonaparte:b+ow+n+ax+p+aa+r+t bonded:b+aa+n+d+ax+d bonham:b+aa+n+hh+ax+m bonita:b+ow+n+iy+t+ax bonjour:b+ax+n+zh+uh+r
bonkers:b+aa+ng+k+er+z bonner:b+ao+n+er bonnet:b+aa+n+ax+t bonneville:b+aa+n+ax+v+ih+l borealis:b+ao+r+iy+ae+l+ax+s
borges:b+ao+r+g+ey+s borough:b+er+ow boroughs:b+er+ow+z bosch:b+ao+sh bosco:b+ao+s+k+ow bosworth:b+ao+z+w+er+th
bot:b+ao+t botha:b+aa+th+ax bothersome:b+aa+dh+er+s+ax+m botox:b+ow+t+ao+k+s bots:b+ao+t+s botswana:b+aa+t+s+w+aa+n+ax
boudoir:b+uw+d+oy+r boulevard:b+uh+l+ax+v+aa+r+d boulevards:b+uh+l+ax+v+aa+r+d+z boulton:b+aw+l+t+ax+n
bounded:b+aw+n+d+ax+d bowen:b+ow+ax+n bowles:b+ow+l+z bowser:b+ow+z+er boxes:b+aa+k+s+ax+z bracelet:b+r+ey+s+l+ax+t
braces:b+r+ey+s+ax+z brackets:b+r+ae+k+ax+t+s braden:b+r+ey+d+ax+n brainless:b+r+ey+n+l+ih+s branches:b+r+ae+n+ch+ax+z
brandeis:b+r+ae+n+d+ay+s bravado:b+r+ax+v+aa+d+ow bravest:b+r+ey+v+ax+s+t brazilian:b+r+ax+z+ih+l+y+ax+n
brazilians:b+r+ax+z+ih+l+y+ax+n+z brea:b+r+iy breakups:b+r+ey+k+ax+p+s breasted:b+r+eh+s+t+ax+d
brevity:b+r+eh+v+ax+t+iy brezhnev:b+r+eh+z+n+ax+v bridges:b+r+ih+jh+ax+z bridget:b+r+ih+jh+ax+t brigade:b+r+ax+g+ey+d
brigham:b+r+ih+g+ax+m brightest:b+r+ay+t+ax+s+t brisbane:b+r+ih+z+b+ey+n brisket:b+r+ih+s+k+ax+t brocade:b+r+ow+k+ey+d
brochure:b+r+ow+sh+uh+r brochures:b+r+ow+sh+uh+r+z broderick:b+r+aa+d+er+ih+k bromwich:b+r+aa+m+w+ih+ch
bronchitis:b+r+aa+ng+k+ay+t+ax+s bronte:b+r+aa+n+t+iy bronzes:b+r+aa+n+z+ax+z brooklyn:b+r+uh+k+l+ax+n broth:b+r+ao+th
brough:b+r+aw bruises:b+r+uw+z+ax+z brutality:b+r+uw+t+ae+l+ax+t+iy buchan:b+ah+k+ax+n bucket:b+ah+k+ax+t
buckets:b+ah+k+ax+t+s buckingham:b+ah+k+ih+ng+hh+ae+m buddhist:b+uw+d+ax+s+t buddhists:b+uw+d+ax+s+t+s
budgeted:b+ah+jh+ih+t+ax+d buena:b+uw+n+ax bueno:b+w+ey+n+ow buenos:b+w+ey+n+ow+s buffet:b+ah+f+ax+t
bugatti:b+ax+g+aa+t+iy bulgaria:b+ax+l+g+eh+r+iy+ax bulgarian:b+ax+l+g+eh+r+iy+ax+n bulgarians:b+ax+l+g+eh+r+iy+ax+n+z
bulimia:b+y+uw+l+ih+m+iy+ax bullard:b+uh+l+er+d bulldog:b+uh+l+d+ao+g bulldogs:b+uh+l+d+ao+g+z bullet:b+uh+l+ax+t
bulletin:b+uh+l+ih+t+ax+n bulletins:b+uh+l+ax+t+ax+n+z bulletproof:b+uh+l+ax+t+p+r+uw+f bullets:b+uh+l+ax+t+s
bulwark:b+uh+l+w+er+k bunches:b+ah+n+ch+ax+z buoy:b+uw+iy buoyed:b+uw+iy+d buoys:b+uw+iy+z
burdensome:b+er+d+ax+n+s+ax+m bureaucratic:b+y+uh+r+ax+k+r+ae+t+ih+k burgundy:b+er+g+ax+n+d+iy burleigh:b+er+l+ax
burnett:b+er+n+eh+t burnham:b+er+n+ax+m burundi:b+er+ah+n+d+iy busch:b+uh+sh bushes:b+uh+sh+ax+z
busiest:b+ih+z+iy+ax+s+t businesses:b+ih+z+n+ax+s+ax+z businessman:b+ih+z+n+ax+s+m+ae+n
businessmen:b+ih+z+n+ih+s+m+eh+n businesswoman:b+ih+z+n+ih+s+w+uh+m+ax+n busses:b+ah+s+ax+z butte:b+y+uw+t
bygone:b+ay+g+ao+n bynum:b+ih+n+ax+m byproduct:b+ay+p+r+aa+d+ax+k+t byproducts:b+ay+p+r+ao+d+ax+k+t+s byrd:b+er+d
byrne:b+er+n byrnes:b+er+n+z byron:b+ay+r+ax+n byu:b+iy+w+ay+y+uw byzantium:b+ax+z+ae+n+t+iy+ax+m cabana:k+ax+b+ae+n+ax
cabbage:k+ae+b+ax+jh cabin:k+ae+b+ax+n cabinet:k+ae+b+ax+n+ax+t cabinets:k+ae+b+ax+n+ax+t+s cabins:k+ae+b+ax+n+z
cabot:k+ae+b+ax+t cabrera:k+aa+b+r+eh+r+ax cacao:k+ax+k+ey+ow cacophony:k+ae+k+aa+f+ax+n+iy cadillac:k+ae+d+ax+l+ae+k
cadre:k+ae+d+r+iy cadres:k+ae+d+r+iy+z caen:k+ae+n cafeteria:k+ae+f+ax+t+ih+r+iy+ax cahill:k+ey+hh+ih+l
calabria:k+ax+l+ae+b+r+iy+ax calais:k+ax+l+ey calamities:k+ax+l+ae+m+ax+t+iy+z calamity:k+ax+l+ae+m+ax+t+iy
calculate:k+ae+l+k+y+ax+l+ey+t calculated:k+ae+l+k+y+ax+l+ey+t+ih+d calculates:k+ae+l+k+y+ax+l+ey+t+s
calculating:k+ae+l+k+y+ax+l+ey+t+ih+ng calculation:k+ae+l+k+y+ax+l+ey+sh+ax+n calculations:k+ae+l+k+y+ax+l+ey+sh+ax+n+z
calculator:k+ae+l+k+y+ax+l+ey+t+er calculators:k+ae+l+k+y+ax+l+ey+t+er+z calculus:k+ae+l+k+y+ax+l+ax+s
calderon:k+ao+l+d+er+aa+n cale:k+ey+l caleb:k+ey+l+ax+b caledonia:k+ae+l+ax+d+ow+n+iy+ax calhoun:k+ae+l+hh+uw+n
caliber:k+ae+l+ax+b+er calibrate:k+ae+l+ax+b+r+ey+t calibrated:k+ae+l+ax+b+r+ey+t+ax+d
calibration:k+ae+l+ax+b+r+ey+sh+ax+n calico:k+ae+l+ax+k+ow california:k+ae+l+ax+f+ao+r+n+y+ax caliper:k+ae+l+ax+p+er
caliph:k+ae+l+ax+f callaghan:k+ae+l+ax+hh+ae+n calle:k+ey+l callie:k+ao+l+iy calligraphy:k+ax+l+ih+g+r+ax+f+iy
caloric:k+ax+l+ao+r+ih+k calumet:k+ae+l+y+ax+m+eh+t calvin:k+ae+l+v+ax+n calvinist:k+ae+l+v+ax+n+ax+s+t
calypso:k+ax+l+ih+p+s+ow camaro:k+ax+m+eh+r+ow camelot:k+ae+m+ax+l+aa+t cameraman:k+ae+m+er+ax+m+ax+n
camilla:k+ax+m+ih+l+ax camino:k+ax+m+iy+n+ow campuses:k+ae+m+p+ax+s+ax+z camus:k+ae+m+ih+s canaan:k+ey+n+ax+n
canaveral:k+ax+n+ae+v+er+ax+l canberra:k+ae+n+b+eh+r+ax cancellation:k+ae+n+s+ax+l+ey+sh+ax+n
cancellations:k+ae+n+s+ax+l+ey+sh+ax+n+z candace:k+ae+n+d+ax+s candid:k+ae+n+d+ax+d candidate:k+ae+n+d+ax+d+ey+t
candidates:k+ae+n+d+ax+d+ey+t+s candor:k+ae+n+d+er canelo:k+ax+n+eh+l+ow canister:k+ae+n+ax+s+t+er
canisters:k+ae+n+ax+s+t+er+z cannabis:k+ae+n+ax+b+ax+s cannibal:k+ae+n+ax+b+ax+l cannibalism:k+ae+n+ax+b+ax+l+ih+z+ax+m
cannibals:k+ae+n+ax+b+ax+l+z canola:k+ax+n+ow+l+ax canonical:k+ax+n+aa+n+ax+k+ax+l canton:k+ae+n+t+ax+n
cantonese:k+ae+n+t+ax+n+iy+z cantons:k+ae+n+t+ax+n+z cantor:k+ae+n+t+er canucks:k+ey+n+ax+k+s
capabilities:k+ey+p+ax+b+ih+l+ax+t+iy+z capability:k+ey+p+ax+b+ih+l+ax+t+iy capacitance:k+ax+p+ae+s+ax+t+ax+n+s
capacities:k+ax+p+ae+s+ax+t+iy+z capacitor:k+ax+p+ae+s+ax+t+er capacitors:k+ax+p+ae+s+ax+t+er+z
capacity:k+ax+p+ae+s+ax+t+iy capcom:k+ae+p+k+ax+m capillaries:k+ae+p+ax+l+eh+r+iy+z capillary:k+ae+p+ax+l+eh+r+iy
capital:k+ae+p+ax+t+ax+l capitalist:k+ae+p+ax+t+ax+l+ih+s+t capitalists:k+ae+p+ax+t+ax+l+ih+s+t+s
capitalize:k+ae+p+ax+t+ax+l+ay+z capitals:k+ae+p+ax+t+ax+l+z capitulation:k+ax+p+ih+ch+ax+l+ey+sh+ax+n
capricorn:k+ae+p+r+ax+k+ao+r+n capsule:k+ae+p+s+ax+l capsules:k+ae+p+s+ax+l+z captain:k+ae+p+t+ax+n
captains:k+ae+p+t+ax+n+z captivity:k+ae+p+t+ih+v+ax+t+iy cara:k+eh+r+ax caracas:k+er+aa+k+ax+s caramel:k+eh+r+ax+m+ax+l
carat:k+eh+r+ax+t carats:k+eh+r+ax+t+s carcinogenic:k+aa+r+s+ax+n+ow+jh+eh+n+ih+k carcinoma:k+aa+r+s+ax+n+ow+m+ax
cardamom:k+aa+r+d+ax+m+ax+m cardinal:k+aa+r+d+ax+n+ax+l cardinals:k+aa+r+d+ax+n+ax+l+z
cardiologist:k+aa+r+d+iy+aa+l+ax+jh+ih+s+t cardiology:k+aa+r+d+iy+aa+l+ax+jh+iy
cardiomyopathy:k+aa+r+d+iy+ow+m+ay+aa+p+ax+th+iy cardiovascular:k+aa+r+d+iy+ow+v+ae+s+k+y+ax+l+er carew:k+ae+r+uw
caribbean:k+er+ih+b+iy+ax+n caribou:k+eh+r+ih+b+uw caricature:k+eh+r+ax+k+ax+ch+er caricatures:k+er+ih+k+ax+ch+er+z
carla:k+aa+r+l+aa carleton:k+aa+r+l+t+ax+n carlisle:k+aa+r+l+ay+l carmelo:k+aa+r+m+eh+l+ow carmine:k+aa+r+m+ax+n
carnival:k+aa+r+n+ax+v+ax+l carnivores:k+aa+r+n+ax+v+ao+r+z carolina:k+eh+r+ax+l+ay+n+ax
carolinas:k+eh+r+ax+l+ay+n+ax+z caroline:k+eh+r+ax+l+ay+n carols:k+eh+r+ax+l+z carolyn:k+eh+r+ax+l+ih+n
caron:k+aa+r+ao+n carousel:k+eh+r+ax+s+eh+l carpet:k+aa+r+p+ax+t carpeted:k+aa+r+p+ax+t+ih+d
carpeting:k+aa+r+p+ax+t+ih+ng carpets:k+aa+r+p+ax+t+s carrera:k+aa+r+eh+r+aa carrey:k+eh+r+iy carrick:k+eh+r+ih+k
carrie:k+eh+r+iy carriers:k+ae+r+iy+er+z carrington:k+eh+r+ih+ng+t+ax+n carrion:k+eh+r+iy+ax+n carroll:k+ae+r+ax+l
carrollton:k+eh+r+ax+l+t+ax+n carruthers:k+er+ah+dh+er+z carthage:k+aa+r+th+ax+jh cartilage:k+aa+r+t+ax+l+ax+jh
cartoonist:k+aa+r+t+uw+n+ax+s+t cartridge:k+aa+r+t+r+ax+jh cartridges:k+aa+r+t+r+ax+jh+ax+z caruso:k+er+uw+s+ow
casanova:k+ae+s+ax+n+ow+v+aa cascade:k+ae+s+k+ey+d cascades:k+ae+s+k+ey+d+z cascading:k+ae+s+k+ey+d+ih+ng
cases:k+ey+s+ax+z cashew:k+ae+sh+uw casket:k+ae+s+k+ax+t cassini:k+ax+s+iy+n+iy catalan:k+ae+t+ax+l+ax+n
catalog:k+ae+t+ax+l+ao+g catalogue:k+ae+t+ax+l+ao+g catalogued:k+ae+t+ax+l+ao+g+d catalogues:k+ae+t+ax+l+ao+g+z
catalyst:k+ae+t+ax+l+ax+s+t catalysts:k+ae+t+ax+l+ax+s+t+s catania:k+ax+t+ey+n+y+ax cataract:k+ae+t+er+ae+k+t
cataracts:k+ae+t+er+ae+k+t+s catches:k+ae+ch+ax+z catechism:k+ae+t+ax+k+ih+z+ax+m
categorical:k+ae+t+ax+g+aa+r+ih+k+ax+l categorically:k+ae+t+ax+g+aa+r+ih+k+l+iy categories:k+ae+t+ax+g+ao+r+iy+z
categorization:k+ae+t+ax+g+er+ih+z+ey+sh+ax+n categorize:k+ae+t+ax+g+er+ay+z categorized:k+ae+t+ax+g+er+ay+z+d
category:k+ae+t+ax+g+ao+r+iy caterpillars:k+ae+t+ax+p+ih+l+er+z catharine:k+ae+th+r+ih+n catharsis:k+ax+th+aa+r+s+ax+s
cathartic:k+ax+th+aa+r+t+ih+k catholicism:k+ax+th+ao+l+ax+s+ih+z+ax+m cato:k+ey+t+ow caucasus:k+ao+k+ax+s+ax+s
cauliflower:k+aa+l+ax+f+l+aw+er caveat:k+ey+v+iy+ae+t caveats:k+ey+v+iy+ae+t+s caveman:k+ey+v+m+ae+n
cavity:k+ae+v+ax+t+iy cds:s+iy+d+iy+z ce:s+iy+iy cea:s+iy+iy+ey cebu:s+iy+b+uw cech:s+eh+k cecil:s+iy+s+ax+l
cecile:s+ih+s+iy+l ceded:s+iy+d+ax+d celestial:s+ax+l+eh+s+ch+ax+l celia:s+iy+l+y+ax celibacy:s+eh+l+ax+b+ax+s+iy
celine:s+ax+l+iy+n cellist:ch+eh+l+ax+s+t cellular:s+eh+l+y+ax+l+er celluloid:s+eh+l+ax+l+oy+d
cellulose:s+eh+l+y+ax+l+ow+s celtics:s+eh+l+t+ih+k+s cement:s+ax+m+eh+n+t cemented:s+ax+m+eh+n+t+ih+d
cemeteries:s+eh+m+ax+t+eh+r+iy+z cemetery:s+eh+m+ax+t+eh+r+iy censuses:s+eh+n+s+ax+s+ih+z centauri:s+eh+n+t+aa+r+iy
centenary:s+eh+n+t+ax+n+eh+r+iy centimeter:s+eh+n+t+ax+m+iy+t+er centimeters:s+eh+n+t+ax+m+iy+t+er+z
centimetres:s+eh+n+t+ax+m+iy+t+er+z centrality:s+eh+n+t+ae+l+ih+t+iy centrifuge:s+eh+n+t+r+ax+f+y+uw+jh
centurion:s+eh+n+t+uh+r+iy+ax+n ceramic:s+er+ae+m+ih+k ceramics:s+er+ae+m+ih+k+s cereal:s+ih+r+iy+ax+l
cereals:s+ih+r+iy+ax+l+z ceremonial:s+eh+r+ax+m+ow+n+iy+ax+l ceremonies:s+eh+r+ax+m+ow+n+iy+z
ceremony:s+eh+r+ax+m+ow+n+iy ceres:s+ih+r+iy+z certification:s+er+t+ax+f+ax+k+ey+sh+ax+n
certifications:s+er+t+ax+f+ax+k+ey+sh+ax+n+z certified:s+er+t+ax+f+ay+d certify:s+er+t+ax+f+ay
certifying:s+er+t+ax+f+ay+ih+ng cervantes:s+eh+r+v+aa+n+t+eh+s cervical:s+er+v+ax+k+ax+l cesar:s+iy+z+er
cesare:ch+ey+z+aa+r+ey ceylon:s+ih+l+aa+n cgi:s+iy+g+iy+ay chae:ch+ay chairmen:ch+eh+r+m+ih+n challenge:ch+ae+l+ax+n+jh
challenged:ch+ae+l+ax+n+jh+d challenger:ch+ae+l+ax+n+jh+er challengers:ch+ae+l+ax+n+jh+er+z
challenges:ch+ae+l+ax+n+jh+ih+z chalmers:ch+aa+m+er+z chamberlain:ch+ey+m+b+er+l+ax+n chances:ch+ae+n+s+ax+z
chandeliers:sh+ae+n+d+ax+l+ih+z changes:ch+ey+n+jh+ax+z chantilly:sh+ae+n+t+ih+l+iy chao:ch+aw chapelle:sh+ax+p+eh+l
chapin:sh+ax+p+ae+n chaplain:ch+ae+p+l+ax+n chaplains:ch+ae+p+l+ax+n+z chaplin:ch+ae+p+l+ax+n chappelle:sh+ax+p+eh+l
character:k+eh+r+ih+k+t+er characteristic:k+eh+r+ax+k+t+er+ih+s+t+ih+k
characteristically:k+eh+r+ax+k+t+er+ih+s+t+ih+k+l+iy characteristics:k+eh+r+ax+k+t+er+ih+s+t+ih+k+s
characterization:k+eh+r+ax+k+t+er+ih+z+ey+sh+ax+n characterize:k+eh+r+ax+k+t+er+ay+z
characterized:k+eh+r+ax+k+t+er+ay+z+d characterizes:k+eh+r+ax+k+t+er+ay+z+ax+z
characterizing:k+eh+r+ax+k+t+er+ay+z+ih+ng characters:k+ae+r+ax+k+t+er+z chardonnay:ch+aa+r+d+aa+n+ey
charges:ch+aa+r+jh+ax+z chariot:ch+eh+r+iy+ax+t chariots:ch+eh+r+iy+ax+t+s charismatic:k+eh+r+ih+z+m+ae+t+ih+k
charitable:ch+ae+r+ax+t+ax+b+ax+l charities:ch+eh+r+ax+t+iy+z charity:ch+eh+r+ih+t+iy charlemagne:sh+aa+r+l+ax+m+ey+n
charted:ch+aa+r+t+ax+d chases:ch+ey+s+ax+z chastity:ch+ae+s+t+ax+t+iy chatted:ch+ae+t+ax+d chatterjee:ch+ax+t+er+jh+iy
chau:sh+ow chauffeur:sh+ow+f+er chautauqua:sh+ax+t+ao+k+w+ax che:ch+ey cheapest:ch+iy+p+ax+s+t cheated:ch+iy+t+ax+d
chechen:ch+eh+ch+ih+n chekhov:ch+eh+k+aa+v chemical:k+eh+m+ax+k+ax+l chemically:k+eh+m+ax+k+l+iy
chemistry:k+eh+m+ax+s+t+r+iy chemists:k+eh+m+ax+s+t+s chengdu:ch+eh+ng+d+uw chernobyl:ch+er+n+ow+b+ax+l
cherokee:ch+eh+r+ax+k+iy chested:ch+eh+s+t+ax+d chestnuts:ch+eh+s+n+ax+t+s cheyenne:sh+ay+eh+n chiang:ch+ae+ng
chicago:sh+ax+k+aa+g+ow chicano:ch+ih+k+aa+n+ow chicken:ch+ih+k+ax+n chickens:ch+ih+k+ax+n+z chien:ch+eh+n
chiffon:sh+ih+f+aa+n childers:ch+ih+l+d+er+z childress:ch+ih+l+d+r+ih+s chimera:ch+ih+m+eh+r+ax
chimpanzee:ch+ih+m+p+ae+n+z+iy chimpanzees:ch+ih+m+p+ae+n+z+iy+z chipmunk:ch+ih+p+m+ax+ng+k
chipmunks:ch+ih+p+m+ax+ng+k+s chipotle:ch+ih+p+ow+t+l+iy chippewa:ch+ih+p+ax+w+aa
chiropractic:k+ay+r+ow+p+r+ae+k+t+ih+k chisholm:ch+ih+z+ax+m chiu:ch+uw chloroform:k+l+ao+r+ax+f+ao+r+m
chlorophyll:k+l+ao+r+ax+f+ih+l chocolate:ch+ao+k+l+ax+t chocolates:ch+ao+k+l+ax+t+s choices:ch+oy+s+ax+z
choirs:k+w+ay+r+z cholesterol:k+ax+l+eh+s+t+er+ao+l chong:ch+ao+ng chongqing:ch+ao+ng+k+ih+ng chooses:ch+uw+z+ax+z
chopin:sh+ow+p+ae+n choreographed:k+ao+r+iy+ax+g+r+ae+f+t christchurch:k+r+ay+s+t+ch+er+ch
christiane:k+r+ih+s+t+iy+aa+n christianity:k+r+ih+s+ch+iy+ae+n+ih+t+iy christoph:k+r+ih+s+t+ao+f
christophe:k+r+ih+s+t+ao+f chromosomal:k+r+ow+m+ax+s+ow+m+ax+l chua:k+uw+ax cicero:s+ih+s+er+ow cie:s+iy
cincinnati:s+ih+n+s+ax+n+ae+t+iy cinderella:s+ih+n+d+er+eh+l+ax cinematic:s+ih+n+ax+m+ae+t+ih+k circuit:s+er+k+ax+t
circuitry:s+er+k+ax+t+r+iy circuits:s+er+k+ax+t+s circular:s+er+k+y+ax+l+er circulate:s+er+k+y+ax+l+ey+t
circulated:s+er+k+y+ax+l+ey+t+ih+d circulates:s+er+k+y+ax+l+ey+t+s circulating:s+er+k+y+ax+l+ey+t+ih+ng
circulation:s+er+k+y+ax+l+ey+sh+ax+n circulatory:s+er+k+y+ax+l+ax+t+ao+r+iy circumstances:s+er+k+ax+m+s+t+ae+n+s+ax+z
circuses:s+er+k+ax+s+ax+z cirrhosis:s+er+ow+s+ax+s cit:s+iy+ay+t+iy cited:s+ay+t+ax+d citizen:s+ih+t+ax+z+ax+n
citizens:s+ih+t+ax+z+ax+n+z ciudad:s+iy+uw+d+ae+d civilian:s+ax+v+ih+l+y+ax+n civilians:s+ax+v+ih+l+y+ax+n+z
civility:s+ax+v+ih+l+ax+t+iy civilization:s+ih+v+ax+l+ih+z+ey+sh+ax+n civilizations:s+ih+v+ax+l+ih+z+ey+sh+ax+n+z
claiborne:k+l+ey+b+er+n clapham:k+l+ae+f+ax+m claremont:k+l+eh+r+m+aa+n+t clarence:k+l+eh+r+ax+n+s
clarendon:k+l+eh+r+ax+n+d+ax+n clarification:k+l+eh+r+ax+f+ax+k+ey+sh+ax+n clarified:k+l+eh+r+ax+f+ay+d
clarifies:k+l+eh+r+ax+f+ay+z clarify:k+l+eh+r+ax+f+ay clarifying:k+l+eh+r+ax+f+ay+ih+ng clarinet:k+l+eh+r+ax+n+eh+t
clarion:k+l+eh+r+iy+ax+n clarissa:k+l+er+ih+s+ax clarity:k+l+eh+r+ax+t+iy classes:k+l+ae+s+ax+z
classification:k+l+ae+s+ax+f+ax+k+ey+sh+ax+n classifications:k+l+ae+s+ax+f+ax+k+ey+sh+ax+n+z
classified:k+l+ae+s+ax+f+ay+d classifieds:k+l+ae+s+ax+f+ay+d+z classifies:k+l+ae+s+ax+f+ay+z classify:k+l+ae+s+ax+f+ay
classifying:k+l+ae+s+ax+f+ay+ih+ng claus:k+l+ao+z clauses:k+l+ao+z+ax+z cleanest:k+l+iy+n+ax+s+t
cleanliness:k+l+eh+n+l+iy+n+ih+s cleavage:k+l+iy+v+ax+jh clemente:k+l+ax+m+eh+n+t+ey clergymen:k+l+er+jh+iy+m+ih+n
clerical:k+l+eh+r+ax+k+ax+l clermont:k+l+eh+r+m+aa+n+t cliches:k+l+iy+sh+ey+z clinical:k+l+ih+n+ax+k+ax+l
clitoris:k+l+ay+t+ao+r+ih+s clogged:k+l+ao+g+d clos:k+l+aa+s closeness:k+l+ow+s+n+ih+s closest:k+l+ow+s+ax+s+t
closet:k+l+aa+z+ax+t closeted:k+l+aa+z+ax+t+ih+d closets:k+l+aa+z+ax+t+s clough:k+l+aw clovis:k+l+ow+v+ih+s
clutches:k+l+ah+ch+ax+z cmos:s+iy+m+ow+s coagulation:k+ow+ae+g+y+ax+l+ey+sh+ax+n coated:k+ow+t+ax+d coates:k+ow+ey+t+s
coburn:k+ow+b+er+n cochlear:k+aa+k+l+iy+er cochrane:k+aa+k+r+ax+n codified:k+aa+d+ax+f+ay+d
coefficient:k+ow+ax+f+ih+sh+ax+n+t coefficients:k+ow+ax+f+ih+sh+ax+n+t+s coelho:k+ow+eh+l+ow coen:k+ow+ih+n
coeur:k+uw+r coexistence:k+ow+ih+g+z+ih+s+t+ax+n+s coffey:k+aa+f+iy cog:k+ao+g cognizant:k+aa+g+n+ax+z+ax+n+t
cohabitation:k+ow+hh+ae+b+ax+t+ey+sh+ax+n coincided:k+ow+ax+n+s+ay+d+ax+d coincidences:k+ow+ih+n+s+ax+d+ax+n+s+ih+z
coincidental:k+ow+ih+n+s+ax+d+eh+n+t+ax+l coinciding:k+ow+ax+n+s+ay+d+ih+ng coldest:k+ow+l+d+ax+s+t
coleslaw:k+ow+l+s+l+aa colgate:k+ow+l+g+ey+t colin:k+ow+l+ih+n collaborations:k+aa+l+ax+b+er+ey+sh+ax+n+z
collaborator:k+ax+l+ae+b+er+ey+t+er collaborators:k+ax+l+ae+b+er+ey+t+er+z collage:k+ax+l+aa+zh
collagen:k+aa+l+ax+g+ax+n collages:k+ax+l+aa+zh+ih+z collapsible:k+ax+l+ae+p+s+ax+b+ax+l collard:k+aa+l+er+d
collected:k+ax+l+eh+k+t+ax+d collectible:k+ax+l+eh+k+t+ax+b+ax+l collectibles:k+ax+l+eh+k+t+ax+b+ax+l+z
colleen:k+aa+l+iy+n collegiate:k+ax+l+iy+jh+ih+t colman:k+ow+l+m+ax+n colonialism:k+ax+l+ow+n+iy+ax+l+ih+z+ax+m
colorectal:k+ow+l+ow+r+eh+k+t+ax+l colossal:k+ax+l+aa+s+ax+l colossus:k+ax+l+aa+s+ax+s colouring:k+ah+l+er+r+ih+ng
columbian:k+ow+l+ah+m+b+iy+ax+n column:k+aa+l+ax+m columnist:k+aa+l+ax+m+n+ax+s+t columnists:k+aa+l+ax+m+n+ax+s+t+s
columns:k+aa+l+ax+m+z colvin:k+ow+l+v+ih+n combatant:k+ax+m+b+ae+t+ax+n+t combatants:k+ax+m+b+ae+t+ax+n+t+s
combating:k+ax+m+b+ae+t+ih+ng combats:k+ax+m+b+ae+t+s combination:k+aa+m+b+ax+n+ey+sh+ax+n
combinations:k+aa+m+b+ax+n+ey+sh+ax+n+z comet:k+aa+m+ax+t cometh:k+ah+m+ih+th comets:k+aa+m+ax+t+s
comfortable:k+ah+m+f+er+t+ax+b+ax+l comfortably:k+ah+m+f+er+t+ax+b+l+iy commences:k+ax+m+eh+n+s+ax+z
commented:k+aa+m+eh+n+t+ax+d commies:k+aa+m+iy+z commissar:k+aa+m+ax+s+aa+r commissary:k+aa+m+ax+s+eh+r+iy
commodities:k+ax+m+aa+d+ax+t+iy+z commodity:k+ax+m+aa+d+ax+t+iy commonality:k+aa+m+ax+n+ae+l+ax+t+iy
communicable:k+ax+m+y+uw+n+ax+k+ax+b+ax+l communicate:k+ax+m+y+uw+n+ax+k+ey+t communicated:k+ax+m+y+uw+n+ax+k+ey+t+ih+d
communicating:k+ax+m+y+uw+n+ax+k+ey+t+ih+ng communication:k+ax+m+y+uw+n+ax+k+ey+sh+ax+n
communications:k+ax+m+y+uw+n+ax+k+ey+sh+ax+n+z communicative:k+ax+m+y+uw+n+ax+k+ax+t+ih+v
communicator:k+ax+m+y+uw+n+ax+k+ey+t+er communicators:k+ax+m+y+uw+n+ax+k+ey+t+er+z communique:k+ax+m+y+uw+n+ax+k+ey
communism:k+aa+m+y+ax+n+ih+z+ax+m communist:k+aa+m+y+ax+n+ax+s+t communists:k+aa+m+y+ax+n+ax+s+t+s
communities:k+ax+m+y+uw+n+ax+t+iy+z community:k+ax+m+y+uw+n+ax+t+iy como:k+ow+m+ow compaq:k+aa+m+p+ae+k
comparative:k+ax+m+p+eh+r+ax+t+ih+v comparatively:k+ax+m+p+eh+r+ax+t+ih+v+l+iy comparison:k+ax+m+p+eh+r+ax+s+ax+n
comparisons:k+ax+m+p+eh+r+ax+s+ax+n+z compatibility:k+ax+m+p+ae+t+ax+b+ih+l+ax+t+iy compatible:k+ax+m+p+ae+t+ax+b+ax+l
compensated:k+aa+m+p+ax+n+s+ey+t+ax+d compensatory:k+ax+m+p+eh+n+s+ax+t+ao+r+iy competence:k+aa+m+p+ax+t+ih+n+s
competencies:k+aa+m+p+ax+t+ih+n+s+iy+z competency:k+aa+m+p+ax+t+ih+n+s+iy competent:k+aa+m+p+ax+t+ih+n+t
competently:k+aa+m+p+ax+t+ih+n+t+l+iy competitive:k+ax+m+p+eh+t+ax+t+ih+v
competitiveness:k+ax+m+p+eh+t+ih+t+ih+v+n+ih+s competitor:k+ax+m+p+eh+t+ax+t+er competitors:k+ax+m+p+eh+t+ax+t+er+z
compilation:k+aa+m+p+ax+l+ey+sh+ax+n compilations:k+aa+m+p+ax+l+ey+sh+ax+n+z complement:k+aa+m+p+l+ax+m+ax+n+t
complementary:k+aa+m+p+l+ax+m+eh+n+t+r+iy complemented:k+aa+m+p+l+ax+m+eh+n+t+ih+d
complementing:k+aa+m+p+l+ax+m+eh+n+t+ih+ng complements:k+aa+m+p+l+ax+m+ax+n+t+s completed:k+ax+m+p+l+iy+t+ax+d
complexes:k+aa+m+p+l+eh+k+s+ax+z complexity:k+ax+m+p+l+eh+k+s+ax+t+iy complicate:k+aa+m+p+l+ax+k+ey+t
complicated:k+aa+m+p+l+ax+k+ey+t+ax+d complicating:k+aa+m+p+l+ax+k+ey+t+ih+ng complication:k+aa+m+p+l+ax+k+ey+sh+ax+n
complications:k+aa+m+p+l+ax+k+ey+sh+ax+n+z complicit:k+ax+m+p+l+ih+s+ax+t complicity:k+ax+m+p+l+ih+s+ax+t+iy
compliment:k+aa+m+p+l+ax+m+eh+n+t complimentary:k+aa+m+p+l+ax+m+eh+n+t+er+iy complimented:k+aa+m+p+l+ax+m+eh+n+t+ih+d
complimenting:k+aa+m+p+l+ax+m+eh+n+t+ih+ng compliments:k+aa+m+p+l+ax+m+eh+n+t+s composite:k+ax+m+p+aa+z+ax+t
composites:k+ax+m+p+aa+z+ax+t+s compounded:k+ax+m+p+aw+n+d+ax+d compounding:k+ax+m+p+aw+n+d+ih+ng
comprehensible:k+aa+m+p+r+iy+hh+eh+n+s+ax+b+ax+l comprises:k+ax+m+p+r+ay+z+ax+z computation:k+aa+m+p+y+ax+t+ey+sh+ax+n
computed:k+ax+m+p+y+uw+t+ax+d comstock:k+aa+m+s+t+aa+k conceited:k+ax+n+s+iy+t+ax+d concerted:k+ax+n+s+er+t+ax+d
concluded:k+ax+n+k+l+uw+d+ax+d concocted:k+ax+n+k+aa+k+t+ax+d concomitant:k+aa+n+k+aa+m+ax+t+ax+n+t
concord:k+aa+n+k+ao+r+d concorde:k+aa+n+k+ao+r+d concubine:k+aa+n+k+y+ax+b+ay+n conde:k+aa+n+d
condensate:k+aa+n+d+ax+n+s+ey+t condescension:k+aa+n+d+ax+s+eh+n+sh+ax+n condiment:k+aa+n+d+ax+m+ax+n+t
condiments:k+aa+n+d+ax+m+ax+n+t+s condolences:k+ax+n+d+ow+l+ax+n+s+ax+z condon:k+aa+n+d+ax+n condor:k+aa+n+d+er
conducted:k+ax+n+d+ah+k+t+ax+d conductivity:k+aa+n+d+ah+k+t+ih+v+ax+t+iy conducts:k+ax+n+d+ah+k+t+s
conduits:k+aa+n+d+uw+ax+t+s coney:k+ow+n+iy conferences:k+aa+n+f+er+ax+n+s+ax+z confidant:k+aa+n+f+ax+d+aa+n+t
confidence:k+aa+n+f+ax+d+ax+n+s confident:k+aa+n+f+ax+d+ax+n+t confidential:k+aa+n+f+ax+d+eh+n+sh+ax+l
confidentiality:k+aa+n+f+ax+d+eh+n+sh+iy+ae+l+ax+t+iy confidentially:k+aa+n+f+ax+d+eh+n+sh+ax+l+iy
confidently:k+aa+n+f+ax+d+ax+n+t+l+iy configured:k+ax+n+f+ih+g+y+er+d confiscate:k+aa+n+f+ax+s+k+ey+t
confiscated:k+aa+n+f+ax+s+k+ey+t+ax+d confiscation:k+aa+n+f+ax+s+k+ey+sh+ax+n conformity:k+ax+n+f+ao+r+m+ax+t+iy
confronted:k+ax+n+f+r+ah+n+t+ax+d confucian:k+ax+n+f+y+uw+sh+ax+n confucianism:k+ax+n+f+y+uw+sh+ax+n+ih+z+ax+m
cong:k+ao+ng conga:k+ao+ng+g+ax congenital:k+ax+n+jh+eh+n+ax+t+ax+l congested:k+ax+n+jh+eh+s+t+ax+d
conglomerate:k+ax+n+g+l+aa+m+er+ax+t conglomerates:k+ax+n+g+l+aa+m+er+ax+t+s congolese:k+aa+n+g+ax+l+iy+z
congratulate:k+ax+n+g+r+ae+ch+ax+l+ey+t congratulated:k+ax+n+g+r+ae+ch+ax+l+ey+t+ih+d
congratulating:k+ax+n+g+r+ae+ch+ax+l+ey+t+ih+ng congratulation:k+ax+n+g+r+ae+ch+ax+l+ey+sh+ax+n
congratulations:k+ax+n+g+r+ae+ch+ax+l+ey+sh+ax+n+z congratulatory:k+ax+n+g+r+ae+ch+ax+l+ax+t+ao+r+iy
congregate:k+aa+ng+g+r+ax+g+ey+t congregation:k+aa+ng+g+r+ax+g+ey+sh+ax+n
congregational:k+aa+ng+g+r+ax+g+ey+sh+ax+n+ax+l congregations:k+aa+ng+g+r+ax+g+ey+sh+ax+n+z
congressmen:k+aa+ng+g+r+ax+s+m+ih+n congruent:k+ao+n+g+r+uw+eh+n+t conifers:k+aa+n+ax+f+er+z conjoined:k+aa+n+jh+oy+n+d
conjugal:k+aa+n+jh+ax+g+ax+l conjugate:k+aa+n+jh+ax+g+ey+t conjugated:k+aa+n+jh+ax+g+ey+t+ih+d
conjugation:k+aa+n+jh+ax+g+ey+sh+ax+n conley:k+aa+n+l+iy connaught:k+aa+n+ao+t connecticut:k+ax+n+eh+t+ax+k+ax+t
connectivity:k+ax+n+eh+k+t+ih+v+ih+t+iy connery:k+aa+n+er+iy connie:k+ao+n+iy connoisseur:k+aa+n+ax+s+er
connoisseurs:k+aa+n+ax+s+er+z connolly:k+ao+n+ax+l+iy conroy:k+ao+n+r+oy conscientious:k+aa+n+sh+iy+eh+n+sh+ax+s
conscription:k+ax+n+s+k+r+ih+p+sh+ax+n consecrated:k+aa+n+s+ax+k+r+ey+t+ih+d consecration:k+aa+n+s+ax+k+r+ey+sh+ax+n
consecutive:k+ax+n+s+eh+k+y+ax+t+ih+v consecutively:k+ax+n+s+eh+k+y+ax+t+ih+v+l+iy consequence:k+aa+n+s+ax+k+w+ax+n+s
consequences:k+aa+n+s+ax+k+w+eh+n+s+ax+z consequent:k+aa+n+s+ax+k+w+ax+n+t consequential:k+aa+n+s+ax+k+w+eh+n+sh+ax+l
consequently:k+aa+n+s+ax+k+w+ax+n+t+l+iy conservator:k+ax+n+s+er+v+ax+t+er consisted:k+ax+n+s+ih+s+t+ax+d
consoles:k+ax+n+s+ow+l+z consolidated:k+ax+n+s+aa+l+ax+d+ey+t+ax+d consolidating:k+ax+n+s+aa+l+ax+d+ey+t+ih+ng
consolidation:k+ax+n+s+aa+l+ax+d+ey+sh+ax+n consort:k+ax+n+s+ao+r+t consortium:k+ax+n+s+ao+r+sh+iy+ax+m
conspiring:k+ax+n+s+p+ay+r+ih+ng constabulary:k+ax+n+s+t+ae+b+y+ax+l+eh+r+iy
constantinople:k+aa+n+s+t+ae+n+t+ax+n+ow+p+ax+l constellation:k+aa+n+s+t+ax+l+ey+sh+ax+n
constellations:k+aa+n+s+t+ax+l+ey+sh+ax+n+z constipated:k+aa+n+s+t+ax+p+ey+t+ax+d
constipation:k+aa+n+s+t+ax+p+ey+sh+ax+n constitute:k+aa+n+s+t+ax+t+uw+t constituted:k+aa+n+s+t+ax+t+uw+t+ax+d
constitutes:k+aa+n+s+t+ax+t+uw+t+s constituting:k+aa+n+s+t+ax+t+uw+t+ih+ng constitution:k+aa+n+s+t+ax+t+uw+sh+ax+n
constitutional:k+aa+n+s+t+ax+t+uw+sh+ax+n+ax+l constitutionally:k+aa+n+s+t+ax+t+uw+sh+ax+n+ax+l+iy
constricted:k+ax+n+s+t+r+ih+k+t+ax+d construct:k+ax+n+s+t+r+ah+k+t constructed:k+ax+n+s+t+r+ah+k+t+ax+d
constructs:k+ax+n+s+t+r+ah+k+t+s consular:k+aa+n+s+ax+l+er consulate:k+aa+n+s+ax+l+ax+t consulates:k+aa+n+s+ax+l+ax+t+s
consulted:k+ax+n+s+ah+l+t+ax+d consummated:k+aa+n+s+ax+m+ey+t+ax+d contaminant:k+ax+n+t+ae+m+ax+n+ax+n+t
contaminants:k+ax+n+t+ae+m+ax+n+ax+n+t+s contaminate:k+ax+n+t+ae+m+ax+n+ey+t contaminated:k+ax+n+t+ae+m+ax+n+ey+t+ih+d
contaminating:k+ax+n+t+ae+m+ax+n+ey+t+ih+ng contamination:k+ax+n+t+ae+m+ax+n+ey+sh+ax+n conte:k+ao+n+t
contemporaneous:k+ax+n+t+eh+m+p+er+ey+n+iy+ax+s contented:k+ax+n+t+eh+n+t+ax+d contested:k+ax+n+t+eh+s+t+ax+d
contextual:k+aa+n+t+eh+k+s+ch+uw+ax+l continent:k+aa+n+t+ax+n+ax+n+t continental:k+aa+n+t+ax+n+eh+n+t+ax+l
continents:k+aa+n+t+ax+n+ax+n+t+s continuity:k+aa+n+t+ax+n+uw+ax+t+iy contracted:k+aa+n+t+r+ae+k+t+ax+d
contracting:k+aa+n+t+r+ae+k+t+ih+ng contractor:k+aa+n+t+r+ae+k+t+er contractors:k+aa+n+t+r+ae+k+t+er+z
contradicted:k+aa+n+t+r+ax+d+ih+k+t+ax+d contrarian:k+aa+n+t+r+eh+r+iy+ax+n contrasted:k+ax+n+t+r+ae+s+t+ax+d
contreras:k+aa+n+t+r+eh+r+aa+z contribution:k+aa+n+t+r+ax+b+y+uw+sh+ax+n contributions:k+aa+n+t+r+ax+b+y+uw+sh+ax+n+z
contributor:k+ax+n+t+r+ih+b+y+ax+t+er contributors:k+ax+n+t+r+ih+b+y+ax+t+er+z
contributory:k+ax+n+t+r+ih+b+y+ax+t+ao+r+iy conversely:k+aa+n+v+er+s+l+iy convertible:k+ax+n+v+er+t+ax+b+ax+l
convicted:k+ax+n+v+ih+k+t+ax+d convoluted:k+aa+n+v+ax+l+uw+t+ax+d conyers:k+aa+n+y+er+z coolest:k+uw+l+ax+s+t
cooperated:k+ow+aa+p+er+ey+t+ax+d cooperative:k+ow+aa+p+er+ey+t+ih+v cooperatively:k+ow+aa+p+r+ax+t+ih+v+l+iy
cooperatives:k+ow+aa+p+r+ax+t+ih+v+z coordinate:k+ow+ao+r+d+ax+n+ax+t coordinated:k+ow+ao+r+d+ax+n+ey+t+ih+d
coordinates:k+ow+ao+r+d+ax+n+ax+t+s coordinating:k+ow+ao+r+d+ax+n+ey+t+ih+ng coordination:k+ow+ao+r+d+ax+n+ey+sh+ax+n
coordinator:k+ow+ao+r+d+ax+n+ey+t+er coordinators:k+ow+ao+r+d+ax+n+ey+t+er+z copernicus:k+ax+p+er+n+ax+k+ax+s
copier:k+aa+p+iy+er coppola:k+ow+p+ow+l+ax corcoran:k+ao+r+k+er+ax+n corinth:k+ao+r+ax+n+th
corinthian:k+er+ih+n+th+iy+ax+n corinthians:k+er+ih+n+th+iy+ax+n+z cormac:k+ao+r+m+ax+k corneal:k+ao+r+n+iy+l
cornet:k+ao+r+n+eh+t cornwallis:k+ao+r+n+w+ao+l+ax+s corolla:k+er+aa+l+ax corollary:k+ao+r+ax+l+eh+r+iy
corona:k+er+ow+n+ax coronado:k+er+ow+n+aa+d+ow coronal:k+er+ow+n+ax+l corpses:k+ao+r+p+s+ax+z
corrected:k+er+eh+k+t+ax+d correlate:k+ao+r+ax+l+ey+t correlated:k+ao+r+ax+l+ey+t+ax+d correlates:k+ao+r+ax+l+ax+t+s
correlating:k+ao+r+ax+l+ey+t+ih+ng correlation:k+ao+r+ax+l+ey+sh+ax+n correlations:k+ao+r+ax+l+ey+sh+ax+n+z
correspond:k+ao+r+ax+s+p+aa+n+d corresponded:k+ao+r+ax+s+p+aa+n+d+ih+d correspondence:k+ao+r+ax+s+p+aa+n+d+ax+n+s
correspondent:k+ao+r+ax+s+p+aa+n+d+ax+n+t correspondents:k+ao+r+ax+s+p+aa+n+d+ax+n+t+s
corresponding:k+ao+r+ax+s+p+aa+n+d+ih+ng correspondingly:k+ao+r+ax+s+p+aa+n+d+ih+ng+l+iy
corresponds:k+ao+r+ax+s+p+aa+n+d+z corridor:k+ao+r+ax+d+er corridors:k+ao+r+ih+d+er+z
corroboration:k+er+ao+b+er+ey+sh+ax+n cortes:k+ao+r+t+eh+z cortical:k+ao+r+t+ax+k+ax+l
corticosteroids:k+ao+r+t+ih+k+ow+s+t+eh+r+oy+d+z cortisol:k+ao+r+t+ih+s+ao+l cos:k+ao+s cosa:k+ow+s+aa
cosby:k+ao+z+b+iy cosgrove:k+aa+s+g+r+ax+v cosmetology:k+aa+z+m+ax+t+aa+l+ax+jh+iy cosmo:k+ao+z+m+ow
cosmology:k+ao+z+m+ao+l+ax+jh+iy cosmopolitan:k+aa+z+m+ax+p+aa+l+ax+t+ax+n cossack:k+ao+s+ax+k costa:k+ao+s+t+aa
costume:k+aa+s+t+uw+m costumes:k+aa+s+t+uw+m+z cottage:k+aa+t+ax+jh coughlin:k+ao+g+l+ih+n
councilman:k+aw+n+s+ax+l+m+ax+n councilor:k+aw+n+s+ax+l+er counterclockwise:k+aw+n+t+er+k+l+ao+k+w+ay+z
counterfeit:k+aw+n+t+er+f+ih+t countrymen:k+ah+n+t+r+iy+m+ih+n coup:k+uw coupon:k+uw+p+ao+n coupons:k+uw+p+ao+n+z
coups:k+uw+z cour:k+uh+r courage:k+er+ax+jh couriers:k+er+iy+er+z courses:k+ao+r+s+ax+z courtiers:k+ao+r+t+iy+er+z
courtship:k+ao+r+ch+ih+p covalent:k+ow+v+aa+l+ax+n+t coverage:k+ah+v+er+ax+jh covet:k+ah+v+ax+t
coveted:k+ah+v+ax+t+ih+d covey:k+ah+v+iy covington:k+ah+v+ih+ng+t+ax+n cowardice:k+aw+er+d+ax+s cowell:k+aa+w+eh+l
cowen:k+aw+ax+n cranium:k+r+ey+n+iy+ax+m craziest:k+r+ey+z+iy+ax+s+t created:k+r+iy+ey+t+ax+d
creativity:k+r+iy+ey+t+ih+v+ax+t+iy credentials:k+r+ax+d+eh+n+sh+ax+l+z credibility:k+r+eh+d+ax+b+ih+l+ih+t+iy
credible:k+r+eh+d+ax+b+ax+l credit:k+r+eh+d+ax+t credited:k+r+eh+d+ax+t+ax+d crediting:k+r+eh+d+ax+t+ih+ng
creditor:k+r+eh+d+ax+t+er crescendo:k+r+ih+sh+eh+n+d+ow cretaceous:k+r+ih+t+ey+sh+ih+s crevice:k+r+eh+v+ax+s
crevices:k+r+eh+v+ax+s+ih+z crewmen:k+r+uw+m+ih+n crichton:k+r+ih+ch+t+ax+n cricket:k+r+ih+k+ax+t
crickets:k+r+ih+k+ax+t+s criminal:k+r+ih+m+ax+n+ax+l criminality:k+r+ih+m+ax+n+ae+l+ih+t+iy
criminally:k+r+ih+m+ax+n+ax+l+iy criminals:k+r+ih+m+ax+n+ax+l+z crisis:k+r+ay+s+ax+s cristobal:k+r+ih+s+t+ax+b+ax+l
criteria:k+r+ay+t+ih+r+iy+ax criterion:k+r+ay+t+ih+r+iy+ax+n criticized:k+r+ih+t+ax+s+ay+z+d critique:k+r+ax+t+iy+k
croissant:k+w+aa+s+aa+n+t croissants:k+w+aa+s+aa+n+t+s croix:k+r+oy cronin:k+r+ow+n+ih+n crooked:k+r+uh+k+ax+d
croquet:k+r+ow+k+ey crosby:k+r+ao+z+b+iy crosse:k+r+aa+s crossfire:k+r+ao+s+f+ay+r crosswalk:k+r+aa+s+w+aa+k
crowded:k+r+aw+d+ax+d crowley:k+r+aw+l+iy crucible:k+r+uw+s+ax+b+ax+l crucified:k+r+uw+s+ax+f+ay+d
crucifix:k+r+uw+s+ax+f+ih+k+s crucify:k+r+uw+s+ax+f+ay cruelly:k+r+uw+l+iy crustaceans:k+r+ax+s+t+ey+sh+ax+n+z
cryogenic:k+r+ay+ax+jh+eh+n+ih+k ct:k+ao+r+t cucumber:k+y+uw+k+ax+m+b+er cucumbers:k+y+uw+k+ax+m+b+er+z
culminated:k+ah+l+m+ax+n+ey+t+ih+d culminating:k+ah+l+m+ax+n+ey+t+ih+ng culmination:k+ah+l+m+ax+n+ey+sh+ax+n
cultivate:k+ah+l+t+ax+v+ey+t cultivated:k+ah+l+t+ax+v+ey+t+ih+d cumbersome:k+ah+m+b+er+s+ax+m cumin:k+y+uw+m+ax+n
cumulative:k+y+uw+m+y+ax+l+ax+t+ih+v cunningham:k+ah+n+ih+ng+hh+ae+m cupboard:k+ah+b+er+d cupboards:k+ah+b+er+d+z
cupola:k+ax+p+ow+l+ax curate:k+y+uh+r+ax+t curiosities:k+y+uh+r+iy+aa+s+ax+t+iy+z curiosity:k+y+uh+r+iy+aa+s+ax+t+iy
curricula:k+er+ih+k+y+ax+l+aa curricular:k+er+ih+k+y+ax+l+er curriculum:k+er+ih+k+y+ax+l+ax+m curtis:k+er+t+ax+s
cusack:k+y+uw+z+ax+k custodial:k+ax+s+t+ow+d+iy+ax+l custodian:k+ax+s+t+ow+d+iy+ax+n custodians:k+ax+s+t+ow+d+iy+ax+n+z
customarily:k+ah+s+t+ax+m+eh+r+ax+l+iy cuticle:k+y+uw+t+ax+k+ax+l cutoff:k+ah+t+ao+f cyclone:s+ih+k+l+ow+n
cyclones:s+ih+k+l+ow+n+z cyclops:s+ay+k+l+ao+p+s cylinder:s+ih+l+ax+n+d+er cylinders:s+ih+l+ax+n+d+er+z
cylindrical:s+ax+l+ih+n+d+r+ih+k+ax+l cyrillic:s+er+ih+l+ih+k czechoslovak:ch+eh+k+ax+s+l+ow+v+aa+k
czechoslovakia:ch+eh+k+ax+s+l+ow+v+aa+k+iy+ax dachshund:d+aa+k+s+hh+uh+n+d dada:d+aa+d+aa dae:d+ey
dagenham:d+ae+g+ax+n+hh+ae+m dagestan:d+ae+g+eh+s+t+ae+n dahlia:d+ae+l+y+ax daimler:d+ey+m+l+er dais:d+ey+z
dalai:d+ae+l+ey daly:d+ey+l+iy damage:d+ae+m+ax+jh damaged:d+ae+m+ax+jh+d damages:d+ae+m+ax+jh+ax+z damon:d+ey+m+ax+n
danbury:d+ae+n+b+er+iy dances:d+ae+n+s+ax+z dandelion:d+ae+n+d+ax+l+ay+ax+n dandruff:d+ae+n+d+r+ax+f
danforth:d+ae+n+f+er+th danube:d+ae+n+y+uw+b darfur:d+aa+f+uw+r daria:d+aa+r+iy+ax darien:d+eh+r+iy+ax+n
dario:d+eh+r+iy+ow darius:d+er+ay+ax+s darkest:d+aa+r+k+ax+s+t darrell:d+eh+r+ax+l darrow:d+eh+r+ow darryl:d+eh+r+ax+l
daryl:d+eh+r+ax+l dauphin:d+aw+f+ih+n davao:d+ax+v+ow davis:d+ey+v+ax+s davison:d+ey+v+ih+s+ax+n de:d+iy
deadliest:d+eh+d+l+iy+ax+s+t dearest:d+ih+r+ax+s+t debacle:d+ax+b+aa+k+ax+l debatable:d+ax+b+ey+t+ax+b+ax+l
debate:d+ax+b+ey+t debated:d+ax+b+ey+t+ih+d debates:d+ax+b+ey+t+s debating:d+ax+b+ey+t+ih+ng
debauchery:d+ax+b+ao+ch+er+iy debilitating:d+ax+b+ih+l+ax+t+ey+t+ih+ng decadence:d+eh+k+ax+d+ax+n+s
decadent:d+eh+k+ax+d+ax+n+t decapitated:d+iy+k+ae+p+ax+t+ey+t+ih+d decayed:d+ax+k+ey+d decays:d+ax+k+ey+z
deceit:d+ax+s+iy+t deceitful:d+ax+s+iy+t+f+ax+l decibels:d+eh+s+ax+b+ax+l+z decidedly:d+ih+s+ay+d+ax+d+l+iy
deciduous:d+ih+s+ih+jh+uw+ax+s decimal:d+eh+s+ax+m+ax+l decimated:d+eh+s+ax+m+ey+t+ih+d
deciphering:d+ax+s+ay+f+er+ih+ng declarative:d+ih+k+l+eh+r+ax+t+ih+v declassified:d+ih+k+l+ae+s+ax+f+ay+d
decoded:d+ih+k+ow+d+ax+d decomposition:d+iy+k+ax+m+p+ow+z+ih+sh+ax+n decontamination:d+iy+k+ax+n+t+ae+m+ax+n+ey+sh+ax+n
decorator:d+eh+k+er+ey+t+er decoy:d+ax+k+oy decreases:d+ih+k+r+iy+s+ax+z decrepit:d+ax+k+r+eh+p+ih+t
dedicate:d+eh+d+ax+k+ey+t dedicated:d+eh+d+ax+k+ey+t+ax+d dedication:d+eh+d+ax+k+ey+sh+ax+n
deductible:d+ih+d+ah+k+t+ax+b+ax+l deductibles:d+ih+d+ah+k+t+ax+b+ax+l+z deductive:d+ih+d+ah+k+t+ax+v
deepest:d+iy+p+ax+s+t defamation:d+eh+f+ax+m+ey+sh+ax+n defeated:d+ih+f+iy+t+ax+d defended:d+ih+f+eh+n+d+ax+d
defenses:d+ih+f+eh+n+s+ax+z defensible:d+ih+f+eh+n+s+ax+b+ax+l deficit:d+eh+f+ax+s+ax+t definite:d+eh+f+ax+n+ax+t
definitely:d+eh+f+ax+n+ax+t+l+iy definition:d+eh+f+ax+n+ih+sh+ax+n definitions:d+eh+f+ax+n+ih+sh+ax+n+z
deformities:d+ih+f+ao+r+m+ax+t+iy+z deformity:d+ih+f+ao+r+m+ax+t+iy degas:d+ey+g+ax+s
degenerates:d+ih+jh+eh+n+er+ax+t+s degeneres:d+ih+jh+ih+n+eh+r+eh+s degradation:d+eh+g+r+ax+d+ey+sh+ax+n
degraded:d+ih+g+r+ey+d+ax+d dehydrated:d+ih+hh+ay+d+r+ey+t+ax+d deirdre:d+iy+r+d+r+ax dekalb:d+ih+k+ae+l+b
dela:d+eh+l+ax delaney:d+ax+l+ey+n+iy delegate:d+eh+l+ax+g+ey+t delegated:d+eh+l+ax+g+ey+t+ax+d
delegates:d+eh+l+ax+g+ey+t+s delegation:d+eh+l+ax+g+ey+sh+ax+n delegations:d+eh+l+ax+g+ey+sh+ax+n+z
deleted:d+ih+l+iy+t+ax+d deleterious:d+eh+l+ax+t+ih+r+iy+ax+s delicacy:d+eh+l+ax+k+ax+s+iy delicate:d+eh+l+ax+k+ax+t
delicately:d+eh+l+ax+k+ax+t+l+iy deliciously:d+ih+l+ih+sh+ax+sh+l+iy delighted:d+ih+l+ay+t+ax+d delilah:d+ax+l+ay+l+ax
deloitte:d+ax+l+oy+t delorean:d+ax+l+ao+r+iy+ax+n delphine:d+eh+l+f+iy+n+iy deluxe:d+ax+l+ah+k+s
demanded:d+ih+m+ae+n+d+ax+d dementia:d+ih+m+eh+n+sh+iy+ax demetrius:d+ih+m+iy+t+r+iy+ax+s
democratization:d+ih+m+aa+k+r+ax+t+ax+z+ey+sh+ax+n demography:d+ih+m+aa+g+r+ax+f+iy
demonstrably:d+ih+m+aa+n+s+t+r+ax+b+l+iy demonstrative:d+ih+m+aa+n+s+t+r+ax+t+ih+v dengue:d+eh+n+g denham:d+eh+n+ax+m
denim:d+eh+n+ax+m denise:d+ih+n+iy+s denizens:d+eh+n+ax+z+ax+n+z denominated:d+ih+n+aa+m+ax+n+ey+t+ih+d
denomination:d+ih+n+ao+m+ax+n+ey+sh+ax+n denominational:d+ih+n+ao+m+ax+n+ey+sh+ax+n+ax+l
denominations:d+ih+n+ao+m+ax+n+ey+sh+ax+n+z denominator:d+ih+n+aa+m+ax+n+ey+t+er denoted:d+ih+n+ow+t+ax+d
densities:d+eh+n+s+ax+t+iy+z density:d+eh+n+s+ax+t+iy dentist:d+eh+n+t+ax+s+t dentists:d+eh+n+t+ax+s+t+s
depeche:d+eh+p+eh+sh depended:d+ih+p+eh+n+d+ax+d depicted:d+ih+p+ih+k+t+ax+d deported:d+ih+p+ao+r+t+ax+d
deposit:d+ax+p+aa+z+ih+t deposited:d+ax+p+aa+z+ih+t+ih+d depositing:d+ax+p+aa+z+ih+t+ih+ng
depositors:d+ax+p+aa+z+ih+t+er+z depository:d+ih+p+aa+z+ax+t+ao+r+iy deposits:d+ax+p+aa+z+ih+t+s
depravity:d+ih+p+r+ae+v+ax+t+iy deprecated:d+eh+p+r+ax+k+ey+t+ax+d deprecating:d+eh+p+r+ax+k+ey+t+ih+ng
deprivation:d+eh+p+r+ax+v+ey+sh+ax+n der:d+er deregulation:d+iy+r+eh+g+y+ax+l+ey+sh+ax+n derelict:d+eh+r+ax+l+ih+k+t
derision:d+er+ih+zh+ax+n derivation:d+eh+r+ax+v+ey+sh+ax+n derivative:d+er+ih+v+ax+t+ih+v
derivatives:d+er+ih+v+ax+t+ih+v+z derive:d+er+ay+v derived:d+er+ay+v+d deriving:d+er+ay+v+ih+ng dermot:d+er+m+ax+t
derogatory:d+er+aa+g+ax+t+ao+r+iy desai:d+ey+s+aa+iy desalination:d+iy+s+ey+l+ih+n+ey+sh+ax+n descartes:d+ey+k+aa+r+t
descended:d+ih+s+eh+n+d+ax+d desecrated:d+eh+z+ax+k+r+ey+t+ih+d desecration:d+eh+s+ax+k+r+ey+sh+ax+n
desegregation:d+ih+s+eh+g+r+ax+g+ey+sh+ax+n deserter:d+eh+z+er+t+er deserters:d+eh+z+er+t+er+z
deserting:d+eh+z+er+t+ih+ng deservedly:d+ih+z+er+v+ax+d+l+iy desi:d+eh+z+iy designate:d+eh+z+ax+g+n+ey+t
designation:d+eh+z+ax+g+n+ey+sh+ax+n designations:d+eh+z+ax+g+n+ey+sh+ax+n+z desirability:d+ih+z+ay+r+ax+b+ih+l+ih+t+iy
desiree:d+eh+s+ay+r+iy desperate:d+eh+s+p+r+ih+t despot:d+eh+s+p+ax+t destabilize:d+ih+s+t+ey+b+ax+l+ay+z
destabilizing:d+ih+s+t+ey+b+ax+l+ay+z+ih+ng destination:d+eh+s+t+ax+n+ey+sh+ax+n
destinations:d+eh+s+t+ax+n+ey+sh+ax+n+z destinies:d+eh+s+t+ax+n+iy+z destiny:d+eh+s+t+ax+n+iy
destitute:d+eh+s+t+ax+t+uw+t detected:d+ih+t+eh+k+t+ax+d deteriorate:d+ih+t+ih+r+iy+er+ey+t
deteriorated:d+ih+t+ih+r+iy+er+ey+t+ih+d deteriorates:d+ih+t+ih+r+iy+er+ey+t+s
deteriorating:d+ih+t+ih+r+iy+er+ey+t+ih+ng deterioration:d+ih+t+ih+r+iy+er+ey+sh+ax+n
determinant:d+ih+t+er+m+ax+n+ax+n+t determinants:d+ih+t+er+m+ax+n+ax+n+t+s determination:d+ih+t+er+m+ax+n+ey+sh+ax+n
determine:d+ax+t+er+m+ax+n determined:d+ih+t+er+m+ax+n+d determines:d+ax+t+er+m+ax+n+z
determining:d+ih+t+er+m+ax+n+ih+ng determinism:d+ih+t+er+m+ax+n+ih+z+ax+m deterministic:d+ih+t+er+m+ax+n+ih+s+t+ih+k
deterrent:d+ih+t+er+r+ax+n+t detonated:d+eh+t+ax+n+ey+t+ax+d detriment:d+eh+t+r+ax+m+ax+n+t
detrimental:d+eh+t+r+ax+m+eh+n+t+ax+l deuce:d+uw+s deuterium:d+uw+t+iy+r+iy+ax+m deutschland:d+oy+ch+l+ae+n+d deux:d+uw
deva:d+ey+v+ax devastate:d+eh+v+ax+s+t+ey+t devastated:d+eh+v+ax+s+t+ey+t+ih+d devastating:d+eh+v+ax+s+t+ey+t+ih+ng
devastation:d+eh+v+ax+s+t+ey+sh+ax+n devices:d+ih+v+ay+s+ax+z devilish:d+eh+v+l+ih+sh devine:d+ax+v+ay+n
devolution:d+eh+v+ax+l+uw+sh+ax+n devonian:d+ih+v+ow+n+iy+ax+n devonshire:d+ih+v+aa+n+sh+ay+r devotee:d+eh+v+ax+t+iy
devotees:d+eh+v+ax+t+iy+z dewar:d+uw+er dewitt:d+ax+w+ih+t dexterity:d+eh+k+s+t+eh+r+ax+t+iy dia:d+iy+ax
diagnosis:d+ay+ax+g+n+ow+s+ax+s dialog:d+ay+ax+l+ao+g dialogue:d+ay+ax+l+ao+g dialogues:d+ay+ax+l+ao+g+z
dialysis:d+ay+ae+l+ax+s+ax+s diameter:d+ay+ae+m+ax+t+er diamond:d+ay+m+ax+n+d diamonds:d+ay+m+ax+n+d+z diaz:d+iy+ae+z
didactic:d+ay+d+ae+k+t+ih+k didier:d+ih+d+iy+er dietary:d+ay+ax+t+eh+r+iy dieter:d+iy+t+er dietrich:d+iy+t+r+ih+k
diets:d+ay+ih+t+s dietz:d+iy+t+s differences:d+ih+f+er+ax+n+s+ih+z difficult:d+ih+f+ax+k+ax+l+t
digestible:d+ay+jh+eh+s+t+ax+b+ax+l digit:d+ih+jh+ax+t digital:d+ih+jh+ax+t+ax+l digitally:d+ih+jh+ax+t+ax+l+iy
digitized:d+ih+jh+ax+t+ay+z+d digits:d+ih+jh+ax+t+s dignified:d+ih+g+n+ax+f+ay+d dignity:d+ih+g+n+ax+t+iy
dilapidated:d+ax+l+ae+p+ax+d+ey+t+ih+d dilemmas:d+ax+l+eh+m+ax+z diligence:d+ih+l+ax+jh+ax+n+s
diligently:d+ih+l+ax+jh+ax+n+t+l+iy dillinger:d+ih+l+ih+ng+er diluted:d+ay+l+uw+t+ax+d
diminutive:d+ih+m+ih+n+y+ax+t+ih+v dinesh:d+ih+n+eh+sh dinghy:d+ih+ng+iy diocesan:d+ay+aa+s+ax+s+ax+n
diocese:d+ay+ax+s+iy+z dioceses:d+ay+ax+s+iy+z dion:d+ay+ax+n diphtheria:d+ih+f+th+ih+r+iy+aa diploma:d+ih+p+l+ow+m+aa
direction:d+er+eh+k+sh+ax+n directional:d+er+eh+k+sh+ax+n+ax+l directions:d+er+eh+k+sh+ax+n+z directly:d+er+eh+k+t+l+iy
directorate:d+er+eh+k+t+er+ax+t directorial:d+er+eh+k+t+ao+r+iy+ax+l dirtiest:d+er+t+iy+ax+s+t
disability:d+ih+s+ax+b+ih+l+ih+t+iy discernible:d+ih+s+er+n+ax+b+ax+l discharges:d+ih+s+ch+aa+r+jh+ax+z
disciplinary:d+ih+s+ax+p+l+ax+n+eh+r+iy discipline:d+ih+s+ax+p+l+ax+n disciplined:d+ih+s+ax+p+l+ax+n+d
disciplines:d+ih+s+ax+p+l+ax+n+z disciplining:d+ih+s+ax+p+l+ax+n+ih+ng discography:d+ih+s+k+ao+g+r+ax+f+iy
discouraged:d+ih+s+k+er+ax+jh+d discouraging:d+ih+s+k+er+ax+jh+ih+ng discredit:d+ih+s+k+r+eh+d+ax+t
discrediting:d+ih+s+k+r+eh+d+ax+t+ih+ng discriminate:d+ih+s+k+r+ih+m+ax+n+ey+t
discriminated:d+ih+s+k+r+ih+m+ax+n+ey+t+ih+d discriminating:d+ih+s+k+r+ih+m+ax+n+ey+t+ih+ng
discrimination:d+ih+s+k+r+ih+m+ax+n+ey+sh+ax+n discriminatory:d+ih+s+k+r+ih+m+ax+n+ax+t+ao+r+iy
discusses:d+ih+s+k+ah+s+ax+z diseases:d+ih+z+iy+z+ax+z disembodied:d+ih+s+ih+b+aa+d+iy+d
disenchanted:d+ih+s+ih+n+ch+ae+n+t+ih+d disenfranchised:d+ih+s+ih+n+f+r+ae+n+ch+ay+z+d disengage:d+ih+s+ih+n+g+ey+jh
disengaged:d+ih+s+ih+n+g+ey+jh+d disengagement:d+ih+s+ih+n+g+ey+jh+m+ax+n+t disfigured:d+ih+s+f+ih+g+y+er+d
disgusted:d+ih+s+g+ah+s+t+ax+d dishes:d+ih+sh+ax+z dishonest:d+ih+s+aa+n+ax+s+t dishonesty:d+ih+s+aa+n+ax+s+t+iy
disintegrate:d+ih+s+ih+n+t+ax+g+r+ey+t disintegrated:d+ih+s+ih+n+t+ax+g+r+ey+t+ih+d
disintegrating:d+ih+s+ih+n+t+ax+g+r+ey+t+ih+ng disintegration:d+ih+s+ih+n+t+ax+g+r+ey+sh+ax+n
disinterested:d+ih+s+ih+n+t+r+ih+s+t+ih+d disobey:d+ih+s+ax+b+ey disparaging:d+ih+s+p+eh+r+ih+jh+ih+ng
disparate:d+ih+s+p+er+ih+t disparities:d+ih+s+p+eh+r+ax+t+iy+z disparity:d+ih+s+p+eh+r+ax+t+iy
disproportionate:d+ih+s+p+r+ax+p+ao+r+sh+ax+n+ih+t disputed:d+ih+s+p+y+uw+t+ax+d
disqualification:d+ih+s+k+w+aa+l+ax+f+ax+k+ey+sh+ax+n disqualified:d+ih+s+k+w+aa+l+ax+f+ay+d
disqualify:d+ih+s+k+w+aa+l+ax+f+ay dissatisfied:d+ih+s+ae+t+ax+s+f+ay+d dissected:d+ay+s+eh+k+t+ax+d
disseminate:d+ih+s+eh+m+ax+n+ey+t disseminated:d+ih+s+eh+m+ax+n+ey+t+ax+d disseminating:d+ih+s+eh+m+ax+n+ey+t+ih+ng
dissemination:d+ih+s+eh+m+ax+n+ey+sh+ax+n disservice:d+ih+s+er+v+ax+s dissident:d+ih+s+ax+d+ax+n+t
dissidents:d+ih+s+ax+d+ax+n+t+s dissimilar:d+ih+s+ih+m+ax+l+er dissipate:d+ih+s+ax+p+ey+t
dissipated:d+ih+s+ax+p+ey+t+ih+d dissolving:d+ih+z+ao+l+v+ih+ng distal:d+ih+s+t+ax+l distances:d+ih+s+t+ax+n+s+ax+z
distillation:d+ih+s+t+ax+l+ey+sh+ax+n distorted:d+ih+s+t+ao+r+t+ax+d distracted:d+ih+s+t+r+ae+k+t+ax+d
distributed:d+ih+s+t+r+ih+b+y+ax+t+ax+d distribution:d+ih+s+t+r+ax+b+y+uw+sh+ax+n
distributions:d+ih+s+t+r+ax+b+y+uw+sh+ax+n+z distributor:d+ih+s+t+r+ih+b+y+ax+t+er
distributors:d+ih+s+t+r+ih+b+y+ax+t+er+z disturbances:d+ih+s+t+er+b+ax+n+s+ax+z ditches:d+ih+ch+ax+z
diuretic:d+ay+uw+r+eh+t+ih+k diurnal:d+ay+er+n+ax+l diverge:d+ih+v+er+jh
diversification:d+ay+v+er+s+ax+f+ax+k+ey+sh+ax+n diversified:d+ay+v+er+s+ax+f+ay+d diversify:d+ay+v+er+s+ax+f+ay
diversifying:d+ay+v+er+s+ax+f+ay+ih+ng dividends:d+ih+v+ax+d+eh+n+d+z divination:d+ih+v+ax+n+ey+sh+ax+n
divinity:d+ih+v+ih+n+ax+t+iy divisible:d+ih+v+ih+z+ax+b+ax+l docket:d+aa+k+ax+t doctorate:d+aa+k+t+er+ax+t
doctrinal:d+aa+k+t+r+ax+n+ax+l doctrine:d+aa+k+t+r+ax+n doctrines:d+aa+k+t+r+ax+n+z
documented:d+aa+k+y+ax+m+eh+n+t+ax+d doer:d+uw+r dog:d+ao+g dogged:d+ao+g+d doggie:d+ao+g+iy dogging:d+ao+g+ih+ng
doggy:d+ao+g+iy doha:d+ow+hh+aa doherty:d+ow+er+t+iy dolan:d+ow+l+ax+n dolce:d+ow+l+ch+ey dolomite:d+ow+l+ax+m+ay+t
dolph:d+ow+l+f dolphin:d+aa+l+f+ax+n dolphins:d+aa+l+f+ax+n+z domain:d+ow+m+ey+n domains:d+ow+m+ey+n+z
domenico:d+ow+m+ey+n+iy+k+ow domesticated:d+ax+m+eh+s+t+ax+k+ey+t+ax+d domestication:d+ax+m+eh+s+t+ax+k+ey+sh+ax+n
dominance:d+aa+m+ax+n+ax+n+s dominant:d+aa+m+ax+n+ax+n+t dominate:d+aa+m+ax+n+ey+t dominated:d+aa+m+ax+n+ey+t+ax+d
dominates:d+aa+m+ax+n+ey+t+s dominating:d+aa+m+ax+n+ey+t+ih+ng domination:d+aa+m+ax+n+ey+sh+ax+n
domineering:d+aa+m+ax+n+ih+r+ih+ng dominguez:d+ax+m+ih+ng+ih+z domini:d+aa+m+ih+n+iy dominic:d+aa+m+ax+n+ih+k
dominican:d+ax+m+ih+n+ax+k+ax+n dominicans:d+ow+m+ih+n+ih+k+ax+n+z dominick:d+aa+m+ax+n+ih+k dominique:d+ao+m+ih+n+iy+k
domino:d+aa+m+ax+n+ow dominoes:d+aa+m+ax+n+ow+z donaldson:d+aa+n+ax+l+d+s+ax+n dong:d+ao+ng donkeys:d+aa+ng+k+iy+z
donohue:d+aa+n+ax+hh+y+uw donovan:d+aa+n+ax+v+ax+n doorknob:d+uw+r+n+aa+b doorman:d+ao+r+m+ae+n
dopamine:d+aa+p+ax+m+ay+n doran:d+ao+r+ae+n doris:d+ao+r+ax+s dormitories:d+ao+r+m+ax+t+ao+r+iy+z
dormitory:d+ao+r+m+ax+t+ao+r+iy dorset:d+ao+r+s+ih+t dortmund:d+ao+r+t+m+ax+n+d dos:d+ao+s dosage:d+ow+s+ax+jh
doses:d+ow+s+ax+z dossier:d+ao+s+y+ey doth:d+ao+th dotted:d+aa+t+ax+d doughty:d+ao+t+iy dougie:d+uw+g+iy
dowager:d+aw+ax+jh+er downgraded:d+aw+n+g+r+ey+d+ax+d drago:d+r+aa+g+ow drainage:d+r+ey+n+ax+jh
dreamland:d+r+iy+m+l+ae+n+d dreamt:d+r+eh+m+t dresden:d+r+eh+z+d+ih+n dressage:d+r+eh+s+aa+zh dresses:d+r+eh+s+ax+z
drifted:d+r+ih+f+t+ax+d driscoll:d+r+ih+s+k+ax+l driverless:d+r+ay+v+er+l+ih+s droplet:d+r+aa+p+l+ax+t
droplets:d+r+aa+p+l+ax+t+s drury:d+r+uw+r+iy drywall:d+r+ay+w+aa+l duality:d+uw+ae+l+ax+t+iy duarte:d+w+aa+r+t+ey
dubuque:d+ax+b+y+uw+k dudes:d+y+uw+d+z dueling:d+uw+l+ih+ng dugan:d+ah+g+ax+n dui:d+iy+y+uw+ay duluth:d+ax+l+uw+th
duly:d+uw+l+iy dumbledore:d+ah+m+b+ax+l+d+ao+r dumont:d+uw+m+aa+n+t dundee:d+ax+n+d+iy dunedin:d+uw+n+ax+d+ih+n
dunham:d+ah+n+ax+m dunlop:d+ah+n+l+aa+p dunno:d+ax+n+ow duplicate:d+uw+p+l+ax+k+ax+t duplicates:d+y+uw+p+l+ax+k+ey+t+s
duplication:d+y+uw+p+l+ax+k+ey+sh+ax+n dupont:d+uw+p+aa+n+t dupree:d+ax+p+r+iy duquesne:d+uw+k+ey+n
durability:d+er+ax+b+ih+l+ih+t+iy duran:d+er+ae+n durango:d+er+ae+ng+g+ow durham:d+er+ax+m duval:d+uw+v+ae+l
duvall:d+uw+v+aa+l dvds:d+iy+v+iy+d+iy+z dwi:d+iy+d+ah+b+ax+l+y+uw+ay dysentery:d+ih+s+ax+n+t+eh+r+iy
earliest:er+l+iy+ax+s+t earnestly:er+n+ax+s+t+l+iy easiest:iy+z+iy+ax+s+t easily:iy+z+ax+l+iy
ebenezer:eh+b+ih+n+iy+z+er eccentric:ih+k+s+eh+n+t+r+ih+k eccentricity:eh+k+s+ax+n+t+r+ih+s+ax+t+iy
ecological:iy+k+ax+l+aa+jh+ih+k+ax+l ecologically:iy+k+ax+l+aa+jh+ih+k+l+iy ecologist:ih+k+aa+l+ax+jh+ih+s+t
ecology:ih+k+aa+l+ax+jh+iy econ:iy+k+aa+n economic:eh+k+ax+n+aa+m+ih+k economical:eh+k+ax+n+aa+m+ih+k+ax+l
economically:eh+k+ax+n+aa+m+ih+k+l+iy economics:eh+k+ax+n+aa+m+ih+k+s eda:iy+d+ax edema:ih+d+iy+m+ax
edgerton:eh+jh+er+t+ax+n edges:eh+jh+ax+z edi:iy+d+iy edible:eh+d+ax+b+ax+l edibles:eh+d+ax+b+ax+l+z
edifice:eh+d+ax+f+ax+s edinburgh:eh+d+ax+n+b+er+ow edit:eh+d+ax+t edited:eh+d+ax+t+ax+d editing:eh+d+ax+t+ih+ng
edition:ax+d+ih+sh+ax+n editor:eh+d+ax+t+er editorial:eh+d+ax+t+ao+r+iy+ax+l editorials:eh+d+ax+t+ao+r+iy+ax+l+z
edmondson:eh+d+m+ax+n+d+s+ax+n edmonton:eh+d+m+ax+n+t+ax+n edmund:eh+d+m+ax+n+d edmunds:eh+d+m+ax+n+d+z
edouard:eh+d+uw+aa+r+d edu:eh+d+y+uw eduard:eh+d+w+er+d educate:eh+jh+ax+k+ey+t educated:eh+jh+ax+k+ey+t+ih+d
educating:eh+jh+ax+k+ey+t+ih+ng education:eh+jh+ax+k+ey+sh+ax+n educational:eh+jh+ax+k+ey+sh+ax+n+ax+l
educator:eh+jh+ax+k+ey+t+er educators:eh+jh+ax+k+ey+t+er+z edwin:eh+d+w+ax+n eerily:ih+r+ax+l+iy
effeminate:iy+f+eh+m+ih+n+ax+t efficacy:eh+f+ih+k+ae+s+iy efron:eh+f+r+ax+n egalitarian:ih+g+ae+l+ax+t+eh+r+iy+ax+n
eggplant:eh+g+p+l+ae+n+t egotistical:iy+g+ax+t+ih+s+t+ih+k+ax+l egypt:iy+jh+ax+p+t eh:eh ehrlich:er+l+ih+k eid:ay+d
elaborated:ih+l+ae+b+er+ey+t+ax+d elaborately:ih+l+ae+b+r+ax+t+l+iy elan:iy+l+ax+n elasticity:iy+l+ae+s+t+ih+s+ax+t+iy
elated:ih+l+ey+t+ax+d eldest:eh+l+d+ax+s+t eldon:ih+l+d+aa+n eldorado:eh+l+d+er+aa+d+ow eleanor:eh+l+ax+n+ao+r
elected:ih+l+eh+k+t+ax+d electorate:ih+l+eh+k+t+er+ax+t electorates:ih+l+eh+k+t+er+ax+t+s
electricity:ih+l+eh+k+t+r+ih+s+ax+t+iy electrification:ih+l+eh+k+t+r+ax+f+ih+k+ey+sh+ax+n
electrified:ih+l+eh+k+t+r+ax+f+ay+d electrifying:ih+l+eh+k+t+r+ax+f+ay+ih+ng
electrochemical:ah+l+eh+k+t+r+ow+k+eh+m+ih+k+ax+l electrolysis:ih+l+eh+k+t+r+aa+l+ax+s+ax+s
electrolyte:ih+l+eh+k+t+r+aa+l+ay+t electrolytes:ih+l+eh+k+t+r+aa+l+ay+t+s
electromagnetic:ih+l+eh+k+t+r+ow+m+ae+g+n+eh+t+ih+k elegance:eh+l+ax+g+ax+n+s elegant:eh+l+ax+g+ax+n+t
elegy:eh+l+ax+jh+iy elektra:eh+l+eh+k+t+r+ax element:eh+l+ax+m+ax+n+t elemental:eh+l+ax+m+eh+n+t+ax+l
elementary:eh+l+ax+m+eh+n+t+r+iy elements:eh+l+ax+m+ax+n+t+s elena:eh+l+ax+n+aa elephant:eh+l+ax+f+ax+n+t
elephants:eh+l+ax+f+ax+n+t+s elevate:eh+l+ax+v+ey+t elevated:eh+l+ax+v+ey+t+ih+d elevates:eh+l+ax+v+ey+t+s
elevating:eh+l+ax+v+ey+t+ih+ng elevation:eh+l+ax+v+ey+sh+ax+n elevations:eh+l+ax+v+ey+sh+ax+n+z
elevator:eh+l+ax+v+ey+t+er elevators:eh+l+ax+v+ey+t+er+z eli:iy+l+ay elia:ax+l+ay+ax elias:ax+l+ay+ax+s elie:eh+l+iy
eligible:eh+l+ax+jh+ax+b+ax+l elijah:eh+l+ay+jh+ax eliminate:ih+l+ih+m+ax+n+ey+t eliminated:ih+l+ih+m+ax+n+ey+t+ih+d
eliminates:ih+l+ih+m+ax+n+ey+t+s eliminating:ih+l+ih+m+ax+n+ey+t+ih+ng elimination:ih+l+ih+m+ax+n+ey+sh+ax+n
elinor:eh+l+ih+n+er elisa:ax+l+iy+s+ax elisabeth:ih+l+ih+z+ax+b+ih+th elise:ax+l+iy+s elisha:eh+l+ih+sh+ax
elissa:eh+l+iy+s+ax elitism:eh+l+ih+t+ih+z+ax+m elizabethan:eh+l+ih+z+ax+b+iy+th+ax+n elmira:eh+l+m+ay+r+ax
elongate:ih+l+ao+ng+g+ey+t elongated:ih+l+ao+ng+g+ey+t+ax+d elongation:iy+l+ao+ng+g+ey+sh+ax+n
elsevier:eh+l+s+eh+v+y+er elucidate:ih+l+uw+s+ax+d+ey+t elvira:eh+l+v+ay+r+ax ely:iy+l+ay elysium:ih+l+ih+z+iy+ax+m
ema:iy+m+ax emaciated:ih+m+ey+sh+iy+ey+t+ih+d emancipated:ih+m+ae+n+s+ax+p+ey+t+ih+d
emancipation:ih+m+ae+n+s+ax+p+ey+sh+ax+n emanuel:ih+m+ae+n+y+uw+ax+l embarks:ih+m+b+aa+r+k+s embarrass:ih+m+b+eh+r+ax+s
embarrassed:ih+m+b+eh+r+ax+s+t embarrassing:ih+m+b+eh+r+ax+s+ih+ng embarrassingly:ih+m+b+eh+r+ax+s+ih+ng+l+iy
embarrassment:ih+m+b+eh+r+ax+s+m+ax+n+t embed:ih+m+b+eh+d emblematic:eh+m+b+l+ax+m+ae+t+ih+k embodied:ih+m+b+aa+d+iy+d
embody:ih+m+b+aa+d+iy embodying:ih+m+b+aa+d+iy+ih+ng embossed:ih+m+b+ao+s+t emerald:eh+m+r+ax+l+d
emeralds:eh+m+r+ax+l+d+z emeritus:ih+m+eh+r+ax+t+ax+s emigrant:eh+m+ax+g+r+ax+n+t emigrants:eh+m+ax+g+r+ax+n+t+s
emigrate:eh+m+ax+g+r+ey+t emigrated:eh+m+ax+g+r+ey+t+ih+d emigration:eh+m+ax+g+r+ey+sh+ax+n emilie:eh+m+ax+l+iy
eminem:eh+m+ax+n+ax+m eminence:eh+m+ax+n+ax+n+s eminent:eh+m+ax+n+ax+n+t eminently:eh+m+ax+n+ax+n+t+l+iy emir:ih+m+ih+r
emirate:eh+m+er+ax+t emirates:eh+m+er+ax+t+s emissary:eh+m+ax+s+eh+r+iy emitted:ih+m+ih+t+ax+d
emmanuel:ih+m+ae+n+y+uw+ax+l emotionally:ih+m+ow+sh+n+ax+l+iy emphasis:eh+m+f+ax+s+ax+s
emphasizes:eh+m+f+ax+s+ay+z+ax+z emphysema:eh+m+f+ax+z+iy+m+ax empower:ih+m+p+aw+er empowered:ih+m+p+aw+er+d
empowering:ih+m+p+aw+er+ih+ng empowerment:ih+m+p+aw+er+m+ax+n+t empowers:ih+m+p+aw+er+z ems:iy+eh+m+eh+s
emulate:eh+m+y+ax+l+ey+t emulated:eh+m+y+ax+l+ey+t+ih+d emulating:eh+m+y+ax+l+ey+t+ih+ng
emulation:eh+m+y+ax+l+ey+sh+ax+n emulator:eh+m+y+ax+l+ey+t+er enabling:eh+n+ey+b+ax+l+ih+ng enact:ih+n+ae+k+t
enacted:eh+n+ae+k+t+ax+d enamored:eh+n+ae+m+er+d encampment:ih+n+k+ae+m+p+m+ih+n+t
encapsulated:eh+n+k+ae+p+s+ax+l+ey+t+ih+d encephalitis:eh+n+s+eh+f+ax+l+ay+t+ax+s
encephalopathy:eh+n+s+eh+f+ax+l+ao+p+ax+th+iy encircled:ih+n+s+er+k+ax+l+d enclose:ih+n+k+l+ow+z
enclosures:ih+n+k+l+ow+zh+er+z encompasses:eh+n+k+ah+m+p+ax+s+ax+z encounter:ih+n+k+aw+n+t+er
encountered:ih+n+k+aw+n+t+er+d encounters:ih+n+k+aw+n+t+er+z encroaching:ih+n+k+r+ow+ch+ih+ng
encyclopaedia:ih+n+s+ay+k+l+ax+p+iy+d+iy+ax encyclopedia:ih+n+s+ay+k+l+ax+p+iy+d+iy+ax endeavor:ih+n+d+eh+v+er
endeavors:ih+n+d+eh+v+er+z endeavour:ih+n+d+eh+v+er ended:eh+n+d+ax+d endocrinology:eh+n+d+ow+k+r+ax+n+aa+l+ax+jh+iy
endogenous:eh+n+d+ao+jh+eh+n+ax+s endoscopy:eh+n+d+ao+s+k+aa+p+iy endothelial:eh+n+d+ow+th+iy+l+iy+ax+l
endurance:eh+n+d+er+ax+n+s endure:eh+n+d+y+uh+r endured:eh+n+d+y+uh+r+d endures:eh+n+d+y+uh+r+z
enduring:eh+n+d+y+uh+r+ih+ng engel:eh+n+g+ax+l engels:eh+ng+g+ax+l+z engine:eh+n+jh+ax+n engined:eh+n+jh+ax+n+d
engineer:eh+n+jh+ax+n+ih+r engineered:eh+n+jh+ax+n+iy+r+d engineering:eh+n+jh+ax+n+ih+r+ih+ng
engineers:eh+n+jh+ax+n+ih+r+z engines:eh+n+jh+ax+n+z englewood:eh+ng+g+ax+l+w+uh+d englishmen:eh+ng+l+ih+sh+m+ax+n
engraved:ih+n+g+r+ey+v+d engraver:ih+n+g+r+ey+v+er engraving:ih+n+g+r+ey+v+ih+ng engravings:ih+n+g+r+ey+v+ih+ng+z
engrossed:ih+n+g+r+ow+s+t engrossing:ih+n+g+r+ow+s+ih+ng engulf:ih+n+g+ah+l+f engulfed:ih+n+g+ah+l+f+t
enigma:ih+n+ih+g+m+ax enlargement:ih+n+l+aa+r+jh+m+ax+n+t enlarging:ih+n+l+aa+r+jh+ih+ng enmity:eh+n+m+ax+t+iy
eno:eh+n+ow enoch:iy+n+ax+k enormity:ih+n+ao+r+m+ax+t+iy enquire:ih+n+k+w+ay+er enquirer:ih+n+k+w+ay+r+er
enquiry:ih+n+k+w+ay+r+iy ensign:eh+n+s+ax+n ensue:ih+n+s+uw ensued:ih+n+s+uw+d ensues:ih+n+s+uw+z
entailed:ih+n+t+ey+l+d entails:ih+n+t+ey+l+z enthused:ih+n+th+uw+z+d enthusiasm:ih+n+th+uw+z+iy+ae+z+ax+m
enthusiastic:ih+n+th+uw+z+iy+ae+s+t+ih+k enthusiastically:ih+n+th+uw+z+iy+ae+s+t+ih+k+l+iy entice:ih+n+t+ay+s
enticed:ih+n+t+ay+s+t entire:ih+n+t+ay+er entirely:ih+n+t+ay+er+l+iy entirety:ih+n+t+ay+er+t+iy entity:eh+n+t+ax+t+iy
entomologist:eh+n+t+ax+m+aa+l+ax+jh+ax+s+t entranced:ih+n+t+r+ae+n+s+t entrances:eh+n+t+r+ax+n+s+ax+z
entrapment:ih+n+t+r+ae+p+m+ax+n+t entre:aa+n+t+r+ey entrepreneur:aa+n+t+r+ax+p+r+ax+n+er
entrepreneurial:aa+n+t+r+ax+p+r+ax+n+er+iy+ax+l entrepreneurs:aa+n+t+r+ax+p+r+ax+n+er+z
entrepreneurship:aa+n+t+r+ax+p+r+ax+n+er+sh+ih+p envelope:eh+n+v+ax+l+ow+p envelopes:eh+n+v+ax+l+ow+p+s
enveloping:ih+n+v+eh+l+ax+p+ih+ng environment:ih+n+v+ay+r+ax+n+m+ax+n+t environmental:ih+n+v+ay+r+ax+n+m+eh+n+t+ax+l
environmentalist:ih+n+v+ay+r+ax+n+m+eh+n+t+ax+l+ih+s+t environmentally:ih+n+v+ay+r+ax+n+m+eh+n+t+ax+l+iy
environments:ih+n+v+ay+r+ax+n+m+ax+n+t+s environs:ih+n+v+ay+r+ax+n+z enzymatic:eh+n+z+ay+m+ae+t+ih+k eons:iy+ax+n+z
eos:iy+aa+s epa:iy+p+iy+ey ephesus:eh+f+uh+s+ax+s ephraim:iy+f+r+ax+m epicenter:eh+p+ax+s+eh+n+t+er
epidemic:eh+p+ax+d+eh+m+ih+k epidemics:eh+p+ax+d+eh+m+ih+k+s epidemiological:eh+p+ax+d+iy+m+iy+ax+l+aa+jh+ih+k+ax+l
epidemiology:eh+p+ax+d+eh+m+iy+aa+l+ax+jh+iy epidermal:eh+p+ax+d+er+m+ax+l epidermis:eh+p+ax+d+er+m+ax+s
epidural:eh+p+ax+d+er+ax+l epigenetic:eh+p+ax+jh+ax+n+eh+t+ih+k epilepsy:eh+p+ax+l+eh+p+s+iy
epileptic:eh+p+ax+l+eh+p+t+ih+k epilogue:eh+p+ax+l+ao+g episcopal:ih+p+ih+s+k+ax+p+ax+l episode:eh+p+ax+s+ow+d
episodes:eh+p+ax+s+ow+d+z episodic:eh+p+ax+s+aa+d+ih+k epistemological:eh+p+ih+s+t+ax+m+aa+l+aa+jh+iy+k+ax+l
epistemology:eh+p+ih+s+t+ax+m+aa+l+ax+jh+iy epitaph:eh+p+ax+t+ae+f epithet:eh+p+ax+th+eh+t epoch:eh+p+ax+k
eponymous:eh+p+ao+n+ih+m+ax+s epsilon:eh+p+s+ax+l+aa+n equality:ih+k+w+aa+l+ax+t+iy equestrian:ih+k+w+eh+s+t+r+iy+ax+n
equilibrium:iy+k+w+ax+l+ih+b+r+iy+ax+m equine:iy+k+w+ay+n equinox:iy+k+w+ax+n+aa+k+s equitable:eh+k+w+ax+t+ax+b+ax+l
equities:eh+k+w+ax+t+iy+z equity:eh+k+w+ax+t+iy era:eh+r+ax eradicate:ih+r+ae+d+ax+k+ey+t
eradicated:ih+r+ae+d+ax+k+ey+t+ih+d eradicating:ih+r+ae+d+ax+k+ey+t+ih+ng eradication:ih+r+ae+d+ax+k+ey+sh+ax+n
eras:ih+r+ax+z erected:ih+r+eh+k+t+ax+d erich:eh+r+ih+k erie:ih+r+iy ernest:er+n+ax+s+t eroded:ih+r+ow+d+ax+d
eros:ih+r+aa+s erratic:ih+r+ae+t+ih+k erred:eh+r+d errol:eh+r+ax+l erudite:eh+r+ax+d+ay+t es:eh+s escape:ih+s+k+ey+p
escaped:ih+s+k+ey+p+t escapes:ih+s+k+ey+p+s escaping:ih+s+k+ey+p+ih+ng escapism:ih+s+k+ey+p+ih+z+ax+m
escarpment:eh+s+k+aa+r+p+m+ax+n+t eskimo:eh+s+k+ax+m+ow eskimos:eh+s+k+ax+m+ow+z esophageal:ih+s+aa+f+ax+g+iy+ax+l
especial:ax+s+p+eh+sh+ax+l especially:ax+s+p+eh+sh+l+iy esplanade:eh+s+p+l+ax+n+aa+d espouse:ih+s+p+aw+z
espoused:ih+s+p+aw+z+d esprit:eh+s+p+r+iy esquire:eh+s+k+w+ay+r essential:eh+s+eh+n+sh+ax+l
essentially:eh+s+eh+n+sh+ax+l+iy essentials:eh+s+eh+n+sh+ax+l+z est:eh+s+t
establishments:eh+s+t+ae+b+l+ih+sh+m+ax+n+t+s este:eh+s+t+ey esteban:eh+s+t+ax+b+aa+n esteemed:ih+s+t+iy+m+d
estes:eh+s+t+iy+z estimate:eh+s+t+ax+m+ax+t estimated:eh+s+t+ax+m+ey+t+ax+d estimates:eh+s+t+ax+m+ax+t+s
estimating:eh+s+t+ax+m+ey+t+ih+ng estimation:eh+s+t+ax+m+ey+sh+ax+n estuaries:eh+s+ch+uw+eh+r+iy+z
estuary:eh+s+ch+uw+eh+r+iy etc:eh+t+s+eh+t+er+ax etcetera:eh+t+s+eh+t+er+ax eternity:ih+t+er+n+ax+t+iy
ethanol:eh+th+ax+n+ao+l ethereal:ih+th+ih+r+iy+ax+l ethically:eh+th+ih+k+ax+l+iy ethos:iy+th+aa+s
ethylene:eh+th+ax+l+iy+n etiology:iy+t+iy+aa+l+ax+jh+iy etiquette:eh+t+ax+k+ax+t etudes:ey+t+uw+d+z
etymology:eh+t+ax+m+aa+l+ax+jh+iy eucharist:y+uw+k+er+ax+s+t eunice:y+uw+n+ax+s eurasian:y+uh+r+ey+zh+ih+n
eustace:y+uw+s+t+ax+s evacuate:ih+v+ae+k+y+ax+ey+t evacuated:ih+v+ae+k+y+ax+w+ey+t+ih+d
evacuating:ih+v+ae+k+y+ax+w+ey+t+ih+ng evacuation:ih+v+ae+k+y+ax+w+ey+sh+ax+n evacuations:ih+v+ae+k+y+ax+w+ey+sh+ax+n+z
evaluated:ih+v+ae+l+y+uw+ey+t+ax+d evangelical:iy+v+ae+n+jh+eh+l+ih+k+ax+l evangelicals:iy+v+ae+n+jh+eh+l+ih+k+ax+l+z
evangelism:ih+v+ae+n+jh+ax+l+ih+z+ax+m evangelist:ih+v+ae+n+jh+ax+l+ih+s+t evangelists:ih+v+ae+n+jh+ax+l+ih+s+t+s
evanston:eh+v+ax+n+s+t+ax+n evaporated:ih+v+ae+p+er+ey+t+ax+d evelyn:eh+v+ax+l+ax+n even:iy+v+ih+n
eventual:ax+v+eh+n+ch+uw+ax+l eventuality:ax+v+eh+n+ch+uw+ae+l+ih+t+iy eventually:ih+v+eh+n+ch+ax+w+ax+l+iy
everest:eh+v+er+ax+s+t everett:eh+v+er+ax+t evidence:eh+v+ax+d+ax+n+s evidences:eh+v+ax+d+ax+n+s+ax+z
evident:eh+v+ax+d+ax+n+t evidently:eh+v+ax+d+ax+n+t+l+iy exacerbate:ih+g+z+ae+s+er+b+ey+t
exacerbated:ih+g+z+ae+s+er+b+ey+t+ax+d exact:ih+g+z+ae+k+t exacting:ih+g+z+ae+k+t+ih+ng exactly:ih+g+z+ae+k+t+l+iy
exaggerate:ih+g+z+ae+jh+er+ey+t exaggerated:ih+g+z+ae+jh+er+ey+t+ax+d exaggerating:ih+g+z+ae+jh+er+ey+t+ih+ng
exaggeration:ih+g+z+ae+jh+er+ey+sh+ax+n exalted:ih+g+z+ao+l+t+ih+d exam:ih+g+z+ae+m
examination:ih+g+z+ae+m+ax+n+ey+sh+ax+n examinations:ih+g+z+ae+m+ax+n+ey+sh+ax+n+z examine:ih+g+z+ae+m+ih+n
examined:ih+g+z+ae+m+ax+n+d examiner:ih+g+z+ae+m+ax+n+er examiners:ih+g+z+ae+m+ih+n+er+z examines:ih+g+z+ae+m+ax+n+z
examining:ih+g+z+ae+m+ih+n+ih+ng example:ih+g+z+ae+m+p+ax+l examples:ih+g+z+ae+m+p+ax+l+z exams:ih+g+z+ae+m+z
exasperated:ih+g+z+ae+s+p+er+ey+t+ih+d excalibur:eh+k+s+k+ae+l+ax+b+er exceed:ih+k+s+iy+d exceeded:ih+k+s+iy+d+ax+d
exceeding:ih+k+s+iy+d+ih+ng exceedingly:ih+k+s+iy+d+ih+ng+l+iy exceeds:ih+k+s+iy+d+z excel:ih+k+s+eh+l
excelled:ih+k+s+eh+l+d excellency:eh+k+s+l+eh+n+s+iy excels:ih+k+s+eh+l+z excelsior:ih+k+s+eh+l+s+iy+er
except:ih+k+s+eh+p+t exception:ih+k+s+eh+p+sh+ax+n exceptional:ih+k+s+eh+p+sh+ax+n+ax+l
exceptionally:ih+k+s+eh+p+sh+ax+n+ax+l+iy exceptions:ih+k+s+eh+p+sh+ax+n+z excessive:ih+k+s+eh+s+ih+v
excessively:ih+k+s+eh+s+ih+v+l+iy exchange:ih+k+s+ch+ey+n+jh exchanged:ih+k+s+ch+ey+n+jh+d
exchanger:ih+k+s+ch+ey+n+jh+er exchangers:ih+k+s+ch+ey+n+jh+er+z exchanges:ih+k+s+ch+ey+n+jh+ax+z
exchanging:ih+k+s+ch+ey+n+jh+ih+ng excision:ih+k+s+ih+zh+ax+n excitable:ih+k+s+ay+t+ax+b+ax+l
excitation:eh+k+s+ay+t+ey+sh+ax+n excite:ih+k+s+ay+t excited:ih+k+s+ay+t+ax+d excitedly:ih+k+s+ay+t+ax+d+l+iy
excitement:ih+k+s+ay+t+m+ax+n+t excites:ih+k+s+ay+t+s exciting:ih+k+s+ay+t+ih+ng exclaim:ih+k+s+k+l+ey+m
exclaimed:ih+k+s+k+l+ey+m+d exclaiming:ih+k+s+k+l+ey+m+ih+ng exclaims:ih+k+s+k+l+ey+m+z exclude:ih+k+s+k+l+uw+d
excluded:ih+k+s+k+l+uw+d+ax+d excludes:ih+k+s+k+l+uw+d+z excluding:ih+k+s+k+l+uw+d+ih+ng
exclusion:ih+k+s+k+l+uw+zh+ax+n exclusionary:ih+k+s+k+l+uw+zh+ax+n+eh+r+iy exclusions:ih+k+s+k+l+uw+zh+ax+n+z
exclusive:ih+k+s+k+l+uw+s+ih+v exclusively:ih+k+s+k+l+uw+s+ih+v+l+iy exclusives:ih+k+s+k+l+uw+s+ih+v+z
exclusivity:eh+k+s+k+l+uw+s+ih+v+ax+t+iy excommunicated:eh+k+s+k+ax+m+y+uw+n+ax+k+ey+t+ax+d
excommunication:eh+k+s+k+ax+m+y+uw+n+ax+k+ey+sh+ax+n excrement:eh+k+s+k+r+ax+m+ax+n+t excreted:ih+k+s+k+r+iy+t+ih+d
excretion:ih+k+s+k+r+iy+sh+ax+n excruciating:ih+k+s+k+r+uw+sh+iy+ey+t+ih+ng excursion:ih+k+s+k+er+zh+ax+n
excursions:ih+k+s+k+er+zh+ax+n+z excuse:ih+k+s+k+y+uw+s excused:ih+k+s+k+y+uw+z+d excuses:ih+k+s+k+y+uw+s+ih+z
excusing:ih+k+s+k+y+uw+z+ih+ng execute:eh+k+s+ax+k+y+uw+t executed:eh+k+s+ax+k+y+uw+t+ih+d
executes:eh+k+s+ax+k+y+uw+t+s executing:eh+k+s+ax+k+y+uw+t+ih+ng execution:eh+k+s+ax+k+y+uw+sh+ax+n
executioner:eh+k+s+ax+k+y+uw+sh+ax+n+er executions:eh+k+s+ax+k+y+uw+sh+ax+n+z executive:ih+g+z+eh+k+y+ax+t+ih+v
executives:ih+g+z+eh+k+y+ax+t+ih+v+z executor:ih+g+z+eh+k+y+ax+t+er exemplar:ih+g+z+eh+m+p+l+aa+r
exemplary:ih+g+z+eh+m+p+l+er+iy exemplified:ih+g+z+eh+m+p+l+ax+f+ay+d exemplifies:ih+g+z+eh+m+p+l+ax+f+ay+z
exemplify:ih+g+z+eh+m+p+l+ax+f+ay exempt:ih+g+z+eh+m+p+t exempted:ih+g+z+eh+m+p+t+ih+d exemption:ih+g+z+eh+m+p+sh+ax+n
exemptions:ih+g+z+eh+m+p+sh+ax+n+z exercises:eh+k+s+er+s+ay+z+ax+z exert:ih+g+z+er+t exerted:ih+g+z+er+t+ih+d
exerting:ih+g+z+er+t+ih+ng exertion:ih+g+z+er+sh+ax+n exerts:ih+g+z+er+t+s exhaust:ih+g+z+ao+s+t
exhausted:ih+g+z+ao+s+t+ih+d exhausting:ih+g+z+ao+s+t+ih+ng exhaustion:ih+g+z+ao+s+ch+ax+n
exhaustive:ih+g+z+ao+s+t+ih+v exhausts:ih+g+z+ao+s+t+s exhibit:ih+g+z+ih+b+ih+t exhibited:ih+g+z+ih+b+ax+t+ax+d
exhibiting:ih+g+z+ih+b+ih+t+ih+ng exhibition:eh+k+s+ax+b+ih+sh+ax+n exhibitions:eh+k+s+ax+b+ih+sh+ax+n+z
exhibitor:ih+g+z+ih+b+ax+t+er exhibitors:ih+g+z+ih+b+ax+t+er+z exhibits:ih+g+z+ih+b+ax+t+s
exhilarating:ih+g+z+ih+l+er+ey+t+ih+ng exhumed:eh+k+s+hh+y+uw+m+d exist:ih+g+z+ih+s+t existed:ih+g+z+ih+s+t+ax+d
existing:ih+g+z+ih+s+t+ih+ng exists:ih+g+z+ih+s+t+s exited:eh+g+z+ax+t+ih+d exogenous:eh+k+s+ow+jh+ax+n+ax+s
exonerate:ih+g+z+aa+n+er+ey+t exonerated:ih+g+z+aa+n+er+ey+t+ih+d exorbitant:ih+g+z+ao+r+b+ih+t+ax+n+t
exorcist:eh+k+s+er+s+ax+s+t exoskeleton:eh+k+s+ow+s+k+eh+l+ax+t+ax+n exotic:ih+g+z+aa+t+ih+k expand:ih+k+s+p+ae+n+d
expandable:ih+k+s+p+ae+n+d+ax+b+ax+l expanded:ih+k+s+p+ae+n+d+ax+d expanding:ih+k+s+p+ae+n+d+ih+ng
expands:ih+k+s+p+ae+n+d+z expanse:ih+k+s+p+ae+n+s expansion:ih+k+s+p+ae+n+sh+ax+n expansions:ih+k+s+p+ae+n+sh+ax+n+z
expansive:ih+k+s+p+ae+n+s+ih+v expect:ih+k+s+p+eh+k+t expectancy:ih+k+s+p+eh+k+t+ax+n+s+iy
expectant:ih+k+s+p+eh+k+t+ax+n+t expectation:eh+k+s+p+eh+k+t+ey+sh+ax+n expectations:eh+k+s+p+eh+k+t+ey+sh+ax+n+z
expected:ih+k+s+p+eh+k+t+ax+d expecting:ih+k+s+p+eh+k+t+ih+ng expects:ih+k+s+p+eh+k+t+s
expediency:ih+k+s+p+iy+d+iy+ax+n+s+iy expedient:ih+k+s+p+iy+d+iy+ax+n+t expedite:eh+k+s+p+ih+d+ay+t
expedited:eh+k+s+p+ih+d+ay+t+ih+d expel:ih+k+s+p+eh+l expelled:ih+k+s+p+eh+l+d expelling:ih+k+s+p+eh+l+ih+ng
expend:ih+k+s+p+eh+n+d expendable:ih+k+s+p+eh+n+d+ax+b+ax+l expended:ih+k+s+p+eh+n+d+ih+d
expenditure:ih+k+s+p+eh+n+d+ax+ch+er expenditures:ih+k+s+p+eh+n+d+ax+ch+er+z expense:ih+k+s+p+eh+n+s
expenses:ih+k+s+p+eh+n+s+ax+z expensive:ih+k+s+p+eh+n+s+ih+v experience:ih+k+s+p+ih+r+iy+ax+n+s
experienced:ih+k+s+p+ih+r+iy+ax+n+s+t experiences:ih+k+s+p+ih+r+iy+ax+n+s+ih+z
experiencing:ih+k+s+p+ih+r+iy+ax+n+s+ih+ng experiential:eh+k+s+p+eh+r+iy+eh+n+sh+ax+l
experiment:ih+k+s+p+eh+r+ax+m+ax+n+t experimental:ih+k+s+p+eh+r+ih+m+eh+n+t+ax+l
experimentally:ih+k+s+p+eh+r+ax+m+eh+n+t+ax+l+iy experimentation:ih+k+s+p+eh+r+ax+m+ax+n+t+ey+sh+ax+n
experimented:ih+k+s+p+eh+r+ax+m+ax+n+t+ax+d experimenting:eh+k+s+p+eh+r+ax+m+eh+n+t+ih+ng
experiments:ih+k+s+p+eh+r+ax+m+ax+n+t+s expire:ih+k+s+p+ay+r expired:ih+k+s+p+ay+r+d expires:ih+k+s+p+ay+er+z
expiring:ih+k+s+p+ay+r+ih+ng expiry:eh+k+s+p+ay+r+iy explain:ih+k+s+p+l+ey+n explained:ih+k+s+p+l+ey+n+d
explaining:ih+k+s+p+l+ey+n+ih+ng explains:ih+k+s+p+l+ey+n+z explanatory:ih+k+s+p+l+ae+n+ax+t+ao+r+iy
explicit:ih+k+s+p+l+ih+s+ax+t explicitly:ih+k+s+p+l+ih+s+ax+t+l+iy explode:ih+k+s+p+l+ow+d
exploded:ih+k+s+p+l+ow+d+ax+d explodes:ih+k+s+p+l+ow+d+z exploding:ih+k+s+p+l+ow+d+ih+ng exploited:eh+k+s+p+l+oy+t+ax+d
exploratory:ih+k+s+p+l+ao+r+ax+t+ao+r+iy explore:ih+k+s+p+l+ao+r explored:ih+k+s+p+l+ao+r+d explorer:ih+k+s+p+l+ao+r+er
explorers:ih+k+s+p+l+ao+r+er+z explores:ih+k+s+p+l+ao+r+z exploring:ih+k+s+p+l+ao+r+ih+ng
explosion:ih+k+s+p+l+ow+zh+ax+n explosions:ih+k+s+p+l+ow+zh+ax+n+z explosive:ih+k+s+p+l+ow+s+ih+v
explosives:ih+k+s+p+l+ow+s+ih+v+z exponential:eh+k+s+p+ow+n+eh+n+sh+ax+l exponentially:eh+k+s+p+ow+n+eh+n+sh+ax+l+iy
exponents:ih+k+s+p+ow+n+ax+n+t+s exported:ih+k+s+p+ao+r+t+ax+d exporter:ih+k+s+p+ao+r+t+er
exporters:ih+k+s+p+ao+r+t+er+z exporting:ih+k+s+p+ao+r+t+ih+ng expose:ih+k+s+p+ow+z exposed:ih+k+s+p+ow+z+d
exposes:ih+k+s+p+ow+z+ih+z exposing:ih+k+s+p+ow+z+ih+ng exposure:ih+k+s+p+ow+zh+er exposures:ih+k+s+p+ow+zh+er+z
express:ih+k+s+p+r+eh+s expressed:ih+k+s+p+r+eh+s+t expresses:ih+k+s+p+r+eh+s+ax+z expressing:ih+k+s+p+r+eh+s+ih+ng
expression:ih+k+s+p+r+eh+sh+ax+n expressions:ih+k+s+p+r+eh+sh+ax+n+z expressive:ih+k+s+p+r+eh+s+ih+v
expressway:ih+k+s+p+r+eh+s+w+ey expropriation:eh+k+s+p+r+ow+p+r+iy+ey+sh+ax+n expulsion:ih+k+s+p+ah+l+sh+ax+n
expunged:ih+k+s+p+ah+n+jh+d exquisite:eh+k+s+k+w+ax+z+ax+t extant:eh+k+s+t+ax+n+t extend:ih+k+s+t+eh+n+d
extended:ih+k+s+t+eh+n+d+ax+d extending:ih+k+s+t+eh+n+d+ih+ng extends:ih+k+s+t+eh+n+d+z extension:ih+k+s+t+eh+n+sh+ax+n
extensions:ih+k+s+t+eh+n+sh+ax+n+z extensive:ih+k+s+t+eh+n+s+ih+v extensively:ih+k+s+t+eh+n+s+ih+v+l+iy
extent:ih+k+s+t+eh+n+t exterior:ih+k+s+t+ih+r+iy+er exterminate:ih+k+s+t+er+m+ax+n+ey+t
exterminated:ih+k+s+t+er+m+ax+n+ey+t+ih+d extermination:ih+k+s+t+er+m+ax+n+ey+sh+ax+n external:ih+k+s+t+er+n+ax+l
externally:ih+k+s+t+er+n+ax+l+iy extinct:ih+k+s+t+ih+ng+k+t extinction:ih+k+s+t+ih+ng+k+sh+ax+n
extinguish:ih+k+s+t+ih+ng+g+w+ih+sh extinguished:ih+k+s+t+ih+ng+g+w+ih+sh+t extinguisher:ih+k+s+t+ih+ng+g+w+ih+sh+er
extinguishers:ih+k+s+t+ih+ng+g+w+ih+sh+er+z extracellular:eh+k+s+t+r+ax+s+eh+l+y+ax+l+er
extracurricular:eh+k+s+t+r+ax+k+er+ih+k+y+ax+l+er extramarital:eh+k+s+t+r+ax+m+eh+r+ax+t+ax+l
extraordinaire:eh+k+s+t+r+ax+ao+r+d+ih+n+eh+r extraordinarily:eh+k+s+t+r+ao+r+d+ax+n+eh+r+ax+l+iy
extraordinary:eh+k+s+t+r+ax+ao+r+d+ax+n+eh+r+iy extremism:eh+k+s+t+r+eh+m+ih+z+ax+m extremists:eh+k+s+t+r+iy+m+ax+s+t+s
extremities:eh+k+s+t+r+eh+m+ax+t+iy+z extremity:eh+k+s+t+r+eh+m+ax+t+iy extruded:ih+k+s+t+r+uw+d+ax+d
extrusion:ih+k+s+t+r+uw+zh+ax+n exuberance:ih+g+z+uw+b+er+ax+n+s exuberant:ih+g+z+uw+b+er+ax+n+t exudes:ih+g+z+uw+d+z
eyeglasses:ay+g+l+ae+s+ax+z eyeshadow:ay+sh+ae+d+ow eyre:eh+r ezekiel:eh+z+ih+k+iy+l fabian:f+ey+b+iy+ax+n
fabricate:f+ae+b+r+ax+k+ey+t fabricated:f+ae+b+r+ih+k+ey+t+ax+d fabrizio:f+aa+b+r+iy+t+s+iy+ow
fabulous:f+ae+b+y+ax+l+ax+s faces:f+ey+s+ax+z facet:f+ae+s+ax+t faceted:f+ae+s+ax+t+ih+d facets:f+ae+s+ax+t+s
facilitate:f+ax+s+ih+l+ax+t+ey+t facilitated:f+ax+s+ih+l+ax+t+ey+t+ih+d facilitates:f+ax+s+ih+l+ax+t+ey+t+s
facilitating:f+ax+s+ih+l+ax+t+ey+t+ih+ng facilitation:f+ax+s+ih+l+ax+t+ey+sh+ax+n facilitator:f+ax+s+ih+l+ax+t+ey+t+er
facilitators:f+ax+s+ih+l+ax+t+ey+t+er+z facilities:f+ax+s+ih+l+ax+t+iy+z facsimile:f+ae+k+s+ih+m+ax+l+iy
faded:f+ey+d+ax+d fae:f+ay fagan:f+ey+g+ax+n fahrenheit:f+eh+r+ax+n+hh+ay+t failure:f+ey+l+y+er failures:f+ey+l+y+er+z
faintest:f+ey+n+t+ax+s+t fairbanks:f+eh+r+b+ax+ng+k+s fairest:f+eh+r+ih+s+t fairmont:f+eh+r+m+aa+n+t faisal:f+ey+z+ax+l
falcone:f+aa+l+k+ow+n+iy falk:f+ao+k falkland:f+ao+k+l+ax+n+d falklands:f+ao+k+l+ax+n+d+z fallacious:f+ax+l+ey+sh+ax+s
fallen:f+aa+l+ax+n fallin:f+ae+l+ih+n falling:f+aa+l+ih+ng fallon:f+ae+l+ax+n falsehood:f+ae+l+s+hh+uh+d
falsehoods:f+ae+l+s+hh+uh+d+z falsified:f+ao+l+s+ax+f+ay+d faltered:f+aa+l+t+er+d familial:f+ax+m+ih+l+y+ax+l
familiar:f+ax+m+ih+l+y+er familiarity:f+ax+m+ih+l+y+eh+r+ax+t+iy familiarize:f+ax+m+ih+l+y+er+ay+z
families:f+ae+m+ax+l+iy+z family:f+ae+m+ax+l+iy famine:f+ae+m+ax+n famines:f+ae+m+ax+n+z
fanaticism:f+ax+n+ae+t+ax+s+ih+z+ax+m farah:f+eh+r+ax farcical:f+aa+r+s+ax+k+ax+l farina:f+er+iy+n+ax faris:f+eh+r+ih+s
farmland:f+aa+r+m+l+ae+n+d farnborough:f+aa+r+n+b+er+ow farnham:f+aa+r+n+ax+m farrah:f+eh+r+ax farrar:f+er+aa+r
farrell:f+eh+r+ih+l farrow:f+eh+r+ow farthest:f+aa+r+dh+ax+s+t fascinated:f+ae+s+ax+n+ey+t+ax+d
fascinates:f+ae+s+ax+n+ey+t+s fascinating:f+ae+s+ax+n+ey+t+ih+ng fascination:f+ae+s+ax+n+ey+sh+ax+n
fastest:f+ae+s+t+ax+s+t fatalities:f+ax+t+ae+l+ih+t+iy+z fatality:f+ax+t+ae+l+ih+t+iy fatherland:f+aa+dh+er+l+ae+n+d
fattest:f+ae+t+ax+s+t fatwa:f+aa+t+w+aa faucet:f+ao+s+ax+t faust:f+aw+s+t faux:f+ao+k+s favourite:f+ey+v+er+ih+t
favre:f+ey+v+er fe:f+ey fearsome:f+ih+r+s+ax+m feasibility:f+iy+z+ax+b+ih+l+ax+t+iy feasible:f+iy+z+ax+b+ax+l
feb:f+eh+b+y+ax+w+eh+r+iy fecal:f+iy+k+ax+l feinberg:f+ay+n+b+er+g feinstein:f+ay+n+s+t+ay+n
felicity:f+ih+l+ih+s+ax+t+iy felipe:f+ax+l+iy+p fema:f+iy+m+ax feminine:f+eh+m+ax+n+ax+n
femininity:f+eh+m+ax+n+ih+n+ax+t+iy feminist:f+eh+m+ax+n+ih+s+t feminists:f+eh+m+ax+n+ih+s+t+s fences:f+eh+n+s+ax+z
fergie:f+er+g+iy fermented:f+er+m+eh+n+t+ax+d ferocious:f+er+ow+sh+ax+s ferocity:f+er+aa+s+ax+t+iy ferrara:f+er+aa+r+ax
ferraris:f+er+aa+r+ih+s ferreira:f+eh+r+ey+r+ax ferrell:f+eh+r+ih+l ferrer:f+eh+r+er ferret:f+eh+r+ax+t
ferrets:f+eh+r+ax+t+s fertility:f+er+t+ih+l+ax+t+iy fertilization:f+er+t+ax+l+ih+z+ey+sh+ax+n
fertilize:f+er+t+ax+l+ay+z fertilized:f+er+t+ax+l+ay+z+d festival:f+eh+s+t+ax+v+ax+l festivals:f+eh+s+t+ax+v+ax+l+z
festivities:f+eh+s+t+ih+v+ax+t+iy+z feta:f+eh+t+aa fewest:f+y+uw+ax+s+t fiancee:f+iy+ae+n+s+iy fiat:f+ay+ae+t
fibrosis:f+ay+b+r+ow+s+ax+s fibrous:f+ay+b+r+ax+s fidelity:f+ax+d+eh+l+ax+t+iy fiduciary:f+ax+d+uw+sh+iy+eh+r+iy
fie:f+iy fiennes:f+iy+eh+n+eh+s fiercest:f+ih+r+s+ax+s+t fifa:f+ih+f+aa fiftieth:f+ih+f+t+iy+ih+th figaro:f+ih+g+er+ow
figueroa:f+iy+g+eh+r+ow+ax figuratively:f+ih+g+y+uh+r+ax+t+ih+v+l+iy figured:f+ih+g+y+er+d figurine:f+ih+g+y+er+iy+n
figurines:f+ih+g+y+er+iy+n+z filibuster:f+ih+l+ax+b+ah+s+t+er filipino:f+ih+l+ax+p+iy+n+ow
filipinos:f+ih+l+ax+p+iy+n+ow+z fillet:f+ax+l+ey fillets:f+ih+l+ih+t+s finale:f+ax+n+ae+l+iy
finality:f+ay+n+ae+l+ax+t+iy financier:f+ih+n+ax+n+s+ih+r financiers:f+ih+n+ax+n+s+ih+r+z findlay:f+ih+n+d+l+iy
finest:f+ay+n+ax+s+t finlay:f+ih+n+l+iy firefight:f+ay+r+f+ay+t firefighter:f+ay+r+f+ay+t+er
firefighting:f+ay+r+f+ay+t+ih+ng firefox:f+ay+er+f+ao+k+s fireman:f+ay+r+m+ax+n firemen:f+ay+r+m+ax+n
fireplaces:f+ay+er+p+l+ey+s+ax+z firepower:f+ay+r+p+aw+er firestone:f+ay+r+s+t+ow+n firestorm:f+ay+r+s+t+ao+r+m
firewall:f+ay+r+w+aa+l firework:f+ay+r+w+er+k fireworks:f+ay+r+w+er+k+s firing:f+ay+r+ih+ng fishermen:f+ih+sh+er+m+ih+n
fishes:f+ih+sh+ax+z fitted:f+ih+t+ax+d fittest:f+ih+t+ax+s+t flaccid:f+l+ae+k+s+ih+d flaherty:f+l+eh+r+t+iy
flanagan:f+l+ae+n+ax+g+ax+n fleur:f+l+er fleury:f+l+uh+r+iy flexibility:f+l+eh+k+s+ax+b+ih+l+ax+t+iy
flexible:f+l+eh+k+s+ax+b+ax+l floated:f+l+ow+t+ax+d flooded:f+l+ah+d+ax+d florentine:f+l+ao+r+ax+n+t+iy+n
flores:f+l+ao+r+eh+z florida:f+l+ao+r+ax+d+ax floss:f+l+aa+s flotilla:f+l+ow+t+ih+l+ax flourishes:f+l+er+ih+sh+ax+z
fluctuate:f+l+ah+k+ch+ax+w+ey+t fluctuated:f+l+ah+k+ch+ax+w+ey+t+ih+d fluctuating:f+l+ah+k+ch+ax+w+ey+t+ih+ng
fluid:f+l+uw+ax+d fluidity:f+l+uw+ih+d+ax+t+iy fluids:f+l+uw+ax+d+z fob:f+ao+b focussed:f+ow+k+ax+s+t foia:f+ow+y+ax
folded:f+ow+l+d+ax+d follicle:f+aa+l+ax+k+ax+l folsom:f+ow+l+s+ax+m fong:f+ao+ng font:f+aa+n+t fonts:f+aa+n+t+s
forbidden:f+ao+r+b+ih+d+ax+n forcible:f+ao+r+s+ax+b+ax+l forcibly:f+ao+r+s+ax+b+l+iy fordham:f+ao+r+d+ax+m
foregone:f+ao+r+g+ao+n foreskin:f+ow+r+s+k+ih+n forest:f+ao+r+ax+s+t forested:f+ao+r+ax+s+t+ax+d
forester:f+ao+r+ax+s+t+er foresters:f+ao+r+ax+s+t+er+z forestry:f+ao+r+ax+s+t+r+iy forests:f+ao+r+ax+s+t+s
forex:f+ao+r+eh+k+s forfeiture:f+ao+r+f+ax+ch+er forlorn:f+er+l+ao+r+n formaldehyde:f+ao+r+m+ae+l+d+ax+hh+ay+d
formalities:f+ao+r+m+ae+l+ax+t+iy+z formality:f+ao+r+m+ae+l+ax+t+iy forman:f+ao+r+m+ae+n
formidable:f+ao+r+m+ax+d+ax+b+ax+l formula:f+ao+r+m+y+ax+l+ax formulae:f+ao+r+m+y+ax+l+ey
formulaic:f+ao+r+m+y+ax+l+ey+ih+k formulas:f+ao+r+m+y+ax+l+ax+z formulate:f+ao+r+m+y+ax+l+ey+t
formulated:f+ao+r+m+y+ax+l+ey+t+ax+d formulating:f+ao+r+m+y+ax+l+ey+t+ih+ng forrester:f+ao+r+ax+s+t+er
forsyth:f+ao+r+s+ay+th fortification:f+ao+r+t+ax+f+ax+k+ey+sh+ax+n fortifications:f+ao+r+t+ax+f+ax+k+ey+sh+ax+n+z
fortified:f+ao+r+t+ax+f+ay+d fortuna:f+ao+r+t+uw+n+ax foucault:f+uw+k+ow fountain:f+aw+n+t+ax+n
fountains:f+aw+n+t+ax+n+z fourier:f+uh+r+iy+ey foursome:f+ao+r+s+ax+m foxes:f+aa+k+s+ax+z foyer:f+oy+er
fragility:f+r+ax+jh+ih+l+ax+t+iy fragmentary:f+r+ae+g+m+ax+n+t+eh+r+iy fragrances:f+r+ey+g+r+ax+n+s+ax+z
framingham:f+r+ey+m+ih+ng+hh+ae+m franchisee:f+r+ae+n+ch+ay+z+iy franchisees:f+r+ae+n+ch+ay+z+iy+z
francis:f+r+ae+n+s+ax+s frankfort:f+r+ae+ng+k+f+er+t frantically:f+r+ae+n+t+ax+k+ax+l+iy franz:f+r+ae+n+z
frasier:f+r+ey+zh+er fraternities:f+r+ax+t+er+n+ax+t+iy+z fraternity:f+r+ax+t+er+n+ax+t+iy
fraudulent:f+r+ao+jh+ax+l+ax+n+t fraudulently:f+r+ao+d+uw+l+ax+n+t+l+iy frazier:f+r+ey+zh+er freda:f+r+eh+d
frederic:f+r+eh+d+r+ih+k fremont:f+r+iy+m+aa+n+t frenchman:f+r+eh+n+ch+m+ae+n freshest:f+r+eh+sh+ax+s+t
freshmen:f+r+eh+sh+m+ih+n freudian:f+r+uw+d+iy+ax+n fridges:f+r+ih+jh+ax+z frieda:f+r+iy+d+ax friedrich:f+r+iy+d+r+ih+k
friendliest:f+r+eh+n+d+l+iy+ax+s+t friendliness:f+r+eh+n+d+l+iy+n+ih+s frigid:f+r+ih+jh+ax+d frontier:f+r+ax+n+t+ih+r
frontiers:f+r+ax+n+t+ih+r+z frosted:f+r+ao+s+t+ax+d froth:f+r+ao+th frothy:f+r+ao+th+iy
frustrated:f+r+ah+s+t+r+ey+t+ax+d frustration:f+r+ax+s+t+r+ey+sh+ax+n frustrations:f+r+ax+s+t+r+ey+sh+ax+n+z
fuchs:f+y+uw+k+s fueling:f+y+uw+l+ih+ng fugitive:f+y+uw+jh+ax+t+ih+v fukuoka:f+uw+k+uw+ow+k+ax
fukushima:f+uw+k+uw+sh+iy+m+ax fulani:f+uw+l+aa+n+iy fulcrum:f+uh+l+k+r+ax+m fullest:f+uh+l+ax+s+t funded:f+ah+n+d+ax+d
fungi:f+ah+n+jh+ay funniest:f+ah+n+iy+ax+s+t furman:f+er+m+ae+n furnace:f+er+n+ax+s furnaces:f+er+n+ah+s+ih+z
furness:f+er+n+ih+s furthest:f+er+th+ax+s+t fuses:f+y+uw+z+ax+z futility:f+y+uw+t+ih+l+ax+t+iy
fyi:f+ao+r+y+ao+r+ih+n+f+er+m+ey+sh+ax+n gabon:g+ax+b+aa+n gabriel:g+ey+b+r+iy+ax+l gabriela:g+aa+b+r+iy+eh+l+aa
gabriella:g+aa+b+r+iy+eh+l+aa gaby:g+ae+b+iy gadget:g+ae+jh+ax+t gadgets:g+ae+jh+ax+t+s gaga:g+aa+g+ah gai:g+ey
galactica:g+ax+l+ae+k+t+ih+k+ax galapagos:g+ax+l+aa+p+ax+g+ow+z galicia:g+ax+l+ih+sh+iy+ax galilee:g+ae+l+ax+l+iy
galileo:g+ae+l+ax+l+iy+ow gallbladder:g+ao+l+b+l+ae+d+er gallen:g+ao+l+ax+n galloway:g+ae+l+ow+w+ey gallup:g+ae+l+ax+p
galveston:g+ae+l+v+ax+s+t+ax+n gamecocks:g+ey+m+k+ao+k+s gamut:g+ae+m+ax+t gandalf:g+ae+n+d+ao+l+f
gangrene:g+ae+n+g+r+iy+n gardiner:g+aa+r+d+n+er gareth:g+eh+r+ih+th garibaldi:g+ae+r+ax+b+ao+l+d+iy
garnet:g+aa+r+n+ax+t garret:g+eh+r+ih+t garrick:g+eh+r+ih+k garvey:g+aa+r+v+iy gaseous:g+ae+s+iy+ax+s gases:g+ae+s+ax+z
gasket:g+ae+s+k+ax+t gastro:g+ae+s+t+r+ow gastrointestinal:g+ae+s+t+r+ow+ih+n+t+eh+s+t+ax+n+ax+l
gatorade:g+ae+t+er+ey+d gauges:g+ey+jh+ax+z gauntlet:g+ao+n+t+l+ax+t gaussian:g+aw+s+iy+ax+n gawain:g+aa+w+ax+n
gawker:g+aa+k+er gazes:g+ey+z+ax+z ged:g+eh+d geddes:g+eh+d+ax+s geiger:g+ay+g+er geisha:g+ey+sh+ax
gelatin:jh+eh+l+ax+t+ax+n geller:g+eh+l+er gemini:jh+eh+m+ax+n+ay genealogical:jh+iy+n+iy+aa+l+ao+jh+ih+k+ax+l
generalizations:jh+eh+n+er+ax+l+ax+z+ey+sh+ax+n+z generated:jh+eh+n+er+ey+t+ax+d generosity:jh+eh+n+er+aa+s+ax+t+iy
genesee:jh+eh+n+ax+s+iy genesis:jh+eh+n+ax+s+ax+s genetic:jh+ax+n+eh+t+ih+k genetically:jh+ax+n+eh+t+ih+k+l+iy
geneticist:jh+ax+n+eh+t+ax+s+ax+s+t genetics:jh+ax+n+eh+t+ih+k+s genevieve:jh+eh+n+ax+v+iy+v genghis:jh+eh+ng+hh+ih+s
genital:jh+eh+n+ax+t+ax+l genitalia:jh+eh+n+ax+t+aa+l+y+ax genitals:jh+eh+n+ax+t+ax+l+z genomics:jh+iy+n+ow+m+ih+k+s
gentlemen:jh+eh+n+t+ax+l+m+ih+n genuine:jh+eh+n+y+ax+w+ax+n genuinely:jh+eh+n+y+ax+w+ax+n+l+iy genus:jh+iy+n+ax+s
geologist:jh+iy+aa+l+ax+jh+ax+s+t geometric:jh+iy+ax+m+eh+t+r+ih+k geometrical:jh+iy+ax+m+eh+t+r+ih+k+ax+l
geophysical:jh+iy+ow+f+ih+z+ax+k+ax+l geopolitics:jh+iy+ow+p+aa+l+ax+t+ih+k+s geordie:jh+iy+er+d+iy georg:g+ey+ao+r+g
georges:jh+ao+r+jh+ax+z georgi:jh+iy+aa+r+jh+iy geraldo:jh+er+aa+l+d+ow gerardo:jh+er+aa+r+d+ow gerber:g+er+b+er
gerd:g+er+d gerhard:g+er+hh+aa+r+d germinate:jh+er+m+ax+n+ey+t germination:jh+er+m+ax+n+ey+sh+ax+n
geronimo:jh+ax+r+ao+n+ih+m+ow gershwin:g+er+sh+w+ih+n gervais:zh+er+v+ey gesellschaft:g+ax+s+eh+l+sh+ae+f+t
gestapo:g+ax+s+t+aa+p+ow ghanaian:g+ax+n+ay+ax+n giacomo:jh+aa+k+ax+m+ow giancarlo:jh+iy+ae+ng+k+aa+r+l+ow
gianni:jh+aa+n+iy gibb:jh+ih+b gibberish:g+ih+b+er+ih+sh gibbons:g+ih+b+ih+n+z gifted:g+ih+f+t+ax+d gigi:jh+iy+jh+iy
gila:g+iy+l+ax gilchrist:g+ih+l+k+r+ih+s+t gilead:g+ih+l+iy+d gillard:zh+ih+l+aa+r+d gilles:zh+iy+l
gillespie:g+ax+l+eh+s+p+iy gilligan:g+ih+l+ax+g+ax+n gillingham:g+ih+l+ih+ng+hh+ae+m gilmour:zh+ih+l+m+uh+r
gingrich:g+ih+ng+g+r+ih+ch ginsberg:g+ih+n+s+b+er+g ginsburg:g+ih+n+z+b+er+g giordano:jh+ao+r+d+aa+n+ow
giorgio:jh+ao+r+jh+iy+ow giraffe:jh+er+ae+f giraffes:jh+er+ae+f+s girardi:jh+ih+r+aa+r+d+iy
girolamo:jh+ih+r+ow+l+aa+m+ow giroux:zh+ih+r+uw giselle:zh+ih+s+eh+l github:g+ih+t+hh+ax+b giuliani:jh+uw+l+iy+aa+n+iy
giulio:jh+uw+l+iy+ow giuseppe:jh+ih+s+eh+p+iy glandular:g+l+ae+n+jh+ax+l+er glasses:g+l+ae+s+ax+z
globular:g+l+aa+b+y+ax+l+er glorification:g+l+ao+r+ax+f+ih+k+ey+sh+ax+n glorified:g+l+ao+r+ax+f+ay+d
glorify:g+l+ao+r+ax+f+ay glorifying:g+l+ao+r+ax+f+ay+ih+ng gloucester:g+l+ao+s+t+er glycogen:g+l+ay+k+ax+jh+ih+n
glycol:g+l+ay+k+ao+l gnu:n+uw godard:g+ax+d+aa+r+d goddam:g+aa+d+d+ae+m goddammit:g+aa+d+d+ae+m+ih+t
goddamn:g+aa+d+d+ae+m goddamned:g+aa+d+d+ae+m+d godot:g+ax+d+ow goff:g+ao+f goin:g+oy+n golan:g+ow+l+ax+n
goldilocks:g+ow+l+d+iy+l+ao+k+s gomes:g+ow+m+eh+z gondola:g+aa+n+d+ax+l+ax gonna:g+aa+n+ax gonorrhea:g+aa+n+er+iy+ax
gonzales:g+aa+n+z+aa+l+ax+s gonzalez:g+aa+n+z+aa+l+ax+z gonzalo:g+aa+n+z+aa+l+ow gopal:g+ow+p+aa+l gopro:g+ow+p+r+ow
gorges:g+ao+r+jh+ax+z gorsuch:g+ao+r+s+ax+ch goshen:g+ow+sh+ih+n goss:g+ao+s gossip:g+aa+s+ax+p
gossiping:g+aa+s+ax+p+ih+ng gotham:g+aa+th+ax+m gothenburg:g+ow+t+ax+n+b+er+g gottfried:g+ao+t+f+r+iy+d gough:g+ao+f
gould:g+uw+l+d goulding:g+uw+l+d+ih+ng gourd:g+ao+r+d govan:g+ow+v+ax+n goverment:g+ah+v+er+m+ax+n+t gps:g+iy+p+iy+eh+s
graceland:g+r+ey+s+l+ae+n+d gracias:g+r+aa+s+iy+ax+z graded:g+r+ey+d+ax+d graduate:g+r+ae+jh+ax+w+ax+t
graduated:g+r+ae+jh+uw+ey+t+ih+d graduates:g+r+ae+jh+ax+w+ax+t+s graduating:g+r+ae+jh+ax+w+ey+t+ih+ng graeme:g+r+ey+m
grainger:g+r+ey+ng+jh+er grammatical:g+r+ax+m+ae+t+ax+k+ax+l granada:g+r+ax+n+aa+d+ax grandest:g+r+ae+n+d+ax+s+t
granite:g+r+ae+n+ax+t granola:g+r+ax+n+ow+l+ax granted:g+r+ae+n+t+ax+d grantham:g+r+ae+n+th+ax+m
granular:g+r+ae+n+y+ax+l+er granules:g+r+ae+n+y+ax+l+z grasses:g+r+ae+s+ax+z grassland:g+r+ae+s+l+ae+n+d
grasslands:g+r+ae+s+l+ae+n+d+z gratification:g+r+ae+t+ax+f+ax+k+ey+sh+ax+n gratifying:g+r+ae+t+ax+f+ay+ih+ng
gratis:g+r+ae+t+ax+s gratitude:g+r+ae+t+ax+t+uw+d gratuitous:g+r+ax+t+uw+ax+t+ax+s gratuity:g+r+ax+t+uw+ih+t+iy
gravity:g+r+ae+v+ax+t+iy greatest:g+r+ey+t+ax+s+t greco:g+r+eh+k+ow greensboro:g+r+iy+n+z+b+er+r+ow
greenwald:g+r+iy+n+w+ao+l+d greeted:g+r+iy+t+ax+d gregorio:g+r+ih+g+ao+r+iy+ow greig:g+r+iy+g gremlin:g+r+eh+m+l+ax+n
grenada:g+r+ih+n+ey+d+ax gresham:g+r+eh+sh+ax+m greta:g+r+iy+t+ax gretchen:g+r+eh+ch+ax+n
grievances:g+r+iy+v+ax+n+s+ax+z griffith:g+r+ih+f+ax+th grimace:g+r+ih+m+ax+s grosse:g+r+aa+s grosvenor:g+r+ow+v+n+er
growling:g+r+ow+l+ih+ng grueling:g+r+uw+ih+l+ih+ng gruesome:g+r+uw+s+ax+m guadalajara:g+w+aa+d+ah+l+ax+hh+aa+r+ax
guadeloupe:g+w+aa+d+ax+l+uw+p guangdong:g+w+ae+ng+d+ao+ng guangzhou:g+w+ae+ng+z+uw guarantee:g+eh+r+ax+n+t+iy
guaranteed:g+eh+r+ax+n+t+iy+d guaranteeing:g+eh+r+ax+n+t+iy+ih+ng guarantees:g+eh+r+ax+n+t+iy+z
guarantor:g+eh+r+ax+n+t+ao+r guarded:g+aa+r+d+ax+d guardia:g+w+aa+r+d+iy+ax guardsmen:g+aa+r+d+z+m+ih+n
guatemala:g+w+aa+t+ax+m+aa+l+ax guatemalan:g+w+aa+t+ax+m+aa+l+ax+n gubernatorial:g+uw+b+er+n+ax+t+ao+r+iy+ax+l
guerilla:g+er+ih+l+ax guerra:g+w+eh+r+ax guerre:g+eh+r guerrero:g+er+eh+r+ow guerrilla:g+er+ih+l+ax
guerrillas:g+er+ih+l+ax+z guesses:g+eh+s+ax+z guggenheim:g+uw+g+ax+n+hh+ay+m guided:g+ay+d+ax+d guillaume:g+ih+l+aw+m
guillermo:g+w+ih+l+y+eh+r+m+ow guinness:g+ih+n+ax+s gujarat:g+y+uw+jh+er+ae+t gullible:g+ah+l+ax+b+ax+l
gunnar:g+ah+n+er guru:g+uw+r+uw gustav:g+uh+s+t+aa+f gustave:g+uw+s+t+aa+v+iy gustavo:g+ax+s+t+aa+v+ow
gutenberg:g+uw+t+ax+n+b+er+g gwinnett:g+w+ih+n+eh+t gymnast:jh+ih+m+n+ax+s+t gynecologist:g+ay+n+ax+k+aa+l+ax+jh+ax+s+t
gynecology:g+ay+n+ax+k+aa+l+ax+jh+iy habeas:hh+ae+b+iy+ax+s habib:hh+ax+b+iy+b habit:hh+ae+b+ax+t
habitable:hh+ae+b+ax+t+ax+b+ax+l habitat:hh+ae+b+ax+t+ae+t habitation:hh+ae+b+ax+t+ey+sh+ax+n
habitats:hh+ae+b+ax+t+ae+t+s habits:hh+ae+b+ax+t+s haddad:hh+ae+d+ax+d haden:hh+ey+d+ax+n hadron:hh+ae+d+r+ao+n
hagan:hh+ey+g+ax+n haggis:hh+ae+g+ax+s haifa:hh+ay+f+ax halibut:hh+ae+l+ax+b+ax+t hallam:hh+ae+l+ax+m
hallelujah:hh+ae+l+ax+l+uw+y+ax hallmark:hh+aa+l+m+aa+r+k halloran:hh+ae+l+er+ax+n halloween:hh+ae+l+ax+w+iy+n
hallucinating:hh+ax+l+uw+s+ax+n+ey+t+ih+ng hallucination:hh+ax+l+uw+s+ax+n+ey+sh+ax+n
hallucinations:hh+ax+l+uw+s+ax+n+ey+sh+ax+n+z halted:hh+ao+l+t+ax+d hamad:hh+ae+m+ax+d hamas:hh+aa+m+aa+s
hamid:hh+ax+m+iy+d hamill:hh+ae+m+ax+l hamiltonian:hh+ae+m+ax+l+t+ow+n+y+ax+n hamish:hh+ae+m+ih+sh
hamlet:hh+ae+m+l+ax+t hamlets:hh+ae+m+l+ax+t+s handed:hh+ae+n+d+ax+d handful:hh+ae+n+d+f+uh+l handily:hh+ae+n+d+ax+l+iy
handkerchief:hh+ae+ng+k+er+ch+ih+f handsome:hh+ae+n+s+ax+m handsomely:hh+ae+n+s+ax+m+l+iy handyman:hh+ae+n+d+iy+m+ae+n
hangar:hh+ae+ng+er hangings:hh+ae+ng+g+ih+ng+z hangout:hh+ae+ng+aw+t hangouts:hh+ae+ng+aw+t+s hangover:hh+ae+ng+ow+v+er
hangovers:hh+ae+ng+ow+v+er+z happiest:hh+ae+p+iy+ax+s+t happily:hh+ae+p+ax+l+iy hara:hh+eh+r+ax
hardest:hh+aa+r+d+ax+s+t harem:hh+eh+r+ax+m harlequin:hh+aa+r+l+ax+k+w+ax+n harness:hh+aa+r+n+ax+s
harnessed:hh+aa+r+n+ax+s+t harnesses:hh+aa+r+n+ax+s+ax+z harnessing:hh+aa+r+n+ax+s+ih+ng harold:hh+eh+r+ax+l+d
harpercollins:hh+aa+r+p+er+k+ao+l+ih+n+z harpsichord:hh+aa+r+p+s+ax+k+ao+r+d harrell:hh+eh+r+ax+l harrier:hh+eh+r+iy+er
harriet:hh+eh+r+iy+ax+t harriman:hh+eh+r+ih+m+ax+n harrington:hh+eh+r+ih+ng+t+ax+n harris:hh+eh+r+ih+s
harrison:hh+eh+r+ih+s+ax+n harrowing:hh+eh+r+ow+ih+ng harry:hh+eh+r+iy harshest:hh+aa+r+sh+ax+s+t
harvest:hh+aa+r+v+ax+s+t harvested:hh+aa+r+v+ax+s+t+ih+d harvester:hh+aa+r+v+ax+s+t+er
harvesting:hh+aa+r+v+ax+s+t+ih+ng harvests:hh+aa+r+v+ax+s+t+s haryana:hh+eh+r+y+aa+n+ax hasan:hh+ey+z+ax+n
haslam:hh+ae+s+l+ax+m hassan:hh+ax+s+aa+n hast:hh+ae+s+t hastily:hh+ey+s+t+ax+l+iy hatchet:hh+ae+ch+ax+t
hated:hh+ey+t+ax+d hatred:hh+ey+t+r+ax+d haulage:hh+ao+l+ax+jh hausa:hh+aw+s+ax hauser:hh+aw+z+er haute:hh+ow+t
hawaiians:hh+ax+w+ay+ax+n+z hayek:hh+ey+ih+k headdress:hh+eh+d+r+eh+s headed:hh+eh+d+ax+d hearn:hh+er+n
hearted:hh+aa+r+t+ax+d heartily:hh+aa+r+t+ax+l+iy heartland:hh+aa+r+t+l+ae+n+d heated:hh+iy+t+ax+d
heaviest:hh+eh+v+iy+ax+s+t heavily:hh+eh+v+ax+l+iy hebrides:hh+eh+b+r+ih+d+iy+z hebron:hh+eh+b+r+ax+n
hectare:hh+eh+k+t+aa+r hectares:hh+eh+k+t+aa+r+z heeded:hh+iy+d+ax+d hegel:hh+eh+g+ax+l hegemony:hh+iy+jh+eh+m+ax+n+iy
heh:hh+eh heidegger:hh+ay+d+ih+g+er heidelberg:hh+ay+d+ax+l+b+er+g heinemann:hh+ay+n+m+ax+n heinrich:hh+ay+n+r+ih+k
helena:hh+eh+l+ax+n+ax helios:hh+iy+l+iy+aa+s hellfire:hh+eh+l+f+ay+r helluva:hh+eh+l+uw+v+ax helmet:hh+eh+l+m+ax+t
helmets:hh+eh+l+m+ax+t+s helmut:hh+eh+l+m+ax+t hemoglobin:hh+iy+m+ax+g+l+ow+b+ax+n hemorrhagic:hh+eh+m+er+ae+g+ih+k
hennessy:hh+eh+n+ax+s+iy henrique:aa+n+r+iy+k hepatitis:hh+eh+p+ax+t+ay+t+ax+s hera:hh+ih+r+ax
herbaceous:er+b+ey+sh+ax+s herbicides:er+b+ax+s+ay+d+z hercules:hh+er+k+y+ax+l+iy+z hereford:hh+eh+r+ax+f+er+d
heretical:hh+er+eh+t+ih+k+ax+l heritage:hh+eh+r+ax+t+ax+jh hermione:hh+er+m+iy+ow+n+iy hermit:hh+er+m+ax+t
hermitage:hh+er+m+ax+t+ax+jh hero:hh+ih+r+ow heroes:hh+ih+r+ow+z heroin:hh+eh+r+ow+ax+n heroine:hh+eh+r+ow+ax+n
heroines:hh+eh+r+ow+ax+n+z heros:hh+ih+r+ow+z herzegovina:hh+eh+r+t+s+ax+g+ow+v+iy+n+ax hesitate:hh+eh+z+ax+t+ey+t
hesitating:hh+eh+z+ax+t+ey+t+ih+ng hesitation:hh+eh+z+ax+t+ey+sh+ax+n heterogeneity:hh+eh+t+er+ax+jh+ih+n+iy+ax+t+iy
heterosexual:hh+eh+t+er+ow+s+eh+k+sh+ax+w+ax+l hexagon:hh+eh+k+s+ax+g+aa+n hexagonal:hh+eh+k+s+ae+g+ax+n+ax+l
hezbollah:hh+eh+z+b+aa+l+ah hiccup:hh+ih+k+ax+p hiccups:hh+ih+k+ax+p+s hidalgo:hh+ax+d+ae+l+g+ow hideo:hh+ih+d+ey+ow
hierarchical:hh+ay+r+aa+r+k+ax+k+ax+l hierarchies:hh+ay+r+aa+r+k+iy+z highest:hh+ay+ax+s+t highlander:hh+ay+l+ae+n+d+er
highlanders:hh+ay+l+ae+n+d+er+z hilarity:hh+ih+l+eh+r+ax+t+iy hilliard:hh+ih+l+y+aa+r+d hillman:hh+ih+l+m+ae+n
hillsborough:hh+ih+l+z+b+er+ow hilo:hh+iy+l+ow hinduism:hh+ih+n+jh+uw+ih+z+ax+m hindustan:hh+ih+n+d+uw+s+t+ae+n
hinted:hh+ih+n+t+ax+d hinterland:hh+ih+n+t+er+l+ae+n+d hippocampus:hh+ih+p+ow+k+ae+m+p+ax+s hiring:hh+ay+r+ih+ng
hiro:hh+ih+r+ow hiroshima:hh+ih+r+ow+sh+iy+m+ax hitman:hh+ih+t+m+ae+n hm:hh+m hmm:hh+m hmmm:hh+m hmong:m+ao+ng
hobbits:hh+ao+b+ih+t+s hoboken:hh+ow+b+ow+k+ax+n hoff:hh+ao+f hoffman:hh+ao+f+m+ax+n hoffmann:hh+ao+f+m+ax+n
hogarth:hh+ow+g+aa+r+th hogging:hh+ao+g+ih+ng hoisted:hh+oy+s+t+ax+d hokkaido:hh+ow+k+ay+d+ow hola:hh+ow+l+ax
holbrook:hh+ow+l+b+r+uh+k holcomb:hh+ow+l+k+ax+m holiday:hh+aa+l+ax+d+ey holidays:hh+aa+l+ax+d+ey+z
holistic:hh+ow+l+ih+s+t+ih+k holloway:hh+aa+l+ow+w+ey holman:hh+aa+l+m+ax+n holstein:hh+ow+l+s+t+iy+n
holyoke:hh+ow+l+iy+ow+k homage:aa+m+ax+jh hombre:hh+aa+m+b+r+ax homeland:hh+ow+m+l+ae+n+d homelands:hh+ow+m+l+ae+n+d+z
homeopathic:hh+ow+m+iy+ow+p+ae+th+ax+k homeopathy:hh+ow+m+iy+ow+p+ae+th+iy homeostasis:hh+ow+m+iy+ow+s+t+ey+s+ax+s
homicidal:hh+aa+m+ax+s+ay+d+ax+l homicide:hh+aa+m+ax+s+ay+d homicides:hh+aa+m+ax+s+ay+d+z
homogeneity:hh+aa+m+ax+jh+ax+n+iy+ax+t+iy homogeneous:hh+ow+m+ax+jh+iy+n+iy+ax+s homologous:hh+aa+m+aa+l+ax+g+ax+s
homophobia:hh+ow+m+ax+f+ow+b+iy+ax homophobic:hh+ow+m+ax+f+ow+b+ih+k homosexual:hh+ow+m+ow+s+eh+k+sh+ah+w+ax+l
homosexuality:hh+ow+m+ow+s+eh+k+sh+uw+ae+l+ax+t+iy honda:hh+ao+n+d+ax honduran:hh+aa+n+d+uh+r+ax+n
honduras:hh+aa+n+d+uh+r+ax+s honest:aa+n+ax+s+t honestly:aa+n+ax+s+t+l+iy honesty:aa+n+ax+s+t+iy hong:hh+ao+ng
hongkong:hh+ao+ng+k+ao+ng hooray:hh+uh+r+ey hoppy:hh+ao+p+iy horatio:hh+er+ey+sh+ow horizontal:hh+ao+r+ax+z+aa+n+t+ax+l
horizontally:hh+ao+r+ih+z+aa+n+t+ax+l+iy hornets:hh+ao+r+n+ax+t+s horowitz:hh+ao+r+ow+ih+t+s horrible:hh+ao+r+ax+b+ax+l
horribly:hh+ao+r+ax+b+l+iy horrid:hh+ao+r+ax+d horrified:hh+ao+r+ax+f+ay+d horrifying:hh+ao+r+ax+f+ay+ih+ng
horseradish:hh+ao+r+s+r+ae+d+ih+sh horses:hh+ao+r+s+ax+z horticultural:hh+ao+r+t+ax+k+ah+l+ch+er+ax+l
hospice:hh+aa+s+p+ax+s hospitality:hh+aa+s+p+ax+t+ae+l+ax+t+iy hospitalization:hh+aa+s+p+ih+t+ax+l+ax+z+ey+sh+ax+n
hossein:hh+ao+s+ey+n hostages:hh+aa+s+t+ax+jh+ax+z hostilities:hh+aa+s+t+ih+l+ax+t+iy+z
hostility:hh+aa+s+t+ih+l+ax+t+iy hotdog:hh+aa+t+d+ao+g hotdogs:hh+aa+t+d+ao+g+z hotshot:hh+aa+sh+aa+t
hottest:hh+aa+t+ax+s+t houdini:hh+uw+d+iy+n+iy hough:hh+ah+f hourly:aw+r+l+iy houses:hh+aw+s+ax+z hsu:sh+uw
hua:hh+uw+ax hubris:hh+y+uw+b+r+ax+s huckleberry:hh+ah+k+ax+l+b+eh+r+iy huerta:hh+w+eh+r+t+ah hui:hh+uw+ih
humanitarian:hh+y+uw+m+ae+n+ax+t+eh+r+iy+ax+n humboldt:hh+ah+m+b+ow+l+t humid:hh+y+uw+m+ax+d
humidity:hh+y+uw+m+ih+d+ax+t+iy hummus:hh+uh+m+ax+s humongous:hh+y+uw+m+ao+ng+g+ax+s humphries:hh+ah+m+f+er+iy+z
hundred:hh+ah+n+d+r+ax+d hundreds:hh+ah+n+d+r+ax+d+z hungarian:hh+ax+ng+g+eh+r+iy+ax+n
hungarians:hh+ax+ng+g+eh+r+iy+ax+n+z hunted:hh+ah+n+t+ax+d huntingdon:hh+ah+n+t+ih+ng+d+ih+n huntress:hh+ah+n+t+r+ih+s
hurrah:hh+uh+r+aa hurray:hh+ax+r+ey hurricane:hh+er+ax+k+ey+n hurricanes:hh+er+ax+k+ey+n+z husain:hh+ah+s+ay+n
hussain:hh+uw+s+ey+n hussein:hh+uw+s+ey+n hutchins:hh+ah+t+ch+ih+n+z hwa:hh+w+aa hwan:hh+w+aa+n hwang:hh+w+ae+ng
hyatt:hh+ay+ax+t hybrid:hh+ay+b+r+ax+d hybridization:hh+ay+b+r+ax+d+ax+z+ey+sh+ax+n hybrids:hh+ay+b+r+ax+d+z
hydrated:hh+ay+d+r+ey+t+ax+d hydrocarbon:hh+ay+d+r+ow+k+aa+r+b+ax+n hydrocarbons:hh+ay+d+r+ow+k+aa+r+b+ax+n+z
hydrolysis:hh+ay+d+r+aa+l+ax+s+ax+s hydropower:hh+ay+d+r+ow+p+aw+r hydrothermal:hh+ay+d+r+ow+th+er+m+ax+l
hydroxy:hh+ay+d+r+ao+k+s+iy hyland:hh+ay+l+ax+n+d hypnosis:hh+ih+p+n+ow+s+ax+s
hypothalamus:hh+ay+p+ow+th+aa+l+ax+m+ax+s hypothermia:hh+ay+p+ax+th+er+m+iy+ax hypothesis:hh+ay+p+aa+th+ax+s+ax+s
hypothetical:hh+ay+p+ax+th+eh+t+ax+k+ax+l hysteria:hh+ih+s+t+eh+r+iy+ax hyun:hh+ay+ax+n hz:hh+er+t+z ia:iy+ax
iago:iy+aa+g+ow iain:iy+ey+n ibanez:ih+b+aa+n+eh+z ibis:ay+b+ax+s ibiza:iy+b+iy+z+ax icarus:ih+k+er+ax+s
iceman:ay+s+m+ae+n ich:ih+ch ichi:iy+ch+iy ideal:ay+d+iy+l idealism:ay+d+iy+l+ih+z+ax+m idealist:ay+d+iy+l+ih+s+t
ideally:ay+d+iy+l+iy ideals:ay+d+iy+l+z identifiable:ay+d+eh+n+t+ax+f+ay+ax+b+ax+l
identification:ay+d+eh+n+t+ax+f+ax+k+ey+sh+ax+n identified:ay+d+eh+n+t+ax+f+ay+d identifier:ay+d+eh+n+t+ax+f+ay+er
identifiers:ay+d+eh+n+ax+f+ay+er+z identifies:ay+d+eh+n+t+ax+f+ay+z identify:ay+d+eh+n+t+ax+f+ay
identifying:ay+d+eh+n+t+ax+f+ay+ih+ng idiopathic:ih+d+iy+ow+p+ae+th+ax+k idiosyncratic:ih+d+iy+ow+s+ih+n+k+r+ae+t+ih+k
ieee:ay+t+r+ih+p+l+ax+iy iglesias:ih+g+l+ey+s+iy+ih+s ignatius:ih+g+n+ey+sh+ax+s iguana:ay+g+w+aa+n+ax
iliad:ih+l+iy+ax+d illegitimate:ih+l+ih+jh+ih+t+ax+m+ih+t illicit:ih+l+ih+s+ax+t illuminate:ih+l+uw+m+ih+n+ih+t
illuminated:ih+l+uw+m+ax+n+ey+t+ax+d illuminates:ih+l+uw+m+ax+n+ey+t+s illuminating:ih+l+uw+m+ax+n+ey+t+ih+ng
illumination:ih+l+uw+m+ax+n+ey+sh+ax+n illustrated:ih+l+ax+s+t+r+ey+t+ax+d illustrative:ih+l+ah+s+t+r+ax+t+ih+v
image:ih+m+ax+jh imagery:ih+m+ax+jh+r+iy images:ih+m+ax+jh+ax+z imaginable:ih+m+ae+jh+ax+n+ax+b+ax+l
imaginary:ih+m+ae+jh+ax+n+eh+r+iy imagination:ih+m+ae+jh+ax+n+ey+sh+ax+n imaginations:ih+m+ae+jh+ax+n+ey+sh+ax+n+z
imaginative:ih+m+ae+jh+ax+n+ax+t+ih+v imagine:ih+m+ae+jh+ax+n imagined:ih+m+ae+jh+ax+n+d imagines:ih+m+ae+jh+ax+n+z
imagining:ih+m+ae+jh+ax+n+ih+ng imam:ay+m+ae+m iman:ay+m+ax+n imax:ay+m+ae+k+s imitate:ih+m+ax+t+ey+t
imitated:ih+m+ax+t+ey+t+ih+d imitates:ih+m+ax+t+ey+t+s imitating:ih+m+ax+t+ey+t+ih+ng imitation:ih+m+ax+t+ey+sh+ax+n
immaculate:ih+m+ae+k+y+uw+l+ih+t immanuel:ih+m+ax+n+uh+l immature:ih+m+ax+t+y+uh+r immeasurable:ih+m+eh+zh+er+ae+b+ax+l
immeasurably:ih+m+eh+zh+er+ae+b+l+iy immigrant:ih+m+ax+g+r+ax+n+t immigrants:ih+m+ax+g+r+ax+n+t+s
immigrate:ih+m+ax+g+r+ey+t immigrated:ih+m+ax+g+r+ey+t+ih+d immigration:ih+m+ax+g+r+ey+sh+ax+n
imminent:ih+m+ax+n+ax+n+t immobilized:ih+m+ow+b+ax+l+ay+z+d immorality:ih+m+er+ae+l+ih+t+iy
immunity:ih+m+y+uw+n+ax+t+iy immunization:ih+m+y+uw+n+ax+z+ey+sh+ax+n
immunodeficiency:ih+m+y+uw+n+ow+d+ih+f+ih+sh+ax+n+s+iy imogen:ih+m+ax+g+ax+n impediment:ih+m+p+eh+d+ax+m+ax+n+t
impediments:ih+m+p+eh+d+ax+m+ax+n+t+s impenetrable:ih+m+p+eh+n+ax+t+r+ax+b+ax+l imperfect:ih+m+p+er+f+ih+k+t
implantation:ih+m+p+l+ae+n+t+ey+sh+ax+n implausible:ih+m+p+l+ao+z+ax+b+ax+l implement:ih+m+p+l+ax+m+ax+n+t
implementation:ih+m+p+l+ax+m+eh+n+t+ey+sh+ax+n implementations:ih+m+p+l+ax+m+eh+n+t+ey+sh+ax+n+z
implemented:ih+m+p+l+ax+m+eh+n+t+ax+d implementing:ih+m+p+l+ax+m+eh+n+t+ih+ng implements:ih+m+p+l+ax+m+ax+n+t+s
implication:ih+m+p+l+ax+k+ey+sh+ax+n implications:ih+m+p+l+ax+k+ey+sh+ax+n+z implicit:ih+m+p+l+ih+s+ax+t
implicitly:ih+m+p+l+ih+s+ax+t+l+iy imposes:ih+m+p+ow+z+ax+z impossibility:ih+m+p+ao+s+ih+b+ih+l+ih+t+iy
impossible:ih+m+p+aa+s+ax+b+ax+l impossibly:ih+m+p+aa+s+ax+b+l+iy impoverished:ih+m+p+aa+v+r+ih+sh+t
impractical:ih+m+p+r+ae+k+t+ax+k+ax+l imprecise:ih+m+p+r+ax+s+ay+s impregnated:ih+m+p+r+eh+g+n+ey+t+ax+d
impressionist:ih+m+p+r+eh+sh+ax+n+ax+s+t improvisation:ih+m+p+r+aa+v+ih+z+ey+sh+ax+n impurities:ih+m+p+y+uh+r+ax+t+iy+z
impurity:ih+m+p+y+uh+r+ax+t+iy ina:iy+n+ax inability:ih+n+ax+b+ih+l+ih+t+iy inaccessible:ih+n+ax+k+s+eh+s+ax+b+ax+l
inaccuracies:ih+n+ae+k+y+er+ae+s+iy+z inaccuracy:ih+n+ae+k+y+er+ax+s+iy inaccurate:ih+n+ae+k+y+er+ax+t
inadequate:ih+n+ae+d+ax+k+w+ax+t inadmissible:ih+n+ax+d+m+ih+s+ax+b+ax+l inanimate:ih+n+ae+n+ax+m+ax+t
inappropriate:ih+n+ax+p+r+ow+p+r+iy+ih+t inappropriately:ih+n+ax+p+r+aa+p+r+iy+ax+t+l+iy inasmuch:ih+n+ae+s+m+ax+k
inaudible:ih+n+ao+d+ax+b+ax+l inaugural:ih+n+ao+g+er+ax+l inaugurated:ih+n+ao+g+er+ey+t+ih+d
incapacity:ih+n+k+ax+p+ae+s+ax+t+iy ince:ih+n+s incendiary:ih+n+s+eh+n+d+iy+eh+r+iy incheon:ih+n+ch+ao+n
inches:ih+n+ch+ax+z incidence:ih+n+s+ax+d+ax+n+s incidences:ih+n+s+ax+d+ax+n+s+ih+z incident:ih+n+s+ax+d+ax+n+t
incidents:ih+n+s+ax+d+ax+n+t+s inclination:ih+n+k+l+ax+n+ey+sh+ax+n inclinations:ih+n+k+l+ax+n+ey+sh+ax+n+z
included:ih+n+k+l+uw+d+ax+d inclusiveness:ih+n+k+l+uw+s+ih+v+n+ih+s incognito:ih+n+k+ao+g+n+iy+t+ow
incompatibility:ih+n+k+aa+m+p+ax+t+ih+b+ih+l+ih+t+iy incompatible:ih+n+k+ax+m+p+ae+t+ax+b+ax+l
incompetence:ih+n+k+aa+m+p+ax+t+ax+n+s incompetent:ih+n+k+aa+m+p+ax+t+ax+n+t
incomprehensible:ih+ng+k+aa+m+p+r+ax+hh+eh+n+s+ih+b+ax+l incongruous:ih+ng+k+ao+ng+r+uw+ax+s
inconsequential:ih+ng+k+aa+n+s+ax+k+w+eh+n+ch+ax+l inconsistencies:ih+ng+k+aa+n+s+ih+s+t+eh+n+s+iy+z
inconspicuous:ih+ng+k+aa+n+s+p+ih+k+w+ax+s incontinence:ih+n+k+aa+n+t+ax+n+ax+n+s increases:ih+n+k+r+iy+s+ax+z
incredible:ih+n+k+r+eh+d+ax+b+ax+l incredibly:ih+n+k+r+eh+d+ax+b+l+iy incredulous:ih+n+k+r+eh+jh+ax+l+ax+s
increment:ih+n+k+r+ax+m+ax+n+t incremental:ih+n+k+r+ax+m+eh+n+t+ax+l incrementally:ih+n+k+r+ax+m+eh+n+t+ax+l+iy
increments:ih+ng+k+r+ax+m+ax+n+t+s incriminating:ih+n+k+r+ih+m+ax+n+ey+t+ih+ng incubator:ih+ng+k+y+ax+b+ey+t+er
indebtedness:ih+n+d+eh+t+ih+d+n+ih+s indefensible:ih+n+d+ih+f+eh+n+s+ax+b+ax+l indefinite:ih+n+d+eh+f+ax+n+ax+t
indefinitely:ih+n+d+eh+f+ax+n+ax+t+l+iy indelible:ih+n+d+eh+l+ih+b+ax+l indemnify:ih+n+d+eh+m+n+ax+f+ay
indemnity:ih+n+d+eh+m+n+ax+t+iy indestructible:ih+n+d+ax+s+t+r+ah+k+t+ih+b+ax+l
indeterminate:ih+n+d+ih+t+er+m+ih+n+ih+t indica:ih+d+ax+k+ax indicate:ih+n+d+ax+k+ey+t indicated:ih+n+d+ax+k+ey+t+ax+d
indicating:ih+n+d+ax+k+ey+t+ih+ng indication:ih+n+d+ax+k+ey+sh+ax+n indications:ih+n+d+ax+k+ey+sh+ax+n+z
indicator:ih+n+d+ax+k+ey+t+er indicators:ih+n+d+ax+k+ey+t+er+z indigestion:ih+n+d+ay+jh+eh+s+ch+ax+n
indigo:ih+n+d+ax+g+ow indira:ih+n+d+ih+r+ax indiscriminate:ih+n+d+ih+s+k+r+ih+m+ax+n+ax+t
indiscriminately:ih+n+d+ih+s+k+r+ih+m+ax+n+ax+t+l+iy individual:ih+n+d+ax+v+ih+jh+ax+w+ax+l
individualism:ih+n+d+ih+v+ih+d+uw+ax+l+ih+z+ax+m individuality:ih+n+d+ih+v+ih+jh+uw+ae+l+ih+t+iy
individuals:ih+n+d+ax+v+ih+jh+ax+w+ax+l+z indoctrination:ih+n+d+aa+k+t+r+ax+n+ey+sh+ax+n
indomitable:ih+n+d+aa+m+ax+t+ax+b+ax+l indulgences:ih+n+d+ah+l+jh+ax+n+s+ax+z indus:ih+n+d+ax+s
industries:ih+n+d+ax+s+t+r+iy+z industry:ih+n+d+ax+s+t+r+iy inebriated:ih+n+eh+b+r+iy+ey+t+ax+d
inedible:ih+n+eh+d+ax+b+ax+l ineffectual:ih+n+ax+f+eh+k+ch+uw+ax+l inequalities:ih+n+ax+k+w+aa+l+ih+t+iy+z
inequality:ih+n+ih+k+w+aa+l+ax+t+iy inequities:ih+n+eh+k+w+ax+t+iy+z inescapable:ih+n+ih+s+k+ey+p+ax+b+ax+l
inevitable:ih+n+eh+v+ax+t+ax+b+ax+l inevitably:ih+n+eh+v+ax+t+ax+b+l+iy inexcusable:ih+n+ih+k+s+k+y+uw+z+ax+b+ax+l
inexpensive:ih+n+ih+k+s+p+eh+n+s+ih+v inexperience:ih+n+ih+k+s+p+ih+r+iy+ax+n+s
inexperienced:ih+n+ih+k+s+p+ih+r+iy+ax+n+s+t inexplicable:ih+n+ax+k+s+p+l+ih+s+ax+b+ax+l
inexplicably:ih+n+ih+k+s+p+l+ih+k+ax+b+l+iy inextricably:ih+n+eh+k+s+t+r+ih+k+ah+b+l+iy
infallible:ih+n+f+ae+l+ax+b+ax+l infanticide:ih+n+f+ae+n+t+ax+s+ay+d infantile:ih+n+f+ax+n+t+ih+l
infinite:ih+n+f+ax+n+ax+t infinitely:ih+n+f+ax+n+ax+t+l+iy infinitesimal:ih+n+f+ih+n+ih+t+eh+s+ih+m+ax+l
inflammation:ih+n+f+l+ax+m+ey+sh+ax+n inflexible:ih+n+f+l+eh+k+s+ax+b+ax+l infographic:ih+n+f+ow+g+r+ae+f+ih+k
inga:iy+ng+g+ax inge:ih+n+jh ingenuity:ih+n+jh+ax+n+uw+ax+t+iy ingested:ih+n+jh+eh+s+t+ax+d ingham:ih+ng+ax+m
inglewood:ih+ng+g+ax+l+w+uh+d inglis:ih+ng+g+l+ih+s ingraham:ih+ng+g+r+ax+hh+ae+m inhabit:ih+n+hh+ae+b+ax+t
inhabitant:ih+n+hh+ae+b+ax+t+ax+n+t inhabitants:ih+n+hh+ae+b+ax+t+ax+n+t+s inhabited:ih+n+hh+ae+b+ax+t+ax+d
inhabiting:ih+n+hh+ae+b+ax+t+ih+ng inhabits:ih+n+hh+ae+b+ax+t+s inherent:ih+n+hh+ih+r+ax+n+t
inherently:ih+n+hh+ih+r+ax+n+t+l+iy inherit:ih+n+hh+eh+r+ax+t inheritance:ih+n+hh+eh+r+ax+t+ax+n+s
inherited:ih+n+hh+eh+r+ax+t+ih+d inheriting:ih+n+hh+eh+r+ax+t+ih+ng inherits:ih+n+hh+eh+r+ax+t+s
inhibit:ih+n+hh+ih+b+ax+t inhibited:ih+n+hh+ih+b+ax+t+ih+d inhibiting:ih+n+hh+ih+b+ax+t+ih+ng
inhibition:ih+n+hh+ax+b+ih+sh+ax+n inhibitions:ih+n+hh+ax+b+ih+sh+ax+n+z inhibitor:ih+n+hh+ih+b+ax+t+er
inhibitors:ih+n+hh+ih+b+ax+t+er+z inhibitory:ih+n+hh+ih+b+ax+t+ao+r+iy inhibits:ih+n+hh+ih+b+ax+t+s
inhospitable:ih+n+hh+aa+s+p+ax+t+ax+b+ax+l inimitable:ih+n+ih+m+ax+t+ax+b+ax+l initiated:ih+n+ih+sh+iy+ey+t+ax+d
initiates:ih+n+ih+sh+iy+ax+t+s injected:ih+n+jh+eh+k+t+ax+d injustices:ih+n+jh+ah+s+t+ax+s+ih+z inkling:ih+ng+k+l+ih+ng
inland:ih+n+l+ae+n+d inlet:ih+n+l+eh+t innate:ih+n+ey+t innes:ih+n+ax+s innings:ih+n+ih+ng+z
innocuous:ih+n+aa+k+y+uw+ax+s innuendo:ih+n+y+uw+eh+n+d+ow inoculation:ih+n+aa+k+y+ax+l+ey+sh+ax+n
inordinate:ih+n+ao+r+d+ax+n+ih+t inquire:ih+n+k+w+ay+r inquirer:ih+n+k+w+ay+r+er inquiry:ih+n+k+w+ay+r+iy
inquisition:ih+n+k+w+ax+z+ih+sh+ax+n inquisitor:ih+n+k+w+ih+z+ax+t+er insanity:ih+n+s+ae+n+ax+t+iy
insatiable:ih+n+s+ey+sh+ax+b+ax+l insecticide:ih+n+s+eh+k+t+ax+s+ay+d insecticides:ih+n+s+eh+k+t+ax+s+ay+d+z
insecure:ih+n+s+ax+k+y+er insecurities:ih+n+s+ax+k+y+uh+r+ih+t+iy+z insemination:ih+n+s+eh+m+ax+n+ey+sh+ax+n
insensitive:ih+n+s+eh+n+s+ax+t+ih+v insensitivity:ih+n+s+eh+n+s+ax+t+ih+v+ax+t+iy inserted:ih+n+s+er+t+ax+d
insignificant:ih+n+s+ih+g+n+y+ih+f+ih+k+ax+n+t insipid:ih+n+s+ih+p+ax+d insisted:ih+n+s+ih+s+t+ax+d
insoluble:ih+n+s+aa+l+y+ax+b+ax+l inspectorate:ih+n+s+p+eh+k+t+er+ax+t inspire:ih+n+s+p+ay+r inspires:ih+n+s+p+ay+r+z
instances:ih+n+s+t+ax+n+s+ax+z instantaneous:ih+n+s+t+ax+n+t+ae+n+iy+ax+s
instantaneously:ih+n+s+t+ax+n+t+ae+n+iy+ax+s+l+iy instigate:ih+n+s+t+ax+g+ey+t instigated:ih+n+s+t+ax+g+ey+t+ih+d
instigating:ih+n+s+t+ax+g+ey+t+ih+ng instigator:ih+n+s+t+ax+g+ey+t+er institut:ih+n+s+t+ih+t+uw+t
institute:ih+n+s+t+ax+t+uw+t instituted:ih+n+s+t+ax+t+uw+t+ih+d institutes:ih+n+s+t+ax+t+uw+t+s
instructed:ih+n+s+t+r+ah+k+t+ax+d insubordination:ih+n+s+ax+b+ao+r+d+ax+n+ey+sh+ax+n insulated:ih+n+s+ax+l+ey+t+ax+d
insulin:ih+n+s+ax+l+ax+n intangible:ih+n+t+ae+n+jh+ax+b+ax+l integer:ih+n+t+ax+jh+er integers:ih+n+t+ax+jh+er+z
integral:ih+n+t+ax+g+r+ax+l integrals:ih+n+t+ax+g+r+ax+l+z integrate:ih+n+t+ax+g+r+ey+t
integrated:ih+n+t+ax+g+r+ey+t+ax+d integrates:ih+n+t+ax+g+r+ey+t+s integrating:ih+n+t+ax+g+r+ey+t+ih+ng
integration:ih+n+t+ax+g+r+ey+sh+ax+n integrity:ih+n+t+eh+g+r+ax+t+iy intelligence:ih+n+t+eh+l+ax+jh+ax+n+s
intelligent:ih+n+t+eh+l+ax+jh+ax+n+t intelligentsia:ih+n+t+eh+l+ax+jh+eh+n+t+s+iy+ax
intelligible:ih+n+t+eh+l+ax+jh+ax+b+ax+l intensification:ih+n+t+eh+n+s+ax+f+ax+k+ey+sh+ax+n
intensified:ih+n+t+eh+n+s+ax+f+ay+d intensifies:ih+n+t+eh+n+s+ax+f+ay+z intensify:ih+n+t+eh+n+s+ax+f+ay
intensifying:ih+n+t+eh+n+s+ax+f+ay+ih+ng intensities:ih+n+t+eh+n+s+ax+t+iy+z intensity:ih+n+t+eh+n+s+ax+t+iy
interacted:ih+n+t+er+ae+k+t+ax+d intercepted:ih+n+t+er+s+eh+p+t+ax+d intercollegiate:ih+n+t+er+k+ax+l+iy+jh+ax+t
intercontinental:ih+n+t+er+k+aa+n+t+ax+n+eh+n+t+ax+l interdependence:ih+n+t+er+d+ax+p+eh+n+d+ax+n+s
interdisciplinary:ih+n+t+er+d+ih+s+ax+p+l+ax+n+eh+r+iy interestingly:ih+n+t+er+eh+s+t+ih+ng+l+iy
interfere:ih+n+t+er+f+ih+r interfered:ih+n+t+er+f+ih+r+d interference:ih+n+t+er+f+ih+r+ax+n+s
interferes:ih+n+t+er+f+ih+r+z interfering:ih+n+t+er+f+ih+r+ih+ng interferon:ih+n+t+er+f+eh+r+aa+n
interim:ih+n+t+er+ax+m intermediaries:ih+n+t+er+m+iy+d+iy+eh+r+iy+z intermediary:ih+n+er+m+iy+d+iy+eh+r+iy
intermediate:ih+n+t+er+m+iy+d+iy+ih+t internationale:ih+n+t+er+n+ae+sh+ax+n+aa+l+iy
interplanetary:ih+n+t+er+p+l+ae+n+ax+t+eh+r+iy interpolation:ih+t+er+p+ax+l+ey+sh+ax+n interpret:ih+n+t+er+p+r+ax+t
interpreted:ih+n+t+er+p+r+ax+t+ax+d interpreter:ih+n+t+er+p+r+ax+t+er interpreters:ih+n+t+er+p+r+ax+t+er+z
interpreting:ih+n+t+er+p+r+eh+t+ih+ng interpretive:ih+n+t+er+p+r+ax+t+ih+v interprets:ih+n+t+er+p+r+ax+t+s
interracial:ih+n+t+er+r+ey+sh+ax+l interrelated:ih+n+t+er+r+ih+l+ey+t+ih+d intestinal:ih+n+t+eh+s+t+ax+n+ax+l
intestine:ih+n+t+eh+s+t+ax+n intestines:ih+n+t+eh+s+t+ax+n+z intimacy:ih+n+t+ax+m+ax+s+iy intimate:ih+n+t+ax+m+ax+t
intimately:ih+n+t+ax+m+ax+t+l+iy intoxicated:ih+n+t+aa+k+s+ax+k+ey+t+ih+d intoxication:ih+n+t+aa+k+s+ax+k+ey+sh+ax+n
intra:ih+n+t+r+aa intracellular:ih+n+t+r+aa+s+eh+l+y+ax+l+er intrepid:ih+n+t+r+eh+p+ax+d
intricacies:ih+n+t+r+ax+k+ax+s+iy+z intricate:ih+n+t+r+ax+k+ax+t intricately:ih+n+t+r+ax+k+ax+t+l+iy
introvert:ih+n+t+r+ow+v+er+t introverted:ih+n+t+r+ow+v+er+t+ih+d intuitive:ih+n+t+uw+ax+t+ih+v inuit:ih+n+uw+t
invaded:ih+n+v+ey+d+ax+d invalid:ih+n+v+ax+l+ax+d invalidated:ih+n+v+ae+l+ax+d+ey+t+ax+d
invaluable:ih+n+v+ae+l+y+ax+b+ax+l invented:ih+n+v+eh+n+t+ax+d invertebrate:ih+n+v+er+t+ax+b+r+ax+t
invertebrates:ih+n+v+er+t+ax+b+r+ax+t+s invested:ih+n+v+eh+s+t+ax+d investigate:ih+n+v+eh+s+t+ax+g+ey+t
investigated:ih+n+v+eh+s+t+ax+g+ey+t+ax+d investigates:ih+n+v+eh+s+t+ax+g+ey+t+s
investigating:ih+n+v+eh+s+t+ax+g+ey+t+ih+ng investigation:ih+n+v+eh+s+t+ax+g+ey+sh+ax+n
investigations:ih+n+v+eh+s+t+ax+g+ey+sh+ax+n+z investigative:ih+n+v+eh+s+t+ax+g+ey+t+ih+v
investigator:ih+n+v+eh+s+t+ax+g+ey+t+er investigators:ih+n+v+eh+s+t+ax+g+ey+t+er+z invincible:ih+n+v+ih+n+s+ax+b+ax+l
invisibility:ih+n+v+ih+z+ax+b+ih+l+ax+t+iy invisible:ih+n+v+ih+z+ax+b+ax+l invitational:ih+n+v+ax+t+ey+sh+ax+n+ax+l
invited:ih+n+v+ay+t+ax+d invocation:ih+n+v+ax+k+ey+sh+ax+n involuntarily:ih+n+v+ow+l+ah+n+t+er+ih+l+iy
involuntary:ih+n+v+aa+l+ax+n+t+eh+r+iy io:ay+ow iodine:ay+ax+d+ay+n iona:ay+ow+n+ax ionization:ay+ax+n+ax+z+ey+sh+ax+n
ios:iy+ow+s iq:ay+k+y+uw ira:ay+r+ax iranian:ih+r+aa+n+iy+ax+n iranians:ay+r+ey+n+iy+ax+n+z iras:ay+r+ax+z ire:ay+r
iridescent:ih+r+ax+d+eh+s+ax+n+t iris:ay+r+ax+s irrefutable:ih+r+ax+f+y+uw+t+ax+b+ax+l irregular:ih+r+eh+g+y+ax+l+er
irregularities:ih+r+eh+g+y+ax+l+eh+r+ax+t+iy+z irregularly:ih+r+eh+g+y+ax+l+er+l+iy irrelevance:ih+r+eh+l+ax+v+ax+n+s
irrelevant:ih+r+eh+l+ax+v+ax+n+t irreplaceable:ih+r+ax+p+l+ey+s+ax+b+ax+l irresistible:ih+r+ih+z+ih+s+t+ax+b+ax+l
irrespective:ih+r+ax+s+p+eh+k+t+ih+v irresponsibility:ih+r+ax+s+p+aa+n+s+ax+b+ih+l+ax+t+iy
irresponsible:ih+r+ax+s+p+aa+n+s+ax+b+ax+l irreversible:ih+r+ih+v+er+s+ax+b+ax+l irrevocable:ih+r+eh+v+ax+k+ax+b+ax+l
irrevocably:ih+r+eh+v+ax+k+ax+b+l+iy irrigated:ih+r+ax+g+ey+t+ih+d irrigation:ih+r+ax+g+ey+sh+ax+n
irritability:ih+r+ih+t+ax+b+ih+l+ax+t+iy irritable:ih+r+ax+t+ax+b+ax+l irritant:ih+r+ax+t+ax+n+t
irritated:ih+r+ax+t+ey+t+ax+d irritating:ih+r+ax+t+ey+t+ih+ng irwin:er+w+ax+n isaacs:ay+z+ih+k+s
isabella:ih+z+ax+b+eh+l+ax isabelle:ih+z+ax+b+eh+l ischemia:ih+s+k+eh+m+iy+ax ischemic:ih+s+k+eh+m+ih+k
ishikawa:ih+sh+iy+k+aa+w+aa isis:ay+s+ax+s isla:iy+l+ax islamist:ih+s+l+ax+m+ih+s+t islamists:ih+s+l+ax+m+ih+s+t+s
isle:ay+l isles:ay+l+z isobel:ay+s+ao+b+eh+l isolated:ay+s+ax+l+ey+t+ax+d isolationist:ay+s+ax+l+ey+sh+ax+n+ax+s+t
israelite:ih+z+r+ax+l+ay+t israelites:ih+z+r+ax+l+ay+t+s isthmus:ih+s+m+ax+s ita:ay+t+ax italiano:ih+t+aa+l+iy+aa+n+ow
italic:ay+t+ae+l+ih+k italics:ay+t+ae+l+ih+k+s iterations:ih+t+ax+r+ey+sh+ax+n+z iterative:ih+t+er+ey+t+ih+v
itunes:ay+t+uw+n+z ivanov:ih+v+ax+n+aa+v iwo:ay+w+ow jabbar:jh+ax+b+aa+r jacinto:jh+ax+s+ih+n+t+ow jacket:jh+ae+k+ax+t
jacobi:y+aa+k+ow+b+iy jacobsen:jh+ey+k+ax+b+s+ax+n jacobson:jh+ey+k+ax+b+s+ax+n jacoby:jh+ax+k+ow+b+iy
jacqueline:jh+ae+k+w+ax+l+ih+n jaded:jh+ey+d+ax+d jae:jh+ey jaeger:jh+eh+g+er jaffe:jh+ae+f+iy jagged:jh+ae+g+d
jaime:hh+ay+m+iy jakob:jh+ae+k+ax+b jamieson:jh+ey+m+ih+s+ax+n janata:jh+ax+n+aa+t+ax janelle:zh+ax+n+eh+l
janet:jh+ae+n+ax+t janice:jh+ae+n+ax+s janitor:jh+ae+n+ax+t+er janitors:jh+ae+n+ax+t+er+z janus:jh+ey+n+ax+s
jardine:jh+aa+r+d+ay+n jared:jh+eh+r+ih+d jarrett:jh+eh+r+ax+t jarrod:jh+ae+r+ax jarvis:jh+aa+r+v+ax+s
jasmine:jh+ae+z+m+ax+n jaundice:jh+ao+n+d+ax+s javelin:jh+ae+v+ax+l+ax+n jaya:jh+ay+ax jazeera:jh+ax+z+iy+r+ax
jeanette:jh+ax+n+eh+t jeanine:jh+ax+n+iy+n jeannette:jh+ax+n+eh+t jedi:jh+eh+d+iy jefferies:jh+eh+f+r+iy+z
jekyll:jh+eh+k+ax+l jenkins:jh+eh+ng+k+ax+n+z jennifer:jh+eh+n+ax+f+er jeong:jh+eh+ng jerome:jh+er+ow+m
jesuit:jh+eh+zh+uw+ih+t jesuits:jh+eh+zh+uw+ih+t+s jeter:jh+iy+t+er jewell:jh+uw+ih+l jfk:jh+iy+eh+f+k+ey ji:jh+iy
jian:jh+iy+ax+n jie:jh+iy joachim:y+ow+aa+k+ih+m joaquin:w+aa+k+iy+n jocelyn:jh+ao+s+l+ih+n joel:jh+ow+ax+l
joffrey:jh+ao+f+r+iy johan:y+ow+hh+aa+n johanna:jh+ax+hh+ae+n+ax johannes:jh+ow+hh+ae+n+ax+s
johannesburg:jh+ow+hh+ae+n+ih+s+b+er+g jolla:hh+oy+y+ax jong:jh+ao+ng jorgensen:jh+ao+r+g+ih+n+s+ax+n jos:jh+ow+z
josephine:jh+ow+s+ax+f+iy+n josephus:jh+ow+s+iy+f+ax+s joshua:jh+aa+sh+uw+ax joss:jh+ao+s
journalist:jh+er+n+ax+l+ax+s+t journalists:jh+er+n+ax+l+ax+s+t+s journeyman:jh+er+n+iy+m+ae+n jr:jh+uw+n+y+er
juanita:w+aa+n+iy+t+ax juarez:w+aa+r+eh+z jubilant:jh+uw+b+ax+l+ax+n+t jubilee:jh+uw+b+ax+l+iy
judgemental:jh+ax+jh+m+eh+n+t+ax+l judgmental:jh+ax+jh+m+eh+n+t+ax+l judiciary:jh+uw+d+ih+sh+iy+eh+r+iy
judith:jh+uw+d+ax+th jugular:jh+uw+g+y+ax+l+er juices:jh+uw+s+ax+z juilliard:jh+uw+l+iy+aa+r+d juniper:jh+uw+n+ax+p+er
junta:hh+uh+n+t+ax jupiter:jh+uw+p+ax+t+er jurassic:jh+uh+r+ae+s+ih+k jure:jh+uh+r jurgen:jh+er+g+ax+n
jurisdiction:jh+uh+r+ax+s+d+ih+k+sh+ax+n jurisdictional:jh+uh+r+ax+s+d+ih+k+sh+ax+n+ax+l
jurisprudence:jh+uh+r+ax+s+p+r+uw+d+ax+n+s jurist:jh+uh+r+ax+s+t juror:jh+uh+r+er jurors:jh+uh+r+er+z
justice:jh+ah+s+t+ax+s justices:jh+ah+s+t+ax+s+ax+z justifiable:jh+ah+s+t+ax+f+ay+ax+b+ax+l
justifiably:jh+ah+s+t+ax+f+ay+ax+b+l+iy justification:jh+ah+s+t+ax+f+ax+k+ey+sh+ax+n justified:jh+ah+s+t+ax+f+ay+d
justifies:jh+ah+s+t+ax+f+ay+z justify:jh+ah+s+t+ax+f+ay justifying:jh+ah+s+t+ax+f+ay+ih+ng justin:jh+ah+s+t+ax+n
justine:jh+ax+s+t+iy+n kabul:k+aa+b+uh+l kagan:k+ey+g+ax+n kagawa:k+ax+g+aa+w+ax kain:k+ey+n kaine:k+ey+n
kamal:k+ey+m+ax+l kamikaze:k+aa+m+ax+k+aa+z+iy kaminsky:k+ax+m+ih+n+s+k+iy kampala:k+ax+m+p+aa+l+ax kanan:k+ey+n+ax+n
kangaroo:k+ae+ng+g+er+uw kangaroos:k+ae+ng+g+er+uw+z kapoor:k+ax+p+uw+r kara:k+eh+r+ax karabakh:k+eh+r+ax+b+ae+k
karachi:k+aa+r+aa+ch+iy karan:k+eh+r+ax+n karaoke:k+eh+r+iy+ow+k+iy karat:k+eh+r+ax+t kardashian:k+aa+d+ax+sh+ey+n
kareem:k+er+iy+m karel:k+eh+r+ax+l karen:k+eh+r+ax+n kari:k+eh+r+iy karim:k+er+iy+m karin:k+eh+r+ih+n
karlsruhe:k+aa+r+l+z+r+uw kasey:k+ae+s+iy kashmir:k+ae+sh+m+ih+r kashmiri:k+ae+sh+m+iy+r+iy katana:k+aa+t+aa+n+aa
katharine:k+ae+th+r+ih+n kato:k+ey+t+ow kauai:k+aw+ay kavanagh:k+ae+v+ax+n+ao kawasaki:k+aa+w+aa+s+aa+k+iy
kazakhstan:k+aa+z+aa+k+s+t+aa+n kazan:k+ey+z+ax+n ke:k+eh kearney:k+er+n+iy kearns:k+er+n+z keir:k+iy+r
kellogg:k+eh+l+ao+g kelvin:k+eh+l+v+ax+n kemal:k+ax+m+aa+l kenneth:k+eh+n+ih+th kennett:k+eh+n+ax+t
kenobi:k+ax+n+ow+b+iy kenosha:k+ih+n+ow+sh+ax keogh:k+iy+ow kerala:k+eh+r+aa+l+ax kerr:k+er kershaw:k+er+sh+aa
ketchup:k+eh+ch+ax+p keto:k+ey+t+ow ketone:k+iy+t+ow+n keynes:k+ey+n+z keynesian:k+ey+n+z+iy+ax+n khaled:hh+ah+l+ax+d
khalifa:k+ax+l+iy+f+ax khalil:k+ae+l+ax+l khamenei:k+ax+m+ey+n+iy khmer:k+m+eh+r khomeini:k+ow+m+ey+n+iy ki:k+iy
kia:k+iy+er kibbutz:k+ih+b+uh+t+s kieran:k+iy+r+ax+n kilometer:k+ax+l+aa+m+ax+t+er kilometers:k+ax+l+aa+m+ah+t+er+z
kimball:k+ih+m+b+ax+l kimchi:k+ih+m+ch+iy kimono:k+ax+m+ow+n+ax kimura:k+iy+m+uh+r+ax kinase:k+ay+n+ey+z
kinda:k+ih+n+d+ax kindest:k+ay+n+d+ax+s+t kinetic:k+ax+n+eh+t+ih+k kinetics:k+ax+n+eh+t+ih+k+s kinsman:k+ih+n+z+m+ae+n
kiosk:k+iy+ao+s+k kiosks:k+iy+ao+s+k+s kippur:k+ih+p+er kira:k+ih+r+aa kirchner:k+er+k+n+er
kirkpatrick:k+er+k+p+ae+t+r+ih+k kisses:k+ih+s+ax+z kissinger:k+ih+s+ih+n+jh+er klinger:k+l+ih+ng+er
klingon:k+l+ih+ng+g+ax+n klingons:k+l+ih+ng+g+ax+n+z knitted:n+ih+t+ax+d knowledge:n+aa+l+ax+jh
knowledgeable:n+aa+l+ax+jh+ax+b+ax+l knowles:n+ow+l+z kobayashi:k+ow+b+aa+y+aa+sh+iy kobe:k+ow+b+ey koch:k+ao+ch
koenig:k+er+n+ih+g kohn:k+aa+n kojima:k+ax+y+ay+m+ax kol:k+ow+l kong:k+ao+ng konrad:k+aa+n+r+ax+d
konstantin:k+aa+n+s+t+ih+n+t+iy+n korea:k+ao+r+iy+ax korean:k+ao+r+iy+ax+n koreans:k+ao+r+iy+ax+n+z
kosovo:k+ow+s+ow+v+ow kowalski:k+ax+w+aa+l+s+k+iy krauss:k+r+aw+s kremlin:k+r+eh+m+l+ax+n krieger:k+r+iy+g+er
krueger:k+r+uw+g+er krypton:k+r+ih+p+t+aa+n kubrick:k+y+uw+b+r+ih+k kudos:k+uw+d+ow+s kuo:k+uw+ow kuroda:k+er+ow+d+ax
kush:k+uh+sh kyi:k+iy kyoko:k+iy+ow+k+ow kyoto:k+y+ow+t+ow kyrgyzstan:k+ih+r+g+ih+s+t+ae+n kyu:k+y+uw kyung:k+y+ah+ng
kyushu:k+y+ah+sh+uw laban:l+ey+b+ax+n laces:l+ey+s+ax+z lachlan:l+ae+k+l+ax+n lacroix:l+ax+k+r+oy
lacrosse:l+ax+k+r+ao+s lago:l+aa+g+ow lagos:l+ey+g+ao+s laguardia:l+ax+g+w+aa+r+d+iy+ax laguna:l+ax+g+uw+n+ax
lahore:l+aa+hh+ao+r laing:l+aa+ih+ng laissez:l+ey+z+ey lakota:l+ax+k+ow+t+ax lambeth:l+ae+m+b+ih+th
lamborghini:l+ae+m+b+er+g+iy+n+iy laminate:l+ae+m+ax+n+ax+t laminated:l+ae+m+ax+n+ey+t+ax+d lamont:l+ax+m+aa+n+t
lancashire:l+ae+ng+k+ax+sh+ay+r lancelot:l+ae+n+s+ax+l+aa+t lancet:l+ae+n+s+ax+t landed:l+ae+n+d+ax+d lange:l+ae+ng
langer:l+ae+ng+er language:l+ae+ng+g+w+ax+jh languages:l+ae+ng+g+w+ax+jh+ax+z lanham:l+ae+n+ax+m lanier:l+ax+n+ih+r
lanyard:l+ae+n+y+er+d lapis:l+ae+p+ax+s lapland:l+ae+p+l+ae+n+d laramie:l+eh+r+ax+m+iy laredo:l+er+ey+d+ow
largest:l+aa+r+jh+ax+s+t larry:l+eh+r+iy larynx:l+eh+r+ih+ng+k+s lasalle:l+ax+s+ae+l lasted:l+ae+s+t+ax+d
latches:l+ae+ch+ax+z latest:l+ey+t+ax+s+t latham:l+ae+th+ax+m latimer:l+ae+t+ax+m+er latin:l+ae+t+ax+n
latitude:l+ae+t+ax+t+uw+d latitudes:l+ae+t+ax+t+uw+d+z lattice:l+ae+t+ax+s launch:l+ao+n+ch launched:l+ao+n+ch+t
launches:l+ao+n+ch+ax+z launching:l+ao+n+ch+ih+ng laureate:l+ao+r+iy+ax+t lausanne:l+ao+s+ae+n laval:l+ax+v+aa+l
laverne:l+ax+v+er+n lavigne:l+ax+v+ih+n+y lavinia:l+ax+v+ih+n+y+ax layla:l+ey+l+aa lazar:l+ey+z+er
lazily:l+ae+z+ax+l+iy lb:p+aw+n+d lead:l+eh+d leaflet:l+iy+f+l+ax+t leaflets:l+iy+f+l+ax+t+s leah:l+iy+ax
leahy:l+ey+hh+iy leakage:l+iy+k+ax+jh leandro:l+iy+aa+n+d+r+ow leaped:l+eh+p+t leavitt:l+eh+v+ih+t
lebanon:l+eh+b+ax+n+ax+n lebowski:l+ih+b+aa+f+s+k+iy lebron:l+eh+b+r+ax+n legality:l+iy+g+ae+l+ax+t+iy
legalization:l+iy+g+ax+l+ax+z+ey+sh+ax+n legendary:l+eh+jh+ax+n+d+eh+r+iy legged:l+eh+g+ax+d
legislated:l+eh+jh+ax+s+l+ey+t+ax+d legislation:l+eh+jh+ax+s+l+ey+sh+ax+n legislative:l+eh+jh+ax+s+l+ey+t+ih+v
legislator:l+eh+jh+ax+s+l+ey+t+er legislators:l+eh+jh+ax+s+l+ey+t+er+z legislature:l+eh+jh+ax+s+l+ey+ch+er
legislatures:l+eh+jh+ih+s+l+ey+ch+er+z legitimacy:l+ax+jh+ih+t+ax+m+ax+s+iy legitimate:l+ax+jh+ih+t+ax+m+ax+t
legitimately:l+ax+jh+ih+t+ax+m+ax+t+l+iy legitimize:l+ax+jh+ih+t+ax+m+ay+z lehigh:l+iy+hh+ay lehman:l+iy+m+ax+n
leia:l+iy+aa leibniz:l+iy+b+n+ih+z leif:l+iy+f leighton:l+ey+t+ax+n leila:l+iy+l+ax leisure:l+eh+zh+er
leisurely:l+iy+z+er+l+iy leland:l+iy+l+ax+n+d lemme:l+eh+m+ax lenin:l+eh+n+ax+n leningrad:l+eh+n+ax+n+g+r+ae+d
lennox:l+eh+n+ax+k+s leno:l+eh+n+ow lenore:l+ax+n+ao+r lenox:l+eh+n+ax+k+s lenses:l+eh+n+z+ax+z
leonidas:l+iy+ao+n+ih+d+ax+z leprechaun:l+eh+p+er+k+aw+n lesotho:l+eh+s+ow+th+ow lettuce:l+eh+t+ax+s
leveraged:l+iy+v+er+ih+jh+d levi:l+iy+v+ay leviticus:l+ax+v+ih+t+ax+k+ax+s lewandowski:l+uw+ax+n+d+ao+f+s+k+iy
lewiston:l+uw+ax+s+t+ax+n lexicon:l+eh+k+s+ih+k+aa+n leyland:l+ey+l+ax+n+d li:l+iy liabilities:l+ay+ax+b+ih+l+ax+t+iy+z
lian:l+y+aa+n liao:l+iy+aw liberator:l+ih+b+er+ey+t+ax+r liberia:l+ay+b+ih+r+iy+ax liberian:l+ay+b+ih+r+iy+ax+n
libido:l+ax+b+iy+d+ow libra:l+iy+b+r+aa libretto:l+ax+b+r+eh+t+ow licorice:l+ih+k+er+ih+sh lido:l+iy+d+ow lien:l+iy+n
liens:l+iy+n+z lifted:l+ih+f+t+ax+d ligand:l+ih+g+ax+n+d ligands:l+ih+g+ax+n+d+z lighted:l+ay+t+ax+d
lightest:l+ay+t+ax+s+t lilac:l+ay+l+ae+k lillard:l+ih+l+er+d limit:l+ih+m+ax+t limited:l+ih+m+ax+t+ax+d
limiting:l+ih+m+ax+t+ih+ng limitless:l+ih+m+ax+t+l+ax+s limits:l+ih+m+ax+t+s lincolnshire:l+ih+ng+k+ax+n+sh+ih+r
lindsay:l+ih+n+d+z+iy lindsey:l+ih+n+d+z+iy lineage:l+ih+n+iy+ax+jh linear:l+ih+n+iy+er linearly:l+ih+n+iy+er+l+iy
linen:l+ih+n+ax+n linens:l+ih+n+ax+n+z lingard:l+ih+ng+g+er+d lingua:l+ih+ng+g+w+ax linkage:l+ih+ng+k+ax+jh
linoleum:l+ax+n+ow+l+iy+ax+m linus:l+ay+n+ax+s linux:l+ih+n+ax+k+s lipid:l+ay+p+ax+d
liposuction:l+ih+p+ow+s+ah+k+sh+ax+n liquefied:l+ih+k+w+ax+f+ay+d liquid:l+ih+k+w+ax+d liquidity:l+ih+k+w+ih+d+ax+t+iy
liquids:l+ih+k+w+ax+d+z lira:l+ih+r+ax lire:l+ih+r+ax listed:l+ih+s+t+ax+d liszt:l+ih+s+t literature:l+ih+t+er+ax+ch+er
lithography:l+ax+th+aa+g+r+ax+f+iy lithuania:l+ih+th+ax+w+ey+n+iy+ax lithuanian:l+ih+th+ax+w+ey+n+iy+ax+n
litigation:l+ih+t+ax+g+ey+sh+ax+n littlest:l+ih+t+ax+l+ax+s+t liturgical:l+ax+t+er+jh+ih+k+ax+l liven:l+ay+v+ax+n
llewellyn:l+uw+eh+l+ih+n ln:l+ey+n loathsome:l+ow+dh+s+ax+m lobbyist:l+aa+b+iy+ax+s+t locality:l+ow+k+ae+l+ax+t+iy
localization:l+ow+k+ax+l+ax+z+ey+sh+ax+n located:l+ow+k+ey+t+ax+d loci:l+ow+k+iy locust:l+ow+k+ax+s+t
locusts:l+ow+k+ax+s+t+s lodges:l+aa+jh+ax+z lodi:l+ow+d+ay loggers:l+aa+g+er+z login:l+ao+g+ih+n loire:l+oy+r
lois:l+ow+ax+s lok:l+aa+k lol:l+ao+l lolita:l+ow+l+iy+t+ax lomax:l+ow+m+ae+k+s lombardi:l+aa+m+b+aa+r+d+iy
lombardo:l+aa+m+b+aa+r+d+ow londonderry:l+ah+n+d+ax+n+d+eh+r+iy lonesome:l+ow+n+s+ax+m longest:l+ao+ng+g+ax+s+t
longevity:l+ao+n+jh+eh+v+ax+t+iy longfellow:l+ao+ng+f+eh+l+ow longitude:l+aa+n+jh+ax+t+uw+d
longitudinal:l+aa+n+jh+ax+t+uw+d+ax+n+ax+l lonnie:l+ao+n+iy lookup:l+uh+k+ax+p looted:l+uw+t+ax+d lorena:l+ao+r+eh+n+ax
lorenz:l+er+eh+n+t+s lorenzo:l+er+eh+n+z+ow loretta:l+er+eh+t+ax lorraine:l+er+ey+n los:l+ow+s loses:l+uw+z+ax+z
losses:l+ao+s+ax+z lothian:l+aa+th+iy+ax+n loudest:l+aw+d+ax+s+t loudon:l+aw+d+ax+n lough:l+aw louise:l+uw+iy+z
louisville:l+uw+iy+v+ih+l lourdes:l+ao+r+d+z louvre:l+uw+v+r+ax lovato:l+ow+v+aa+t+ow lovin:l+ow+v+ih+n
lowery:l+aw+er+iy lowest:l+ow+ax+s+t lowland:l+ow+l+ae+n+d lowlands:l+ow+l+ae+n+d+z lowry:l+aw+r+iy
lubricant:l+uw+b+r+ax+k+ax+n+t lubricants:l+uw+b+r+ax+k+ax+n+t+s lubricated:l+uw+b+r+ax+k+ey+t+ih+d lucian:l+uw+sh+ax+n
luciano:l+uw+ch+iy+aa+n+ow lucid:l+uw+s+ax+d lucien:l+uw+s+iy+ax+n lucifer:l+uw+s+ax+f+er luckiest:l+ah+k+iy+ax+s+t
luckily:l+ah+k+ax+l+iy ludicrous:l+uw+d+ax+k+r+ax+s lufthansa:l+ax+f+t+ae+n+z+ax luggage:l+ah+g+ax+jh lui:l+uw+ih
luisa:l+uw+iy+z+ax luiz:l+uw+z luminaries:l+uw+m+ax+n+eh+r+iy+z luminous:l+uw+m+ax+n+ax+s luo:l+w+ow lupe:l+uw+p
lupin:l+uw+p+ax+n lurid:l+uh+r+ax+d luscious:l+ah+sh+ih+s luxurious:l+ax+g+zh+er+iy+ax+s lyon:l+ay+ax+n
lyons:l+ay+ax+n+z lyre:l+ay+r lysine:l+ay+s+iy+n macao:m+ax+k+aw macaroni:m+ae+k+er+ow+n+iy macarthur:m+ax+k+aa+r+th+er
macau:m+ax+k+aw macaulay:m+ax+k+ao+l+iy macedonia:m+ae+s+ax+d+ow+n+iy+ax macedonian:m+ae+s+ax+d+ow+n+y+ax+n
macfarlane:m+ax+k+f+aa+r+l+ax+n macgregor:m+ax+g+r+eh+g+er machado:m+ax+ch+aa+d+ow
machinations:m+ae+k+ax+n+ey+sh+ax+n+z machinist:m+ax+sh+iy+n+ax+s+t macintosh:m+ae+k+ax+n+t+ao+sh
macintyre:m+ae+k+ax+n+t+ay+r mackay:m+ax+k+ey mackinnon:m+ax+k+ih+n+ax+n mackintosh:m+ae+k+ax+n+t+aa+sh
maclean:m+ax+k+l+ey+n macon:m+ey+k+ax+n macpherson:m+ax+k+f+er+s+ax+n macrae:m+ax+k+r+ey
macroeconomic:m+ae+k+r+ow+eh+k+ax+n+aa+m+ih+k macroeconomics:m+ae+k+r+ow+eh+k+ax+n+aa+m+ih+k+s
macrophages:m+ae+k+r+ow+f+ey+jh+ih+z maddox:m+ae+d+ax+k+s madeira:m+ax+d+ih+r+ax madeleine:m+ae+d+ax+l+eh+n
madera:m+aa+d+eh+r+ax madison:m+ae+d+ax+s+ax+n madman:m+ae+d+m+ae+n madras:m+ae+d+r+ax+s madre:m+aa+d+r+ey mae:m+ey
maelstrom:m+ey+l+s+t+r+ax+m maeve:m+ax+eh+v magdalen:m+ae+g+d+ax+l+ax+n magdalena:m+ae+g+d+ax+l+iy+n+ax
magdalene:m+ae+g+d+ax+l+iy+n magee:m+ax+g+iy magistrate:m+ae+jh+ax+s+t+r+ey+t magnanimous:m+ae+g+n+ae+n+ax+m+ax+s
magnet:m+ae+g+n+ax+t magnetism:m+ae+g+n+ax+t+ih+z+ax+m magnets:m+ae+g+n+ax+t+s
magnification:m+ae+g+n+ax+f+ax+k+ey+sh+ax+n magnificent:m+ae+g+n+ih+f+ax+s+ax+n+t
magnificently:m+ae+g+n+ih+f+ax+s+ax+n+t+l+iy magnified:m+ae+g+n+ax+f+ay+d magnify:m+ae+g+n+ax+f+ay
magnifying:m+ae+g+n+ax+f+ay+ih+ng magnitude:m+ae+g+n+ax+t+uw+d magnitudes:m+ae+g+n+ax+t+uw+d+z maguire:m+ax+g+w+ay+r
magus:m+ey+g+ax+s mahan:m+ey+ax+n maharaja:m+aa+hh+er+aa+zh+ah maharashtra:m+aa+hh+er+aa+sh+t+r+ah
mahatma:m+ax+hh+aa+t+m+ax maher:m+aa+r mahesh:m+ax+hh+eh+sh mahindra:m+ax+hh+ih+n+d+r+ax mahmoud:m+ae+m+uw+d
mahmud:m+ae+m+uw+d mahon:m+ey+ax+n mahoney:m+ax+hh+ow+n+iy maia:m+ay+ax maidan:m+ay+d+aa+n maier:m+ey+er
mailman:m+ey+l+m+ae+n mainz:m+ey+n+z mais:m+ey+s majesty:m+ae+jh+ax+s+t+iy majid:m+ax+jh+ih+d majorca:m+ay+ao+r+k+ax
majority:m+ax+jh+ao+r+ax+t+iy makeover:m+ae+k+ow+v+er makoto:m+ax+k+ow+t+ow malacca:m+ax+l+ae+k+ax
malaga:m+ae+l+ax+g+ax malagasy:m+ae+l+ax+g+ae+s+iy malaria:m+ax+l+eh+r+iy+ax malay:m+ey+l+ey malden:m+ao+l+d+ax+n
maldives:m+ao+l+d+ay+v+z malek:m+aa+l+eh+k malia:m+aa+l+iy+ax malibu:m+ae+l+ax+b+uw malice:m+ae+l+ax+s
maliciously:m+ax+l+ih+sh+ih+s+l+iy mallard:m+ae+l+er+d malleable:m+ae+l+iy+ax+b+ax+l malloy:m+ax+l+oy
malnutrition:m+ae+l+n+uw+t+r+ih+sh+ax+n maloney:m+ax+l+ow+n+iy malpractice:m+ae+l+p+r+ae+k+t+ax+s malvern:m+ae+l+v+er+n
mammalian:m+ax+m+ey+l+iy+ax+n mammography:m+ax+m+aa+g+r+ax+f+iy manage:m+ae+n+ax+jh managed:m+ae+n+ax+jh+d
management:m+ae+n+ax+jh+m+ax+n+t manager:m+ae+n+ax+jh+er managerial:m+ae+n+ih+jh+ih+r+iy+ax+l
managers:m+ae+n+ax+jh+er+z managing:m+ae+n+ax+jh+ih+ng manassas:m+ax+n+aa+s+ax+s manchuria:m+ae+n+ch+uh+r+iy+ax
mancini:m+aa+n+ch+iy+n+iy mandala:m+aa+d+ax+l+ax mandarin:m+ae+n+d+er+ax+n mandible:m+ae+n+d+ax+b+ax+l
manicure:m+ae+n+ih+k+y+er manicured:m+ae+n+ih+k+y+er+d manifest:m+ae+n+ax+f+eh+s+t
manifestation:m+ae+n+ax+f+eh+s+t+ey+sh+ax+n manifestations:m+ae+n+ax+f+eh+s+t+ey+sh+ax+n+z
manifested:m+ae+n+ax+f+eh+s+t+ax+d manifesting:m+ae+n+ax+f+eh+s+t+ih+ng manifestly:m+ae+n+ax+f+eh+s+t+l+iy
manifesto:m+ae+n+ax+f+eh+s+t+ow manifests:m+ae+n+ax+f+eh+s+t+s manifold:m+ae+n+ax+f+ow+l+d
manipulate:m+ax+n+ih+p+y+ax+l+ey+t manipulated:m+ax+n+ih+p+y+ax+l+ey+t+ih+d manipulates:m+ax+n+ih+p+y+ax+l+ey+t+s
manipulating:m+ax+n+ih+p+y+ax+l+ey+t+ih+ng manipulation:m+ax+n+ih+p+y+ax+l+ey+sh+ax+n
manipulations:m+ax+n+ih+p+y+ax+l+ey+sh+ax+n+z manipulative:m+ax+n+ih+p+y+ax+l+ey+t+ih+v
manipulator:m+ax+n+ih+p+y+ax+l+ey+t+er mannequin:m+ae+n+ax+k+ih+n mannequins:m+ae+n+ax+k+ih+n+z manu:m+aa+n+uw
manufacture:m+ae+n+y+ax+f+ae+k+ch+er manufactured:m+ae+n+y+ax+f+ae+k+ch+er+d manufacturer:m+ae+n+y+ax+f+ae+k+ch+er+er
manufacturers:m+ae+n+y+ax+f+ae+k+ch+er+er+z manufactures:m+ae+n+y+ax+f+ae+k+ch+er+z
manufacturing:m+ae+n+y+ax+f+ae+k+ch+er+ih+ng manure:m+ax+n+uh+r manus:m+ey+n+ih+s manuscript:m+ae+n+y+ax+s+k+r+ih+p+t
manuscripts:m+ae+n+y+ax+s+k+r+ih+p+t+s maradona:m+aa+r+ax+d+ow+n+ah marais:m+eh+r+ey marathi:m+ax+r+aa+t+iy
marathon:m+eh+r+ax+th+aa+n marathons:m+eh+r+ax+th+aa+n+z marcello:m+aa+r+s+eh+l+ow marcelo:m+aa+r+ch+eh+l+ow
marek:m+aa+r+eh+k margaritas:m+aa+r+g+eh+r+iy+t+ax+s margin:m+aa+r+jh+ax+n marginal:m+aa+r+jh+ax+n+ax+l
marginalization:m+aa+r+jh+ax+n+ax+l+ax+z+ey+sh+ax+n marginalized:m+aa+r+jh+ax+n+ax+l+ay+z+d
marginally:m+aa+r+jh+ax+n+ax+l+iy margins:m+aa+r+jh+ax+n+z margot:m+aa+r+g+ow mariah:m+er+ay+ax mariam:m+eh+r+iy+ae+m
marian:m+eh+r+iy+ax+n mariana:m+eh+r+iy+ae+n+ax marianna:m+aa+r+iy+aa+n+ax marianne:m+eh+r+iy+ae+n
mariano:m+eh+r+iy+aa+n+ow maricopa:m+eh+r+ih+k+ow+p+ax marietta:m+eh+r+iy+eh+t+ax marigold:m+eh+r+ax+g+ow+l+d
marijuana:m+eh+r+ax+w+aa+n+ax marilyn:m+eh+r+ax+l+ax+n marin:m+eh+r+ih+n marinated:m+eh+r+ax+n+ey+t+ih+d
mariner:m+eh+r+ax+n+er mariners:m+eh+r+ax+n+er+z marion:m+eh+r+iy+ax+n maris:m+eh+r+ih+s marisa:m+ax+r+ih+s+ax
marissa:m+ax+r+ih+s+ax marital:m+eh+r+ax+t+ax+l maritime:m+eh+r+ax+t+ay+m marius:m+aa+r+iy+ax+s
markedly:m+aa+r+k+ax+d+l+iy market:m+aa+r+k+ax+t marketable:m+aa+r+k+ax+t+ax+b+ax+l marketed:m+aa+r+k+ax+t+ax+d
marketer:m+aa+r+k+ax+t+er marketers:m+aa+r+k+ax+t+er+z marketing:m+aa+r+k+ax+t+ih+ng marketplace:m+aa+r+k+ax+t+p+l+ey+s
marketplaces:m+aa+r+k+ax+t+p+l+ey+s+ih+z markets:m+aa+r+k+ax+t+s markham:m+aa+r+k+ax+m markov:m+aa+r+k+ow+v
marlborough:m+aa+r+l+b+er+ow marlin:m+aa+r+l+ax+n marlins:m+aa+r+l+ax+n+z marlon:m+aa+r+l+ax+n marquis:m+aa+r+k+iy
marrakech:m+ae+r+ax+k+eh+sh marriage:m+eh+r+ih+jh marriages:m+eh+r+ih+jh+ih+z married:m+eh+r+iy+d marries:m+eh+r+iy+z
marriott:m+eh+r+iy+ax+t marrow:m+eh+r+ow marry:m+eh+r+iy marrying:m+eh+r+iy+ih+ng marseille:m+aa+r+s+ay+l
marseilles:m+aa+r+s+ay+l+ax+s marshalls:m+aa+r+sh+ao+l+z marshes:m+aa+r+sh+ax+z martin:m+aa+r+t+ax+n
marxist:m+aa+r+k+s+ax+s+t maryland:m+eh+r+ax+l+ax+n+d marylebone:m+er+l+ax+b+ow+n masa:m+aa+s+aa masai:m+aa+s+aa+iy
mascara:m+ae+s+k+eh+r+ax masculine:m+ae+s+k+y+ax+l+ax+n masculinity:m+ae+s+k+y+ax+l+ih+n+ax+t+iy
maserati:m+ae+s+eh+r+aa+t+iy masonic:m+ax+s+aa+n+ih+k massachusetts:m+ae+s+ax+ch+uw+s+ax+t+s massacres:m+ae+s+ih+k+er+z
masses:m+ae+s+ax+z masterpieces:m+ae+s+t+er+p+iy+s+ax+z matches:m+ae+ch+ax+z matchup:m+ae+ch+ax+p
matchups:m+ae+ch+ax+p+s mateo:m+aa+t+ey+ow mathematical:m+ae+th+ax+m+ae+t+ih+k+ax+l
mathematically:m+ae+th+ax+m+ae+t+ih+k+ax+l+iy mathematician:m+ae+th+ax+m+ax+t+ih+sh+ax+n
mathematicians:m+ae+th+ax+m+ax+t+ih+sh+ax+n+z mathematics:m+ae+th+ax+m+ae+t+ih+k+s mathias:m+ax+th+ay+ax+s
mathilde:m+ae+th+ih+l+d mathis:m+ae+th+ih+s matinee:m+ae+t+ih+n+ey matrimonial:m+ae+t+r+ax+m+ow+n+iy+ax+l
matrimony:m+ae+t+r+ax+m+ow+n+iy mattel:m+ax+t+eh+l matteo:m+aa+t+ey+ow mattresses:m+ae+t+r+ax+s+ax+z
maturation:m+ae+ch+er+ey+sh+ax+n matured:m+ax+t+y+uh+r+d maturity:m+ax+ch+uh+r+ax+t+iy mauricio:m+aw+r+iy+s+iy+ow
mauritius:m+ao+r+ih+t+iy+ax+s mauve:m+ao+v maven:m+ey+v+ax+n maxim:m+ae+k+s+ax+m maxima:m+ae+k+s+ax+m+ax
maximal:m+ae+k+s+ax+m+ax+l maxime:m+ae+k+s+iy+m maximize:m+ae+k+s+ax+m+ay+z maximized:m+ae+k+s+ax+m+ay+z+d
maximizes:m+ae+k+s+ax+m+ay+z+ih+z maximizing:m+ae+k+s+ax+m+ay+z+ih+ng maximum:m+ae+k+s+ax+m+ax+m
maximus:m+ae+k+s+ax+m+ax+s maybelline:m+ey+b+ax+l+iy+n maynard:m+ey+n+er+d mbeki:m+b+eh+k+iy mcallen:m+ax+k+ao+l+ax+n
mcallister:m+ax+k+ae+l+ax+s+t+er mcauliffe:m+ax+k+ao+l+ax+f mcavoy:m+ae+k+ax+v+oy mccaskill:m+ax+k+ae+s+k+ax+l
mcclellan:m+ax+k+l+eh+l+ax+n mcclelland:m+ax+k+l+eh+l+ax+n+d mcclintock:m+ax+k+l+ih+n+t+ax+k mccollum:m+ax+k+ao+l+ax+m
mcconaughey:m+ax+k+aa+n+ax+g+ey mccormack:m+ax+k+ao+r+m+ax+k mcculloch:m+ax+k+ah+l+ax+k mccullough:m+ax+k+ah+l+ax
mcdavid:m+ax+k+d+ey+v+ax+d mcdermott:m+ax+k+d+er+m+ax+t mcdonough:m+ax+k+d+ah+n+ax mcelroy:m+ae+k+ax+l+r+oy
mcfarlane:m+ax+k+f+aa+r+l+ax+n mcgee:m+ax+g+iy mcguinness:m+ax+g+ih+n+ax+s mcguire:m+ax+g+w+ay+r mchale:m+ax+k+ey+l
mchenry:m+ax+k+eh+n+r+iy mchugh:m+ax+k+y+uw mcintosh:m+ae+k+ax+n+t+ao+sh mcintyre:m+ae+k+ih+n+t+ay+r
mclachlan:m+ax+k+l+aa+k+l+ax+n mclaren:m+ax+k+l+eh+r+ax+n mclaughlin:m+ax+g+l+aa+k+l+ax+n mcmahon:m+ax+k+m+ey+ax+n
mcnamara:m+ae+k+n+ax+m+eh+r+ax mcqueen:m+ax+k+w+iy+n meanest:m+iy+n+ax+s+t mech:m+eh+k mechanic:m+ax+k+ae+n+ih+k
mechanical:m+ax+k+ae+n+ih+k+ax+l mechanically:m+ax+k+ae+n+ih+k+l+iy mechanics:m+ax+k+ae+n+ih+k+s
medellin:m+ih+d+eh+l+ih+n medicaid:m+eh+d+ax+k+ey+d medical:m+eh+d+ax+k+ax+l medically:m+eh+d+ax+k+l+iy
medicare:m+eh+d+ax+k+eh+r medication:m+eh+d+ax+k+ey+sh+ax+n medications:m+eh+d+ax+k+ey+sh+ax+n+z medici:m+eh+d+iy+s+iy
medicinal:m+ax+d+ih+s+ax+n+ax+l medieval:m+ih+d+iy+v+ax+l mediocrity:m+iy+d+iy+aa+k+r+ax+t+iy meditate:m+eh+d+ax+t+ey+t
meditating:m+eh+d+ax+t+ey+t+ih+ng meditation:m+eh+d+ax+t+ey+sh+ax+n meditative:m+eh+d+ax+t+ey+t+ih+v
mediterranean:m+eh+d+ax+t+er+ey+n+iy+ax+n medvedev:m+eh+d+v+ax+d+eh+v meehan:m+iy+ax+n meer:m+iy+er megan:m+ey+g+ax+n
mehdi:m+eh+d+iy mehmet:m+eh+m+ax+t mehta:m+eh+t+ax mein:m+iy+n meir:m+ey+r mekong:m+ey+k+aa+ng melanin:m+eh+l+ax+n+ax+n
melatonin:m+eh+l+ax+t+ow+n+ih+n melo:m+eh+l+ow melted:m+eh+l+t+ax+d memento:m+ih+m+eh+n+t+ow memes:m+eh+m+z
memphis:m+eh+m+f+ax+s menace:m+eh+n+ax+s menacing:m+eh+n+ax+s+ih+ng mendelssohn:m+eh+n+d+ax+l+s+ax+n
mendes:m+ey+n+d+eh+s meningitis:m+eh+n+ax+n+jh+ay+t+ax+s menon:m+ey+n+ao+n menopausal:m+eh+n+ax+p+aw+z+ax+l
menopause:m+eh+n+ax+p+aw+z menswear:m+eh+n+z+w+ey+r mentality:m+eh+n+t+ae+l+ax+t+iy menthol:m+eh+n+th+ao+l
mentoring:m+eh+n+t+er+ih+ng mentorship:m+eh+n+t+er+sh+ih+p merced:m+er+s+t merci:m+er+s+iy merciless:m+er+s+ax+l+ax+s
mercilessly:m+er+s+ax+l+ax+s+l+iy mercury:m+er+k+y+er+iy meredith:m+eh+r+ih+d+ih+th meridian:m+er+ih+d+iy+ax+n
merino:m+er+iy+n+ow merit:m+eh+r+ax+t meritorious:m+eh+r+ax+t+ao+r+iy+ax+s merits:m+eh+r+ax+t+s merlot:m+er+l+ax+t
merrill:m+eh+r+ax+l merrily:m+eh+r+ax+l+iy meryl:m+eh+r+ax+l mesothelioma:m+eh+s+ax+th+iy+l+iy+ow+m+ax
message:m+eh+s+ax+jh messages:m+eh+s+ax+jh+ax+z messenger:m+eh+s+ax+n+jh+er messengers:m+eh+s+ax+n+jh+er+z
messina:m+ih+s+iy+n+ax messrs:m+eh+s+er+z meta:m+iy+t+ax metallurgy:m+eh+t+ax+l+er+jh+iy
metamorphosis:m+eh+t+ax+m+ao+r+f+ax+s+ax+s metastasis:m+ax+t+ae+s+t+ax+s+ih+s metcalfe:m+eh+t+k+ax+l+f
meteorologist:m+iy+t+iy+er+aa+l+ax+jh+ih+s+t meteorologists:m+iy+t+iy+er+aa+l+ax+jh+ih+s+t+s
meteorology:m+iy+t+iy+er+aa+l+ax+jh+iy methamphetamine:m+eh+th+ae+m+f+eh+t+ax+m+iy+n methodical:m+ax+th+aa+d+ax+k+ax+l
methodist:m+eh+th+ax+d+ax+s+t methodologies:m+eh+th+ow+d+aa+l+ax+jh+iy+z meticulous:m+ax+t+ih+k+y+ax+l+ax+s
meticulously:m+ax+t+ih+k+y+ax+l+ax+s+l+iy metropolis:m+ax+t+r+aa+p+ax+l+ax+s metropolitan:m+eh+t+r+ax+p+aa+l+ax+t+ax+n
metzger:m+eh+t+s+g+er mexican:m+eh+k+s+ax+k+ax+n mexico:m+eh+k+s+ax+k+ow meyer:m+ay+er meyers:m+ay+er+z mg:eh+m+g+iy
mgm:eh+m+g+iy+eh+m mi:m+iy mic:m+ih+k michaela:m+ay+k+eh+l+ax michal:m+ih+ch+ax+l micheal:m+ay+k+ax+l
michelin:m+ih+sh+ax+l+ax+n microcosm:m+ay+k+r+ax+k+aa+z+ax+m microfilm:m+ay+k+r+ax+f+ih+l+m
microphones:m+ay+k+r+ow+f+ow+n+z microscopy:m+ay+k+r+ah+s+k+ax+p+iy microsoft:m+ay+k+r+ow+s+ao+f+t
microwave:m+ay+k+r+ax+w+ey+v midas:m+ay+d+ax+s midget:m+ih+jh+ax+t midgets:m+ih+jh+ax+t+s midland:m+ih+d+l+ae+n+d
midlands:m+ih+d+l+ae+n+d+z midwifery:m+ih+d+w+ay+f+er+iy mightily:m+ay+t+ax+l+iy mignon:m+ih+g+n+ax+n
mikael:m+ax+k+ey+l mila:m+ay+l+ax milan:m+ax+l+aa+n mildew:m+ih+l+d+uw mileage:m+ay+l+ax+jh
militancy:m+ih+l+ax+t+ax+n+s+iy militant:m+ih+l+ax+t+ax+n+t militants:m+ih+l+ax+t+ax+n+t+s
militarily:m+ih+l+ax+t+eh+r+ax+l+iy militarism:m+ih+l+ax+t+er+ih+z+ax+m militaristic:m+ih+l+ih+t+er+ih+s+t+ih+k
militarized:m+ih+l+ax+t+er+ay+z+d militiamen:m+ax+l+ih+sh+ax+m+ih+n millard:m+ih+l+er+d millennia:m+ax+l+eh+n+iy+ax
millennium:m+ax+l+eh+n+iy+ax+m millet:m+ih+l+ax+t millicent:m+ih+l+ih+s+ih+n+t milligrams:m+ih+l+ax+g+r+ae+m+z
millimeter:m+ih+l+ax+m+iy+t+er millimeters:m+ih+l+ax+m+iy+t+er+z millimetres:m+ih+l+ax+m+iy+t+er+z milne:m+ih+l+n
milos:m+iy+l+ow+z minded:m+ay+n+d+ax+d minerva:m+ax+n+er+v+ax miniature:m+ih+n+iy+ax+ch+uh+r minimal:m+ih+n+ax+m+ax+l
minimalism:m+ih+n+ax+m+ax+l+ih+z+ax+m minimalist:m+ih+n+ax+m+ax+l+ih+s+t minimally:m+ih+n+ax+m+ax+l+iy
minimize:m+ih+n+ax+m+ay+z minimized:m+ih+n+ax+m+ay+z+d minimizes:m+ih+n+ax+m+ay+z+ax+z
minimizing:m+ih+n+ax+m+ay+z+ih+ng minimum:m+ih+n+ax+m+ax+m minister:m+ih+n+ax+s+t+er ministering:m+ih+n+ih+s+t+r+ih+ng
ministers:m+ih+n+ax+s+t+er+z ministry:m+ih+n+ax+s+t+r+iy minogue:m+iy+n+ao+g minorities:m+ay+n+ao+r+ax+t+iy+z
minority:m+ay+n+ao+r+ax+t+iy minute:m+ih+n+ax+t minutes:m+ih+n+ax+t+s minutiae:m+ih+n+uw+sh+iy+ax
miocene:m+ay+ax+s+iy+n mira:m+ih+r+ax miraculous:m+er+ae+k+y+ax+l+ax+s miraculously:m+er+ae+k+y+ax+l+ax+s+l+iy
miramar:m+ih+r+ax+m+aa+r mired:m+ay+r+d miro:m+ih+r+ow mirren:m+ih+r+ax+n misbehaving:m+ih+s+b+ax+hh+ey+v+ih+ng
miscalculation:m+ih+s+k+ae+l+k+y+ax+l+ey+sh+ax+n miscarriage:m+ih+s+k+eh+r+ax+jh miscarriages:m+ih+s+k+eh+r+ih+jh+ih+z
mischief:m+ih+s+ch+ax+f mischievous:m+ih+s+ch+ax+v+ax+s miscommunication:m+ih+s+k+ax+m+y+uw+n+ax+k+ey+sh+ax+n
misconduct:m+ih+s+k+aa+n+d+ax+k+t misdemeanor:m+ih+s+d+ax+m+iy+n+er misdemeanors:m+ih+s+d+ax+m+iy+n+er+z
misfortune:m+ih+s+f+ao+r+ch+ax+n misfortunes:m+ih+s+f+ao+r+ch+ax+n+z mishra:m+ih+sh+r+ax
misinterpretation:m+ih+s+ih+n+t+er+p+r+ax+t+ey+sh+ax+n misinterpreted:m+ih+s+ih+n+t+er+p+r+ax+t+ih+d
misogynist:m+ih+z+ax+jh+ih+n+ih+s+t misogyny:m+ih+z+ax+jh+ih+n+iy misrepresent:m+ih+s+r+eh+p+r+ax+z+eh+n+t
misrepresenting:m+ih+s+r+eh+p+r+ax+z+eh+n+t+ih+ng misses:m+ih+s+ax+z missoula:m+ih+z+uw+l+ax missouri:m+ax+z+uh+r+iy
missus:m+ih+s+ih+z mistresses:m+ih+s+t+r+ax+s+ax+z misunderstand:m+ih+s+ax+n+d+er+s+t+ae+n+d
misunderstanding:m+ih+s+ax+n+d+er+s+t+ae+n+d+ih+ng misunderstandings:m+ih+s+ax+n+d+er+s+t+ae+n+d+ih+ng+z
misunderstood:m+ih+s+ax+n+d+er+s+t+uh+d mitigate:m+ih+t+ax+g+ey+t mitigated:m+ih+t+ax+g+ey+t+ih+d
mitigating:m+ih+t+ax+g+ey+t+ih+ng mixes:m+ih+k+s+ax+z miyamoto:m+iy+y+aa+m+ow+t+ow miyazaki:m+iy+y+aa+z+aa+k+iy mm:m
mnemonic:n+ih+m+aa+n+ih+k mobil:m+ow+b+ax+l mobility:m+ow+b+ih+l+ax+t+iy mobilization:m+ow+b+ax+l+ax+z+ey+sh+ax+n
mobilize:m+ow+b+ax+l+ay+z mobilized:m+ow+b+ax+l+ay+z+d mobilizing:m+ow+b+ax+l+ay+z+ih+ng mod:m+ao+d
modalities:m+ax+d+ae+l+ax+t+iy+z modality:m+ax+d+ae+l+ax+t+iy modernity:m+aa+d+er+n+ax+t+iy
modernization:m+aa+d+er+n+ax+z+ey+sh+ax+n modest:m+aa+d+ax+s+t modestly:m+aa+d+ax+s+t+l+iy modesto:m+ow+d+eh+s+t+ow
modification:m+aa+d+ax+f+ax+k+ey+sh+ax+n modifications:m+aa+d+ax+f+ax+k+ey+sh+ax+n+z modified:m+aa+d+ax+f+ay+d
modifier:m+aa+d+ax+f+ay+er modifiers:m+aa+d+ax+f+ay+er+z modifies:m+aa+d+ax+f+ay+z modify:m+aa+d+ax+f+ay
modifying:m+aa+d+ax+f+ay+ih+ng modular:m+aa+jh+ax+l+er modulate:m+ao+jh+y+uw+l+ey+t modulated:m+ao+jh+y+uw+l+ey+t+ih+d
modulation:m+aa+jh+ax+l+ey+sh+ax+n modulator:m+aa+jh+ax+l+ey+t+er modulus:m+ao+jh+uw+l+uh+s moffat:m+aa+f+ax+t
mogadishu:m+ow+g+ax+d+iy+sh+uw mohamed:m+ow+hh+aa+m+eh+d mohammad:m+ow+hh+aa+m+eh+d mohr:m+ao+r mol:m+ao+l
molar:m+ow+l+ax+r molasses:m+ax+l+ae+s+ax+z molded:m+ow+l+d+ax+d molecular:m+ax+l+eh+k+y+ax+l+er
molecule:m+aa+l+ax+k+y+uw+l molecules:m+aa+l+ax+k+y+uw+l+z molestation:m+ow+l+eh+s+t+ey+sh+ax+n
molotov:m+ao+l+ax+t+aa+f molybdenum:m+ax+l+ih+b+d+ih+n+ax+m mombasa:m+aa+m+b+aa+s+ax
momentarily:m+ow+m+ax+n+t+eh+r+ax+l+iy monarch:m+aa+n+aa+r+k monarchies:m+aa+n+aa+r+k+iy+z monarchs:m+aa+n+aa+r+k+s
monarchy:m+aa+n+aa+r+k+iy monasteries:m+aa+n+ax+s+t+eh+r+iy+z monastery:m+aa+n+ax+s+t+eh+r+iy monde:m+aa+n+d
mondo:m+aa+n+d+ow monetary:m+aa+n+ax+t+eh+r+iy monetize:m+aa+n+ax+t+ay+z mong:m+ao+ng monger:m+ah+ng+g+er
mongering:m+ah+ng+g+er+ih+ng mongol:m+aa+ng+g+ax+l mongolia:m+aa+ng+g+ow+l+iy+ax mongolian:m+aa+ng+g+ow+l+iy+ax+n
mongols:m+aa+ng+g+ax+l+z mongoose:m+aa+ng+g+uw+s monique:m+ow+n+iy+k monitor:m+aa+n+ax+t+er monitored:m+aa+n+ax+t+er+d
monitoring:m+aa+n+ax+t+er+ih+ng monitors:m+aa+n+ax+t+er+z monmouth:m+aa+n+m+ax+th mono:m+ow+n+ow
monochromatic:m+aa+n+ax+k+r+ow+m+ae+t+ih+k monochrome:m+aa+n+ax+k+r+ow+m monoclonal:m+aa+n+ax+k+l+ow+n+ax+l
monogamy:m+ax+n+aa+g+ax+m+iy monogram:m+aa+n+ax+g+r+ae+m monograph:m+aa+n+ax+g+r+ae+f monographs:m+aa+n+ax+g+r+ae+f+s
monolith:m+aa+n+ax+l+ih+th monolithic:m+aa+n+ax+l+ih+th+ih+k monologue:m+aa+n+ax+l+ao+g monologues:m+aa+n+ax+l+ao+g+z
monomer:m+aa+n+ax+m+er monorail:m+aa+n+er+ey+l monoxide:m+ax+n+aa+k+s+ay+d monroe:m+ax+n+r+ow
monrovia:m+aa+n+r+ow+v+iy+ax monsanto:m+aa+n+s+ae+n+t+ow monsignor:m+aa+n+s+iy+n+y+er monsoon:m+aa+n+s+uw+n
monster:m+aa+n+s+t+er monsters:m+aa+n+s+t+er+z monstrosity:m+aa+n+s+t+r+aa+s+ax+t+iy monstrous:m+aa+n+s+t+r+ax+s
mont:m+aa+n+t montage:m+aa+n+t+aa+zh montagu:m+aa+n+t+ax+g+y+uw montclair:m+aa+n+t+k+l+eh+r
montenegro:m+aa+n+t+ax+n+ey+g+r+ow montero:m+aa+n+t+eh+r+ow monterrey:m+aa+n+t+er+ey montessori:m+aa+n+t+ax+s+ao+r+iy
montevideo:m+aa+n+t+ax+v+ih+d+iy+ow montgomery:m+aa+n+t+g+ah+m+r+iy monticello:m+aa+n+t+ax+s+eh+l+ow
montoya:m+aa+n+t+oy+ax montpelier:m+aa+n+t+p+iy+l+iy+er montrose:m+aa+n+t+r+ow+z moorland:m+uh+r+l+ae+n+d
morality:m+er+ae+l+ax+t+iy moran:m+er+ae+n morbid:m+ao+r+b+ax+d morbidity:m+ao+r+b+ih+d+ax+t+iy
mordecai:m+ao+r+d+ax+k+ay moreau:m+er+ow morel:m+er+eh+l moreno:m+ao+r+iy+n+ow mores:m+ao+r+ey+z
moreton:m+ao+r+ih+t+aa+n moretti:m+ao+r+eh+t+iy morris:m+ao+r+ax+s morristown:m+ao+r+ax+s+t+aw+n
mortality:m+ao+r+t+ae+l+ax+t+iy mortgage:m+ao+r+g+ax+jh mortgages:m+ao+r+g+ax+jh+ax+z mortified:m+ao+r+t+ax+f+ay+d
mortuary:m+ao+r+ch+uw+eh+r+iy mos:m+ao+s mosaic:m+ow+z+ey+ih+k mosaics:m+ow+z+ey+ih+k+s mosby:m+ao+s+b+iy
moses:m+ow+z+ax+s mosh:m+ao+sh moshe:m+ow+sh+eh mosley:m+ow+z+l+iy mosses:m+ao+s+ax+z mosul:m+ow+s+ax+l moth:m+ao+th
motherland:m+ah+dh+er+l+ae+n+d moths:m+ao+th+s motivate:m+ow+t+ax+v+ey+t motivated:m+ow+t+ax+v+ey+t+ax+d
motivates:m+ow+t+ax+v+ey+t+s motivating:m+ow+t+ax+v+ey+t+ih+ng motivation:m+ow+t+ax+v+ey+sh+ax+n
motivational:m+ow+t+ax+v+ey+sh+ax+n+ax+l motivations:m+ow+t+ax+v+ey+sh+ax+n+z motivator:m+ow+t+ax+v+ey+t+er
motorcyclists:m+ow+t+er+s+ay+k+ax+l+ih+s+t+s motorists:m+ow+t+er+ax+s+t+s moulin:m+uw+l+ae+n mountain:m+aw+n+t+ax+n
mountainous:m+aw+n+t+ax+n+ax+s mountains:m+aw+n+t+ax+n+z mountainside:m+aw+n+t+ax+n+s+ay+d
mountaintop:m+aw+n+t+ax+n+t+aa+p mounted:m+aw+n+t+ax+d moustache:m+ah+s+t+ae+sh mouthful:m+aw+th+f+uh+l
mowing:m+aw+ih+ng mozambique:m+ow+z+ae+m+b+iy+k mozzarella:m+aa+t+s+ax+r+eh+l+ax ms:m+ih+z mubarak:m+uw+b+aa+r+ih+k
mueller:m+y+uw+l+er muffin:m+ah+f+ax+n muffins:m+ah+f+ax+n+z mugabe:m+uw+g+aa+b+ey muhammad:m+uh+hh+aa+m+ax+d
muhammed:m+uh+hh+aa+m+eh+d mujahideen:m+uw+jh+ax+hh+eh+d+iy+n mukherjee:m+ax+k+er+jh+iy mullet:m+ah+l+ax+t
multi:m+ah+l+t+iy multifaceted:m+ah+l+t+iy+f+ae+s+ax+t+ih+d multifamily:m+ah+l+t+ay+f+ae+m+ax+l+iy
multilingual:m+ah+l+t+iy+l+ih+ng+w+ax+l multiple:m+ah+l+t+ax+p+ax+l multiples:m+ah+l+t+ax+p+ax+l+z
multiplication:m+ah+l+t+ax+p+l+ax+k+ey+sh+ax+n multiplicity:m+ah+l+t+ax+p+l+ih+s+ih+t+iy
multiplied:m+ah+l+t+ax+p+l+ay+d multiplier:m+ah+l+t+ax+p+l+ay+er multiply:m+ah+l+t+ax+p+l+ay
multiplying:m+ah+l+t+ax+p+l+ay+ih+ng multiracial:m+ah+l+t+ay+r+ey+sh+ax+l multitude:m+ah+l+t+ax+t+uw+d
multitudes:m+ah+l+t+ax+t+y+uw+d+z multivariate:m+ah+l+t+iy+v+ae+r+iy+ih+t mundane:m+ax+n+d+ey+n muni:m+y+uw+n+iy
municipal:m+y+uw+n+ih+s+ax+p+ax+l municipalities:m+y+uw+n+ih+s+ax+p+ae+l+ih+t+iy+z
municipality:m+y+uw+n+ih+s+ax+p+ae+l+ax+t+iy munro:m+ax+n+r+ow muppet:m+ah+p+ax+t murakami:m+uh+r+aa+k+aa+m+iy
murray:m+er+iy muscular:m+ah+s+k+y+ax+l+er muses:m+y+uw+z+ax+z musket:m+ah+s+k+ax+t musketeers:m+ah+s+k+ax+t+iy+r+z
muslim:m+ah+z+l+ax+m muslims:m+ah+z+l+ax+m+z muslin:m+ah+z+l+ax+n mussolini:m+uw+s+ow+l+iy+n+iy
mustafa:m+uw+s+t+aa+f+ax mutilated:m+y+uw+t+ax+l+ey+t+ax+d mutilation:m+y+uw+t+ax+l+ey+sh+ax+n mutiny:m+y+uw+t+ax+n+iy
myriad:m+ih+r+iy+ax+d myron:m+ay+r+ax+n mystified:m+ih+s+t+ax+f+ay+d mythical:m+ih+th+ax+k+ax+l
mythology:m+ax+th+aa+l+ax+jh+iy myung:m+y+ah+ng naacp:eh+n+ey+ey+s+iy+p+iy nabi:n+aa+b+iy nabil:n+aa+b+iy
nacional:n+ey+s+iy+ax+n+ax+l nada:n+aa+d+aa nadal:n+aa+d+ae+l nadine:n+ax+d+iy+n nadir:n+ey+d+er
nagasaki:n+aa+g+aa+s+aa+k+iy nagel:n+ey+g+ax+l nagoya:n+ax+g+oy+ax nagy:n+ey+g+iy naively:n+aa+iy+v+l+iy
najib:n+ax+jh+iy+b nakamura:n+aa+k+aa+m+uh+r+ax naked:n+ey+k+ax+d namaste:n+aa+m+aa+s+t+ey namibia:n+ax+m+ih+b+iy+ax
napoleonic:n+ax+p+ow+l+iy+aa+n+ih+k napoli:n+ae+p+ax+l+iy napolitano:n+aa+p+ow+l+iy+t+aa+n+ow narayan:n+aa+r+aa+y+aa+n
narnia:n+aa+r+n+iy+aa narrate:n+eh+r+ey+t narrated:n+eh+r+ey+t+ih+d narrates:n+eh+r+ey+t+s narration:n+eh+r+ey+sh+ax+n
narrator:n+eh+r+ey+t+er narrowed:n+eh+r+ow+d narrower:n+eh+r+ow+er narrowest:n+eh+r+ow+ax+s+t narrowing:n+eh+r+ow+ih+ng
narrowly:n+eh+r+ow+l+iy narrows:n+eh+r+ow+z nashua:n+ae+sh+uw+ax nassau:n+ae+s+ao natalia:n+ax+t+aa+l+y+ax
nationale:n+ae+sh+ax+n+ae+l+ey nationalist:n+ae+sh+ax+n+ax+l+ax+s+t nationality:n+ae+sh+ax+n+ae+l+ax+t+iy
nationalization:n+ae+sh+ax+n+ax+l+ax+z+ey+sh+ax+n nativity:n+ax+t+ih+v+ax+t+iy naturalist:n+ae+ch+er+ax+l+ax+s+t
naturalization:n+ae+ch+er+ax+l+ax+z+ey+sh+ax+n nau:n+ow nauseating:n+ao+zh+iy+ey+t+ih+ng nauseous:n+ao+sh+ax+s
nautical:n+ao+t+ax+k+ax+l nautilus:n+ao+t+ax+l+ax+s navarro:n+ax+v+aa+r+ow navigable:n+ae+v+ax+g+ax+b+ax+l
navigate:n+ae+v+ax+g+ey+t navigated:n+ae+v+ax+g+ey+t+ih+d navigating:n+ae+v+ax+g+ey+t+ih+ng
navigation:n+ae+v+ax+g+ey+sh+ax+n navigational:n+ae+v+ax+g+ey+sh+ax+n+ax+l navigator:n+ae+v+ax+g+ey+t+er
navigators:n+ae+v+ax+g+ey+t+er+z naw:n+aa nazareth:n+ae+z+ax+r+ih+th nazism:n+ae+z+ih+z+ax+m
neanderthal:n+iy+ae+n+d+er+th+ao+l neanderthals:n+iy+ae+n+d+er+th+ao+l+z neapolitan:n+iy+ax+p+aa+l+ax+t+ax+n
nearest:n+ih+r+ax+s+t nebula:n+eh+b+y+ax+l+ax nebulous:n+eh+b+y+ax+l+ax+s necessarily:n+eh+s+ax+s+eh+r+ax+l+iy
necessary:n+eh+s+ax+s+eh+r+iy necessitate:n+ax+s+eh+s+ax+t+ey+t necessitated:n+ax+s+eh+s+ax+t+ey+t+ax+d
necessitates:n+ax+s+eh+s+ax+t+ey+t+s necessity:n+ax+s+eh+s+ax+t+iy necromancer:n+eh+k+r+ax+m+ae+n+s+er
necrosis:n+ax+k+r+ow+s+ax+s needed:n+iy+d+ax+d needham:n+iy+d+ax+m negation:n+ax+g+ey+sh+ax+n
negativity:n+eh+g+ax+t+ih+v+ax+t+iy neglect:n+ax+g+l+eh+k+t neglected:n+ax+g+l+eh+k+t+ax+d
negligence:n+eh+g+l+ax+jh+ax+n+s negligent:n+eh+g+l+ax+jh+ax+n+t negligible:n+eh+g+l+ax+jh+ax+b+ax+l
negotiable:n+ax+g+ow+sh+ax+b+ax+l negotiate:n+ax+g+ow+sh+iy+ey+t negotiated:n+ax+g+ow+sh+iy+ey+t+ax+d
negotiations:n+ax+g+ow+sh+iy+ey+sh+ax+n+z negotiator:n+ax+g+ow+sh+iy+ey+t+er nehemiah:n+iy+ax+m+ay+ax nehru:n+ey+r+uw
nemo:n+eh+m+ow nepali:n+ax+p+ao+l+iy nero:n+ih+r+ow nested:n+eh+s+t+ax+d neue:n+uw+iy neuer:n+oy+er
neurologist:n+uh+r+aa+l+ax+jh+ax+s+t neuronal:n+uh+r+ow+n+ax+l+z neuropathy:n+uh+r+ow+p+ae+th+iy
neuroscience:n+y+uh+r+ow+s+ay+ax+n+s neuroscientist:n+y+uh+r+ow+s+ay+ax+n+t+ih+s+t neurosurgeon:n+uh+r+ow+s+er+jh+ax+n
neurosurgery:n+uh+r+ow+s+er+jh+er+iy neutrality:n+uw+t+r+ae+l+ax+t+iy neva:n+ey+v+ax nevada:n+ax+v+aa+d+ax
newest:n+uw+ax+s+t newfoundland:n+uw+f+ax+n+d+l+ax+n+d newmarket:n+uw+m+aa+r+k+ax+t newsom:n+uw+z+ax+m ng:eh+ng ni:n+iy
niall:n+ay+l nicaragua:n+ih+k+er+aa+g+w+ax nicaraguan:n+ih+k+er+aa+g+w+ax+n nicholls:n+ih+k+ax+l+z
nicklaus:n+ih+k+l+ax+s nicol:n+ih+k+ax+l nicola:n+ih+k+ow+l+aa nieto:n+iy+t+ow nietzsche:n+iy+ch+iy
nigeria:n+ay+jh+ih+r+iy+ax nigerian:n+ay+jh+ih+r+iy+ax+n nigerians:n+ay+jh+ih+r+iy+ax+n+z nike:n+ay+k+iy
nikolai:n+ih+k+ow+l+ay nineveh:n+ih+n+ax+v+ax nippon:n+ih+p+aa+n nir:n+ih+r niro:n+ih+r+ow nitro:n+ih+t+r+ow
nitrous:n+ih+t+r+ax+s noah:n+ow+ax nobility:n+ow+b+ih+l+ax+t+iy nodded:n+aa+d+ax+d noel:n+ow+eh+l noelle:n+ow+eh+l
noir:n+oy+r nolan:n+ow+l+ax+n nomenclature:n+ow+m+ax+n+k+l+ey+ch+er nominal:n+aa+m+ax+n+ax+l
nominally:n+aa+m+ax+n+ax+l+iy nominate:n+aa+m+ax+n+ax+t nominated:n+aa+m+ax+n+ey+t+ax+d
nominating:n+aa+m+ax+n+ey+t+ih+ng nomination:n+aa+m+ax+n+ey+sh+ax+n nominations:n+aa+m+ax+n+ey+sh+ax+n+z
nominee:n+aa+m+ax+n+iy nominees:n+aa+m+ax+n+iy+z nomura:n+ow+m+uh+r+ax nonlinear:n+aa+n+l+ih+n+iy+er
nonpartisan:n+aa+n+p+aa+r+t+ax+z+ax+n nonprofit:n+aa+n+p+r+aa+f+ax+t noone:n+uw+n nordstrom:n+ao+r+d+s+t+r+ax+m
normality:n+ao+r+m+ae+l+ax+t+iy northrop:n+ao+r+th+r+ax+p norwich:n+ao+r+w+ih+ch nostalgia:n+ao+s+t+ae+l+jh+ax
nostalgic:n+ao+s+t+ae+l+jh+ih+k nostril:n+aa+s+t+r+ih+l notches:n+aa+ch+ax+z noted:n+ow+t+ax+d notice:n+ow+t+ax+s
noticeable:n+ow+t+ax+s+ax+b+ax+l noticed:n+ow+t+ax+s+t notices:n+ow+t+ax+s+ax+z
notification:n+ow+t+ax+f+ax+k+ey+sh+ax+n notifications:n+ow+t+ax+f+ax+k+ey+sh+ax+n+z notified:n+ow+t+ax+f+ay+d
notifies:n+ow+t+ax+f+ay+z notify:n+ow+t+ax+f+ay notifying:n+ow+t+ax+f+ay+ih+ng notoriety:n+ow+t+er+ay+ax+t+iy
notre:n+ow+t+r+ax nottingham:n+aa+t+ih+ng+hh+ae+m nov:n+ow+v novak:n+ow+v+ae+k novelist:n+aa+v+ax+l+ax+s+t
novelists:n+aa+v+ax+l+ax+s+t+s novella:n+ow+v+eh+l+ax novice:n+aa+v+ax+s novices:n+aa+v+ax+s+ih+z nth:eh+n+th
nubian:n+y+uw+b+iy+ax+n nuclear:n+uw+k+l+iy+er nuclei:n+uw+k+l+iy+ay nucleic:n+uw+k+l+ey+ih+k
nucleotide:n+uw+k+l+iy+ax+t+ay+d nucleotides:n+uw+k+l+iy+ax+t+ay+d+z nuevo:n+w+ey+v+ow nuggets:n+ah+g+ax+t+s
nullified:n+ah+l+ax+f+ay+d nullify:n+ah+l+ax+f+ay numerical:n+uw+m+eh+r+ax+k+ax+l nunavut:n+uh+n+ax+v+ax+t
nunes:n+uw+n+z nunez:n+uw+n+eh+z nur:n+uh+r nuremberg:n+uh+r+ax+m+b+er+g nurses:n+er+s+ax+z nutrient:n+uw+t+r+iy+ax+n+t
nutrients:n+uw+t+r+iy+ax+n+t+s nutrition:n+uw+t+r+ih+sh+ax+n nutritional:n+uw+t+r+ih+sh+ax+n+ax+l
nutritionist:n+uw+t+r+ih+sh+ax+n+ih+s+t nutritious:n+uw+t+r+ih+sh+ax+s nuttall:n+ah+t+ax+l oas:ow+ey+eh+s
oatmeal:ow+t+m+iy+l oaxaca:ow+k+s+ax+k+ax obamacare:ow+b+aa+m+ax+k+eh+r oberon:ow+b+er+aa+n obispo:ow+b+ih+s+p+ow
objected:ax+b+jh+eh+k+t+ax+d objecting:ax+b+jh+eh+k+t+ih+ng objection:ax+b+jh+eh+k+sh+ax+n
objectionable:ax+b+jh+eh+k+sh+ax+n+ax+b+ax+l objections:ax+b+jh+eh+k+sh+ax+n+z objective:ax+b+jh+eh+k+t+ih+v
objectives:ax+b+jh+eh+k+t+ih+v+z objectivity:aa+b+jh+eh+k+t+ih+v+ih+t+iy objectors:ax+b+jh+eh+k+t+er+z
oblast:aa+b+l+ae+s+t obligated:aa+b+l+ax+g+ey+t+ih+d obligation:aa+b+l+ax+g+ey+sh+ax+n
obligations:aa+b+l+ax+g+ey+sh+ax+n+z oblique:ax+b+l+iy+k obliquely:ax+b+l+iy+k+l+iy oboe:ow+b+ow
obscurity:ax+b+s+k+y+uh+r+ax+t+iy obsessively:aa+b+s+eh+s+ih+v+l+iy obstetrician:aa+b+s+t+ax+t+r+ih+sh+ax+n
obstinate:aa+b+s+t+ax+n+ax+t obtuse:aa+b+t+uw+s obverse:ax+b+v+er+s occidental:aa+k+s+ax+d+eh+n+t+ax+l
occipital:aa+k+s+ih+p+ax+t+ax+l occupancy:aa+k+y+ax+p+ax+n+s+iy occupant:aa+k+y+ax+p+ax+n+t
occupants:aa+k+y+ax+p+ax+n+t+s occupation:aa+k+y+ax+p+ey+sh+ax+n occupational:aa+k+y+ax+p+ey+sh+ax+n+ax+l
occupations:aa+k+y+ax+p+ey+sh+ax+n+z occupied:aa+k+y+ax+p+ay+d occupiers:aa+k+y+ax+p+ay+er+z occupies:aa+k+y+ax+p+ay+z
occupy:aa+k+y+ax+p+ay occupying:aa+k+y+ax+p+ay+ih+ng oct:ao+k+t octagon:aa+k+t+ax+g+aa+n
octagonal:aa+k+t+ae+g+ax+n+ax+l octopus:aa+k+t+ax+p+uh+s ocular:ao+k+y+uw+l+er oddities:aa+d+ax+t+iy+z
oddity:aa+d+ax+t+iy odin:ow+d+ax+n odysseus:ow+d+ih+s+iy+ax+s odyssey:aa+d+ax+s+iy oedipus:eh+d+ih+p+ax+s
oeuvre:uw+v+r+ax ofc:ow+eh+f+s+iy offended:ax+f+eh+n+d+ax+d office:ao+f+ih+s officer:ao+f+ax+s+er
officers:ao+f+ax+s+er+z offices:ao+f+ax+s+ax+z officiated:ax+f+ih+sh+iy+ey+t+ax+d offsetting:ao+f+s+eh+t+ih+ng
ogilvie:aa+jh+ih+l+v+iy ogilvy:ow+g+ax+l+v+iy ogle:ow+g+ax+l oj:ow+jh+ey okada:ow+k+aa+d+ax okinawa:ow+k+ih+n+aa+w+ax
oldest:ow+l+d+ax+s+t oldham:ow+l+d+ax+m olfactory:ow+l+f+ae+k+t+er+iy olga:ow+l+g+ax oligarch:ow+l+ih+g+aa+r+k
oligarchs:ow+l+ih+g+aa+r+k+s oligarchy:aa+l+ax+g+aa+r+k+iy olin:ow+l+ih+n olive:aa+l+ax+v oliveira:aa+l+ih+v+ey+r+ax
oliver:aa+l+ax+v+er olivia:ow+l+ih+v+iy+ax olivier:ow+l+ih+v+iy+ey olney:ow+l+n+iy olympia:ow+l+ih+m+p+iy+ax
olympian:ow+l+ih+m+p+iy+ax+n olympians:ow+l+ih+m+p+iy+ax+n+z olympic:ow+l+ih+m+p+ih+k olympics:ow+l+ih+m+p+ih+k+s
olympus:ow+l+ih+m+p+ax+s om:ao+m ombudsman:aa+m+b+ax+d+z+m+ax+n ominous:aa+m+ax+n+ax+s omitted:ow+m+ih+t+ax+d
omnibus:aa+m+n+ax+b+ax+s omnipresent:aa+m+n+ih+p+r+eh+z+ax+n+t ona:ax+n+aa onboard:aa+n+b+ao+r+d
oncoming:ao+n+k+ah+m+ih+ng oneida:ow+n+ay+d+ax ong:ao+ng online:ao+n+l+ay+n onlookers:ao+n+l+uh+k+er+z ons:aa+n+z
onslaught:ao+n+s+l+ao+t ontario:aa+n+t+eh+r+iy+ow onward:ao+n+w+er+d oooh:uw opacity:ow+p+ae+s+ax+t+iy opera:aa+p+r+ax
operas:aa+p+r+ax+z operated:aa+p+er+ey+t+ax+d ophelia:ax+f+iy+l+y+ax ophthalmologist:aa+p+th+ax+m+aa+l+ax+jh+ih+s+t
ophthalmology:aa+p+th+ax+m+aa+l+ax+jh+iy opiate:ow+p+iy+ax+t opiates:ow+p+iy+ax+t+s opie:ow+p+iy
oppenheimer:aa+p+ax+n+hh+ay+m+er opportunities:aa+p+er+t+uw+n+ax+t+iy+z opportunity:aa+p+er+t+uw+n+ax+t+iy
opposite:aa+p+ax+z+ax+t opposites:aa+p+ax+z+ax+t+s oprah:ow+p+r+ax optimal:aa+p+t+ax+m+ax+l
optimism:aa+p+t+ax+m+ih+z+ax+m optimist:aa+p+t+ax+m+ih+s+t optimistic:aa+p+t+ax+m+ih+s+t+ih+k
optimization:aa+p+t+ax+m+ax+z+ey+sh+ax+n optimize:aa+p+t+ax+m+ay+z optimized:aa+p+t+ax+m+ay+z+d
optimizing:aa+p+t+ax+m+ay+z+ih+ng optimum:aa+p+t+ax+m+ax+m optometry:aa+p+t+aa+m+ax+t+r+iy opulence:aa+p+y+ax+l+ax+n+s
opulent:aa+p+y+ax+l+ax+n+t orange:ao+r+ax+n+jh oranges:ao+r+ax+n+jh+ax+z orangutan:ao+r+ae+ng+ax+t+ae+n
orbit:ao+r+b+ax+t orbital:ao+r+b+ax+t+ax+l orbitals:ao+r+b+ax+t+ax+l+s orbiter:ao+r+b+ax+t+er
orbiting:ao+r+b+ax+t+ih+ng orbits:ao+r+b+ax+t+s orchestra:ao+r+k+ax+s+t+r+ax orchestral:ao+r+k+eh+s+t+r+ax+l
orchestras:ao+r+k+ax+s+t+r+ax+z orchestration:ao+r+k+ax+s+t+r+ey+sh+ax+n orchid:ao+r+k+ax+d orchids:ao+r+k+ax+d+z
ordeal:ao+r+d+iy+l ordinance:ao+r+d+ax+n+ax+n+s ordinances:ao+r+d+ax+n+ax+n+s+ih+z ordinarily:ao+r+d+ax+n+eh+r+ax+l+iy
ordinary:ao+r+d+ax+n+eh+r+iy ordination:ao+r+d+ax+n+ey+sh+ax+n oregano:ao+r+eh+g+ax+n+ow oregon:ao+r+ax+g+ax+n
organisation:ao+r+g+ax+n+ih+z+ey+sh+ax+n organisations:ao+r+g+ax+n+ih+z+ey+sh+ax+n+z organist:ao+r+g+ax+n+ax+s+t
organization:ao+r+g+ax+n+ax+z+ey+sh+ax+n organizational:ao+r+g+ax+n+ax+z+ey+sh+ax+n+ax+l
organizations:ao+r+g+ax+n+ax+z+ey+sh+ax+n+z oriented:ao+r+iy+eh+n+t+ax+d orifice:ao+r+ax+f+ax+s origin:ao+r+ax+jh+ax+n
original:er+ih+jh+ax+n+ax+l originality:er+ih+jh+ax+n+ae+l+ih+t+iy originally:er+ih+jh+ax+n+ax+l+iy
originals:er+ih+jh+ax+n+ax+l+z originate:er+ih+jh+ax+n+ey+t originated:er+ih+jh+ax+n+ey+t+ax+d
originates:er+ih+jh+ax+n+ey+t+s originating:er+ih+jh+ax+n+ey+t+ih+ng origination:er+ih+jh+ax+n+ey+sh+ax+n
originator:er+ih+jh+ax+n+ey+t+er origins:ao+r+ax+jh+ih+n+z orphanage:ao+r+f+ax+n+ax+jh ortega:ao+r+t+ey+g+ax
orthogonal:ao+r+th+ao+g+ax+n+ax+l orthopedic:ao+r+th+ax+p+iy+d+ih+k os:aa+s osage:ow+s+ey+jh osaka:ow+s+aa+k+ax
osama:ow+s+aa+m+ax osborn:ao+z+b+ao+r+n osborne:ao+z+b+ao+r+n osbourne:aa+s+b+er+n oscar:ao+s+k+er oscars:ao+s+k+er+z
oscillating:aa+s+ax+l+ey+t+ih+ng oscillation:aa+s+ax+l+ey+sh+ax+n oscillations:aa+s+ax+l+ey+sh+ax+n+z
oscillator:aa+s+ax+l+ey+t+er oscillators:aa+s+ax+l+ey+t+er+z oshkosh:ao+sh+k+ao+sh oskar:ao+s+k+er
osmosis:ao+z+m+ow+s+ih+s osprey:ao+s+p+r+iy oss:ao+s ossetia:aa+s+eh+sh+y+ax ost:ow+s+t
ostensibly:aa+s+t+eh+n+s+ax+b+l+iy osteoarthritis:aa+s+t+iy+ow+aa+r+th+r+ay+t+ax+s
osteoporosis:ao+s+t+iy+aa+p+er+ow+s+ih+s ostracized:ao+s+t+r+ax+s+ay+z+d ostrich:ao+s+t+r+ih+ch oswald:ao+z+w+ao+l+d
ot:ao+t othello:ax+th+eh+l+ow ottawa:aa+t+ax+w+aa ounces:aw+n+s+ax+z outage:aw+t+ax+jh outed:aw+t+ax+d
overestimate:ow+v+er+eh+s+t+ax+m+ey+t overestimated:ow+v+er+eh+s+t+ax+m+ey+t+ih+d
overpopulation:ow+v+er+p+aa+p+y+ax+l+ey+sh+ax+n overpowering:ow+v+er+p+aw+r+ih+ng
overprotective:ow+v+er+p+r+ax+t+eh+k+t+ax+v overran:ow+v+er+r+ae+n overrated:ow+v+er+r+ey+t+ih+d
overreach:ow+v+er+r+iy+ch overreact:ow+v+er+r+iy+ae+k+t overreacted:ow+v+er+r+iy+ae+k+t+ih+d
overreacting:ow+v+er+r+iy+ae+k+t+ih+ng overreaction:ow+v+er+r+iy+ae+k+sh+ax+n overridden:ow+v+er+r+ih+d+ax+n
override:ow+v+er+r+ay+d overrides:ow+v+er+r+ay+d+z overriding:ow+v+er+r+ay+d+ih+ng overrule:ow+v+er+r+uw+l
overruled:ow+v+er+r+uw+l+d overrun:ow+v+er+r+ah+n overruns:ow+v+er+r+ah+n+z overture:ow+v+er+ch+er
overtures:ow+v+er+ch+uh+r+z ovulation:ow+v+y+ax+l+ey+sh+ax+n owen:ow+ax+n owens:ow+ax+n+z
oxidation:aa+k+s+ax+d+ey+sh+ax+n oxidative:aa+k+s+ax+d+ay+t+ih+v oxidized:aa+k+s+ax+d+ay+z+d oxnard:aa+k+s+n+er+d
oxygen:aa+k+s+ax+jh+ax+n oxytocin:aa+k+s+ax+t+ow+s+ax+n pacifica:p+ax+s+ih+f+ih+k+ax pacifier:p+ae+s+ax+f+ay+er
pacify:p+ae+s+ax+f+ay pacino:p+ax+s+iy+n+ow package:p+ae+k+ax+jh packages:p+ae+k+ax+jh+ax+z packet:p+ae+k+ax+t
paco:p+ey+k+ow padilla:p+ax+d+ih+l+ax padua:p+ae+d+y+uw+ax pages:p+ey+jh+ax+z paget:p+ae+jh+ax+t pagoda:p+ax+g+ow+d+ax
pai:p+aa+iy paintball:p+ey+n+t+b+aa+l palace:p+ae+l+ax+s palaces:p+ae+l+ax+s+ax+z palais:p+ax+l+ey
palatial:p+ax+l+ey+sh+ax+l palatine:p+ae+l+ax+t+ay+n palazzo:p+ax+l+aa+z+ow paleontology:p+ey+l+iy+ax+n+t+aa+l+ax+jh+iy
paleozoic:p+ey+l+iy+ax+z+ow+ih+k palermo:p+ax+l+eh+r+m+ow palestinian:p+ae+l+ih+s+t+ih+n+iy+ax+n
palestinians:p+ae+l+ih+s+t+ih+n+iy+ax+n+z palin:p+ae+l+ih+n pallet:p+ae+l+ax+t pallets:p+ae+l+ax+t+s palma:p+aa+l+m+ax
palmetto:p+ae+l+m+eh+t+ow pamphlet:p+ae+m+f+l+ax+t pamphlets:p+ae+m+f+l+ax+t+s pandey:p+aa+n+d+ey pandit:p+ah+n+d+ax+t
panelist:p+ae+n+ax+l+ax+s+t panelists:p+ae+n+ax+l+ih+s+t+s panini:p+ax+n+iy+n+iy pantheon:p+ae+n+th+iy+aa+n
papa:p+aa+p+ah papacy:p+ey+p+ax+s+iy paparazzi:p+aa+p+aa+r+ao+z+iy para:p+eh+r+ax parable:p+eh+r+ax+b+ax+l
parables:p+eh+r+ax+b+ax+l+z parabolic:p+eh+r+ax+b+aa+l+ih+k parachute:p+eh+r+ax+sh+uw+t parachutes:p+eh+r+ax+sh+uw+t+s
paradigm:p+eh+r+ax+d+ay+m paradigms:p+eh+r+ax+d+ay+m+z paradise:p+eh+r+ax+d+ay+s paradox:p+eh+r+ax+d+aa+k+s
paradoxes:p+eh+r+ax+d+aa+k+s+ih+z paradoxical:p+eh+r+ax+d+aa+k+s+ih+k+ax+l paradoxically:p+eh+r+ax+d+aa+k+s+ax+k+l+iy
paraffin:p+eh+r+ax+f+ax+n paragon:p+eh+r+ax+g+aa+n paraguay:p+eh+r+ax+g+w+ey paralegal:p+eh+r+ax+l+iy+g+ax+l
parallax:p+eh+r+ax+l+ae+k+s parallel:p+eh+r+ax+l+eh+l paralleled:p+eh+r+ax+l+eh+l+d parallels:p+eh+r+ax+l+eh+l+z
paralympic:p+eh+r+ax+l+ih+m+p+ih+k paralysis:p+er+ae+l+ax+s+ax+s paralyze:p+eh+r+ax+l+ay+z paralyzed:p+eh+r+ax+l+ay+z+d
paralyzing:p+eh+r+ax+l+ay+z+ih+ng paramedic:p+eh+r+ax+m+eh+d+ih+k paramedics:p+eh+r+ax+m+eh+d+ih+k+s
parameter:p+er+ae+m+ax+t+er parameters:p+er+ae+m+ax+t+er+z parametric:p+eh+r+ax+m+eh+t+r+ih+k
paramilitary:p+eh+r+ax+m+ih+l+ax+t+eh+r+iy paramount:p+eh+r+ax+m+aw+n+t paranoia:p+eh+r+ax+n+oy+ax
paranoid:p+eh+r+ax+n+oy+d paranormal:p+eh+r+ax+n+ao+r+m+ax+l parapet:p+eh+r+ax+p+eh+t
paraphernalia:p+eh+r+ax+f+ax+n+ey+l+y+ax paraphrase:p+eh+r+ax+f+r+ey+z paraphrasing:p+eh+r+ax+f+r+ey+z+ih+ng
parasite:p+eh+r+ax+s+ay+t parasites:p+eh+r+ax+s+ay+t+s parasitic:p+eh+r+ax+s+ih+t+ih+k
paratroopers:p+eh+r+ax+t+r+uw+p+er+z parentage:p+eh+r+ax+n+t+ax+jh parietal:p+er+ay+ax+t+ax+l
parishioners:p+er+ih+sh+ax+n+er+z parisian:p+er+ih+zh+ax+n parity:p+eh+r+ax+t+iy parkland:p+aa+r+k+l+ae+n+d
parmesan:p+aa+r+m+ax+z+aa+n parochial:p+er+ow+k+iy+ax+l parodies:p+eh+r+ax+d+iy+z parody:p+eh+r+ax+d+iy
parris:p+eh+r+ih+s parrish:p+eh+r+ih+sh parrot:p+eh+r+ax+t parrots:p+eh+r+ax+t+s parry:p+eh+r+iy
parthenon:p+aa+r+th+ax+n+aa+n participant:p+aa+r+t+ih+s+ax+p+ax+n+t participants:p+aa+r+t+ih+s+ax+p+ax+n+t+s
participate:p+aa+r+t+ih+s+ax+p+ey+t participated:p+aa+r+t+ih+s+ax+p+ey+t+ih+d participates:p+aa+r+t+ih+s+ax+p+ey+t+s
participating:p+aa+r+t+ih+s+ax+p+ey+t+ih+ng participation:p+aa+r+t+ih+s+ax+p+ey+sh+ax+n
participatory:p+aa+r+t+ih+s+ax+p+ax+t+ao+r+iy particle:p+aa+r+t+ax+k+ax+l particles:p+aa+r+t+ax+k+ax+l+z
particular:p+er+t+ih+k+y+ax+l+er particularly:p+aa+r+t+ih+k+y+ax+l+er+l+iy particulars:p+er+t+ih+k+y+ax+l+er+z
particulate:p+er+t+ih+k+y+ax+l+ax+t particulates:p+aa+r+t+ih+k+y+ax+l+ax+t+s partisan:p+aa+r+t+ax+z+ax+n
partisans:p+aa+r+t+ax+z+ax+n+z partisanship:p+aa+r+t+ax+z+ax+n+sh+ih+p partridge:p+aa+r+t+r+ax+jh
pasadena:p+ae+s+ax+d+iy+n+er pascal:p+ae+s+k+ae+l pasquale:p+aa+s+k+w+aa+l+ey passage:p+ae+s+ax+jh
passages:p+ae+s+ax+jh+ax+z passageway:p+ae+s+ax+jh+w+ey passaic:p+ax+s+ey+ih+k passenger:p+ae+s+ax+n+jh+er
passengers:p+ae+s+ax+n+jh+er+z passes:p+ae+s+ax+z pasteur:p+ax+s+t+uw+r patagonia:p+ae+t+ax+g+ow+n+iy+ax
patches:p+ae+ch+ax+z pate:p+ey+t pathogenesis:p+ae+th+ax+jh+eh+n+ax+s+ih+s pathogenic:p+ae+th+ax+jh+eh+n+ih+k
pathologist:p+ax+th+aa+l+ax+jh+ax+s+t pathologists:p+ax+th+aa+l+ax+jh+ax+s+t+s pathology:p+ax+th+aa+l+ax+jh+iy
patina:p+ax+t+iy+n+ax patrice:p+ax+t+r+iy+s patrician:p+ax+t+r+ih+sh+ax+n patronizing:p+ey+t+r+ax+n+ay+z+ih+ng
paucity:p+ao+s+ax+t+iy paulsen:p+aw+l+s+ax+n pauly:p+ao+l+iy pauses:p+ao+z+ax+z pavel:p+ae+v+ax+l pcs:p+iy+s+iy+z
peaches:p+iy+ch+ax+z peachy:p+iy+ch+iy pecan:p+ax+k+aa+n peckham:p+eh+k+ax+m peculiar:p+ax+k+y+uw+l+y+er
peculiarities:p+ih+k+y+uw+l+iy+eh+r+ax+t+iy+z peculiarly:p+ih+k+y+uw+l+y+er+l+iy
pedagogical:p+eh+d+ax+g+aa+jh+ih+k+ax+l pedagogy:p+eh+d+ax+g+ow+jh+iy pedestal:p+eh+d+ax+s+t+ax+l
pedicure:p+eh+d+ih+k+y+er pedigree:p+eh+d+ax+g+r+iy pedophile:p+eh+d+ow+f+ay+l pedophiles:p+eh+d+ow+f+ay+l+z
pedro:p+ey+d+r+ow peerage:p+ih+r+ax+jh peerless:p+ih+r+l+ih+s peirce:p+ih+r+s pele:p+eh+l+ey pelham:p+eh+l+ax+m
pelican:p+eh+l+ax+k+ax+n pellegrini:p+eh+l+eh+g+r+iy+n+iy pellet:p+eh+l+ax+t pellets:p+eh+l+ax+t+s pelvis:p+eh+l+v+ax+s
pena:p+eh+n+ax penalize:p+eh+n+ax+l+ay+z pendulum:p+eh+n+jh+ax+l+ax+m penetrate:p+eh+n+ax+t+r+ey+t
penetrated:p+eh+n+ax+t+r+ey+t+ih+d penetrates:p+eh+n+ax+t+r+ey+t+s penetrating:p+eh+n+ax+t+r+ey+t+ih+ng
penetration:p+eh+n+ax+t+r+ey+sh+ax+n penguin:p+eh+ng+g+w+ax+n penguins:p+eh+ng+g+w+ax+n+z
penicillin:p+eh+n+ax+s+ih+l+ax+n penile:p+iy+n+ay+l peninsula:p+ax+n+ih+n+s+ax+l+ax peninsular:p+ax+n+ih+n+s+ax+l+er
penitentiary:p+eh+n+ih+t+eh+n+ch+er+iy pennsylvania:p+eh+n+s+ax+l+v+ey+n+y+ax penske:p+eh+n+s+k+iy
pentagon:p+eh+n+t+ih+g+aa+n pentecost:p+eh+n+t+ax+k+ao+s+t pentecostal:p+eh+n+t+ax+k+ao+s+t+ax+l
penultimate:p+eh+n+ah+l+t+ax+m+ax+t pepe:p+eh+p+iy peralta:p+er+aa+l+t+ax percentage:p+er+s+eh+n+t+ax+jh
perceptual:p+er+s+eh+p+ch+ax+w+ax+l pere:p+er pereira:p+er+eh+r+ax perennial:p+er+eh+n+iy+ax+l
perennials:p+er+eh+n+iy+ax+l+z peres:p+eh+r+eh+z perez:p+eh+r+eh+z perfectionist:p+er+f+eh+k+sh+ax+n+ax+s+t
performances:p+er+f+ao+r+m+ax+n+s+ax+z perfusion:p+er+f+y+uw+z+ax+n perilous:p+eh+r+ax+l+ax+s
perimeter:p+er+ih+m+ax+t+er period:p+ih+r+iy+ax+d periodic:p+ih+r+iy+aa+d+ih+k periodical:p+ih+r+iy+aa+d+ih+k+ax+l
periodically:p+iy+r+iy+aa+d+ih+k+ax+l+iy periodicals:p+ih+r+iy+aa+d+ih+k+ax+l+z periodontal:p+eh+r+iy+ax+d+aa+n+t+ax+l
periods:p+ih+r+iy+ax+d+z periscope:p+eh+r+ax+s+k+ow+p perkins:p+er+k+ax+n+z permeability:p+er+m+iy+ax+b+ih+l+ih+t+iy
permeable:p+er+m+iy+ax+b+ax+l permissible:p+er+m+ih+s+ax+b+ax+l pero:p+er+ow peroxide:p+er+aa+k+s+ay+d
perpendicular:p+er+p+ax+n+d+ih+k+y+ax+l+er perpetrated:p+er+p+ax+t+r+ey+t+ih+d perpetrator:p+er+p+ax+t+r+ey+t+er
perpetrators:p+er+p+ax+t+r+ey+t+er+z perpetuate:p+er+p+eh+ch+ax+w+ey+t perpetuated:p+er+p+eh+ch+ax+w+ey+t+ih+d
perpetuates:p+er+p+eh+ch+ax+w+ey+t+s perpetuating:p+er+p+eh+ch+ax+w+ey+t+ih+ng persecute:p+er+s+ax+k+y+uw+t
persecuted:p+er+s+ax+k+y+uw+t+ih+d persecution:p+er+s+ax+k+y+uw+sh+ax+n persecutions:p+er+s+ax+k+y+uw+sh+ax+n+s
perseverance:p+er+s+ax+v+ih+r+ax+n+s persevere:p+er+s+ax+v+ih+r persevered:p+er+s+ax+v+ih+r+d personal:p+er+s+ih+n+ax+l
personification:p+er+s+aa+n+ax+f+ax+k+ey+sh+ax+n personified:p+er+s+aa+n+ax+f+ay+d pertinent:p+er+t+ih+n+ih+n+t
perugia:p+er+uw+g+iy+ax peruvian:p+er+uw+v+iy+ax+n peshawar:p+eh+sh+ax+w+ao+r pessimism:p+eh+s+ax+m+ih+z+ax+m
pessimist:p+eh+s+ax+m+ax+s+t pessimistic:p+eh+s+ax+m+ih+s+t+ih+k pesticide:p+eh+s+t+ax+s+ay+d
pesticides:p+eh+s+t+ax+s+ay+d+z pestilence:p+eh+s+t+ax+l+ax+n+s peta:p+iy+t+ax peterborough:p+iy+t+er+b+er+ow
petrified:p+eh+t+r+ax+f+ay+d petrol:p+eh+t+r+ow+l pfeiffer:f+ay+f+er phalanx:f+ey+l+ae+ng+k+s phases:f+ey+z+ax+z
phelan:f+eh+l+ax+n phenol:f+iy+n+aa+l phenomena:f+ax+n+aa+m+ax+n+ax phenomenal:f+ax+n+aa+m+ax+n+ax+l
phenomenally:f+ax+n+aa+m+ax+n+ax+l+iy phenomenology:f+ax+n+aa+m+ax+n+aa+l+aa+g+iy phenomenon:f+ax+n+aa+m+ax+n+aa+n
phenotype:f+iy+n+ax+t+ay+p phenotypes:f+iy+n+ax+t+ay+p+s phenotypic:f+iy+n+ax+t+ih+p+ih+k
philanthropist:f+ax+l+ae+n+th+r+ax+p+ax+s+t philip:f+ih+l+ax+p philippe:f+ih+l+iy+p+ey philippine:f+ih+l+ax+p+iy+n
philippines:f+ih+l+ax+p+iy+n+z philips:f+ih+l+ax+p+s philistines:f+ih+l+ax+s+t+iy+n+z philosopher:f+ax+l+aa+s+ax+f+er
philosophers:f+ax+l+aa+s+ax+f+er+z philosophies:f+ax+l+aa+s+ax+f+iy+z philosophy:f+ax+l+aa+s+ax+f+iy phnom:f+n+aa+m
phoenician:f+ax+n+iy+sh+ax+n phonograph:f+ow+n+ax+g+r+ae+f phonological:f+ow+n+ax+l+aa+jh+ih+k+ax+l
phosphorus:f+aa+s+f+er+ax+s photocopy:f+ow+t+ow+k+aa+p+iy photogenic:f+ow+t+ax+jh+eh+n+ih+k
photojournalist:f+ow+t+ow+jh+er+n+ax+l+ax+s+t photovoltaic:f+ow+t+ax+v+ow+l+t+ey+ih+k phrases:f+r+ey+z+ax+z
physician:f+ax+z+ih+sh+ax+n physicians:f+ax+z+ih+sh+ax+n+z physique:f+ax+z+iy+k
phytoplankton:f+ay+t+ow+p+l+ae+ng+t+ax+n piazza:p+iy+ae+z+ax pieces:p+iy+s+ax+z piedmont:p+iy+d+m+aa+n+t
pieter:p+iy+t+er pietro:p+iy+eh+t+r+ow pigmented:p+ih+g+m+eh+t+ih+d pilar:p+ay+l+er pilate:p+ay+l+ah+t
pilates:p+ih+l+aa+t+iy+s pilgrim:p+ih+l+g+r+ax+m pilgrimage:p+ih+l+g+r+ax+m+ax+jh
pilgrimages:p+ih+l+g+r+ax+m+ih+jh+ih+z pilgrims:p+ih+l+g+r+ax+m+z pineda:p+iy+n+eh+d+ax pinocchio:p+ih+n+ow+k+iy+ow
pinochet:p+ih+n+ax+sh+ey pinot:p+ih+n+ax+t pinter:p+ay+n+t+er pinterest:p+ih+n+t+r+ax+s+t pio:p+ay+ow
piracy:p+ay+r+ax+s+iy piranha:p+ih+r+ae+n+hh+ax pirelli:p+ih+r+eh+l+iy pistachio:p+ax+s+t+ae+sh+iy+ow
pitiful:p+ih+t+ax+f+ax+l pituitary:p+ax+t+uw+ax+t+eh+r+iy placard:p+l+ae+k+er+d placards:p+l+ae+k+er+d+z
places:p+l+ey+s+ax+z placid:p+l+ae+s+ax+d plaintiff:p+l+ey+n+t+ax+f planet:p+l+ae+n+ax+t
planetarium:p+l+ae+n+ax+t+eh+r+iy+ax+m planetary:p+l+ae+n+ax+t+eh+r+iy planets:p+l+ae+n+ax+t+s plano:p+l+ey+n+ow
plantain:p+l+ae+n+t+ax+n platelet:p+l+ey+t+l+ax+t platelets:p+l+ey+t+l+ax+t+s platinum:p+l+ae+t+n+ax+m
plato:p+l+ey+t+ow platonic:p+l+ax+t+aa+n+ih+k platypus:p+l+ae+t+ax+p+uh+s plausible:p+l+ao+z+ax+b+ax+l
plausibly:p+l+ao+z+ax+b+l+iy plebiscite:p+l+eh+b+ax+s+ay+t pleistocene:p+l+ay+s+t+ax+s+iy+n plenary:p+l+eh+n+er+iy
plentiful:p+l+eh+n+t+ax+f+ax+l pliny:p+l+ih+n+iy pliocene:p+l+ay+ax+s+iy+n plumage:p+l+uw+m+ax+jh plummet:p+l+ah+m+ax+t
plummeted:p+l+ah+m+ax+t+ih+d plummeting:p+l+ah+m+ax+t+ih+ng plurality:p+l+er+ae+l+ih+t+iy
pocahontas:p+ow+k+ax+hh+aa+n+t+ax+s pocket:p+aa+k+ax+t pocketbook:p+aa+k+ax+t+b+uh+k pocketed:p+aa+k+ax+t+ih+d
pockets:p+aa+k+ax+t+s pocock:p+aa+k+ax+k pocono:p+ow+k+ax+n+ow podcast:p+ao+d+k+ae+s+t podcasting:p+ao+d+k+ae+s+t+ih+ng
poem:p+ow+ax+m poems:p+ow+ax+m+z poet:p+ow+ax+t poetry:p+ow+ax+t+r+iy poets:p+ow+ax+t+s poirot:p+w+aa+r+ow
poisson:p+oy+z+s+ax+n pokemon:p+ow+k+ey+m+ax+n pol:p+ao+l polaris:p+ow+l+eh+r+ax+s polarity:p+ow+l+eh+r+ax+t+iy
polarization:p+ow+l+er+ax+z+ey+sh+ax+n polaroid:p+ow+l+er+oy+d polemic:p+ax+l+eh+m+ih+k policemen:p+ax+l+iy+s+m+ih+n
policies:p+aa+l+ax+s+iy+z policy:p+aa+l+ax+s+iy policyholders:p+aa+l+ax+s+iy+hh+ow+l+d+er+z
policymakers:p+aa+l+ax+s+iy+m+ey+k+er+z policymaking:p+aa+l+ax+s+iy+m+ey+k+ih+ng polis:p+ow+l+ax+s
politburo:p+aa+l+ax+t+b+y+uh+r+ow political:p+ax+l+ih+t+ax+k+ax+l politically:p+ax+l+ih+t+ih+k+ax+l+iy
politician:p+aa+l+ax+t+ih+sh+ax+n politicians:p+aa+l+ax+t+ih+sh+ax+n+z polity:p+aa+l+ax+t+iy polk:p+ow+k
polka:p+ow+l+k+aa pollack:p+aa+l+ax+k pollard:p+aa+l+er+d pollination:p+aa+l+ax+n+ey+sh+ax+n
polyethylene:p+aa+l+iy+eh+th+ax+l+iy+n polygamy:p+ax+l+ih+g+ax+m+iy polymer:p+aa+l+ax+m+er
polymerization:p+aa+l+ih+m+er+ax+z+ey+sh+ax+n polymorphism:p+aa+l+iy+m+ao+r+f+ih+z+m
polystyrene:p+aa+l+iy+s+t+ay+r+iy+n polyurethane:p+aa+l+iy+uh+r+ax+th+ey+n pom:p+ao+m
pomegranate:p+aa+m+ax+g+r+ae+n+ax+t pomona:p+ow+m+ow+n+ax pompeo:p+ow+m+p+iy+ow pong:p+ao+ng pont:p+aa+n+t
ponte:p+aa+n+t pontiac:p+aa+n+t+iy+ae+k pontiff:p+aa+n+t+ax+f pontifical:p+aa+n+t+ih+f+ax+k+ax+l pontoon:p+aa+n+t+uw+n
popeye:p+aa+p+ay populace:p+aa+p+y+ax+l+ax+s popular:p+aa+p+y+ax+l+er popularity:p+aa+p+y+ax+l+eh+r+ax+t+iy
popularized:p+aa+p+y+ax+l+er+ay+z+d popularly:p+aa+p+y+ax+l+er+l+iy populate:p+aa+p+y+ax+l+ey+t
populated:p+aa+p+y+ax+l+ey+t+ih+d population:p+aa+p+y+ax+l+ey+sh+ax+n populations:p+aa+p+y+ax+l+ey+sh+ax+n+z
populism:p+aa+p+y+ax+l+ih+z+ax+m populist:p+aa+p+y+ax+l+ax+s+t populous:p+aa+p+y+ax+l+ax+s porcelain:p+ao+r+s+ax+l+ax+n
porches:p+ao+r+ch+ax+z porcupine:p+ao+r+k+y+ax+p+ay+n porridge:p+ao+r+ax+jh portage:p+ao+r+t+ax+jh
portico:p+ao+r+t+ax+k+ow portrait:p+ao+r+t+r+ax+t portraits:p+ao+r+t+r+ax+t+s poses:p+ow+z+ax+z posit:p+aa+z+ax+t
posited:p+aa+z+ax+t+ih+d positive:p+aa+z+ax+t+ih+v positively:p+aa+z+ax+t+ih+v+l+iy positives:p+aa+z+ax+t+ih+v+z
positron:p+aa+z+ax+t+r+aa+n posits:p+aa+z+ax+t+s possesses:p+ax+z+eh+s+ax+z possibilities:p+aa+s+ax+b+ih+l+ax+t+iy+z
possibility:p+aa+s+ax+b+ih+l+ax+t+iy possible:p+aa+s+ax+b+ax+l possibly:p+aa+s+ax+b+l+iy postage:p+ow+s+t+ax+jh
postdoctoral:p+ow+s+t+d+aa+k+t+er+ax+l posterior:p+ao+s+t+ih+r+y+er posterity:p+aa+s+t+eh+r+ax+t+iy
posthumous:p+aa+s+ch+uh+m+ax+s posthumously:p+aa+s+ch+uh+m+ax+s+l+iy postmodernism:p+ow+s+t+m+aa+d+er+n+ih+z+m
postoperative:p+ow+s+t+ao+p+ax+r+ax+t+ih+v postulated:p+aa+s+ch+ax+l+ey+t+ih+d posture:p+aa+s+ch+er
postures:p+aa+s+ch+er+z posturing:p+aa+s+ch+er+ih+ng potsdam:p+aa+t+s+d+ae+m pouches:p+aw+ch+ax+z
poughkeepsie:p+ax+k+ih+p+s+iy powerfully:p+aw+er+f+l+iy powertrain:p+aw+r+t+r+ey+n pows:p+ow+z
practicable:p+r+ae+k+t+ax+k+ax+b+ax+l practical:p+r+ae+k+t+ax+k+ax+l practicality:p+r+ae+k+t+ih+k+ae+l+ax+t+iy
practice:p+r+ae+k+t+ax+s practiced:p+r+ae+k+t+ax+s+t practices:p+r+ae+k+t+ax+s+ax+z practicing:p+r+ae+k+t+ax+s+ih+ng
pradesh:p+r+ax+d+eh+sh prairies:p+r+ey+r+iy+z praises:p+r+ey+z+ax+z prasad:p+r+ae+s+ax+d
precedence:p+r+eh+s+ax+d+ax+n+s precedents:p+r+eh+s+ax+d+ax+n+t+s precipice:p+r+eh+s+ax+p+ax+s
predation:p+r+ax+d+ey+sh+ax+n predecessor:p+r+eh+d+ax+s+eh+s+er predecessors:p+r+eh+d+ax+s+eh+s+er+z
predicate:p+r+eh+d+ax+k+ey+t predicated:p+r+eh+d+ax+k+ey+t+ih+d predominant:p+r+ih+d+aa+m+ax+n+ax+n+t
predominantly:p+r+ih+d+aa+m+ax+n+ax+n+t+l+iy predominately:p+r+ih+d+aa+m+ax+n+ax+n+t+l+iy
preeminent:p+r+iy+eh+m+ax+n+ax+n+t preexisting:p+r+iy+ih+g+z+ih+s+t+ih+ng prefer:p+r+ax+f+er
preferable:p+r+eh+f+er+ax+b+ax+l preferred:p+r+ax+f+er+d prefers:p+r+ax+f+er+z prejudice:p+r+eh+jh+ax+d+ih+s
prejudiced:p+r+eh+jh+ax+d+ax+s+t prejudices:p+r+eh+jh+ax+d+ih+s+ih+z prejudicial:p+r+eh+jh+ax+d+ih+sh+ax+l
prelate:p+r+eh+l+ih+t preliminaries:p+r+ih+l+ih+m+ax+n+eh+r+iy+z preliminary:p+r+ih+l+ih+m+ax+n+eh+r+iy
premarital:p+r+iy+m+eh+r+ax+t+ax+l premeditated:p+r+iy+m+eh+d+ax+t+ey+t+ih+d premises:p+r+eh+m+ax+s+ax+z
premonition:p+r+eh+m+ax+n+ih+sh+ax+n preoccupation:p+r+iy+aa+k+y+ax+p+ey+sh+ax+n preoccupied:p+r+iy+aa+k+y+ax+p+ay+d
preparatory:p+r+ih+p+eh+r+ax+t+ao+r+iy preparedness:p+r+iy+p+eh+r+ax+d+n+ax+s preponderance:p+r+iy+p+aa+n+d+r+ax+n+s
preposterous:p+r+ih+p+aa+s+t+er+ax+s prerequisite:p+r+iy+r+eh+k+w+ax+z+ax+t prerequisites:p+r+iy+r+eh+k+w+ax+z+ax+t+s
pres:p+r+eh+z prescient:p+r+eh+s+iy+ax+n+t prescribe:p+r+ax+s+k+r+ay+b prescription:p+r+ax+s+k+r+ih+p+sh+ax+n
prescriptions:p+r+ax+s+k+r+ih+p+sh+ax+n+z presentable:p+r+ax+z+eh+n+t+ax+b+ax+l presenter:p+r+eh+z+ax+n+t+er
presenters:p+r+eh+z+ax+n+t+er+z preservatives:p+r+ax+z+er+v+ax+t+ih+v+z preserve:p+r+ax+z+er+v
preserved:p+r+ax+z+er+v+d preserves:p+r+ax+z+er+v+z preserving:p+r+ax+z+er+v+ih+ng presidency:p+r+eh+z+ax+d+ax+n+s+iy
president:p+r+eh+z+ax+d+eh+n+t presidential:p+r+eh+z+ax+d+eh+n+sh+ax+l presidents:p+r+eh+z+ax+d+eh+n+t+s
presses:p+r+eh+s+ax+z presumably:p+r+ax+z+uw+m+ax+b+l+iy presumed:p+r+ax+z+uw+m+d
presumptuous:p+r+ih+z+ah+m+p+ch+ax+w+ax+s pretensions:p+r+ax+t+eh+n+sh+ax+n+z prettiest:p+r+ih+t+iy+ax+s+t
prices:p+r+ay+s+ax+z priestley:p+r+iy+s+t+l+iy primarily:p+r+ay+m+eh+r+ax+l+iy primark:p+r+ih+m+aa+r+k
primary:p+r+ay+m+eh+r+iy primitive:p+r+ih+m+ax+t+ih+v princes:p+r+ih+n+s+ax+z principal:p+r+ih+n+s+ax+p+ax+l
principally:p+r+ih+n+s+ih+p+l+iy principals:p+r+ih+n+s+ax+p+ax+l+z principle:p+r+ih+n+s+ax+p+ax+l
principled:p+r+ih+n+s+ax+p+ax+l+d principles:p+r+ih+n+s+ax+p+ax+l+z priori:p+r+ay+ao+r+ay
priorities:p+r+ay+ao+r+ax+t+iy+z prioritize:p+r+ay+ao+r+ax+t+ay+z prioritized:p+r+ay+ao+r+ax+t+ay+z+d
prioritizing:p+r+ay+ao+r+ax+t+ay+z+ih+ng priority:p+r+ay+ao+r+ax+t+iy prius:p+r+ay+ax+s
privatization:p+r+ay+v+ax+t+ax+z+ey+sh+ax+n prizes:p+r+ay+z+ax+z probabilistic:p+r+aa+b+ax+b+ih+l+ih+s+t+ax+k
probabilities:p+r+aa+b+ax+b+ih+l+ax+t+iy+z probability:p+r+aa+b+ax+b+ih+l+ax+t+iy problematic:p+r+aa+b+l+ax+m+ae+t+ih+k
processes:p+r+aa+s+eh+s+ax+z processions:p+r+ow+s+eh+sh+ax+n+z proclaim:p+r+ow+k+l+ey+m proclaimed:p+r+ow+k+l+ey+m+d
proclaiming:p+r+ow+k+l+ey+m+ih+ng proclaims:p+r+ow+k+l+ey+m+z procrastinate:p+r+ax+k+r+ae+s+t+ax+n+ey+t
procrastinating:p+r+ax+k+r+ae+s+t+ax+n+ey+t+ih+ng procrastination:p+r+ax+k+r+ae+s+t+ax+n+ey+sh+ax+n
procreation:p+r+ow+k+r+iy+ey+sh+ax+n procure:p+r+ow+k+y+uh+r procured:p+r+ow+k+y+uh+r+d
procurement:p+r+ow+k+y+uh+r+m+ax+n+t procuring:p+r+ow+k+y+uh+r+ih+ng prodigy:p+r+aa+d+ax+jh+iy
produces:p+r+ax+d+uw+s+ax+z product:p+r+aa+d+ax+k+t productivity:p+r+ow+d+ax+k+t+ih+v+ax+t+iy
products:p+r+aa+d+ax+k+t+s profane:p+r+ow+f+ey+n profanity:p+r+ow+f+ae+n+ax+t+iy proficient:p+r+aa+f+ih+sh+ax+n+t
profit:p+r+aa+f+ax+t profitable:p+r+aa+f+ax+t+ax+b+ax+l profitably:p+r+aa+f+ax+t+ax+b+l+iy profited:p+r+aa+f+ax+t+ax+d
profiting:p+r+aa+f+ax+t+ih+ng profound:p+r+ow+f+aw+n+d profoundly:p+r+ow+f+aw+n+d+l+iy prognosis:p+r+aa+g+n+ow+s+ax+s
programmatic:p+r+aa+g+r+ax+m+ae+t+ih+k progresses:p+r+aa+g+r+eh+s+ax+z progressively:p+r+aa+g+r+eh+s+ih+v+l+iy
progressives:p+r+aa+g+r+eh+s+ih+v+z prohibit:p+r+ow+hh+ih+b+ax+t prohibited:p+r+ow+hh+ih+b+ax+t+ax+d
prohibiting:p+r+ow+hh+ih+b+ax+t+ih+ng prohibition:p+r+ow+ax+b+ih+sh+ax+n prohibitions:p+r+ow+ax+b+ih+sh+ax+n+z
prohibitive:p+r+ow+hh+ih+b+ax+t+ih+v prohibitively:p+r+ow+hh+ih+b+ax+t+ih+v+l+iy prohibits:p+r+ow+hh+ih+b+ax+t+s
projected:p+r+ax+jh+eh+k+t+ax+d proletarian:p+r+ow+l+ax+t+eh+r+iy+ax+n proletariat:p+r+ow+l+ax+t+eh+r+iy+ax+t
proliferate:p+r+ow+l+ih+f+er+ey+t proliferation:p+r+ow+l+ih+f+er+ey+sh+ax+n prolific:p+r+ow+l+ih+f+ih+k
prolonging:p+r+ow+l+ao+ng+ih+ng promenade:p+r+aa+m+ax+n+ey+d prometheus:p+r+ax+m+iy+th+iy+ax+s
prominence:p+r+aa+m+ax+n+ax+n+s prominent:p+r+aa+m+ax+n+ax+n+t prominently:p+r+aa+m+ax+n+ax+n+t+l+iy
promiscuity:p+r+ow+m+ih+s+k+y+uw+ax+t+iy promiscuous:p+r+ow+m+ih+s+k+w+ax+s promise:p+r+aa+m+ax+s
promised:p+r+aa+m+ax+s+t promises:p+r+aa+m+ax+s+ax+z promising:p+r+aa+m+ax+s+ih+ng pronto:p+r+aa+n+t+ow
propagandist:p+r+aa+p+ax+g+ae+n+d+ax+s+t propagandists:p+r+aa+p+ax+g+ae+n+d+ax+s+t+s prophet:p+r+aa+f+ax+t
prophetic:p+r+ax+f+eh+t+ih+k prophets:p+r+aa+f+ax+t+s prosecute:p+r+aa+s+ax+k+y+uw+t
prosecution:p+r+aa+s+ax+k+y+uw+sh+ax+n prosecutions:p+r+aa+s+ax+k+y+uw+sh+ax+n+z prospecting:p+r+ao+s+p+eh+k+t+ih+ng
prospector:p+r+ao+s+p+eh+k+t+er prosperity:p+r+aa+s+p+eh+r+ax+t+iy prosthesis:p+r+ao+s+th+eh+s+ih+s
prosthetic:p+r+aa+s+th+eh+t+ih+k prosthetics:p+r+aa+s+th+eh+t+ih+k+s prostitute:p+r+aa+s+t+ax+t+uw+t
prostitutes:p+r+aa+s+t+ax+t+uw+t+s prostitution:p+r+aa+s+t+ax+t+uw+sh+ax+n protagonist:p+r+ow+t+ae+g+ax+n+ax+s+t
protagonists:p+r+ow+t+ae+g+ax+n+ax+s+t+s protease:p+r+ow+t+iy+ey+z protectorate:p+r+ax+t+eh+k+t+er+ax+t
protestant:p+r+aa+t+ax+s+t+ax+n+t protestantism:p+r+aa+t+ax+s+t+ax+n+t+ih+z+ax+m protestants:p+r+aa+t+ax+s+t+ax+n+t+s
protester:p+r+ow+t+eh+s+t+er protesters:p+r+ow+t+eh+s+t+er+z protestors:p+r+ow+t+eh+s+t+er+z proto:p+r+ow+t+ax
protocols:p+r+ow+t+ax+k+ao+l+z prototype:p+r+ow+t+ax+t+ay+p prototypes:p+r+ow+t+ax+t+ay+p+s
protracted:p+r+ow+t+r+ae+k+t+ih+d protruding:p+r+ow+t+r+uw+d+ih+ng proudest:p+r+aw+d+ax+s+t
provenance:p+r+aa+v+ax+n+ax+n+s provence:p+r+ow+v+ax+n+s providence:p+r+aa+v+ax+d+ax+n+s province:p+r+aa+v+ax+n+s
provinces:p+r+aa+v+ax+n+s+ax+z provocative:p+r+ow+v+aa+k+ax+t+ih+v provost:p+r+ow+v+ow+s+t
proximal:p+r+aa+k+s+ax+m+ax+l proximate:p+r+aa+k+s+ax+m+ax+t proximity:p+r+aa+k+s+ih+m+ax+t+iy prozac:p+r+ow+z+ae+k
pruitt:p+r+uw+ih+t pseudonym:s+uw+d+ax+n+ih+m psoriasis:s+er+ay+ax+s+ax+s psychedelic:s+ay+k+ax+d+eh+l+ih+k
psychiatrist:s+ax+k+ay+ax+t+r+ax+s+t psychiatrists:s+ax+k+ay+ax+t+r+ax+s+t+s
psychoanalysis:s+ay+k+ow+ax+n+ae+l+ax+s+ax+s psychologist:s+ay+k+aa+l+ax+jh+ax+s+t
psychologists:s+ay+k+aa+l+ax+jh+ax+s+t+s psychopathic:s+ay+k+ax+p+ae+th+ih+k psychosis:s+ay+k+ow+s+ax+s
psychotherapist:s+ay+k+ax+th+eh+r+ax+p+ih+s+t ptolemy:t+aa+l+ax+m+iy publicity:p+ax+b+l+ih+s+ax+t+iy
publishes:p+ah+b+l+ih+sh+ax+z pugh:p+y+uw puig:p+uw+g pulitzer:p+uh+l+ax+t+s+er pulmonary:p+uh+l+m+ax+n+eh+r+iy
pulpit:p+uh+l+p+ih+t pulsar:p+uh+l+s+er pumpkins:p+ah+m+p+k+ax+n+z pundit:p+ah+n+d+ax+t punishes:p+ah+n+ih+sh+ax+z
punitive:p+y+uw+n+ax+t+ih+v punta:p+uh+n+t+er puppet:p+ah+p+ax+t puppets:p+ah+p+ax+t+s purchase:p+er+ch+ax+s
purchased:p+er+ch+ax+s+t purchaser:p+er+ch+ax+s+er purchasers:p+er+ch+ax+s+er+z purchases:p+er+ch+ax+s+ax+z
purchasing:p+er+ch+ax+s+ih+ng purebred:p+y+uh+r+b+r+eh+d purest:p+y+uh+r+ax+s+t puri:p+uh+r+iy
purification:p+y+uh+r+ax+f+ax+k+ey+sh+ax+n purified:p+y+uh+r+ax+f+ay+d purify:p+y+uh+r+ax+f+ay
purifying:p+y+uh+r+ax+f+ay+ih+ng puritan:p+y+uh+r+ax+t+ax+n puritans:p+y+uh+r+ax+t+ax+n+z purity:p+y+uh+r+ax+t+iy
purposes:p+er+p+ax+s+ax+z pushes:p+uh+sh+ax+z putin:p+uw+t+ih+n putnam:p+ah+t+n+ax+m putter:p+ah+t+er
pyongyang:p+y+ao+ng+y+ae+ng pyramidal:p+er+ae+m+ax+d+ax+l pyrenees:p+ih+r+ax+iy+z pythagoras:p+ih+th+ax+g+ao+r+aa+s
python:p+ay+th+aa+n qaeda:k+ay+d+aa qi:k+iy qian:k+iy+aa+n qingdao:ch+ih+ng+d+aw qu:k+uw qualcomm:k+w+aa+l+k+aa+m
qualification:k+w+aa+l+ax+f+ax+k+ey+sh+ax+n qualifications:k+w+aa+l+ax+f+ax+k+ey+sh+ax+n+z qualified:k+w+aa+l+ax+f+ay+d
qualifier:k+w+aa+l+ax+f+ay+er qualifiers:k+w+aa+l+ax+f+ay+er+z qualifies:k+w+aa+l+ax+f+ay+z qualify:k+w+aa+l+ax+f+ay
qualifying:k+w+aa+l+ax+f+ay+ih+ng qualitative:k+w+aa+l+ax+t+ey+t+ih+v qualities:k+w+aa+l+ax+t+iy+z
quality:k+w+aa+l+ax+t+iy quantico:k+w+aa+n+t+ih+k+ow quantifiable:k+w+aa+n+t+ih+f+ay+ax+b+eh+l
quantification:k+w+aa+n+t+ih+f+ax+k+ey+sh+ax+n quantified:k+w+aa+n+t+ih+f+ay+d quantify:k+w+aa+n+t+ih+f+ay
quantifying:k+w+aa+n+t+ih+f+ay+ih+ng quantitative:k+w+aa+n+t+ih+t+ey+t+ih+v
quantitatively:k+w+aa+n+t+ih+t+ey+t+ax+v+l+iy quantities:k+w+aa+n+t+ax+t+iy+z quantity:k+w+aa+n+t+ax+t+iy
quantum:k+w+aa+n+t+ax+m quash:k+w+ao+sh quashed:k+w+ao+sh+t quasi:k+w+aa+s+iy quaternary:k+w+aa+t+er+n+eh+r+iy
quattro:k+w+ao+t+r+ow que:k+y+uw quebec:k+w+ax+b+eh+k queensland:k+w+iy+n+z+l+ae+n+d queried:k+w+ih+r+iy+d
queries:k+w+ih+r+iy+z query:k+w+iy+r+iy qui:k+iy quinoa:k+iy+n+ow+ax quinton:k+w+ih+n+t+ao+n quixote:k+iy+hh+ow+t+iy
qureshi:k+uh+r+ey+sh+iy rabbinic:r+ax+b+ih+n+ih+k rabbit:r+ae+b+ax+t rabbits:r+ae+b+ax+t+s races:r+ey+s+ax+z
racine:r+ax+s+iy+n rackets:r+ae+k+ax+t+s rada:r+aa+d+ax radha:r+aa+d+ax radical:r+ae+d+ax+k+ax+l
radicals:r+ae+d+ax+k+ax+l+z radioactivity:r+ey+d+iy+ow+ae+k+t+ih+v+ax+t+iy raffaele:r+aa+f+ay+eh+l+ey
ragged:r+ae+g+ax+d raheem:r+ax+hh+iy+m rahim:r+ax+hh+iy+m rahul:r+ax+hh+uw+l rai:r+aa+iy
rainforest:r+ay+n+f+ao+r+ax+s+t rainforests:r+ay+n+f+ao+r+ax+s+t+s rainier:r+ey+n+ih+r raises:r+ey+z+ax+z
raisin:r+ey+z+ih+n raison:r+ey+s+aa+n raju:r+aa+y+uw raleigh:r+ao+l+iy ralston:r+ao+l+s+t+ax+n ramallah:r+ax+m+ae+l+ax
ramesh:r+aa+m+eh+sh ramifications:r+ae+m+ax+f+ax+k+ey+sh+ax+n+z ranches:r+ae+n+ch+ax+z randall:r+ae+n+d+ax+l
rangel:r+ae+n+jh+eh+l ranges:r+ey+n+jh+ax+z raoul:r+aa+uw+l rapid:r+ae+p+ax+d rapidly:r+ae+p+ax+d+l+iy
rapids:r+ae+p+ax+d+z rapprochement:r+ae+p+r+ow+sh+m+aa+n rapunzel:r+aa+p+uh+z+ax+l raquel:r+ax+k+eh+l
rarest:r+eh+r+ax+s+t rarities:r+eh+r+ih+t+iy+z rashad:r+ax+sh+aa+d rasheed:r+ax+sh+iy+d rasmussen:r+ae+s+m+ax+s+ax+n
rasputin:r+ax+s+p+y+uw+t+ih+n ratchet:r+ae+ch+ax+t ratification:r+ae+t+ax+f+ax+k+ey+sh+ax+n ratified:r+ae+t+ax+f+ay+d
ratify:r+ae+t+ax+f+ay raton:r+ax+t+ow+n rattan:r+ae+t+ae+n raul:r+ao+l ravenna:r+ax+v+eh+n+ax raw:r+aa
rawalpindi:r+ae+w+ao+l+p+ih+n+d+iy rayon:r+ey+ax+n raytheon:r+ey+th+iy+aa+n rea:r+ey reaches:r+iy+ch+ax+z
reactivate:r+iy+ae+k+t+ax+v+ey+t reactivated:r+iy+ae+k+t+ax+v+ey+t+ih+d reactivity:r+iy+ae+k+t+ih+v+ax+t+iy read:r+eh+d
reade:r+eh+d readily:r+eh+d+ax+l+iy real:r+iy+l realisation:r+iy+l+ax+z+ey+sh+ax+n realism:r+iy+ax+l+ih+z+m
realities:r+iy+ae+l+ax+t+iy+z reality:r+iy+ae+l+ax+t+iy realization:r+iy+l+ax+z+ey+sh+ax+n really:r+ih+l+iy
reba:r+iy+b+ax rebecca:r+ax+b+eh+k+ax receded:r+ax+s+iy+d+ih+d receive:r+ax+s+iy+v received:r+ax+s+iy+v+d
receiver:r+ax+s+iy+v+er receivers:r+ax+s+iy+v+er+z receives:r+ax+s+iy+v+z receiving:r+ax+s+iy+v+ih+ng
receptacle:r+ax+s+eh+p+t+ax+k+ax+l receptors:r+ax+s+eh+p+t+er+z recesses:r+iy+s+eh+s+ax+z recessive:r+ax+s+eh+s+ih+v
recidivism:r+ax+s+ih+d+ih+v+ih+z+ax+m recipe:r+eh+s+ax+p+iy recipes:r+eh+s+ax+p+iy+z recipient:r+ax+s+ih+p+iy+ax+n+t
reciprocity:r+eh+s+ih+p+r+aa+s+ih+t+iy recital:r+ax+s+ay+t+ax+l recitation:r+eh+s+ax+t+ey+sh+ax+n recite:r+ax+s+ay+t
recited:r+ax+s+ay+t+ih+d reclamation:r+eh+k+l+ax+m+ey+sh+ax+n recluse:r+ih+k+l+uw+s recognizes:r+eh+k+ax+g+n+ay+z+ax+z
recon:r+iy+k+ao+n reconfigured:r+iy+k+ax+n+f+ih+g+y+er+d reconnaissance:r+iy+k+aa+n+ax+s+ax+n+s
reconstituted:r+iy+k+aa+n+s+t+ax+t+uw+t+ih+d recorded:r+ax+k+ao+r+d+ih+d recording:r+ax+k+ao+r+d+ih+ng
recovered:r+ax+k+ah+v+er+d recovering:r+ax+k+ah+v+er+ih+ng recreate:r+eh+k+r+iy+ey+t recreated:r+eh+k+r+iy+ey+t+ih+d
recreates:r+eh+k+r+iy+ey+t+s recreating:r+eh+k+r+iy+ey+t+ih+ng recruit:r+ax+k+r+uw+t recruiting:r+ax+k+r+uw+t+ih+ng
recruitment:r+ax+k+r+uw+t+m+ax+n+t recruits:r+ax+k+r+uw+t+s rectangular:r+eh+k+t+ae+ng+g+y+ax+l+er
rectified:r+eh+k+t+ax+f+ay+d rectify:r+eh+k+t+ax+f+ay recuperate:r+ih+k+uw+p+er+ey+t
recuperating:r+ih+k+uw+p+er+ey+t+ih+ng recuperation:r+ih+k+uw+p+er+ey+sh+ax+n recyclable:r+iy+s+ay+k+l+ax+b+ax+l
redirect:r+iy+d+er+eh+k+t redirected:r+iy+d+er+eh+k+t+ih+d redirecting:r+iy+d+er+eh+k+t+ih+ng
redistribution:r+iy+d+ih+s+t+r+ax+b+y+uw+sh+ax+n redman:r+eh+d+m+ae+n reduce:r+ax+d+uw+s reduced:r+ax+d+uw+s+t
reduces:r+ax+d+uw+s+ax+z reducing:r+ax+d+uw+s+ih+ng reduction:r+ax+d+ah+k+sh+ax+n reenactment:r+iy+ih+n+ae+k+t+m+ax+n+t
reentry:r+iy+ih+n+t+r+iy reevaluate:r+iy+ih+v+ae+l+uw+ey+t refer:r+ax+f+er referred:r+ax+f+er+d refers:r+ax+f+er+z
refine:r+ax+f+ay+n refined:r+ax+f+ay+n+d refinement:r+ax+f+ay+n+m+ax+n+t refining:r+ax+f+ay+n+ih+ng
reflexes:r+iy+f+l+eh+k+s+ax+z reflexive:r+ax+f+l+eh+k+s+ih+v reform:r+ax+f+ao+r+m reformation:r+eh+f+er+m+ey+sh+ax+n
reforms:r+ax+f+ao+r+m+z refractive:r+ax+f+r+ae+k+t+ih+v refractory:r+ax+f+r+ae+k+t+er+iy
refreshment:r+ax+f+r+eh+sh+m+ax+n+t refreshments:r+ax+f+r+eh+sh+m+ax+n+t+s refrigerator:r+ax+f+r+ih+jh+er+ey+t+er
refuel:r+iy+f+y+uw+ax+l refusal:r+ax+f+y+uw+z+ax+l refuse:r+ax+f+y+uw+z refused:r+ax+f+y+uw+z+d
refuses:r+ax+f+y+uw+z+ax+z refusing:r+ax+f+y+uw+z+ih+ng refutation:r+eh+f+y+uw+t+ey+sh+ax+n reg:r+eh+g
regan:r+iy+g+ax+n regardless:r+ax+g+aa+r+d+l+ax+s reggae:r+eh+g+ey regimen:r+eh+jh+ax+m+ax+n
regimens:r+eh+jh+ax+m+ax+n+z regiment:r+eh+jh+ax+m+ax+n+t regimental:r+eh+jh+ax+m+eh+n+t+ax+l
regiments:r+eh+jh+ax+m+ax+n+t+s reginald:r+eh+jh+ax+n+ax+l+d registers:r+eh+jh+ax+s+t+er+z
registrant:r+eh+jh+ax+s+t+r+ax+n+t regression:r+ax+g+r+eh+sh+ax+n regressive:r+ax+g+r+eh+s+ih+v regret:r+ax+g+r+eh+t
regs:r+eh+g+z regular:r+eh+g+y+ax+l+er regularity:r+eh+g+y+ax+l+eh+r+ax+t+iy regularly:r+eh+g+y+ax+l+er+l+iy
regulars:r+eh+g+y+ax+l+er+z regulate:r+eh+g+y+ax+l+ey+t regulated:r+eh+g+y+ax+l+ey+t+ih+d
regulates:r+eh+g+y+ax+l+ey+t+s regulating:r+eh+g+y+ax+l+ey+t+ih+ng regulation:r+eh+g+y+ax+l+ey+sh+ax+n
regulations:r+eh+g+y+ax+l+ey+sh+ax+n+z regulator:r+eh+g+y+ax+l+ey+t+er regulators:r+eh+g+y+ax+l+ey+t+er+z
regulatory:r+eh+g+y+ax+l+ax+t+ao+r+iy rehabilitate:r+iy+hh+ax+b+ih+l+ax+t+ey+t
rehabilitated:r+iy+hh+ax+b+ih+l+ax+t+ey+t+ih+d rehabilitating:r+iy+hh+ax+b+ih+l+ax+t+ey+t+ih+ng
rehabilitation:r+iy+hh+ax+b+ih+l+ax+t+ey+sh+ax+n rehman:r+eh+m+ax+n reimer:r+ay+m+er reina:r+ey+iy+n+ax
reiner:r+ay+n+er reinstall:r+iy+ih+n+s+t+aa+l reintegration:r+iy+ih+n+t+ax+g+r+ey+sh+ax+n reis:r+iy+z reiss:r+ay+s
reit:r+ay+t reiterates:r+iy+ih+t+er+ey+s relativity:r+eh+l+ax+t+ih+v+ax+t+iy relaxation:r+iy+l+ae+k+s+ey+sh+ax+n
relegated:r+eh+l+ax+g+ey+t+ih+d relentless:r+ih+l+eh+n+t+l+ih+s relevance:r+eh+l+ax+v+ax+n+s
relevancy:r+eh+l+ax+v+ax+n+s+iy relevant:r+eh+l+ax+v+ax+n+t reliability:r+iy+l+ay+ax+b+ih+l+ax+t+iy
religiosity:r+ih+l+ih+jh+iy+aa+s+ax+t+iy remarried:r+iy+m+eh+r+iy+d remarry:r+iy+m+eh+r+iy rembrandt:r+eh+m+b+r+ae+n+t
reminisce:r+eh+m+ax+n+ih+s reminiscences:r+eh+m+ax+n+ih+s+ax+n+s+ih+z reminiscent:r+eh+m+ax+n+ih+s+ax+n+t
reminiscing:r+eh+m+ax+n+ih+s+ih+ng remo:r+eh+m+ow remy:r+eh+m+iy rena:r+iy+n+ax renata:r+ax+n+aa+t+ax
renato:r+eh+n+aa+t+ow rene:r+ax+n+ey renewal:r+ih+n+uw+ax+l renewals:r+ih+n+uw+ax+l+z renoir:r+eh+n+w+aa+r
rensselaer:r+eh+n+s+ax+l+ih+r reorganization:r+iy+ao+r+g+ax+n+ax+z+ey+sh+ax+n reparation:r+eh+p+er+ey+sh+ax+n
reparations:r+eh+p+er+ey+sh+ax+n+z repelled:r+ax+p+eh+l+d repelling:r+ax+p+eh+l+ih+ng repertory:r+eh+p+er+t+ao+r+iy
replicas:r+eh+p+l+ax+k+ax+z replicate:r+eh+p+l+ax+k+ey+t replication:r+eh+p+l+ax+k+ey+sh+ax+n
reportedly:r+ih+p+ao+r+t+ax+d+l+iy repositories:r+iy+p+aa+z+ax+t+ao+r+iy+z repository:r+iy+p+aa+z+ax+t+ao+r+iy
reprehensible:r+eh+p+r+ih+hh+eh+n+s+ax+b+ax+l representation:r+eh+p+r+ax+z+eh+n+t+ey+sh+ax+n
representational:r+eh+p+r+ax+z+ax+n+t+ey+sh+ax+n+ax+l representations:r+eh+p+r+ax+z+ax+n+t+ey+sh+ax+n+z
representative:r+eh+p+r+ax+z+eh+n+t+ax+t+ih+v representatives:r+eh+p+r+ax+z+eh+n+t+ax+t+ih+v+z
reprimand:r+eh+p+r+ax+m+ae+n+d reprimanded:r+eh+p+r+ax+m+ae+n+d+ih+d reprocessing:r+iy+p+r+ao+s+eh+s+ih+ng
republic:r+iy+p+ah+b+l+ax+k repurchase:r+iy+p+er+ch+ax+s reputable:r+eh+p+y+ax+t+ax+b+ax+l
reputation:r+eh+p+y+ax+t+ey+sh+ax+n reputations:r+eh+p+y+ax+t+ey+sh+ax+n+z requirement:r+ih+k+w+ay+r+m+ax+n+t
requirements:r+ih+k+w+ay+r+m+ax+n+t+s requisite:r+eh+k+w+ax+z+ax+t requisition:r+eh+k+w+ax+z+ih+sh+ax+n res:r+ey+z
residue:r+eh+z+ax+d+uw residues:r+eh+z+ax+d+uw+z resignation:r+eh+z+ax+g+n+ey+sh+ax+n resin:r+eh+z+ax+n
resins:r+eh+z+ax+n+z respiration:r+eh+s+p+er+ey+sh+ax+n respirator:r+eh+s+p+er+ey+t+er
respiratory:r+eh+s+p+er+ax+t+ao+r+iy responsibilities:r+iy+s+p+aa+n+s+ax+b+ih+l+ax+t+iy+z
responsibility:r+iy+s+p+aa+n+s+ax+b+ih+l+ax+t+iy responsible:r+iy+s+p+aa+n+s+ax+b+ax+l
responsibly:r+ih+s+p+aa+n+s+ax+b+l+iy restaurateur:r+eh+s+t+er+ax+t+er rested:r+eh+s+t+ax+d
restitution:r+eh+s+t+ih+t+uw+sh+ax+n reston:r+eh+s+t+ax+n restorative:r+ax+s+t+ao+r+ax+t+ih+v
restricted:r+iy+s+t+r+ih+k+t+ax+d resurface:r+iy+s+er+f+ax+s resurfaced:r+iy+s+er+f+ax+s+t
resurfacing:r+iy+s+er+f+ax+s+ih+ng resurrect:r+eh+z+er+eh+k+t resurrected:r+eh+z+er+eh+k+t+ih+d
resurrection:r+eh+z+er+eh+k+sh+ax+n retina:r+eh+t+ax+n+ax retinal:r+eh+t+ax+n+ax+l retinue:r+eh+t+ax+n+uw
retiree:r+iy+t+ay+r+iy retirees:r+iy+t+ay+r+iy+z retirements:r+ih+t+ay+r+m+ax+n+t+s retracted:r+iy+t+r+ae+k+t+ax+d
retreated:r+iy+t+r+iy+t+ax+d retribution:r+eh+t+r+ax+b+y+uw+sh+ax+n retrograde:r+eh+t+r+ax+g+r+ey+d
retrospective:r+eh+t+r+ax+s+p+eh+k+t+ih+v reunification:r+iy+uw+n+ax+f+ax+k+ey+sh+ax+n reunion:r+iy+uw+n+y+ax+n
reunions:r+iy+uw+n+y+ax+n+z reunite:r+iy+uw+n+ay+t reunited:r+iy+uw+n+ay+t+ih+d reunites:r+iy+uw+n+ay+t+s
reuniting:r+iy+uw+n+ay+t+ih+ng reusable:r+iy+uw+z+ax+b+ax+l reused:r+iy+uw+z+d revelation:r+eh+v+ax+l+ey+sh+ax+n
revelations:r+eh+v+ax+l+ey+sh+ax+n+z reversible:r+ih+v+er+s+ax+b+ax+l revisited:r+iy+v+ih+z+ax+t+ih+d
revitalization:r+iy+v+ay+t+ax+l+ax+z+ey+sh+ax+n revocation:r+eh+v+ax+k+ey+sh+ax+n reyes:r+ey+ih+s
reykjavik:r+eh+k+y+ax+v+ih+k reza:r+eh+z+ax rhea:r+iy+ax rhetorical:r+ih+t+ao+r+ih+k+ax+l ribeiro:r+iy+b+eh+r+ow
ricci:r+iy+ch+iy richelieu:r+ih+sh+ax+l+uw riches:r+ih+ch+ax+z richest:r+ih+ch+ax+s+t rickety:r+ih+k+ax+t+iy
ridges:r+ih+jh+ax+z ridicule:r+ih+d+ax+k+y+uw+l ridiculed:r+ih+d+ax+k+y+uw+l+d ridiculous:r+ih+d+ih+k+y+ax+l+ax+s
ridiculously:r+ax+d+ih+k+y+ax+l+ax+s+l+iy rigid:r+ih+jh+ax+d rigidity:r+ih+jh+ih+d+ax+t+iy rihanna:r+iy+hh+aa+n+ax
ringed:r+ih+ng+d riordan:r+ih+r+d+ax+n rises:r+ay+z+ax+z risotto:r+iy+s+ao+t+ow rivet:r+ih+v+ax+t
riveted:r+ih+v+ax+t+ih+d riveting:r+ih+v+ax+t+ih+ng rivets:r+ih+v+ax+t+s riyadh:r+iy+ae+d roanoke:r+ow+ax+n+ow+k
roasted:r+ow+s+t+ax+d roberta:r+ax+b+er+t+ax roberto:r+ax+b+eh+r+t+ow robin:r+aa+b+ax+n robins:r+aa+b+ax+n+z
robinson:r+aa+b+ax+n+s+ax+n robles:r+ow+b+ax+l+z rocha:r+ow+k+ax roche:r+ow+ch rockefeller:r+aa+k+ax+f+eh+l+er
rocket:r+aa+k+ax+t rockets:r+aa+k+ax+t+s rockingham:r+aa+k+ih+ng+hh+ae+m rodin:r+ow+d+ih+n rodrigo:r+ax+d+r+iy+g+ow
rodrigues:r+aa+d+r+iy+g+ih+s rodriguez:r+aa+d+r+iy+g+eh+z rohan:r+ow+ax+n rolf:r+ow+l+f rolfe:r+ow+l+f
rollin:r+aa+l+ih+n rollins:r+aa+l+ih+n+z rollo:r+aa+l+ow roma:r+ow+m+aa romain:r+ow+m+ey+n romaine:r+ow+m+ey+n
romanesque:r+ow+m+ax+n+eh+s+k romanticism:r+ow+m+ae+n+t+ax+s+ih+z+ax+m romero:r+ow+m+eh+r+ow romulus:r+aa+m+y+ax+l+ax+s
ronaldo:r+ow+n+aa+l+d+ow ronin:r+ow+n+ih+n rooted:r+uw+t+ax+d ros:r+ao+s rosalind:r+aa+z+ax+l+ih+n+d
rosebud:r+ow+z+b+ax+d rosemary:r+ow+z+m+eh+r+iy rosenthal:r+ow+z+ax+n+th+ao+l rosette:r+ax+s+eh+t rosh:r+ao+sh
rosita:r+ow+z+iy+t+ax rossetti:r+ow+s+eh+t+iy rosso:r+ow+s+ow roth:r+ao+th rothman:r+ao+th+m+ax+n
rothschild:r+ao+th+s+ch+ay+l+d rotunda:r+ow+t+ah+n+d+ax rounded:r+aw+n+d+ax+d rourke:r+ao+r+k rousseau:r+uw+s+ow
routledge:r+aw+t+l+ih+jh rubicon:r+uw+b+ih+k+ao+n rudimentary:r+uw+d+ax+m+eh+n+t+er+iy rudolph:r+uw+d+ao+l+f
rudy:r+uw+d+iy rugged:r+ah+g+ax+d ruin:r+uw+ax+n ruined:r+uw+ax+n+d ruinous:r+uw+ax+n+ax+s ruins:r+uw+ax+n+z rus:r+ah+s
rushes:r+ah+sh+ax+z russo:r+uw+s+ow rustling:r+ah+s+l+ih+ng rutgers:r+ah+t+g+er+z rutledge:r+ah+t+l+ih+jh
ryerson:r+ay+r+s+ax+n saatchi:s+aa+ch+iy saban:s+ey+b+ax+n sabrina:s+ax+b+r+iy+n+ax sachin:s+ae+ch+ax+n
sacred:s+ey+k+r+ax+d sacrifice:s+ae+k+r+ax+f+ay+s sacrificed:s+ae+k+r+ax+f+ay+s+t sacrifices:s+ae+k+r+ax+f+ay+s+ih+z
sacrificial:s+ae+k+r+ax+f+ih+sh+ax+l sacrificing:s+ae+k+r+ax+f+ay+s+ih+ng sacrilege:s+ae+k+r+ax+l+ax+jh
saddest:s+ae+d+ax+s+t sadie:s+ae+d+iy sadist:s+ey+d+ax+s+t saeed:s+aa+iy+d safest:s+ey+f+ax+s+t sagan:s+ey+g+ax+n
saginaw:s+ae+g+ih+n+ao sahara:s+ax+hh+eh+r+ax saharan:s+ae+hh+er+ax+n saif:s+aa+iy+f sais:s+ey+z
saitama:s+aa+ih+t+aa+m+ax sakura:s+ae+k+uh+r+aa sakurai:s+aa+k+uh+r+aa+iy salaam:s+ax+l+aa+m salas:s+aa+l+aa+z
saleh:s+aa+l+eh+hh salesmen:s+ey+l+z+m+ih+n salina:s+ax+l+iy+n+ax salinas:s+ax+l+iy+n+ax+s saline:s+ax+l+iy+n
salinger:s+ae+l+ih+n+jh+er salinity:s+ax+l+ih+n+ax+t+iy salisbury:s+ae+l+z+b+er+iy salle:s+ey+l salman:s+ae+m+ax+n
salmonella:s+ae+l+m+ax+n+eh+l+ax salome:s+ax+l+ow+m+iy salomon:s+ae+l+ax+m+ax+n salsa:s+ao+l+s+ax
saltwater:s+ao+l+t+w+aa+t+er salvage:s+ae+l+v+ax+jh salvatore:s+ae+l+v+ax+t+ao+r+iy salve:s+aa+v
salzburg:s+ao+l+z+b+er+g samar:s+ae+m+aa+r samara:s+ae+m+er+ax samaria:s+ey+m+er+iy+ax samaritan:s+ax+m+eh+r+ih+t+ax+n
samaritans:s+ax+m+eh+r+ih+t+ax+n+z samoa:s+ax+m+ow+ax samoan:s+ax+m+ow+ax+n samuels:s+ae+m+y+uw+ax+l+z
samurai:s+ae+m+uh+r+ay sanaa:s+ax+n+aa sancho:s+aa+n+k+ow sanctuaries:s+ae+ng+k+ch+uw+eh+r+iy+z
sanctuary:s+ae+ng+k+ch+uw+eh+r+iy sandman:s+ae+n+d+m+ae+n sandor:s+ae+n+d+er sandoval:s+ae+n+d+ow+v+ax+l
sanger:s+ae+ng+er sanitary:s+ae+n+ih+t+eh+r+iy sanitation:s+ae+n+ax+t+ey+sh+ax+n sanity:s+ae+n+ax+t+iy
sapiens:s+ey+p+iy+ax+n+z saracens:s+eh+r+ax+s+ax+n+z sarasota:s+eh+r+ax+s+ow+t+ax saratoga:s+eh+r+ax+t+ow+g+ax
sarawak:s+eh+r+ax+w+aa+k sarcoma:s+aa+r+k+ow+m+er sartre:s+aa+r+t+r+ax saskatchewan:s+ae+s+k+ae+ch+ax+w+ao+n
satin:s+ae+t+ax+n satirical:s+ax+t+ih+r+ax+k+ax+l satirist:s+ae+t+er+ax+s+t satisfaction:s+ae+t+ax+s+f+ae+k+sh+ax+n
satisfactorily:s+ae+t+ih+s+f+ae+k+t+r+ax+l+iy satisfied:s+ae+t+ax+s+f+ay+d satisfy:s+ae+t+ax+s+f+ay
saturday:s+ae+t+er+d+iy saucepan:s+ao+s+p+ae+n sauces:s+ao+s+ax+z sausage:s+ao+s+ax+jh sauvignon:s+ao+v+ih+n+y+aa+n
savage:s+ae+v+ax+jh savagery:s+ae+v+ih+jh+eh+r+iy savages:s+ae+v+ax+jh+ax+z savanna:s+ax+v+ae+n+ax
saxophonist:s+ae+k+s+ax+f+ow+n+ih+s+t scaffold:s+k+ae+f+ax+l+d scaffolding:s+k+ae+f+ax+l+d+ih+ng scala:s+k+aa+l+ax
scalding:s+k+ao+l+d+ih+ng scalia:s+k+aa+l+iy+ax scarborough:s+k+aa+r+b+er+ow scarecrow:s+k+ae+r+k+r+ow
scariest:s+k+eh+r+iy+ax+s+t scarlet:s+k+aa+r+l+ax+t scavenger:s+k+ae+v+ax+n+jh+er scavengers:s+k+ae+v+ax+n+jh+er+z
scavenging:s+k+ae+v+ax+n+jh+ih+ng scenario:s+ih+n+eh+r+iy+ow scenarios:s+ih+n+eh+r+iy+ow+z schaefer:sh+ey+f+er
schaeffer:sh+eh+f+er schematic:s+k+ih+m+ae+t+ih+k schematics:s+k+ih+m+ae+t+ih+k+s schenectady:s+k+ax+n+eh+k+t+ax+d+iy
schiff:sh+ih+f schindler:sh+ih+n+d+l+er schizophrenia:s+k+ih+t+s+ax+f+r+iy+n+iy+ax
schizophrenic:sh+ih+z+ax+f+r+eh+n+ih+k schlesinger:sh+l+eh+s+ih+n+jh+er schneider:sh+n+ay+d+er schott:sh+aa+t
schreiber:sh+r+ay+b+er schultz:sh+uh+l+t+s schulz:sh+uh+l+t+s schuster:sh+uw+s+t+er schuyler:s+k+ay+l+er
schwarz:sh+w+ao+r+t+s schwarzenegger:sh+w+ao+r+z+ax+n+ey+g+er schweitzer:sh+w+ay+t+s+er sci:s+iy
sciences:s+ay+ax+n+s+ax+z sclerosis:s+k+l+er+ow+s+ax+s scratches:s+k+r+ae+ch+ax+z scrutinize:s+k+r+uw+t+ax+n+ay+z
scrutinized:s+k+r+uw+t+ax+n+ay+z+d scrutiny:s+k+r+uw+t+ax+n+iy se:s+ey seafront:s+iy+f+r+ax+n+t
seamstress:s+iy+m+s+t+r+ih+s searle:s+er+l secede:s+ih+s+iy+d secession:s+ih+s+eh+sh+ax+n
secondary:s+eh+k+ax+n+d+eh+r+iy seconded:s+eh+k+ax+n+d+ih+d secrecy:s+iy+k+r+ax+s+iy secret:s+iy+k+r+ax+t
secretarial:s+eh+k+r+ax+t+eh+r+iy+ax+l secretariat:s+eh+k+r+ih+t+eh+r+iy+ax+t secretaries:s+eh+k+r+ax+t+eh+r+iy+z
secretary:s+eh+k+r+ax+t+eh+r+iy secreted:s+ax+k+r+iy+t+ih+d secretion:s+ax+k+r+iy+sh+ax+n
secretions:s+ax+k+r+iy+sh+ax+n+z secrets:s+iy+k+r+ax+t+s secular:s+eh+k+y+ax+l+er secularism:s+eh+k+y+ax+l+er+ih+z+ax+m
securities:s+ih+k+y+uh+r+ax+t+iy+z security:s+ih+k+y+uh+r+ax+t+iy sedan:s+ax+d+ae+n sedentary:s+eh+d+ax+n+t+eh+r+iy
sedgwick:s+eh+jh+w+ih+k sediment:s+eh+d+ax+m+ax+n+t sedimentary:s+eh+d+ax+m+eh+n+t+er+iy
sedimentation:s+eh+d+ax+m+ax+n+t+ey+sh+ax+n sediments:s+eh+d+ax+m+ax+n+t+s seer:s+iy+r segal:s+iy+g+ax+l
segregate:s+eh+g+r+ax+g+ey+t segregated:s+eh+g+r+ax+g+ey+t+ih+d segregation:s+eh+g+r+ax+g+ey+sh+ax+n seguin:s+ax+g+iy+n
segundo:s+eh+g+uh+n+d+ow sein:s+ay+n seinfeld:s+ay+n+f+eh+l+d select:s+ax+l+eh+k+t selected:s+ax+l+eh+k+t+ih+d
selecting:s+ax+l+eh+k+t+ih+ng selection:s+ax+l+eh+k+sh+ax+n selections:s+ax+l+eh+k+sh+ax+n+z
selective:s+ax+l+eh+k+t+ih+v selectively:s+ax+l+eh+k+t+ih+v+l+iy selectivity:s+ih+l+eh+k+t+ih+v+ax+t+iy
selects:s+ax+l+eh+k+t+s selflessness:s+eh+l+f+l+ax+s+n+ih+s semantic:s+ih+m+ae+n+t+ih+k semantics:s+ih+m+ae+n+t+ih+k+s
seminal:s+eh+m+ax+n+ax+l seminar:s+eh+m+ax+n+aa+r seminaries:s+eh+m+ax+n+eh+r+iy+z seminars:s+eh+m+ax+n+aa+r+z
seminary:s+eh+m+ax+n+eh+r+iy sena:s+eh+n+ax senegal:s+eh+n+ax+g+ao+l senegalese:s+eh+n+ax+g+ax+l+iy+z
senor:s+iy+n+y+ao+r sensibilities:s+eh+n+s+ih+b+ih+l+ih+t+iy+z sensibility:s+eh+n+s+ih+b+ih+l+ih+t+iy
sensible:s+eh+n+s+ax+b+ax+l sensibly:s+eh+n+s+ax+b+l+iy sensitive:s+eh+n+s+ax+t+ih+v sensual:s+eh+n+sh+ax+w+ax+l
sensuality:s+eh+n+sh+uw+ae+l+ax+t+iy sensuous:s+eh+n+sh+ax+w+ax+s sentences:s+eh+n+t+ax+n+s+ax+z
sentiment:s+eh+n+t+ax+m+ax+n+t sentimental:s+eh+n+t+ax+m+eh+n+t+ax+l sentimentality:s+eh+n+t+ax+m+eh+n+t+ae+l+ih+t+iy
sentiments:s+eh+n+t+ax+m+ax+n+t+s sentinel:s+eh+n+t+ax+n+ax+l sentinels:s+eh+n+t+ax+n+ax+l+z
separator:s+eh+p+ax+r+ey+t+er sequences:s+iy+k+w+ax+n+s+ax+z sequential:s+ax+k+w+eh+n+sh+ax+l
sequentially:s+ax+k+w+eh+n+sh+ax+l+iy sequestration:s+eh+k+w+ax+s+t+r+ey+sh+ax+n sequins:s+iy+k+w+ax+n+z
sequoia:s+ih+k+w+oy+ax sera:s+ih+r+ax serena:s+ax+r+iy+n+ax serenity:s+er+eh+n+ax+t+iy sergey:s+eh+r+jh+iy
serotonin:s+er+ax+t+ow+n+ih+n serrano:s+er+aa+n+ow serum:s+ih+r+ax+m service:s+er+v+ax+s
serviceable:s+er+v+ax+s+ax+b+ax+l serviceman:s+er+v+ax+s+m+ae+n servicemen:s+er+v+ax+s+m+eh+n services:s+er+v+ax+s+ax+z
servitude:s+er+v+ax+t+uw+d seton:s+iy+t+ax+n seuss:s+uw+s sevastopol:s+eh+v+ax+s+t+ao+p+ax+l severe:s+ax+v+ih+r
severely:s+ax+v+ih+r+l+iy severity:s+ih+v+eh+r+ih+t+iy sewage:s+uw+ax+jh sexes:s+eh+k+s+ax+z sexiest:s+eh+k+s+iy+ax+s+t
sexuality:s+eh+k+sh+uw+ae+l+ax+t+iy sgt:s+aa+r+jh+ax+n+t sh:sh shaffer:sh+ey+f+er shaheen:sh+ax+hh+iy+n
shakira:sh+ae+k+iy+r+ax shakur:sh+aa+k+er shalom:sh+ax+l+ow+m shaman:sh+ey+m+ax+n shamans:sh+ey+m+ax+n+z
shandong:sh+aa+n+d+ow+ng shaolin:sh+aa+ow+l+ih+n shapiro:sh+ax+p+ih+r+ow sharia:sh+aa+r+iy+ax sharif:sh+er+iy+f
sharpest:sh+aa+r+p+ax+s+t sheba:sh+iy+b+ax sheik:sh+iy+k sheikh:sh+iy+k shenandoah:sh+eh+n+ax+n+d+ow+ax
shenanigans:sh+ax+n+ae+n+ih+g+ax+n+z sheraton:sh+eh+r+ax+t+ax+n sheriff:sh+eh+r+ax+f sheriffs:sh+eh+r+ax+f+s
sheryl:sh+eh+r+ax+l shh:sh shire:sh+ay+r shogun:sh+ow+g+ax+n shone:sh+ow+n shortage:sh+ao+r+t+ax+jh
shortages:sh+ao+r+t+ax+jh+ax+z shoveling:sh+ah+v+l+ih+ng shri:sh+r+iy shropshire:sh+r+aa+p+sh+ay+r shui:sh+uw+iy
sian:s+iy+aa+n siberia:s+ay+b+ih+r+iy+ax siberian:s+ay+b+ih+r+iy+ax+n sichuan:s+ih+ch+w+aa+n sicily:s+ih+s+ax+l+iy
sickest:s+ih+k+ax+s+t sie:s+iy siegel:s+iy+g+ax+l sigmund:s+ih+g+m+ax+n+d signature:s+ih+g+n+ax+ch+er
signatures:s+ih+g+n+ax+ch+er+z significance:s+ax+g+n+ih+f+ih+k+ax+n+s significant:s+ax+g+n+ih+f+ih+k+ax+n+t
signified:s+ih+g+n+ax+f+ay+d signifies:s+ih+g+n+ax+f+ay+z signify:s+ih+g+n+ax+f+ay signifying:s+ih+g+n+ax+f+ay+ih+ng
silas:s+ay+l+ax+s silesia:s+ih+l+iy+z+ax silhouette:s+ih+l+ax+w+eh+t silhouettes:s+ih+l+ax+w+eh+t+s
silica:s+ih+l+ax+k+ax silicate:s+ih+l+ax+k+ax+t silicon:s+ih+l+ax+k+ax+n silicone:s+ih+l+ax+k+ow+n
silverman:s+ih+l+v+er+m+ae+n simeon:s+ih+m+iy+ax+n similar:s+ih+m+ax+l+er similarities:s+ih+m+ax+l+eh+r+ax+t+iy+z
similarity:s+ih+m+ax+l+eh+r+ax+t+iy similarly:s+ih+m+ax+l+er+l+iy simplest:s+ih+m+p+l+ax+s+t
simplicity:s+ih+m+p+l+ih+s+ax+t+iy simplification:s+ih+m+p+l+ax+f+ih+k+ey+sh+ax+n simplified:s+ih+m+p+l+ax+f+ay+d
simplifies:s+ih+m+p+l+ax+f+ay+z simplify:s+ih+m+p+l+ax+f+ay simplifying:s+ih+m+p+l+ax+f+ay+ih+ng
simulate:s+ih+m+y+ax+l+ax+t simulated:s+ih+m+y+ax+l+ey+t+ih+d simulates:s+ih+m+y+ax+l+ey+t+s
simulating:s+ih+m+y+ax+l+ey+t+ih+ng simulation:s+ih+m+y+ax+l+ey+sh+ax+n simulator:s+ih+m+y+ax+l+ey+t+er
simulators:s+ih+m+y+ax+l+ey+t+er+z sinatra:s+ax+n+aa+t+r+ax sincerity:s+ih+n+s+eh+r+ax+t+iy singapore:s+ih+ng+ax+p+ao+r
singular:s+ih+ng+g+y+ax+l+er singularity:s+ih+ng+g+y+ax+l+eh+r+ax+t+iy singularly:s+ih+ng+g+y+ax+l+er+l+iy
sino:s+ay+n+ow sinuses:s+ay+n+ax+s+ax+z siobhan:sh+aw+b+aa+n siri:s+ih+r+iy sirs:s+er+r+z sizes:s+ay+z+ax+z
skeletal:s+k+eh+l+ax+t+ax+l skeleton:s+k+eh+l+ax+t+ax+n skeletons:s+k+eh+l+ax+t+ax+n+z skeptical:s+k+eh+p+t+ax+k+ax+l
sketches:s+k+eh+ch+ax+z skillet:s+k+ih+l+ax+t skopje:s+k+ao+p+y+eh skynet:s+k+ay+n+eh+t skyrocket:s+k+ay+r+aa+k+ax+t
skyrocketed:s+k+ay+r+aa+k+ax+t+ih+d skyrocketing:s+k+ay+r+aa+k+ax+t+ih+ng sleeveless:s+l+iy+v+l+ih+s
slices:s+l+ay+s+ax+z slightest:s+l+ay+t+ax+s+t slocum:s+l+ow+k+ax+m sloth:s+l+ow+th slough:s+l+ah+f
slovakia:s+l+ow+v+aa+k+iy+ax slowest:s+l+ow+ax+s+t smallest:s+m+ao+l+ax+s+t smartest:s+m+aa+r+t+ax+s+t
smoothest:s+m+uw+dh+ax+s+t smyrna:s+m+er+n+ax snippet:s+n+ih+p+ax+t snippets:s+n+ih+p+ax+t+s snot:s+n+ao+t
snowfall:s+n+ow+f+aa+l snowman:s+n+ow+m+ae+n snowmobile:s+n+ow+m+ow+b+iy+l sochi:s+ow+ch+iy sociable:s+ow+sh+ax+b+ax+l
socialist:s+ow+sh+ax+l+ax+s+t socialists:s+ow+sh+ax+l+ax+s+t+s societal:s+ax+s+ay+ih+t+ax+l
socioeconomic:s+ow+s+iy+ow+eh+k+ax+n+aa+m+ih+k sociopath:s+ow+s+iy+ow+p+ae+th socket:s+aa+k+ax+t sockets:s+aa+k+ax+t+s
sodom:s+ao+d+ax+m softest:s+ao+f+t+ax+s+t solace:s+aa+l+ax+s solano:s+ow+l+aa+n+ow solaris:s+ow+l+eh+r+ih+s
soleil:s+ow+l+ey+l solely:s+ow+ax+l+iy solemnly:s+ao+l+ax+m+l+iy soliciting:s+ax+l+ih+s+ax+t+ih+ng
solicitor:s+ax+l+ih+s+ax+t+er solicitors:s+ax+l+ih+s+ax+t+er+z solid:s+aa+l+ax+d solidarity:s+aa+l+ax+d+eh+r+ax+t+iy
solidified:s+ax+l+ih+d+ax+f+ay+d solidify:s+ax+l+ih+d+ax+f+ay solidity:s+ax+l+ih+d+ax+t+iy solidly:s+aa+l+ax+d+l+iy
solids:s+aa+l+ax+d+z solitaire:s+aa+l+ax+t+eh+r solitude:s+aa+l+ax+t+uw+d soloist:s+ow+l+ow+ax+s+t
soloists:s+ow+l+ow+ax+s+t+s solomon:s+aa+l+ax+m+ax+n solon:s+ow+l+ax+n solstice:s+ao+l+s+t+ih+s
solubility:s+aa+l+y+ax+b+ih+l+ax+t+iy soluble:s+aa+l+y+ax+b+ax+l solvency:s+ao+l+v+ax+n+s+iy solvents:s+ao+l+v+ax+n+t+s
soma:s+ow+m+aa somaliland:s+ax+m+aa+l+iy+l+ae+n+d somatic:s+ow+m+aa+t+ih+k somber:s+aa+m+b+er somerset:s+ah+m+er+s+eh+t
somme:s+ao+m sonia:s+ow+n+y+aa sonja:s+ow+n+y+aa sonora:s+ax+n+ao+r+ax sonya:s+ow+n+y+ax
sophisticated:s+ax+f+ih+s+t+ax+k+ey+t+ih+d sophistication:s+ax+f+ih+s+t+ax+k+ey+sh+ax+n sophomore:s+aa+f+m+ao+r
sophomores:s+aa+f+m+ao+r+z sordid:s+ao+r+d+ax+d sorensen:s+ao+r+ih+n+s+ax+n sorority:s+er+ao+r+ax+t+iy sos:eh+ow+eh+s
sot:s+ao+t sources:s+ao+r+s+ax+z sousa:s+uw+z+ax southampton:s+aw+th+hh+ae+m+p+t+ax+n southland:s+aw+th+l+ae+n+d
sovereign:s+aa+v+r+ax+n sovereigns:s+aa+v+r+ax+n+z sovereignty:s+aa+v+r+ax+n+t+iy soweto:s+ow+ey+t+ow soyuz:s+oy+ax+z
spaces:s+p+ey+s+ax+z spalding:s+p+ao+l+d+ih+ng sparrow:s+p+eh+r+ow sparrows:s+p+eh+r+ow+z sparta:s+p+aa+r+t+aa
spartacus:s+p+aa+r+t+ax+k+ax+s spatula:s+p+ae+ch+uh+l+ax specialist:s+p+eh+sh+ax+l+ax+s+t
specialists:s+p+eh+sh+ax+l+ax+s+t+s specialities:s+p+eh+sh+ax+l+t+iy+z specialization:s+p+eh+sh+ax+l+ax+z+ey+sh+ax+n
specializes:s+p+eh+sh+ax+l+ay+z+ax+z species:s+p+iy+sh+iy+z specifications:s+p+eh+s+ax+f+ax+k+ey+sh+ax+n+z
specificity:s+p+eh+s+ax+f+ih+s+ax+t+iy specifics:s+p+ih+s+ih+f+ih+k+s specified:s+p+eh+s+ax+f+ay+d
specifies:s+p+eh+s+ax+f+ay+z specify:s+p+eh+s+ax+f+ay specifying:s+p+eh+s+ax+f+ay+ih+ng specimen:s+p+eh+s+ax+m+ax+n
specimens:s+p+eh+s+ax+m+ax+n+z spectacular:s+p+eh+k+t+ae+k+y+ax+l+er spectacularly:s+p+eh+k+t+ae+k+y+ax+l+er+l+iy
spectrometer:s+p+eh+k+t+r+aa+m+ax+t+er speculate:s+p+eh+k+y+ax+l+ey+t speculated:s+p+eh+k+y+ax+l+ey+t+ih+d
speculates:s+p+eh+k+y+ax+l+ey+t+s speculating:s+p+eh+k+y+ax+l+ey+t+ih+ng speculation:s+p+eh+k+y+ax+l+ey+sh+ax+n
speculations:s+p+eh+k+y+ax+l+ey+sh+ax+n+z speculative:s+p+eh+k+y+ax+l+ax+t+ih+v speculators:s+p+eh+k+y+ax+l+ey+t+er+z
speeches:s+p+iy+ch+ax+z speedily:s+p+iy+d+ax+l+iy spices:s+p+ay+s+ax+z spiderman:s+p+ay+d+er+m+ae+n
spiegel:s+p+iy+g+ax+l spinach:s+p+ih+n+ax+ch spiral:s+p+ay+r+ax+l spiraling:s+p+ay+r+ax+l+ih+ng spirals:s+p+ay+r+ax+l+z
spire:s+p+ay+r spires:s+p+ay+r+z spirit:s+p+ih+r+ax+t spirituality:s+p+ih+r+ih+ch+uw+ae+l+ax+t+iy
splendidly:s+p+l+eh+n+d+ax+d+l+iy spokesmen:s+p+ow+k+s+m+ih+n spongebob:s+p+ah+n+jh+b+aa+b sponges:s+p+ah+n+jh+ax+z
spontaneity:s+p+aa+n+t+ax+n+iy+ax+t+iy spoonful:s+p+uw+n+f+uh+l sporadic:s+p+er+ae+d+ih+k
sporadically:s+p+er+ae+d+ih+k+l+iy sportsmen:s+p+ao+r+t+s+m+ih+n spotify:s+p+ao+t+ax+f+ay squall:s+k+w+ao+l
squamous:s+k+w+ey+m+ax+s squire:s+k+w+ay+r squirrel:s+k+w+er+ax+l squirrels:s+k+w+er+ax+l+z sr:s+iy+n+y+er
srinagar:s+r+iy+n+ax+g+aa+r st:s+t+r+iy+t stabilization:s+t+ey+b+ax+l+ax+z+ey+sh+ax+n stabilize:s+t+ey+b+ax+l+ay+z
stabilized:s+t+ey+b+ax+l+ay+z+d stabilizing:s+t+ey+b+ax+l+ay+z+ih+ng stadia:s+t+ey+d+iy+aa stagecoach:s+t+ey+jh+k+ow+ch
stages:s+t+ey+jh+ax+z stalin:s+t+aa+l+ax+n stallone:s+t+ax+l+ow+n stalwart:s+t+ao+l+w+er+t stamina:s+t+ae+m+ax+n+ax
stanhope:s+t+ae+n+ax+p staphylococcus:s+t+ae+f+ax+l+ax+k+ao+k+ax+s starfleet:s+t+aa+r+f+iy+t starlet:s+t+aa+r+l+ax+t
startling:s+t+aa+r+t+l+ih+ng stateless:s+t+ey+t+l+ih+s staten:s+t+ae+t+ax+n statesmen:s+t+ey+t+s+m+ih+n
statham:s+t+ae+th+ax+m statistician:s+t+ae+t+ax+s+t+ih+sh+ax+n steadily:s+t+eh+d+ax+l+iy stearns:s+t+er+n+z
steepest:s+t+iy+p+ax+s+t stefan:s+t+eh+f+aa+n stefani:s+t+eh+f+ax+n+iy stefano:s+t+eh+f+ax+n+ow stencil:s+t+eh+n+s+ih+l
stepan:s+t+eh+p+ax+n stephenson:s+t+iy+v+ax+n+s+ax+n sterilization:s+t+eh+r+ax+l+ax+z+ey+sh+ax+n steroid:s+t+er+oy+d
stiletto:s+t+ax+l+eh+t+ow stimulant:s+t+ih+m+y+ax+l+ax+n+t stimulants:s+t+ih+m+y+ax+l+ax+n+t+s
stimulate:s+t+ih+m+y+ax+l+ey+t stimulated:s+t+ih+m+y+ax+l+ey+t+ih+d stimulates:s+t+ih+m+y+ax+l+ey+t+s
stimulating:s+t+ih+m+y+ax+l+ey+t+ih+ng stimulation:s+t+ih+m+y+ax+l+ey+sh+ax+n stimuli:s+t+ih+m+y+ax+l+ay
stimulus:s+t+ih+m+y+ax+l+ax+s stinger:s+t+ih+ng+er stipulate:s+t+ih+p+y+ax+l+ey+t stipulated:s+t+ih+p+y+ax+l+ey+t+ih+d
stipulates:s+t+ih+p+y+ax+l+ey+t+s stipulation:s+t+ih+p+y+ax+l+ey+sh+ax+n stipulations:s+t+ih+p+y+ax+l+ey+sh+ax+n+z
stochastic:s+t+ow+k+ae+s+t+ih+k stockholm:s+t+aa+k+hh+ow+l+m stoicism:s+t+ow+ax+s+ih+z+ax+m storage:s+t+ao+r+ax+jh
stormont:s+t+ao+r+m+ow+n+t stoughton:s+t+ow+t+ax+n strachan:s+t+r+ae+ch+ax+n
strangulation:s+t+r+ae+ng+g+y+ax+l+ey+sh+ax+n strasbourg:s+t+r+ae+s+b+ao+r+g
stratification:s+t+r+ae+t+ax+f+ih+k+ey+sh+ax+n stratified:s+t+r+ae+t+ax+f+ay+d
stratigraphic:s+t+r+ae+t+ax+g+r+ae+f+ih+k strauss:s+t+r+aw+s stravinsky:s+t+r+ax+v+ih+n+s+k+iy
streisand:s+t+r+ay+z+ax+n+d stresses:s+t+r+eh+s+ax+z stretches:s+t+r+eh+ch+ax+z strictest:s+t+r+ih+k+t+ax+s+t
strongest:s+t+r+ao+ng+g+ax+s+t strongman:s+t+r+ao+ng+m+ae+n strontium:s+t+r+aa+n+t+iy+ax+m stupid:s+t+uw+p+ax+d
stupidest:s+t+uw+p+ih+d+ax+s+t stupidly:s+t+uw+p+ax+d+l+iy stuttgart:s+t+ah+t+g+er+t suarez:s+w+aa+r+eh+z
subbed:s+ah+b+d subbing:s+ah+b+ih+ng subconscious:s+ax+b+k+aa+n+sh+ax+s subconsciously:s+ax+b+k+aa+n+sh+ax+s+l+iy
subcontinent:s+ax+b+k+aa+n+t+ih+n+ax+n+t subcontractor:s+ax+b+k+aa+n+t+r+ae+k+t+er
subcontractors:s+ax+b+k+aa+n+t+r+ae+k+t+er+z subcutaneous:s+ax+b+k+y+uw+t+ey+n+iy+ax+s subdue:s+ax+b+d+uw
subdued:s+ax+b+d+uw+d subject:s+ax+b+jh+eh+k+t subjected:s+ax+b+jh+eh+k+t+ih+d subjecting:s+ax+b+jh+eh+k+t+ih+ng
subjective:s+ax+b+jh+eh+k+t+ih+v subjectivity:s+ax+b+jh+eh+k+t+ih+v+ih+t+iy subjects:s+ah+b+jh+ih+k+t+s
subjugated:s+ah+b+jh+ax+g+ey+t+ih+d sublime:s+ax+b+l+ay+m subliminal:s+ax+b+l+ih+m+ih+n+ax+l submits:s+ah+b+m+ih+t+s
subordinate:s+ax+b+ao+r+d+ax+n+ey+t subordinated:s+ax+b+ao+r+d+ax+n+ey+t+ih+d subordinates:s+ax+b+ao+r+d+ax+n+ey+t+s
subpar:s+ax+b+p+aa+r subpoena:s+ax+p+iy+n+ax subpoenaed:s+ax+p+iy+n+ax+d subpoenas:s+ax+p+iy+n+ax+z
subscription:s+ax+b+s+k+r+ih+p+sh+ax+n subscriptions:s+ax+b+s+k+r+ih+p+sh+ax+n+z subsequent:s+ah+b+s+ax+k+w+ax+n+t
subsequently:s+ah+b+s+ax+k+w+ax+n+t+l+iy subservient:s+ax+b+s+er+v+iy+ax+n+t subside:s+ax+b+s+ay+d
subsided:s+ax+b+s+ay+d+ih+d subsidence:s+ax+b+s+ay+d+ax+n+s subsides:s+ax+b+s+ay+d+z
subsidiaries:s+ax+b+s+ih+d+iy+eh+r+iy+z subsidiary:s+ax+b+s+ih+d+iy+eh+r+iy subsidies:s+ah+b+s+ax+d+iy+z
subsistence:s+ax+b+s+ih+s+t+ax+n+s substances:s+ah+b+s+t+ax+n+s+ax+z substandard:s+ax+b+s+t+ae+n+d+er+d
substantive:s+ah+b+s+t+ax+n+t+ih+v substitute:s+ah+b+s+t+ax+t+uw+t substituted:s+ah+b+s+t+ax+t+uw+t+ih+d
substitutes:s+ah+b+s+t+ax+t+uw+t+s substitutions:s+ah+b+s+t+ih+t+y+uw+sh+ax+n+z subsurface:s+ah+b+s+er+f+ax+s
subterranean:s+ax+b+t+er+ey+n+iy+ax+n subtract:s+ax+b+t+r+ae+k+t subtracted:s+ax+b+t+r+ae+k+t+ih+d
subtracting:s+ax+b+t+r+ae+k+t+ih+ng subtraction:s+ax+b+t+r+ae+k+sh+ax+n suburbia:s+ax+b+er+b+iy+ax
successes:s+ax+k+s+eh+s+ax+z succulent:s+ah+k+y+ax+l+ih+n+t suez:s+uw+eh+z suicidal:s+uw+ax+s+ay+d+ax+l
suicide:s+uw+ax+s+ay+d suicides:s+uw+ax+s+ay+d+z sulfuric:s+ax+l+f+y+uh+r+ih+k sullivan:s+ah+l+ax+v+ax+n
summa:s+uw+m+ax summarily:s+ax+m+eh+r+ih+l+iy summation:s+ax+m+ey+sh+ax+n summit:s+ah+m+ax+t sundance:s+ah+n+d+ae+n+s
sunil:s+uw+n+ih+l sunni:s+uw+n+iy sunnis:s+uh+n+iy+z suny:s+uw+n+iy superfluous:s+uw+p+er+f+l+w+ah+s
superhero:s+uw+p+er+hh+iy+r+ow superheroes:s+uw+p+er+hh+iy+r+ow+z superimposed:s+uw+p+er+ax+m+p+ow+z+d
superintendent:s+uw+p+er+ax+n+t+eh+n+d+ax+n+t superintendents:s+uw+p+er+ax+n+t+eh+n+d+ax+n+t+s
superior:s+uw+p+ih+r+iy+er superiority:s+uw+p+ih+r+iy+ao+r+ih+t+iy superiors:s+uw+p+ih+r+iy+er+z
supervisory:s+uw+p+er+v+ay+z+er+iy supplement:s+ah+p+l+ax+m+ax+n+t supplemental:s+ah+p+l+ax+m+eh+n+t+ax+l
supplementary:s+ah+p+l+ax+m+eh+n+t+er+iy supplemented:s+ah+p+l+ax+m+eh+n+t+ih+d
supplementing:s+ah+p+l+ax+m+ax+n+t+ih+ng supplements:s+ah+p+l+ax+m+ax+n+t+s supposedly:s+ax+p+ow+z+ax+d+l+iy
supposition:s+ah+p+ax+z+ih+sh+ax+n supremacy:s+ax+p+r+eh+m+ax+s+iy supreme:s+ax+p+r+iy+m
supremely:s+uw+p+r+iy+m+ax+l+iy surat:s+er+aa+t suresh:s+er+eh+sh surest:sh+uh+r+ih+s+t surface:s+er+f+ax+s
surfaces:s+er+f+ax+s+ax+z surfacing:s+er+f+ax+s+ih+ng surges:s+er+jh+ax+z suriname:s+er+ih+n+aa+m surplus:s+er+p+l+ax+s
surpluses:s+er+p+l+ax+s+ih+z surreal:s+er+iy+l surreptitiously:s+er+ax+p+t+ih+sh+ax+s+l+iy surrey:s+er+iy
surrogacy:s+er+ax+g+ax+s+iy susceptibility:s+ax+s+eh+p+t+ax+b+ih+l+ax+t+iy susceptible:s+ax+s+eh+p+t+ax+b+ax+l
susquehanna:s+uw+s+k+w+eh+hh+ae+n+ax suvs:eh+s+y+uw+v+iy+z suzie:s+ah+z+iy suzuki:s+ax+z+uw+k+iy svp:s+v+iy+p+iy
swallowed:s+w+aa+l+ow+d swallowing:s+w+aa+l+ow+ih+ng swallows:s+w+aa+l+ow+z swamped:s+w+ao+m+p+t
swarovski:s+w+aa+r+aa+v+s+k+iy swatches:s+w+aa+ch+ax+z sweatpants:s+w+eh+t+p+ae+n+t+s sweetest:s+w+iy+t+ax+s+t
sweetwater:s+w+iy+t+w+aa+t+er swinger:s+w+ih+ng+er swingers:s+w+ih+ng+er+z switches:s+w+ih+ch+ax+z sy:s+ay syed:s+ay+d
syllabus:s+ih+l+ax+b+ax+s symbiosis:s+ih+m+b+ay+ow+s+ax+s symbiotic:s+ih+m+b+iy+aa+t+ih+k symmetric:s+ax+m+eh+t+r+ih+k
symmetrical:s+ax+m+eh+t+r+ih+k+ax+l synagogue:s+ih+n+ax+g+ao+g synagogues:s+ih+n+ax+g+ao+g+z synapse:s+ih+ae+p+s
synapses:s+ih+ae+p+s+ih+z synchronization:s+ih+ng+k+r+ax+n+ax+z+ey+sh+ax+n syndicate:s+ih+n+d+ih+k+ax+t
synod:s+ih+n+ax+d synonymous:s+ax+n+aa+n+ax+m+ax+s synthesis:s+ih+n+th+ax+s+ax+s synthesized:s+ih+n+th+ih+s+ay+z+d
syringes:s+er+ih+n+jh+ax+z syrup:s+er+ax+p systolic:s+ih+s+t+ao+l+ih+k tabernacle:t+ae+b+er+n+ae+k+ax+l
tableau:t+ax+b+l+ow tabor:t+ey+b+er tacoma:t+ax+k+ow+m+aa tactically:t+ae+k+t+ih+k+ax+l+iy tae:t+ey
taekwondo:t+ae+k+w+aa+n+d+ow taggart:t+ae+g+er+t tahiti:t+ax+hh+iy+t+iy taiwanese:t+ay+w+aa+n+iy+z
takahashi:t+aa+k+aa+hh+aa+sh+iy takeda:t+aa+k+ey+d+ax talbot:t+ae+l+b+ax+t taliban:t+ae+l+ih+b+ae+n talkin:t+aa+k+ax+n
talmud:t+ae+l+m+ax+d talon:t+ae+l+ax+n talons:t+ae+l+ax+n+z tamara:t+ax+m+aa+r+ax tangible:t+ae+n+jh+ax+b+ax+l
tania:t+aa+n+y+ax tanzanian:t+ae+n+z+ey+n+iy+ax+n tapestries:t+ae+p+ax+s+t+r+iy+z tapestry:t+ae+p+ax+s+t+r+iy
tarantino:t+aa+r+aa+n+t+iy+n+ow tarantula:t+ax+r+ae+n+ch+uw+l+ax target:t+aa+r+g+ax+t targeted:t+aa+r+g+ax+t+ih+d
targeting:t+aa+r+g+ax+t+ih+ng targets:t+aa+r+g+ax+t+s tariff:t+eh+r+ax+f tariffs:t+eh+r+ax+f+s taro:t+eh+r+ow
tata:t+aa+t+aa tatar:t+aa+t+aa+r tatars:t+aa+t+aa+r+z tatiana:t+ae+t+iy+ae+n+aa tatum:t+ey+t+ax+m
tavares:t+aa+v+aa+r+eh+s tawny:t+aa+n+iy taxes:t+ae+k+s+ax+z taxonomy:t+ae+k+s+ao+n+ax+m+iy tbilisi:t+ax+b+ih+l+iy+s+iy
tchaikovsky:ch+ey+k+aa+v+s+k+iy teaches:t+iy+ch+ax+z teammates:t+iy+m+m+ey+t+s tear:t+eh+r tears:t+eh+r+z
techcrunch:t+eh+ch+k+r+ah+n+ch technicalities:t+eh+k+n+ih+k+ae+l+ax+t+iy+z teflon:t+eh+f+l+ax+n tehran:t+ey+r+aa+n
teixeira:t+ax+k+s+eh+r+ax telecast:t+eh+l+ax+k+ae+s+t telecom:t+eh+l+ax+k+aa+m
telecommunication:t+eh+l+ax+k+ax+m+y+uw+n+ih+k+ey+sh+ax+n telecommunications:t+eh+l+ax+k+ax+m+y+uw+n+ax+k+ey+sh+ax+n+z
telecoms:t+eh+l+ax+k+aa+m+z telegram:t+eh+l+ax+g+r+ae+m telegrams:t+eh+l+ax+g+r+ae+m+z telegraph:t+eh+l+ax+g+r+ae+f
telekom:t+eh+l+ax+k+aa+m telemedicine:t+eh+l+ih+m+eh+d+ih+s+ax+n telepathic:t+eh+l+ax+p+ae+th+ax+k
telephone:t+eh+l+ax+f+ow+n telephoned:t+eh+l+ax+f+ow+n+d telephones:t+eh+l+ax+f+ow+n+z telephony:t+eh+l+ax+f+ow+n+iy
teleport:t+eh+l+ax+p+ao+r+t telescope:t+eh+l+ax+s+k+ow+p telescopes:t+eh+l+ax+s+k+ow+p+s
telescopic:t+eh+l+ax+s+k+ao+p+ih+k televised:t+eh+l+ax+v+ay+z+d television:t+eh+l+ax+v+ih+zh+ax+n
televisions:t+eh+l+ax+v+ih+zh+ax+n+z tempe:t+eh+m+p+iy temperature:t+eh+m+p+r+ax+ch+er
temperatures:t+eh+m+p+r+ax+ch+er+z tempest:t+eh+m+p+ax+s+t temporarily:t+eh+m+p+er+eh+r+ax+l+iy
temptation:t+eh+m+t+ey+sh+ax+n temptations:t+eh+m+t+ey+sh+ax+n+z tenet:t+eh+n+ax+t tenets:t+eh+n+ax+t+s
tennis:t+eh+n+ax+s tenuous:t+eh+n+y+ax+w+ax+s teo:t+ey+ow terminal:t+er+m+ax+n+ax+l terminally:t+er+m+ax+n+ax+l+iy
terminals:t+er+m+ax+n+ax+l+z terminate:t+er+m+ax+n+ey+t terminated:t+er+m+ax+n+ey+t+ih+d
terminating:t+er+m+ax+n+ey+t+ih+ng termination:t+er+m+ax+n+ey+sh+ax+n terminator:t+er+m+ax+n+ey+t+er tern:t+er+n+z
terra:t+eh+r+aa terrace:t+eh+r+ax+s terraced:t+eh+r+ax+s+t terraces:t+eh+r+ax+s+ax+z terracotta:t+er+ax+k+aa+t+ax
terrible:t+eh+r+ax+b+ax+l terribly:t+eh+r+ax+b+l+iy terriers:t+eh+r+iy+er+z terrified:t+eh+r+ax+f+ay+d
terrifies:t+eh+r+ax+f+ay+z terrify:t+eh+r+ax+f+ay terrifying:t+eh+r+ax+f+ay+ih+ng territories:t+eh+r+ax+t+ao+r+iy+z
terrorists:t+eh+r+er+ax+s+t+s tertiary:t+er+sh+er+iy testicular:t+eh+s+t+ih+k+y+ax+l+er testified:t+eh+s+t+ax+f+ay+d
testifies:t+eh+s+t+ax+f+ay+z testify:t+eh+s+t+ax+f+ay testifying:t+eh+s+t+ax+f+ay+ih+ng
testimonial:t+eh+s+t+ax+m+ow+n+iy+ax+l testimonials:t+eh+s+t+ax+m+ow+n+iy+ax+l+z testimonies:t+eh+s+t+ax+m+ow+n+iy+z
testimony:t+eh+s+t+ax+m+ow+n+iy teton:t+iy+t+ax+n teutonic:t+uw+t+ao+n+ih+k thackeray:th+ae+k+er+iy
thailand:t+ay+l+ae+n+d thankyou:th+ae+ng+k+y+uw theatrics:th+iy+t+r+ih+k+s thematically:th+ax+m+ae+t+ih+k+l+iy
theodor:th+iy+ax+d+er theologian:th+iy+ax+l+ow+jh+iy+ax+n theorem:th+ih+r+ax+m theorems:th+ih+r+ax+m+z
theoretical:th+iy+er+eh+t+ih+k+ax+l theoretically:th+iy+er+eh+t+ih+k+ax+l+iy theories:th+ih+r+iy+z
theorist:th+iy+er+ih+s+t theorists:th+iy+er+ih+s+t+s theorized:th+iy+er+ay+z+d theorizing:th+iy+er+ay+z+ih+ng
theory:th+ih+r+iy therapist:th+eh+r+ax+p+ax+s+t thereon:dh+eh+r+ao+n therese:th+eh+r+iy+s thermo:th+er+m+ow
thermometer:th+er+m+aa+m+ax+t+er thermonuclear:th+er+m+ow+n+uw+k+l+iy+er theron:th+eh+r+ax+n
thesaurus:th+ax+s+ao+r+ax+s theses:th+iy+s+iy+z thesis:th+iy+s+ax+s thi:th+iy thier:th+iy+er thierry:th+ih+r+iy
thong:th+ao+ng thoreau:th+er+ow thorium:th+aa+r+iy+ax+m thorough:th+er+ow thoroughbred:th+er+ow+b+r+eh+d
thoroughfare:th+er+ow+f+eh+r thoroughly:th+er+ow+l+iy threesome:th+r+iy+s+ax+m thrombosis:th+r+aa+m+b+ow+s+ax+s
ths:th+s thunderbolt:th+ah+n+d+er+b+ao+l+t thyme:th+ay+m ti:t+iy tiananmen:t+iy+eh+n+ae+n+m+eh+n tibet:t+ax+b+eh+t
tibetans:t+ax+b+eh+t+ax+n+z ticket:t+ih+k+ax+t ticketed:t+ih+k+ax+t+ih+d ticketing:t+ih+k+ax+t+ih+ng
tickets:t+ih+k+ax+t+s ticklish:t+ih+k+ax+l+ih+sh tien:t+y+eh+n tigris:t+ay+g+r+ax+s tijuana:t+ih+w+aa+n+ax
timbre:t+ih+m+b+er timon:t+ay+m+ax+n tinged:t+ih+ng+d tiniest:t+ay+n+iy+ax+s+t tiredness:t+ay+er+d+n+ih+s
tirelessly:t+ay+r+l+ax+s+l+iy tiresome:t+ay+er+s+ax+m tiring:t+ay+r+ih+ng tivoli:t+ih+v+ax+l+iy toa:t+ow+aa
tobago:t+ax+b+ey+g+ow tobin:t+ow+b+ih+n todo:t+uw+d+uw toews:t+aa+uw+z toilet:t+oy+l+ax+t toiletries:t+oy+l+ax+t+r+iy+z
toilets:t+oy+l+ax+t+s tol:t+ao+l toledo:t+ax+l+iy+d+ow tolerates:t+ao+l+er+ey+t+s tolkien:t+ao+l+k+iy+eh+n
tolstoy:t+ow+l+s+t+oy tomography:t+ow+m+ow+g+r+ae+f+iy tong:t+ao+ng tonkin:t+aa+ng+k+ih+n tonnage:t+ah+n+ax+jh
tonto:t+aa+n+t+ow toolbox:t+uw+l+b+ao+k+s toothbrush:t+uw+th+b+r+ax+sh topeka:t+ax+p+iy+k+aa topical:t+aa+p+ax+k+ax+l
topological:t+ax+p+ax+l+aa+jh+ih+k+ax+l topology:t+ax+p+ao+l+ax+jh+iy torre:t+ao+r torrential:t+ao+r+eh+n+sh+ax+l
torrid:t+ao+r+ax+d tortoises:t+ao+r+t+ax+s+ax+z tortuous:t+ao+r+ch+ax+w+ax+s toshiba:t+ow+sh+iy+b+ax
totalitarianism:t+ow+t+ae+l+ax+t+eh+r+iy+ax+n+ih+z+ax+m totality:t+ow+t+ae+l+ax+t+iy tottenham:t+aa+t+ax+n+ax+m
touche:t+uw+sh touches:t+ah+ch+ax+z toughest:t+ah+f+ax+s+t tourist:t+uh+r+ax+s+t tourists:t+uh+r+ax+s+t+s
tournaments:t+er+n+ax+m+ax+n+t+s tourney:t+er+n+iy tov:t+ow+v toxicity:t+aa+k+s+ih+s+ax+t+iy toxin:t+aa+k+s+ax+n
toxins:t+aa+k+s+ax+n+z toyota:t+ow+y+ow+t+ax traces:t+r+ey+s+ax+z trachea:t+r+ey+k+iy+ax
traditionalists:t+r+ax+d+ih+sh+n+ax+l+ax+s+t+s tranquil:t+r+ae+ng+k+w+ax+l transformation:t+r+ae+n+s+f+er+m+ey+sh+ax+n
transformational:t+r+ae+n+s+f+er+m+ey+sh+ax+n+ax+l transformations:t+r+ae+n+s+f+er+m+ey+sh+ax+n+z
transformative:t+r+ae+n+s+f+ao+r+m+aa+t+ih+v transient:t+r+ae+n+zh+ax+n+t transitory:t+r+ae+n+z+ax+t+ao+r+iy
transparency:t+r+ae+n+s+p+eh+r+ax+n+s+iy transparent:t+r+ae+n+s+p+eh+r+ax+n+t
transparently:t+r+ae+n+s+p+eh+r+ax+n+t+l+iy transplantation:t+r+ae+n+z+p+l+ae+n+t+ey+sh+ax+n
transportation:t+r+ae+n+s+p+er+t+ey+sh+ax+n transsexual:t+r+ae+n+s+eh+k+sh+y+uw+ax+l travolta:t+r+ax+v+ow+l+t+ax
tre:t+r+ey treasonous:t+r+iy+z+ax+n+ah+s treatise:t+r+iy+t+ax+s treatises:t+r+iy+t+ax+s+ax+z triage:t+r+ay+ih+jh
triangular:t+r+ay+ae+ng+g+y+ax+l+er tribeca:t+r+ih+b+eh+k+ax tribesmen:t+r+ay+b+z+m+ih+n
tribulation:t+r+ih+b+y+ax+l+ey+sh+ax+n tribulations:t+r+ih+b+y+ax+l+ey+sh+ax+n+z tribunal:t+r+ax+b+y+uw+n+ax+l
tributaries:t+r+ih+b+y+ax+t+eh+r+iy+z tributary:t+r+ih+b+y+ax+t+eh+r+iy tricycle:t+r+ih+s+ih+k+ax+l trieste:t+r+iy+s+t
triglycerides:t+r+ay+g+l+ih+s+er+ay+d+z trinity:t+r+ih+n+ax+t+iy trinket:t+r+ih+ng+k+ax+t trinkets:t+r+ih+ng+k+ax+t+s
triplet:t+r+ih+p+l+ax+t triplets:t+r+ih+p+l+ax+t+s tristan:t+r+ih+s+t+ae+n tristram:t+r+ih+s+t+r+ax+m
tritium:t+r+ih+t+iy+ax+m triumph:t+r+ay+ax+m+f triumphed:t+r+ay+ax+m+f+t triumphs:t+r+ay+ax+m+f+s
troublesome:t+r+ah+b+ax+l+s+ax+m truest:t+r+uw+ih+s+t trujillo:t+r+uw+hh+iy+ow trumbull:t+r+ah+m+b+ax+l
trumpet:t+r+ah+m+p+ax+t trumpets:t+r+ah+m+p+ax+t+s tuberculosis:t+ax+b+er+k+y+ax+l+ow+s+ih+s tubular:t+uw+b+y+ax+l+er
tucson:t+uw+s+aa+n tuition:t+y+uw+ih+sh+ax+n tuk:t+uw+k tulane:t+uw+l+ey+n tulip:t+uw+l+ax+p tulips:t+uw+l+ax+p+s
tumult:t+uw+m+ax+l+t tupac:t+uw+p+ao+k turbocharged:t+er+b+ow+ch+aa+r+jh+d turbulence:t+er+b+y+ax+l+ax+n+s
turbulent:t+er+b+y+ax+l+ax+n+t turin:t+y+uh+r+ih+n turing:t+uh+r+ih+ng turismo:t+uh+r+ih+s+m+ow
turnaround:t+er+n+er+aw+n+d turnip:t+er+n+ax+p turnips:t+er+n+ax+p+s turret:t+er+ax+t turrets:t+er+ax+t+s
tuskegee:t+ah+s+k+ax+g+iy tutelage:t+y+uw+t+ih+l+ih+jh tutsi:t+uw+t+s+iy tutti:t+uw+t+iy tvs:t+iy+v+iy+z
tylenol:t+ay+l+ax+n+ao+l typical:t+ih+p+ax+k+ax+l typified:t+ih+p+ax+f+ay+d typography:t+ax+p+aa+g+r+ax+f+iy
typology:t+ay+p+ow+l+ax+g+ih tyrannical:t+er+ae+n+ih+k+ax+l tyre:t+ay+r ubuntu:uw+b+uw+t+uw udall:y+uw+d+ax+l
ufos:y+uw+eh+f+ow+z uganda:y+uw+g+ae+n+d+aa ugliest:ah+g+l+iy+ax+s+t uhh:ah ul:y+uw+eh+l ula:y+uw+l+ax
ulterior:ax+l+t+ih+r+iy+er ultimate:ah+l+t+ax+m+ax+t ultimately:ah+l+t+ax+m+ax+t+l+iy ultimatum:ah+l+t+ax+m+ey+t+ax+m
ultrasonic:ah+l+t+r+ax+s+aa+n+ih+k ultrasound:ah+l+t+r+ax+s+aw+n+d ultraviolet:ah+l+t+r+ax+v+ay+ax+l+ih+t uma:y+uw+m+ax
umberto:ax+m+b+eh+r+t+ow umbilical:ax+m+b+ih+l+ih+k+ax+l umbrellas:ax+m+b+r+eh+l+ax+z una:uw+n+ax unable:ax+n+ey+b+ax+l
unacceptable:ah+n+ae+k+s+eh+p+t+ax+b+ax+l unaffiliated:ax+n+ax+f+ih+l+iy+ey+t+ih+d
unaffordable:ax+n+ax+f+ao+r+d+ax+b+ax+l unaided:ax+n+ey+d+ih+d unaltered:ax+n+ao+l+t+er+d
unambiguous:ah+n+ae+m+b+ih+g+y+ax+w+ax+s unambiguously:ax+n+ae+m+b+ih+g+y+uw+ax+s+l+iy unanimous:y+uw+n+ae+n+ax+m+ax+s
unanimously:y+uw+n+ae+n+ax+m+ax+s+l+iy unanticipated:ah+n+ae+n+t+ih+s+ax+p+ey+t+ih+d unarmed:ax+n+aa+r+m+d
unattended:ax+n+ax+t+eh+n+d+ih+d unauthorized:ax+n+ao+th+er+ay+z+d unbalanced:ax+n+b+ae+l+ax+n+s+t
unbearable:ax+n+b+eh+r+ax+b+ax+l unbearably:ax+n+b+eh+r+ax+b+l+iy unbeaten:ax+n+b+iy+t+ax+n
unbeknownst:ax+n+b+iy+n+ow+n+s+t unbelievable:ah+n+b+ax+l+iy+v+ax+b+ax+l unbelievably:ah+n+b+ax+l+iy+v+ax+b+l+iy
unbound:ax+n+b+aw+n+d unbreakable:ax+n+b+r+ey+k+ax+b+ax+l unbridled:ax+n+b+r+ay+d+ax+l+d unbroken:ax+n+b+r+ow+k+ax+n
uncalled:ax+n+k+ao+l+d uncanny:ax+n+k+ae+n+iy uncensored:ax+n+s+eh+n+s+er+d uncertain:ax+n+s+er+t+ax+n
uncertainties:ax+n+s+er+t+ax+n+t+iy+z uncertainty:ax+n+s+er+t+ax+n+t+iy unchallenged:ax+n+ch+ae+l+ih+n+jh+d
unchanged:ax+n+ch+ey+n+jh+d unchanging:ax+n+ch+ey+n+jh+ih+ng uncharted:ax+n+ch+aa+r+t+ih+d unchecked:ax+n+ch+eh+k+t
unclaimed:ax+n+k+l+ey+m+d unclassified:ax+n+k+l+ae+s+ih+f+ay+d unclean:ax+n+k+l+iy+n unclear:ax+n+k+l+ih+r
uncomfortable:ax+n+k+ah+m+f+er+t+ax+b+ax+l uncomfortably:ax+n+k+ah+m+f+er+t+ax+b+l+iy uncommon:ax+n+k+aa+m+ax+n
uncomplicated:ax+n+k+aa+m+p+l+ax+k+ey+t+ih+d uncompromising:ax+n+k+aa+m+p+r+ax+m+ay+z+ih+ng
unconscionable:ax+n+k+aa+n+sh+ax+n+ax+b+ax+l unconsciousness:ah+n+k+aa+n+sh+ax+s+n+ih+s
unconstitutional:ah+n+k+aa+n+s+t+ax+t+uw+sh+ax+n+ax+l uncooperative:ax+n+k+ow+aa+p+er+ax+t+ih+v uncover:ax+n+k+ah+v+er
uncovered:ax+n+k+ah+v+er+d uncovering:ax+n+k+ah+v+er+ih+ng undamaged:ah+n+d+ae+m+ax+jh+d undaunted:ax+n+d+ao+n+t+ih+d
undeclared:ax+n+d+ih+k+l+eh+r+d underage:ah+n+d+er+ih+jh underdog:ah+n+d+er+d+ao+g underdogs:ah+n+d+er+d+ao+g+z
underestimate:ah+n+d+er+eh+s+t+ax+m+ey+t underestimated:ah+n+d+er+eh+s+t+ax+m+ey+t+ih+d undergone:ah+n+d+er+g+ao+n
undergraduate:ah+n+d+er+g+r+ae+jh+ax+w+ax+t undergraduates:ah+n+d+er+g+r+ae+jh+ax+w+ax+t+s
underprivileged:ah+n+d+er+p+r+ih+v+l+ax+jh+d underrated:ah+n+d+er+r+ey+t+ih+d
underrepresented:ax+n+d+er+r+eh+p+r+ih+z+eh+n+t+ih+d undersecretary:ah+n+d+er+s+eh+k+r+ih+t+eh+r+iy
underwriter:ah+n+d+er+r+ay+t+er underwriters:ah+n+d+er+r+ay+t+er+z underwriting:ah+n+d+er+r+ay+t+ih+ng
undesirable:ah+n+d+ih+z+ay+r+ax+b+ax+l undetectable:ax+n+d+ih+t+eh+k+t+ax+b+ax+l undiagnosed:ax+n+d+ay+ae+g+n+ow+s+t
undisciplined:ax+n+d+ih+s+ih+p+l+ih+n+d undivided:ah+n+d+ax+v+ay+d+ih+d undo:ax+n+d+uw
undocumented:ax+n+d+aa+k+y+ax+m+eh+n+t+ih+d undoing:ax+n+d+uw+ih+ng undone:ax+n+d+ah+n
undoubtedly:ax+n+d+aw+t+ih+d+l+iy undress:ax+n+d+r+eh+s undressed:ax+n+d+r+eh+s+t undue:ax+n+d+uw
undulating:ah+n+jh+ax+l+ey+t+ih+ng unduly:ax+n+d+uw+l+iy undying:ax+n+d+ay+ih+ng unearned:ax+n+er+n+d
unearth:ax+n+er+th unearthed:ax+n+er+th+t unease:ax+n+iy+z uneasy:ax+n+iy+z+iy unedited:ax+n+eh+d+ax+t+ih+d
uneducated:ax+n+eh+jh+uh+k+ey+t+ih+d unemployment:ah+n+ih+m+p+l+oy+m+ax+n+t unending:ax+n+eh+n+d+ih+ng
unequal:ax+n+iy+k+w+ax+l unesco:y+uw+n+eh+s+k+ow unethical:ax+n+eh+th+ih+k+ax+l uneven:ax+n+iy+v+ax+n
unevenly:ax+n+iy+v+ax+n+l+iy unexpected:ah+n+ih+k+s+p+eh+k+t+ih+d unexpectedly:ah+n+ih+k+s+p+eh+k+t+ih+d+l+iy
unexplained:ah+n+ih+k+s+p+l+ey+n+d unexplored:ah+n+ih+k+s+p+l+ao+r+d unfairly:ax+n+f+eh+r+l+iy
unfairness:ax+n+f+eh+r+n+ax+s unfaithful:ax+n+f+ey+th+f+ax+l unfamiliar:ah+n+f+ax+m+ih+l+y+er
unfathomable:ax+n+f+ae+dh+ax+m+ax+b+ax+l unfettered:ax+n+f+eh+t+er+d unfiltered:ax+n+f+ih+l+t+er+d
unfinished:ax+n+f+ih+n+ih+sh+t unfit:ax+n+f+ih+t unflattering:ax+n+f+l+ae+t+er+ih+ng unfold:ax+n+f+ow+l+d
unfolded:ax+n+f+ow+l+d+ih+d unfolding:ax+n+f+ow+l+d+ih+ng unfolds:ax+n+f+ow+l+d+z
unforgivable:ah+n+f+ao+r+g+ih+v+ax+b+ax+l unforgiving:ax+n+f+er+g+ih+v+ih+ng unfortunate:ax+n+f+ao+r+ch+ax+n+ax+t
unfortunately:ax+n+f+ao+r+ch+ax+n+ax+t+l+iy unfounded:ax+n+f+aw+n+d+ih+d unfriendly:ax+n+f+r+eh+n+d+l+iy
unfunded:ax+n+f+ah+n+d+ih+d unger:ah+ng+g+er ungodly:ax+n+g+ao+d+l+iy ungrateful:ax+n+g+r+ey+t+f+ax+l
unguarded:ax+n+g+aa+r+d+ih+d unhappiness:ax+n+hh+ae+p+iy+n+ih+s unhappy:ax+n+hh+ae+p+iy unharmed:ax+n+hh+aa+r+m+d
unhealthy:ax+n+hh+eh+l+th+iy unheard:ax+n+hh+er+d unhelpful:ax+n+hh+eh+l+p+f+ax+l unhinged:ax+n+hh+ih+n+jh+d
unholy:ax+n+hh+ow+l+iy unicef:y+uw+n+ax+s+eh+f unidentified:ah+n+ay+d+eh+n+t+ax+f+ay+d
unification:y+uw+n+ax+f+ax+k+ey+sh+ax+n unified:y+uw+n+ax+f+ay+d uniform:y+uw+n+ax+f+ao+r+m
uniformed:y+uw+n+ax+f+ao+r+m+d uniformity:y+uw+n+ax+f+ao+r+m+ax+t+iy uniformly:y+uw+n+ax+f+ao+r+m+l+iy
uniforms:y+uw+n+ax+f+ao+r+m+z unify:y+uw+n+ax+f+ay unifying:y+uw+n+ax+f+ay+ih+ng unilateral:y+uw+n+ax+l+ae+t+er+ax+l
unilaterally:y+uw+n+ax+l+ae+t+er+ax+l+iy unilever:y+uw+n+ih+l+iy+v+er unimportant:ax+n+ih+m+p+ao+r+t+ax+n+t
uninhabitable:ah+n+ih+n+hh+ae+b+ax+t+ax+b+ax+l uninhabited:ah+n+ih+n+hh+ae+b+ax+t+ih+d uninjured:ax+n+ih+n+jh+er+d
unintelligible:ah+n+ih+n+t+eh+l+ax+jh+ax+b+ax+l uninterested:ax+n+ih+n+t+r+ax+s+t+ih+d
uninteresting:ax+n+ih+n+t+r+ax+s+t+ih+ng unionist:y+uw+n+y+ax+n+ax+s+t unison:y+uw+n+ax+s+ax+n unit:y+uw+n+ax+t
unitarian:y+uw+n+ax+t+eh+r+iy+ax+n units:y+uw+n+ax+t+s unity:y+uw+n+ax+t+iy universal:y+uw+n+ax+v+er+s+ax+l
universality:y+uw+n+ax+v+er+s+ae+l+ax+t+iy universally:y+uw+n+ax+v+er+s+ax+l+iy universe:y+uw+n+ax+v+er+s
universes:y+uw+n+ax+v+er+s+ih+z universities:y+uw+n+ax+v+er+s+ax+t+iy+z university:y+uw+n+ax+v+er+s+ax+t+iy
unjust:ax+n+jh+ah+s+t unjustified:ax+n+jh+ah+s+t+ax+f+ay+d unjustly:ax+n+jh+ah+s+t+l+iy unkempt:ax+n+k+eh+m+p+t
unkind:ax+n+k+ay+n+d unknowable:ax+n+n+ow+ax+b+ax+l unknowingly:ax+n+n+ow+ih+ng+l+iy unknown:ax+n+n+ow+n
unknowns:ax+n+ow+n+z unlawful:ax+n+l+ao+f+ax+l unlawfully:ax+n+l+ao+f+ax+l+iy unleash:ax+n+l+iy+sh
unleashed:ax+n+l+iy+sh+t unleashes:ax+n+l+iy+sh+ih+z unleashing:ax+n+l+iy+sh+ih+ng unless:ax+n+l+eh+s
unlicensed:ax+n+l+ay+s+ax+n+s+t unlike:ax+n+l+ay+k unlikely:ax+n+l+ay+k+l+iy unlimited:ax+n+l+ih+m+ax+t+ih+d
unlisted:ax+n+l+ih+s+t+ih+d unload:ax+n+l+ow+d unloaded:ax+n+l+ow+d+ih+d unloading:ax+n+l+ow+d+ih+ng unlock:ax+n+l+aa+k
unlocked:ax+n+l+aa+k+t unlocking:ax+n+l+aa+k+ih+ng unloved:ax+n+l+ah+v+d unlucky:ax+n+l+ah+k+iy
unmanageable:ax+n+m+ae+n+ih+jh+ax+b+ax+l unmanned:ax+n+m+ae+n+d unmarked:ax+n+m+aa+r+k+t unmarried:ax+n+m+eh+r+iy+d
unmasked:ax+n+m+ae+s+k+t unmatched:ax+n+m+ae+ch+t unmet:ax+n+m+eh+t unmitigated:ax+n+m+ih+t+ax+g+ey+t+ih+d
unmoved:ax+n+m+uw+v+d unnamed:ax+n+n+ey+m+d unnatural:ax+n+n+ae+ch+er+ax+l unnecessarily:ax+n+n+eh+s+ax+s+eh+r+ax+l+iy
unnecessary:ax+n+n+eh+s+ax+s+eh+r+iy unneeded:ax+n+n+iy+d+ih+d unnerving:ax+n+er+v+ih+ng unnoticed:ax+n+n+ow+t+ih+s+t
unoccupied:ax+n+aa+k+y+ax+p+ay+d unofficially:ax+n+ax+f+ih+sh+ax+l+iy unopened:ax+n+ow+p+ax+n+d
unorganized:ax+n+ao+r+g+ax+n+ay+z+d unorthodox:ax+n+ao+r+th+ax+d+aa+k+s unpack:ax+n+p+ae+k unpacked:ax+n+p+ae+k+t
unpacking:ax+n+p+ae+k+ih+ng unpaid:ax+n+p+ey+d unparalleled:ax+n+p+eh+r+ax+l+eh+l+d unplanned:ax+n+p+l+ae+n+d
unpleasant:ax+n+p+l+eh+z+ax+n+t unplug:ax+n+p+l+ah+g unpopular:ah+n+p+aa+p+y+ax+l+er
unpopularity:ax+n+p+aa+p+y+ax+l+eh+r+ih+t+iy unprecedented:ax+n+p+r+eh+s+ih+d+eh+n+t+ih+d
unpredictability:ah+n+p+r+ax+d+ih+k+t+ax+b+ih+l+ih+t+iy unprofitable:ax+n+p+r+aa+f+ih+t+ax+b+ax+l
unproven:ax+n+p+r+uw+v+ax+n unpublished:ax+n+p+ah+b+l+ih+sh+t unpunished:ax+n+p+ah+n+ih+sh+t
unqualified:ax+n+k+w+aa+l+ih+f+ay+d unquestionable:ax+n+k+w+eh+s+ch+ax+n+ax+b+ax+l
unquestionably:ax+n+k+w+eh+s+ch+ax+n+ax+b+l+iy unravel:ax+n+r+ae+v+ax+l unraveling:ax+n+r+ae+v+ax+l+ih+ng
unreachable:ax+n+r+iy+ch+ax+b+ax+l unread:ax+n+r+eh+d unreal:ax+n+r+iy+l unrealistic:ax+n+r+iy+l+ih+s+t+ih+k
unrealized:ax+n+r+iy+ax+l+ay+z+d unreasonable:ax+n+r+iy+z+n+ax+b+ax+l unreasonably:ax+n+r+iy+z+ax+n+ax+b+l+iy
unrecognizable:ax+n+r+eh+k+ax+g+n+ay+z+ax+b+ax+l unrecognized:ax+n+r+eh+k+ax+g+n+ay+z+d
unregistered:ax+n+r+eh+jh+ih+s+t+er+d unregulated:ax+n+r+eh+g+y+ax+l+ey+t+ih+d unreleased:ax+n+r+ih+l+iy+s+t
unremarkable:ax+n+r+ih+m+aa+r+k+ax+b+ax+l unresolved:ax+n+r+ih+z+aa+l+v+d unrest:ax+n+r+eh+s+t unruly:ax+n+r+uw+l+iy
unsafe:ax+n+s+ey+f unsaid:ax+n+s+eh+d unsanitary:ax+n+s+ae+n+ax+t+eh+r+iy
unsatisfactory:ah+n+s+ax+t+ih+s+f+ae+k+t+er+iy unsatisfied:ax+n+s+ae+t+ih+s+f+ay+d
unsaturated:ax+n+s+ae+ch+er+ey+t+ih+d unsavory:ax+n+s+ey+v+er+iy unscathed:ax+n+s+k+ey+dh+d
unscheduled:ax+n+s+k+eh+jh+uw+l+d unscientific:ax+n+s+ay+ax+n+t+ih+f+ih+k unscrupulous:ax+n+s+k+r+uw+p+y+ax+l+ax+s
unsealed:ax+n+s+iy+l+d unseemly:ax+n+s+iy+m+l+iy unseen:ax+n+s+iy+n unsettled:ax+n+s+eh+t+ax+l+d
unsettling:ax+n+s+eh+t+ax+l+ih+ng unsightly:ax+n+s+ay+t+l+iy unsigned:ax+n+s+ay+n+d unskilled:ax+n+s+k+ih+l+d
unsold:ax+n+s+ow+l+d unsolved:ax+n+s+aa+l+v+d unsound:ax+n+s+aw+n+d unspeakable:ax+n+s+p+iy+k+ax+b+ax+l
unspecified:ax+n+s+p+eh+s+ax+f+ay+d unspoken:ax+n+s+p+ow+k+ax+n unstable:ax+n+s+t+ey+b+ax+l unsteady:ax+n+s+t+eh+d+iy
unstoppable:ax+n+s+t+aa+p+ax+b+ax+l unstructured:ax+n+s+t+r+ah+k+sh+er+d unsubscribe:ax+n+s+ax+b+s+k+r+ay+b
unsuitable:ax+n+s+uw+t+ax+b+ax+l unsung:ax+n+s+ah+ng unsupervised:ax+n+s+uw+p+er+v+ay+z+d
unsupported:ax+n+s+ax+p+ao+r+t+ih+d unsure:ax+n+sh+uh+r unsurprising:ax+n+s+er+p+r+ay+z+ih+ng
unsympathetic:ax+n+s+ih+m+p+ax+th+eh+t+ih+k untapped:ax+n+t+ae+p+t untenable:ax+n+t+eh+n+ax+b+ax+l
untested:ax+n+t+eh+s+t+ih+d unthinkable:ax+n+th+ih+ng+k+ax+b+ax+l untied:ax+n+t+ay+d until:ax+n+t+ih+l
untimely:ax+n+t+ay+m+l+iy untold:ax+n+t+ow+l+d untouchable:ax+n+t+ah+ch+ax+b+ax+l untouched:ax+n+t+ah+ch+t
untoward:ax+n+t+uw+ao+r+d untrained:ax+n+t+r+ey+n+d untreated:ax+n+t+r+iy+t+ih+d untrue:ax+n+t+r+uw
untrustworthy:ax+n+t+r+ah+s+t+w+er+dh+iy unturned:ax+n+t+er+n+d unusable:ax+n+y+uw+z+ax+b+ax+l unused:ax+n+y+uw+z+d
unusual:ax+n+y+uw+zh+uw+ax+l unusually:ax+n+y+uw+zh+uw+ax+l+iy unveil:ax+n+v+ey+l unveiled:ax+n+v+ey+l+d
unveiling:ax+n+v+ey+l+ih+ng unveils:ax+n+v+ey+l+z unverified:ax+n+v+eh+r+ih+f+ay+d unwanted:ax+n+w+ao+n+t+ih+d
unwarranted:ax+n+w+ao+r+ax+n+t+ih+d unwashed:ax+n+w+aa+sh+t unwavering:ax+n+w+ey+v+er+ih+ng
unwelcome:ax+n+w+eh+l+k+ax+m unwell:ax+n+w+eh+l unwieldy:ax+n+w+iy+l+d+iy unwilling:ax+n+w+ih+l+ih+ng
unwillingness:ax+n+w+ih+l+ih+ng+n+ih+s unwin:ao+n+w+ih+n unwind:ax+n+w+ay+n+d unwinding:ax+n+w+ay+n+d+ih+ng
unwise:ax+n+w+ay+z unwitting:ax+n+w+ih+t+ih+ng unwittingly:ax+n+w+ih+t+ih+ng+l+iy unworkable:ax+n+w+er+k+ax+b+ax+l
unworthy:ax+n+w+er+dh+iy unwritten:ax+n+r+ih+t+ax+n unyielding:ax+n+y+iy+l+d+ih+ng upheaval:ax+p+hh+iy+v+ax+l
upheavals:ax+p+hh+iy+v+ax+l+z upheld:ax+p+hh+eh+l+d uphold:ax+p+hh+ow+l+d upholding:ax+p+hh+ow+l+d+ih+ng
upholds:ax+p+hh+ow+l+d+z upholstered:ax+p+ow+l+s+t+er+d upholstery:ax+p+ow+l+s+t+er+iy upmarket:ah+p+m+aa+r+k+ax+t
uproot:ax+p+r+uw+t uprooted:ax+p+r+uw+t+ih+d upsetting:ax+p+s+eh+t+ih+ng upstairs:ax+p+s+t+eh+r+z uptight:ax+p+t+ay+t
uranium:y+er+ey+n+iy+ax+m uranus:y+uw+r+ax+n+ax+s urbanization:er+b+ax+n+ax+z+ey+sh+ax+n urchin:er+ch+ax+n
urchins:er+ch+ax+n+z urdu:er+d+uw urea:y+er+iy+ax urethra:y+er+iy+th+r+ax urges:er+jh+ax+z uri:y+er+iy
uribe:y+er+iy+b+iy uric:y+er+ih+k urinary:y+er+ax+n+eh+r+iy urinate:y+er+ax+n+ey+t urinating:y+er+ax+n+ey+t+ih+ng
urine:y+er+ax+n urls:y+uw+aa+r+eh+l+z urology:y+er+aa+l+ax+jh+iy ursula:er+s+ax+l+ax uruguay:y+er+ax+g+w+ey
uruguayan:y+er+ax+g+w+ey+ax+n usage:y+uw+s+ax+jh usages:y+uw+s+ax+jh+ax+z usaid:y+uw+eh+s+ey+d usenet:y+uw+z+n+eh+t
uses:y+uw+s+ax+z usmc:y+uw+eh+s+eh+m+s+iy uss:y+uw+eh+s+eh+s usually:y+uw+zh+ax+w+ax+l+iy uterine:y+uw+t+er+ax+n
utero:y+uw+t+er+ow utica:y+uw+t+ax+k+ax utilitarian:y+uw+t+ih+l+ax+t+eh+r+iy+ax+n utilities:y+uw+t+ih+l+ax+t+iy+z
utility:y+uw+t+ih+l+ax+t+iy utilization:y+uw+t+ax+l+ax+z+ey+sh+ax+n utilize:y+uw+t+ax+l+ay+z
utilized:y+uw+t+ax+l+ay+z+d utilizes:y+uw+t+ax+l+ay+z+ih+z utilizing:y+uw+t+ax+l+ay+z+ih+ng uzi:uw+z+iy
vaccinate:v+ae+k+s+ax+n+ey+t vaccinated:v+ae+k+s+ax+n+ey+t+ih+d vaccination:v+ae+k+s+ax+n+ey+sh+ax+n
vaccinations:v+ae+k+s+ax+n+ey+sh+ax+n+z vaginal:v+ax+jh+ay+n+ax+l valedictorian:v+ae+l+ax+d+ih+k+t+ao+r+iy+ax+n
valencia:v+ax+l+eh+n+s+iy+ax valeria:v+ax+l+iy+r+iy+ax valery:v+ae+l+er+iy validate:v+ae+l+ax+d+ey+t
validated:v+ae+l+ax+d+ey+t+ih+d validates:v+ae+l+ax+d+ey+t+s validating:v+ae+l+ax+d+ey+t+ih+ng
validation:v+ae+l+ax+d+ey+sh+ax+n validity:v+ax+l+ih+d+ax+t+iy valium:v+ey+l+iy+ax+m valkyrie:v+ae+l+k+iy+r+iy+ax
valle:v+ey+l vallejo:v+aa+l+ey+y+ow valparaiso:v+ae+l+p+er+ey+s+ow valuable:v+ae+l+y+ax+b+ax+l
valuables:v+ae+l+y+ax+b+ax+l+z valverde:v+aa+l+v+eh+r+d+ey vampire:v+ae+m+p+ay+r vampires:v+ae+m+p+ay+r+z
vanity:v+ae+n+ax+t+iy vantage:v+ae+n+t+ax+jh vanuatu:v+ae+n+uw+aa+t+uw vascular:v+ae+s+k+y+ax+l+er vases:v+ey+s+ax+z
vaudeville:v+aa+d+v+ih+l vauxhall:v+aa+k+s+hh+ao+l veda:v+ey+d+ax vega:v+ey+g+ax vegan:v+eh+g+ax+n vegans:v+eh+g+ax+n+z
vegetable:v+eh+jh+t+ax+b+ax+l vegetables:v+eh+jh+t+ax+b+ax+l+z vegetarian:v+eh+jh+ax+t+eh+r+iy+ax+n
vegetarians:v+eh+jh+ax+t+eh+r+iy+ax+n+z vegetation:v+eh+jh+ax+t+ey+sh+ax+n vegetative:v+eh+jh+ax+t+ey+t+ih+v
vehicle:v+iy+hh+ih+k+ax+l vehicles:v+iy+hh+ih+k+ax+l+z vehicular:v+iy+hh+ih+k+y+ax+l+er
velocities:v+ax+l+aa+s+ax+t+iy+z velocity:v+ax+l+aa+s+ax+t+iy velvet:v+eh+l+v+ax+t velvety:v+eh+l+v+ax+t+iy
venetian:v+ax+n+iy+sh+ax+n venezuelan:v+eh+n+ih+z+w+ey+l+ax+n venezuelans:v+eh+n+ih+z+w+ey+l+ax+n+z venice:v+eh+n+ax+s
venison:v+eh+n+ax+s+ax+n venous:v+iy+n+ax+s ventilated:v+eh+n+t+ax+l+ey+t+ih+d ventilation:v+eh+n+t+ax+l+ey+sh+ax+n
ventilator:v+eh+n+t+ax+l+ey+t+er venues:v+eh+n+uw+z vera:v+eh+r+ax veracity:v+er+ae+s+ih+t+iy veranda:v+er+ae+n+d+ax
verbally:v+er+b+ae+l+iy verbatim:v+er+b+ey+t+ax+m verde:v+er+d+iy verdi:v+eh+r+d+iy verdun:v+er+d+ax+n
verifiable:v+eh+r+ax+f+ay+ax+b+ax+l verification:v+eh+r+ax+f+ax+k+ey+sh+ax+n verified:v+eh+r+ax+f+ay+d
verify:v+eh+r+ax+f+ay verifying:v+eh+r+ax+f+ay+ih+ng verity:v+eh+r+ax+t+iy verma:v+eh+r+m+ax vermont:v+er+m+aa+n+t
vernacular:v+er+n+ae+k+y+ax+l+er vero:v+eh+r+ow verona:v+er+ow+n+ax veronica:v+er+aa+n+ih+k+ax versailles:v+eh+r+s+ay
versatility:v+er+s+ax+t+ih+l+ax+t+iy verses:v+er+s+ax+z versus:v+er+s+ax+s vertebra:v+er+t+ax+b+r+ax
vertebrae:v+er+t+ax+b+r+ey vertebral:v+er+t+ax+b+r+ax+l vertebrate:v+er+t+ax+b+r+ey+t vertebrates:v+er+t+ax+b+r+ey+t+s
veterinarian:v+eh+t+r+ax+n+eh+r+iy+ax+n veterinarians:v+eh+t+r+ax+n+eh+r+iy+ax+n+z veterinary:v+eh+t+r+ax+n+eh+r+iy
vi:v+ay viability:v+ay+ax+b+ih+l+ax+t+iy viaduct:v+ay+ax+d+ax+k+t viagra:v+iy+ae+g+r+ax
vicariously:v+ay+k+eh+r+iy+ax+s+l+iy vicente:v+iy+ch+eh+n+t+iy vices:v+ay+s+ax+z vicinity:v+ax+s+ih+n+ax+t+iy
victim:v+ih+k+t+ax+m victimization:v+ih+k+t+ax+m+ax+z+ey+sh+ax+n victimized:v+ih+k+t+ax+m+ay+z+d
victims:v+ih+k+t+ax+m+z vida:v+ay+d+ax vidal:v+ay+d+ae+l vieira:v+iy+eh+r+ax viejo:v+iy+eh+jh+ow
vietnamese:v+iy+eh+t+n+aa+m+iy+s vigil:v+ih+jh+ax+l vigilance:v+ih+jh+ax+l+ax+n+s vigilant:v+ih+jh+ax+l+ax+n+t
vigilante:v+ih+jh+ax+l+ae+n+t+iy vigilantes:v+ih+jh+ax+l+ae+n+t+iy+z vilified:v+ih+l+ax+f+ay+d village:v+ih+l+ax+jh
villages:v+ih+l+ax+jh+ax+z villarreal:v+iy+l+aa+r+iy+l villeneuve:v+ih+l+ih+n+uw+v villiers:v+ih+l+y+er+z
vincennes:v+ih+n+s+eh+n+ax+s vinci:v+ih+n+s+iy vindicated:v+ih+n+d+ax+k+ey+t+ih+d vindication:v+ih+n+d+ax+k+ey+sh+ax+n
vinegar:v+ih+n+ax+g+er violets:v+ay+ax+l+ax+t+s violinist:v+ay+ax+l+ih+n+ax+s+t vip:v+iy+ay+p+iy vips:v+iy+ay+p+iy+z
viral:v+ay+r+ax+l virgil:v+er+jh+ax+l virgins:v+er+jh+ax+n+z viruses:v+ay+r+ax+s+ax+z visage:v+ih+z+ax+jh
viscosity:v+ih+s+k+aa+s+ax+t+iy viscount:v+ih+s+k+aw+n+t visibility:v+ih+z+ax+b+ih+l+ih+t+iy visible:v+ih+z+ax+b+ax+l
visibly:v+ih+z+ax+b+l+iy visual:v+ih+zh+ax+w+ax+l visualization:v+ih+zh+w+ax+l+ax+z+ey+sh+ax+n vita:v+ay+t+ax
vitae:v+ay+t+ax vitality:v+ay+t+ae+l+ax+t+iy vitaly:v+ax+t+ae+l+iy vitamin:v+ay+t+ax+m+ax+n vitamins:v+ay+t+ax+m+ax+n+z
viv:v+ih+v vivacious:v+ax+v+ey+sh+ax+s vivid:v+ih+v+ax+d vividly:v+ih+v+ax+d+l+iy vixen:v+ih+k+s+ih+n
vladimir:v+l+ae+d+ax+m+ih+r vladivostok:v+l+ae+d+ih+v+ao+s+t+aa+k vocabulary:v+ow+k+ae+b+y+ax+l+eh+r+iy
vodafone:v+ow+d+ax+f+ow+n vogel:v+ow+g+ax+l vogt:v+ow+t voices:v+oy+s+ax+z volatility:v+aa+l+ax+t+ih+l+ax+t+iy
voldemort:v+ow+l+d+ax+m+ao+r+t volgograd:v+ow+l+g+ow+g+r+ae+d volition:v+ow+l+ih+sh+ax+n volker:v+ow+l+k+er
volkswagen:v+ow+l+k+s+w+ae+g+ax+n voltage:v+ow+l+t+ax+jh voltages:v+ow+l+t+ax+jh+ax+z voluminous:v+ax+l+uw+m+ax+n+ax+s
voluntarily:v+aa+l+ax+n+t+eh+r+ax+l+iy voluntary:v+aa+l+ax+n+t+eh+r+iy volunteering:v+ao+l+ax+n+t+ih+r+ih+ng
voluptuous:v+ax+l+ah+p+ch+ax+w+ax+s volvo:v+ow+l+v+ow vomit:v+aa+m+ax+t vomiting:v+aa+m+ax+t+ih+ng von:v+ao+n
voss:v+ao+s vous:v+uw voyage:v+oy+ax+jh voyager:v+oy+ax+jh+er voyages:v+oy+ax+jh+ax+z voyeur:v+oy+y+uw+r
vuitton:v+uh+t+ao+n vulgarity:v+ax+l+g+eh+r+ih+t+iy vulva:v+uh+l+v+ax wabash:w+ao+b+ae+sh wages:w+ey+jh+ax+z
waikiki:w+ay+k+iy+k+iy waistline:w+ey+s+t+l+ay+n wal:w+ao+l walkthrough:w+ao+k+th+r+aw walla:w+ao+l+aa
wallabies:w+aa+l+ax+b+iy+z wallaby:w+aa+l+ax+b+iy wallace:w+ao+l+ax+s wallet:w+ao+l+ax+t wallets:w+ao+l+ax+t+s
wallop:w+aa+l+ax+p wallow:w+aa+l+ow wallowing:w+aa+l+ow+ih+ng wally:w+ao+l+iy waltham:w+ao+l+th+ax+m wand:w+aa+n+d
wanda:w+aa+n+d+ax wander:w+aa+n+d+er wandered:w+aa+n+d+er+d wanderer:w+aa+n+d+er+er wanderers:w+aa+n+d+er+er+z
wandering:w+aa+n+d+er+ih+ng wanderlust:w+aa+n+d+er+l+ah+s+t wanders:w+aa+n+d+er+z wands:w+aa+n+d+z wang:w+ae+ng
wanna:w+aa+n+ax wanting:w+aa+n+t+ih+ng warhol:w+ao+r+hh+ao+l warlock:w+ao+r+l+ao+k warmest:w+ao+r+m+ax+s+t
warwick:w+ao+r+w+ih+k wasteland:w+ey+s+t+l+ae+n+d wat:w+ao+t watanabe:w+aa+t+aa+n+aa+b+ey watchdog:w+aa+ch+d+ao+g
watches:w+aa+ch+ax+z watford:w+ao+t+f+er+d wattage:w+aa+t+ax+jh waukesha:w+ao+k+iy+sh+ax wayland:w+ey+l+ax+n+d
weakest:w+iy+k+ax+s+t weaknesses:w+iy+k+n+ax+s+ax+z wealthiest:w+eh+l+th+iy+ax+s+t webinar:w+eh+b+ih+n+er
webpage:w+eh+b+p+ih+jh wedges:w+eh+jh+ax+z wei:w+ey weimar:v+ay+m+aa+r weirdest:w+ih+r+d+ax+s+t welcome:w+eh+l+k+ax+m
welcomed:w+eh+l+k+ax+m+d welcomes:w+eh+l+k+ax+m+z welcoming:w+eh+l+k+ax+m+ih+ng wellesley:w+eh+l+z+l+iy
wenger:w+eh+ng+er wesleyan:w+eh+z+l+iy+ax+n wessex:w+eh+s+ax+k+s westlake:w+eh+s+t+l+ey+k wetland:w+eh+t+l+ae+n+d
wetlands:w+eh+t+l+ae+n+d+z wettest:w+eh+t+ax+s+t whats:w+ax+t+s whedon:w+eh+d+ax+n wheelbarrow:w+iy+l+b+eh+r+ow
whelan:w+eh+l+ax+n whew:w+uw whisperer:w+ih+s+p+ax+r+er whistling:w+ih+s+l+ih+ng whitaker:w+ih+t+ax+k+er
whitening:w+ay+t+ih+n+ih+ng whittaker:w+ih+t+ax+k+er wholeness:hh+ow+l+n+ih+s wholesome:hh+ow+l+s+ax+m
wichita:w+ih+ch+ax+t+ao wicked:w+ih+k+ax+d wickedness:w+ih+k+ax+d+n+ax+s wicket:w+ih+k+ax+t wickets:w+ih+k+ax+t+s
wickham:w+ih+k+ax+m widest:w+ay+d+ax+s+t wilde:w+ay+l+d wildflowers:w+ay+l+d+f+l+aw+r+z wilkinson:w+ih+l+k+ax+n+s+ax+n
willamette:w+ax+l+ae+m+ax+t willard:w+ih+l+er+d williston:w+ih+l+ih+s+t+aa+n willoughby:w+ih+l+ax+b+iy
wilmot:w+ih+l+m+ax+t wilshire:w+ih+l+sh+ay+r wiltshire:w+ih+l+ch+ay+r windham:w+ih+n+d+ax+m windsor:w+ih+n+z+er
winger:w+ih+ng+er wingers:w+ih+ng+er+z winnebago:w+ih+n+ax+b+ey+g+ow winona:w+ih+n+ax+n+ax winthrop:w+ih+n+th+r+ax+p
wireless:w+ay+r+l+ih+s wiring:w+ay+r+ih+ng wis:w+ih+s wisconsin:w+ih+s+k+aa+n+s+ax+n wisest:w+ay+z+ax+s+t
witches:w+ih+ch+ax+z withdrawal:w+ih+dh+d+r+ao+ax+l withdrawals:w+ih+th+d+r+ao+ax+l+z witnesses:w+ih+t+n+ax+s+ax+z
wm:w+ih+l+y+ax+m wobbly:w+aa+b+ax+l+iy wolff:w+uh+l+f womack:w+ow+m+ae+k women:w+ih+m+ax+n
wonderland:w+ah+n+d+er+l+ae+n+d wong:w+ao+ng wont:w+ow+n+t woodrow:w+uh+d+r+ow woodruff:w+uh+d+r+ax+f wor:w+ao+r
worcestershire:w+uh+s+t+ax+sh+er wordpress:w+er+d+p+r+ih+s workaround:w+er+k+er+aw+n+d workmen:w+er+k+m+ih+n
wormhole:w+er+m+hh+ao+l worried:w+er+iy+d worries:w+er+iy+z worrisome:w+er+iy+s+ax+m worry:w+er+iy
worrying:w+er+iy+ih+ng worship:w+er+sh+ax+p worshiping:w+er+sh+ax+p+ih+ng worshipped:w+er+sh+ax+p+t
worshipping:w+er+sh+ax+p+ih+ng worships:w+er+sh+ax+p+s worthiness:w+er+dh+iy+n+ih+s wreckage:r+eh+k+ax+jh
wrongdoing:r+ao+ng+d+uw+ih+ng wuhan:w+uw+ax+n wy:w+ey wyndham:w+ih+n+d+ax+m xenon:z+iy+n+aa+n
xenophobia:z+eh+n+ax+f+ow+b+iy+ax xenophobic:z+eh+n+ax+f+aa+b+ih+k xenophon:z+eh+n+ax+f+ax+n xerox:z+ih+r+aa+k+s
xhosa:z+ow+sh+ax xi:sh+iy xian:z+y+aa+n xiang:sh+iy+aa+ng xiao:zh+aw xie:z+iy xing:sh+ih+ng ya:y+aa yahweh:y+aa+w+eh
yahya:y+ah+y+ax yakima:y+ae+k+ih+m+ax yamada:y+ax+m+aa+d+ax yamaguchi:y+aa+m+aa+g+uw+ch+iy yamaha:y+aa+m+aa+hh+aa
yamamoto:y+aa+m+aa+m+ow+t+ow yangtze:y+ae+ng+k+t+s+iy yeager:y+ey+g+er yeah:y+ae yearling:y+er+l+ih+ng yeats:y+ey+t+s
yeh:y+eh yeltsin:y+eh+l+t+s+ax+n yeo:y+iy+ow yerevan:y+eh+r+ax+v+ax+n yeshiva:y+ih+sh+iy+v+ax yeung:y+uw+ng
yokohama:y+ow+k+ax+hh+aa+m+ax yolanda:y+ow+l+aa+n+d+ax yong:y+ao+ng yoruba:y+ax+r+uw+b+ax yosemite:y+ow+s+eh+m+ih+t+iy
yoshida:y+ow+sh+iy+d+ax yost:y+ow+s+t youngest:y+ah+ng+g+ax+s+t yousef:y+uw+s+eh+f youssef:y+uw+s+eh+f
youtube:y+uw+t+y+uw+b yuan:y+uw+aa+n yugoslav:y+uw+g+ow+s+l+aa+v yugoslavia:y+uw+g+ow+s+l+aa+v+iy+ax yukon:y+uw+k+aa+n
zamora:z+ax+m+ao+r+ax zanzibar:z+ae+n+z+ax+b+aa+r zedong:z+ey+d+ao+ng zeitgeist:t+s+ay+t+g+ay+s+t zeitung:z+ay+t+ax+ng
zenith:z+iy+n+ax+th zeno:z+ey+n+ow zero:z+ih+r+ow zeroes:z+ih+r+ow+z zeros:z+ih+r+ow+z zhejiang:zh+iy+jh+aa+ng
zheng:z+eh+ng zi:z+iy zimbabwe:z+ih+m+b+aa+b+w+ey zine:z+ay+n zoological:z+uw+l+aa+jh+ih+k+ax+l
zoology:z+ow+aa+l+ax+jh+iy zucchini:z+uw+k+iy+n+iy zurich:z+uh+r+ih+k
"""
