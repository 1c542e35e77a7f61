import type { Permission } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { aDraftRound, aPriorityRound } from '../../../testing/priority-rounds';
import { EditPriorityRoundPage } from './edit-priority-round-page';
import { NewPriorityRoundPage } from './new-priority-round-page';

const MODERATOR: readonly Permission[] = ['public', 'own-account', 'recommendations.read', 'priority-rounds.moderate'];

describe('the form of a priority round', () => {
  const routes = [
    { path: 'priorisierungen/hinzufuegen', component: NewPriorityRoundPage },
    { path: 'priorisierungen/:code/bearbeiten', component: EditPriorityRoundPage },
    { path: 'priorisierungen/:code', children: [] },
    { path: 'priorisierungen', children: [] },
  ];
  const open = (address: string, round = aDraftRound()) =>
    openPage({
      routes,
      address,
      permissions: MODERATOR,
      answer: (path) => {
        if (path.startsWith('/recommendations'))
          return { items: [{ code: 'E-016', title: 'Beratung stärken (Demo)' }], nextCursor: null, total: 1 };
        if (path.startsWith('/history')) return { items: [], nextCursor: null };
        return path.startsWith('/priority-rounds') ? round : undefined;
      },
    });

  it('prepares a round with recommendations in an order', async () => {
    const { element, press, type, settle, field } = await open('/priorisierungen/hinzufuegen');
    await expectNoViolations(element);
    expect(field('Wortlaut der Frage, welche zuerst kommt').value).toBe('Welche Empfehlung soll zuerst umgesetzt werden?');
    type('Titel', 'Was zuerst?');
    await press('Empfehlung hinzufügen');
    type('Empfehlung suchen', 'Beratung');
    await settle();
    document.querySelector<HTMLElement>('[role="option"]')?.click();
    await settle();
    expect(await press('Entwurf speichern')).toEqual([]);
    expect(element.textContent).toContain('Bitte wählen Sie, wer abstimmt.');
    field('Alle, die eine Stimmkarte haben').click();
    const [written] = await press('Entwurf speichern');
    expect(written?.request.body).toEqual({
      title: 'Was zuerst?',
      introduction: null,
      votingBy: 'links',
      options: ['E-016'],
      importance: true,
      pickOne: 'Welche Empfehlung soll zuerst umgesetzt werden?',
      openQuestion: null,
      closesAt: null,
    });
  });

  it('moves a recommendation, says so, and sends that alone', async () => {
    const { element, press } = await open('/priorisierungen/P-001/bearbeiten');
    await expectNoViolations(element);
    await press('Systemisch denken (Demo) nach oben');
    expect(element.querySelector('gb-option-fields [role="status"]')?.textContent.trim()).toBe(
      'Systemisch denken (Demo) steht jetzt an Stelle 1.',
    );
    const [written] = await press('Änderungen speichern');
    expect(written?.request.body).toEqual({ options: ['E-002', 'E-001'], version: 1 });
  });

  it('keeps what was typed when somebody else was faster', async () => {
    const { press, type, text, settle, field } = await open('/priorisierungen/P-001/bearbeiten');
    type('Titel', 'Mein Titel');
    const [written] = await press('Änderungen speichern');
    written?.flush({ type: 'https://gesamtbild.example/problems/conflict', issues: [] }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(text()).toContain('Jemand hat diese Abstimmung geändert, während Sie geschrieben haben.');
    expect(field('Titel').value).toBe('Mein Titel');
  });

  it('says at the field what the server objects to', async () => {
    const { press, type, text, settle } = await open('/priorisierungen/P-001/bearbeiten');
    type('Titel', 'Mein Titel');
    const [written] = await press('Änderungen speichern');
    const issues = [{ path: 'options.0', message: 'There is no recommendation "E-001".' }];
    written?.flush({ type: 'https://gesamtbild.example/problems/invalid-input', issues }, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(text()).toContain('Eine dieser Empfehlungen gibt es nicht mehr');
  });

  it('is not there for a round that was opened', async () => {
    const { text } = await open('/priorisierungen/P-001/bearbeiten', aPriorityRound());
    expect(text()).toContain('Die Runde ist geöffnet. Was gefragt wird, steht damit fest');
  });
});
