import { describe, expect, it } from '@jest/globals';
import { birthInText, bodyInText, localityInText, placeInDate, postInText, tidy, unitInText } from './names.ts';

describe('names in running text', () => {
  it.each([
    ['Trưởng phòng', 'Phòng Giáo dục và Đào tạo Quận 1', 'Trưởng Phòng Giáo dục và Đào tạo Quận 1'],
    ['Phó Trưởng phòng', 'Phòng Nội vụ Quận 1', 'Phó Trưởng Phòng Nội vụ Quận 1'],
    ['Trưởng Phòng Giáo dục và Đào tạo', 'Phòng Giáo dục và Đào tạo Quận 1', 'Trưởng Phòng Giáo dục và Đào tạo Quận 1'],
    ['Trưởng Phòng Giáo dục và Đào tạo Quận 1', 'Phòng Giáo dục và Đào tạo Quận 1', 'Trưởng Phòng Giáo dục và Đào tạo Quận 1'],
    ['Hiệu trưởng', 'Trường Tiểu học Kim Đồng, quận Phú Nhuận', 'Hiệu trưởng Trường Tiểu học Kim Đồng, quận Phú Nhuận'],
    ['Chánh Thanh tra', 'Thanh tra Quận 1', 'Chánh Thanh tra Quận 1'],
    ['Chủ tịch', 'Ủy ban nhân dân Quận 3', 'Chủ tịch Ủy ban nhân dân Quận 3'],
  ])('%s of %s is %s', (title, unit, post) => {
    expect(postInText(title, unit)).toBe(post);
  });

  it.each([
    ['Quận 1', 'Quận 1'], ['Quận Phú Nhuận', 'quận Phú Nhuận'], ['Huyện Cần Giờ', 'huyện Cần Giờ'], ['quận Gò Vấp', 'quận Gò Vấp'],
    ['Phường Võ Thị Sáu', 'Phường Võ Thị Sáu'], ['Thành phố Thủ Đức', 'Thành phố Thủ Đức'], ['Tỉnh Long An', 'tỉnh Long An'],
  ])('writes the locality %s as %s', (name, text) => {
    expect(localityInText(name)).toBe(text);
  });

  it.each([['Quận 1', 'Quận 1'], ['Quận Phú Nhuận', 'Phú Nhuận'], ['Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'], ['Phường Võ Thị Sáu', 'Phường Võ Thị Sáu']])(
    'dates a paper of %s from %s', (name, place) => {
      expect(placeInDate(name)).toBe(place);
    },
  );

  it('adds the locality where the unit does not say it: offices without, schools with a comma', () => {
    expect(unitInText('Phòng Nội vụ', 'Quận Phú Nhuận')).toBe('Phòng Nội vụ quận Phú Nhuận');
    expect(unitInText('Phòng Nội vụ Quận Phú Nhuận', 'Quận Phú Nhuận')).toBe('Phòng Nội vụ quận Phú Nhuận');
    expect(unitInText('Trường Mầm non 2', 'Quận 3')).toBe('Trường Mầm non 2, Quận 3');
    expect(unitInText('Trường Mầm non 2', '')).toBe('Trường Mầm non 2');
  });

  it('turns a body in capitals into words', () => {
    expect(bodyInText('ỦY BAN NHÂN DÂN QUẬN 1')).toBe('Ủy ban nhân dân Quận 1');
    expect(bodyInText('ỦY BAN NHÂN DÂN QUẬN PHÚ NHUẬN')).toBe('Ủy ban nhân dân quận Phú Nhuận');
    expect(bodyInText('ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH')).toBe('Ủy ban nhân dân Thành phố Hồ Chí Minh');
    expect(bodyInText('Sở Giáo dục và Đào tạo')).toBe('Sở Giáo dục và Đào tạo');
  });

  it.each([
    ['1970-01-05', 'ngày 05 tháng 01 năm 1970'], ['05/06/1970', 'ngày 05 tháng 6 năm 1970'], ['5/12/1970', 'ngày 05 tháng 12 năm 1970'],
    ['1970-02', 'tháng 02 năm 1970'], ['1970', 'năm 1970'], ['31/02/1970', undefined], ['chưa rõ', undefined], ['', undefined],
  ])('reads the birth "%s" as %s', (text, words) => {
    expect(birthInText(text)).toBe(words);
  });

  it('keeps the spelling it is given: Hòa stays Hòa, Hoà stays Hoà', () => {
    expect(tidy('Hòa')).toBe('Hòa');
    expect(tidy('Hoà')).toBe('Hoà');
  });
});
