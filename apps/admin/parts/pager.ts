import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon.ts';
import { CountPipe } from './pipes.ts';

/** `1–50 trong 637`, a page to go to, and how many lines a page holds. */
@Component({
  selector: 'app-pager',
  imports: [CountPipe, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="range" role="status">{{ 'pager.range' | transloco: { first: first() | count, last: last() | count, total: total() | count } }}</span>
    <label class="sizes"><span>{{ 'pager.size' | transloco }}</span>
      <select #size class="input" (change)="sizeChange.emit(+size.value)">
        @for (choice of sizes(); track choice) { <option [value]="choice" [selected]="choice === pageSize()">{{ choice }}</option> }
      </select>
    </label>
    <span class="turn">
      <button type="button" class="btn bare" [disabled]="page() <= 1" (click)="pageChange.emit(page() - 1)"><app-icon name="left" />{{ 'pager.previous' | transloco }}</button>
      <label><span>{{ 'pager.page' | transloco }}</span> <input #at class="input" type="text" inputmode="numeric" [value]="page()" (change)="go(at)" /> <span>/ {{ pages() | count }}</span></label>
      <button type="button" class="btn bare" [disabled]="page() >= pages()" (click)="pageChange.emit(page() + 1)">{{ 'pager.next' | transloco }}<app-icon name="right" /></button>
    </span>
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 24px; padding: 6px 0; font-size: 13px; }
    .range { min-width: 150px; }
    label { display: inline-flex; align-items: center; gap: 6px; color: var(--ink-2); white-space: nowrap; }
    .turn { display: flex; align-items: center; gap: 8px; margin-left: auto; }
    .turn .input { width: 52px; text-align: right; }
    .sizes .input { width: 72px; }
    @media screen and (max-width: 720px) { .sizes { display: none; } .turn { margin-left: 0; } }
  `,
})
export class Pager {
  readonly page = input.required<number>();
  readonly pageSize = input.required<number>();
  readonly total = input.required<number>();
  readonly sizes = input.required<readonly number[]>();
  readonly pageChange = output<number>();
  readonly sizeChange = output<number>();
  protected readonly pages = computed(() => Math.max(1, Math.ceil(this.total() / this.pageSize())));
  protected readonly first = computed(() => Math.min(this.total(), (this.page() - 1) * this.pageSize() + 1));
  protected readonly last = computed(() => Math.min(this.total(), this.page() * this.pageSize()));

  protected go(field: HTMLInputElement): void {
    const wanted = Math.min(this.pages(), Math.max(1, Math.trunc(Number(field.value)) || this.page()));
    field.value = String(wanted);
    if (wanted !== this.page()) this.pageChange.emit(wanted);
  }
}
