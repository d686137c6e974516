import { type Box, BOXES, type BoxStyle, type TemplateSet } from '../layout/template-set.ts';
import { type PaperDocument } from '../paper/paper.ts';
import { compose } from './compose.ts';
import { heightOf } from './height.ts';
import { type Part, type Sheet } from './sheet.ts';

/** A paper set, and the layout values it was set with. */
export interface SetPaper {
  readonly sheet: Sheet;
  readonly layout: TemplateSet;
}

/** A State paper in a Party layout, or the reverse: our bug, for the caller chose both. */
export class WrongRegime extends Error {
  constructor(readonly paper: string, readonly layout: string) {
    super(`a ${paper} paper may not be set in the layout ${layout}`);
    this.name = 'WrongRegime';
  }
}

/** Left free at the foot of a page that should hold everything: what small differences between writers may take. */
const RESERVE_PT = 6;
const PT_PER_MM = 72 / 25.4;

/**
 * Sets the paper; when it runs a little over one page, tries the smaller sizes and margin the layout allows, the way a
 * clerk saves a signature from standing alone on a second page. Otherwise the larger size stays. @throws WrongRegime
 */
export function setPaper(paper: PaperDocument, layout: TemplateSet): SetPaper {
  if (paper.regime !== undefined && paper.regime !== layout.regime) throw new WrongRegime(paper.regime, layout.id);
  const known = lately.get(paper);
  if (known?.asked === layout) return known.set;
  const set = fitted(paper, layout);
  lately.set(paper, { asked: layout, set });
  return set;
}

/** A paper that goes into several forms is set once; forgotten with the paper. */
const lately = new WeakMap<PaperDocument, { readonly asked: TemplateSet; readonly set: SetPaper }>();

function fitted(paper: PaperDocument, layout: TemplateSet): SetPaper {
  const set = { sheet: compose(paper, layout), layout };
  if (layout.denser === undefined || fitsOnePage(set)) return set;
  const smaller = denser(layout, layout.denser);
  const tried = { sheet: compose(paper, smaller), layout: smaller };
  return fitsOnePage(tried) ? tried : set;
}

function fitsOnePage({ sheet, layout }: SetPaper): boolean {
  const first: Part | undefined = sheet.parts[0];
  if (!first) return true;
  const room = (first.heightMm - layout.page.marginsMm.top - layout.page.marginsMm.bottom) * PT_PER_MM - RESERVE_PT;
  return heightOf(first.items, first.textWidthMm, layout) <= room;
}

function denser(layout: TemplateSet, change: NonNullable<TemplateSet['denser']>): TemplateSet {
  const boxes = Object.fromEntries(BOXES.map((box): [Box, BoxStyle] => [box, { ...layout.boxes[box], ...change.boxes[box] }]));
  const page = { ...layout.page, marginsMm: { ...layout.page.marginsMm, right: change.rightMm } };
  return { ...layout, page, boxes: boxes as Record<Box, BoxStyle>, signature: { roomPt: change.roomPt } };
}
