/** A piece of work that a decision asks for. Days and months are counted from the meeting. */
export interface TaskPlan {
  readonly title: string;
  /** Code of the organisation that does it. */
  readonly by?: string;
  /** Address of the account that does it. */
  readonly account?: string;
  readonly dueMonths?: number;
  /** After how many days it was done, and what came of it. */
  readonly done?: readonly [days: number, note: string];
}

/** What was decided or agreed on, and what became of it. Days and months are counted from the meeting; what would lie in the future has not happened. */
export interface DecisionPlan {
  readonly wording: string;
  /** Code of the organisation that sees to it; nobody in particular when absent. */
  readonly by?: string;
  readonly dueMonths?: number;
  /** Said about it on the way. */
  readonly noted?: readonly [days: number, note: string];
  readonly done?: readonly [days: number, note: string];
  readonly dropped?: readonly [days: number, reason: string];
  /** Of those who came and have a vote; only where votes were counted. The others were in favour. */
  readonly votes?: readonly [against: number, abstained: number];
  /** Codes of measures that came of it. */
  readonly measures?: readonly string[];
  readonly tasks?: readonly TaskPlan[];
}

/** What was decided about a topic, each time that something was: the first time, the second time … Null where nothing was written down. */
export interface TopicDecisions {
  /** How the title of the item begins. */
  readonly topic: string;
  readonly decided: readonly (DecisionPlan | null)[];
}

/** What a body decided. */
export interface BodyDecisions {
  readonly body: string;
  readonly topics: readonly TopicDecisions[];
}
