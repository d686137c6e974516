import { Code, DayText, Text } from '../shapes/fields.ts';

export class SearchQuery {
  @Text({ max: 100, about: 'Part of a name or code, with or without diacritics' }) q!: string;
}
export class FindingsQuery {
  @DayText({ optional: true, about: 'Day asked about; today unless said' }) asOf?: string;
  @Code({ optional: true, about: 'Rule pack; the default unless said' }) pack?: string;
}
