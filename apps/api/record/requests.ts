import { Code, WholeNumberText } from '../shapes/fields.ts';

export class RecordQuery {
  @WholeNumberText({ optional: true, min: 0, max: 999_999_999, about: 'Lines after this number, oldest first' }) after?: number;
  @WholeNumberText({ optional: true, min: 0, max: 999_999_999, about: 'Lines before this number, newest first' }) before?: number;
  @Code({ optional: true }) table?: string;
  @Code({ optional: true, about: 'Code of the person that the lines are about' }) person?: string;
  @Code({ optional: true, about: 'Who did it' }) actor?: string;
  @WholeNumberText({ optional: true, min: 1, max: 500 }) limit?: number;
}
