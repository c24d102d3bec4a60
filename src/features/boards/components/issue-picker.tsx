import type { AppError } from '../../../contract/errors'
import { spaced } from '../../../domain/assignments/label'
import { Note } from '../../../ui/note'
import { Skeleton } from '../../../ui/skeleton'
import type { Pickable } from '../pickable'
import { Picker } from './picker'

interface Props {
  /** The one that is shown. */
  chosen: Pick<Pickable, 'assignmentId' | 'label'>
  issues: readonly Pickable[]
  onChoose: (assignmentId: string) => void
  /** Where the list is fetched only when it is wanted. */
  onOpen?: () => void
  error?: AppError | null
}

/** Which issue the numbers are of. */
export function IssuePicker({ chosen, issues, onChoose, onOpen, error }: Props) {
  return (
    <Picker
      chosen={chosen.assignmentId}
      name={spaced(chosen.label)}
      options={issues.map(({ assignmentId, label }) => ({ key: assignmentId, label: spaced(label) }))}
      change='换一期'
      title='看哪一期'
      onChoose={onChoose}
      onOpen={onOpen}
    >
      {error && <Note icon='alert'>{`期次没有加载出来。${error.message}`}</Note>}
      {issues.length === 0 && !error && <Skeleton width='100%' height={40} />}
    </Picker>
  )
}
