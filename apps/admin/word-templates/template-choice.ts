import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WordTemplateLine } from '#contracts';
import { loading } from '../api/load.ts';
import { Failed } from '../parts/states.ts';
import { TakeFile } from './take-file.ts';
import { decisionInTemplate, WordTemplatesApi } from './word-templates-api.ts';

/** The agency's own templates that a decision may be printed in; nothing at all where there is none. */
@Component({
  selector: 'app-template-choice',
  imports: [Failed, TranslocoPipe],
  providers: [TakeFile],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (list.value(); as templates) {
    @if (templates.length > 0) {
      <h2>{{ 'wordTemplates.ownTemplate' | transloco }}</h2>
      <ul>
        @for (template of templates; track template.id) {
          <li>
            <span lang="vi">{{ template.name }}</span>
            <button type="button" class="btn bare" [attr.aria-disabled]="files.busy() !== undefined" [attr.aria-label]="('decisions.docx' | transloco) + ': ' + template.name" (click)="take(template, 'docx')">DOCX</button>
            <button type="button" class="btn bare" [attr.aria-disabled]="files.busy() !== undefined" [attr.aria-label]="('decisions.pdf' | transloco) + ': ' + template.name" (click)="take(template, 'pdf')">PDF</button>
          </li>
        }
      </ul>
      @if (files.busy()) { <p class="quiet small" role="status">{{ 'wordTemplates.making' | transloco }}</p> }
      @if (files.problem(); as refused) { <app-failed [problem]="refused" (again)="files.problem.set(undefined)" /> }
    }
  }`,
  styles: `
    h2 { margin: 16px 0 4px; }
    li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; }
    .btn { min-height: 26px; padding-block: 1px; font-size: 13px; }
  `,
})
export class TemplateChoice {
  readonly decision = input.required<string>();
  private readonly api = inject(WordTemplatesApi);
  protected readonly files = inject(TakeFile);
  protected readonly list = loading(() => this.decision(), (id) => this.api.forDecision(id));

  protected take(template: WordTemplateLine, form: 'docx' | 'pdf'): void {
    this.files.take(decisionInTemplate(this.decision(), template.id, form), `${template.name}.${form}`);
  }
}
