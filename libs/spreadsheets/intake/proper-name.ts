/** "NGUYỄN VĂN AN" → "Nguyễn Văn An". Names written in capitals alone; others stay as they are, tone marks and all. */
export function properName(name: string): string {
  const letters = name.replaceAll(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters !== letters.toUpperCase()) return name;
  return name.toLowerCase().replaceAll(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
