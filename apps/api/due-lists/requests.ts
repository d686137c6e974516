import { DUE_LIST_SORTS, type DueListSort, OUTCOME_CODES, type OutcomeCode } from '#contracts';
import { Code, CodesText, DayText, OneOf, OneOrMoreOf, Text, WholeNumberText } from '../shapes/fields.ts';

/** Which lines of which list. */
export class DueListFilterQuery {
  @DayText({ optional: true, about: 'Day asked about; today unless said' }) asOf?: string;
  @Code({ optional: true, about: 'Rule pack; the default unless said' }) pack?: string;
  @Code({ optional: true, about: 'Locality; everything in scope unless said' }) scope?: string;
  @Text({ optional: true, max: 100, about: 'Part of a name or code, with or without diacritics' }) q?: string;
  @OneOrMoreOf(OUTCOME_CODES) outcome?: OutcomeCode[];
  @CodesText({ atMost: 30 }) sector?: string[];
  @CodesText({ atMost: 30 }) specialisation?: string[];
  @OneOf(DUE_LIST_SORTS, { optional: true }) sort?: DueListSort;
}

export class DueListPageQuery extends DueListFilterQuery {
  @WholeNumberText({ optional: true, min: 1, max: 100_000 }) page?: number;
  @WholeNumberText({ optional: true, min: 1, max: 500 }) size?: number;
  @WholeNumberText({ optional: true, min: 0, max: 25, about: 'Seconds to wait for a review that is still being made' }) wait?: number;
}
