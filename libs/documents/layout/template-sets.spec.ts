import { describe, expect, it } from '@jest/globals';
import { day } from '#calendar';
import { plain, type PaperDocument } from '../paper/paper.ts';
import { renderHtml } from '../render/render-html.ts';
import { renderText } from '../render/render-text.ts';
import { WrongRegime } from '../typeset/fit.ts';
import { party05of2026, party36of2018 } from './party.ts';
import { state30of2020 } from './state-30-2020.ts';
import { layoutWarnings, TEMPLATE_SETS, templateSet } from './template-sets.ts';

const paper = (regime: 'state' | 'party'): PaperDocument => ({
  kind: 'x', regime, wording: 'x', title: 'x', draft: true,
  blocks: [
    { kind: 'header', issuer: plain('Quận ủy Quận 1') }, { kind: 'number', symbol: 'QĐ/QU', place: plain('Quận 1') },
    { kind: 'closing', recipients: [plain('Lưu')], signatures: [{ power: 'TM.', onBehalfOf: 'Ban Thường vụ', title: plain('Bí thư') }] },
  ],
});

describe('template sets', () => {
  it('are found by an id of their own', () => {
    expect(new Set(TEMPLATE_SETS.map((set) => set.id)).size).toBe(TEMPLATE_SETS.length);
    for (const set of TEMPLATE_SETS) expect(templateSet(set.id)).toBe(set);
    expect(templateSet('none')).toBeUndefined();
  });

  it('say what nobody read in an original, and when they do not apply', () => {
    const codes = (set: typeof state30of2020, on: string): string[] => layoutWarnings(set, day(on)).map((warning) => warning.code);
    expect(codes(state30of2020, '2023-08-01')).toEqual([]);
    expect(codes(party36of2018, '2023-08-01')).toEqual(['layout-unread']);
    expect(codes(party36of2018, '2026-05-27')).toEqual(['layout-unread', 'layout-out-of-time']);
    expect(codes(party05of2026, '2026-06-01')).toEqual(['layout-unconfirmed', 'layout-unread']);
  });

  it('keep the marks of the two regimes apart', () => {
    const party = renderText(paper('party'), party36of2018);
    expect(party).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(party).toContain('T/M BAN THƯỜNG VỤ');
    expect(party).not.toMatch(/CỘNG HÒA|Số:/u);
    const state = renderText(paper('state'), state30of2020);
    expect(state).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(state).toContain('TM. BAN THƯỜNG VỤ');
    expect(state).not.toMatch(/ĐẢNG CỘNG SẢN|T\/M/u);
  });

  it('refuse a paper of the other regime', () => {
    expect(() => renderHtml(paper('state'), party36of2018)).toThrow(WrongRegime);
    expect(() => renderHtml(paper('party'), state30of2020)).toThrow(WrongRegime);
  });
});
