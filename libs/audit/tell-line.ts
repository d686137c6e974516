import type { RecordLine } from '#contracts';

/** What the rows of a table are called on paper. */
const THINGS: Readonly<Record<string, string>> = {
  localities: 'địa bàn',
  units: 'đơn vị',
  successions: 'việc kế thừa đơn vị',
  positions: 'vị trí chức vụ',
  people: 'hồ sơ cán bộ',
  tenures: 'quá trình giữ chức vụ',
  bars: 'trường hợp chưa xem xét điều động',
  ratings: 'kết quả đánh giá',
  relatives: 'quan hệ gia đình',
  exemptions: 'quyết định cho phép tiếp tục giữ chức vụ',
  attestations: 'giấy tờ trong hồ sơ nhân sự',
  reviews: 'kỳ rà soát',
  scenarios: 'kịch bản',
  proposals: 'phương án luân chuyển',
  proposal_moves: 'lượt điều động trong phương án',
  decisions: 'quyết định',
  users: 'tài khoản',
  import_batches: 'đợt nhập dữ liệu',
  board_packs: 'bộ quy tắc của ban',
  board_pack_versions: 'bản của bộ quy tắc',
  board_pack_values: 'giá trị trong bộ quy tắc',
  default_packs: 'lựa chọn bộ quy tắc mặc định',
};

/**
 * The line as one sentence for a list on paper: "Sửa hồ sơ cán bộ CB0000032". The deed of the house (`action`) is not in
 * it; names of deeds are translated where they are shown.
 */
export function tellLine(line: RecordLine): string {
  const thing = THINGS[line.table] ?? line.table;
  if (line.before === undefined && line.after === undefined) return line.key ? `Ghi nhận về ${thing || 'hệ thống'} ${line.key}` : 'Ghi nhận';
  if (line.key === '*') return `Thêm ${countOf(line)} dòng ${thing}`;
  const verb = line.before === undefined ? 'Thêm' : line.after === undefined ? 'Xóa' : 'Sửa';
  return thing === '' ? `${verb} ${line.key}`.trim() : `${verb} ${thing} ${line.key}`;
}

/** Bulk lines carry the number of rows in place of the rows. */
function countOf(line: RecordLine): string {
  const rows = line.after?.['rows'];
  return typeof rows === 'number' ? rows.toLocaleString('vi-VN') : 'nhiều';
}
