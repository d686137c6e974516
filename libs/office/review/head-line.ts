import { partsOf } from '#calendar';
import type { DueLine } from '#contracts';
import type { ReviewedHead } from '#persistence';
import { type Dossier, type PersonReview, retirementDay } from '#regulations';
import type { Establishment } from '#tenure';

type ReviewLine = PersonReview['lines'][number];

/** Drops what is absent, so that a line holds only what is known. */
function known<Shape extends object>(shape: Shape): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as never;
}

function aboutPerson({ person }: Dossier): Pick<DueLine, 'person' | 'fullName' | 'specialisations'> & Partial<DueLine> {
  return {
    person: person.code,
    fullName: person.fullName,
    specialisations: person.specialisations,
    ...known({
      birthYear: person.birth && partsOf(person.birth.earliest).year,
      gender: person.gender,
      retiresOn: person.birth && person.gender && retirementDay(person.birth, person.gender),
    }),
  };
}

type PostWords = Pick<DueLine, 'title' | 'unit' | 'unitName' | 'locality' | 'localityName'> & Partial<DueLine>;

const NOWHERE = { code: '', name: '' } as const;

/** A post that the establishment no longer knows is shown by its code; the rules have called it a data problem already. */
function aboutPost(code: string, establishment: Establishment): PostWords {
  const position = establishment.positions.get(code);
  const unit = establishment.units.get(position?.unit ?? '');
  const locality = establishment.localities.get(unit?.locality ?? '') ?? NOWHERE;
  const { code: unitCode, name: unitName } = unit ?? NOWHERE;
  return {
    title: position?.title ?? code, unit: unitCode, unitName, locality: locality.code, localityName: locality.name,
    ...known({ sector: unit?.sector }),
  };
}

/** One line of the due list out of what the rules said of one person in one post. */
export function headLine(dossier: Dossier, line: ReviewLine, establishment: Establishment): ReviewedHead {
  const { summary } = line;
  return {
    line: {
      ...aboutPerson(dossier),
      ...aboutPost(line.position, establishment),
      position: line.position,
      rule: summary.rule,
      outcome: summary.outcome,
      notes: summary.notes,
      ...known({
        servingSince: summary.servingSince,
        firstDayOver: summary.firstDayOver,
        daysUntilOver: summary.daysUntilOver,
        served: summary.served,
        terms: summary.terms,
        termEnds: summary.termEnds,
      }),
    },
    findings: line.findings,
  };
}
