import type { JobView } from './jobs.ts';

/** POST /proposals/:id/decisions → 201 DecisionLine[]; the papers of these moves (all when empty). */
export interface DraftRequest {
  readonly moves: readonly number[];
  /** First day of the new posts; the day the plan was made for when left out. */
  readonly effective?: string;
}

/** What one person outside a proposal gets; a transfer between two bodies makes a paper for each. */
export const BUNDLE_KINDS = ['transfer', 'appointment', 'reception', 'reappointment', 'acting', 'secondment', 'extension-to-retirement', 'end-of-tenure', 'dismissal'] as const;
export type BundleKind = (typeof BUNDLE_KINDS)[number];

/** POST /decisions → 201 DecisionLine[] */
export interface BundleRequest {
  readonly kind: BundleKind;
  readonly person: string;
  /** Code of the post: the new one of a transfer, an appointment or acting; else the one held. */
  readonly position: string;
  readonly effective: string;
  /** Last day, where the kind has one. */
  readonly until?: string;
  readonly reason?: string;
  readonly acting?: 'full-powers' | 'in-charge';
  readonly termYears?: number;
}

/** Degrees of state secrecy as they stand on a paper. */
export const PAPER_SECRECIES = ['Mật', 'Tối mật', 'Tuyệt mật'] as const;

/** GET /positions?q= : posts by title, unit or code. */
export interface PositionHit {
  readonly code: string;
  readonly title: string;
  readonly unitName: string;
  readonly localityName: string;
}

export const DECISION_STATES = ['draft', 'checked', 'issued', 'in-force', 'withdrawn', 'replaced', 'cancelled'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export interface DecisionLine {
  readonly id: string;
  /** Kind of paper: `release`, `transfer-and-appointment`, … */
  readonly kind: string;
  readonly state: DecisionState;
  readonly title: string;
  readonly person: string;
  readonly fullName: string;
  readonly fromUnitName?: string;
  readonly toUnitName?: string;
  readonly issuer: string;
  readonly effective: string;
  readonly proposal?: string;
  readonly createdAt: string;
  readonly version: number;
  /** Papers that take effect together: the papers of a ring, or of one person. */
  readonly group: string;
  readonly groupLabel?: string;
  readonly number?: string;
  /** After the number: `QĐ-UBND`. */
  readonly symbol?: string;
  readonly issuedOn?: string;
  /** Whether its move was carried out. */
  readonly executed: boolean;
  readonly secrecy?: string;
}

/** GET /decisions */
export interface DecisionsPage {
  /** Of what the other filters let through, by state. */
  readonly counts: Readonly<Record<DecisionState, number>>;
  readonly issuers: readonly string[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly lines: readonly DecisionLine[];
}

export interface PaperEditView {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}
export interface DifferenceView {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}
/** A place of the text that a clerk may change: what was generated, what stands there now, and what the change did. */
export interface PlaceView {
  readonly place: string;
  readonly generated: string;
  readonly text: string;
  readonly changes?: readonly DifferenceView[];
}
export interface DecisionEventView {
  readonly at: string;
  readonly by: string;
  readonly deed: string;
  readonly detail?: string;
}

/** GET /decisions/:id (ETag = version). Papers: GET /decisions/:id/paper.html | paper.docx | paper.pdf */
export interface DecisionView extends DecisionLine {
  /** Facts the text uses, in the order they appear. */
  readonly facts: readonly { readonly name: string; readonly label: string; readonly value: string }[];
  readonly warnings: readonly { readonly code: string; readonly text: string }[];
  /**
   * The paper as a self-contained HTML fragment of our own making (no script). A preview frame takes its address
   * instead, `<iframe sandbox="allow-same-origin allow-modals" src="/api/v1/decisions/:id/paper.html">`: inside `srcdoc` the
   * screens' own content policy would refuse the paper's styles.
   */
  readonly html: string;
  readonly places: readonly PlaceView[];
  /** Bases the clerk added to those chosen by law; a change of them sends all again. */
  readonly furtherBases?: readonly string[];
  /** Edits made against a text that is generated differently now: not in the paper until they are made anew. */
  readonly stale: readonly PaperEditView[];
  readonly draftedBy: string;
  readonly editedBy?: string;
  readonly checkedBy?: string;
  readonly issuedBy?: string;
  /** SHA-256 of the text as it was signed, hex. */
  readonly sha256?: string;
  readonly reason?: string;
  readonly history: readonly DecisionEventView[];
  /** The other papers of the group. */
  readonly together: readonly DecisionLine[];
  readonly cancels?: string;
  readonly replaces?: string;
}

/** PUT /decisions/:id/edits, PUT /decisions/:id/facts, POST /decisions/:id/checks …: all want `If-Match` with the version. */
export interface EditsRequest {
  readonly edits: readonly PaperEditView[];
}
export interface PaperFactsRequest {
  readonly effective?: string;
  readonly signerTitle?: string;
  readonly signerName?: string;
  readonly power?: string;
  readonly proposer?: string;
  readonly termYears?: number;
  readonly allowance?: 'kept' | 'as-post';
  readonly secrecy?: string;
  readonly recipients?: readonly string[];
  readonly executors?: readonly string[];
  readonly furtherBases?: readonly string[];
  readonly bases?: readonly string[];
  readonly reason?: string;
}
export interface ReasonRequest {
  readonly reason: string;
}
/** POST /decisions/checks */
export interface CheckRequest {
  readonly decisions: readonly VersionedDecision[];
}
export interface VersionedDecision {
  readonly id: string;
  readonly version: number;
}
/** POST /decisions/issues: papers with what the clerk typed. A group is carried out with its last paper. */
export interface IssueRequest {
  readonly papers: readonly NumberedDecision[];
}
export interface NumberedDecision extends VersionedDecision {
  readonly number: string;
  readonly issuedOn: string;
}

/** POST /paper-batches → 202 PaperBatchStarted; GET /paper-batches → PaperBatchView[]; GET /paper-batches/:id/papers.zip | papers.pdf */
export interface PaperBatchRequest {
  readonly decisions: readonly string[];
}
export interface PaperBatchStarted {
  readonly job: JobView;
}
export interface PaperBatchView {
  readonly job: JobView;
  readonly papers: number;
  readonly createdAt: string;
  readonly keptUntil?: string;
}

/** GET /issuing-bodies, PUT /issuing-bodies/:code (If-Match) */
export interface IssuingBodyView {
  readonly code: string;
  readonly locality: string;
  readonly localityName: string;
  readonly name: string;
  readonly superior?: string;
  readonly place: string;
  readonly symbol?: string;
  readonly authorityTitle: string;
  readonly power?: string;
  readonly signerTitle: string;
  readonly signerName?: string;
  readonly proposer: string;
  readonly recipients: readonly string[];
  readonly executors: readonly string[];
  readonly templateSet: string;
  /** 0 = nobody has set it; what stands here follows from its name. */
  readonly version: number;
  readonly updatedBy?: string;
  readonly updatedAt?: string;
}
export interface IssuingBodyRequest {
  readonly name: string;
  readonly superior?: string;
  readonly place: string;
  readonly symbol?: string;
  readonly authorityTitle: string;
  readonly power?: string;
  readonly signerTitle: string;
  readonly signerName?: string;
  readonly proposer: string;
  readonly recipients: readonly string[];
  readonly executors: readonly string[];
  readonly templateSet: string;
}
