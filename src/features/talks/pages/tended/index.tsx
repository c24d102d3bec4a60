import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { TendedLecturer } from '../../../../contract/talks'
import { DeskScreen } from '../../../../desk/desk-screen'
import { LECTURER_STATE_NAMES } from '../../../../domain/talks/lecturers'
import { useStore } from '../../../../stores/app'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Loaded } from '../../../../ui/loaded'
import { Pager } from '../../../../ui/pager'
import { Row } from '../../../../ui/row'
import { scrollToTop } from '../../../../ui/scrolling'
import { useRefresh } from '../../../../ui/use-refresh'
import { TalkRows } from '../../components/talk-skeletons'
import { TendedStore } from '../../tended.store'
import { ChosenSheet } from './chosen-sheet'
import { DraftSheet } from './draft-sheet'
import { OrganisersPart } from './organisers'
import '../../components/talks.scss'
import './index.scss'

/** The lecturers of a committee: proposed, passed, resting, ended; and who organises them. */
export default observer(function TendedPage() {
  const { orgId = '' } = useRouter().params
  const store = useStore((app) => new TendedStore(app, orgId))
  useRefresh(store)
  const { pages } = store
  return (
    <DeskScreen
      title='讲师'
      current='talks'
      of={orgId}
      bar={
        store.may('propose-lecturer') && (
          <Button kind='primary' grow onTap={() => store.begin()}>
            推荐讲师
          </Button>
        )
      }
    >
      <View className='talks'>
        <Loaded from={pages.page} skeleton={<TalkRows height={66} />} onRetry={() => void store.refresh()}>
          {({ rows }) => (
            <>
              {rows.map((lecturer) => (
                <One key={lecturer.lecturerId} lecturer={lecturer} onTap={() => store.choose(lecturer)} />
              ))}
              {rows.length === 0 && pages.at === 0 && (
                <Empty title='还没有讲师' text='推荐一位，团委审核通过后支部就能约。' />
              )}
              <Pager pages={pages} onTurned={scrollToTop} />
              <OrganisersPart store={store} />
            </>
          )}
        </Loaded>
      </View>
      <ChosenSheet store={store} />
      <DraftSheet store={store} />
    </DeskScreen>
  )
})

function One({ lecturer, onTap }: { lecturer: TendedLecturer; onTap: () => void }) {
  const { name, unit, topics, state } = lecturer
  const titles = topics.map(({ title }) => title).join('；')
  return (
    <Row
      title={name}
      caption={`${unit}\u3000${titles}`}
      value={LECTURER_STATE_NAMES[state]}
      spoken={[name, unit, titles, LECTURER_STATE_NAMES[state]].join('，')}
      onTap={onTap}
    />
  )
}
