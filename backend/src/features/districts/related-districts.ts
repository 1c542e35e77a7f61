/**
 * Common table expressions for "in this place": `related` has level and key of the place of `:key` (and `:level`, or null for the highest
 * level that has the key), of its parts, and of what it is part of; boundary reforms included. For `WITH RECURSIVE`.
 */
export const RELATED_DISTRICTS = `
  asked AS (SELECT d.id FROM districts AS d JOIN levels AS l ON l.level = d.level
             WHERE d.key = :key
               AND l.position = (SELECT min(kl.position) FROM districts AS k JOIN levels AS kl ON kl.level = k.level
                                  WHERE k.key = :key AND (:level::text IS NULL OR k.level = :level))),
  below AS (SELECT a.id FROM asked AS a UNION SELECT d.id FROM districts AS d JOIN below AS b ON d.parent_id = b.id),
  above AS (SELECT a.id FROM asked AS a UNION SELECT d.parent_id FROM districts AS d JOIN above AS b ON d.id = b.id
             WHERE d.parent_id IS NOT NULL),
  related AS (SELECT DISTINCT d.level, d.key FROM districts AS d WHERE d.id IN (SELECT id FROM below UNION SELECT id FROM above))`;
