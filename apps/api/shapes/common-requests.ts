import { Code, DayText, Id } from './fields.ts';

export class CodeParam {
  @Code() code!: string;
}
export class IdParam {
  @Id() id!: string;
}
export class AsOfQuery {
  @DayText({ optional: true, about: 'Day asked about; today unless said' }) asOf?: string;
}
