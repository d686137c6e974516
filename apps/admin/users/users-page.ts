import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { CountPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';

/** The accounts of this installation, for the administrator. */
@Component({
  selector: 'app-users-page',
  imports: [CountPipe, Empty, Failed, Loading, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './users-page.html',
  styles: `.page { max-width: 1100px; } .name { font-weight: 500; } tr.disabled { color: var(--ink-2); }`,
})
export class UsersPage {
  private readonly api = inject(OfficeApi);
  protected readonly list = loading(() => ({}), () => this.api.users());
}
