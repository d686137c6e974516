import { describe, expect, it } from '@jest/globals';
import { day } from '#calendar';
import { party36of2018 } from '../layout/party.ts';
import { state30of2020 } from '../layout/state-30-2020.ts';
import { renderText } from '../render/render-text.ts';
import { factsAskedFor } from '../wording/fill.ts';
import { draftDecision } from './draft-decision.ts';
import { type DecisionFacts, type Drafted } from './decision-facts.ts';
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
const earlier = { number: '15/QĐ-UBND', signed: day('2023-08-01'), issuer: 'Chủ tịch Ủy ban nhân dân Quận 3', about: 'về việc điều động và bổ nhiệm viên chức quản lý' };
const partyFacts: Partial<DecisionFacts> = {
  regime: 'party', proposer: 'Ban Tổ chức Quận ủy', person: { code: 'P1', fullName: 'Phạm Thị Ngà', birth: '1965-11-20' },
  from: { title: 'Trưởng ban', unitName: 'Ban Tổ chức Quận ủy Quận 3' }, to: { title: 'Bí thư', unitName: 'Đảng ủy Phường Võ Thị Sáu' },
  issuer: { superior: 'Thành ủy Thành phố Hồ Chí Minh', name: 'Quận ủy Quận 3', place: 'Quận 3', symbol: 'QU', authorityTitle: 'Ban Thường vụ Quận ủy', signerTitle: 'Bí thư' },
};
const NEEDS_LAST_DAY: readonly DecisionKind[] = ['extension-to-retirement', 'secondment'];
const drafted = (kind: DecisionKind, more: Partial<DecisionFacts> = {}): Drafted => {
  const made = draftDecision(kind, { ...facts, ...more });
  if ('missing' in made) throw new Error(made.missing.join());
  return made;
};
const written = (kind: DecisionKind, more: Partial<DecisionFacts> = {}): string => renderText(drafted(kind, more).document, state30of2020);
const party = (kind: DecisionKind, more: Partial<DecisionFacts> = {}): string => renderText(drafted(kind, { ...partyFacts, ...more }).document, party36of2018);
const codes = (made: Drafted): string[] => made.warnings.map((warning) => warning.code);

describe('the decisions of one move', () => {
  it.each(DECISION_KINDS)('%s asks only for facts that have a label', (kind) => {
    for (const wording of Object.values(DECISION_FORMS[kind].wordings).flat()) {
      const texts = [wording.abstract, ...wording.articles.flat().map((clause) => clause.text)];
      for (const name of texts.flatMap(factsAskedFor)) expect(labelOfFact(name)).not.toBe(name);
    }
  });

  it.each(DECISION_KINDS)('%s is written whole, with three articles, whichever clauses hold', (kind) => {
    for (const allowance of ['kept', 'as-post'] as const) {
      for (const acting of ['full-powers', 'in-charge'] as const) {
        const more: Partial<DecisionFacts> = { allowance, acting, ...(NEEDS_LAST_DAY.includes(kind) ? {} : { until: undefined }), ...(kind === 'cancellation' ? { earlier } : {}) };
        const text = written(kind, more);
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
      ['transfer-and-appointment', ['to.title', 'to.unitName']], ['appointment', ['to.title', 'to.unitName']], ['reception', ['to.title', 'to.unitName']],
      ['release', ['to.title', 'to.unitName']], ['reappointment', []], ['acting', ['to.title', 'to.unitName']], ['secondment', ['to.title', 'to.unitName', 'until']],
      ['extension-to-retirement', ['until']], ['end-of-tenure', ['reason']], ['dismissal', ['reason']],
      ['cancellation', ['reason', 'earlier.number', 'earlier.signed', 'earlier.issuer', 'earlier.about']],
    ]);
  });

  it('doubt a last day before the first', () => {
    const made = draftDecision('extension-to-retirement', { ...facts, to: {}, until: day('2023-08-01') });
    expect('warnings' in made && made.warnings.map((warning) => warning.code)).toContain('ends-before-it-begins');
  });

  it('second for a time, at the cost of the sending unit, and doubt more than three years', () => {
    const text = written('secondment', { until: day('2026-08-31') });
    expect(text).toContain('Biệt phái ông Phạm Văn Ngà, sinh ngày 20 tháng 11 năm 1965, Hiệu trưởng Trường Trung học cơ sở Lê Lợi, Quận 3, đến công tác tại Trường Trung học cơ sở Colette, Quận 10');
    expect(text).toContain('Thời hạn biệt phái kể từ ngày 01 tháng 9 năm 2023 đến hết ngày 31 tháng 8 năm 2026.');
    expect(codes(drafted('secondment', { until: day('2026-08-31') }))).not.toContain('secondment-too-long');
    expect(codes(drafted('secondment', { until: day('2026-09-01') }))).toContain('secondment-too-long');
  });

  it('dismiss with a reason, and say where the person goes when that is known', () => {
    expect(written('dismissal', { to: {} })).not.toContain('nhận công tác tại');
    const text = written('dismissal', { reason: 'không hoàn thành nhiệm vụ hai năm liên tiếp.' });
    expect(text).toContain('Miễn nhiệm chức vụ Hiệu trưởng Trường Trung học cơ sở Lê Lợi, Quận 3 đối với ông Phạm Văn Ngà');
    expect(text).toContain('lý do: không hoàn thành nhiệm vụ hai năm liên tiếp.');
    expect(text).toContain('nhận công tác tại Trường Trung học cơ sở Colette, Quận 10');
  });

  it('receive somebody into the civil service in other words than a public employee who stays one', () => {
    const office = { title: 'Trưởng phòng', unitName: 'Phòng Giáo dục và Đào tạo', localityName: 'Quận 10' };
    expect(written('reception', { to: office })).toMatch(/Tiếp nhận ông .*, vào công chức, nhận công tác tại Phòng Giáo dục và Đào tạo Quận 10 và bổ nhiệm giữ chức vụ Trưởng Phòng/u);
    expect(written('reception')).not.toContain('vào công chức');
  });

  it('cancel an earlier decision by its number, and put the person back or not', () => {
    const back = written('cancellation', { earlier });
    expect(back).toContain('Hủy bỏ Quyết định số 15/QĐ-UBND ngày 01 tháng 8 năm 2023 của Chủ tịch Ủy ban nhân dân Quận 3 về việc điều động và bổ nhiệm viên chức quản lý đối với ông Phạm Văn Ngà');
    expect(back).toContain('trở lại giữ chức vụ Hiệu trưởng Trường Trung học cơ sở Lê Lợi, Quận 3');
    expect(back).not.toContain('thay thế');
    const taken = written('cancellation', { earlier, cancelling: 'take-back', from: {} });
    expect(taken).toContain('Về việc thu hồi quyết định về công tác cán bộ');
    expect(taken).not.toContain('trở lại');
    expect(codes(drafted('cancellation', { earlier: { ...earlier, signed: day('2023-09-02') } }))).toContain('cancels-the-future');
  });

  it('replace an earlier decision in their closing article, and name what of it is missing', () => {
    expect(written('appointment', { earlier })).toContain('có hiệu lực kể từ ngày 01 tháng 9 năm 2023 và thay thế Quyết định số 15/QĐ-UBND ngày 01 tháng 8 năm 2023 của Chủ tịch Ủy ban nhân dân Quận 3.');
    const made = draftDecision('appointment', { ...facts, earlier: { number: '15/QĐ-UBND' } });
    expect('missing' in made && made.missing).toEqual(['earlier.signed', 'earlier.issuer']);
  });
});

describe('the decisions of a Party committee', () => {
  it.each(DECISION_KINDS)('%s is worded for đồng chí, by the Party\'s verbs, bases and powers', (kind) => {
    for (const committees of [undefined, 'Ban Chấp hành, Ban Thường vụ Đảng ủy Phường Võ Thị Sáu, nhiệm kỳ 2020 - 2025']) {
      const text = party(kind, { committees, ...(kind === 'cancellation' ? { earlier } : {}) });
      expect(text.match(/^Điều \d\./gmu)).toEqual(['Điều 1.', 'Điều 2.', 'Điều 3.']);
      expect(text).toMatch(/đồng chí|Đồng chí/u);
      expect(text).not.toMatch(/[{}]|undefined|(^| )(ông|bà|Ông|Bà) |Luật|Nghị định|CỘNG HÒA|Số:/mu);
      expect(text).toContain('Căn cứ Điều lệ Đảng Cộng sản Việt Nam');
      expect(text).toContain('Xét đề nghị của Ban Tổ chức Quận ủy');
      expect(text).toMatch(/BAN THƯỜNG VỤ QUẬN ỦY\nQUYẾT ĐỊNH\n/u);
      expect(text).toContain('T/M BAN THƯỜNG VỤ\nBÍ THƯ\n');
      expect(text).toContain('Lưu Văn phòng Quận ủy');
    }
  });

  it('designate secretaries, appoint heads of offices, confirm who was elected', () => {
    expect(party('appointment')).toContain('Chỉ định đồng chí Phạm Thị Ngà, sinh ngày 20 tháng 11 năm 1965, giữ chức vụ Bí thư Đảng ủy Phường Võ Thị Sáu, kể từ');
    expect(party('appointment', { to: { title: 'Trưởng ban', unitName: 'Ban Tuyên giáo Quận ủy Quận 3' } })).toContain('Bổ nhiệm đồng chí');
    expect(party('appointment', { partyDeed: 'confirm' })).toContain('về chuẩn y cán bộ');
    const seat = 'Ban Chấp hành, Ban Thường vụ Đảng ủy Phường Võ Thị Sáu';
    expect(party('transfer-and-appointment', { committees: seat })).toContain(`chỉ định tham gia ${seat} và giữ chức vụ Bí thư`);
    expect(party('release', { committees: 'Ban Chấp hành Đảng bộ Quận 3' })).toContain('Đồng chí Phạm Thị Ngà thôi tham gia Ban Chấp hành Đảng bộ Quận 3');
  });

  it('need no gender, but a symbol; and say that the wording must be compared with the committee\'s own', () => {
    const { issuer = {} } = partyFacts;
    const made = draftDecision('release', { ...facts, ...partyFacts, issuer: { ...issuer, symbol: undefined } });
    expect('missing' in made && made.missing).toEqual(['issuer.symbol']);
    expect(codes(drafted('release', partyFacts))).toContain('wording-unconfirmed');
    expect(party('release')).toMatch(/^Số +-QĐ\/QU/mu);
  });

  it('are signed T/M by secretary and deputy alike, and T/L by the head of an office', () => {
    const signed = (signerTitle: string): string => party('release', { issuer: { ...partyFacts.issuer, signerTitle } });
    expect(signed('Phó Bí thư')).toContain('T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n');
    expect(signed('Trưởng Ban Tổ chức')).toContain('T/L BAN THƯỜNG VỤ\nTRƯỞNG BAN TỔ CHỨC\n');
    expect(codes(drafted('release', { ...partyFacts, issuer: { ...partyFacts.issuer, signerTitle: 'Phó Bí thư' } }))).not.toContain('signing-power');
  });
});

describe('the power a State decision is signed with', () => {
  const signed = (signerTitle: string, more: Partial<DecisionFacts['issuer']> = {}): string =>
    written('reappointment', { issuer: { ...facts.issuer, power: undefined, signerTitle, signerName: 'Trần Văn Đức', ...more } });

  it.each([
    ['Chủ tịch', {}, '\nCHỦ TỊCH\n'],
    ['Quyền Chủ tịch', {}, '\nQ. CHỦ TỊCH\n'],
    ['Phó Chủ tịch', {}, '\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n'],
    ['Phó Chủ tịch phụ trách', {}, '\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n'],
    ['Trưởng Phòng Nội vụ', {}, '\nTL. CHỦ TỊCH\nTRƯỞNG PHÒNG NỘI VỤ\n'],
    ['Chánh Văn phòng', { power: 'TUQ.' as const }, '\nTUQ. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n'],
    ['Chủ tịch', { authorityTitle: 'Ủy ban nhân dân Quận 3' }, '\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n'],
  ])('follows from the signer\'s post %s and the setting %j', (title, more, printed) => {
    expect(signed(title, more)).toContain(printed);
  });
});
