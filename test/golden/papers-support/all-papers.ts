import { type PaperDocument, state30of2020, type TemplateSet } from '#documents';
import { drafted, headOfOffice, principal } from './samples.ts';

export interface Sample {
  readonly name: string;
  readonly paper: PaperDocument;
  readonly layout: TemplateSet;
  /** Words that must be found on the paper wherever it is opened. */
  readonly mentions: string;
}

const state = (name: string, paper: PaperDocument, mentions: string): Sample => ({ name, paper, layout: state30of2020, mentions });

/** One paper of each kind, kept and compared. */
export const SAMPLES: readonly Sample[] = [
  state('transfer-head-of-office', drafted(headOfOffice).document, 'Nguyễn Thị Minh Khuê'),
  state('transfer-principal', drafted(principal).document, 'Võ Hoàng Ân'),
];
