import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ParameterValue, ParameterView } from '#contracts';
import { Citation } from '../explain/citation.ts';
import { DayPipe } from '../parts/pipes.ts';
import { Words } from '../parts/words.ts';
import { sayValue } from './say-value.ts';

/** The parameters of a rule: value on the day, since when, on what, chosen by whom, and every value it has had. */
@Component({
  selector: 'app-parameter-table',
  imports: [Citation, DayPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './parameter-table.html',
  styleUrl: './parameter-table.scss',
})
export class ParameterTable {
  readonly parameters = input.required<readonly ParameterView[]>();
  readonly mayChange = input(false);
  readonly mayTry = input(false);
  readonly change = output<ParameterView>();
  readonly tried = output<ParameterView>();
  private readonly words = inject(Words);

  protected say(value: ParameterValue, parameter: ParameterView): string {
    return sayValue(value, parameter, this.words);
  }
}
