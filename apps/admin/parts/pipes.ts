import { Pipe, type PipeTransform, inject } from '@angular/core';
import { showDay, showMoment } from './days.ts';
import { Words } from './words.ts';

/** `'2023-08-01' | day` → `01/08/2023`; a dash for nothing, so that an empty cell is seen to be meant. */
@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  transform(text: string | undefined, nothing = '–'): string {
    return showDay(text) || nothing;
  }
}

@Pipe({ name: 'moment' })
export class MomentPipe implements PipeTransform {
  transform(iso: string): string {
    return showMoment(iso);
  }
}

/** `code | word:'rating'` → the word for a code in the language of the screen. Impure: it follows the language. */
@Pipe({ name: 'word', pure: false })
export class WordPipe implements PipeTransform {
  private readonly words = inject(Words);
  transform(code: string, room: string): string {
    return this.words.code(room, code);
  }
}

@Pipe({ name: 'count', pure: false })
export class CountPipe implements PipeTransform {
  private readonly words = inject(Words);
  transform(value: number): string {
    return this.words.number(value);
  }
}
