import { attributeOf, localName, type XmlEvent } from './scan-xml.ts';

/** Fields that only count and repeat what is on the paper. */
const HARMLESS = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION', 'STYLEREF', 'SEQ', 'REF', 'PAGEREF', 'TOC']);

/** Watches for Word fields, whose instruction may be spread over many runs and nested in each other. */
export class FieldWatch {
  /** Instructions of fields that are not harmless. */
  readonly forbidden: string[] = [];
  /** Instructions under way, the innermost last; `undefined` once judged. */
  private readonly under: (string | undefined)[] = [];
  private reading = false;

  see(event: XmlEvent): void {
    if (event.kind === 'text') {
      if (this.reading) this.read(event.text);
    } else if (localName(event.name) === 'instrText') {
      this.reading = event.kind === 'open' && !event.empty;
    } else if (event.kind === 'open') {
      this.open(localName(event.name), event.attributes);
    }
  }

  private open(name: string, attributes: string): void {
    if (name === 'fldSimple') this.judge(attributeOf(attributes, 'instr') ?? '');
    if (name === 'fldChar') this.mark(attributeOf(attributes, 'fldCharType'));
  }

  private read(text: string): void {
    const last = this.under.length - 1;
    if (last < 0) this.judge(text);
    else this.under[last] = (this.under[last] ?? '') + text;
  }

  private mark(type: string | undefined): void {
    if (type === 'begin') this.under.push('');
    else if (type === 'separate') this.judge(this.under.splice(-1, 1, undefined)[0]);
    else this.judge(this.under.pop());
  }

  private judge(instruction: string | undefined): void {
    if (instruction === undefined) return;
    const word = /^\s*([A-Za-z]+)/u.exec(instruction)?.[1]?.toUpperCase() ?? '';
    if (!HARMLESS.has(word)) this.forbidden.push(instruction.trim());
  }
}
