import type { Permission } from '../../access/permissions.ts';

/** A way to look at the measures that somebody keeps. */
export interface SavedView {
  readonly id: string;
  /** Whoever keeps it. */
  readonly accountId: string;
  readonly name: string;
  /** The query of the page's address. */
  readonly query: string;
  /** Whether everybody who may read measures has it. */
  readonly shared: boolean;
  readonly version: number;
}

export type ViewContent = Pick<SavedView, 'name' | 'query' | 'shared'>;

/** Whoever keeps or changes a view. */
export interface ViewKeeper {
  readonly accountId: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** How many views one account keeps: more than that nobody finds in a list. */
export const MOST_VIEWS = 50;

/** Whether the person sees the view at all. */
export const isVisible = (view: SavedView, { accountId }: ViewKeeper): boolean => view.shared || view.accountId === accountId;

/** What everybody sees is the coordination's to say. Taking back what one has shared is not sharing. */
export const mayKeepLike = ({ shared }: ViewContent, { permissions }: ViewKeeper): boolean => !shared || permissions.has('measures.edit');
