/**
 * The last day on which a person `p` took part in anything: as a member or deputy of a body, as a contact person of a department, as a guest
 * of a meeting, or with an item of its agenda; `infinity` while that has no end. Who never took part counts from the day on which they were
 * entered, and contact data that was entered later from its own. Deputies stand in as long as they are deputies, so that their membership
 * says it.
 */
export const LAST_PART = `(
  SELECT max(t.until) FROM (
    SELECT coalesce(m.valid_to, 'infinity') AS until FROM memberships AS m WHERE m.person_id = p.id
    UNION ALL SELECT coalesce(c.valid_to, 'infinity') FROM topic_contacts AS c WHERE c.person_id = p.id
    UNION ALL SELECT h.held_on FROM meeting_guests AS g JOIN meetings AS h ON h.id = g.meeting_id WHERE g.person_id = p.id
    UNION ALL SELECT h.held_on FROM agenda_items AS i JOIN meetings AS h ON h.id = i.meeting_id
               WHERE i.presenter_person_id = p.id AND h.state <> 'cancelled'
    UNION ALL SELECT p.contact_since
    UNION ALL SELECT (p.created_at AT TIME ZONE 'Europe/Berlin')::date) AS t)`;

/** Whether contact data of a person `p` is kept. */
export const HAS_CONTACT = 'num_nulls(p.legal_basis, p.purpose, p.retain_until) = 0';
