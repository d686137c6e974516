import { DOCUMENT, ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, inject, input, signal, viewChild } from '@angular/core';
import { paperUrl } from '../api/office-api.ts';

const SHEET_WIDTH = 794; // 210 mm at 96 dots to the inch

/**
 * Shows the paper in a frame without any right but its own origin; no script of the paper can run. The frame element is
 * made here because a frame's address is only trusted when code, not a template, sets it to a fixed route of ours.
 */
@Component({
  selector: 'app-paper-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div #sheet class="sheet"></div>`,
  styles: `
    :host { display: block; }
    .sheet { max-width: 210mm; margin: 0 auto; background: #fff; outline: 1px solid var(--rule-firm); overflow: hidden; }
  `,
  host: { '(window:resize)': 'fit()' },
})
export class PaperFrame {
  readonly decision = input.required<string>();
  readonly title = input.required<string>();
  /** Another one is fetched when the decision has changed. */
  readonly version = input(0);
  private readonly document = inject(DOCUMENT);
  private readonly sheet = viewChild.required<ElementRef<HTMLElement>>('sheet');
  private readonly frame = signal<HTMLIFrameElement | undefined>(undefined);
  private outlined: HTMLElement | undefined;
  /** Of the paper before, so that nothing jumps while the next one comes. */
  private height = '1123px';

  constructor() {
    afterRenderEffect(() => this.place(this.decision(), this.title(), this.version()));
  }

  print(): void {
    this.frame()?.contentWindow?.print();
  }

  /** Shows where in the text a fact stands: by its mark when the paper carries one, else by its words. */
  mark(fact: { readonly name: string; readonly value: string } | undefined): void {
    if (this.outlined) this.outlined.style.backgroundColor = '';
    const paper = this.frame()?.contentDocument;
    this.outlined = fact && paper ? this.find(paper, fact) : undefined;
    if (!this.outlined) return;
    this.outlined.style.backgroundColor = '#fff0b8';
    this.outlined.scrollIntoView({ block: 'nearest' });
  }

  protected fit(): void {
    const frame = this.frame();
    const paper = frame?.contentDocument?.documentElement;
    if (!frame || !paper) return;
    const scale = Math.min(1, this.sheet().nativeElement.clientWidth / SHEET_WIDTH);
    const height = Math.max(1123, paper.scrollHeight);
    this.height = `${height}px`;
    frame.style.height = this.height;
    frame.style.transform = `scale(${scale})`;
    this.sheet().nativeElement.style.height = `${Math.ceil(height * scale)}px`;
  }

  private place(decision: string, title: string, version: number): void {
    const frame = this.document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
    frame.title = title;
    frame.src = `${paperUrl(decision, 'html')}#v${version}`;
    Object.assign(frame.style, { width: `${SHEET_WIDTH}px`, height: this.height, border: '0', transformOrigin: '0 0', display: 'block' });
    frame.addEventListener('load', () => this.fit());
    this.sheet().nativeElement.replaceChildren(frame);
    this.frame.set(frame);
  }

  private find(paper: Document, { name, value }: { readonly name: string; readonly value: string }): HTMLElement | undefined {
    const marked = [...paper.querySelectorAll<HTMLElement>('[data-fact]')].find((element) => element.dataset['fact'] === name);
    if (marked) return marked;
    const holding = [...paper.body.querySelectorAll<HTMLElement>('*')].filter((element) => element.textContent.includes(value));
    return holding.at(-1);
  }
}
