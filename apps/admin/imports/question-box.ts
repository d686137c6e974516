import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportQuestionView } from '#contracts';

/** One thing the office must say: a choice, or a day typed where there is nothing to choose from. */
@Component({
  selector: 'app-question-box',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [class.open]="question().blocks && question().answer === undefined" [disabled]="!mayAnswer()">
      <legend>{{ question().message }}</legend>
      @if (question().words) { <p class="small quiet">{{ 'imports.inFile' | transloco }} {{ question().words }}</p> }
      @if (rows() > 1) { <p class="small quiet">{{ 'imports.sameAnswer' | transloco: { n: rows() } }}</p> }
      @if (question().choices.length > 0) {
        <select #choice class="input" [attr.aria-label]="question().message" (change)="answered.emit(choice.value)">
          <option value="" [selected]="question().answer === undefined">{{ 'imports.choose' | transloco }}</option>
          @for (one of question().choices; track one.value) { <option [value]="one.value" [selected]="one.value === question().answer">{{ one.label }}</option> }
        </select>
      }
      @if (typed()) {
        <input #text class="input" [attr.aria-label]="question().message" [placeholder]="'imports.typeDay' | transloco" [value]="question().answer ?? ''" (change)="answered.emit(text.value.trim())" />
      }
    </fieldset>
  `,
  styles: `
    fieldset { margin: 8px 0; padding: 8px 12px; border: 1px solid var(--rule-firm); min-width: 0; }
    fieldset.open { border-color: var(--near); border-left-width: 3px; }
    legend { padding: 0 4px; font-weight: 500; }
    .input { max-width: 560px; margin-top: 4px; }
  `,
})
export class QuestionBox {
  readonly question = input.required<ImportQuestionView>();
  readonly rows = input(1);
  readonly mayAnswer = input(true);
  readonly answered = output<string>();
  protected readonly typed = computed(() => this.question().kind === 'since-when');
}
