import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '#calendar';
import { may } from '#access';
import type { OverrideView, OwnPackRequest, OwnPackView, PackDetail, PackView } from '#contracts';
import { checkPack, defaultPackOf, keepPack, type PackFormat, parsePackText, raiseKeptPack, withdrawPack, writePackFile } from '#office';
import type { KeptPack, Work } from '#persistence';
import { findPack, listPacks, type RulePack } from '#regulations';
import { found } from '../answers/found.ts';
import { granted } from '../answers/from-deed.ts';
import { known } from '../answers/known.ts';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { asCaller, type Visitor, workOf } from '../door/visitor.ts';
import { packDetail } from './pack-detail.ts';
import type { OwnPackBody, OwnPackChange } from './requests.ts';

type Sent = Pick<OwnPackRequest, 'code' | 'name' | 'description' | 'base' | 'overrides'>;

const sentOf = ({ code, name, description, base, overrides }: Sent): Record<string, unknown> => ({ code, name, description, base, overrides });

/** Boards' own packs: written whole, edition after edition, by who sees all the localities they are kept for. */
@Injectable()
export class OwnPacks {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** The shipped packs, then those of boards. */
  list(visitor: Visitor): Promise<readonly PackView[]> {
    return this.desk.database.work(workOf(visitor, 'rules'), async (work) => {
      const standing = await defaultPackOf(work);
      const shipped = listPacks().map(({ code, version, name, description }) => ({ code, version, name, description, isDefault: code === standing }));
      return [...shipped, ...(await work.packs.list()).map((kept) => viewOf(kept, standing))];
    });
  }

  /** A pack on a day; `undefined` when there is none. A board's pack that no longer reads is shown as far as it can be: refused with its faults. */
  detail(code: string, asOf: Day, visitor: Visitor): Promise<PackDetail | undefined> {
    return this.desk.database.work(workOf(visitor, 'rules'), async (work) => {
      const about = { asOf, isDefault: code === (await defaultPackOf(work)) };
      const shipped = findPack(code);
      if (shipped) return packDetail(shipped, about);
      const kept = await work.packs.find(code);
      return kept && { ...packDetail(raised(kept), about), own: await ownView(kept, work, visitor) };
    });
  }

  async make(body: OwnPackBody, visitor: Visitor, idempotencyKey: string | undefined): Promise<KeptPack> {
    return granted(await keepPack(this.desk, { sent: sentOf(body), idempotencyKey }, asCaller(visitor)));
  }

  async change(code: string, body: OwnPackChange, visitor: Visitor): Promise<KeptPack> {
    return granted(await keepPack(this.desk, { sent: { ...sentOf({ ...body, code }) }, basedOn: body.edition }, asCaller(visitor)));
  }

  async withdraw(code: string, visitor: Visitor): Promise<void> {
    granted(await withdrawPack(this.desk, code, asCaller(visitor)));
  }

  /** The contents of a file as a request that can be sent; nothing is written. */
  read(text: string): OwnPackRequest {
    const parsed = parsePackText(text);
    if ('problems' in parsed) throw new Refusal('bad-pack', { fields: parsed.problems.map(({ place, message, hint }) => ({ path: place, message: `${message} ${hint}`, code: 'shape' })) });
    const { version: _version, ...sent } = (typeof parsed.data === 'object' && parsed.data !== null ? parsed.data : {}) as Record<string, unknown>;
    const { code, name, description, bases, overrides } = granted(checkPack(sent));
    return { code, name, description, base: bases, overrides: overrides.map(overrideView) };
  }

  file(code: string, format: PackFormat, visitor: Visitor): Promise<{ readonly text: string; readonly name: string }> {
    return this.desk.database.work(workOf(visitor, 'rules'), async (work) => {
      const kept = found(await work.packs.find(code));
      return { text: writePackFile(kept, format), name: `${kept.code} ${kept.version}.${format}` };
    });
  }
}

function raised(kept: KeptPack): RulePack {
  const read = raiseKeptPack(kept);
  if (read.kind === 'amended') return read.pack;
  throw new Refusal('bad-pack', { fields: read.problems.map(({ place, message, hint, code }) => ({ path: place, message: `${message} ${hint}`, code })) });
}

function viewOf(kept: KeptPack, standing: string): PackView {
  const { code, name, description, version, bases, withdrawn } = kept;
  return { code, version: String(version), name, description, isDefault: code === standing, own: { bases, withdrawn } };
}

function overrideView({ parameter, from, value, source, reason, author, confirmedOn }: KeptPack['overrides'][number]): OverrideView {
  return { parameter, from, value: value as OverrideView['value'], source, reason, author, ...known({ confirmedOn }) } as OverrideView;
}

async function ownView(kept: KeptPack, work: Work, visitor: Visitor): Promise<OwnPackView> {
  const { bases, version: edition, withdrawn, madeBy, madeAt, overrides } = kept;
  return { bases, edition, withdrawn, madeBy, madeAt, overrides: overrides.map(overrideView), mayChange: may(visitor.role, 'rules.write') && (await isTheirs(kept, work, visitor)) };
}

/** The same question as the database's own rule: every locality of the pack lies in the visitor's scope. */
async function isTheirs({ scope }: KeptPack, work: Work, visitor: Visitor): Promise<boolean> {
  if (visitor.scope === 'all') return true;
  const seen = new Set((await work.establishment.localities()).map(({ code }) => code));
  return scope.length > 0 && scope.every((code) => seen.has(code));
}
