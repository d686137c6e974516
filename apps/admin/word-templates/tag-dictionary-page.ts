import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TemplateTagView } from '#contracts';
import { loading } from '../api/load.ts';
import { finds } from '../parts/fold.ts';
import { GoBack } from '../parts/go-back.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { WordTemplatesApi } from './word-templates-api.ts';

/** The tag as it is typed into a Word file. */
function typed({ name, list }: TemplateTagView): string {
  return list ? `{#${name}} … {/${name}}` : `{${name}}`;
}

/** The published dictionary: which tags a template may use, what each prints, and an example. */
@Component({
  selector: 'app-tag-dictionary-page',
  imports: [Empty, Failed, GoBack, Loading, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tag-dictionary-page.html',
  styles: `
    .tools { max-width: 360px; margin-bottom: 10px; }
    code { font: 13px/18px ui-monospace, 'Cascadia Mono', Consolas, monospace; }
    .how { max-width: 90ch; margin: 0 0 12px 20px; list-style: disc; }
  `,
})
export class TagDictionaryPage {
  protected readonly place = inject(Place);
  private readonly api = inject(WordTemplatesApi);
  protected readonly q = computed(() => this.place.query()['q'] ?? '');
  protected readonly list = loading(() => ({}), () => this.api.tags());
  protected readonly shown = computed(() => (this.list.value() ?? [])
    .filter((tag) => finds(`${tag.name} ${tag.meaning} ${tag.example}`, this.q()))
    .map((tag) => ({ ...tag, typed: typed(tag), within: tag.inside.map((list) => `{#${list}}`).join(', ') })));
}
