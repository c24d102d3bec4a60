import { AppError } from '../../src/contract/errors'
import { notePassed, type Box, type KeptText } from '../shared/sayings/boxes.repo'

/** Does something about a suggestion that everybody reads. NOT_FOUND */
export async function tendSuggestion(
  { _id, kind }: Box,
  sayingId: string,
  data: Partial<Pick<KeptText, 'answer' | 'activityId'>>,
): Promise<void> {
  if (kind === 'suggestion' && (await notePassed(_id, sayingId, data))) return
  throw new AppError('NOT_FOUND', '没有找到这条心愿，请返回刷新')
}
