import { absent, asDay, asList, asNumber, asUntil, asYes, dayText, lastDayText, listText, numberText, textOf, yesText } from './cell-sql.ts';
import type { StoredFile } from './stored-file.ts';

const life = `daterange(${asDay('s.valid_from')}, ${asUntil('s.valid_to')})`;

export const LOCALITIES: StoredFile = {
  file: 'localities',
  table: 'localities',
  read: 'localities t',
  text: {
    code: 't.code', name: 't.name', level: 't.level', parent_code: textOf('t.parent_code'),
    valid_from: dayText('lower(t.life)'), valid_to: lastDayText('upper(t.life)'), lat: numberText('t.lat'), lon: numberText('t.lon'),
  },
  write: {
    code: 's.code', name: 's.name', level: 's.level', parent_code: absent('s.parent_code'), life, lat: asNumber('s.lat'), lon: asNumber('s.lon'),
  },
  key: ['code'],
};

export const UNITS: StoredFile = {
  file: 'units',
  table: 'units',
  read: 'units t',
  text: {
    code: 't.code', name: 't.name', locality_code: 't.locality_code', sector: textOf('t.sector'), ownership: 't.ownership', level: textOf('t.level'),
    valid_from: dayText('lower(t.life)'), valid_to: lastDayText('upper(t.life)'),
  },
  write: {
    code: 's.code', name: 's.name', locality_code: 's.locality_code', sector: absent('s.sector'), ownership: 's.ownership', level: absent('s.level'), life,
  },
  key: ['code'],
};

export const SUCCESSIONS: StoredFile = {
  file: 'successions',
  table: 'successions',
  read: 'successions t',
  text: { from_unit: 't.from_unit', to_unit: 't.to_unit', on: dayText('t.on_day'), kind: 't.kind', keeps_clock: textOf('t.keeps_clock') },
  write: { from_unit: 's.from_unit', to_unit: 's.to_unit', on_day: asDay('s."on"'), kind: 's.kind', keeps_clock: absent('s.keeps_clock') },
  key: ['from_unit', 'to_unit', 'on_day', 'kind'],
};

export const POSITIONS: StoredFile = {
  file: 'positions',
  table: 'positions',
  read: 'positions t',
  text: {
    code: 't.code', unit_code: 't.unit_code', title: 't.title', head: yesText('t.head'), rank: 't.rank', specialisations: listText('t.specialisations'),
    title_class: textOf('t.title_class'), seats: 't.seats::text', charter_limit: yesText('t.charter_limit'),
  },
  write: {
    code: 's.code', unit_code: 's.unit_code', title: 's.title', head: asYes('s.head'), rank: 's.rank', specialisations: asList('s.specialisations'),
    title_class: absent('s.title_class'), seats: 's.seats::integer', charter_limit: asYes('s.charter_limit'),
  },
  key: ['code'],
};
