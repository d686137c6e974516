import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { BUNDLE_KINDS, type BundleKind, type BundleRequest } from '#contracts';
import { loading } from '../api/load.ts';
import { newKey } from '../api/new-key.ts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { DayField } from '../parts/day-field.ts';
import { GoBack } from '../parts/go-back.ts';
import { OwnWords } from '../parts/own-words.ts';
import { WordPipe } from '../parts/pipes.ts';
import { Failed } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { DecisionsApi } from './decisions-api.ts';

const TO_COME: readonly BundleKind[] = ['transfer', 'appointment', 'reception', 'acting', 'secondment'];
const WITH_END: readonly BundleKind[] = ['acting', 'secondment', 'extension-to-retirement'];
const WITH_REASON: readonly BundleKind[] = ['end-of-tenure', 'dismissal'];
const WITH_TERM: readonly BundleKind[] = ['transfer', 'appointment', 'reception', 'reappointment'];
const MOST_YEARS = 10;
const ENOUGH = 2;

/** The papers of one person outside any plan. The post is picked by its name; nobody types codes. */
@Component({
  selector: 'app-new-decision-page',
  imports: [DayField, Failed, GoBack, OwnWords, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-decision-page.html',
  styleUrl: './new-decision-page.scss',
})
export class NewDecisionPage {
  protected readonly place = inject(Place);
  private readonly api = inject(DecisionsApi);
  private readonly office = inject(OfficeApi);
  private readonly router = inject(Router);
  private key = newKey();
  protected readonly kinds = BUNDLE_KINDS;
  protected readonly kind = signal<BundleKind>('transfer');
  protected readonly findPerson = signal('');
  protected readonly person = computed(() => this.place.query()['person'] ?? '');
  protected readonly findPost = signal('');
  protected readonly position = signal('');
  protected readonly effective = signal(this.place.asOf() as string);
  protected readonly until = signal('');
  protected readonly reason = signal('');
  /** Years of the appointment as typed; empty: the usual term. */
  protected readonly termYears = signal('');
  protected readonly acting = signal<'full-powers' | 'in-charge'>('in-charge');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly toCome = computed(() => TO_COME.includes(this.kind()));
  protected readonly wantsEnd = computed(() => WITH_END.includes(this.kind()));
  protected readonly wantsReason = computed(() => WITH_REASON.includes(this.kind()));
  protected readonly wantsTerm = computed(() => WITH_TERM.includes(this.kind()));
  protected readonly people = loading(() => (this.findPerson().trim().length >= ENOUGH ? this.findPerson().trim() : undefined), (q) => this.office.people(q));
  protected readonly posts = loading(() => (this.findPost().trim().length >= ENOUGH ? this.findPost().trim() : undefined), (q) => this.api.positions(q));
  protected readonly chosen = loading(() => (this.person() === '' ? undefined : { code: this.person(), asOf: this.effective() }), ({ code, asOf }) => this.office.person(code, asOf));
  protected readonly held = computed(() => (this.chosen.value()?.tenures ?? []).filter(({ from, to }) => from <= this.effective() && (to === undefined || to >= this.effective())));

  protected choosePerson(code: string): void {
    this.place.set({ person: code }, true);
    this.position.set('');
  }

  protected choosePost(code: string): void {
    this.position.set(code);
  }

  protected setKind(kind: string): void {
    this.kind.set(BUNDLE_KINDS.find((one) => one === kind) ?? 'transfer');
    this.position.set('');
  }

  protected send(event?: Event): void {
    event?.preventDefault();
    if (this.busy() || this.person() === '' || this.position() === '') return;
    this.busy.set(true);
    this.problem.set(undefined);
    this.api.draft(this.request(), this.key).subscribe({
      next: ([first]) => void this.router.navigate(first ? ['/decisions', first.id] : ['/decisions'], { queryParams: this.place.along() }),
      error: (error: unknown) => {
        this.busy.set(false);
        this.key = newKey();
        this.problem.set(toProblem(error));
      },
    });
  }

  private request(): BundleRequest {
    const years = Number(this.termYears());
    return {
      kind: this.kind(), person: this.person(), position: this.position(), effective: this.effective(),
      ...(this.wantsEnd() && this.until() !== '' ? { until: this.until() } : {}),
      ...(this.wantsReason() && this.reason().trim() !== '' ? { reason: this.reason().trim().normalize('NFC') } : {}),
      ...(this.wantsTerm() && Number.isInteger(years) && years >= 1 && years <= MOST_YEARS ? { termYears: years } : {}),
      ...(this.kind() === 'acting' ? { acting: this.acting() } : {}),
    };
  }
}
