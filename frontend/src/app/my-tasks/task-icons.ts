import {
  CircleHelp,
  ClipboardCheck,
  ClipboardPen,
  FileText,
  GraduationCap,
  Gavel,
  Hash,
  ListTodo,
  Milestone,
  ShieldCheck,
  Undo2,
  Vote,
  type IconNode,
} from 'lucide';
import type { MyTaskKind } from '#contract/my-task.ts';

/** The sign of each kind; it never stands without the word. */
export const TASK_ICONS: Readonly<Record<MyTaskKind, IconNode>> = {
  report: ClipboardPen,
  values: Hash,
  returned: Undo2,
  approval: ClipboardCheck,
  quarter: Milestone,
  decision: Gavel,
  task: ListTodo,
  vote: Vote,
  'follow-up': CircleHelp,
  minutes: FileText,
  retention: ShieldCheck,
  contact: GraduationCap,
};
