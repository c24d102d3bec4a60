import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startSimulator } from '.'
import { cityCloud } from './city'
import { PERSONAS } from '../seed/people'

/** Runs the build of a project folder for a client that starts the tool by itself. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      project: { type: 'string' },
      'auto-port': { type: 'string' },
      person: { type: 'string' },
      width: { type: 'string' },
      height: { type: 'string' },
      pc: { type: 'boolean' },
    },
  })
  const alias = typeof values.person === 'string' ? values.person : 'member'
  const person = PERSONAS.find((persona) => persona.alias === alias)?.openid ?? alias
  const project = typeof values.project === 'string' ? values.project : process.cwd()
  const { cloud, close } = await cityCloud()
  await startSimulator({
    dist: join(project, 'dist/weapp'),
    cloud,
    person,
    agreed: true,
    port: Number(values['auto-port']),
    ...(values.width === undefined ? {} : { width: Number(values.width) }),
    ...(values.height === undefined ? {} : { height: Number(values.height) }),
    ...(values.pc === true ? { pc: true } : {}),
    onClose: () => void close().then(() => process.exit(0)),
  })
}

main().catch((failure: unknown) => {
  console.error(failure)
  process.exit(1)
})
