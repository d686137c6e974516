import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** Letters of Latin-1 that stand for Vietnamese ones in TCVN3 and that no Unicode Vietnamese text holds. */
const TCVN3_ONLY = /[\u00A1-\u00AE\u00B5-\u00B9\u00BB-\u00BE\u00C6-\u00C7\u00CB\u00CE-\u00CF\u00D0\u00D1\u00D6-\u00D8\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE]/u;
/** A vowel followed by a letter that only VNI puts there. */
const VNI_PAIR = /[aeo]\u00E2|a\u00EA|[aeouy\u00F4\u00F6][\u00F8\u00FB\u00EF\u00E5\u00E4\u00EB\u00FC]|[\u00F1\u00F6]/iu;
const UNICODE_VIETNAMESE = /[\u1EA0-\u1EF9\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u0300-\u0323]/u;

/**
 * What a text may say that was typed in TCVN3 or VNI and lost its font: the readings, the likelier first; empty for
 * text that reads as it stands. A sign, not a proof: it is shown, never acted upon.
 */
export function looksLegacy(text: string): readonly string[] {
  if (PLAIN.test(text) || UNICODE_VIETNAMESE.test(text)) return NONE;
  const odd = TCVN3_ONLY.test(text);
  const pair = VNI_PAIR.test(text);
  if (!odd && !pair) return NONE;
  const [tcvn3, vni] = [fromTcvn3(text), fromVni(text)];
  const both = pair && wordlike(vni) >= wordlike(tcvn3) ? [vni, tcvn3] : [tcvn3, vni];
  return both.filter((reading, index) => reading !== text && both.indexOf(reading) === index);
}

const PLAIN = /^[\u0000-\u007F]*$/;
const NONE: readonly string[] = [];

/** The share of letters that Vietnamese writes. */
function wordlike(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = letters.filter((letter) => /[a-z]/i.test(letter) || UNICODE_VIETNAMESE.test(letter) || /[àáâãèéêìíòóôõùúý]/iu.test(letter));
  return letters.length === 0 ? 0 : own.length / letters.length;
}
