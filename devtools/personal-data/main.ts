import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pageOf } from './page'
import { registry } from './registry'

/** npm run personal-data: prints what database.json says of personal fields as a page. */
writeFileSync(resolve(__dirname, '../../docs/personal-data.md'), pageOf(registry))
console.log('docs/personal-data.md tells which fields are about a person, why, and how long they are kept.')
