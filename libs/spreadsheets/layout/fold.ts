/** Text without tone marks, case and punctuation, for comparing headings and catalogue words: "Họ và tên (*)" → "ho va ten". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[đĐÐ]/gu, 'd')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Syllables with their marks, wherever the tone stands: Hòa and Hoà are equal, Hòa and Hoa are not. */
export function spelling(text: string): string {
  const syllables = text.toLowerCase().normalize('NFD').split(/[^\p{L}\p{M}\p{N}]+/u).filter((syllable) => syllable !== '');
  return syllables.map((syllable) => fold(syllable) + [...syllable.replaceAll(/[^\p{M}đ]/gu, '')].sort().join('')).join(' ');
}
