/** GET /template-tags: the published dictionary, in the order of a paper. Only these names may stand in a template, `{name}`. */
export interface TemplateTagView {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
  /** Opened `{#name}` and closed `{/name}`; what stands between is repeated. */
  readonly list: boolean;
  /** May be printed empty, and may open a condition. */
  readonly mayBeEmpty: boolean;
  /** Lists that it stands in; empty = anywhere. */
  readonly inside: readonly string[];
}

/** GET /word-templates?kind&regime. A version of an agency's own Word template. */
export interface WordTemplateLine {
  readonly id: string;
  readonly kind: string;
  readonly regime: 'state' | 'party';
  /** Name of the issuing body; empty = any. */
  readonly issuer: string;
  readonly no: number;
  readonly name: string;
  readonly state: 'waiting' | 'approved' | 'replaced' | 'withdrawn';
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly sentBy: string;
  readonly sentAt: string;
  readonly approvedBy?: string;
  readonly approvedAt?: string;
  readonly version: number;
}

/**
 * GET /word-templates/:id; POST /word-templates?kind&regime&issuer&name with the file as the body → 201. Files:
 * GET /word-templates/:id/file.docx, /word-templates/:id/sample.docx | sample.pdf
 */
export interface WordTemplateView extends WordTemplateLine {
  /** Tags it uses, each with its places. */
  readonly tags: readonly {
    readonly name: string;
    readonly meaning: string;
    readonly places: readonly { readonly part: string; readonly paragraph: number; readonly excerpt: string }[];
  }[];
}

/** PUT /word-templates/:id/approval and PUT /word-templates/:id/withdrawal: the version that was looked at. */
export interface TemplateMoveRequest {
  readonly version: number;
}
