/**
 * Writes the invented figures of the demo municipality to `files/demo-quarterly/`:
 * `node db/seeds/demo/make-quarterly-values.ts`. The same program always writes the same files.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { DEMO_VALUES_FOLDER, demoValueFiles } from './quarterly/value-files.ts';

await mkdir(DEMO_VALUES_FOLDER, { recursive: true });
for (const [name, text] of await demoValueFiles()) await writeFile(new URL(name, DEMO_VALUES_FOLDER), text);
