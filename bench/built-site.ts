import { resolve } from 'node:path'

/** The built style sheet and islands. Bundled processes do not know where they came from; `npm run bench` starts here. */
export const builtSite = resolve('dist/site')
