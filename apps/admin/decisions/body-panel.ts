import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IssuingBodyRequest, IssuingBodyView } from '#contracts';
import { type Problem, toProblem } from '../api/problem.ts';
import { OwnWords } from '../parts/own-words.ts';
import { SidePanel } from '../parts/side-panel.ts';
import { Failed } from '../parts/states.ts';
import { DecisionsApi } from './decisions-api.ts';

const TEXTS = ['name', 'superior', 'place', 'symbol', 'authorityTitle', 'signerTitle', 'signerName', 'proposer'] as const;
const WANTED: readonly string[] = ['name', 'place', 'authorityTitle', 'signerTitle', 'proposer'];
const LISTS = ['recipients', 'executors'] as const;
const POWERS = ['TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] as const;
const SETS = ['state-30-2020', 'party-36-2018', 'party-05-2026'] as const;

type Form = Readonly<Record<(typeof TEXTS)[number] | (typeof LISTS)[number] | 'power' | 'templateSet', string>>;

/** Particulars of one issuing body. Papers drafted before keep what stood there then. */
@Component({
  selector: 'app-body-panel',
  imports: [Failed, OwnWords, SidePanel, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './body-panel.html',
  styles: `:host { display: block; } app-side-panel { height: 100%; } form { display: grid; gap: 12px; margin-top: 12px; } textarea { resize: vertical; } .btn { justify-self: start; }`,
})
export class BodyPanel {
  readonly body = input.required<IssuingBodyView>();
  readonly maySet = input.required<boolean>();
  readonly closed = output();
  readonly saved = output<IssuingBodyView>();
  private readonly api = inject(DecisionsApi);
  protected readonly texts = TEXTS;
  protected readonly lists = LISTS;
  protected readonly powers = POWERS;
  protected readonly sets = SETS;
  protected readonly wanted = (name: string): boolean => WANTED.includes(name);
  protected readonly form = linkedSignal<Form>(() => {
    const body = this.body();
    return {
      name: body.name, superior: body.superior ?? '', place: body.place, symbol: body.symbol ?? '', authorityTitle: body.authorityTitle, signerTitle: body.signerTitle,
      signerName: body.signerName ?? '', proposer: body.proposer, recipients: body.recipients.join('\n'), executors: body.executors.join('\n'), power: body.power ?? '', templateSet: body.templateSet,
    };
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected write(name: keyof Form, text: string): void {
    this.form.update((form) => ({ ...form, [name]: text }));
  }

  protected send(event?: Event): void {
    event?.preventDefault();
    if (this.busy() || !this.maySet()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    this.api.saveBody(this.body(), this.request()).subscribe({
      next: (body) => {
        this.busy.set(false);
        this.saved.emit(body);
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(toProblem(error));
      },
    });
  }

  private request(): IssuingBodyRequest {
    const form = this.form();
    const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim().normalize('NFC')).filter((line) => line !== '');
    const said = (name: 'superior' | 'symbol' | 'signerName' | 'power') => (form[name].trim() === '' ? {} : { [name]: form[name].trim().normalize('NFC') });
    return {
      name: form.name.trim(), place: form.place.trim(), authorityTitle: form.authorityTitle.trim(), signerTitle: form.signerTitle.trim(), proposer: form.proposer.trim(),
      recipients: lines(form.recipients), executors: lines(form.executors), templateSet: form.templateSet, ...said('superior'), ...said('symbol'), ...said('signerName'), ...said('power'),
    };
  }
}
