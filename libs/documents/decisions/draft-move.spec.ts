import { describe, expect, it } from '@jest/globals';
import { day } from '#calendar';
import { state30of2020 } from '../layout/state-30-2020.ts';
import { renderText } from '../render/render-text.ts';
import { type DecisionFacts, type IssuerFacts } from './decision-facts.ts';
import { draftMove } from './draft-move.ts';

const body = (place: string): IssuerFacts => ({
  name: `Ủy ban nhân dân ${place}`, place, authorityTitle: `Chủ tịch Ủy ban nhân dân ${place}`, signerTitle: 'Chủ tịch',
});
const facts: DecisionFacts = {
  person: { code: 'P1', fullName: 'Lê Thị Hồng', birth: '1971-02-03', gender: 'female' },
  from: { title: 'Trưởng phòng', unitName: 'Phòng Giáo dục và Đào tạo', localityName: 'Quận Phú Nhuận' },
  to: { title: 'Trưởng phòng', unitName: 'Phòng Giáo dục và Đào tạo', localityName: 'Quận 1' },
  effective: day('2023-08-01'), issuer: body('Quận 1'), proposer: 'Trưởng Phòng Nội vụ',
};
const texts = (...args: Parameters<typeof draftMove>): string[] => draftMove(...args).map(({ draft }) => {
  if ('missing' in draft) throw new Error(draft.missing.join());
  return renderText(draft.document, state30of2020);
});

describe('the papers of one move', () => {
  it('are a release by the one body and an appointment by the other, of the same effective day, in signing order', () => {
    const papers = draftMove(facts, { issuer: body('quận Phú Nhuận'), proposer: 'Trưởng Phòng Nội vụ' });
    expect(papers.map(({ side, kind }) => [side, kind])).toEqual([['sending', 'release'], ['receiving', 'transfer-and-appointment']]);
    const [release, appointment] = texts(facts, { issuer: body('quận Phú Nhuận'), proposer: 'Trưởng Phòng Nội vụ' });
    expect(release).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN PHÚ NHUẬN');
    expect(release).toContain('- Ủy ban nhân dân Quận 1;');
    expect(appointment).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN 1');
    for (const text of [release, appointment]) expect(text).toContain('kể từ ngày 01 tháng 8 năm 2023');
  });

  it('are one decision inside one body, however its name is written', () => {
    expect(draftMove(facts)).toHaveLength(1);
    expect(draftMove(facts, { issuer: { ...body('Quận 1'), name: 'ỦY BAN NHÂN DÂN QUẬN 1' } })).toHaveLength(1);
  });

  it('name what is missing side by side: the sending side\'s facts are its own', () => {
    const [release, appointment] = draftMove(facts, { issuer: { name: 'Ủy ban nhân dân quận Phú Nhuận' } });
    expect(release && 'missing' in release.draft && release.draft.missing).toEqual(['issuer.place', 'issuer.authorityTitle', 'issuer.signerTitle', 'proposer']);
    expect(appointment && 'document' in appointment.draft).toBe(true);
  });

  it('are signed with the power that follows from who decides and the signer\'s post, where none is set', () => {
    const signed = (more: Partial<IssuerFacts>): string => texts({ ...facts, issuer: { ...body('Quận 1'), ...more } })[0] ?? '';
    expect(signed({})).toMatch(/\nCHỦ TỊCH\n/u);
    expect(signed({ signerTitle: 'Phó Chủ tịch' })).toContain('\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n');
    expect(signed({ signerTitle: 'Trưởng Phòng Nội vụ' })).toContain('\nTL. CHỦ TỊCH\nTRƯỞNG PHÒNG NỘI VỤ\n');
    expect(signed({ authorityTitle: 'Ủy ban nhân dân Quận 1' })).toContain('\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n');
  });
});
