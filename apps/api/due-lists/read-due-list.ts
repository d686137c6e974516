import { Inject, Injectable } from '@nestjs/common';
import type { DueLine, DueListPage, DueListPending } from '#contracts';
import type { DueListFilter, DueListSlice, ReviewHead, Work } from '#persistence';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import { FindReview } from './find-review.ts';
import type { DueListFilterQuery, DueListPageQuery } from './requests.ts';

const PAGE = 50;
const PAGE_OF_ALL = 500;

export interface WholeDueList {
  readonly review: ReviewHead;
  readonly scopeName: string;
  readonly lines: readonly DueLine[];
}

function filterOf(query: DueListFilterQuery): DueListFilter {
  const { q, scope, outcome, sector, specialisation, sort } = query;
  const some = <Item>(list: readonly Item[] | undefined): readonly Item[] | undefined => (list?.length ? list : undefined);
  return { q, scope: scope === undefined ? undefined : [scope], outcomes: some(outcome), sectors: some(sector), specialisations: some(specialisation), sort };
}

/** The name of what is shown: the locality asked for, or what the visitor sees. @throws Refusal when it is not his to see */
async function scopeName(work: Work, asked: string | undefined, visitor: Visitor): Promise<string> {
  const seen = await work.establishment.localities();
  if (asked !== undefined) {
    const locality = seen.find(({ code }) => code === asked);
    if (locality === undefined) throw new Refusal('out-of-scope', { detail: `Không có địa phương mã "${asked}" trong phạm vi được xem.` });
    return locality.name;
  }
  const { scope } = visitor;
  const roots = seen.filter(({ code, parent }) => (scope === 'all' ? parent === undefined : scope.includes(code)));
  return roots.map(({ name }) => name).join(', ');
}

/** The rotation-due list: lines of a kept review, cut to the visitor's scope, filtered, sorted and paged by the database. */
@Injectable()
export class ReadDueList {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly reviews: FindReview) {}

  async page(query: DueListPageQuery, visitor: Visitor): Promise<DueListPage | DueListPending> {
    const found = await this.reviews.on(query, visitor);
    const name = await this.desk.database.work(workOf(visitor, 'due-list'), (work) => scopeName(work, query.scope, visitor));
    if (found.outcome === 'being-made') return { job: found.job };
    const { review } = found;
    const filter = { ...filterOf(query), page: query.page ?? 1, size: query.size ?? PAGE };
    const { counts, sectors, total, page, size, lines } = await this.slice(review, filter, visitor);
    const pack = { code: review.pack, version: review.packVersion, name: review.packName };
    return { review: review.id, asOf: review.asOf, pack, scopeName: name, counts, sectors, total, page, size, lines };
  }

  /** Every line that the filter leaves. @throws Refusal when the review is still being made */
  async all(query: DueListFilterQuery, visitor: Visitor): Promise<WholeDueList> {
    const found = await this.reviews.on({ ...query, wait: 20 }, visitor);
    if (found.outcome === 'being-made') throw new Refusal('not-ready', { retryAfter: 5 });
    const name = await this.desk.database.work(workOf(visitor, 'export'), (work) => scopeName(work, query.scope, visitor));
    const lines: DueLine[] = [];
    for (let page = 1; ; page += 1) {
      const slice = await this.slice(found.review, { ...filterOf(query), page, size: PAGE_OF_ALL }, visitor);
      lines.push(...slice.lines);
      if (lines.length >= slice.total || slice.lines.length === 0) return { review: found.review, scopeName: name, lines };
    }
  }

  private slice(review: ReviewHead, filter: DueListFilter, visitor: Visitor): Promise<DueListSlice> {
    return this.desk.database.work(workOf(visitor, 'due-list', { asOf: review.asOf }), (work) => work.reviews.page(review.id, filter));
  }
}
