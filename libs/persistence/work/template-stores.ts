/** A tag that a template uses and where it stands; part of what was found when it was checked. */
export interface TemplateTagUse {
  readonly name: string;
  readonly places: readonly { readonly part: string; readonly paragraph: number; readonly excerpt: string }[];
}

export interface TemplateKey {
  readonly kind: string;
  readonly regime: 'state' | 'party';
  /** Name of the issuing body; empty = any. */
  readonly issuer: string;
}

/** A template that was checked: its clean file and what was found in it. */
export interface NewTemplate extends TemplateKey {
  readonly name: string;
  readonly tags: readonly TemplateTagUse[];
  readonly file: Uint8Array;
}

export interface StoredTemplate extends TemplateKey {
  readonly id: string;
  /** Number of the version among those of the same kind, issuing body and board. */
  readonly no: number;
  readonly name: string;
  /** Localities of the board that keeps it; empty = the whole city. */
  readonly scope: readonly string[];
  readonly state: 'waiting' | 'approved' | 'replaced' | 'withdrawn';
  readonly tags: readonly TemplateTagUse[];
  readonly size: number;
  readonly sha256: string;
  readonly sentBy: string;
  /** Instant (ISO). */
  readonly sentAt: string;
  readonly approvedBy?: string | undefined;
  readonly approvedAt?: string | undefined;
  readonly version: number;
}

export type TemplateMove = 'done' | 'stale' | 'unknown' | 'own' | 'not-waiting';

export interface TemplateStore {
  keep(template: NewTemplate, scope: readonly string[]): Promise<StoredTemplate>;
  find(id: string): Promise<StoredTemplate | undefined>;
  /** The checked file of a template. */
  file(id: string): Promise<Uint8Array | undefined>;
  /** All versions, newest first; of one kind and regime when said. */
  list(filter?: { readonly kind?: string | undefined; readonly regime?: string | undefined }): Promise<readonly StoredTemplate[]>;
  /** Approved templates for a paper of that kind by that body: those made for the body first. */
  inUse(key: TemplateKey): Promise<readonly StoredTemplate[]>;
  /** Approves a waiting version that somebody else sent; the version in use before is replaced. */
  approve(id: string, version: number): Promise<TemplateMove>;
  /** Takes a version out of use, or a waiting one back. */
  withdraw(id: string, version: number): Promise<TemplateMove>;
}
