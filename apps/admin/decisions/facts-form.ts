import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type DecisionView, PAPER_SECRECIES, type PaperFactsRequest } from '#contracts';
import { DayField } from '../parts/day-field.ts';
import { OwnWords } from '../parts/own-words.ts';

const POWERS = ['', 'TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] as const;

/** What a clerk may set on one paper beyond the data: the day, who signs, the secrecy mark, more bases, who receives it. */
@Component({
  selector: 'app-facts-form',
  imports: [DayField, OwnWords, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './facts-form.html',
  styles: `form { display: grid; gap: 12px; margin-top: 10px; } textarea { resize: vertical; } .btn { justify-self: start; }`,
})
export class FactsForm {
  readonly decision = input.required<DecisionView>();
  readonly busy = input(false);
  readonly revised = output<PaperFactsRequest>();
  protected readonly powers = POWERS;
  protected readonly secrecies = ['', ...PAPER_SECRECIES];
  private readonly value = (name: string): string => this.decision().facts.find((fact) => fact.name === name)?.value ?? '';
  private readonly added = (): readonly string[] => this.decision().furtherBases ?? [];
  protected readonly effective = linkedSignal(() => this.decision().effective);
  protected readonly signerTitle = linkedSignal(() => this.value('issuer.signerTitle'));
  protected readonly signerName = linkedSignal(() => this.value('issuer.signerName'));
  protected readonly power = linkedSignal(() => { this.decision(); return 'as-set'; });
  protected readonly secrecy = linkedSignal(() => this.decision().secrecy ?? '');
  protected readonly bases = linkedSignal(() => this.added().join('\n'));
  protected readonly recipients = linkedSignal(() => this.decision().places.filter(({ place }) => place.startsWith('recipients.')).map(({ text }) => text).join('\n'));

  protected send(event: Event): void {
    event.preventDefault();
    const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim().normalize('NFC')).filter((line) => line !== '');
    const before = this.decision();
    const recipients = lines(this.recipients());
    const printed = before.places.filter(({ place }) => place.startsWith('recipients.')).map(({ text }) => text);
    this.revised.emit({
      ...(this.effective() === before.effective ? {} : { effective: this.effective() }),
      ...(this.signerTitle().trim() === '' || this.signerTitle() === this.value('issuer.signerTitle') ? {} : { signerTitle: this.signerTitle().trim() }),
      ...(this.signerName() === this.value('issuer.signerName') ? {} : { signerName: this.signerName().trim() }),
      ...(this.power() === 'as-set' ? {} : { power: this.power() }),
      ...(this.secrecy() === (before.secrecy ?? '') ? {} : { secrecy: this.secrecy() }),
      ...(lines(this.bases()).join('\n') === this.added().join('\n') ? {} : { furtherBases: lines(this.bases()) }),
      ...(recipients.join('\n') === printed.join('\n') ? {} : { recipients }),
    });
  }
}
