import type { Succession } from '#contract/measure.ts';
import type { InputIssue } from '../../errors/app-error.ts';

export type SuccessionKind = Succession['kind'];

/** How many become how many: least and most. */
const NUMBERS: Readonly<Record<SuccessionKind, { readonly from: readonly [number, number]; readonly to: readonly [number, number] }>> = {
  merged: { from: [2, Infinity], to: [1, 1] },
  split: { from: [1, 1], to: [2, Infinity] },
  superseded: { from: [1, 1], to: [1, 1] },
};

const SENTENCES: Readonly<Record<SuccessionKind, string>> = {
  merged: 'To merge takes several measures that become one.',
  split: 'To split takes one measure that becomes several.',
  superseded: 'To replace takes one measure and one other in its place.',
};

/**
 * What is wrong with who follows whom, by codes; successors that are still to be added have none. That nobody comes to follow themselves
 * by a detour is sure without a look at history: whoever was followed once cannot follow any more.
 */
export function successionIssues(
  kind: SuccessionKind,
  predecessors: readonly string[],
  successors: readonly (string | undefined)[],
): InputIssue[] {
  const { from, to } = NUMBERS[kind];
  const issues: InputIssue[] = [];
  if (!isWithin(predecessors.length, from)) issues.push({ path: 'predecessors', message: SENTENCES[kind] });
  if (!isWithin(successors.length, to)) issues.push({ path: 'successors', message: SENTENCES[kind] });
  for (const [index, code] of predecessors.entries())
    if (predecessors.indexOf(code) < index) issues.push({ path: `predecessors.${index}.code`, message: `"${code}" is named twice.` });
  for (const [index, code] of successors.entries()) {
    if (code === undefined) continue;
    if (successors.indexOf(code) < index) issues.push({ path: `successors.${index}`, message: `"${code}" is named twice.` });
    if (predecessors.includes(code)) issues.push({ path: `successors.${index}`, message: `"${code}" cannot follow itself.` });
  }
  return issues;
}

const isWithin = (count: number, [least, most]: readonly [number, number]): boolean => count >= least && count <= most;
