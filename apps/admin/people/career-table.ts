import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TenureView } from '#contracts';
import { DayPipe, WordPipe } from '../parts/pipes.ts';
import { Place } from '../shell/place.ts';

/** The career as the file has it, each post with the decision it rests on; the twin of the drawn timeline. */
@Component({
  selector: 'app-career-table',
  imports: [DayPipe, RouterLink, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll-x">
      <table class="ruled">
        <thead>
          <tr><th>{{ 'why.from' | transloco }}</th><th>{{ 'why.to' | transloco }}</th><th>{{ 'why.post' | transloco }}</th><th>{{ 'people.kind' | transloco }}</th><th>{{ 'people.decision' | transloco }}</th></tr>
        </thead>
        <tbody>
          @for (tenure of tenures(); track $index) {
            <tr>
              <td class="nowrap">{{ tenure.from | day }}</td>
              <td class="nowrap">{{ tenure.to ? (tenure.to | day) : ('why.now' | transloco) }}</td>
              <td><strong>{{ tenure.title }}</strong><br /><a class="unit" [routerLink]="['/units', tenure.unit]" [queryParams]="place.along()">{{ tenure.unitName }}</a></td>
              <td>{{ tenure.kind | word: 'tenureKind' }}@if (tenure.appointment) {<br /><span class="quiet">{{ tenure.appointment | word: 'appointment' }}</span>}</td>
              <td>@if (tenure.decisionNo) { <span class="nowrap">{{ tenure.decisionNo }}</span> } @else { – }@if (tenure.decisionSigned) {<br /><span class="quiet nowrap">{{ tenure.decisionSigned | day }}</span>}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `strong { font-weight: 500; } table.ruled thead th { border-top: 0; }`,
})
export class CareerTable {
  readonly tenures = input.required<readonly TenureView[]>();
  protected readonly place = inject(Place);
}
