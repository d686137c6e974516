/** The other direction, written apart from the tables under test: how a typist's keyboard driver made the bytes. */
const PLAIN = 'àáảãạằắẳẵặăầấẩẫậâèéẻẽẹềếểễệêìíỉĩịòóỏõọồốổỗộôờớởỡợơùúủũụừứửữựưỳýỷỹỵđ';
export const VIETNAMESE_LETTERS: readonly string[] = [...PLAIN, ...PLAIN.toUpperCase()];

const TCVN3_BYTES: Readonly<Record<string, number>> = {
  Ă: 161, Â: 162, Ê: 163, Ô: 164, Ơ: 165, Ư: 166, Đ: 167, ă: 168, â: 169, ê: 170, ô: 171, ơ: 172, ư: 173, đ: 174,
  à: 181, ả: 182, ã: 183, á: 184, ạ: 185, ằ: 187, ẳ: 188, ẵ: 189, ắ: 190, ặ: 198, ầ: 199, ẩ: 200, ẫ: 201, ấ: 202, ậ: 203,
  è: 204, ẻ: 206, ẽ: 207, é: 208, ẹ: 209, ề: 210, ể: 211, ễ: 212, ế: 213, ệ: 214, ì: 215, ỉ: 216, ĩ: 220, í: 221, ị: 222,
  ò: 223, ỏ: 225, õ: 226, ó: 227, ọ: 228, ồ: 229, ổ: 230, ỗ: 231, ố: 232, ộ: 233, ờ: 234, ở: 235, ỡ: 236, ớ: 237, ợ: 238,
  ù: 239, ủ: 241, ũ: 242, ú: 243, ụ: 244, ừ: 245, ử: 246, ữ: 247, ứ: 248, ự: 249, ỳ: 250, ỷ: 251, ỹ: 252, ý: 253, ỵ: 254,
};

/** The Latin-1 text of a letter or word in TCVN3; `undefined` for capitals with a tone, which it lacks. */
export function toTcvn3(text: string): string | undefined {
  let bytes = '';
  for (const letter of text.normalize('NFC')) {
    const byte = TCVN3_BYTES[letter];
    if (byte === undefined && letter.charCodeAt(0) > 127) return undefined;
    bytes += byte === undefined ? letter : String.fromCharCode(byte);
  }
  return bytes;
}

const MARKS: Readonly<Record<string, string>> = { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const HATTED: Readonly<Record<string, string>> = { '': 'â', '\u0301': 'á', '\u0300': 'à', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' };
const BREVED: Readonly<Record<string, string>> = { '': 'ê', '\u0301': 'é', '\u0300': 'è', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' };
const ALONE: Readonly<Record<string, string>> = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };

/** The Latin-1 text of a letter or word in VNI for Windows. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')].map((letter) => {
    const small = letter.toLowerCase();
    const turned = vniLetter(small);
    return small === letter ? turned : turned.toUpperCase();
  }).join('');
}

function vniLetter(letter: string): string {
  const alone = ALONE[letter];
  if (alone !== undefined) return alone;
  const [base = '', ...marks] = [...letter.normalize('NFD')];
  const tone = marks.find((mark) => mark in MARKS) ?? '';
  const table = marks.includes('\u0302') ? HATTED : marks.includes('\u0306') ? BREVED : MARKS;
  return stemOf(base, marks) + (table[tone] ?? '');
}

/** ơ and ư are letters of their own in VNI. */
function stemOf(base: string, marks: readonly string[]): string {
  if (!marks.includes('\u031B')) return base;
  return base === 'o' ? 'ô' : 'ö';
}
