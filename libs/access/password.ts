import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default kind), 64 MiB, three passes, one lane: above the floor of OWASP ASVS 5.0, appendix C. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const MARK = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 256;

/** The same word typed on two keyboards may reach us composed or decomposed; both are one password. */
const typed = (password: string): string => password.normalize('NFC');

/** The hash kept instead of a password, in the PHC text form with its salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(typed(password), COST);
}

/** Whether a password is the one a hash was made of; a text that is no hash matches nothing. */
export async function passwordMatches(kept: string, password: string): Promise<boolean> {
  return verify(kept, typed(password)).catch(() => false);
}

/** Whether a hash was made at another cost than today's and should be made anew at the next sign-in. */
export function wantsRehash(kept: string): boolean {
  return !kept.startsWith(MARK);
}

export type PasswordVerdict = 'accepted' | 'too-short' | 'too-long' | 'too-common' | 'holds-the-name';

/** The first words that guessers try, in this office's own language too; longer texts that merely hold one are fine. */
const COMMON = new Set([
  '1234567890', '12345678910', '123456789a', '0123456789', '1111111111', '0000000000', 'qwertyuiop', 'qwerty12345', 'password12',
  'password123', 'password1234', 'passw0rd123', 'admin12345', 'admin123456', 'administrator', 'iloveyou123', 'abc1234567', 'abcd123456',
  'abcd1234567', 'a123456789', 'aa123456789', 'anhyeuem123', 'anhyeuem1234', 'matkhau123', 'matkhau1234', 'matkhau12345', 'vietnam123',
  'vietnam1234', 'vietnam1975', 'vietnam2023', 'saigon12345', 'hochiminh123', 'tphcm123456', 'congchuc123', 'canbo123456', 'luanchuyen',
  'tochuccanbo', 'quyhoach123', '0987654321', '9876543210', '1q2w3e4r5t', '1qaz2wsx3edc', 'q1w2e3r4t5', 'zaq12wsxcde3',
]);

/** Whether a password may be chosen. Length decides, not kinds of character (NIST SP 800-63B, ASVS 5.0 V6.2). */
export function judgePassword(password: string, username: string): PasswordVerdict {
  const text = typed(password);
  if ([...text].length < SHORTEST_PASSWORD) return 'too-short';
  if (text.length > LONGEST_PASSWORD) return 'too-long';
  const plain = text.toLowerCase();
  if (COMMON.has(plain) || new Set(plain).size < 4) return 'too-common';
  return username.length >= 4 && plain.includes(username.toLowerCase()) ? 'holds-the-name' : 'accepted';
}
