/** What has a day by which it is to be done; days `YYYY-MM-DD`. */
interface Due {
  readonly state: 'open' | 'done' | 'dropped';
  readonly dueOn: string | null;
}

/** Whether its day has passed and it is still open. On the day itself it is in time. */
export const isOverdue = ({ state, dueOn }: Due, today: string): boolean => state === 'open' && dueOn !== null && dueOn < today;
