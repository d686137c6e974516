import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Words } from '../parts/words.ts';

/** The browser's tab says which room is open, in the language of the screen; a route's title is a key of the words. */
@Injectable({ providedIn: 'root' })
export class RoomTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly words = inject(Words);
  private readonly key = signal<string | undefined>(undefined);
  private readonly text = computed(() => {
    const product = this.words.say('shell.product');
    const key = this.key();
    return key ? `${this.words.say(key)} – ${product}` : product;
  });

  constructor() {
    super();
    effect(() => this.title.setTitle(this.text()));
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot));
  }
}
