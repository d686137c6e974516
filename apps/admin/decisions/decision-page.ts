import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Observable } from 'rxjs';
import type { DecisionView, PaperEditView, PaperFactsRequest } from '#contracts';
import { loading } from '../api/load.ts';
import { paperUrl } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { Session } from '../api/session.ts';
import { GoBack } from '../parts/go-back.ts';
import { Icon } from '../parts/icon.ts';
import { DayPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { TemplateChoice } from '../word-templates/template-choice.ts';
import { DecisionsApi } from './decisions-api.ts';
import { FactsForm } from './facts-form.ts';
import { askNumbers } from './issue-sheet.ts';
import { PaperFrame } from './paper-frame.ts';
import { PlaceEditor } from './place-editor.ts';
import { askReason, type Reasoned } from './reason-sheet.ts';
import { StateTag } from './state-tag.ts';

const TABS = ['facts', 'text', 'settings'] as const;
type Tab = (typeof TABS)[number];

/** A decision: the sheet in the middle, its facts and text at the left, warnings, group and history at the right. */
@Component({
  selector: 'app-decision-page',
  imports: [DayPipe, Failed, FactsForm, GoBack, Icon, Loading, MomentPipe, PaperFrame, PlaceEditor, RouterLink, StateTag, TemplateChoice, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.scss',
})
export class DecisionPage {
  /** From the route. */
  readonly id = input.required<string>();
  protected readonly place = inject(Place);
  private readonly api = inject(DecisionsApi);
  private readonly session = inject(Session);
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly frame = viewChild(PaperFrame);
  protected readonly decision = loading(() => this.id(), (id) => this.api.find(id));
  protected readonly docx = computed(() => paperUrl(this.id(), 'docx'));
  protected readonly pdf = computed(() => paperUrl(this.id(), 'pdf'));
  protected readonly marked = signal<string | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly tabs = TABS;
  protected readonly tab = computed<Tab>(() => TABS.find((tab) => tab === this.place.query()['tab']) ?? 'facts');
  private readonly view = computed(() => this.decision.value());
  protected readonly mayEdit = computed(() => this.view()?.state === 'draft' && this.session.may('decisions.draft'));
  protected readonly mayCheck = computed(() => this.view()?.state === 'draft' && this.session.may('decisions.check'));
  protected readonly own = computed(() => [this.view()?.draftedBy, this.view()?.editedBy].includes(this.session.view()?.username));
  protected readonly mayIssue = computed(() => this.view()?.state === 'checked' && this.session.may('decisions.issue'));
  protected readonly mayReturn = computed(() => this.view()?.state === 'checked' && this.session.may('decisions.check'));
  protected readonly mayWithdraw = computed(() => {
    const view = this.view();
    return view !== undefined && !view.executed && ['draft', 'checked', 'issued'].includes(view.state) && this.session.may('decisions.draft');
  });
  protected readonly mayReplace = computed(() => {
    const view = this.view();
    return view?.number !== undefined && !view.executed && ['issued', 'withdrawn'].includes(view.state) && this.session.may('decisions.draft');
  });
  protected readonly mayRestore = computed(() => this.view()?.state === 'withdrawn' && this.session.may('decisions.draft'));
  protected readonly mayCancel = computed(() => {
    const view = this.view();
    return view !== undefined && view.executed && view.kind !== 'cancellation' && ['issued', 'in-force'].includes(view.state) && this.session.may('decisions.draft');
  });

  protected mark(name: string, value: string): void {
    const same = this.marked() === name;
    this.marked.set(same ? undefined : name);
    this.frame()?.mark(same ? undefined : { name, value });
  }

  protected print(): void {
    this.frame()?.print();
    this.api.printed(this.id()).subscribe({ error: (error: unknown) => this.problem.set(toProblem(error)) });
  }

  protected edit(view: DecisionView, edits: readonly PaperEditView[]): void {
    this.run(this.api.edit(view, edits));
  }
  protected revise(view: DecisionView, facts: PaperFactsRequest): void {
    this.run(this.api.revise(view, facts));
  }
  protected check(view: DecisionView): void {
    this.run(this.api.check([{ id: view.id, version: view.version }]));
  }
  protected restore(view: DecisionView): void {
    this.run(this.api.restore(view));
  }
  protected issue(view: DecisionView): void {
    askNumbers(this.dialogs, [view]).afterClosed().subscribe((issued) => { if (issued) this.decision.reload(); });
  }

  protected ask(view: DecisionView, deed: Reasoned['deed']): void {
    const run = (reason: string): Observable<unknown> => this.api[deed](view, reason);
    askReason(this.dialogs, { deed, title: view.title, run }).afterClosed().subscribe((answer) => {
      if (answer === undefined) return;
      const [made] = Array.isArray(answer) ? (answer as readonly { readonly group: string }[]) : [];
      if (made) void this.router.navigate(['/decisions'], { queryParams: { ...this.place.along(), group: made.group } });
      else this.decision.reload();
    });
  }

  private run(deed: Observable<unknown>): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    deed.subscribe({
      next: () => {
        this.busy.set(false);
        this.decision.reload();
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(toProblem(error));
      },
    });
  }
}
