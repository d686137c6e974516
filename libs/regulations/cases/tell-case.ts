import { formatDay, parseDay } from '#calendar';

import { type AnyParameter } from '../law/parameter.ts';
import { writeValue } from '../law/write-value.ts';
import { type CaseSheet, type GoldenCase, type StintRow, type Workplace } from './case-file.ts';
import { raisePack } from './raise-case.ts';

/** One fact a case gives, as a reader of Vietnamese expects it. */
export interface GivenLine {
  readonly kind: string;
  readonly text: string;
}

const KINDS: Readonly<Record<string, string>> = { acting: 'quyền', 'in-charge': 'phụ trách', seconded: 'biệt phái' };
const APPOINTMENTS: Readonly<Record<string, string>> = { first: 'bổ nhiệm lần đầu', renewed: 'bổ nhiệm lại' };

const said = (day: string | number | undefined): string => {
  const found = parseDay(String(day ?? ''));
  return found ? formatDay(found) : String(day ?? '');
};

/** A value of a case as one line of text: lists joined, days as an official writes them. */
export function tellValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(tellValue).join('; ');
  if (typeof value === 'object') return Object.entries(value).map(([name, one]) => `${name}: ${tellValue(one)}`).join(', ');
  return said(String(value));
}

function seatNames(place: Workplace, sheet: CaseSheet, one: GoldenCase): (code: string | undefined) => string {
  const units = new Map([...place.units, ...(sheet.units ?? []), ...(one.units ?? [])].map((unit) => [unit.code, unit.name]));
  const seats = new Map([...place.positions, ...(sheet.positions ?? []), ...(one.positions ?? [])].map((seat) => [seat.code, seat]));
  return (code) => {
    const seat = seats.get(code ?? '');
    return seat ? `${seat.title}, ${units.get(seat.unit) ?? seat.unit}` : (code ?? '');
  };
}

function tellStint(row: StintRow, seat: string): string {
  const more = [row.kind && KINDS[row.kind], row.appointment && APPOINTMENTS[row.appointment], row.signed && `ký ${said(row.signed)}`, row.decision && `số ${row.decision}`].filter(Boolean);
  return `${said(row.from)} → ${row.to === undefined ? 'nay' : said(row.to)}: ${seat}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}

function tellParameters(sheet: CaseSheet, one: GoldenCase): GivenLine[] {
  const { parameters } = raisePack(one.pack ?? sheet.pack, undefined);
  return Object.entries(one.with ?? {}).map(([code, value]) => {
    const parameter: AnyParameter | undefined = parameters.get(code);
    return { kind: 'parameter', text: parameter ? `${parameter.label}: ${writeValue(parameter, value)}` : `${code}: ${tellValue(value)}` };
  });
}

/** Told on their own, or about the case itself. */
const TOLD: ReadonlySet<string> = new Set(['no', 'name', 'certain', 'pack', 'asOf', 'seat', 'with', 'career', 'others', 'target', 'expected', 'units', 'positions', 'person']);

/** Everything a case gives, line by line: career first, then the person, the seat moved to, other facts, and the values it is read under. */
export function tellGiven(place: Workplace, sheet: CaseSheet, one: GoldenCase): readonly GivenLine[] {
  const nameOf = seatNames(place, sheet, one);
  const seat = one.seat ?? sheet.seat;
  const target = one.target ?? sheet.target;
  const others = Object.entries(one).filter(([field]) => !TOLD.has(field));
  return [
    ...(one.career ?? []).map((row) => ({ kind: 'career', text: tellStint(row, nameOf(row.seat ?? seat)) })),
    ...Object.entries(one.person ?? {}).map(([field, value]) => ({ kind: `person.${field}`, text: tellValue(value) })),
    ...(target === undefined ? [] : [{ kind: 'target', text: nameOf(target) }]),
    ...(one.others ?? []).map((row) => ({ kind: 'others', text: `${row.person}: ${tellStint(row, nameOf(row.seat ?? seat))}` })),
    ...others.flatMap(([field, value]) => (Array.isArray(value) ? value : [value]).map((each) => ({ kind: field, text: tellValue(each) }))),
    ...tellParameters(sheet, one),
  ];
}
