import { TestBed } from '@angular/core/testing';
import type { TestRequest } from '@angular/common/http/testing';
import { Router } from '@angular/router';
import type { Permission } from '#contract/account.ts';
import type { BodyDetail } from '#contract/body.ts';
import type { BodyMemberships, Composition } from '#contract/membership.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aBody, aComposition, aMembership, aSeat, aVacantSeat, bodyMemberships, seatFigures } from '../../../testing/bodies';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { BodyPage } from './body-page';

const READ: readonly Permission[] = ['public', 'own-account', 'network.read'];

/** A conflict or a wrong input, as the server tells it. */
const refuse = (request: TestRequest | undefined, status: number, issues: readonly object[] = []) =>
  request?.flush(
    { type: `/problems/${status === 409 ? 'conflict' : 'invalid-input'}`, title: '', status, detail: '', instance: 'r-1', issues },
    { status, statusText: 'refused' },
  );

/** The page of a body with these seats and members. */
const openBody = (
  change: Partial<BodyMemberships> = {},
  body: Partial<BodyDetail> = {},
  { address = '/gremien/G-002', composition = {} }: { readonly address?: string; readonly composition?: Partial<Composition> } = {},
) =>
  openPage({
    routes: [{ path: 'gremien/:code', component: BodyPage }],
    address,
    permissions: READ,
    answer: (path) => {
      if (path.includes('/memberships')) return bodyMemberships(change);
      if (path.endsWith('/agenda-items')) return { items: [] };
      if (path.includes('/composition')) return aComposition(composition);
      if (path.startsWith('/organisations'))
        return {
          items: [{ code: 'vielfalt-verein', name: 'Verein Vielfalt (Demo)', sector: 'migrant_organisation' }],
          nextCursor: null,
          total: 1,
        };
      if (path.startsWith('/people')) return { items: [], nextCursor: null, total: 0 };
      return path.startsWith('/bodies/') ? aBody({ figures: seatFigures({ seats: 2, vacant: 1 }), ...body }) : undefined;
    },
  });

describe('the page of a body', () => {
  const cards = (element: HTMLElement) =>
    Array.from(element.querySelectorAll<HTMLElement>('li[gb-seat-card]'), (card) => readable(card.innerText));

  it('says how its seats stand, and what it is for', async () => {
    const { text, element } = await openBody();
    expect(text()).toContain('2 Sitze, davon 1 unbesetzt. Sitzungen: jedes Vierteljahr.');
    expect(text()).toContain('Quartalsbericht beschließen');
    expect(element.querySelector('a[href="https://example.org/beschluss"]')?.textContent).toBe('Gründungsbeschluss des Rates (Demo)');
    await expectNoViolations(element);
  });

  it('draws each seat with who holds it for whom, and since when nobody does', async () => {
    const { element } = await openBody();
    expect(cards(element)).toEqual([
      '1 Sitz 1: Migrant:innenorganisationen 1 vorgesehen: Migrant:innenorganisation · mit Stimmrecht ' +
        'Adile Muster für Verein Vielfalt (Demo) Mitglied, ehrenamtlich, mit Stimmrecht · seit 1. März 2024',
      '2 Sitz 2: Migrant:innenorganisationen 2 vorgesehen: Migrant:innenorganisation · mit Stimmrecht unbesetzt seit 1. April 2026',
    ]);
    expect(element.querySelectorAll('gb-seat-arc .seat').length).toBe(2);
    expect(element.querySelectorAll('gb-seat-arc .vacant').length).toBe(1);
    expect(element.querySelector('gb-seat-arc svg')?.getAttribute('aria-label')).toContain('1 von 2 Sitzen besetzt, 1 unbesetzt');
  });

  it('warns of vacant seats, of terms that end soon, and of who is not of the sector', async () => {
    const ending = aMembership({ validTo: '2026-12-31', endingSoon: true });
    const other = aMembership({ id: '32', organisation: { code: 'caritas', name: 'Verband Nord (Demo)', sector: 'welfare_organisation' } });
    const { text, element } = await openBody({
      seats: [aSeat({ holder: ending }), aSeat({ id: '13', holder: other, fits: false }), aVacantSeat()],
    });
    expect(readable(element.querySelector<HTMLElement>('.warnings')?.innerText ?? '')).toBe(
      '1 Sitz ist unbesetzt 1 Sitz ist anders besetzt als vorgesehen 1 Mandat endet in den nächsten drei Monaten',
    );
    expect(text()).toContain('endet am 31. Dezember 2026');
    expect(text()).toContain('Passt nicht zum Sitz: vorgesehen ist Migrant:innenorganisation, besetzt mit Wohlfahrtsverband');
  });

  it('names who stands in, and says when nobody is named for that', async () => {
    const deputy = aMembership({ id: '33', role: 'deputy', person: null });
    const { element } = await openBody({ seats: [aSeat({ hasDeputy: true, deputy }), aSeat({ id: '14', hasDeputy: true })] });
    expect(cards(element)[0]).toContain('Stellvertretung: keine Person genannt, Verein Vielfalt (Demo)');
    expect(cards(element)[1]).toContain('Stellvertretung: vorgesehen, niemand benannt');
  });

  it('says the same as a table', async () => {
    const { press, element } = await openBody();
    await press('Tabelle');
    const rows = Array.from(element.querySelectorAll<HTMLElement>('gb-seat-table tbody tr'), (row) => readable(row.innerText));
    expect(rows[0]).toContain('Adile Muster Verein Vielfalt (Demo) Migrant:innenorganisation 01.03.2024');
    expect(rows[1]).toContain('unbesetzt seit 1. April 2026');
    await expectNoViolations(element);
  });

  it('lists guests and members without a seat, and folds those before', async () => {
    const { text, element } = await openBody({
      others: [aMembership({ id: '40', seat: null }), aMembership({ id: '41', seat: null, role: 'guest', votingRight: false })],
      ended: [aMembership({ id: '42', person: { id: '9', name: null, function: null }, validTo: '2024-02-29' })],
    });
    expect(text()).toContain('Mitglieder ohne Sitz');
    expect(text()).toContain('Gäste');
    const before = element.querySelector('details');
    expect(before?.open).toBeFalse();
    expect(readable(before?.textContent ?? '')).toContain('Name gelöscht');
  });

  it('shows a past day of the address, changes nothing then, and leads back', async () => {
    const page = await openBody({ asOf: '2025-03-31' }, { permitted: { edit: true } }, { address: '/gremien/G-002?asOf=2025-03-31' });
    expect(page.asked).toContain('GET /api/v1/bodies/G-002/memberships?asOf=2025-03-31');
    expect(page.asked).toContain('GET /api/v1/bodies/G-002/composition?asOf=2025-03-31');
    expect(page.text()).toContain('Am 31. März 2025: 2 Sitze');
    expect(page.text()).toContain('Zum Ändern gehen Sie zum heutigen Stand.');
    expect(page.element.querySelectorAll('[data-deed]').length).toBe(0);
    await page.press('Zum heutigen Stand');
    expect(TestBed.inject(Router).url).toBe('/gremien/G-002');
  });

  it('holds who is there against who should be', async () => {
    const { text, element } = await openBody(
      {},
      {},
      {
        composition: {
          paid: 9,
          voluntary: 3,
          held: 12,
          migrantOrganisations: 3,
          history: [
            { on: '2026-06-30', held: 12, migrantOrganisations: 3, share: 25 },
            { on: '2026-09-30', held: 0, migrantOrganisations: 0, share: null },
          ],
        },
      },
    );
    expect(text()).toContain('Schwächer vertreten als vorgesehen: Migrant:innenorganisation (1 von 2).');
    expect(text()).toContain('9 hauptamtlich 3 ehrenamtlich');
    // 3 of 12 are 25 percent.
    expect(text()).toContain('Migrant:innenorganisationen haben 25 % der besetzten Sitze (3 von 12)');
    const row = element.querySelector<HTMLElement>('gb-required-bars tbody tr');
    expect(Array.from(row?.querySelectorAll('.gb-number') ?? [], (cell) => readable(cell.textContent))).toEqual(['2', '1', '1']);
  });

  it('draws forty seats and none, each within the page', async () => {
    const forty = await openBody({ seats: Array.from({ length: 40 }, (_, at) => aSeat({ id: String(at + 1) })) });
    expect(forty.element.querySelectorAll('gb-seat-arc .seat').length).toBe(40);
    TestBed.resetTestingModule();
    const none = await openBody({ seats: [] }, { permitted: { edit: true } });
    expect(none.text()).toContain('Legen Sie fest, wen dieses Gremium braucht');
  });

  it('offers nothing to change to those who may not', async () => {
    const { element } = await openBody();
    expect(element.querySelectorAll('[data-deed]').length).toBe(0);
    expect(element.querySelector('a[href$="/bearbeiten"]')).toBeNull();
  });
});

describe('the forms on the page of a body', () => {
  const openForms = async (change: Partial<BodyMemberships> = {}) => {
    const page = await openBody(change, { permitted: { edit: true } });
    const send = async () => {
      page.element.querySelector<HTMLElement>('gb-record-form button[type=submit]')?.click();
      return page.settle();
    };
    const problem = (label: string): string =>
      readable(page.field(label).closest('gb-text-field, gb-choice-field')?.querySelector('.error')?.textContent ?? '');
    /** Chooses what the search of this button lists first. */
    const choose = async (button: string) => {
      await page.press(button, 'gb-record-form');
      await page.settle();
      page.element.querySelector<HTMLElement>('[role=option]')?.click();
      await page.settle();
    };
    return { ...page, send, problem, choose };
  };

  it('give a vacant seat to an organisation without naming a person', async () => {
    const page = await openForms();
    await page.press('Sitz vergeben: Migrant:innenorganisationen 2');
    await expectNoViolations(page.element);
    page.type('Wer nimmt teil?', 'none');
    expect(await page.send()).toEqual([]);
    expect(page.text()).toContain('Bitte füllen Sie dieses Feld aus.');
    await page.choose('Organisation wählen');
    page.type('Ab', '2026-12-01');
    page.type('Haupt- oder ehrenamtlich', 'voluntary');
    const [request] = await page.send();
    expect([request?.request.method, request?.request.url]).toEqual(['POST', '/api/v1/bodies/G-002/memberships']);
    expect(request?.request.body).toEqual({
      organisation: 'vielfalt-verein',
      person: null,
      seat: '12',
      role: 'member',
      engagement: 'voluntary',
      votingRight: true,
      validFrom: '2026-12-01',
      validTo: null,
    });
    const before = page.asked.length;
    request?.flush(bodyMemberships());
    await page.settle();
    expect(page.asked.slice(before)).toContain('GET /api/v1/bodies/G-002/memberships');
    expect(page.text()).toContain('Das ist eingetragen.');
  });

  it('enter a new person once, also when the seat is refused after that', async () => {
    const page = await openForms();
    await page.press('Sitz vergeben: Migrant:innenorganisationen 2');
    await page.choose('Organisation wählen');
    page.type('Wer nimmt teil?', 'new');
    await page.settle();
    page.type('Name', 'Bela Beispiel');
    const [person] = await page.send();
    expect([person?.request.url, person?.request.body]).toEqual([
      '/api/v1/people',
      { name: 'Bela Beispiel', function: null, organisation: 'vielfalt-verein' },
    ]);
    person?.flush({ id: '77' });
    const [refused] = await page.settle();
    refuse(refused, 409, [
      { path: 'seat', message: '', code: 'seat-taken', params: { name: 'Cem Muster', validFrom: '2026-01-01', validTo: null } },
    ]);
    await page.settle();
    expect(page.text()).toContain('Diesen Sitz hat in dieser Zeit schon Cem Muster inne (seit 1. Januar 2026).');
    const [again] = await page.send();
    expect([again?.request.url, (again?.request.body as { person: string }).person]).toEqual(['/api/v1/bodies/G-002/memberships', '77']);
  });

  it('say at its field that a day lies outside the life of the body, and keep what was typed', async () => {
    const page = await openForms();
    await page.press('Sitz vergeben: Migrant:innenorganisationen 2');
    await page.choose('Organisation wählen');
    page.type('Wer nimmt teil?', 'none');
    page.type('Ab', '2020-01-01');
    const [request] = await page.send();
    refuse(request, 400, [
      { path: 'validFrom', message: '', code: 'before-body', params: { name: 'Steuerungsgruppe', day: '2022-01-01' } },
    ]);
    await page.settle();
    expect(page.problem('Ab')).toBe('Das Gremium „Steuerungsgruppe“ beginnt erst am 1. Januar 2022.');
    expect(page.field('Ab').value).toBe('2020-01-01');
  });

  it('end a membership with its last day, and take that back', async () => {
    const page = await openForms();
    await page.press('Beenden: Migrant:innenorganisationen 1');
    page.type('Letzter Tag', '2024-01-01');
    expect(await page.send()).toEqual([]);
    expect(page.problem('Letzter Tag')).toBe('Das Ende liegt vor dem Beginn.');
    page.type('Letzter Tag', '2026-11-30');
    const [request] = await page.send();
    expect([request?.request.method, request?.request.url, request?.request.body]).toEqual([
      'PATCH',
      '/api/v1/bodies/G-002/memberships/31',
      { validTo: '2026-11-30', version: 1 },
    ]);
    request?.flush(bodyMemberships());
    await page.settle();
    const [back] = await page.press('Rückgängig machen');
    expect(back?.request.body).toEqual({ validTo: null, version: 1 });
  });

  it('say that somebody else was faster', async () => {
    const page = await openForms();
    await page.press('Beenden: Migrant:innenorganisationen 1');
    const [request] = await page.send();
    refuse(request, 409);
    await page.settle();
    expect(page.text()).toContain('Jemand hat das inzwischen geändert.');
  });

  /** What a form says that both have changed. */
  const both = (element: HTMLElement) =>
    Array.from(element.querySelectorAll('gb-record-form gb-form-message li'), ({ textContent }) => readable(textContent));

  it('of a membership keep what was typed when somebody else was faster, and overwrite nothing else', async () => {
    const stored: Partial<BodyMemberships> = {};
    const page = await openForms(stored);
    await page.press('Berichtigen: Migrant:innenorganisationen 1');
    page.type('Ab', '2024-05-01');
    page.type('Haupt- oder ehrenamtlich', 'paid');
    const [first] = await page.send();
    const theirs = aMembership({ validFrom: '2024-04-01', engagement: 'paid', role: 'chair', votingRight: false, version: 2 });
    Object.assign(stored, { seats: [aSeat({ holder: theirs }), aVacantSeat()] });
    refuse(first, 409);
    await page.settle();
    await page.press('Neuen Stand laden');
    expect(both(page.element)).toEqual(['Ab: „1. April 2024“']);
    expect(page.text()).not.toContain('Jemand hat das inzwischen geändert.');
    await expectNoViolations(page.element);
    const [second] = await page.send();
    expect(second?.request.body).toEqual(
      jasmine.objectContaining({ validFrom: '2024-05-01', engagement: 'paid', role: 'chair', votingRight: false, version: 2 }),
    );
  });

  it('of a seat keep what was typed when somebody else was faster, and overwrite nothing else', async () => {
    const stored: Partial<BodyMemberships> = {};
    const page = await openForms(stored);
    await page.press('Sitz ändern: Migrant:innenorganisationen 2');
    page.type('Bezeichnung des Sitzes', 'Mein Sitz');
    page.type('Bereich', 'health');
    const [first] = await page.send();
    const theirs = aVacantSeat({ name: 'Ihr Sitz', sector: 'research', hasDeputy: true, validTo: '2027-12-31', version: 2 });
    Object.assign(stored, { seats: [aSeat(), theirs] });
    refuse(first, 409);
    await page.settle();
    await page.press('Neuen Stand laden');
    expect(both(page.element)).toEqual(['Bezeichnung des Sitzes: „Ihr Sitz“', 'Bereich: „Forschung“']);
    const [second] = await page.send();
    expect(second?.request.body).toEqual(
      jasmine.objectContaining({ name: 'Mein Sitz', sector: 'health', hasDeputy: true, validTo: '2027-12-31', version: 2 }),
    );
  });

  it('name the last day that somebody else has entered, and send the own one only when asked again', async () => {
    const stored: Partial<BodyMemberships> = {};
    const page = await openForms(stored);
    await page.press('Beenden: Migrant:innenorganisationen 1');
    page.type('Letzter Tag', '2026-11-30');
    const [first] = await page.send();
    Object.assign(stored, { seats: [aSeat({ holder: aMembership({ validTo: '2027-06-30', version: 2 }) }), aVacantSeat()] });
    refuse(first, 409);
    await page.settle();
    await page.press('Neuen Stand laden');
    expect(both(page.element)).toEqual(['Letzter Tag: „30. Juni 2027“']);
    const [second] = await page.send();
    expect(second?.request.body).toEqual({ validTo: '2026-11-30', version: 2 });
  });

  it('add a seat, which begins with the body', async () => {
    const page = await openForms({ seats: [] });
    await page.press('Sitz hinzufügen');
    page.type('Bezeichnung des Sitzes', 'Jugend');
    page.type('Bereich', 'volunteer_initiative');
    const [request] = await page.send();
    expect([request?.request.url, request?.request.body]).toEqual([
      '/api/v1/bodies/G-002/seats',
      {
        name: 'Jugend',
        sector: 'volunteer_initiative',
        district: null,
        targetGroup: null,
        votingRight: true,
        hasDeputy: false,
        validFrom: '2022-01-01',
        validTo: null,
      },
    ]);
  });

  it('remove a seat as it was seen, and bring it back; one that somebody held is kept', async () => {
    const page = await openForms();
    await page.press('Sitz ändern: Migrant:innenorganisationen 2');
    const [removal] = await page.press('Sitz entfernen');
    expect([removal?.request.method, removal?.request.body]).toEqual(['DELETE', { version: 1 }]);
    removal?.flush(bodyMemberships());
    await page.settle();
    const [back] = await page.press('Rückgängig machen');
    expect((back?.request.body as { name: string }).name).toBe('Migrant:innenorganisationen 2');
    back?.flush(bodyMemberships());
    await page.settle();
    await page.press('Sitz ändern: Migrant:innenorganisationen 1');
    const [refused] = await page.press('Sitz entfernen');
    refused?.flush({ type: '/problems/rule-violation', status: 409 }, { status: 409, statusText: 'refused' });
    await page.settle();
    expect(page.text()).toContain('Das hat es gegeben, und es bleibt erhalten.');
  });

  it('say what is in the way of a shorter seat', async () => {
    const page = await openForms();
    await page.press('Sitz ändern: Migrant:innenorganisationen 1');
    page.type('Letzter Tag des Sitzes', '2026-06-30');
    const [request] = await page.send();
    refuse(request, 409, [
      { path: 'validTo', message: '', code: 'in-the-way-after', params: { names: ['Adile Muster (Verein Vielfalt)'] } },
    ]);
    await page.settle();
    expect(page.problem('Letzter Tag des Sitzes')).toBe(
      'Das geht nicht, weil länger dauert: Adile Muster (Verein Vielfalt). Ändern oder beenden Sie das zuerst.',
    );
  });
});
