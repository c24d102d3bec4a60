import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { CheckItem, DecidingCheck } from '../../../../contract/stars'
import { figurePhrase } from '../../../../domain/stars/figures'
import { dayInYear } from '../../../../domain/time'
import { scrollToStart } from '../../../../ui/scrolling'
import { useWide } from '../../../../ui/use-wide'
import { CriteriaTable } from '../../components/criteria-table'
import { Criterion } from '../../components/criterion'
import { Part } from '../../components/part'
import type { DecidingStore } from '../../deciding.store'
import { JUDGED_MARKS, needWords, valueWords, versionWords } from '../../words'
import { EVIDENCE } from './evidence'

interface Props {
  store: DecidingStore
  deciding: DecidingCheck
}

/** The criteria with how each stands; a tap shows what was handed in for it: a table on a desk, rows on a phone. */
export const Items = observer(function Items({ store, deciding }: Props) {
  const { items, criteria, figuresAt } = deciding.check
  const wide = useWide()
  const of = (judged: CheckItem['judged']) => items.filter((item) => item.judged === judged).length
  const figures = items.filter(({ kind }) => kind === 'figure').length
  const open = of('open')
  const counts = [`${items.length} 项`, `达到 ${of('met')}`, `差 ${of('unmet')}`, open > 0 && `待认定 ${open}`]
  const chosen = store.item?.id ?? ''
  return (
    <View>
      <Part title={counts.filter(Boolean).join('，')} beside={versionWords(criteria)}>
        {wide ? (
          <CriteriaTable items={items} chosen={chosen} remark={remarkOf} onChoose={(id) => store.choose(id)} />
        ) : (
          items.map((item) => (
            <Criterion
              key={item.id}
              mark={JUDGED_MARKS[item.judged]}
              title={item.title}
              text={[needWords(item), remarkOf(item)].filter(Boolean).join('\u3000')}
              {...valueWords(item, item.files.length)}
              chosen={item.id === chosen}
              onTap={() => {
                store.choose(item.id)
                // On a phone it stands below all of them.
                scrollToStart(EVIDENCE)
              }}
            />
          ))
        )}
      </Part>
      <View className='text-cap deciding__gap'>
        {`前 ${figures} 项由记录填写，截至 ${dayInYear(figuresAt, deciding.now)}；后 ${items.length - figures} 项看材料`}
      </View>
    </View>
  )
})

/** What has to be known before anybody decides: that a figure was corrected since, or does not fit what its keeper knows. */
const remarkOf = ({ figure, changed, submitted, value, doubt }: CheckItem): string =>
  [
    changed && figure !== null && `提交时 ${figurePhrase(figure, submitted)}，现在 ${figurePhrase(figure, value)}`,
    doubt !== null && doubt.answer === null && '管理员说对不上，等你答复',
  ]
    .filter(Boolean)
    .join('；')
