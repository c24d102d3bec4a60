import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PAGE, permissionsPage } from './page'

/** npm run permissions: prints the table of permissions for reading. */
writeFileSync(resolve(__dirname, '../..', PAGE), permissionsPage())
console.log(`${PAGE} says who may do what.`)
