import type { WriteDb } from '#backend/db/knex.ts';
import type { MultiPolygon } from 'geojson';
import type { District, DistrictSource } from '../source.ts';
import { simplifyOutlines } from './district-outlines.ts';
import { planDistricts, type DistrictStep, type KnownDistrict } from './district-plan.ts';
import { DistrictRows } from './district-rows.ts';
import { refuseTooManyRejections, type Loaded, type Loading } from './loading.ts';

/** Loads the districts of a file: compared with those that are known, parents before their parts, boundaries simplified together. */
export async function loadDistricts(db: WriteDb, source: DistrictSource, loading: Loading): Promise<Loaded> {
  const { rejections, runId, at } = loading;
  const rows = new DistrictRows(db, runId);
  const { districts, remarks } = await readAll(source, loading);
  const read = districts.length + rejections.count;

  const positions = await rows.positions();
  const today = at.toISOString().slice(0, 10);
  const steps: DistrictStep[] = [];
  let known = await rows.all();
  for (const ofLevel of byPosition(districts, positions)) {
    const planned = planDistricts(ofLevel, { positions, districts: known, today });
    const possible = planned.filter((step) => 'district' in step);
    for (const step of planned) if (!('district' in step)) rejections.add(step);
    await rows.close(possible);
    await rows.change(possible.filter(isChange));
    await rows.add(possible.filter(({ existing }) => existing === null));
    known = await rows.all();
    steps.push(...possible);
  }
  refuseTooManyRejections(loading, read, remarks);

  const others = await setBoundaries(rows, steps, known);
  const inserted = steps.filter(({ existing }) => existing === null);
  const changed = steps.filter((step) => isChange(step) || (step.existing !== null && others.has(step.existing.id)));
  return {
    counts: {
      ...{ read, inserted: inserted.length, changed: changed.length, rejected: rejections.count },
      unchanged: steps.length - inserted.length - changed.length,
    },
    remarks,
  };
}

async function readAll(
  source: DistrictSource,
  { content, meta, rejections }: Loading,
): Promise<{ districts: District[]; remarks: string[] }> {
  const districts: District[] = [];
  const remarks: string[] = [];
  for await (const item of source.read(content, meta)) {
    if (item.kind === 'district') districts.push(item);
    else if (item.kind === 'rejection') rejections.add(item);
    else remarks.push(item.text);
  }
  return { districts, remarks };
}

/** Districts by level, from the whole to the smallest. Those of a level that is not known come last, to be rejected. */
function byPosition(districts: readonly District[], positions: ReadonlyMap<string, number>): District[][] {
  const levels = Map.groupBy(districts, ({ level }) => positions.get(level) ?? Infinity);
  return [...levels].sort(([a], [b]) => a - b).map(([, ofLevel]) => ofLevel);
}

const isChange = ({ district, parentId, existing }: DistrictStep): boolean =>
  existing !== null && (district.name !== existing.name || parentId !== existing.parentId || district.validTo !== existing.validTo);

/** Sets the boundaries where the file has some, and answers the districts whose boundaries were others before. */
async function setBoundaries(rows: DistrictRows, steps: readonly DistrictStep[], known: readonly KnownDistrict[]): Promise<Set<string>> {
  const ids = new Map(known.map((district) => [identityOf(district), district.id]));
  const boundaries = new Map<string, MultiPolygon>();
  for (const { district } of steps) {
    const id = ids.get(identityOf(district));
    if (id !== undefined && district.geometry !== null) boundaries.set(id, district.geometry);
  }
  const others = await rows.withOtherBoundaries(boundaries);
  if (others.size > 0) await rows.setBoundaries(boundaries, simplifyOutlines([...boundaries.values()]));
  return others;
}

const identityOf = ({ level, key, validFrom }: Pick<KnownDistrict, 'level' | 'key' | 'validFrom'>): string =>
  `${level}:${key}:${validFrom ?? ''}`;
