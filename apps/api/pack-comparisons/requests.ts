import type { ComparisonRequest, ParameterValue } from '#contracts';
import { Code, DayText, Id, Plain, WholeNumberText } from '../shapes/fields.ts';

export class ComparisonBody implements ComparisonRequest {
  @DayText() asOf!: string;
  @Code({ optional: true, about: 'Rule pack; the default unless said' }) pack?: string;
  @Code({ optional: true, about: 'The pack to compare with' }) withPack?: string;
  @Code({ optional: true, about: 'Or the parameter to suppose another value of' }) parameter?: string;
  @Plain({ optional: true, about: 'That value' }) value?: ParameterValue;
  @Code({ optional: true, about: 'Locality; everything in scope unless said' }) scope?: string;
}
export class ComparisonPage {
  @WholeNumberText({ optional: true, min: 1, max: 100_000 }) page?: number;
  @WholeNumberText({ optional: true, min: 1, max: 500 }) size?: number;
}
export class ComparisonParam {
  @Id() id!: string;
}
