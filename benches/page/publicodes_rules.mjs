// As many rules as our book has grounds (or fewer), in the form of those in benches/peers: each asks the same seven facts.

const asked = (question, type) => ({ question, type });

export const FACTS = {
  "woont hier": asked("Woont u in deze gemeente?", "booléen"),
  leeftijd: asked("Hoe oud bent u?", "nombre"),
  inkomen: asked("Wat is uw inkomen per maand?", "nombre"),
  vermogen: asked("Hoeveel spaargeld heeft u?", "nombre"),
  schulden: asked("Hoeveel schulden heeft u?", "nombre"),
  alleen: asked("Woont u alleen?", "booléen"),
  kinderen: asked("Hoeveel kinderen wonen bij u?", "nombre"),
};

export const grounds = (count) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`grond ${i}`, {
  valeur: {
    "toutes ces conditions": [
      "woont hier",
      "leeftijd >= 18",
      `inkomen < ${1400 + 100 * i}`,
      { "une de ces conditions": [`vermogen < ${5000 + 500 * i}`, `schulden > ${1000 * i}`] },
      { "une de ces conditions": ["alleen", "kinderen > 0"] },
    ],
  },
}]));
