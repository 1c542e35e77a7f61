import { Component } from '@angular/core';
import type { Permission } from '#contract/account.ts';
import { openPage } from '../../../testing/open-page';
import { sendKeptReports } from './kept-reports';
import { Outbox } from './outbox';
import { emptyDraft } from './report-draft';

const OFFICER: readonly Permission[] = ['public', 'own-account', 'measures.read', 'measures.edit-own'];

@Component({ selector: 'gb-page-of-kept-reports-spec', template: '' })
class PageWithoutReports {
  constructor() {
    sendKeptReports();
  }
}

describe('reports that this browser keeps', () => {
  beforeEach(() => localStorage.clear());
  afterAll(() => localStorage.clear());

  /** Opens a page that shows no reports as account 7. */
  const open = () =>
    openPage({
      routes: [{ path: '', component: PageWithoutReports }],
      address: '/',
      permissions: OFFICER,
      account: { id: '7' },
      answer: () => undefined,
    });

  /** Lets a report of the account wait for the connection. */
  function waitingFor(account: string): void {
    const outbox = new Outbox(
      localStorage,
      account,
      () => 'd3b07384-0000-4000-8000-000000000001',
      () => '2026-11-22T10:00:00.000Z',
    );
    const key = { code: 'M-012', quarter: '2026-Q3' };
    outbox.keep({ ...key, title: 'Sprachcafé', draft: { ...emptyDraft('running', null), outlook: 'on_schedule' }, corrects: null });
    outbox.queue(key);
  }

  /** What was written once the part that sends has been loaded. */
  async function written({ settle, asked }: Awaited<ReturnType<typeof open>>): Promise<readonly string[]> {
    const posts = () => asked.filter((each) => each.startsWith('POST'));
    for (let turn = 0; turn < 20 && posts().length === 0; turn++) await settle();
    return posts();
  }

  it('are sent whichever page is opened first', async () => {
    waitingFor('7');
    expect(await written(await open())).toEqual(['POST /api/v1/measures/M-012/status-reports']);
  });

  it('are not sent for somebody else who signs in', async () => {
    waitingFor('8');
    expect(await written(await open())).toEqual([]);
    expect(localStorage.length).toBe(1);
  });
});
