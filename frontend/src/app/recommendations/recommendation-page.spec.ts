import type { Permission } from '#contract/account.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { anAnswer, aParticipation, aProgress, aQuarter, aRecommendation } from '../../../testing/recommendations';
import { readable } from '../../../testing/render';
import { RecommendationPage } from './recommendation-page';

const READ: readonly Permission[] = ['public', 'own-account', 'recommendations.read', 'history.read'];

describe('the page of a recommendation', () => {
  const open = (recommendation: RecommendationDetail, address = '/empfehlungen/E-012') =>
    openPage({
      routes: [{ path: 'empfehlungen/:code', component: RecommendationPage }],
      address,
      permissions: READ,
      answer: (path) => (path.startsWith('/recommendations/E-012') ? recommendation : undefined),
    });
  const rowsOf = (element: HTMLElement, table: string) =>
    Array.from(element.querySelectorAll(`${table} tbody tr, ${table} tfoot tr`), (row) => readable((row as HTMLElement).innerText));

  it('says what was said to it and how far it is, in whole sentences', async () => {
    const { text, element } = await open(aRecommendation());
    expect(text()).toContain('Angenommen am 12. März 2025: Ausschuss für Integration (Demo). 2 von 5 Maßnahmen laufen, gewichtet 37 %.');
    expect(text()).toContain('In jedem Stadtteil soll es einen Ort geben');
    expect(text()).toContain('Leere Läden nutzen.');
    await expectNoViolations(element);
  });

  it('shows what each measure gives to the progress, why it is linked, and what does not count', async () => {
    // 60 percent with weight 2 of 8 are 15 percentage points; 45 with 1 are 5.625; all shares add up to 36.875.
    const rows = rowsOf((await open(aRecommendation())).element, 'gb-derivation-table');
    expect(rows[0]).toBe('Sprachcafé M-001 Hier wird jede Woche gesprochen. läuft 60 2 15,0');
    expect(rows[1]).toContain('45 1 5,6');
    expect(rows[5]).toContain('abgebrochen zählt nicht: abgebrochen – 1 –');
    expect(rows[6]).toContain('8 36,9');
  });

  it('draws the quarters with their finding, and has them as a table with what was set and why', async () => {
    const set = { id: '3', value: 20, reason: 'Zwei Berichte fehlten.', by: 'Steuerungsgruppe (Demo)', at: '2026-07-02T08:00:00.000Z' };
    const { text, press, element } = await open(
      aRecommendation({ progressHistory: [aQuarter('2026-Q2', 25, { value: 20, overridden: set }), aQuarter('2026-Q3', 36.875)] }),
    );
    // 36.875 − 20 = 16.875, which is written without decimals.
    expect(text()).toContain('37 % im 3. Quartal 2026, seit dem Quartal davor um 17 Prozentpunkte gestiegen');
    await press('Tabelle');
    expect(rowsOf(element, 'gb-progress-history')).toEqual([
      '3. Quartal 2026 37 37',
      '2. Quartal 2026 20 25 Zwei Berichte fehlten. Steuerungsgruppe (Demo), 02.07.2026',
    ]);
  });

  it('says who has set the progress, why, and what would follow from the measures', async () => {
    const overridden = { id: '3', value: 50, reason: 'Ein Bericht fehlt.', by: 'Steuerungsgruppe (Demo)', at: '2026-10-02T08:00:00.000Z' };
    const { text } = await open(aRecommendation({ progress: aProgress({ value: 50, overridden }) }));
    expect(text()).toContain(
      'Steuerungsgruppe (Demo) hat am 2. Oktober 2026 für das 3. Quartal 2026 50 % gesetzt. Berechnet wären es 37 %. Ein Bericht fehlt.',
    );
  });

  it('marks as gaps that nobody has answered, that nothing is done and that nobody was heard', async () => {
    const nothing = { value: null, derived: null, overridden: null, derivation: { counted: 0, running: 0, weightSum: 0, items: [] } };
    const { text, element } = await open(
      aRecommendation({
        response: 'open',
        respondedOn: null,
        state: 'unanswered',
        answer: null,
        answers: [],
        measures: [],
        progress: nothing,
        progressHistory: [],
        statements: [],
        participation: [],
        timesHeard: 0,
      }),
    );
    const gaps = Array.from(element.querySelectorAll('gb-gap-mark'), ({ textContent }) => readable(textContent));
    expect(gaps).toEqual([
      'Noch keine Antwort',
      'Keine Maßnahme ist verknüpft',
      'Niemand wurde dazu gehört, oder es ist nicht festgehalten',
    ]);
    expect(text()).toContain('Auf diese Empfehlung wurde noch nicht geantwortet.');
    await expectNoViolations(element);
  });

  it('keeps the history of responses readable, with what was corrected', async () => {
    const { text, press, element } = await open(
      aRecommendation({
        answers: [
          anAnswer({ id: '7', corrects: '6' }),
          anAnswer({ id: '6', response: 'rejected', reason: 'Verwechselt.', correctedBy: '7' }),
          anAnswer({ id: '5', response: 'noted', reason: 'Wird geprüft.', decidedOn: '2024-09-10' }),
        ],
      }),
    );
    await press('Alle Antworten zeigen, auch 2 frühere oder berichtigte');
    expect(text()).toContain('abgelehnt Ausschuss für Integration (Demo), 12. März 2025 Verwechselt.');
    expect(text()).toContain('Diese Antwort wurde berichtigt.');
    expect(text()).toContain('zur Kenntnis genommen Ausschuss für Integration (Demo), 10. September 2024 Wird geprüft.');
    expect(element.querySelectorAll('.corrected').length).toBe(1);
  });

  it('leads to everything it hangs together with, and says why', async () => {
    const { element, text } = await open(
      aRecommendation({
        indicators: [{ code: 'D03', name: { de: 'Sprachkurse', en: 'Courses' }, why: 'Daran wäre die Wirkung zu sehen.' }],
        goals: [{ code: 'Z-004', title: 'Begegnung', kind: 'goal', why: null }],
        correspondences: [
          { code: 'E-040', title: 'Treffpunkte', response: 'noted', why: 'Derselbe Gedanke.', sourceTitle: 'Rahmen des Landes (Demo)' },
        ],
      }),
    );
    const links = Array.from(element.querySelectorAll('gb-recommendation-facts a'), (link) => link.getAttribute('href'));
    expect(links).toEqual(['/indikatoren/D03', '/ziele/Z-004', '/empfehlungen/E-040']);
    expect(text()).toContain('Daran wäre die Wirkung zu sehen.');
    expect(text()).toContain('E-040 · Rahmen des Landes (Demo)');
  });

  it('says who was heard, how many, and where it is unsaid what changed', async () => {
    const { text } = await open(
      aRecommendation({ participation: [aParticipation(), aParticipation({ id: '8', people: null, whatChanged: null })] }),
    );
    expect(text()).toContain('Jugendgruppe · 2. Dezember 2024 · 14 Personen');
    expect(text()).toContain('Was sich geändert hat: Der Raum ist auch abends offen.');
    expect(text()).toContain('Zahl nicht bekannt');
    expect(text()).toContain('Was sich dadurch geändert hat, ist noch nicht festgehalten');
  });

  it('asks for the quarter of the address', async () => {
    const { asked } = await open(aRecommendation(), '/empfehlungen/E-012?quarter=2026-Q2');
    expect(asked).toContain('GET /api/v1/recommendations/E-012?quarter=2026-Q2');
  });

  it('offers those who only read no form', async () => {
    const { element } = await open(aRecommendation());
    const buttons = Array.from(element.querySelectorAll('button'), ({ textContent }) => readable(textContent));
    expect(buttons.filter((name) => !['Diagramm', 'Tabelle', 'Demo-Empfehlung'].includes(name))).toEqual([]);
    expect(element.querySelector('a[href*=bearbeiten]')).toBeNull();
  });
});
