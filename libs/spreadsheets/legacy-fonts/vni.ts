/** VNI for Windows: a base letter and, mostly, a second character that carries hat and tone together. */
const TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const;
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
/** Second characters that add a hat with or without a tone: to a, e, o. */
const HATS = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' } as const;
/** Second characters that add a breve with or without a tone: to a. */
const BREVES = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' } as const;
/** Letters that stand alone. */
const SINGLE = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' } as const;

function pairs(): Map<string, string> {
  const found = new Map<string, string>();
  const add = (base: string, second: string, letter: string): void => {
    const upper = base.toUpperCase();
    found.set(base + second, letter);
    found.set(upper + second.toUpperCase(), letter.toUpperCase());
    // Seen in names typed with the capital key let go early.
    found.set(upper + second, letter.toUpperCase());
  };
  for (const [base, letter] of [['a', 'a'], ['e', 'e'], ['o', 'o'], ['u', 'u'], ['y', 'y'], ['ô', 'ơ'], ['ö', 'ư']] as const) {
    for (const [second, tone] of Object.entries(TONES)) add(base, second, (letter + tone).normalize('NFC'));
  }
  for (const base of ['a', 'e', 'o']) {
    for (const [second, tone] of Object.entries(HATS)) add(base, second, (base + CIRCUMFLEX + tone).normalize('NFC'));
  }
  for (const [second, tone] of Object.entries(BREVES)) add('a', second, (`a${BREVE}${tone}`).normalize('NFC'));
  return found;
}

const PAIRS: ReadonlyMap<string, string> = pairs();
const SINGLES: ReadonlyMap<string, string> = new Map(
  Object.entries(SINGLE).flatMap(([from, to]) => [[from, to], [from.toUpperCase(), to.toUpperCase()]]),
);

/** Letters of a `VNI-…` font to Unicode (NFC); what the table does not know stays. */
export function fromVni(text: string): string {
  const characters = [...text.normalize('NFC')];
  let turned = '';
  for (let at = 0; at < characters.length; at += 1) {
    const one = characters[at] ?? '';
    const pair = PAIRS.get(one + (characters[at + 1] ?? ''));
    if (pair !== undefined) {
      turned += pair;
      at += 1;
    } else turned += SINGLES.get(one) ?? one;
  }
  return turned.normalize('NFC');
}
