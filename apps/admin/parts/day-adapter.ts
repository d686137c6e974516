import { Injectable, inject } from '@angular/core';
import { DateAdapter, type MatDateFormats } from '@angular/material/core';
import { type Day, addDays, addMonths, addYears, dayOf, formatDay, lengthOfMonth, parseDay, partsOf } from '#calendar';
import { Session } from '../api/session.ts';
import { readTypedDay } from './days.ts';

const OF_1970 = 4; // 01/01/1970 was a Thursday.
const DAYS_VI = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
const DAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const twelve = (name: (month: number) => string): string[] => Array.from({ length: 12 }, (_, month) => name(month));

export const DAY_FORMATS: MatDateFormats = {
  parse: { dateInput: 'day' },
  display: { dateInput: 'day', monthLabel: 'month', monthYearLabel: 'month-year', dateA11yLabel: 'spoken', monthYearA11yLabel: 'month-year' },
};

/** Lets the framework's calendar work on days as text: no clock, no zone, dd/MM/yyyy, Monday first. */
@Injectable()
export class DayAdapter extends DateAdapter<Day, string> {
  private readonly session = inject(Session);

  override getYear(on: Day): number { return partsOf(on).year; }
  override getMonth(on: Day): number { return partsOf(on).month - 1; }
  override getDate(on: Day): number { return partsOf(on).date; }
  override getDayOfWeek(on: Day): number { return (((daysSince1970(on) + OF_1970) % 7) + 7) % 7; }
  override getFirstDayOfWeek(): number { return 1; }
  override getNumDaysInMonth(on: Day): number { return lengthOfMonth(partsOf(on).year, partsOf(on).month); }
  override getYearName(on: Day): string { return String(partsOf(on).year); }
  override getDateNames(): string[] { return Array.from({ length: 31 }, (_, date) => String(date + 1)); }
  override getMonthNames(style: 'long' | 'short' | 'narrow'): string[] {
    if (this.vietnamese) return twelve((month) => (style === 'long' ? `Tháng ${month + 1}` : `Th. ${month + 1}`));
    return twelve((month) => (MONTHS_EN[month] ?? '').slice(0, style === 'long' ? undefined : 3));
  }
  override getDayOfWeekNames(): string[] { return this.vietnamese ? DAYS_VI : DAYS_EN; }

  override clone(on: Day): Day { return on; }
  override createDate(year: number, month: number, date: number): Day {
    const made = dayOf(year, month + 1, date);
    if (!made) throw new Error(`no such day: ${date}/${month + 1}/${year}`);
    return made;
  }
  override today(): Day { return parseDay(this.session.today()) ?? this.createDate(2000, 0, 1); }
  override parse(value: unknown): Day | null { return typeof value === 'string' ? (readTypedDay(value) ?? null) : null; }
  override format(on: Day, form: string): string {
    const { year, month, date } = partsOf(on);
    if (form === 'month-year') return this.vietnamese ? `Tháng ${month}/${year}` : `${MONTHS_EN[month - 1] ?? ''} ${year}`;
    if (form === 'month') return this.vietnamese ? `Th. ${month}` : (MONTHS_EN[month - 1] ?? '').slice(0, 3);
    if (form === 'spoken') return this.vietnamese ? `${date} tháng ${month} năm ${year}` : `${date} ${MONTHS_EN[month - 1] ?? ''} ${year}`;
    return formatDay(on);
  }
  override addCalendarYears(on: Day, years: number): Day { return addYears(on, years); }
  override addCalendarMonths(on: Day, months: number): Day { return addMonths(on, months); }
  override addCalendarDays(on: Day, days: number): Day { return addDays(on, days); }
  override toIso8601(on: Day): string { return on; }
  override isDateInstance(value: unknown): boolean { return typeof value === 'string' && parseDay(value) !== undefined; }
  override isValid(on: Day): boolean { return parseDay(on) !== undefined; }
  override invalid(): Day { return '' as Day; }

  private get vietnamese(): boolean { return this.locale !== 'en'; }
}

/** Whole days from 1970-01-01, by the civil calendar (Howard Hinnant's days_from_civil). */
function daysSince1970(on: Day): number {
  const { year, month, date } = partsOf(on);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}
