import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { OUTCOME_CODES, PERMISSIONS, ROLES } from '#contracts';
import { GROUPS } from '../shell/rooms.ts';

const ADMIN = join(import.meta.dirname, '..');

type Words = { readonly [key: string]: string | Words };

function readLanguage(language: string): Words {
  const folder = join(ADMIN, 'i18n', language);
  const rooms = readdirSync(folder).map((file): [string, Words] => {
    const room = file.replace('.json', '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return [room, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Words];
  });
  return Object.fromEntries(rooms);
}

function leaves(words: Words, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [`${path}${key}`] : leaves(value, `${path}${key}.`)));
}

function textOf(words: Words, key: string): string {
  const found = key.split('.').reduce<string | Words | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), words);
  return typeof found === 'string' ? found : '';
}

function sources(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['i18n', 'node_modules', '.angular'].includes(entry.name) ? [] : sources(path);
    return /\.(?:ts|html)$/.test(entry.name) && !entry.name.endsWith('.spec.ts') ? [{ path: path.slice(ADMIN.length + 1), text: readFileSync(path, 'utf8') }] : [];
  });
}

const vi = readLanguage('vi');
const en = readLanguage('en');
const files = sources(ADMIN);
const everything = files.map(({ text }) => text).join('\n');
const rooms = Object.keys(vi);

/** Keys written out in full, and beginnings of keys that are completed with a code. */
const literals = [...everything.matchAll(/['`]([a-z][A-Za-z]*\.[A-Za-z0-9.-]*)(?=['`$])/g)]
  .map((match) => match[1] ?? '')
  .filter((key) => rooms.includes(key.split('.')[0] ?? '') && !PERMISSIONS.some((permission) => permission === key));
const byCode = [...everything.matchAll(/(?:word: ?|code\(|, )'([a-zA-Z.]+)'/g)].map((match) => match[1] ?? '').filter((room) => rooms.includes(room.split('.')[0] ?? ''));
const prefixes = [...literals.filter((key) => key.endsWith('.')), ...byCode.map((room) => `${room}.`)];
/** Rooms whose words are looked up by a code of the server, named in a list in the code. */
const LOOKED_UP = ['titleClass.', 'bar.', 'parameterValue.', 'account.', 'length.', 'grid.'];

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(leaves(en)).toEqual(leaves(vi));
  });

  it('have a text for every key, in composed letters', () => {
    for (const words of [vi, en]) {
      for (const key of leaves(words)) {
        expect(`${key}=${textOf(words, key).trim()}`).not.toBe(`${key}=`);
        expect(textOf(words, key)).toBe(textOf(words, key).normalize('NFC'));
      }
    }
  });

  it('fill in the same values', () => {
    const places = (text: string): string[] => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').sort();
    for (const key of leaves(vi)) expect([key, ...places(textOf(en, key))]).toEqual([key, ...places(textOf(vi, key))]);
  });

  it('hold every key the screens use', () => {
    const known = leaves(vi);
    const missing = literals.filter((key) => !known.includes(key) && !known.some((one) => one.startsWith(key.endsWith('.') ? key : `${key}.`)));
    expect(missing).toEqual([]);
  });

  it('hold no key that no screen uses', () => {
    const used = (key: string): boolean => literals.includes(key) || [...prefixes, ...LOOKED_UP].some((prefix) => key.startsWith(prefix));
    expect(leaves(vi).filter((key) => !used(key))).toEqual([]);
  });

  it('have a word for every code of the contracts', () => {
    const known = leaves(vi);
    const wanted = [
      ...OUTCOME_CODES.flatMap((code) => [`outcome.${code}`, `help.outcome.${code}`, `why.sentence.${code}`]),
      ...ROLES.map((role) => `role.${role}`),
      ...GROUPS.flatMap((group) => [`shell.group.${group.name}`, ...group.rooms.map((room) => `shell.room.${room.name}`)]),
    ];
    expect(wanted.filter((key) => !known.includes(key))).toEqual([]);
    expect(GROUPS.flatMap((group) => group.rooms).filter(({ permission }) => !PERMISSIONS.includes(permission))).toEqual([]);
  });

  it('leave no exclamation marks, and no English in Vietnamese', () => {
    const texts = leaves(vi).map((key) => `${key}: ${textOf(vi, key).replace(/{{\w+}}/g, '')}`);
    expect(texts.filter((text) => text.includes('!'))).toEqual([]);
    expect(texts.filter((text) => /\b(?:the|of|and|error|loading|save|cancel|search|please|filter|page)\b/i.test(text.slice(text.indexOf(':'))))).toEqual([]);
  });
});

describe('the screens', () => {
  it('have no visible text outside the language files', () => {
    const ALLOWED = /^(?:Tiếng Việt|English|DOCX|PDF|Ctrl K|pdf|docx)$/;
    const templates = files.flatMap(({ path, text }) => (path.endsWith('.html') ? [{ path, text }] : [...text.matchAll(/template: `([^`]*)`/g)].map((match) => ({ path, text: match[1] ?? '' }))));
    const found = templates.filter(({ path }) => path !== 'index.html').flatMap(({ path, text }) =>
      text
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/{{[\s\S]*?}}|&[a-z]+;/g, ' ')
        .replace(/@let [^;]*;/g, '<br>')
        .replace(/@(?:else if|[a-z]+)\s*(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?/g, '<br>')
        .replace(/"[^"]*"/g, '""')
        .split(/<[^>]*>/)
        .map((part) => part.replace(/[{}]/g, '').trim())
        .filter((part) => /\p{L}{2,}/u.test(part) && !ALLOWED.test(part))
        .map((part) => `${path}: ${part}`));
    expect(found).toEqual([]);
  });

  it('keep Vietnamese sentences out of the code', () => {
    const ALLOWED = ['main.ts', 'parts/day-adapter.ts', 'shell/looks-menu.ts'];
    const found = files
      .filter(({ path }) => path.endsWith('.ts') && !ALLOWED.includes(path))
      .filter(({ text }) => /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/iu.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/\[đĐÐð\]/g, '')))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it('trust no markup and set none by string', () => {
    const found = files.filter(({ text }) => /innerHTML|outerHTML|bypassSecurityTrust|insertAdjacentHTML|document\.write|\beval\(/.test(text)).map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it('fetch nothing from outside', () => {
    const found = files.filter(({ text }) => /https?:\/\/(?!www\.w3\.org\/2000\/svg)/.test(text)).map(({ path }) => path);
    expect(found).toEqual([]);
  });
});
