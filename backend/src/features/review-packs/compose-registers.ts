import { period } from '#contract/period.ts';
import type { PackBlock } from '#contract/review-pack.ts';
import { byField, heading, note, paragraphsOf, say, type ChapterMaterial } from './compose-blocks.ts';
import { dayText, numberText, SIGNS } from './compose-figures.ts';
import type { PackDecision } from './pack-material.ts';
import { codeWord } from './pack-words.ts';

/** What was recommended, how it was answered and how far it came, by field of action. */
export const recommendations = (material: ChapterMaterial): PackBlock[] =>
  byField(material.recommendations, material, ({ fieldOfAction }) => fieldOfAction).flatMap(({ field, items }): PackBlock[] => {
    const { language } = material;
    return [
      heading(field),
      {
        type: 'table',
        title: say(language, `Handlungsempfehlungen, ${field}`, `Recommendations, ${field}`),
        rowHeads: true,
        columns: [
          { title: say(language, 'Handlungsempfehlung', 'Recommendation'), share: 0.47 },
          { title: say(language, 'Antwort', 'Response'), share: 0.19 },
          { title: say(language, 'Stand', 'State'), share: 0.19 },
          { title: say(language, 'Fortschritt', 'Progress'), share: 0.15, isNumber: true },
        ],
        rows: items.map(({ code, title, response, state, progress }) => [
          `${code} ${title}`,
          codeWord('response', response, language),
          codeWord('answerState', state, language),
          progress.value === null ? SIGNS.missing : `${numberText(progress.value, 0, language)} %`,
        ]),
      },
    ];
  });

/** Bodies with what they are for and how their seats stand. Nobody is named. */
export const bodies = ({ bodies: all, asOf, language }: ChapterMaterial): PackBlock[] =>
  all
    .filter(({ validTo }) => validTo === null || validTo >= asOf)
    .flatMap(({ name, kind, mandate, figures }): PackBlock[] => {
      const count = (value: number): string => numberText(value, 0, language);
      return [
        heading(name),
        ...paragraphsOf(
          say(
            language,
            `${codeWord('bodyKind', kind, language)}. Sitze: ${count(figures.seats)}, davon unbesetzt: ${count(figures.vacant)}. Mitglieder: ${count(figures.members)}.`,
            `${codeWord('bodyKind', kind, language)}. Seats: ${count(figures.seats)}, vacant: ${count(figures.vacant)}. Members: ${count(figures.members)}.`,
          ),
        ),
        ...(mandate === null ? [] : paragraphsOf(mandate)),
      ];
    });

/** What is open, and what was decided, agreed on or settled in the quarter, body by body. What was settled before is counted. */
export function decisions({ decisions: all, quarter, language }: ChapterMaterial): PackBlock[] {
  const { start } = period(quarter);
  const shown = all.filter(({ state, settledOn, meeting }) => state === 'open' || meeting.heldOn >= start || (settledOn ?? '') >= start);
  const earlier = all.length - shown.length;
  const left =
    earlier === 0
      ? []
      : [
          note(
            say(
              language,
              `Nicht aufgeführt sind Beschlüsse und Verabredungen, die schon vor dem Quartal erledigt waren (${numberText(earlier, 0, language)}).`,
              `Decisions and agreements that were settled before the quarter are not listed (${numberText(earlier, 0, language)}).`,
            ),
          ),
        ];
  return [...left, ...byBody(shown, language)];
}

const byBody = (all: readonly PackDecision[], language: ChapterMaterial['language']): PackBlock[] =>
  [...Map.groupBy(all, ({ body }) => body.name)].flatMap(([body, rows]): PackBlock[] => [
    heading(body),
    {
      type: 'table',
      title: say(language, `Beschlüsse und Verabredungen, ${body}`, `Decisions and agreements, ${body}`),
      columns: [
        { title: say(language, 'Nummer', 'Number'), share: 0.16 },
        { title: say(language, 'Wortlaut', 'Wording'), share: 0.44 },
        { title: say(language, 'Zuständig', 'Responsible'), share: 0.22 },
        { title: say(language, 'Stand', 'State'), share: 0.18 },
      ],
      rowHeads: true,
      rows: rows.map((each) => [
        `${each.code}, ${codeWord('decisionKind', each.kind, language)}, ${dayText(each.meeting.heldOn, language)}`,
        each.wording.replaceAll(/\s+/g, ' '),
        each.responsible?.name ?? SIGNS.missing,
        stateOf(each, language),
      ]),
    },
  ]);

function stateOf({ state, overdue, dueOn, settledOn }: PackDecision, language: ChapterMaterial['language']): string {
  const word = codeWord('followState', state === 'open' && overdue ? 'overdue' : state, language);
  if (state !== 'open') return settledOn === null ? word : `${word}, ${dayText(settledOn, language)}`;
  return dueOn === null ? word : `${word}, ${say(language, 'fällig', 'due')} ${dayText(dueOn, language)}`;
}
