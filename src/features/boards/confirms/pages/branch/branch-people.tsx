import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BoardPerson, BranchBoard } from '../../../../../contract/boards'
import { remindersClosed } from '../../../../../domain/assignments/reminder'
import { NAMES_SEEN_BY } from '../../../../../domain/permissions/seen-by'
import { STANDING_NAMES } from '../../../../../domain/people/standing'
import { Note } from '../../../../../ui/note'
import { Paged } from '../../../../../ui/paged'
import { Seal } from '../../../../../ui/seal'
import { Tabs } from '../../../../../ui/tabs'
import type { BesideBoard } from '../../../components/beside-board'
import { confirmedOf, type BranchConfirms } from '../../branch.store'
import { allDoneWords, whenWords } from '../../confirm-words'

interface Props {
  board: BranchBoard
  store: BranchConfirms
  beside: BesideBoard
  wide: boolean
}

/** Who has not confirmed, and who has: for the branch's own secretary and deputy alone. */
export const BranchPeople = observer(function BranchPeople({ board, store, beside, wide }: Props) {
  if (!board.may.includes('see-names'))
    return (
      <View className='confirms-branch__note'>
        <Note icon='shield'>{`姓名只给这个支部的${NAMES_SEEN_BY}看，这里只有数字。`}</Note>
      </View>
    )
  const { tab, tabs, people } = store
  // On a desk, where it is decided who is reminded, while that can be.
  const chooses = wide && tab === 'open' && remindersClosed(board.assignment, board.now, board.quiet) === null
  return (
    <View>
      <View className='confirms-branch__tabs'>
        <Tabs items={tabs} value={tab} onChange={(one) => store.show(one)} />
      </View>
      {people.length === 0 ? (
        <View className='confirms-branch__none text-2'>
          {tab === 'open' ? allDoneWords(confirmedOf(board).due) : '还没有人确认。'}
        </View>
      ) : (
        <>
          {chooses && beside.chooseAll(true)}
          <Paged key={tab} all={people} name='confirms-people'>
            {(person) => (
              <Person key={person.memberId} person={person} board={board} beside={beside} chooses={chooses} />
            )}
          </Paged>
        </>
      )}
      <View className='confirms-branch__note'>
        <Note icon='shield'>这里只记是否确认，不记谁打开过。</Note>
      </View>
    </View>
  )
})

interface PersonProps extends Pick<Props, 'board' | 'beside'> {
  person: BoardPerson
  chooses: boolean
}

function Person({ person, board, beside, chooses }: PersonProps) {
  const { name, standing, state, lastAt, joined } = person
  const late = state === 'late' ? '补确认' : state === 'corrected' ? '更正为已确认' : ''
  const about = [
    standing === 'member' ? '' : STANDING_NAMES[standing],
    joined ? '' : '未加入小程序',
    [whenWords(lastAt, board.now), late].filter(Boolean).join(' '),
  ].filter(Boolean)
  return (
    <View className='confirms-person'>
      {chooses && <View className='confirms-person__choose'>{beside.choose(person)}</View>}
      <Seal name={name} />
      <View className='confirms-person__words'>
        <View className='text-item'>{name}</View>
        {about.length > 0 && <View className='text-cap'>{about.join('，')}</View>}
      </View>
      <View className='confirms-person__remind'>{beside.remind(person)}</View>
    </View>
  )
}
