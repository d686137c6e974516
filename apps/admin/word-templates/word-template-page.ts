import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { loading } from '../api/load.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { Session } from '../api/session.ts';
import { GoBack } from '../parts/go-back.ts';
import { Icon } from '../parts/icon.ts';
import { CountPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Failed, Loading } from '../parts/states.ts';
import { TakeFile } from './take-file.ts';
import { templateFile, templateSample, WordTemplatesApi } from './word-templates-api.ts';

/** One version of a template: what it holds, a sample of what it prints, and the word of whoever is to approve it. */
@Component({
  selector: 'app-word-template-page',
  imports: [CountPipe, Failed, GoBack, Icon, Loading, MomentPipe, TranslocoPipe, WordPipe],
  providers: [TakeFile],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './word-template-page.html',
  styleUrl: './word-template-page.scss',
})
export class WordTemplatePage {
  /** From the route. */
  readonly id = input.required<string>();
  private readonly api = inject(WordTemplatesApi);
  private readonly session = inject(Session);
  protected readonly files = inject(TakeFile);
  protected readonly template = loading(() => this.id(), (id) => this.api.template(id));
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly mayApprove = computed(() => this.session.view()?.permissions.includes('templates.approve') ?? false);
  protected readonly isMine = computed(() => this.template.value()?.sentBy === this.session.view()?.username);
  protected readonly isWaiting = computed(() => this.template.value()?.state === 'waiting');
  protected readonly canApprove = computed(() => this.mayApprove() && this.isWaiting() && !this.isMine());
  protected readonly canWithdraw = computed(() => this.mayApprove() && ['waiting', 'approved'].includes(this.template.value()?.state ?? ''));

  protected take(what: 'file' | 'docx' | 'pdf'): void {
    const name = this.template.value()?.name ?? '';
    const address = what === 'file' ? templateFile(this.id()) : templateSample(this.id(), what);
    this.files.take(address, `${name}.${what === 'pdf' ? 'pdf' : 'docx'}`);
  }

  protected move(to: 'approval' | 'withdrawal'): void {
    const template = this.template.value();
    if (!template) return;
    this.problem.set(undefined);
    this.api.move(template, to).subscribe({
      next: () => this.template.reload(),
      error: (error: unknown) => this.problem.set(toProblem(error)),
    });
  }
}
