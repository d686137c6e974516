import { type Warning } from '../paper/warning.ts';
import { plain, type Regime, type Signature, type SigningPower } from '../paper/paper.ts';
import { tidy } from '../wording/names.ts';

/** The issuing body's setting and the signer's post, as texts that are there. */
export interface Signer {
  /** State when left out. A Party committee decides as one and no deputy signs K/T for it. */
  readonly regime?: Regime | undefined;
  readonly issuer: string;
  readonly authorityTitle: string;
  /** Left out = follows from who decides and the signer's title. */
  readonly power?: SigningPower | undefined;
  readonly title: string;
  readonly name: string;
}

const upper = (text: string): string => tidy(text).toUpperCase();

const COLLECTIVE = /^(BAN THƯỜNG VỤ|BAN CHẤP HÀNH|THƯỜNG TRỰC)/u;

/** Whether the body decides as one (the authority line is its own name, or a Party committee's), so that the signer acts for it (TM.). */
function bodyDecides(signer: Signer): boolean {
  return upper(signer.authorityTitle) === upper(signer.issuer) || (signer.regime === 'party' && COLLECTIVE.test(upper(signer.authorityTitle)));
}

/** The head's title: what the authority line says before the body's name ("CHỦ TỊCH"). */
function headTitle(signer: Signer): string {
  const authority = upper(signer.authorityTitle);
  const rest = authority.replace(upper(signer.issuer), '').trim();
  if (rest !== '' && !bodyDecides(signer)) return rest;
  return signer.regime === 'party' ? 'BÍ THƯ' : 'CHỦ TỊCH';
}

/** The body without its place, as it stands after TM.: "ỦY BAN NHÂN DÂN", "BAN THƯỜNG VỤ". */
function bodyTitle(signer: Signer): string {
  if (signer.regime === 'party') return COLLECTIVE.exec(upper(signer.authorityTitle))?.[0] ?? upper(signer.issuer);
  return /^ỦY BAN NHÂN DÂN/u.test(upper(signer.issuer)) ? 'ỦY BAN NHÂN DÂN' : upper(signer.issuer);
}

const isDeputy = (title: string): boolean => /^PHÓ /u.test(title);
/** "Quyền Chủ tịch": the full powers of a head, without the post. */
const HEAD_ACTING = /^(QUYỀN|Q\.) +/u;

/** Posts of an office below the body: they sign on its order, not in its name. */
const OF_AN_OFFICE = /^(PHÓ )?(TRƯỞNG PHÒNG|TRƯỞNG BAN (TỔ CHỨC|TUYÊN GIÁO|DÂN VẬN|NỘI CHÍNH)|CHÁNH VĂN PHÒNG)/u;

/**
 * The power that goes with who decides and the signer's post (Decree 30/2020/NĐ-CP, Annex I, II.7): TM. for a body that
 * decides as one, Q. for a head with full powers but not the post, KT. for a deputy of the head, one in charge among them,
 * TL. for another post. TUQ. follows from no post: it is a written authority, and only the setting says it.
 */
function powerOf(signer: Signer): SigningPower {
  if (signer.power !== undefined) return signer.power;
  const title = upper(signer.title);
  if (bodyDecides(signer)) return OF_AN_OFFICE.test(title) ? 'TL.' : 'TM.';
  if (HEAD_ACTING.test(title)) return 'Q.';
  if (signer.authorityTitle === '' || isHeadOf(signer)) return '';
  return isDeputy(title) ? 'KT.' : 'TL.';
}

/** Whether the signer is the one whose title heads the body. */
function isHeadOf(signer: Signer): boolean {
  const title = upper(signer.title).replace(HEAD_ACTING, '');
  return title === headTitle(signer) || upper(signer.authorityTitle).startsWith(`${title} `);
}

/** A deputy signs as such whether or not he is in charge; a head in all but the post, without the word that Q. stands for. */
function printedTitle(signer: Signer): string {
  return upper(signer.title).replace(HEAD_ACTING, '').replace(/^(PHÓ .+?) PHỤ TRÁCH$/u, '$1');
}

/** Box 7 (Decree 30/2020/NĐ-CP, Annex I, II.7b): power, title, name. A deputy signing for the body signs KT. below TM. */
export function signatureOf(signer: Signer): Signature {
  const name = signer.name === '' ? {} : { name: plain(signer.name) };
  const title = printedTitle(signer);
  const power = powerOf(signer);
  switch (power) {
    case '':
    case 'Q.':
      return { power, title: plain(title), ...name };
    case 'TM.':
      return { power, onBehalfOf: bodyTitle(signer), title: plain(titleBelowBody(signer, title)), ...name };
    case 'KT.':
    case 'TL.':
    case 'TUQ.':
      return { power, onBehalfOf: signer.regime === 'party' && bodyDecides(signer) ? bodyTitle(signer) : headTitle(signer), title: plain(title), ...name };
  }
}

function titleBelowBody(signer: Signer, title: string): string {
  if (signer.regime !== 'party' && isDeputy(title)) return `KT. ${headTitle(signer)}\n${title}`;
  return HEAD_ACTING.test(upper(signer.title)) ? `Q. ${title}` : title;
}

/** A power that does not go with who decides. */
export function signingDoubts(signer: Signer): Warning[] {
  const power = powerOf(signer);
  if (bodyDecides(signer) && !['TM.', 'TL.', 'TUQ.'].includes(power)) {
    return [{ code: 'signing-power', text: 'Quyết định do tập thể ban hành thì người ký phải thay mặt (TM.) cơ quan ban hành.' }];
  }
  if (!bodyDecides(signer) && power === 'TM.') {
    return [{ code: 'signing-power', text: 'Quyết định do người đứng đầu ban hành thì không ký thay mặt (TM.) tập thể.' }];
  }
  if (power === '' && isDeputy(upper(signer.title))) {
    return [{ code: 'signing-power', text: 'Cấp phó ký quyết định của người đứng đầu phải ký thay (KT.).' }];
  }
  return [];
}
