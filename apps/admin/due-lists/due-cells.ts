import type { DueLine, OutcomeCode } from '#contracts';
import { distance, yearsOf } from '../parts/days.ts';
import { drawing, element } from '../parts/dom.ts';
import { unitAt } from '../parts/place-names.ts';
import { VERDICT_SHAPES } from '../parts/verdict.ts';
import type { Words } from '../parts/words.ts';

/** Years the bar of service is drawn over; longer service fills it to a cut edge. */
export const BAR_YEARS = 10;

export function nameCell(line: DueLine): HTMLElement {
  const cell = element('span', 'due-name', element('span', 'full-name', line.fullName));
  if (line.birthYear) cell.append(' ', element('span', 'born', String(line.birthYear)));
  cell.title = line.birthYear ? `${line.fullName}, ${line.birthYear}` : line.fullName;
  return cell;
}

/** Title and unit as one run of text over two lines, so that long names of schools are not cut. */
export function postCell(line: DueLine): HTMLElement {
  const unit = unitAt(line.unitName, line.localityName);
  const cell = element('span', 'due-post', element('span', 'title', line.title), `, ${unit}`);
  cell.title = `${line.title}, ${unit}`;
  return cell;
}

export function barCell(line: DueLine, words: Words): HTMLElement {
  const years = yearsOf(line.served);
  if (years === undefined || !line.served) return element('span', 'quiet', '–');
  const fill = element('span', `fill ${line.outcome}`);
  fill.style.width = `${Math.min(100, (years / BAR_YEARS) * 100)}%`;
  const bar = element('span', `service-bar${years > BAR_YEARS ? ' beyond' : ''}`, fill);
  bar.setAttribute('role', 'img');
  bar.setAttribute('aria-label', words.length(line.served));
  bar.title = words.length(line.served);
  return bar;
}

/** `quá 2 năm 3 tháng 12 ngày`, each number in its own column so that they line up down the page. */
export function remainingCell(line: DueLine, asOf: string, words: Words): HTMLElement {
  const far = line.firstDayOver ? distance(asOf, line.firstDayOver) : undefined;
  if (!far) return element('span', 'quiet', '–');
  const cell = element('span', `remaining ${far.past ? 'past' : 'left'}`, element('span', 'side', words.say(far.past ? 'dueLists.past' : 'dueLists.left')));
  const { years, months, days } = far.length;
  const parts = [['years', years], ['months', months], ['days', days]] as const;
  for (const [unit, n] of parts) {
    const shown = n > 0 || (unit === 'days' && years + months === 0);
    cell.append(element('span', 'n', shown ? String(n) : ''), element('span', 'u', shown ? words.say(`length.unit.${unit}`) : ''));
  }
  return cell;
}

/** Shape and word; beside an open explanation, which says the word aloud, the shape alone with its word for readers and on hover. */
export function verdictCell(code: OutcomeCode, words: Words, bare: boolean): HTMLElement {
  const word = words.say(`outcome.${code}`);
  const cell = element('span', `due-verdict ${code}`, drawing(12, VERDICT_SHAPES[code], 'mark'), element('span', bare ? 'visually-hidden' : '', word));
  cell.title = word;
  return cell;
}

/** The head of the bar's column carries the scale: 0, 5 and 8 years. */
export class ScaleHead {
  private gui: HTMLElement = document.createElement('span');

  init(params: { displayName: string }): void {
    const scale = element('span', 'scale');
    for (const year of [0, 5, 8]) {
      const tick = element('span', 'tick', String(year));
      tick.style.left = `${(year / BAR_YEARS) * 100}%`;
      scale.append(tick);
    }
    this.gui = element('span', 'scale-head', element('span', '', params.displayName), scale);
  }

  getGui(): HTMLElement {
    return this.gui;
  }

  refresh(): boolean {
    return false;
  }
}
