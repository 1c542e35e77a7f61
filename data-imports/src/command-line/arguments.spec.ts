import { parseCommand, UsageError } from './arguments.ts';

describe('The arguments of npm run import', () => {
  it('name files, source and settings', () => {
    expect(parseCommand(['a.csv', 'b.csv', '--source', 'berlin-lor', '--set', 'period=2024-H2', '--set', 'title=a=b'])).toEqual({
      kind: 'import',
      files: ['a.csv', 'b.csv'],
      source: 'berlin-lor',
      settings: { period: '2024-H2', title: 'a=b' },
      dryRun: false,
      tolerance: 0,
      json: false,
    });
  });

  it('ask for a dry run, JSON and tolerance', () => {
    expect(parseCommand(['a.csv', '--dry-run', '--json', '--tolerate', '0,02'])).toEqual(
      jasmine.objectContaining({ dryRun: true, json: true, tolerance: 0.02 }),
    );
  });

  it('ask for an undo, the sources or help', () => {
    expect(parseCommand(['--undo', '17'])).toEqual({ kind: 'undo', runId: '17', json: false });
    expect(parseCommand(['--list'])).toEqual({ kind: 'list' });
    expect(parseCommand(['-h'])).toEqual({ kind: 'help' });
  });

  for (const [args, message] of [
    [[], 'Es ist keine Datei genannt.'],
    [['a.csv', '--colour'], 'Die Angabe --colour gibt es nicht.'],
    [['a.csv', '--source'], /^Die Angabe --source/],
    [['a.csv', '--set', 'period'], 'Nach --set gehört NAME=WERT, nicht „period“.'],
    [['a.csv', '--tolerate', '2'], /^Nach --tolerate gehört ein Anteil/],
    [['a.csv', '--tolerate', 'x'], /^Nach --tolerate gehört ein Anteil/],
    [['--undo', 'last'], '„last“ ist keine Nummer eines Laufs.'],
    [['a.csv', '--undo', '1'], /nicht beides zugleich/],
  ] as const) {
    it(`are refused: ${args.join(' ') || 'none'}`, () => {
      expect(() => parseCommand(args)).toThrowError(UsageError, message);
    });
  }
});
