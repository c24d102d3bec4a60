import { AppError } from '../../src/contract/errors'
import { checkText } from '../shared/checks/check-text'
import type { Context } from '../shared/people/context'
import { takeCheck } from './take-check'

/**
 * Looks at what readers will be told of a withdrawal. What must not be shown is refused; but something harmful is taken back also while
 * the check does not answer, may not be asked, or wants a person to look. INVALID_INPUT
 */
export async function checkReason(words: string, context: Context, act: string): Promise<void> {
  if (!(await takeCheck(act, context))) return
  const checked = await checkText(context.known?._id ?? '', words)
  if (typeof checked === 'object' && checked.suggest === 'risky')
    throw new AppError('INVALID_INPUT', '撤回的原因里有不能发的内容，改了再撤回')
}
