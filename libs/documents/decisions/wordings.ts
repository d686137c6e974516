import { type Day } from '#calendar';
import { type Regime } from '../paper/paper.ts';
import { type DecisionForm, type DecisionKind, type DecisionWording } from './decision-wording.ts';
import { PARTY_WORDINGS } from './party-wordings.ts';
import { STATE_WORDINGS } from './state-wordings.ts';

export { type Clause, type Condition, DECISION_KINDS, type DecisionForm, type DecisionKind, type DecisionWording } from './decision-wording.ts';

type Needs = Omit<DecisionForm, 'wordings'>;

const NEEDS: Readonly<Record<DecisionKind, Needs>> = {
  'transfer-and-appointment': { posts: ['from', 'to'], needs: [], without: [] },
  appointment: { posts: ['to'], needs: [], without: ['rotation'] },
  reception: { posts: ['from', 'to'], needs: [], without: ['rotation'] },
  release: { posts: ['from', 'to'], needs: [], without: [] },
  reappointment: { posts: ['from'], needs: [], without: ['rotation'] },
  acting: { posts: ['from', 'to'], needs: [], without: ['rotation', 'school-charter'] },
  secondment: { posts: ['from', 'to'], needs: ['until'], without: ['rotation', 'school-charter'] },
  'extension-to-retirement': { posts: ['from'], needs: ['until'], without: ['rotation', 'school-charter'] },
  'end-of-tenure': { posts: ['from'], needs: ['reason'], without: ['rotation', 'school-charter'] },
  dismissal: { posts: ['from'], mayName: ['to'], needs: ['reason'], without: ['rotation', 'school-charter'] },
  cancellation: {
    posts: [], mayName: ['from', 'to'], needs: ['reason', 'earlier.number', 'earlier.signed', 'earlier.issuer', 'earlier.about'], without: ['rotation', 'school-charter'],
  },
};

const formOf = (kind: DecisionKind): DecisionForm => ({ ...NEEDS[kind], wordings: { state: STATE_WORDINGS[kind], party: PARTY_WORDINGS[kind] } });

/** What each kind of decision needs, and how State and Party word it. */
export const DECISION_FORMS = Object.fromEntries(
  (Object.keys(NEEDS) as DecisionKind[]).map((kind) => [kind, formOf(kind)]),
) as Readonly<Record<DecisionKind, DecisionForm>>;

/** The wording of a kind in use on a day; the first one for days before it. */
export function wordingOf(kind: DecisionKind, on: Day, regime: Regime = 'state'): DecisionWording {
  const wordings = DECISION_FORMS[kind].wordings[regime];
  const inUse = wordings.filter((wording) => wording.from <= on).at(-1) ?? wordings[0];
  if (!inUse) throw new Error(`no wording of ${kind}`);
  return inUse;
}
