import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PAGE, permissionsPage } from '../../devtools/permissions/page'
import { ROLE_NAMES, type RoleName } from '../../src/domain/permissions/roles'
import { NAMES_SEEN_BY } from '../../src/domain/permissions/seen-by'
import { NOUNS, TABLE } from '../../src/domain/permissions/table'
import { CLOSED } from '../../src/features/boards/closed-words'

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

it('every role has something to do', () => {
  const open = new Set(NOUNS.flatMap(({ rows }) => Object.values(rows).flatMap(({ may }) => Object.keys(may))))
  expect(Object.keys(ROLE_NAMES).filter((role) => !open.has(role))).toEqual([])
})

it('what the phone says of who sees names, and where nothing is open, is what the table says', () => {
  const seers = Object.keys(TABLE['see-names'].may).map((role) => ROLE_NAMES[role as RoleName])
  expect(NAMES_SEEN_BY).toBe(seers.join('和'))
  expect(CLOSED).toEqual({ board: TABLE['see-branch-numbers'].refusal, overview: TABLE['see-node'].refusal })
})
