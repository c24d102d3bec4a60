import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeOnce } from '../../../config/sdk-file'

/** The entry of function processes in one file, so that starting a process pays for no compiler. */
export function workerFile(): string {
  const sources = [__dirname, join(__dirname, '../../clock')].flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  return madeOnce(join(__dirname, 'worker.ts'), 'worker.cjs', sources)
}
