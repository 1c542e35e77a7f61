import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second. */
const SECONDS_PER_TICK = 0.01;

/**
 * Seconds of processor time that a benchmark has used: that of this process, and that of the PostgreSQL server that lies in a folder.
 * It says what a figure is worth on a computer that does other things as well. PostgreSQL's is known on Linux only.
 */
export function processorSeconds(postgresFolder: string): { readonly own: number; readonly postgres: number | undefined } {
  const { user, system } = process.cpuUsage();
  return { own: (user + system) / 1e6, postgres: postgresSeconds(postgresFolder) };
}

function postgresSeconds(folder: string): number | undefined {
  try {
    const postmaster = Number(readFileSync(`${folder}/cluster/postmaster.pid`, 'utf8').split('\n')[0]);
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const ticks = processes.map((id) => ticksOf(Number(id), postmaster));
    return ticks.reduce((sum, n) => sum + n, 0) * SECONDS_PER_TICK;
  } catch {
    return undefined;
  }
}

/** Of the postmaster with its children that have ended, and of those that live. */
function ticksOf(id: number, postmaster: number): number {
  const stat = readStat(id);
  if (stat === undefined) return 0;
  const [own, ended] = [Number(stat[11]) + Number(stat[12]), Number(stat[13]) + Number(stat[14])];
  if (id === postmaster) return own + ended;
  return Number(stat[1]) === postmaster ? own : 0;
}

/** What `/proc/<id>/stat` says after the name, which may contain anything. */
function readStat(id: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined; // It has ended meanwhile.
  }
}
