import { type Day, formatLongDay } from '#calendar';
import { type Named, needsSymbol, unmetTexts } from '../decisions/check-facts.ts';
import { type Draft, type IssuerFacts } from '../decisions/decision-facts.ts';
import { factsUsed } from '../decisions/facts-used.ts';
import { headOf, signerOf } from '../decisions/head.ts';
import { signatureOf } from '../decisions/signature.ts';
import { type PaperDocument, plain, type Secrecy, textOf } from '../paper/paper.ts';
import { fill } from '../wording/fill.ts';
import { tidy } from '../wording/names.ts';
import { LIST_FORMS, type ListForm, type ListKind } from './list-forms.ts';

/** A working list: who keeps it, for which day and scope, and the rows in the order of the office (by post, not by alphabet). */
export interface ListFacts {
  readonly issuer: IssuerFacts;
  readonly asOf?: Day | undefined;
  readonly scope?: string | undefined;
  /** Cells by column key, written the way the list shows them; a cell left out stays empty. */
  readonly rows: readonly Readonly<Record<string, string | undefined>>[];
  readonly preparedBy?: string | undefined;
  readonly secrecy?: Secrecy | undefined;
}

/** A landscape list with numbered rows, tally and signatures; an empty list is a list that says 0. */
export function draftList(kind: ListKind, facts: ListFacts): Draft {
  const form = LIST_FORMS[kind];
  const unmet = unmetTexts(requiredOf(form, facts), optionalOf(form, facts));
  const { asOf } = facts;
  if (unmet.length > 0 || asOf === undefined) return { missing: unmet.map((each) => each.name), unmet };
  const abstract = fill(form.abstract, { scope: tidy(facts.scope), asOf: formatLongDay(asOf) });
  const prepared = tidy(facts.preparedBy);
  const document: PaperDocument = {
    kind: `list-${kind}`, regime: 'state', wording: `list-${kind}-1`, orientation: 'landscape', draft: false,
    title: `${form.type}: ${textOf(abstract)}`,
    ...(facts.secrecy === undefined ? {} : { secrecy: facts.secrecy }),
    blocks: [
      ...headOf(facts.issuer, form.symbol),
      { kind: 'title', type: form.type, abstract },
      {
        kind: 'table', dense: true,
        columns: [{ heading: 'STT', width: 1.3, align: 'center' }, ...form.columns],
        rows: facts.rows.map((row, at) => [plain(String(at + 1)), ...form.columns.map((column) => plain(tidy(row[column.key])))]),
        tally: plain(`Tổng số: ${String(facts.rows.length)} người.`),
      },
      {
        kind: 'closing', recipients: [],
        signatures: [{ power: '', title: plain('Người lập danh sách'), ...(prepared === '' ? {} : { name: plain(prepared) }) }, signatureOf(signerOf(facts.issuer))],
      },
    ],
  };
  return { document, facts: factsUsed(document), warnings: [] };
}

function requiredOf(form: ListForm, facts: ListFacts): Named[] {
  const { issuer } = facts;
  return [
    ['issuer.name', issuer.name], ['issuer.place', issuer.place], ['issuer.signerTitle', issuer.signerTitle], ['asOf', facts.asOf], ['scope', facts.scope],
    ...(needsSymbol(issuer.name) ? [['issuer.symbol', issuer.symbol] as const] : []),
    ...cells(form, facts, true),
  ];
}

function optionalOf(form: ListForm, facts: ListFacts): Named[] {
  const { issuer } = facts;
  return [['issuer.superior', issuer.superior], ['issuer.signerName', issuer.signerName], ['preparedBy', facts.preparedBy], ...cells(form, facts, false)];
}

function cells(form: ListForm, facts: ListFacts, needed: boolean): Named[] {
  const columns = form.columns.filter((column) => (column.needed ?? false) === needed);
  return facts.rows.flatMap((row, at) => columns.map((column): Named =>
    [`rows.${at + 1}.cell.${column.key}`, row[column.key], `Dòng ${at + 1}: ${column.heading}`]));
}
