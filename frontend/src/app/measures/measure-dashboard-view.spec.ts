import { expectNoViolations } from '../../../testing/axe';
import { openMeasures } from '../../../testing/measure-page';
import { aMeasureDashboard } from '../../../testing/measures';
import { readable } from '../../../testing/render';

describe('the overview of measures', () => {
  it('sets the counts of the quarter beside those of the quarter before', async () => {
    const { text, all } = await openMeasures('/massnahmen');
    // 31 now, 29 before.
    expect(text()).toContain('31 laufen, 2 mehr als ein Quartal zuvor');
    expect(text()).toContain('Stand 30. September 2026, Veränderung gegenüber dem 2. Quartal 2026.');
    const rows = all('gb-count-bars tbody tr').map((row) => readable(row.innerText));
    expect(rows[2]).toBe('läuft 31 +2');
    expect(rows[1]).toBe('beschlossen 1 ±0 unverändert');
  });

  it('draws the bars in the proportion of the counts', async () => {
    const { all } = await openMeasures('/massnahmen');
    const [proposed, , running] = all('gb-count-bars .bar').map((bar) => bar.getBoundingClientRect().width);
    // 2 of 31.
    expect((proposed ?? 0) / (running ?? 1)).toBeCloseTo(2 / 31, 1);
  });

  it('leads from every number to the measures that it counts', async () => {
    const { all } = await openMeasures('/massnahmen?quarter=2026-Q3&field=housing');
    const links = all('gb-count-bars a').map((link) => link.getAttribute('href'));
    expect(links[2]).toBe('/massnahmen?quarter=2026-Q3&status=running&ansicht=tabelle');
    expect(links.at(-1)).toBe('/massnahmen?quarter=2026-Q3&warning=no-report&ansicht=tabelle');
    expect(links).toContain('/massnahmen?quarter=2026-Q3&outlook=late&ansicht=tabelle');
  });

  it('says how many reports are missing', async () => {
    const { text } = await openMeasures('/massnahmen');
    expect(text()).toContain('26 von 32 Meldungen liegen vor');
    expect(text()).toContain('6 fehlen noch');
  });

  it('tells what has changed as a list', async () => {
    const { all, text } = await openMeasures('/massnahmen');
    expect(text()).toContain('3 Veränderungen gegenüber dem 2. Quartal 2026');
    expect(all('.changes li').map((item) => readable(item.innerText))).toContain(
      'Jugenddialog Status: beschlossen → wird zu läuft (01.08.2026)',
    );
  });

  it('names late milestones, ending funds and open questions', async () => {
    const { text } = await openMeasures('/massnahmen');
    for (const words of [
      'Beratungsteam vollzählig, fällig am 30.06.2026, seit 92 Tagen überfällig',
      'Modellvorhaben (Demo), bis 31.12.2026',
      'Frage nach 6 Monaten, fällig am 30.09.2026',
    ])
      expect(text()).toContain(words);
  });

  it('is about the place and the quarter of the page', async () => {
    const { asked } = await openMeasures('/massnahmen?district=stadtbezirk:01&quarter=2026-Q2');
    expect(asked.filter((url) => url.includes('measure-dashboard'))).toEqual([
      '/api/v1/measure-dashboard?quarter=2026-Q2&district=stadtbezirk:01',
    ]);
  });

  it('teaches the first step where there is nothing', async () => {
    const byStatus = aMeasureDashboard().byStatus.map(({ status }) => ({ status, now: 0, before: 0 }));
    const { text } = await openMeasures('/massnahmen', { 'measure-dashboard': aMeasureDashboard({ byStatus }) });
    expect(text()).toContain('Hier gibt es noch keine Maßnahme.');
  });

  it('says what to do when it cannot be loaded', async () => {
    const { text } = await openMeasures('/massnahmen', { 'measure-dashboard': 'failing' });
    expect(text()).toContain('Diese Seite konnte nicht vollständig geladen werden.');
  });

  it('can be used by everybody', async () => {
    const { element } = await openMeasures('/massnahmen');
    await expectNoViolations(element);
  });
});
