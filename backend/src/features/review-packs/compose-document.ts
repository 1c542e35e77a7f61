import type { BodyDetail } from '#contract/body.ts';
import type { Decision } from '#contract/decision.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import { PACK_PARTS, type PackBlock, type PackChapter, type PackDocument, type PackPart, type PackTable } from './pack-document.ts';
import { germanDay, germanNumber, germanQuarter, wordFor } from './pack-words.ts';

/** An indicator of the whole, as it stood. */
export interface PackIndicator {
  readonly code: string;
  readonly name: string;
  readonly fieldOfAction: string;
  readonly unit: string;
  readonly decimals: number;
  readonly period: string | null;
  readonly value: number | null;
  readonly trend: string;
  readonly assessment: string;
  /** Oldest first. */
  readonly series: readonly { readonly period: string; readonly value: number | null }[];
}

/** What a pack is made of. */
export interface PackMaterial {
  /** Who reports. */
  readonly name: string;
  readonly quarter: string;
  readonly version: number;
  readonly adoptedAt: string;
  readonly adoptedBy: string;
  readonly reason: string | null;
  readonly contentHash: string;
  readonly indicators: readonly PackIndicator[];
  readonly measures: readonly Pick<
    MeasureResponse,
    'code' | 'title' | 'statusInQuarter' | 'leadOrganisationName' | 'report' | 'fieldOfAction'
  >[];
  readonly recommendations: readonly Pick<RecommendationDetail, 'code' | 'title' | 'state' | 'progress'>[];
  readonly bodies: readonly Pick<BodyDetail, 'name' | 'kind' | 'mandate' | 'figures'>[];
  readonly decisions: readonly Pick<Decision, 'code' | 'kind' | 'wording' | 'state' | 'dueOn' | 'responsible' | 'meeting' | 'body'>[];
}

const TITLES: Readonly<Record<PackPart, string>> = {
  summary: 'Auf einen Blick',
  indicators: 'Indikatoren',
  measures: 'Maßnahmen',
  recommendations: 'Handlungsempfehlungen',
  bodies: 'Gremien',
  decisions: 'Beschlüsse und Verabredungen',
};
const CHAPTERS: Readonly<Record<PackPart, (material: PackMaterial) => PackBlock[]>> = {
  summary,
  indicators,
  measures,
  recommendations: (material) => recommendations(material),
  bodies: (material) => bodies(material),
  decisions: (material) => decisions(material),
};

/** Puts the chosen parts of a quarter that was adopted into one document, in German. */
export function composeDocument(material: PackMaterial, parts: readonly PackPart[] = PACK_PARTS): PackDocument {
  const { quarter, version, adoptedAt, adoptedBy, reason, contentHash } = material;
  return {
    title: `Bericht zum ${germanQuarter(quarter)}`,
    name: material.name,
    language: 'de-DE',
    cover: [
      `Festgestellt am ${germanDay(adoptedAt)} von ${adoptedBy}, Fassung ${version}.`,
      ...(reason === null ? [] : [`Begründung der Feststellung: ${reason}`]),
      `Prüfsumme des Standes: ${contentHash}`,
    ],
    chapters: PACK_PARTS.filter((part) => parts.includes(part)).map((part): PackChapter => {
      const blocks = CHAPTERS[part](material);
      return { part, title: TITLES[part], blocks: blocks.length > 0 ? blocks : [paragraph('Dazu lag nichts vor.')] };
    }),
  };
}

function summary({ indicators: all, measures: plans, recommendations: asked, decisions: made }: PackMaterial): PackBlock[] {
  const underWay = plans.filter(({ statusInQuarter }) => statusInQuarter === 'running');
  return [
    countsOf(
      'Bewertung der Indikatoren',
      ['on_track', 'watch', 'off_track', 'no_data', 'not_assessed'],
      all.map((each) => each.assessment),
    ),
    countsOf('Laufende Maßnahmen nach ihrer Aussicht', ['on_schedule', 'at_risk', 'late', 'ohne Meldung'], underWay.map(outlookOf)),
    countsOf(
      'Handlungsempfehlungen',
      ['done', 'under_way', 'waiting', 'without_measure', 'not_pursued', 'unanswered'],
      asked.map(({ state }) => state),
      { done: 'umgesetzt' },
    ),
    countsOf(
      'Beschlüsse und Verabredungen',
      ['open', 'done', 'dropped'],
      made.map(({ state }) => state),
    ),
  ];
}

function indicators({ indicators: all }: PackMaterial): PackBlock[] {
  return [...Map.groupBy(all, ({ fieldOfAction }) => fieldOfAction)].flatMap(([field, rows]): PackBlock[] => [
    heading(field),
    {
      type: 'table',
      title: `Indikatoren, ${field}`,
      columns: [
        { title: 'Indikator', share: 0.38 },
        { title: 'Zeitraum', share: 0.13 },
        { title: 'Wert', share: 0.2, isNumber: true },
        { title: 'Entwicklung', share: 0.14 },
        { title: 'Bewertung', share: 0.15 },
      ],
      rows: rows.map((each) => [each.name, each.period ?? '–', valueOf(each), wordFor(each.trend), wordFor(each.assessment)]),
    },
    ...rows.filter(({ series }) => series.filter(({ value }) => value !== null).length > 1).map(lineOf),
  ]);
}

function lineOf({ name, unit, decimals, series }: PackIndicator): PackBlock {
  const known = series.filter(({ value }) => value !== null);
  const text = (point: (typeof series)[number] | undefined): string => `${germanNumber(point?.value ?? null, decimals)} (${point?.period})`;
  return {
    type: 'figure',
    title: name,
    subtitle: `${wordFor(unit)}, ${series[0]?.period} bis ${series.at(-1)?.period}`,
    alternative: `Linie: ${name}, ${wordFor(unit)}. Erster Wert ${text(known[0])}, letzter Wert ${text(known.at(-1))}.`,
    points: series.map(({ period, value }) => ({ label: period, value })),
  };
}

function measures({ measures: all }: PackMaterial): PackBlock[] {
  return [...Map.groupBy(all, ({ fieldOfAction }) => fieldOfAction)].flatMap(([field, rows]): PackBlock[] => [
    heading(field),
    {
      type: 'table',
      title: `Maßnahmen, ${field}`,
      columns: [
        { title: 'Nummer', share: 0.12 },
        { title: 'Maßnahme', share: 0.36 },
        { title: 'Federführung', share: 0.24 },
        { title: 'Stand', share: 0.15 },
        { title: 'Aussicht', share: 0.13 },
      ],
      rows: rows.map((each) => [
        each.code,
        each.title,
        each.leadOrganisationName,
        wordFor(each.statusInQuarter),
        each.statusInQuarter === 'running' ? wordFor(outlookOf(each)) : '–',
      ]),
    },
  ]);
}

const recommendations = ({ recommendations: all }: PackMaterial): PackBlock[] =>
  tableUnlessEmpty({
    type: 'table',
    title: 'Handlungsempfehlungen',
    columns: [
      { title: 'Nummer', share: 0.12 },
      { title: 'Handlungsempfehlung', share: 0.5 },
      { title: 'Stand', share: 0.22 },
      { title: 'Fortschritt', share: 0.16, isNumber: true },
    ],
    rows: all.map(({ code, title, state, progress }) => [
      code,
      title,
      state === 'done' ? 'umgesetzt' : wordFor(state),
      progress.value === null ? '–' : `${germanNumber(progress.value, 0)} %`,
    ]),
  });

const bodies = ({ bodies: all }: PackMaterial): PackBlock[] =>
  all.flatMap(({ name, kind, mandate, figures }) => [
    heading(name),
    paragraph(`${wordFor(kind)}. Sitze: ${figures.seats}, davon unbesetzt: ${figures.vacant}. Mitglieder: ${figures.members}.`),
    ...(mandate === null ? [] : [paragraph(mandate)]),
  ]);

const decisions = ({ decisions: all }: PackMaterial): PackBlock[] =>
  all.flatMap(({ code, kind, wording, state, dueOn, responsible, meeting, body }) => [
    heading(`${wordFor(kind)} ${code}`),
    paragraph(wording),
    paragraph(
      [
        `${body.name}, ${germanDay(meeting.heldOn)}`,
        `Stand: ${wordFor(state)}`,
        ...(dueOn === null ? [] : [`fällig am ${germanDay(dueOn)}`]),
        ...(responsible === null ? [] : [`zuständig: ${responsible.name}`]),
      ].join(' · '),
    ),
  ]);

const outlookOf = ({ report }: Pick<MeasureResponse, 'report'>): string => report?.outlook ?? 'ohne Meldung';
const valueOf = ({ value, decimals, unit }: PackIndicator): string =>
  value === null ? germanNumber(value, decimals) : `${germanNumber(value, decimals)} ${wordFor(unit)}`;
const heading = (text: string): PackBlock => ({ type: 'heading', text });
const paragraph = (text: string): PackBlock => ({ type: 'paragraph', text });
const tableUnlessEmpty = (table: PackTable): PackBlock[] => (table.rows.length > 0 ? [table] : []);

/** How many of each word there are, in the order given. */
function countsOf(
  title: string,
  words: readonly string[],
  found: readonly string[],
  own: Readonly<Record<string, string>> = {},
): PackTable {
  return {
    type: 'table',
    title,
    columns: [
      { title: 'Stand', share: 0.8 },
      { title: 'Zahl', share: 0.2, isNumber: true },
    ],
    rows: words.map((word) => [own[word] ?? wordFor(word), String(found.filter((each) => each === word).length)]),
  };
}
