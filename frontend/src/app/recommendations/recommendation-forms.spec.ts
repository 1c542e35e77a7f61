import type { TestRequest } from '@angular/common/http/testing';
import type { Permission } from '#contract/account.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { aParticipation, aProgress, aRecommendation, anAnswer, aStatement } from '../../../testing/recommendations';
import { readable } from '../../../testing/render';
import { RecommendationPage } from './recommendation-page';

const COORDINATION: readonly Permission[] = ['public', 'own-account', 'recommendations.read', 'recommendations.edit'];
const ALL = { edit: true, respond: true, overrideProgress: true };

describe('the forms on the page of a recommendation', () => {
  const open = async (change: Partial<RecommendationDetail> = {}) => {
    const page = await openPage({
      routes: [{ path: 'empfehlungen/:code', component: RecommendationPage }],
      address: '/empfehlungen/E-012',
      permissions: COORDINATION,
      answer: (path) => (path.startsWith('/recommendations/E-012') ? aRecommendation({ permitted: ALL, ...change }) : undefined),
    });
    /** What stands in red below the field with this label. */
    const problem = (label: string): string => {
      const error = page.field(label).closest('gb-text-field, gb-choice-field')?.querySelector('.error');
      return readable(error?.textContent ?? '');
    };
    /** Sends the open form. */
    const send = async () => {
      page.element.querySelector<HTMLElement>('gb-record-form button[type=submit]')?.click();
      return page.settle();
    };
    return { ...page, problem, send };
  };
  const refuse = (request: TestRequest | undefined, status: number, type: string, issues: { path: string; message: string }[] = []) =>
    request?.flush({ type: `/problems/${type}`, title: '', status, detail: '', instance: 'r-1', issues }, { status, statusText: type });

  describe('for a response', () => {
    it('sends what a body decided, and shows what is stored then', async () => {
      const page = await open({ answer: null, answers: [], response: 'open', state: 'unanswered' });
      await page.press('Antwort eintragen');
      await expectNoViolations(page.element);
      page.type('Wie wurde entschieden?', 'in_part');
      page.type('Gremium', ' Rat (Demo) ');
      page.type('Tag der Sitzung', '2025-03-12');
      page.type('Begründung', 'Nur für zwei Stadtteile.');
      const [request] = await page.send();
      expect(request?.request.url).toBe('/api/v1/recommendations/E-012/responses');
      expect(request?.request.body).toEqual({
        response: 'in_part',
        reason: 'Nur für zwei Stadtteile.',
        body: 'Rat (Demo)',
        decidedOn: '2025-03-12',
      });
      const before = page.asked.length;
      request?.flush({});
      await page.settle();
      expect(page.asked.slice(before)).toContain('GET /api/v1/recommendations/E-012');
      expect(page.element.querySelector('gb-answer-form')).toBeNull();
    });

    it('asks for the reason of anything but accepting, for the body and for a day that has been', async () => {
      const page = await open();
      await page.press('Antwort eintragen');
      page.type('Wie wurde entschieden?', 'rejected');
      page.type('Tag der Sitzung', '2999-01-01');
      expect(await page.send()).toEqual([]);
      expect(page.problem('Begründung')).toBe('Bitte füllen Sie dieses Feld aus.');
      expect(page.problem('Gremium')).toBe('Bitte füllen Sie dieses Feld aus.');
      expect(page.problem('Tag der Sitzung')).toBe('Dieser Tag liegt in der Zukunft.');
      page.type('Wie wurde entschieden?', 'accepted');
      await page.settle();
      expect(page.problem('Begründung')).toBe('');
    });

    it('keeps what was typed when somebody has corrected the same response meanwhile', async () => {
      const page = await open();
      await page.press('Antwort berichtigen');
      page.type('Begründung', 'Im Protokoll steht es anders.');
      const [request] = await page.send();
      expect((request?.request.body as { corrects: string }).corrects).toBe(anAnswer().id);
      refuse(request, 409, 'conflict', [{ path: 'corrects', message: 'Corrected already.' }]);
      await page.settle();
      expect(page.text()).toContain('Jemand hat diese Antwort inzwischen schon berichtigt.');
      expect(page.field('Begründung').value).toBe('Im Protokoll steht es anders.');
    });
  });

  describe('for the progress of a quarter', () => {
    it('takes a whole number from 0 to 100 with a reason, and names what it replaces', async () => {
      const overridden = {
        id: '3',
        value: 50,
        reason: 'Ein Bericht fehlt.',
        by: 'Steuerungsgruppe (Demo)',
        at: '2026-10-02T08:00:00.000Z',
      };
      const page = await open({ progress: aProgress({ value: 50, overridden }) });
      await page.press('Gesetzten Fortschritt ändern');
      page.type('Fortschritt in Prozent', '101');
      page.type('Begründung', '');
      expect(await page.send()).toEqual([]);
      expect(page.problem('Fortschritt in Prozent')).toBe('Bitte geben Sie eine ganze Zahl von 0 bis 100 ein.');
      expect(page.problem('Begründung')).toBe('Bitte füllen Sie dieses Feld aus.');
      expect(page.field('Fortschritt in Prozent').value).toBe('101');
      page.type('Fortschritt in Prozent', '45');
      page.type('Begründung', 'Der Bericht liegt jetzt vor.');
      const [request] = await page.send();
      expect(request?.request.body).toEqual({ quarter: '2026-Q3', value: 45, reason: 'Der Bericht liegt jetzt vor.', replaces: '3' });
    });

    it('keeps what was typed when the quarter is closed', async () => {
      const page = await open();
      await page.press('Fortschritt setzen');
      page.type('Fortschritt in Prozent', '45');
      page.type('Begründung', 'Ein Bericht fehlt.');
      const [request] = await page.send();
      refuse(request, 409, 'rule-violation', [{ path: 'quarter', message: 'Locked.' }]);
      await page.settle();
      expect(page.text()).toContain('Dieses Quartal ist abgeschlossen');
      expect(page.field('Begründung').value).toBe('Ein Bericht fehlt.');
      await expectNoViolations(page.element);
    });

    it('withdraws what was set', async () => {
      const overridden = {
        id: '3',
        value: 50,
        reason: 'Ein Bericht fehlt.',
        by: 'Steuerungsgruppe (Demo)',
        at: '2026-10-02T08:00:00.000Z',
      };
      const page = await open({ progress: aProgress({ value: 50, overridden }) });
      const [request] = await page.press('Zurücknehmen');
      expect([request?.request.method, request?.request.url]).toEqual(['DELETE', '/api/v1/recommendations/E-012/progress-overrides/3']);
      request?.flush({});
      await page.settle();
      expect(page.text()).toContain('Der berechnete Fortschritt gilt wieder.');
    });
  });

  describe('for a statement', () => {
    it('says at its field that HTML is not kept, and keeps what was typed', async () => {
      const page = await open();
      await page.press('Wortmeldung festhalten');
      page.type('Art', 'objection');
      page.type('Was gesagt wurde', 'Das <b>geht</b> nicht.');
      page.type('Anlass', 'Werkstatt (Demo)');
      page.type('Tag', '2026-05-05');
      const [request] = await page.send();
      refuse(request, 400, 'invalid-input', [{ path: 'text', message: 'Only plain text.' }]);
      await page.settle();
      expect(page.problem('Was gesagt wurde')).toContain('Hier steht nur reiner Text.');
      expect(page.field('Was gesagt wurde').value).toBe('Das <b>geht</b> nicht.');
      expect(page.field('Anlass').value).toBe('Werkstatt (Demo)');
      await expectNoViolations(page.element);
    });

    it('asks for what is missing', async () => {
      const page = await open();
      await page.press('Wortmeldung festhalten');
      expect(await page.send()).toEqual([]);
      expect(['Art', 'Was gesagt wurde', 'Anlass', 'Tag'].map((label) => page.problem(label))).toEqual(
        Array<string>(4).fill('Bitte füllen Sie dieses Feld aus.'),
      );
    });

    it('is removed at once and brought back on request', async () => {
      const page = await open();
      const { id: _id, recordedBy: _by, recordedAt: _at, ...said } = aStatement();
      const [removal] = await page.press('Entfernen', 'gb-statement-section');
      expect(removal?.request.urlWithParams).toBe('/api/v1/recommendations/E-012/statements/4');
      removal?.flush(null);
      await page.settle();
      const [again] = await page.press('Rückgängig machen');
      expect([again?.request.method, again?.request.body]).toEqual(['POST', said]);
    });
  });

  describe('for who was heard', () => {
    it('sends the group, the day and the number, and leaves open what changed', async () => {
      const page = await open({ participation: [], timesHeard: 0 });
      await page.press('Beteiligung festhalten');
      page.type('Art der Beteiligung', 'advisory_council');
      page.type('Wer wurde gehört?', 'Integrationsbeirat (Demo)');
      page.type('Tag', '2026-05-05');
      page.type('Zahl der Beteiligten', 'viele');
      expect(await page.send()).toEqual([]);
      expect(page.problem('Zahl der Beteiligten')).toBe('Bitte geben Sie eine ganze Zahl ab 1 ein.');
      page.type('Zahl der Beteiligten', '1.200');
      const [request] = await page.send();
      expect(request?.request.body).toEqual({
        kind: 'advisory_council',
        who: 'Integrationsbeirat (Demo)',
        heardOn: '2026-05-05',
        people: 1200,
        whatChanged: null,
      });
    });

    it('changes an entry as it was seen, and says when somebody else was faster', async () => {
      const page = await open({ participation: [aParticipation({ whatChanged: null })] });
      await page.press('Ändern');
      page.type('Was hat sich dadurch geändert?', 'Der Raum ist länger offen.');
      const [request] = await page.send();
      expect([request?.request.method, request?.request.url]).toEqual(['PATCH', '/api/v1/recommendations/E-012/participation/9']);
      expect(request?.request.body).toEqual(jasmine.objectContaining({ whatChanged: 'Der Raum ist länger offen.', version: 2 }));
      refuse(request, 409, 'conflict');
      await page.settle();
      expect(page.text()).toContain('Jemand hat diesen Eintrag inzwischen geändert.');
      expect(page.field('Was hat sich dadurch geändert?').value).toBe('Der Raum ist länger offen.');
    });

    it('removes an entry as it was seen', async () => {
      const page = await open();
      const [request] = await page.press('Entfernen', 'gb-participation-section');
      expect(request?.request.headers.get('If-Match')).toBe('"2"');
    });
  });
});
