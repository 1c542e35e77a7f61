import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { aQuarter } from '../../../testing/quarters';
import { readable } from '../../../testing/render';
import { aComparison, aPartComparison } from '../../../testing/snapshots';
import { ComparisonPage } from './comparison-page';

const adopted = { at: '2026-10-20T12:05:00.000Z', by: 'Kim Koordination', version: 1 };
const named = (key: string, name: string) => ({ key, name: { de: name, en: name } });

const COMPARISON = aComparison([
  aPartComparison({
    part: 'figures',
    changed: [
      {
        ...named('D03', 'Anteil'),
        fields: [
          { field: 'value', before: 34.5, after: 35.25 },
          { field: 'assessment', before: 'watch', after: 'on_track' },
        ],
      },
    ],
    unchanged: 3,
  }),
  aPartComparison({
    came: [named('M-044', 'Sprachcafé am Anger')],
    went: [named('M-002', 'Lesepatenschaften')],
    changed: [
      {
        ...named('M-012', 'Lotsendienst'),
        fields: [
          { field: 'outlook', before: 'on_schedule', after: 'late' },
          { field: 'endsOn', before: '2026-12-31', after: null },
          { field: 'warnings', before: null, after: 'no-report, end-passed' },
        ],
      },
    ],
    unchanged: 30,
  }),
  aPartComparison({ part: 'decisions', unchanged: 4 }),
]);

describe('the page of two quarters beside each other', () => {
  const open = (address = '/quartal/2026-Q3/vergleich', quarters = ['2026-Q3', '2026-Q2', '2026-Q1']) =>
    openPage({
      routes: [{ path: 'quartal/:quartal/vergleich', component: ComparisonPage }],
      address,
      permissions: ['public', 'own-account', 'quarters.read'],
      answer: (path) => {
        if (path === '/quarters') return { items: quarters.map((quarter) => aQuarter({ quarter, state: 'adopted', adopted })) };
        if (path.startsWith('/indicators')) return { items: [{ code: 'D03', unit: 'percent', decimals: 1 }], nextCursor: null, total: 1 };
        return path.includes('/comparison') ? COMPARISON : undefined;
      },
    });

  it('says in a sentence and in lists what came, went and changed since the quarter before', async () => {
    const { text, element, asked } = await open();
    expect(asked).toContain('GET /api/v1/quarters/2026-Q3/comparison?with=2026-Q2');
    expect(text()).toContain('3. Quartal 2026 gegenüber dem 2. Quartal 2026: 1 hinzugekommen, 1 weggefallen, 2 geändert.');
    const links = Array.from(element.querySelectorAll('section a'), (link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/indikatoren/D03?quarter=2026-Q3',
      '/massnahmen/M-044?quarter=2026-Q3',
      '/massnahmen/M-002?quarter=2026-Q3',
      '/massnahmen/M-012?quarter=2026-Q3',
    ]);
    await expectNoViolations(element);
  });

  it('writes what changed in words, with units, days and what is missing now', async () => {
    const { element } = await open();
    const changes = Array.from(element.querySelectorAll('gb-change-list dl > div'), (line) => readable((line as HTMLElement).innerText));
    expect(changes.map((line) => line.replace(/\s*→\s*/, ' → ').replace(' wird zu ', ' '))).toEqual([
      jasmine.stringMatching(/^Wert 34,5 % .*35,3 %$/),
      jasmine.stringMatching(/^Bewertung beobachten .*im Plan$/),
      jasmine.stringMatching(/^Ausblick .*verspätet$/),
      jasmine.stringMatching(/^Ende 31\. Dezember 2026 .*ohne Angabe$/),
      jasmine.stringMatching(/^Hinweise keine .*Meldung fehlt, Ende überschritten$/),
    ]);
  });

  it('says what stayed', async () => {
    const { text } = await open();
    expect(text()).toContain('30 blieben unverändert.');
    expect(text()).toContain('Unverändert: alle 4.');
  });

  it('takes the quarter and the part from its address', async () => {
    const { element, asked, text } = await open('/quartal/2026-Q3/vergleich?mit=2026-Q1&teil=measures');
    expect(asked).toContain('GET /api/v1/quarters/2026-Q3/comparison?with=2026-Q1');
    expect(Array.from(element.querySelectorAll('h2'), ({ innerText }) => readable(innerText))).toEqual(['Maßnahmen']);
    expect(text()).toContain('1 hinzugekommen, 1 weggefallen, 1 geändert.');
  });

  it('says what is missing before there are two adopted quarters', async () => {
    expect((await open('/quartal/2026-Q3/vergleich', ['2026-Q3'])).text()).toContain(
      'Vor dem 3. Quartal 2026 ist kein Quartal festgestellt.',
    );
  });

  it('says that a quarter is not adopted', async () => {
    const { text, asked } = await open('/quartal/2026-Q4/vergleich');
    expect(text()).toContain('Das 4. Quartal 2026 ist noch nicht festgestellt.');
    expect(asked.filter((it) => it.includes('/comparison'))).toEqual([]);
  });
});
