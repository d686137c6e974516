import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Icon, type IconName } from './icon.ts';

/** A button with a sheet under it. Escape, a click outside and leaving by Tab close it; focus goes back to the button. */
@Component({
  selector: 'app-popover',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button #opener type="button" class="opener" aria-haspopup="dialog" [attr.aria-expanded]="open()" [attr.aria-label]="name() + ': ' + label()" (click)="open.set(!open())">
      @if (icon(); as drawn) { <app-icon [name]="drawn" /> }
      <span class="label" [class.shrinks]="shrinks()">{{ label() }}</span>
      <app-icon name="down" />
    </button>
    @if (open()) { <div class="sheet" role="dialog" [attr.aria-label]="name()" [class.end]="end()"><ng-content /></div> }
  `,
  styleUrl: './popover.scss',
  host: { '(document:click)': 'leave($event)', '(keydown.escape)': 'close()', '(focusout)': 'tabOut($event)' },
})
export class Popover {
  readonly label = input.required<string>();
  /** What the button is for, for screen readers. */
  readonly name = input.required<string>();
  readonly icon = input<IconName>();
  readonly end = input(false);
  /** Draw the icon alone where there is no room for the word; the button keeps its name. */
  readonly shrinks = input(false);
  readonly open = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');

  close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  protected leave(event: Event): void {
    if (this.open() && !event.composedPath().includes(this.host.nativeElement)) this.open.set(false);
  }

  protected tabOut(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (this.open() && to instanceof Node && !this.host.nativeElement.contains(to)) this.open.set(false);
  }
}
