import type { ProposalRequest } from '#contracts';
import { Code, DayText, Text, WholeNumber } from '../shapes/fields.ts';

export class ProposalBody implements ProposalRequest {
  @DayText() asOf!: string;
  @Code({ optional: true, about: 'Rule pack; the default unless said' }) pack?: string;
  @Code({ optional: true, about: 'Locality; everything in scope unless said' }) scope?: string;
  @WholeNumber({ optional: true, min: 0, max: 100, about: 'People in a ring, 0 = no limit; 2 unless said' }) maxCycle?: number;
  @WholeNumber({ optional: true, min: 0, max: 100, about: 'People moving in one chain, 0 = none; 0 unless said' }) maxChain?: number;
  @Text({ optional: true, max: 200 }) name?: string;
}
