import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PAGE, printed } from './page'

const root = resolve(__dirname, '../..')

/** npm run permissions: prints the table of permissions for reading. */
async function main(): Promise<void> {
  writeFileSync(resolve(root, PAGE), await printed(root))
  console.log(`  ${PAGE} says who may do what`)
}

main().catch((failure: unknown) => {
  console.error(failure)
  process.exit(1)
})
