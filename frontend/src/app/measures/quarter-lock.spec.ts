import type { Permission } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openMeasures } from '../../../testing/measure-page';

const OPEN = { quarter: '2026-Q3', locked: false, lockedAt: null, lockedBy: null };
// 09:05 in Berlin: an hour ahead of UTC in November.
const LOCKED = { quarter: '2026-Q3', locked: true, lockedAt: '2026-11-22T08:05:00.000Z', lockedBy: 'Demo Koordination' };
const READER: readonly Permission[] = ['public', 'own-account', 'working-data.read', 'measures.read'];
const COORDINATOR: readonly Permission[] = [...READER, 'quarters.lock'];
const SENTENCE =
  'Das 3. Quartal 2026 nimmt keine Meldungen mehr an: Demo Koordination hat die Meldungen am 22. November 2026 um 09:05 abgeschlossen.';

describe('whether a quarter takes reports', () => {
  it('is decided by the coordinator at once, and taken back with the same button', async () => {
    const { press, answer, text, element } = await openMeasures('/massnahmen', { quarters: { items: [OPEN] } }, COORDINATOR);
    expect(text()).toContain('Das 3. Quartal 2026 nimmt Meldungen an.');
    const closing = await press('Meldungen abschließen');
    expect(`${closing?.request.method} ${closing?.request.url}`).toBe('PUT /api/v1/quarters/2026-Q3/lock');
    expect(closing?.request.body).toEqual({ locked: true });
    closing?.flush(LOCKED);
    await answer();
    expect(text()).toContain(SENTENCE);
    await expectNoViolations(element);
    expect((await press('Wieder öffnen'))?.request.body).toEqual({ locked: false });
  });

  it('is said to others when it does not', async () => {
    const { text } = await openMeasures('/massnahmen', { quarters: { items: [LOCKED] } }, READER);
    expect(text()).toContain(SENTENCE);
    expect(text()).not.toContain('Wieder öffnen');
  });

  it('is no matter for others while it does', async () => {
    const { text } = await openMeasures('/massnahmen', { quarters: { items: [OPEN] } }, READER);
    expect(text()).not.toContain('nimmt Meldungen an');
  });

  it('stays as it was when that was refused', async () => {
    const { press, answer, text } = await openMeasures('/massnahmen', { quarters: { items: [OPEN] } }, COORDINATOR);
    (await press('Meldungen abschließen'))?.flush({}, { status: 500, statusText: 'broken' });
    await answer();
    expect(text()).toContain('Das hat nicht geklappt.');
    expect(text()).toContain('Das 3. Quartal 2026 nimmt Meldungen an.');
  });

  it('can be asked again when it is not known', async () => {
    const { text } = await openMeasures('/massnahmen', { quarters: 'failing' }, COORDINATOR);
    expect(text()).toContain('Ob das Quartal Meldungen annimmt, konnte nicht geladen werden.');
  });
});
