import type { Permission } from '#contract/account.ts';
import type { CellChanges, EntryGrid } from '#contract/value-entry.ts';
import type { TestRequest } from '@angular/common/http/testing';
import { expectNoViolations } from '../../../testing/axe';
import { openPage, type PageUnderTest } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { anEntryGrid, anEntryRow, aShareGrid } from '../../../testing/value-entry';
import { ValueGridHarness } from '../../../testing/value-grid-harness';
import { ValueEntryPage } from './value-entry-page';

const MAY: readonly Permission[] = ['public', 'own-account', 'working-data.read', 'quarters.read', 'values.enter'];
const KEPT = 'gb-values-4';

describe('the page for entering values', () => {
  let page: PageUnderTest;
  let grid: ValueGridHarness;

  beforeEach(() => {
    localStorage.clear();
    document.body.style.inlineSize = '1400px';
  });
  afterEach(() => {
    document.body.style.inlineSize = '';
    page.element.remove();
    localStorage.clear();
  });

  async function open(asked: EntryGrid = anEntryGrid(), later: () => EntryGrid = () => asked): Promise<void> {
    let times = 0;
    page = await openPage({
      routes: [{ path: 'quartal/:quartal/erfassung/:code', component: ValueEntryPage }],
      address: `/quartal/${asked.quarter}/erfassung/${asked.indicator.code}`,
      permissions: MAY,
      answer: (path) => {
        if (!path.includes('/entry-grids/')) return undefined;
        times += 1;
        return times === 1 ? asked : later();
      },
    });
    grid = new ValueGridHarness(page);
    await grid.wait();
    await page.settle();
  }

  /** What is sent once nothing was typed for a while. */
  async function sent(): Promise<readonly TestRequest[]> {
    await new Promise((done) => setTimeout(done, 900));
    return page.settle();
  }
  const cellsOf = (request: TestRequest | undefined) => (request?.request.body as CellChanges | undefined)?.cells;
  const take = (request: TestRequest | undefined) =>
    request?.flush({
      saved: (cellsOf(request) ?? []).map(({ id, version }) => ({ delivery: id, version: (version ?? 0) + 1 })),
      refused: [],
    });

  it('says how far it is, and has one cell in the order of Tab', async () => {
    await open();
    expect(page.text()).toContain('3. Quartal 2026. Bezirke: 0 von 3 ausgefüllt. Keine Auffälligkeiten.');
    expect(page.element.querySelectorAll('td[tabindex="0"]').length).toBe(1);
    expect(grid.label(0, 0)).toBe('Mitte, Wert: leer. Zuletzt 1.200 (2. Quartal 2026).');
    expect(Array.from(page.element.querySelectorAll<HTMLElement>('tr:first-child td.earlier'), (it) => it.innerText)).toEqual([
      '1.150',
      '1.200',
    ]);
    await expectNoViolations(page.element);
  });

  it('is moved through and filled like a spreadsheet', async () => {
    await open();
    await grid.go(0, 0);
    await grid.type('1.234');
    expect(grid.at).toBe('1/0');
    expect(grid.text(0, 0)).toBe('1.234');
    await grid.type('1300', 'Tab');
    expect(grid.at).toBe('1/1');
    await grid.press('Ctrl+Home');
    expect(grid.at).toBe('0/0');
    await grid.press('F2');
    expect(grid.box?.value).toBe('1.234');
    if (grid.box !== undefined) grid.box.value = '9';
    await grid.press('Escape');
    expect([grid.text(0, 0), grid.at]).toEqual(['1.234', '0/0']);
    await grid.press('Shift+ArrowDown');
    expect(grid.selected).toEqual(['0/0', '1/0']);
    expect(await grid.copied()).toBe('1.234\n1.300');
    await grid.press('Delete');
    expect([grid.text(0, 0), grid.text(1, 0)]).toEqual(['', '']);
    await grid.press('Ctrl+z');
    expect([grid.text(0, 0), grid.text(1, 0)]).toEqual(['1.234', '1.300']);
    await grid.press('Ctrl+y');
    expect(grid.text(0, 0)).toBe('');
  });

  it('is one stop for Tab, which leads to the next cell only while something is typed', async () => {
    await open();
    const tab = () => new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    await grid.go(0, 0);
    const leaving = tab();
    document.activeElement?.dispatchEvent(leaving);
    expect([grid.at, leaving.defaultPrevented]).toEqual(['0/0', false]);
    await grid.type('5', '');
    const typing = tab();
    document.activeElement?.dispatchEvent(typing);
    await grid.wait();
    expect([grid.at, typing.defaultPrevented]).toEqual(['0/1', true]);
    await grid.press('Ctrl+End');
    const atEnd = tab();
    document.activeElement?.dispatchEvent(atEnd);
    expect([grid.at, atEnd.defaultPrevented]).toEqual(['2/2', false]);
  });

  it('stores as one goes and says so', async () => {
    await open();
    await grid.go(0, 0);
    await grid.type('1.234');
    await grid.type('1.300');
    expect(grid.stand[0]).toBe('wird gespeichert …');
    const [request] = await sent();
    expect([request?.request.method, request?.request.url]).toEqual(['PUT', '/api/v1/quarters/2026-Q3/entry-grids/D07/cells']);
    expect(cellsOf(request)).toEqual([
      { id: '1', version: 1, value: 1234 },
      { id: '2', version: 1, value: 1300 },
    ]);
    expect(localStorage.getItem(KEPT)).toContain('1234');
    take(request);
    await page.settle();
    expect(grid.stand).toEqual(['gespeichert', 'gespeichert', 'offen']);
    expect(localStorage.getItem(KEPT)).toBeNull();
  });

  it('takes what Excel puts into the clipboard, and asks what signs mean', async () => {
    await open();
    await grid.go(0, 0);
    await grid.paste('1.234\r\n–\r\nzwölf\r\n5\r\n');
    expect([grid.text(0, 0), grid.text(1, 0), grid.text(2, 0)]).toEqual(['1.234', '–', 'zwölf']);
    expect(page.text()).toContain('3 Felder wurden eingefügt. 1 Feld passte nicht mehr in die Tabelle und wurde ausgelassen.');
    expect(page.text()).toContain('In 1 Feld steht „–“. Was ist gemeint?');
    expect(grid.label(2, 0)).toContain('„zwölf“ ist keine Zahl.');
    expect(grid.cell(2, 0).getAttribute('aria-invalid')).toBe('true');
    await expectNoViolations(page.element);
    await page.press('nicht verfügbar');
    expect([grid.text(1, 0), grid.text(1, 1)]).toEqual(['', 'nicht verfügbar']);
    const [request] = await sent();
    expect(cellsOf(request)).toEqual([
      { id: '1', version: 1, value: 1234 },
      { id: '2', version: 1, flag: 'not_available' },
    ]);
  });

  it('assigns rows that begin with the names of districts', async () => {
    await open();
    await grid.go(0, 0);
    await grid.paste('Bezirk\tBeratene\nNeukölln\t1.100\nMitte\t1.200\nBerlin\t2.300');
    expect([grid.text(0, 0), grid.text(1, 0), grid.text(2, 0)]).toEqual(['1.200', '1.100', '']);
    expect(page.text()).toContain('Keinem Gebiet zugeordnet: Berlin.');
  });

  it('hints while one types, without hindering, and leads from the list to the cell', async () => {
    await open();
    await grid.go(1, 0);
    await grid.type('2.000', '');
    expect(readable(page.element.querySelector<HTMLElement>('.remark')?.innerText ?? '')).toBe(
      'Über dem üblichen Bereich: 2.000 Personen; üblich sind 1.000 bis 1.400 Personen.',
    );
    await grid.press('Enter');
    expect(page.text()).toContain('Bezirke: 1 von 3 ausgefüllt. 1 Auffälligkeit.');
    await page.press('1 Auffälligkeit ansehen');
    expect(page.text()).toContain('Bitte prüfen: Neukölln Über dem üblichen Bereich');
    await page.press('Neukölln', 'gb-remark-list');
    expect(grid.at).toBe('1/0');
    await expectNoViolations(page.element);
  });

  it('computes shares and holds back a numerator above the denominator', async () => {
    await open(aShareGrid());
    await grid.go(0, 0);
    await grid.type('120', 'Tab');
    await grid.type('100');
    await page.press('1 Auffälligkeit ansehen');
    expect(page.text()).toContain('Der Zähler (120) ist größer als der Nenner (100).');
    expect(await sent()).toEqual([]);
    expect(grid.stand[0]).toBe('nicht gespeichert: bitte berichtigen');
    await grid.go(0, 1);
    await grid.type('240');
    expect(grid.text(0, 2)).toBe('50,0');
    const [request] = await sent();
    expect(cellsOf(request)).toEqual([{ id: '1', version: 1, numerator: 120, denominator: 240 }]);
  });

  it('keeps what was typed while the connection is missing, over a reload, and sends it then', async () => {
    await open();
    await grid.go(0, 0);
    await grid.type('1.234');
    const [request] = await sent();
    request?.error(new ProgressEvent('error'), { status: 0 });
    await page.settle();
    expect(grid.stand[0]).toBe('nicht gespeichert: keine Verbindung');
    expect(page.text()).toContain('1 Zeile ist noch nicht gespeichert, weil die Verbindung fehlt.');
    await expectNoViolations(page.element);
    const [again] = await page.press('Jetzt speichern');
    expect(cellsOf(again)).toEqual([{ id: '1', version: 1, value: 1234 }]);
    take(again);
    await page.settle();
    expect(grid.stand[0]).toBe('gespeichert');
  });

  it('brings back what this browser keeps', async () => {
    const [row] = anEntryGrid().rows;
    const kept = {
      quarter: '2026-Q3',
      code: 'D07',
      period: '2026-Q3',
      delivery: '1',
      base: row?.typed,
      typed: { ...row?.typed, value: 1111 },
      texts: {},
      doubtful: [],
    };
    const other = { ...kept, code: 'D09' };
    localStorage.setItem(KEPT, JSON.stringify([kept, other]));
    await open();
    expect(grid.text(0, 0)).toBe('1.111');
    expect(page.text()).toContain('noch nicht gespeicherte Werte zum Indikator D09 (3. Quartal 2026).');
    const [request] = await sent();
    expect(cellsOf(request)).toEqual([{ id: '1', version: 1, value: 1111 }]);
  });

  it('shows both values where somebody else was faster, and asks which one counts', async () => {
    const rows = anEntryGrid().rows.map((row, at) => (at === 0 ? { ...row, version: 2, typed: { ...row.typed, value: 1250 } } : row));
    await open(anEntryGrid(), () => anEntryGrid({ rows }));
    await grid.go(0, 0);
    await grid.type('1.234');
    const [request] = await sent();
    request?.flush({ saved: [], refused: [{ delivery: '1', reason: 'stale', column: null, message: 'changed' }] });
    await page.settle();
    expect(readable(page.element.querySelector<HTMLElement>('gb-conflict-list')?.innerText ?? '')).toContain(
      'Ihre Eingabe Wert: 1.234 Gespeichert Wert: 1.250',
    );
    await expectNoViolations(page.element);
    await page.press('Meine Eingabe speichern');
    const [again] = await sent();
    expect(cellsOf(again)).toEqual([{ id: '1', version: 2, value: 1234 }]);
  });

  it('puts both together where somebody else has changed another part of the row', async () => {
    const rows = anEntryGrid().rows.map((row, at) =>
      at === 0 ? { ...row, version: 2, typed: { ...row.typed, comment: 'so gemeldet' } } : row,
    );
    await open(anEntryGrid(), () => anEntryGrid({ rows }));
    await grid.go(0, 0);
    await grid.type('1.234');
    const [request] = await sent();
    request?.flush({ saved: [], refused: [{ delivery: '1', reason: 'stale', column: null, message: 'changed' }] });
    const [again] = await page.settle();
    expect(cellsOf(again)).toEqual([{ id: '1', version: 2, value: 1234 }]);
    expect(grid.text(0, 2)).toBe('so gemeldet');
  });

  it('says why the server did not take a cell', async () => {
    await open();
    await grid.go(0, 0);
    await grid.type('1.234');
    const [request] = await sent();
    request?.flush({ saved: [], refused: [{ delivery: '1', reason: 'closed', column: null, message: 'closed' }] });
    await page.settle();
    expect(grid.stand[0]).toBe('nicht gespeichert: nimmt nichts mehr an');
  });

  it('hands in what is filled, after saying how much that is and what stays open', async () => {
    await open();
    await grid.go(0, 0);
    await grid.type('1.234');
    await page.press('Werte einreichen');
    expect(page.text()).toContain(
      '1 Wert ist ausgefüllt und wird eingereicht (3. Quartal 2026): Mitte: 1.234 Personen 2 Felder sind leer und bleiben offen',
    );
    await expectNoViolations(page.element);
    const [stored] = await page.press('Jetzt einreichen');
    take(stored);
    const [request] = await page.settle();
    expect([request?.request.method, request?.request.url, request?.request.body]).toEqual([
      'POST',
      '/api/v1/quarters/2026-Q3/entry-grids/D07/submissions',
      { deliveries: [{ id: '1', version: 2 }] },
    ]);
    const rows = anEntryGrid().rows.map((row, at) =>
      at === 0 ? { ...row, version: 3, state: 'submitted' as const, typed: { ...row.typed, value: 1234 } } : row,
    );
    request?.flush(anEntryGrid({ rows }));
    await page.settle();
    expect(page.text()).toContain('1 Wert ist eingereicht (3. Quartal 2026).');
    expect(grid.stand).toEqual(['eingereicht', 'offen', 'offen']);
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Werte einreichen');
  });

  it('says what was handed in last, and leads there, once nothing is left to hand in', async () => {
    await open(anEntryGrid({ rows: [anEntryRow({ typed: { ...anEntryRow().typed, value: 1234 } })] }));
    await page.press('Werte einreichen');
    const [request] = await page.press('Jetzt einreichen');
    const submitted = { by: 'Bela Beispiel', at: '2026-10-14T08:00:00.000Z' };
    request?.flush(anEntryGrid({ rows: [anEntryRow({ state: 'submitted', mayDeliver: false, submitted })] }));
    await page.settle();
    expect(page.text()).toContain('1 Wert ist eingereicht (3. Quartal 2026).');
    expect(document.activeElement?.classList).toContain('said');
    expect(page.element.querySelector('.ask')).toBeNull();
  });

  it('tells an officer what is true after handing in, in the review and after a return', async () => {
    const submitted = { by: 'Bela Beispiel', at: '2026-10-14T08:00:00.000Z' };
    const decided = { by: 'Kim Koordination', at: '2026-10-15T08:00:00.000Z' };
    const place = (name: string) => ({ ref: 'stadtbezirk:09', name: { de: name, en: name } });
    await open(
      anEntryGrid({
        state: 'in_review',
        rows: [
          anEntryRow({ state: 'submitted', mayDeliver: false, submitted }),
          anEntryRow({ delivery: '2', state: 'returned', decided, note: 'Bitte prüfen.', district: place('Pankow') }),
          anEntryRow({ delivery: '3', mayDeliver: false, district: place('Spandau') }),
          anEntryRow({ delivery: '4', mayDeliver: false, own: false, district: place('Neukölln') }),
        ],
      }),
    );
    const said = Array.from(page.element.querySelectorAll<HTMLElement>('gb-grid-standing gb-form-message'), (it) => readable(it.innerText));
    expect(said).toEqual([
      'Ein Wert ist zur Überarbeitung zurückgegeben (Pankow): Bitte berichtigen Sie ihn und reichen Sie ihn noch einmal ein. Zurückgegeben am 15. Oktober 2026 von Kim Koordination.',
      'Ein Wert ist eingereicht und liegt der Koordination zur Prüfung vor (Mitte). Ändern lässt er sich erst wieder, wenn sie ihn zurückgibt. Eingereicht am 14. Oktober 2026 von Bela Beispiel.',
      'Das 3. Quartal 2026 ist in der Durchsicht. Ein Wert wurde nicht eingereicht (Spandau) und kann jetzt nur noch von der Koordination nachgetragen werden.',
    ]);
    expect(grid.stand).toEqual(['eingereicht 14. Oktober 2026', 'zurückgegeben 15. Oktober 2026', 'nicht eingereicht', 'nur zum Lesen']);
    await expectNoViolations(page.element);
  });

  it('says that others deliver', async () => {
    await open(anEntryGrid({ rows: [anEntryRow({ own: false, mayDeliver: false })] }));
    expect(page.text()).toContain('Für diese Gebiete liefern andere die Werte.');
  });

  it('says that an adopted quarter takes nothing more', async () => {
    await open(anEntryGrid({ state: 'adopted', takesValues: false, rows: [anEntryRow({ state: 'approved', mayDeliver: false })] }));
    expect(page.text()).toContain('Das 3. Quartal 2026 ist festgestellt und nimmt keine Werte mehr an.');
  });

  it('says which figure holds while a returned one is mended', async () => {
    const inForce = { id: '9', value: 1210, numerator: null, denominator: null, flag: 'final' as const, from: 'entry' as const };
    const rows = [
      anEntryRow({ state: 'returned', note: 'Bitte prüfen.', inForce: { ...inForce, source: null, at: '2026-10-01T08:00:00.000Z' } }),
    ];
    await open(anEntryGrid({ rows }));
    expect(page.text()).toContain('Bis ein berichtigter Wert freigegeben ist, gilt weiter 1.210 Personen.');
  });

  it('leads back to the table once a question was answered', async () => {
    await open();
    await grid.go(1, 0);
    await grid.paste('–');
    await page.press('nicht verfügbar');
    expect(grid.at).toBe('1/0');
  });

  it('shows the note of what was returned', async () => {
    const rows = [anEntryRow({ state: 'returned', note: 'Bitte ohne Doppelzählung.' })];
    await open(anEntryGrid({ rows }));
    expect(page.text()).toContain('Zurückgegeben: Bitte ohne Doppelzählung.');
    expect(grid.stand).toEqual(['zurückgegeben']);
  });

  it('lets nobody type where nothing is taken, may not be delivered, or is approved', async () => {
    const rows = [anEntryRow({ state: 'approved' }), anEntryRow({ delivery: '2', own: false, mayDeliver: false })];
    await open(anEntryGrid({ rows }));
    await grid.go(0, 0);
    await grid.press('5');
    expect(grid.box).toBeUndefined();
    expect(grid.cell(0, 0).getAttribute('aria-readonly')).toBe('true');
    await grid.paste('1\n2');
    expect(page.text()).toContain('Es wurde nichts eingefügt. 2 Felder nehmen nichts an und blieben, wie sie waren.');
    expect(grid.stand).toEqual(['freigegeben', 'nur zum Lesen']);
    expect(page.element.querySelector('gb-hand-in button')).toBeNull();
    await expectNoViolations(page.element);
  });

  it('has a card for each district on a phone, and offers the figure of the last time', async () => {
    document.body.style.inlineSize = '380px';
    await open();
    page.element.style.inlineSize = '380px';
    await grid.wait();
    await page.settle();
    expect(page.element.querySelector('table')).toBeNull();
    expect(page.element.querySelectorAll('gb-entry-card').length).toBe(3);
    await page.press('Wie zuletzt: 1.200 (2. Quartal 2026)');
    const field = page.element.querySelector<HTMLInputElement>('gb-entry-card input');
    expect(field?.value).toBe('1.200');
    if (field !== null) {
      field.value = '5';
      field.dispatchEvent(new Event('input'));
    }
    await page.settle();
    expect(page.text()).toContain('Unter dem üblichen Bereich: 5 Personen');
    await expectNoViolations(page.element);
  });

  it('has a way to the other months of the quarter, and says where nothing is asked for', async () => {
    await open(anEntryGrid({ period: '2026-07', periods: ['2026-07', '2026-08', '2026-09'], rows: [] }));
    expect(page.text()).toContain('Juli 2026 August 2026 September 2026');
    expect(page.text()).toContain('Hier ist nichts zu erfassen');
    await expectNoViolations(page.element);
  });

  it('stays quick with 150 districts, also when 10,000 cells are pasted', async () => {
    const rows = Array.from({ length: 150 }, (_, at) =>
      anEntryRow({
        delivery: String(at + 1),
        district: { ref: 'bezirksregion:x', name: { de: `Region ${at + 1}`, en: `Region ${at + 1}` } },
      }),
    );
    await open(anEntryGrid({ rows }));
    await grid.go(0, 0);
    const table = Array.from({ length: 5000 }, (_, at) => `${1000 + (at % 400)}\tgeschätzt`).join('\n');
    const before = performance.now();
    await grid.paste(table);
    const pasted = performance.now() - before;
    expect(page.text()).toContain('300 Felder wurden eingefügt. 9.700 Felder passten nicht mehr in die Tabelle');
    expect(pasted).toBeLessThan(1000);
    await grid.press('F2');
    const times: number[] = [];
    for (const text of ['1', '12', '123', '1234']) {
      const start = performance.now();
      if (grid.box !== undefined) grid.box.value = text;
      grid.box?.dispatchEvent(new Event('input'));
      await Promise.resolve();
      times.push(performance.now() - start);
    }
    expect(Math.max(...times)).toBeLessThan(50);
  });
});
