import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { CheckItem, StarCheck } from '../../../../contract/stars'
import { published } from '../../../../domain/time'
import { clockTime } from '../../../../domain/time'
import { Button } from '../../../../ui/button'
import { Hero } from '../../../../ui/hero'
import { Note } from '../../../../ui/note'
import { Criterion } from '../../components/criterion'
import { Folded } from '../../components/folded'
import { Part } from '../../components/part'
import type { SelfCheckStore } from '../../self-check.store'
import { countsOf, lackWords, needWords, valueWords, versionWords, type Mark } from '../../words'
import './filled.scss'

interface Props {
  store: SelfCheckStore
  check: StarCheck
  now: string
}

/** How far the self-check is: what was counted, and what is to be handed in. */
export const Filled = observer(function Filled({ store, check, now }: Props) {
  const { items, criteria, state, returned, figuresAt } = check
  const { there, short, missing } = countsOf(check)
  const lacks = [short > 0 && `差 ${short} 项`, missing > 0 && `缺 ${missing} 项材料`].filter(Boolean).join('，')
  const figures = items.filter(({ kind }) => kind === 'figure')
  const evidence = items.filter(({ kind }) => kind !== 'figure')
  const back = state === 'returned' ? evidence.filter(({ verdict }) => verdict === 'lacking') : []
  return (
    <View>
      {returned && (
        <View className='returned'>
          <View className='returned__why glyph icon--alert'>
            <View className='returned__words'>{`退回补材料：${returned.reason}`}</View>
          </View>
          {back.map((item) => (
            <Handed key={item.id} store={store} item={item} />
          ))}
        </View>
      )}
      <Hero
        number={there}
        title={`项达到，共 ${items.length} 项`}
        text={`按 ${versionWords(criteria)}${lacks === '' ? '' : `，${lacks}`}`}
      />
      {state === 'submitted' && (
        <View className='stars__note'>
          <Note>已经提交，等上级团委评定。退回前只能看。</Note>
        </View>
      )}
      {state === 'decided' && (
        <View className='stars__note'>
          <Note>已经评定。安全记录快到期时可以换新的，别的只能看。</Note>
        </View>
      )}
      <View className='stars--columns'>
        <Part title='由记录填写' beside={`${figures.length} 项，截至${asOf(figuresAt, now)}`}>
          <Rows
            items={figures}
            also={2}
            isLow={({ standing, doubt }) => standing === 'short' || doubt !== null}
            rest='都达到'
          >
            {(item) => <Counted key={item.id} store={store} item={item} />}
          </Rows>
        </Part>
        <Part title='由你补材料' beside={`${evidence.length} 项，缺 ${missing} 项`}>
          <Rows
            items={evidence.filter((item) => !back.includes(item))}
            isLow={({ standing }) => standing === 'missing'}
            rest='材料已有'
          >
            {(item) => <Handed key={item.id} store={store} item={item} />}
          </Rows>
        </Part>
      </View>
    </View>
  )
})

/** 今天 06:00, or of an earlier day. */
const asOf = (at: string, now: string): string => {
  const day = published(at, now)
  return day.startsWith('今天') ? day : `${day} ${clockTime(at)}`
}

interface RowsProps {
  items: readonly CheckItem[]
  /** What is shown first, however many there are. */
  isLow: (item: CheckItem) => boolean
  rest: string
  /** So many of the others are shown beside it. */
  also?: number
  children: (item: CheckItem) => React.ReactNode
}

function Rows({ items, isLow, rest, also = 0, children }: RowsProps) {
  const fine = items.filter((item) => !isLow(item))
  const shown = fine.slice(0, also)
  const folded = fine.slice(also)
  return (
    <>
      {items.filter((item) => isLow(item) || shown.includes(item)).map(children)}
      {folded.length > 0 && <Folded words={`其余 ${folded.length} 项${rest}`}>{folded.map(children)}</Folded>}
    </>
  )
}

function Counted({ store, item }: { store: SelfCheckStore; item: CheckItem }) {
  const said = item.doubt && (item.doubt.answer ? `答复：${item.doubt.answer.text}` : '对不上，已经告诉团委')
  return (
    <Criterion
      mark={item.standing === 'met' ? 'met' : 'short'}
      title={item.title}
      text={[lackWords(item), said].filter(Boolean).join('\u3000')}
      {...valueWords(item)}
      onTap={() => store.ask(item.id)}
    />
  )
}

const Handed = observer(function Handed({ store, item }: { store: SelfCheckStore; item: CheckItem }) {
  const { id, title, files, standing, verdict, reason } = item
  const takes = store.takes(item)
  const back = takes && verdict === 'lacking'
  const mark: Mark = back || standing === 'missing' ? 'look' : 'met'
  const text = back && reason !== '' ? `要补：${reason}` : needWords(item)
  const acts = mark === 'look' && takes
  return (
    <Criterion
      mark={mark}
      title={title}
      text={files.length > 0 ? `${text}\u3000已有 ${files.length} 份` : text}
      onTap={acts ? undefined : () => store.ask(id)}
      act={
        acts ? (
          <Button small spoken={`添加材料，${title}`} onTap={() => store.ask(id)}>
            添加材料
          </Button>
        ) : undefined
      }
    />
  )
})
