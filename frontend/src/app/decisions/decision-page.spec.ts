import type { TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Component } from '@angular/core';
import { Router } from '@angular/router';
import type { Permission } from '#contract/account.ts';
import type { DecisionDetail } from '#contract/decision.ts';
import type { MeetingDetail } from '#contract/meeting.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aDecisionDetail, aTask } from '../../../testing/decisions';
import { FIELDS, pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { DecisionPage } from './decision-page';

const READ: readonly Permission[] = ['public', 'own-account', 'network.read'];
const WORK: readonly Permission[] = [...READ, 'decisions.follow', 'measures.edit-own', 'measures.edit'];
const ALL = { edit: true, follow: true, makeMeasure: true };

@Component({ selector: 'gb-other-page', template: '' })
class OtherPage {}

/** What the server objects to. */
const refuse = (request: TestRequest | undefined, status: number, issues: readonly object[] = []) =>
  request?.flush(
    { type: `/problems/${status === 409 ? 'rule-violation' : 'invalid-input'}`, title: '', status, detail: '', instance: 'r-1', issues },
    { status, statusText: 'refused' },
  );

/** Members of the day of the meeting, and of how many it is recorded that they came or were stood in for. */
const MEETING = { members: 13, recorded: 13, represented: 9 };

const open = (change: Partial<DecisionDetail> = {}, permissions = WORK, meeting: Partial<MeetingDetail> = MEETING) =>
  openPage({
    routes: [
      { path: 'beschluesse/:code', component: DecisionPage },
      { path: 'beschluesse', component: OtherPage },
      { path: 'massnahmen/:code', component: OtherPage },
    ],
    address: '/beschluesse/B-2026-012',
    permissions,
    answer: (path) => {
      if (path.startsWith('/decisions/')) return aDecisionDetail(change);
      if (path.startsWith('/meetings/')) return meeting;
      if (path.startsWith('/fields-of-action')) return pageOf(FIELDS);
      if (path.startsWith('/organisations')) return pageOf([{ code: 'integrationsbuero-mitte', name: 'Integrationsbüro Mitte (Demo)' }]);
      if (path.startsWith('/measure-people')) return { items: [{ id: '3', name: 'Ada Muster' }] };
      return undefined;
    },
  });

describe('the page of a decision', () => {
  it('says how it stands, who sees to it, how was voted and how it went on', async () => {
    const { text, element } = await open(
      {
        votes: { inFavour: 12, against: 3, abstained: 1 },
        dueOn: '2020-06-30',
        overdue: true,
        steps: [
          { state: 'open', note: 'Entwurf liegt vor.', by: 'Ada Muster', at: '2026-05-01T08:00:00Z' },
          { state: 'done', note: 'Beschlossen.', by: 'Ada Muster', at: '2026-06-01T08:00:00Z' },
          { state: 'open', note: null, by: 'Ben Muster', at: '2026-07-01T08:00:00Z' },
        ],
      },
      READ,
    );
    expect(text()).toContain('Zuständig ist Integrationsbüro Mitte (Demo).');
    expect(text()).toContain('Abstimmung: 12 dafür, 3 dagegen, 1 Enthaltung.');
    expect(Array.from(element.querySelectorAll('gb-step-list strong'), ({ textContent }) => readable(textContent))).toEqual([
      'Vermerk',
      'Als erledigt gemeldet',
      'Wieder geöffnet',
    ]);
    expect(text()).toContain('Wie es weitergeht, hält die zuständige Organisation oder die Koordination fest.');
    expect(element.querySelector('a[href="/sitzungen/7"]')?.textContent).toContain('12. März 2026');
    expect(element.querySelectorAll('.main button').length).toBe(0);
    await expectNoViolations(element);
  });

  it('says that an approved wording stays as it is', async () => {
    const { text, element } = await open({
      meeting: { id: '7', heldOn: '2026-03-12', approved: true },
      permitted: { ...ALL, edit: false },
    });
    expect(text()).toContain('Das Protokoll ist genehmigt.');
    expect(element.querySelector('[data-way="edit"]')).toBeNull();
  });

  it('is reported as done with a note and a day', async () => {
    const page = await open({ permitted: ALL });
    await page.press('Als erledigt melden');
    expect(document.activeElement).toBe(page.field('Erledigt am'));
    await expectNoViolations(page.element);
    await page.press('Als erledigt melden', 'form');
    expect(page.text()).toContain('Bitte füllen Sie dieses Feld aus.');
    page.type('Was ist dabei herausgekommen?', ' Das Konzept liegt vor. ');
    page.type('Erledigt am', '2026-06-30');
    const [request] = await page.press('Als erledigt melden', 'form');
    expect([request?.request.url, request?.request.body]).toEqual([
      '/api/v1/decisions/B-2026-012/steps',
      { version: 3, state: 'done', note: 'Das Konzept liegt vor.', on: '2026-06-30' },
    ]);
    request?.flush(aDecisionDetail({ permitted: ALL, state: 'done', settledOn: '2026-06-30' }));
    await page.settle();
    expect(page.text()).toContain('Als erledigt gemeldet. Der Vermerk steht oben.');
  });

  it('says in sentences why a step was refused', async () => {
    const page = await open({ permitted: ALL });
    await page.press('Nicht weiter verfolgen');
    page.type('Warum wird das nicht weiter verfolgt?', 'Kein Geld.');
    page.type('Nicht weiter verfolgt seit', '2026-03-01');
    const [early] = await page.press('Nicht weiter verfolgen', 'form');
    refuse(early, 400, [{ path: 'on', message: '', code: 'settled-before-meeting', params: { day: '2026-03-12' } }]);
    await page.settle();
    expect(page.text()).toContain('Dieser Tag liegt vor der Sitzung vom 12. März 2026.');
    page.type('Nicht weiter verfolgt seit', '2026-04-01');
    const [late] = await page.press('Nicht weiter verfolgen', 'form');
    refuse(late, 409, [{ path: 'state', message: '', code: 'settled-already' }]);
    await page.settle();
    expect(page.text()).toContain('Das ist schon abgeschlossen. Öffnen Sie es zuerst wieder.');
  });

  it('becomes a task, with what it says filled in', async () => {
    const page = await open({ permitted: ALL });
    await page.press('Als Aufgabe übernehmen');
    expect(page.field('Was ist zu tun?').value).toContain('Das Amt legt bis zum Sommer');
    expect(page.field('Fällig am').value).toBe('2027-06-30');
    page.type('Verantwortliche Person', '3');
    const [request] = await page.press('Aufgabe hinzufügen', 'form');
    expect([request?.request.url, request?.request.body]).toEqual([
      '/api/v1/decisions/B-2026-012/tasks',
      {
        title: 'Das Amt legt bis zum Sommer ein Konzept für Sprachmittlung in allen Bürgerämtern vor.',
        organisation: 'integrationsbuero-mitte',
        responsibleAccount: '3',
        dueOn: '2027-06-30',
      },
    ]);
    request?.flush(aTask());
    await page.settle();
    expect(page.text()).toContain('Die Aufgabe ist hinzugefügt.');
  });

  it('lists its tasks, and settles one', async () => {
    const page = await open({
      permitted: ALL,
      tasks: [aTask(), aTask({ id: '42', title: 'Anderes', mayFollow: false, state: 'dropped', note: 'Entfällt.' })],
    });
    expect(page.text()).toContain('Anderes');
    expect(page.text()).toContain('Entfällt.');
    await page.press('Als erledigt melden: Bedarf in den Bürgerämtern erheben');
    const [request] = await page.press('Als erledigt melden', 'li form');
    expect([request?.request.url, request?.request.body]).toEqual(['/api/v1/tasks/41', { version: 1, state: 'done' }]);
    request?.flush(aTask({ state: 'done' }));
    await page.settle();
    expect(page.text()).toContain('Die Aufgabe ist als erledigt gemeldet.');
  });

  it('keeps what was typed in a task when somebody else was quicker, and takes over the rest', async () => {
    const stored = { permitted: ALL, tasks: [aTask()] };
    const page = await open(stored);
    await page.press('Ändern: Bedarf in den Bürgerämtern erheben');
    page.type('Was ist zu tun?', 'Meine Aufgabe');
    const [first] = await page.press('Speichern', 'li form');
    stored.tasks = [aTask({ title: 'Ihre Aufgabe', dueOn: '2027-12-31', version: 2 })];
    first?.flush({ type: '/problems/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    await page.press('Neuen Stand laden');
    expect([page.field('Was ist zu tun?').value, page.field('Fällig am').value]).toEqual(['Meine Aufgabe', '2027-12-31']);
    const lines = Array.from(page.element.querySelectorAll('gb-record-form li'), ({ textContent }) => readable(textContent));
    expect(lines).toEqual(['Was ist zu tun?: „Ihre Aufgabe“']);
    const [second] = await page.press('Speichern', 'li form');
    expect(second?.request.body).toEqual(jasmine.objectContaining({ title: 'Meine Aufgabe', dueOn: '2027-12-31', version: 2 }));
  });

  it('becomes a measure in one step, and leads to it', async () => {
    const page = await open({ permitted: ALL });
    await page.press('Als Maßnahme übernehmen');
    expect(page.text()).toContain('der Wortlaut wird zu ihrer Beschreibung, der 30. Juni 2027 zu ihrem Ende');
    page.type('Titel der Maßnahme', 'Sprachmittlung');
    page.type('Handlungsfeld', 'language');
    const [request] = await page.press('Maßnahme anlegen', 'form');
    expect([request?.request.url, request?.request.body]).toEqual([
      '/api/v1/decisions/B-2026-012/measures',
      { title: 'Sprachmittlung', fieldOfAction: 'language', duty: 'voluntary', leadOrganisation: 'integrationsbuero-mitte' },
    ]);
    request?.flush({ ...aDecisionDetail(), made: 'M-070' });
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/massnahmen/M-070');
  });

  it('says while votes are typed that they are more than the members who were there', async () => {
    const page = await open({ permitted: ALL });
    await page.press('Wortlaut und Zuständigkeit bearbeiten');
    await page.settle();
    page.type('Dafür', '9');
    await page.settle();
    expect(page.text()).not.toContain('Anwesend oder vertreten waren');
    page.type('Enthaltungen', '1');
    await page.settle();
    // 9 + 1 = 10 votes of 9 members.
    expect(page.text()).toContain('Das sind 10 Stimmen. Anwesend oder vertreten waren nach der Anwesenheitsliste 9 Mitglieder.');
    await expectNoViolations(page.element);
  });

  it('says nothing of that where the list of the meeting is not complete', async () => {
    const page = await open({ permitted: ALL }, WORK, { ...MEETING, recorded: 12 });
    await page.press('Wortlaut und Zuständigkeit bearbeiten');
    await page.settle();
    page.type('Dafür', '14');
    await page.settle();
    expect(page.text()).not.toContain('Anwesend oder vertreten waren');
  });

  it('keeps what was typed when somebody else was faster, takes over the rest, and says what differs', async () => {
    const stored = { permitted: ALL, wording: 'Alter Wortlaut.', dueOn: '2027-06-30', version: 3 };
    const page = await open(stored);
    await page.press('Wortlaut und Zuständigkeit bearbeiten');
    page.type('Wortlaut', 'Mein Wortlaut.');
    const [first] = await page.press('Speichern', 'form');
    Object.assign(stored, { wording: 'Ihr Wortlaut.', dueOn: '2027-12-31', version: 4 });
    first?.flush({ type: '/problems/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    await page.press('Neuen Stand laden');
    expect([page.field('Wortlaut').value, page.field('Fällig am').value]).toEqual(['Mein Wortlaut.', '2027-12-31']);
    const lines = Array.from(page.element.querySelectorAll('gb-record-form li'), ({ textContent }) => readable(textContent));
    expect(lines).toEqual(['Wortlaut: „Ihr Wortlaut.“']);
    expect(page.text()).not.toContain('Jemand hat das inzwischen geändert');
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Speichern');
    await expectNoViolations(page.element);
    const [second] = await page.press('Speichern', 'form');
    expect(second?.request.body).toEqual(jasmine.objectContaining({ wording: 'Mein Wortlaut.', dueOn: '2027-12-31', version: 4 }));
  });

  it('is changed and removed before the minutes are approved, the latter after a question', async () => {
    const page = await open({ permitted: ALL });
    await page.press('Wortlaut und Zuständigkeit bearbeiten');
    page.type('Dafür', '12');
    await page.press('Speichern', 'form');
    expect(page.text()).toContain('Bitte füllen Sie dieses Feld aus.');
    page.type('Dagegen', '0');
    page.type('Enthaltungen', '2');
    const [change] = await page.press('Speichern', 'form');
    refuse(change, 400, [{ path: 'votes', message: '', code: 'more-votes-than-members', params: { votes: 14, members: 12 } }]);
    await page.settle();
    expect((change?.request.body as { votes: object }).votes).toEqual({ inFavour: 12, against: 0, abstained: 2 });
    expect(page.text()).toContain('14 Stimmen sind mehr, als es an diesem Tag stimmberechtigte Mitglieder gab (12).');
    await page.press('Abbrechen');
    await page.press('Entfernen');
    const [removal] = await page.press('Endgültig entfernen');
    expect([removal?.request.method, removal?.request.body]).toEqual(['DELETE', { version: 3 }]);
    refuse(removal, 409, [{ path: 'code', message: '', code: 'something-came-of-it' }]);
    await page.settle();
    expect(page.text()).toContain('Aus diesem Beschluss ist schon etwas entstanden');
    const [again] = await page.press('Endgültig entfernen');
    again?.flush({});
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/beschluesse');
  });
});
