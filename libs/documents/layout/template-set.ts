import { type Day } from '#calendar';
import { type Regime, type SigningPower } from '../paper/paper.ts';

/** The boxes (ô) of a paper; each becomes a named style of the Word file. */
export const BOXES = [
  'nation', 'motto', 'superior', 'issuer', 'number', 'placeDate', 'secrecy', 'draftMark', 'type', 'abstract', 'authority', 'addressee',
  'basis', 'resolve', 'body', 'heading', 'power', 'signerName', 'recipientsTitle', 'recipients', 'pageNumber',
  'annexLabel', 'annexTitle', 'annexReference', 'tableHead', 'tableCell', 'denseHead', 'denseCell', 'tally',
] as const;
export type Box = (typeof BOXES)[number];

/** How a box is set. Lengths in millimetres where named so, else points. */
export interface BoxStyle {
  /** Style name shown in Word. */
  readonly name: string;
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Text is turned to capitals before it is set (capitals in the file, not a font effect). */
  readonly caps?: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly firstLineMm?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** Multiple of single spacing; 1 when left out. */
  readonly line?: number;
  readonly keepWithNext?: boolean;
}

/** A drawn rule below a text: as long as a share of it. */
export interface RuleStyle {
  readonly share: number;
  readonly thicknessPt: number;
  readonly gapPt: number;
}

/** Layout of a family of papers, all of it data: another regime is another set, not other code. */
export interface TemplateSet {
  readonly id: string;
  readonly name: string;
  readonly regime: Regime;
  /** The text the values come from. */
  readonly source: string;
  /** False until the values were compared with the original text. */
  readonly confirmed: boolean;
  /** Values that no original was read for, in the clerk's words. */
  readonly unread: readonly string[];
  /** First day on which papers may be set this way. */
  readonly from: Day;
  /** First day on which another set takes over. */
  readonly until?: Day;
  readonly page: {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
    /** From the paper's edge to the top of the page number. */
    readonly numberFromEdgeMm: number;
  };
  readonly fonts: { readonly main: string; readonly fallbacks: readonly string[] };
  readonly words: {
    /** Lines of the heading at the right of the head; the last one carries the rule. */
    readonly heading: readonly { readonly box: Box; readonly text: string }[];
    readonly number: string;
    /** A lone issuer's name breaks after these words, so that its rule stands level with the heading's. */
    readonly issuerBreaks: readonly string[];
    /** Between number and symbol. */
    readonly numberJoin: string;
    readonly article: string;
    readonly addressee: string;
    readonly recipients: string;
    readonly draft: string;
    /** Closes the text of a decision. */
    readonly end: string;
    readonly basisMarks: { readonly lead: string; readonly between: string; readonly last: string };
    readonly powers: Readonly<Record<SigningPower, string>>;
  };
  /** What stands under the issuing body's name. */
  readonly issuerMark: RuleStyle | { readonly text: string };
  readonly headingRule: RuleStyle;
  readonly abstractRule: RuleStyle | undefined;
  readonly signature: { readonly roomPt: number };
  readonly table: { readonly borderPt: number; readonly paddingMm: number };
  readonly boxes: Readonly<Record<Box, BoxStyle>>;
  /** Smaller values the source also allows, used when they keep a paper on one page. */
  readonly denser?: {
    readonly boxes: Readonly<Partial<Record<Box, Partial<BoxStyle>>>>;
    readonly roomPt: number;
    readonly rightMm: number;
  };
}
