import { HttpErrorResponse } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom, throwError } from 'rxjs';
import type { Ballot, CountedBallot } from '#contract/ballot.ts';
import { aPaper } from '../../../testing/priority-results';
import { Connection } from '../ui/connection';
import { rated } from './ballot-draft';
import { DeviceVote } from './device-vote';

const NAME = 'gb-vote-spec';

/** What a request comes to that fails. */
const failed = (init: ConstructorParameters<typeof HttpErrorResponse>[0]): Promise<never> =>
  firstValueFrom(throwError(() => new HttpErrorResponse(init)));

/** A server that keeps its promises: the same key is the same voter, a link is used once. */
class FakeServer {
  readonly votes = new Map<string, Ballot>();
  lose: 'nothing' | 'request' | 'answer' = 'nothing';
  refuse: { readonly status: number; readonly code?: string } | undefined;
  attempts = 0;

  async send(ballot: Ballot, key: string): Promise<CountedBallot> {
    await Promise.resolve();
    this.attempts += 1;
    if (this.lose === 'request') return failed({ status: 0 });
    if (this.refuse !== undefined) {
      const { status, code } = this.refuse;
      return failed({ status, error: { type: '/problems/rule-violation', issues: [{ path: '', message: '', code }] } });
    }
    const changed = this.votes.has(key);
    if (!changed && this.votes.size > 0) return failed({ status: 409, error: { issues: [{ path: '', message: '', code: 'link_used' }] } });
    this.votes.set(key, ballot);
    if (this.lose === 'answer') return failed({ status: 0 });
    return { ...ballot, changed };
  }
}

describe('the vote of a device', () => {
  let server: FakeServer;
  const known = signal<Ballot | null>(null);
  const online = signal(true);

  /** Opens the page, or opens it again. */
  const open = async (keepsCounted = true): Promise<DeviceVote> => {
    @Component({ selector: 'gb-voter', template: '' })
    class Voter {
      readonly vote = new DeviceVote({
        name: () => NAME,
        paper: () => aPaper(),
        known: () => known(),
        keepsCounted,
        send: (ballot, key) => server.send(ballot, key),
      });
    }
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [{ provide: Connection, useValue: { online, found: (it: boolean) => online.set(it) } }],
    });
    const fixture = TestBed.createComponent(Voter);
    await fixture.whenStable();
    return fixture.componentInstance.vote;
  };
  const settled = async () => {
    TestBed.tick();
    await new Promise((done) => setTimeout(done, 10));
  };

  beforeEach(() => {
    server = new FakeServer();
    known.set(null);
    online.set(true);
  });
  afterEach(() => localStorage.removeItem(NAME));

  it('keeps what was filled in through a reload', async () => {
    (await open()).change((draft) => rated(draft, 'E-001', 4));
    const again = await open();
    expect(again.draft().ratings).toEqual({ 'E-001': 4 });
    expect(again.state()).toBe('writing');
    expect(again.own()).toBeFalse();
  });

  it('is counted, and changed with the same key', async () => {
    const vote = await open();
    vote.change((draft) => rated(draft, 'E-001', 4));
    await vote.handIn();
    expect(vote.state()).toBe('counted');
    expect(vote.changed()).toBeFalse();
    const later = await open();
    expect(later.counted()?.ratings).toEqual({ 'E-001': 4 });
    later.change((draft) => rated(draft, 'E-001', 1));
    await later.handIn();
    expect(later.changed()).toBeTrue();
    expect(Array.from(server.votes.values(), ({ ratings }) => ratings)).toEqual([{ 'E-001': 1 }]);
  });

  it('waits without a connection and goes out when it is back', async () => {
    const vote = await open();
    server.lose = 'request';
    vote.change((draft) => rated(draft, 'E-001', 4));
    await vote.handIn();
    expect(vote.state()).toBe('waiting');
    expect(vote.refusal()).toBeUndefined();
    server.lose = 'nothing';
    online.set(true);
    await settled();
    expect(vote.state()).toBe('counted');
  });

  it('goes out when the page is opened again', async () => {
    const vote = await open();
    server.lose = 'request';
    vote.change((draft) => rated(draft, 'E-001', 4));
    await vote.handIn();
    server.lose = 'nothing';
    online.set(true);
    const again = await open();
    await settled();
    expect(again.state()).toBe('counted');
    expect(server.votes.size).toBe(1);
  });

  it('is one vote when the answer was lost and it is sent again', async () => {
    const vote = await open();
    server.lose = 'answer';
    vote.change((draft) => rated(draft, 'E-001', 4));
    await vote.handIn();
    expect(vote.unanswered()).toBeTrue();
    expect(vote.own()).toBeTrue();
    server.lose = 'nothing';
    await vote.handIn();
    expect(vote.state()).toBe('counted');
    expect(server.votes.size).toBe(1);
    expect(server.attempts).toBe(2);
  });

  it('keeps what was filled in when the server refuses it', async () => {
    const vote = await open();
    server.refuse = { status: 409, code: 'closed' };
    vote.change((draft) => rated(draft, 'E-001', 4));
    await vote.handIn();
    expect(vote.refusal()?.issues[0]?.code).toBe('closed');
    expect(vote.state()).toBe('writing');
    expect(vote.draft().ratings).toEqual({ 'E-001': 4 });
    expect(vote.own()).toBeFalse();
  });

  it('goes on waiting when the session has ended or too many have asked', async () => {
    const vote = await open();
    vote.change((draft) => rated(draft, 'E-001', 4));
    for (const status of [401, 429]) {
      server.refuse = { status };
      await vote.handIn();
      expect(vote.state()).withContext(`${status}`).toBe('waiting');
      expect(vote.unanswered()).withContext(`${status}`).toBeFalse();
    }
  });

  it('begins with the vote that the server knows, and keeps nothing more than that on the device', async () => {
    known.set({ ratings: { 'E-002': 3 }, pick: null, terms: [] });
    const vote = await open(false);
    expect(vote.state()).toBe('counted');
    vote.change((draft) => rated(draft, 'E-002', 5));
    expect(localStorage.getItem(NAME)).not.toBeNull();
    await vote.handIn();
    expect(localStorage.getItem(NAME)).toBeNull();
  });

  it('leaves the counted vote as it is when somebody thinks better of a change', async () => {
    known.set({ ratings: { 'E-002': 3 }, pick: null, terms: [] });
    const vote = await open(false);
    vote.change((draft) => rated(draft, 'E-002', 5));
    vote.keepCounted();
    expect(vote.state()).toBe('counted');
    expect(vote.draft().ratings).toEqual({ 'E-002': 3 });
    expect(server.attempts).toBe(0);
  });
});
