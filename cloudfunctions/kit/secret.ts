import { CodedError } from './coded-error'

/** Only the local cloud may run on it: any other environment must bring its own. */
const LOCAL_KEY = 'local-only-signing-key-refused-everywhere-else'
const LOCAL_ENVIRONMENT = 'local-env'
const LEAST_LENGTH = 32

/**
 * The key that tokens, tickets and certificate numbers are signed with: SIGNING_KEY of the function's environment, the same
 * for all functions. Throws where it is missing, too short or the local one outside the local cloud.
 */
export function signingKey(env: Record<string, string | undefined> = process.env): string {
  const key = env.SIGNING_KEY
  if (onLocalCloud(env)) return key ?? LOCAL_KEY
  if (!key || key.length < LEAST_LENGTH || key === LOCAL_KEY) {
    throw new CodedError('NO_SIGNING_KEY', `SIGNING_KEY must be set to at least ${LEAST_LENGTH} random characters`)
  }
  return key
}

/** Whether this is the local cloud of a developer's machine. */
export const onLocalCloud = (env: Record<string, string | undefined> = process.env): boolean =>
  env.TCB_ENV === LOCAL_ENVIRONMENT
