import { createReadStream, existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Bytes } from '#spreadsheets';

/** The largest file the office opens; a dataset of a million people stays below it. */
const LARGEST_FILE = 1024 * 1024 * 1024;

/** The files of a dataset by name, or why there are none. */
export type DatasetFiles = { readonly files: ReadonlyMap<string, Bytes> } | { readonly fault: string };

function stream(path: string): Bytes {
  return createReadStream(path);
}

/** Finds the CSV files of a folder, or the one workbook, that a path names. Nothing is read yet. */
export async function findDatasetFiles(path: string): Promise<DatasetFiles> {
  if (!existsSync(path)) return { fault: `Không có thư mục hoặc tệp "${path}". Kiểm tra lại đường dẫn.` };
  if (!statSync(path).isDirectory()) return oneFile(path);
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  const workbooks = (await readdir(path)).filter((name) => /\.xlsx$/i.test(name));
  if (names.length === 0 && workbooks.length === 1 && workbooks[0]) return oneFile(join(path, workbooks[0]));
  if (names.length === 0) return { fault: `Thư mục "${path}" không có tệp .csv nào. Cần các tệp localities.csv, units.csv, positions.csv, people.csv, tenures.csv.` };
  const large = names.find((name) => statSync(join(path, name)).size > LARGEST_FILE);
  if (large) return { fault: `Tệp "${large}" lớn hơn 1 GiB. Chia tệp theo địa phương rồi nhập từng phần.` };
  return { files: new Map(names.map((name) => [name, stream(join(path, name))])) };
}

function oneFile(path: string): DatasetFiles {
  if (/\.(xlsx|xlsm|xls)$/i.test(path)) return { files: new Map([[basename(path), stream(path)]]) };
  return { fault: `"${path}" không phải là thư mục các tệp .csv hay một tệp .xlsx.` };
}
