import { daysBetween } from '#calendar';
import { readService, type Service, type TenureFact } from '#tenure';

import { type ExemptionFact } from '../dossier.ts';
import { type AccountNode, type CountedStint, type Exempted, type Finding, type Outcome, type Turn } from '../finding.ts';
import { type CaseFile } from '../rule.ts';
import { type Clock, runClock } from './clock.ts';
import { explainLimit } from './explain-limit.ts';
import { type Limit } from './limit.ts';
import { type LimitCase } from './limit-case.ts';
import { noteExemption, noteQuestions, noteTerms } from './remarks.ts';
import { listStints } from './stints.ts';
import { leaveOutSpells } from './spells.ts';
import { findTrouble } from './trouble.ts';
import { explainTurns, listTurns, listTurnsIn } from './turns/list-turns.ts';

/** Judges one person in one position against a limit on unbroken service. */
export function judgeLimit(file: CaseFile, limit: Limit): Finding {
  const subject = limit.subject(file);
  if (subject.kind === 'not-subject') return notSubject(file, limit, subject);
  const reading = limit.reading(file.position);
  const longest = leaveOutSpells(readService(file, reading, 'longest'), file, limit, 'longest');
  const clock = runClock(longest, limit, file.asOf);
  const other = isOpen(longest, file)
    ? runClock(leaveOutSpells(readService(file, reading, 'shortest'), file, limit, 'shortest'), limit, file.asOf) : undefined;
  const trouble = findTrouble(file, longest);
  const exemption = findExemption(file, limit);
  const notes = [
    ...subject.notes, ...trouble, ...(other ? noteQuestions(clock, other, file) : []), ...noteTerms(clock, file),
    ...(exemption ? [noteExemption(exemption)] : []),
  ];
  const asked = subject.kind === 'ask' || isAsked(clock, other, limit) || mayHaveLeft(file, clock);
  const plain = trouble.length > 0 ? 'data-problem' : asked ? 'needs-person' : clock.outcome;
  return write({ file, limit, clock, notes, trouble, plain, outcome: exemption ? excuse(plain) : plain, other, exemption });
}

/** Leave to stay lifts a limit that is reached or near; it mends neither doubt nor data. */
function excuse(outcome: Outcome): Outcome {
  return outcome === 'over' || outcome === 'near' ? 'not-subject' : outcome;
}

/** Whether a person must choose between two readings. */
function isAsked(clock: Clock, other: Clock | undefined, limit: Limit): boolean {
  return other !== undefined && (other.outcome !== clock.outcome || limit.ask === 'always');
}

/** Whether unclear days leave open that the post is held on the day at all, where that would matter. */
function mayHaveLeft({ held, asOf }: CaseFile, { outcome }: Clock): boolean {
  const unsure = held.from.latest > asOf || (held.until !== undefined && held.until.earliest <= asOf);
  return unsure && (outcome === 'over' || outcome === 'near');
}

/** Whether the records leave more than one reading. */
function isOpen(service: Service, file: CaseFile): boolean {
  return service.questions.length > 0 || isImprecise(file.held) || service.chain.some((span) => isImprecise(span.tenure));
}

function isImprecise(tenure: TenureFact): boolean {
  return tenure.from.precision !== 'day' || (tenure.until !== undefined && tenure.until.precision !== 'day');
}

function findExemption({ exemptions, asOf, position }: CaseFile, limit: Limit): ExemptionFact | undefined {
  return exemptions.find((one) =>
    (one.rule === undefined || one.rule === limit.rule) && (one.position === undefined || one.position === position.code)
    && one.from <= asOf && (one.until === undefined || asOf < one.until));
}

function notSubject(file: CaseFile, limit: Limit, subject: Extract<ReturnType<Limit['subject']>, { kind: 'not-subject' }>): Finding {
  const reason = subject.notes.map((note) => note.text);
  let turns: readonly Turn[] | undefined;
  let account: AccountNode | undefined;
  return {
    person: file.dossier.person.code, position: file.position.code, rule: limit.rule, outcome: 'not-subject',
    cites: subject.cites.map((one) => one.text), notes: reason, stints: [],
    get turns() {
      return (turns ??= listTurnsIn(subject.notes, { file, limit }));
    },
    get account() {
      return (account ??= explainNotSubject(subject, limit, this.turns));
    },
  };
}

function explainNotSubject(subject: Extract<ReturnType<Limit['subject']>, { kind: 'not-subject' }>, limit: Limit, turns: readonly Turn[]): AccountNode {
  const branch = explainTurns(turns);
  return {
    code: 'not-subject',
    text: subject.notes[0]?.text ?? 'Không thuộc diện xem xét.',
    cites: subject.cites,
    children: [...subject.notes.map(({ code, text, cites }) => ({ code, text, ...(cites ? { cites } : {}) })), ...(branch ? [branch] : []), limit.parameters],
  };
}

/** The stints and the account are put into words when somebody asks for them, once. */
function write(judged: LimitCase): Finding {
  const { file, limit, clock, outcome, notes, exemption } = judged;
  const { since, firstDayOver } = clock;
  let account: AccountNode | undefined;
  let stints: readonly CountedStint[] | undefined;
  let turns: readonly Turn[] | undefined;
  return {
    person: file.dossier.person.code, position: file.position.code, rule: limit.rule, outcome,
    servingSince: since, firstDayOver,
    daysUntilOver: firstDayOver === undefined ? undefined : daysBetween(file.asOf, firstDayOver),
    served: clock.served,
    terms: since === undefined ? undefined : clock.terms,
    decidedBy: clock.decidedBy, termEnds: clock.termEnds,
    exempted: exemption === undefined ? undefined : writeExemption(exemption, judged.plain),
    cites: limit.citesText,
    notes: notes.length === 0 ? NOTHING : notes.filter((note) => note.quiet !== true).map((note) => note.text),
    get stints() {
      return (stints ??= listStints(clock.service));
    },
    get turns() {
      return (turns ??= listTurns(judged));
    },
    get account() {
      return (account ??= explainLimit(judged, this.turns));
    },
  };
}

function writeExemption({ authority, document, from, until }: ExemptionFact, otherwise: Outcome): Exempted {
  return { authority, document, from, ...(until === undefined ? {} : { until }), otherwise };
}

const NOTHING: readonly string[] = Object.freeze([]);
