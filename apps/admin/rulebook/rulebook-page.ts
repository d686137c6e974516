import { ChangeDetectionStrategy, Component, Injector, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PackDetail, ParameterView, RuleView } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { Session } from '../api/session.ts';
import { Citation } from '../explain/citation.ts';
import { Icon } from '../parts/icon.ts';
import { DayPipe } from '../parts/pipes.ts';
import { Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { DefaultPack } from './default-pack.ts';
import { OwnPack } from './own-pack.ts';
import { openNewPack } from './new-pack-sheet.ts';
import { openOverride } from './override-sheet.ts';
import { openPackFile } from './pack-file-sheet.ts';
import { ParameterTable } from './parameter-table.ts';
import { RulebookNav } from './rulebook-nav.ts';

const KINDS: readonly RuleView['kind'][] = ['limit', 'gate'];

/** All rules of a pack in the order of the texts, with the parameters in force on the day looked at and their history. */
@Component({
  selector: 'app-rulebook-page',
  imports: [Citation, DayPipe, DefaultPack, Failed, Icon, Loading, OwnPack, ParameterTable, RouterLink, RulebookNav, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rulebook-page.html',
  styleUrl: './rulebook-page.scss',
})
export class RulebookPage {
  protected readonly place = inject(Place);
  protected readonly session = inject(Session);
  private readonly api = inject(OfficeApi);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  protected readonly packs = loading(() => ({}), () => this.api.packs());
  protected readonly shownPacks = computed(() => (this.packs.value() ?? []).filter((one) => !one.own?.withdrawn || one.code === this.code()));
  protected readonly code = computed(() => this.place.pack() ?? this.session.view()?.defaultPack);
  protected readonly mayWrite = computed(() => this.session.may('rules.write'));
  protected readonly pack = loading(
    () => {
      const code = this.code();
      return code ? { code, asOf: this.place.asOf() } : undefined;
    },
    ({ code, asOf }) => this.api.pack(code, asOf),
  );
  protected readonly groups = computed(() =>
    KINDS.map((kind) => ({ kind, rules: (this.pack.value()?.rules ?? []).filter((rule) => rule.kind === kind) })).filter(({ rules }) => rules.length > 0),
  );
  protected readonly baseNames = computed(() => {
    const bases = this.pack.value()?.own?.bases ?? [];
    return bases.map((code) => this.packs.value()?.find((one) => one.code === code)?.name ?? code);
  });
  protected readonly here = computed(() => {
    this.place.query();
    return this.router.url.split('#')[0] ?? '';
  });

  protected choose(code: string, isDefault: boolean): void {
    this.place.set({ pack: isDefault ? undefined : code });
  }

  protected toRule(code: string): void {
    document.getElementById(`rule-${code}`)?.scrollIntoView();
  }

  protected override(parameter: ParameterView): void {
    const pack = this.pack.value();
    if (!pack) return;
    openOverride(this.injector, { pack, parameter, packs: this.packs.value() ?? [], day: this.place.asOf() }).subscribe((made) => { if (made) this.changed(made); });
  }

  protected try(parameter: ParameterView): void {
    void this.router.navigate(['/rulebook/what-if'], { queryParams: { ...this.place.along(), parameter: parameter.code } });
  }

  protected upload(): void {
    openPackFile(this.injector, this.packs.value() ?? []).subscribe((made) => { if (made) this.changed(made); });
  }

  protected make(): void {
    openNewPack(this.injector, this.packs.value() ?? []).subscribe((made) => { if (made) this.changed(made); });
  }

  protected changed(made: PackDetail): void {
    this.packs.reload();
    if (made.code === this.code()) this.pack.reload();
    else this.place.set({ pack: made.code });
  }

  protected gone(): void {
    this.packs.reload();
    this.place.set({ pack: undefined });
  }

  /** The pack looked at stays; the address names it when it is the default no longer. */
  protected defaulted(code: string): void {
    this.packs.reload();
    this.place.set({ pack: code === this.session.view()?.defaultPack ? undefined : code });
  }

  protected print(): void {
    window.print();
  }
}
