import type { DecisionsRequest, ImportAnswer, ImportFix, ImportRowPlace } from '#contracts';
import { type Decisions, HEADINGS } from '#spreadsheets';

import { type DeedRefused, refuse } from '../desk/refusals.ts';

type Fix = NonNullable<Decisions['fixes']>[number];

const place = ({ sheet, row }: ImportRowPlace): string => `${sheet}\n${row}`;
const cell = (fix: Pick<ImportFix, 'sheet' | 'row' | 'field'>): string => `${place(fix)}\n${fix.field}`;

const isPlace = ({ sheet, row }: ImportRowPlace): boolean => typeof sheet === 'string' && Number.isInteger(row) && row >= 1;
const isFix = (fix: ImportFix): fix is ImportFix & Fix => isPlace(fix) && typeof fix.value === 'string' && Object.hasOwn(HEADINGS, fix.field);
const isAnswer = ({ question, value }: ImportAnswer): boolean => typeof question === 'string' && typeof value === 'string';

function together<Item>(old: readonly Item[], added: readonly Item[], taken: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const all = new Map(old.map((item) => [keyOf(item), item]));
  for (const item of taken) all.delete(keyOf(item));
  for (const item of added) all.set(keyOf(item), item);
  return [...all.values()];
}

/** What of a wish fits no row, field or question. */
function misfit({ fixes = [], unfix = [], answers = [], leaveOut = [], takeIn = [] }: DecisionsRequest): object | undefined {
  return [...fixes, ...unfix].find((fix) => !isFix(fix)) ?? answers.find((answer) => !isAnswer(answer)) ?? [...leaveOut, ...takeIn].find((row) => !isPlace(row));
}

function answersOf({ answers: old }: Decisions, { answers = [] }: DecisionsRequest): Readonly<Record<string, string>> {
  const answered = { ...old, ...Object.fromEntries(answers.map(({ question, value }) => [question, value])) };
  return Object.fromEntries(Object.entries(answered).filter(([, value]) => value !== ''));
}

/** Earlier decisions with new ones on top: the last word on a cell, a question, a row counts. An empty answer takes the answer back. */
export function mergeDecisions(old: Decisions, wish: DecisionsRequest): Decisions | DeedRefused {
  const bad = misfit(wish);
  if (bad !== undefined) return refuse('bad-entry', JSON.stringify(bad).slice(0, 200), `Không có dòng, cột hoặc câu hỏi như đã gửi: ${JSON.stringify(bad).slice(0, 200)}.`);
  return {
    fixes: together<Fix>(old.fixes ?? [], (wish.fixes ?? []).filter(isFix), (wish.unfix ?? []).filter(isFix), cell),
    answers: answersOf(old, wish),
    leftOut: together<ImportRowPlace>(old.leftOut ?? [], wish.leaveOut ?? [], wish.takeIn ?? [], place),
    leaveOutUnsettled: wish.leaveOutUnsettled ?? old.leaveOutUnsettled ?? false,
  };
}
