import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import { NotFound, RuleViolation } from '../../errors/app-error.ts';
import type { PriorityRoundStore } from './priority-round-store.ts';
import { noSuchRound } from './round-errors.ts';
import { answeredBy, countTerms, ruleRefusal, type TermRule, type WrittenTerms } from './term-count.ts';
import type { TermRuleStore } from './term-rule-store.ts';

/** What voters have written in a round. */
type ReadTerms = (round: string) => Promise<readonly WrittenTerms[]>;

/** What the service works with, in one transaction. */
interface TermMeans {
  readonly rounds: PriorityRoundStore;
  readonly rules: TermRuleStore;
  readonly terms: ReadTerms;
  readonly audit: AuditLog;
  /** Below this number of voters nobody reads what they have written. */
  readonly fewest: number;
}

/** Joins terms and leaves some out. The votes stay as they are. */
export class TermService {
  readonly #means: TermMeans;

  constructor(means: TermMeans) {
    this.#means = means;
  }

  /** Throws `NotFound`, or `RuleViolation` for a chain or while too few have answered. */
  async moderate(code: string, rule: TermRule, doing: Doing): Promise<void> {
    const { rounds, rules, terms, audit, fewest } = this.#means;
    const round = await rounds.lock(code);
    if (round === undefined) throw noSuchRound(code);
    const written = await terms(code);
    if (answeredBy(written) < fewest) throw new RuleViolation(`Terms are shown and put in order once ${fewest} have answered.`);
    const counted = countTerms(written);
    const term = counted.find(({ key }) => key === rule.key);
    if (term === undefined) throw new NotFound(`Nobody has written "${rule.key}".`);
    const known = await rules.list(code);
    const refusal = ruleRefusal(rule, counted, known);
    if (refusal !== undefined) throw new RuleViolation(refusal);
    const before = known.find(({ key }) => key === rule.key) ?? { key: rule.key, countsAs: null, leftOut: false };
    if (before.countsAs === rule.countsAs && before.leftOut === rule.leftOut) return;
    await rules.put(code, rule);
    const event = {
      action: 'term_moderated',
      objectType: 'priority_round',
      objectId: code,
      objectLabel: round.title,
      changes: toldChanges(before, rule, term.term),
    };
    await audit.record(doing.actor, event, doing.at);
  }
}

/** What the trail keeps. A term that is left out is not told there either: it may insult somebody, or say who somebody is. */
function toldChanges(before: TermRule, after: TermRule, term: string): Change[] {
  const told = ({ countsAs, leftOut }: TermRule) => ({
    leftOut,
    countsAs: countsAs === null || leftOut || after.leftOut ? null : `${term} → ${countsAs}`,
  });
  return changesBetween(told(before), told(after));
}
