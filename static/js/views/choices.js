/** What can be chosen for captions and face. Pure; the effect of each choice is in captions.css. */

/** @typedef {[id: string, text: string][]} ChoiceList */
/** @typedef {{label: string, group: string, choices: ChoiceList, normal?: string, swatches?: boolean}} Setting */

/** The colours that television sets and players offer. @type {ChoiceList} */
const COLOURS = [
  ["auto", "As the scheme"],
  ["white", "White"],
  ["yellow", "Yellow"],
  ["green", "Green"],
  ["cyan", "Cyan"],
  ["blue", "Blue"],
  ["magenta", "Magenta"],
  ["red", "Red"],
  ["black", "Black"],
];
/** @type {ChoiceList} */
const OPACITIES = [
  ["none", "None"],
  ["25", "25%"],
  ["50", "50%"],
  ["75", "75%"],
  ["100", "100%"],
];

/** @type {ChoiceList} */
const SIZES = [50, 75, 100, 150, 200, 300, 400].map((one) => [String(one), `${one}%`]);

/**
 * By name. `normal` is the default, the first choice if omitted; `group` heads the settings that follow each other.
 * @type {Record<string, Setting>}
 */
export const SETTINGS = Object.freeze({
  captions: {
    label: "Captions",
    group: "",
    choices: [
      ["on", "On"],
      ["off", "Off"],
    ],
  },
  size: {
    label: "Size",
    group: "Text",
    normal: "100",
    choices: SIZES,
  },
  colours: {
    label: "Scheme",
    group: "Text",
    choices: [
      ["white", "White on dark"],
      ["yellow", "Yellow on black"],
      ["black", "Black on white"],
      ["system", "System"],
    ],
  },
  font: {
    label: "Font",
    group: "Text",
    choices: [
      ["sans", "Sans"],
      ["serif", "Serif"],
      ["mono", "Mono"],
      ["monoserif", "Mono serif"],
      ["casual", "Casual"],
      ["cursive", "Cursive"],
      ["smallcaps", "Small capitals"],
      ["easy", "Easy reading"],
    ],
  },
  text: { label: "Colour", group: "Text", choices: COLOURS, swatches: true },
  textopacity: { label: "Opacity", group: "Text", normal: "100", choices: OPACITIES.slice(1) },
  edge: {
    label: "Edge",
    group: "Text",
    choices: [
      ["auto", "If needed"],
      ["none", "None"],
      ["outline", "Outline"],
      ["shadow", "Drop shadow"],
      ["raised", "Raised"],
      ["depressed", "Depressed"],
    ],
  },
  box: { label: "Colour", group: "Background of the lines", choices: COLOURS, swatches: true },
  background: { label: "Opacity", group: "Background of the lines", normal: "75", choices: OPACITIES },
  window: { label: "Colour", group: "Window behind the caption", choices: COLOURS, swatches: true },
  windowopacity: { label: "Opacity", group: "Window behind the caption", choices: OPACITIES },
  style: {
    label: "Style",
    group: "Words and place",
    choices: [
      ["pop", "Pop-on"],
      ["roll", "Roll-up"],
      ["words", "Word by word"],
    ],
  },
  highlight: {
    label: "Spoken word",
    group: "Words and place",
    choices: [
      ["marker", "Marker"],
      ["underline", "Underline"],
      ["off", "Off"],
    ],
  },
  future: {
    label: "Words to come",
    group: "Words and place",
    choices: [
      ["dim", "Dim"],
      ["same", "Same"],
      ["hidden", "Hidden"],
    ],
  },
  speakers: {
    label: "Speakers",
    group: "Words and place",
    choices: [
      ["names", "Names"],
      ["dashes", "Dashes"],
      ["off", "Off"],
    ],
  },
  sounds: {
    label: "Sounds",
    group: "Words and place",
    choices: [
      ["shown", "Shown, as in [laughs]"],
      ["off", "Off"],
    ],
  },
  position: {
    label: "Position",
    group: "Words and place",
    choices: [
      ["bottom", "Bottom"],
      ["top", "Top"],
      ["below", "Below the picture"],
    ],
  },
  align: {
    label: "Alignment",
    group: "Words and place",
    normal: "center",
    choices: [
      ["left", "Left"],
      ["center", "Centre"],
      ["right", "Right"],
    ],
  },
  face: {
    label: "Face",
    group: "Words and place",
    choices: [
      ["moving", "Moving"],
      ["still", "Still"],
      ["hidden", "Hidden"],
    ],
  },
  reader: {
    label: "Screen reader",
    group: "Words and place",
    choices: [
      ["off", "Off"],
      ["on", "Read each caption as it is heard"],
    ],
  },
});

/** What an overlay has no use for. */
export const PAGE_ONLY = new Set(["captions", "face", "reader"]);

/** @param {string} name of a setting */
export function defaultOf(name) {
  const { normal, choices } = SETTINGS[name];
  return normal ?? choices[0][0];
}

/** @param {string} name @param {unknown} value @returns {string} a valid choice */
export function validChoice(name, value) {
  return SETTINGS[name].choices.find(([id]) => id === String(value))?.[0] ?? defaultOf(name);
}
