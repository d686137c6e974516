import { describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync } from 'fflate';
import { packPapers, type PaperFile, safeName } from './pack-papers.ts';

const file = (name: string): PaperFile => ({ name, ending: 'docx', bytes: strToU8(name) });

describe('a batch in one ZIP', () => {
  it('keeps the order and tells papers of one name apart', () => {
    const names = Object.keys(unzipSync(packPapers([file('Đặng Thị Ánh'), file('Đặng Thị Ánh'), file('Bà Ừ')])));
    expect(names).toEqual(['01-Dang-Thi-Anh.docx', '02-Dang-Thi-Anh.docx', '03-Ba-U.docx']);
  });

  it('numbers a hundred with three digits, so that they sort', () => {
    const names = Object.keys(unzipSync(packPapers(Array.from({ length: 100 }, () => file('x')))));
    expect([names[0], names[99]]).toEqual(['001-x.docx', '100-x.docx']);
  });

  it('gives no name that leads anywhere', () => {
    for (const name of ['../../etc/passwd', 'C:\\x', '/root', 'a\u0000b', 'con.', '']) expect(safeName(name)).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]*$/u);
  });

  it('gives the same bytes for the same files', () => {
    expect(Buffer.compare(packPapers([file('a'), file('b')]), packPapers([file('a'), file('b')]))).toBe(0);
  });
});
