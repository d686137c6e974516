import { describe, expect, it } from '@jest/globals';
import { day } from '#calendar';
import { state30of2020 } from '../layout/state-30-2020.ts';
import { renderText } from '../render/render-text.ts';
import { factsAskedFor } from '../wording/fill.ts';
import { draftDecision } from './draft-decision.ts';
import { type DecisionFacts } from './decision-facts.ts';
import { labelOfFact } from './fact-labels.ts';
import { DECISION_FORMS, DECISION_KINDS, type DecisionKind } from './wordings.ts';

const facts: DecisionFacts = {
  person: { code: 'P1', fullName: 'Phạm Văn Ngà', birth: '1965-11-20', gender: 'male' },
  from: { title: 'Hiệu trưởng', unitName: 'Trường Trung học cơ sở Lê Lợi', localityName: 'Quận 3' },
  to: { title: 'Hiệu trưởng', unitName: 'Trường Trung học cơ sở Colette', localityName: 'Quận 10' },
  effective: day('2023-09-01'), until: day('2026-08-31'), reason: 'hết thời hạn giữ chức vụ', schoolLevel: 'lower-secondary',
  issuer: { name: 'Ủy ban nhân dân Quận 3', place: 'Quận 3', authorityTitle: 'Chủ tịch Ủy ban nhân dân Quận 3', power: '', signerTitle: 'Chủ tịch' },
  proposer: 'Trưởng Phòng Nội vụ',
};
const written = (kind: DecisionKind, more: Partial<DecisionFacts> = {}): string => {
  const made = draftDecision(kind, { ...facts, ...more });
  if ('missing' in made) throw new Error(made.missing.join());
  return renderText(made.document, state30of2020);
};

describe('the decisions of one move', () => {
  it.each(DECISION_KINDS)('%s asks only for facts that have a label', (kind) => {
    for (const wording of DECISION_FORMS[kind].wordings) {
      const texts = [wording.abstract, ...wording.articles.flat().map((clause) => clause.text)];
      for (const name of texts.flatMap(factsAskedFor)) expect(labelOfFact(name)).not.toBe(name);
    }
  });

  it.each(DECISION_KINDS)('%s is written whole, with three articles, whichever clauses hold', (kind) => {
    for (const allowance of ['kept', 'as-post'] as const) {
      for (const acting of ['full-powers', 'in-charge'] as const) {
        const text = written(kind, { allowance, acting, ...(kind === 'extension-to-retirement' ? {} : { until: undefined }) });
        expect(text.match(/^Điều \d\./gmu)).toEqual(['Điều 1.', 'Điều 2.', 'Điều 3.']);
        expect(text).not.toMatch(/[{}]|undefined/u);
      }
    }
  });

  it('are two for a transfer, one a side, effective the same day', () => {
    const release = written('release');
    const appointment = written('transfer-and-appointment');
    expect(release).toContain('thôi giữ chức vụ Hiệu trưởng Trường Trung học cơ sở Lê Lợi, Quận 3 để chuyển đến công tác tại Trường Trung học cơ sở Colette, Quận 10, kể từ ngày 01 tháng 9 năm 2023.');
    expect(release).toContain('được chi trả đến hết ngày 31 tháng 8 năm 2023.');
    expect(appointment).toContain('kể từ ngày 01 tháng 9 năm 2023');
  });

  it('reappoint to the post held, without the rotation rule among the bases', () => {
    const text = written('reappointment', { to: {} });
    expect(text).toContain('Bổ nhiệm lại ông Phạm Văn Ngà, sinh ngày 20 tháng 11 năm 1965, giữ chức vụ Hiệu trưởng Trường Trung học cơ sở Lê Lợi, Quận 3.');
    expect(text).toContain('Thời hạn giữ chức vụ là 05 năm');
    expect(text).not.toContain('65-QĐ/TW');
    expect(text).toContain('32/2020/TT-BGDĐT');
  });

  it('tell quyền from phụ trách, and acting with a last day from acting until an appointment', () => {
    expect(written('acting', { acting: 'full-powers' })).toContain('giữ quyền Hiệu trưởng Trường Trung học cơ sở Colette, Quận 10');
    expect(written('acting', { acting: 'in-charge' })).toContain('phụ trách Trường Trung học cơ sở Colette, Quận 10');
    expect(written('acting')).toContain('đến hết ngày 31 tháng 8 năm 2026.');
    expect(written('acting', { until: undefined })).toContain('đến khi có quyết định bổ nhiệm');
  });

  it('extend to retirement, and end a tenure with its reason', () => {
    expect(written('extension-to-retirement', { to: {} })).toContain('đến hết ngày 31 tháng 8 năm 2026 là thời điểm đủ tuổi nghỉ hưu.');
    expect(written('end-of-tenure', { to: {} })).toContain('lý do: hết thời hạn giữ chức vụ.');
  });

  it('name what each kind alone needs', () => {
    const lacking = (kind: DecisionKind): readonly string[] => {
      const made = draftDecision(kind, { ...facts, to: {}, until: undefined, reason: undefined });
      return 'missing' in made ? made.missing : [];
    };
    expect(DECISION_KINDS.map((kind) => [kind, lacking(kind)])).toEqual([
      ['transfer-and-appointment', ['to.title', 'to.unitName']], ['appointment', ['to.title', 'to.unitName']], ['release', ['to.title', 'to.unitName']], ['reappointment', []],
      ['acting', ['to.title', 'to.unitName']], ['extension-to-retirement', ['until']], ['end-of-tenure', ['reason']],
    ]);
  });

  it('doubt a last day before the first', () => {
    const made = draftDecision('extension-to-retirement', { ...facts, to: {}, until: day('2023-08-01') });
    expect('warnings' in made && made.warnings.map((warning) => warning.code)).toContain('ends-before-it-begins');
  });
});
