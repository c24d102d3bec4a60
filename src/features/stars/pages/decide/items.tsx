import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { CheckItem, DecidingCheck } from '../../../../contract/stars'
import { figurePhrase, figureWords, FIGURE_UNITS } from '../../../../domain/stars/figures'
import { dayInYear } from '../../../../domain/time'
import { Criterion, type Mark } from '../../components/criterion'
import { Part } from '../../components/part'
import type { DecidingStore } from '../../deciding.store'
import { needWords, versionWords } from '../../words'

const MARKS: Record<CheckItem['judged'], Mark> = { met: 'met', unmet: 'short', open: 'look' }

/** The criteria with how each stands; a tap shows what was handed in for it. */
export const Items = observer(function Items({ store, deciding }: { store: DecidingStore; deciding: DecidingCheck }) {
  const { items, criteria, figuresAt } = deciding.check
  const of = (judged: CheckItem['judged']) => items.filter((item) => item.judged === judged).length
  const figures = items.filter(({ kind }) => kind === 'figure').length
  const open = of('open')
  const counts = [`${items.length} 项`, `达到 ${of('met')}`, `差 ${of('unmet')}`, open > 0 && `待认定 ${open}`]
  const { id: chosen } = store.item ?? { id: '' }
  return (
    <View>
      <Part title={counts.filter(Boolean).join('，')} beside={versionWords(criteria)}>
        {items.map((item) => (
          <Criterion
            key={item.id}
            mark={MARKS[item.judged]}
            title={item.title}
            text={textOf(item)}
            value={valueOf(item)}
            unit={item.figure === null ? '' : FIGURE_UNITS[item.figure]}
            chosen={item.id === chosen}
            onTap={() => store.choose(item.id)}
          />
        ))}
      </Part>
      <View className='text-cap deciding__gap'>
        {`前 ${figures} 项由记录填写，截至 ${dayInYear(figuresAt, deciding.now)}；其余看材料`}
      </View>
    </View>
  )
})

/** What is asked for; where the figure was corrected since, what it was. */
const textOf = (item: CheckItem): string =>
  item.changed && item.figure !== null
    ? `${needWords(item)}\u3000提交时 ${figurePhrase(item.figure, item.submitted)}，现在 ${figurePhrase(item.figure, item.value)}`
    : needWords(item)

const valueOf = ({ figure, value, files }: CheckItem): string =>
  figure === null ? `${files.length} 份` : figureWords(figure, value)
