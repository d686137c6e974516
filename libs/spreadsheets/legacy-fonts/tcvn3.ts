/**
 * TCVN 5712:1993 (TCVN3, "ABC"): one byte a letter, which Unicode files hold as the Latin-1 letter of that byte.
 * Capitals with tone marks do not exist in it: fonts whose name ends in H draw small letters as capitals.
 */
const ROWS: readonly (readonly [number, string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const LETTERS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([first, letters]) => [...letters].map((letter, index) => [String.fromCharCode(first + index), letter] as const)),
);

/** Letters of a `.Vn…` font to Unicode (NFC); what the table does not know stays. */
export function fromTcvn3(text: string): string {
  return [...text].map((character) => LETTERS.get(character) ?? character).join('').normalize('NFC');
}
