import { LIKELY_THE_SAME } from '#contract/organisation-forms.ts';
import type { RowProblem } from './organisation-file-reason.ts';
import type { OrganisationPlan } from './organisation-import-plan.ts';
import type { OrganisationBrief } from './organisation-likeness.ts';
import { NameIndex } from './name-index.ts';

/** An organisation of the register, or a new one of a row further up. */
export type Named = { readonly code: string; readonly name: string; readonly row: null } | NewRow;
interface NewRow {
  readonly code: null;
  readonly name: string;
  readonly row: number;
}

/** A row with the organisations that are called alike. */
export interface ComparedPlan extends OrganisationPlan {
  readonly alike: readonly Named[];
}

/**
 * Compares the names that a file brings with those of the register and of the rows above. The same name is refused; a similar one is as long
 * as the row does not say that it is another organisation.
 */
export function compared(
  plans: readonly OrganisationPlan[],
  register: readonly Pick<OrganisationBrief, 'code' | 'name' | 'shortName'>[],
): ComparedPlan[] {
  const names = new NameIndex<Named>();
  const taken = new Map<string, Named>();
  const know = (name: string, named: Named): void => {
    names.add(name, named);
    if (!taken.has(name.toLowerCase())) taken.set(name.toLowerCase(), named);
  };
  for (const { code, name, shortName } of register) {
    know(name, { code, name, row: null });
    if (shortName !== null) names.add(shortName, { code, name, row: null });
  }
  return plans.map((plan) => {
    const { row, current, change, problems } = plan;
    const { name } = change;
    if (name === undefined || problems.length > 0) return { ...plan, alike: [] };
    const same = taken.get(name.toLowerCase());
    const alike = current === undefined ? names.like(name, LIKELY_THE_SAME).map(({ item }) => item) : [];
    know(name, { code: null, name, row });
    if (same !== undefined && same.code !== (current?.code ?? '')) return { ...plan, alike, problems: [sameName(same)] };
    const [likest] = alike;
    return { ...plan, alike, problems: likest === undefined || plan.isAnother ? [] : [similar(likest)] };
  });
}

const AT = { column: 'Name', path: 'name' } as const;

function sameName(other: Named): RowProblem {
  if (other.code === null) return { ...AT, ...inFile(other, 'same-name-in-file'), reason: `Row ${other.row} has the same name.` };
  const reason = `"${other.name}" is there already. Enter its code "${other.code}" to change it.`;
  return { ...AT, code: 'same-name', params: { organisation: other.code, name: other.name }, reason };
}

function similar(other: Named): RowProblem {
  const decide = `Enter "ja" under "Trotz Ähnlichkeit neu" if it is another organisation.`;
  if (other.code === null)
    return { ...AT, ...inFile(other, 'similar-in-file'), reason: `Row ${other.row} is called alike: "${other.name}". ${decide}` };
  const reason = `"${other.name}" (${other.code}) is called alike. Enter its code if it is the same one. ${decide}`;
  return { ...AT, code: 'similar', params: { organisation: other.code, name: other.name }, reason };
}

const inFile = <Code extends string>({ row, name }: NewRow, code: Code) => ({ code, params: { row, name } });
