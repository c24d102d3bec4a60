import { View } from '@tarojs/components'
import type { BranchBoard } from '../../../contract/boards'
import { labelOf } from '../../../domain/assignments/called'
import { reminderMessage } from '../../../domain/assignments/reminder'
import { wordsOf } from '../../../domain/kinds'
import './remind-preview.scss'

/** The message as it will arrive, the same for everyone. One text, of which the first line looks like a title. */
export function RemindPreview({ assignment }: Pick<BranchBoard, 'assignment'>) {
  const { title, deadline, note } = reminderMessage(assignment)
  const { kind, label } = assignment
  const head = `${label === '' ? wordsOf(kind).noun : labelOf(assignment)}还没${wordsOf(kind).done}`
  return <View className='remind-preview'>{`${head}\n${title}\n截止 ${deadline}\n${note}`}</View>
}
