import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '#calendar';
import { cancelDecision } from './cancel-decision.ts';
import { checkDecision } from './check-decision.ts';
import { editDecision } from './edit-decision.ts';
import { readyToCarryOut } from './group.ts';
import { issueDecision } from './issue-decision.ts';
import { KEPT_STATES, type KeptState, type LifeAnswer, type LifeDeed, type LifeFacts, lifeOn } from './life.ts';
import { replaceDecision } from './replace-decision.ts';
import { restoreDecision } from './restore-decision.ts';
import { returnDecision } from './return-decision.ts';
import { withdrawDecision } from './withdraw-decision.ts';

const TODAY = day('2023-08-10');
const facts = (state: KeptState, more: Partial<LifeFacts> = {}): LifeFacts => ({ state, draftedBy: 'lan', executed: false, version: 3, ...more });
const by = (who: string, version = 3): LifeDeed => ({ by: who, version });
const paper = { number: '15', issuedOn: TODAY };

describe('the life of a decision', () => {
  it('goes from draft to checked to issued, and is in force from its day on once it was carried out', () => {
    expect(checkDecision(facts('draft'), by('minh'))).toEqual({ state: 'checked' });
    expect(issueDecision(facts('checked'), { ...by('van-thu'), ...paper }, TODAY)).toEqual({ state: 'issued' });
    expect(lifeOn(facts('issued'), TODAY, TODAY)).toBe('issued');
    expect(lifeOn(facts('issued', { executed: true }), day('2023-09-01'), TODAY)).toBe('issued');
    expect(lifeOn(facts('issued', { executed: true }), TODAY, TODAY)).toBe('in-force');
    expect(lifeOn(facts('cancelled', { executed: true }), TODAY, TODAY)).toBe('cancelled');
  });
  it('is never checked by who drafted it, nor by who changed it last', () => {
    expect(checkDecision(facts('draft'), by('lan'))).toEqual({ refused: 'own-draft' });
    expect(checkDecision(facts('draft', { editedBy: 'minh' }), by('minh'))).toEqual({ refused: 'own-draft' });
    expect(checkDecision(facts('draft', { editedBy: 'minh' }), by('lan'))).toEqual({ refused: 'own-draft' });
  });
  it('is edited as a draft only; a checked one is returned first and checked anew', () => {
    expect(editDecision(facts('draft'), by('lan'))).toEqual({ state: 'draft' });
    expect(editDecision(facts('checked'), by('lan'))).toEqual({ refused: 'wrong-state' });
    expect(returnDecision(facts('checked'), by('lan'))).toEqual({ state: 'draft' });
  });
  it.each(['', 'x'.repeat(41), 'không số', '12;13', '-5', ' 5'])('takes no number like %j', (number) => {
    expect(issueDecision(facts('checked'), { ...by('a'), ...paper, number }, TODAY)).toEqual({ refused: 'bad-number' });
  });
  it.each(['1', '015', '15A', '15/QĐ-UBND', '15-1'])('takes a number like %j', (number) => {
    expect(issueDecision(facts('checked'), { ...by('a'), ...paper, number }, TODAY)).toEqual({ state: 'issued' });
  });
  it('is not dated ahead', () => {
    expect(issueDecision(facts('checked'), { ...by('a'), ...paper, issuedOn: day('2023-08-11') }, TODAY)).toEqual({ refused: 'bad-day' });
  });
  it('is withdrawn before its move was carried out, cancelled only after', () => {
    for (const state of ['draft', 'checked', 'issued'] as const) expect(withdrawDecision(facts(state), by('lan'))).toEqual({ state: 'withdrawn' });
    expect(withdrawDecision(facts('issued', { executed: true }), by('lan'))).toEqual({ refused: 'executed' });
    expect(cancelDecision(facts('issued'), by('lan'))).toEqual({ refused: 'not-executed' });
    expect(cancelDecision(facts('issued', { executed: true }), by('lan'))).toEqual({ state: 'cancelled' });
  });
  it('comes back from withdrawal as what it was worth', () => {
    expect(restoreDecision({ ...facts('withdrawn'), numbered: false }, by('lan'))).toEqual({ state: 'draft' });
    expect(restoreDecision({ ...facts('withdrawn'), numbered: true }, by('lan'))).toEqual({ state: 'issued' });
  });
  it('is replaced when it bears a number and has moved nobody', () => {
    expect(replaceDecision({ ...facts('issued'), numbered: true }, by('lan'))).toEqual({ state: 'replaced' });
    expect(replaceDecision({ ...facts('draft'), numbered: false }, by('lan'))).toEqual({ refused: 'wrong-state' });
    expect(replaceDecision({ ...facts('issued', { executed: true }), numbered: true }, by('lan'))).toEqual({ refused: 'executed' });
  });
});

describe('any sequence of deeds', () => {
  const deeds: Readonly<Record<string, (now: LifeFacts, deed: LifeDeed) => LifeAnswer>> = {
    check: checkDecision, return: returnDecision, edit: editDecision, withdraw: withdrawDecision,
    issue: (now, deed) => issueDecision(now, { ...deed, ...paper }, TODAY),
    restore: (now, deed) => restoreDecision({ ...now, numbered: false }, deed),
  };
  it('never issues what its own author checked, and refuses every stale look', () => {
    fc.assert(fc.property(fc.array(fc.record({ deed: fc.constantFrom(...Object.keys(deeds)), who: fc.constantFrom('lan', 'minh', 'hoa'), lag: fc.constantFrom(0, 0, 0, 1) }), { maxLength: 30 }), (steps) => {
      let now = facts('draft', { version: 1 });
      let checkedBy: string | undefined;
      for (const { deed, who, lag } of steps) {
        const done = deeds[deed]?.(now, { by: who, version: now.version - lag });
        if (done === undefined || 'refused' in done) continue;
        expect(lag).toBe(0);
        if (deed === 'edit') now = { ...now, editedBy: who };
        if (deed === 'check') checkedBy = who;
        if (done.state === 'issued') expect([now.draftedBy, now.editedBy]).not.toContain(checkedBy);
        now = { ...now, state: done.state, version: now.version + 1 };
      }
      expect(KEPT_STATES).toContain(now.state);
    }));
  });
});

describe('a group of papers', () => {
  const member = (state: KeptState, executed = false) => ({ state, executed });
  it('is carried out when every paper of it is issued, and not before', () => {
    expect(readyToCarryOut([member('issued'), member('issued')])).toBe(true);
    expect(readyToCarryOut([member('issued'), member('checked')])).toBe(false);
    expect(readyToCarryOut([member('issued'), member('withdrawn')])).toBe(false);
    expect(readyToCarryOut([member('issued'), member('replaced')])).toBe(true);
    expect(readyToCarryOut([member('issued', true)])).toBe(false);
    expect(readyToCarryOut([])).toBe(false);
  });
});
