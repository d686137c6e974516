import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ParameterValue, ParameterView } from '#contracts';
import { Words } from '../parts/words.ts';
import { sayCode, sayValue } from './say-value.ts';

/** A field for what a parameter may be: one of its choices, a whole number in its range with the unit, or a list of codes ticked. */
@Component({
  selector: 'app-value-field',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (parameter().kind) {
      @case ('choice') {
        <label class="field"><span>{{ 'rulebook.value' | transloco }}</span>
          <select #choice class="input" (change)="value.set(choice.value)">
            @for (one of parameter().choices ?? []; track $index) { <option [value]="one" [selected]="one === value()">{{ say(one) }}</option> }
          </select></label>
      }
      @case ('number') {
        <label class="field"><span>{{ 'rulebook.value' | transloco }} ({{ unit() }})</span>
          <input #number class="input" type="number" step="1" required [min]="parameter().min ?? 0" [max]="parameter().max ?? 100" [value]="value()" (input)="value.set(number.valueAsNumber)" />
          <span class="hint">{{ 'rulebook.set.range' | transloco: { min: parameter().min, max: parameter().max } }}</span></label>
      }
      @case ('codes') {
        <fieldset><legend>{{ 'rulebook.value' | transloco }}</legend>
          @for (code of known(); track code) { <label><input type="checkbox" [checked]="has(code)" (change)="toggle(code)" />{{ word(code) }}</label> }
        </fieldset>
        @if (byTitle()) {
          <div class="other"><label class="field"><span>{{ 'rulebook.set.otherTitle' | transloco }}</span><input #typed class="input" autocomplete="off" spellcheck="false" maxlength="100" (keydown.enter)="$event.preventDefault(); add(typed)" /></label>
            <button type="button" class="btn" (click)="add(typed)">{{ 'rulebook.set.addTitle' | transloco }}</button></div>
        }
      }
    }
  `,
  styles: `
    fieldset { margin: 0; padding: 0; border: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 2px 12px; }
    legend { font-size: 12px; line-height: 16px; font-weight: 500; color: var(--ink-2); padding: 0 0 4px; }
    fieldset label { display: flex; gap: 8px; align-items: center; min-height: 28px; }
    .other { display: flex; gap: 8px; align-items: end; margin-top: 8px; }
    .other .field { flex: 1; }
    @media (pointer: coarse) { fieldset label { min-height: 40px; } }
  `,
})
export class ValueField {
  readonly parameter = input.required<ParameterView>();
  readonly value = model.required<ParameterValue>();
  private readonly words = inject(Words);
  protected readonly unit = computed(() => this.words.code('parameterUnit', this.parameter().unit ?? ''));
  /** Parameters that list titles are called so by their codes. */
  protected readonly byTitle = computed(() => this.parameter().kind === 'codes' && this.parameter().code.endsWith('-titles'));
  /** Every code the parameter has ever held; of titles every kind there is a word for, and whatever was typed. */
  protected readonly known = computed(() => {
    const titles = this.byTitle() ? this.words.codes('titleClass') : [];
    return [...new Set([...titles, ...this.parameter().history.flatMap(({ value }) => listOf(value)), ...listOf(this.value())])].sort();
  });

  protected say(value: ParameterValue): string {
    return sayValue(value, this.parameter(), this.words);
  }

  protected word(code: string): string {
    return sayCode(code, this.words);
  }

  protected has(code: string): boolean {
    return listOf(this.value()).includes(code);
  }

  /** Ticks a code that was typed; one that stands already is not put down twice. */
  protected add(field: HTMLInputElement): void {
    const code = field.value.trim();
    if (code !== '' && !this.has(code)) this.toggle(code);
    field.value = '';
  }

  protected toggle(code: string): void {
    const list = listOf(this.value());
    this.value.set(list.includes(code) ? list.filter((one) => one !== code) : [...list, code]);
  }
}

function listOf(value: ParameterValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
