import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { attempt, ensureInstalled, root } from './install.mjs'

/**
 * npm test: sets up what is missing, then formatting, lint, types, borders, all three builds and every test.
 * The last line is `N passed, N failed`; the exit code is 0 only if nothing failed.
 */
ensureInstalled()
const bin = (name) => join('node_modules', name)
const report = join(root, '.local/test-report.json')

const checks = [
  ['formatting', () => attempt('node', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])],
  ['lint', () => attempt('node', [bin('eslint/bin/eslint.js'), '.'])],
  ['types', () => attempt('node', [bin('typescript/bin/tsc'), '--noEmit'])],
  [
    'borders',
    () =>
      attempt('node', [
        bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        'config/borders.cjs',
        'src',
        'cloudfunctions',
        'devtools',
      ]),
  ],
  ['build of the cloud functions', () => build('cloud')],
  ['build for WeChat', () => build('weapp')],
  ['build for H5', () => build('h5')],
  // Large tools with a package of their own: CI asks for them, a developer need not.
  ...(process.env.WECHAT_CHECKS === '1'
    ? [['WeChat’s own checks', () => attempt('node', ['devtools/wechat/check.mjs'])]]
    : []),
]

let passed = 0
const failures = []
for (const [name, check] of checks) {
  console.log(`\n— ${name}`)
  if (check() === 0) passed += 1
  else failures.push(name)
}

console.log('\n— tests')
rmSync(report, { force: true })
const status = attempt('node', [
  bin('jest/bin/jest.js'),
  '--maxWorkers=2',
  '--json',
  `--outputFile=${report}`,
  ...process.argv.slice(2),
])
if (existsSync(report)) {
  const results = JSON.parse(readFileSync(report, 'utf8'))
  passed += results.numPassedTests
  // A test that did not run has not passed.
  const failed =
    results.numFailedTests + results.numRuntimeErrorTestSuites + results.numPendingTests + results.numTodoTests
  for (let i = 0; i < failed; i++) failures.push('a test')
  if (status !== 0 && failed === 0) failures.push('the test run')
} else failures.push('the test run')

const named = [...new Set(failures)].filter((name) => name !== 'a test')
if (named.length > 0) console.log(`\nFailed: ${named.join(', ')}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exit(failures.length === 0 ? 0 : 1)
