import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

/** Lints a text as if it stood at a path of the house. @returns the rules that objected */
async function objections(path: string, text: string): Promise<(string | null)[]> {
  const eslint = new ESLint({ overrideConfigFile: join(process.cwd(), 'test/architecture/eslint.config.mjs') });
  const [result] = await eslint.lintText(text, { filePath: join(process.cwd(), path) });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

describe('the house rules', () => {
  it('refuse a file of more than 300 lines', async () => {
    const text = Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};`).join('\n');
    expect(await objections('libs/tenure/long.ts', text)).toEqual(['max-lines']);
  });

  it('refuse a function of more than 50 lines', async () => {
    const body = Array.from({ length: 50 }, (_, line) => `  sum += ${line};`).join('\n');
    expect(await objections('libs/tenure/long.ts', `export function long(): number {\n  let sum = 0;\n${body}\n  return sum;\n}\n`)).toEqual(['max-lines-per-function']);
  });

  it('refuse a clock in the core', async () => {
    expect(await objections('libs/regulations/clock.ts', 'export const now = (): Date => new Date();\n')).toContain('no-restricted-globals');
  });

  it('refuse an escape from the type checker', async () => {
    expect(await objections('libs/tenure/loose.ts', 'export const loose = (value: any): unknown => value;\n')).toEqual(['@typescript-eslint/no-explicit-any']);
  });

  it('are content with an ordinary file', async () => {
    expect(await objections('libs/tenure/fine.ts', 'export const fine = 1;\n')).toEqual([]);
  });
});
