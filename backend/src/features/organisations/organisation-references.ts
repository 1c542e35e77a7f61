/** What a merge does with a column that refers to organisations. */
type MergeOfColumn =
  /** The duplicate keeps it: it tells what it was. */
  | 'stays'
  /** Names the one that stays from now on. */
  | 'moves'
  /** Says something about a pair of which one is no more. */
  | 'goes';

/** Every column that refers to `organisations`, as `table.column`. A spec asks the database whether one is missing. */
export const REFERENCES: Readonly<Record<string, MergeOfColumn>> = {
  'organisation_districts.organisation_code': 'stays',
  'organisation_target_groups.organisation_code': 'stays',
  'organisation_fields_of_action.organisation_code': 'stays',
  'organisations_told_apart.first_code': 'goes',
  'organisations_told_apart.second_code': 'goes',
  'organisations.merged_into': 'moves',
  'measures.lead_organisation': 'moves',
  'measure_partners.organisation_code': 'moves',
  'memberships.organisation_code': 'moves',
  'people.organisation_code': 'moves',
  'account_organisations.organisation_code': 'moves',
  'agenda_items.presenter_organisation_code': 'moves',
  'meeting_guests.organisation_code': 'moves',
  'decisions.responsible_organisation_code': 'moves',
  'tasks.organisation_code': 'moves',
  'indicator_collections.organisation_code': 'moves',
  'deliveries.organisation_code': 'moves',
};
