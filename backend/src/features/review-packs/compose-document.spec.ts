import type { PackBlock, PackDocument, PackTable } from '#contract/review-pack.ts';
import { composeDocument } from './compose-document.ts';
import { aDecision, aMaterial, aMeasure, anIndicator, aRecommendation } from './testing/pack-samples.ts';

const blocksOf = (document: PackDocument, part: string): readonly PackBlock[] =>
  document.chapters.find((chapter) => chapter.part === part)?.blocks ?? [];
const tablesOf = (document: PackDocument, part: string): PackTable[] => blocksOf(document, part).filter((block) => block.type === 'table');
const textOf = (document: PackDocument, part: string): string => JSON.stringify(blocksOf(document, part));

describe('the document of a quarter', () => {
  it('says on its cover what it reports on, as of which day, and when that was adopted in Germany', () => {
    const { title, name, cover } = composeDocument(aMaterial(), { language: 'de' });
    expect(title).toBe('Bericht zum 2. Quartal 2026');
    expect(name).toBe('Kreis Beispielhausen');
    // 23:00 UTC in July is one o'clock of the next day.
    expect(cover[0]).toBe('Stand: 30.06.2026. Festgestellt am 21.07.2026, Fassung 2.');
    expect(cover.at(-1)).toContain('ab'.repeat(32));
  });

  it('holds the chosen parts alone, in the order of the document', () => {
    const { chapters } = composeDocument(aMaterial(), { parts: ['decisions', 'summary'], language: 'de' });
    expect(chapters.map(({ part }) => part)).toEqual(['summary', 'decisions']);
  });

  it('says where there is nothing', () => {
    const document = composeDocument(aMaterial({ indicators: [] }), { language: 'de' });
    for (const part of ['indicators', 'measures', 'recommendations', 'bodies', 'decisions'])
      expect(blocksOf(document, part)).toEqual([{ type: 'paragraph', text: 'Dazu lag nichts vor.' }]);
  });

  it('speaks English with English numbers and names', () => {
    const document = composeDocument(aMaterial(), { language: 'en' });
    expect(document.title).toBe('Report on quarter 2 of 2026');
    expect(document.language).toBe('en-GB');
    expect(tablesOf(document, 'indicators')[1]?.rows[0]).toEqual([
      'Employment rate',
      'Q2 2026',
      '51.3 % (provisional)',
      'improved',
      'on track',
    ]);
  });

  it('tells figures that are withheld from figures that there are none of', () => {
    const districts = tablesOf(composeDocument(aMaterial(), { language: 'de' }), 'indicators').at(-1);
    expect(districts?.rows.map(([, value]) => value)).toEqual(['51,3', '47,5', '52,0', '60,0', '•', '–', '–']);
    expect(textOf(composeDocument(aMaterial(), { language: 'de' }), 'indicators')).toContain('• geheim gehalten; – keine Angabe');
  });

  it('says in words what a line shows, with the reason of each gap', () => {
    const pictures = blocksOf(composeDocument(aMaterial(), { language: 'de' }), 'indicators').filter((block) => block.type === 'picture');
    expect(pictures[0]?.alternative).toBe(
      'Linie, Prozent. 4. Quartal 2025: 48,0 %; 1. Quartal 2026: geheim gehalten; 2. Quartal 2026: 51,3 %. Zielwert: 55,0 % bis 31.12.2027.',
    );
    expect(pictures[1]?.alternative).toContain('Am niedrigsten: Ort 1 (47,5 %); am höchsten: Ort 3 (60,0 %).');
  });

  it('draws a map of what has a target only', () => {
    const without = aMaterial({ indicators: [anIndicator({ target: null })] });
    const pictures = blocksOf(composeDocument(without, { language: 'de' }), 'indicators').filter((block) => block.type === 'picture');
    expect(pictures.map(({ title }) => title)).toEqual(['Beschäftigungsquote']);
  });

  it('shows what was written about an indicator paragraph by paragraph, in German where nobody wrote English', () => {
    const text = textOf(composeDocument(aMaterial(), { language: 'en' }), 'indicators');
    expect(text).toContain('"Neue Betriebe haben eingestellt."');
    expect(text).toContain('"Das hält an."');
  });

  it('counts the outlook of running measures only', () => {
    const report = { outlook: 'late', note: 'Es fehlt Personal.' } as ReturnType<typeof aMeasure>['report'];
    const measures = [aMeasure({ report }), aMeasure({ code: 'M-002' }), aMeasure({ code: 'M-003', statusInQuarter: 'completed', report })];
    const document = composeDocument(aMaterial({ measures }), { language: 'de' });
    expect(textOf(document, 'summary')).toContain('Laufende Maßnahmen: 0 im Plan, 0 gefährdet, 1 verspätet, 1 ohne Meldung.');
    expect(tablesOf(document, 'measures')[0]?.rows).toEqual([
      ['M-001 Gesprächsrunden', 'Amt für Größeres', 'verspätet', 'Es fehlt Personal.'],
    ]);
  });

  it('does not praise answers where nothing was recommended, nor where a recommendation is not pursued', () => {
    const summaryOf = (recommendations: ReturnType<typeof aRecommendation>[]): string =>
      textOf(composeDocument(aMaterial({ recommendations }), { language: 'de' }), 'summary');
    expect(summaryOf([])).toContain('Es gibt keine Empfehlungen.');
    expect(summaryOf([aRecommendation({ state: 'not_pursued' })])).toContain('Keine Empfehlung ist unbeantwortet oder ohne Maßnahme.');
  });

  it('says what is overdue of what was decided', () => {
    const document = composeDocument(
      aMaterial({ decisions: [aDecision(), aDecision({ code: 'B-2', state: 'done', settledOn: '2026-04-01' })] }),
      {
        language: 'de',
      },
    );
    const [table] = tablesOf(document, 'decisions');
    expect(table?.rows.map((row) => row[3])).toEqual(['überfällig, fällig 31.05.2026', 'erledigt, 01.04.2026']);
    expect(textOf(document, 'summary')).toContain('B-2026-001: Jede Unterkunft');
  });

  it('counts what was settled before the quarter instead of listing it', () => {
    const { meeting } = aDecision();
    const before = { meeting: { ...meeting, heldOn: '2026-02-10' }, state: 'done' } as const;
    const decisions = [
      aDecision({ ...before, code: 'B-1', settledOn: '2026-03-31' }),
      aDecision({ ...before, code: 'B-2', settledOn: '2026-04-01' }),
      aDecision({ ...before, code: 'B-3', state: 'open', settledOn: null }),
    ];
    const document = composeDocument(aMaterial({ decisions }), { language: 'de' });
    const [table] = tablesOf(document, 'decisions');
    expect(table?.rows.map(([number]) => number?.slice(0, 3))).toEqual(['B-2', 'B-3']);
    expect(textOf(document, 'decisions')).toContain('schon vor dem Quartal erledigt waren (1)');
  });

  it('keeps fields of action in the order of the installation, and those that are gone at the end', () => {
    const recommendations = ['gone', 'work', 'language'].map((fieldOfAction) => aRecommendation({ fieldOfAction }));
    const headings = blocksOf(composeDocument(aMaterial({ recommendations }), { language: 'de' }), 'recommendations').flatMap((block) =>
      block.type === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual(['Sprache', 'Arbeit', 'gone']);
  });
});
