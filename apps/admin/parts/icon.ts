import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Line icons drawn for this house on a 16-unit square; always beside a word or with a label on the button. */
const PATHS = {
  menu: 'M2 4h12M2 8h12M2 12h12',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  down: 'M4 6l4 4 4-4',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  back: 'M13 8H3M7 4 3 8l4 4',
  print: 'M4.5 6V2h7v4M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7V14h-7z',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  person: 'M8 2.5a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5zM2.5 14c.4-3 2.6-4.5 5.5-4.5s5.100 1.500 5.500 4.500',
  list: 'M5.500 4H14M5.500 8H14M5.500 12H14M2 4h1M2 8h1M2 12h1',
  swap: 'M3 5.500h9.500M9.500 2.500l3 3-3 3M13 10.500H3.500M6.500 7.500l-3 3 3 3',
  paper: 'M4 1.500h5.500L12.500 4.500V14.500h-8.500zM9.500 1.500V4.500H12.500M6 8h4.500M6 11h4.500',
  book: 'M2.500 3c2-.700 4-.500 5.500.500 1.500-1 3.500-1.200 5.500-.500v9.500c-2-.700-4-.500-5.500.500-1.500-1-3.500-1.200-5.500-.500zM8 3.500V13',
  users: 'M6 3a2.250 2.250 0 1 0 0 4.500 2.250 2.250 0 0 0 0-4.500zM1.500 13.500c.3-2.600 2-4 4.500-4s4.200 1.400 4.500 4M10.500 3.200a2.200 2.200 0 0 1 0 4.200M12 9.800c1.500.600 2.300 1.900 2.500 3.700',
  seal: 'M8 1.800 9.700 3.300l2.200-.1.400 2.200 1.900 1.200-.9 2 .9 2-1.900 1.200-.4 2.200-2.200-.1L8 15.400M8 1.800 6.300 3.300l-2.200-.1-.4 2.200-1.900 1.200.9 2-.9 2 1.900 1.200.4 2.200 2.200-.1L8 15.400M5.500 8.200l1.800 1.800 3.200-3.600',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  moon: 'M13.500 9.500A5.800 5.800 0 0 1 6.500 2.500 5.800 5.800 0 1 0 13.500 9.500z',
  day: 'M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 1.800v3M10.500 1.800v3',
  place: 'M8 1.800c-2.600 0-4.500 1.900-4.500 4.400C3.500 9.600 8 14.300 8 14.300s4.500-4.700 4.500-8.100C12.500 3.700 10.600 1.800 8 1.800zM8 4.500a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600z',
  help: 'M8 1.800a6.200 6.200 0 1 0 0 12.400A6.200 6.200 0 0 0 8 1.800zM6 6.200c.1-1.200.9-1.900 2-1.900s2 .7 2 1.800c0 1.500-2 1.700-2 3.200M8 11.300v.4',
  leave: 'M6.500 2.500h-4v11h4M10 4.500 13.500 8 10 11.500M13.500 8h-8',
  check: 'M3 8.500 6.500 12 13 4.500',
} as const;
export type IconName = keyof typeof PATHS;

@Component({
  selector: 'app-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host { display: inline-flex; flex: none; width: 16px; height: 16px; }
    path { fill: none; stroke: currentcolor; stroke-width: 1.4; stroke-linecap: square; stroke-linejoin: miter; }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => PATHS[this.name()]);
}
