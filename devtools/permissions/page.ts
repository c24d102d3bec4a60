import { ROLE_NAMES, type RoleName } from '../../src/domain/permissions/roles'
import type { Reach, Row } from '../../src/domain/permissions/row'
import { NOUNS } from '../../src/domain/permissions/table'
import { markdownTable } from '../markdown-table'

type Column = RoleName | 'member'

/** The columns of the table: everyone who has joined, then the roles. */
const COLUMNS: readonly Column[] = ['member', ...(Object.keys(ROLE_NAMES) as RoleName[])]

const REACH: Record<Reach, { zh: string; en: string }> = {
  self: { zh: '本人', en: 'own' },
  node: { zh: '本级', en: 'node' },
  subtree: { zh: '含下级', en: 'subtree' },
}

const cellsOf = ({ may }: Row, language: 'zh' | 'en'): string[] =>
  COLUMNS.map((column) => {
    const reach = may[column]
    return reach ? REACH[reach][language] : '—'
  })

function table(language: 'zh' | 'en'): string[] {
  const heads =
    language === 'zh'
      ? ['能做什么', ...COLUMNS.map((column) => (column === 'member' ? '团员、青年' : ROLE_NAMES[column]))]
      : ['deed', 'what it is', ...COLUMNS]
  return NOUNS.flatMap((noun) => [
    `### ${noun[language]}`,
    '',
    markdownTable([
      heads,
      ...Object.entries(noun.rows).map(([deed, row]) =>
        language === 'zh' ? [row.zh, ...cellsOf(row, 'zh')] : [`\`${deed}\``, row.en, ...cellsOf(row, 'en')],
      ),
    ]),
  ])
}

export const PAGE = 'docs/permissions.md'

/** The table as the door of every function asks it, in Chinese and English, with each refusal. */
export function permissionsPage(): string {
  const refusals = NOUNS.flatMap(({ rows }) => Object.entries(rows).map(([deed, row]) => [`\`${deed}\``, row.refusal]))
  return [
    '# 谁能做什么 · Who may do what',
    '',
    'Printed by `npm run permissions` from `src/domain/permissions/`, the table that the door of every cloud function asks before a handler runs; a test holds this page and the doors against it.',
    '',
    '## 中文',
    '',
    `角色在哪一级，就管到哪一级。含下级：本级和所有下级；本级：只有这一级；本人：只有自己的；—：不能做。`,
    '',
    ...table('zh'),
    '## English',
    '',
    `A role reaches as far as the node it is held on. subtree: that node and all below it; node: that node alone; own: what is one’s own; —: not allowed.`,
    '',
    ...table('en'),
    '## 被拒绝时说的话 · What a refusal says',
    '',
    'The same where what was asked about does not exist.',
    '',
    markdownTable([['deed', '说什么'], ...refusals]),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}
