import { describe, expect, it } from '@jest/globals';
import { draftCampaignDecision, renderMergedPdf, state30of2020 } from '#documents';
import { campaign, whole } from '../papers-support/office-samples.ts';
import { linesOf, readPdf } from '../papers-support/read-pdf.ts';
import { drafted, fonts, headOfOffice, principal } from '../papers-support/samples.ts';

describe('a batch in one PDF', () => {
  it('begins every paper on a page of its own and counts its pages anew, annexes too', async () => {
    const papers = [drafted(headOfOffice), drafted(principal), whole(draftCampaignDecision(campaign)), drafted(headOfOffice)].map((draft) => draft.document);
    const { pages } = readPdf(await renderMergedPdf(papers, state30of2020, { fonts, title: 'Quyết định điều động' }));
    const numbers = pages.map((page) => linesOf(page).filter((line) => line.yMm < 18).map((line) => line.text.trim()).join());
    expect(numbers).toEqual(['', '', '2', '', '', '2', '3', '']);
    const heads = pages.map((page) => linesOf(page).some((line) => line.text.startsWith('CỘNG HÒA')));
    expect(heads).toEqual([true, true, false, true, false, false, false, true]);
  });
});
