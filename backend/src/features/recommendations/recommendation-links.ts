import { byCode } from '../measures/measure-row.ts';
import type { Link, Recommendation } from './recommendation.ts';

/** Shows at the other ends what now corresponds to a recommendation, and no longer what did: a correspondence stands at both. */
export function linkedAnew(all: Map<string, Recommendation>, own: string, before: readonly Link[], after: readonly Link[]): void {
  for (const code of new Set([...before, ...after].map((link) => link.code))) {
    const other = all.get(code);
    if (other === undefined) continue;
    const link = after.find((each) => each.code === code);
    const rest = other.correspondences.filter((each) => each.code !== own);
    const correspondences = link === undefined ? rest : [...rest, { code: own, why: link.why }].toSorted(byCode);
    all.set(code, { ...other, correspondences });
  }
}
