import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, linkedSignal, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Observable, map, of, switchMap } from 'rxjs';
import type { OverrideView, OwnPackRequest, PackDetail, PackView, ParameterValue, ParameterView } from '#contracts';
import { newKey } from '../api/new-key.ts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { RulebookApi } from '../api/rulebook-api.ts';
import { Session } from '../api/session.ts';
import { DayField } from '../parts/day-field.ts';
import { OwnWords } from '../parts/own-words.ts';
import { Failed } from '../parts/states.ts';
import { Words } from '../parts/words.ts';
import { addOverride } from './add-override.ts';
import { nameFields } from './name-fields.ts';
import { codeOfName, requestOf } from './own-pack-request.ts';
import { ValueField } from './value-field.ts';

interface Asked {
  readonly pack: PackDetail;
  readonly parameter: ParameterView;
  readonly packs: readonly PackView[];
  readonly day: string;
}
const NEW = '';

/** Sets one value in a pack of the board's own, with its day, source, reason and author; nothing typed is lost when it is refused. */
@Component({
  selector: 'app-override-sheet',
  imports: [DayField, Failed, OwnWords, TranslocoPipe, ValueField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './override-sheet.html',
  styleUrl: './sheet.scss',
})
class OverrideSheet {
  protected readonly sheet = inject<MatDialogRef<OverrideSheet, PackDetail>>(MatDialogRef);
  protected readonly asked = inject<Asked>(MAT_DIALOG_DATA);
  private readonly api = inject(RulebookApi);
  private readonly office = inject(OfficeApi);
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  /** Packs of the board that stand on the one looked at; an own pack is changed itself. */
  protected readonly targets = this.asked.pack.own
    ? []
    : this.asked.packs.filter((one) => one.own && !one.own.withdrawn && one.own.bases.includes(this.asked.pack.code));
  protected readonly target = signal(this.asked.pack.own ? this.asked.pack.code : (this.targets[0]?.code ?? NEW));
  protected readonly isNew = computed(() => this.target() === NEW);
  protected readonly name = signal(this.words.say('rulebook.set.suggestedName', { pack: this.asked.pack.name }));
  protected readonly code = linkedSignal(() => codeOfName(this.name()));
  protected readonly value = signal<ParameterValue>(this.asked.parameter.current?.value ?? '');
  protected readonly from = signal(this.asked.day);
  protected readonly source = signal('');
  protected readonly reason = signal('');
  protected readonly author = signal(this.session.view()?.displayName ?? '');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private key = newKey();

  protected save(event?: Event): void {
    event?.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    this.send().subscribe({
      next: (pack) => this.sheet.close(pack),
      error: (error: unknown) => {
        this.busy.set(false);
        this.key = newKey();
        this.problem.set(nameFields(toProblem(error), this.words));
        // A refusal below the edge of the sheet would be overlooked.
        afterNextRender(() => this.host.nativeElement.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' }), { injector: this.injector });
      },
    });
  }

  private send(): Observable<PackDetail> {
    if (this.isNew()) return this.api.makePack({ ...this.newPack(), overrides: [this.override()] }, this.key);
    return this.current().pipe(switchMap((pack) => this.api.changePack({ ...pack, overrides: addOverride(pack.overrides, this.override()) })));
  }

  private current(): Observable<OwnPackRequest> {
    const { pack, day } = this.asked;
    return (pack.code === this.target() ? of(pack) : this.office.pack(this.target(), day)).pipe(map(requestOf));
  }

  private newPack(): Omit<OwnPackRequest, 'overrides'> {
    const { pack } = this.asked;
    return { code: this.code(), name: this.name(), description: this.words.say('rulebook.set.suggestedDescription', { pack: pack.name }), base: [pack.code] };
  }

  private override(): OverrideView {
    return { parameter: this.asked.parameter.code, from: this.from(), value: this.value(), source: this.source(), reason: this.reason(), author: this.author() };
  }
}

/** Opens the sheet; answers the pack as it stands afterwards, or nothing when it was left. */
export function openOverride(injector: Injector, asked: Asked): Observable<PackDetail | undefined> {
  return injector.get(MatDialog).open<OverrideSheet, Asked, PackDetail>(OverrideSheet, { data: asked, ariaLabelledBy: 'override-title', autoFocus: 'first-tabbable', width: '560px', maxWidth: '96vw' }).afterClosed();
}
