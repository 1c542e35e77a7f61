import type { AgendaItem } from '#contract/agenda-item.ts';
import type { MeetingDetail } from '#contract/meeting.ts';
import type { Permission } from '../../access/permissions.ts';
import type { DecisionReadModel } from '../decisions/decision-read-model.ts';
import type { AgendaReadModel } from './agenda-read-model.ts';
import type { NamedAgendaItem } from './agenda-item.ts';
import type { MeetingReadModel } from './meeting-read-model.ts';
import { toAgendaItem, toMeetingDetail } from './meeting-response.ts';

/** Whoever looks at a meeting. */
interface MeetingViewer {
  readonly accountId: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Codes of the own organisations. */
  readonly organisations: readonly string[];
}

/** Meetings and items as somebody sees them, with what was decided. */
export class MeetingView {
  readonly #meetings: MeetingReadModel;
  readonly #agenda: AgendaReadModel;
  readonly #decisions: Pick<DecisionReadModel, 'ofItems'>;

  constructor(meetings: MeetingReadModel, agenda: AgendaReadModel, decisions: Pick<DecisionReadModel, 'ofItems'>) {
    this.#meetings = meetings;
    this.#agenda = agenda;
    this.#decisions = decisions;
  }

  /** Throws `NotFound`. */
  async meeting(id: string, viewer: MeetingViewer): Promise<MeetingDetail> {
    const [meeting, items] = await Promise.all([this.#meetings.get(id), this.#agenda.ofMeeting(id)]);
    return toMeetingDetail(meeting, await this.#withDecisions(items, viewer), viewer.permissions);
  }

  /** Throws `NotFound`. */
  async item(id: string, viewer: MeetingViewer): Promise<AgendaItem> {
    const [item] = await this.#withDecisions([await this.#agenda.get(id)], viewer);
    return item as AgendaItem;
  }

  /** What waits in the backlog of a body. Throws `NotFound`. */
  async backlog(body: string, viewer: MeetingViewer): Promise<AgendaItem[]> {
    return this.#withDecisions(await this.#agenda.ofBody(body), viewer);
  }

  /** The agenda of a meeting. */
  async agenda(meeting: string, viewer: MeetingViewer): Promise<AgendaItem[]> {
    return this.#withDecisions(await this.#agenda.ofMeeting(meeting), viewer);
  }

  async #withDecisions(items: readonly NamedAgendaItem[], viewer: MeetingViewer): Promise<AgendaItem[]> {
    if (items.length === 0) return [];
    const decisions = await this.#decisions.ofItems(
      items.map(({ id }) => id),
      viewer,
    );
    return items.map((item) => toAgendaItem(item, decisions.get(item.id)));
  }
}
