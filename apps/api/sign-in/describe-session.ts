import { Inject, Injectable } from '@nestjs/common';
import { permissionsOf, type Scope } from '#access';
import type { SessionView } from '#contracts';
import { defaultPackOf } from '#office';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';

/** What the screens need to know of whoever is signed in. */
@Injectable()
export class DescribeSession {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  async of(visitor: Visitor, csrfToken: string): Promise<SessionView> {
    const { username, displayName, role, scope } = visitor;
    return {
      username, displayName, role, csrfToken,
      permissions: permissionsOf(role),
      scopes: await this.roots(username, scope),
      today: this.desk.today(),
      defaultPack: await this.desk.database.work(workOf(visitor, 'rules'), defaultPackOf),
    };
  }

  /** Roots of the subtrees the visitor sees, by name. Those who see everything get the tops of the tree. */
  private async roots(actor: string, scope: Scope): Promise<SessionView['scopes']> {
    if (scope !== 'all' && scope.length === 0) return [];
    const seen = await this.desk.database.work({ actor, scope }, (work) => work.establishment.localities());
    const roots = seen.filter(({ code, parent }) => (scope === 'all' ? parent === undefined : scope.includes(code)));
    return roots.map(({ code, name }) => ({ code, name }));
  }
}
