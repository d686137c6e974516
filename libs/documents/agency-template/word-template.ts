import Docxtemplater from 'docxtemplater';
import { unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { type Package } from './open-package.ts';

// The only file that knows docxtemplater and pizzip. They get archives that were checked and packed anew here, never what was sent.

/** What a template is filled with: texts, and lists of entries of texts. */
export type TemplateValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

/** The same parts give the same bytes. */
const NO_CLOCK = '1980-01-02T12:00:00';

/** A clean archive of checked parts: nothing of the archive that was sent is left but their contents. */
export function packParts(parts: Package): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: NO_CLOCK });
}

/** A tag without a value: our bug, for values are compared with the template's tags first. */
export class UnfilledTag extends Error {
  constructor(readonly tag: string) {
    super(`the template asks for {${tag}}, which has no value`);
    this.name = 'UnfilledTag';
  }
}

/** Names alone are looked up, among an entry's own values: nothing in a template is ever evaluated. */
function lookUp(tag: string): { get(scope: unknown): unknown } {
  const name = tag.trim();
  return { get: (scope) => (typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name) ? (scope as Readonly<Record<string, unknown>>)[name] : undefined) };
}

function open(packed: Uint8Array): Docxtemplater {
  return new Docxtemplater(new PizZip(packed), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser: lookUp,
    nullGetter: (part: { readonly module?: string; readonly value?: string }) => {
      // An empty or unknown condition opens nothing; a text must be there.
      if (part.module === 'loop') return '';
      throw new UnfilledTag(part.value ?? '');
    },
  });
}

/** The faults of structure that the writer itself finds, as the names of tags; none when the template can be filled. */
export function compileTemplate(packed: Uint8Array): readonly string[] {
  try {
    open(packed);
    return [];
  } catch (error) {
    const { properties } = error as { readonly properties?: { readonly errors?: readonly { readonly properties?: { readonly xtag?: string } }[]; readonly xtag?: string } };
    if (properties === undefined) throw error;
    return (properties.errors ?? [{ properties }]).map((each) => each.properties?.xtag ?? '');
  }
}

/** The filled Word file; the same template and values give the same bytes. @throws UnfilledTag */
export function fillTemplate(packed: Uint8Array, values: TemplateValues): Uint8Array {
  const filled = open(packed);
  filled.render(values);
  const bytes = filled.getZip().generate({ type: 'uint8array', compression: 'STORE' }) as Uint8Array;
  return packParts(new Map(Object.entries(unzipSync(bytes))));
}
