import { observer } from 'mobx-react-lite'
import type { PickableAssignment } from '../../../contract/boards'
import type { Page } from '../../../contract/paging'
import { spaced } from '../../../domain/assignments/label'
import type { Pages } from '../../../stores/pages'
import { Button } from '../../../ui/button'
import { Note } from '../../../ui/note'
import { Pager } from '../../../ui/pager'
import { Skeleton } from '../../../ui/skeleton'
import { Picker } from './picker'

interface Props {
  /** The one that is shown. */
  chosen: Pick<PickableAssignment, 'assignmentId' | 'label'>
  /** Fetched each time it is opened: there may be a new one. */
  list: Pages<Page<PickableAssignment>>
  onChoose: (assignmentId: string) => void
}

/** Which assignment the numbers are of. */
export const AssignmentPicker = observer(function AssignmentPicker({ chosen, list, onChoose }: Props) {
  const { value, error } = list.page
  const options = value?.rows ?? []
  return (
    <Picker
      chosen={chosen.assignmentId}
      name={spaced(chosen.label)}
      options={options.map(({ assignmentId, label }) => ({ key: assignmentId, label: spaced(label) }))}
      change='换一期'
      title='看哪一期'
      onChoose={onChoose}
      onOpen={() => void list.load()}
    >
      {error && <Note icon='alert'>{`期次没有加载出来。${error.message}`}</Note>}
      {value ? (
        <Pager pages={list} />
      ) : error ? (
        <Button kind='quiet' onTap={() => void list.load()}>
          再试一次
        </Button>
      ) : (
        <Skeleton width='100%' height={40} />
      )}
    </Picker>
  )
})
