import { daysBetween } from '#calendar';
import { readService, type Service, type TenureFact } from '#tenure';

import { type ExemptionFact } from '../dossier.ts';
import { type AccountNode, type CountedStint, type Exempted, type Finding, type Outcome, type Turn } from '../finding.ts';
import { type CaseFile, type Note } from '../rule.ts';
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
  const asked = subject.kind === 'ask' || isAsked(clock, other, limit) || mayHaveLeft(file, clock);
  const plain = trouble.length > 0 ? 'data-problem' : asked ? 'needs-person' : clock.outcome;
  return new LimitFinding({ file, limit, clock, trouble, plain, outcome: exemption ? excuse(plain) : plain, other, exemption, remarks: subject.notes });
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
      return (account ??= explainNotSubject(subject, limit, () => this.turns));
    },
  };
}

function explainNotSubject(subject: Extract<ReturnType<Limit['subject']>, { kind: 'not-subject' }>, limit: Limit, turns: () => readonly Turn[]): AccountNode {
  return {
    code: 'not-subject',
    text: subject.notes[0]?.text ?? 'Không thuộc diện xem xét.',
    cites: subject.cites,
    children: [...subject.notes.map(({ code, text, cites }) => ({ code, text, ...(cites ? { cites } : {}) })), explainTurns(turns), limit.parameters],
  };
}

/** A verdict; what it says beside the verdict is worked out and put into words when somebody asks, once. */
class LimitFinding implements Finding {
  readonly person: string;
  readonly position: string;
  readonly rule: string;
  readonly outcome: Outcome;
  readonly servingSince: Finding['servingSince'];
  readonly firstDayOver: Finding['firstDayOver'];
  readonly decidedBy: Finding['decidedBy'];
  readonly cites: readonly string[];
  private readonly judged: LimitCase;
  private written: { account?: AccountNode; stints?: readonly CountedStint[]; turns?: readonly Turn[] } | undefined;

  constructor(judged: Omit<LimitCase, 'notes'>) {
    const { file, limit, clock } = judged;
    this.judged = new NotedCase(judged);
    this.person = file.dossier.person.code;
    this.position = file.position.code;
    this.rule = limit.rule;
    this.outcome = judged.outcome;
    this.servingSince = clock.since;
    this.firstDayOver = clock.firstDayOver;
    this.decidedBy = clock.decidedBy;
    this.cites = limit.citesText;
  }

  get daysUntilOver(): number | undefined {
    return this.firstDayOver === undefined ? undefined : daysBetween(this.judged.file.asOf, this.firstDayOver);
  }

  get served(): Finding['served'] {
    return this.judged.clock.served;
  }

  get terms(): number | undefined {
    return this.servingSince === undefined ? undefined : this.judged.clock.terms;
  }

  get termEnds(): Finding['termEnds'] {
    return this.judged.clock.termEnds;
  }

  get exempted(): Exempted | undefined {
    const { exemption, plain } = this.judged;
    return exemption === undefined ? undefined : writeExemption(exemption, plain);
  }

  get notes(): readonly string[] {
    return this.judged.notes.filter((note) => note.quiet !== true).map((note) => note.text);
  }

  get stints(): readonly CountedStint[] {
    return (this.words.stints ??= listStints(this.judged.clock.service));
  }

  get turns(): readonly Turn[] {
    return (this.words.turns ??= listTurns(this.judged));
  }

  get account(): AccountNode {
    return (this.words.account ??= explainLimit(this.judged, () => this.turns));
  }

  private get words(): NonNullable<LimitFinding['written']> {
    return (this.written ??= {});
  }

  /** All of it, as it is kept and sent. */
  toJSON(): Finding {
    const { person, position, rule, outcome, servingSince, firstDayOver, daysUntilOver, served, terms, decidedBy, termEnds, exempted } = this;
    const { cites, notes, stints, account, turns } = this;
    return { person, position, rule, outcome, servingSince, firstDayOver, daysUntilOver, served, terms, decidedBy, termEnds, exempted, cites, notes, stints, account, turns };
  }
}

/** A case with its remarks, gathered when somebody asks. */
class NotedCase implements LimitCase {
  readonly file: CaseFile;
  readonly limit: Limit;
  readonly outcome: Outcome;
  readonly plain: Outcome;
  readonly clock: Clock;
  readonly other: Clock | undefined;
  readonly trouble: readonly Note[];
  readonly exemption: ExemptionFact | undefined;
  readonly remarks: readonly Note[];
  private gathered: readonly Note[] | undefined;

  constructor(judged: Omit<LimitCase, 'notes'>) {
    this.file = judged.file;
    this.limit = judged.limit;
    this.outcome = judged.outcome;
    this.plain = judged.plain;
    this.clock = judged.clock;
    this.other = judged.other;
    this.trouble = judged.trouble;
    this.exemption = judged.exemption;
    this.remarks = judged.remarks;
  }

  get notes(): readonly Note[] {
    const { remarks, trouble, other, clock, file, exemption } = this;
    return (this.gathered ??= [
      ...remarks, ...trouble, ...(other ? noteQuestions(clock, other, file) : []), ...noteTerms(clock, file), ...(exemption ? [noteExemption(exemption)] : []),
    ]);
  }
}

function writeExemption({ authority, document, from, until }: ExemptionFact, otherwise: Outcome): Exempted {
  return { authority, document, from, ...(until === undefined ? {} : { until }), otherwise };
}
