import { Directive, ElementRef, inject } from '@angular/core';
import { Words } from './words.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}

/** What the browser says of a field left empty or too short, in the language of the screen instead of the browser's own. */
@Directive({ selector: 'form', host: { '(input)': 'clear($event)', '(change)': 'clear($event)' } })
export class OwnWords {
  private readonly words = inject(Words);

  constructor() {
    // `invalid` does not bubble; the form hears it on its way down.
    const form = inject<ElementRef<HTMLFormElement>>(ElementRef).nativeElement;
    form.addEventListener('invalid', (event) => this.say(event), true);
  }

  protected clear(event: Event): void {
    if (isField(event.target)) event.target.setCustomValidity('');
  }

  private say(event: Event): void {
    const field = event.target;
    if (!isField(field)) return;
    const { validity } = field;
    if (validity.valueMissing) field.setCustomValidity(this.words.say('form.missing'));
    else if (validity.tooShort && field instanceof HTMLInputElement) field.setCustomValidity(this.words.say('form.tooShort', { n: field.minLength }));
  }
}
