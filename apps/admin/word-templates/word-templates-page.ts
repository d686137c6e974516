import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WordTemplateView } from '#contracts';
import { loading } from '../api/load.ts';
import { Session } from '../api/session.ts';
import { CountPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { SendForm } from './send-form.ts';
import { WordTemplatesApi } from './word-templates-api.ts';

/** The agencies' own Word templates: all versions, and a form to send another. */
@Component({
  selector: 'app-word-templates-page',
  imports: [CountPipe, Empty, Failed, Loading, MomentPipe, RouterLink, SendForm, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './word-templates-page.html',
  styleUrl: './word-templates-page.scss',
})
export class WordTemplatesPage {
  protected readonly place = inject(Place);
  private readonly api = inject(WordTemplatesApi);
  private readonly session = inject(Session);
  protected readonly maySend = computed(() => this.session.view()?.permissions.includes('templates.send') ?? false);
  protected readonly list = loading(() => ({}), () => this.api.templates());
  protected readonly kept = signal<WordTemplateView | undefined>(undefined);

  protected took(template: WordTemplateView): void {
    this.kept.set(template);
    this.list.reload();
  }
}
