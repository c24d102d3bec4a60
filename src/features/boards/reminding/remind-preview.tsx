import { View } from '@tarojs/components'
import type { BranchBoard } from '../../../contract/boards'
import { spaced } from '../../../domain/assignments/label'
import { reminderMessage } from '../../../domain/assignments/reminder'
import './remind-preview.scss'

/** The message as it will arrive, the same for everyone. One text, of which the first line looks like a title. */
export function RemindPreview({ assignment }: Pick<BranchBoard, 'assignment'>) {
  const { title, deadline, note } = reminderMessage(assignment)
  return (
    <View className='remind-preview'>{`${spaced(assignment.label)}还没学完\n${title}\n截止 ${deadline}\n${note}`}</View>
  )
}
