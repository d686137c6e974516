import { describe, expect, it } from '@jest/globals';

import { runCase } from '#regulations';

import { readCaseSheets, readWorkplace } from '../../libs/office/rulebook/read-case-files.ts';

const place = readWorkplace();

describe('golden cases', () => {
  for (const sheet of readCaseSheets()) {
    describe(sheet.file, () => {
      for (const one of sheet.cases) {
        const title = `${one.no}. ${one.name}${one.with ? ` (${JSON.stringify(one.with)})` : ''}`;
        it(title, () => {
          const { pass, fault, checks } = runCase(place, sheet, one);
          expect({ fault, failed: checks.filter((check) => !check.pass) }).toEqual({ fault: undefined, failed: [] });
          expect(pass).toBe(true);
        });
      }
    });
  }
});
