import type { DatasetFile } from '#contracts';

/** What each sheet of the interchange format holds, for the person who fills it in. */
export const SHEET_HINTS: Readonly<Record<DatasetFile, string>> = {
  localities: 'Tỉnh, huyện, xã.',
  units: 'Cơ quan, đơn vị, trường học.',
  successions: 'Đơn vị đổi tên, chuyển, sáp nhập, chia tách, giải thể.',
  positions: 'Chức vụ của từng đơn vị. Các chức vụ cùng hạng có thể hoán đổi cho nhau.',
  people: 'Cán bộ. Mỗi người một dòng.',
  tenures: 'Thời gian giữ từng chức vụ. Mỗi lần giữ chức vụ một dòng.',
  bars: 'Lý do chưa điều động: kỷ luật, điều tra, bệnh nặng, thai sản…',
  ratings: 'Xếp loại hằng năm.',
  relatives: 'Quan hệ gia đình giữa cán bộ với nhau.',
  exemptions: 'Trường hợp được phép giữ chức vụ quá thời hạn, theo văn bản của cấp có thẩm quyền.',
  attestations: 'Kê khai tài sản, giấy khám sức khỏe, kết luận tiêu chuẩn chính trị.',
};

const CODE = 'Mã, không trùng nhau. Không dùng dấu chấm phẩy.';
const FROM = 'Ngày bắt đầu: 2015-08-01 hoặc 01/08/2015.';
const TO = 'Ngày cuối cùng: 2020-07-31 hoặc 31/07/2020. Để trống nếu vẫn còn.';
const ROUGH = 'Ngày, hoặc chỉ tháng (08/2015), hoặc chỉ năm (2015).';
const PERSON = 'Mã cán bộ ở trang people.';

/** What each column wants, in a sentence or two: shown when its cell is entered. */
export const COLUMN_HINTS: Readonly<Record<DatasetFile, Readonly<Record<string, string>>>> = {
  localities: {
    code: CODE, name: 'Tên địa phương.', level: 'province = tỉnh, district = huyện, commune = xã.', parent_code: 'Mã địa phương cấp trên.', valid_from: FROM, valid_to: TO,
    lat: 'Vĩ độ, ví dụ 10.7769.', lon: 'Kinh độ, ví dụ 106.7009.',
  },
  units: {
    code: CODE, name: 'Tên đầy đủ của đơn vị.', locality_code: 'Mã địa phương ở trang localities.', sector: 'Ngành, ví dụ education.', ownership: 'public = công lập, private = ngoài công lập.',
    level: 'Cấp, ví dụ primary, lower-secondary, district-office.', valid_from: FROM, valid_to: TO,
  },
  successions: {
    from_unit: 'Mã đơn vị cũ.', to_unit: 'Mã đơn vị mới.', on: FROM, kind: 'rename = đổi tên, transfer = chuyển, merge = sáp nhập, split = chia tách, abolish = giải thể.',
    keeps_clock: 'Thời gian giữ chức vụ có tính tiếp không: yes, no, ask.',
  },
  positions: {
    code: CODE, unit_code: 'Mã đơn vị ở trang units.', title: 'Tên chức vụ, ví dụ Hiệu trưởng.', head: 'yes = người đứng đầu.', rank: 'Hạng. Các chức vụ cùng hạng là tương đương.',
    specialisations: 'Chuyên ngành cần có, cách nhau bằng dấu chấm phẩy.', title_class: 'Loại chức danh, ví dụ school-principal.', seats: 'Số người cùng giữ chức vụ.',
    charter_limit: 'yes = điều lệ trường giới hạn hai nhiệm kỳ.',
  },
  people: {
    code: CODE, full_name: 'Họ và tên.', birth_date: ROUGH, gender: 'male = nam, female = nữ.', home_locality: 'Quê quán: mã địa phương ở trang localities.',
    specialisations: 'Chuyên ngành, cách nhau bằng dấu chấm phẩy.', qualifications: 'Trình độ chuyên môn, cách nhau bằng dấu chấm phẩy.',
    political_theory: 'none = chưa có, elementary = sơ cấp, intermediate = trung cấp, advanced = cao cấp, bachelor = cử nhân.', party_joined: 'Ngày vào Đảng.',
    planned_for: 'Quy hoạch: mã chức vụ hoặc loại chức danh, cách nhau bằng dấu chấm phẩy.',
  },
  tenures: {
    person_code: PERSON, position_code: 'Mã chức vụ ở trang positions.', from: `Bắt đầu giữ chức vụ. ${ROUGH}`, to: `Ngày cuối giữ chức vụ; để trống nếu đang giữ. ${ROUGH}`,
    kind: 'official = chính thức, acting = quyền, in-charge = phụ trách, seconded = biệt phái.', appointment: 'first = bổ nhiệm lần đầu, renewed = bổ nhiệm lại.',
    decision_no: 'Số quyết định.', decision_signed: 'Ngày ký quyết định.',
  },
  bars: {
    person_code: PERSON, kind: 'Lý do, chọn trong danh sách.', from: FROM, to: TO, child_born: 'Ngày sinh của con.', waived: 'yes = tự nguyện không áp dụng.',
  },
  ratings: {
    person_code: PERSON, year: 'Năm, ví dụ 2024.', rating: 'excellent = xuất sắc, good = tốt, completed = hoàn thành, not-completed = không hoàn thành.',
  },
  relatives: {
    person_code: PERSON, relative_code: 'Mã cán bộ của người thân.', kind: 'spouse = vợ chồng, parent = cha mẹ, child = con, sibling = anh chị em, other = khác.',
  },
  exemptions: {
    person_code: PERSON, position_code: 'Mã chức vụ; để trống nếu cho mọi chức vụ.', rule: 'Quy định được miễn; để trống nếu cho mọi quy định.', from: FROM, to: TO,
    authority: 'Cơ quan cho phép.', document: 'Số, ngày văn bản cho phép.',
  },
  attestations: {
    person_code: PERSON, kind: 'asset-declaration = kê khai tài sản, health-certificate = khám sức khỏe, political-standard = tiêu chuẩn chính trị.', on: 'Ngày của giấy tờ.',
    satisfied: 'yes = đạt, no = không đạt.', document: 'Số, ngày văn bản.',
  },
};
