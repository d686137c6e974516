import type { Dice } from './random.ts';

export type Gender = 'male' | 'female';

/** Family names of southern Vietnam with their rough share in per mille. */
const FAMILY: readonly (readonly [string, number])[] = [
  ['Nguyễn', 330], ['Trần', 118], ['Lê', 95], ['Phạm', 68], ['Huỳnh', 52], ['Võ', 42], ['Phan', 38], ['Đặng', 24],
  ['Bùi', 22], ['Trương', 22], ['Hồ', 18], ['Ngô', 17], ['Đỗ', 16], ['Dương', 14], ['Lâm', 12], ['Đoàn', 11], ['Lý', 10],
  ['Đinh', 10], ['Mai', 9], ['Hoàng', 9], ['Vũ', 9], ['Cao', 7], ['Châu', 7], ['Thái', 6], ['Tô', 6], ['Trịnh', 6],
  ['Lương', 5], ['Hà', 5], ['Tạ', 4], ['Quách', 4], ['La', 3], ['Vương', 3], ['Tăng', 3], ['Kiều', 3], ['Từ', 2],
];

const MIDDLE: Readonly<Record<Gender, readonly (readonly [string, number])[]>> = {
  male: [
    ['Văn', 20], ['Minh', 11], ['Hữu', 8], ['Thanh', 8], ['Quốc', 7], ['Đức', 6], ['Công', 5], ['Hoàng', 5], ['Ngọc', 5],
    ['Quang', 5], ['Tấn', 4], ['Đình', 4], ['Xuân', 4], ['Anh', 4], ['Thành', 4], ['Trọng', 3], ['Chí', 3], ['Duy', 3],
    ['Phước', 3], ['Bá', 2], ['Gia', 2], ['Trung', 2], ['Nhật', 1], ['Thế', 2],
  ],
  female: [
    ['Thị', 18], ['Thị Ngọc', 9], ['Thị Thanh', 9], ['Thị Kim', 8], ['Ngọc', 7], ['Thị Mỹ', 5], ['Thị Thu', 6],
    ['Thị Hồng', 6], ['Kim', 5], ['Thanh', 5], ['Thị Bích', 5], ['Thị Minh', 4], ['Hồng', 3], ['Phương', 4], ['Mỹ', 3],
    ['Bích', 3], ['Thị Tuyết', 3], ['Thị Phương', 4], ['Diễm', 2], ['Thu', 3], ['Thùy', 2], ['Thị Diệu', 2], ['Hoàng', 2],
  ],
};

const GIVEN: Readonly<Record<Gender, readonly string[]>> = {
  male: ['Hùng', 'Dũng', 'Cường', 'Tuấn', 'Sơn', 'Long', 'Hải', 'Nam', 'Phong', 'Thắng', 'Bình', 'Hòa', 'Khoa', 'Phúc', 'Tài',
    'Trí', 'Vinh', 'Quân', 'Hiếu', 'Đạt', 'Lâm', 'Thịnh', 'Tùng', 'Khánh', 'Huy', 'Nghĩa', 'Tâm', 'Thọ', 'Toàn', 'Tiến',
    'Lộc', 'Kiên', 'Việt', 'Đông', 'Hậu', 'Nhân', 'Quý', 'Thiện', 'Trung', 'Tân', 'Lợi', 'Khang'],
  female: ['Hoa', 'Lan', 'Hương', 'Mai', 'Hạnh', 'Nga', 'Thảo', 'Trang', 'Thủy', 'Hằng', 'Yến', 'Dung', 'Phượng', 'Loan',
    'Vân', 'Hà', 'Linh', 'Ngân', 'Oanh', 'Tuyết', 'Xuân', 'Thu', 'Nhung', 'Liên', 'Hồng', 'Cúc', 'Đào', 'Diệp', 'Quyên',
    'Trâm', 'Uyên', 'Châu', 'Giang', 'Bích', 'Liễu', 'Hiền', 'Phương', 'Tâm', 'Nguyệt', 'Sương', 'Thúy', 'Ánh'],
};

/** A made-up Vietnamese name in NFC: family, middle and given name that suit the gender, no word twice. */
export function inventName(dice: Dice, gender: Gender): string {
  const family = dice.weigh(FAMILY);
  for (;;) {
    const words = `${family} ${dice.weigh(MIDDLE[gender])} ${dice.pick(GIVEN[gender])}`.split(' ');
    if (new Set(words).size === words.length) return words.join(' ').normalize('NFC');
  }
}

const FIGURES = ['Nguyễn Du', 'Lê Lợi', 'Trần Hưng Đạo', 'Nguyễn Trãi', 'Lý Thường Kiệt', 'Quang Trung', 'Phan Bội Châu',
  'Phan Châu Trinh', 'Nguyễn Huệ', 'Lê Quý Đôn', 'Chu Văn An', 'Hai Bà Trưng', 'Bà Triệu', 'Trần Quốc Toản', 'Nguyễn Bỉnh Khiêm',
  'Lương Thế Vinh', 'Hoàng Diệu', 'Nguyễn Tri Phương', 'Trương Định', 'Nguyễn Đình Chiểu', 'Võ Thị Sáu', 'Kim Đồng', 'Ngô Quyền',
  'Đinh Tiên Hoàng', 'Lê Hồng Phong', 'Nguyễn Thái Học', 'Phan Đình Phùng', 'Hồ Xuân Hương', 'Đoàn Thị Điểm', 'Nguyễn Khuyến',
  'Trần Văn Ơn', 'Lê Văn Tám', 'Nguyễn Thái Bình', 'Tô Hiến Thành', 'Nguyễn Văn Trỗi', 'Bùi Thị Xuân'] as const;

const NURSERIES = ['Hoa Mai', 'Sơn Ca', 'Họa Mi', 'Hoa Lan', 'Tuổi Thơ', 'Hướng Dương', 'Măng Non', 'Hoa Sen', 'Vành Khuyên',
  'Tuổi Hồng', 'Bông Sen', 'Rạng Đông', 'Hoa Hồng', 'Sao Mai', 'Bé Ngoan', 'Hoàng Yến', 'Mầm Xanh', 'Ánh Dương', 'Thỏ Ngọc',
  'Bình Minh', 'Hoa Phượng', 'Thiên Nga', 'Sen Hồng', 'Vàng Anh'] as const;

/** Names for schools: nurseries after flowers and birds, other schools after figures of history. `turn` walks the list without repeating soon. */
export function nameSchool(level: string, turn: number): string {
  const names: readonly string[] = level === 'preschool' ? NURSERIES : FIGURES;
  const round = Math.floor(turn / names.length);
  const name = names[turn % names.length] ?? '';
  return round === 0 ? name : `${name} ${round + 1}`;
}
