import { expectNoViolations } from '../../../testing/axe';
import { openMeasures, pageOf } from '../../../testing/measure-page';
import { aMeasureSummary, aStatusReport } from '../../../testing/measures';
import { readable } from '../../../testing/render';

const CAFE = aMeasureSummary();
const HOUSING = aMeasureSummary({
  code: 'M-002',
  title: 'Wegweiser Wohnen',
  fieldOfAction: 'housing',
  endsOn: null,
  warnings: ['reported-late', 'milestone-overdue'],
  hints: ['cost'],
  report: aStatusReport({ percent: 20, outlook: 'late', quarter: '2026-Q2' }),
  version: 7,
});
const two = { measures: pageOf([HOUSING, CAFE]) };
const COORDINATOR = ['public', 'own-account', 'working-data.read', 'measures.read', 'measures.edit'] as const;
const many = Array.from({ length: 2000 }, (_, i) =>
  aMeasureSummary({ code: `M-${String(i + 1).padStart(4, '0')}`, title: `Nummer ${i + 1}` }),
);

describe('the table of measures', () => {
  const titles = (all: (selector: string) => HTMLElement[]) => all('[gb-measure-row] .title a').map((link) => readable(link.textContent));

  it('shows a row for each measure with what is known about it', async () => {
    const { all, text } = await openMeasures('/massnahmen?ansicht=tabelle', two);
    expect(titles(all)).toEqual(['Sprachcafé im Stadtteilzentrum', 'Wegweiser Wohnen']);
    const row = readable(all('[gb-measure-row]')[1]?.innerText ?? '');
    for (const words of ['M-002', 'Wohnen', 'Integrationsbüro Mitte (Demo)', 'Mitte', '20', 'Stand 2026-Q2', '31.03.2027', 'offen'])
      expect(row).toContain(words);
    expect(text()).toContain('2 Maßnahmen');
  });

  it('has the end in sight on a phone, however long the rest of a card is', async () => {
    const long = aMeasureSummary({
      title: 'Beratung und Begleitung beim Übergang von der Schule in Ausbildung und Arbeit für neu zugewanderte junge Menschen im Bezirk',
      leadOrganisationName: 'Arbeitsgemeinschaft der Beratungsstellen und Begegnungshäuser im Südwesten der Stadt (Demo)',
      districtNames: { 'stadtbezirk:01': { de: 'Charlottenburg-Wilmersdorf und Tempelhof-Schöneberg', en: 'Mitte' } },
      status: 'paused',
      statusInQuarter: 'running',
      report: aStatusReport({ quarter: '2026-Q2', outlook: 'at_risk' }),
      nextMilestone: { title: 'Die Leitlinien sind in allen beteiligten Schulen und Betrieben bekannt', dueOn: '2026-03-31' },
      warnings: ['milestone-overdue', 'funding-ends'],
      endingFunds: [{ source: 'state', programme: null, fundedUntil: '2026-12-31' }],
    });
    const { all, element, answer } = await openMeasures(
      '/massnahmen?ansicht=tabelle&quarter=2026-Q3',
      { measures: pageOf([long]) },
      COORDINATOR,
    );
    for (const width of ['288px', '358px']) {
      element.style.inlineSize = width;
      await new Promise((done) => setTimeout(done, 50));
      await answer();
      const [row, end] = [all('[gb-measure-row]')[0], all('[gb-measure-row] .end')[0]];
      expect(end?.getBoundingClientRect().bottom).toBeLessThan(row?.getBoundingClientRect().bottom ?? 0);
    }
  });

  it('says in one sentence how the measures stand', async () => {
    const { text } = await openMeasures('/massnahmen?ansicht=tabelle', two);
    // 32 reports expected, 26 came in.
    expect(text()).toContain('In Berlin laufen 31 Maßnahmen, 4 melden Verspätung; für das 3. Quartal 2026 fehlen noch 6 Meldungen.');
  });

  it('asks for what the address narrows, at its place and quarter', async () => {
    const { asked } = await openMeasures(
      '/massnahmen?ansicht=tabelle&district=stadtbezirk:01&quarter=2026-Q2&status=running&responsible=me',
    );
    expect(asked.filter((url) => url.startsWith('/api/v1/measures?')).map((url) => url.split('?')[1])).toEqual([
      'quarter=2026-Q2&district=stadtbezirk:01&status=running&responsible=me&limit=5000',
    ]);
  });

  it('keeps its filters in the address and takes them away one by one', async () => {
    const { choose, press, address } = await openMeasures('/massnahmen?ansicht=tabelle&status=running,paused', two);
    await choose('Handlungsfeld', 'housing');
    expect(decodeURIComponent(address())).toBe('/massnahmen?ansicht=tabelle&status=running,paused&field=housing');
    await press('Status: läuft', '.set');
    expect(address()).toBe('/massnahmen?ansicht=tabelle&status=paused&field=housing');
    await press('Alle zeigen', '.set');
    expect(address()).toBe('/massnahmen?ansicht=tabelle');
  });

  it('is sorted by a head, which says so', async () => {
    const { press, all, element } = await openMeasures('/massnahmen?ansicht=tabelle', two);
    await press('Ende', '.head');
    await press('Ende', '.head');
    // Descending: the one with an end first, the open one last.
    expect(titles(all)).toEqual(['Sprachcafé im Stadtteilzentrum', 'Wegweiser Wohnen']);
    expect(readable(element.querySelector('[aria-sort="descending"]')?.textContent ?? '')).toBe('Ende');
  });

  it('draws only the rows in sight of two thousand, and says how many there are', async () => {
    const { all, element } = await openMeasures('/massnahmen?ansicht=tabelle', { measures: pageOf(many) });
    expect(element.querySelector('[role=table]')?.getAttribute('aria-rowcount')).toBe('2001');
    expect(all('[gb-measure-row]').length).toBeLessThan(60);
    expect(all('[gb-measure-row]')[0]?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('lets arrow keys go from row to row and to the last one', async () => {
    const { all, answer } = await openMeasures('/massnahmen?ansicht=tabelle', { measures: pageOf(many) });
    const [first] = all('[gb-measure-row] .title a');
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Nummer 2');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    // The row has to be drawn first.
    for (let i = 0; i < 60 && document.activeElement?.textContent.includes('Nummer 2000') !== true; i++) await answer();
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Nummer 2000');
  });

  it('offers the shown measures as files', async () => {
    const { all } = await openMeasures('/massnahmen?ansicht=tabelle&status=running&quarter=2026-Q2', two);
    expect(all('gb-file-ways a').map((link) => link.getAttribute('href'))).toEqual([
      '/api/v1/measures/export?format=csv&quarter=2026-Q2&status=running',
      '/api/v1/measures/export?format=xlsx&quarter=2026-Q2&status=running',
    ]);
  });

  it('shows every change of several measures before it is done', async () => {
    const { all, press, choose, answer, text } = await openMeasures('/massnahmen?ansicht=tabelle', two, COORDINATOR);
    all('[gb-measure-row] input')[1]?.click();
    await answer();
    await press('Gemeinsam ändern');
    await choose('Handlungsfeld', 'language', 'gb-bulk-change');
    await choose('Ende', '2028-12-31', 'gb-bulk-change');
    const preview = await press('Änderungen ansehen');
    expect(preview?.request.body).toEqual({
      measures: [{ code: 'M-002', version: 7 }],
      change: { fieldOfAction: 'language', endsOn: '2028-12-31' },
      preview: true,
    });
    const changes = [
      { field: 'fieldOfAction', before: 'housing', after: 'language' },
      { field: 'endsOn', before: null, after: '2028-12-31' },
    ];
    preview?.flush({ items: [{ code: 'M-002', title: 'Wegweiser Wohnen', changes, refusal: null }], changed: 0 });
    await answer();
    expect(text()).toContain('Handlungsfeld Wohnen → wird zu Sprache und Bildung');
    const change = await press('Eine Maßnahme ändern', '.preview');
    expect((change?.request.body as { preview: boolean }).preview).toBe(false);
    change?.flush({ items: [], changed: 1 });
    await answer();
    expect(text()).toContain('Eine Maßnahme ist geändert.');
  });

  it('changes nothing while one of the measures refuses', async () => {
    const { all, press, choose, answer, element } = await openMeasures('/massnahmen?ansicht=tabelle', two, COORDINATOR);
    all('.head input')[0]?.click();
    await answer();
    await press('Gemeinsam ändern');
    await choose('Handlungsfeld', 'language', 'gb-bulk-change');
    const items = [{ code: 'M-002', title: 'Wegweiser Wohnen', changes: [], refusal: 'Superseded.' }];
    (await press('Änderungen ansehen'))?.flush({ items, changed: 0 });
    await answer();
    expect(element.querySelector<HTMLButtonElement>('.preview > button')?.disabled).toBe(true);
  });

  it('lets only the coordination choose rows', async () => {
    const { all } = await openMeasures('/massnahmen?ansicht=tabelle', two);
    expect(all('[gb-measure-row] input').length).toBe(0);
  });

  it('keeps the present view under a name', async () => {
    const { press, element } = await openMeasures('/massnahmen?ansicht=tabelle&status=running&quarter=2026-Q2', two);
    await press('Gespeicherte Ansichten');
    const name = element.querySelector<HTMLInputElement>('gb-saved-views input');
    if (name) name.value = 'Was läuft';
    const kept = await press('Ansicht speichern');
    expect(kept?.request.body).toEqual({ name: 'Was läuft', query: 'ansicht=tabelle&status=running', shared: false });
    kept?.flush({});
  });

  it('opens a kept view at the place and quarter of the page', async () => {
    const view = { id: '5', name: 'Verspätetes', query: 'ansicht=tabelle&outlook=late', shared: true, own: false, version: 1 };
    const { press, element } = await openMeasures('/massnahmen?quarter=2026-Q2', { 'measure-views': { items: [view] } });
    await press('Gespeicherte Ansichten');
    expect(element.querySelector('gb-saved-views li a')?.getAttribute('href')).toBe(
      '/massnahmen?quarter=2026-Q2&ansicht=tabelle&outlook=late',
    );
  });

  it('teaches the first step where there is none', async () => {
    const { text } = await openMeasures('/massnahmen?ansicht=tabelle', { measures: pageOf([]) }, COORDINATOR);
    expect(text()).toContain('Fügen Sie die erste hinzu');
  });

  it('says when none fits the filters', async () => {
    const { text } = await openMeasures('/massnahmen?ansicht=tabelle&text=xyz', { measures: pageOf([]) });
    expect(text()).toContain('Keine Maßnahme passt zu dieser Auswahl.');
  });

  it('says what to do when they cannot be loaded', async () => {
    const { text, element } = await openMeasures('/massnahmen?ansicht=tabelle', { measures: 'failing' });
    expect(text()).toContain('Diese Seite konnte nicht vollständig geladen werden.');
    await expectNoViolations(element);
  });

  it('can be used by everybody', async () => {
    const { element } = await openMeasures('/massnahmen?ansicht=tabelle&status=running', two, COORDINATOR);
    await expectNoViolations(element);
  });
});
