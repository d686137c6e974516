import { addDays, type Day } from '#calendar';
import type { ComingDueView, ForecastView } from '#contracts';
import type { Work } from '#persistence';
import { type ComingDue, looksAtHeadsOnly, prepareForecast, sumForecast } from '#regulations';
import type { Establishment } from '#tenure';

import { type Caller, goOnOrStop } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { packOf } from './find-pack.ts';

export interface ForecastWish {
  readonly from: Day;
  /** Last day looked at. */
  readonly to: Day;
  readonly pack?: string | undefined;
  /** Locality code; absent: everything the caller sees. */
  readonly scope?: string | undefined;
}

const PAGE = 1000;
const SHOWN = 500;
const MOST_YEARS = 20;

type Named = ComingDue & { readonly fullName: string };

function dueView({ person, fullName, position, unit, locality, specialisations, rule, on }: Named, { positions, units, localities }: Establishment): ComingDueView {
  return {
    person, fullName, position, title: positions.get(position)?.title ?? position, unitName: units.get(unit)?.name ?? unit, specialisations, rule, on,
    ...(locality === undefined ? {} : { locality, localityName: localities.get(locality)?.name ?? locality }),
  };
}

async function lookAhead(work: Work, about: { readonly wish: ForecastWish; readonly span: { readonly from: Day; readonly until: Day }; readonly establishment: Establishment }, caller: Caller): Promise<Named[] | DeedRefused> {
  const { wish, span, establishment } = about;
  const pack = await packOf(work, { asOf: wish.from, pack: wish.pack });
  if ('outcome' in pack) return pack;
  const look = prepareForecast({ establishment, pack }, span);
  const due: Named[] = [];
  for await (const dossiers of work.dossiers.batches({ asOf: wish.from, headsOnly: looksAtHeadsOnly(pack), size: PAGE, scope: wish.scope })) {
    goOnOrStop(caller);
    for (const dossier of dossiers) due.push(...look(dossier).map((one) => ({ ...one, fullName: dossier.person.fullName })));
  }
  return due;
}

/** Who becomes due from one day to another, counted by quarter, locality and specialisation. @throws DeedCancelled */
export async function forecastDue(work: Work, wish: ForecastWish, caller: Caller): Promise<Omit<ForecastView, 'scopeName'> | DeedRefused> {
  if (wish.to < wish.from) return refuse('missing-fact', wish.to, 'Ngày cuối phải từ ngày đầu trở đi.');
  if (Number(wish.to.slice(0, 4)) - Number(wish.from.slice(0, 4)) > MOST_YEARS) return refuse('missing-fact', wish.to, `Chỉ dự báo trong ${MOST_YEARS} năm.`);
  const pack = await packOf(work, { asOf: wish.from, pack: wish.pack });
  if ('outcome' in pack) return pack;
  const span = { from: wish.from, until: addDays(wish.to, 1) };
  const establishment = await work.establishment.load();
  const found = await lookAhead(work, { wish, span, establishment }, caller);
  if ('outcome' in found) return found;
  const { due, byQuarter, byLocality, bySpecialisation } = sumForecast(found, span);
  const names = Object.keys(byLocality).map((code) => ({ code, name: establishment.localities.get(code)?.name ?? code }));
  return {
    from: wish.from, to: wish.to, pack: { code: pack.code, version: pack.version, name: pack.name },
    total: Object.values(byQuarter).reduce((sum, count) => sum + count, 0),
    byQuarter, byLocality, bySpecialisation, localities: names,
    due: (due as readonly Named[]).slice(0, SHOWN).map((one) => dueView(one, establishment)),
  };
}
