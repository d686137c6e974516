/** A place that an agency may put in its Word template, written `{name}`. */
export interface TemplateTag {
  /** Small Latin letters and underscores, so that it can be typed on any keyboard: `ho_ten`. */
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
  /** A list or a condition, opened `{#name}` and closed `{/name}`; what stands between is repeated. */
  readonly list?: true;
  /** May be printed empty (a draft has no number); may also open a condition. */
  readonly mayBeEmpty?: true;
  /** Only inside these lists. */
  readonly inside?: readonly string[];
}

const value = (name: string, meaning: string, example: string): TemplateTag => ({ name, meaning, example });
const blank = (name: string, meaning: string, example: string): TemplateTag => ({ name, meaning, example, mayBeEmpty: true });
const list = (name: string, meaning: string, example: string): TemplateTag => ({ name, meaning, example, list: true });

/**
 * The published dictionary: every tag a template may use. Names are never given another meaning; a new tag is a new
 * entry. The order is that of a paper.
 */
export const TEMPLATE_TAGS: readonly TemplateTag[] = [
  blank('co_quan_chu_quan', 'Tên cơ quan chủ quản, chữ in hoa', 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH'),
  value('co_quan_ban_hanh', 'Tên cơ quan ban hành, chữ in hoa', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'),
  blank('so', 'Số văn bản do văn thư cấp; để trống trên dự thảo', '15'),
  value('ky_hieu', 'Ký hiệu văn bản', 'QĐ-SGDĐT'),
  value('dia_danh', 'Địa danh ghi trước ngày ban hành', 'Thành phố Hồ Chí Minh'),
  value('ngay_ban_hanh', 'Ngày ban hành; trên dự thảo là chỗ trống để văn thư điền', 'ngày 25 tháng 7 năm 2023'),
  blank('dau_du_thao', 'Dấu DỰ THẢO; trống khi đã ban hành', 'DỰ THẢO'),
  blank('do_mat', 'Dấu chỉ độ mật; trống khi không mật', 'MẬT'),
  value('ten_loai', 'Tên loại văn bản, chữ in hoa', 'QUYẾT ĐỊNH'),
  value('trich_yeu', 'Trích yếu nội dung', 'Về việc điều động và bổ nhiệm viên chức quản lý'),
  value('tham_quyen', 'Thẩm quyền ban hành, chữ in hoa', 'GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO'),
  list('can_cu', 'Các căn cứ ban hành, mỗi căn cứ một lần lặp', '{#can_cu}{noi_dung}{dau_cau}{/can_cu}'),
  list('dieu', 'Các điều của quyết định, mỗi điều một lần lặp', '{#dieu}Điều {so_dieu}. {noi_dung}{/dieu}'),
  list('noi_nhan', 'Nơi nhận, mỗi dòng một lần lặp', '{#noi_nhan}- {noi_dung}{dau_cau}{/noi_nhan}'),
  { ...value('noi_dung', 'Nội dung của căn cứ, điều hoặc nơi nhận đang lặp', 'Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010'), inside: ['can_cu', 'dieu', 'noi_nhan'] },
  { ...value('dau_cau', 'Dấu kết thúc dòng đang lặp: chấm phẩy, dòng cuối là dấu chấm', ';'), inside: ['can_cu', 'noi_nhan'] },
  { ...value('so_dieu', 'Số thứ tự của điều đang lặp', '1'), inside: ['dieu'] },
  value('ho_ten', 'Họ và tên người có tên trong quyết định', 'Võ Hoàng Ân'),
  value('ong_ba', 'Xưng hô theo giới tính: ông, bà; văn bản Đảng là đồng chí', 'ông'),
  value('ong_ba_dau_cau', 'Xưng hô ở đầu câu', 'Ông'),
  value('ngay_sinh', 'Ngày sinh theo lối viết văn bản', 'ngày 05 tháng 01 năm 1970'),
  value('chuc_vu_hien_nay', 'Chức vụ và đơn vị hiện nay', 'Hiệu trưởng Trường Trung học phổ thông Phú Nhuận, quận Phú Nhuận'),
  value('don_vi_hien_nay', 'Đơn vị hiện nay', 'Trường Trung học phổ thông Phú Nhuận, quận Phú Nhuận'),
  value('chuc_vu_moi', 'Chức vụ và đơn vị mới', 'Hiệu trưởng Trường Trung học phổ thông Trưng Vương, Quận 1'),
  value('don_vi_moi', 'Đơn vị mới', 'Trường Trung học phổ thông Trưng Vương, Quận 1'),
  value('ngay_hieu_luc', 'Ngày quyết định có hiệu lực', 'ngày 01 tháng 8 năm 2023'),
  value('ngay_cuoi', 'Ngày cuối cùng của thời hạn biệt phái, giao việc hoặc kéo dài', 'ngày 31 tháng 7 năm 2026'),
  value('thoi_han', 'Thời hạn giữ chức vụ', '05 năm'),
  value('ly_do', 'Lý do thôi giữ chức vụ, miễn nhiệm hoặc hủy bỏ', 'hết thời hạn giữ chức vụ'),
  value('co_quan_de_nghi', 'Cơ quan hoặc người đề nghị', 'Trưởng Phòng Tổ chức cán bộ'),
  value('thi_hanh', 'Những người chịu trách nhiệm thi hành', 'Chánh Văn phòng Sở Giáo dục và Đào tạo, Trưởng Phòng Tổ chức cán bộ'),
  blank('quyen_han_ky', 'Quyền hạn ký: TM., KT., TL., TUQ. và chức vụ của người có quyền; trống khi ký với tư cách người đứng đầu', 'KT. GIÁM ĐỐC'),
  value('chuc_vu_ky', 'Chức vụ người ký, chữ in hoa', 'PHÓ GIÁM ĐỐC'),
  blank('nguoi_ky', 'Họ tên người ký; trống khi chưa biết', 'Trần Văn Đức'),
];

const BY_NAME = new Map(TEMPLATE_TAGS.map((tag) => [tag.name, tag]));

/** The entry of a name, `undefined` when the dictionary has none. */
export function templateTag(name: string): TemplateTag | undefined {
  return BY_NAME.get(name);
}
