import { endWithParent } from './end-with-parent.ts';
import { buildFrontend, frontendIsBuilt } from './frontend-build.ts';

// `npm start`: builds the front end where it changed, then serves in this process, so that a signal reaches the program itself.
endWithParent();
const built = frontendIsBuilt() ? 0 : await buildFrontend();
if (built === 0) await import('#backend/main.ts');
else process.exitCode = built;
