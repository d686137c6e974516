/** POST /proposals/:id/decisions { moves: number[] } → 201 DecisionLine[]; drafts for these moves (all when empty). */
export interface DraftRequest {
  readonly moves: readonly number[];
}
export interface DecisionLine {
  readonly id: string;
  readonly kind: 'transfer-and-appointment';
  readonly state: 'draft';
  readonly title: string;
  readonly person: string;
  readonly fullName: string;
  readonly fromUnitName?: string;
  readonly toUnitName: string;
  readonly issuer: string;
  readonly effective: string;
  readonly proposal?: string;
  readonly createdAt: string;
}
/** GET /decisions/:id. Papers: GET /decisions/:id/paper.html | paper.docx | paper.pdf */
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
}
