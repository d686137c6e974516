import { type Package } from './open-package.ts';
import { FieldWatch } from './check-fields.ts';
import { attributeOf, localName, scanXml, type XmlEvent } from './scan-xml.ts';
import { fault, type TemplateFault, type TemplateFaultCode } from './template-faults.ts';

const XML = /\.(xml|rels)$/u;
const PICTURE = /^(word\/media\/[\w-]+|docProps\/thumbnail)\.(png|jpe?g|gif)$/iu;
const TEXTS = 'document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|endnotes|comments\\w*|people|header\\d*|footer\\d*';
const KNOWN = new RegExp([
  '^\\[Content_Types\\]\\.xml$', '^_rels/\\.rels$', '^docProps/(core|app|custom)\\.xml$', `^word/(glossary/)?(${TEXTS})\\.xml$`,
  '^word/(glossary/)?_rels/[\\w.]+\\.rels$', '^word/theme/theme\\d*\\.xml$', '^customXml/(_rels/item\\d+\\.xml\\.rels|item(Props)?\\d+\\.xml)$',
].join('|'), 'u');
const FORBIDDEN: readonly (readonly [pattern: RegExp, code: TemplateFaultCode])[] = [
  [/vba|macro/iu, 'macros'], [/activeX|embeddings|oleObject|\.(bin|exe|dll|js|vbs|hta|html?|svg)$/iu, 'embedded-object'],
  [/^word\/media\//u, 'unknown-picture'],
];

/** Everything in the file that is no template of words and a few pictures. */
export function checkParts(parts: Package): TemplateFault[] {
  return [...parts].flatMap(([name, bytes]) => checkPart(name, bytes));
}

function checkPart(name: string, bytes: Uint8Array): TemplateFault[] {
  if (PICTURE.test(name)) return isPicture(bytes) ? [] : [fault('unknown-picture', name)];
  const forbidden = FORBIDDEN.find(([pattern]) => pattern.test(name));
  if (forbidden) return [fault(forbidden[1], name)];
  if (!KNOWN.test(name) || !XML.test(name)) return [fault('unknown-part', name)];
  const text = textOfPart(bytes);
  return text === undefined ? [fault('broken-xml', name)] : checkXml(name, text);
}

const PICTURES = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38]];
const isPicture = (bytes: Uint8Array): boolean => PICTURES.some((mark) => mark.every((byte, at) => bytes[at] === byte));

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Word writes UTF-8; another encoding would be read differently here and there. */
export function textOfPart(bytes: Uint8Array): string | undefined {
  try {
    const text = utf8.decode(bytes);
    const encoding = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/u.exec(text)?.[1] ?? 'utf-8';
    return /^utf-8$/iu.test(encoding) && !text.includes('\u0000') ? text : undefined;
  } catch {
    return undefined;
  }
}

function checkXml(name: string, text: string): TemplateFault[] {
  const found: TemplateFault[] = [];
  const fields = new FieldWatch();
  const verdict = scanXml(text, (event) => {
    if (event.kind === 'open') found.push(...checkElement(name, event));
    fields.see(event);
  });
  if (verdict !== 'sound') return [fault(verdict === 'entities' ? 'entities' : 'broken-xml', name)];
  return [...found, ...fields.forbidden.map((field) => fault('active-field', field))];
}

type Open = Extract<XmlEvent, { kind: 'open' }>;

/** Elements that take in other files or run something. */
const ACTIVE: ReadonlyMap<string, TemplateFaultCode> = new Map([
  ['altChunk', 'outside-link'], ['subDoc', 'outside-link'], ['attachedTemplate', 'outside-link'], ['mailMerge', 'outside-link'], ['dataBinding', 'outside-link'],
  ['object', 'embedded-object'], ['OLEObject', 'embedded-object'], ['control', 'embedded-object'], ['movie', 'embedded-object'],
]);
const RELATION_TYPES: readonly (readonly [RegExp, TemplateFaultCode])[] = [
  [/vbaProject|wordVbaData|keyMapCustomizations|attachedToolbars/iu, 'macros'], [/oleObject|package$|control$|activeX/iu, 'embedded-object'],
  [/attachedTemplate|aFChunk|subDocument|frame$|mailMerge/iu, 'outside-link'],
];

function checkElement(part: string, { name, attributes }: Open): TemplateFault[] {
  const local = localName(name);
  const active = ACTIVE.get(local);
  if (active) return [fault(active, `${part}: ${name}`)];
  if (local === 'Relationship') return checkRelation(attributes);
  if (local === 'Override' || local === 'Default') return checkType(attributeOf(attributes, 'ContentType') ?? '');
  const href = attributes.includes('href') ? attributeOf(attributes, 'href') : undefined;
  return href === undefined ? [] : [fault('outside-link', href)];
}

function checkRelation(attributes: string): TemplateFault[] {
  const target = attributeOf(attributes, 'Target') ?? '';
  const mode = attributeOf(attributes, 'TargetMode') ?? 'Internal';
  const type = attributeOf(attributes, 'Type') ?? '';
  const kind = RELATION_TYPES.find(([pattern]) => pattern.test(type));
  if (kind) return [fault(kind[1], target)];
  const leadsOut = mode !== 'Internal' || /^[a-z][a-z0-9+.-]*:|^\/\/|\\|(^|\/)\.\.\/\.\./iu.test(target);
  return leadsOut ? [fault('outside-link', target)] : [];
}

function checkType(type: string): TemplateFault[] {
  if (/macroEnabled|vba/iu.test(type)) return [fault('macros', type)];
  if (/wordprocessingml\.template\.main/iu.test(type)) return [fault('not-word', '.dotx')];
  return [];
}
