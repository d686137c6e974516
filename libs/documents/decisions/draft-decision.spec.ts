import { describe, expect, it } from '@jest/globals';
import { day } from '#calendar';
import { renderText } from '../render/render-text.ts';
import { state30of2020 } from '../layout/state-30-2020.ts';
import { draftTransferDecision } from './draft-decision.ts';
import { type Drafted, type TransferFacts } from './decision-facts.ts';

const complete: TransferFacts = {
  person: { code: 'P1', fullName: 'Lê Thị Hồng', birth: '1971-02-03', gender: 'female' },
  from: { title: 'Trưởng phòng', unitName: 'Phòng Tư pháp', localityName: 'Quận 3' },
  to: { title: 'Trưởng phòng', unitName: 'Phòng Tư pháp', localityName: 'Quận Bình Thạnh' },
  effective: day('2023-08-01'),
  issuer: { name: 'Ủy ban nhân dân quận Bình Thạnh', place: 'Bình Thạnh', authorityTitle: 'Chủ tịch Ủy ban nhân dân quận Bình Thạnh', power: '', signerTitle: 'Chủ tịch' },
  proposer: 'Trưởng Phòng Nội vụ',
};
const draft = (facts: TransferFacts): Drafted => {
  const made = draftTransferDecision(facts);
  if ('missing' in made) throw new Error(made.missing.join());
  return made;
};
const text = (facts: TransferFacts): string => renderText(draft(facts).document, state30of2020);
const codes = (facts: TransferFacts): string[] => draft(facts).warnings.map((warning) => warning.code);

describe('a draft of transfer and appointment', () => {
  it('names every missing fact instead of printing nothing', () => {
    const empty: TransferFacts = { person: { code: 'P1' }, from: { title: undefined }, to: {}, issuer: {} };
    const made = draftTransferDecision(empty);
    expect('missing' in made && made.missing).toEqual([
      'person.fullName', 'person.birth', 'person.gender', 'from.title', 'from.unitName', 'to.title', 'to.unitName', 'effective',
      'issuer.name', 'issuer.place', 'issuer.authorityTitle', 'issuer.signerTitle', 'proposer',
    ]);
    expect('unmet' in made && made.unmet.every((each) => each.reason === 'missing' && each.label !== each.name)).toBe(true);
  });

  it('asks for the symbol of an issuer other than a People\'s Committee', () => {
    const made = draftTransferDecision({ ...complete, issuer: { ...complete.issuer, name: 'Sở Giáo dục và Đào tạo' } });
    expect(made).toMatchObject({ missing: ['issuer.symbol'] });
    expect(text({ ...complete, issuer: { ...complete.issuer, name: 'Sở Giáo dục và Đào tạo', symbol: 'SGDĐT' } })).toContain('/QĐ-SGDĐT');
  });

  it('calls a woman bà and a man ông, at the head of a sentence with a capital', () => {
    expect(text(complete)).toMatch(/Điều động bà Lê Thị Hồng.*\n(.*\n)*Điều 2\. Bà Lê Thị Hồng/u);
    const man = text({ ...complete, person: { ...complete.person, gender: 'male' } });
    expect(man).toContain('Điều động ông Lê Thị Hồng');
    expect(man).not.toMatch(/ bà |Bà /u);
  });

  it('speaks of civil servants for offices and of public employees for schools', () => {
    expect(text(complete)).toContain('Về việc điều động và bổ nhiệm công chức giữ chức vụ lãnh đạo');
    const school = { ...complete, from: { ...complete.from, title: 'Hiệu trưởng', unitName: 'Trường Tiểu học A' }, to: { title: 'Hiệu trưởng', unitName: 'Trường Tiểu học B', localityName: 'Quận 3' }, schoolLevel: 'primary' };
    expect(text(school)).toContain('Về việc điều động và bổ nhiệm viên chức quản lý');
    expect(text(school)).toContain('Căn cứ Thông tư số 28/2020/TT-BGDĐT');
  });

  it('leaves number and day to the clerk and says so with the mark DỰ THẢO', () => {
    expect(draft(complete).document.draft).toBe(true);
    expect(text(complete)).toMatch(/^Số: +\/QĐ-UBND\nDỰ THẢO\nBình Thạnh, ngày +tháng +năm +$/mu);
  });

  it('appoints somebody who holds no post, for there is nothing to transfer from', () => {
    const newcomer = text({ ...complete, from: {} });
    expect(newcomer).toContain('Về việc bổ nhiệm công chức giữ chức vụ lãnh đạo');
    expect(newcomer).toContain('Bổ nhiệm bà Lê Thị Hồng, sinh ngày 03 tháng 02 năm 1971, giữ chức vụ Trưởng Phòng Tư pháp quận Bình Thạnh.');
    expect(newcomer).not.toContain('iều động');
  });

  it('writes days and terms the office way', () => {
    expect(text(complete)).toContain('sinh ngày 03 tháng 02 năm 1971');
    expect(text(complete)).toContain('Thời hạn giữ chức vụ là 05 năm, kể từ ngày 01 tháng 8 năm 2023.');
    expect(text({ ...complete, termYears: 3 })).toContain('là 03 năm');
  });

  it('cites where a kept allowance is kept: Regulation 65, and Decree 170 for civil servants from July 2025', () => {
    expect(text(complete)).not.toContain('bảo lưu');
    expect(text({ ...complete, allowance: 'kept' })).toContain('theo Điều 11 Quy định số 65-QĐ/TW');
    expect(text({ ...complete, allowance: 'kept', effective: day('2025-07-01') })).toContain('theo Điều 51 Nghị định số 170/2025/NĐ-CP');
  });

  it('lists the facts it used once each, in the order of the text', () => {
    const names = draft(complete).facts.map((fact) => fact.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.indexOf('person.fullName')).toBeLessThan(names.indexOf('effective'));
    expect(draft(complete).facts.find((fact) => fact.name === 'to.post')).toEqual({ name: 'to.post', label: 'Chức vụ, đơn vị mới', value: 'Trưởng Phòng Tư pháp quận Bình Thạnh' });
  });

  it('signs KT. below the head, TM. for a body that decides as one, and warns where they do not go together', () => {
    const signed = (power: 'KT.' | 'TM.' | '', signerTitle: string, authorityTitle = complete.issuer.authorityTitle): TransferFacts =>
      ({ ...complete, issuer: { ...complete.issuer, power, signerTitle, authorityTitle } });
    expect(text(signed('KT.', 'Phó Chủ tịch'))).toContain('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n');
    expect(text(signed('TM.', 'Phó Chủ tịch', complete.issuer.name))).toContain('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH PHÓ CHỦ TỊCH\n');
    expect(codes(signed('TM.', 'Chủ tịch', complete.issuer.name))).toEqual([]);
    expect(codes(signed('TM.', 'Chủ tịch'))).toEqual(['signing-power']);
    expect(codes(signed('', 'Chủ tịch', complete.issuer.name))).toEqual(['signing-power']);
    expect(codes(signed('', 'Phó Chủ tịch'))).toEqual(['signing-power']);
  });

  it('warns when a public employee becomes head of an office, or takes effect before it is signed', () => {
    expect(codes({ ...complete, from: { title: 'Hiệu trưởng', unitName: 'Trường Tiểu học A', localityName: 'Quận 3' } })).toEqual(['enters-civil-service']);
    expect(codes({ ...complete, decidedOn: day('2023-08-15') })).toEqual(['takes-effect-before-signed']);
  });
});
