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
