import { readFile } from 'node:fs/promises';
import { circleWith } from '#backend/features/measures/dependency-circle.ts';
import { needsReason, refusalToStep } from '#backend/features/measures/measure-status.ts';
import { measureStatus } from '#contract/measure-status.ts';
import { FIELDS_OF_ACTION } from '#db/seeds/reference/fields-of-action.ts';
import { DEMO_ORGANISATIONS } from '../demo-organisations.ts';
import { ALL_PLANS, SUCCESSIONS } from './all-plans.ts';
import type { MeasurePlan } from './measure-plan.ts';
import { plannedReports } from './plan-reports.ts';

/** Nothing in the demo has happened later: its newest quarter has just ended. */
const NEWEST_DAY = '2026-09-30';

const plans = ALL_PLANS.flatMap((field) => field.plans);
const codesOf = (wrong: readonly MeasurePlan[]): string[] => wrong.map(({ code }) => code);
const statusOf = ({ way }: MeasurePlan) => way.at(-1)?.[0];
const running = plans.filter((plan) => statusOf(plan) === 'running' && plan.supersededOn === undefined);

describe('The measures of the demo municipality', () => {
  it('are some seventy, each with a code of its own', () => {
    expect(plans.length).toBeGreaterThanOrEqual(60);
    expect(new Set(codesOf(plans)).size).toBe(plans.length);
  });

  it('are in every field of action, every status and of both duties', () => {
    expect(new Set(ALL_PLANS.map(({ field }) => field))).toEqual(new Set(FIELDS_OF_ACTION.map(({ code }) => code)));
    expect(new Set(plans.map(statusOf))).toEqual(new Set(measureStatus.options));
    expect(new Set(plans.map(({ duty = 'voluntary' }) => duty))).toEqual(new Set(['mandatory', 'voluntary']));
  });

  it('run in every Bezirk and for all of Berlin', () => {
    const references = running.flatMap(({ districts }) => districts);
    for (const key of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
      expect(references.filter((reference) => !reference.startsWith('land:') && reference.split(':')[1]?.startsWith(key)).length)
        .withContext(key)
        .toBeGreaterThanOrEqual(2);
    }
    expect(references).toContain('land:11');
  });

  it('say in at most 300 characters and in whole sentences what they are', () => {
    const wrong = plans.filter(({ summary }) => summary !== null && (summary.length > 300 || !/[.!?]$/.test(summary)));
    expect(codesOf(wrong)).toEqual([]);
    const withoutSentence = plans.filter(({ description, rationale }) => ![description, rationale].every((text) => text.endsWith('.')));
    expect(codesOf(withoutSentence)).toEqual([]);
  });

  it('went only listed ways, forward in time, with reasons where they are needed', () => {
    for (const { code, way } of plans) {
      expect(way[0]?.[0]).withContext(code).toBe('proposed');
      for (const [index, [status, day, reason]] of way.entries()) {
        const [before, dayBefore = ''] = way[index - 1] ?? [];
        if (before !== undefined)
          expect(refusalToStep(before, status, { coordinates: true }))
            .withContext(code)
            .toBeNull();
        expect(day > dayBefore && day <= NEWEST_DAY)
          .withContext(`${code} ${day}`)
          .toBeTrue();
        if (needsReason(status)) expect(reason).withContext(code).toMatch(/\.$/);
      }
    }
  });

  it('end after they start, and have a deputy beside the person who is responsible', () => {
    expect(codesOf(plans.filter(({ startsOn, endsOn }) => startsOn !== null && endsOn !== null && endsOn < startsOn))).toEqual([]);
    expect(codesOf(plans.filter(({ responsible, deputy }) => deputy !== undefined && deputy === responsible))).toEqual([]);
  });

  it('have passed milestones in the past only, and leave some overdue', () => {
    const milestones = plans.flatMap((plan) => (plan.milestones ?? []).map((milestone) => ({ plan, milestone })));
    expect(codesOf(milestones.filter(({ milestone: [, , done = ''] }) => done > NEWEST_DAY).map(({ plan }) => plan))).toEqual([]);
    const overdue = milestones.filter(({ milestone: [, due, done] }) => done === undefined && due < NEWEST_DAY);
    expect(overdue.length).toBeGreaterThan(5);
  });

  it('depend on each other without a circle', () => {
    const all = plans.flatMap(({ code, dependsOn = [] }) => dependsOn.map((other) => ({ code, dependsOn: other })));
    expect(all.length).toBeGreaterThan(5);
    for (const { code, dependsOn = [] } of plans)
      expect(circleWith(code, dependsOn, all))
        .withContext(code)
        .toBeUndefined();
  });

  it('go on in others: one pair merged, one measure split', () => {
    const predecessors = new Set(SUCCESSIONS.map(({ predecessor }) => predecessor));
    expect(new Set(codesOf(plans.filter(({ supersededOn }) => supersededOn !== undefined)))).toEqual(predecessors);
  });

  it('have points inside of their Bezirk', async () => {
    const boroughs = await boroughShapes();
    const outside = plans.filter(({ at, districts }) => {
      if (at === undefined) return false;
      const shapes = districts.map((reference) => boroughs.get(reference.split(':')[1]?.slice(0, 2) ?? ''));
      return !shapes.some((shape) => shape !== undefined && contains(shape, [at[2], at[1]]));
    });
    expect(codesOf(outside)).toEqual([]);
    expect(plans.filter(({ at }) => at !== undefined).length).toBeGreaterThan(30);
  });

  it('are shown to be invented by the names of their organisations, in all sectors', () => {
    expect(DEMO_ORGANISATIONS.filter(({ name }) => !name.endsWith(' (Demo)'))).toEqual([]);
    expect(new Set(DEMO_ORGANISATIONS.map(({ sector }) => sector)).size).toBe(12);
  });

  it('give the officer of Mitte seven to report on, two of them reported on already', () => {
    const own = running.filter(({ responsible }) => responsible === 'mitte');
    expect(own.length).toBe(7);
    expect(own.filter((plan) => plannedReports(plan).some(({ quarter }) => quarter === '2026-Q3')).length).toBe(2);
  });
});

type Position = readonly [longitude: number, latitude: number];
/** Rings, outer and inner ones alike. */
type Shape = readonly (readonly Position[])[];
interface Boroughs {
  readonly features: readonly {
    readonly properties: { readonly id: string };
    readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: unknown };
  }[];
}

async function boroughShapes(): Promise<ReadonlyMap<string, Shape>> {
  const file = new URL('../files/geo/berlin/berlin-lor-districts.geojson', import.meta.url);
  const { features } = JSON.parse(await readFile(file, 'utf8')) as Boroughs;
  return new Map(
    features.map(({ properties, geometry }) => [
      properties.id,
      geometry.type === 'Polygon' ? (geometry.coordinates as Shape) : (geometry.coordinates as Shape[]).flat(),
    ]),
  );
}

/** Whether a ray from the point crosses the rings an odd number of times. */
function contains(shape: Shape, [x, y]: Position): boolean {
  const crossings = shape.flatMap((ring) =>
    ring.filter(([x2, y2], index) => {
      const [x1, y1] = ring.at(index - 1) as Position;
      return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    }),
  );
  return crossings.length % 2 === 1;
}
