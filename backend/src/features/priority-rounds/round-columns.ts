/** Whether the time of the round `p` was over at `:now`, although nobody has closed it yet. */
const OVER = `(p.state = 'open' AND p.closes_at <= :now)`;

/** The state of the round `p` at `:now`, as `stateAt` has it. */
export const PRESENT_STATE = `CASE WHEN ${OVER} THEN 'closed' ELSE p.state END`;

/** When the round `p` took no more votes; null while it does. */
export const CLOSED_AT = `CASE WHEN ${OVER} THEN p.closes_at ELSE p.closed_at END`;

/** How many votes the round `p` has. */
export const VOTERS = `(SELECT count(*)::integer FROM priority_ballots AS b WHERE b.round_code = p.code)`;

/** How many could vote in the round `p`. Members are the active accounts with one of `:votingRoles`; who has voted could, also when gone since. */
export const INVITED = `
  coalesce(p.invited, CASE p.voting_by
    WHEN 'links' THEN (SELECT count(*)::integer FROM priority_links AS l WHERE l.round_code = p.code)
    ELSE greatest(${VOTERS},
                  (SELECT count(DISTINCT m.id)::integer FROM accounts AS m JOIN account_roles AS w ON w.account_id = m.id
                    WHERE m.state = 'active' AND w.role = ANY(:votingRoles))) END)`;

/** What the round `p` asks about, in its order, by the titles that voters read. */
export const OPTIONS = `
  (SELECT coalesce(json_agg(json_build_object('recommendation', o.recommendation_code, 'title', coalesce(o.title, e.title))
                            ORDER BY o.position), '[]')
     FROM priority_round_options AS o JOIN recommendations AS e ON e.code = o.recommendation_code WHERE o.round_code = p.code)`;
