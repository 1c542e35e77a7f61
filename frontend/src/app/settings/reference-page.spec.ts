import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { expectNoViolations } from '../../../testing/axe';
import { render } from '../../../testing/render';
import { ReferencePage } from './reference-page';

const item = (code: string, de: string, position: number) => ({ code, name: { de, en: '' }, position, active: true, version: 1 });
const GROUPS = [item('women', 'Frauen', 1), item('families', 'Familien', 2), item('residents', 'Alle', 3)];

describe('ReferencePage', () => {
  const open = async () => {
    const rendering = render(ReferencePage, {}, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    await new Promise((done) => setTimeout(done, 20));
    const http = TestBed.inject(HttpTestingController);
    TestBed.tick();
    for (const it of http.match(() => true))
      it.flush({ items: it.request.url.includes('target-groups') ? GROUPS : [], nextCursor: null, total: 3 });
    const page = await rendering;
    const groups = page.find('gb-reference-section:nth-of-type(2)');
    document.body.append(page.element);
    const names = () => Array.from(groups.querySelectorAll('.name'), ({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    const press = async (label: string): Promise<TestRequest | undefined> => {
      const button = Array.from(groups.querySelectorAll('button')).find(
        (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === label,
      );
      if (button === undefined) throw new Error(`There is no button ${label}.`);
      button.focus();
      button.click();
      return next();
    };
    const next = async (): Promise<TestRequest | undefined> => {
      await new Promise((done) => setTimeout(done, 20));
      await page.fixture.whenStable();
      return http.match(() => true)[0];
    };
    return { ...page, groups, names, press, next };
  };
  const after = async (request: TestRequest | undefined, body: object, next: () => Promise<unknown>, status = 200) => {
    request?.flush(body, { status, statusText: String(status) });
    return next();
  };

  it('shows all lists', async () => {
    const { element, names } = await open();
    expect(Array.from(element.querySelectorAll('h2'), ({ textContent }) => textContent)).toEqual([
      'Handlungsfelder',
      'Zielgruppen',
      'Gebietsebenen',
      'Ämter und Fachbereiche',
      'Themen der Ansprechpersonen',
    ]);
    expect(names()).toEqual(['Frauen', 'Familien', 'Alle']);
    await expectNoViolations(element);
  });

  it('moves an item by the keyboard, keeps the focus and says where it stands', async () => {
    const { press, names, next, groups, element } = await open();
    const request = await press('Familien nach oben');
    expect(request?.request.url).toBe('/api/v1/target-groups/order');
    expect((request?.request.body as { items: { code: string }[] }).items.map(({ code }) => code)).toEqual([
      'families',
      'women',
      'residents',
    ]);
    await after(request, { items: [GROUPS[1], GROUPS[0], GROUPS[2]], nextCursor: null, total: 3 }, next);
    expect(names()).toEqual(['Familien', 'Frauen', 'Alle']);
    expect(groups.querySelector('[role=status]')?.textContent).toContain('Familien steht jetzt an Stelle 1 von 3.');
    // At the top it cannot go up any more: the other button of the line has the focus.
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Familien nach unten');
    await expectNoViolations(element);
  });

  it('puts the old order back when the server refuses the new one', async () => {
    const { press, names, next, text } = await open();
    const request = await press('Frauen nach unten');
    await after(request, { type: 'x/conflict', detail: 'changed' }, next, 409);
    expect(names()).toEqual(['Frauen', 'Familien', 'Alle']);
    expect(text()).toContain('Jemand hat die Liste inzwischen geändert. Neuen Stand laden');
  });

  it('removes without a question and can take it back', async () => {
    const { press, names, next, text } = await open();
    await after(await press('Familien entfernen'), { items: [GROUPS[0], GROUPS[2]], nextCursor: null, total: 2 }, next);
    expect(names()).toEqual(['Frauen', 'Alle']);
    expect(text()).toContain('Familien ist entfernt.');
    const added = await press('Rückgängig');
    expect(added?.request.body).toEqual({ code: 'families', name: { de: 'Familien', en: '' } });
    const ordered = (await after(added, GROUPS[1] ?? {}, next)) as TestRequest;
    expect((ordered.request.body as { items: { code: string }[] }).items.map(({ code }) => code)).toEqual([
      'women',
      'families',
      'residents',
    ]);
    await after(ordered, { items: GROUPS, nextCursor: null, total: 3 }, next);
    expect(names()).toEqual(['Frauen', 'Familien', 'Alle']);
  });

  it('offers to deactivate what is in use', async () => {
    const { press, names, next, text, element } = await open();
    await after(await press('Alle entfernen'), { type: 'x/rule-violation', detail: '"Alle" is in use and cannot be removed.' }, next, 409);
    expect(text()).toContain('Alle wird verwendet und lässt sich deshalb nicht entfernen.');
    const request = await press('Deaktivieren');
    expect([request?.request.method, request?.request.body]).toEqual(['PATCH', { active: false, version: 1 }]);
    await after(request, { ...GROUPS[2], active: false, version: 2 }, next);
    expect(names()).toEqual(['Frauen', 'Familien', 'Alle nicht aktiv']);
    await expectNoViolations(element);
  });

  it('adds at the end and says when a name is there already', async () => {
    const { press, groups, next, element, text, names } = await open();
    await press('Zu Zielgruppen hinzufügen');
    const [de] = Array.from(groups.querySelectorAll<HTMLInputElement>('gb-reference-form input'));
    if (de === undefined) throw new Error('There is no field.');
    de.value = 'Frauen';
    de.dispatchEvent(new Event('input'));
    await next();
    const refused = await press('Hinzufügen');
    await after(refused, { type: 'x/conflict', issues: [{ path: 'name.de', message: 'there' }] }, next, 409);
    expect(text()).toContain('Die Liste enthält diesen Namen schon.');
    await expectNoViolations(element);
    de.value = 'Paare';
    de.dispatchEvent(new Event('input'));
    await next();
    const added = await press('Hinzufügen');
    expect(added?.request.body).toEqual({ name: { de: 'Paare', en: '' } });
    await after(added, item('paare', 'Paare', 4), next);
    expect(names()).toEqual(['Frauen', 'Familien', 'Alle', 'Paare']);
  });
});
