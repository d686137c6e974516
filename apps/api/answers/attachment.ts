import { Buffer } from 'node:buffer';

/** Characters that RFC 5987 lets stand in an extended value. */
const percent = (text: string): string => encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** `Content-Disposition` of a download (RFC 6266): a plain name for old readers, the true one beside it. */
export function attachment(name: string): string {
  const safe = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]/gu, '-').slice(0, 150);
  const plain = Buffer.from(safe.replace(/[đĐ]/g, 'd').normalize('NFD').replace(/[^\x20-\x7e]/g, ''), 'latin1').toString('latin1');
  return `attachment; filename="${plain}"; filename*=UTF-8''${percent(safe)}`;
}
