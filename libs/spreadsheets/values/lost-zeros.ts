/** A number that Excel has shortened, and what it most likely was. */
export interface LostZeros {
  readonly text: string;
  readonly suggestion: string;
}

/** Digits of a citizen's number: 12 on the chip card, 9 on the old paper card. One less means a lost zero. */
export function lostZerosOfCitizenId(text: string): LostZeros | undefined {
  const digits = text.replaceAll(/[\s.]/g, '');
  if (!/^\d+$/.test(digits)) return undefined;
  if (digits.length === 11 || digits.length === 10) return { text, suggestion: digits.padStart(12, '0') };
  return digits.length === 8 ? { text, suggestion: digits.padStart(9, '0') } : undefined;
}

/** Telephone numbers have ten digits and start with 0. */
export function lostZerosOfPhone(text: string): LostZeros | undefined {
  const digits = text.replaceAll(/[\s.-]/g, '');
  return /^[1-9]\d{8}$/.test(digits) ? { text, suggestion: `0${digits}` } : undefined;
}

/** Rank codes such as `01.003`, `V.07.03.29`: 1.003 and 1.01 are what a number format leaves of them. */
export function lostZerosOfRankCode(text: string): LostZeros | undefined {
  const parts = /^(\d{1,2})\.(\d{1,3})$/.exec(text.trim());
  if (!parts) return undefined;
  const suggestion = `${(parts[1] ?? '').padStart(2, '0')}.${(parts[2] ?? '').padEnd(3, '0')}`;
  return suggestion === text.trim() ? undefined : { text, suggestion };
}
