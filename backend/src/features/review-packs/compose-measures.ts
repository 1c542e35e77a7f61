import type { PackBlock } from '#contract/review-pack.ts';
import { byField, heading, say, type ChapterMaterial } from './compose-blocks.ts';
import { dayText, SIGNS } from './compose-figures.ts';
import { outlookOf, outlookWord } from './compose-summary.ts';
import { codeWord } from './pack-words.ts';

/** First what is late or at risk and why, then all of them by field of action. */
export function measures(material: ChapterMaterial): PackBlock[] {
  const { measures: all, language } = material;
  const troubled = all
    .filter((each) => each.statusInQuarter === 'running' && ['late', 'at_risk'].includes(outlookOf(each)))
    .toSorted((a, b) => Number(outlookOf(b) === 'late') - Number(outlookOf(a) === 'late'));
  return [
    ...(troubled.length === 0
      ? []
      : [
          heading(say(language, 'Verspätet oder gefährdet', 'Late or at risk')),
          {
            type: 'table' as const,
            title: say(language, 'Maßnahmen, die verspätet oder gefährdet sind', 'Measures that are late or at risk'),
            rowHeads: true,
            columns: [
              { title: say(language, 'Maßnahme', 'Measure'), share: 0.34 },
              { title: say(language, 'Federführung', 'Lead'), share: 0.2 },
              { title: say(language, 'Aussicht', 'Outlook'), share: 0.14 },
              { title: say(language, 'Was gemeldet wurde', 'What was reported'), share: 0.32 },
            ],
            rows: troubled.map((each) => [
              `${each.code} ${each.title}`,
              each.leadOrganisationName,
              outlookWord(each, language),
              each.report?.note ?? SIGNS.missing,
            ]),
          },
        ]),
    ...byField(all, material, ({ fieldOfAction }) => fieldOfAction).flatMap(({ field, items }): PackBlock[] => [
      heading(field),
      {
        type: 'table',
        title: say(language, `Maßnahmen, ${field}`, `Measures, ${field}`),
        rowHeads: true,
        columns: [
          { title: say(language, 'Maßnahme', 'Measure'), share: 0.4 },
          { title: say(language, 'Federführung', 'Lead'), share: 0.22 },
          { title: say(language, 'Stand', 'Status'), share: 0.13 },
          { title: say(language, 'Aussicht', 'Outlook'), share: 0.12 },
          { title: say(language, 'Ende', 'End'), share: 0.13 },
        ],
        rows: items.map((each) => [
          `${each.code} ${each.title}`,
          each.leadOrganisationName,
          codeWord('status', each.statusInQuarter, language),
          each.statusInQuarter === 'running' ? outlookWord(each, language) : SIGNS.missing,
          each.endsOn === null ? say(language, 'offen', 'open') : dayText(each.endsOn, language),
        ]),
      },
    ]),
  ];
}
