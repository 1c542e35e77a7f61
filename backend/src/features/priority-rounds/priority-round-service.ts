import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import { InvalidInput, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import { contentIn, emptyRound, withRoundChanges, type PriorityRound, type RoundChanged, type RoundContent } from './priority-round.ts';
import type { PriorityRoundStore } from './priority-round-store.ts';
import { noSuchRound } from './round-errors.ts';
import { changeRefusal, contentIssues, openingIssues, stateAt } from './round-rules.ts';
import type { VotingLinkStore } from './voting-link-store.ts';
import { newVotingLink } from './voting-secrets.ts';

/** How many members may vote at this moment. */
type CountMembers = () => Promise<number>;

/** What the service works with, in one transaction. */
interface PriorityRoundMeans {
  readonly store: PriorityRoundStore;
  readonly links: VotingLinkStore;
  readonly members: CountMembers;
  readonly audit: AuditLog;
  /** Most one-time links of a round. */
  readonly mostLinks: number;
}

/** Prepares rounds, opens and closes them, shows their results, makes their one-time links. What was voted is nowhere here. */
export class PriorityRoundService {
  readonly #means: PriorityRoundMeans;

  constructor(means: PriorityRoundMeans) {
    this.#means = means;
  }

  /** Answers the code. Throws `InvalidInput` with all that is wrong. */
  async add(draft: RoundChanged & Pick<RoundContent, 'title' | 'votingBy'>, doing: Doing): Promise<string> {
    const { store } = this.#means;
    await this.#check(draft, doing);
    const code = await store.nextCode();
    const content = withRoundChanges(emptyRound(draft), draft);
    await store.insert(code, content, { createdAt: doing.at });
    await this.#record('created', { code, ...content }, changesBetween(undefined, content).filter(isSomething), doing);
    return code;
  }

  /** Throws `NotFound`, `InvalidInput`, `RuleViolation` for what cannot be changed any more, or `Conflict` when somebody else was faster. */
  async change(code: string, changed: RoundChanged, version: number, doing: Doing): Promise<void> {
    const round = await this.#lock(code, version);
    const refusal = changeRefusal(stateAt(round, doing.at), changed);
    if (refusal !== undefined) throw new RuleViolation(refusal);
    await this.#check(changed, doing);
    const before = contentIn(round);
    const after = withRoundChanges(before, changed);
    if (after.votingBy !== before.votingBy) await this.#refuseLinks(code);
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    await this.#means.store.update(code, before, after);
    await this.#record('changed', { code, ...after }, changes, doing);
  }

  /** Removes a draft with its links. Throws `NotFound`, `RuleViolation`, or `Conflict` when somebody else was faster. */
  async remove(code: string, version: number, doing: Doing): Promise<void> {
    const round = await this.#lock(code, version);
    if (round.state !== 'draft') throw new RuleViolation('A round that was opened is kept, with all that was voted.');
    await this.#means.store.remove(code);
    await this.#record('removed', round, changesBetween(contentIn(round), undefined).filter(isSomething), doing);
  }

  /** From here on votes are taken. Throws `NotFound`, `RuleViolation` with all that is missing, or `Conflict` when somebody else was faster. */
  async open(code: string, version: number, doing: Doing): Promise<void> {
    const round = await this.#lock(code, version);
    if (round.state !== 'draft') throw new RuleViolation('The round was opened already.');
    const issues = openingIssues(round, doing.at);
    if (issues.length > 0) throw new RuleViolation('The round cannot be opened yet.', { issues });
    await this.#means.store.open(code, doing.at);
    await this.#record('opened', round, [], doing);
  }

  /** For good. Throws `NotFound`, `RuleViolation`, or `Conflict` when somebody else was faster. */
  async close(code: string, version: number, doing: Doing): Promise<void> {
    const round = await this.#lock(code, version);
    if (round.state === 'draft') throw new RuleViolation('The round was not opened yet.');
    if (round.state === 'closed') throw new RuleViolation('The round is closed already.');
    await this.#close(round, doing);
  }

  /** Closes a round whose time is over; leaves others as they are. */
  async closeWhenOver(code: string, doing: Doing): Promise<void> {
    const round = await this.#means.store.lock(code);
    if (round?.state === 'open' && stateAt(round, doing.at) === 'closed') await this.#close(round, doing);
  }

  /** Shows the results or hides them; closes a round whose time is over. Throws `NotFound`, `RuleViolation`, or `Conflict` when somebody else was faster. */
  async reveal(code: string, revealed: boolean, version: number, doing: Doing): Promise<void> {
    const round = await this.#lock(code, version);
    if (round.state === 'draft') throw new RuleViolation('A round that was not opened yet has no results.');
    // Who shows what came out does not want it to be changed any more, nor anybody to be told by a key whose a vote is.
    if (round.state === 'open' && stateAt(round, doing.at) === 'closed') await this.#close(round, doing);
    if (round.revealed === revealed) return;
    await this.#means.store.reveal(code, revealed);
    await this.#record(revealed ? 'results_shown' : 'results_hidden', round, [], doing);
  }

  /** Makes one-time links; answers their tokens, which are kept nowhere. Throws `NotFound` or `RuleViolation`. */
  async makeLinks(code: string, count: number, doing: Doing): Promise<string[]> {
    const { links, mostLinks } = this.#means;
    const round = await this.#lock(code);
    if (round.votingBy !== 'links')
      throw new RuleViolation('Members vote in this round. One-time links are for rounds that are voted on with them.');
    if (stateAt(round, doing.at) === 'closed') throw new RuleViolation('The round is closed. Nobody can vote with new links.');
    const there = await links.count(code);
    if (there + count > mostLinks)
      throw new RuleViolation(`A round has at most ${mostLinks} one-time links, and this one has ${there} already.`);
    const made = Array.from({ length: count }, newVotingLink);
    await links.insert(
      code,
      made.map(({ hash }) => hash),
    );
    await this.#record('voting_links_made', round, [{ field: 'votingLinks', before: there, after: there + count }], doing);
    return made.map(({ token }) => token);
  }

  /** Makes void the links that nobody has voted with. Throws `NotFound` or `RuleViolation`. */
  async voidLinks(code: string, doing: Doing): Promise<{ voided: number; left: number }> {
    const { links } = this.#means;
    const round = await this.#lock(code);
    if (stateAt(round, doing.at) === 'closed') throw new RuleViolation('The round is closed. It stays as it is.');
    const voided = await links.removeUnused(code);
    const left = await links.count(code);
    if (voided > 0) await this.#record('voting_links_voided', round, [{ field: 'votingLinks', before: voided + left, after: left }], doing);
    return { voided, left };
  }

  async #lock(code: string, version?: number): Promise<PriorityRound> {
    const round = await this.#means.store.lock(code);
    if (round === undefined) throw noSuchRound(code);
    if (version !== undefined) checkVersion(`"${round.title}"`, round.version, version);
    return round;
  }

  async #close(round: PriorityRound, doing: Doing): Promise<void> {
    const { store, links, members } = this.#means;
    const { code, closesAt } = round;
    // After its time it took no votes any more, however late somebody sees to it.
    const closedAt = stateAt(round, doing.at) === 'closed' && closesAt !== null ? new Date(closesAt) : doing.at;
    const voters = await store.voters(code);
    // Whoever voted could, also when the person is no member any more.
    const invited = Math.max(voters, round.votingBy === 'links' ? await links.count(code) : await members());
    await store.close(code, closedAt, invited);
    const changes = changesBetween<object>({}, { closedAt: closedAt.toISOString(), voters, invited });
    await this.#record('closed', round, changes, doing);
  }

  async #check(changed: RoundChanged, { at }: Doing): Promise<void> {
    const known = await this.#means.store.knownRecommendations(changed.options ?? []);
    const issues = contentIssues(changed, known, at);
    if (issues.length > 0) throw new InvalidInput('The round cannot be kept like this.', { issues });
  }

  async #refuseLinks(code: string): Promise<void> {
    const count = await this.#means.links.count(code);
    if (count > 0) throw new RuleViolation(`There are ${count} one-time links already. Make them void before members are to vote.`);
  }

  async #record(
    action: string,
    { code, title }: Pick<PriorityRound, 'code' | 'title'>,
    changes: readonly Change[],
    { actor, at }: Doing,
  ): Promise<void> {
    await this.#means.audit.record(actor, { action, objectType: 'priority_round', objectId: code, objectLabel: title, changes }, at);
  }
}

/** What was left empty is nothing that happened. */
const isSomething = ({ before, after }: Change): boolean =>
  ![before, after].every((value) => value === null || value === false || (Array.isArray(value) && value.length === 0));
