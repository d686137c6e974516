import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '#calendar';
import type { FindingView } from '#contracts';
import { packOf } from '#office';
import { reviewDossier } from '#regulations';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import { findingView } from '../rulebook/finding-view.ts';

/** Every verdict of a pack on one person, with its account: the same judgement as the due list's, made on the spot. */
@Injectable()
export class JudgePerson {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** `undefined` when there is no such person in the visitor's scope. @throws Refusal on an unknown pack */
  on(code: string, { asOf, pack: packCode }: { asOf: Day; pack?: string | undefined }, visitor: Visitor): Promise<readonly FindingView[] | undefined> {
    return this.desk.database.work(workOf(visitor, 'person', { asOf }), async (work) => {
      const dossier = await work.dossiers.find(code);
      if (dossier === undefined) return undefined;
      const pack = granted(await packOf(work, { pack: packCode, asOf }));
      const establishment = await work.establishment.load();
      const { lines } = reviewDossier(dossier, { establishment, asOf, pack });
      return lines.flatMap(({ findings }) => findings).map((finding) => findingView(finding, { pack, establishment }));
    });
  }
}
