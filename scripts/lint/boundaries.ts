/** One line of the table "who may import whom" of docs/architecture.md. */
export interface Boundary {
  /** Files that it holds for, by their path from the root of the repository. */
  readonly from: RegExp;
  readonly except?: RegExp;
  /** The target is a path like that, or a package as `npm:name`; the match is that of `from`. */
  readonly mayNotUse: (target: string, match: RegExpExecArray) => boolean;
  /** Whether an import of types alone is fine. */
  readonly typesAllowed?: boolean;
  /** Completes the message. */
  readonly because: string;
}

const TESTS = /\.spec\.ts$|(^|\/)testing\//;
const HTTP = /^npm:(express|helmet|compression|pino-http)$|^backend\/src\/(http\/|app\.ts)/;
const SQL = /^npm:(knex|pg|pg-copy-streams)$|^backend\/src\/db\//;
const NETWORK = /^npm:(node:)?(http|https|http2|net|tls|dgram|dns|undici)(\/|$)/;
/** Periods, the colours of an accent, the words of the audit trail, ties between organisations, unusual values, pictures of packs: rules that the browser needs too. */
const CONTRACT = /^contract\/(?!(?:period|languages|accent|audit-text|organisation-forms|projection|unusual-value|pack-drawing)\.ts$)/;
const DRAWING = ['format', 'ui', 'charts', 'map'];
/** Parts of the front end that belong to pages of several features. They know none of these. */
const SHARED = ['participation', 'memberships', 'discussions', 'attendance', 'calendars', 'agendas', 'commentary', 'notifications'];

const outside = (...allowed: RegExp[]) => {
  return (target: string): boolean => !allowed.some((pattern) => pattern.test(target));
};
const anyOf = (...forbidden: RegExp[]) => {
  return (target: string): boolean => forbidden.some((pattern) => pattern.test(target));
};

/** The import boundaries of the repository. Specs and test helpers are free. */
export const BOUNDARIES: readonly Boundary[] = [
  {
    from: /^contract\//,
    except: TESTS,
    mayNotUse: outside(/^contract\//, /^npm:zod\/mini$/, /^npm:culori\/fn$/),
    because: 'the contract is shared by all parts and depends on none.',
  },
  {
    from: /^backend\/src\//,
    except: /\.spec\.ts$|(^|\/)testing\/|\/main\.ts$/,
    mayNotUse: anyOf(/^(frontend|data-imports|db|e2e|scripts)\//),
    because: 'the server program stands by itself; main.ts alone connects it with the seeds.',
  },
  {
    from: /^backend\/src\/(?!features\/|compose\.ts|main\.ts)/,
    except: TESTS,
    mayNotUse: anyOf(/^backend\/src\/features\//),
    because: 'what all features use knows none of them.',
  },
  {
    from: /^backend\/src\/features\/([^/]+)\//,
    except: TESTS,
    mayNotUse: (target, [, own]) => {
      const [, other] = /^backend\/src\/features\/([^/]+)\/.*-(?:routes|service|store)\.ts$/.exec(target) ?? [];
      return other !== undefined && other !== own;
    },
    because: 'a feature asks another one through its read model, not through its store, service or routes.',
  },
  {
    from: /^backend\/src\/features\/(?!.*(?:-(?:routes|store|read-model|figures|examples)\.ts|\/compose-[^/]+)$)/,
    except: TESTS,
    mayNotUse: anyOf(HTTP, SQL, CONTRACT),
    typesAllowed: true,
    because: 'rules and services know the domain, neither HTTP nor SQL nor the shape of answers.',
  },
  {
    from: /^backend\/src\/features\/.*-(store|read-model|figures)\.ts$/,
    mayNotUse: anyOf(HTTP, CONTRACT),
    typesAllowed: true,
    because: 'what reads and writes tables knows nothing of HTTP.',
  },
  {
    from: /^backend\/src\/features\/.*-(routes|examples)\.ts$/,
    mayNotUse: anyOf(SQL),
    typesAllowed: true,
    because: 'a route parses and delegates; SQL is for stores and read models.',
  },
  {
    from: /^data-imports\/src\/(sources|readers)\/|^data-imports\/src\/(cell|breakdown|source|row-cells)\.ts$/,
    except: TESTS,
    mayNotUse: anyOf(SQL, NETWORK, /^npm:(node:)?fs(\/|$)/, /^(backend|db|frontend)\//, /^data-imports\/src\/load\//),
    because: 'a source reads the bytes that it is given: no database, no network, no files, no clock.',
  },
  {
    from: /^data-imports\//,
    mayNotUse: anyOf(HTTP, /^frontend\//),
    because: 'imports run without the server and the front end.',
  },
  {
    from: /^frontend\/src\/app\/(?!(?:shell|charts|map|ui|format)\/)([^/]+)\//,
    mayNotUse: (target, [, own]) => {
      const [, other] = /^frontend\/src\/app\/([^/]+)\//.exec(target) ?? [];
      return other !== undefined && other !== own && ![...DRAWING, ...SHARED, 'shell'].includes(other);
    },
    because:
      'a feature does not know another one; what both need belongs to charts, map, ui, format, shell or a folder of its own, such as participation.',
  },
  {
    from: /^frontend\/src\/app\/(format|ui|charts|map)\//,
    except: TESTS,
    mayNotUse: (target, [, own = '']) => {
      const [, other] = /^frontend\/src\/app\/(?:([^/]+)\/)?/.exec(target) ?? [];
      if (!target.startsWith('frontend/src/app/')) return target.startsWith('npm:@angular/common/http');
      return other === undefined || !DRAWING.includes(other) || DRAWING.indexOf(other) > DRAWING.indexOf(own);
    },
    because: 'what draws knows no feature and asks no server, and uses only what lies below it (format < ui < charts < map).',
  },
  {
    from: /^frontend\/src\/app\/shell\//,
    except: TESTS,
    mayNotUse: (target) => /^frontend\/src\/app\/(?!shell\/|charts\/|map\/|ui\/|format\/)[^/]+\//.test(target),
    because: 'the frame around the pages knows no page.',
  },
  {
    from: /^frontend\//,
    mayNotUse: anyOf(/^(backend|data-imports|db|scripts|e2e)\//, /^npm:(knex|pg|express)/),
    because: 'the front end shares only the contract with the other parts.',
  },
  {
    from: /^frontend\/src\//,
    except: TESTS,
    mayNotUse: anyOf(CONTRACT, /^npm:zod/, /^npm:echarts$/),
    typesAllowed: true,
    because: 'it would bring a whole library into the browser; types cost nothing, and echarts comes in parts.',
  },
];
