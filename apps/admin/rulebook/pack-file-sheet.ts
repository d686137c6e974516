import { ChangeDetectionStrategy, Component, type Injector, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Observable, switchMap } from 'rxjs';
import type { OwnPackRequest, PackDetail, PackView } from '#contracts';
import { newKey } from '../api/new-key.ts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { RulebookApi } from '../api/rulebook-api.ts';
import { Session } from '../api/session.ts';
import { DayPipe } from '../parts/pipes.ts';
import { Failed } from '../parts/states.ts';

/** Takes in a pack file: read and checked by the server, shown, and only then written. */
@Component({
  selector: 'app-pack-file-sheet',
  imports: [DayPipe, Failed, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pack-file-sheet.html',
  styleUrl: './sheet.scss',
})
class PackFileSheet {
  protected readonly sheet = inject<MatDialogRef<PackFileSheet, PackDetail>>(MatDialogRef);
  private readonly packs = inject<readonly PackView[]>(MAT_DIALOG_DATA);
  private readonly api = inject(RulebookApi);
  private readonly office = inject(OfficeApi);
  private readonly session = inject(Session);
  protected readonly read = signal<OwnPackRequest | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  /** The pack of the same code that is there already: it gets a next edition. */
  protected readonly known = computed(() => this.packs.find((one) => one.code === this.read()?.code && one.own));
  private readonly key = newKey();

  protected take(files: FileList | null): void {
    const file = files?.[0];
    if (!file) return;
    this.read.set(undefined);
    this.problem.set(undefined);
    void file.text().then((text) => this.api.readPackFile(text).subscribe({ next: (pack) => this.read.set(pack), error: (error: unknown) => this.problem.set(toProblem(error)) }));
  }

  protected save(): void {
    const pack = this.read();
    if (!pack || this.busy()) return;
    this.busy.set(true);
    this.send(pack).subscribe({
      next: (made) => this.sheet.close(made),
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(toProblem(error));
      },
    });
  }

  private send(pack: OwnPackRequest): Observable<PackDetail> {
    if (!this.known()) return this.api.makePack(pack, this.key);
    return this.office.pack(pack.code, this.session.today()).pipe(switchMap((standing) => this.api.changePack({ ...pack, edition: standing.own?.edition ?? 1 })));
  }
}

export function openPackFile(injector: Injector, packs: readonly PackView[]): Observable<PackDetail | undefined> {
  return injector.get(MatDialog).open<PackFileSheet, readonly PackView[], PackDetail>(PackFileSheet, { data: packs, ariaLabelledBy: 'pack-file-title', autoFocus: 'first-tabbable', width: '640px', maxWidth: '96vw' }).afterClosed();
}
