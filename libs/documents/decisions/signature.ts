import { type Warning } from '../paper/warning.ts';
import { plain, type Signature, type SigningPower } from '../paper/paper.ts';
import { tidy } from '../wording/names.ts';

/** The issuing body's setting and the signer's post, as texts that are there. */
export interface Signer {
  readonly issuer: string;
  readonly authorityTitle: string;
  /** Left out = follows from who decides and the signer's title. */
  readonly power?: SigningPower | undefined;
  readonly title: string;
  readonly name: string;
}

const upper = (text: string): string => tidy(text).toUpperCase();

/** Whether the body decides as one (the authority line is its own name), so that the signer acts for it (TM.). */
function bodyDecides(signer: Signer): boolean {
  return upper(signer.authorityTitle) === upper(signer.issuer);
}

/** The head's title: what the authority line says before the body's name ("CHỦ TỊCH"). */
function headTitle(signer: Signer): string {
  const authority = upper(signer.authorityTitle);
  const rest = authority.replace(upper(signer.issuer), '').trim();
  return rest === '' ? 'CHỦ TỊCH' : rest;
}

/** The body without its place, as it stands after TM.: "ỦY BAN NHÂN DÂN". */
function bodyTitle(signer: Signer): string {
  return /^ỦY BAN NHÂN DÂN/u.test(upper(signer.issuer)) ? 'ỦY BAN NHÂN DÂN' : upper(signer.issuer);
}

/** The power that goes with who decides and the signer's post: TM. for a body, KT. for a deputy of the head, TL. for another post. */
function powerOf(signer: Signer): SigningPower {
  if (signer.power !== undefined) return signer.power;
  if (signer.authorityTitle === '') return '';
  if (bodyDecides(signer)) return 'TM.';
  const title = upper(signer.title);
  if (title === headTitle(signer) || upper(signer.authorityTitle).startsWith(`${title} `)) return '';
  return title.startsWith('PHÓ ') ? 'KT.' : 'TL.';
}

/** Box 7 (Decree 30/2020/NĐ-CP, Annex I, II.7b): power, title, name. A deputy signing for the body signs KT. below TM. */
export function signatureOf(signer: Signer): Signature {
  const name = signer.name === '' ? {} : { name: plain(signer.name) };
  const title = upper(signer.title);
  const power = powerOf(signer);
  switch (power) {
    case '':
    case 'Q.':
      return { power, title: plain(title), ...name };
    case 'TM.': {
      const deputy = title.startsWith('PHÓ ');
      return { power: 'TM.', onBehalfOf: bodyTitle(signer), title: plain(deputy ? `KT. ${headTitle(signer)}\n${title}` : title), ...name };
    }
    case 'KT.':
    case 'TL.':
    case 'TUQ.':
      return { power, onBehalfOf: headTitle(signer), title: plain(title), ...name };
  }
}

/** A power that does not go with who decides. */
export function signingDoubts(signer: Signer): Warning[] {
  const power = powerOf(signer);
  if (bodyDecides(signer) && power !== 'TM.') {
    return [{ code: 'signing-power', text: 'Quyết định do tập thể ban hành thì người ký phải thay mặt (TM.) cơ quan ban hành.' }];
  }
  if (!bodyDecides(signer) && power === 'TM.') {
    return [{ code: 'signing-power', text: 'Quyết định do người đứng đầu ban hành thì không ký thay mặt (TM.) tập thể.' }];
  }
  if (power === '' && upper(signer.title).startsWith('PHÓ ')) {
    return [{ code: 'signing-power', text: 'Cấp phó ký quyết định của người đứng đầu phải ký thay (KT.).' }];
  }
  return [];
}
