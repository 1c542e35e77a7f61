import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Permission } from '#contract/account.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict } from '../../../testing/builders';
import { aMeasureSummary } from '../../../testing/measures';
import { aMeasure } from '../../../testing/one-measure';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { MeasureEditPage } from './measure-edit-page';
import { NewMeasurePage } from './new-measure-page';
import { keepsChanges } from '../shell/unsaved-changes';

const OFFICER: readonly Permission[] = ['public', 'own-account', 'measures.read', 'measures.edit-own', 'contacts.read', 'history.read'];
const COORDINATOR: readonly Permission[] = [...OFFICER, 'measures.edit'];

describe('the form of a measure', () => {
  const open = (address: string, permissions = COORDINATOR, measure: MeasureResponse = aMeasure()) => {
    const server = { measure };
    const page = openPage({
      routes: [
        { path: 'massnahmen/neu', component: NewMeasurePage, canDeactivate: [keepsChanges] },
        { path: 'massnahmen/:code/bearbeiten', component: MeasureEditPage, canDeactivate: [keepsChanges] },
        { path: 'massnahmen', children: [] },
        { path: 'massnahmen/:code', children: [] },
      ],
      address,
      permissions,
      account: { organisations: ['sprachwerkstatt'] },
      answer: (path) => {
        if (path === '/measures/M-012') return server.measure;
        if (path.startsWith('/measures?')) return listOf(aMeasureSummary({ code: 'M-030', title: 'Haus der Sprachen' }));
        if (path.startsWith('/history'))
          return listOf({ actor: 'Koordination (Demo)', at: '2026-11-20T10:00:00.000Z', action: 'changed', changes: [] });
        if (path.startsWith('/organisations'))
          return listOf({ code: 'sprachwerkstatt', name: 'Sprachwerkstatt' }, { code: 'bildungswerk', name: 'Bildungswerk' });
        if (path.startsWith('/fields-of-action')) return listOf(item('language', 'Sprache'), item('work', 'Arbeit'));
        if (path.startsWith('/target-groups')) return listOf(item('families', 'Familien'), item('refugees', 'Geflüchtete'));
        if (path.startsWith('/measure-people')) return { items: [{ id: '7', name: 'Fachkraft (Demo)' }] };
        if (path.startsWith('/districts'))
          return listOf(aDistrict(), aDistrict({ key: '08', ref: 'stadtbezirk:08', name: { de: 'Neukölln', en: 'Neukölln' } }));
        return undefined;
      },
    });
    return page.then((opened) => ({ ...opened, server }));
  };
  const listOf = (...items: object[]) => ({ items, nextCursor: null, total: items.length });
  const item = (code: string, name: string) => ({ code, name: { de: name, en: name }, position: 1, active: true, version: 1 });
  const conflict = { status: 409, statusText: 'Conflict' };

  it('sends what was changed with the version it was changed from', async () => {
    const { type, press, element } = await open('/massnahmen/M-012/bearbeiten');
    await expectNoViolations(element);
    type('Titel', 'Sprachcafé am Fluss (Demo)');
    const [written] = await press('Speichern');
    expect(written?.request.method).toBe('PATCH');
    expect(written?.request.body).toEqual({ title: 'Sprachcafé am Fluss (Demo)', version: 3 });
    written?.flush(aMeasure({ title: 'Sprachcafé am Fluss (Demo)', version: 4 }));
    await new Promise((done) => setTimeout(done, 20));
    expect(TestBed.inject(Router).url).toBe('/massnahmen/M-012');
  });

  it('proposes a measure of an own organisation', async () => {
    const { type, field, press, text } = await open('/massnahmen/neu', OFFICER);
    expect(await press('Vorschlagen')).toEqual([]);
    expect(text()).toContain('Bitte füllen Sie dieses Feld aus.');
    const leads = Array.from((field('Federführende Organisation') as unknown as HTMLSelectElement).options, ({ text: name }) => name);
    expect(leads).toEqual(['bitte wählen', 'Sprachwerkstatt']);
    type('Titel', 'Formularhilfe');
    type('Handlungsfeld', 'work');
    type('Federführende Organisation', 'sprachwerkstatt');
    const [written] = await press('Vorschlagen');
    expect(written?.request.body).toEqual(
      jasmine.objectContaining({ title: 'Formularhilfe', fieldOfAction: 'work', leadOrganisation: 'sprachwerkstatt', released: ['core'] }),
    );
  });

  it('lets the coordination take over one that runs already, with the day since when', async () => {
    const { type, press, element } = await open('/massnahmen/neu');
    await expectNoViolations(element);
    type('Titel', 'Formularhilfe');
    type('Handlungsfeld', 'work');
    type('Federführende Organisation', 'sprachwerkstatt');
    type('Stand', 'running');
    type('Seit wann', '2023-03-01');
    const [written] = await press('Vorschlagen');
    expect(written?.request.body).toEqual(jasmine.objectContaining({ status: 'running', statusSince: '2023-03-01' }));
  });

  it('asks for the reason of one that is paused, and not for a day to come', async () => {
    const { type, press, text, settle } = await open('/massnahmen/neu');
    type('Titel', 'Formularhilfe');
    type('Handlungsfeld', 'work');
    type('Federführende Organisation', 'sprachwerkstatt');
    type('Stand', 'paused');
    type('Seit wann', '2999-01-01');
    await settle();
    expect(await press('Vorschlagen')).toEqual([]);
    expect(text()).toContain('Warum sie ruht oder abgebrochen wurde');
    expect(text()).toContain('Dieser Tag liegt in der Zukunft.');
  });

  it('is a proposal for who does not coordinate', async () => {
    const { text } = await open('/massnahmen/neu', OFFICER);
    expect(text()).not.toContain('Seit wann');
  });

  it('counts what is left of the summary', async () => {
    const { type, text, settle } = await open('/massnahmen/neu');
    type('Kurzfassung', 'Zehn Wörter.');
    await settle();
    // 300 less the 12 characters of "Zehn Wörter."
    expect(text()).toContain('Noch 288 von 300 Zeichen.');
  });

  it('says at the end date that it lies before the start, and sends nothing', async () => {
    const { type, press, element } = await open('/massnahmen/M-012/bearbeiten');
    type('Ende', '2024-01-01');
    expect(await press('Speichern')).toEqual([]);
    const fields = Array.from(element.querySelectorAll('gb-text-field.wrong'), ({ textContent }) => readable(textContent));
    expect(fields.length).toBe(1);
    expect(fields[0]).toContain('Das Ende liegt vor dem Beginn.');
  });

  it('puts what the server refuses on its field, also in a row, and keeps what was typed', async () => {
    const { type, press, settle, element, field, text } = await open('/massnahmen/M-012/bearbeiten');
    await press('Meilenstein hinzufügen');
    const titles = element.querySelectorAll<HTMLInputElement>('gb-milestone-fields gb-text-field.wide input');
    const days = element.querySelectorAll<HTMLInputElement>('gb-milestone-fields input[type=date]');
    const write = (input: HTMLInputElement | undefined, value: string) => {
      if (input === undefined) throw new Error('There is no such row.');
      input.value = value;
      input.dispatchEvent(new Event('input'));
    };
    write(titles[2], 'Abschlussfest');
    write(days[4], '2027-02-20');
    type('Kontakt (intern)', 'Neu');
    const [written] = await press('Speichern');
    expect((written?.request.body as { milestones: unknown[] }).milestones[2]).toEqual({
      title: 'Abschlussfest',
      dueOn: '2027-02-20',
      doneOn: null,
    });
    const issues = [
      { path: 'milestones.2.dueOn', message: 'no' },
      { path: 'partners', message: 'closed' },
    ];
    written?.flush({ type: 'x/invalid-input', status: 400, issues }, { status: 400, statusText: 'Bad Request' });
    await settle();
    const row = element.querySelectorAll('gb-milestone-fields .row')[2];
    expect(readable(row?.textContent ?? '')).toContain('Dieser Tag passt nicht.');
    expect(readable(element.querySelector('gb-code-field')?.textContent ?? '')).toContain('Eine der Partnerorganisationen ist beendet');
    expect(field('Kontakt (intern)').value).toBe('Neu');
    expect(text()).toContain('Es gibt Eingaben, die noch nicht gespeichert sind.');
    await expectNoViolations(element);
  });

  it('says who was faster, and goes on from the newer state with what was typed', async () => {
    const { type, press, settle, text, field, server, element } = await open('/massnahmen/M-012/bearbeiten');
    type('Titel', 'Mein Titel');
    type('Notizen (intern)', 'Meine Notiz');
    const [first] = await press('Speichern');
    server.measure = aMeasure({ title: 'Ihr Titel', places: 55, version: 5 });
    first?.flush({ type: 'x/conflict', status: 409 }, conflict);
    await settle();
    await settle();
    expect(text()).toContain('Koordination (Demo) hat diese Maßnahme am 20. November 2026 um 11:00 geändert');
    expect(text()).toContain('Titel: „Ihr Titel“');
    expect(field('Titel').value).toBe('Mein Titel');
    await expectNoViolations(element.querySelector('gb-overtaken-message') as HTMLElement);
    await press('Neuen Stand laden, meine Eingaben behalten');
    expect([field('Titel').value, field('Notizen (intern)').value, field('Plätze je Quartal').value]).toEqual([
      'Mein Titel',
      'Meine Notiz',
      '55',
    ]);
    const [second] = await press('Speichern');
    expect(second?.request.body).toEqual({ title: 'Mein Titel', notes: 'Meine Notiz', version: 5 });
  });

  it('asks before what was typed is lost', async () => {
    const { type, press } = await open('/massnahmen/M-012/bearbeiten');
    const asked = spyOn(window, 'confirm').and.returnValue(false);
    type('Titel', 'Mein Titel');
    await press('Abbrechen');
    expect(asked).toHaveBeenCalledOnceWith(jasmine.stringContaining('noch nicht gespeichert'));
    expect(TestBed.inject(Router).url).toBe('/massnahmen/M-012/bearbeiten');
  });

  it('leads from an anchor to its field', async () => {
    const { settle } = await open('/massnahmen/M-012/bearbeiten#feld-summary');
    await settle();
    expect(document.activeElement?.closest('#feld-summary')).not.toBeNull();
  });

  it('finds other measures by search', async () => {
    const { press, element, settle } = await open('/massnahmen/M-012/bearbeiten');
    await press('Maßnahme hinzufügen');
    await new Promise((done) => setTimeout(done, 60));
    await settle();
    const search = element.querySelector<HTMLInputElement>('gb-choice-search input');
    if (search === null) throw new Error('There is no search.');
    search.value = 'haus';
    search.dispatchEvent(new Event('input'));
    await settle();
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await settle();
    const [written] = await press('Speichern');
    expect(written?.request.body).toEqual({ dependsOn: ['M-030'], version: 3 });
  });

  it('takes hours for volunteers and says so', async () => {
    const { element } = await open('/massnahmen/M-012/bearbeiten');
    const rows = Array.from(element.querySelectorAll('gb-cost-fields .row'), ({ textContent }) => readable(textContent));
    expect(rows[0]).toContain('Geplant in €');
    expect(rows[1]).toContain('Geplante Stunden');
  });

  it('says what becomes public with each group', async () => {
    const { field, press } = await open('/massnahmen/M-012/bearbeiten');
    field('Kosten').click();
    const [written] = await press('Speichern');
    expect(written?.request.body).toEqual({ released: ['core', 'costs'], version: 3 });
  });

  it('is closed for those who may not change the measure', async () => {
    const { text, element } = await open('/massnahmen/M-012/bearbeiten', OFFICER, aMeasure({ mayEdit: false }));
    expect(text()).toContain('Diese Maßnahme können Sie nicht ändern.');
    expect(element.querySelector('form')).toBeNull();
  });
});
