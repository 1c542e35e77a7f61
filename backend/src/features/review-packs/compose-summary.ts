import type { PackBlock, PackLanguage } from '#contract/review-pack.ts';
import { heading, say, type ChapterMaterial } from './compose-blocks.ts';
import { countText, figureText, nameIn, numberText } from './compose-figures.ts';
import type { PackMeasure } from './pack-material.ts';
import { codesOf, codeWord } from './pack-words.ts';

/** So many of a kind are named; the summary is one page. */
const MOST_NAMED = 4;
const LONGEST_NAME = 84;

/** One page: sentences and figures that say where the quarter stands, and what needs the attention of the meeting. */
export function summary(material: ChapterMaterial): PackBlock[] {
  const { language, indicators, measures, recommendations, decisions } = material;
  const assessed = indicators.filter(({ assessment }) => assessment !== 'not_assessed' && assessment !== 'no_data');
  const offTrack = indicators.filter(({ assessment }) => assessment === 'off_track');
  const running = measures.filter(({ statusInQuarter }) => statusInQuarter === 'running');
  const troubled = running.filter(({ report }) => report?.outlook === 'late' || report?.outlook === 'at_risk');
  const overdue = decisions.filter(({ state, overdue: isOverdue }) => state === 'open' && isOverdue);
  const number = (value: number): string => numberText(value, 0, language);
  return [
    {
      type: 'facts',
      items: [
        {
          value: `${number(assessed.filter(({ assessment }) => assessment === 'on_track').length)}/${number(assessed.length)}`,
          label: say(language, 'Indikatoren mit Ziel sind im Plan', 'indicators with a target are on track'),
        },
        { value: number(running.length), label: say(language, 'Maßnahmen laufen', 'measures are running') },
        {
          value: number(recommendations.filter(({ state }) => state === 'done' || state === 'under_way').length),
          label: say(
            language,
            `von ${number(recommendations.length)} Empfehlungen umgesetzt oder in Umsetzung`,
            `of ${number(recommendations.length)} recommendations implemented or under way`,
          ),
        },
        {
          value: number(decisions.filter(({ state }) => state === 'open').length),
          label: say(language, 'Beschlüsse und Verabredungen sind offen', 'decisions and agreements are open'),
        },
      ],
    },
    { type: 'list', items: sentences(material) },
    ...named(
      say(language, 'Nicht im Plan', 'Off track'),
      offTrack.map((each) => said(nameIn(each.name, language), `: ${figureText(each, each.newest, language)}`)),
      language,
    ),
    ...named(
      say(language, 'Maßnahmen verspätet oder gefährdet', 'Measures late or at risk'),
      troubled
        .toSorted((a, b) => Number(b.report?.outlook === 'late') - Number(a.report?.outlook === 'late'))
        .map((each) => said(each.title, ` (${outlookWord(each, language)})`)),
      language,
    ),
    ...named(
      say(language, 'Überfällig aus Beschlüssen und Verabredungen', 'Overdue from decisions and agreements'),
      overdue.map(({ code, wording }) => said(`${code}: ${wording}`)),
      language,
    ),
    assessments(material),
  ];
}

function sentences({ language, indicators, measures, recommendations }: ChapterMaterial): string[] {
  const trends = (word: string): number => indicators.filter(({ yearTrend }) => yearTrend === word).length;
  const running = measures.filter(({ statusInQuarter }) => statusInQuarter === 'running');
  const outlooks = (word: string): string => numberText(running.filter((each) => outlookOf(each) === word).length, 0, language);
  const open = recommendations.filter(({ state }) => state === 'unanswered' || state === 'without_measure').length;
  const of = (count: number, de: readonly [string, string, string], en: readonly [string, string, string]): string =>
    countText(count, language === 'de' ? de : en, language);
  const I = {
    de: ['kein Indikator', 'ein Indikator', 'Indikatoren'],
    en: ['no indicator', 'one indicator', 'indicators'],
  } as const;
  return [
    say(
      language,
      `Gegenüber dem Vorjahr: ${of(trends('improving'), I.de, I.en)} gesichert verbessert, ${of(trends('worsening'), I.de, I.en)} gesichert verschlechtert.`,
      `Against the year before: ${of(trends('improving'), I.de, I.en)} improved, ${of(trends('worsening'), I.de, I.en)} worsened, each with certainty.`,
    ),
    running.length === 0
      ? say(language, 'Im Quartal lief keine Maßnahme.', 'No measure was running in the quarter.')
      : say(
          language,
          `Laufende Maßnahmen: ${outlooks('on_schedule')} im Plan, ${outlooks('at_risk')} gefährdet, ${outlooks('late')} verspätet, ${outlooks('none')} ohne Meldung.`,
          `Running measures: ${outlooks('on_schedule')} on schedule, ${outlooks('at_risk')} at risk, ${outlooks('late')} late, ${outlooks('none')} without a report.`,
        ),
    recommendations.length === 0
      ? say(language, 'Es gibt keine Empfehlungen.', 'There are no recommendations.')
      : `${of(
          open,
          [
            'Keine Empfehlung ist unbeantwortet oder ohne Maßnahme',
            'Eine Empfehlung ist unbeantwortet oder ohne Maßnahme',
            'Empfehlungen sind unbeantwortet oder ohne Maßnahme',
          ],
          [
            'No recommendation is unanswered or without a measure',
            'One recommendation is unanswered or without a measure',
            'recommendations are unanswered or without a measure',
          ],
        )}.`,
  ];
}

/** A heading with the first of a list, and how many more there are; nothing where there is none. */
function named(title: string, items: readonly string[], language: PackLanguage): PackBlock[] {
  if (items.length === 0) return [];
  const more = items.length - MOST_NAMED;
  const rest = more > 0 ? [say(language, `und ${numberText(more, 0, language)} weitere`, `and ${numberText(more, 0, language)} more`)] : [];
  return [heading(title), { type: 'list', items: [...items.slice(0, MOST_NAMED), ...rest] }];
}

/** How many indicators are judged how. */
function assessments({ indicators, language }: ChapterMaterial): PackBlock {
  const words = codesOf('assessment');
  return {
    type: 'table',
    title: say(language, 'Bewertung der Indikatoren', 'Assessment of the indicators'),
    columns: words.map((word) => ({ title: codeWord('assessment', word, language), share: 0.2, isNumber: true })),
    rows: [words.map((word) => numberText(indicators.filter(({ assessment }) => assessment === word).length, 0, language))],
  };
}

/** The outlook of a running measure by its report of the quarter; `none` without one. */
export const outlookOf = ({ report }: Pick<PackMeasure, 'report'>): string => report?.outlook ?? 'none';
export const outlookWord = (measure: Pick<PackMeasure, 'report'>, language: PackLanguage): string =>
  codeWord('outlook', outlookOf(measure), language);

/** One line: what is too long is cut at a word, what stands behind it stays. */
function said(text: string, end = ''): string {
  const room = LONGEST_NAME - end.length;
  return text.length <= room ? `${text}${end}` : `${text.slice(0, room - 1).replace(/\s+\S*$/, '')} …${end}`;
}
