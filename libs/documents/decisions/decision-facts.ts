import { type Day } from '#calendar';
import { type Service } from '#regulations';
import { type Warning } from '../paper/warning.ts';
import { type PaperDocument, type Regime, type Secrecy, type SigningPower } from '../paper/paper.ts';

/** A post the way the books name it: `Trưởng phòng` · `Phòng Giáo dục và Đào tạo` · `Quận 1`. */
export interface PostFacts {
  readonly title?: string | undefined;
  readonly unitName?: string | undefined;
  /** Said after the unit where the unit's own name does not say it. */
  readonly localityName?: string | undefined;
}

/** Who issues and signs; the setting of the issuing body. */
export interface IssuerFacts {
  /** Body above, printed over the issuer; left out where the issuer stands alone. */
  readonly superior?: string | undefined;
  readonly name?: string | undefined;
  /** Place before the date: `Quận 1`. */
  readonly place?: string | undefined;
  /** After `QĐ-`; left out = `UBND` for a People's Committee. */
  readonly symbol?: string | undefined;
  /** Who decides: the head's title (`CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN 1`) or the body itself. */
  readonly authorityTitle?: string | undefined;
  /** Left out = follows from who decides and the signer's title. */
  readonly power?: SigningPower | undefined;
  readonly signerTitle?: string | undefined;
  /** Left out = room for the name stays blank. */
  readonly signerName?: string | undefined;
}

/** An earlier decision that this one cancels or replaces, as a sentence names it. */
export interface EarlierDecision {
  /** With its symbol: `15/QĐ-UBND`. */
  readonly number?: string | undefined;
  readonly signed?: Day | undefined;
  /** Who issued it: `Chủ tịch Ủy ban nhân dân Quận 1`. */
  readonly issuer?: string | undefined;
  /** What it was about: `về việc điều động và bổ nhiệm viên chức quản lý`. */
  readonly about?: string | undefined;
}

/** All a decision on one person may say about the case. Texts are as the books hold them; which are needed, the kind says. */
export interface DecisionFacts {
  readonly person: {
    readonly code: string;
    readonly fullName?: string | undefined;
    /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `dd/MM/yyyy`. */
    readonly birth?: string | undefined;
    readonly gender?: 'male' | 'female' | undefined;
  };
  readonly from: PostFacts;
  readonly to: PostFacts;
  readonly effective?: Day | undefined;
  /** Last day: of the extension (retirement), or of acting; acting without it lasts until somebody is appointed. */
  readonly until?: Day | undefined;
  /** Why a tenure ends (`hết thời hạn giữ chức vụ`). */
  readonly reason?: string | undefined;
  /** Acting with the head's full powers (quyền, signs Q.) or in charge as a deputy (phụ trách, signs KT.); in charge when left out. */
  readonly acting?: 'full-powers' | 'in-charge' | undefined;
  /** Years of one appointment; 5 when left out. */
  readonly termYears?: number | undefined;
  readonly issuer: IssuerFacts;
  /** Whose paper it is; State when left out. The Party's has another form, other words and "đồng chí" for ông and bà. */
  readonly regime?: Regime | undefined;
  /** What a cancelling decision does away with; of any other kind: what it replaces. */
  readonly earlier?: EarlierDecision | undefined;
  /** Cancelled as void from its beginning (hủy bỏ), or taken back (thu hồi); void when left out. */
  readonly cancelling?: 'annul' | 'take-back' | undefined;
  /** How the Party gives a post: bổ nhiệm, chỉ định, phân công, or chuẩn y after an election; left out = chỉ định for a committee's secretaries and members, bổ nhiệm for others. */
  readonly partyDeed?: 'appoint' | 'designate' | 'assign' | 'confirm' | undefined;
  /** Party committees joined with the post, or left with it, with their term: `Ban Chấp hành, Ban Thường vụ Quận ủy Quận 1, nhiệm kỳ 2020 - 2025`. */
  readonly committees?: string | undefined;
  /** Who proposes: `Trưởng Phòng Nội vụ`. */
  readonly proposer?: string | undefined;
  /** Left out = managers of schools are public employees, heads of offices civil servants. */
  readonly service?: Service | undefined;
  /** Level of the receiving school (`primary`, …): picks its charter. */
  readonly schoolLevel?: string | undefined;
  /** `kept` where the new post's allowance is lower and the old one is preserved. */
  readonly allowance?: 'kept' | 'as-post' | undefined;
  /** Day of signing where it is known: picks the bases in force; the effective day when left out. */
  readonly decidedOn?: Day | undefined;
  /** Ids of the bases the board insists on. */
  readonly bases?: readonly string[] | undefined;
  /** More bases in their own words (minutes, a Party committee's conclusion), printed before the proposal. */
  readonly furtherBases?: readonly string[] | undefined;
  /** Who carries it out besides the person (`Trưởng Phòng Nội vụ`, …); the usual ones when left out. */
  readonly executors?: readonly string[] | undefined;
  readonly recipients?: readonly string[] | undefined;
  readonly secrecy?: Secrecy | undefined;
}

/** A fact as the paper uses it. */
export interface UsedFact {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** Why a fact cannot be used. */
export interface UnmetFact {
  readonly name: string;
  readonly label: string;
  readonly reason: 'missing' | 'unreadable' | 'unprintable' | 'too-long';
  /** Of an unprintable text: the code points (`U+202E`). */
  readonly letters?: readonly string[];
}

export interface Drafted {
  readonly document: PaperDocument;
  /** Facts of the text in the order they appear. */
  readonly facts: readonly UsedFact[];
  readonly warnings: readonly Warning[];
}

/** No paper: the facts that are missing or cannot be printed, by name, and the same with labels and reasons. */
export interface NotDrafted {
  readonly missing: readonly string[];
  readonly unmet: readonly UnmetFact[];
}

export type Draft = Drafted | NotDrafted;

/** Facts of a transfer and appointment, receiving side. */
export type TransferFacts = DecisionFacts;
export type TransferDraft = Draft;
