import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, noWayBack, reads, record, wholeCity } from './apply.ts';

/** Leave granted by an authority to stay although a limit is reached: who granted it, by which paper, from when until when. */
const EXEMPTIONS = `
  CREATE TABLE exemptions (
    person_id integer NOT NULL REFERENCES people,
    position_id integer REFERENCES positions (id),
    rule text COLLATE "C" CHECK (length(rule) BETWEEN 1 AND 100),
    from_day calendar_day NOT NULL,
    until_day calendar_day,
    authority text NOT NULL CHECK (length(authority) BETWEEN 1 AND 500),
    document text COLLATE "C" NOT NULL CHECK (length(document) BETWEEN 1 AND 500),
    PRIMARY KEY (person_id, from_day, document),
    CONSTRAINT an_exemption_ends_after_it_began CHECK (until_day > from_day)
  );
  CREATE INDEX exemptions_of_position ON exemptions (position_id);
`;

/** Papers of a person's file that a move asks for: declared on a day, found in order or not. */
const ATTESTATIONS = `
  CREATE TABLE attestations (
    person_id integer NOT NULL REFERENCES people,
    kind text NOT NULL CHECK (kind IN ('asset-declaration', 'health-certificate', 'political-standard')),
    on_day calendar_day NOT NULL,
    satisfied boolean NOT NULL DEFAULT true,
    document text CHECK (length(document) BETWEEN 1 AND 500),
    PRIMARY KEY (person_id, kind, on_day)
  );
`;

/** Suspension from work (tạm đình chỉ công tác) joins the circumstances. */
const SUSPENSION = `
  ALTER TABLE bars DROP CONSTRAINT bars_kind_check;
  ALTER TABLE bars ADD CONSTRAINT bars_kind_check CHECK (kind IN ('disciplinary-review', 'investigation', 'inspection', 'prosecution', 'reprimand',
    'warning', 'removal', 'suspension', 'serious-illness', 'pregnancy', 'child-under-36-months', 'long-training', 'hardship'));
`;

export class LetPeopleStay implements MigrationInterface {
  readonly name = 'LetPeopleStay1764000000120';

  up(runner: QueryRunner): Promise<void> {
    const tables = ['exemptions', 'attestations'];
    return apply(runner, [
      EXEMPTIONS, ATTESTATIONS, SUSPENSION,
      ...tables.flatMap((table) => [
        guard(table), wholeCity(table),
        reads(table, 'person_id IN (SELECT planner_visible_people())'),
        `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO planner_app`,
      ]),
      record('exemptions', { key: ['person_id', 'from_day', 'document'], person: 'person_id', personnel: true }),
      record('attestations', { key: ['person_id', 'kind', 'on_day'], person: 'person_id', personnel: true }),
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
