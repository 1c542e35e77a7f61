/**
 * The last day on which a person `p` took part in anything: as a member of a body, or as a contact person of a department; `infinity` while
 * that has no end. Who never took part counts from the day on which they were entered.
 */
export const LAST_PART = `(
  SELECT max(t.until) FROM (
    SELECT coalesce(m.valid_to, 'infinity') AS until FROM memberships AS m WHERE m.person_id = p.id
    UNION ALL SELECT coalesce(c.valid_to, 'infinity') FROM topic_contacts AS c WHERE c.person_id = p.id
    UNION ALL SELECT (p.created_at AT TIME ZONE 'Europe/Berlin')::date) AS t)`;

/** Whether contact data of a person `p` is kept. */
export const HAS_CONTACT = 'num_nulls(p.legal_basis, p.purpose, p.retain_until) = 0';
