import { ChangeDetectionStrategy, ChangeDetectorRef, Component, DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { DateAdapter } from '@angular/material/core';
import { MatCalendar } from '@angular/material/datepicker';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Day } from '#calendar';
import { Icon } from './icon.ts';

/** Head of the month sheet: a year or a month back and forth with one press, and the way to the years in the middle. */
@Component({
  selector: 'app-calendar-head',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" [attr.aria-label]="'calendar.previousYear' | transloco" (click)="turn(-12)"><app-icon name="left" /><app-icon name="left" /></button>
    <button type="button" [attr.aria-label]="'calendar.previousMonth' | transloco" (click)="turn(-1)"><app-icon name="left" /></button>
    <button type="button" class="period" (click)="views()">{{ period() }}</button>
    <button type="button" [attr.aria-label]="'calendar.nextMonth' | transloco" (click)="turn(1)"><app-icon name="right" /></button>
    <button type="button" [attr.aria-label]="'calendar.nextYear' | transloco" (click)="turn(12)"><app-icon name="right" /><app-icon name="right" /></button>
  `,
  styles: `
    :host { display: flex; align-items: center; padding: 4px 8px 0; }
    button { display: inline-flex; align-items: center; min-width: 28px; min-height: 32px; padding: 0 6px; font: 500 14px/20px var(--font); color: var(--ink); background: none; border: 0; border-radius: 2px; cursor: pointer; }
    button:hover { background: var(--paper-hover); }
    app-icon + app-icon { margin-left: -9px; }
    .period { flex: 1; justify-content: center; }
  `,
})
export class CalendarHead {
  private readonly calendar = inject<MatCalendar<Day>>(MatCalendar);
  private readonly adapter = inject<DateAdapter<Day, string>>(DateAdapter);

  constructor() {
    const view = inject(ChangeDetectorRef);
    this.calendar.stateChanges.pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe(() => view.markForCheck());
  }

  protected period(): string {
    const { activeDate, currentView } = this.calendar;
    if (currentView === 'month') return this.adapter.format(activeDate, 'month-year');
    if (currentView === 'year') return this.adapter.getYearName(activeDate);
    const first = this.adapter.getYear(activeDate) - (this.adapter.getYear(activeDate) % 24);
    return `${first} – ${first + 23}`;
  }

  /** By months in the month view, by years in the others. */
  protected turn(months: number): void {
    const { activeDate, currentView } = this.calendar;
    const step = currentView === 'month' ? months : currentView === 'year' ? Math.sign(months) * 12 : Math.sign(months) * 24 * 12;
    this.calendar.activeDate = this.adapter.addCalendarMonths(activeDate, step);
  }

  protected views(): void {
    this.calendar.currentView = this.calendar.currentView === 'month' ? 'multi-year' : 'month';
  }
}
