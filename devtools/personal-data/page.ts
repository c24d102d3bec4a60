import { markdownTable } from '../markdown-table'
import { retentionIn, type Registry } from './registry'

const HEAD = `# Personal data

数据库里哪些内容与个人有关、用来做什么、保留多久。此页由 \`npm run personal-data\` 从 \`cloudfunctions/database.json\` 生成，请勿手工修改。

Written by \`npm run personal-data\` from \`cloudfunctions/database.json\`, where every field that is written is registered as about a person
or not; \`tests/architecture/personal-fields.test.ts\` holds that to the types of what is written. In a field's path \`*\` is a key that is
an id, or a place in a list. All collections are closed to clients.
`

/** The page that tells what is kept of people, why and how long. */
export function pageOf(registry: Registry): string {
  const { collections } = registry
  const nobodys = collections.filter(({ personal }) => personal.length === 0).map(({ name }) => `\`${name}\``)
  const about = collections
    .filter(({ personal }) => personal.length > 0)
    .map(({ name, personal }) => {
      const rows = personal.map(({ fields, purpose, retention }) => [
        fields.map((field) => `\`${field}\``).join(', '),
        purpose,
        retentionIn(registry, retention),
      ])
      return `## ${name}\n\n${markdownTable([['field', 'purpose', 'retention'], ...rows])}`
    })
  return [HEAD, ...about, `## Nothing about a person\n\n${nobodys.join(', ')}\n`].join('\n')
}
