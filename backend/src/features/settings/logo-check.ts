import { svgProblem, type SvgProblem } from './svg-check.ts';

/** Kinds of file that a logo may be. */
export type LogoType = 'image/svg+xml' | 'image/png' | 'image/webp';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const SAYS: Readonly<Record<SvgProblem, string>> = {
  unreadable: 'The file is no SVG that can be read.',
  script: 'The SVG contains a script.',
  'event-handler': 'The SVG contains an event handler.',
  'foreign-content': 'The SVG contains parts of another kind of document.',
  'external-reference': 'The SVG refers to something outside of itself.',
  declaration: 'The SVG declares an encoding, a style sheet or entities that are not taken.',
};

/** Why a file cannot be the logo; `null` when it is what it says and does nothing. */
export function logoProblem(type: LogoType, content: Uint8Array): string | null {
  switch (type) {
    case 'image/png':
      return begins(content, PNG) && text(content, 12, 16) === 'IHDR' ? null : 'The file is no PNG.';
    case 'image/webp':
      return text(content, 0, 4) === 'RIFF' && text(content, 8, 12) === 'WEBP' ? null : 'The file is no WebP.';
    case 'image/svg+xml': {
      const svg = utf8(content);
      const problem = svg === undefined ? 'unreadable' : svgProblem(svg);
      return problem === null ? null : SAYS[problem];
    }
  }
}

const begins = (content: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, index) => content[index] === byte);

const text = (content: Uint8Array, from: number, to: number): string => String.fromCharCode(...content.subarray(from, to));

function utf8(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
