import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoService } from '@jsverse/transloco';
import { map, merge } from 'rxjs';
import type { Elapsed } from '#calendar';

export type Language = 'vi' | 'en';

/** Words in the language of the screen, for code; templates use the transloco pipe. Read inside computed() they follow the language. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  /** A new object whenever the words change: another language, or the same one now loaded. */
  private readonly current = toSignal(
    merge(this.transloco.langChanges$, this.transloco.events$).pipe(map(() => ({ language: this.transloco.getActiveLang() }))),
    { initialValue: { language: this.transloco.getActiveLang() } },
  );
  readonly language = computed<Language>(() => (this.current().language === 'en' ? 'en' : 'vi'));
  private readonly numbers = computed(() => new Intl.NumberFormat(this.language() === 'vi' ? 'vi-VN' : 'en-GB'));

  say(key: string, values?: Readonly<Record<string, unknown>>): string {
    this.current();
    return this.transloco.translate(key, values);
  }

  /** The word for a code the server sent, or the code itself when a newer server knows more than this screen. */
  code(room: string, code: string): string {
    const key = `${room}.${code}`;
    const word = this.say(key);
    return word === key ? code : word;
  }

  /** Every code of a room that this screen has a word for. */
  codes(room: string): readonly string[] {
    this.current();
    const words: unknown = this.transloco.translateObject(room);
    return typeof words === 'object' && words !== null ? Object.keys(words) : [];
  }

  /** `1.234.567` in Vietnamese, `1,234,567` in English. */
  number(value: number): string {
    return this.numbers().format(value);
  }

  /** `8 năm 3 tháng 5 ngày`, parts that are nought left out, never empty. */
  length(length: Elapsed): string {
    const said = (['years', 'months', 'days'] as const)
      .filter((unit) => length[unit] > 0)
      .map((unit) => this.say(`length.${length[unit] === 1 ? `${unit}One` : unit}`, { n: length[unit] }));
    return said.length ? said.join(' ') : this.say('length.days', { n: 0 });
  }

  use(language: Language): void {
    this.transloco.setActiveLang(language);
  }
}
