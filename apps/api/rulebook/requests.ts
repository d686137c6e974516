import { type OverrideView, type OwnPackRequest, type PackFileRequest } from '#contracts';
import { PACK_FORMATS, type PackFormat } from '#office';
import { Code, Codes, Entries, Lines, OneOf, Text, WholeNumber } from '../shapes/fields.ts';

/** What stands in the entries is judged by the rule packs themselves, which name the place of each fault. */
export class OwnPackBody implements OwnPackRequest {
  @Text({ max: 60 }) code!: string;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 2000 }) description!: string;
  @Codes({ atMost: 10, about: 'Codes of shipped packs' }) base!: string[];
  @Entries({ atMost: 300, about: '{ parameter, from, value, source, reason, author, confirmedOn? }, of one parameter oldest first' }) overrides!: OverrideView[];
}
export class OwnPackChange extends OwnPackBody {
  @WholeNumber({ min: 1, max: 1_000_000, about: 'The edition that was changed' }) edition!: number;
}
export class PackTextBody implements PackFileRequest {
  @Lines({ max: 200_000, about: 'YAML or JSON' }) text!: string;
}
export class PackFileParam {
  @Code() code!: string;
  @OneOf(PACK_FORMATS) format!: PackFormat;
}
