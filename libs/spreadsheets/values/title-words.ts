import { fold } from '../layout/fold.ts';

/** How somebody stands in a post, by the words before or after its title. */
export interface TitleWords {
  readonly title: string;
  readonly kind: 'official' | 'acting' | 'in-charge';
}

const ACTING = /^(?:quyền|q\.)\s+/iu;
const IN_CHARGE = /^phụ\s+trách\s+|[\s,(-]+phụ\s+trách\)?$/iu;

/** "Quyền Hiệu trưởng" → Hiệu trưởng, acting; "Phó Hiệu trưởng phụ trách" → Phó Hiệu trưởng, in charge. */
export function readTitle(text: string): TitleWords {
  const acting = text.replace(ACTING, '');
  if (acting !== text) return { title: acting, kind: 'acting' };
  const inCharge = text.replace(IN_CHARGE, '').trim();
  return inCharge === text.trim() ? { title: text, kind: 'official' } : { title: inCharge, kind: 'in-charge' };
}

/** Classes of titles by the words offices use for them, folded. */
const CLASSES: readonly (readonly [string, string])[] = [
  ['bi thu', 'party-secretary'], ['chu tich ubnd', 'committee-chair'], ['chu tich uy ban nhan dan', 'committee-chair'], ['chanh an', 'chief-judge'],
  ['vien truong', 'chief-procurator'], ['truong cong an', 'police-head'], ['chanh thanh tra', 'inspection-head'], ['truong phong tai chinh', 'finance-head'],
  ['chi cuc truong thue', 'tax-head'], ['chi cuc truong hai quan', 'customs-head'], ['truong phong giao duc', 'education-office-head'],
  ['truong phong gd', 'education-office-head'], ['hieu truong', 'school-principal'], ['pho hieu truong', 'school-vice-principal'], ['ke toan', 'accountant'],
  ['truong phong', 'office-head'], ['truong ban', 'office-head'], ['pho truong phong', 'office-deputy'], ['pho truong ban', 'office-deputy'],
];

/** The class of a title that a planning list names; `undefined` where no known title starts the words. */
export function classOfTitle(text: string): string | undefined {
  if (known.size > MOST_KNOWN) known.clear();
  if (!known.has(text)) known.set(text, findClass(text));
  return known.get(text);
}

const known = new Map<string, string | undefined>();
const MOST_KNOWN = 1000;

function findClass(text: string): string | undefined {
  const words = fold(text);
  const found = CLASSES.filter(([title]) => words === title || words.startsWith(`${title} `)).sort(([a], [b]) => b.length - a.length);
  return found[0]?.[1];
}
