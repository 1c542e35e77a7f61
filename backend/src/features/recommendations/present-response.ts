/** SQL of the response that counts now: of those that no other corrects the one decided last; `open` without any. `code` is SQL, too. */
export const presentResponse = (code: string): string => `
  coalesce((SELECT r.response FROM recommendation_responses AS r
             WHERE r.recommendation_code = ${code}
               AND NOT EXISTS (SELECT 1 FROM recommendation_responses AS c WHERE c.corrects = r.id)
             ORDER BY r.decided_on DESC, r.id DESC LIMIT 1), 'open')`;
