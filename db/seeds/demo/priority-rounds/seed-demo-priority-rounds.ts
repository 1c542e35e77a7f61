import type { WriteDb } from '#backend/db/knex.ts';
import { KnexBallotStore } from '#backend/features/priority-rounds/ballot-store.ts';
import { KnexPriorityRoundStore } from '#backend/features/priority-rounds/priority-round-store.ts';
import { KnexTermRuleStore } from '#backend/features/priority-rounds/term-rule-store.ts';
import { KnexVotingLinkStore } from '#backend/features/priority-rounds/voting-link-store.ts';
import { hashOfVotingToken } from '#backend/features/priority-rounds/voting-secrets.ts';
import { STEERING_ROUND, YOUTH_ROUND } from './closed-rounds.ts';
import { DRAFT_ROUND, openRound } from './present-rounds.ts';
import { answersIn, type PlannedRound } from './round-plan.ts';
import { seedSteeringGroup } from './seed-steering-group.ts';
import { WORKSHOP_ROUND } from './workshop-round.ts';

/**
 * Rounds of the demo municipality with what was voted in them, and the other members of its steering group; only where there is no round yet.
 * A municipality that has other recommendations gets none.
 */
export async function seedDemoPriorityRounds(db: WriteDb, now: Date): Promise<void> {
  const rounds = [YOUTH_ROUND, WORKSHOP_ROUND, STEERING_ROUND, openRound(now), DRAFT_ROUND];
  if ((await db('priority_rounds').select('code').first()) !== undefined) return;
  const needed = new Set(rounds.flatMap(({ content }) => content.options));
  const there = await db('recommendations')
    .whereIn('code', [...needed])
    .select('code');
  if (there.length < needed.size) return;
  await seedSteeringGroup(db);
  for (const round of rounds) await seedRound(db, round, now);
}

/** In the order in which it happens, because the database takes no votes outside of it. */
async function seedRound(
  db: WriteDb,
  { code, content, openedAt, closedAt, revealed, invited, ballots, terms = [] }: PlannedRound,
  now: Date,
) {
  const [rounds, rules] = [new KnexPriorityRoundStore(db), new KnexTermRuleStore(db)];
  await rounds.insert(code, content, { createdAt: openedAt === null ? now : new Date(openedAt), demo: true });
  if (openedAt === null) return;
  await rounds.open(code, new Date(openedAt));
  if (content.votingBy === 'links') await seedLinks(db, code, invited, ballots.length);
  const votes = new KnexBallotStore(db);
  // By such a key nobody can be recognised, nor change the vote.
  for (const [index, line] of ballots.entries()) await votes.insert(code, `demo ${index}`, answersIn(line, content.options));
  if (closedAt !== null) await rounds.close(code, new Date(closedAt), invited);
  for (const rule of terms) await rules.put(code, rule);
  if (revealed) await rounds.reveal(code, true);
}

/** Links of rounds that are closed: that everybody can work out their tokens lets nobody vote. */
async function seedLinks(db: WriteDb, code: string, count: number, used: number): Promise<void> {
  const links = new KnexVotingLinkStore(db);
  const hashes = Array.from({ length: count }, (_, index) => hashOfVotingToken(`demo ${code} ${index}`));
  await links.insert(code, hashes);
  for (const hash of hashes.slice(0, used)) await links.use(hash);
}
