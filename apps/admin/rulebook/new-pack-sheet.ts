import { ChangeDetectionStrategy, Component, type Injector, inject, linkedSignal, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Observable } from 'rxjs';
import type { PackDetail, PackView } from '#contracts';
import { newKey } from '../api/new-key.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { RulebookApi } from '../api/rulebook-api.ts';
import { Failed } from '../parts/states.ts';
import { Words } from '../parts/words.ts';
import { nameFields } from './name-fields.ts';
import { codeOfName } from './own-pack-request.ts';

/** Puts shipped packs together into a pack of the board's own; its values are set afterwards, one by one. */
@Component({
  selector: 'app-new-pack-sheet',
  imports: [Failed, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-pack-sheet.html',
  styleUrl: './sheet.scss',
})
class NewPackSheet {
  protected readonly sheet = inject<MatDialogRef<NewPackSheet, PackDetail>>(MatDialogRef);
  protected readonly shipped = inject<readonly PackView[]>(MAT_DIALOG_DATA).filter((one) => !one.own);
  private readonly api = inject(RulebookApi);
  private readonly words = inject(Words);
  /** In the order of the shipped packs, whatever the order of the ticks. */
  protected readonly bases = signal<readonly string[]>([]);
  protected readonly name = signal('');
  protected readonly code = linkedSignal(() => codeOfName(this.name()));
  protected readonly description = linkedSignal(() => {
    const names = this.shipped.filter(({ code }) => this.bases().includes(code)).map(({ name }) => name);
    return names.length === 0 ? '' : this.words.say('rulebook.make.suggestedDescription', { packs: names.join('; ') });
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private key = newKey();

  protected toggle(code: string): void {
    const ticked = this.bases().includes(code) ? this.bases().filter((one) => one !== code) : [...this.bases(), code];
    this.bases.set(this.shipped.map((one) => one.code).filter((one) => ticked.includes(one)));
  }

  protected save(): void {
    if (this.busy() || this.bases().length === 0) return;
    this.busy.set(true);
    this.problem.set(undefined);
    this.api.makePack({ code: this.code(), name: this.name(), description: this.description(), base: this.bases(), overrides: [] }, this.key).subscribe({
      next: (made) => this.sheet.close(made),
      error: (error: unknown) => {
        this.busy.set(false);
        this.key = newKey();
        this.problem.set(nameFields(toProblem(error), this.words));
      },
    });
  }
}

/** Opens the sheet; answers the new pack, or nothing when it was left. */
export function openNewPack(injector: Injector, packs: readonly PackView[]): Observable<PackDetail | undefined> {
  return injector.get(MatDialog).open<NewPackSheet, readonly PackView[], PackDetail>(NewPackSheet, { data: packs, ariaLabelledBy: 'new-pack-title', autoFocus: 'first-tabbable', width: '560px', maxWidth: '96vw' }).afterClosed();
}
