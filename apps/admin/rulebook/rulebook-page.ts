import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ParameterValue, ParameterView } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { Session } from '../api/session.ts';
import { Citation } from '../explain/citation.ts';
import { DayPipe } from '../parts/pipes.ts';
import { Failed, Loading } from '../parts/states.ts';
import { Words } from '../parts/words.ts';
import { Place } from '../shell/place.ts';

/** All rules of a pack in the order of the texts, with the parameters in force on the day looked at and their history. */
@Component({
  selector: 'app-rulebook-page',
  imports: [Citation, DayPipe, Failed, Loading, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rulebook-page.html',
  styleUrl: './rulebook-page.scss',
})
export class RulebookPage {
  protected readonly place = inject(Place);
  private readonly api = inject(OfficeApi);
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  protected readonly packs = loading(() => ({}), () => this.api.packs());
  protected readonly code = computed(() => this.place.pack() ?? this.session.view()?.defaultPack);
  protected readonly pack = loading(
    () => {
      const code = this.code();
      return code ? { code, asOf: this.place.asOf() } : undefined;
    },
    ({ code, asOf }) => this.api.pack(code, asOf),
  );

  protected choose(code: string, isDefault: boolean): void {
    this.place.set({ pack: isDefault ? undefined : code });
  }

  /** `8 năm`, `Chờ kết luận`, `Trưởng phòng; Hiệu trưởng`. */
  protected say(value: ParameterValue, parameter: ParameterView): string {
    if (typeof value === 'number') return `${this.words.number(value)} ${parameter.unit ? this.words.code('parameterUnit', parameter.unit) : ''}`.trim();
    if (typeof value === 'string') return this.words.code('parameterValue', value);
    return value.map((one) => this.sayCode(one)).join('; ') || '–';
  }

  private sayCode(code: string): string {
    for (const room of ['titleClass', 'bar', 'parameterValue']) {
      const word = this.words.code(room, code);
      if (word !== code) return word;
    }
    return code;
  }
}
