import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '#calendar';
import type { PersonView } from '#contracts';
import { retirementDay } from '#regulations';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';

/** A person's file, with the day of retirement as the law has it. */
@Injectable()
export class ShowPerson {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** `undefined` when there is no such person in the visitor's scope. */
  on(code: string, asOf: Day, visitor: Visitor): Promise<PersonView | undefined> {
    return this.desk.database.work(workOf(visitor, 'person', { asOf }), async (work) => {
      const [view, dossier] = [await work.people.view(code, asOf), await work.dossiers.find(code)];
      if (view === undefined) return undefined;
      const { birth, gender } = dossier?.person ?? {};
      const retiresOn = birth && gender ? retirementDay(birth, gender) : undefined;
      return retiresOn === undefined ? view : { ...view, retiresOn };
    });
  }
}
