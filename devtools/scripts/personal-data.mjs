import { ensureInstalled, run } from './install.mjs'

/** npm run personal-data: writes docs/personal-data.md from cloudfunctions/database.json. */
ensureInstalled()
run('node', ['--import', 'tsx', 'devtools/personal-data/main.ts'])
