import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';
import { DateAdapter, MAT_DATE_FORMATS } from '@angular/material/core';
import { MatCalendar, MatDatepickerIntl } from '@angular/material/datepicker';
import { type Day, parseDay } from '#calendar';
import { DAY_FORMATS, DayAdapter } from './day-adapter.ts';
import { CalendarHead } from './calendar-head.ts';
import { Words } from './words.ts';

/** The month sheet behind a day field; fetched when it is first opened. */
@Component({
  selector: 'app-day-calendar',
  imports: [MatCalendar],
  providers: [{ provide: DateAdapter, useClass: DayAdapter }, { provide: MAT_DATE_FORMATS, useValue: DAY_FORMATS }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<mat-calendar [headerComponent]="head" [selected]="day()" [startAt]="day()" (selectedChange)="choose($event)" />`,
  styles: `:host { display: block; width: 272px; padding: 4px; background: var(--paper-raised); border: 1px solid var(--rule-strong); border-radius: var(--radius); }`,
})
export class DayCalendar {
  readonly value = input('');
  readonly chosen = output<Day>();
  protected readonly day = computed(() => parseDay(this.value()) ?? null);
  protected readonly head = CalendarHead;
  private readonly words = inject(Words);
  private readonly adapter = inject<DateAdapter<Day, string>>(DateAdapter);
  private readonly labels = inject(MatDatepickerIntl);

  constructor() {
    effect(() => {
      this.adapter.setLocale(this.words.language());
      this.labels.calendarLabel = this.words.say('calendar.label');
      this.labels.changes.next();
    });
  }

  protected choose(day: Day | null): void {
    if (day) this.chosen.emit(day);
  }
}
