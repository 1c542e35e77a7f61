import type { Doing } from '../../audit/audit-log.ts';
import type { DecisionReadModel } from '../decisions/decision-read-model.ts';
import { NOBODY } from '../decisions/decision-rights.ts';
import type { DecisionDraft } from '../decisions/decision.ts';
import type { AgendaItemDraft, AgendaLink, NamedAgendaItem, Outcome } from '../meetings/agenda-item.ts';
import type { AgendaReadModel } from '../meetings/agenda-read-model.ts';
import type { ShownItem } from './review.ts';

/** Writes agendas. */
export interface AgendaWriter {
  addToMeeting(meeting: string, draft: AgendaItemDraft, doing: Doing): Promise<string>;
  change(id: string, changed: { readonly outcome: Outcome | null }, version: number, doing: Doing): Promise<void>;
  remove(id: string, version: number, doing: Doing): Promise<unknown>;
}

/** Writes decisions. */
export interface DecisionWriter {
  add(item: string, draft: DecisionDraft, doing: Doing): Promise<string>;
  remove(code: string, version: number, doing: Doing): Promise<void>;
}

/** Everything of one transaction. */
export interface MinutesParts {
  readonly agenda: AgendaReadModel;
  readonly agendaWriter: AgendaWriter;
  readonly decisions: DecisionReadModel;
  readonly decisionWriter: DecisionWriter;
}

/** Where a decision was written down. */
export interface Minuted {
  readonly agendaItem: string;
  readonly madeAgendaItem: boolean;
  readonly decision: string;
}

/** A title of an item of an agenda has so many letters at most. */
const TITLE = 300;

/** Writes what was decided about something into the minutes of a meeting, and takes it back. */
export class MeetingMinutes {
  readonly #parts: MinutesParts;

  constructor(parts: MinutesParts) {
    this.#parts = parts;
  }

  /** Under the item of the agenda that is about it, or a new one at the end. Throws as the services of agendas and decisions do. */
  async decide(meeting: string, about: ShownItem, draft: DecisionDraft, doing: Doing): Promise<Minuted> {
    const { agenda, agendaWriter, decisionWriter } = this.#parts;
    const there = (await agenda.ofMeeting(meeting)).find((item) => isAbout(item, about));
    const agendaItem = there?.id ?? (await agendaWriter.addToMeeting(meeting, draftFor(about), doing));
    const decision = await decisionWriter.add(agendaItem, draft, doing);
    const { outcome, version } = await agenda.get(agendaItem);
    // A decision says more than an agreement, and both more than information.
    if (outcome !== 'decision' && outcome !== draft.kind) await agendaWriter.change(agendaItem, { outcome: draft.kind }, version, doing);
    return { agendaItem, madeAgendaItem: there === undefined, decision };
  }

  /** Removes the decision, and the item that was made for it when nothing else was said about it. Throws where something came of it. */
  async takeBack(
    { agendaItem, madeAgendaItem, decision }: Omit<Minuted, 'agendaItem'> & { agendaItem: string | null },
    doing: Doing,
  ): Promise<void> {
    const { agenda, agendaWriter, decisions, decisionWriter } = this.#parts;
    const { version } = (await decisions.get(decision, NOBODY)).decision;
    await decisionWriter.remove(decision, version, doing);
    if (agendaItem === null || !madeAgendaItem) return;
    const [item, left] = [await agenda.get(agendaItem), await decisions.ofItems([agendaItem], NOBODY)];
    if (item.minutes !== null || left.size > 0) return;
    if (item.outcome !== null) await agendaWriter.change(agendaItem, { outcome: null }, item.version, doing);
    await agendaWriter.remove(agendaItem, (await agenda.get(agendaItem)).version, doing);
  }
}

/** What an item of an agenda can be linked to; a decision or a body is known by its title alone. */
function linkTo({ facts }: ShownItem): AgendaLink | undefined {
  if (facts.kind === 'measure' || facts.kind === 'indicator' || facts.kind === 'recommendation')
    return { kind: facts.kind, code: facts.code };
  return undefined;
}

const titleFor = ({ title }: ShownItem): string =>
  (title.de.length > TITLE ? `${title.de.slice(0, TITLE - 1)}…` : title.de).replace(/\s+/g, ' ');

function isAbout(item: NamedAgendaItem, about: ShownItem): boolean {
  const link = linkTo(about);
  return link === undefined
    ? item.title === titleFor(about)
    : item.links.some(({ kind, code }) => kind === link.kind && code === link.code);
}

function draftFor(about: ShownItem): AgendaItemDraft {
  const link = linkTo(about);
  return { title: titleFor(about), links: link === undefined ? [] : [link] };
}
