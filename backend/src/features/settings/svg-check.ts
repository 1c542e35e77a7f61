/** What is wrong with a picture. `null` is nothing. */
export type SvgProblem = 'unreadable' | 'script' | 'event-handler' | 'foreign-content' | 'external-reference' | 'declaration';

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
const SCRIPTS = new Set(['script', 'handler', 'listener']);
const FOREIGN = new Set(['foreignobject', 'iframe', 'object', 'embed', 'audio', 'video', 'img', 'link', 'meta', 'base', 'form', 'portal']);
const OWN_REFERENCE = /^(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// One of: comment, CDATA, processing instruction, doctype, end tag, start tag, text. Anything else is not XML.
const TOKEN =
  /<!--(?<comment>[\s\S]*?)-->|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<\?(?<target>[^\s?]+)(?<instruction>[\s\S]*?)\?>|<!DOCTYPE(?<doctype>[^>[]*)>|<\/(?<end>[^\s<>/"'=]+)\s*>|<(?<start>[^\s<>/"'=!?]+)(?<attributes>(?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gy;
const ATTRIBUTE = /([^\s<>/"'=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * Looks for whatever could run or be fetched in an SVG, and for what is no SVG at all. Strict on purpose: browsers never see what we could
 * not read. (They also show it as a picture only, under a policy that lets nothing run.)
 */
export function svgProblem(svg: string): SvgProblem | null {
  const open: string[] = [];
  let began = false;
  let at = 0;
  for (const token of svg.matchAll(TOKEN)) {
    if (token.index !== at) return 'unreadable';
    at += token[0].length;
    const { target, instruction = '', doctype, end, start, attributes = '', empty, text, data } = token.groups ?? {};
    if (target !== undefined) {
      if (target !== 'xml' || token.index !== 0 || !isUtf8(instruction)) return 'declaration';
    } else if (doctype !== undefined) {
      if (began || /ENTITY/i.test(doctype)) return 'declaration';
    } else if (end !== undefined) {
      if (open.pop() !== end) return 'unreadable';
    } else if (start !== undefined) {
      if (began && open.length === 0) return 'unreadable';
      const problem = elementProblem(start, attributes, !began);
      if (problem !== null) return problem;
      began = true;
      if (empty === '') open.push(start);
    } else if (open.length === 0) {
      if ((text ?? data ?? '').trim() !== '') return 'unreadable';
    } else {
      const problem = textProblem(text ?? data ?? '', open.at(-1) ?? '', data !== undefined);
      if (problem !== null) return problem;
    }
  }
  return at === svg.length && began && open.length === 0 ? null : 'unreadable';
}

/** Whether an XML declaration leaves the encoding at the one that we read. */
const isUtf8 = (declaration: string): boolean =>
  !/encoding/i.test(declaration) || /encoding\s*=\s*["'](?:utf-8|us-ascii)["']/i.test(declaration);

const localName = (name: string): string => (name.split(':').at(-1) ?? '').toLowerCase();

function elementProblem(element: string, attributes: string, isRoot: boolean): SvgProblem | null {
  const name = localName(element);
  if (SCRIPTS.has(name)) return 'script';
  if (FOREIGN.has(name)) return 'foreign-content';
  const all = Array.from(
    attributes.matchAll(ATTRIBUTE),
    ([, attribute = '', double, single]) => [attribute, decoded(double ?? single ?? '')] as const,
  );
  if (isRoot && !(name === 'svg' && all.some(([attribute, value]) => attribute.startsWith('xmlns') && value === SVG))) return 'unreadable';
  for (const [attribute, value] of all) {
    const problem = value === undefined ? 'unreadable' : attributeProblem(attribute, value);
    if (problem !== null) return problem;
  }
  return null;
}

function attributeProblem(attribute: string, value: string): SvgProblem | null {
  const name = localName(attribute);
  // Browsers leave out white space and control characters inside an address.
  const address = value.replace(/[\s\u0000-\u001f]/g, '');
  if (attribute.startsWith('xmlns')) return value === XHTML ? 'foreign-content' : null;
  if (name.startsWith('on')) return 'event-handler';
  if (name === 'attributename' && /^(?:on|.*href$)/i.test(address)) return 'event-handler';
  if (/(?:java|vb)script:/i.test(address)) return 'script';
  if (attribute.toLowerCase() === 'xml:base') return 'external-reference';
  if (['href', 'src', 'action', 'formaction', 'data'].includes(name) && address !== '' && !OWN_REFERENCE.test(address))
    return 'external-reference';
  return styleProblem(value);
}

function textProblem(text: string, element: string, isData: boolean): SvgProblem | null {
  const value = isData ? text : decoded(text);
  if (value === undefined) return 'unreadable';
  return localName(element) === 'style' ? styleProblem(value) : null;
}

/** What CSS can fetch. A backslash could hide any word. */
function styleProblem(css: string): SvgProblem | null {
  if (/@import|image-set\s*\(|(?:^|[^\w-])src\s*\(|-moz-binding|behavior\s*:|expression\s*\(/i.test(css)) return 'external-reference';
  if (css.includes('\\')) return 'external-reference';
  const addresses = Array.from(css.matchAll(/url\s*\(\s*["']?\s*([^)"']*)/gi), ([, address = '']) => address.trim());
  return addresses.every((address) => OWN_REFERENCE.test(address)) ? null : 'external-reference';
}

/** The text behind its character references; `undefined` when it uses one that XML does not know by itself. */
function decoded(text: string): string | undefined {
  const unknown: string[] = [];
  const plain = text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([^;&]{0,40}));?/gi,
    (reference: string, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      const replacement = name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : ENTITIES[name];
      if (replacement === undefined || !reference.endsWith(';')) unknown.push(reference);
      return replacement ?? '';
    },
  );
  return unknown.length === 0 ? plain : undefined;
}
