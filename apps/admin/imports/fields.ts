/** What a column of a list may mean, in the order of the choice; empty: left out. */
export const FIELDS = [
  '', 'person-code', 'citizen-id', 'full-name', 'family-name', 'given-name', 'birth', 'birth-male', 'birth-female', 'gender', 'gender-male', 'gender-female',
  'home', 'title', 'unit', 'locality', 'from', 'to', 'decision-no', 'decision-signed', 'party-joined', 'political-theory', 'qualifications', 'specialisations',
  'rank-code', 'rating', 'history', 'planned-for', 'phone', 'order', 'note',
] as const;
