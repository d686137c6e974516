import type { DraftRequest } from '#contracts';
import { Id, OneOf, WholeNumbers } from '../shapes/fields.ts';

export const PAPERS = ['html', 'docx', 'pdf'] as const;

export class DraftBody implements DraftRequest {
  @WholeNumbers({ min: 1, max: 100_000, atMost: 500, about: 'Numbers of the moves; empty: all' }) moves!: number[];
}
export class DecisionsQuery {
  @Id({ optional: true }) proposal?: string;
}
export class PaperParam {
  @Id() id!: string;
  @OneOf(PAPERS) format!: (typeof PAPERS)[number];
}
