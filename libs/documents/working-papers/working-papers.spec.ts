import { describe, expect, it } from '@jest/globals';
import { day } from '#calendar';
import { type CampaignFacts, draftCampaignDecision } from '../decisions/draft-campaign.ts';
import { type Draft, type Drafted, type IssuerFacts } from '../decisions/decision-facts.ts';
import { labelOfFact } from '../decisions/fact-labels.ts';
import { state30of2020 } from '../layout/state-30-2020.ts';
import { renderText } from '../render/render-text.ts';
import { draftList } from './draft-list.ts';
import { draftMinutes } from './draft-minutes.ts';
import { draftRotationPlan } from './draft-rotation-plan.ts';
import { draftSubmission } from './draft-submission.ts';

const whole = (draft: Draft): Drafted => {
  if ('missing' in draft) throw new Error(draft.missing.join());
  return draft;
};
const missing = (draft: Draft): readonly string[] => ('missing' in draft ? draft.missing : []);
const text = (draft: Draft): string => renderText(whole(draft).document, state30of2020);

const chair: IssuerFacts = { name: 'Ủy ban nhân dân Quận 1', place: 'Quận 1', authorityTitle: 'Chủ tịch Ủy ban nhân dân Quận 1', signerTitle: 'Chủ tịch' };
const office: IssuerFacts = { superior: 'Ủy ban nhân dân Quận 1', name: 'Phòng Nội vụ', symbol: 'NV', place: 'Quận 1', signerTitle: 'Trưởng phòng' };
const row: CampaignFacts['rows'][number] = {
  person: { code: 'P1', fullName: 'Lê Na', birth: '1970-10' }, from: { title: 'Hiệu trưởng', unitName: 'Trường Mầm non 1', localityName: 'Quận 1' },
  to: { title: 'Hiệu trưởng', unitName: 'Trường Mầm non 2', localityName: 'Quận 1' },
};
const campaign: CampaignFacts = { issuer: chair, proposer: 'Trưởng Phòng Nội vụ', effective: day('2023-08-01'), service: 'public-employee', rows: [row, row, row] };

describe('a campaign in one decision', () => {
  it('counts its people in the text and in the annex, and refers to itself by its authority', () => {
    const written = text(draftCampaignDecision(campaign));
    expect(written).toContain('Điều động và bổ nhiệm 03 viên chức quản lý có tên trong danh sách kèm theo');
    expect(written).toContain('3 | Lê Na | 10/1970 | Hiệu trưởng Trường Mầm non 1, Quận 1 | Hiệu trưởng Trường Mầm non 2, Quận 1 |');
    expect(written).toContain('Danh sách có 03 người.');
    expect(written).toContain('của Chủ tịch Ủy ban nhân dân Quận 1)');
  });

  it('names the row and the fact that is missing', () => {
    const draft = draftCampaignDecision({ ...campaign, rows: [row, { ...row, person: { code: 'P2', fullName: 'Lê Nam' } }] });
    expect(draft).toMatchObject({ missing: ['rows.2.person.birth'], unmet: [{ label: 'Dòng 2: Ngày sinh', reason: 'missing' }] });
    expect(missing(draftCampaignDecision({ ...campaign, rows: [] }))).toEqual(['rows']);
  });
});

describe('working lists', () => {
  const due = { fullName: 'Lê Na', post: 'Hiệu trưởng Trường Mầm non 1', served: '10 năm', verdict: 'Quá hạn' };
  const facts = { issuer: office, asOf: day('2023-08-01'), scope: 'Quận 1', rows: [due] };

  it('number their rows, say their day and scope and how many they name', () => {
    const written = text(draftList('due', facts));
    expect(written).toContain('tại Quận 1 (tính đến ngày 01 tháng 8 năm 2023)');
    expect(written).toContain('1 | Lê Na | ');
    expect(written).toContain('Tổng số: 1 người.');
    expect(written).toContain('NGƯỜI LẬP DANH SÁCH');
    expect(written).not.toContain('TL.');
  });

  it('keep the day of eight years and the end of the appointment in columns of their own', () => {
    const head = text(draftList('due', facts)).split('\n').find((line) => line.startsWith('STT')) ?? '';
    expect(head).toContain('Ngày đủ 8 năm | Ngày hết thời hạn bổ nhiệm');
  });

  it('may be empty, and then say 0', () => {
    expect(text(draftList('profile', { ...facts, rows: [] }))).toContain('Tổng số: 0 người.');
  });

  it('name the cell that is missing or cannot be printed', () => {
    expect(draftList('due', { ...facts, rows: [due, { ...due, verdict: undefined, note: 'x\u202e' }] })).toMatchObject({
      unmet: [{ label: 'Dòng 2: Kết luận', reason: 'missing' }, { label: 'Dòng 2: Ghi chú', reason: 'unprintable', letters: ['U+202E'] }],
    });
  });
});

describe('a submission', () => {
  const facts = { issuer: office, addressee: 'Chủ tịch Ủy ban nhân dân Quận 1', subject: 'điều động viên chức quản lý', situation: ['Đã đủ hai nhiệm kỳ.'], people: ['Bà Lê Na', 'Ông Lê Nam.'], steps: ['Tập thể lãnh đạo: 9/9 phiếu'] };

  it('closes its lists with semicolons and a full stop, and the text with ./.', () => {
    const written = text(draftSubmission(facts));
    expect(written).toContain('- Bà Lê Na;\n- Ông Lê Nam.\n');
    expect(written).toContain('Phòng Nội vụ kính trình Chủ tịch Ủy ban nhân dân Quận 1 xem xét, quyết định./.');
  });

  it('leaves out the section of attachments when there are none, and names what must be there', () => {
    expect(text(draftSubmission(facts))).not.toContain('Hồ sơ kèm theo');
    expect(missing(draftSubmission({ ...facts, situation: [' '], people: [], addressee: undefined }))).toEqual(['addressee', 'text.situation', 'rows']);
  });
});

describe('a rotation plan', () => {
  it('names every content of the article that is missing, with its label', () => {
    const draft = draftRotationPlan({ issuer: chair, people: [] });
    expect(missing(draft)).toEqual([
      'period', 'effective', 'rows', 'text.purpose', 'text.need', 'text.form', 'text.area', 'text.time', 'text.regimes', 'text.placement', 'text.tasks',
    ]);
    for (const name of missing(draft)) expect(labelOfFact(name)).not.toBe(name);
  });
});

describe('minutes', () => {
  const facts = {
    issuer: chair, heldOn: day('2023-07-20'), opened: '08 giờ 00', closed: '09 giờ 30', place: 'phòng họp số 2', subject: 'điều động viên chức quản lý',
    chair: { name: 'Trần Văn Đức', post: 'Chủ tịch' }, secretary: { name: 'Mai Thị Hạnh', post: 'chuyên viên' },
    present: ['Tập thể lãnh đạo'], contents: ['Thảo luận.'], conclusion: ['Thống nhất.'],
  };

  it('are signed by secretary and chair, with the votes as they were counted', () => {
    const written = text(draftMinutes({ ...facts, votes: [{ about: 'Điều động bà Lê Na', yes: 4, no: 1, invalid: 1 }] }));
    expect(written).toContain('hồi 08 giờ 00 ngày 20 tháng 7 năm 2023 tại phòng họp số 2.');
    expect(written).toContain('1 | Điều động bà Lê Na | 4 | 1 | 1');
    expect(written).toMatch(/THƯ KÝ\nMai Thị Hạnh\nCHỦ TRÌ\nTrần Văn Đức\n$/u);
  });

  it('do without votes and without absentees', () => {
    expect(text(draftMinutes(facts))).not.toMatch(/Vắng mặt|STT/u);
  });
});
