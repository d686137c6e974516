import { describe, expect, it } from '@jest/globals';

import { convertByFont } from './convert.ts';
import { toTcvn3, toVni, VIETNAMESE_LETTERS } from './legacy.givens.ts';

describe('text under an old font', () => {
  it.each([
    ['NguyÔn V¨n §øc', '.VnTime', 'Nguyễn Văn Đức'],
    ['TrÇn ThÞ Hång H¹nh', '.VnArial', 'Trần Thị Hồng Hạnh'],
    ['D\u00AD¬ng Quèc TuÊn', '.VnTime', 'Dương Quốc Tuấn'],
    ['®Æng thÞ bÝch', '.VnTimeH', 'ĐẶNG THỊ BÍCH'],
    ['Nguyeãn Vaên Ñöùc', 'VNI-Times', 'Nguyễn Văn Đức'],
    ['Traàn Thò Hoàng Haïnh', 'VNI-Helve', 'Trần Thị Hồng Hạnh'],
    ['ÑAËNG THÒ BÍCH', 'VNI-Times', 'ĐẶNG THỊ BÍCH'],
    ['Döông Quoác Tuaán', 'VNI-Times', 'Dương Quốc Tuấn'],
    ['Huyønh Myõ Kyø', 'VNI-Times', 'Huỳnh Mỹ Kỳ'],
  ])('%s in %s reads %s', (before, font, after) => {
    expect(convertByFont(before, font)?.after).toBe(after.normalize('NFC'));
  });

  it('every one of the 134 letters comes back from VNI, and every letter that TCVN3 has comes back from TCVN3', () => {
    expect(VIETNAMESE_LETTERS).toHaveLength(134);
    for (const letter of VIETNAMESE_LETTERS) {
      expect(convertByFont(`x${toVni(letter)}x`, 'VNI-Times')?.after ?? `x${toVni(letter)}x`).toBe(`x${letter}x`);
      const bytes = toTcvn3(letter);
      if (bytes !== undefined) expect(convertByFont(`x${bytes}x`, '.VnTime')?.after ?? `x${bytes}x`).toBe(`x${letter}x`);
      else expect(convertByFont(`x${toTcvn3(letter.toLowerCase()) ?? ''}x`, '.VnTimeH')?.after).toBe(`X${letter}X`);
    }
  });

  it('is left alone under a Unicode font, or when it was typed in Unicode under an old font', () => {
    expect(convertByFont('NguyÔn', 'Times New Roman')).toBeUndefined();
    expect(convertByFont('Nguyễn Văn Đức', '.VnTime')).toBeUndefined();
    expect(convertByFont('Nguyen 12/QD', '.VnTime')).toBeUndefined();
  });
});
