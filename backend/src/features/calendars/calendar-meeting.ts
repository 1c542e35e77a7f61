/** A meeting as calendars show it. Days are `YYYY-MM-DD`, times `HH:MM`, both those of the place. */
export interface CalendarMeeting {
  readonly id: string;
  readonly createdAt: Date;
  readonly body: { readonly code: string; readonly name: string };
  readonly title: string | null;
  readonly heldOn: string;
  readonly begins: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly onlineLink: string | null;
  readonly state: 'planned' | 'held' | 'cancelled';
  /** Why it was cancelled. For mails to those who were invited; calendars, which others may see, do not show it. */
  readonly cancelReason: string | null;
  /** Rises with each change of what is told here. */
  readonly sequence: number;
}

/** What people call it. */
export const meetingName = ({ body, title }: Pick<CalendarMeeting, 'body' | 'title'>): string =>
  title === null ? body.name : `${body.name}: ${title}`;

/** The page of a meeting. `origin` is the address of the installation. */
export const meetingAddress = (id: string, origin: string): string => `${origin.replace(/\/+$/, '')}/sitzungen/${id}`;
