import { describe, expect, it } from '@jest/globals';
import { HttpException } from '@nestjs/common';
import { NotADay } from '#calendar';
import { asRefusal } from './as-refusal.ts';
import { attachment } from './attachment.ts';
import { PROBLEMS, Refusal } from './problems.ts';

const database = (code: string): Error => Object.assign(new Error('secret detail'), { code, severity: 'ERROR', routine: 'exec' });
const status = (thrown: unknown): number | undefined => {
  const refusal = asRefusal(thrown);
  return refusal && PROBLEMS[refusal.code][0];
};

describe('what was thrown becomes a refusal', () => {
  it.each([
    ['22003', 400], ['22P02', 400], ['22021', 400], ['23502', 400], ['23514', 400], ['23505', 409], ['23503', 409], ['23P01', 409],
    ['42501', 403], ['40001', 503], ['40P01', 503], ['57014', 503], ['57P01', 503], ['57P03', 503], ['08006', 503], ['53300', 503], ['55P03', 503],
  ])('SQLSTATE %s → %i', (code, expected) => {
    expect(status(database(code))).toBe(expected);
    expect(status(Object.assign(new Error('wrapped'), { driverError: database(code) }))).toBe(expected);
    expect(status(new Error('wrapped', { cause: database(code) }))).toBe(expected);
  });
  it('a server that is gone is unavailable, with the time to ask again', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });
    expect(asRefusal(refused)?.more.retryAfter).toBeGreaterThan(0);
    expect(status(new Error('timeout exceeded when trying to connect'))).toBe(503);
    expect(status(new Error('Connection terminated unexpectedly'))).toBe(503);
  });
  it('a bug of ours stays a bug: bad SQL, a missing file, a plain error', () => {
    expect(asRefusal(database('42601'))).toBeUndefined();
    expect(asRefusal(Object.assign(new Error('no file'), { code: 'ENOENT', syscall: 'open' }))).toBeUndefined();
    expect(asRefusal(new TypeError('x is not a function'))).toBeUndefined();
    expect(asRefusal('thrown text')).toBeUndefined();
    expect(asRefusal(undefined)).toBeUndefined();
  });
  it('what the framework refuses keeps its status, what it failed at does not become the client’s fault', () => {
    expect(status(new HttpException('x', 404))).toBe(404);
    expect(status(Object.assign(new Error('too big'), { expose: true, status: 413, statusCode: 413 }))).toBe(413);
    expect(asRefusal(new HttpException('x', 500))).toBeUndefined();
    expect(status(new URIError('bad'))).toBe(400);
    expect(status(new NotADay('x'))).toBe(400);
    expect(status(new Refusal('stale'))).toBe(412);
  });
  it('a ring of causes ends', () => {
    const error = new Error('a');
    error.cause = error;
    expect(asRefusal(error)).toBeUndefined();
  });
});

describe('the name of a download', () => {
  it('is given twice: plain for old readers, true for the others', () => {
    expect(attachment('Quyết định Đặng.docx')).toBe("attachment; filename=\"Quyet dinh dang.docx\"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%C4%90%E1%BA%B7ng.docx");
  });
  it.each(['../../etc/passwd', 'a\r\nSet-Cookie: x', 'a";filename="b', 'C:\\x', '\u202Efdp.exe', 'a\0b'])('of %j leads nowhere', (name) => {
    const header = attachment(name);
    expect(header).toMatch(/^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[\w%!#$&+.^`|~-]*$/);
    expect(header.replace("UTF-8''", '')).not.toMatch(/[/\\']|%2F|%5C/i);
  });
});
