import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PaperEditView, PlaceView } from '#contracts';

/**
 * The places of a draft that a clerk may change. One is open at a time; what is applied stands in the paper at once. Each
 * changed place shows what was taken out and put in, and can be set back to the generated text.
 */
@Component({
  selector: 'app-place-editor',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './place-editor.html',
  styleUrl: './place-editor.scss',
})
export class PlaceEditor {
  readonly places = input.required<readonly PlaceView[]>();
  readonly stale = input.required<readonly PaperEditView[]>();
  readonly mayEdit = input.required<boolean>();
  readonly busy = input(false);
  /** All edits as they should be now. */
  readonly edited = output<readonly PaperEditView[]>();
  protected readonly open = signal<string | undefined>(undefined);
  protected readonly text = signal('');
  protected readonly edits = computed(() => this.places().filter(({ generated, text }) => generated !== text).map(({ place, generated, text }) => ({ place, before: generated, after: text })));

  protected begin(place: PlaceView): void {
    this.open.set(place.place);
    this.text.set(place.text);
  }

  protected apply(place: PlaceView): void {
    const after = this.text().normalize('NFC').trim();
    this.open.set(undefined);
    if (after !== place.text) this.edited.emit(this.with({ place: place.place, before: place.generated, after }));
  }

  protected reset(place: PlaceView): void {
    this.edited.emit(this.edits().filter((edit) => edit.place !== place.place));
  }

  protected resetAll(): void {
    this.edited.emit([]);
  }

  private with(edit: PaperEditView): readonly PaperEditView[] {
    return [...this.edits().filter(({ place }) => place !== edit.place), ...(edit.after === edit.before ? [] : [edit])];
  }
}
