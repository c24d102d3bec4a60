import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PAGE, permissionsPage } from '../../devtools/permissions/page'
import { ROLE_NAMES } from '../../src/domain/permissions/roles'
import { NOUNS, TABLE } from '../../src/domain/permissions/table'

const root = resolve(__dirname, '../..')

it('docs/permissions.md is what npm run permissions prints', () => {
  expect(readFileSync(join(root, PAGE), 'utf8')).toBe(permissionsPage())
})

it('every deed stands under one noun, with a sentence for whoever is refused, and every role has a column', () => {
  const rows = NOUNS.flatMap(({ rows: some }) => Object.entries(some))
  expect(rows.map(([deed]) => deed).sort()).toEqual(Object.keys(TABLE).sort())
  for (const [deed, { zh, en, refusal, may }] of rows) {
    expect([deed, refusal]).toEqual([deed, expect.stringMatching(/^[\u4e00-\u9fff，、]{8,}$/)])
    expect([deed, zh.length > 1, en.length > 3, Object.keys(may).length > 0]).toEqual([deed, true, true, true])
  }
  const page = readFileSync(join(root, PAGE), 'utf8')
  for (const name of Object.values(ROLE_NAMES)) expect(page).toContain(name)
})
