import type { Day } from '#calendar';
import {
  BUNDLE_KINDS, type BundleKind, type BundleRequest, type CheckRequest, DECISION_STATES, type DecisionState, type DraftRequest, type EditsRequest, type IssueRequest,
  type IssuingBodyRequest, type NumberedDecision, type PaperBatchRequest, type PaperEditView, type PaperFactsRequest, type ReasonRequest, type VersionedDecision,
} from '#contracts';
import type { DecisionFilter } from '#persistence';
import { Code, DayText, Id, Ids, ListOf, OneOf, OneOrMoreOf, Passage, Text, Texts, WholeNumber, WholeNumbers, WholeNumberText } from '../shapes/fields.ts';

export const PAPERS = ['html', 'docx', 'pdf'] as const;
export const BATCH_FILES = ['zip', 'pdf'] as const;
const SORTS = ['newest', 'name', 'effective', 'number', 'issuer'] as const;
const POWERS = ['', 'TM.', 'Q.', 'KT.', 'TL.', 'TUQ.'] as const;

export class DraftBody implements DraftRequest {
  @WholeNumbers({ min: 1, max: 100_000, atMost: 500, about: 'Numbers of the moves; empty: all' }) moves!: number[];
  @DayText({ optional: true, about: 'First day of the new posts; the day of the plan unless said' }) effective?: string;
}
export class BundleBody implements BundleRequest {
  @OneOf(BUNDLE_KINDS) kind!: BundleKind;
  @Code() person!: string;
  @Code({ about: 'Post: the new one, or the one held where the kind speaks of that' }) position!: string;
  @DayText() effective!: string;
  @DayText({ optional: true, about: 'Last day, where the kind has one' }) until?: string;
  @Text({ optional: true, max: 500 }) reason?: string;
  @OneOf(['full-powers', 'in-charge'], { optional: true }) acting?: 'full-powers' | 'in-charge';
  @WholeNumber({ optional: true, min: 1, max: 10, about: 'Years of the appointment; 5 unless said' }) termYears?: number;
}
export class DecisionFilterQuery {
  @Id({ optional: true }) proposal?: string;
  @Id({ optional: true }) group?: string;
  @Code({ optional: true }) person?: string;
  @OneOrMoreOf(DECISION_STATES, { about: 'States:' }) state?: DecisionState[];
  @Text({ optional: true, max: 60, about: 'Kind of paper' }) kind?: string;
  @Text({ optional: true, max: 400 }) issuer?: string;
  @Text({ optional: true, max: 200, about: 'Name, unit, number; without marks too' }) q?: string;
  @DayText({ optional: true, about: 'Takes effect on this day or later' }) from?: Day;
  @DayText({ optional: true, about: 'Takes effect on this day or earlier' }) to?: Day;
  @OneOf(SORTS, { optional: true }) sort?: (typeof SORTS)[number];
}
export class DecisionsQuery extends DecisionFilterQuery {
  @WholeNumberText({ optional: true, min: 1, max: 100_000 }) page?: number;
  @WholeNumberText({ optional: true, min: 1, max: 500 }) size?: number;
}
/** A filter as the tables want it. */
export const filterOf = ({ state, kind, ...others }: DecisionFilterQuery): DecisionFilter => ({ ...others, states: state, kinds: kind?.split(',') });

export class PaperParam {
  @Id() id!: string;
  @OneOf(PAPERS) format!: (typeof PAPERS)[number];
}
export class BatchFileParam {
  @Id() id!: string;
  @OneOf(BATCH_FILES) format!: (typeof BATCH_FILES)[number];
}

export class EditBody implements PaperEditView {
  @Text({ max: 60 }) place!: string;
  @Passage({ max: 8000, about: 'The generated text it was made against' }) before!: string;
  @Passage({ max: 8000, about: 'The text wanted; empty takes the line out' }) after!: string;
}
export class EditsBody implements EditsRequest {
  @ListOf(EditBody, { atMost: 200 }) edits!: EditBody[];
}
export class PaperFactsBody implements PaperFactsRequest {
  @DayText({ optional: true, about: 'Goes to all papers of the group' }) effective?: string;
  @Text({ optional: true, max: 200 }) signerTitle?: string;
  @Text({ optional: true, min: 0, max: 200 }) signerName?: string;
  @OneOf(POWERS, { optional: true }) power?: string;
  @Text({ optional: true, max: 400 }) proposer?: string;
  @WholeNumber({ optional: true, min: 1, max: 10 }) termYears?: number;
  @OneOf(['kept', 'as-post'], { optional: true }) allowance?: 'kept' | 'as-post';
  @OneOf(['', 'Mật', 'Tối mật', 'Tuyệt mật'], { optional: true, about: 'Secrecy; empty: none' }) secrecy?: string;
  @Texts({ optional: true, atMost: 30, max: 400 }) recipients?: string[];
  @Texts({ optional: true, atMost: 30, max: 400 }) executors?: string[];
  @Texts({ optional: true, atMost: 30, max: 400 }) furtherBases?: string[];
  @Texts({ optional: true, atMost: 40, max: 100 }) bases?: string[];
  @Text({ optional: true, max: 500 }) reason?: string;
}
export class ReasonBody implements ReasonRequest {
  @Text({ max: 1000 }) reason!: string;
}

export class VersionedBody implements VersionedDecision {
  @Id() id!: string;
  @WholeNumber({ min: 1, max: 1_000_000 }) version!: number;
}
export class NumberedBody extends VersionedBody implements NumberedDecision {
  @Text({ max: 40, about: 'As the clerk wrote it' }) number!: string;
  @DayText() issuedOn!: string;
}
export class CheckBody implements CheckRequest {
  @ListOf(VersionedBody, { atMost: 500 }) decisions!: VersionedBody[];
}
export class IssueBody implements IssueRequest {
  @ListOf(NumberedBody, { atMost: 500 }) papers!: NumberedBody[];
}
export class BatchBody implements PaperBatchRequest {
  @Ids({ atMost: 500 }) decisions!: string[];
}

export class IssuingBodyBody implements IssuingBodyRequest {
  @Text({ max: 400 }) name!: string;
  @Text({ optional: true, max: 400 }) superior?: string;
  @Text({ max: 200 }) place!: string;
  @Text({ optional: true, max: 40 }) symbol?: string;
  @Text({ max: 400 }) authorityTitle!: string;
  @OneOf(POWERS, { optional: true, about: 'Left out: follows from who decides and the signer’s post' }) power?: string;
  @Text({ max: 200 }) signerTitle!: string;
  @Text({ optional: true, max: 200 }) signerName?: string;
  @Text({ max: 400 }) proposer!: string;
  @Texts({ atMost: 30, max: 400 }) recipients!: string[];
  @Texts({ atMost: 30, max: 400 }) executors!: string[];
  @Text({ max: 100 }) templateSet!: string;
}
