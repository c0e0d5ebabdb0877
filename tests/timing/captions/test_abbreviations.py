from __future__ import annotations

import pytest

from captionsync.timing.captions.bonds import Bond, bonds
from captionsync.timing.captions.sentences import SentenceSplitter, joined_abbreviation
from captionsync.timing.captions.verdicts import is_known
from captionsync.timing.tables.sentences import MAYBE_FINAL, NEVER_FINAL, RARELY_FINAL
from tests.timing.captions.test_bonds import words

TEXTS = [
    ("en", ["Ms. King and Gen. Lee saw Fig. 3 on p. 5. ", "Then they left."]),
    ("en", ["She lives at 12 Oak St., Apt. 4B, with Dr. John Smith Jr. ", "He is old."]),
    ("en", ["Apple Inc. Chief Tim Cook spoke at St. Paul vs. Acme Ltd. ", "The end."]),
    ("en", ["The shop closes at 6 p.m. Tuesday and opens at 10 a.m. Monday. ", "It is 5 p.m. ", "Go."]),
    ("en", ["We met at 9 a.m. EST on Elm Blvd. near it. ", "So it was."]),
    ("en", ["It was J. R. R. Tolkien, I think. ", "Yes."]),
    ("de", ["Frau Dr. rer. nat. Schmidt wohnt in der Bahnhofstr. Nr. 5, z. B. Montags. ", "Gut."]),
    ("de", ["Es kostet ca. 5 Mio. Euro, d. h. Geld, i. d. R. Schulden u. a. Sorgen. ", "Ja."]),
    ("fr", ["M. Dupont et Mme. Martin, cf. Fig. 3, p. ex. Paris. ", "Oui."]),
    ("fr", ["J.-P. Martin et J.-Cl. Bo, à 0 h 15. ", "Oui."]),
    ("de", ["Am 24.12. um 18 Uhr kam Herr v. Braun mit K.-H. Meier. ", "Es war der 3.4. ", "Gut."]),
    ("es", ["El presidente de EE. UU. Joe Smith, p. ej. Juan, viaja. ", "Sí."]),
    ("es", ["Los RR. HH. Nuevos y FF. AA. Unidas. ", "Bien."]),
    ("es", ["Abre a las 9 a. m. Lunes y martes, Sra. López. ", "Adiós."]),
    ("it", ["Il dott. Rossi e la sig.ra Bianchi, pag. 5. ", "Ciao."]),
    ("pt", ["O Sr. Silva, a Dra. Costa e a Av. Paulista, pág. 5. ", "Olá."]),
    ("nl", ["Dhr. Jansen en mevr. De Vries, blz. 5, d.w.z. Piet. ", "Ja."]),
    ("pl", ["Przyszli m. in. Adam, prof. Nowak i np. Ewa z ul. Długiej. ", "Tak."]),
    ("ru", ["А. С. Пушкин, т. е. Поэт, жил на ул. Мойка, д. 5 и т. д. ", "Да."]),
    ("ru", ["Он родился в 1990 г. в Москве, в г. Москва. ", "Он жив."]),
    ("uk", ["Вул. Шевченка, буд. 5, м. Київ і т. д. ", "Так."]),
    ("bg", ["Живее на ул. Шипка № 5, т.е. тук, с д-р. Иванов. ", "Да."]),
    ("cs", ["Pan Ing. Novák, tj. Karel, bydlí na ul. Dlouhé č. 5. ", "Ano."]),
    ("sk", ["Pán Ing. Novák, t. j. Karol, býva na ul. Dlhej č. 5. ", "Áno."]),
    ("hr", ["Prof. Horvat, tzv. Ivo, živi u ul. Zrinskog br. 5. ", "Da."]),
    ("sv", ["Hr. Berg, dvs. Olof, bor t. ex. Här, s. k. Hemma, kap. 5. ", "Ja."]),
    ("da", ["Hr. Jensen, dvs. Ole, bor f. eks. Her, kap. 5. ", "Ja."]),
    ("nb", ["Hr. Hansen, dvs. Ole, bor f. eks. Her, kap. 5. ", "Ja."]),
    ("fi", ["Tri Virtanen, esim. Matti, nro 5, ks. Kuva 3. ", "Joo."]),
    ("hu", ["Dr. Nagy, ill. Kovács úr, kb. 5 perc. ", "Igen."]),
    ("ro", ["Dl. Popescu și dna. Ionescu, str. Lungă nr. 5. ", "Da."]),
    ("tr", ["Prof. Yılmaz, Dr. Kaya ve Av. Demir, bkz. Şekil 3. ", "Evet."]),
    ("el", ["Ο κ. Παππάς, π.χ. Γιώργος, στις 5 μ.μ. Δευτέρα, σελ. 5. ", "Ναι."]),
    ("ca", ["El Sr. Puig i la Dra. Soler, pàg. 5. ", "Sí."]),
    ("ar", ["قال د. أحمد إنه هنا. ", "نعم."]),
    ("he", ["פרופ. כהן כאן. ", "כן."]),
    ("hi", ["डॉ. शर्मा आए। ", "हाँ।"]),
    ("ta", ["திரு. குமார் வந்தார். ", "ஆம்."]),
    ("id", ["Drs. Budi, Ir. Joko di Jl. Merdeka No. 5. ", "Ya."]),
    ("ms", ["Prof. Ali di Jln. Ampang No. 5. ", "Ya."]),
    ("fil", ["Si G. Santos at Gng. Reyes, blg. 5, 6 n.u. Lunes. ", "Oo."]),
    ("vi", ["TS. Nam và ThS. Lan ở TP. Hà Nội. ", "Vâng."]),
    ("th", ["ดร. สมชาย มา"]),
]


@pytest.mark.parametrize(("language", "expected"), TEXTS)
@pytest.mark.parametrize("size", [1, 4, 1000])
def test_no_sentence_ends_at_an_abbreviation(language: str, expected: list[str], size: int) -> None:
    text = "".join(expected)
    splitter = SentenceSplitter(language)
    found = [one for at in range(0, len(text), size) for one in splitter.feed(text[at : at + size])]
    assert found + splitter.finish() == expected


@pytest.mark.parametrize(("language", "expected"), TEXTS)
def test_bonds_end_the_same_sentences(language: str, expected: list[str]) -> None:
    found = words("".join(expected).replace("/", " "), "en")
    ends = [" ".join(word.text for word in found[: at + 1]) for at, bond in enumerate(bonds(found, language))
            if bond == Bond.SENTENCE]  # fmt: skip
    whole = ["".join(expected[: at + 1]).strip() for at in range(len(expected) - 1)]
    assert ends == whole


def test_the_parts_of_a_spaced_abbreviation_are_one() -> None:
    assert joined_abbreviation(["wohnt", "z.", "B."], "de") == "z.B."
    assert joined_abbreviation(["i.", "d.", "R."], "de") == "i.d.R."
    assert joined_abbreviation(["Mrs.", "J."], "en") == "J."
    assert joined_abbreviation(["here."], "en") == "here."


def test_lists_are_in_lower_case_without_the_last_stop() -> None:
    for table in (NEVER_FINAL, MAYBE_FINAL, RARELY_FINAL):
        for language, listed in table.items():
            for word in listed.split():
                assert word == word.lower()
                assert not word.endswith(".")
                assert is_known(word, language)
