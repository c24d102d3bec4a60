import { ensureInstalled, run } from './install.mjs'

/** npm run mutants [-- --only late]: plants a kept list of faults, one by one, in a copy of the sources; tests must catch each. */
ensureInstalled()
run('node', ['--import', 'tsx', 'devtools/mutants/main.ts', ...process.argv.slice(2)])
