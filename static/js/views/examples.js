/** Examples for the text field. The tongue twister is full of p, b and m, to show closed lips. */

/** The text on a first visit, so that one click is enough to hear something. */
export const READY = "Captions arrive with the voice, word by word. The mouth closes on every B, M and P.";

export const EXAMPLES = Object.freeze([
  {
    label: "Tongue twister",
    language: "",
    dir: "ltr",
    lang: "en",
    text: "Peter Piper picked a peck of pickled peppers, and Betty Botter bought some better butter. Mom moved, the mob mumbled, and nobody’s lips stopped bumping.",
  },
  {
    label: "日本語",
    language: "ja",
    dir: "ltr",
    lang: "ja",
    text: "こんにちは。音声と字幕と口の動きが、ひとつの時計でそろいます。どの言葉でも、クリックすればそこから聞けます。",
  },
  {
    label: "العربية",
    language: "ar",
    dir: "rtl",
    lang: "ar",
    text: "مرحبا! يصل النص مع الصوت كلمة بكلمة، ويتحرك الفم في الوقت نفسه. انقر على أي كلمة لتسمعها من جديد.",
  },
  {
    label: "Español",
    language: "es",
    dir: "ltr",
    lang: "es",
    text: "Hola, ¿qué tal? Los subtítulos llegan con la voz, palabra por palabra, y la boca se mueve al mismo tiempo.",
  },
]);
