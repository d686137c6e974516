import { type Day } from '#calendar';

/** A stretch of text; `fact` names the fact it was filled from, so that a screen can point at its place in the paper. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fact?: string;
}

/** One paragraph of text. `\n` inside a run is a line break, not a new paragraph. */
export type Line = readonly Run[];

/** Powers to sign with (Decree 30/2020/NĐ-CP, Annex I, II.7); `''` = the signer decides in his own name. */
export const SIGNING_POWERS = ['', 'TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] as const;
export type SigningPower = (typeof SIGNING_POWERS)[number];

/** Degrees of state secrecy (Law on the Protection of State Secrets 2018, Article 8). */
export const SECRECIES = ['Mật', 'Tối mật', 'Tuyệt mật'] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** The two blocks at the head: who issues at the left; the heading of State or Party at the right comes from the template set. */
export interface HeaderBlock {
  readonly kind: 'header';
  readonly superior?: Line;
  readonly issuer: Line;
}

/** Number and symbol at the left, place and date at the right. A number or day left out stays blank for the clerk. */
export interface NumberBlock {
  readonly kind: 'number';
  readonly number?: string;
  /** Without the number: `QĐ-UBND`. */
  readonly symbol: string;
  readonly place: Line;
  readonly date?: Day;
}

/** Type of paper (`QUYẾT ĐỊNH`) and what it is about. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly type: string;
  readonly abstract: Line;
}

/** Who decides: the head's title, or the body when it decides as one. */
export interface AuthorityBlock {
  readonly kind: 'authority';
  readonly text: Line;
}

/** Legal and factual bases, one a line, without the closing mark (the layout sets it). */
export interface BasesBlock {
  readonly kind: 'bases';
  readonly items: readonly Line[];
}

/** The word that opens the articles: `QUYẾT ĐỊNH:`. */
export interface ResolveBlock {
  readonly kind: 'resolve';
  readonly text: string;
}

/** One article: number without its word, then its paragraphs. */
export interface Article {
  readonly number: number;
  readonly paragraphs: readonly Line[];
}
export interface ArticlesBlock {
  readonly kind: 'articles';
  readonly items: readonly Article[];
}

/** `Kính gửi: …` of a submission. */
export interface AddresseeBlock {
  readonly kind: 'addressee';
  readonly to: readonly Line[];
}

/** Running text that is not an article; `heading` paragraphs are set bold. */
export interface TextBlock {
  readonly kind: 'text';
  readonly paragraphs: readonly { readonly text: Line; readonly heading?: boolean }[];
}

/** Signature at the right, recipients at the left, kept together on one page. */
export interface ClosingBlock {
  readonly kind: 'closing';
  readonly recipients: readonly Line[];
  readonly signatures: readonly Signature[];
}
export interface Signature {
  readonly power: SigningPower;
  /** Whose power is used (`ỦY BAN NHÂN DÂN` after TM., the head's title after KT.); left out when the signer stands for himself. */
  readonly onBehalfOf?: string;
  readonly title: Line;
  /** Left out = blank room for the name. */
  readonly name?: Line;
  /** What the signer is asked to do, below the title: `(Ký, ghi rõ họ tên)`. */
  readonly hint?: string;
}

/** A list or table; `width` is a share of the text width, all shares are scaled to fill it. */
export interface TableBlock {
  readonly kind: 'table';
  /** Smaller letters, for lists of many columns. */
  readonly dense?: boolean;
  /** Said below the table: `Tổng số: 27 người`. */
  readonly tally?: Line;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Line[])[];
}
export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** An annex starts a page of its own and counts its own pages (Decree 30/2020/NĐ-CP, Annex I, III.1). */
export interface AnnexBlock {
  readonly kind: 'annex';
  readonly label: string;
  readonly title: Line;
  readonly reference: Line;
  readonly orientation: 'portrait' | 'landscape';
  readonly content: readonly (TextBlock | TableBlock | ClosingBlock)[];
}

export type Block =
  | HeaderBlock | NumberBlock | TitleBlock | AuthorityBlock | BasesBlock | ResolveBlock | ArticlesBlock
  | AddresseeBlock | TextBlock | TableBlock | ClosingBlock | AnnexBlock;

/** State papers and Party papers are told apart by law: one is never set in the other's layout. */
export type Regime = 'state' | 'party';

/** One office paper, free of any layout: a template set says how it looks, a renderer makes the file. */
export interface PaperDocument {
  /** Which deed the paper is: `transfer-and-appointment`. */
  readonly kind: string;
  /** Whose paper it is; no layout of the other regime takes it. Left out = any layout. */
  readonly regime?: Regime;
  /** The dated wording it was made from. */
  readonly wording: string;
  /** For the file's properties and lists: `Quyết định về việc …`. */
  readonly title: string;
  /** Shows the mark DỰ THẢO. */
  readonly draft: boolean;
  readonly secrecy?: Secrecy;
  /** Whole paper across (lists); portrait when left out. */
  readonly orientation?: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

/** A line of plain text. */
export function plain(text: string): Line {
  return [{ text }];
}

/** The bare text of a line. */
export function textOf(line: Line): string {
  return line.map((run) => run.text).join('');
}
