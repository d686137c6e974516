import { type ColumnChange, type CommitRequest, type DecisionsRequest, IMPORT_ROW_STATES, type ImportAnswer, type ImportFix, type ImportRowPlace, type ImportRowState, type MappingRequest, type SheetChange } from '#contracts';
import { Entries, Flag, Id, OneOrMoreOf, Text, WholeNumberText } from '../shapes/fields.ts';

export class UploadQuery {
  @Text({ max: 200, about: 'Name of the file' }) name!: string;
  @Text({ optional: true, max: 200, about: 'Who sent it to the office' }) sender?: string;
}
export class MappingBody implements MappingRequest {
  @Text({ optional: true, max: 200 }) sender?: string;
  @Entries({ optional: true, atMost: 100, about: '{ sheet, taken?, unit?, headerFirst?, headerLast?, dataFirst?, dataLast? }' }) sheets?: SheetChange[];
  @Entries({ optional: true, atMost: 150, about: '{ sheet, column, field, encoding?, earliestYear?, year? }; field "" leaves the column out' }) columns?: ColumnChange[];
}
export class DecisionsBody implements DecisionsRequest {
  @Entries({ optional: true, atMost: 200, about: '{ sheet, row, field, value }' }) fixes?: ImportFix[];
  @Entries({ optional: true, atMost: 200, about: 'Fixes to be taken back' }) unfix?: ImportFix[];
  @Entries({ optional: true, atMost: 200, about: '{ question, value }; value "" takes the answer back' }) answers?: ImportAnswer[];
  @Entries({ optional: true, atMost: 400, about: '{ sheet, row }' }) leaveOut?: ImportRowPlace[];
  @Entries({ optional: true, atMost: 400, about: '{ sheet, row }' }) takeIn?: ImportRowPlace[];
  @Flag({ optional: true, about: 'Leave out every row that is in error or waits for an answer' }) leaveOutUnsettled?: boolean;
}
export class CommitBody implements CommitRequest {
  @Text({ max: 64, min: 64, about: 'Hash of the preview that was looked at' }) contentHash!: string;
}
export class ImportRowsQuery {
  @OneOrMoreOf(IMPORT_ROW_STATES, { about: 'States wanted:' }) state?: ImportRowState[];
  @Text({ optional: true, max: 200, about: 'Sheet' }) sheet?: string;
  @Text({ optional: true, max: 200, about: 'Name, code or unit, without diacritics too' }) q?: string;
  @WholeNumberText({ optional: true, min: 1, max: 100_000 }) page?: number;
  @WholeNumberText({ optional: true, min: 1, max: 500 }) size?: number;
}
export class BatchesQuery {
  @Id({ optional: true }) batch?: string;
}
