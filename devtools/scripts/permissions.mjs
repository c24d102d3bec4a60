import { ensureInstalled, run } from './install.mjs'

/** npm run permissions: prints the table of who may do what into docs/permissions.md, in Chinese and English. */
ensureInstalled()
run('node', ['--import', 'tsx', 'devtools/permissions/main.ts'])
