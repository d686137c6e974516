import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AccountNodeView, TurnView } from '#contracts';
import { showDay } from '../parts/days.ts';
import { Words } from '../parts/words.ts';
import { Citation } from './citation.ts';

/** One line of an account with what explains it below. In English a known code is said in English; the rest stays as on paper. */
@Component({
  selector: 'app-account-node',
  imports: [Citation],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p [attr.lang]="said().own ? null : 'vi'">{{ said().text }}</p>
    @for (cite of node().cites ?? []; track cite.text) { <app-citation [of]="cite" /> }
    @if (node().children?.length) {
      <ul>@for (child of node().children; track $index) { <li><app-account-node [node]="child" /></li> }</ul>
    }
  `,
  styles: `
    :host { display: block; }
    ul { margin: 2px 0 2px 1px; padding-left: 13px; border-left: 1px solid var(--rule); }
    li { padding: 3px 0; }
    p { overflow-wrap: anywhere; }
  `,
})
export class AccountNode {
  readonly node = input.required<AccountNodeView>();
  private readonly words = inject(Words);
  protected readonly said = computed(() => sayNode(this.node(), this.words));
}

/** The sentence of a node in the language of the screen; `own` is false when it is the server's Vietnamese text as it stands. */
export function sayNode(node: AccountNodeView, words: Words): { text: string; own: boolean } {
  if (words.language() === 'vi') return { text: node.text, own: true };
  const values = Object.fromEntries(Object.entries(node.values ?? {}).map(([name, value]) => [name, sayValue(name, value, words)]));
  const key = `account.${node.code}`;
  const text = words.say(key, values);
  return text === key ? { text: node.text, own: false } : { text, own: true };
}

/** Verdicts by their word, days as the office writes them. */
function sayValue(name: string, value: string | number | boolean, words: Words): string | number | boolean {
  if (typeof value !== 'string') return value;
  return name === 'outcome' ? words.code('outcome', value).toLowerCase() : showDay(value);
}

/** What would turn a verdict, in the language of the screen. */
export function sayTurn({ code, text, ...values }: TurnView, words: Words): { text: string; own: boolean } {
  return sayNode({ code: `turn-${code}`, text, values }, words);
}
