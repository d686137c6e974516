import { Inject, Injectable } from '@nestjs/common';
import type { ImportRowsPage, ImportRowView } from '#contracts';
import { found } from '../answers/found.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import type { ImportRowsQuery } from './requests.ts';

const SIZE = 100;

/** A page of an import's preview out of the table. */
@Injectable()
export class ReadImportRows {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  async of(id: string, { state, sheet, q, page = 1, size = SIZE }: ImportRowsQuery, visitor: Visitor): Promise<ImportRowsPage> {
    return found(await this.desk.database.work(workOf(visitor, 'import'), async (work) => {
      if ((await work.imports.find(id)) === undefined) return undefined;
      const slice = await work.imports.rows(id, { states: state, sheet, q, page, size });
      const rows = slice.rows.map(({ no, body }) => ({ no, ...(body as Omit<ImportRowView, 'no'>) }));
      return { counts: slice.counts, total: slice.total, page, size, rows };
    }));
  }
}
