/** Kinds of decision in the order of the house, and whose papers they are. */
export const KINDS = [
  'transfer-and-appointment', 'appointment', 'reception', 'release', 'reappointment', 'acting', 'secondment', 'extension-to-retirement',
  'end-of-tenure', 'dismissal', 'cancellation',
] as const;
export const REGIMES = ['state', 'party'] as const;
