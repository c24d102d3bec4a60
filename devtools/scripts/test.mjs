import { ensureInstalled, run } from './install.mjs'

/**
 * npm test [-- what jest is to be told]
 * Sets up what is missing, then formatting, lint, types, borders, all builds and every test. The last line is
 * `N passed, N failed`; the exit code is 0 only if nothing failed. TEST_NOW=<instant> makes all of it live at that moment.
 */
ensureInstalled()
run('node', ['--import', 'tsx', 'devtools/testing/main.ts', ...process.argv.slice(2)])
