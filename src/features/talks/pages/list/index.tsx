import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { SEARCH_MAX } from '../../../../domain/limits'
import { THEME_NAMES } from '../../../../domain/talks/themes'
import { useStore } from '../../../../stores/app'
import { Chip } from '../../../../ui/chip'
import { Empty } from '../../../../ui/empty'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Pager } from '../../../../ui/pager'
import { Row } from '../../../../ui/row'
import { Screen } from '../../../../ui/screen'
import { scrollToTop } from '../../../../ui/scrolling'
import { SearchField } from '../../../../ui/search-field'
import { Skeleton } from '../../../../ui/skeleton'
import { useRefresh } from '../../../../ui/use-refresh'
import { LecturerRow } from '../../components/lecturer-row'
import { TalkRows } from '../../components/talk-skeletons'
import { goTo } from '../../go-to'
import { LecturersStore } from '../../lecturers.store'
import { askedUrl, lecturerUrl, ownUrl, talksUrl } from '../../routes'
import '../../components/talks.scss'

/** Who can be asked for a talk, in the order of pinyin. */
export default observer(function ListPage() {
  const store = useStore((app) => new LecturersStore(app))
  useRefresh(store)
  useEffect(() => () => store.typing.stop(), [store])
  const { pages, theme } = store
  const { words } = store.typing
  return (
    <Screen title='青年讲师团' reading>
      <View className='talks'>
        <View className='talks__search'>
          <Search store={store} />
        </View>
        <Chips store={store} />
        <View className='talks__line text-cap'>
          <Text>按姓氏拼音排列</Text>
          <Text>可约时间由讲师自己填</Text>
        </View>
        <Loaded
          key={theme ?? 'all'}
          from={pages.page}
          skeleton={<TalkRows height={96} />}
          onRetry={() => void store.refresh()}
        >
          {({ rows }) => (
            <>
              {rows.map((card) => (
                <LecturerRow key={card.lecturerId} card={card} onTap={() => goTo(lecturerUrl(card.lecturerId))} />
              ))}
              {rows.length === 0 && pages.at === 0 && (
                <Empty
                  title={words === '' ? '还没有讲师' : `没有找到“${words}”`}
                  text={words === '' ? '团委审核通过后会在这里。' : '换个姓名、题目或单位试试。'}
                />
              )}
              <Pager pages={pages} onTurned={scrollToTop} />
              <Ways store={store} />
            </>
          )}
        </Loaded>
      </View>
    </Screen>
  )
})

/** By itself: an input that is drawn again is sent again, with all its letters. */
const Search = observer(function Search({ store }: { store: LecturersStore }) {
  return (
    <SearchField
      label='找讲师'
      placeholder='姓名、题目或单位'
      maxLength={SEARCH_MAX}
      value={store.typing.typed}
      onInput={(typed) => store.typing.type(typed)}
      onSearch={() => store.typing.enter()}
    />
  )
})

const Chips = observer(function Chips({ store }: { store: LecturersStore }) {
  const { chips, theme, pages } = store
  // Where nothing comes, nothing is waited for.
  if (chips === null)
    return (
      <View className='talks__chips talks__chips--line'>
        {pages.page.error === null && <Skeleton width='100%' height={34} />}
      </View>
    )
  return (
    <View className='talks__chips talks__chips--line'>
      <Chip choice on={theme === null} onTap={() => store.choose(null)}>
        {`全部 ${chips.total}`}
      </Chip>
      {chips.themes.map((one) => (
        <Chip
          key={one.theme}
          choice
          on={theme === one.theme}
          spoken={`${THEME_NAMES[one.theme]} ${one.lecturers} 位`}
          onTap={() => store.choose(one.theme)}
        >
          {THEME_NAMES[one.theme]}
        </Chip>
      ))}
    </View>
  )
})

/** To what the reader's branches have asked for, and to a lecturer's own page; others are told whom to ask. */
const Ways = observer(function Ways({ store }: { store: LecturersStore }) {
  const { branches, committees } = store
  return (
    <View className='talks__gap'>
      {branches.map(({ id, name }) => (
        <Row key={id} title='支部的申请' caption={name} onTap={() => goTo(askedUrl(id))} />
      ))}
      {committees.map(({ id, name }) => (
        <Row key={id} title='排期和讲师' caption={name} onTap={() => goTo(talksUrl(id))} />
      ))}
      {branches.length === 0 && <Note>想请谁来讲，告诉团支书，由他替支部约。</Note>}
      <Row title='我是讲师' caption='填可约时间，看要去讲的场次' onTap={() => goTo(ownUrl())} />
    </View>
  )
})
