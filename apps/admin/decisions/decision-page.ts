import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { loading } from '../api/load.ts';
import { OfficeApi, paperUrl } from '../api/office-api.ts';
import { GoBack } from '../parts/go-back.ts';
import { Icon } from '../parts/icon.ts';
import { Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { TemplateChoice } from '../word-templates/template-choice.ts';
import { PaperFrame } from './paper-frame.ts';

/** A draft as it will be signed: the sheet in the middle, the facts it uses at the left, warnings at the right. */
@Component({
  selector: 'app-decision-page',
  imports: [Failed, GoBack, Icon, Loading, PaperFrame, RouterLink, TemplateChoice, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-page.html',
  styleUrl: './decision-page.scss',
})
export class DecisionPage {
  /** From the route. */
  readonly id = input.required<string>();
  protected readonly place = inject(Place);
  private readonly api = inject(OfficeApi);
  private readonly frame = viewChild(PaperFrame);
  protected readonly decision = loading(() => this.id(), (id) => this.api.decision(id));
  protected readonly docx = computed(() => paperUrl(this.id(), 'docx'));
  protected readonly pdf = computed(() => paperUrl(this.id(), 'pdf'));
  protected readonly marked = signal<string | undefined>(undefined);

  protected mark(name: string, value: string): void {
    const same = this.marked() === name;
    this.marked.set(same ? undefined : name);
    this.frame()?.mark(same ? undefined : { name, value });
  }

  protected print(): void {
    this.frame()?.print();
  }
}
