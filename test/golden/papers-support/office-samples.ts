import { day } from '#calendar';
import { type CampaignFacts, type Draft, type Drafted, type IssuerFacts, type ListFacts, type MinutesFacts, type RotationPlanFacts, type SubmissionFacts } from '#documents';
import { headOfOffice, principal } from './samples.ts';

/** The draft, or the names of what is missing as an error: samples are complete. */
export function whole(draft: Draft): Drafted {
  if ('missing' in draft) throw new Error(`missing: ${draft.missing.join(', ')}`);
  return draft;
}

const SCHOOLS = ['Kim Đồng', 'Võ Thị Sáu', 'Nguyễn Thái Học', 'Lương Thế Vinh', 'Đinh Tiên Hoàng', 'Trần Hưng Đạo', 'Hòa Bình', 'Khai Minh', 'Kết Đoàn'];
const PEOPLE = ['Nguyễn Thị Minh Khuê', 'Võ Hoàng Ân', 'Đặng Thị Ánh Nguyệt', 'Lý Quốc Bảo', 'Huỳnh Thị Mỹ Ửng', 'Phạm Văn Nghĩa', 'Đỗ Thị Bích Ngọc', 'Trịnh Công Hiếu', 'Ngô Thị Thùy Dương'];
const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

export const campaign: CampaignFacts = {
  issuer: headOfOffice.issuer,
  proposer: 'Trưởng Phòng Nội vụ',
  effective: day('2023-08-01'),
  service: 'public-employee',
  rows: Array.from({ length: 27 }, (_, index) => ({
    person: { code: `P${index}`, fullName: at(PEOPLE, index), birth: ['1970-01-05', '1968-10', '1972'][index % 3] ?? '', gender: 'female' as const },
    from: { title: 'Hiệu trưởng', unitName: `Trường Tiểu học ${at(SCHOOLS, index)}`, localityName: 'Quận 1' },
    to: { title: 'Hiệu trưởng', unitName: `Trường Tiểu học ${at(SCHOOLS, index + 1)}`, localityName: 'Quận 1' },
    note: index === 3 ? 'Bảo lưu phụ cấp' : undefined,
  })),
};

const office: IssuerFacts = {
  superior: 'Ủy ban nhân dân Quận 1', name: 'Phòng Nội vụ', place: 'Quận 1', symbol: 'NV', power: '', signerTitle: 'Trưởng phòng', signerName: 'Lê Thanh Hòa',
};

export const dueList: ListFacts = {
  issuer: office, asOf: day('2023-08-01'), scope: 'Quận 1', preparedBy: 'Mai Thị Hạnh',
  rows: Array.from({ length: 12 }, (_, index) => ({
    fullName: at(PEOPLE, index), birth: '05/01/1970, nữ', post: `Hiệu trưởng Trường Tiểu học ${at(SCHOOLS, index)}`, firstAppointed: '01/08/2013',
    renewals: 'QĐ số 2178, 01/08/2018', served: '10 năm', limitOn: '01/08/2021', termEnds: '31/07/2023', terms: '2', retires: '31/05/2028',
    verdict: 'Quá hạn', cites: '65-QĐ/TW, Điều 3 khoản 3', plan: index % 2 === 0 ? `Đổi với Trường Tiểu học ${at(SCHOOLS, index + 1)}` : '', note: '',
  })),
};

export const profileList: ListFacts = {
  issuer: office, asOf: day('2023-08-01'), scope: 'Quận 1', preparedBy: 'Mai Thị Hạnh',
  rows: Array.from({ length: 5 }, (_, index) => ({
    fullName: at(PEOPLE, index), birth: '05/01/1970, nữ', homeTown: 'Huyện Hóc Môn, Thành phố Hồ Chí Minh', post: `Hiệu trưởng Trường Tiểu học ${at(SCHOOLS, index)}`,
    grade: 'Giáo viên tiểu học hạng II', partyJoined: '03/02/1998', education: 'Thạc sĩ Quản lý giáo dục', politicalTheory: 'Trung cấp', appointed: '01/08/2013',
    plannedFor: 'Trưởng Phòng Giáo dục và Đào tạo', ratings: 'HTXSNV; HTTNV; HTTNV', conduct: 'Bằng khen', plan: `Trường Tiểu học ${at(SCHOOLS, index + 1)}`, note: '',
  })),
};

export const submission: SubmissionFacts = {
  issuer: office, addressee: 'Chủ tịch Ủy ban nhân dân Quận 1', subject: 'điều động và bổ nhiệm viên chức quản lý',
  situation: [
    'Bà Nguyễn Thị Minh Khuê đã giữ chức vụ Hiệu trưởng Trường Tiểu học Kim Đồng liên tục 10 năm, quá hai nhiệm kỳ liên tiếp theo quy định tại khoản 3 Điều 3 Quy định số 65-QĐ/TW ngày 28 tháng 4 năm 2022 của Bộ Chính trị.',
  ],
  people: ['Bà Nguyễn Thị Minh Khuê, Hiệu trưởng Trường Tiểu học Kim Đồng, đến Trường Tiểu học Võ Thị Sáu', 'Ông Võ Hoàng Ân, Hiệu trưởng Trường Tiểu học Võ Thị Sáu, đến Trường Tiểu học Kim Đồng'],
  steps: ['Lấy ý kiến tập thể lãnh đạo Trường Tiểu học Kim Đồng: 9/9 phiếu đồng ý', 'Lấy ý kiến tập thể lãnh đạo Trường Tiểu học Võ Thị Sáu: 8/9 phiếu đồng ý', 'Kết luận tiêu chuẩn chính trị: bảo đảm'],
  attachments: ['Sơ yếu lý lịch', 'Biên bản họp, biên bản kiểm phiếu', 'Dự thảo quyết định'],
};

export const rotationPlan: RotationPlanFacts = {
  issuer: { ...headOfOffice.issuer, power: 'TM.', authorityTitle: headOfOffice.issuer.name }, period: 'năm 2023',
  purpose: ['Khắc phục việc giữ chức vụ quá hai nhiệm kỳ liên tiếp tại một đơn vị', 'Tạo điều kiện để cán bộ được rèn luyện qua thực tiễn'],
  need: ['02 vị trí Hiệu trưởng trường tiểu học'], form: ['Hoán đổi vị trí giữa hai trường cùng cấp học'], area: ['Các trường tiểu học công lập trên địa bàn Quận 1'],
  time: ['Ít nhất 36 tháng đối với một lần luân chuyển'], regimes: ['Giữ nguyên lương; bảo lưu phụ cấp chức vụ nếu chức vụ mới có phụ cấp thấp hơn'],
  placement: ['Căn cứ nhu cầu công tác và kết quả đánh giá'], start: day('2023-08-01'), tasks: ['Phòng Nội vụ chủ trì, theo dõi, báo cáo', 'Các trường bàn giao trước ngày 15 tháng 8 năm 2023'],
  people: [
    { fullName: 'Nguyễn Thị Minh Khuê', birth: '05/01/1970', from: 'Hiệu trưởng Trường Tiểu học Kim Đồng', to: 'Trường Tiểu học Võ Thị Sáu' },
    { fullName: 'Võ Hoàng Ân', birth: '10/1975', from: 'Hiệu trưởng Trường Tiểu học Võ Thị Sáu', to: 'Trường Tiểu học Kim Đồng', note: 'Bảo lưu phụ cấp' },
  ],
};

export const minutes: MinutesFacts = {
  issuer: { ...headOfOffice.issuer }, heldOn: day('2023-07-20'), opened: '08 giờ 00', closed: '09 giờ 30', place: 'Phòng họp số 2, trụ sở Ủy ban nhân dân Quận 1',
  chair: { name: 'Trần Văn Đức', post: 'Chủ tịch Ủy ban nhân dân Quận 1' }, secretary: { name: 'Mai Thị Hạnh', post: 'chuyên viên Phòng Nội vụ' },
  subject: 'điều động và bổ nhiệm viên chức quản lý', present: ['Tập thể lãnh đạo Ủy ban nhân dân Quận 1: 04 người', 'Đại diện Phòng Nội vụ: 02 người'],
  contents: ['Trưởng Phòng Nội vụ trình bày tờ trình và hồ sơ nhân sự. Các thành viên dự họp thảo luận và biểu quyết bằng phiếu kín.'],
  votes: [{ about: 'Điều động, bổ nhiệm bà Nguyễn Thị Minh Khuê giữ chức vụ Hiệu trưởng Trường Tiểu học Võ Thị Sáu', yes: 4, no: 0 }, { about: 'Điều động, bổ nhiệm ông Võ Hoàng Ân giữ chức vụ Hiệu trưởng Trường Tiểu học Kim Đồng', yes: 3, no: 1 }],
  conclusion: ['Thống nhất điều động và bổ nhiệm hai nhân sự nêu trên; giao Phòng Nội vụ hoàn chỉnh hồ sơ, trình ký quyết định.'],
};

export { principal };
