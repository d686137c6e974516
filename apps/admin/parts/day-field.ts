import { booleanAttribute, ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, linkedSignal, model, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { showDay, readTypedDay } from './days.ts';
import { DayCalendar } from './day-calendar.ts';
import { Icon } from './icon.ts';

/** A day typed as dd/MM/yyyy or picked from the month sheet. The value is text `YYYY-MM-DD`; what is no day is never sent on. */
@Component({
  selector: 'app-day-field',
  imports: [DayCalendar, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './day-field.html',
  styleUrl: './day-field.scss',
  host: { '(document:click)': 'closeFrom($event)', '(keydown.escape)': 'close()' },
})
export class DayField {
  readonly value = model.required<string>();
  readonly label = input.required<string>();
  readonly fieldId = input('day');
  /** Whether an emptied field means no day; otherwise the day stays. */
  readonly clearable = input(false, { transform: booleanAttribute });
  protected readonly typed = linkedSignal(() => showDay(this.value()));
  protected readonly open = signal(false);
  protected readonly wrong = computed(() => this.typed() !== '' && readTypedDay(this.typed()) === undefined);
  protected readonly refused = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');

  /** Takes the typed text when it is a day; otherwise says so and leaves the text as it was typed. */
  protected take(): void {
    if (this.clearable() && this.typed().trim() === '') {
      this.refused.set(false);
      if (this.value() !== '') this.value.set('');
      return;
    }
    const day = readTypedDay(this.typed());
    this.refused.set(day === undefined);
    if (!day) return;
    this.typed.set(showDay(day));
    if (day !== this.value()) this.value.set(day);
  }

  protected pick(day: string): void {
    this.refused.set(false);
    this.value.set(day);
    this.close();
  }

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  protected closeFrom(event: Event): void {
    if (this.open() && event.target instanceof Node && !event.composedPath().includes(this.host.nativeElement)) this.open.set(false);
  }
}
