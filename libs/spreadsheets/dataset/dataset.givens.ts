import type { DatasetProblem } from '#contracts';

import { readDataset } from './read-dataset.ts';

const FILES: Readonly<Record<string, string>> = {
  'localities.csv': 'code,name,level,parent_code,lat,lon\nHCM,Thành phố Hồ Chí Minh,province,,,\nQ1,Quận 1,district,HCM,10.7756,106.70\nPN,Quận Phú Nhuận,district,HCM,,\n',
  'units.csv': 'code,name,locality_code,sector\nGD-Q1,Phòng Giáo dục và Đào tạo Quận 1,Q1,education\nGD-PN,Phòng Giáo dục và Đào tạo Quận Phú Nhuận,PN,education\n',
  'positions.csv': 'code,unit_code,title,head,rank,specialisations\nGD-Q1-01,GD-Q1,Trưởng phòng,yes,5,toán; quản lý giáo dục ;toán\nGD-PN-01,GD-PN,Trưởng phòng,yes,5,\n',
  'people.csv': 'code,full_name,birth_date\nP1,Nguyễn Văn An,15/05/1968\nP2,Trần Thị Ngọc,1970\n',
  'tenures.csv': 'person_code,position_code,from,to\nP1,GD-Q1-01,01/08/2015,\nP2,GD-PN-01,2014-06-15,\n',
  'ratings.csv': 'person_code,year,rating\nP1,2022,good\n',
};

/** Two heads of two offices; `changed` replaces files or takes them away. */
export function smallDataset(changed: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries({ ...FILES, ...changed })) {
    if (content !== undefined) files.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  }
  return files;
}

/** A file of the small dataset with lines put at its end. */
export function withLines(name: string, ...lines: readonly string[]): string {
  return `${FILES[name] ?? ''}${lines.join('\n')}\n`;
}

export function bytesOf(texts: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  return new Map([...texts].map(([name, text]) => [name, Buffer.from(text)]));
}

/** What is wrong with a dataset; nothing when it is in order. */
export async function problemsOf(files: ReadonlyMap<string, Uint8Array>): Promise<readonly DatasetProblem[]> {
  const reading = await readDataset(files);
  return reading.kind === 'refused' ? reading.problems : [];
}
