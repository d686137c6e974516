import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ImportsApi } from '../api/imports-api.ts';
import { loading } from '../api/load.ts';
import { CountPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { UploadBox } from './upload-box.ts';

/** Files that offices sent, what became of them, and everything that was ever taken in. */
@Component({
  selector: 'app-imports-page',
  imports: [CountPipe, Empty, Failed, Loading, MomentPipe, RouterLink, TranslocoPipe, UploadBox, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './imports-page.html',
  styles: `
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: 0 40px; align-items: start; }
    .section:first-child { margin-top: 0; }
    .name a { font-weight: 500; overflow-wrap: anywhere; }
    .undone { text-decoration: line-through; }
    @media screen and (max-width: 1080px) { .columns { grid-template-columns: minmax(0, 1fr); gap: 24px; } app-upload-box { order: -1; } }
  `,
})
export class ImportsPage {
  protected readonly place = inject(Place);
  private readonly api = inject(ImportsApi);
  protected readonly list = loading(() => ({}), () => this.api.list());
  protected readonly batches = loading(() => ({}), () => this.api.batches());
  protected readonly senders = computed(() => [...new Set((this.list.value() ?? []).map(({ sender }) => sender).filter((sender) => sender !== ''))]);
}
