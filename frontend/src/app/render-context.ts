/** What the server tells a page that it renders. */
export interface RenderContext {
  /** Where the API answers, seen from the server itself, for example `http://127.0.0.1:3000`. */
  readonly apiOrigin: string;
}
