// A list of 20,000 people in 25 columns: the bare reading of the library, the preview, and the commit by the command line.
//   npm run bench -- sheets [rows]        (20,000 unless said)
// Readers run in processes of their own; peak memory is what the operating system says of them.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { writeXlsx } from 'hucre/xlsx';

import { SENT_WORKBOOK, writeDataset } from '#spreadsheets';

const ROWS = Number(process.argv[2] ?? 20_000);
const DIST = new URL('../../dist/', import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'planner-sheets-'));
const line = (what, figure, more = '') => console.log(`${what.padEnd(56)} ${figure.padStart(10)} ${more}`);
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(2)} s`;
const MIB = 1024 * 1024;

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const MIDDLES = ['Văn', 'Thị', 'Hữu', 'Minh', 'Thanh', 'Ngọc', 'Quốc', 'Xuân', 'Đình', 'Thu'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Đức', 'Giang', 'Hà', 'Hòa', 'Khánh', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Thúy', 'Uyên', 'Vinh', 'Yến'];
const SCHOOLS = Math.max(10, Math.ceil(ROWS / 40));
const pick = (list, index) => list[index % list.length];
const two = (number) => String(number).padStart(2, '0');

/** Units, positions with seats enough and nobody yet. */
function establishment() {
  const units = Array.from({ length: SCHOOLS }, (_, index) => ({ code: `T${index}`, name: `Trường Trung học cơ sở số ${index}`, locality_code: 'Q1' }));
  const positions = units.flatMap(({ code }) => [['1', 'Hiệu trưởng'], ['2', 'Phó Hiệu trưởng'], ['3', 'Giáo viên']].map(([number, title]) => (
    { code: `${code}-${number}`, unit_code: code, title, head: number === '1' ? 'yes' : 'no', rank: `R${number}`, seats: '60' })));
  return { localities: [{ code: 'Q1', name: 'Quận 1', level: 'district' }], units, positions };
}

const HEAD = ['STT', 'Mã CB', 'Họ và tên', 'Ngày sinh', null, 'Quê quán', 'Số CCCD', 'Chức vụ', 'Đơn vị', 'Ngày bổ nhiệm', 'Số quyết định', 'Ngày quyết định', 'Trình độ chuyên môn', 'Chuyên ngành', 'Trình độ LLCT',
  'Ngày vào Đảng', 'Xếp loại 2020', 'Xếp loại 2021', 'Xếp loại 2022', 'Mã ngạch', 'Điện thoại', 'Quy hoạch', 'Dân tộc', 'Tôn giáo', 'Ghi chú'];

function row(index) {
  const birth = `${two(1 + (index % 28))}/${two(1 + (index % 12))}/${1960 + (index % 35)}`;
  const woman = index % 2 === 1;
  return [
    index + 1, `CB${index}`, `${pick(SURNAMES, index)} ${pick(MIDDLES, index * 7)} ${pick(GIVEN, index * 3)}`, woman ? null : birth, woman ? birth : null, 'Quận 1', `0790${String(60_000_000 + index)}`,
    ['Hiệu trưởng', 'Phó Hiệu trưởng', 'Giáo viên'][index % 3], `Trường THCS số ${index % SCHOOLS}`, index % 3 === 0 ? new Date(Date.UTC(2005 + (index % 15), index % 12, 1 + (index % 28))) : `${two(1 + (index % 12))}/${2005 + (index % 15)}`,
    `${index}/QĐ-UBND`, `01/${two(1 + (index % 12))}/${2005 + (index % 15)}`, 'Đại học', pick(['Sư phạm Toán', 'Sư phạm Ngữ văn', 'Quản lý giáo dục'], index), pick(['TC', 'CC', 'Sơ cấp', 'Trung cấp LLCT'], index),
    `03/02/${1985 + (index % 35)}`, 'HTTNV', 'HTXSNV', 'Hoàn thành tốt nhiệm vụ', '15a.201', `09${String(10_000_000 + index)}`, 'Phó Hiệu trưởng', 'Kinh', 'Không', null,
  ];
}

function list() {
  const top = [['PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'], [], ['DANH SÁCH CÁN BỘ, GIÁO VIÊN'], HEAD, [null, null, null, 'Nam', 'Nữ']];
  const merges = [{ startRow: 3, startCol: 3, endRow: 3, endCol: 4 }, ...HEAD.flatMap((_, column) => (column === 3 || column === 4 ? [] : [{ startRow: 3, startCol: column, endRow: 4, endCol: column }]))];
  const rows = [...top, ...Array.from({ length: ROWS }, (_, index) => row(index)), [], [null, 'NGƯỜI LẬP BIỂU']];
  return writeXlsx({ sheets: [{ name: 'Danh sách', rows, merges, columns: HEAD.map((_, column) => (column === 9 ? { numFmt: 'dd/mm/yyyy' } : {})) }] });
}

const peakOf = (pid) => Number(/VmHWM:\s+(\d+)/.exec(existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '')?.[1] ?? 0) / 1024;

/** The largest peak of the processes that this one starts meanwhile. */
function watchChildren() {
  let peak = 0;
  const timer = setInterval(() => {
    for (const task of readdirSync('/proc/self/task')) {
      const children = existsSync(`/proc/self/task/${task}/children`) ? readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' ') : [];
      for (const pid of children) if (pid !== '') peak = Math.max(peak, peakOf(pid));
    }
  }, 20);
  return () => { clearInterval(timer); return peak; };
}

/** The library alone, timed inside its process. */
async function bare(path, options) {
  const script = `import { readFileSync } from 'node:fs'; import { readXlsx } from 'hucre/xlsx';
    const start = performance.now(); const { sheets } = await readXlsx(new Uint8Array(readFileSync(${JSON.stringify(path)})), ${JSON.stringify(options)});
    console.log(JSON.stringify({ ms: performance.now() - start, rows: sheets[0].rows.length, peak: process.resourceUsage().maxRSS / 1024 }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'], cwd: new URL('../..', import.meta.url) });
  let text = '';
  child.stdout.on('data', (chunk) => { text += chunk; });
  await new Promise((resolve) => child.on('close', resolve));
  return JSON.parse(text);
}

async function preview(bytes, memory) {
  const { takeIn } = await import(new URL('libs/office/imports/intake/take-in.js', DIST));
  const { units, positions, localities } = establishment();
  const onFile = {
    people: [], tenures: [], localities, units, positions: positions.map(({ code, unit_code, title, seats }) => ({ code, name: title, unit: unit_code, seats: Number(seats) })),
  };
  const lag = monitorEventLoopDelay({ resolution: 10 });
  const peak = watchChildren();
  const start = performance.now();
  let rows = 0;
  let summary;
  lag.enable();
  const refusal = await takeIn({ deed: 'preview', fileName: 'list.xlsx', limits: SENT_WORKBOOK }, { bytes, feed: (put) => put(onFile) }, { milliseconds: 180_000, memory }, async (message) => {
    if (message.kind === 'rows') rows += message.rows.length;
    if (message.kind === 'figures') summary = message.figures.summary;
  });
  lag.disable();
  return { ms: performance.now() - start, peak: peak(), lag: lag.max / 1e6, rows, summary, refusal };
}

async function planner(what, args) {
  const start = performance.now();
  const child = spawn(process.execPath, [new URL('apps/cli/main.js', DIST).pathname, ...args, '--data-dir', join(scratch, 'data')], { stdio: ['ignore', 'ignore', 'ignore'] });
  let peak = 0;
  const timer = setInterval(() => { peak = Math.max(peak, peakOf(child.pid)); }, 100);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  line(what, seconds(start), `peak of the command ${peak.toFixed(0)} MiB, exit ${code}`);
}

try {
  const start = performance.now();
  const bytes = await list();
  const path = join(scratch, 'list.xlsx');
  writeFileSync(path, bytes);
  line(`made a list of ${ROWS} rows, ${HEAD.length} columns`, seconds(start), `${(bytes.length / 1e6).toFixed(1)} MB`);
  const alone = await bare(path, {});
  line('library alone, values', `${(alone.ms / 1000).toFixed(2)} s`, `peak ${alone.peak.toFixed(0)} MiB, ${alone.rows} rows`);
  const styled = await bare(path, { readStyles: true });
  line('library alone, values and fonts', `${(styled.ms / 1000).toFixed(2)} s`, `peak ${styled.peak.toFixed(0)} MiB`);
  const seen = await preview(bytes, 1024 * MIB);
  line('preview: check, read, map, hold against the file, tell', `${(seen.ms / 1000).toFixed(2)} s`, `peak of the process ${seen.peak.toFixed(0)} MiB, ${seen.rows} rows told, lag of the caller ${seen.lag.toFixed(0)} ms at most`);
  line('  beside the library with fonts', `${(seen.ms / styled.ms).toFixed(2)} x`, JSON.stringify(seen.refusal ?? seen.summary?.rows ?? seen.summary));
  mkdirSync(join(scratch, 'dataset'));
  for (const [name, text] of writeDataset(establishment())) writeFileSync(join(scratch, 'dataset', name), text);
  await planner('command line: first import, of the establishment', ['import', join(scratch, 'dataset')]);
  await planner('command line: the list, to its commit', ['import', path]);
  await planner('command line: the same list again', ['import', path]);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
