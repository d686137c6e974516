import {
  absent, asDay, asEarliest, asList, asPrecision, asUntil, asYes, dayText, impreciseText, lastDayText, listText, textOf, yesText,
} from './cell-sql.ts';
import type { StoredFile } from './stored-file.ts';

export const PEOPLE: StoredFile = {
  file: 'people',
  table: 'people',
  read: 'people t',
  text: {
    code: 't.code', full_name: 't.full_name', birth_date: impreciseText('t.birth_day', 't.birth_precision'), gender: textOf('t.gender'),
    home_locality: textOf('t.home_locality'), specialisations: listText('t.specialisations'), qualifications: listText('t.qualifications'),
    political_theory: textOf('t.political_theory'), party_joined: dayText('t.party_joined'), planned_for: listText('t.planned_for'),
  },
  write: {
    code: 's.code', full_name: 's.full_name', birth_day: asEarliest('s.birth_date'), birth_precision: asPrecision('s.birth_date'), gender: absent('s.gender'),
    home_locality: absent('s.home_locality'), specialisations: asList('s.specialisations'), qualifications: asList('s.qualifications'),
    political_theory: absent('s.political_theory'), party_joined: asDay('s.party_joined'), planned_for: asList('s.planned_for'),
  },
  key: ['code'],
};

const OF_PERSON = 'JOIN people p ON p.code = s.person_code';

export const TENURES: StoredFile = {
  file: 'tenures',
  table: 'tenures',
  read: 'tenures t JOIN people p ON p.id = t.person_id JOIN positions o ON o.id = t.position_id',
  text: {
    person_code: 'p.code', position_code: 'o.code', from: impreciseText('t.from_day', 't.from_precision'),
    to: impreciseText('(t.until_day - 1)', 't.until_precision'), kind: 't.kind', appointment: textOf('t.appointment'),
    decision_no: textOf('t.decision_no'), decision_signed: dayText('t.decision_signed'),
  },
  write: {
    person_id: 'p.id', position_id: 'o.id', one_seat: 'o.one_seat', from_day: asEarliest('s."from"'), from_precision: asPrecision('s."from"'),
    until_day: `(${asEarliest('s."to"')} + 1)`, until_precision: asPrecision('s."to"'), kind: 's.kind', appointment: absent('s.appointment'),
    decision_no: absent('s.decision_no'), decision_signed: asDay('s.decision_signed'),
  },
  joins: `${OF_PERSON} JOIN positions o ON o.code = s.position_code`,
  key: ['person_id', 'position_id', 'from_day', 'from_precision', 'kind'],
};

export const BARS: StoredFile = {
  file: 'bars',
  table: 'bars',
  read: 'bars t JOIN people p ON p.id = t.person_id',
  text: {
    person_code: 'p.code', kind: 't.kind', from: dayText('t.from_day'), to: lastDayText('t.until_day'), child_born: dayText('t.child_born'), waived: yesText('t.waived'),
  },
  write: {
    person_id: 'p.id', kind: 's.kind', from_day: asDay('s."from"'), until_day: asUntil('s."to"'), child_born: asDay('s.child_born'), waived: asYes('s.waived'),
  },
  joins: OF_PERSON,
  key: ['person_id', 'kind', 'from_day'],
};

export const RATINGS: StoredFile = {
  file: 'ratings',
  table: 'ratings',
  read: 'ratings t JOIN people p ON p.id = t.person_id',
  text: { person_code: 'p.code', year: 't.year::text', rating: 't.rating' },
  write: { person_id: 'p.id', year: 's.year::integer', rating: 's.rating' },
  joins: OF_PERSON,
  key: ['person_id', 'year'],
};

export const RELATIVES: StoredFile = {
  file: 'relatives',
  table: 'relatives',
  read: 'relatives t JOIN people p ON p.id = t.person_id JOIN people r ON r.id = t.relative_id',
  text: { person_code: 'p.code', relative_code: 'r.code', kind: 't.kind' },
  write: { person_id: 'p.id', relative_id: 'r.id', kind: 's.kind' },
  joins: `${OF_PERSON} JOIN people r ON r.code = s.relative_code`,
  key: ['person_id', 'relative_id', 'kind'],
};

export const EXEMPTIONS: StoredFile = {
  file: 'exemptions',
  table: 'exemptions',
  read: 'exemptions t JOIN people p ON p.id = t.person_id LEFT JOIN positions o ON o.id = t.position_id',
  text: {
    person_code: 'p.code', position_code: textOf('o.code'), rule: textOf('t.rule'), from: dayText('t.from_day'), to: lastDayText('t.until_day'),
    authority: 't.authority', document: 't.document',
  },
  write: {
    person_id: 'p.id', position_id: 'o.id', rule: absent('s.rule'), from_day: asDay('s."from"'), until_day: asUntil('s."to"'),
    authority: 's.authority', document: 's.document',
  },
  joins: `${OF_PERSON} LEFT JOIN positions o ON o.code = s.position_code`,
  key: ['person_id', 'from_day', 'document'],
};

export const ATTESTATIONS: StoredFile = {
  file: 'attestations',
  table: 'attestations',
  read: 'attestations t JOIN people p ON p.id = t.person_id',
  text: { person_code: 'p.code', kind: 't.kind', on: dayText('t.on_day'), satisfied: yesText('t.satisfied'), document: textOf('t.document') },
  write: { person_id: 'p.id', kind: 's.kind', on_day: asDay('s."on"'), satisfied: asYes('s.satisfied'), document: absent('s.document') },
  joins: OF_PERSON,
  key: ['person_id', 'kind', 'on_day'],
};
