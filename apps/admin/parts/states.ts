import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Problem } from '../api/problem.ts';
import { Words } from './words.ts';

/** Lines of grey where the lines of text will be; nothing moves when they come. Shown only after a blink. */
@Component({
  selector: 'app-loading',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p class="visually-hidden" role="status">{{ 'common.loading' | transloco }}</p>
    @for (line of lines(); track $index) { <div class="line" aria-hidden="true"></div> }`,
  styles: `
    :host { display: block; animation: come 150ms 200ms both; border-top: 2px solid var(--rule); }
    .line { height: 36px; border-bottom: 1px solid var(--rule); background: linear-gradient(var(--rule), var(--rule)) 8px 50% / min(60%, 480px) 8px no-repeat; }
    .line:nth-child(3n) { background-size: min(45%, 360px) 8px; }
    @keyframes come { from { opacity: 0; } }
  `,
})
export class Loading {
  readonly rows = input(8);
  protected readonly lines = computed(() => Array.from({ length: this.rows() }));
}

/** Nothing is there, and what to do next about it. */
@Component({
  selector: 'app-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<h2>{{ title() }}</h2><p>{{ next() }}</p><div class="do"><ng-content /></div>`,
  styles: `
    :host { display: block; padding: 40px 16px; border-top: 2px solid var(--rule-strong); border-bottom: 1px solid var(--rule); text-align: center; }
    p { color: var(--ink-2); max-width: 60ch; margin: 4px auto 0; }
    .do { margin-top: 16px; display: flex; gap: 8px; justify-content: center; }
    .do:empty { display: none; }
  `,
})
export class Empty {
  readonly title = input.required<string>();
  readonly next = input('');
}

/** Something went wrong: what, its code, and what to try. */
@Component({
  selector: 'app-failed',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div role="alert">
      <h2>{{ said().title }}</h2>
      <p>{{ said().tries }}</p>
      @if (problem().detail; as detail) { <p class="detail">{{ detail }}</p> }
      @for (field of problem().fields; track field.path) { <p class="detail">{{ field.path }}: {{ field.message }}</p> }
      <p class="code">{{ 'problem.code' | transloco }} <code>{{ problem().code }}</code></p>
    </div>
    <button type="button" class="btn" (click)="again.emit()">{{ 'problem.again' | transloco }}</button>`,
  styles: `
    :host { display: block; padding: 20px 20px 20px 17px; border: 1px solid var(--rule); border-left: 4px solid var(--over-fill); background: var(--over-wash); }
    h2 { color: var(--over); }
    p { margin-top: 4px; max-width: 80ch; }
    .detail { color: var(--ink-2); overflow-wrap: anywhere; }
    .code { font-size: 12px; color: var(--ink-2); }
    .btn { margin-top: 12px; background: var(--paper-raised); }
  `,
})
export class Failed {
  readonly problem = input.required<Problem>();
  readonly again = output();
  private readonly words = inject(Words);
  protected readonly said = computed(() => sayProblem(this.problem(), this.words));
}

/** A problem's title and advice in the language of the screen; the server's own title where this screen knows no better. */
export function sayProblem(problem: Problem, words: Words): { title: string; tries: string } {
  const title = words.code('problem.title', problem.code);
  const tries = words.code('problem.tries', problem.code);
  return {
    title: title === problem.code ? problem.title || words.say('problem.title.other') : title,
    tries: tries === problem.code ? words.say('problem.tries.other') : tries,
  };
}
