import { newGoal } from '#contract/goal.ts';
import { newParticipation } from '#contract/participation.ts';
import { newRecommendation } from '#contract/recommendation.ts';
import { newRecommendationAnswer, officialResponse } from '#contract/recommendation-response.ts';
import { newSource, sourceKind } from '#contract/source.ts';
import { newStatement, statementKind } from '#contract/statement.ts';
import { inTreeOrder } from '#backend/features/goals/goal-tree.ts';
import { DEMO_QUARTERS } from '../measures/demo-time.ts';
import * as z from 'zod/mini';
import { ALL_RECOMMENDATIONS, HEARD_ABOUT_MEASURES, OVERRIDES } from './all-recommendations.ts';
import { GOALS } from './goals.ts';
import { SOURCES } from './sources.ts';

/** Nothing in the demo has happened later: its newest quarter has just ended. */
const NEWEST_DAY = '2026-09-30';

const plans = ALL_RECOMMENDATIONS.flatMap(({ source, plans: ofSource }) => ofSource.map((plan) => ({ ...plan, source })));
const responses = plans.flatMap(({ responses: given = [] }) => given);
const statements = plans.flatMap(({ statements: given = [] }) => given);
const hearings = [...plans.flatMap(({ heard = [] }) => heard), ...HEARD_ABOUT_MEASURES.map(([, ...hearing]) => hearing)];
const links = (given: readonly (readonly [code: string, ...rest: (string | number | undefined)[]])[] = []) =>
  given.map(([code, ...rest]) => ({ code, why: (rest.at(-1) as string | undefined) ?? null }));

describe('The recommendations of the demo municipality', () => {
  it('are some thirty from eight sources of every kind and level, each with a code of its own', () => {
    expect(plans.length).toBeGreaterThanOrEqual(30);
    expect(new Set(plans.map(({ code }) => code)).size).toBe(plans.length);
    expect(new Set(ALL_RECOMMENDATIONS.map(({ source }) => source))).toEqual(new Set(SOURCES.map(({ code }) => code)));
    expect(new Set(SOURCES.map(({ kind }) => kind))).toEqual(new Set(sourceKind.options));
    expect(new Set(SOURCES.flatMap(({ level = [] }) => level))).toEqual(new Set(['state', 'federal']));
  });

  it('say of whom their sources are that these are invented', () => {
    expect(SOURCES.filter(({ title, publisher }) => !(title.endsWith(' (Demo)') && publisher.endsWith(' (Demo)')))).toEqual([]);
    expect(responses.filter(({ body }) => !body.endsWith(' (Demo)'))).toEqual([]);
  });

  it('could all have been typed in', () => {
    for (const { level, about, ...source } of SOURCES)
      expect(z.safeParse(newSource, { ...source, frameworkLevel: level ?? null, note: about }).error?.issues).toBeUndefined();
    for (const { code, source, number, title, wording, points, field, addressee, indicators } of plans) {
      const given = {
        code,
        source,
        number,
        title,
        wording,
        points,
        fieldOfAction: field,
        addresseeLevel: addressee,
        indicators: links(indicators),
      };
      expect(z.safeParse(newRecommendation, given).error?.issues).withContext(code).toBeUndefined();
    }
    for (const [kind, text, speakerRole, meeting, heldOn] of statements)
      expect(z.safeParse(newStatement, { kind, text, speakerRole, meeting, heldOn }).error?.issues).toBeUndefined();
    for (const [kind, who, heardOn, people, whatChanged] of hearings)
      expect(z.safeParse(newParticipation, { kind, who, heardOn, people, whatChanged }).error?.issues).toBeUndefined();
    for (const { response, reason, body, on } of responses)
      expect(z.safeParse(newRecommendationAnswer, { response, reason, body, decidedOn: on }).error?.issues).toBeUndefined();
    for (const { code, title, description, recommendations, measures, indicators } of GOALS) {
      const given = {
        code,
        title,
        description,
        recommendations: links(recommendations),
        measures: links(measures),
        indicators: links(indicators),
      };
      expect(z.safeParse(newGoal, given).error?.issues).withContext(code).toBeUndefined();
    }
  });

  it('give whole sentences as wording, as reasons and as why', () => {
    const sentences = [
      ...plans.flatMap(({ wording, measures = [], indicators = [] }) => [
        wording,
        ...measures.flatMap(([, , why = []]) => why),
        ...indicators.flatMap(([, why = []]) => why),
      ]),
      ...responses.flatMap(({ reason = [] }) => reason),
      ...GOALS.map(({ description }) => description),
      ...OVERRIDES.map(({ reason }) => reason),
      ...hearings.flatMap(([, , , , whatChanged]) => whatChanged ?? []),
      ...statements.map(([, text]) => text),
    ];
    expect(sentences.filter((sentence) => !/^[A-ZÄÖÜ].*[.?!)]$/.test(sentence))).toEqual([]);
  });

  it('are answered in all five ways, some more than once, and some not at all', () => {
    expect(new Set(responses.map(({ response }) => response))).toEqual(new Set(officialResponse.options));
    expect(responses.filter(({ response, reason }) => response !== 'accepted' && reason === undefined)).toEqual([]);
    expect(plans.filter(({ responses: given = [] }) => given.length > 1).length).toBeGreaterThanOrEqual(4);
    expect(plans.filter(({ responses: given = [] }) => given.length === 0).length).toBeGreaterThanOrEqual(3);
    const withoutMeasure = plans.filter(
      ({ responses: given = [], measures = [] }) => given.at(-1)?.response === 'accepted' && measures.length === 0,
    );
    expect(withoutMeasure.length).toBeGreaterThanOrEqual(2);
  });

  it('leave gaps: measures that nobody was heard about, and recommendations, too', () => {
    expect(plans.filter(({ heard = [] }) => heard.length === 0).length).toBeGreaterThan(5);
    expect(hearings.filter(([, , , , whatChanged]) => whatChanged === null).length).toBeGreaterThan(3);
  });

  it('were discussed in all four ways, and nothing about them lies in the future', () => {
    expect(new Set(statements.map(([kind]) => kind))).toEqual(new Set(statementKind.options));
    const days = [
      ...SOURCES.map(({ published }) => published),
      ...responses.map(({ on }) => on),
      ...statements.map(([, , , , day]) => day),
      ...hearings.map(([, , day]) => day),
      ...OVERRIDES.map(({ on }) => on),
    ];
    expect(days.filter((day) => day > NEWEST_DAY)).toEqual([]);
  });

  it('were answered after they had come out', () => {
    const early = plans.filter(({ source, responses: given = [] }) => {
      const { published = '' } = SOURCES.find(({ code }) => code === source) ?? {};
      return given.some(({ on }) => on < published);
    });
    expect(early.map(({ code }) => code)).toEqual([]);
  });

  it('stand below one guiding vision with four to six goals and sub-goals', () => {
    const tree = inTreeOrder(GOALS.map(({ code, parent }, position) => ({ code, parentCode: parent, position })));
    const count = (kind: string) => tree.filter((goal) => goal.kind === kind).length;
    expect(count('vision')).toBe(1);
    expect(count('goal')).toBeGreaterThanOrEqual(4);
    expect(count('goal')).toBeLessThanOrEqual(6);
    expect(count('sub_goal')).toBeGreaterThanOrEqual(4);
  });

  it('have a progress that was set for two quarters of the demo', () => {
    expect(OVERRIDES.length).toBe(2);
    expect(OVERRIDES.filter(({ quarter }) => !DEMO_QUARTERS.includes(quarter))).toEqual([]);
  });
});
