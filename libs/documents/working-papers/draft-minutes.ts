import { type Day, formatLongDay } from '#calendar';
import { type Named, needsSymbol, unmetTexts } from '../decisions/check-facts.ts';
import { type Draft, type IssuerFacts } from '../decisions/decision-facts.ts';
import { factsUsed } from '../decisions/facts-used.ts';
import { headOf } from '../decisions/head.ts';
import { type Block, type PaperDocument, plain, type Secrecy, type TableBlock, textOf } from '../paper/paper.ts';
import { fill } from '../wording/fill.ts';
import { tidy } from '../wording/names.ts';
import { listTexts, type Section, textBlock } from './sections.ts';

/** Votes on one proposal; `invalid` counts ballots that count for nothing. */
export interface Vote {
  readonly about: string;
  readonly yes: number;
  readonly no: number;
  readonly invalid?: number;
}

/** Minutes of a board meeting on personnel. */
export interface MinutesFacts {
  readonly issuer: IssuerFacts;
  readonly heldOn?: Day | undefined;
  /** `08 giờ 00`. */
  readonly opened?: string | undefined;
  readonly closed?: string | undefined;
  readonly place?: string | undefined;
  /** Name and post in one text: `Ông Trần Văn Đức, Chủ tịch Ủy ban nhân dân Quận 1`. */
  readonly chair?: { readonly name: string; readonly post: string } | undefined;
  readonly secretary?: { readonly name: string; readonly post: string } | undefined;
  readonly subject?: string | undefined;
  readonly present?: readonly string[] | undefined;
  readonly absent?: readonly string[] | undefined;
  readonly contents?: readonly string[] | undefined;
  readonly votes?: readonly Vote[] | undefined;
  readonly conclusion?: readonly string[] | undefined;
  readonly secrecy?: Secrecy | undefined;
}

const BEFORE_VOTES: readonly Section[] = [
  { text: 'Cuộc họp được tiến hành hồi {meeting.opened} {heldOn} tại {meeting.place}.' },
  { text: 'Chủ trì: {meeting.chair}.' },
  { text: 'Thư ký: {meeting.secretary}.' },
  { heading: 'I. THÀNH PHẦN THAM DỰ', list: 'text.present', dash: true },
  { heading: 'Vắng mặt', list: 'text.absent', dash: true },
  { heading: 'II. NỘI DUNG', list: 'text.contents' },
];
const AFTER_VOTES: readonly Section[] = [
  { heading: 'III. KẾT LUẬN', list: 'text.conclusion' },
  { text: 'Cuộc họp kết thúc hồi {meeting.closed} cùng ngày; biên bản đã được đọc lại cho những người dự họp cùng nghe và thống nhất nội dung.' },
];

/** The minutes as a draft, signed by secretary and chair; votes are a table whose numbers are the caller's. */
export function draftMinutes(facts: MinutesFacts): Draft {
  const lists = { 'text.present': facts.present, 'text.absent': facts.absent, 'text.contents': facts.contents, 'text.conclusion': facts.conclusion };
  const texts = listTexts(lists, ['text.present', 'text.contents', 'text.conclusion']);
  const unmet = unmetTexts([...requiredOf(facts), ...texts.required], [...optionalOf(facts), ...texts.optional]);
  if (unmet.length > 0 || facts.heldOn === undefined) return { missing: unmet.map((each) => each.name), unmet };
  const values = {
    'meeting.opened': tidy(facts.opened), 'meeting.closed': tidy(facts.closed), 'meeting.place': tidy(facts.place), heldOn: formatLongDay(facts.heldOn),
    'meeting.chair': who(facts.chair), 'meeting.secretary': who(facts.secretary), subject: tidy(facts.subject),
  };
  const abstract = fill('Họp về việc {subject}', values);
  const blocks: Block[] = [
    ...headOf(facts.issuer, 'BB'),
    { kind: 'title', type: 'Biên bản', abstract },
    textBlock(BEFORE_VOTES, values, lists),
    ...(facts.votes && facts.votes.length > 0 ? [votesTable(facts.votes)] : []),
    textBlock(AFTER_VOTES, values, lists),
    {
      kind: 'closing', recipients: [],
      signatures: [
        { power: '', title: plain('Thư ký'), name: plain(tidy(facts.secretary?.name)) },
        { power: '', title: plain('Chủ trì'), name: plain(tidy(facts.chair?.name)) },
      ],
    },
  ];
  const document: PaperDocument = {
    kind: 'minutes', regime: 'state', wording: 'minutes-1', draft: true, title: `Biên bản ${textOf(abstract)}`,
    ...(facts.secrecy === undefined ? {} : { secrecy: facts.secrecy }), blocks,
  };
  return { document, facts: factsUsed(document), warnings: [] };
}

function who(person: MinutesFacts['chair']): string {
  return [tidy(person?.name), tidy(person?.post)].filter((text) => text !== '').join(', ');
}

function requiredOf(facts: MinutesFacts): Named[] {
  const { issuer } = facts;
  return [
    ['issuer.name', issuer.name], ['issuer.place', issuer.place], ['heldOn', facts.heldOn], ['meeting.opened', facts.opened], ['meeting.closed', facts.closed],
    ['meeting.place', facts.place], ['meeting.chair', facts.chair?.name], ['meeting.secretary', facts.secretary?.name], ['subject', facts.subject],
    ...(needsSymbol(issuer.name) ? [['issuer.symbol', issuer.symbol] as const] : []),
  ];
}

function optionalOf(facts: MinutesFacts): Named[] {
  return [
    ['issuer.superior', facts.issuer.superior], ['meeting.chair', facts.chair?.post], ['meeting.secretary', facts.secretary?.post],
    ...(facts.votes ?? []).map((vote, at): Named => [`rows.${at + 1}.about`, vote.about, `Dòng ${at + 1}: Nội dung biểu quyết`]),
  ];
}

function votesTable(votes: readonly Vote[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { heading: 'STT', width: 1, align: 'center' }, { heading: 'Nội dung biểu quyết', width: 8 },
      { heading: 'Đồng ý', width: 2, align: 'center' }, { heading: 'Không đồng ý', width: 2, align: 'center' }, { heading: 'Không hợp lệ', width: 2, align: 'center' },
    ],
    rows: votes.map((vote, at) => [String(at + 1), tidy(vote.about), String(vote.yes), String(vote.no), String(vote.invalid ?? 0)].map(plain)),
  };
}
