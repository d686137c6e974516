import { describe, expect, it } from '@jest/globals';

import { type Day, day, parseImpreciseDay } from '#calendar';

import { AS_OF, packWith, person, stint, town } from '../../careers.givens.ts';
import { type Dossier } from '../../dossier.ts';
import { type Finding, type Turn } from '../../finding.ts';
import { findPack } from '../../packs/index.ts';
import { type RulePack } from '../../pack.ts';
import { reviewDossier } from '../../review.ts';

const vn65 = packWith('vn-65');

function judge(dossier: Dossier, more: { readonly pack?: RulePack; readonly asOf?: Day; readonly establishment?: ReturnType<typeof town> } = {}): Finding {
  const { pack = vn65, asOf = AS_OF, establishment = town() } = more;
  const found = reviewDossier(dossier, { establishment, asOf, pack }).lines[0]?.findings[0];
  if (!found) throw new Error('no finding');
  return found;
}

const of = (finding: Finding, kind: Turn['kind']): readonly Turn[] => finding.turns.filter((turn) => turn.kind === kind);
const said = (turns: readonly Turn[]): string[] => turns.map(({ parameter, value, outcome }) => `${parameter ?? ''}=${value ?? ''} → ${outcome ?? ''}`);

describe('what would change a verdict', () => {
  it('is a day, while the limit is ahead: near within the lead time, then over', () => {
    const within = judge(person([stint('A-H', '2023-05-10')]));
    expect(of(within, 'day').map(({ on, outcome }) => [on, outcome])).toEqual([['2030-05-10', 'near'], ['2031-05-10', 'over']]);
    expect(within.turns[0]?.text).toBe('Từ ngày 10/05/2030: sắp đến hạn.');
    for (const { on, outcome } of of(within, 'day')) if (on) expect(judge(person([stint('A-H', '2023-05-10')]), { asOf: on }).outcome).toBe(outcome);
    const near = judge(person([stint('A-H', '2019-02-10')]));
    expect(of(near, 'day').map(({ on, outcome }) => [on, outcome])).toEqual([['2027-02-10', 'over']]);
  });

  it('foretells the first near day to the day, across 29 February', () => {
    const dossier = person([stint('A-H', '2020-02-29')]);
    const near = of(judge(dossier, { asOf: day('2026-11-23') }), 'day')[0];
    expect(near?.on).toBe('2027-03-01');
    expect(judge(dossier, { asOf: day('2027-02-28') }).outcome).toBe('within');
    expect(judge(dossier, { asOf: day('2027-03-01') }).outcome).toBe('near');
  });

  it('is leaving the post, where that is decided already and comes first', () => {
    const leaving = judge(person([stint('A-H', '2023-05-10', '2028-05-09')]));
    expect(of(leaving, 'day').map(({ code, on, outcome }) => [code, on, outcome])).toEqual([['leaves', '2028-05-10', undefined]]);
  });

  it('is a decision of the authority once the limit is passed, and the end of leave while it is granted', () => {
    expect(of(judge(person([stint('A-H', '2023-01-01')])), 'decision')).toEqual([]);
    const career = person([stint('A-H', '2015-08-01')]);
    expect(of(judge(career), 'decision').map(({ code, outcome }) => [code, outcome])).toEqual([['leave-granted', 'not-subject']]);
    const leave = { person: 'P', from: day('2026-01-01'), authority: 'Ban Thường vụ', document: 'Thông báo 1-TB/QU' };
    const until = judge({ ...career, exemptions: [{ ...leave, until: day('2027-01-01') }] });
    expect(until.turns.map(({ code, on, outcome }) => [code, on, outcome]).slice(0, 1)).toEqual([['leave-ends', '2027-01-01', 'over']]);
    expect(of(judge({ ...career, exemptions: [leave] }), 'decision').map(({ code }) => code)).toEqual(['leave-withdrawn']);
  });

  it('is the day of a start known only by month: the last day of it that makes the limit reached', () => {
    const from = parseImpreciseDay('2018-11');
    const unclear = judge(person([{ ...stint('A-H', '2018-11-01'), ...(from ? { from } : {}) }]));
    expect(unclear.outcome).toBe('needs-person');
    expect(of(unclear, 'fact').map(({ code, on, outcome, fact }) => [code, on, outcome, fact])).toEqual([['start-day', '2018-11-23', 'over', 'from']]);
    expect(judge(person([stint('A-H', '2018-11-23')])).outcome).toBe('over');
    expect(judge(person([stint('A-H', '2018-11-24')])).outcome).not.toBe('over');
    const agreed = parseImpreciseDay('2010-11');
    expect(of(judge(person([{ ...stint('A-H', '2010-11-01'), ...(agreed ? { from: agreed } : {}) }])), 'fact').map(({ on }) => on)).toEqual([undefined]);
  });

  it('is the row to mend, where the records cannot be right', () => {
    const wrong = judge(person([stint('A-H', '2010-01-01')], { birth: { earliest: day('2012-01-01'), latest: day('2012-01-01'), precision: 'day' } }));
    expect(of(wrong, 'fact').map(({ code, fact, position }) => [code, fact, position])).toEqual([['mend-record', 'tenure-before-birth', 'A-H']]);
  });

  it('is the class of a title that the file does not give', () => {
    const establishment = town();
    const seat = establishment.positions.get('A-H');
    const bare = { ...establishment, positions: new Map([...establishment.positions, ...(seat ? [['A-H', { ...seat, titleClass: undefined }] as const] : [])]) };
    const found = judge(person([stint('A-H', '2015-01-01')]), { establishment: bare });
    expect(of(found, 'fact').map(({ code }) => code)).toEqual(['title-class']);
    expect(said(of(found, 'reading'))).toContain('unclassified-titles=skip → not-subject');
  });
});

describe('readings that would change a verdict', () => {
  it('answer an open question both ways, and only where the answer matters', () => {
    const gap = person([stint('A-H', '2015-01-01', '2019-12-31'), stint('A-H', '2020-01-02')]);
    expect(said(of(judge(gap), 'reading'))).toEqual(expect.arrayContaining(['gap-tolerated-days=1 → over', 'gap-asks-days=0 → within']));
    const harmless = judge(person([stint('A-H', '2024-01-01', '2024-12-31'), stint('A-H', '2025-01-02')]));
    expect(said(of(harmless, 'reading'))).toEqual([]);
  });

  it.each([
    ['acting time counted', [stint('A-H', '2018-05-01', '2019-04-30', { kind: 'acting' }), stint('A-H', '2019-05-01')], 'time-acting=count → over'],
    ['a gap tolerated', [stint('A-H', '2015-01-01', '2019-06-30'), stint('A-H', '2019-12-01')], 'gap-tolerated-days=153 → over'],
    ['a wider place', [stint('A-H', '2014-01-01', '2019-12-31'), stint('S-H', '2020-01-01')], 'service-scope=locality → over'],
    ['a later first text', [stint('A-H', '2015-01-01')], 'time-before-the-text=from-2022-04-28 → within'],
    ['the Civil Code on the very day', [stint('A-H', '2018-11-23')], 'day-count=civil-code → near'],
    ['terms beside years', [stint('A-H', '2020-01-01', '2023-12-31', { appointment: 'first' }), stint('A-H', '2024-01-01', undefined, { appointment: 'renewed' })], undefined],
  ] as const)('hold %s', (_, tenures, expected) => {
    const establishment = town();
    const school = establishment.positions.get('S-H');
    const listed = { ...establishment, positions: new Map([...establishment.positions, ...(school ? [['S-H', { ...school, titleClass: 'finance-head' }] as const] : [])]) };
    const found = said(of(judge(person(tenures), { establishment: listed }), 'reading'));
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found).toContain(expected);
  });

  it('hold a merger read as going on, and as a new start', () => {
    const establishment = town([{ fromUnit: 'B', toUnit: 'A', on: day('2022-01-01'), kind: 'merge' }]);
    const found = judge(person([stint('B-H', '2015-01-01', '2021-12-31'), stint('A-H', '2022-01-01')]), { establishment });
    expect(found.outcome).toBe('needs-person');
    expect(said(of(found, 'reading'))).toEqual(expect.arrayContaining(['lineage-merge=continue → over', 'lineage-merge=reset → within']));
  });

  it('bring in a title that is not on the list', () => {
    const outside = judge(person([stint('S-H', '2015-01-01')]));
    expect(outside.outcome).toBe('not-subject');
    expect(outside.turns.map(({ parameter, outcome }) => [parameter, outcome])).toEqual([['subject-titles', 'over']]);
    expect(outside.turns[0]?.value?.endsWith(',school-principal')).toBe(true);
  });

  it('say what the parameter is called and what its value means', () => {
    expect(of(judge(person([stint('A-H', '2018-11-23')])), 'reading').map(({ text }) => text))
      .toContain('Nếu chọn “Cách tính ngày đủ năm: sau khi hết ngày tròn năm (Bộ luật Dân sự)” thì sắp đến hạn.'.replace(' (Bộ luật Dân sự)', ''));
  });

  it('really lead to the verdict they promise, under a pack with that value', () => {
    const careers = [
      [stint('A-H', '2018-05-01', '2019-04-30', { kind: 'acting' }), stint('A-H', '2019-05-01')],
      [stint('A-H', '2015-01-01', '2019-12-31'), stint('A-H', '2020-01-02')],
      [stint('A-H', '2012-01-01', '2018-12-31'), stint('A-D', '2019-01-01', '2019-12-31'), stint('A-H', '2020-01-01')],
      [stint('A-H', '2016-02-29')], [stint('A-H', '2018-11-22')],
    ];
    let tried = 0;
    for (const tenures of careers) {
      for (const { parameter, value, outcome } of of(judge(person(tenures)), 'reading')) {
        const allowed = findPack('vn-65')?.parameters.get(parameter ?? '')?.allowed.kind;
        const pack = packWith('vn-65', { [parameter ?? '']: allowed === 'number' ? Number(value) : allowed === 'codes' ? value?.split(',') : value });
        expect(judge(person(tenures), { pack }).outcome).toBe(outcome);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(6);
  });
});

describe('the account', () => {
  it('holds what would change the verdict, as a branch with one line for each', () => {
    const found = judge(person([stint('A-H', '2023-05-10')]));
    const branch = found.account.children?.find((node) => node.code === 'turns');
    expect(branch?.children?.map((node) => node.text)).toEqual(found.turns.map((turn) => turn.text));
    expect(branch?.children?.[0]).toMatchObject({ code: 'turn-day', values: { kind: 'day', on: '2030-05-10', outcome: 'near' } });
  });
});
