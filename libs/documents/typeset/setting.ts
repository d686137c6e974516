import { type Box, type RuleStyle, type TemplateSet } from '../layout/template-set.ts';
import { type Line, textOf } from '../paper/paper.ts';
import { type Paragraph, type Rule } from './sheet.ts';
import { balance, type Face, widthOf } from './text-width.ts';

/** The layout at work: its values and the room there is. */
export interface Setting {
  readonly layout: TemplateSet;
  readonly pageWidthMm: number;
  readonly pageHeightMm: number;
  readonly textWidthMm: number;
}

/** The face a box is set in. */
export function faceOf(layout: TemplateSet, box: Box): Face {
  const { sizePt, bold, italic } = layout.boxes[box];
  return { sizePt, bold: bold ?? false, italic: italic ?? false };
}

/** Capitals where the box wants them. Vietnamese capitals need no locale. */
export function lineIn(layout: TemplateSet, box: Box, line: Line): Line {
  return layout.boxes[box].caps ? line.map((run) => ({ ...run, text: run.text.toUpperCase() })) : line;
}

/** A centred line broken evenly, keeping the runs: spaces at the breaks become line breaks. */
export function balanced(setting: Setting, box: Box, line: Line, widthMm: number): { line: Line; widestMm: number } {
  const set = lineIn(setting.layout, box, line);
  const face = faceOf(setting.layout, box);
  const lines = balance(textOf(set), face, widthMm);
  const breaks = new Set<number>();
  let at = 0;
  for (const part of lines.slice(0, -1)) {
    at += part.length;
    breaks.add(at);
    at += 1;
  }
  const widestMm = Math.max(0, ...lines.map((part) => widthOf(part, face)));
  return { line: breakAt(squeeze(set), breaks), widestMm };
}

/** Single spaces only, so that places counted in the joined lines are places in the runs. */
function squeeze(line: Line): Line {
  return line.map((run) => ({ ...run, text: run.text.replace(/ +/gu, ' ') }));
}

function breakAt(line: Line, breaks: ReadonlySet<number>): Line {
  let place = 0;
  return line.map((run) => {
    const text = [...run.text].map((letter) => {
      const here = place;
      place += letter.length;
      return breaks.has(here) ? '\n' : letter;
    }).join('');
    return { ...run, text };
  });
}

/** A rule as long as a share of a text. */
export function ruleUnder(style: RuleStyle, textMm: number): Rule {
  return { kind: 'rule', widthMm: textMm * style.share, thicknessPt: style.thicknessPt, gapPt: style.gapPt };
}

/** A paragraph of a box, in capitals where the box wants them. */
export function paragraph(setting: Setting, box: Box, line: Line, more: Partial<Pick<Paragraph, 'beforePt'>> = {}): Paragraph {
  return { kind: 'paragraph', box, line: lineIn(setting.layout, box, line), ...more };
}
