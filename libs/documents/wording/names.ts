import { formatLongDay, parseDay, parseImpreciseDay, dayOf, type ImpreciseDay, partsOf } from '#calendar';

/** One space between words, composed letters, nothing at the ends. */
export function tidy(text: string | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** `ông` or `bà`. */
export function honorific(gender: 'male' | 'female'): string {
  return gender === 'male' ? 'ông' : 'bà';
}

/** First letter in capitals, for the head of a sentence. */
export function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * The common noun of a district or province is written small before a proper name and with a capital before a number:
 * "quận Phú Nhuận", "Quận 1" (Decree 30/2020/NĐ-CP, Annex II, III.1). Wards and communes stay as they are given, for
 * they may bear the name of a person or an event, which takes the capital.
 */
export function localityInText(name: string): string {
  return tidy(name).replace(/^(Quận|Huyện|Thị xã|Tỉnh) (?!\d)/u, (noun) => noun.toLowerCase());
}

/**
 * The place before the date: the bare name of a district or province ("Phú Nhuận"), the full one where it is a number
 * ("Quận 1") or may be a person or an event (Decree 30/2020/NĐ-CP, Annex I, II.4).
 */
export function placeInDate(name: string): string {
  return tidy(name).replace(/^(Quận|Huyện|Thị xã|Tỉnh) (?!\d)/iu, '');
}

/** The unit with its locality where its own name does not say it: offices take it as part of the name, schools after a comma. */
export function unitInText(unitName: string, localityName: string): string {
  const unit = tidy(unitName);
  const locality = tidy(localityName);
  const at = unit.toLowerCase().indexOf(locality.toLowerCase());
  if (locality === '') return unit;
  if (at >= 0) return unit.slice(0, at) + localityInText(unit.slice(at, at + locality.length)) + unit.slice(at + locality.length);
  return `${unit}${isSchool(unit) ? ',' : ''} ${localityInText(locality)}`;
}

export function isSchool(unitName: string): boolean {
  return /^(Trường|Nhà trẻ)(?= |$)/u.test(tidy(unitName));
}

/**
 * Title and unit as one name, words said by both said once: "Trưởng phòng" of "Phòng Giáo dục và Đào tạo Quận 1" is
 * "Trưởng Phòng Giáo dục và Đào tạo Quận 1".
 */
export function postInText(title: string, unit: string): string {
  const said = tidy(title).split(' ');
  const named = unit.split(' ');
  const bare = (words: readonly string[]): string => words.join(' ').toLowerCase().replaceAll(',', '');
  for (let shared = Math.min(said.length, named.length); shared > 0; shared -= 1) {
    if (bare(said.slice(-shared)) === bare(named.slice(0, shared))) return [...said.slice(0, -shared), ...named].join(' ');
  }
  return bare(said).includes(bare(named)) ? said.join(' ') : [...said, ...named].join(' ');
}

/** A body named in capitals, the way a sentence names it: "ỦY BAN NHÂN DÂN QUẬN 1" → "Ủy ban nhân dân Quận 1". */
export function bodyInText(name: string): string {
  const given = tidy(name);
  const found = /^ỦY BAN NHÂN DÂN (.+)$/iu.exec(given);
  if (!found) return given;
  const place = found[1] ?? '';
  const words = place === place.toUpperCase() ? titleCase(place) : place;
  return `Ủy ban nhân dân ${localityInText(words)}`;
}

function titleCase(text: string): string {
  return text.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Thị Xã /u, 'Thị xã ').replace(/^Thành Phố /u, 'Thành phố ').replace(/^Thị Trấn /u, 'Thị trấn ');
}

const BY_PRECISION = {
  day: (on: ImpreciseDay) => formatLongDay(on.earliest),
  month: (on: ImpreciseDay) => formatLongDay(on.earliest).replace(/^ngày \d+ /u, ''),
  year: (on: ImpreciseDay) => `năm ${partsOf(on.earliest).year}`,
} as const;

/** `ngày 05 tháng 01 năm 1970`, `tháng 6 năm 1970` or `năm 1970`, from `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `dd/MM/yyyy`; `undefined` when it is none. */
export function birthInText(text: string): string | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(tidy(text));
  const iso = parts ? dayOf(Number(parts[3]), Number(parts[2]), Number(parts[1])) : tidy(text);
  const found = iso === undefined ? undefined : parseImpreciseDay(iso);
  return found === undefined ? undefined : BY_PRECISION[found.precision](found);
}

/** Whether the text is a day that exists. */
export function isDay(text: string | undefined): boolean {
  return text !== undefined && parseDay(text) !== undefined;
}
