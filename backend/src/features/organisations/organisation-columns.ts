/** All of an organisation `o` as it is kept. */
export const ORGANISATION_COLUMNS = `
  o.code, o.name, o.short_name AS "shortName", o.sector, o.description, o.website, o.email, o.phone, o.street,
  o.postal_code AS "postalCode", o.town,
  CASE WHEN o.latitude IS NOT NULL THEN json_build_object('latitude', o.latitude, 'longitude', o.longitude) END AS point,
  ARRAY(SELECT s.district_level || ':' || s.district_key
          FROM organisation_districts AS s JOIN levels AS l ON l.level = s.district_level
         WHERE s.organisation_code = o.code ORDER BY l.position, s.district_key) AS districts,
  ARRAY(SELECT s.target_group FROM organisation_target_groups AS s JOIN target_groups AS t ON t.code = s.target_group
         WHERE s.organisation_code = o.code ORDER BY t.position) AS "targetGroups",
  ARRAY(SELECT s.field_of_action FROM organisation_fields_of_action AS s JOIN fields_of_action AS f ON f.code = s.field_of_action
         WHERE s.organisation_code = o.code ORDER BY f.position) AS "fieldsOfAction",
  o.languages, o.closed_on AS "closedOn", o.merged_into AS "mergedInto", o.version`;
