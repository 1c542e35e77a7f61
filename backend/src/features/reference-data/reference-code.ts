import { codeFromName, freeCode } from '../../code-from-name.ts';
import type { ReferenceKind } from './reference-item.ts';

const LONGEST_LEVEL = 24;

/** The code that a new item gets from its German name. Those of levels stand in references of districts and have letters only. */
export function codeFor(kind: ReferenceKind, name: string, taken: ReadonlySet<string>): string {
  if (kind !== 'levels') return freeCode(codeFromName(name, 'item'), taken);
  const letters = codeFromName(name, 'level')
    .replace(/[^a-z]/g, '')
    .slice(0, LONGEST_LEVEL);
  const base = letters.length < 2 ? `level${letters}` : letters;
  // Counted with letters: b, c … z, bb, cc …
  for (let turn = 0; ; turn += 1) {
    const candidate = turn === 0 ? base : base + String.fromCharCode(97 + (turn % 26)).repeat(1 + Math.floor(turn / 26));
    if (!taken.has(candidate)) return candidate;
  }
}
