const { relative } = require('node:path')
const { default: Usual } = require('@jest/test-sequencer')

/**
 * What takes longest, by far, longest first. A fresh checkout knows nothing of former runs and would begin with the largest files: then
 * one of these is often the last, alone, while the other workers have nothing left to do.
 */
const LONG = [
  'tests/flows/every-screen.test.ts',
  'tests/devtools/simulator/measure.test.ts',
  'tests/e2e/checkins-honest.test.ts',
  'tests/cloudfunctions/minute.test.ts',
  'tests/cloudfunctions/hostile.test.ts',
  'tests/cloudfunctions/roll-up.test.ts',
  'tests/e2e/large-print.test.ts',
  'tests/flows/states.test.ts',
]

/** Long ones first, the others as jest has them. */
class LongestFirst extends Usual {
  sort(tests) {
    const place = ({ path, context }) => LONG.indexOf(relative(context.config.rootDir, path).replaceAll('\\', '/'))
    const long = tests.filter((test) => place(test) >= 0).sort((one, other) => place(one) - place(other))
    return [...long, ...super.sort(tests).filter((test) => place(test) < 0)]
  }
}

module.exports = LongestFirst
module.exports.LONG = LONG
