import { DECISION_STATES, type DecisionState } from '#contracts';

export const SIZES = [50, 100, 200] as const;
export const SORTS = ['newest', 'name', 'effective', 'number', 'issuer'] as const;
export const KINDS = [
  'release', 'transfer-and-appointment', 'appointment', 'reception', 'reappointment', 'acting', 'secondment', 'extension-to-retirement', 'end-of-tenure', 'dismissal', 'cancellation',
] as const;

/** The list as the URL holds it; what is not known falls back to the plain list. */
export interface ListState {
  readonly q: string;
  readonly states: readonly DecisionState[];
  readonly kind: string;
  readonly issuer: string;
  readonly from: string;
  readonly to: string;
  readonly sort: string;
  readonly proposal: string;
  readonly group: string;
  readonly page: number;
  readonly size: number;
}

const among = (words: readonly string[], text: string | undefined, otherwise: string): string => words.find((word) => word === text) ?? otherwise;

export function readListState(query: Readonly<Record<string, string>>): ListState {
  const states = (query['state'] ?? '').split(',');
  return {
    q: query['q'] ?? '', states: DECISION_STATES.filter((state) => states.includes(state)), kind: among(KINDS, query['kind'], ''), issuer: query['issuer'] ?? '',
    from: query['from'] ?? '', to: query['to'] ?? '', sort: among(SORTS, query['sort'], SORTS[0]), proposal: query['proposal'] ?? '', group: query['group'] ?? '',
    page: Math.max(1, Math.trunc(Number(query['page'])) || 1), size: SIZES.find((size) => String(size) === query['size']) ?? SIZES[0],
  };
}

/** What is asked of the API for a state of the list; empty parts are left out on the way. */
export function toQuery({ states, ...state }: ListState): Readonly<Record<string, string | number | undefined>> {
  return { ...state, q: state.q.normalize('NFC'), state: states.join(',') };
}

export function isFiltered(state: ListState): boolean {
  return [state.q, state.kind, state.issuer, state.from, state.to, state.proposal, state.group].some((text) => text !== '') || state.states.length > 0;
}

/** The chips' next state when one is pressed. */
export function toggled(states: readonly DecisionState[], state: DecisionState): string {
  return (states.includes(state) ? states.filter((one) => one !== state) : [...states, state]).join(',');
}
