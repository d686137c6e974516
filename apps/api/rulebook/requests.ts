import { type BenchRequest, type BenchRow, type BenchAttestation, type BenchBar, type BenchExemption, type DefaultPackRequest, type OverrideView, type OwnPackRequest, type PackFileRequest } from '#contracts';
import { PACK_FORMATS, type PackFormat } from '#office';
import { Code, Codes, DayText, Entries, Lines, OneOf, Text, WholeNumber } from '../shapes/fields.ts';

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
export class DefaultPackBody implements DefaultPackRequest {
  @Code({ optional: true, about: 'A pack; absent: that of whoever is above' }) pack?: string;
  @Text({ max: 1000 }) reason!: string;
  @WholeNumber({ min: 0, max: 1_000_000, about: 'The edition that was seen; 0: none yet' }) edition!: number;
}
export class PackTextBody implements PackFileRequest {
  @Lines({ max: 200_000, about: 'YAML or JSON' }) text!: string;
}
export class PackFileParam {
  @Code() code!: string;
  @OneOf(PACK_FORMATS) format!: PackFormat;
}
export class CasesQuery {
  @Code({ optional: true, about: 'Rule or gate; all unless said' }) rule?: string;
}
export class BenchBody implements BenchRequest {
  @DayText() asOf!: string;
  @Code({ optional: true, about: 'Rule pack; the default unless said' }) pack?: string;
  @Text({ optional: true, max: 10, about: 'YYYY-MM-DD, YYYY-MM or YYYY' }) birth?: string;
  @OneOf(['male', 'female'], { optional: true }) gender?: 'male' | 'female';
  @Entries({ atMost: 50, about: '{ position, from, to?, kind?, appointment? }' }) rows!: BenchRow[];
  @Entries({ optional: true, atMost: 20, about: '{ kind, from, to?, childBorn?, waived? }' }) bars?: BenchBar[];
  @Entries({ optional: true, atMost: 20, about: '{ from, to?, authority, document }' }) exemptions?: BenchExemption[];
  @Entries({ optional: true, atMost: 20, about: '{ kind, on, satisfied }' }) attestations?: BenchAttestation[];
}
