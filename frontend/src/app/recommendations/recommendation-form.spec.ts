import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Permission } from '#contract/account.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict } from '../../../testing/builders';
import { aMeasureSummary } from '../../../testing/measures';
import { aRecommendation, aSource } from '../../../testing/one-recommendation';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { keepsChanges } from '../shell/unsaved-changes';
import { EditRecommendationPage } from './edit-recommendation-page';
import { NewRecommendationPage } from './new-recommendation-page';

const COORDINATOR: readonly Permission[] = ['public', 'own-account', 'recommendations.read', 'recommendations.edit', 'history.read'];
const EDIT = '/empfehlungen/E-012/bearbeiten';

describe('the form of a recommendation', () => {
  const open = (address: string, recommendation: RecommendationDetail = aRecommendation()) => {
    const server = { recommendation };
    const page = openPage({
      routes: [
        { path: 'empfehlungen/hinzufuegen', component: NewRecommendationPage, canDeactivate: [keepsChanges] },
        { path: 'empfehlungen/:code/bearbeiten', component: EditRecommendationPage, canDeactivate: [keepsChanges] },
        { path: 'empfehlungen', children: [] },
        { path: 'empfehlungen/:code', children: [] },
      ],
      address,
      permissions: COORDINATOR,
      answer: (path) => {
        if (path === '/recommendations/E-012') return server.recommendation;
        if (path.startsWith('/sources'))
          return listOf(aSource(), aSource({ code: 'Q-002', title: 'Studie Ankommen (Demo)', published: null }));
        if (path.startsWith('/measures?text=haus')) return listOf(aMeasureSummary({ code: 'M-030', title: 'Haus der Sprachen (Demo)' }));
        if (path.startsWith('/history'))
          return listOf({ actor: 'Koordination (Demo)', at: '2026-11-20T10:00:00.000Z', action: 'changed', changes: [] });
        if (path.startsWith('/fields-of-action')) return listOf(item('language', 'Sprache'), item('encounter', 'Begegnung'));
        if (path.startsWith('/target-groups')) return listOf(item('families', 'Familien'), item('refugees', 'Geflüchtete'));
        if (path.startsWith('/districts')) return listOf(aDistrict());
        return undefined;
      },
    });
    return page.then((opened) => ({ ...opened, server }));
  };
  const listOf = (...items: object[]) => ({ items, nextCursor: null, total: items.length });
  const item = (code: string, name: string) => ({ code, name: { de: name, en: name }, position: 1, active: true, version: 1 });
  const links = (element: HTMLElement, to: string) => {
    const found = element.querySelector<HTMLElement>(`gb-link-field[to="${to}"]`);
    if (found === null) throw new Error(`There are no links to a ${to}.`);
    return found;
  };
  const write = (input: HTMLInputElement | HTMLTextAreaElement | null | undefined, value: string) => {
    if (!input) throw new Error('There is no such field.');
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };

  it('adds one, with what is needed and the source of the address', async () => {
    const { type, press, text, element } = await open('/empfehlungen/hinzufuegen?source=Q-002');
    expect(await press('Hinzufügen')).toEqual([]);
    expect(text()).toContain('Bitte füllen Sie dieses Feld aus.');
    await expectNoViolations(element);
    type('Titel', 'Zuständigkeiten ordnen');
    type('Wortlaut', 'Wer zuständig ist, steht an einer Stelle.');
    type('Handlungsfeld', 'language');
    type('Wer handeln müsste', 'county');
    const [written] = await press('Hinzufügen');
    expect(written?.request.method).toBe('POST');
    expect(written?.request.body).toEqual({
      source: 'Q-002',
      number: null,
      title: 'Zuständigkeiten ordnen',
      wording: 'Wer zuständig ist, steht an einer Stelle.',
      points: [],
      fieldOfAction: 'language',
      addresseeLevel: 'county',
      targetGroups: [],
      districts: [],
      measures: [],
      indicators: [],
      goals: [],
      correspondences: [],
    });
    written?.flush(aRecommendation({ code: 'E-044' }));
    await new Promise((done) => setTimeout(done, 20));
    expect(TestBed.inject(Router).url).toBe('/empfehlungen/E-044');
  });

  it('sends what was changed with the version it was changed from', async () => {
    const { type, press, element } = await open(EDIT);
    await expectNoViolations(element);
    type('Titel', 'Räume für Begegnung öffnen');
    const [written] = await press('Speichern');
    expect(written?.request.body).toEqual({ title: 'Räume für Begegnung öffnen', version: 7 });
  });

  it('adds points, takes them out and brings them into another order', async () => {
    const { press, element } = await open(EDIT);
    await press('Punkt 3 nach oben');
    await press('Punkt 1 herausnehmen');
    await press('Punkt hinzufügen');
    write(element.querySelectorAll('textarea')[3], 'Reinigung am Abend bezahlen');
    const [written] = await press('Speichern');
    // 1, 2, 3 becomes 1, 3, 2, then 3, 2, then the new one comes last.
    expect(written?.request.body).toEqual({
      points: ['Schlüssel an Vereine geben', 'Bibliothek sonntags öffnen', 'Reinigung am Abend bezahlen'],
      version: 7,
    });
  });

  it('keeps the focus on the button that moves a point', async () => {
    const { press } = await open(EDIT);
    await press('Punkt 3 nach oben');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Punkt 2 nach oben');
    await press('Punkt 2 nach oben');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Punkt 1 nach unten');
  });

  it('links a measure that was found, with its weight and why', async () => {
    const { press, settle, element } = await open(EDIT);
    await press('Maßnahme zuordnen');
    await new Promise((done) => setTimeout(done, 60));
    await settle();
    const search = element.querySelector<HTMLInputElement>('gb-choice-search input');
    write(search, 'haus');
    await settle();
    search?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await settle();
    const row = links(element, 'measure').querySelectorAll<HTMLElement>('.row')[1];
    expect(readable(row?.innerText ?? '')).toContain('Haus der Sprachen (Demo)');
    write(row?.querySelector<HTMLInputElement>('.wide input'), 'Dort entsteht ein solcher Raum.');
    write(row?.querySelector<HTMLInputElement>('.narrow input'), '2,5');
    await expectNoViolations(element);
    const [written] = await press('Speichern');
    expect(written?.request.body).toEqual({
      measures: [
        { code: 'M-012', why: 'Dort wird gesprochen.', weight: 1 },
        { code: 'M-030', why: 'Dort entsteht ein solcher Raum.', weight: 2.5 },
      ],
      version: 7,
    });
  });

  it('says at a weight that it has to be above 0, and sends nothing', async () => {
    const { press, element } = await open(EDIT);
    write(links(element, 'measure').querySelector<HTMLInputElement>('.narrow input'), '0');
    expect(await press('Speichern')).toEqual([]);
    expect(readable(links(element, 'measure').innerText)).toContain('Eine Zahl über 0, höchstens 100.');
  });

  it('puts what the server refuses at its field and keeps what was typed', async () => {
    const { type, press, settle, element, field } = await open(EDIT);
    type('Titel', 'Räume öffnen');
    write(links(element, 'measure').querySelector<HTMLInputElement>('.wide input'), 'Ein Satz.');
    const [written] = await press('Speichern');
    const issues = ['measures.0.code', 'fieldOfAction', 'title'].map((path) => ({ path, message: 'no' }));
    written?.flush({ type: 'x/invalid-input', status: 400, issues }, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(readable(links(element, 'measure').innerText)).toContain('Eine der Maßnahmen gibt es nicht');
    const wrong = Array.from(element.querySelectorAll<HTMLElement>('.wrong'), ({ innerText }) => readable(innerText)).join(' | ');
    expect(wrong).toContain('Dieses Handlungsfeld gibt es nicht mehr.');
    expect(wrong).toContain('Bitte geben Sie einen Titel');
    expect(field('Titel').value).toBe('Räume öffnen');
    await expectNoViolations(element);
  });

  it('says who was faster, and goes on from the newer state with what was typed', async () => {
    const { type, press, settle, text, field, server } = await open(EDIT);
    type('Titel', 'Mein Titel');
    const [first] = await press('Speichern');
    server.recommendation = aRecommendation({ number: '3.3', version: 8 });
    first?.flush({ type: 'x/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await settle();
    await settle();
    expect(text()).toContain('Koordination (Demo) hat diese Empfehlung am 20. November 2026 um 11:00 geändert');
    await press('Neuen Stand laden, meine Eingaben behalten');
    expect([field('Titel').value, field('Nummer in der Quelle').value]).toEqual(['Mein Titel', '3.3']);
    const [second] = await press('Speichern');
    expect(second?.request.body).toEqual({ title: 'Mein Titel', version: 8 });
  });

  it('asks before what was typed is lost', async () => {
    const { type, press } = await open(EDIT);
    const asked = spyOn(window, 'confirm').and.returnValue(false);
    type('Titel', 'Mein Titel');
    await press('Abbrechen');
    expect(asked).toHaveBeenCalledOnceWith(jasmine.stringContaining('noch nicht gespeichert'));
    expect(TestBed.inject(Router).url).toBe(EDIT);
  });

  it('is closed for those who may not change it', async () => {
    const { text, element } = await open(EDIT, aRecommendation({ permitted: { edit: false, respond: false, overrideProgress: false } }));
    expect(text()).toContain('Diese Empfehlung können Sie nicht ändern.');
    expect(element.querySelector('form')).toBeNull();
  });
});
