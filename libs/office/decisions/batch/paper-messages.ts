import type { Fonts, PaperDocument } from '#documents';

/** One paper of a batch: its name as a file and its text. */
export interface BatchPaper {
  readonly name: string;
  readonly document: PaperDocument;
  readonly layout: string;
}
export interface PaperOrder {
  readonly papers: readonly BatchPaper[];
  readonly fonts: Fonts;
  readonly title: string;
}
export interface PaperFiles {
  readonly zip: Uint8Array;
  readonly pdf: Uint8Array;
}
export type PaperMessage = { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'files'; readonly files: PaperFiles };
