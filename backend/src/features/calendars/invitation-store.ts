import type { WriteDb } from '../../db/knex.ts';

/** What an invitation that got through told. */
interface ToldInvitation {
  readonly sequence: number;
  readonly cancelled: boolean;
}

/** Who got it. */
export interface InvitedOne {
  /** Id of the membership. */
  readonly membership: string;
  readonly personId: string | null;
}

/** Plain writes of invitations. */
interface InvitationStore {
  /** Notes that an invitation got through. */
  sent(meetingId: string, to: InvitedOne, told: ToldInvitation, at: Date): Promise<void>;
  /** Notes that one did not; what got through before stays known. */
  failed(meetingId: string, to: InvitedOne, told: ToldInvitation): Promise<void>;
}

export class KnexInvitationStore implements InvitationStore {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  async sent(meetingId: string, to: InvitedOne, told: ToldInvitation, at: Date): Promise<void> {
    await this.#db('meeting_invitations')
      .insert({ meeting_id: meetingId, membership_id: to.membership, person_id: to.personId, ...told, sent_at: at, failed: false })
      .onConflict(['meeting_id', 'membership_id', 'person_id'])
      .merge();
  }

  async failed(meetingId: string, to: InvitedOne, told: ToldInvitation): Promise<void> {
    await this.#db('meeting_invitations')
      .insert({ meeting_id: meetingId, membership_id: to.membership, person_id: to.personId, ...told, sent_at: null, failed: true })
      .onConflict(['meeting_id', 'membership_id', 'person_id'])
      .merge({ failed: true });
  }
}
