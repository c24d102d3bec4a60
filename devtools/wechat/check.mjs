import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import dns from 'node:dns'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/**
 * WeChat's own tools over dist/weapp, offline: the template and style compilers (wcc, wcsc) on every file, then miniprogram-ci's
 * reading of app.json and every page.json, its compilation and its code quality report. They have a package of their own, because
 * they are large; CI runs this, `npm start` and a plain `npm test` do not. What wcc made of the templates is kept: trees/main.ts
 * draws by it every screen that the walks of `npm run measure` have weighed. The package's overrides put an empty one in the place
 * of what miniprogram-ci lists and none of this loads: other languages' compilers, minifiers, what draws a terminal. Were one wanted
 * after all, the check would fail, not pass.
 */
const here = import.meta.dirname
const root = resolve(here, '../..')
const dist = join(root, 'dist/weapp')
const work = join(root, '.local/wechat')

if (!existsSync(join(here, 'node_modules/miniprogram-ci'))) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

// Nothing leaves the machine: one of the tools asks for a list of file types that it can do without.
dns.lookup = (host, options, done) => (done ?? options)(Object.assign(new Error('offline'), { code: 'ENOTFOUND' }))

const require = createRequire(import.meta.url)
const { wxmlToJs, wxssToJs } = require('miniprogram-compiler')
const ci = require('miniprogram-ci')

mkdirSync(work, { recursive: true })
const failures = []
let passed = 0

async function check(name, run) {
  try {
    const problems = await run()
    if (problems.length > 0) throw new Error(problems.join('\n    '))
    passed += 1
    console.log(`  ok      ${name}`)
  } catch (failure) {
    failures.push(name)
    console.log(`  FAILED  ${name}\n    ${failure?.message ?? failure}`)
  }
}

/** The tool wants a key to sign uploads with; nothing is uploaded, so any text does. */
function project() {
  const key = join(work, 'unused.key')
  writeFileSync(key, 'no upload is made\n')
  const made = new ci.Project({
    appid: 'wx1234567890abcdef',
    type: 'miniProgram',
    projectPath: dist,
    privateKeyPath: key,
    ignores: ['node_modules/**/*'],
  })
  // Its only question to the network is what the account allows; the defaults answer it.
  made.attr = async () => ci.DefaultProjectAttr
  return made
}

const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
const packages = app.subPackages ?? app.subpackages ?? []
const pages = [...app.pages, ...packages.flatMap((each) => each.pages.map((page) => `${each.root}/${page}`))]

await check('wcc compiles every wxml', () => {
  const compiled = wxmlToJs(dist)
  // What trees/main.ts draws by.
  writeFileSync(join(work, 'templates.js'), compiled)
  return compiled.length > 0 ? [] : ['nothing came out']
})
await check('wcsc compiles every wxss', () => (JSON.stringify(wxssToJs(dist)).length > 0 ? [] : ['nothing came out']))
await check('app.json is right', async () =>
  (await ci.getAppJSON(project())).pages.length === app.pages.length ? [] : ['pages are missing'],
)
for (const page of pages) {
  await check(`${page}.json is right`, async () =>
    (await ci.getPageJSON(project(), { pagePath: page, miniprogramRoot: '' })) ? [] : ['nothing came out'],
  )
}
await check('the project compiles', async () => {
  const files = await ci.compile(project(), {
    setting: { es6: false, minifyWXML: false },
    onProgressUpdate: () => undefined,
  })
  return pages.filter((page) => !files[`${page}.js`] || !files[`${page}.wxml`]).map((page) => `${page} is missing`)
})
await check('code quality', async () => {
  const report = await ci.checkCodeQuality(project())
  return report
    .filter(({ success }) => success === false)
    .map((item) => `${item.name}: ${item.text ?? ''} ${JSON.stringify(item.detail ?? '').slice(0, 300)}`)
})

console.log(`WeChat's checks: ${passed} passed, ${failures.length} failed`)
process.exit(failures.length === 0 ? 0 : 1)
