import { type Day } from '#calendar';
import { chooseBases, type Warning } from '../bases/choose-bases.ts';
import { type Article, type Block, type Line, type PaperDocument, plain, textOf } from '../paper/paper.ts';
import { fill, type FactValues } from '../wording/fill.ts';
import { isSchool, tidy } from '../wording/names.ts';
import { unmetFacts } from './check-facts.ts';
import { labelOfFact } from './fact-labels.ts';
import { recipientsOf } from './recipients.ts';
import { signatureOf, type Signer, signingDoubts } from './signature.ts';
import { type TransferDraft, type TransferFacts, type UsedFact } from './transfer-facts.ts';
import { serviceOf, transferValues } from './transfer-values.ts';
import { type TransferWording, transferWording } from './transfer-wording.ts';

/**
 * The receiving side's decision on the transfer and appointment of one person, as a draft: number and date are left to
 * the clerk. A fact that is missing, or holds characters no paper may carry, is named instead of printed.
 */
export function draftTransferDecision(facts: TransferFacts): TransferDraft {
  const unmet = unmetFacts(facts);
  const { effective } = facts;
  if (unmet.length > 0 || effective === undefined) return { missing: unmet.map((each) => each.name), unmet };
  const values = transferValues(facts, effective);
  const wording = transferWording(facts.decidedOn ?? effective);
  const bases = chooseBases({
    service: serviceOf(facts), schoolLevel: isSchool(tidy(facts.to.unitName)) ? facts.schoolLevel : undefined,
    on: facts.decidedOn ?? effective, only: facts.bases,
  });
  const basisLines: Line[] = [
    ...bases.bases.map((basis) => plain(`Căn cứ ${basis.name}`)),
    ...(facts.furtherBases ?? []).map((text) => plain(tidy(text))),
    fill(wording.proposal, values),
  ];
  const document = paperOf(facts, wording, values, basisLines);
  return { document, facts: factsUsed(document), warnings: [...bases.warnings, ...doubts(facts, effective)] };
}

function paperOf(facts: TransferFacts, wording: TransferWording, values: FactValues, bases: readonly Line[]): PaperDocument {
  const { issuer } = facts;
  const abstract = fill(wording.abstract, values);
  const signer = signerOf(facts);
  const superior = tidy(issuer.superior);
  const blocks: Block[] = [
    { kind: 'header', issuer: named('issuer.name', issuer.name), ...(superior === '' ? {} : { superior: named('issuer.superior', superior) }) },
    { kind: 'number', symbol: `QĐ-${tidy(issuer.symbol) || 'UBND'}`, place: named('issuer.place', issuer.place) },
    { kind: 'title', type: wording.type, abstract },
    { kind: 'authority', text: named('issuer.authorityTitle', issuer.authorityTitle) },
    { kind: 'bases', items: bases },
    { kind: 'resolve', text: wording.resolve },
    { kind: 'articles', items: articlesOf(facts, wording, values) },
    { kind: 'closing', recipients: recipientsOf(facts), signatures: [signatureOf(signer)] },
  ];
  return {
    kind: 'transfer-and-appointment',
    wording: wording.id,
    title: `Quyết định ${textOf(abstract).replace(/^Về/u, 'về')}: ${tidy(facts.person.fullName)}`,
    draft: true,
    ...(facts.secrecy === undefined ? {} : { secrecy: facts.secrecy }),
    blocks,
  };
}

function named(fact: string, text: string | undefined): Line {
  return [{ text: tidy(text), fact }];
}

function articlesOf(facts: TransferFacts, wording: TransferWording, values: FactValues): Article[] {
  const pay = facts.allowance === 'kept' ? wording.payKept : wording.payAsPost;
  const articles = [[wording.appoint, wording.term], [pay, wording.duties], [wording.execution]];
  return articles.map((paragraphs, at) => ({ number: at + 1, paragraphs: paragraphs.map((text) => fill(text, values)) }));
}

function signerOf({ issuer }: TransferFacts): Signer {
  return {
    issuer: tidy(issuer.name), authorityTitle: tidy(issuer.authorityTitle), power: issuer.power ?? '',
    title: tidy(issuer.signerTitle), name: tidy(issuer.signerName),
  };
}

function doubts(facts: TransferFacts, effective: Day): Warning[] {
  const found = signingDoubts(signerOf(facts));
  const fromSchool = isSchool(tidy(facts.from.unitName));
  const toSchool = isSchool(tidy(facts.to.unitName));
  if (fromSchool && !toSchool) {
    found.push({ code: 'enters-civil-service', text: 'Viên chức chuyển sang giữ chức vụ công chức phải qua thủ tục tiếp nhận; kiểm tra tên và nội dung quyết định.' });
  }
  if (toSchool && facts.schoolLevel === undefined) {
    found.push({ code: 'school-level-unknown', text: 'Chưa biết cấp học của trường đến nên chưa nêu được căn cứ điều lệ trường.' });
  }
  if (facts.decidedOn !== undefined && facts.decidedOn > effective) {
    found.push({ code: 'takes-effect-before-signed', text: 'Ngày có hiệu lực sớm hơn ngày ký quyết định.' });
  }
  return found;
}

/** Each fact once, with the value printed, in the order of the text. */
export function factsUsed(document: PaperDocument): UsedFact[] {
  const found = new Map<string, UsedFact>();
  const look = (line: Line): void => {
    for (const run of line) {
      if (run.fact !== undefined && !found.has(run.fact)) found.set(run.fact, { name: run.fact, label: labelOfFact(run.fact), value: run.text });
    }
  };
  document.blocks.flatMap(linesOf).forEach(look);
  return [...found.values()];
}

function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'header':
      return block.superior ? [block.superior, block.issuer] : [block.issuer];
    case 'number':
      return [block.place];
    case 'title':
      return [block.abstract];
    case 'authority':
      return [block.text];
    case 'bases':
      return block.items;
    case 'articles':
      return block.items.flatMap((article) => article.paragraphs);
    case 'closing':
      return block.signatures.flatMap((signature) => [signature.title, signature.name ?? []]);
    default:
      return [];
  }
}
