import { readFileSync } from 'node:fs';
import { day } from '#calendar';
import { draftTransferDecision, type Drafted, type Fonts, type TransferFacts } from '#documents';

const FOLDER = new URL('../../../node_modules/@expo-google-fonts/tinos/', import.meta.url);
const face = (name: string): Uint8Array => readFileSync(new URL(name, FOLDER));

export const fonts: Fonts = {
  regular: face('400Regular/Tinos_400Regular.ttf'),
  bold: face('700Bold/Tinos_700Bold.ttf'),
  italic: face('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  boldItalic: face('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};

/** Head of one district's education office to the other's: the shape of August 2023, with invented people. */
export const headOfOffice: TransferFacts = {
  person: { code: 'P001', fullName: 'Nguyễn Thị Minh Khuê', birth: '1970-01-05', gender: 'female' },
  from: { title: 'Trưởng phòng', unitName: 'Phòng Giáo dục và Đào tạo', localityName: 'Quận Phú Nhuận' },
  to: { title: 'Trưởng phòng', unitName: 'Phòng Giáo dục và Đào tạo', localityName: 'Quận 1' },
  effective: day('2023-08-01'),
  issuer: {
    name: 'ỦY BAN NHÂN DÂN QUẬN 1', place: 'Quận 1', authorityTitle: 'CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN 1',
    power: '', signerTitle: 'Chủ tịch', signerName: 'Trần Văn Đức',
  },
  proposer: 'Trưởng Phòng Nội vụ',
};

/** A principal of an upper-secondary school: the Department decides, a deputy signs for the director, a kept allowance, a basis of the board's own. */
export const principal: TransferFacts = {
  ...headOfOffice,
  person: { code: 'P002', fullName: 'Võ Hoàng Ân', birth: '1975-10', gender: 'male' },
  from: { title: 'Hiệu trưởng', unitName: 'Trường Trung học phổ thông Phú Nhuận', localityName: 'Quận Phú Nhuận' },
  to: { title: 'Hiệu trưởng', unitName: 'Trường Trung học phổ thông Trưng Vương', localityName: 'Quận 1' },
  schoolLevel: 'upper-secondary',
  allowance: 'kept',
  issuer: {
    superior: 'Ủy ban nhân dân Thành phố Hồ Chí Minh', name: 'Sở Giáo dục và Đào tạo', symbol: 'SGDĐT', place: 'Thành phố Hồ Chí Minh',
    authorityTitle: 'Giám đốc Sở Giáo dục và Đào tạo', power: 'KT.', signerTitle: 'Phó Giám đốc', signerName: 'Trần Văn Đức',
  },
  proposer: 'Trưởng Phòng Tổ chức cán bộ',
  furtherBases: ['Căn cứ Biên bản họp của tập thể lãnh đạo Sở Giáo dục và Đào tạo ngày 20 tháng 7 năm 2023'],
};

/** The draft, or the names of what is missing as an error: samples are complete. */
export function drafted(facts: TransferFacts): Drafted {
  const draft = draftTransferDecision(facts);
  if ('missing' in draft) throw new Error(`missing: ${draft.missing.join(', ')}`);
  return draft;
}

/** The 134 accented letters of Vietnamese, 67 in each case. */
export const ACCENTED = [...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'].flatMap((letter) => [letter, letter.toUpperCase()]);
