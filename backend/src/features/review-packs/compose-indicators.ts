import type { PackBlock, PackGrid, PackPicture } from '#contract/review-pack.ts';
import { timeLine } from './charts.ts';
import { byField, heading, note, paragraphsOf, say, type ChapterMaterial } from './compose-blocks.ts';
import { dayText, figureSign, figureText, nameIn, numberText, periodText, shortPeriodText, SIGNS } from './compose-figures.ts';
import { choropleth, outlinesOf } from './maps.ts';
import type { PackIndicator } from './pack-material.ts';
import { codesOf, codeWord, unitWord } from './pack-words.ts';

/** A table of districts has so many columns of figures at most; more are on the next table. */
const INDICATORS_PER_TABLE = 4;
/** With fewer districts a map says no more than the line of a table. */
const FEWEST_ON_A_MAP = 3;

/** Fields of action one after the other: what stands where, how it came to be, what was written about it, and how the districts differ. */
export function indicators(material: ChapterMaterial): PackBlock[] {
  if (material.indicators.length === 0) return [];
  const maps = outlinesOf(material.boundaries);
  const fields = byField(material.indicators, material, ({ field }) => field).flatMap(({ field, items }): PackBlock[] => [
    heading(field),
    overview(field, items, material),
    ...items.flatMap((each) => [...lineOf(each, material), ...mapOf(each, maps, material)]),
    ...districts(field, items, material),
  ]);
  return [assessments(material), ...fields];
}

/** How the indicators of each field of action are judged. */
function assessments(material: ChapterMaterial): PackBlock {
  const { indicators: all, language } = material;
  const words = codesOf('assessment');
  const counts = (found: readonly PackIndicator[]): string[] =>
    words.map((word) => numberText(found.filter(({ assessment }) => assessment === word).length, 0, language));
  return {
    type: 'table',
    title: say(language, 'Bewertung nach Handlungsfeld', 'Assessment by field of action'),
    rowHeads: true,
    columns: [
      { title: say(language, 'Handlungsfeld', 'Field of action'), share: 0.35 },
      ...words.map((word) => ({ title: codeWord('assessment', word, language), share: 0.13, isNumber: true })),
    ],
    rows: [
      ...byField(all, material, ({ field }) => field).map(({ field, items }) => [field, ...counts(items)]),
      [say(language, 'Alle', 'All'), ...counts(all)],
    ],
  };
}

function overview(field: string, rows: readonly PackIndicator[], { language }: ChapterMaterial): PackBlock {
  return {
    type: 'table',
    title: say(language, `Indikatoren, ${field}`, `Indicators, ${field}`),
    rowHeads: true,
    columns: [
      { title: say(language, 'Indikator', 'Indicator'), share: 0.33 },
      { title: say(language, 'Zeitraum', 'Period'), share: 0.13 },
      { title: say(language, 'Wert', 'Value'), share: 0.21, isNumber: true },
      { title: say(language, 'Zum Vorjahr', 'On the year'), share: 0.15 },
      { title: say(language, 'Bewertung', 'Assessment'), share: 0.18 },
    ],
    rows: rows.map((each) => [
      nameIn(each.name, language),
      each.newest === null ? SIGNS.missing : shortPeriodText(each.newest.period),
      withFlag(each, language),
      codeWord('trend', each.yearTrend, language),
      codeWord('assessment', each.assessment, language),
    ]),
  };
}

/** A figure that is not final says so. */
function withFlag(each: PackIndicator, language: ChapterMaterial['language']): string {
  const text = figureText(each, each.newest, language);
  const flag = each.newest?.flag ?? 'final';
  return each.newest?.value == null || flag === 'final' ? text : `${text} (${codeWord('flag', flag, language)})`;
}

/** The line of an indicator that has a course, with what was written about it. */
function lineOf(each: PackIndicator, { language }: ChapterMaterial): PackBlock[] {
  const { series, target } = each;
  const known = series.filter(({ value }) => value !== null);
  const comment = each.commentary === null ? [] : paragraphsOf((language === 'en' ? each.commentary.en : null) ?? each.commentary.de);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || known.length < 2)
    return comment.length === 0 ? [] : [heading(nameIn(each.name, language), 3), ...comment];
  const picture: PackPicture = {
    type: 'picture',
    title: nameIn(each.name, language),
    subtitle: [
      unitWord(each, language),
      `${periodText(series[0]?.period ?? '', language)} ${say(language, 'bis', 'to')} ${periodText(series.at(-1)?.period ?? '', language)}`,
      codeWord('assessment', each.assessment, language),
    ].join(' · '),
    alternative: say(
      language,
      `Linie, ${unitWord(each, language)}. ${series.map((figure) => `${periodText(figure.period, language)}: ${figureText(each, figure, language)}`).join('; ')}.${target === null ? '' : ` Zielwert: ${targetText(each, language)}.`}`,
      `Line, ${unitWord(each, language)}. ${series.map((figure) => `${periodText(figure.period, language)}: ${figureText(each, figure, language)}`).join('; ')}.${target === null ? '' : ` Target: ${targetText(each, language)}.`}`,
    ),
    drawing: timeLine(each, language),
    table: courseTable(each, language),
    source: target === null ? null : say(language, `Ziel: ${targetText(each, language)}`, `Target: ${targetText(each, language)}`),
  };
  return [picture, ...comment];
}

const targetText = ({ target, decimals, unit }: PackIndicator, language: ChapterMaterial['language']): string =>
  target === null
    ? ''
    : `${numberText(target.value, decimals, language)}${codeWord('sign', unit, language)} ${say(language, 'bis', 'by')} ${dayText(target.date, language)}`;

const courseTable = (each: PackIndicator, language: ChapterMaterial['language']): PackGrid => ({
  rowHeads: true,
  columns: [
    { title: say(language, 'Zeitraum', 'Period'), share: 0.5 },
    { title: unitWord(each, language), share: 0.5, isNumber: true },
  ],
  rows: each.series.map((figure) => [periodText(figure.period, language), figureText(each, figure, language)]),
});

/** A map of an indicator that has a target: what the meeting steers by. */
function mapOf(
  each: PackIndicator,
  maps: ReturnType<typeof outlinesOf>,
  { districts: all, boundaries, language }: ChapterMaterial,
): PackBlock[] {
  const known = all.flatMap(({ ref, name }) => {
    const figure = each.ofDistricts.get(ref);
    return figure?.value == null ? [] : [{ name: nameIn(name, language), value: figure.value, figure }];
  });
  if (each.target === null || known.length < FEWEST_ON_A_MAP || maps.outlines.length < FEWEST_ON_A_MAP) return [];
  const ordered = known.toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const said = ({ name, figure }: typeof lowest): string => `${name} (${figureText(each, figure, language)})`;
  return [
    {
      type: 'picture',
      title: say(language, `${nameIn(each.name, language)} nach Gebieten`, `${nameIn(each.name, language)} by district`),
      subtitle: `${unitWord(each, language)} · ${periodText(lowest.figure.period, language)}`,
      alternative: say(
        language,
        `Karte mit ${known.length} von ${all.length} Gebieten. Am niedrigsten: ${said(lowest)}; am höchsten: ${said(highest)}. Alle Werte stehen in der Tabelle der Gebiete dieses Handlungsfelds.`,
        `Map with ${known.length} of ${all.length} districts. Lowest: ${said(lowest)}; highest: ${said(highest)}. All values are in the table of districts of this field of action.`,
      ),
      drawing: choropleth(each, maps, { districts: all, language }),
      table: null,
      source:
        boundaries.attribution.length === 0 ? null : `${say(language, 'Grenzen', 'Boundaries')}: ${boundaries.attribution.join('; ')}`,
    },
  ];
}

/** All districts with the newest figures of a field, a few indicators at a time. */
function districts(field: string, rows: readonly PackIndicator[], { districts: all, place, language }: ChapterMaterial): PackBlock[] {
  const told = rows.filter(({ ofDistricts }) => ofDistricts.size > 0);
  if (told.length === 0 || all.length === 0) return [];
  const tables: PackBlock[] = [];
  for (let from = 0; from < told.length; from += INDICATORS_PER_TABLE) {
    const some = told.slice(from, from + INDICATORS_PER_TABLE);
    const share = 0.72 / some.length;
    tables.push({
      type: 'table',
      title: say(language, `Gebiete, ${field}`, `Districts, ${field}`),
      rowHeads: true,
      columns: [
        { title: say(language, 'Gebiet', 'District'), share: 1 - share * some.length },
        ...some.map((each) => ({ title: `${nameIn(each.name, language)} (${unitWord(each, language)})`, share, isNumber: true })),
      ],
      rows: [
        [nameIn(place, language), ...some.map((each) => figureSign(each, each.newest ?? undefined, language))],
        ...all.map(({ ref, name }) => [
          nameIn(name, language),
          ...some.map((each) => figureSign(each, each.ofDistricts.get(ref), language)),
        ]),
      ],
    });
  }
  return [
    ...tables,
    note(
      say(
        language,
        `Jeweils der neueste Wert. ${SIGNS.withheld} geheim gehalten; ${SIGNS.missing} keine Angabe.`,
        `The newest value of each. ${SIGNS.withheld} withheld; ${SIGNS.missing} not given.`,
      ),
    ),
  ];
}
