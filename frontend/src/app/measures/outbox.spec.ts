import type { NewStatusReport } from '#contract/status-report.ts';
import { aStatusReport } from '../../../testing/measures';
import type { TextStore } from '../shell/text-store';
import { Outbox, type Outcome } from './outbox';
import { emptyDraft, needsNote, problemsOf, reportOf, type ReportDraft } from './report-draft';

const KEY = { code: 'M-012', quarter: '2026-Q3' };
const DRAFT: ReportDraft = { ...emptyDraft('running', null), percent: 60, outlook: 'on_schedule' };
const KEPT = { ...KEY, title: 'Sprachcafé', draft: DRAFT, corrects: null };

/** A store that outlives the tab. */
function aStore(): TextStore {
  const texts = new Map<string, string>();
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  };
}

/** A server that keeps its promises: the same draft twice is one report, a second first report is a conflict. */
function aServer() {
  const reports: { code: string; sent: NewStatusReport }[] = [];
  let answers = true;
  let reachable = true;
  return {
    reports,
    lose: (what: 'request' | 'answer' | 'nothing') => {
      reachable = what !== 'request';
      answers = what === 'nothing';
    },
    send: async (code: string, sent: NewStatusReport): Promise<Outcome> => {
      await Promise.resolve();
      if (!reachable) return { kind: 'later' };
      const known = reports.some((each) => each.sent.draftId === sent.draftId);
      const there = reports.find((each) => each.code === code && each.sent.quarter === sent.quarter);
      if (!known && there !== undefined && sent.corrects !== '31')
        return { kind: 'conflict', other: aStatusReport({ percent: there.sent.percent }) };
      if (!known) reports.push({ code, sent });
      return answers ? { kind: 'sent', report: aStatusReport({ percent: sent.percent }) } : { kind: 'later' };
    },
  };
}

describe('the outbox of reports', () => {
  let ids = 0;
  const outboxOf = (store: TextStore, account = '7') =>
    new Outbox(
      store,
      account,
      () => `id-${++ids}`,
      () => '2026-10-12T08:30:00.000Z',
    );

  it('keeps what is being written when the page is loaded again', () => {
    const store = aStore();
    outboxOf(store).keep(KEPT);
    expect(outboxOf(store).entry(KEY)?.draft).toEqual(DRAFT);
  });

  it('shows nobody what another account has written', () => {
    const store = aStore();
    outboxOf(store, '7').keep(KEPT);
    expect(outboxOf(store, '8').entries()).toEqual([]);
  });

  it('lets a report wait while there is no connection and sends it once when it is back', async () => {
    const server = aServer();
    const outbox = outboxOf(aStore());
    outbox.keep(KEPT);
    outbox.queue(KEY);
    server.lose('request');
    expect(await outbox.sendWaiting(server.send)).toEqual([]);
    expect(outbox.entry(KEY)?.state).toBe('waiting');
    server.lose('nothing');
    expect((await outbox.sendWaiting(server.send)).length).toBe(1);
    expect(outbox.entries()).toEqual([]);
    expect(server.reports.length).toBe(1);
  });

  it('makes one report of a draft whose answer was lost', async () => {
    const server = aServer();
    const outbox = outboxOf(aStore());
    outbox.keep(KEPT);
    outbox.queue(KEY);
    server.lose('answer');
    await outbox.sendWaiting(server.send);
    server.lose('nothing');
    await outbox.sendWaiting(server.send);
    expect(server.reports.length).toBe(1);
    expect(outbox.entries()).toEqual([]);
  });

  it('does not lose what was changed after a draft whose answer was lost: the difference is shown', async () => {
    const server = aServer();
    const outbox = outboxOf(aStore());
    outbox.keep(KEPT);
    outbox.queue(KEY);
    server.lose('answer');
    await outbox.sendWaiting(server.send);
    server.lose('nothing');
    outbox.keep({ ...KEPT, draft: { ...DRAFT, percent: 70 } });
    outbox.queue(KEY);
    await outbox.sendWaiting(server.send);
    expect(outbox.entry(KEY)).toEqual(jasmine.objectContaining({ state: 'conflict', draft: jasmine.objectContaining({ percent: 70 }) }));
    expect(outbox.entry(KEY)?.other?.percent).toBe(60);
  });

  it('keeps both sides of a conflict, and corrects the other report when told to', async () => {
    const server = aServer();
    const [mine, other] = [outboxOf(aStore(), '7'), outboxOf(aStore(), '8')];
    other.keep({ ...KEPT, draft: { ...DRAFT, percent: 40 } });
    other.queue(KEY);
    await other.sendWaiting(server.send);
    mine.keep(KEPT);
    mine.queue(KEY);
    await mine.sendWaiting(server.send);
    expect(mine.entry(KEY)?.other?.percent).toBe(40);
    mine.correctOther(KEY);
    expect((await mine.sendWaiting(server.send)).length).toBe(1);
    expect(server.reports.at(-1)?.sent).toEqual(jasmine.objectContaining({ percent: 60, corrects: '31' }));
  });

  it('keeps what the server refuses, with the fields it objects to', async () => {
    const outbox = outboxOf(aStore());
    outbox.keep(KEPT);
    outbox.queue(KEY);
    await outbox.sendWaiting(() => Promise.resolve({ kind: 'refused', paths: ['quarter'] }));
    expect(outbox.entry(KEY)).toEqual(jasmine.objectContaining({ state: 'refused', refused: ['quarter'], draft: DRAFT }));
  });

  it('sends the next one although one was refused, and stops while there is no connection', async () => {
    const outbox = outboxOf(aStore());
    for (const code of ['M-001', 'M-002', 'M-003']) {
      outbox.keep({ ...KEPT, code });
      outbox.queue({ ...KEY, code });
    }
    const tried: string[] = [];
    await outbox.sendWaiting((code) => {
      tried.push(code);
      return Promise.resolve(code === 'M-001' ? { kind: 'refused', paths: [] } : { kind: 'later' });
    });
    expect(tried).toEqual(['M-001', 'M-002']);
    expect(outbox.entries().map(({ state }) => state)).toEqual(['refused', 'waiting', 'waiting']);
  });

  it('sends each report once although it is told twice', async () => {
    const server = aServer();
    const outbox = outboxOf(aStore());
    outbox.keep(KEPT);
    outbox.queue(KEY);
    const [first, second] = await Promise.all([outbox.sendWaiting(server.send), outbox.sendWaiting(server.send)]);
    expect([first.length, second.length]).toEqual([1, 1]);
    expect(server.reports.length).toBe(1);
  });

  it('keeps what is written while a report is on its way', async () => {
    const outbox = outboxOf(aStore());
    outbox.keep(KEPT);
    outbox.queue(KEY);
    await outbox.sendWaiting((_, { percent }) => {
      outbox.keep({ ...KEPT, draft: { ...DRAFT, percent: 80 } });
      return Promise.resolve({ kind: 'sent', report: aStatusReport({ percent }) });
    });
    expect(outbox.entry(KEY)).toEqual(jasmine.objectContaining({ state: 'draft', draft: jasmine.objectContaining({ percent: 80 }) }));
  });

  it('begins anew where something else stands under its name', () => {
    const store = aStore();
    for (const text of ['{', '7', '[null, 3, {}]']) {
      store.setItem('gb-reports-7', text);
      expect(outboxOf(store).entries()).toEqual([]);
    }
  });
});

describe('a draft of a report', () => {
  const before = aStatusReport({ quarter: '2026-Q2', percent: 45 });

  it('has to say why when it is not on schedule, when progress falls, and when it is to pause', () => {
    expect(needsNote({ ...DRAFT, percent: 45 }, before, 'running')).toBeFalse();
    expect(needsNote({ ...DRAFT, outlook: 'late' }, before, 'running')).toBeTrue();
    expect(needsNote({ ...DRAFT, percent: 44 }, before, 'running')).toBeTrue();
    expect(needsNote({ ...DRAFT, status: 'paused' }, before, 'running')).toBeTrue();
    expect(needsNote({ ...DRAFT, status: 'paused' }, before, 'paused')).toBeFalse();
  });

  it('names the fields that have to be put right', () => {
    const draft: ReportDraft = { ...DRAFT, outlook: null, percent: 10, peopleReached: 'viele', eventsHeld: '-1' };
    expect(problemsOf(draft, before, 'running')).toEqual(['outlook', 'note', 'peopleReached', 'eventsHeld']);
  });

  it('is sent without what was left empty', () => {
    expect(reportOf({ ...DRAFT, note: '  ', peopleReached: ' 84 ' }, '2026-Q3', 'id-1', null)).toEqual({
      quarter: '2026-Q3',
      status: 'running',
      percent: 60,
      outlook: 'on_schedule',
      note: null,
      peopleReached: 84,
      eventsHeld: null,
      nextStep: null,
      corrects: null,
      draftId: 'id-1',
    });
  });
});
